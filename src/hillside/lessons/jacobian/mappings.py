"""Functions with several outputs, their exact Jacobians, and how well a Jacobian predicts.

`p` has its coordinates along axis 0: `(n,)` is a point, `(n, ...)` many points. A Jacobian is `(m,
n, ...)`: a row for each output, a column for each input.
"""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from hillside.points import as_point


@dataclass(frozen=True)
class Mapping:
    """A function with several outputs, with what is known about it exactly.

    name: what a learner calls it.   formula: LaTeX, without dollar signs.
    f: (n, ...) -> (m, ...).   jacobian: (n, ...) -> (m, n, ...).
    window: (x0, x1, y0, y1), the part of the plane worth looking at.
    """

    name: str
    formula: str
    f: Callable
    jacobian: Callable
    window: tuple = (-2, 2, -2, 2)


def _matrix(rows, x):
    """The rows as one array, entries stretched to the points.   x: (...).   Returns (m, n, ...)."""
    return np.array([[entry + 0 * x for entry in row] for row in rows], dtype=float)


def _three(p):
    x, y = p
    return np.array([x**2 * y, x + y**2, x * y])


def _three_jacobian(p):
    x, y = p
    return _matrix([[2 * x * y, x**2], [1, 2 * y], [y, x]], x)


def _polar(p):
    r, angle = p
    return np.array([r * np.cos(angle), r * np.sin(angle)])


def _polar_jacobian(p):
    r, angle = p
    return _matrix([[np.cos(angle), -r * np.sin(angle)], [np.sin(angle), r * np.cos(angle)]], r)


def _square(p):
    x, y = p
    return np.array([x**2 - y**2, 2 * x * y])


def _square_jacobian(p):
    x, y = p
    return _matrix([[2 * x, -2 * y], [2 * y, 2 * x]], x)


def _sway(p):
    x, y = p
    return np.array([x + np.sin(2 * y), y])


def _sway_jacobian(p):
    x, y = p
    return _matrix([[1, 2 * np.cos(2 * y)], [0, 1]], x)


MIRROR_MATRIX = np.array([[2.0, 1.0], [1.0, -1.0]])
THREE = Mapping("three outputs", r"(x^2y,\; x + y^2,\; xy)", _three, _three_jacobian)
POLAR = Mapping(
    "polar",
    r"(r\cos\theta,\; r\sin\theta)",
    _polar,
    _polar_jacobian,
    (0, 3.2, 0, 3.2),
)
SQUARE = Mapping("squares", r"(x^2 - y^2,\; 2xy)", _square, _square_jacobian, (-1, 1, -1, 1))
SWAY = Mapping("sway", r"(x + \sin 2y,\; y)", _sway, _sway_jacobian)
MIRROR = Mapping(
    "a matrix",
    r"(2x + y,\; x - y)",
    lambda p: np.tensordot(MIRROR_MATRIX, p, axes=1),
    lambda p: _matrix(MIRROR_MATRIX, p[0]),
)
PLANE_MAPPINGS = (POLAR, SQUARE, SWAY, MIRROR)


def missed(mapping, p, h):
    """How far the prediction f(p) + J h lies from f(p + h).   p, h: (n,).   Returns a number."""
    p, h = as_point(p), as_point(h, "h")
    return np.linalg.norm(mapping.f(p + h) - mapping.f(p) - mapping.jacobian(p) @ h)


def edge(side, pieces=24):
    """Points around the square with corners (0, 0) and (side, side), once around and closed.

    Returns (2, 4 pieces + 1).
    """
    t = np.linspace(0, 1, pieces, endpoint=False)
    x = np.concatenate([t, 1 + 0 * t, 1 - t, 0 * t, [0]])
    return side * np.array([x, np.concatenate([0 * t, t, 1 + 0 * t, 1 - t, [0]])])


def enclosed(loop):
    """The area inside a closed curve, positive where it runs against the clock.

    loop: (2, k), last point = first.

    The sum over the triangles from the first point, half a cross product each.
    """
    x, y = loop - loop[:, :1]
    return np.sum(x[:-1] * y[1:] - x[1:] * y[:-1]) / 2


def area_ratio(mapping, p, side):
    """How many times as large the image of a square is, a corner at p; parts covered twice count
    twice.   p: (2,)."""
    loop = mapping.f(as_point(p)[:, None] + edge(side, 200))
    return abs(enclosed(loop)) / side**2
