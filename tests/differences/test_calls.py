"""A function of one point is right, whatever it does; a function of many points is called once."""

import math
import warnings
from fractions import Fraction

import numpy as np
import pytest

from hillside.derivatives import gradient, hessian, hessian_vector, jacobian, partial, slope

pytestmark = pytest.mark.filterwarnings("error")

NUMBERS = np.random.default_rng(1)
INPUTS = {rows: NUMBERS.normal(size=(rows, 3)) for rows in (7, 9, 12)}
TARGETS = {rows: NUMBERS.normal(size=rows) for rows in INPUTS}
FIRST, SECOND = NUMBERS.normal(size=(4, 3)), NUMBERS.normal(size=(2, 4))


def loss(rows, axis=None):
    """Mean squared error over data; 9 rows are as many as there are displaced points for n = 3."""
    return lambda w: np.mean((INPUTS[rows] @ w - TARGETS[rows]) ** 2, axis=axis)


def roots(p):
    """Square roots by Newton's method, until all of p has settled."""
    z = np.array(p)
    while np.abs(z**2 - p).max() > 1e-13:
        z = (z + p / z) / 2
    return z


def rude(p):
    p *= 2
    p[0] = p[0] ** 2
    return np.array([p[0], p[1] * p[0]])


def own_array():
    """A function that returns the same array again and again."""
    kept = np.zeros(2)

    def f(p):
        kept[0], kept[1] = p[0] ** 2, p[0] * p[1]
        return kept

    return f


def noisy_layer(p):
    return p * np.random.default_rng(0).normal(size=p.shape)


ONE_POINT = {
    "softmax": (lambda z: np.exp(z) / np.exp(z).sum(), [1, 2, 0.5]),
    "softmax without overflow": (lambda z: np.exp(z - z.max()) / np.exp(z - z.max()).sum(), [1, 2]),
    "log of a sum": (lambda z: np.log(np.exp(z).sum()), [1, 2, 0.5]),
    "unit arrow": (lambda v: v / np.linalg.norm(v), [3, 4]),
    "unit arrow, n = 1": (lambda v: v / np.linalg.norm(v), [3]),
    "layer normalisation": (lambda v: (v - v.mean()) / v.std(), [1, 2, 4]),
    "p.size": (lambda p: (p**2).sum(axis=0) / p.size, [3, 4]),
    "sum over everything": (lambda p: np.sum(p**2), [3, 4]),
    "sum over the last axis": (lambda p: np.sum(p**2, axis=-1), [3, 4]),
    "loss over 7 rows": (loss(7), [0.1, 0.2, 0.3]),
    "loss over 9 rows": (loss(9), [0.1, 0.2, 0.3]),
    "loss over 9 rows, axis 0": (loss(9, axis=0), [0.1, 0.2, 0.3]),
    "misses": (lambda w: INPUTS[9] @ w - TARGETS[9], [0.1, 0.2, 0.3]),
    "two layers": (lambda x: SECOND @ np.tanh(FIRST @ x + TARGETS[7][:4]), [0.1, 0.2, 0.3]),
    "quadratic form": (lambda p: p @ np.array([[2.0, 1.0], [1.0, 3.0]]) @ p, [1, 2]),
    "sorted": (lambda p: np.sort(p) ** 2, [3, 1, 2]),
    "neighbours at equal coordinates": (lambda p: np.roll(p, 1) * p, [1, 1, 1]),
    "sums so far": (lambda p: np.cumsum(p) ** 2, [1, 1, 1]),
    "above the least": (lambda p: p - p.min(), [3, 1]),
    "from the mean, which is p": (lambda p: (p - p.mean()) ** 3 + p, [2, 2]),
    "branch for all": (lambda p: p**2 if np.all(p > 0.5) else 0 * p, [1, 2]),
    "branch": (lambda p: p[0] ** 2 if p[0] > p[1] else p[1], [3, 2]),
    "until all settle": (roots, [2, 9]),
    "math": (lambda p: math.sin(p[0]) * p[1], [3, 2]),
    "plain list": (lambda p: [p[0] * p[1], p[0] + p[1]], [3, 2]),
    "list with a constant": (lambda p: [p[0] ** 2, 5], [3, 2]),
    "loop": (lambda p: sum(math.exp(x) for x in p), [0.3, 0.2, 0.1]),
    "fraction": (lambda p: Fraction(float(p[0])) ** 2, [0.5, 2]),
    "determinant": (lambda p: np.linalg.det(p.reshape(2, 2)), [1, 2, 3, 5]),
    "convolution": (lambda p: np.convolve(p, [1, 2, 1], "same"), [0.5, 2, 1.5]),
    "writes into p": (rude, [3, 2]),
    "random numbers of its own": (noisy_layer, [0.5, 2]),
}


def by_hand(f, p, h=1e-6):
    """One central difference after the other, (m, n) or (n,)."""
    axes = h * np.eye(len(p))
    rises = [np.array(f(p + e), dtype=float) - np.array(f(p - e), dtype=float) for e in axes]
    return np.array(rises).T / (2 * h)


@pytest.mark.parametrize("f, p", ONE_POINT.values(), ids=ONE_POINT)
def test_a_function_of_one_point_is_right(f, p):
    p = np.array(p, dtype=float)
    want = by_hand(f, p)
    np.testing.assert_allclose(jacobian(f, p), np.atleast_2d(want), atol=1e-7, rtol=1e-7)
    if want.ndim == 1:
        np.testing.assert_allclose(gradient(f, p), want, atol=1e-7, rtol=1e-7)
        np.testing.assert_allclose(partial(f, p, 0), want[0], atol=1e-7, rtol=1e-7)
        np.testing.assert_allclose(slope(f, p, p), want @ p / np.linalg.norm(p), rtol=1e-7)
        second = by_hand(lambda q: by_hand(f, q, 1e-4), p, 1e-4)
        np.testing.assert_allclose(hessian(f, p), second, atol=1e-5)
    elif want.shape == (len(p), len(p)):
        np.testing.assert_allclose(hessian_vector(f, p, p), want @ p, atol=1e-7, rtol=1e-7)


@pytest.mark.parametrize("f, p", ONE_POINT.values(), ids=ONE_POINT)
def test_and_at_each_of_many_points(f, p):
    p = np.array(p, dtype=float)[:, None] * np.linspace(0.99, 1.02, 4)
    want = np.stack([np.atleast_2d(by_hand(f, q)) for q in p.T], axis=-1)
    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", message="p of shape")
        found = jacobian(f, p)
    np.testing.assert_allclose(found, want, atol=1e-7, rtol=1e-6)


def test_a_function_may_return_its_own_array_again():
    np.testing.assert_allclose(jacobian(own_array(), [3.0, 2.0]), [[6, 0], [2, 3]], rtol=1e-9)


def test_the_point_given_is_not_written_to():
    p = np.array([3.0, 2.0])
    jacobian(rude, p)
    np.testing.assert_array_equal(p, [3, 2])


def test_a_function_for_one_point_never_sees_a_giant_array_first():
    shapes = []

    def f(p):
        shapes.append(p.size)
        return np.outer(p, p).sum()

    p = np.ones((3, 1000))
    with pytest.warns(RuntimeWarning, match="p of shape"):
        found = gradient(f, p)
    np.testing.assert_allclose(found, 6.0, rtol=1e-9)
    assert sorted(set(shapes))[:2] == [3, 12]
    assert sum(size > 12 for size in shapes) == 2  # p itself, asked whether it is one matrix


def test_a_function_that_only_takes_columns_is_called_with_them():
    def f(p):
        return (p**2).sum(axis=0) * p.shape[1] / p.shape[1]

    np.testing.assert_allclose(gradient(f, [1.0, 2.0]), [2, 4], rtol=1e-9)


@pytest.mark.parametrize(
    "f",
    [
        lambda p: p[0] + np.random.default_rng().random(),
        lambda p: p[0] * np.random.default_rng().normal(size=p.shape[1:]),
    ],
)
def test_chance_is_refused(f):
    with pytest.raises(ValueError, match="gave .* and then .*wanted one value for one point; try"):
        gradient(f, [1.0, 2.0])


@pytest.mark.parametrize(
    "f, came",
    [
        (lambda p: None, "None"),
        (lambda p: "3.5", "values of type <U3"),
        (lambda p: np.sqrt(p[0] + 0j), "values of type complex128"),
        (lambda p: {"a": 1}, "dict"),
        (lambda p: (x for x in p), "generator"),
        (lambda p: [p[0], [p[1], 2]], "a list whose parts have different shapes"),
    ],
)
def test_what_is_no_number_is_explained(f, came):
    with pytest.raises(ValueError, match=rf"the function returned {came}.*; wanted .*; try"):
        gradient(f, [1.0, 2.0])


def test_a_changing_number_of_outputs_is_explained():
    def f(p):
        return [p[0]] if p[0] > 1 else [p[0], 1.0]

    with pytest.raises(ValueError, match=r"shape \(2,\) at one point and \(1,\) at another"):
        jacobian(f, [1.0, 2.0])


def test_a_matrix_of_outputs_is_explained():
    with pytest.raises(ValueError, match=r"shape \(2, 2\) for one point.*try np.ravel"):
        jacobian(lambda p: np.outer(p, p), [1.0, 2.0])


SQUARE = np.array([[1.0, 2.0], [3.0, 4.0]])


@pytest.mark.parametrize(
    "f", [lambda W: np.sum((W @ [1.0, 2.0]) ** 2), lambda W: np.mean(W**2), np.linalg.norm]
)
def test_a_matrix_taken_for_points_is_told(f):
    with pytest.warns(RuntimeWarning, match=r"2 points with 2 coordinates.*q.reshape\(2, 2\)"):
        gradient(f, SQUARE)


def test_nothing_is_told_where_both_readings_agree():
    np.testing.assert_allclose(gradient(lambda W: np.sum(W**2), SQUARE), 2 * SQUARE, rtol=1e-9)
    np.testing.assert_array_equal(gradient(lambda p: 5.0, SQUARE), 0)


def test_derivatives_of_derivatives_warn_of_nothing_that_only_the_inner_one_met():
    found = jacobian(lambda q: gradient(lambda p: np.log(np.exp(p).sum()), q), [1.0, 2.0, 0.5])
    s = np.exp([1.0, 2.0, 0.5]) / np.exp([1.0, 2.0, 0.5]).sum()
    np.testing.assert_allclose(found, np.diag(s) - np.outer(s, s), atol=1e-7)
