"""The exercises of notebook 03, the gradient."""

import numpy as np

from hillside.exercises.code import Code
from hillside.exercises.engine import Exercise, Slip
from hillside.exercises.kinds import Numbers
from hillside.exercises.values import brief
from hillside.lessons.gradient.steepest import (
    angle_between,
    arrow_from_soundings,
    gradient_in_units,
    long_hill,
    slope_along,
)
from hillside.surfaces import BOWL, X_SQUARED_Y

HOME = np.array([3.0, 4.0])
UPHILL = BOWL.gradient(HOME)  # (6, 8)
PLACE = np.array([3.0, 2.0])
SLOPES = X_SQUARED_Y.gradient(PLACE)  # (12, 9)
WAY = np.array([3.0, 4.0])
U = WAY / np.linalg.norm(WAY)
STEEPEST = np.linalg.norm(SLOPES)
LEVEL = np.array([-SLOPES[1], SLOPES[0]]) / STEEPEST
ORACLE = arrow_from_soundings([[1, 1], [0, -1]], [3, -1.5])
TENTHS = gradient_in_units(UPHILL, (10, 1))
HILL = long_hill(10)

ARROW_NOT_NUMBER = "The gradient is an arrow, not one number: it has one entry for each input."
FLAT_PLANE = (
    "The gradient lies in the plane of the inputs, so it has two entries. A third one belongs to arrows at the "
    "graph in space."
)

BY_HAND = Exercise(
    id="03.1",
    asks="the gradient of the bowl",
    question="What is the gradient of $f(x, y) = x^2 + y^2$ at $(3, 4)$? Give a list of numbers.",
    kind=Numbers((2,)),
    right=UPHILL,
    why=f"The partial derivatives are 2x and 2y, and at (3, 4) that is {brief(UPHILL)}.",
    slips=(
        Slip(UPHILL.sum(), ARROW_NOT_NUMBER + " Do not add the entries.", "GR1"),
        Slip(np.linalg.norm(UPHILL), ARROW_NOT_NUMBER + " This is its length.", "GR1"),
        Slip(
            -UPHILL,
            "This points downhill. The gradient itself points uphill; the minus sign belongs to the rule of "
            "descent.",
            "GR2",
        ),
        Slip(
            UPHILL / 10,
            "This has length 1. The gradient keeps its own length: that length is the steepest slope.",
            "GR3",
        ),
        Slip([6, 8, -1], FLAT_PLANE + " This one stands square on the graph.", "GR4"),
        Slip([6, 8, 25], FLAT_PLANE + " The height does not belong in it.", "GR4"),
        Slip(
            -HOME,
            "This points to the lowest point of the bowl. The gradient points uphill, and its entries are slopes.",
            "GR5",
        ),
        Slip(HOME, "This is the point itself. The derivative of x² is 2x."),
        Slip(HOME**2, "These are the two terms of the height. Take the derivative of each."),
        Slip(UPHILL[::-1], "The two slopes have changed places. Entry 0 is the slope in x.", "PD4"),
        Slip(
            [0, 0],
            "First take the derivative, then put in the point. A number has derivative 0.",
            "PD8",
        ),
    ),
    hints=(
        "Two inputs, so two entries: first the partial derivative in x, then the one in y.",
        "For the partial derivative in x, y² is a constant. What is left?",
        "The entries are 2x and 2y. Put in x = 3 and y = 4.",
    ),
    solution="$\\partial f/\\partial x = 2x$ and $\\partial f/\\partial y = 2y$, so $\\nabla f(3, 4) = (6, 8)$.",
)

SLOPE_ALONG = Exercise(
    id="03.2",
    asks="the slope in a given direction",
    question="You stand at $(3, 2)$ on $f(x, y) = x^2y$ and walk in the direction of the arrow $(3, 4)$. "
    "How steep is it: how fast does $f$ rise per unit of length?",
    kind=Numbers(),
    right=slope_along(SLOPES, WAY),
    why=f"The direction of length 1 is {brief(U)}, and {brief(SLOPES)} · {brief(U)} = 7.2 + 7.2.",
    slips=(
        Slip(
            SLOPES @ WAY,
            "The arrow (3, 4) is 5 long, so this is the rise over 5 units. Divide the direction by its "
            "length first.",
            "DD1",
        ),
        Slip(
            SLOPES.sum(),
            "Here both slopes count in full. Weight each one by the entry of the direction that belongs "
            "to it.",
            "DD2",
        ),
        Slip(
            SLOPES.mean(),
            "Here the two slopes are averaged. Weight each one by the entry of the direction that "
            "belongs to it.",
            "DD2",
        ),
        Slip(SLOPES * U, "These are the two shares. Add them: a slope is one number.", "DD3"),
        Slip(
            X_SQUARED_Y.f(PLACE + U) - X_SQUARED_Y.f(PLACE),
            "This is the rise over a whole unit, and f bends on the "
            "way. The slope is the limit for short steps: rise divided by length.",
            "DD4",
        ),
        Slip(
            STEEPEST,
            "This is the steepest slope of all, along the gradient. The walk goes another way: 3 belongs to x, 4 to y.",
            "DD5",
        ),
        Slip(
            SLOPES,
            "This is the gradient. The slope in one direction is its dot product with that direction.",
        ),
        Slip(-slope_along(SLOPES, WAY), "This is the slope for the way back."),
    ),
    hints=(
        "Two ingredients: the gradient at (3, 2), and the direction with length 1.",
        "The gradient is (2xy, x²) at (3, 2). The arrow (3, 4) has length 5.",
        "The slope is the sum of entry times entry: 12 · 3/5 + 9 · 4/5.",
    ),
    solution="$\\nabla f(3, 2) = (2xy, x^2) = (12, 9)$, and the direction of length 1 is $u = (3, 4)/5 = (0.6, 0.8)$. "
    "So the slope is $\\nabla f\\cdot u = 12\\cdot 0.6 + 9\\cdot 0.8 = 14.4$.",
)

ACROSS = (
    "This direction is the gradient's own: there the slope is greatest. Along a contour f does not change, and the "
    "gradient stands square to it."
)
TOO_LONG = "The direction is one of zero slope, but it is 15 long. Divide it by its length."

LEVEL_WAY = Exercise(
    id="03.3",
    asks="a direction of zero slope",
    question="Still at $(3, 2)$ on $f(x, y) = x^2y$: in which direction is the slope zero? "
    "Give one such direction of length 1.",
    kind=Numbers((2,)),
    right=LEVEL,
    also=(-LEVEL,),
    why="The dot product with (12, 9) is zero, so this is the direction of the contour; the opposite one is right as well.",
    slips=(
        Slip(SLOPES / STEEPEST, ACROSS, "LS1"),
        Slip(
            -SLOPES / STEEPEST,
            "Here f falls fastest. Along a contour f does not change, and the gradient stands square "
            "to it.",
            "LS1",
        ),
        Slip(LEVEL * STEEPEST, TOO_LONG, "DD1"),
        Slip(-LEVEL * STEEPEST, TOO_LONG, "DD1"),
        Slip(SLOPES, "This is the gradient, the way of the steepest slope.", "LS1"),
        Slip(
            np.abs(LEVEL), "One sign is missing: the dot product with (12, 9) must be zero.", "LS1"
        ),
        Slip(
            [-3, 4],
            "The direction is one of zero slope, but it is 5 long. Divide it by its length.",
            "DD1",
        ),
        Slip(
            [3, -4],
            "The direction is one of zero slope, but it is 5 long. Divide it by its length.",
            "DD1",
        ),
        Slip([0, 0], "This is no direction: it has length 0."),
    ),
    hints=(
        "The slope is the dot product of the gradient with the direction. When is a dot product zero?",
        "Square to (a, b) is (−b, a).",
        "Take (−9, 12) and divide it by its length, √(81 + 144).",
    ),
    solution="Zero slope means $\\nabla f\\cdot u = 0$, so $u$ is at right angles to $(12, 9)$: $(-9, 12)$ or $(9, -12)$. "
    "Both are $15$ long, so $u = \\pm(-0.6, 0.8)$.",
)


def off_course(p):
    """The right answer to 03.4."""
    return angle_between(HILL.gradient(p), -p)


def cosine(p):
    """The cosine of the right answer."""
    return np.cos(np.radians(off_course(p)))


OFF_PEAK = Exercise(
    id="03.4",
    asks="how far the gradient misses the peak",
    question="The peak of $f(x, y) = -(x^2 + 10y^2)$ is at the origin. Write `off_course(p)`: the angle, in degrees, "
    "between the gradient at `p` and the direction from `p` to the peak. "
    "`p` is an array of shape `(2,)`, not the origin.",
    kind=Code(
        "off_course(p)",
        tuple((np.array(p),) for p in ((1.0, 1.0), (3.0, 1.0), (1.0, 3.0), (-2.0, 0.5))),
    ),
    right=off_course,
    why=f"The cosine of the angle is the dot product over the product of the lengths; off_course([1, 1]) is "
    f"{off_course(np.ones(2)):.3f}.",
    slips=(
        Slip(
            lambda p: 0.0,
            "This says that the gradient points to the peak. It does so on round hills only: compute "
            "it, with the factor 10.",
            "GR5",
        ),
        Slip(
            lambda p: 180 - off_course(p),
            "One of your two arrows is turned round. Uphill is +∇f, which has the minus "
            "signs of f; the way to the peak is 0 − p.",
            "GR2",
        ),
        Slip(
            lambda p: np.radians(off_course(p)),
            "This is the angle in radians. `np.degrees` turns it into degrees.",
        ),
        Slip(
            lambda p: np.radians(180 - off_course(p)),
            "This is in radians, and one arrow is turned round.",
            "GR2",
        ),
        Slip(
            cosine,
            "This is the cosine of the angle. `np.arccos` gives the angle, `np.degrees` makes it degrees.",
        ),
        Slip(
            lambda p: HILL.gradient(p) @ -p,
            "This is the dot product. Divide it by both lengths: then it is the "
            "cosine of the angle.",
        ),
        Slip(
            lambda p: HILL.gradient(p),
            "This is the gradient. The question asks for an angle, one number.",
        ),
    ),
    hints=(
        "Two arrows: the gradient (−2x, −20y), and the way to the peak, −p.",
        "The cosine of the angle between a and b is a · b over |a| |b|.",
        "`a @ b` is the dot product, `np.linalg.norm(a)` the length, `np.degrees(np.arccos(c))` the angle.",
    ),
    solution="```python\ndef off_course(p):\n    x, y = p\n    uphill, home = np.array([-2 * x, -20 * y]), -p\n"
    "    cosine = uphill @ home / (np.linalg.norm(uphill) * np.linalg.norm(home))\n"
    "    return np.degrees(np.arccos(cosine))\n```\nAt $(1, 1)$ the gradient is $(-2, -20)$ and the way to the "
    "peak is $(-1, -1)$: the angle is $39.289°$.",
)

SOUNDINGS = Exercise(
    id="03.5",
    asks="the arrow from two soundings",
    question="A voice in the fog tells slopes: one unit to the north-east you would gain $3$, one unit to the south you "
    "would lose $1.5$ (per unit walked, for short walks). East is the first coordinate, north the second. "
    "What is the gradient?",
    kind=Numbers((2,)),
    right=ORACLE,
    why="South tells that the slope to the north is 1.5; north-east is (1, 1)/√2, so (east + 1.5)/√2 = 3.",
    slips=(
        Slip(
            [1.5, 1.5],
            "Here north-east is (1, 1), which is √2 long. A unit to the north-east is (1, 1)/√2.",
            "DD1",
        ),
        Slip(
            [3, -1.5],
            "The two answers are not the entries: those are the slopes to the east and to the north.",
        ),
        Slip(
            [3 * np.sqrt(2) + 1.5, -1.5],
            "A loss to the south is a gain to the north: check a sign.",
        ),
        Slip(ORACLE[::-1], "The two entries have changed places: east comes first.", "PD4"),
        Slip(-ORACLE, "This points downhill.", "GR2"),
        Slip(np.linalg.norm(ORACLE), ARROW_NOT_NUMBER + " This is its length.", "GR1"),
    ),
    hints=(
        "Call the entries a, to the east, and b, to the north. Each sounding is a dot product with a direction of "
        "length 1.",
        "South is (0, −1), so −b = −1.5. North-east is (1, 1)/√2.",
        "Then (a + 1.5)/√2 = 3.",
    ),
    solution="With $\\nabla f = (a, b)$: south is $(0, -1)$, so $-b = -1.5$ and $b = 1.5$. North-east is $(1, 1)/\\sqrt 2$, so "
    "$(a + b)/\\sqrt 2 = 3$ and $a = 3\\sqrt 2 - 1.5 = 2.7426$.",
)

NEW_UNITS = Exercise(
    id="03.6",
    asks="the gradient in other units",
    question="The land is $x^2 + y^2$, and you stand at $(3, 4)$. Now $x$ is measured in tenths: $u = 10x$, while $y$ "
    "stays. What is the gradient in the coordinates $(u, y)$?",
    kind=Numbers((2,)),
    right=TENTHS,
    why="One new unit is a tenth of an old one, so f changes a tenth as much per new unit: 6/10. The slope in y stays.",
    slips=(
        Slip(
            [60, 8],
            "The scale is inverted: a new unit is a shorter way, so f changes less per unit, not more.",
        ),
        Slip(UPHILL, "This is the gradient in x and y. Write f with u in place of x: what is x?"),
        Slip(
            [0.06, 8],
            "This is the new arrow told in old units, divided by 10 once too often. The slope per new unit "
            "is asked.",
        ),
        Slip([0.6, 0.8], "Only x has a new unit. The slope in y stays."),
        Slip(
            [600, 8],
            "Here 2u with u = 30 was multiplied by 10. Write f as a function of u first: x is u/10.",
        ),
        Slip([60, 80], "Only x has a new unit, and the slope per new unit becomes smaller."),
        Slip(TENTHS[::-1], "The two entries have changed places: u comes first.", "PD4"),
    ),
    hints=(
        "x = u/10. Put this into x² + y².",
        "f = u²/100 + y². Take the partial derivative in u, and put in u = 30.",
    ),
    solution="With $x = u/10$ the land is $u^2/100 + y^2$. Its gradient is $(2u/100,\\, 2y)$, and at $u = 30$, $y = 4$ that "
    "is $(0.6, 8)$. In general the entry is divided by the scale.",
)

EXERCISES = (BY_HAND, SLOPE_ALONG, LEVEL_WAY, OFF_PEAK, SOUNDINGS, NEW_UNITS)
