"""What a Hessian leaves open, and how little its determinant says.

H is a Hessian, `(n, n)` and symmetric, at a critical point of a twice continuously differentiable
f.
"""

import numpy as np

from hillside.curvature import OPEN, SADDLE, principal
from hillside.surfaces import Surface


def det_test(H):
    """What one would say who looks at the sign of det H only: "minimum or maximum", "saddle" or
    "undecided".

    For n = 2 that is right. For n > 2 it is a mistake, kept here to be refuted.
    """
    sign = np.prod(np.sign(principal(H)[0]))
    return "minimum or maximum" if sign > 0 else SADDLE if sign < 0 else OPEN


def in_lens(surface, zoom):
    """f near a critical point at 0, seen with x and y enlarged by zoom and heights by zoom^2.

    surface: over (n,).   Returns the function q -> zoom^2 (f(q/zoom) - f(0)), (n, ...) -> (...).
    What is left for a large zoom is the quadratic model 1/2 q.H q.
    """
    return lambda q: (
        zoom**2 * (surface.f(np.asarray(q, dtype=float) / zoom) - surface.f(np.zeros(len(q))))
    )


def lowest_at_zero(surface):
    """Whether f is higher than f(0) on circles around 0, of 13 radii from 1 down to 0.001."""
    angles, radii = np.linspace(0, 2 * np.pi, 720, endpoint=False), np.geomspace(1e-3, 1, 13)
    ring = radii[:, None] * np.array([np.cos(angles), np.sin(angles)])[:, None]
    return bool((surface.f(ring) > surface.f(np.zeros(2))).all())


def _trough(name, formula, power, sign):
    """x^2 + sign y^power, with power > 2: its Hessian at 0 is diag(2, 0)."""

    def hessian(p):
        x, y = p
        bend = sign * power * (power - 1) * y ** (power - 2)
        return np.array([[2 + 0 * x, 0 * x], [0 * x, bend]])

    return Surface(
        name,
        formula,
        f=lambda p: p[0] ** 2 + sign * p[1] ** power,
        gradient=lambda p: np.array([2 * p[0], sign * power * p[1] ** (power - 1)]),
        hessian=hessian,
        window=(-1, 1, -1, 1),
        minima=((0.0, 0.0),) if sign > 0 and power % 2 == 0 else (),
    )


SILENT = (
    _trough("quartic bowl", "x^2+y^4", 4, 1),
    _trough("quartic saddle", "x^2-y^4", 4, -1),
    _trough("cubic shelf", "x^2+y^3", 3, 1),
)
