"""Practice: the Lipschitz constant L, of a matrix and on an interval, and the edge 2/L."""

import numpy as np

from ..engine import Exercise, Slip
from ..values import brief
from .matrices import shown, symmetric
from .slopes import definition, how_exact, numbers_like
from .terms import Term, collected
from .writing import latex, plain

ASKS = "multipliers and L"
UP = tuple(range(1, 10))
BOTH = tuple(number for number in range(-9, 10) if number)
SOMEWHERE = "That is f″ at one place. L is the largest size over the whole interval."


def of_matrix(draw):
    """L of a quadratic function with a Hessian, which may bend down, too."""
    H = symmetric(draw, BOTH)
    right = np.abs(np.linalg.eigvalsh(H)).max().round(9)
    return Exercise(
        id="",
        asks=ASKS,
        question=f"A quadratic function has the Hessian $H = {shown(H)}$ everywhere. "
        "What is the smallest Lipschitz constant $L$ of its gradient?",
        kind=numbers_like(right),
        right=right,
        why=f"The eigenvalues are {brief(eigenvalues(H))}, and L is the largest of their sizes.",
        slips=of_constant(H, right),
        hints=HINTS[:2],
        solution=f"The eigenvalues of $H$ are ${brief(eigenvalues(H)[0])}$ and "
        f"${brief(eigenvalues(H)[1])}$. $L$ is the largest size among them: ${brief(right)}$.",
    )


HINTS = (
    "L is the largest size of a curvature, over all directions.",
    "The largest and the smallest curvature are the eigenvalues: find both.",
    "The edge is 2/L.",
)


def eigenvalues(H):
    """Both eigenvalues, the smaller one first."""
    return np.linalg.eigvalsh(H).round(9)


def of_constant(H, right):
    """What goes wrong with the largest size of an eigenvalue."""
    values = eigenvalues(H)
    other = values[np.argmin(np.abs(values))]
    return (
        Slip(other, "This is the other eigenvalue. L is the one of larger size.", "LI5"),
        *(
            [Slip(-right, "L is a size, so it is not negative.", "HE6")]
            if values[0] == -right
            else []
        ),
        *(
            [Slip(abs(other), "This is the smaller size. L is the larger one.", "LI5")]
            if other < 0
            else []
        ),
        *others(H, "L", lambda number: number),
        Slip(
            right / 2, "This is half of it: H has the factor 2 of the squares in it already.", "HE8"
        ),
        Slip(1 / right, "This is 1/L.", "LI7"),
        Slip(2 / right, "This is 2/L, the edge for α.", "BA7"),
    )


def others(H, name, used):
    """Slips that take another number of the matrix for L.   used: what is made of it."""
    entry = "This takes an entry of H for L. L is the largest size of an eigenvalue."
    return (
        Slip(used(np.trace(H)), "This takes the sum of the diagonal for L.", "LI5"),
        Slip(used(np.abs(eigenvalues(H)).sum()), "This adds the sizes of the eigenvalues.", "LI5"),
        Slip(used(np.linalg.norm(H).round(9)), "This takes the root of all squares for L.", "LI5"),
        Slip(used(np.abs(H).max()), entry, "LI5"),
        Slip(used(np.diag(H).max()), entry, "LI5"),
        Slip(used(np.linalg.det(H).round(9)), "This takes the determinant for L.", "LI5"),
    )


def of_edge(draw):
    """The largest rate for a bowl with a Hessian."""
    H = symmetric(draw, UP)
    least, most = eigenvalues(H)
    right = 2 / most
    return Exercise(
        id="",
        asks=ASKS,
        question=f"A bowl has the Hessian $H = {shown(H)}$ everywhere. Gradient descent converges "
        f"from every start for each positive $\\alpha$ below a certain number. Which "
        f"one?{how_exact(right, [])}",
        kind=numbers_like(right),
        right=right,
        why=f"The eigenvalues are {brief(least)} and {brief(most)}, so L = {brief(most)} and the "
        "edge is 2/L.",
        slips=of_rates(H, least, most),
        hints=HINTS,
        solution=f"The eigenvalues of $H$ are ${brief(least)}$ and ${brief(most)}$, so $L = "
        f"{brief(most)}$. A multiplier $1 - \\alpha\\lambda$ stays above $-1$ as long as "
        f"$\\alpha < 2/\\lambda$; the stiffest direction sets the limit $2/{brief(most)} = "
        f"{brief(right)}$.",
    )


def of_rates(H, least, most):
    """What goes wrong with 2/L."""
    return (
        Slip(1 / most, "This is 1/L. Between 1/L and 2/L paths overshoot and converge.", "LI3"),
        Slip(2 / least, "The direction that bends most sets the limit, not the flattest.", "LI5"),
        Slip(1 / least, "The direction that bends most sets the limit, not the flattest.", "LI5"),
        Slip(
            2 / (least + most),
            "With this α the slowest direction is fastest. Larger ones converge, too.",
            "GD6",
        ),
        Slip(most, "This is L. The edge is 2/L.", "BA7"),
        Slip(most / 2, "This is turned over: the edge is 2/L.", "LI7"),
        Slip(4 / most, "Twice too large: H has the factor 2 of the squares in it already.", "HE8"),
        *others(H, "L", lambda number: 2 / number if number else np.inf),
    )


# ---- L on an interval ----


def of_interval(draw):
    """The Lipschitz constant of the slope of a x^4 + b x^2 on [-r, r]."""
    a, b, r = draw.one((1, 2)), draw.whole(-9, 9), float(draw.one((1.5, 2, 2.5, 3)))
    f = collected(("x",), [Term(a, (4,)), Term(b, (2,))])
    bend = f.partial(0).partial(0)
    middle, end = (float(bend((x,))) for x in (0.0, r))
    right = max(abs(middle), abs(end))
    return Exercise(
        id="",
        asks=ASKS,
        question=f"What is the Lipschitz constant $L$ of the slope of ${definition(f)}$ on "
        f"$[-{r:g}, {r:g}]$?",
        kind=numbers_like(right),
        right=right,
        why=f"f″ = {plain(bend)} is {brief(middle)} in the middle and {brief(end)} at the ends; L "
        "is the largest size.",
        slips=of_bends(f, r, (middle, end), right),
        hints=(
            "L says how fast the slope changes: it is the largest size of f″ on the interval.",
            f"f″ = {plain(bend)}. Where on [−{r:g}, {r:g}] is its size largest?",
        ),
        solution=f"$f'' = {latex(bend)}$ is ${brief(middle)}$ at $0$ and ${brief(end)}$ at both "
        f"ends, and between them it lies between the two. The largest size is $L = "
        f"{brief(right)}$.",
    )


def of_bends(f, r, bends, right):
    """What goes wrong with L on [-r, r].   bends: f'' at 0 and at the ends."""
    slope, bend = f.partial(0), f.partial(0).partial(0)
    top = np.linspace(-r, r, 4001)
    a, b = (term.coefficient for term in sorted(f.terms, key=lambda term: -term.powers[0]))
    not_down = "An exponent did not come down as a factor. The derivative of x⁴ is 4x³."
    return (
        Slip(
            np.abs(slope(top[None])).max(), "This is the largest slope: L of f, not of f′.", "LI1"
        ),
        *(Slip(one, SOMEWHERE, "LI2") for one in bends if abs(one) != right),
        Slip(float(bend((1.0,))), SOMEWHERE, "LI2"),
        *([Slip(-right, "L is a size, so it is not negative.", "HE6")] if -right in bends else []),
        Slip(float(bend.partial(0)((r,))), "This is f‴ at the end: once too often.", "BA8"),
        Slip(4 * a * r**2 + b, not_down, "BA2"),
        Slip(12 * a * r + 2 * b, "The exponent of the second derivative is 2, not 1.", "BA1"),
        Slip(12 * a * r**2, "The second derivative of the square is missing.", "PD3"),
        Slip(float(f((r,))), "This is the value of f at the end. L belongs to the slope.", "BA7"),
        Slip(right / 2, "This is half of it.", "TA1"),
    )
