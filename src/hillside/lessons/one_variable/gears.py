"""Wheels that turn each other at the rates of two functions, one in the other.

A wheel on the axle of x drives one on the axle of u, where u = g(x), and a second wheel on that
axle drives one on the axle of y, where y = f(u). Each axle turns by the value itself, in radians.
Wheels that roll on each other without slipping, with centres one unit apart, have at each moment
the radii r / (1 + r) and 1 / (1 + r), where r is the ratio of their speeds. So where the ratio
changes, the wheels are not round.
Litvin, Fuentes-Aznar, Gonzalez-Perez and Hayasaka, Noncircular Gears (2009).
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from .curves import sigmoid

CENTRES = (0.0, 1.0, 2.0)  # of the axles of x, u and y, on one line
TEETH = 12  # their number on a rim is a multiple, so that round wheels close
TOOTH = 0.09  # from one tooth to the next, about
HIGH = 0.02  # half the height of a tooth; a fifth of the radius where that is less
TURN = 2 * np.pi
POINTS = 481  # on a rim


@dataclass(frozen=True)
class Train:
    """u = inner(x) and y = outer(u), with their derivatives, which are positive on the span.

    formulas: LaTeX of both, in x and in u.   span: from where to where x goes.
    """

    formulas: tuple
    inner: Callable
    inner_rate: Callable
    outer: Callable
    outer_rate: Callable
    span: tuple

    def values(self, x):
        """(x, u, y): how far each axle has turned, in radians."""
        u = self.inner(x)
        return x, float(u), float(self.outer(u))

    def rates(self, x):
        """(du/dx, dy/du), the second one at u."""
        return float(self.inner_rate(x)), float(self.outer_rate(self.inner(x)))


FIXED = Train(
    ("u = 2x", "y = 1.5\\,u"),
    lambda x: 2 * x,
    lambda x: 2 + 0 * x,
    lambda u: 1.5 * u,
    lambda u: 1.5 + 0 * u,
    (0.0, TURN),
)
LOGARITHM = Train(
    ("u = 1 + x^2", "y = \\ln u"),
    lambda x: 1 + x**2,
    lambda x: 2 * x,
    np.log,
    lambda u: 1 / u,
    (0.3, 2.3),
)
NEURON = Train(
    ("u = 3x - 2", "y = \\sigma(u)"),
    lambda x: 3 * x - 2,
    lambda x: 3 + 0 * x,
    sigmoid,
    lambda u: sigmoid(u) * (1 - sigmoid(u)),
    (0.0, 1.9),
)


def rims(function, rate, span):
    """The rims of two wheels in polar coordinates: those of the driving and of the driven one.

    function: the angle of the driven wheel, of that of the driving one.   rate: its derivative.
    span: of the driving angle.   Returns two (2, POINTS): angles from the start of the span, and
    radii. ValueError where a wheel that is not round would go round more than once.
    """
    start, end = span
    rolls = [min(end - start, TURN), end - start]
    if function(end) - function(start) > TURN:
        rolls[1] = TURN / float(rate(start))
    _check_round(rate, span, rolls)
    driving, driven = (start + roll * np.linspace(0, 1, POINTS) for roll in rolls)
    turned = function(driven) - function(start)
    pitch = rate(driving) / (1 + rate(driving))
    return (
        np.array([driving - start, pitch + teeth(rate, driving)]),
        np.array([turned, 1 / (1 + rate(driven)) - teeth(rate, driven)]),
    )


def _check_round(rate, span, rolls):
    whole = span[1] - span[0]
    if min(rolls) < whole and np.ptp(rate(np.linspace(*span, POINTS))) > 0:
        raise ValueError(
            f"a wheel goes round more than once for angles from {span[0]:g} to {span[1]:g}, and it "
            "is not round; try a shorter span"
        )


def teeth(rate, t):
    """What the teeth add to the radius of the driving wheel and take from the driven one, (n,).

    t: the driving angles from the start of the rim, (n,).
    """
    pitch = rate(t) / (1 + rate(t))
    rolled = np.concatenate([[0], np.cumsum((pitch[1:] + pitch[:-1]) / 2 * np.diff(t))])
    count = TEETH * max(1, round(rolled[-1] / (TEETH * TOOTH)))
    high = np.minimum(HIGH, np.minimum(pitch, 1 - pitch) / 5)
    return high * np.sin(TURN * count * rolled / rolled[-1])


@lru_cache
def _rims(train):
    start, end = train.span
    first = rims(train.inner, train.inner_rate, train.span)
    second = rims(train.outer, train.outer_rate, (train.inner(start), train.inner(end)))
    return *first, *second


def wheels(train, x):
    """The outlines of the four wheels when the first axle stands at x: four (2, POINTS + 2).

    They begin and end at the axle. x turns counterclockwise, u clockwise, y counterclockwise.
    """
    turned = [here - there for here, there in zip(train.values(x), train.values(train.span[0]))]
    places = ((0, 0.0, -1), (1, np.pi, 1), (1, 0.0, 1), (2, np.pi, -1))
    return tuple(
        _placed(rim, CENTRES[axle], facing + sense * (rim[0] - turned[axle]))
        for rim, (axle, facing, sense) in zip(_rims(train), places)
    )


def _placed(rim, centre, angles):
    around = rim[1] * np.array([np.cos(angles), np.sin(angles)])
    hub = np.zeros((2, 1))
    return np.hstack([hub, around, hub]) + np.array([[centre], [0.0]])
