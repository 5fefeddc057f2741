"""Rows of points sent through layers, and how much they bend on the way.

A layer is a matrix, or a function that works on each number, such as np.tanh. The layer that comes
first is named first.
"""

import numpy as np

ROW = np.array(
    [np.linspace(-2, 2, 17), np.full(17, 0.5)]
)  # (2, 17): the points (t, 1/2), t from -2 to 2
LOOKED_AT = (-1.0, 0.0, 1.0)  # where second_difference looks


def one_matrix(matrices):
    """The one matrix that does what the matrices do one after the other.

    matrices: the first W1 of shape (k, n), the next W2 of shape (l, k), ...   Returns W2 @ W1: (l,
        n) for two of them.
    """
    whole, *others = (np.asarray(W, dtype=float) for W in matrices)
    for W in others:
        whole = W @ whole
    return whole


def turned(x, y):
    """The matrix that sends (1, 0) to (x, y) and turns and stretches all else alike: (2, 2)."""
    return np.array([[x, -y], [y, x]], dtype=float)


def through(layers, points):
    """The points after all layers.

    layers: matrices, or functions of an array.   points: (n, ...).   Returns (m, ...).
    """
    points = np.asarray(points, dtype=float)
    for layer in layers:
        points = layer(points) if callable(layer) else np.tensordot(layer, points, axes=1)
    return points


def second_difference(f):
    """Twice the way from f(0) to the middle of the chord between f(-1) and f(1): f(1) - 2 f(0) +
    f(-1).

    f: number -> number or (m,).   Returns the like. It is 0 for every straight f(t) = a + bt.
    """
    left, middle, right = map(f, LOOKED_AT)
    return right - 2 * middle + left


def row_point(t):
    """The point of the row at t.   t: a number or (k,).   Returns (2,) or (2, k)."""
    return np.array([t, np.full_like(t, ROW[1, 0], dtype=float)])
