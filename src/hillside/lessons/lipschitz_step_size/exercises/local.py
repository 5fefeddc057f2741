"""10.6: a step whose α comes from the curvature where one stands."""

import numpy as np

from hillside.exercises.engine import Exercise, Slip
from hillside.exercises.kinds import Numbers
from hillside.exercises.steps import Mistake, Way
from hillside.exercises.values import words

DIVERGES = words("diverges", "it diverges", "explodes", "it explodes", "infinity", "inf")
CURVED = "Differentiate x/√(4 + x²) by the quotient rule: f″(x) = 4/(4 + x²)^(3/2)."
LOCAL_WAY = Way(
    given={"x": 3.0, "c": 4.0},
    steps={
        "root": lambda x, c: np.sqrt(c + x**2),
        "slope": lambda x, root: x / root,
        "bend": lambda c, root: c / root**3,
        "alpha": lambda bend: 1 / bend,
        "move": lambda alpha, slope: alpha * slope,
        "answer": lambda x, move: x - move,
    },
    mistakes=(
        Mistake(
            "global",
            {"alpha": lambda c: np.sqrt(c)},
            "This uses the L of the whole line, 1/2. Here α is 1/f″(3), about 11.72.",
            "LI2",
        ),
        Mistake(
            "f″ for α",
            {"alpha": lambda bend: bend},
            "Here α is f″(3) itself. The question says 1/f″(3).",
            "LI7",
        ),
        Mistake("4 forgotten", {"bend": lambda root: 1 / root**3}, CURVED, "BA8"),
        Mistake(
            "x forgotten",
            {"slope": lambda root: 1 / (2 * root)},
            "The inner derivative 2x is missing: f′(x) = x/√(4 + x²).",
            "CR5",
        ),
        Mistake(
            "2 kept",
            {"slope": lambda right: 2 * right},
            "The root halves: f′(x) = 2x/(2√(4 + x²)) = x/√(4 + x²).",
            "BA8",
        ),
        Mistake(
            "uphill",
            {"answer": lambda x, move: x + move},
            "This goes uphill. Descent subtracts α times the slope.",
            "GD1",
        ),
        Mistake(
            "move",
            {"answer": lambda move: move},
            "This is the length of the step. Subtract it from 3.",
            "BA7",
        ),
        Mistake(
            "turned",
            {"answer": lambda right: -right},
            "The sign: f slopes up at 3, so the step goes to the left, across 0.",
            "BA4",
        ),
        Mistake(
            "α",
            {"answer": lambda alpha: alpha},
            "This is α. The step is α times the slope.",
            "LI4",
        ),
        Mistake(
            "in the minimum",
            {"answer": lambda: 0.0},
            "Only on a parabola does the step with 1/f″ land in the minimum. Here the curvature "
            "changes on the way.",
            "LI2",
        ),
        Mistake(
            "copied",
            {"answer": lambda x: -(x**3)},
            "−x³ belongs to √(1 + x²). This function has another slope and another curvature.",
            "BA9",
        ),
    ),
)

LOCAL_STEP = Exercise(
    id="10.6",
    asks="a step from the local curvature",
    question="$f(x) = \\sqrt{4 + x^2}$ and $x = 3$. With $\\alpha = 1/f''(3)$, where does the next "
    "step of gradient descent land?",
    kind=Numbers(),
    way=LOCAL_WAY,
    right=LOCAL_WAY.right(),
    why="α times the slope is 3(4 + 9)/4 = 9.75, and 3 − 9.75 = −6.75.",
    slips=(
        *LOCAL_WAY.slips(),
        Slip(-9.75, "This is the move. Add it to 3 to get the new point.", "BA7"),
        Slip(0.83205, "This is the slope at 3. The question asks where the step lands.", "BA7"),
        Slip(0.08534, "This is the curvature at 3. The question asks where the step lands.", "BA7"),
        Slip(DIVERGES, "The first step still lands at a number. Which one?", "BA7"),
        Slip(76.88671875, "These are two steps. One is asked.", "BA8"),
    ),
    hints=(
        "f′(x) = x/√(4 + x²) and f″(x) = 4/(4 + x²)^(3/2).",
        "In f′/f″ the roots cancel: what remains is x(4 + x²)/4.",
    ),
    solution="$f'(3) = 3/\\sqrt{13}$ and $f''(3) = 4/13^{3/2}$, so $f'/f'' = 3\\cdot 13/4 = 9.75$, "
    "and the step lands at $3 - 9.75 = -6.75$. The height rises from $3.61$ to $7.04$.",
)
