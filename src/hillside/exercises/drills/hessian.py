"""Practice: the Hessian at a point, of two or three coordinates."""

from ..engine import Exercise
from . import grammar
from .draw import until
from .hessian_slips import copied, halved, slips
from .jacobian import numbers
from .slopes import (
    ORDER,
    definition,
    how_exact,
    inner_functions,
    numbers_like,
    put_in,
    slopes_in_words,
)
from .terms import Term, collected
from .writing import arrow, latex, matrix, plain, row

ASKS = "the Hessian at a point"


def ask(draw, level):
    """An Exercise of the level, still without its id.

    1: a quadratic function, 4: three coordinates.
    """
    return question(*asked(draw, level))


def asked(draw, level):
    """(f, p): a function of the level, and a point where mistakes are told apart."""
    names = ("x", "y", "z") if level == 4 else ("x", "y")
    make = FUNCTIONS[level]
    return until(
        lambda made: full(*made) and (level == 1 or not fixed(made[0])),
        lambda: grammar.asked(
            draw, min(level, 3), len(names), lambda p: make(draw, level, names, p)
        ),
    )


def full(f, p):
    """Is no entry of the Hessian 0 by accident, and are most entries not 0 at all?"""
    bends = [bend for slope in f.partials() for bend in slope.partials()]
    return (
        all(bend(p) for bend in bends if bend.terms)
        and sum(bool(bend.terms) for bend in bends) > 2 * len(bends) / 3
    )


def fixed(f):
    """Is the Hessian of f the same at every point?"""
    return all(bend.is_number() for slope in f.partials() for bend in slope.partials())


def quadratic(draw, level, names, p):
    """a x^2 + b xy + c y^2."""
    a, b, c = (draw.whole(-4, 4) for _ in range(3))
    return collected(names, [Term(a, (2, 0)), Term(b, (1, 1)), Term(c, (0, 2))])


def two_terms(draw, level, names, p):
    """Two terms in which coordinates are multiplied."""
    return collected(names, [grammar.cross(draw, level, names) for _ in range(2)])


def three_terms(draw, level, names, p):
    """Two terms in which coordinates are multiplied, and one in which a coordinate stands alone."""
    return two_terms(draw, level, names, p) + collected(
        names, [grammar.alone(draw, level, names, draw.one((0, 1, 2)))]
    )


FUNCTIONS = {1: quadratic, 2: two_terms, 3: grammar.function, 4: three_terms}


def question(f, p):
    """The Hessian of f at p."""
    n, right = len(p), f.hessian(p)
    bends = [slope.partials() for slope in f.partials()]
    same = fixed(f)
    return Exercise(
        id="",
        asks=ASKS,
        question=f"What is the Hessian of ${definition(f)}$ at ${arrow(p)}$? Give a list "
        f"of {ORDER[n]} rows.{how_exact(right, [f])}",
        kind=numbers_like(right),
        right=right,
        why="The first row holds the slopes of f_x, the second one those of f_y, and the "
        "matrix is symmetric.",
        slips=(*(copied(right) if same else halved(right)), *slips(f, p, right)),
        hints=(
            f"First the gradient: {slopes_in_words(f)}.",
            f"The first row holds the slopes of f_x. Its first entry is "
            f"{plain(bends[0][0])}, the next one {plain(bends[0][1])}.",
            "The matrix is symmetric"
            + (
                ", and here it is the same at every point."
                if same
                else f". Put in {put_in(f.names, p)}."
            ),
        ),
        solution=" ".join(
            [
                *inner_functions(f, p),
                f"The gradient is $({row(map(latex, f.partials()))})$. {_rows(n)}: "
                f"$H = {matrix([map(latex, entries) for entries in bends])}$, "
                + (
                    "the same at every point."
                    if same
                    else f"at ${arrow(p)}$ it is ${numbers(right)}$."
                ),
            ]
        ),
    )


def _rows(n):
    return (
        "The first row holds the slopes of its first entry, the second row those of its second"
        + ", the third row those of its third" * (n == 3)
    )
