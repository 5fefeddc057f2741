"""A network of four tanh units, small enough to look at the whole Hessian at every step.

It has one input x and one output, the sum of v_j tanh(w_j x + b_j), and is trained on eight points
of sin 5x. A parameter vector is p = (w, b, v), shape (12,).
"""

from functools import lru_cache

import numpy as np

from hillside.descent import descend, plain

UNITS = 4
INPUTS = np.linspace(-1, 1, 8)
TARGETS = np.sin(5 * INPUTS)
START = 0.7 * np.sin([1, 3, 5, 7, 2, 4, 6, 8, 9, 10, 11, 12])  # twelve unlike numbers


def _parts(p):
    """Weights, biases and outer weights, and what the units answer to each input, (8, 4)."""
    w, b, v = np.split(np.asarray(p, dtype=float), 3)
    return w, b, v, np.tanh(np.outer(INPUTS, w) + b)


def loss(p):
    """Half the mean of the squared residuals, a number.   p: (12,)."""
    _, _, v, units = _parts(p)
    return float(np.mean((units @ v - TARGETS) ** 2) / 2)


def loss_gradient(p):
    """The gradient of `loss`.   p: (12,).   Returns (12,)."""
    slopes, residuals = _slopes(p)
    return residuals @ slopes / len(INPUTS)


def loss_hessian(p):
    """The Hessian of `loss`.   p: (12,).   Returns (12, 12).

    It has two parts: the products of the slopes of the output, and the residuals times how the
    output bends. Only parameters of the same unit bend it together.
    """
    slopes, residuals = _slopes(p)
    _, _, v, units = _parts(p)
    first, second = 1 - units**2, -2 * units * (1 - units**2)
    ww, wv = residuals @ (second * INPUTS[:, None] ** 2), residuals @ (first * INPUTS[:, None])
    wb, bb, bv = residuals @ (second * INPUTS[:, None]), residuals @ second, residuals @ first
    bending = np.block(
        [
            [np.diag(v * ww), np.diag(v * wb), np.diag(wv)],
            [np.diag(v * wb), np.diag(v * bb), np.diag(bv)],
            [np.diag(wv), np.diag(bv), np.zeros((UNITS, UNITS))],
        ]
    )
    return (slopes.T @ slopes + bending) / len(INPUTS)


def _slopes(p):
    """The slopes of the output for each input, (8, 12), and the residuals, (8,)."""
    _, _, v, units = _parts(p)
    by_bias = (1 - units**2) * v
    return np.hstack([by_bias * INPUTS[:, None], by_bias, units]), units @ v - TARGETS


@lru_cache
def path(alpha, steps):
    """Full-batch gradient descent from START.   Returns every point, (steps + 1, 12)."""
    return descend(plain(alpha), loss_gradient, START, steps).path


@lru_cache
def training(alpha, steps, every):
    """What is measured along `path`.

    Returns the losses after each step, (steps + 1,), and the largest eigenvalue of the Hessian at
    every so many steps, (steps // every + 1,).
    """
    points = path(alpha, steps)
    sharp = [np.linalg.eigvalsh(loss_hessian(p))[-1] for p in points[::every]]
    return np.array([loss(p) for p in points]), np.array(sharp)
