"""Practice: what a step of descent multiplies distances by, L, and the edge 2/L."""

import numpy as np

from ..engine import Exercise, Slip
from ..values import brief
from .draw import until
from .lipschitz import ASKS, of_edge, of_interval, of_matrix
from .slopes import definition, numbers_like
from .terms import Term, collected
from .writing import latex, plain

RATES = (0.05, 0.1, 0.15, 0.2, 0.25)


def ask(draw, level):
    """An Exercise of the level, still without its id.

    1: the multipliers of a bowl.   2: L of a matrix.   3: the edge 2/L.   4: L on an interval.
    """
    made = {1: of_bowl, 2: of_matrix, 3: of_edge, 4: of_interval}
    return made[level](draw)


def of_bowl(draw):
    """By what one step multiplies x and y, on a x^2 + b y^2: not by 0, 1 or -1."""

    def pair():
        values = np.array([2.0 * draw.one(range(1, 7)) for _ in "ab"])
        return values, draw.one(RATES)

    def telling(made):
        values, alpha = made
        return values[0] != values[1] and (np.abs(alpha * values % 1 - 0.5) < 0.45).all()

    return multipliers(*until(telling, pair))


def multipliers(values, alpha):
    """The question for both multipliers.   values: the curvatures along x and y, even."""
    f = collected(("x", "y"), [Term(int(values[0] / 2), (2, 0)), Term(int(values[1] / 2), (0, 2))])
    right = (1 - alpha * values).round(9)
    return Exercise(
        id="",
        asks=ASKS,
        question=f"Gradient descent on ${definition(f)}$ with $\\alpha = {alpha:g}$: by which "
        "numbers does one step multiply $x$ and $y$? Give a list of two numbers, that for $x$ "
        "first.",
        kind=numbers_like(right, "that for x first", places=4),
        right=right,
        why=f"The curvatures are {brief(values)}, and each multiplier is 1 − α · curvature.",
        slips=of_multipliers(values, alpha, right),
        hints=(
            f"One step takes x to x − α f_x. Here f_x = {plain(f.partial(0))}.",
            "Write it as (1 − α · curvature) · x. Do the same for y.",
        ),
        solution=f"$x - \\alpha f_x = x - {alpha:g}\\cdot {latex(f.partial(0))} = "
        f"{brief(right[0])}\\,x$ and "
        f"$y - \\alpha f_y = y - {alpha:g}\\cdot {latex(f.partial(1))} = {brief(right[1])}\\,y$.",
    )


def of_multipliers(values, alpha, right):
    """What goes wrong with 1 - alpha * curvature."""
    sign = "A minus is lost: x changes sides in each step."
    return (
        Slip(1 - alpha * values / 2, "The curvature of a x² is 2a, not a.", "HE8"),
        Slip(1 + alpha * values, "This goes uphill: the step subtracts α times the slope.", "GD1"),
        Slip(alpha * values, "This is what is taken away. What remains of 1?", "BA7"),
        Slip(values, "These are the curvatures. The multiplier is 1 − α · curvature.", "BA7"),
        Slip(right[::-1], "They have changed places: the first one belongs to x.", "PD4"),
        Slip(1 - values, "The α is missing.", "BA8"),
        Slip([1 - alpha] * 2, "The curvature is missing: each step takes α · curvature.", "BA8"),
        Slip(alpha * values - 1, "The sign is turned: it is 1 − α · curvature.", "BA4"),
        *([Slip(np.abs(right), sign, "SA4")] if right.min() < 0 else []),
        *(Slip(one, "This is one of them. Give both.", "BA7") for one in right),
    )
