"""The slips that the chain rule on two paths invites."""

import numpy as np

from ..engine import Slip
from .slopes import PUT_IN_FIRST, of_wrong_slopes, swapped
from .writing import arrow


def single(f, p, s, rates):
    """What goes wrong with dz/dt.   rates: of x and of y."""
    outer = f.gradient(p)
    one_path = "This is the path through {} only. t reaches z on two paths: add both contributions."
    return (
        Slip(outer[0] * rates[0], one_path.format("x"), "CR1"),
        Slip(outer[1] * rates[1], one_path.format("y"), "CR1"),
        Slip(
            np.prod(outer * rates),
            "Here the two paths are multiplied. Multiply along a path, add across paths.",
            "CR2",
        ),
        Slip(
            outer.sum() * rates.sum(),
            "Here sums are multiplied. Pair each slope of z with the rate of its own variable.",
            "CR3",
        ),
        Slip(
            f.gradient(np.full(2, s[0])) @ rates,
            f"The slopes of z are taken at t. They belong at (x, y) = {arrow(p)}.",
            "CR4",
        ),
        Slip(
            outer.sum(),
            "The rates of x and y are missing. Multiply each slope of z by the rate of "
            "its variable.",
            "CR5",
        ),
        Slip(
            outer[::-1] @ rates,
            "The pairs are crossed: the slope in x belongs to the rate of x.",
            "PD4",
        ),
        Slip(
            outer * rates,
            "These are the two paths. Add them: the derivative is one number.",
            "DD3",
        ),
        Slip(f(p), "This is the value of z. Its derivative is asked.", "BA7"),
        *of_wrong_slopes(f, p, lambda wrong: wrong @ rates, without=("PD1",)),
        Slip(0, PUT_IN_FIRST, "PD8"),
    )


def many(f, p, inner):
    """What goes wrong with the two slopes in u and v.   inner: (2, 2), a row for x, a row for y."""
    outer = f.gradient(p)
    right = outer @ inner
    one_path = (
        "These are the paths through {} only. Both variables reach z on two "
        "paths: add both contributions."
    )
    return (
        Slip(outer[0] * inner[0], one_path.format("x"), "CR1"),
        Slip(outer[1] * inner[1], one_path.format("y"), "CR1"),
        Slip(
            inner @ outer,
            "The inner Jacobian is transposed. Its rows belong to x and y, its columns "
            "to u and v: Df · Dg.",
            "CR6",
        ),
        Slip(
            np.prod(outer[:, None] * inner, axis=0),
            "Here the paths are multiplied. Multiply along a path, add across paths.",
            "CR2",
        ),
        Slip(
            outer.sum() * inner.sum(axis=0),
            "Here sums are multiplied. Pair each slope of z with the rate of its own variable.",
            "CR3",
        ),
        swapped(right, first="u"),
        Slip(outer, "These are the slopes of z in x and y. Go on to u and v.", "CR5"),
        Slip(right.sum(), "These are two slopes, one for each variable. Do not add them.", "GR1"),
        *of_wrong_slopes(f, p, lambda wrong: wrong @ inner, without=("PD1",)),
        Slip([0, 0], PUT_IN_FIRST, "PD8"),
    )
