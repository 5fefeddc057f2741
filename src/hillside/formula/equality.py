"""Whether two trees are the same function, decided with 50 digits.

Loads mpmath, which comes with SymPy.
"""

import mpmath

from .domains import evenly, places, scattered
from .tree import fold, plain
from .words import FUNCTIONS

DIGITS, AGREE = 50, mpmath.mpf("1e-30")
HUGE = mpmath.mpf("1e300")  # beyond it a value counts as missing, as in floats
COMPLEX = 12  # points at which formulas without real values are compared

MEANING = {
    "+": lambda a, b: a + b,
    "-": lambda a, b: a - b,
    "*": lambda a, b: a * b,
    "/": lambda a, b: a / b,
    "^": mpmath.power,
    "negative": lambda a: -a,
    "abs": abs,
    "relu": lambda u: u if mpmath.re(u) > 0 else mpmath.mpf(0),
    "sigmoid": lambda u: 1 / (1 + mpmath.exp(-u)),
}
MEANING |= {name: getattr(mpmath, name) for name in FUNCTIONS if hasattr(mpmath, name)}


class NoValue(ArithmeticError):
    """A part of a formula has no finite real value at this point."""


def same_function(a, b, names):
    """Whether the trees agree wherever both have a value, and there is such a region.

    Two that have no value anywhere are compared as functions of complex numbers.
    """
    with mpmath.workdps(DIGITS):
        agree = agreement(a, b, names, places(a, b, names).T, real=True)
        if agree is None and not places(a, a, names).size and not places(b, b, names).size:
            points = evenly(scattered(len(names)), COMPLEX)
            agree = agreement(a, b, names, points.T, real=False)
        return plain(a) == plain(b) if agree is None else agree


def agreement(a, b, names, points, real):
    """True or False; None if no point gives both trees a value.   points: (m, n)."""
    compared = False
    for point in points:
        place = dict(zip(names, map(mpmath.mpf, point.tolist())))
        u, v = value(a, place, real), value(b, place, real)
        if u is None or v is None:
            continue
        compared = True
        if abs(u - v) > AGREE * max(1, abs(u), abs(v)):
            return False
    return True if compared else None


def value(node, place, real):
    """The tree at a place in 50 digits, or None.   real: whether each part must be real."""
    try:
        return fold(node, lambda node, *parts: part_value(node, parts, place, real))
    except (NoValue, ZeroDivisionError, ValueError, OverflowError):
        return None


def part_value(node, parts, place, real):
    """What one part gives from the values of its parts.   Raises NoValue."""
    if node.op == "number":
        return mpmath.mpf(node.value.numerator) / node.value.denominator
    constants = {"pi": mpmath.pi, "e": mpmath.e}
    found = MEANING[node.op](*parts) if parts else (constants | place)[node.value] * 1
    if real and isinstance(found, mpmath.mpc) or not abs(found) < HUGE:
        raise NoValue
    return found
