"""What lesson 09 recalls: a gradient."""

import numpy as np

from hillside.exercises import wrong_steps as wrong
from hillside.exercises.engine import Exercise
from hillside.exercises.kinds import Numbers
from hillside.exercises.steps import Mistake, Way

ARROW = "The gradient is an arrow: it has one slope for each variable."
SQUARE = "y² has the derivative 2y: the exponent comes down as a factor, and becomes one less."
WAY = Way(
    given={"x": 3.0, "y": 5.0},
    steps={
        "f_x": lambda y: y**2,
        "two_y": lambda y: 2 * y,
        "f_y": lambda x, two_y: x * two_y,
        "answer": lambda f_x, f_y: np.array([f_x, f_y]),
    },
    mistakes=(
        Mistake(
            "swapped",
            {"answer": lambda f_x, f_y: np.array([f_y, f_x])},
            "The two slopes have changed places: the slope in x comes first.",
            "PD4",
        ),
        Mistake("factor lost", {"two_y": wrong.factor_lost(2)}, SQUARE, "BA2"),
        Mistake("exponent kept", {"two_y": wrong.factor_twice("y")}, SQUARE, "BA1"),
        Mistake("square left", {"two_y": lambda y: y**2}, SQUARE, "BA3"),
        Mistake(
            "y² vanished",
            {"f_x": lambda: 1.0},
            "In xy² the frozen y² is a factor, and stays: f_x = y².",
            "PD2",
        ),
        Mistake(
            "x vanished",
            {"f_y": wrong.left_as("two_y")},
            "In xy² the frozen x is a factor, and stays: f_y = 2xy.",
            "PD2",
        ),
        Mistake(
            "x stays",
            {"f_x": lambda right, x: x * right},
            "x has the derivative 1: f_x = y².",
            "BA3",
        ),
        Mistake(
            "y moves",
            {"f_x": lambda y: 2 * y},
            "For f_x only x moves: y² is frozen, and not differentiated.",
            "PD1",
        ),
        Mistake(
            "x moves",
            {"f_y": lambda two_y: two_y + 1},
            "For f_y only y moves: x is frozen, and not differentiated.",
            "PD1",
        ),
        Mistake(
            "put in first",
            {"answer": lambda: np.zeros(2)},
            "First take the derivative, then put in the point.",
            "PD8",
        ),
        Mistake(
            "downhill",
            {"answer": lambda f_x, f_y: -np.array([f_x, f_y])},
            "This arrow points downhill. The gradient points uphill.",
            "GR2",
        ),
        Mistake(
            "height",
            {"answer": lambda x, y: x * y**2},
            "This is the height. The gradient has one slope for each variable.",
            "BA7",
        ),
        Mistake("sum", {"answer": lambda f_x, f_y: f_x + f_y}, ARROW, "GR1"),
        Mistake("length", {"answer": lambda f_x, f_y: np.hypot(f_x, f_y)}, ARROW, "GR1"),
    ),
)

RECALL = (
    Exercise(
        id="09.r1",
        asks="recall: a gradient",
        question="What is $\\nabla f$ for $f(x, y) = xy^2$ at $(3, 5)$? Give a list of two "
        "numbers.",
        kind=Numbers((2,)),
        way=WAY,
        right=WAY.right(),
        why="f_x = y² = 25 and f_y = 2xy = 30.",
        slips=WAY.slips(),
        hints=(
            "For f_x, y² is a factor like any other number.",
            "f_x = y² and f_y = 2xy. Put in x = 3 and y = 5.",
        ),
        solution="$\\nabla f = (y^2,\\, 2xy)$, and at $(3, 5)$ that is $(25, 30)$.",
    ),
)
