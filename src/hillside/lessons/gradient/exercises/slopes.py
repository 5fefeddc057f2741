"""03.1 to 03.3: the gradient, a slope in a direction, a direction of zero slope."""

import numpy as np

from hillside.exercises import wrong_steps as wrong
from hillside.exercises.engine import Exercise, Slip
from hillside.exercises.kinds import Numbers
from hillside.exercises.steps import Mistake, Way, alone_and_together

ARROW_NOT_NUMBER = "The gradient is an arrow, not one number: it has one entry for each input."
FLAT_PLANE = (
    "The gradient lies in the plane of the inputs, so it has two entries. A third one belongs to "
    "arrows at the graph in space."
)


def length(v):
    """The length of an arrow."""
    return np.linalg.norm(v)


BY_HAND_WAY = Way(
    given={"p": np.array([5.0, -3.0])},
    steps={
        "slope_x": lambda p: 2 * p[0],
        "slope_y": lambda p: 4 * p[1],
        "answer": lambda slope_x, slope_y: np.array([slope_x, slope_y]),
    },
    mistakes=(
        *alone_and_together(
            Mistake(
                "2 of the square forgotten",
                {"slope_x": wrong.factor_lost(2), "slope_y": wrong.factor_lost(2)},
                "The derivative of a square has a factor 2: x² gives 2x, 2y² gives 4y.",
                "BA2",
            )
        ),
        *alone_and_together(
            Mistake(
                "square kept",
                {
                    "slope_x": lambda p: 2 * p[0] ** 2,
                    "slope_y": lambda p: 4 * p[1] ** 2,
                },
                "The exponent goes down by one: x² gives 2x, not 2x².",
                "BA1",
            )
        ),
        *alone_and_together(
            Mistake(
                "not differentiated",
                {"slope_x": lambda p: p[0] ** 2, "slope_y": lambda p: 2 * p[1] ** 2},
                "This is a term of the height. Take its derivative.",
                "BA3",
            )
        ),
        Mistake(
            "sign of y lost",
            {"slope_y": wrong.sign_lost},
            "y is −3, so the slope in y is negative: to the north it goes down.",
            "BA4",
        ),
        Mistake(
            "other term kept in x",
            {"slope_x": lambda p: 2 * p[0] + 2 * p[1] ** 2},
            "In the slope in x the term 2y² is a constant, and has the derivative 0.",
            "PD3",
        ),
        Mistake(
            "other term kept in y",
            {"slope_y": lambda p: p[0] ** 2 + 4 * p[1]},
            "In the slope in y the term x² is a constant, and has the derivative 0.",
            "PD3",
        ),
        Mistake(
            "swapped",
            {"answer": wrong.swapped},
            "The two slopes have changed places. The slope in x comes first.",
            "PD4",
        ),
        Mistake(
            "downhill",
            {"answer": lambda right: -right},
            "This points downhill. The gradient itself points uphill; the minus sign belongs to "
            "the rule of descent.",
            "GR2",
        ),
        Mistake(
            "unit length",
            {"answer": lambda right: right / length(right)},
            "This has length 1. The gradient keeps its own length: that length is the steepest "
            "slope.",
            "GR3",
        ),
        Mistake(
            "put in first",
            {"answer": wrong.put_in_first},
            "First take the derivative, then put in the point. A number has derivative 0.",
            "PD8",
        ),
        Mistake(
            "the point",
            {"answer": lambda p: p},
            "This is the point itself. The derivative of x² is 2x.",
            "BA7",
        ),
        Mistake(
            "to the minimum",
            {"answer": lambda p: -p},
            "This points to the lowest point. The gradient points uphill, and its entries are "
            "slopes.",
            "GR5",
        ),
    ),
)

BY_HAND = Exercise(
    id="03.1",
    asks="a gradient by hand",
    question="What is the gradient of $f(x, y) = x^2 + 2y^2$ at $(5, -3)$? Give a list of numbers.",
    kind=Numbers((2,)),
    way=BY_HAND_WAY,
    right=BY_HAND_WAY.right(),
    why="The partial derivatives are 2x and 4y, and at (5, −3) that is (10, −12).",
    slips=(
        *BY_HAND_WAY.slips(),
        Slip(-2, ARROW_NOT_NUMBER + " Do not add the entries.", "GR1"),
        Slip(np.sqrt(244), ARROW_NOT_NUMBER + " This is its length.", "GR1"),
        Slip(43, "This is the height. The gradient has one slope for each variable.", "BA7"),
        Slip([10, -12, 0], FLAT_PLANE, "GR4"),
        Slip([10, -12, -1], FLAT_PLANE + " This one is perpendicular to the graph.", "GR4"),
        Slip([10, -12, 43], FLAT_PLANE + " The height does not belong in it.", "GR4"),
        Slip([10, -12, 244], FLAT_PLANE + " This one runs up the tangent plane.", "GR4"),
    ),
    hints=(
        "Two inputs, so two entries: first the partial derivative in x, then the one in y.",
        "For the partial derivative in x, 2y² is a constant. What is left?",
        "The entries are 2x and 4y. Put in x = 5 and y = −3.",
    ),
    solution="$\\partial f/\\partial x = 2x$ and $\\partial f/\\partial y = 4y$, so "
    "$\\nabla f(5, -3) = (10, -12)$.",
)

PLACE, WAY = np.array([-2.0, 5.0]), np.array([12.0, 5.0])


def height(p):
    """x²y."""
    return p[0] ** 2 * p[1]


SLOPE_WAY = Way(
    given={"p": PLACE, "way": WAY},
    steps={
        "slope_x": lambda p: 2 * p[0] * p[1],
        "slope_y": lambda p: p[0] ** 2,
        "gradient": lambda slope_x, slope_y: np.array([slope_x, slope_y]),
        "length": lambda way: length(way),
        "u": lambda way, length: way / length,
        "answer": lambda gradient, u: gradient @ u,
    },
    mistakes=(
        Mistake(
            "not divided",
            {"length": lambda: 1.0},
            "The arrow (12, 5) is 13 long, so this is the rise over 13 units. Divide the direction "
            "by its length first.",
            "DD1",
        ),
        Mistake(
            "divided twice",
            {"u": lambda way, length: way / length**2},
            "Here the length is divided by twice. Once makes the direction 1 long.",
            "DD1",
        ),
        Mistake(
            "divided by the sum",
            {"length": lambda way: way.sum()},
            "The arrow (12, 5) is √(144 + 25) = 13 long, not 17.",
            "BA5",
        ),
        Mistake(
            "root forgotten",
            {"length": wrong.root_forgotten},
            "The length of (12, 5) is √(144 + 25). The root is missing.",
            "BA5",
        ),
        Mistake(
            "slopes added",
            {"answer": lambda gradient: gradient.sum()},
            "Here both slopes count in full. Multiply each one by the part of the direction that "
            "belongs to it.",
            "DD2",
        ),
        Mistake(
            "slopes averaged",
            {"answer": lambda gradient: gradient.mean()},
            "Here the two slopes are averaged. Multiply each one by the part of the direction that "
            "belongs to it.",
            "DD2",
        ),
        Mistake(
            "shares",
            {"answer": lambda gradient, u: gradient * u},
            "These are the two shares. Add them: a slope is one number.",
            "DD3",
        ),
        Mistake(
            "whole unit",
            {"answer": lambda p, u: height(p + u) - height(p)},
            "This is the rise over a whole unit, and f bends on the way. The slope is the "
            "limit for "
            "short steps: rise divided by length.",
            "DD4",
        ),
        Mistake(
            "steepest",
            {"answer": lambda gradient: length(gradient)},
            "This is the steepest slope of all, along the gradient. The walk goes another way.",
            "DD5",
        ),
        Mistake(
            "the gradient",
            {"answer": lambda gradient: gradient},
            "This is the gradient. The slope in one direction is its dot product with that "
            "direction, made 1 long.",
            "BA7",
        ),
        Mistake(
            "way back",
            {"answer": wrong.sign_lost},
            "This is the slope for the way back. Look at the signs: x is −2.",
            "BA4",
        ),
        Mistake(
            "sign of x lost",
            {"slope_x": wrong.sign_lost},
            "x is −2, so the slope in x is 2 · (−2) · 5 = −20.",
            "BA4",
        ),
        Mistake(
            "sign of the square",
            {"slope_y": wrong.sign_lost},
            "The slope in y is x², and (−2)² is 4.",
            "BA4",
        ),
        Mistake(
            "share of x alone",
            {"answer": lambda gradient, u: gradient[0] * u[0]},
            "This is the share of x alone. The way goes north as well: add its share.",
            "CR1",
        ),
        Mistake(
            "share of y alone",
            {"answer": lambda gradient, u: gradient[1] * u[1]},
            "This is the share of y alone. The way goes east as well: add its share.",
            "CR1",
        ),
        Mistake(
            "cosine",
            {"answer": lambda gradient, u: gradient @ u / length(gradient)},
            "This is the cosine of the angle between gradient and way. The gradient keeps its own "
            "length.",
            "GR3",
        ),
        Mistake(
            "swapped",
            {"gradient": wrong.swapped},
            "The slope in x goes with 12, the slope in y with 5.",
            "PD4",
        ),
        Mistake(
            "2 forgotten",
            {"slope_x": wrong.factor_lost(2)},
            "x² gives 2x, so the slope in x is 2xy.",
            "BA2",
        ),
        Mistake(
            "y vanished",
            {"slope_x": wrong.factor_lost(5)},
            "y is frozen in the slope in x, and a frozen factor stays: 2xy.",
            "PD2",
        ),
        Mistake(
            "tilt",
            {"answer": lambda right: np.degrees(np.arctan(right))},
            "This is the tilt in degrees. The slope is the rise per unit of length.",
            "BA6",
        ),
        Mistake(
            "angle",
            {"answer": lambda gradient, u: np.degrees(np.arccos(gradient @ u / length(gradient)))},
            "This is the angle between the gradient and the walk, if the walk is 1 long. The slope "
            "is asked.",
            "BA7",
        ),
    ),
    same=(("divided twice", "root forgotten"),),
)

SLOPE_ALONG = Exercise(
    id="03.2",
    asks="the slope in a given direction",
    question="You stand at $(-2, 5)$ on $f(x, y) = x^2y$ and walk in the direction of the arrow "
    "$(12, 5)$. How steep is it: how fast does $f$ rise per unit of length? Give four "
    "digits; a way "
    "down is negative.",
    kind=Numbers(),
    way=SLOPE_WAY,
    right=SLOPE_WAY.right(),
    why="The direction of length 1 is (12, 5)/13, and (−20, 4) · (12, 5)/13 = −220/13.",
    slips=SLOPE_WAY.slips(),
    hints=(
        "Two ingredients: the gradient at (−2, 5), and the direction with length 1.",
        "The gradient is (2xy, x²) at (−2, 5). The arrow (12, 5) has length 13.",
        "The slope is the sum of entry times entry: −20 · 12/13 + 4 · 5/13.",
    ),
    solution="$\\nabla f(-2, 5) = (2xy, x^2) = (-20, 4)$, and the direction of length 1 is "
    "$u = (12, 5)/13$. So the slope is $\\nabla f\\cdot u = (-240 + 20)/13 = -16.92$.",
)

ACROSS = (
    "This direction is the gradient's own: there the slope is greatest. Along a contour f does not "
    "change, and the gradient is perpendicular to it."
)
TOO_LONG = "The direction is one of zero slope, but its length is not 1. Divide it by its length."
ONE_SIGN = "One sign is wrong: the dot product with (−20, 4) must be zero."
NOT_SWAPPED = (
    "A sign has changed, but the entries have not changed places. Perpendicular to (a, b) is "
    "(−b, a)."
)

LEVEL_WAY_WAY = Way(
    given={"gradient": np.array([-20.0, 4.0])},
    steps={
        "turned": lambda gradient: np.array([-gradient[1], gradient[0]]),
        "length": lambda gradient: length(gradient),
        "answer": lambda turned, length: -turned / length,
    },
    mistakes=(
        Mistake("along", {"turned": lambda gradient: -gradient}, ACROSS, "LS1"),
        Mistake(
            "against",
            {"turned": lambda gradient: gradient},
            "Here f falls fastest. Along a contour f does not change, and the gradient is "
            "perpendicular to it.",
            "LS1",
        ),
        Mistake(
            "sign and no swap", {"turned": lambda gradient: gradient * [1, -1]}, NOT_SWAPPED, "LS1"
        ),
        Mistake(
            "sign and no swap, back",
            {"turned": lambda gradient: gradient * [-1, 1]},
            NOT_SWAPPED,
            "LS1",
        ),
        Mistake("swap and no sign", {"turned": lambda gradient: gradient[::-1]}, ONE_SIGN, "LS1"),
        Mistake(
            "swap and no sign, back", {"turned": lambda gradient: -gradient[::-1]}, ONE_SIGN, "LS1"
        ),
        Mistake("not divided", {"length": lambda: 1.0}, TOO_LONG, "DD1"),
        Mistake("divided by the sum", {"length": lambda: 24.0}, TOO_LONG, "DD1"),
    ),
)

LEVEL_WAY = Exercise(
    id="03.3",
    asks="a direction of zero slope",
    question="Still at $(-2, 5)$ on $f(x, y) = x^2y$: in which direction is the slope "
    "zero? Give one "
    "such direction of length 1, to four digits. There are two right answers; give either.",
    kind=Numbers((2,)),
    way=LEVEL_WAY_WAY,
    right=LEVEL_WAY_WAY.right(),
    also=(-LEVEL_WAY_WAY.right(),),
    why="The dot product with (−20, 4) is zero, so this is the direction of the contour; the "
    "opposite one is right as well.",
    slips=(
        *LEVEL_WAY_WAY.slips(),
        *(Slip(answer, TOO_LONG, "DD1") for answer in ([-4, -20], [1, 5], [-1, -5])),
        *(Slip(answer, TOO_LONG, "DD1") for answer in ([1 / 5, 1], [-1 / 5, -1])),
        Slip([-20, 4], "This is the gradient, the way of the steepest slope.", "LS1"),
        Slip([20, -4], "This points against the gradient, the steepest way down.", "LS1"),
        Slip([4, -20], ONE_SIGN + " And its length must be 1.", "LS1"),
        Slip([-4, 20], ONE_SIGN + " And its length must be 1.", "LS1"),
        Slip([0, 0], "This is no direction: it has length 0.", "DD1"),
        Slip(
            np.degrees(np.arctan2(5, 1)),
            "This is the direction as an angle. Give the two entries of an arrow of length 1.",
            "GR1",
        ),
    ),
    hints=(
        "The slope is the dot product of the gradient with the direction. When is it zero?",
        "Perpendicular to (a, b) is (−b, a).",
        "Take (4, 20), or (1, 5), and divide it by its length.",
    ),
    solution="Zero slope means $\\nabla f\\cdot u = 0$, so $u$ is perpendicular to $(-20, 4)$: "
    "$(4, 20)$ or $(-4, -20)$. Both are $\\sqrt{416}$ long, so $u = \\pm(0.1961, 0.9806)$.",
)
