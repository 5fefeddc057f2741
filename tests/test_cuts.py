"""Cuts: a frozen coordinate stays, the slope of a cut is the partial, and a plane misses by less
and less or not at all."""

import numpy as np
import pytest

from hillside.cuts import cut, cut_points, forward, keeping, magnified, plane_miss
from hillside.derivatives import partial
from hillside.partial_surfaces import CROSS, FAN, LEANING_TROUGH
from hillside.surfaces import SADDLE, SURFACES, X_SQUARED_Y

DIAGONAL = np.array([1.0, 1.0]) / np.sqrt(2)
each = pytest.mark.parametrize("s", SURFACES, ids=lambda s: s.name)


def test_only_one_coordinate_moves_along_a_cut():
    np.testing.assert_array_equal(cut_points((3, 2), 1, [0, 1, 5]), [[3, 3, 3], [0, 1, 5]])
    np.testing.assert_array_equal(cut(X_SQUARED_Y.f, (3, 2), 0, np.array([0.0, 1, 3])), [0, 2, 18])


@each
@pytest.mark.parametrize("i", [0, 1])
def test_the_slope_of_a_cut_is_the_partial(s, i):
    p, h = np.array([0.7, -0.4]), 1e-5
    low, high = cut(s.f, p, i, p[i] + np.array([-h, h]))
    assert (high - low) / (2 * h) == pytest.approx(s.gradient(p)[i], rel=1e-6, abs=1e-6)
    assert (high - low) / (2 * h) == pytest.approx(partial(s.f, p, i), rel=1e-6, abs=1e-6)


def test_the_forward_difference_errs_by_half_the_bend_times_h():
    assert forward(X_SQUARED_Y.f, (3, 2), 0, 0.01) == pytest.approx(12.02)
    errors = [forward(X_SQUARED_Y.f, (3.0, 2.0), 0, h) - 12 for h in (0.1, 0.05)]
    assert errors == pytest.approx([0.2, 0.1])


def test_what_is_kept_decides_the_slope():
    assert keeping(LEANING_TROUGH, np.array([3.0, 1.0]), 0) == 6
    assert keeping(LEANING_TROUGH, np.array([3.0, 1.0]), -1) == 5


@pytest.mark.parametrize("rate", [-2, -1, 0, 0.5])
@each
def test_keeping_is_the_slope_of_f_on_the_line(s, rate):
    p, h = np.array([0.6, 0.3]), 1e-5
    ends = [s.f(p + step * np.array([1.0, rate])) for step in (-h, h)]
    assert keeping(s, p, rate) == pytest.approx((ends[1] - ends[0]) / (2 * h), rel=1e-6, abs=1e-6)


def test_a_smooth_surface_flattens_under_the_microscope_and_the_fan_does_not():
    q = np.random.default_rng(1).uniform(-1, 1, (2, 5, 5))
    np.testing.assert_allclose(magnified(SADDLE, (0, 0), 1000)(q), SADDLE.f(q) / 1000, atol=1e-12)
    np.testing.assert_allclose(magnified(FAN, (0, 0), 1000)(q), FAN.f(q), atol=1e-12)
    np.testing.assert_allclose(magnified(CROSS, (0, 0), 1000)(q), 1000 * CROSS.f(q), atol=1e-9)


@each
def test_where_f_is_differentiable_the_miss_shrinks_with_the_distance(s):
    p, t = np.array([0.7, -0.4]), np.array([1e-3, 1e-4])
    miss = np.abs(plane_miss(s, p, DIAGONAL, t))
    assert miss[1] < 0.11 * miss[0] + 1e-9


def test_the_miss_of_the_fan_stays_and_that_of_the_cross_grows():
    t = np.array([1, 1e-3])
    np.testing.assert_allclose(plane_miss(FAN, (0, 0), DIAGONAL, t), 0.5 / np.sqrt(2))
    np.testing.assert_allclose(plane_miss(CROSS, (0, 0), DIAGONAL, t), [0.5, 500])
