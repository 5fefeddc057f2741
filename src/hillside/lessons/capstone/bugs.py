"""Ten bugs in the way back of the network, each as people write it, and the correct code.

A Bug has the slopes that its code gives, (theta, x, y) -> four arrays, and the loss that it works
with: cross-entropy, but for the last one. There p has the shape (n, 1) and y has (n,), so p - y is
a table of n x n differences, and the mean of its squares is taken for the squared loss.
"""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from hillside.network import backward, forward, gradient, loss


@dataclass(frozen=True)
class Bug:
    """One way to write it.

    name: short.   line: the line of code as it stands there.   slopes, loss: of (theta, x, y).
    """

    name: str
    line: str
    slopes: Callable
    loss: Callable = loss


def _with_dz(changed):
    """The correct way back with another dz.   changed: (p, y) -> (n,)"""

    def slopes(theta, x, y):
        a, p = forward(theta, x)
        return backward(theta, x, a, changed(p, y))

    return slopes


def _with_slope(slope):
    """The correct code with something in the place of 1 - a^2.   slope: a (n, h) -> (n, h)"""

    def slopes(theta, x, y):
        a, p = forward(theta, x)
        dz = (p - y) / len(y)
        da = np.outer(dz, theta[2]) * slope(a)
        return x.T @ da, da.sum(axis=0), a.T @ dz, dz.sum(keepdims=True)

    return slopes


def _no_first_bias(theta, x, y):
    dW1, db1, dw2, db2 = gradient(theta, x, y)
    return dW1, np.zeros_like(db1), dw2, db2


def squared_loss(theta, x, y):
    """The mean of (p - y)^2, a number."""
    return float(np.mean((forward(theta, x)[1] - y) ** 2))


def squared_slopes(theta, x, y):
    """The slopes of `squared_loss`."""
    return _with_dz(lambda p, y: 2 * (p - y) * p * (1 - p) / len(y))(theta, x, y)


def table_loss(theta, x, y):
    """The mean square of the table p (n, 1) - y (n,): every p is held against every y."""
    return float(np.mean((forward(theta, x)[1][:, None] - y) ** 2))


TABLE_SLOPES = _with_dz(lambda p, y: 2 * (p - y.mean()) * p * (1 - p) / len(y))

CORRECT = Bug("correct", "dz = (p - y) / len(y)", gradient)
BUGS = (
    Bug("sign", "dz = (y - p) / len(y)", _with_dz(lambda p, y: (y - p) / len(y))),
    Bug("no 1/n", "dz = p - y", _with_dz(lambda p, y: p - y)),
    Bug(
        "extra p(1 - p)",
        "dz = (p - y) * p * (1 - p) / len(y)",
        _with_dz(lambda p, y: (p - y) * p * (1 - p) / len(y)),
    ),
    Bug("factor 2", "dz = 2 * (p - y) / len(y)", _with_dz(lambda p, y: 2 * (p - y) / len(y))),
    Bug("no 1 - a²", "da = np.outer(dz, w2)", _with_slope(np.ones_like)),
    Bug("a for 1 - a²", "da = np.outer(dz, w2) * a", _with_slope(lambda a: a)),
    Bug("a(1 - a)", "da = np.outer(dz, w2) * a * (1 - a)", _with_slope(lambda a: a * (1 - a))),
    Bug(
        "1 - tanh(a)²",
        "da = np.outer(dz, w2) * (1 - np.tanh(a)**2)",
        _with_slope(lambda a: 1 - np.tanh(a) ** 2),
    ),
    Bug("b1 forgotten", "db1 = np.zeros(hidden)", _no_first_bias),
    Bug("table", "loss = np.mean((p.reshape(-1, 1) - y)**2)", TABLE_SLOPES, table_loss),
)
ALL = {bug.name: bug for bug in (CORRECT, *BUGS)}
