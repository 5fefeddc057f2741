"""Practice: the curvature along a direction, u^T H u."""

import numpy as np

from ..engine import Exercise, Slip
from ..values import brief
from . import directional, hessian
from .hessian_slips import wrong_hessian
from .matrices import AXES, shown, symmetric
from .mistakes import MISTAKES
from .slopes import definition, how_exact, numbers_like
from .writing import arrow, dot, length

ASKS = "the curvature along a direction"
VALUES = tuple(number for number in range(-7, 10) if number)


def ask(draw, level):
    """An Exercise of the level, still without its id.

    1: along a direction of length 1.   2: along any arrow.   3: of a function at a point.
    4: in three coordinates.
    """
    v = np.array(draw.one(directional.ARROWS[level]), dtype=float)
    if level == 3:
        f, p = hessian.asked(draw, level)
        H = f.hessian(p)
        return question(f"You stand at ${arrow(p)}$ on ${definition(f)}$. ", H, v, (f, p))
    H = symmetric(draw, VALUES, AXES) if level < 4 else of_three(draw)
    return question(f"At some point a function has the Hessian $H = {shown(H)}$. ", H, v)


def of_three(draw):
    """A symmetric matrix of three rows, of small whole numbers."""
    upper = np.triu([[draw.whole(-5, 5) for _ in range(3)] for _ in range(3)])
    return (upper + np.triu(upper, 1).T).astype(float)


def question(asked, H, v, at=None):
    """The curvature along v.   asked: a sentence before it.   at: (f, p) where H must be found."""
    u = v / np.linalg.norm(v)
    right = u @ H @ u
    sums = [at[0]] if at else []
    return Exercise(
        id="",
        asks=ASKS,
        question=f"{asked}How large is its curvature along the direction of the arrow "
        f"${arrow(v)}$?{how_exact(right, sums)}",
        kind=numbers_like(right),
        right=right,
        why=f"The direction of length 1 is u = {arrow(u)}, H u is {arrow((H @ u).round(9))}, "
        f"and u · H u is {brief(right)}.",
        slips=(*slips(H, v, u), *(of_the_function(at, u) if at else ())),
        hints=(
            "Two ingredients: the Hessian, and the direction with length 1.",
            f"The arrow {arrow(v)} has length {length(v)[1]}. The curvature along u is u · (H u).",
            "In two steps: first the arrow H u, row times u, then its dot product with u."
            if not at
            else f"The Hessian there is {brief(H)}. The curvature along u is u · (H u).",
        ),
        solution=solution(H, v, at),
    )


def solution(H, v, at):
    """The way to the answer, in LaTeX."""
    product, size = (H @ v).round(9), float(v @ v)
    found = f"The Hessian there is $H = {shown(H)}$. " if at else ""
    by = (
        "The arrow has length $1$ already."
        if size == 1
        else f"The arrow is ${length(v)[0]}$ long, and it stands in the product twice: divide by "
        f"${size:g}$."
    )
    end = (
        brief(v @ product)
        if size == 1
        else f"{brief(v @ product)}/{size:g} = {brief(v @ product / size)}"
    )
    return (
        f"{found}$H\\,v = {arrow(product)}$ for the arrow $v = {arrow(v)}$, and "
        f"$v\\cdot H\\,v = {dot(v, product)} = {brief(v @ product)}$. {by} "
        f"So the curvature is ${end}$."
    )


def slips(H, v, u):
    """What goes wrong with u^T H u.   u: v with length 1."""
    return (*of_length(H, v), *of_the_product(H, u), *of_other_numbers(H, u))


def of_length(H, v):
    """What goes wrong with the length of v, if it is not 1."""
    size = np.linalg.norm(v)
    if np.isclose(size, 1):
        return ()
    words = length(v)[1]
    return (
        Slip(
            v @ H @ v,
            f"The arrow is {words} long and stands in the product twice. Divide by its length "
            "squared.",
            "HE5",
        ),
        Slip(
            v @ H @ v / size,
            f"This is divided by the length {words} once. The arrow stands in the product twice.",
            "HE5",
        ),
    )


def of_the_product(H, u):
    """What goes wrong in u · H u."""
    diagonal, mixed = np.diag(H), u @ (H - np.diag(np.diag(H))) @ u
    return (
        Slip(H @ u, "This is the arrow H u. Its dot product with u is the curvature.", "DD3"),
        Slip(
            u[:, None] * H * u,
            "These are the shares of the entries. Add them: a curvature is one number.",
            "DD3",
        ),
        Slip(diagonal @ u**2, "The mixed entries are left out. They belong in it, too.", "PD6"),
        Slip(
            diagonal @ u**2 + mixed / 2,
            "The mixed entries count once here. They stand in two places, so they count twice.",
            "TA2",
        ),
        Slip(diagonal @ u, "The entries of u are not squared, and mixed ones are missing.", "PD6"),
        *(
            [Slip(np.abs(u) @ H @ np.abs(u), directional.MINUS_LOST, "BA4")]
            if np.prod(u) < 0
            else []
        ),
        Slip(-u @ H @ u, "The sign is turned.", "BA4"),
    )


def of_other_numbers(H, u):
    """Other numbers that the matrix has."""
    values = np.linalg.eigvalsh(H)
    return (
        Slip(
            u @ H @ u / 2,
            "This is half of it: the term of second order in a Taylor model for a step u.",
            "TA1",
        ),
        Slip(
            np.linalg.norm(H @ u),
            "This is the length of H u. The curvature is the dot product of u and H u.",
            "BA7",
        ),
        Slip(np.trace(H), "This is the sum of the diagonal: curvatures along the axes.", "LI5"),
        Slip(values[-1], "This is the largest curvature of all, along another direction.", "LI5"),
        Slip(values[0], "This is the smallest curvature of all, along another direction.", "LI5"),
        Slip(H.sum(), "All entries are added here. Each counts with the entries of u.", "HE5"),
    )


def of_the_function(at, u):
    """What goes wrong before there is a Hessian.   at: (f, p)."""
    f, p = at
    slope = Slip(f.gradient(p) @ u, "This is the slope along u. The curvature needs H.", "BA7")
    found = [slope]
    for mistake in (one for one in MISTAKES if one.code in ("BA1", "BA2")):
        wrong = wrong_hessian(mistake.wrong, mistake.wrong, f, p)
        says = mistake.says.format(where="In a derivative")
        found += [Slip(u @ wrong @ u, says, mistake.code)] * (
            not np.array_equal(wrong, f.hessian(p))
        )
    return found
