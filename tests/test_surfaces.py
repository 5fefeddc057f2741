"""The zoo keeps its word: formula, derivatives, window, minima and L of every entry agree."""

import re

import numpy as np
import pytest
import sympy

from hillside import surfaces
from hillside.surfaces import (
    BOWL,
    CURVES,
    FOUR_WELLS,
    HILL,
    RAVINE,
    SURFACES,
    TILTED_SADDLE,
    TWO_WEIGHTS,
    parabola,
    quadratic,
)

ZOO = SURFACES + CURVES
each = pytest.mark.parametrize("s", ZOO, ids=lambda s: s.name)
each_with_L = pytest.mark.parametrize(
    "s", [s for s in ZOO if s.L is not None], ids=lambda s: s.name
)


def dimensions(s):
    return 1 if s in CURVES else 2


def points(s, count=40, seed=0):
    return np.random.default_rng(seed).uniform(-2, 2, (dimensions(s), count))


SPOKEN = {
    r"\frac{1}{2}": "1/2*",
    r"\sqrt{1+x^2}": "r",
    r"\cdot": "",
    r"\,": "*",
    " ": "",
    "^": "**",
}


def symbols_and_formula(s):
    """The LaTeX formula read by sympy, and the letters it uses in order."""
    text = s.formula
    for latex, plain in SPOKEN.items():
        text = text.replace(latex, plain)
    text = re.sub(r"(?<=[0-9abxy)])(?=[abxy(])", "*", text)
    letters = sympy.symbols("a b" if "a" in text else "x y")[: dimensions(s)]
    return letters, sympy.sympify(text, {"r": sympy.sqrt(1 + letters[0] ** 2)})


@each
def test_formula_and_function_agree(s):
    letters, formula = symbols_and_formula(s)
    p = points(s)
    np.testing.assert_allclose(s.f(p), sympy.lambdify(letters, formula)(*p), rtol=1e-12, atol=1e-12)


@each
def test_gradient_is_the_derivative_of_the_formula(s):
    letters, formula = symbols_and_formula(s)
    p = points(s)
    for slopes, letter in zip(s.gradient(p), letters):
        np.testing.assert_allclose(
            slopes, sympy.lambdify(letters, formula.diff(letter))(*p) + 0 * p[0], atol=1e-11
        )


@each
def test_hessian_is_the_second_derivative_of_the_formula(s):
    letters, formula = symbols_and_formula(s)
    p = points(s)
    H = s.hessian(p)
    for i, first in enumerate(letters):
        for j, second in enumerate(letters):
            want = sympy.lambdify(letters, formula.diff(first, second))(*p) + 0 * p[0]
            np.testing.assert_allclose(H[i, j], want, atol=1e-11)


@each
@pytest.mark.parametrize("batch", [(), (5,), (3, 4)])
def test_every_function_takes_a_point_and_many_points(s, batch):
    n = dimensions(s)
    p = np.full((n, *batch), 0.5)
    assert np.shape(s.f(p)) == batch
    assert s.gradient(p).shape == (n, *batch)
    assert s.hessian(p).shape == (n, n, *batch)


@each
def test_hessian_is_symmetric(s):
    H = s.hessian(points(s))
    np.testing.assert_array_equal(H, np.swapaxes(H, 0, 1))


@each
def test_minima_are_flat_and_curve_upwards(s):
    for minimum in s.minima:
        assert len(minimum) == dimensions(s)
        np.testing.assert_allclose(s.gradient(np.array(minimum)), 0, atol=1e-12)
        assert np.linalg.eigvalsh(s.hessian(np.array(minimum))).min() >= -1e-12


@each
def test_nothing_nearby_is_lower_than_a_minimum(s):
    for minimum in s.minima:
        m = np.array(minimum)
        around = m[:, None] + 0.1 * points(s)
        assert np.all(s.f(around) >= s.f(m) - 1e-14)


@each
def test_window_is_a_box_with_the_minima_inside(s):
    x0, x1, y0, y1 = s.window
    assert x0 < x1 and y0 < y1
    for m in s.minima:
        x, y = m if len(m) == 2 else (*m, s.f(np.array(m)))
        assert x0 < x < x1 and y0 < y < y1


@each_with_L
def test_slopes_never_change_faster_than_L(s):
    a, b = 3 * points(s, 500, seed=1), 3 * points(s, 500, seed=2)
    change = np.linalg.norm(s.gradient(a) - s.gradient(b), axis=0)
    assert np.all(change <= s.L * np.linalg.norm(a - b, axis=0) * (1 + 1e-12))


@each_with_L
def test_L_is_attained_at_the_origin(s):
    eigenvalues = np.linalg.eigvalsh(s.hessian(np.zeros(dimensions(s))))
    assert np.abs(eigenvalues).max() == pytest.approx(s.L, rel=1e-14)


@pytest.mark.parametrize("s", [s for s in ZOO if s.L is None], ids=lambda s: s.name)
def test_without_L_the_curvature_has_no_bound(s):
    far = np.array([[10.0, 1000.0]] * dimensions(s))
    near, further = (np.abs(s.hessian(p)).max() for p in far.T)
    assert further > 50 * near


def test_the_numbers_the_lessons_print():
    assert (BOWL.L, RAVINE.L, TILTED_SADDLE.L) == (2, 10, pytest.approx(5))
    assert BOWL.f(np.array([3, 4])) == 25
    assert RAVINE.f(np.array([10, 1])) == 55
    np.testing.assert_array_equal(HILL.gradient(np.array([1, 1])), [-2, -20])
    np.testing.assert_array_equal(TILTED_SADDLE.hessian(np.array([0, 0])), [[2, 3], [3, 2]])


@pytest.mark.parametrize(
    "a, b, sharpness", [(1, 1, 2), (2, 0.5, 4.25), (10, 0.1, 100.01), (100, 0.01, 10_000.0001)]
)
def test_two_weights_are_sharper_further_out(a, b, sharpness):
    np.testing.assert_allclose(
        np.linalg.eigvalsh(TWO_WEIGHTS.hessian(np.array([a, b]))), [0, sharpness], atol=1e-9
    )


def test_four_wells_has_four_minima_at_height_zero():
    assert len(FOUR_WELLS.minima) == 4
    np.testing.assert_allclose(FOUR_WELLS.f(np.array(FOUR_WELLS.minima).T), 0, atol=1e-25)


@pytest.mark.parametrize("curvature", [0.5, 2, 10])
def test_a_parabola_has_the_curvature_asked_for(curvature):
    s = parabola(curvature)
    assert s.L == curvature == s.hessian(np.array([0.3]))
    assert s.f(np.array([2.0])) == 2 * curvature


def test_names_are_unique_and_every_entry_is_listed():
    entries = [s for s in vars(surfaces).values() if isinstance(s, surfaces.Surface)]
    assert len({s.name for s in ZOO}) == len(ZOO) == len(entries)


def test_an_entry_cannot_be_changed():
    with pytest.raises(AttributeError):
        BOWL.L = 3


@pytest.mark.parametrize(
    "A, formula",
    [
        ([[2, 0], [0, 2]], "x^2+y^2"),
        ([[1, 0], [0, 10]], r"\frac{1}{2}(x^2+10y^2)"),
        ([[-2, 0], [0, -20]], "-x^2-10y^2"),
        ([[0, -1], [-1, 0]], "-xy"),
        ([[0, 1], [1, 3]], r"\frac{1}{2}(2xy+3y^2)"),
    ],
)
def test_a_quadratic_writes_its_own_formula(A, formula):
    assert quadratic("q", A, (-1, 1, -1, 1)).formula == formula


@pytest.mark.parametrize("A", [[[1, 2], [3, 4]], [[0, 0], [0, 0]], [1, 2], np.eye(3)], ids=str)
def test_a_quadratic_refuses_what_is_not_symmetric(A):
    with pytest.raises(ValueError, match="wanted a symmetric 2 by 2 matrix.*try"):
        quadratic("q", A, (-1, 1, -1, 1))
