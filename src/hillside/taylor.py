"""Models of a function near a point, from its derivatives there.

The error of a model of order k shrinks like the (k + 1)-st power of the distance from p, for a
function with k + 1 continuous derivatives (Rudin, Principles of Mathematical Analysis, 5.15).
"""

import math

import numpy as np


def linear_model(surface, p):
    """The tangent plane at p: the function q -> f(p) + gradient(p) . (q - p).

    p: (n,).   The model takes q: (n, ...).
    """
    height, slopes = surface.f(p), surface.gradient(p)
    return lambda q: height + np.tensordot(slopes, _from(p, q), axes=(0, 0))


def quadratic_model(surface, p):
    """The model of order 2 at p: q -> f(p) + gradient(p) . h + h . H h / 2 with h = q - p.

    H is the matrix of second derivatives.   p: (n,).   The model takes q: (n, ...).
    """
    plane, H = linear_model(surface, p), surface.hessian(p)
    return lambda q: plane(q) + bend(H, _from(p, q))


def bend(H, h):
    """The term of order 2, h . H h / 2.   H: (n, n).   h: (n, ...).   Returns (...)."""
    return np.sum(h * np.tensordot(H, h, axes=(1, 0)), axis=0) / 2


def coefficients(derivatives):
    """c_j = f^(j)(p) / j! from the value and the derivatives of f at p, (k + 1,)."""
    return np.array([one / math.factorial(j) for j, one in enumerate(derivatives)], dtype=float)


def polynomial(c, p=0.0):
    """The function x -> c[0] + c[1] (x - p) + c[2] (x - p)^2 + ...

    c: (k + 1,), from the constant up.   It takes x: (...).
    """

    def value(x):
        distance, total = np.asarray(x, dtype=float) - p, 0.0
        for one in c[::-1]:  # Horner: one product and one sum for each order
            total = total * distance + one
        return total + 0 * distance

    return value


def lowest_along(slopes, H):
    """The alpha > 0 at which the model of order 2 is lowest on the line p - alpha * gradient.

    It is g . g / (g . H g); None on level ground, and where the model does not bend upwards along
    the line, so that no alpha is best (Nocedal and Wright, Numerical Optimization, 2006, ch. 4).
    slopes: (n,).   H: (n, n).
    """
    g, bends = np.asarray(slopes, dtype=float), np.dot(slopes, np.dot(H, slopes))
    return float(g @ g / bends) if bends > 0 else None


def _from(p, q):
    """h = q - p.   p: (n,).   q: (n, ...)."""
    return q - np.reshape(p, (-1,) + (1,) * (np.ndim(q) - 1))
