"""The slips that the Hessian at a point invites."""

import numpy as np

from ..engine import Slip
from .mistakes import MISTAKES
from .slopes import PUT_IN_FIRST, made_positive


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
