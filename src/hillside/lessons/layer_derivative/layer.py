"""One layer a = sigma(Wx + b) of a network: forward, its Jacobian, and the way back.

W: (m, n), a row for each unit, a column for each input.   b: (m,).   x: (n,).   One example at a
time. Softmax is here, too: its outputs share one sum, so its Jacobian is not diagonal.
Parr and Howard, The matrix calculus you need for deep learning, 2018, sections 4 and 5.
"""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from hillside.autodiff import relu, sigmoid


@dataclass(frozen=True)
class Activation:
    """A function of one variable that acts on every entry by itself.

    f, slope: z (...) -> (...), the function and its derivative, both of z.
    """

    name: str
    f: Callable
    slope: Callable


def sigmoid_slope(z):
    """The derivative of the sigmoid, sigma (1 - sigma) <= 1/4.   z: (...).   Returns (...)."""
    a = sigmoid(np.asarray(z, dtype=float))
    return a * (1 - a)


SIGMOID = Activation("sigmoid", sigmoid, sigmoid_slope)
TANH = Activation("tanh", np.tanh, lambda z: 1 / np.cosh(np.clip(z, -300, 300)) ** 2)
RELU = Activation("ReLU", relu, lambda z: np.where(np.asarray(z) > 0, 1.0, 0.0))
ACTIVATIONS = {one.name: one for one in (SIGMOID, TANH, RELU)}


@dataclass(frozen=True)
class Layer:
    """x -> sigma(Wx + b).   W: (m, n).   b: (m,).   ValueError where they do not fit."""

    W: np.ndarray
    b: np.ndarray
    sigma: Activation = SIGMOID

    def __post_init__(self):
        if np.ndim(self.W) != 2 or np.shape(self.b) != np.shape(self.W)[:1]:
            raise ValueError(
                f"W has shape {np.shape(self.W)} and b shape {np.shape(self.b)}; wanted (m, n) and "
                "(m,), a row of W and an entry of b for each unit; try W.T"
            )

    def z(self, x):
        """What the units are given, Wx + b.   x: (n,).   Returns (m,)."""
        return self.W @ x + self.b

    def __call__(self, x):
        """The outputs a.   x: (n,).   Returns (m,)."""
        return self.sigma.f(self.z(x))

    def jacobian(self, x):
        """diag(sigma'(z)) W: each row of W times the slope of its own unit.   Returns (m, n)."""
        return self.sigma.slope(self.z(x))[:, None] * self.W

    def pullback(self, x, g):
        """The slopes of a loss in W, b and x, from its slopes g in the outputs.

        x: (n,).   g: (m,).   Returns (m, n), (m,), (n,): delta x^T, delta and W^T delta, where
        delta = sigma'(z) * g is the slope of the loss in z.
        """
        delta = self.sigma.slope(self.z(x)) * g
        return np.outer(delta, x), delta, self.W.T @ delta


def softmax(z):
    """exp(z) / sum of exp(z): positive shares with the sum 1.   z: (m,).   Returns (m,)."""
    powers = np.exp(z - np.max(z))
    return powers / powers.sum()


def softmax_jacobian(z):
    """diag(p) - p p^T with p = softmax(z).   z: (m,).   Returns (m, m).

    The off-diagonal entries are -p_i p_j: what one share gains the others lose.
    """
    p = softmax(z)
    return np.diag(p) - np.outer(p, p)
