"""What goes wrong with the rules of one variable, each mistake with its value."""

import numpy as np

from ..engine import Slip
from . import mistakes
from .products import OUTERS
from .slopes import PUT_IN_FIRST, made_positive

POWERS = {
    "BA1": "An exponent has not become smaller. The derivative of x² is 2x, not 2x².",
    "BA2": "An exponent did not come down as a factor. The derivative of x² is 2x, not x.",
    "BA3": "A power has not been differentiated: it is still as it was.",
}
WRONG = {
    "BA1": mistakes.exponent_kept,
    "BA2": mistakes.factor_not_down,
    "BA3": mistakes.untouched,
}
CONSTANT = "A number that is added is a constant: its derivative is 0."
VALUE = "This is the value of f. Its derivative is asked."
TURNED = "The sign is turned."


def of_powers(f, p):
    """The Slips in the derivative of a sum of powers at p, a point (x,)."""
    slope, rest = f.partial(0), sum(one.coefficient for one in f.terms if one.is_number())
    right = slope(p)
    return (
        *(Slip(WRONG[code](f, 0)(p), says, code) for code, says in POWERS.items()),
        Slip(right + rest, CONSTANT, "PD3"),
        Slip(-right, TURNED, "BA4"),
        *made_positive(slope, p),
        Slip(
            slope.partial(0)(p), "This is the derivative of the derivative. Once is asked.", "BA7"
        ),
        Slip(f(p), VALUE, "BA7"),
        Slip(0, PUT_IN_FIRST, "PD8"),
    )


def of_product(made, x):
    """The Slips in the derivative of a Product at x."""
    at = made.at(x)
    return (
        *(of_two_factors(at) if made.has_factor() else of_one(made, at)),
        *(of_outer(made, at, x) if made.outer else ()),
        *_of_powers(made, x),
        Slip(-at.slope, TURNED, "BA4"),
        *made_positive(lambda p: np.array(made.at(p[0]).slope), (x,)),
        Slip(at.factor * at.value, VALUE, "BA7"),
        Slip(0, PUT_IN_FIRST, "PD8"),
    )


def of_two_factors(at):
    """Slips with the rule for products."""
    return (
        Slip(
            at.first,
            "One of the two terms is missing: the one in which the second factor is "
            "differentiated.",
            "BA3",
        ),
        Slip(
            at.second,
            "One of the two terms is missing: the one in which the first factor is differentiated.",
            "BA3",
        ),
        Slip(
            at.factor_slope * at.outer * at.inner,
            "Here the two derivatives are multiplied. A product has two terms, and in each of them "
            "one factor stays.",
            "CR3",
        ),
        Slip(
            at.factor_slope + at.outer * at.inner,
            "Here the derivatives are added, as in a sum. In a product each term keeps the other "
            "factor.",
            "CR3",
        ),
        Slip(
            at.first - at.second,
            "The two terms are added. A minus belongs to the rule for quotients.",
            "BA4",
        ),
    )


def of_one(made, at):
    """Slips with a function in a function and a number in front."""
    return (
        Slip(
            at.factor * (at.outer + at.inner),
            "Here the two rates are added. Rates of functions in each other multiply.",
            "CR2",
        ),
        Slip(
            at.factor * at.inner,
            "This is the inner derivative alone. Multiply it by the outer one.",
            "BP2",
        ),
        Slip(at.outer * at.inner, "The factor in front stays.", "PD2"),
    )


def of_outer(made, at, x):
    """Slips with the outer function and the chain rule."""

    def with_outer(value):
        return at.first + at.factor * value * at.inner

    outer = OUTERS[made.outer]
    at_x = outer.slope(x) if made.outer != "log" or x > 0 else np.nan
    return (
        Slip(
            at.first + at.factor * at.outer,
            "The inner derivative is missing: multiply by the derivative of the inside.",
            "CR5",
        ),
        Slip(
            with_outer(at_x),
            "The outer derivative is taken at x. It belongs at what stands inside.",
            "CR4",
        ),
        *(
            Slip(with_outer(at.value), "The outer function was not differentiated.", "BA3")
            for _ in range(made.outer != "exp")
        ),
        *(Slip(with_outer(value), says, code) for value, says, code in _of_rule(made.outer, at)),
    )


def _of_rule(name, at):
    """(wrong outer derivative, sentence, code) for the rules that are easily mixed up."""
    rule = OUTERS[name].rule
    for wrong, says, code in MIXED_UP[name]:
        yield wrong(at), f"{rule} {says}", code


MIXED_UP = {
    "sin": ((lambda at: -at.outer, "There is no minus in it.", "BA4"),),
    "cos": ((lambda at: -at.outer, "The minus is missing.", "BA4"),),
    "exp": (
        (lambda at: at.u * np.exp(at.u - 1), "The rule for powers does not hold there.", "BA8"),
    ),
    "log": ((lambda at: at.u, "Here it is multiplied by u.", "BA8"),),
    "tanh": (
        (lambda at: at.value * (1 - at.value), "The one with a(1 − a) is for σ.", "BA8"),
        (lambda at: 1 - at.u**2, "Put tanh u in, not u.", "BP1"),
    ),
    "sigmoid": (
        (lambda at: 1 - at.value, "Both factors count.", "BA8"),
        (lambda at: 1 - at.value**2, "The one with 1 − a² is for tanh.", "BA8"),
        (lambda at: at.u * (1 - at.u), "Put σ(u) in, not u.", "BP1"),
        (
            lambda at: OUTERS["sigmoid"].slope(at.value),
            "Here it is taken at σ(u), not at u.",
            "BP1",
        ),
    ),
}


def _of_powers(made, x):
    """Slips in the derivatives of the two polynomials."""
    for code, says in POWERS.items():
        for place, one in (("factor_slope", made.factor), ("inner_slope", made.inner)):
            wrong = WRONG[code](one, 0)
            if wrong != one.partial(0):
                yield Slip(made.at(x, **{place: wrong}).slope, says, code)
    for place, one in (("factor_slope", made.factor), ("inner_slope", made.inner)):
        kept = one.partial(0) + _number_of(one)
        if not one.is_number() and kept != one.partial(0):
            yield Slip(made.at(x, **{place: kept}).slope, CONSTANT, "PD3")


def _number_of(one):
    return type(one)(one.names, tuple(term for term in one.terms if term.is_number()))
