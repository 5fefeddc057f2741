"""Our derivatives against SciPy's central differences, on Rosenbrock's function.

SciPy has its exact derivatives. Equal accuracy: both sides take central differences; SciPy's
Hessian is the central difference of a central difference.
"""

import statistics
import time
from functools import partial

import numpy as np
from scipy.optimize import rosen, rosen_der, rosen_hess
from scipy.optimize._numdiff import approx_derivative

from hillside.derivatives import gradient, hessian, jacobian

EPS = np.finfo(float).eps
SIZES = (2, 10)
MANY = 1000
ROUNDS, SECONDS = 9, 0.02  # each timing calls again until it has lasted so long


def rows():
    """(what, our seconds, SciPy's, our largest relative error, SciPy's), both timed in turns."""
    return [
        (what, *_timed(ours, scipys), _error(ours(), exact), _error(scipys(), exact))
        for what, ours, scipys, exact in _cases()
    ]


def _cases():
    for n in SIZES:
        p = np.linspace(-1.1, 1.3, n)
        yield (
            f"gradient, n = {n}",
            lambda p=p: gradient(rosen, p),
            lambda p=p: _central(rosen, p),
            rosen_der(p),
        )
        yield (
            f"Jacobian, n = {n}",
            lambda p=p: jacobian(rosen_der, p),
            lambda p=p: _central(rosen_der, p),
            rosen_hess(p),
        )
        yield (
            f"Hessian, n = {n}",
            lambda p=p: hessian(rosen, p),
            lambda p=p: _central_twice(rosen, p),
            rosen_hess(p),
        )
    many = np.random.default_rng(0).uniform(-2, 2, (2, MANY))
    yield from _one_point_cases()
    yield (
        f"gradient, n = 2, {MANY} points",
        lambda: gradient(rosen, many),
        lambda: _one_by_one(rosen, many),
        rosen_der(many),
    )


def _one_point_cases():
    rng = np.random.default_rng(0)
    z, X, y = rng.normal(size=5), rng.normal(size=(100, 5)), rng.normal(size=100)

    def softmax(z):
        return np.exp(z) / np.exp(z).sum()

    def loss(w):
        return np.mean((X @ w - y) ** 2)

    s = softmax(z)
    exact = np.diag(s) - np.outer(s, s)
    yield "softmax, n = 5", lambda: jacobian(softmax, z), lambda: _central(softmax, z), exact
    exact = 2 / len(y) * X.T @ (X @ z - y)
    yield "loss over data, n = 5", lambda: gradient(loss, z), lambda: _central(loss, z), exact


def _central(f, p):
    return approx_derivative(f, p, method="3-point")


def _central_twice(f, p):
    step = EPS**0.25
    slopes = partial(approx_derivative, f, method="3-point", rel_step=step)
    return approx_derivative(slopes, p, method="3-point", rel_step=step)


def _one_by_one(f, points):
    return np.transpose([_central(f, p) for p in points.T])


def _timed(*functions):
    """Median seconds of one call of each."""
    times = [[_seconds(function) for function in functions] for _ in range(ROUNDS)]
    return [statistics.median(column) for column in zip(*times)]


def _seconds(function):
    start, calls = time.perf_counter(), 0
    while time.perf_counter() - start < SECONDS:
        function()
        calls += 1
    return (time.perf_counter() - start) / calls


def _error(found, exact):
    return np.abs(found - exact).max() / np.abs(exact).max()
