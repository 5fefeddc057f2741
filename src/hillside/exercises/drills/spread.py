"""Practice: how far batches scatter, and where a constant rate comes to hover."""

import numpy as np

from ..steps import Mistake, Way
from ..values import brief
from .from_way import made, with_given
from .writing import arrow

ASKS = "batches and their noise"


def of_spread(draw):
    """The standard deviation of the gradient of a batch drawn with replacement."""
    g, size = np.array(draw.some(range(-9, 10), 4), dtype=float), draw.one((2, 3, 5, 6, 8))
    way = with_given(SPREAD, g=g, size=size)
    return made(
        ASKS,
        f"Four examples have the gradients ${arrow(g)}$. A batch is the mean of ${size}$ of them, "
        "drawn with replacement, each example equally likely. What is the standard deviation of "
        "the gradient of a batch?",
        way,
        why=f"The variance of one draw is {brief(g.var())}; that of a mean of {size} is σ²/{size}.",
        hints=(
            "First the variance of a single draw: the mean square distance from the mean.",
            f"A mean of {size} independent draws has the variance σ²/{size}. Then the square root.",
        ),
        solution=f"The mean is ${brief(g.mean())}$, and the mean square distance from it is "
        f"$\\sigma^2 = {brief(g.var())}$. So the standard deviation is "
        f"$\\sqrt{{{brief(g.var() / size)}}} = {brief(way.right())}$.",
    )


SPREAD = Way(
    given={},
    steps={
        "variance": lambda g: g.var(),
        "of_mean": lambda variance, size: variance / size,
        "answer": lambda of_mean: float(np.sqrt(of_mean)),
    },
    mistakes=(
        Mistake(
            "n - 1",
            {"variance": lambda g: g.var(ddof=1)},
            "Divide by the number of examples: they are all there are, no sample.",
            "BA8",
        ),
        Mistake(
            "not centred",
            {"variance": lambda g: (g**2).mean()},
            "Take the distances from the mean, not from 0.",
            "BA8",
        ),
        Mistake(
            "divided by B",
            {"of_mean": lambda variance, size: variance / size**2},
            "The spread falls with the root of the batch size, not with the size.",
            "SG5",
        ),
        Mistake(
            "of one draw",
            {"of_mean": lambda variance: variance},
            "This is the spread of a single draw. A mean of several scatters less.",
            "SG5",
        ),
        Mistake(
            "of a sum",
            {"of_mean": lambda variance, size: variance * size},
            "This is the spread of the sum. The batch takes the mean.",
            "SG2",
        ),
        Mistake(
            "variance",
            {"answer": lambda of_mean: of_mean},
            "This is the variance. The standard deviation is its square root.",
            "BA5",
        ),
    ),
)


def of_floor(draw):
    """The mean of x² in the long run on a parabola, with noise from batches."""
    c, alpha = float(draw.one((2, 3, 4, 5))), draw.one((0.05, 0.1, 0.15, 0.2, 0.3))
    variance, size = float(draw.one((5, 6, 10, 12, 20, 30))), draw.one((2, 4, 8))
    way = with_given(FLOOR, c=c, alpha=alpha, variance=variance, size=size)
    return made(
        ASKS,
        f"Descent with noisy slopes: $x \\leftarrow x - {alpha:g}\\,({c:g}\\cdot x + n)$. In each "
        f"step $n$ is the mean of ${size}$ independent numbers with mean $0$ and variance "
        f"${variance:g}$. At which value does the mean of $x^2$ settle?",
        way,
        why="The new mean square is (1 − αc)² of the old one and α² times the variance of n on "
        "top; it settles where both balance.",
        hints=(
            f"The noise n has the variance {variance:g}/{size}.",
            "With q for the mean of x², a step gives (1 − αc)² q + α² Var(n).",
            "It settles where a step gives back the same q. Solve for q.",
        ),
        solution=f"$\\operatorname{{Var}}(n) = {brief(variance / size)}$ and $1 - \\alpha c = "
        f"{brief(1 - alpha * c)}$. From $q = {brief((1 - alpha * c) ** 2)}\\,q + "
        f"{alpha:g}^2\\cdot {brief(variance / size)}$ follows $q = "
        f"\\frac{{{brief(alpha**2 * variance / size)}}}{{{brief(1 - (1 - alpha * c) ** 2)}}} = "
        f"{brief(way.right())}$.",
    )


FLOOR = Way(
    given={},
    steps={
        "noise": lambda variance, size: variance / size,
        "kept": lambda alpha, c: (1 - alpha * c) ** 2,
        "comes": lambda alpha, noise: alpha**2 * noise,
        "answer": lambda comes, kept: comes / (1 - kept),
    },
    mistakes=(
        Mistake(
            "batch forgotten",
            {"noise": lambda variance: variance},
            "A mean of several numbers scatters less: its variance is divided by their number.",
            "SG5",
        ),
        Mistake(
            "batch squared",
            {"noise": lambda variance, size: variance / size**2},
            "The variance of a mean is divided by the number once, not twice.",
            "SG5",
        ),
        Mistake(
            "rests",
            {"answer": lambda: 0.0},
            "With a constant rate, noise keeps coming in: the walk does not come to rest.",
            "SG3",
        ),
        Mistake(
            "one step",
            {"answer": lambda comes: comes},
            "This is what one step brings in. Part of it is kept in the steps after.",
            "BA7",
        ),
        Mistake(
            "not squared",
            {"kept": lambda alpha, c: 1 - alpha * c},
            "The factor 1 − αc multiplies x, so it counts squared in x².",
            "BA8",
        ),
        Mistake(
            "rate not squared",
            {"comes": lambda alpha, noise: alpha * noise},
            "The noise comes in as α n, so its variance counts with α².",
            "BA8",
        ),
        Mistake(
            "curvature forgotten",
            {"kept": lambda alpha: (1 - alpha) ** 2},
            "The slope is c x, so a step keeps 1 − αc of x.",
            "BA3",
        ),
        Mistake(
            "root",
            {"answer": lambda right: np.sqrt(right)},
            "This is the root of it. The mean of x² is asked.",
            "BA7",
        ),
    ),
)
