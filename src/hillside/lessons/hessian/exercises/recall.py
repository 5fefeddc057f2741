"""Two questions about notebook 03: the gradient, and the slope in a direction."""

import numpy as np

from hillside.exercises import wrong_steps as wrong
from hillside.exercises.engine import Exercise, Slip
from hillside.exercises.kinds import Numbers
from hillside.exercises.steps import Mistake, Way

SQUARE = "x² differentiated is 2x: the exponent comes down as a factor, and becomes one less."
ARROW = "The gradient is no single number: it has one entry for each variable."
SQUARE_Y = "4y² differentiated is 8y: the exponent comes down as a factor, and becomes one less."
GRADIENT = Way(
    given={"x": 5.0, "y": -2.0},
    steps={
        "two_x": lambda x: 2 * x,
        "eight_y": lambda y: 8 * y,
        "f_x": lambda two_x, y: two_x * y,
        "f_y": lambda x, eight_y: x**2 - eight_y,
        "answer": lambda f_x, f_y: np.array([f_x, f_y]),
    },
    mistakes=(
        Mistake("x exponent kept", {"two_x": wrong.factor_twice("x")}, SQUARE, "BA1"),
        Mistake("x factor lost", {"two_x": wrong.factor_lost(2)}, SQUARE, "BA2"),
        Mistake("x square left", {"two_x": lambda x: x**2}, SQUARE, "BA3"),
        Mistake("y exponent kept", {"eight_y": wrong.factor_twice("y")}, SQUARE_Y, "BA1"),
        Mistake("y factor lost", {"eight_y": wrong.factor_lost(2)}, SQUARE_Y, "BA2"),
        Mistake(
            "y vanished",
            {"f_x": wrong.left_as("two_x")},
            "In x²y the frozen y is a factor, and stays: f_x = 2xy.",
            "PD2",
        ),
        Mistake(
            "y moves",
            {"f_x": lambda right, x: right + x**2},
            "For f_x only x moves: y is frozen, and not differentiated.",
            "PD1",
        ),
        Mistake(
            "4y² stays",
            {"f_x": lambda right, y: right - 4 * y**2},
            "4y² does not depend on x, so it adds 0 to f_x.",
            "PD3",
        ),
        Mistake(
            "x² vanished",
            {"f_y": lambda eight_y: 1 - eight_y},
            "In x²y the frozen x² is a factor, and stays: y gives 1, and x²y gives x².",
            "PD2",
        ),
        Mistake(
            "first term gone",
            {"f_y": lambda eight_y: -eight_y},
            "x²y depends on y, too: it adds x² to f_y.",
            "BA3",
        ),
        Mistake(
            "second term gone",
            {"f_y": lambda x: x**2},
            "−4y² depends on y: it adds −8y to f_y.",
            "BA3",
        ),
        Mistake(
            "sign", {"f_y": lambda x, eight_y: x**2 + eight_y}, "y is negative: mind −8y.", "BA4"
        ),
        Mistake(
            "sign of f_x", {"f_x": wrong.sign_lost}, "y is negative, and so is 2 · 5 · (−2).", "BA4"
        ),
        Mistake(
            "put in first",
            {"f_x": lambda: 0.0, "f_y": lambda: 0.0},
            "Differentiate first, put in the point after: a number has the derivative 0.",
            "PD8",
        ),
        Mistake(
            "swapped",
            {"answer": lambda f_x, f_y: np.array([f_y, f_x])},
            "f_x comes first.",
            "PD4",
        ),
        Mistake(
            "downhill",
            {"answer": lambda f_x, f_y: np.array([-f_x, -f_y])},
            "This arrow points downhill. The gradient points uphill.",
            "GR2",
        ),
        Mistake("sum", {"answer": lambda f_x, f_y: f_x + f_y}, ARROW, "GR1"),
        Mistake("length", {"answer": lambda f_x, f_y: np.hypot(f_x, f_y)}, ARROW, "GR1"),
    ),
)

SLOPES = Exercise(
    id="08.r1",
    asks="a gradient, from memory",
    question="What is the gradient of $f(x, y) = x^2y - 4y^2$ at $(5, -2)$? Give a list of two "
    "numbers.",
    kind=Numbers((2,), order="f_x first"),
    right=GRADIENT.right(),
    why="f_x = 2xy and f_y = x² − 8y.",
    slips=GRADIENT.slips(),
    hints=("For f_x only x moves, and y is a number.", "f_x = 2xy. And f_y?"),
    solution="$f_x = 2xy = -20$ and $f_y = x^2 - 8y = 25 + 16 = 41$: the gradient is $(-20, 41)$.",
    way=GRADIENT,
)

UNIT = "A slope is per unit of length, and (4, 3) is 5 long: divide by 5."
DIRECTION = Way(
    given={"slopes": np.array([-2.0, 7.0]), "v": np.array([4.0, 3.0])},
    steps={
        "length": lambda v: np.sqrt(v @ v),
        "products": lambda slopes, v: slopes * v,
        "answer": lambda products, length: products.sum() / length,
    },
    mistakes=(
        Mistake("not divided", {"length": lambda: 1.0}, UNIT, "DD1"),
        Mistake(
            "no root", {"length": wrong.root_forgotten}, "The length of (4, 3) is √25 = 5.", "BA5"
        ),
        Mistake(
            "length by adding",
            {"length": lambda v: v.sum()},
            "The length of (4, 3) is √(16 + 9), not 4 + 3.",
            "BA8",
        ),
        Mistake(
            "slopes added",
            {"products": lambda slopes, length: slopes * length},
            "Each slope counts as much as the direction goes its way: weigh −2 with 4, 7 with 3.",
            "DD2",
        ),
        Mistake(
            "steepest",
            {"answer": lambda slopes: np.sqrt(slopes @ slopes)},
            "That is the length of the gradient, the greatest slope of all directions.",
            "DD5",
        ),
        Mistake(
            "entries crossed",
            {"products": lambda slopes, v: slopes * v[::-1]},
            "First entry with first entry, second with second.",
            "PD4",
        ),
        Mistake(
            "sign",
            {"products": lambda right: np.abs(right)},
            "The slope along x is negative: −2 · 4 = −8.",
            "BA4",
        ),
        Mistake(
            "vector",
            {"answer": lambda products, length: products / length},
            "A slope is one number: add the two products.",
            "DD3",
        ),
    ),
)

SLOPE = Exercise(
    id="08.r2",
    asks="a slope in a direction, from memory",
    question="At a point the gradient of a differentiable function is $(-2, 7)$. What is the slope "
    "there in the direction of the arrow $(4, 3)$?",
    kind=Numbers(),
    right=DIRECTION.right(),
    why="(4, 3)/5 has length 1, and (−2) · 0.8 + 7 · 0.6 = 2.6.",
    slips=(
        *DIRECTION.slips(),
        Slip(
            2.5,
            "That is the average of the two slopes. The direction decides how they count.",
            "DD2",
        ),
    ),
    hints=("How long is (4, 3)?", "The slope along u of length 1 is ∇f · u."),
    solution="$u = (4, 3)/5 = (0.8, 0.6)$ has length $1$. The slope is "
    "$\\nabla f\\cdot u = -1.6 + 4.2 = 2.6$.",
    way=DIRECTION,
)
