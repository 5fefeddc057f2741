"""Practice: the Hessian at a point, of two or three coordinates."""

import numpy as np

from ..engine import Exercise, Slip
from . import grammar
from .draw import until
from .jacobian import numbers
from .mistakes import MISTAKES
from .slopes import (
    ORDER,
    PUT_IN_FIRST,
    definition,
    how_exact,
    inner_functions,
    made_positive,
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


def copied(right):
    """The slips of somebody who copies the coefficients of a quadratic function."""
    diagonal = np.diag(np.diag(right))
    return (
        Slip(
            right / 2,
            "These are the coefficients, with the mixed one shared out. Differentiating "
            "x² twice gives 2.",
            "HE8",
        ),
        Slip(
            right - diagonal / 2,
            "The diagonal holds the coefficients of x² and y². Differentiating x² twice gives 2.",
            "HE8",
        ),
        Slip(
            (right + diagonal) / 2,
            "The mixed entries are half of what they should be. They are not shared out: both "
            "places hold the whole one.",
            "HE8",
        ),
    )


def halved(right):
    """The slips of somebody who halves a Hessian that is no matrix of coefficients."""
    diagonal = np.diag(np.diag(right))
    return (
        Slip(
            right / 2,
            "Everything is half of what it should be. The half stands before the Hessian in "
            "Taylor's formula, not in it.",
            "TA1",
        ),
        Slip(
            (right + diagonal) / 2,
            "The mixed entries are half of what they should be. They are not shared out: both "
            "places hold the whole one.",
            "HE8",
        ),
    )


def slips(f, p, right):
    """What goes wrong with the Hessian of f at p."""
    return (
        *of_mixed(right),
        *of_formulas(f, p),
        Slip(np.zeros_like(right), PUT_IN_FIRST, "PD8"),
        Slip(
            f.gradient(p),
            "This is the gradient, the first derivatives. Differentiate each of its entries again.",
            "BA7",
        ),
        Slip(
            np.diag(right),
            "These are the entries of the diagonal. The mixed ones belong to the Hessian, too: "
            "give rows.",
            "PD6",
        ),
        Slip(-right, "All signs are turned.", "BA4"),
        *made_positive(f.hessian, p),
    )


def of_mixed(right):
    """What goes wrong with the mixed entries."""
    diagonal = np.diag(np.diag(right))
    gone = (
        "The mixed entries have vanished. y is frozen only while f_x is made; after that f_x may "
        "still depend on y."
    )
    missing = (
        "Entries on one side of the diagonal are missing. The mixed slopes are the same in either "
        "order: the matrix is symmetric."
    )
    double = (
        "The mixed entries are twice too large. Differentiate once in each of the two variables."
    )
    return (
        Slip(diagonal, gone, "PD6"),
        Slip(np.triu(right), missing, "HE7"),
        Slip(np.tril(right), missing, "HE7"),
        Slip(2 * right - diagonal, double, "TA2"),
    )


def of_formulas(f, p):
    """The mistakes in powers, in both derivatives and in the second only; inner ones forgotten."""
    inside = [
        [f.partial(i, False).partial(j, False)(p) for j in range(len(p))] for i in range(len(p))
    ]
    says = (
        "An inner derivative is missing. Each time the outer function is differentiated, multiply "
        "by the derivative of the inner one."
    )
    forgotten = [] if np.allclose(inside, f.hessian(p)) else [Slip(inside, says, "CR5")]
    return [*forgotten, *twice(f, p)]


def twice(f, p):
    """The mistakes in powers, made in both derivatives and in the second one only."""
    found = []
    for mistake in (one for one in MISTAKES if one.code in ("BA1", "BA2", "BA3")):
        says = mistake.says.format(where="In a derivative")
        for first in (mistake.wrong, lambda f, i: f.partial(i)):
            wrong = wrong_hessian(first, mistake.wrong, f, p)
            if not np.allclose(wrong, f.hessian(p)):
                found.append(Slip(wrong, says, mistake.code))
    return found


def wrong_hessian(first, second, f, p):
    """The second derivatives of f at p, made by two rules.   first, second: (f, i) -> a Sum."""
    n = len(p)
    return np.array([[second(first(f, i), j)(p) for j in range(n)] for i in range(n)])
