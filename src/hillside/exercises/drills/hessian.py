"""Practice: the Hessian at a point, of two or three coordinates."""

import numpy as np

from ..engine import Exercise, Slip
from ..kinds import Numbers
from . import grammar
from .draw import until
from .jacobian import numbers
from .slopes import (
    ORDER,
    PUT_IN_FIRST,
    definition,
    how_exact,
    inner_functions,
    put_in,
    slopes_in_words,
)
from .terms import Term, collected
from .writing import arrow, latex, matrix, plain, row

ASKS = "the Hessian at a point"


def ask(draw, level):
    """An Exercise of the level, still without its id.   1: a quadratic function, 4: three coordinates."""
    names = ("x", "y", "z") if level == 4 else ("x", "y")
    p = grammar.place(draw, min(level, 3), len(names))
    make = FUNCTIONS[level]
    return question(
        until(
            lambda f: grammar.all_move(f) and (level == 1 or not fixed(f)),
            lambda: make(draw, level, names, p),
        ),
        p,
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
        question=f"What is the Hessian of ${definition(f)}$ at ${arrow(p)}$? Give a list of {ORDER[n]} rows.{how_exact(right, [f])}",
        kind=Numbers((n, n)),
        right=right,
        why="Row 0 holds the slopes of f_x, row 1 those of f_y, and the matrix is symmetric.",
        slips=(*slips(f, p, right), *(copied(right) if same else ())),
        hints=(
            f"First the gradient: {slopes_in_words(f)}.",
            f"Row 0 holds the slopes of f_x. Its first entry is {plain(bends[0][0])}, the next one {plain(bends[0][1])}.",
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
        "Row $0$ holds the slopes of its first entry, row $1$ those of its second"
        + ", row $2$ those of its third" * (n == 3)
    )


def copied(right):
    """The slips of somebody who copies the coefficients of a quadratic function."""
    diagonal = np.diag(np.diag(right))
    return (
        Slip(
            right / 2,
            "These are the coefficients, with the mixed one shared out. Differentiating x² twice gives 2.",
            "HE8",
        ),
        Slip(
            right - diagonal / 2,
            "The diagonal holds the coefficients of x² and y². Differentiating x² twice gives 2.",
            "HE8",
        ),
        Slip(
            (right + diagonal) / 2,
            "The mixed entries are half of what they should be. They are not shared out: both places hold the whole one.",
        ),
    )


def slips(f, p, right):
    """What goes wrong with the Hessian of f at p."""
    diagonal = np.diag(np.diag(right))
    gone = "The mixed entries have vanished. y is frozen only while f_x is made; after that f_x may still depend on y."
    missing = "Entries on one side of the diagonal are missing. The mixed slopes are the same in either order: the matrix is symmetric."
    inside = [
        [f.partial(i, False).partial(j, False)(p) for j in range(len(p))] for i in range(len(p))
    ]
    return (
        Slip(diagonal, gone, "PD6"),
        Slip(np.triu(right), missing),
        Slip(np.tril(right), missing),
        Slip(
            2 * right - diagonal,
            "The mixed entries are twice too large. Differentiate once in each of the two variables.",
        ),
        Slip(
            inside,
            "An inner derivative is missing. Each time the outer function is differentiated, multiply by the derivative of the "
            "inner one.",
            "CR5",
        ),
        Slip(np.zeros_like(right), PUT_IN_FIRST, "PD8"),
        Slip(
            f.gradient(p),
            "This is the gradient, the first derivatives. Differentiate each of its entries again.",
        ),
        Slip(
            np.diag(right),
            "These are the entries of the diagonal. The mixed ones belong to the Hessian, too: give rows.",
        ),
        Slip(-right, "All signs are turned."),
    )
