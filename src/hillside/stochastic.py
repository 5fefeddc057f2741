"""Gradients of a mean over examples, estimated from a few of them.

The loss of an example (x, y) is that of a line through 0, (wx - y)², and the loss is its mean over
all examples. Batches are drawn by numpy's generators, so a seed repeats a run.
"""

import numpy as np


def losses(X, Y, w):
    """(w x_i - y_i)² of each example.   X, Y: (n,).   w: a number, or (..., 1).

    Returns (n,) or (..., n); their mean along the last axis is the loss.
    """
    return (w * np.asarray(X, dtype=float) - Y) ** 2


def example_gradients(X, Y, w):
    """2 (w x_i - y_i) x_i, the derivatives of `losses` by w, of the same shape."""
    X = np.asarray(X, dtype=float)
    return 2 * (w * X - Y) * X


def best_weight(X, Y):
    """The w with the least mean loss, sum x y / sum x²; ValueError if every x is 0."""
    X, Y = np.asarray(X, dtype=float), np.asarray(Y, dtype=float)
    if not X.any():
        raise ValueError("every x is 0, so every w has the same loss; give an x that is not 0")
    return float(X @ Y / (X @ X))


def epoch(n, size, generator):
    """The batches of one epoch: a list of index arrays that hold each of 0, ..., n - 1 once.

    The last batch is smaller where size does not divide n.   ValueError unless 1 <= size <= n.
    """
    _check_size(size, n)
    return np.split(generator.permutation(n), range(size, n, size))


def batch_variance(gradients, size, replace=True):
    """The variance of the mean of a batch.   gradients: (n, ...), one example a row.

    sigma²/B for draws with replacement, times (n - B)/(n - 1) without; sigma² is the mean square
    distance from the mean, so for gradients of several parameters it is a sum over them.
    Source: any course on sampling, such as Cochran, Sampling Techniques (1977), theorem 2.2.
    """
    gradients = np.asarray(gradients, dtype=float)
    n = len(gradients)
    _check_size(size, None if replace else n)
    one = float(((gradients - gradients.mean(axis=0)) ** 2).sum() / n)
    if replace:
        return one / size
    return one / size * (n - size) / (n - 1) if n > 1 else 0.0


def noise_floor(alpha, variance=1.0):
    """Where E[x²] settles for x <- x - alpha (x + noise): variance alpha / (2 - alpha).

    variance: of the noise, which has mean 0 and is drawn anew in each step.
    ValueError unless 0 <= alpha < 2: beyond, E[x²] does not settle.
    """
    if not 0 <= alpha < 2:
        raise ValueError(
            f"alpha is {alpha!r}; wanted 0 <= alpha < 2, where the mean square settles"
        )
    return variance * alpha / (2 - alpha)


def mean_squares(rates, first, variance=1.0):
    """E[x_k²] for x <- x - α_k (x + noise), from E[x_0²] = first.   rates: (k,).

    Returns (k + 1,): e <- (1 - α)² e + α² variance, since the noise is independent of x.
    """
    found = [float(first)]
    for rate in rates:
        found.append((1 - rate) ** 2 * found[-1] + rate**2 * variance)
    return np.array(found)


def _check_size(size, n):
    if size < 1 or (n is not None and size > n):
        most = "" if n is None else f" and at most {n}"
        raise ValueError(f"the batch size is {size!r}; wanted at least 1{most}; try 4")
