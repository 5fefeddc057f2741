"""10.1 and 10.2: L of a quadratic, and L on an interval."""

import numpy as np

from hillside.exercises import wrong_steps as wrong
from hillside.exercises.engine import Exercise, Slip
from hillside.exercises.kinds import Numbers
from hillside.exercises.steps import Mistake, Way
from hillside.exercises.values import words

NO_L = words("none", "no L", "there is none", "it has none", "infinite", "infinity", "inf")

COPIED = "The factor 2 from differentiating twice is missing: the slope of −7y² is −14y."
QUADRATIC_WAY = Way(
    given={"a": 4.0, "b": -7.0},
    steps={
        "curvatures": lambda a, b: np.array([2 * a, 2 * b]),
        "sizes": lambda curvatures: np.abs(curvatures),
        "answer": lambda sizes: sizes.max(),
    },
    mistakes=(
        Mistake("2 forgotten", {"curvatures": wrong.factor_lost(2)}, COPIED, "HE8"),
        Mistake(
            "the largest curvature",
            {"sizes": lambda curvatures: curvatures},
            "This is the largest curvature. The slope along y changes faster, though it falls: "
            "L is the largest size, |λ|.",
            "LI5",
        ),
        Mistake(
            "sign kept",
            {"answer": lambda curvatures: curvatures[np.argmax(np.abs(curvatures))]},
            "The size is right. L is never negative: it is the largest |λ|.",
            "HE6",
        ),
        Mistake(
            "trace",
            {"answer": lambda curvatures: curvatures.sum()},
            "This is the trace, the sum of the curvatures. L is the largest |λ| alone.",
            "LI5",
        ),
        Mistake(
            "sum of sizes",
            {"answer": lambda sizes: sizes.sum()},
            "Here the two sizes are added. No single step of length 1 changes the gradient by so "
            "much: L is the larger one.",
            "LI5",
        ),
        Mistake(
            "Frobenius",
            {"answer": lambda sizes: np.sqrt(sizes @ sizes)},
            "This is the root of the sum of squares. L is the largest |λ|, "
            "`np.linalg.norm(H, 2)` in numpy.",
            "LI5",
        ),
        Mistake(
            "determinant",
            {"answer": lambda curvatures: curvatures.prod()},
            "This is the determinant, the product of the curvatures. L is the largest |λ|.",
            "LI5",
        ),
        Mistake(
            "rate", {"answer": wrong.inverted}, "This is 1/L, a learning rate. L is asked.", "LI4"
        ),
        Mistake(
            "both",
            {"answer": lambda curvatures: curvatures},
            "These are the two curvatures. L is one number: the larger size.",
            "BA7",
        ),
    ),
)

QUADRATIC = Exercise(
    id="10.1",
    asks="L of a quadratic",
    question="What is the smallest Lipschitz constant $L$ of the gradient of "
    "$f(x, y) = 4x^2 - 7y^2$?",
    kind=Numbers(),
    way=QUADRATIC_WAY,
    right=QUADRATIC_WAY.right(),
    why="The Hessian is diag(8, −14), and L is the largest size of its eigenvalues.",
    slips=(
        *QUADRATIC_WAY.slips(),
        Slip(4, COPIED, "HE8"),
        Slip(-7, COPIED, "HE8"),
        Slip(6, "The two curvatures are added. L is the largest |λ| alone.", "LI5"),
        Slip(112, "The two curvatures are multiplied. L is the largest |λ| alone.", "LI5"),
        Slip([14, 8], "These are the two sizes. L is the larger one.", "BA7"),
        Slip(NO_L, "A quadratic has the same Hessian everywhere, so it has an L.", "LI2"),
        Slip(np.inf, "A quadratic has the same Hessian everywhere, so it has an L.", "LI2"),
    ),
    hints=(
        "Write down the gradient, then how fast each entry changes.",
        "The Hessian is diagonal: its eigenvalues are its entries. L is the largest |λ|.",
    ),
    solution="$\\nabla f = (8x, -14y)$ and $H = \\mathrm{diag}(8, -14)$ everywhere, so "
    "$L = \\max(|8|, |-14|) = 14$.",
)

ON_THE_INTERVAL = (
    "On the whole line there is none. On [−2.5, 1.5] the curvature has a largest value: which?"
)
TWICE = "The curvature of x⁴ is 12x²: the slope is 4x³, and its slope is 4 · 3x²."
QUARTIC_WAY = Way(
    given={"low": -2.5, "high": 1.5},
    steps={
        "factor": lambda: 12.0,
        "power": lambda: 2,
        "worst": lambda low, high: max(abs(low), abs(high)),
        "answer": lambda factor, worst, power: factor * worst**power,
    },
    mistakes=(
        Mistake("4x²", {"factor": lambda: 4.0}, TWICE, "BA2"),
        Mistake("3x²", {"factor": lambda: 3.0}, TWICE, "BA2"),
        Mistake("exponent kept", {"power": lambda: 3}, TWICE, "BA1"),
        Mistake(
            "the largest slope",
            {"answer": lambda worst: 4 * worst**3},
            "This is the largest size of the slope: it bounds how fast f changes. L bounds how "
            "fast the slope changes, so take f″.",
            "LI1",
        ),
        Mistake(
            "the other end",
            {"worst": lambda high: high},
            "This is the curvature at the right end. At the left end it is larger.",
            "LI2",
        ),
        Mistake(
            "at 0",
            {"worst": lambda: 0.0},
            "This is the curvature at 0 only. L holds for the whole interval.",
            "LI2",
        ),
        Mistake(
            "average",
            {"answer": lambda low, high: 4 * (high**3 - low**3) / (high - low)},
            "This is how fast the slope changes on average, from end to end. L bounds it between "
            "any two points.",
            "LI2",
        ),
        Mistake(
            "height",
            {"answer": lambda worst: worst**4},
            "This is the height at the left end. L bounds how fast the slope changes.",
            "BA7",
        ),
    ),
)

QUARTIC_L = Exercise(
    id="10.2",
    asks="L of x⁴ on an interval",
    question="What is the smallest $L$ for the slope of $f(x) = x^4$ on the interval "
    "$[-2.5, 1.5]$?",
    kind=Numbers(),
    way=QUARTIC_WAY,
    right=QUARTIC_WAY.right(),
    why="The curvature is 12x². On [−2.5, 1.5] the largest is 12 · 6.25 = 75, at the left end.",
    slips=(
        *QUARTIC_WAY.slips(),
        Slip(1 / 75, "This is 1/L, a learning rate. L is asked.", "LI4"),
        Slip(13.5, "This is the slope at the right end. L bounds how fast it changes.", "LI1"),
        Slip(-75, "The size is right. 12x² is never negative, and neither is L.", "BA4"),
        Slip(-62.5, "This is the slope at the left end. L bounds how fast it changes.", "LI1"),
        Slip(12, "This is the curvature at 1 only. L holds for the whole interval.", "LI2"),
        Slip(3, "This is the curvature in the middle. L holds for the whole interval.", "LI2"),
        Slip(NO_L, ON_THE_INTERVAL, "LI2"),
        Slip(np.inf, ON_THE_INTERVAL, "LI2"),
    ),
    hints=("Differentiate twice: f″(x) = ?", "Where on [−2.5, 1.5] is 12x² largest?"),
    solution="$f''(x) = 12x^2$, whose largest value on $[-2.5, 1.5]$ is $f''(-2.5) = 75$. On the "
    "whole line there is none: $x^4$ has no global $L$.",
)
