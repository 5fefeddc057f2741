"""Functions of one variable with their exact slopes, and how far a line misses them."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np


@dataclass(frozen=True)
class Curve:
    """A function of one variable with what is known of it exactly.

    formula: LaTeX.   f: (...) -> (...).   slope, bend, third: its first three derivatives,
    (...) -> (...), nan where there is none.   corner: the place of its corner, or None.
    """

    formula: str
    f: Callable
    slope: Callable
    bend: Callable
    third: Callable
    corner: float | None = None


def sigmoid(z):
    """1 / (1 + exp(-z)), without overflow.   z: (...).   Returns (...)."""
    return (1 + np.tanh(np.asarray(z, dtype=float) / 2)) / 2


def _sigmoid_slope(z):
    s = sigmoid(z)
    return s * (1 - s)


def _sigmoid_bend(z):
    s = sigmoid(z)
    return s * (1 - s) * (1 - 2 * s)


def _sigmoid_third(z):
    s = sigmoid(z)
    return s * (1 - s) * (1 - 6 * s + 6 * s**2)


def _but_at_0(function):
    """The same function, with no value at 0."""
    return lambda x: np.where(np.equal(x, 0), np.nan, function(np.asarray(x, dtype=float)))


_FLAT = _but_at_0(lambda x: 0 * x)

SQUARE = Curve("x^2", np.square, lambda x: 2 * x, lambda x: 2 + 0 * x, lambda x: 0 * x)
SINE = Curve(r"\sin x", np.sin, np.cos, lambda x: -np.sin(x), lambda x: -np.cos(x))
EXP = Curve("e^x", np.exp, np.exp, np.exp, np.exp)
SIGMOID = Curve(r"\sigma(x)", sigmoid, _sigmoid_slope, _sigmoid_bend, _sigmoid_third)
ABS = Curve("|x|", np.abs, _but_at_0(np.sign), _FLAT, _FLAT, corner=0.0)
RELU = Curve(
    r"\mathrm{ReLU}(x)",
    lambda x: np.maximum(x, 0),
    _but_at_0(lambda x: (x > 0) * 1.0),
    _FLAT,
    _FLAT,
    corner=0.0,
)


def magnified(curve, x, zoom, t):
    """The curve around x under a microscope, in units of the half window 1 / zoom.

    t: (...), places in that unit.   Returns the rises from f(x) in the same unit, (...).
    """
    return zoom * (curve.f(x + t / zoom) - curve.f(x))


def gap(curve, x, slope, zoom):
    """How far line and curve are apart at the ends of the window, as a share of the half window.

    That is the error of the line at the distance 1 / zoom, divided by that distance; the larger one
    of both ends. The line goes through (x, f(x)) with the given slope.   zoom: (...).
    Returns (...).
    """
    zoom = np.asarray(zoom, dtype=float)
    misses = [np.abs(magnified(curve, x, zoom, end) - slope * end) for end in (-1, 1)]
    return np.maximum(*misses)


def sided_slopes(curve, x):
    """The slopes to the left and to the right of x, (2,): different at a corner.

    Next to a corner they are those of the two straight pieces.
    """
    if x != curve.corner:
        return np.full(2, float(curve.slope(x)))
    return np.array([float(curve.slope(x - 1.0)), float(curve.slope(x + 1.0))])
