"""02.1, 02.2, 02.5 and 02.7: partial derivatives by rule."""

import numpy as np

from hillside.exercises import wrong_steps as wrong
from hillside.exercises.engine import Exercise, Slip
from hillside.exercises.kinds import Numbers
from hillside.exercises.steps import Mistake, Way

FACTOR_WAY = Way(
    given={"p": np.array([2.0, 5.0])},
    steps={
        "f_x": lambda p: 3 * p[0] ** 2 * p[1],
        "f_y": lambda p: p[0] ** 3,
        "answer": lambda f_x, f_y: np.array([f_x, f_y]),
    },
    mistakes=(
        Mistake(
            "exponent kept",
            {"f_x": lambda p: 3 * p[0] ** 3 * p[1]},
            "x³ gives 3x²: the exponent goes down by one.",
            "BA1",
        ),
        Mistake(
            "3 forgotten",
            {"f_x": wrong.factor_lost(3)},
            "x³ gives 3x²: the factor 3 is missing.",
            "BA2",
        ),
        Mistake(
            "y vanished",
            {"f_x": lambda p: 3 * p[0] ** 2},
            "y is frozen in f_x, and a frozen factor stays: 3x²y.",
            "PD2",
        ),
        Mistake(
            "both vanished",
            {"f_x": lambda p: 3 * p[0] ** 2, "f_y": lambda: 1.0},
            "A frozen factor stays, in both: y in f_x, and x³ in f_y.",
            "PD2",
        ),
        Mistake(
            "both not differentiated",
            {"f_x": lambda p: p[0] ** 3 * p[1], "f_y": lambda p: p[0] ** 3 * p[1]},
            "This is the height, twice. Take the derivative, once in x and once in y.",
            "BA3",
        ),
        Mistake(
            "square lost",
            {"f_x": lambda p: 3 * p[0] * p[1]},
            "x³ gives 3x²: the exponent goes down by one, not by two.",
            "BA1",
        ),
        Mistake(
            "f_x not differentiated",
            {"f_x": lambda p: p[0] ** 3 * p[1]},
            "This is the height. For f_x take the derivative in x.",
            "BA3",
        ),
        Mistake(
            "y moves, too",
            {"f_x": lambda p: 3 * p[0] ** 2 * p[1] + p[0] ** 3},
            "In f_x only x moves; y is frozen.",
            "PD1",
        ),
        Mistake(
            "x moves in f_y",
            {"f_y": lambda p: 3 * p[0] ** 2},
            "In f_y, x is frozen: x³y gives x³.",
            "PD1",
        ),
        Mistake(
            "x³ vanished",
            {"f_y": lambda: 1.0},
            "x³ is frozen in f_y, and a frozen factor stays.",
            "PD2",
        ),
        Mistake(
            "f_y not differentiated",
            {"f_y": lambda p: p[0] ** 3 * p[1]},
            "y has the derivative 1, so x³y gives x³.",
            "BA3",
        ),
        Mistake(
            "only x in f_y",
            {"f_y": lambda p: p[0]},
            "The frozen factor in f_y is x³, not x.",
            "BA8",
        ),
        Mistake(
            "swapped",
            {"answer": wrong.swapped},
            "The two slopes have changed places: f_x comes first.",
            "PD4",
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
            "This is the point. The slopes there are asked.",
            "BA7",
        ),
    ),
)

FACTOR = Exercise(
    id="02.1",
    asks="both partials of a product",
    question="What are the partial derivatives $f_x$ and $f_y$ of $f(x, y) = x^3y$ at $(2, "
    "5)$? Give "
    "them as a list of two numbers, $f_x$ first.",
    kind=Numbers((2,)),
    way=FACTOR_WAY,
    right=FACTOR_WAY.right(),
    why="With y frozen, x³y has the slope 3x²y = 60; with x frozen it has the slope x³ = 8.",
    slips=(
        *FACTOR_WAY.slips(),
        Slip(68, "Two slopes are asked, one for each variable. Do not add them.", "GR1"),
        Slip(60, "This is f_x. Give f_y as well, in a list.", "GR1"),
        Slip(40, "This is the height at (2, 5).", "BA7"),
    ),
    hints=(
        "For f_x treat y as a number, such as 7: what is the slope of 7x³?",
        "f_x = 3x²y. For f_y the factor x³ is a number.",
        "f_x = 3x²y and f_y = x³. Put in x = 2 and y = 5.",
    ),
    solution="With $y$ frozen the factor $y$ stays: $f_x = 3x^2y = 60$. With $x$ frozen the factor "
    "$x^3$ stays: $f_y = x^3 = 8$.",
)

SUMMAND_WAY = Way(
    given={"p": np.array([2.0, 5.0])},
    steps={
        "first": lambda p: 3 * p[0] ** 2,
        "second": lambda: 0.0,
        "answer": lambda first, second: first + second,
    },
    mistakes=(
        Mistake(
            "summand survives",
            {"second": lambda p: 2 * p[1] ** 2},
            "2y² does not change when only x moves: a frozen summand vanishes.",
            "PD3",
        ),
        Mistake(
            "y moves, too",
            {"second": lambda p: 4 * p[1]},
            "Only x moves. The summand 2y² is frozen and gives 0.",
            "PD1",
        ),
        Mistake(
            "exponent kept",
            {"first": lambda p: 3 * p[0] ** 3},
            "x³ gives 3x²: the exponent goes down by one.",
            "BA1",
        ),
        Mistake(
            "3 forgotten",
            {"first": wrong.factor_lost(3)},
            "x³ gives 3x²: the factor 3 is missing.",
            "BA2",
        ),
        Mistake(
            "square lost",
            {"first": lambda p: 3 * p[0]},
            "x³ gives 3x²: the exponent goes down by one, not by two.",
            "BA1",
        ),
        Mistake(
            "not differentiated",
            {"first": lambda p: p[0] ** 3},
            "This is the first term itself. Take its derivative.",
            "BA3",
        ),
        Mistake(
            "slope in y",
            {"answer": lambda p: 4 * p[1]},
            "This is the slope in y. The one in x is asked.",
            "PD4",
        ),
        Mistake(
            "both",
            {"answer": lambda p, first: np.array([first, 4 * p[1]])},
            "Only the slope in x is asked, one number.",
            "GR1",
        ),
        Mistake(
            "put in first",
            {"answer": lambda: 0.0},
            "First take the derivative, then put in the point.",
            "PD8",
        ),
    ),
)

SUMMAND = Exercise(
    id="02.2",
    asks="a frozen summand",
    question="What is $\\partial f/\\partial x$ of $f(x, y) = x^3 + 2y^2$ at $(2, 5)$? "
    "Here $y$ stands "
    "in a summand, not in a factor.",
    kind=Numbers(),
    way=SUMMAND_WAY,
    right=SUMMAND_WAY.right(),
    why="2y² is a number while x moves, and lifts the cut without tilting it: 3x² = 12 is left.",
    slips=(
        *SUMMAND_WAY.slips(),
        Slip(58, "This is the height at (2, 5). Its slope in x is asked.", "BA7"),
        Slip([12, 0], "12 is the slope in x, and the 0 of 2y² is part of it: one number.", "GR1"),
    ),
    hints=(
        "With y frozen at 5 the cut is x³ + 50.",
        "What is the slope of x³ + 50 at x = 2?",
    ),
    solution="With $y$ frozen the summand $2y^2$ has the derivative $0$, so "
    "$\\partial f/\\partial x = 3x^2 = 12$.",
)

COSINE_1 = (
    "Here cos(xy) counts as 1, or nearly: it is missing, or was taken of one degree. In calculus "
    "angles are in radians."
)
SINE_WAY = Way(
    given={"p": np.array([0.5, 2.0])},
    steps={
        "angle": lambda p: p[0] * p[1],
        "outer": lambda angle: np.cos(angle),
        "inner_x": lambda p: p[1],
        "inner_y": lambda p: p[0],
        "answer": lambda outer, inner_x, inner_y: outer * np.array([inner_x, inner_y]),
    },
    mistakes=(
        Mistake(
            "inner derivative missing in f_x",
            {"inner_x": lambda: 1.0},
            "The inner derivative is missing in f_x: xy grows by y for each 1 in x.",
            "PD5",
        ),
        Mistake(
            "inner derivative missing in f_y",
            {"inner_y": lambda: 1.0},
            "The inner derivative is missing in f_y: xy grows by x for each 1 in y.",
            "PD5",
        ),
        Mistake(
            "inner derivatives missing",
            {"inner_x": lambda: 1.0, "inner_y": lambda: 1.0},
            "The inner derivative is missing: y in f_x, x in f_y.",
            "PD5",
        ),
        Mistake(
            "degrees",
            {"outer": lambda angle: np.cos(np.radians(angle))},
            COSINE_1,
            "BA6",
        ),
        Mistake(
            "sine kept",
            {"outer": lambda angle: np.sin(angle)},
            "The derivative of sin is cos.",
            "BA3",
        ),
        Mistake(
            "sign",
            {"outer": wrong.sign_lost},
            "sin has the derivative +cos; the minus belongs to the derivative of cos.",
            "BA4",
        ),
        Mistake(
            "cosine of the inner derivatives",
            {"answer": lambda inner_x, inner_y: np.cos([inner_x, inner_y])},
            "The cosine is taken at xy, and the inner derivative is a factor before it.",
            "CR4",
        ),
        Mistake(
            "swapped",
            {"answer": wrong.swapped},
            "The two slopes have changed places: in f_x, x moves, and y is the inner derivative.",
            "PD4",
        ),
    ),
)

SINE = Exercise(
    id="02.5",
    asks="partials with an inner derivative",
    question="What are $f_x$ and $f_y$ of $f(x, y) = \\sin(xy)$ at $(0.5,\\, 2)$, angles "
    "in radians? "
    "Give a list of two numbers, to four digits.",
    kind=Numbers((2,)),
    way=SINE_WAY,
    right=SINE_WAY.right(),
    why="f_x = y cos(xy) and f_y = x cos(xy), and cos 1 = 0.5403.",
    slips=(
        *SINE_WAY.slips(),
        Slip(np.sin(1), "This is the height. Two slopes are asked.", "BA7"),
        Slip(np.cos(1), "This is the outer derivative, cos(xy). Each slope has a factor.", "PD5"),
        Slip(2.5 * np.cos(1), "Here the two slopes are added. Give them in a list.", "GR1"),
    ),
    hints=(
        "The chain rule holds as ever: cos(xy) times the derivative of xy.",
        "With y frozen, the derivative of xy in x is y.",
        "f_x = y cos(xy) and f_y = x cos(xy).",
    ),
    solution="$f_x = y\\cos(xy) = 2\\cos 1 = 1.0806$ and $f_y = x\\cos(xy) = 0.5\\cos 1 = 0.2702$.",
)

MIXED_WAY = Way(
    given={"p": np.array([5.0, 7.0])},
    steps={
        "square": lambda p: 3 * p[0] ** 2,
        "slope_of_square": lambda p: 2 * p[1],
        "answer": lambda square, slope_of_square: square * slope_of_square,
    },
    mistakes=(
        Mistake(
            "f_x",
            {"slope_of_square": lambda p: p[1] ** 2},
            "This is f_x. Now take its derivative in y.",
            "BA3",
        ),
        Mistake(
            "f_y",
            {"square": lambda p: p[0] ** 3},
            "This is f_y. x has to be differentiated, too.",
            "BA3",
        ),
        Mistake(
            "2 forgotten",
            {"slope_of_square": wrong.factor_lost(2)},
            "y² gives 2y: the factor 2 is missing.",
            "BA2",
        ),
        Mistake(
            "3 forgotten",
            {"square": wrong.factor_lost(3)},
            "x³ gives 3x²: the factor 3 is missing.",
            "BA2",
        ),
        Mistake(
            "square kept",
            {"slope_of_square": lambda p: 2 * p[1] ** 2},
            "y² gives 2y: the exponent goes down by one.",
            "BA1",
        ),
        Mistake(
            "cube kept",
            {"square": lambda p: 3 * p[0] ** 3},
            "x³ gives 3x²: the exponent goes down by one.",
            "BA1",
        ),
        Mistake(
            "factor vanished",
            {"slope_of_square": lambda p: 2.0},
            "6x² · y: the y is still there.",
            "PD2",
        ),
        Mistake(
            "twice in x",
            {"answer": lambda p: 6 * p[0] * p[1] ** 2},
            "This is f_xx. The second derivative is taken in y.",
            "PD4",
        ),
        Mistake(
            "twice in y",
            {"answer": lambda p: 2 * p[0] ** 3},
            "This is f_yy. One of the two derivatives is taken in x.",
            "PD4",
        ),
        Mistake(
            "zero",
            {"answer": lambda: 0.0},
            "A mixed partial is 0 only where f_x does not change along y. Here f_x = 3x²y².",
            "PD6",
        ),
        Mistake(
            "once too often",
            {"answer": lambda p: 12 * p[0] * p[1]},
            "This was differentiated in x once more.",
            "BA3",
        ),
    ),
)

MIXED = Exercise(
    id="02.7",
    asks="a mixed partial",
    question="Let $f(x, y) = x^3y^2$. Take the derivative in $x$, and of that the "
    "derivative in $y$. "
    "How large is this mixed partial, $\\partial^2 f/\\partial y\\,\\partial x$, at $(5, 7)$?",
    kind=Numbers(),
    way=MIXED_WAY,
    right=MIXED_WAY.right(),
    why="f_x = 3x²y², and its slope in y is 6x²y = 1050.",
    slips=MIXED_WAY.slips(),
    hints=(
        "First f_x, with y frozen.",
        "f_x = 3x²y². Now x is frozen: what is the derivative of y²?",
    ),
    solution="$f_x = 3x^2y^2$, and its derivative in $y$ is $6x^2y = 6\\cdot 25\\cdot 7 = 1050$.",
)
