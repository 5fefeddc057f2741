"""Our derivatives against SciPy's, on Rosenbrock's function, whose exact ones SciPy has.

Twice: against its central differences, which nobody watches (its Hessian is the central difference
of a central difference), and against `scipy.differentiate`, which estimates its error as ours do.
That one wants functions made for many points, so it gets softmax and the loss in that form.
"""

import statistics
import time
from functools import partial

import numpy as np
from scipy import differentiate
from scipy.optimize import rosen, rosen_der, rosen_hess
from scipy.optimize._numdiff import approx_derivative

from hillside.derivatives import gradient, hessian, jacobian

EPS = np.finfo(float).eps
SIZES = (2, 10)
MANY = 1000
ROUNDS, SECONDS = 9, 0.02  # each timing calls again until it has lasted so long


def rows():
    """(what, [(seconds, error) of ours, of SciPy's, of SciPy's watched one]).

    Seconds are timed in turns; an error is the largest, beside the largest entry.
    """
    return [
        (what, list(zip(_timed(*ways), [_error(way(), exact) for way in ways])))
        for what, exact, *ways in _cases()
    ]


def _cases():
    """(what, exact, ours, SciPy's, SciPy's watched one)."""
    for n in SIZES:
        p = np.linspace(-1.1, 1.3, n)
        yield (
            f"gradient, n = {n}",
            rosen_der(p),
            partial(gradient, rosen, p),
            partial(_central, rosen, p),
            partial(_watched, rosen, p),
        )
        yield (
            f"Jacobian, n = {n}",
            rosen_hess(p),
            partial(jacobian, rosen_der, p),
            partial(_central, rosen_der, p),
            partial(_watched, rosen_der, p),
        )
        yield (
            f"Hessian, n = {n}",
            rosen_hess(p),
            partial(hessian, rosen, p),
            partial(_central_twice, rosen, p),
            lambda p=p: differentiate.hessian(rosen, p).ddf,
        )
    yield from _one_point_cases()
    many = np.random.default_rng(0).uniform(-2, 2, (2, MANY))
    yield (
        f"gradient, n = 2, {MANY} points",
        rosen_der(many),
        partial(gradient, rosen, many),
        partial(_one_by_one, rosen, many),
        partial(_watched, rosen, many),
    )


def _one_point_cases():
    """Functions as students write them, for one point; SciPy's watched way has them for many."""
    rng = np.random.default_rng(0)
    z, X, y = rng.normal(size=5), rng.normal(size=(100, 5)), rng.normal(size=100)

    def softmax(z):
        return np.exp(z) / np.exp(z).sum()

    def softmax_of_many(z):
        return np.exp(z) / np.exp(z).sum(axis=0)

    def loss(w):
        return np.mean((X @ w - y) ** 2)

    def loss_of_many(w):
        return np.mean((np.tensordot(X, w, 1).T - y) ** 2, axis=-1).T

    s = softmax(z)
    cases = {
        "softmax, n = 5": (np.diag(s) - np.outer(s, s), jacobian, softmax, softmax_of_many),
        "loss over data, n = 5": (2 / len(y) * X.T @ (X @ z - y), gradient, loss, loss_of_many),
    }
    for what, (exact, ours, f, of_many) in cases.items():
        ways = partial(ours, f, z), partial(_central, f, z), partial(_watched, of_many, z)
        yield what, exact, *ways


def _watched(f, p):
    return differentiate.jacobian(f, p).df


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
