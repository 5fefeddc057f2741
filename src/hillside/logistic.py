"""The loss of logistic regression, with its exact gradient and Hessian.

The probability of class 1 for the inputs x is 1 / (1 + exp(-x . theta)).   theta: (d,), or (d, ...)
for many.
"""

import numpy as np

from hillside.surfaces import Surface

POINTS = np.array([[1.0, 1.0], [2.0, 1.0], [1.0, 3.0], [3.0, 2.0]])
CLASSES = np.array([0.0, 0.0, 1.0, 1.0])


def probability(z):
    """The logistic function 1 / (1 + exp(-z)), without overflow.   z: (...).   Returns (...)."""
    return (1 + np.tanh(np.asarray(z, dtype=float) / 2)) / 2


def logistic_loss(X, y):
    """The mean logistic loss as a Surface over the parameters, its L included.

    X: (n, d), one example a row; for a bias give a column of ones.   y: (n,) of 0 and 1.
    f(theta) = mean of log(1 + exp(z)) - y z with z = X theta; H = X^T diag(p (1 - p)) X / n.
    ValueError where X and y do not fit or y holds other numbers.
    """
    X, y = _data(X, y)
    n = len(y)

    def z(theta):
        return np.tensordot(X, theta, axes=1)

    def labels(theta):
        return y.reshape(-1, *(1,) * (np.ndim(theta) - 1))

    def hessian(theta):
        p = probability(z(theta))
        return np.einsum("ni,nj,n...->ij...", X, X, p * (1 - p)) / n

    return Surface(
        "logistic loss",
        r"\frac{1}{n}\sum_i \log(1+e^{z_i}) - y_i z_i",
        f=lambda theta: np.mean(np.logaddexp(0, z(theta)) - labels(theta) * z(theta), axis=0),
        gradient=lambda theta: np.tensordot(X.T, probability(z(theta)) - labels(theta), axes=1) / n,
        hessian=hessian,
        L=logistic_L(X),
    )


def logistic_L(X):
    """The smallest Lipschitz constant of the gradient of the mean logistic loss: the largest
    eigenvalue of X^T X / (4n).

    X: (n, d).   p (1 - p) is at most 1/4, and it is 1/4 for all examples at theta = 0, so the
    bound is reached there.
    """
    X = np.asarray(X, dtype=float)
    return float(np.linalg.eigvalsh(X.T @ X / (4 * len(X)))[-1])


def _data(X, y):
    X, y = np.asarray(X, dtype=float), np.asarray(y, dtype=float)
    if X.ndim != 2 or y.shape != X.shape[:1] or not np.isin(y, (0, 1)).all():
        raise ValueError(
            f"X has shape {X.shape} and y shape {y.shape}; wanted (n, d) and (n,), y of 0 "
            "and 1; try y = np.array([0, 1, ...])"
        )
    return X, y
