"""Part A: one neuron sigmoid(w . x + b) that tells an X with at most two wrong pixels.

Started from 0 it stays on w = c X, since no pixel is better off than another. So its loss on all
512 screens is a function of two numbers: with k wrong pixels z = (9 - 2k) c + b, and comb(9, k)
screens have k. No part is left out: the picture of it is exact.
"""

from functools import lru_cache
from math import comb

import numpy as np

from hillside.descent import descend, plain
from hillside.logistic import logistic_loss
from hillside.screens import ONE_POLARITY, SCREENS, X_SHAPE
from hillside.surfaces import Surface

WRONG = np.arange(10)
SHARES = np.array([comb(9, k) for k in WRONG]) / 512
IS_X = (WRONG <= 2).astype(float)


def _columns():
    return np.column_stack([9 - 2.0 * WRONG, np.ones(10)])


def _z(p):
    return np.tensordot(_columns(), p, axes=1)


def _by_class(values, p):
    """Numbers of the ten classes, in the shape that goes with points p (2, ...)."""
    return np.reshape(values, (10, *(1,) * (np.ndim(p) - 1)))


def height(p):
    """The mean cross-entropy on all 512 screens.   p = (c, b): (2, ...).   Returns (...)."""
    p = np.asarray(p, dtype=float)
    z = _z(p)
    losses = np.logaddexp(0, z) - _by_class(IS_X, p) * z
    return np.sum(_by_class(SHARES, p) * losses, axis=0)


def slopes(p):
    """The gradient of `height`.   p: (2, ...).   Returns (2, ...)."""
    p = np.asarray(p, dtype=float)
    probability = (1 + np.tanh(_z(p) / 2)) / 2
    residuals = _by_class(SHARES, p) * (probability - _by_class(IS_X, p))
    return np.tensordot(_columns().T, residuals, axes=1)


def accuracy(p):
    """The share of the 512 screens that (c, b) has right.   p: (2, ...).   Returns (...)."""
    right = (_z(p) > 0) == (_by_class(IS_X, np.asarray(p)) > 0)
    return np.sum(_by_class(SHARES, np.asarray(p)) * right, axis=0)


def bending(p):
    """The Hessian of `height`.   p: (2, ...).   Returns (2, 2, ...)."""
    p = np.asarray(p, dtype=float)
    probability = (1 + np.tanh(_z(p) / 2)) / 2
    weights = _by_class(SHARES, p) * probability * (1 - probability)
    return np.einsum("ki,kj,k...->ij...", _columns(), _columns(), weights)


VALLEY = Surface(
    "one neuron", r"\ell(c, b)", f=height, gradient=slopes, hessian=bending, window=(-1, 3, -6, 1)
)


def full_loss(y):
    """The loss of one neuron in all ten parameters (w, b), as a Surface, with its L.

    y: (512,).   A column of ones carries the bias.
    """
    return logistic_loss(np.column_stack([SCREENS, np.ones(512)]), y)


@lru_cache(maxsize=32)
def walked(rate, steps):
    """Gradient descent in all ten parameters from 0.   Returns (steps + 1, 10)."""
    gradient = full_loss(ONE_POLARITY).gradient
    return descend(plain(rate), gradient, np.zeros(10), steps).path


def along_x(path):
    """The path in (c, b), c the mean of w_j X_j.   path: (k, 10).   Returns (k, 2)."""
    return np.column_stack([path[:, :9] @ X_SHAPE / 9, path[:, 9]])
