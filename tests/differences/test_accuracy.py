"""The table of accuracy in hillside.derivatives: each of its numbers, over random formulas."""

import re
import warnings

import numpy as np
import pytest
import sympy
from random_expressions import SYMPY, exact, function, random_tree, read

from hillside import derivatives
from hillside.derivatives import gradient, hessian, jacobian

MEASURES = {"slopes": gradient, "Hessian": hessian}
each = pytest.mark.parametrize("column", MEASURES)


def table(row, column):
    """The number in the table of the module's docstring."""
    line = next(line for line in derivatives.__doc__.splitlines() if row in line)
    return [float(number) for number in re.findall(r"\de-\d+", line.split("  ")[-1] + line)][
        -2 if column == "slopes" else -1
    ]


def sample(seed, scaled):
    """A random formula with a random point, or None where it has no value there.

    Returns f, p, the exact gradient and Hessian, and the size of the terms that f adds up.
    """
    rng = np.random.default_rng(seed)
    n = int(rng.integers(1, 4))
    tree, p = random_tree(rng, n, int(rng.integers(2, 6))), rng.uniform(-2, 2, n)
    scales, factor, offset = np.ones(n), 1.0, 0.0
    if scaled:
        scales, factor = 10 ** rng.uniform(-6, 6, n), 10 ** rng.uniform(-8, 8)
        offset, p = rng.choice([0, 1, 1e3]), p / scales * 10 ** rng.uniform(-3, 1)
    plain, found = function(tree), exact(tree, p * scales)
    if found is None or abs(found[0]) > 1e100:
        return None
    value, slopes, bends = found

    def f(q):
        return factor * (plain((q.T * scales).T) + offset)

    bends = factor * np.outer(scales, scales) * bends
    return f, p, factor * scales * slopes, bends, factor * (abs(value) + offset)


def miss(found, want, f, p, terms):
    """The largest error beside the largest entry, less what the rounding inside f excuses."""
    n, X = len(p), np.maximum(1, np.abs(p))
    weights = X if found.ndim == 1 else np.outer(X, X)
    steps = 0.4 * X * np.concatenate([np.eye(n), -np.eye(n)])
    near = np.append([f(p + step) for step in steps], terms)
    nearby = np.abs(near).max(where=np.isfinite(near), initial=0)
    excused = 1e-12 * nearby + (1e-7 * terms if found.ndim == 2 else 0)
    error, size = np.abs((found - want) * weights).max(), np.abs(want * weights).max()
    return max(0.0, error - excused) / size if size > 1e-30 else float(error > excused + 1e-30)


def misses(column, seeds, scaled):
    """The misses of all that came without a warning, and the share of those with one."""
    found, warned, count = [], 0, 0
    for seed in seeds:
        case = sample(seed, scaled)
        if case is None:
            continue
        f, p, slopes, bends, terms = case
        with warnings.catch_warnings(record=True) as said, np.errstate(all="ignore"):
            warnings.simplefilter("always")
            got, want = MEASURES[column](f, p), slopes if column == "slopes" else bends
            if not said:
                found.append((miss(got, want, f, p, terms), seed))
        count, warned = count + 1, warned + bool(said)
    return found, warned / count


@each
def test_random_formulas(column):
    found, warned = misses(column, range(80), scaled=False)
    assert max(found)[0] <= table("unless a warning", column)
    assert np.quantile([error for error, _ in found], 0.95) <= table("95 of 100", column)
    assert warned < 0.02


@each
def test_random_formulas_over_twelve_orders_of_magnitude(column):
    found, warned = misses(column, range(10_000, 10_060), scaled=True)
    assert max(found)[0] <= table("unless a warning", column)
    assert warned < 0.1


@pytest.mark.long
@each
@pytest.mark.parametrize("scaled", [False, True])
def test_thousands_of_random_formulas(column, scaled):
    found, warned = misses(column, range(100_000, 102_000), scaled)
    assert max(found)[0] <= table("unless a warning", column), max(found)
    assert warned < 0.1


def rounded(f, dtype):
    """f as computed in this type."""
    return lambda q: f(q.astype(dtype)).astype(dtype)


def times(factor, f):
    return lambda q: factor * f(q)


def coarse(column, seeds, dtype):
    """Misses, without a warning, of random formulas computed in a coarser type."""
    eps, found = float(np.finfo(dtype).eps), []
    for seed in seeds:
        case = sample(seed, scaled=False)
        if case is None:
            continue
        f, p, slopes, bends, terms = case
        with warnings.catch_warnings(record=True) as said, np.errstate(all="ignore"):
            warnings.simplefilter("always")
            got, want = (
                MEASURES[column](rounded(f, dtype), p),
                slopes if column == "slopes" else bends,
            )
            coarser = eps / 1e-15
            near = miss(got, want, times(coarser, f), p, coarser * terms)
        if not said:
            found.append((near, seed))
    return found


@each
@pytest.mark.parametrize("dtype", [np.float32, np.float16])
def test_random_formulas_in_a_coarser_type(column, dtype):
    found = coarse(column, range(20_000, 20_040), dtype)
    assert max(found)[0] <= table(f"in {dtype.__name__}", column)


@pytest.mark.long
@each
@pytest.mark.parametrize("dtype", [np.float32, np.float16])
def test_thousands_of_random_formulas_in_a_coarser_type(column, dtype):
    found = coarse(column, range(200_000, 201_500), dtype)
    assert max(found)[0] <= table(f"in {dtype.__name__}", column), max(found)


PLACES = {
    "log at 1e-5": (np.log, 1e-5, 1e5, -1e10, "log x"),
    "log at 1e-6": (np.log, 1e-6, 1e6, -1e12, "log x"),
    "log at 1e-100": (np.log, 1e-100, 1e100, -1e200, "log x"),
    "log at 1e-300": (np.log, 1e-300, 1e300, None, "log x"),
    "sin(2 pi x) at 2024": (lambda x: np.sin(2 * np.pi * x), 2024.0, 2 * np.pi, None, "sin(2"),
    "sin(2 pi x + 1) at 2024": (
        lambda x: np.sin(2 * np.pi * x + 1),
        2024.0,
        2 * np.pi * np.cos(1),
        -4 * np.pi**2 * np.sin(1),
        "sin(2",
    ),
    "sin at 1e8": (np.sin, 1e8, np.cos(1e8), -np.sin(1e8), "sin(2"),
    "1 / x at 1e-5": (lambda x: 1 / x, 1e-5, -1e10, 2e15, "sin(2"),
    "tanh(1e6 x) at 1e-6": (
        lambda x: np.tanh(1e6 * x),
        1e-6,
        1e6 / np.cosh(1) ** 2,
        -2e12 * np.tanh(1) / np.cosh(1) ** 2,
        "sin(2",
    ),
    "sin(1e6 x) at 1": (
        lambda x: np.sin(1e6 * x),
        1.0,
        1e6 * np.cos(1e6),
        None,
        "sin(2",
    ),
    "exp at 700": (np.exp, 700.0, np.exp(700), np.exp(700), "sin(2"),
    "exp at -700": (np.exp, -700.0, np.exp(-700), np.exp(-700), "sin(2"),
    "sqrt at 1e-12": (np.sqrt, 1e-12, 5e5, -2.5e17, "sin(2"),
    "narrow bell": (
        lambda x: np.exp(-((x - 1) ** 2) / 1e-10),
        1 + 1e-5,
        -2e5 * np.exp(-((1 + 1e-5 - 1) ** 2) / 1e-10) * ((1 + 1e-5 - 1) / 1e-5),
        None,
        "sin(2",
    ),
}


@pytest.mark.filterwarnings("error")
@pytest.mark.parametrize("f, x, first, second, row", PLACES.values(), ids=PLACES)
def test_very_small_large_and_steep_places(f, x, first, second, row):
    found = gradient(lambda p: f(p[0]), [x])[0]
    assert found == pytest.approx(first, rel=table(row, "slopes"), abs=0)
    if second is not None:
        found = hessian(lambda p: f(p[0]), [x])[0, 0]
        assert found == pytest.approx(second, rel=table(row, "Hessian"), abs=0)


@pytest.mark.filterwarnings("error")
def test_a_point_may_have_large_and_small_coordinates():
    p = np.array([1e-6, 1e6])
    found = gradient(lambda p: np.log(p[0]) * p[1], p)
    np.testing.assert_allclose(found, [1e12, np.log(1e-6)], rtol=1e-8)


def formulas(count):
    """The first random formulas that have a value at a random point: (tree, p)."""
    for seed in range(10 * count):
        rng = np.random.default_rng(seed)
        tree, p = random_tree(rng, 2, 4), rng.uniform(0.2, 2, 2)
        found = exact(tree, p)
        if count and found is not None and abs(found[0]) < 1e6:
            count -= 1
            yield tree, p


@pytest.mark.parametrize("tree, p", list(formulas(25)), ids=str)
def test_sympy_agrees(tree, p):
    x = sympy.symbols("x:2")
    formula = sympy.sympify(read(tree, x, SYMPY))
    at = dict(zip(x, map(sympy.Float, map(str, p))))
    want = np.array([float(sympy.diff(formula, name).evalf(30, subs=at)) for name in x])
    size = max(1e-12, np.abs(want).max())
    np.testing.assert_allclose(exact(tree, p)[1], want, rtol=1e-9, atol=1e-12 * size)
    np.testing.assert_allclose(gradient(function(tree), p), want, rtol=0, atol=1e-6 * size)


def test_a_batch_and_its_points_agree_where_some_are_in_doubt():
    p = np.array([[1e-6, 1.0, 2024.0, 1e-3], [1.0, 1.0, 2.0, 0.0]])

    def f(p):
        return np.log(p[0]) + np.sin(7 * p[0]) * p[1] + 1e3

    together = jacobian(f, p)
    for k, q in enumerate(p.T):
        np.testing.assert_array_equal(together[..., k], jacobian(f, q))
