"""Gradients from the way back agree with exact ones, SymPy and differences; mistakes are errors."""

import math
from functools import cache

import numpy as np
import pytest
import sympy
from random_expressions import NUMPY, SYMPY, exact, random_tree, read

from hillside import autodiff, derivatives
from hillside.autodiff import Value, gradients, relu, sigmoid

pytestmark = pytest.mark.filterwarnings("error")


# random formulas of numbers


@cache
def formulas(count=200):
    """The first random formulas that have a value at a random point: (tree, p, exact gradient)."""
    seed, found = 0, []
    while len(found) < count:
        rng = np.random.default_rng(seed)
        tree, p = random_tree(rng, 3, 4), rng.uniform(-2, 2, 3)
        known, seed = exact(tree, p), seed + 1
        if known is not None and 1e-6 < np.abs(known[1]).max() < 1e6:
            found.append((tree, p, known[1]))
    return found


def one_back(tree, p):
    """The gradient of a formula, each coordinate a Value of its own."""
    return np.array(gradients(lambda *x: read(tree, x, NUMPY) + 0.0 * x[0], *p))


def test_200_random_formulas_are_exact():
    for tree, p, want in formulas():
        np.testing.assert_allclose(
            one_back(tree, p), want, rtol=1e-8, atol=1e-10 * np.abs(want).max(), err_msg=str(tree)
        )


def sympys(tree, p):
    """SymPy's gradient of a formula."""
    x = sympy.symbols("x:3")
    at = dict(zip(x, map(sympy.Float, p)))
    formula = sympy.sympify(read(tree, x, SYMPY))
    return np.array([float(sympy.diff(formula, name).xreplace(at)) for name in x])


def test_random_formulas_as_sympy_has_them():
    for tree, p, _ in formulas(50):
        want = sympys(tree, p)
        np.testing.assert_allclose(one_back(tree, p), want, rtol=0, atol=1e-7 * np.abs(want).max())


@pytest.mark.long
def test_200_random_formulas_as_sympy_has_them():
    for tree, p, _ in formulas():
        want = sympys(tree, p)
        np.testing.assert_allclose(one_back(tree, p), want, rtol=0, atol=1e-7 * np.abs(want).max())


def test_200_random_formulas_as_measured():
    for tree, p, want in formulas():
        measured = derivatives.gradient(lambda q, t=tree: read(t, q, NUMPY) + 0 * q[0], p)
        np.testing.assert_allclose(
            one_back(tree, p), measured, rtol=0, atol=1e-6 * np.abs(want).max()
        )


# random programs of arrays


ELEMENTWISE = {
    "add": (2, lambda a, b: a + b),
    "take": (2, lambda a, b: a - b),
    "times": (2, lambda a, b: a * b),
    "over": (2, lambda a, b: a / (1 + b**2)),
    "power": (2, lambda a, b: (1 + a**2) ** (b / (1 + b**2))),
    "larger": (2, lambda a, b: np.maximum(a, b + 0.01)),
    "constant": (1, lambda a: 3 - 2 * a + np.float64(0.5) / (2 + np.cos(a))),
    "base": (1, lambda a: 2 ** np.sin(a)),
    "exp": (1, lambda a: np.exp(np.tanh(a))),
    "log": (1, lambda a: np.log(1 + a**2)),
    "sqrt": (1, lambda a: np.sqrt(1 + a**2)),
    "sigmoid": (1, sigmoid),
    "relu": (1, relu),
    "negative": (1, lambda a: -a),
}
SHRINKING = (
    lambda a: a.sum(axis=0),
    lambda a: a.mean(axis=-1, keepdims=True),
    lambda a: np.sum(a, axis=0, keepdims=True),
    lambda a: a[-1],
    lambda a: a[[0, -1, 0]],
    lambda a: a[..., :1],
    lambda a: a[::-1],
    lambda a: a[np.arange(a.shape[0]) % 2 == 0],
    lambda a: a.T,
)


def random_program(rng, shapes, length=8):
    """A number made of arrays of these shapes: a function that takes arrays, or Values, alike."""
    steps, pool = [], [np.ones(shape) for shape in shapes]
    while len(steps) < length:
        step, chosen = _step(rng, pool)
        try:
            made = np.asarray(step(*(pool[k] for k in chosen)))
        except (ValueError, IndexError):
            continue  # shapes that do not fit
        if 0 < made.size <= 60:
            steps.append((step, chosen))
            pool.append(made)

    def program(*arrays):
        values = list(arrays)
        for step, chosen in steps:
            values.append(step(*(values[k] for k in chosen)))
        return sum((np.mean(sigmoid(value)) for value in values[len(arrays) :]), 0.0)

    return program


def _step(rng, pool):
    kind, some = rng.random(), lambda count: [int(k) for k in rng.integers(len(pool), size=count)]
    if kind < 0.25:
        return (lambda a, b: a @ b), some(2)
    if kind < 0.5:
        return SHRINKING[rng.integers(len(SHRINKING))], some(1)
    count, step = ELEMENTWISE[str(rng.choice(list(ELEMENTWISE)))]
    return step, some(count)


def measured(f, arrays):
    """All slopes of f by differences, array by array."""
    sizes = np.cumsum([array.size for array in arrays])[:-1]

    def flat(q):
        return f(*(part.reshape(a.shape) for part, a in zip(np.split(q, sizes), arrays)))

    found = derivatives.gradient(flat, np.concatenate([array.ravel() for array in arrays]))
    return [part.reshape(a.shape) for part, a in zip(np.split(found, sizes), arrays)]


SHAPES = [(3, 2), (2,), (3,), (), (1, 2), (2, 3)]


@pytest.mark.parametrize("seeds", [range(first, first + 20) for first in range(0, 200, 20)])
def test_200_random_programs_of_arrays_as_measured(seeds):
    for seed in seeds:
        rng = np.random.default_rng(seed)
        program = random_program(rng, SHAPES)
        arrays = [rng.uniform(-2, 2, shape) for shape in SHAPES]
        found = gradients(program, *arrays)
        for slopes, want, array in zip(found, measured(program, arrays), arrays):
            assert slopes.shape == array.shape
            np.testing.assert_allclose(slopes, want, atol=1e-6, err_msg=f"seed {seed}")


PRODUCTS = [((2,), (2,)), ((3, 2), (2,)), ((3,), (3, 2)), ((4, 3), (3, 2)), ((5, 4, 3), (3, 2))]
PRODUCTS += [((5, 4, 3), (3,)), ((3,), (5, 3, 2)), ((5, 1, 4, 3), (6, 3, 2)), ((4, 3), (5, 3, 2))]


@pytest.mark.parametrize("left, right", PRODUCTS)
def test_products_of_all_shapes(left, right):
    rng = np.random.default_rng(0)
    arrays = [rng.normal(size=left), rng.normal(size=right)]
    weights = rng.normal(size=(arrays[0] @ arrays[1]).shape)

    def f(a, b):
        return np.sum(weights * (a @ b))

    for found, want in zip(gradients(f, *arrays), measured(f, arrays)):
        np.testing.assert_allclose(found, want, atol=1e-8)


# numbers of the lessons


def test_one_neuron_by_hand():
    w, x, b, y = (np.array(number) for number in (0.5, 2.0, -1.0, 1.0))
    found = gradients(lambda w, x, b: (w * x + b - y) ** 2, w, x, b)
    np.testing.assert_allclose(found, [-4, -1, -2])


def test_three_layers_with_all_their_parameters():
    rng = np.random.default_rng(3)
    X, Y = rng.normal(size=(7, 2)), rng.normal(size=(7, 1))
    shapes = [(2, 4), (4,), (4, 3), (3,), (3, 1), (1,)]
    parameters = [rng.normal(size=shape) for shape in shapes]

    def loss(W1, b1, W2, b2, W3, b3):
        hidden = sigmoid(sigmoid(X @ W1 + b1) @ W2 + b2)
        return np.mean((hidden @ W3 + b3 - Y) ** 2)

    for found, want in zip(gradients(loss, *parameters), measured(loss, parameters)):
        np.testing.assert_allclose(found, want, atol=1e-9)


def test_softmax_written_for_one_point():
    def loss(z):
        return -np.log(np.exp(z[2]) / np.exp(z).sum())

    z = np.array([1.0, 2.0, 0.5])
    want = np.exp(z) / np.exp(z).sum() - [0, 0, 1]
    np.testing.assert_allclose(gradients(loss, z)[0], want)


def test_every_value_on_the_way_keeps_its_slope():
    x = Value(3.0)
    inner = x**2
    outer = inner * 5
    outer.backward()
    assert (outer.grad, inner.grad, x.grad) == (1, 5, 30)


def test_a_second_way_back_begins_anew():
    x = Value([1.0, 2.0])
    result = (x**2).sum()
    for _ in range(2):
        result.backward()
        np.testing.assert_array_equal(x.grad, [2, 4])
    (3 * x).sum().backward()
    np.testing.assert_array_equal(x.grad, [3, 3])


def test_a_chain_of_many_thousand_steps():
    x = Value(1.0)
    value = x
    for _ in range(5_000):
        value = value * 1.0001
    value.backward()
    assert x.grad == pytest.approx(1.0001**5_000)


def test_an_argument_that_is_not_used_gets_zeros():
    np.testing.assert_array_equal(gradients(lambda a, b: (a * a).sum(), [1, 2], [3, 4])[1], [0, 0])


def test_special_places():
    assert gradients(relu, 0.0) == [0]
    assert gradients(lambda x: x**0, 0.0) == [0]
    assert gradients(lambda x: x**1, 0.0) == [1]
    assert gradients(lambda x: x**2, -3.0) == [-6]
    assert gradients(lambda b: Value(0.0) ** b, 2.0) == [0]
    assert gradients(sigmoid, -1000.0) == gradients(sigmoid, 1000.0) == [0]
    assert sigmoid(np.array(-1000.0)) == 0 and sigmoid(np.array(1000.0)) == 1


def test_both_ways_through_a_branch():
    def f(x):
        return x**2 if x > 1 else 5 * x

    assert gradients(f, 3.0) == [6] and gradients(f, 0.0) == [5]
    assert gradients(lambda x: x * 2 if x else x * 3, 0.0) == [3]


def test_an_operation_of_ones_own():
    def cube(x):
        return Value(x.data**3, [(x, lambda g: 3 * g * x.data**2)])

    np.testing.assert_allclose(gradients(lambda x: cube(x).sum() + x[0], [2.0, 1.0])[0], [13, 3])


# the mistakes of a learner


def test_slopes_that_are_set_and_not_added_are_caught(monkeypatch):
    """`=` for `+=`: what is used twice keeps the slope of one use only."""

    def forgetful(self):
        ancestors = sorted(autodiff._ancestors(self), key=lambda value: -value.born)
        object.__setattr__(self, "grad", np.ones(()))
        for value in ancestors:
            for source, rule in value.made_of:
                slopes = autodiff._summed_back(rule(value.grad), source.shape)
                object.__setattr__(source, "grad", slopes)

    assert gradients(lambda x: x * x, 3.0) == [6]
    monkeypatch.setattr(Value, "backward", forgetful)
    assert gradients(lambda x: x * x, 3.0) == [3]
    caught = sum(
        not np.allclose(one_back(tree, p), want, rtol=1e-6) for tree, p, want in formulas()
    )
    assert caught > 20


CHANGES = {
    "an entry": lambda v: v.__setitem__(0, 5.0),
    "with +=": lambda v: v.__iadd__(1.0),
    "with *=": lambda v: v.__imul__(2.0),
    "the data": lambda v: setattr(v, "data", np.zeros(2)),
    "the slope": lambda v: setattr(v, "grad", np.zeros(2)),
    "an array, by +=": lambda v: np.ones(2).__iadd__(v),
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_a_value_changed_in_place_is_an_error(change):
    with pytest.raises(TypeError, match=r"changed in place.*wanted a new value; try v = v \+"):
        change(Value([1.0, 2.0]))


def test_the_numbers_of_a_value_cannot_be_written_to():
    for value in (Value([1.0, 2.0]), Value([1.0, 2.0]) * 2, Value([1.0, 2.0])[:1]):
        with pytest.raises(ValueError, match="read-only"):
            value.data[0] = 5.0


def test_an_array_reused_after_a_change_in_place_does_no_harm():
    x = np.array([1.0, 2.0])
    value = Value(x)
    result = (value**2).sum()
    x *= 100
    result.backward()
    np.testing.assert_array_equal(value.grad, [2, 4])


CUTS = {
    "another function of numpy's": np.sinh,
    "np.array": lambda v: np.array([v[0], v[1]]).sum(),
    "np.dot": lambda v: np.dot(v, v),
    "np.linalg.norm": np.linalg.norm,
    "np.concatenate": lambda v: np.concatenate([v, v]).sum(),
    "np.where": lambda v: np.where([True, False], v, 0).sum(),
    "np.var": np.var,
    "np.prod": np.prod,
    "a plain number": lambda v: v.data.sum(),
    "a constant": lambda v: 5.0,
    "an option": lambda v: np.exp(v, where=[True, False]).sum(),
}


@pytest.mark.parametrize("f", CUTS.values(), ids=CUTS)
def test_what_would_cut_the_way_back_is_an_error(f):
    with pytest.raises(TypeError, match="no slope could come back; wanted .*; try"):
        gradients(f, [1.0, 2.0])


@pytest.mark.parametrize("f", [lambda v: math.exp(v[0]), lambda v: float(v[0])])
def test_and_so_are_pythons_own_functions(f):
    with pytest.raises(TypeError, match="real number, not"):
        gradients(f, [1.0, 2.0])


def test_more_than_one_result_is_an_error():
    with pytest.raises(ValueError, match=r"shape \(2,\); wanted one number; try .sum\(\) or"):
        gradients(lambda v: v * 2, [1.0, 2.0])


def test_bad_data_and_options_are_errors():
    with pytest.raises(TypeError, match="wanted real numbers"):
        Value([1j])
    with pytest.raises(ValueError, match="wanted axis and keepdims only"):
        np.sum(Value([1.0, 2.0]), dtype=int)
