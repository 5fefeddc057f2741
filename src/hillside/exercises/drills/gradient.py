"""Practice: the gradient at a point, of two or three coordinates."""

import numpy as np

from ..engine import Exercise, Slip
from . import grammar, slopes
from .terms import Term, collected
from .writing import arrow, plain

ASKS = "the gradient at a point"
ARROW = "The gradient is an arrow, not one number: it has one entry for each variable. "
FLAT = "The gradient lies in the {space} of the inputs, so it has {count} entries. "


def ask(draw, level):
    """An Exercise of the level, still without its id.   1: a bowl, 3: three coordinates."""
    names = ("x", "y", "z") if level == 3 else ("x", "y")
    f, p = grammar.asked(
        draw,
        min(level, 2),
        len(names),
        lambda p: (
            bowl(draw)
            if level == 1
            else grammar.function(draw, 2 if level == 3 else level, names, p)
        ),
    )
    return question(f, p, (_to_the_bottom(p),) if level == 1 else ())


def bowl(draw):
    """a x^2 + b y^2, perhaps lifted."""
    a, b = draw.some((1, 2, 3, 4, 5, 6), 2)
    return collected(
        ("x", "y"), [Term(a, (2, 0)), Term(b, (0, 2)), Term(draw.one((0, 1, 3, 5)), (0, 0))]
    )


def _to_the_bottom(p):
    return Slip(
        -np.array(p),
        "This points to the lowest point of the bowl. The gradient points uphill, and "
        "its entries are slopes.",
        "GR5",
    )


def question(f, p, more):
    """The gradient of f at p.   more: further slips."""
    right, n = f.gradient(p), len(p)
    return Exercise(
        id="",
        asks=ASKS,
        question=f"What is the gradient of ${slopes.definition(f)}$ at ${arrow(p)}$? Give "
        f"a list of {slopes.ORDER[n]} numbers.{slopes.how_exact(right, [f])}",
        kind=slopes.numbers_like(right, "the slope in x first"),
        right=right,
        why=f"{slopes.slopes_in_words(f)}; at {arrow(p)} that is {arrow(right)}.",
        slips=(
            *of_arrows(right, f(p)),
            *more,
            *slopes.mistaken(f, p),
            slopes.swapped(right),
            Slip([0] * n, slopes.PUT_IN_FIRST, "PD8"),
            Slip(p, "This is the point itself.", "BA7"),
        ),
        hints=(
            f"{slopes.ORDER[n].capitalize()} variables, so {slopes.ORDER[n]} entries: the "
            f"partial derivatives, in order.",
            f"The first entry is f_x = {plain(f.partial(0))}: everything but x is frozen.",
            f"{slopes.slopes_in_words(f)}. Put in {slopes.put_in(f.names, p)}.",
        ),
        solution=f"{slopes.worked_slopes(f, p)} So $\\nabla f{arrow(p)} = {arrow(right)}$.",
    )


def of_arrows(right, height):
    """The slips that take the gradient for something else.

    right: the gradient.   height: the value of f.
    """
    flat = FLAT.format(
        space="plane" if len(right) == 2 else "space", count=slopes.ORDER[len(right)]
    )
    length = np.linalg.norm(right)
    return (
        Slip(right.sum(), ARROW + "Do not add the entries.", "GR1"),
        Slip(length, ARROW + "This is its length.", "GR1"),
        Slip(
            -right,
            "This points downhill. The gradient itself points uphill; the minus sign "
            "belongs to the rule of descent.",
            "GR2",
        ),
        Slip(
            right / (length or 1),
            "This has length 1. The gradient keeps its own length: that length is the "
            "steepest slope.",
            "GR3",
        ),
        Slip([*right, -1], flat + "This one is perpendicular to the graph.", "GR4"),
        Slip([*right, height], flat + "The height does not belong in it.", "GR4"),
    )
