"""The operations of a graph: what each gives, and its slope in each part that it takes."""

from typing import NamedTuple

import numpy as np


class Operation(NamedTuple):
    """value(*parts) is a number, slopes(*parts) a tuple, one slope for each part."""

    sign: str
    value: callable
    slopes: callable


def sigmoid(u):
    """1 / (1 + exp(-u)), without overflow."""
    return 0.5 + 0.5 * np.tanh(0.5 * u)


def _power_slopes(a, b):
    inner = b * np.power(a, b - 1) if b else 0.0
    return inner, np.power(a, b) * np.log(a)


TWO = {
    "+": Operation("+", np.add, lambda a, b: (1.0, 1.0)),
    "-": Operation("−", np.subtract, lambda a, b: (1.0, -1.0)),
    "*": Operation("×", np.multiply, lambda a, b: (b, a)),
    "/": Operation("÷", np.divide, lambda a, b: (1 / b, -a / b**2)),
    "^": Operation("^", np.power, _power_slopes),
}
ONE = {
    "negative": Operation("−", np.negative, lambda u: (-1.0,)),
    "sin": Operation("sin", np.sin, lambda u: (np.cos(u),)),
    "cos": Operation("cos", np.cos, lambda u: (-np.sin(u),)),
    "tan": Operation("tan", np.tan, lambda u: (1 / np.cos(u) ** 2,)),
    "asin": Operation("arcsin", np.arcsin, lambda u: (1 / np.sqrt(1 - u**2),)),
    "acos": Operation("arccos", np.arccos, lambda u: (-1 / np.sqrt(1 - u**2),)),
    "atan": Operation("arctan", np.arctan, lambda u: (1 / (1 + u**2),)),
    "sinh": Operation("sinh", np.sinh, lambda u: (np.cosh(u),)),
    "cosh": Operation("cosh", np.cosh, lambda u: (np.sinh(u),)),
    "tanh": Operation("tanh", np.tanh, lambda u: (1 - np.tanh(u) ** 2,)),
    "exp": Operation("exp", np.exp, lambda u: (np.exp(u),)),
    "log": Operation("ln", np.log, lambda u: (1 / u,)),
    "sqrt": Operation("√", np.sqrt, lambda u: (0.5 / np.sqrt(u),)),
    "abs": Operation("|·|", np.abs, lambda u: (np.sign(u),)),
    "sigmoid": Operation("σ", sigmoid, lambda u: (sigmoid(u) * sigmoid(-u),)),
    "relu": Operation("relu", lambda u: np.maximum(u, 0.0), lambda u: (1.0 * (u > 0),)),
}


RAISED = str.maketrans("0123456789−", "⁰¹²³⁴⁵⁶⁷⁸⁹⁻")
NAMED = {np.pi: "π", np.e: "e"}


def with_number(op, number, first):
    """An operation of two parts of which one is a number, as an operation of the other part.

    first: whether the number is the first part.   Returns an Operation of one part.
    """
    two, k = TWO[op], 1 if first else 0
    both = (lambda u: (number, u)) if first else (lambda u: (u, number))
    return Operation(
        _sign_with_number(op, number, first),
        lambda u: two.value(*both(u)),
        lambda u: (_one_slope(op, both(u), k),),
    )


def _one_slope(op, parts, k):
    """The slope in part k alone: of u^3 no logarithm of u is asked for."""
    if op == "^" and k == 0:
        return _power_slopes(np.float64(parts[0]), parts[1])[0] if parts[1] else 0.0
    return TWO[op].slopes(*parts)[k]


def raised(text):
    """An exponent as it stands at a base: raised where it is a whole number."""
    return f"^{text}" if "." in text or text.isalpha() else text.translate(RAISED)


def _sign_with_number(op, number, first):
    text = NAMED.get(number) or f"{number:.3g}".replace("-", "−")
    if op == "^":
        return f"{text}^( )" if first else f"( ){raised(text)}"
    return f"{text} {TWO[op].sign}" if first else f"{TWO[op].sign} {text}"
