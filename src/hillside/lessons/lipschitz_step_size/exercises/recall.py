"""A question about notebook 09, the multiplier, and one about notebook 08, size and sign."""

import numpy as np

from hillside.exercises import wrong_steps as wrong
from hillside.exercises.engine import Exercise, Slip
from hillside.exercises.kinds import Numbers
from hillside.exercises.steps import Mistake, Way

FROM_SLOPE = "The slope of 3x² is 6x, so the curvature is 6."
MULTIPLIER_WAY = Way(
    given={"alpha": 0.3, "a": 3.0},
    steps={
        "curvature": lambda a: 2 * a,
        "taken": lambda alpha, curvature: alpha * curvature,
        "answer": lambda taken: 1 - taken,
    },
    mistakes=(
        Mistake("2 forgotten", {"curvature": lambda a: a}, FROM_SLOPE, "HE8"),
        Mistake("2 alone", {"curvature": lambda: 2.0}, FROM_SLOPE, "BA8"),
        Mistake(
            "α forgotten",
            {"taken": lambda curvature: curvature},
            "The α is missing: a step takes α times the slope away.",
            "BA8",
        ),
        Mistake(
            "curvature forgotten",
            {"taken": lambda alpha: alpha},
            "The slope is missing: a step takes α times 6x away, not α times x.",
            "BA8",
        ),
        Mistake(
            "uphill",
            {"answer": lambda taken: 1 + taken},
            "This goes uphill. Descent subtracts the slope.",
            "GD1",
        ),
        Mistake(
            "what is taken",
            {"answer": lambda taken: taken},
            "This share of x is taken away. What remains of 1?",
            "BA7",
        ),
        Mistake(
            "size",
            {"answer": wrong.sign_lost},
            "The sign belongs to it: x changes sides at each step.",
            "BA4",
        ),
    ),
    cancels=(),
)

MULTIPLIER = Exercise(
    id="10.r1",
    asks="a multiplier, from memory",
    question="Gradient descent on $f(x) = 3x^2$ with $\\alpha = 0.3$: by which number does one "
    "step multiply $x$?",
    kind=Numbers(),
    way=MULTIPLIER_WAY,
    right=MULTIPLIER_WAY.right(),
    why="The slope is 6x, so x becomes x − 0.3 · 6x = −0.8x.",
    slips=(
        *MULTIPLIER_WAY.slips(),
        Slip(6, "This is the curvature. The multiplier is 1 − α times it.", "BA7"),
        Slip(0.64, "This is what the height is multiplied by. The question asks for x.", "BA7"),
    ),
    hints=("What is the slope at x?", "Write x − α · slope as a number times x."),
    solution="The slope is $6x$: $x - 0.3\\cdot 6x = (1 - 1.8)\\,x = -0.8\\,x$.",
)

SIGN = "Its size is right. An eigenvalue has a sign, and this one is negative."
STRONGEST_WAY = Way(
    given={"H": np.array([[1.0, 2.0], [2.0, -2.0]])},
    steps={
        "values": lambda H: np.linalg.eigvalsh(H),
        "answer": lambda values: values[np.argmax(np.abs(values))],
    },
    mistakes=(
        Mistake(
            "the largest",
            {"answer": lambda values: values.max()},
            "This is the largest eigenvalue. The other one is farther from 0.",
            "HE9",
        ),
        Mistake("sign lost", {"answer": wrong.sign_lost}, SIGN, "HE6"),
        Mistake(
            "trace",
            {"answer": lambda H: np.trace(H)},
            "This is the trace, the sum of the eigenvalues.",
            "HE9",
        ),
        Mistake(
            "determinant",
            {"answer": lambda H: np.linalg.det(H)},
            "This is the determinant, the product of the eigenvalues.",
            "HE9",
        ),
        Mistake(
            "diagonal",
            {"values": lambda H: np.diag(H)},
            "This is an entry of H. Its eigenvalues solve det(H − λI) = 0.",
            "HE9",
        ),
        Mistake(
            "both",
            {"answer": lambda values: values},
            "These are both eigenvalues. The question asks for the one farthest from 0.",
            "BA7",
        ),
    ),
)

STRONGEST = Exercise(
    id="10.r2",
    asks="an eigenvalue of largest size, from memory",
    question="$H = \\begin{pmatrix} 1 & 2 \\\\ 2 & -2 \\end{pmatrix}$ has two eigenvalues. Give "
    "the one of larger size, with its sign.",
    kind=Numbers(),
    way=STRONGEST_WAY,
    right=float(STRONGEST_WAY.right()),
    why="λ² + λ − 6 = 0 has the solutions 2 and −3, and −3 is farther from 0.",
    slips=(
        *STRONGEST_WAY.slips(),
        Slip(
            [2, -3],
            "These are both eigenvalues. The question asks for the one farthest from 0.",
            "BA7",
        ),
    ),
    hints=("det(H − λI) = (1 − λ)(−2 − λ) − 4.", "λ² + λ − 6 = (λ − 2)(λ + 3)."),
    solution="$\\det(H - \\lambda I) = \\lambda^2 + \\lambda - 6 = (\\lambda - 2)(\\lambda + 3)$. "
    "The eigenvalues are $2$ and $-3$, and $-3$ has the larger size.",
)
