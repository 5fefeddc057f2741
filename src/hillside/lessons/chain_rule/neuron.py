"""One neuron, a = sigmoid(wx + b), with the loss (a - y)², and its descent."""

import numpy as np

from .operations import sigmoid


def loss(w, b, x, y):
    """(a - y)²."""
    return (sigmoid(w * x + b) - y) ** 2


def slopes(w, b, x, y):
    """(slope of the loss in w, slope in b), backwards: each local slope times what came before."""
    a = sigmoid(w * x + b)
    at_z = 2 * (a - y) * a * (1 - a)
    return np.array([at_z * x, at_z])


def measured(w, b, x, y, h=1e-5):
    """The same by central differences."""
    return np.array(
        [
            (loss(w + h, b, x, y) - loss(w - h, b, x, y)) / (2 * h),
            (loss(w, b + h, x, y) - loss(w, b - h, x, y)) / (2 * h),
        ]
    )


def descent(start, data, steps, alpha=1.0):
    """The places (w, b) of so many steps of gradient descent.   start: (w, b).   data: (x, y).

    Returns (steps + 1, 2).
    """
    path = [np.array(start, dtype=float)]
    for _ in range(steps):
        path.append(path[-1] - alpha * slopes(*path[-1], *data))
    return np.array(path)
