"""Four curves whose Taylor coefficients are known at every point and to every order.

The coefficient of (x - p)^j is f^(j)(p) / j!. `radius` is the distance from p within which the
series converges: to the nearest place, complex numbers included, where the function breaks down.
"""

import math
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from hillside.taylor import polynomial


@dataclass(frozen=True)
class Curve:
    """A function of one number and its Taylor coefficients.

    name, formula: plain text and LaTeX.   f: (...) -> (...).   coefficients: (p, k) -> (k + 1,).
    radius: p -> a number, math.inf where the series converges everywhere.
    heights: (low, high), the part of its graph worth looking at.
    """

    name: str
    formula: str
    f: Callable
    coefficients: Callable
    radius: Callable
    heights: tuple

    def model(self, p, k):
        """The Taylor polynomial of degree at most k at p: a function x -> (...)."""
        return polynomial(self.coefficients(p, k), p)

    def error(self, p, k, x):
        """|f(x) - T_k(x)|.   x: (...).   Returns (...)."""
        return np.abs(self.f(x) - self.model(p, k)(x))


def _over_factorials(derivatives):
    return np.array([one / math.factorial(j) for j, one in enumerate(derivatives)])


def of_exp(p, k):
    """Every derivative of e^x is e^x."""
    return _over_factorials([math.exp(p)] * (k + 1))


def of_sin(p, k):
    """Each derivative of the sine turns it by a quarter of a circle."""
    return _over_factorials([math.sin(p + j * math.pi / 2) for j in range(k + 1)])


def of_bell(p, k):
    """1/(1 + x^2) is the imaginary part of 1/(x - i), a geometric series in x - p."""
    return np.array([((-1) ** j / (p - 1j) ** (j + 1)).imag for j in range(k + 1)])


def of_flat(p, k):
    """From x^3 f' = 2 f, by comparing the coefficients of (x - p)^n; all are 0 at p = 0."""
    c = [float(flat(p))]
    for n in range(k if p else 0):
        earlier = [0.0, 0.0, *c]
        known = 2 * c[n] - 3 * p**2 * n * c[n]
        known -= 3 * p * (n - 1) * earlier[n + 1] + (n - 2) * earlier[n]
        c.append(known / (p**3 * (n + 1)))
    return np.array(c + [0.0] * (k + 1 - len(c)))


def flat(x):
    """e^(-1/x^2), and 0 at 0."""
    x = np.asarray(x, dtype=float)
    return np.exp(-1 / np.where(x == 0, 1e-9, x) ** 2)


EXP = Curve("eˣ", "e^x", np.exp, of_exp, lambda p: math.inf, (-2.0, 10.0))
SIN = Curve("sin x", r"\sin x", np.sin, of_sin, lambda p: math.inf, (-2.0, 2.0))
BELL = Curve(
    "1/(1 + x²)",
    r"\frac{1}{1+x^2}",
    lambda x: 1 / (1 + np.square(x)),
    of_bell,
    lambda p: math.hypot(p, 1),
    (-1.0, 2.0),
)
FLAT = Curve(
    "e^(−1/x²)",
    "e^{-1/x^2}",
    flat,
    of_flat,
    lambda p: abs(p) or math.inf,  # at 0 the series is 0 everywhere, and no sum of it is f
    (-0.5, 1.5),
)
CURVES = (EXP, SIN, BELL, FLAT)


def trusted(curve, p, k, tolerance, window):
    """The interval round p, within the window, on which the error of order k stays below tolerance.

    Found on 4001 places and sharpened by one secant step at each end.   Returns (a, b).
    """
    left, right = (np.linspace(p, end, 2001) for end in window)
    return tuple(_reach(curve.error(p, k, x), x, tolerance) for x in (left, right))


def _reach(error, x, tolerance):
    """The first place along x where the error reaches the tolerance, or the last one of x."""
    over = np.flatnonzero(~(error < tolerance))
    if not len(over) or over[0] == 0:
        return float(x[-1] if not len(over) else x[0])
    before, after = over[0] - 1, over[0]
    share = (tolerance - error[before]) / (error[after] - error[before])
    return float(x[before] + share * (x[after] - x[before]))
