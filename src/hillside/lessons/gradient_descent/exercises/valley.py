"""09.7: which of two minima is reached."""

import numpy as np

from hillside.exercises.engine import Exercise, Slip
from hillside.exercises.kinds import Numbers
from hillside.exercises.steps import Mistake, Way

from .words import DIVERGES


def slope(x):
    """The slope of (x² − 4)²."""
    return 4 * x * (x**2 - 4)


def limit(x, alpha, steps=3000):
    """Where descent on (x² − 4)² is after many steps, to six digits."""
    for _ in range(steps):
        x = x - alpha * slope(x)
    return round(x, 6)


VALLEY_WAY = Way(
    given={"start": 3.0, "alpha": 0.055},
    steps={
        "slope": lambda start: slope(start),
        "first": lambda start, alpha, slope: start - alpha * slope,
        "answer": lambda first, alpha: limit(first, alpha),
    },
    mistakes=(
        Mistake(
            "the nearest",
            {"answer": lambda start: 2.0 * np.sign(start)},
            "That is the nearest minimum. Descent does not look for the nearest one, it takes its "
            "steps: work out the first and see where it lands.",
            "GD5",
        ),
        Mistake(
            "the hilltop",
            {"answer": lambda: 0.0},
            "The slope at 0 is zero, but 0 is a hilltop: a point beside it moves away. Only a path "
            "that lands exactly on it stays.",
            "SA1",
        ),
        Mistake(
            "the first step",
            {"answer": lambda first: first},
            "That is the point after the first step. Go on from there.",
            "BA7",
        ),
        Mistake(
            "uphill",
            {"answer": lambda start, alpha, slope: start + alpha * slope},
            "That is one step uphill. The slope is subtracted.",
            "GD1",
        ),
        Mistake(
            "the height there",
            {"answer": lambda right: (right**2 - 4) ** 2 + 16},
            "16 is the height of the hilltop at 0. A place x is asked.",
            "BA7",
        ),
    ),
)

LONG_STEP = (
    "The first step is long, but it does not leave the valleys. Work it out: 3 − 0.055 · slope."
)

WHICH_VALLEY = Exercise(
    id="09.7",
    asks="where a start at 3 ends",
    question="$f(x) = (x^2 - 4)^2$ has minima at $-2$ and $+2$ and a hilltop at $0$. "
    "Gradient descent "
    "starts at $x = 3$ with $\\alpha = 0.055$. Which number does it approach?",
    kind=Numbers(),
    way=VALLEY_WAY,
    right=VALLEY_WAY.right(),
    why="At 3 the slope is 60, so the first step lands on −0.3, beyond the hilltop at 0; "
    "from there "
    "the walk comes to rest at −2.",
    slips=(
        *VALLEY_WAY.slips(),
        Slip(DIVERGES, LONG_STEP, "GD4"),
        Slip(np.inf, LONG_STEP, "GD4"),
        Slip(-np.inf, LONG_STEP, "GD4"),
        Slip([-2, 2], "One start leads to one end. Take the first step by hand.", "BA7"),
    ),
    hints=(
        "The slope is 4x(x² − 4). What is it at x = 3?",
        "Take the first step by hand, 3 − 0.055 · slope. On which side of 0 do you land?",
    ),
    solution="The slope is $f'(x) = 4x(x^2 - 4)$, at $3$ it is $60$. The first step leads to "
    "$3 - 0.055\\cdot 60 = -0.3$, across the hilltop at $0$. From there the walk goes on to $-2$. "
    "Which minimum is reached depends on the path, not on which one is nearest.",
)
