"""A formula typed by a learner is a function with exact derivatives."""

import subprocess
import sys

import numpy as np
import pytest
from formula_meanings import MEANINGS

from hillside.formula import parse

pytestmark = pytest.mark.filterwarnings("error")
POINTS = np.random.default_rng(0).uniform(0.2, 2, (2, 7))


@pytest.mark.parametrize("text", MEANINGS)
def test_derivatives_agree_with_finite_differences(text):
    formula, h = parse(text), 1e-5
    for i, step in enumerate(h * np.eye(2)):
        ahead, behind = POINTS + step[:, None], POINTS - step[:, None]
        slope = (formula.f(ahead) - formula.f(behind)) / (2 * h)
        bend = (formula.gradient(ahead) - formula.gradient(behind)) / (2 * h)
        np.testing.assert_allclose(formula.gradient(POINTS)[i], slope, rtol=1e-6, atol=1e-6)
        np.testing.assert_allclose(formula.hessian(POINTS)[i], bend, rtol=1e-6, atol=1e-6)


def test_derivatives_are_those_found_by_hand():
    x, y = POINTS
    formula = parse("x^2 y + sin(x) exp(y)")
    gradient = [2 * x * y + np.cos(x) * np.exp(y), x**2 + np.sin(x) * np.exp(y)]
    mixed = 2 * x + np.cos(x) * np.exp(y)
    hessian = [[2 * y - np.sin(x) * np.exp(y), mixed], [mixed, np.sin(x) * np.exp(y)]]
    np.testing.assert_allclose(formula.gradient(POINTS), gradient, rtol=1e-14)
    np.testing.assert_allclose(formula.hessian(POINTS), hessian, rtol=1e-14)


def test_notation_and_partial_derivatives_are_shown_in_latex():
    formula = parse("x**2 + 3*x*y")
    assert formula.latex == "x^{2} + 3 x y"
    assert formula.partials_latex == ("2 x + 3 y", "3 x")
    assert parse("|x|^2").latex == r"\left|x\right|^{2}"
    assert repr(formula) == "Formula(text='x**2 + 3*x*y', names=('x', 'y'))"


@pytest.mark.parametrize("text", ["5", "x", "x^2 y", "|x|", "log(x)"])
@pytest.mark.parametrize("shape", [(), (4,), (3, 4), (0,)])
def test_shapes_follow_the_points(text, shape):
    formula, p = parse(text), np.ones((2, *shape), dtype=int)
    assert np.shape(formula.f(p)) == shape
    assert formula.gradient(p).shape == (2, *shape)
    assert formula.hessian(p).shape == (2, 2, *shape)


def test_names_are_chosen_by_the_caller():
    formula = parse("w1 b^2", names=("w1", "b"))
    assert formula.f([3, 2]) == 12
    np.testing.assert_array_equal(formula.gradient([3, 2]), [4, 12])
    assert parse("t^3", names=("t",)).hessian([2.0]) == [[12]]


@pytest.mark.parametrize(
    "text, hole",
    [
        ("1/x", 0),
        ("log(x)", -1),
        ("log(x)", 0),
        ("sqrt(x)", -1),
        ("x^(1/3)", -8),
        ("exp(1000x)", 1),
        ("sqrt(x)^2", -1),
        ("x/x", 0),
        ("exp(log(x))", -1),
    ],
)
def test_where_there_is_no_value_all_is_nan_and_quiet(text, hole):
    formula, p = parse(text), [hole, 1.0]
    assert np.isnan(formula.f(p))
    assert np.isnan(formula.gradient(p)).all()
    assert np.isnan(formula.hessian(p)).all()


@pytest.mark.parametrize("text", ["|x|", "relu(x)", "sqrt(x^2)"])
def test_at_a_kink_the_slope_is_given_as_0(text):
    np.testing.assert_array_equal(parse(text).gradient([0, 1]), [0, 0])
    np.testing.assert_array_equal(parse(text).hessian([0, 1]), np.zeros((2, 2)))


@pytest.mark.parametrize("use", ["", "; hillside.formula.read('sin x').f([1, 2])"])
def test_importing_formula_and_reading_one_loads_no_symbols(use):
    heavy = "{'sympy', 'mpmath', 'latex2mathml', 'matplotlib'}"
    code = f"import sys, hillside.formula{use}; print(*{heavy} & set(sys.modules))"
    run = [sys.executable, "-c", code]
    assert subprocess.run(run, check=True, timeout=60, capture_output=True).stdout.split() == []


def test_points_of_the_wrong_dimension_are_refused():
    with pytest.raises(ValueError, match=r"p needs shape \(2, ...\)"):
        parse("x").f([1, 2, 3])
