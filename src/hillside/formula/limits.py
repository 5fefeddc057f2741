"""What a tree is worth in numbers, and the limits that keep its computation short.

A formula is refused here, before SymPy is loaded, if its numbers, its exponents or its second
derivatives would grow beyond what a picture can use.
"""

import math
from collections import namedtuple

import numpy as np

from .source import FormulaError
from .tree import FACTOR, PRODUCT, STRENGTH, SUM, Node, fold

LARGEST = 50  # decimal places before the point of a computed number, and after it
HIGHEST = 20  # size of an exponent without names
LONGEST_EXPONENT = 30  # parts of an exponent with names
TOWER = 2  # exponents with names on top of each other
HEAVIEST = 2500  # estimated parts of all second derivatives
DEEPEST = (
    20  # powers, signs and functions inside each other; parser.py reads twice as many brackets
)

MEANING = {
    "+": np.add,
    "-": np.subtract,
    "*": np.multiply,
    "/": np.divide,
    "^": np.power,
    "negative": np.negative,
    "sin": np.sin,
    "cos": np.cos,
    "tan": np.tan,
    "asin": np.arcsin,
    "acos": np.arccos,
    "atan": np.arctan,
    "sinh": np.sinh,
    "cosh": np.cosh,
    "tanh": np.tanh,
    "exp": np.exp,
    "log": np.log,
    "sqrt": np.sqrt,
    "abs": np.abs,
    "sigmoid": lambda u: 1 / (1 + np.exp(-u)),
    "relu": lambda u: np.maximum(u, 0),
}
# value: of a part without names, else None.   size: its parts.
# tower: exponents with names on top of each other.
Facts = namedtuple("Facts", "value size tower")
CONSTANTS = {"pi": math.pi, "e": math.e}


def values(node, coordinates):
    """What the tree gives in floats, nan where it is not finite.   coordinates: {name: array}."""

    def meaning(node, *parts):
        if node.op == "number":
            return np.float64(node.value)
        return MEANING[node.op](*parts) if parts else coordinates[node.value]

    with np.errstate(all="ignore"):
        found = fold(node, meaning)
    return np.where(np.isfinite(found), found, np.nan)


def cost(node):
    """Estimated parts of the formula, of its first and of its second derivatives.

    Counted by the product and chain rules.
    """

    def combine(node, *parts):
        moving = [part for part in parts if part[1]]  # constants have no derivative
        logarithm = (
            3 if node.op == "^" and len(moving) == 2 else 1
        )  # x^y is differentiated as exp(y log x)
        own = 1 + logarithm * sum(part[0] for part in parts)
        first, second = sum(part[1] for part in moving), sum(part[2] for part in moving)
        if node.op in ("+", "-", "negative") or not moving:
            return own, first + (node.op == "name"), second
        return own, first + len(moving) * own, second + 2 * len(moving) * (first + own)

    return fold(node, combine)


def depth(node):
    """How many powers, quotients, signs, functions and brackets stand inside each other at most."""

    def combine(node, *depths):
        if node.op not in ("+", "-", "*"):
            return 1 + max(depths) if depths else 0
        left, right = (STRENGTH.get(part.op, FACTOR) for part in node.parts)
        product = node.op == "*"
        first = depths[0] + (product and left == SUM and node.parts[0].op != "negative")
        second = depths[1] + (right == SUM or product and right == PRODUCT)
        return max(first, second)

    return fold(node, combine)


def refuse_what_grows(node, text):
    """Raise FormulaError where a number, an exponent or the second derivatives grow too far."""
    if depth(node) > DEEPEST:
        said = f"more than {DEEPEST} powers, signs or functions stand inside each other"
        raise FormulaError(f"{said}; write it shorter", 0, text)
    fold(node, lambda node, *parts: survey(node, parts, text))
    if cost(node)[2] > HEAVIEST:
        raise FormulaError(
            "this formula has too many parts inside each other; write it shorter", 0, text
        )


def survey(node, parts, text):
    """Facts about a node from those about its parts; refuses the innermost place that grows."""
    if node.op == "^":
        refuse_exponent(node, parts, text)
    value = None
    if node.op != "name" and all(part.value is not None for part in parts):
        leaves = tuple(Node("number", (), 0, part.value) for part in parts)
        value = values(node._replace(parts=leaves), CONSTANTS)
        refuse_number(value, node, text)
    tower = max((part.tower for part in parts), default=0)
    if node.op == "^" and parts[1].value is None:
        tower = max(tower, 1 + parts[1].tower)
    return Facts(value, 1 + sum(part.size for part in parts), tower)


def refuse_number(value, node, text):
    """Complain about a constant without a value or out of range."""
    if np.isnan(value):
        raise FormulaError(
            "this part has no real value, or one too large; change it", node.position, text
        )
    if value and abs(math.log10(abs(value))) > LARGEST:
        message = f"this number is beyond 10^{LARGEST} or below 1/10^{LARGEST}; take another one"
        raise FormulaError(message, node.position, text)


def refuse_exponent(node, parts, text):
    """Complain about an exponent that is too large, too long or has no real value."""
    base, exponent = parts
    if exponent.value is not None and abs(exponent.value) > HIGHEST:
        message = f"exponents reach from -{HIGHEST} to {HIGHEST}; take a smaller one"
        raise FormulaError(message, node.parts[1].position, text)
    if exponent.value is None and (exponent.tower >= TOWER or exponent.size > LONGEST_EXPONENT):
        raise FormulaError(
            "this exponent is too long or too high; write it shorter", node.position, text
        )
    if exponent.value is None and base.value is not None and base.value <= 0:
        message = (
            "only a positive number can have an exponent with names;"
            " write brackets as in -(2^x), or change it"
        )
        raise FormulaError(message, node.position, text)
