"""09.3 and 09.6: how fast the height falls."""

import numpy as np

from hillside.exercises.engine import Exercise, Slip
from hillside.exercises.kinds import Numbers
from hillside.exercises.steps import Mistake, Way

from .words import DIVERGES, length


def first_below(first, factor, limit=0.01):
    """After how many steps a height is below the limit for the first time."""
    return float(np.floor(np.log(first / limit) / np.log(1 / factor)) + 1)


STEPS_WAY = Way(
    given={"start": np.array([6.0, 8.0]), "alpha": 0.15},
    steps={
        "height": lambda start: np.sum(start**2),
        "multiplier": lambda alpha: 1 - 2 * alpha,
        "factor": lambda multiplier: multiplier**2,
        "answer": lambda height, factor: first_below(height, factor),
    },
    mistakes=(
        Mistake(
            "factor of the coordinates",
            {"factor": lambda multiplier: multiplier},
            "This lets the height shrink by 0.7 a step. The coordinates do; the height is made of "
            "their squares, so it shrinks by 0.7² = 0.49.",
            "BA5",
        ),
        Mistake(
            "1 − α",
            {"multiplier": lambda alpha: 1 - alpha},
            "This takes 1 − α as the multiplier. The slope of x² is 2x, so it is 1 − 2α.",
            "BA2",
        ),
        Mistake(
            "distance for height",
            {"height": lambda start: length(start)},
            "This begins at 10, the distance of the start. The height there is 10² = 100.",
            "BA7",
        ),
        Mistake(
            "one short",
            {"answer": lambda right: right - 1},
            "One short: there the height is still above 0.01.",
            "BA8",
        ),
        Mistake(
            "one too many",
            {"answer": lambda right: right + 1},
            "One too many. A path with k steps has k + 1 points, because the start is the first.",
            "BA8",
        ),
        Mistake(
            "no whole number",
            {"answer": lambda height, factor: np.log(height / 0.01) / np.log(1 / factor)},
            "The equation is solved rightly. Steps come whole: take the first whole number past "
            "this.",
            "BA8",
        ),
    ),
    cancels=(("one short", "one too many"),),
)

HOW_MANY_STEPS = Exercise(
    id="09.3",
    asks="steps until the height is below 0.01",
    question="Gradient descent on $f(x, y) = x^2 + y^2$ starts at $(6, 8)$, now with "
    "$\\alpha = 0.15$. After how many steps is the height below $0.01$ for the first time?",
    kind=Numbers(),
    way=STEPS_WAY,
    right=STEPS_WAY.right(),
    why=f"Each step multiplies the height by 0.49: after 12 steps it is {100 * 0.49**12:.4g}, "
    f"after 13 it is {100 * 0.49**13:.4g}.",
    slips=(
        *STEPS_WAY.slips(),
        Slip(
            25.82,
            "Two things: the height shrinks by 0.7² = 0.49 a step, and steps come whole.",
            "BA5",
        ),
        Slip(0.01, "That is the height to be reached. The number of steps is asked.", "BA7"),
    ),
    hints=(
        "By what factor does one step multiply each coordinate? And the height, made of squares?",
        "The height after k steps is 100 · 0.49ᵏ.",
        "Try k = 10, then k = 15, and close in; or take logarithms.",
    ),
    solution="Each coordinate is multiplied by $1 - 2\\alpha = 0.7$, so the height is "
    "multiplied by "
    "$0.49$ and is $100\\cdot 0.49^k$ after $k$ steps. Below $0.01$ means $k > \\ln 10\\,000 / "
    f"\\ln(1/0.49) = {np.log(1e4) / np.log(1 / 0.49):.2f}$, so $k = 13$.",
)

OVERSHOOTS = (
    "It overshoots, and still comes home: on this bowl the walk explodes only past α = 1. By what "
    "factor does one step multiply x?"
)

LARGE_RATE_WAY = Way(
    given={"start": np.array([6.0, -2.0]), "alpha": 0.8, "steps": 3},
    steps={
        "height": lambda start: np.sum(start**2),
        "multiplier": lambda alpha: 1 - 2 * alpha,
        "factor": lambda multiplier: multiplier**2,
        "answer": lambda height, factor, steps: height * factor**steps,
    },
    mistakes=(
        Mistake(
            "factor of the coordinates",
            {"factor": lambda multiplier: abs(multiplier)},
            "The factor has the right size, for the coordinates. The height is made of squares, so "
            "its factor is the square.",
            "BA5",
        ),
        Mistake(
            "factor with its sign",
            {"factor": lambda multiplier: multiplier},
            "That is the factor of a coordinate. The height is made of squares: square the factor, "
            "and the sign goes.",
            "BA5",
        ),
        Mistake(
            "factor α",
            {"factor": lambda alpha: alpha},
            "The factor per step is not α. Put the slope 2x into x − α · slope: what multiplies x?",
            "GD2",
        ),
        Mistake(
            "factor α²",
            {"factor": lambda alpha: alpha**2},
            "The factor of a coordinate is not α. Put the slope 2x into x − α · slope: what "
            "multiplies x?",
            "GD2",
        ),
        Mistake(
            "1 − α",
            {"multiplier": lambda alpha: 1 - alpha},
            "This takes 1 − α as the factor. The slope of x² is 2x, so the factor is 1 − 2α.",
            "BA2",
        ),
        Mistake(
            "uphill",
            {"multiplier": lambda alpha: 1 + 2 * alpha},
            "This goes uphill: 1 + 2α in place of 1 − 2α. The gradient is subtracted.",
            "GD1",
        ),
        Mistake(
            "one step short",
            {"answer": lambda height, factor, steps: height * factor ** (steps - 1)},
            "This is the height after 2 steps. One more.",
            "BA8",
        ),
        Mistake(
            "one step only",
            {"answer": lambda height, factor: height * factor},
            "This is the height after 1 step. Two more.",
            "BA8",
        ),
        Mistake(
            "one step too many",
            {"answer": lambda height, factor, steps: height * factor ** (steps + 1)},
            "This is the height after 4 steps. The start does not count as one.",
            "BA8",
        ),
        Mistake(
            "the first height",
            {"answer": lambda height: height},
            "This is the height at the start.",
            "BA7",
        ),
        Mistake(
            "the point",
            {"answer": lambda start, multiplier, steps: start * multiplier**steps},
            "This is the point after 3 steps. The question asks for the height there.",
            "BA7",
        ),
        Mistake(
            "the distance",
            {"answer": lambda right: np.sqrt(np.abs(right))},
            "This is the distance from the minimum. The height is its square.",
            "BA5",
        ),
    ),
)

LARGE_RATE = Exercise(
    id="09.6",
    asks="the height after 3 steps with α = 0.8",
    question="Gradient descent on $f(x, y) = x^2 + y^2$ starts at $(6, -2)$ with "
    "$\\alpha = 0.8$. What is the height after 3 steps, to four digits? If you think that the walk "
    'goes off to infinity, answer `"it diverges"`.',
    kind=Numbers(),
    way=LARGE_RATE_WAY,
    right=LARGE_RATE_WAY.right(),
    why="Each coordinate is multiplied by 1 − 2 · 0.8 = −0.6: the point leaps across the minimum "
    "each time, and the height is multiplied by 0.36.",
    slips=(
        *LARGE_RATE_WAY.slips(),
        Slip(DIVERGES, OVERSHOOTS, "LI3"),
        Slip(np.inf, OVERSHOOTS, "LI3"),
    ),
    hints=(
        "Write one step for x alone: x − 0.8 · 2x. That is x times what?",
        "The factor for a coordinate is 1 − 2α. The height takes its square.",
    ),
    solution="One step turns $x$ into $x - 0.8\\cdot 2x = -0.6\\,x$, and $y$ likewise. The "
    "height is "
    f"multiplied by $(-0.6)^2 = 0.36$ each time: $40\\cdot 0.36^3 = {40 * 0.36**3:.4f}$. The path "
    "jumps from side to side, and converges as long as $|1 - 2\\alpha| < 1$.",
)
