"""Whether two trees are the same function, decided with 50 digits at seeded points.

Loads mpmath, which comes with SymPy.
"""

import random

import mpmath

from .limits import fold
from .tokens import FUNCTIONS

POINTS, SPREADS = 10, (0.7, 3, 30)  # points in each box -spread..spread
DIGITS, AGREE = 50, mpmath.mpf("1e-30")
HUGE = mpmath.mpf("1e300")  # beyond it a value counts as missing, as in floats

MEANING = {
    "+": lambda a, b: a + b,
    "-": lambda a, b: a - b,
    "*": lambda a, b: a * b,
    "/": lambda a, b: a / b,
    "^": mpmath.power,
    "negative": lambda a: -a,
    "abs": abs,
    "relu": lambda u: max(u, mpmath.mpf(0)),
    "sigmoid": lambda u: 1 / (1 + mpmath.exp(-u)),
}
MEANING |= {name: getattr(mpmath, name) for name in FUNCTIONS if hasattr(mpmath, name)}


class NoValue(ArithmeticError):
    """A part of a formula has no finite real value at this point."""


def agreement(a, b, names):
    """True or False; None if no seeded point gives both trees a value."""
    with mpmath.workdps(DIGITS):
        found = [(value(a, point), value(b, point)) for point in points(names)]
        both = [(u, v) for u, v in found if u is not None and v is not None]
        return all(abs(u - v) <= AGREE * max(1, abs(u), abs(v)) for u, v in both) if both else None


def points(names):
    """The seeded points at which formulas are compared, as {name: number}."""
    draw = random.Random(0)
    return [
        {name: mpmath.mpf(draw.uniform(-spread, spread)) for name in names}
        for spread in SPREADS
        for _ in range(POINTS)
    ]


def value(node, point):
    """The tree at a point in 50 digits, or None."""
    try:
        return fold(node, lambda node, *parts: part_value(node, parts, point))
    except (NoValue, ZeroDivisionError, ValueError, OverflowError):
        return None


def part_value(node, parts, point):
    """What one part gives from the values of its parts.   Raises NoValue."""
    if node.op == "number":
        return mpmath.mpf(node.value.numerator) / node.value.denominator
    found = (
        MEANING[node.op](*parts)
        if parts
        else {"pi": mpmath.pi, "e": mpmath.e, **point}[node.value] * 1
    )
    if isinstance(found, mpmath.mpc) or not abs(found) < HUGE:
        raise NoValue
    return found
