"""z = x²y where x = uv and y = 2u + v: u reaches z on two paths. The numbers of the lesson."""

import numpy as np

V = 2.0


def inner(u, v=V):
    """(x, y)."""
    return u * v, 2 * u + v


def outer(x, y):
    """z."""
    return x**2 * y


def inner_slopes(u, v=V):
    """(dx/du, dy/du)."""
    return v + 0 * u, 2 + 0 * u


def outer_slopes(x, y):
    """(slope of z in x, slope of z in y)."""
    return 2 * x * y, x**2


def shares(u, v=V):
    """What u contributes to the slope of z through x, and through y."""
    return np.multiply(inner_slopes(u, v), outer_slopes(*inner(u, v)))


def measured(u, v=V, h=1e-5):
    """The slope of z in u by a central difference."""
    return (outer(*inner(u + h, v)) - outer(*inner(u - h, v))) / (2 * h)
