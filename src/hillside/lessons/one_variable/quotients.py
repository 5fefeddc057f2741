"""Difference quotients as a computer gives them, and what makes them err.

Two things do. The curve bends: the error is about h |f''| / 2 for the forward quotient and
h**2 |f'''| / 6 for the central one. And every value of f is rounded, by up to eps |f| / 2: about
eps |f| / h in the quotient. Their sum is least where the first has grown to the size of the second.
Press et al., Numerical Recipes, sec. 5.7.
"""

import numpy as np

EPS = float(np.finfo(float).eps)
STEPS = np.geomspace(1e-16, 1, 129)  # eight to each factor of ten


def forward(f, x, h):
    """(f(x + h) - f(x)) / h.   h: (...), not 0.   Returns (...)."""
    return (f(x + h) - f(x)) / h


def central(f, x, h):
    """(f(x + h) - f(x - h)) / (2 h).   h: (...), not 0.   Returns (...)."""
    return (f(x + h) - f(x - h)) / (2 * h)


def bending(curve, x, h, quotient):
    """The error that comes from the bend of the curve, to first order.   h: (...).   Returns (...).

    quotient: forward or central.
    """
    if quotient is central:
        return h**2 * np.abs(curve.third(x)) / 6
    return h * np.abs(curve.bend(x)) / 2


def rounding(curve, x, h):
    """The size of the error that comes from rounding f twice.   h: (...).   Returns (...)."""
    return EPS * np.abs(curve.f(x)) / h


def crossing(curve, x, quotient, eps=EPS):
    """The h at which both errors are of one size: where the bottom of the V is to be expected.

    eps: the relative accuracy of f.   Returns a float.
    """
    if quotient is central:
        return float((6 * eps * np.abs(curve.f(x) / curve.third(x))) ** (1 / 3))
    return float((2 * eps * np.abs(curve.f(x) / curve.bend(x))) ** (1 / 2))


def errors(curve, x, quotient, h=STEPS):
    """How far the quotient is from the slope, without sign.   h: (...).   Returns (...)."""
    return np.abs(quotient(curve.f, x, h) - curve.slope(x))


def under_microscope(curve, x, h, count=601):
    """What float64 knows of the curve within 1.25 h of x: (2, count), in units of h.

    Heights are in units of h |f'(x)|. For tiny h the curve is a staircase.
    """
    t = np.linspace(-1.25, 1.25, count)
    return np.array([t, (curve.f(x + t * h) - curve.f(x)) / (h * np.abs(curve.slope(x)))])
