"""The functions of lesson 02: exact derivatives agree with the formulas, and 0 is as strange as
it is said to be."""

import numpy as np
import pytest
import sympy

from hillside.derivatives import partial, slope
from hillside.partial_surfaces import CROSS, FAN, LEANING_TROUGH, TWIST

x, y = sympy.symbols("x y")
FORMULAS = {
    "cross": x * y / (x**2 + y**2),
    "fan": x**2 * y / (x**2 + y**2),
    "twist": x * y * (x**2 - y**2) / (x**2 + y**2),
    "leaning trough": x**2 + y,
}
QUOTIENTS = (CROSS, FAN, TWIST)
each = pytest.mark.parametrize("s", (*QUOTIENTS, LEANING_TROUGH), ids=lambda s: s.name)
POINTS = np.random.default_rng(0).uniform(-2, 2, (2, 40))


def exact(expression, p):
    return sympy.lambdify((x, y), expression)(*p) + 0 * p[0]


@each
def test_f_gradient_and_hessian_are_those_of_the_formula(s):
    formula = FORMULAS[s.name]
    slopes = [formula.diff(a) for a in (x, y)]
    np.testing.assert_allclose(s.f(POINTS), exact(formula, POINTS), rtol=1e-12)
    np.testing.assert_allclose(
        s.gradient(POINTS), [exact(a, POINTS) for a in slopes], rtol=1e-9, atol=1e-9
    )
    bends = [[exact(a.diff(b), POINTS) for b in (x, y)] for a in slopes]
    np.testing.assert_allclose(s.hessian(POINTS), bends, rtol=1e-8, atol=1e-8)


@each
def test_one_point_gives_plain_shapes(s):
    p = np.array([0.3, -0.7])
    assert (np.shape(s.f(p)), s.gradient(p).shape, s.hessian(p).shape) == ((), (2,), (2, 2))


@pytest.mark.parametrize("s", QUOTIENTS, ids=lambda s: s.name)
@pytest.mark.filterwarnings("error")
def test_at_0_both_partials_are_0(s):
    zero = np.zeros(2)
    assert s.f(zero) == 0 and not s.gradient(zero).any() and np.isnan(s.hessian(zero)).all()
    assert [partial(s.f, zero, i) for i in (0, 1)] == [0, 0]


def test_the_cross_is_one_half_all_along_the_diagonal():
    t = 10.0 ** -np.arange(10)
    np.testing.assert_allclose(CROSS.f(np.array([t, t])), 0.5)


def test_the_fan_rises_along_the_diagonal_with_one_half_per_t():
    for t in (0.1, 1e-3, 1e-6):
        assert FAN.f(np.array([t, t])) / t == pytest.approx(0.5)
    assert slope(FAN.f, (0.0, 0.0), (1.0, 1.0)) == pytest.approx(0.5 / np.sqrt(2))


def test_the_mixed_partials_of_the_twist_differ_at_0():
    def mixed(first, then):
        return partial(lambda p: partial(TWIST.f, p, first, h=1e-6), (0.0, 0.0), then, h=1e-2)

    assert mixed(0, 1) == pytest.approx(-1, abs=1e-6)
    assert mixed(1, 0) == pytest.approx(1, abs=1e-6)
