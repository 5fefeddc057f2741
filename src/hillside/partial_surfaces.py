"""Functions for partial derivatives: one whose slope depends on what is frozen, and three that the
axes tell little about.

CROSS, FAN and TWIST are quotients that have no value at 0; there each is set to 0. Their gradients
give the partial derivatives, which are 0 at 0, too. The second derivatives have no value at 0 and
are given as nan.
Rudin, Principles of Mathematical Analysis, ch. 9.
"""

import numpy as np

from hillside.surfaces import Surface


def _over(top, p, power, at_zero=0.0):
    """top / (x^2 + y^2)^power, `at_zero` at the origin.

    p: (2, ...).   top: (...).   Returns (...).
    """
    square = p[0] ** 2 + p[1] ** 2
    return np.where(square > 0, top / np.where(square > 0, square, 1) ** power, at_zero)


def _arrow(p, slopes):
    """slopes / (x^2 + y^2)^2.   p: (2, ...).   slopes: two of (...).   Returns (2, ...)."""
    return np.array([_over(slope, p, 2) for slope in slopes])


def _bends(p, xx, xy, yy):
    """[[xx, xy], [xy, yy]] / (x^2 + y^2)^3.   p: (2, ...).   Returns (2, 2, ...)."""
    xx, xy, yy = (_over(top, p, 3, np.nan) for top in (xx, xy, yy))
    return np.array([[xx, xy], [xy, yy]])


def _cross_gradient(p):
    x, y = p
    return _arrow(p, (y * (y**2 - x**2), x * (x**2 - y**2)))


def _cross_hessian(p):
    x, y = p
    xy = -(x**4) + 6 * x**2 * y**2 - y**4
    return _bends(p, 2 * x * y * (x**2 - 3 * y**2), xy, 2 * x * y * (y**2 - 3 * x**2))


def _fan_gradient(p):
    x, y = p
    return _arrow(p, (2 * x * y**3, x**2 * (x**2 - y**2)))


def _fan_hessian(p):
    x, y = p
    bend = 2 * y * (y**2 - 3 * x**2)
    return _bends(p, bend * y**2, -bend * x * y, bend * x**2)


def _twist_gradient(p):
    x, y = p
    return _arrow(p, (y * (x**4 + 4 * x**2 * y**2 - y**4), x * (x**4 - 4 * x**2 * y**2 - y**4)))


def _twist_hessian(p):
    x, y = p
    bend = 4 * x * y
    mixed = x**6 + 9 * x**4 * y**2 - 9 * x**2 * y**4 - y**6
    return _bends(p, bend * y**2 * (3 * y**2 - x**2), mixed, bend * x**2 * (y**2 - 3 * x**2))


CROSS = Surface(  # not even continuous at 0: it is 1/2 all along the diagonal
    "cross",
    r"\frac{xy}{x^2+y^2}",
    f=lambda p: _over(p[0] * p[1], p, 1),
    gradient=_cross_gradient,
    hessian=_cross_hessian,
    window=(-1, 1, -1, 1),
)
# made of straight lines through 0, of different slopes: continuous, without a tangent plane there
FAN = Surface(
    "fan",
    r"\frac{x^2y}{x^2+y^2}",
    f=lambda p: _over(p[0] ** 2 * p[1], p, 1),
    gradient=_fan_gradient,
    hessian=_fan_hessian,
    window=(-1, 1, -1, 1),
)
TWIST = Surface(  # has a tangent plane at 0, but its two mixed partials differ there: -1 and 1
    "twist",
    r"\frac{xy(x^2-y^2)}{x^2+y^2}",
    f=lambda p: _over(p[0] * p[1] * (p[0] ** 2 - p[1] ** 2), p, 1),
    gradient=_twist_gradient,
    hessian=_twist_hessian,
    window=(-1, 1, -1, 1),
)
LEANING_TROUGH = Surface(
    "leaning trough",
    "x^2+y",
    f=lambda p: p[0] ** 2 + p[1],
    gradient=lambda p: np.array([2 * p[0], 1 + 0 * p[0]]),
    hessian=lambda p: np.array([[2 + 0 * p[0], 0 * p[0]], [0 * p[0], 0 * p[0]]]),
    window=(-1, 6, -2, 3),
    L=2.0,
)
