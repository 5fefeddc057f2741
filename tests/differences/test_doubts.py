"""Where a derivative cannot be as good as promised, a sentence says so, at the line that asked."""

import math
import warnings

import numpy as np
import pytest

from hillside.derivatives import gradient, hessian, jacobian, slope

NO_DERIVATIVE = {
    "corner": (np.abs, 0.0, "slope -1 on one side and 1 on the other"),
    "ReLU": (lambda x: np.maximum(x, 0), 0.0, "slope 0 on one side and 1 on the other"),
    "small corner": (lambda x: x + 0.01 * np.abs(x), 0.0, "slope 0.99 on one side and 1.01"),
    "cusp": (lambda x: np.abs(x) ** 0.5, 0.0, "on one side and .* on the other"),
    "jump": (np.sign, 0.0, "may be wrong by"),
    "upright": (np.cbrt, 0.0, "may be wrong by"),
    "pole": (lambda x: 1 / x**2, 0.0, "no finite value"),
    "edge of the domain": (np.sqrt, 0.0, "no finite value"),
    "hole": (lambda x: np.sin(x) / x, 0.0, "no finite value"),
    "overflow": (lambda x: x**3, 1e150, "no finite value"),
    "ripples below the last step": (lambda x: x + 1e-9 * np.sin(1e9 * x), 1.0, "came out as 1.83"),
    "nan everywhere": (lambda x: x * np.nan, 1.0, "no finite value"),
    "drowned": (lambda x: 1e12 + np.sin(x), 1.0, "may be wrong by"),
    "faster than x has digits": (np.sin, 1e16, "may be wrong by"),
    "whole numbers": (lambda x: np.floor(x).astype(int), 0.9, "returns whole numbers"),
    "comparison": (lambda x: x > 1.1, 1.0, "returns whole numbers"),
    "float32 within": (lambda x: np.exp(x.astype(np.float32)).astype(float), 0.1, "wrong by"),
}


@pytest.mark.parametrize("f, x, sentence", NO_DERIVATIVE.values(), ids=NO_DERIVATIVE)
def test_a_sentence_says_what_is_wrong(f, x, sentence):
    with pytest.warns(RuntimeWarning, match=sentence) as caught:
        gradient(lambda p: f(p[0]), [x])
    assert [warning.filename for warning in caught] == [__file__]
    assert "; wanted" in str(caught[0].message) and "; try" in str(caught[0].message)


@pytest.mark.parametrize("x", [1.0, 0.3])
def test_the_error_named_is_about_the_error_made(x):
    def rounded(p):
        return np.exp(p[0].astype(np.float16)).astype(float)

    with pytest.warns(RuntimeWarning) as caught:
        found = gradient(rounded, [x])[0]
    named = float(str(caught[0].message).split("wrong by about ")[1].split(";")[0])
    assert abs(found - np.exp(x)) <= 10 * named < 1


def test_second_derivatives_have_their_sentences():
    with pytest.warns(RuntimeWarning, match="a second derivative came out as"):
        hessian(lambda p: np.abs(p[0]), [0.0])


def test_one_sentence_counts_the_others():
    with pytest.warns(RuntimeWarning, match=r"\(and 2 more\) f has the slope") as caught:
        gradient(lambda p: np.abs(p).sum(axis=0), [0.0, 0.0, 0.0])
    assert len(caught) == 1


def test_only_the_points_in_doubt_are_named():
    x = np.array([[1.0, 0.0, 2.0]])
    with pytest.warns(RuntimeWarning, match=r"at p = \[0\] f has") as caught:
        found = gradient(lambda p: np.abs(p[0]), x)
    np.testing.assert_allclose(found, [[1, 0, 1]])
    assert len(caught) == 1


QUIET = {
    "whole numbers that stay": (lambda p: 5, [1.0], 0),
    "constant": (lambda p: 5 + 0 * p[0], [1.0], 0),
    "constant with rounding": (lambda p: np.sin(p[0]) ** 2 + np.cos(p[0]) ** 2, [1.0], 0),
    "minimum": (lambda p: 5 + p[0] ** 2, [0.0], 0),
    "inflection": (lambda p: 5 + p[0] ** 3, [0.0], 0),
    "dead unit": (lambda p: 1 + np.maximum(p[0], 0), [-0.3], 0),
    "unit about to die": (lambda p: np.maximum(p[0], 0), [1e-6], 1),
    "dead by a hair": (lambda p: 1 + np.maximum(p[0], 0), [-1e-6], 0),
    "between two steps": (lambda p: np.floor(p[0]), [0.5], 0),
    "ripples far below the usual step": (lambda p: p[0] + 1e-9 * np.sin(1e9 * p[0]), [0.0], 2),
    "flat beside 1": (lambda p: p[0] ** 5 + 1, [0.0], 0),
    "flatter": (lambda p: p[0] ** 9 - 3, [0.0], 0),
    "flat beside a million": (lambda p: p[0] ** 7 + 1e6, [0.0], 0),
    "two flat ones": (lambda p: p[0] ** 5 + p[0] ** 3 + 1, [0.0], 0),
    "flat elsewhere": (lambda p: 2 - np.sin(p[0] - 1) ** 5, [1.0], 0),
    "cube that meets 0": (lambda p: (p[0] - 1) ** 3, [1.0], 0),
    "large x": (lambda p: np.sin(p[0]) / np.cos(1e12), [1e12], 1),
    "square that meets 0": (lambda p: (p[0] - 1) ** 2, [1.0], 0),
    "huge": (lambda p: p[0], [1e300], 1),
    "tiny": (lambda p: 1e-300 * p[0], [0.3], 1e-300),
}


@pytest.mark.parametrize("f, p, true", QUIET.values(), ids=QUIET)
def test_nothing_is_said_where_nothing_is_wrong(f, p, true):
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        found = gradient(f, p)[0]
    assert found == pytest.approx(true, rel=1e-6, abs=1e-12 if true == 0 else 0)


def test_a_second_derivative_of_0_beside_large_values_is_no_reason_to_say_anything():
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        found = hessian(lambda p: p[0] ** 5 * p[1] + 1, [0.0, 2.0])
    np.testing.assert_allclose(found, 0, atol=1e-8)


def test_a_small_slope_beside_a_large_value_is_told_to_be_coarse():
    with pytest.warns(RuntimeWarning, match="came out as 1.0006"):
        gradient(lambda p: 1 + 1e-12 * p[0], [0.0])


def test_f_may_fail_beside_p_but_not_at_p():
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert gradient(lambda p: math.log(p[0]), [1e-6])[0] == pytest.approx(1e6, rel=1e-9)
    with pytest.raises(ValueError, match="math domain error"):
        gradient(lambda p: math.log(p[0]), [-1.0])


def test_what_the_inner_derivative_met_on_the_way_is_not_told():
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        found = jacobian(lambda q: gradient(lambda p: np.log(p[0]) + np.abs(p[0]), q), [1e-3])
    assert found[0, 0] == pytest.approx(-1e6, rel=1e-5)


def test_numpys_settings_and_warnings_stay_as_they_are():
    with np.errstate(all="raise"), warnings.catch_warnings():
        warnings.simplefilter("error")
        np.testing.assert_allclose(gradient(lambda p: np.log(p[0]), [1e-6]), [1e6], rtol=1e-9)
        with pytest.raises(FloatingPointError):
            np.log(np.zeros(1))


def test_a_step_of_ones_own_is_taken_without_a_second_look():
    shapes = []

    def f(p):
        shapes.append(p.shape)
        return np.sign(p[0])

    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert gradient(f, [0.0], h=0.5)[0] == 2
    assert len(shapes) == 3


def test_a_wide_jacobian_has_each_row_judged_by_itself():
    def g(p):
        return np.array([1e6 * p[0], np.sin(1e4 * p[1]) * 1e-6])

    with warnings.catch_warnings():
        warnings.simplefilter("error")
        np.testing.assert_allclose(
            jacobian(g, [1.0, 0.2]), [[1e6, 0], [0, 1e-2 * np.cos(2e3)]], rtol=1e-6
        )


def test_one_point_and_many_directions_are_no_matrix():
    angle = np.linspace(0, 2 * np.pi, 9)
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        found = slope(np.linalg.norm, [3.0, 4.0], np.array([np.cos(angle), np.sin(angle)]))
    np.testing.assert_allclose(found, 0.6 * np.cos(angle) + 0.8 * np.sin(angle), atol=1e-9)
