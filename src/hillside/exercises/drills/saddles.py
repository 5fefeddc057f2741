"""Practice: a walk near a saddle, along its curvatures: where it is, and when it leaves."""

import numpy as np

from ..steps import Mistake, Way
from ..values import brief
from ..wrong_steps import swapped
from .draw import until
from .from_way import made, with_given
from .leaving import of_first_step
from .matrices import shown, symmetric
from .slopes import definition
from .terms import Term, collected
from .writing import arrow, bracketed

ASKS = "leaving a saddle"
RATES = (0.05, 0.1, 0.15, 0.2)
BOTH = tuple(number for number in range(-9, 10) if number)


def ask(draw, level):
    """An Exercise of the level, still without its id.

    1: two steps on a x² - b y².   2: the first step beyond 1.   3: the factor with mixed entries.
    4: both together.
    """
    if level == 1:
        return of_two_steps(draw)
    H = np.diag([2.0, -2.0 * draw.one(range(1, 5))]) if level == 2 else turned(draw)
    if level == 3:
        return of_factor(H, draw.one(RATES))
    return of_first_step(H, draw.one(RATES), draw.one(range(2, 7)))


def turned(draw):
    """A Hessian with mixed entries and eigenvalues of both signs."""
    return until(lambda H: np.linalg.det(H) < 0, lambda: symmetric(draw, BOTH))


SIGN_LOST = "The curvature along y is negative, so 1 − αλ is larger than 1 there."
DOUBLED = "The second step starts where the first one ended: multiply by the factor twice."


def of_two_steps(draw):
    """Where a walk on a x² - b y² is after two steps."""
    a, b, alpha = draw.one(range(1, 5)), draw.one(range(1, 5)), draw.one(RATES)
    f = collected(("x", "y"), [Term(a, (2, 0)), Term(-b, (0, 2))])
    start = np.array([draw.one((-5, -4, -3, 3, 4, 5)) for _ in "xy"], dtype=float)
    m = 1 - alpha * np.array([2.0 * a, -2.0 * b])
    return made(
        ASKS,
        f"Gradient descent on ${definition(f)}$ starts at ${arrow(start)}$ with "
        f"$\\alpha = {alpha:g}$. Where is it after two steps? Give a list of two numbers.",
        with_given(TWO_STEPS, curvatures=np.array([2.0 * a, -2.0 * b]), alpha=alpha, start=start),
        order="that for x first",
        why=f"One step multiplies x by {brief(m[0])} and y by {brief(m[1])}; two steps do it "
        "twice.",
        hints=(
            "One step multiplies each coordinate by 1 − αλ, with its own curvature λ.",
            f"The curvatures are {2 * a} along x and −{2 * b} along y. Two steps multiply twice.",
        ),
        solution=f"The multipliers are $1 - {alpha:g}\\cdot {2 * a} = {brief(m[0])}$ and "
        f"$1 + {alpha:g}\\cdot {2 * b} = {brief(m[1])}$. After two steps: "
        f"$x = {brief(start[0])}\\cdot {bracketed(m[0])}^2 = {brief(start[0] * m[0] ** 2)}$ and "
        f"$y = {brief(start[1])}\\cdot {brief(m[1])}^2 = {brief(start[1] * m[1] ** 2)}$.",
    )


TWO_STEPS = Way(
    given={},
    steps={
        "m": lambda curvatures, alpha: 1 - alpha * curvatures,
        "answer": lambda start, m: (start * m**2).round(9),
    },
    mistakes=(
        Mistake(
            "sign lost",
            {"m": lambda alpha, curvatures: 1 - alpha * np.abs(curvatures)},
            SIGN_LOST,
            "SA4",
        ),
        Mistake(
            "coefficients",
            {"m": lambda alpha, curvatures: 1 - alpha * curvatures / 2},
            "The curvature of a x² is 2a, not a.",
            "HE8",
        ),
        Mistake(
            "uphill",
            {"m": lambda alpha, curvatures: 1 + alpha * curvatures},
            "This goes uphill: the step subtracts α times the slope.",
            "GD1",
        ),
        Mistake(
            "one step",
            {"answer": lambda start, m: start * m},
            "This is the place after one step. Two are asked.",
            "BA7",
        ),
        Mistake(
            "same change", {"answer": lambda start, m: start + 2 * (m - 1) * start}, DOUBLED, "BA8"
        ),
        Mistake(
            "factors alone",
            {"answer": lambda m: m**2},
            "By these numbers two steps multiply. Multiply the start by them.",
            "BA7",
        ),
        Mistake("swapped", {"answer": swapped}, "They have changed places.", "PD4"),
    ),
)


def _same_change(start, m):
    return start + 2 * (m - 1) * start


# ---- the factor along the way out ----


def of_factor(H, alpha):
    """By what a step multiplies the distance along the negative curvature."""
    low, high = np.linalg.eigvalsh(H).round(9)
    right = 1 - alpha * low
    return made(
        ASKS,
        f"A quadratic function has the Hessian $H = {shown(H)}$, and its critical point is a "
        f"saddle. Along one direction each step of gradient descent with $\\alpha = {alpha:g}$ "
        "leads away from it, by always the same factor. Which one?",
        with_given(FACTOR, H=H, low=low, high=high, alpha=alpha),
        why=f"The eigenvalues are {brief(low)} and {brief(high)}; along the negative one the "
        f"factor is 1 − αλ = {brief(right)}.",
        hints=(
            "The factor along an eigenvector is 1 − αλ, with its eigenvalue λ.",
            "The way out belongs to the negative eigenvalue. Find both.",
        ),
        solution=f"The eigenvalues of $H$ are ${brief(low)}$ and ${brief(high)}$. Along the "
        f"negative one: $1 - {alpha:g}\\cdot ({brief(low)}) = {brief(right)}$.",
    )


ENTRY = "This takes a number of H for the curvature. The factor belongs to an eigenvalue."

FACTOR = Way(
    given={},
    steps={
        "curvature": lambda low: low,
        "answer": lambda alpha, curvature: round(1 - alpha * curvature, 9),
    },
    mistakes=(
        Mistake(
            "sign lost",
            {"curvature": lambda low: -low},
            "The curvature is negative, and minus times minus is plus.",
            "SA4",
        ),
        Mistake(
            "other eigenvalue",
            {"curvature": lambda high: high},
            "This belongs to the positive eigenvalue, along which the walk comes nearer.",
            "LI5",
        ),
        Mistake("first entry", {"curvature": lambda H: H[0, 0]}, ENTRY, "LI5"),
        Mistake("last entry", {"curvature": lambda H: H[1, 1]}, ENTRY, "LI5"),
        Mistake("mixed entry", {"curvature": lambda H: H[0, 1]}, ENTRY, "LI5"),
        Mistake("sum", {"curvature": lambda H: np.trace(H)}, ENTRY, "LI5"),
        Mistake(
            "share alone",
            {"answer": lambda alpha, curvature: -alpha * curvature},
            "This is what a step adds. By what is the whole distance multiplied?",
            "BA7",
        ),
        Mistake(
            "rate forgotten",
            {"answer": lambda curvature: 1 - curvature},
            "The α is missing.",
            "BA8",
        ),
        Mistake(
            "eigenvalue",
            {"answer": lambda curvature: curvature},
            "This is the curvature. The factor is 1 − αλ.",
            "BA7",
        ),
    ),
)
