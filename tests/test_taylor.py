"""Models near a point, held against small differences and against the orders of their errors."""

import math

import numpy as np
import pytest

from hillside import derivatives
from hillside.surfaces import ROSENBROCK, SURFACES, TWO_WEIGHTS, X_SQUARED_Y, quadratic
from hillside.taylor import (
    bend,
    coefficients,
    linear_model,
    lowest_along,
    polynomial,
    quadratic_model,
)

POINTS = ((0.7, -0.4), (-1.3, 0.9))
every_surface = pytest.mark.parametrize("surface", SURFACES, ids=lambda one: one.name)


@every_surface
@pytest.mark.parametrize("p", POINTS)
def test_the_model_of_order_2_has_the_value_the_slopes_and_the_bends_of_f(surface, p):
    p, model = np.array(p), quadratic_model(surface, np.array(p))
    scale = 1 + np.abs(surface.hessian(p)).max()
    assert model(p) == pytest.approx(surface.f(p))
    np.testing.assert_allclose(
        derivatives.gradient(model, p), surface.gradient(p), atol=1e-6 * scale
    )
    np.testing.assert_allclose(derivatives.hessian(model, p), surface.hessian(p), atol=1e-4 * scale)


@pytest.mark.parametrize("surface", [X_SQUARED_Y, TWO_WEIGHTS, ROSENBROCK], ids=lambda s: s.name)
@pytest.mark.parametrize("make, power", [(linear_model, 2), (quadratic_model, 3)])
def test_halving_the_step_divides_the_error_by_2_to_the_order_plus_1(surface, make, power):
    p, u = np.array(POINTS[0]), np.array([0.6, 0.8])
    model = make(surface, p)
    errors = [surface.f(p + h * u) - model(p + h * u) for h in (2e-3, 1e-3)]
    assert errors[0] / errors[1] == pytest.approx(2**power, rel=0.02)


def test_models_take_many_points_at_once():
    p, q = np.array(POINTS[0]), np.random.default_rng(0).normal(size=(2, 3, 4))
    for make in (linear_model, quadratic_model):
        model = make(X_SQUARED_Y, p)
        each = [[model(q[:, i, j]) for j in range(4)] for i in range(3)]
        np.testing.assert_allclose(model(q), each)


def test_a_quadratic_function_is_its_own_model_of_order_2():
    f = quadratic("tilted", [[3, -1], [-1, 2]], (-2, 2, -2, 2))
    q = np.random.default_rng(1).normal(size=(2, 20))
    np.testing.assert_allclose(quadratic_model(f, np.array([1.0, -2.0]))(q), f.f(q))


def test_the_cross_term_counts_twice():
    H, h = np.array([[5.0, 7.0], [7.0, 3.0]]), np.array([0.2, -0.3])
    assert bend(H, h) == pytest.approx((5 * 0.04 + 2 * 7 * -0.06 + 3 * 0.09) / 2)


def test_the_polynomial_of_a_polynomial_is_itself_from_any_point():
    cubic = np.polynomial.Polynomial([2.0, -1.0, 0.5, 4.0])
    for p in (0.0, 1.5, -2.0):
        c = coefficients([cubic.deriv(j)(p) for j in range(4)])
        x = np.linspace(-3, 3, 7)
        np.testing.assert_allclose(polynomial(c, p)(x), cubic(x))


def test_the_derivatives_of_the_polynomial_at_p_are_those_given():
    given, p = [1.0, -2.0, 3.0, -4.0, 5.0], 0.7
    c = coefficients(given)
    around = np.polynomial.Polynomial(c)  # in powers of x - p
    assert [around.deriv(j)(0) for j in range(5)] == pytest.approx(given)
    assert polynomial(c, p)(p) == given[0] and c[4] == 5 / math.factorial(4)


def test_the_model_is_lowest_where_small_steps_to_both_sides_rise():
    rng = np.random.default_rng(2)
    for _ in range(20):
        A = rng.normal(size=(3, 3))
        H, g = A @ A.T, rng.normal(size=3)
        below, there, above = (a * lowest_along(g, H) for a in (0.99, 1, 1.01))
        heights = [-a * (g @ g) + bend(H, -a * g) for a in (below, there, above)]
        assert heights[1] < min(heights[0], heights[2])


def test_where_the_line_bends_down_or_is_level_no_alpha_is_best():
    assert lowest_along([1.0, 0.0], np.diag([-1.0, 5.0])) is None
    assert lowest_along([0.0, 0.0], np.eye(2)) is None
    assert lowest_along([1.0, 0.0], np.zeros((2, 2))) is None
