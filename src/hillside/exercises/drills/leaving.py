"""Practice: after how many steps a walk has left a saddle."""

import numpy as np

from ..steps import Mistake, Way
from ..values import brief
from .from_way import made, with_given
from .matrices import shown


def of_first_step(H, alpha, k):
    """After how many steps the distance along the way out, 10^-k at first, is 1 or more."""
    low, high = np.linalg.eigvalsh(H).round(9)
    growth, way = 1 - alpha * low, with_given(STEPS, alpha=alpha, size=-low, k=k)
    exact = k * np.log(10) / np.log(growth)
    return made(
        "leaving a saddle",
        f"A quadratic function has the Hessian $H = {shown(H)}$. Gradient descent with "
        f"$\\alpha = {alpha:g}$ starts near its saddle: along the eigenvector with the negative "
        f"eigenvalue it is $10^{{-{k}}}$ away. After how many steps is this distance $1$ or more "
        "for the first time?",
        way,
        why=f"The factor is 1 − αλ = {brief(growth)}, and {brief(growth)} to the power {exact:.2f} "
        f"is 10 to the power {k}.",
        hints=(
            f"The negative eigenvalue is {brief(low)}; a step multiplies by 1 − αλ.",
            f"Solve growth^n = 10^{k} with logarithms, then take the next whole number.",
        ),
        solution=f"The eigenvalues are ${brief(low)}$ and ${brief(high)}$, and the growth is "
        f"$1 - {alpha:g}\\cdot ({brief(low)}) = {brief(growth)}$ a step. "
        f"$\\frac{{{k}\\cdot \\ln 10}}{{\\ln {brief(growth)}}} = {brief(exact)}$. The first "
        f"whole number above is ${brief(way.right())}$.",
    )


STEPS = Way(
    given={},
    steps={
        "growth": lambda alpha, size: np.log(1 + alpha * size),
        "exact": lambda growth, k: k * np.log(10) / growth,
        "answer": lambda exact: float(np.ceil(exact)),
    },
    mistakes=(
        Mistake(
            "rounded down",
            {"answer": lambda exact: float(np.floor(exact))},
            "After so many steps the distance is still below 1. One more is needed.",
            "BA8",
        ),
        Mistake(
            "not rounded",
            {"answer": lambda exact: exact},
            "A number of steps is whole. Which is the first that is enough?",
            "BA8",
        ),
        Mistake(
            "growth as e^(αλ)",
            {"growth": lambda alpha, size: alpha * size},
            "A step multiplies by 1 + α|λ|, not by e to this power.",
            "BA9",
        ),
        Mistake(
            "sign lost",
            {"growth": lambda alpha, size: -np.log(abs(1 - alpha * size))},
            "Here 1 − α|λ| is taken. The distance grows, by 1 + α|λ| a step.",
            "SA4",
        ),
        Mistake(
            "curvature forgotten",
            {"growth": lambda alpha: np.log(1 + alpha)},
            "The curvature is missing: each step multiplies by 1 + α|λ|.",
            "BA3",
        ),
        Mistake(
            "linear",
            {"exact": lambda alpha, size, k: (10.0**k - 1) / (alpha * size)},
            "Here each step adds as much as the first one. But each step multiplies.",
            "BA9",
        ),
        Mistake(
            "mixed logarithms",
            {"exact": lambda growth, k: k / growth},
            "Two different logarithms are mixed. Take the same one above and below.",
            "BA8",
        ),
    ),
)
