"""What a Hessian leaves open: three troughs with one Hessian; and where the determinant fails."""

import numpy as np
import pytest

from hillside.curvature import verdict
from hillside.derivatives import gradient, hessian
from hillside.lessons.hessian.undecided import SILENT, det_test, in_lens, lowest_at_zero

each = pytest.mark.parametrize("surface", SILENT, ids=lambda surface: surface.name)


@pytest.mark.parametrize(
    ("diagonal", "by_det"),
    [
        ((1, 1), "minimum or maximum"),
        ((-1, -1), "minimum or maximum"),
        ((1, -1), "saddle"),
        ((2, 0), "undecided"),
        ((0, 0), "undecided"),
    ],
)
def test_in_two_variables_the_determinant_never_contradicts_the_signs(diagonal, by_det):
    assert det_test(np.diag(diagonal)) == by_det and verdict(np.diag(diagonal)) in by_det


@pytest.mark.parametrize(
    ("diagonal", "by_det", "truth"),
    [
        ((-1, -1, 1), "minimum or maximum", "saddle"),
        ((-1, -1, -1), "saddle", "maximum"),
        ((2, -2, 0), "undecided", "saddle"),
    ],
)
def test_in_three_variables_the_determinant_fails(diagonal, by_det, truth):
    assert (det_test(np.diag(diagonal)), verdict(np.diag(diagonal))) == (by_det, truth)


@each
def test_they_are_exact_and_share_one_hessian(surface):
    p = np.array([0.4, -0.7])
    np.testing.assert_allclose(gradient(surface.f, p), surface.gradient(p), rtol=1e-7)
    np.testing.assert_allclose(hessian(surface.f, p), surface.hessian(p), rtol=1e-5, atol=1e-6)
    np.testing.assert_array_equal(surface.gradient(np.zeros(2)), [0, 0])
    np.testing.assert_array_equal(surface.hessian(np.zeros(2)), [[2, 0], [0, 0]])


def test_only_the_first_of_them_is_lowest_at_zero():
    assert [lowest_at_zero(surface) for surface in SILENT] == [True, False, False]


@each
def test_in_the_lens_only_the_quadratic_model_is_left(surface):
    q = np.array([[0.5, -1.0, 0.0], [1.0, 0.3, -1.0]])
    np.testing.assert_allclose(in_lens(surface, 1e6)(q), q[0] ** 2, atol=2e-6)
