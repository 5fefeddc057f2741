"""03.6: the gradient in other units."""

import numpy as np

from hillside.exercises import wrong_steps as wrong
from hillside.exercises.engine import Exercise, Slip
from hillside.exercises.kinds import Numbers
from hillside.exercises.steps import Mistake, Way

UNITS_WAY = Way(
    given={"p": np.array([5.0, 3.0]), "scale": 4.0},
    steps={
        "slope_x": lambda p: 2 * p[0],
        "slope_y": lambda p: 4 * p[1],
        "slope_v": lambda slope_y, scale: slope_y / scale,
        "answer": lambda slope_x, slope_v: np.array([slope_x, slope_v]),
    },
    mistakes=(
        Mistake(
            "inverted",
            {"slope_v": lambda slope_y, scale: slope_y * scale},
            "The scale is inverted: a new unit is a shorter way, so f changes less per unit, not "
            "more.",
            "BA8",
        ),
        Mistake(
            "unchanged",
            {"slope_v": lambda slope_y: slope_y},
            "This is the gradient in x and y. Write f with v in place of y: what is y?",
            "BA7",
        ),
        Mistake(
            "divided twice",
            {"slope_v": lambda slope_y, scale: slope_y / scale**2},
            "Here 4 is divided by twice. With y = v/4 the land is x² + v²/8, and v is 12.",
            "BA8",
        ),
        Mistake(
            "both scaled",
            {"answer": lambda slope_x, slope_v, scale: np.array([slope_x / scale, slope_v])},
            "Only y has a new unit. The slope in x stays.",
            "PD4",
        ),
        Mistake(
            "x scaled",
            {"answer": lambda slope_x, slope_y, scale: np.array([slope_x / scale, slope_y])},
            "It is y that has a new unit, not x.",
            "PD4",
        ),
        Mistake(
            "x multiplied",
            {"answer": lambda slope_x, slope_y, scale: np.array([slope_x * scale, slope_y])},
            "It is y that has a new unit, not x.",
            "PD4",
        ),
        Mistake(
            "2 forgotten in x",
            {"slope_x": wrong.factor_lost(2)},
            "The slope in x is 2x.",
            "BA2",
        ),
        Mistake(
            "2 forgotten in y",
            {"slope_y": wrong.factor_lost(2)},
            "2y² gives 4y: the factor 2 of the derivative is missing.",
            "BA2",
        ),
        Mistake(
            "swapped",
            {"answer": wrong.swapped},
            "The two entries have changed places: x comes first.",
            "PD4",
        ),
    ),
)

NEW_UNITS = Exercise(
    id="03.6",
    asks="the gradient in other units",
    question="The land is $x^2 + 2y^2$, and you stand at $(5, 3)$. Now $y$ is measured in "
    "quarters: "
    "$v = 4y$, while $x$ stays. What is the gradient in the coordinates $(x, v)$? Give a "
    "list of two "
    "numbers.",
    kind=Numbers((2,)),
    way=UNITS_WAY,
    right=UNITS_WAY.right(),
    why="One new unit is a quarter of an old one, so f changes a quarter as much per new unit: "
    "12/4. The slope in x stays.",
    slips=(
        *UNITS_WAY.slips(),
        Slip(
            [10, 192], "Here 4v with v = 12 was multiplied by 4. Write f in x and v first.", "BA8"
        ),
    ),
    hints=(
        "y = v/4. Put this into x² + 2y².",
        "f = x² + v²/8. Take the partial derivative in v, and put in v = 12.",
    ),
    solution="With $y = v/4$ the land is $x^2 + v^2/8$. Its gradient is $(2x,\\, v/4)$, "
    "and at $x = 5$, "
    "$v = 12$ that is $(10, 3)$. In general the entry is divided by the scale.",
)
