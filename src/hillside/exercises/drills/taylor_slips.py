"""The slips that a model of order 2 invites."""

import numpy as np

from hillside.taylor import bend

from ..engine import Slip
from .hessian_slips import wrong_hessian
from .mistakes import MISTAKES
from .slopes import made_positive, of_wrong_slopes


def slips(f, p, h):
    """What goes wrong with the model of order 2 of f, at the end of the step h from p."""
    terms = float(f(p)), float(f.gradient(p) @ h), float(bend(f.hessian(p), h))
    return (
        *of_terms(terms, f(p + h)),
        *of_second_order(f, p, h, sum(terms[:2])),
        *of_steps(f, p, h),
        *of_derivatives(f, p, h),
    )


def value(f, p, h):
    """The model of order 2 of f at p, at the end of the step h."""
    return float(f(p) + f.gradient(p) @ h + bend(f.hessian(p), h))


def of_terms(terms, exact):
    """Terms left out, or the wrong thing told.   terms: of order 0, 1, 2.   exact: f at the end."""
    height, first, second = terms
    return (
        Slip(
            height + first + 2 * second,
            "The factor ½ before the term of order 2 is missing.",
            "TA1",
        ),
        Slip(height + first, "This is the model of order 1. Order 2 has one more term.", "BA7"),
        Slip(
            exact,
            "This is f itself at the end of the step. The value of the model is asked.",
            "BA7",
        ),
        Slip(first + second, "This is the change only. Add the value of f at the start.", "BA7"),
        Slip(height + second, "The term of order 1 is missing: slope times step.", "BA7"),
        Slip(height + first - second, "The term of order 2 has the wrong sign.", "BA4"),
        Slip((height + first + second) / 2, "Only the term of order 2 is halved.", "TA1"),
        Slip(height + (first + second) / 2, "The term of order 1 is not halved.", "TA1"),
    )


def of_second_order(f, p, h, plane):
    """What goes wrong in the term of order 2.   plane: the terms of order 0 and 1 together."""
    H = f.hessian(p)
    if len(p) == 1:
        says = "In the term of order 2 the step is squared."
        return (Slip(plane + float(H[0, 0] * h[0]) / 2, says, "BA8"),)
    mixed = float(H[0, 1] * h[0] * h[1])
    right = plane + bend(H, h)
    return (
        Slip(right - mixed / 2, "The cross term counts once here. It has a factor 2.", "TA2"),
        Slip(right - mixed, "The cross term is missing: 2 f_xy h k.", "PD6"),
        Slip(
            right + mixed, "The cross term is twice too large: 2 f_xy h k, and half of all.", "TA2"
        ),
        Slip(plane + np.diag(H) @ h / 2 + mixed, "The steps are squared in order 2.", "BA8"),
    )


def of_steps(f, p, h):
    """What goes wrong with the step, or with the place where derivatives are taken."""
    there = float(f(p) + f.gradient(p + h) @ h + bend(f.hessian(p + h), h))
    place = "These are powers of the new place. The model has powers of the step from the old one."
    found = [
        Slip(float(f(p) + f.gradient(p) @ (p + h) + bend(f.hessian(p), p + h)), place, "TA3"),
        Slip(there, "The derivatives belong to the point at which the model is made.", "TA3"),
        Slip(value(f, p, -h), "The step has the wrong sign.", "BA4"),
        *made_positive(lambda q: value(f, q, h), p),
    ]
    if len(h) == 2:
        says = "The two parts of the step have changed places: the first one belongs to x."
        found.append(Slip(value(f, p, h[::-1]), says, "PD4"))
    return found


def of_derivatives(f, p, h):
    """What goes wrong in the derivatives of order 1, and in those of order 2."""
    second = float(bend(f.hessian(p), h))
    found = of_wrong_slopes(f, p, lambda wrong: float(f(p) + wrong @ h) + second)
    for mistake in (one for one in MISTAKES if one.code in ("BA1", "BA2", "PD2", "PD5")):
        wrong = wrong_hessian(mistake.wrong, mistake.wrong, f, p)
        if not np.allclose(wrong, f.hessian(p)):
            says = mistake.says.format(where="In a second derivative")
            total = float(f(p) + f.gradient(p) @ h + bend(wrong, h))
            found.append(Slip(total, says, mistake.code))
    return found
