"""Steepest ways, held against the gradient, against hand calculation and against the laws they
obey."""

import numpy as np
import pytest

from hillside.derivatives import gradient, slope
from hillside.lessons.gradient.steepest import (
    VALLEY,
    angle_between,
    arrow_from_soundings,
    back_in_old_units,
    best_step,
    gradient_in_units,
    level_curves,
    long_hill,
    off_peak,
    slope_along,
    steepest_curve,
)
from hillside.surfaces import BOWL, HILL, X_SQUARED_Y

pytestmark = pytest.mark.filterwarnings("error")
ARROW = X_SQUARED_Y.gradient(np.array([3.0, 2.0]))


def test_all_slopes_follow_from_the_gradient():
    for u in np.random.default_rng(0).normal(size=(20, 2)):
        assert slope_along(ARROW, u) == pytest.approx(slope(X_SQUARED_Y.f, (3.0, 2.0), u), rel=1e-7)


def test_only_the_direction_counts():
    assert slope_along(ARROW, [3, 4]) == pytest.approx(14.4) == slope_along(ARROW, [0.6, 0.8])


def test_many_directions_at_once_and_none_beats_the_gradient():
    angles = np.linspace(0, 2 * np.pi, 1001)
    slopes = slope_along(ARROW, np.array([np.cos(angles), np.sin(angles)]))
    assert (
        slopes.shape == (1001,)
        and slopes.max() <= 15
        and slopes.max() == pytest.approx(15, rel=1e-4)
    )
    assert slope_along(ARROW, ARROW) == pytest.approx(15) and slope_along(
        ARROW, [-3, 4]
    ) == pytest.approx(0, abs=1e-12)


@pytest.mark.parametrize("n", [1, 2, 3, 7])
def test_n_soundings_give_the_arrow_back(n):
    random = np.random.default_rng(n)
    arrow, directions = random.normal(size=n), random.normal(size=(n, n))
    slopes = [slope_along(arrow, u) for u in directions]
    np.testing.assert_allclose(arrow_from_soundings(directions, slopes), arrow)


def test_the_oracle_of_the_hillside():
    arrow = arrow_from_soundings([[1, 1], [0, -1]], [3, -1.5])
    np.testing.assert_allclose(arrow, [3 * np.sqrt(2) - 1.5, 1.5])
    assert np.linalg.norm(arrow) == pytest.approx(3.1260, abs=5e-5)
    assert np.degrees(np.arctan2(arrow[1], arrow[0])) == pytest.approx(28.68, abs=0.005)


@pytest.mark.parametrize("directions", [[[1, 0], [2, 0]], [[1, 0]], [[1, 0], [0, 1], [1, 1]]])
def test_directions_that_do_not_span_are_refused(directions):
    with pytest.raises(ValueError, match="span"):
        arrow_from_soundings(directions, [1.0] * len(directions))


@pytest.mark.parametrize(
    ("a", "b", "angle"),
    [
        ([1, 0], [1, 1], 45),
        ([2, 0], [0, 5], 90),
        ([1, 2], [-2, -4], 180),
        ([1, 1], [3, 3], 0),
        ([1, 0, 0], [0, 0, 1], 90),
    ],
)
def test_angles_known_by_hand(a, b, angle):
    assert angle_between(a, b) == pytest.approx(angle, abs=1e-12)


def test_a_tiny_angle_keeps_its_digits():
    assert angle_between([1, 0], [1, 1e-12]) == pytest.approx(np.degrees(1e-12), rel=1e-9)


@pytest.mark.parametrize(("p", "angle"), [((1, 1), 39.29), ((3, 1), 54.87), ((1, 3), 16.53)])
def test_the_gradient_of_a_long_hill_misses_the_peak(p, angle):
    for hill in (HILL, long_hill(10)):
        assert angle_between(hill.gradient(np.array(p, float)), np.negative(p)) == pytest.approx(
            angle, abs=0.005
        )


def test_the_miss_for_many_hills_at_once():
    p = np.array([1.0, 0.7])
    each = [angle_between(long_hill(kappa).gradient(p), -p) for kappa in (1, 2.5, 50)]
    np.testing.assert_allclose(off_peak([1, 2.5, 50], p), each, atol=1e-12)
    assert off_peak(10, (1, 1)) == pytest.approx(39.2894, abs=5e-5)


@pytest.mark.parametrize("p", [(1, 1), (3, 1), (-2, 0.5)])
def test_on_a_round_hill_it_does_not_miss(p):
    assert angle_between(
        long_hill(1).gradient(np.array(p, float)), np.negative(p)
    ) == pytest.approx(0, abs=1e-12)


@pytest.mark.parametrize(
    ("r", "angle"), [(1e-3, 45.18), (0.01, 46.82), (0.1, 60.74), (0.5, 79.56), (1, 84.26)]
)
def test_the_best_step_turns_away_from_the_gradient_as_it_grows(r, angle):
    step = best_step(VALLEY.f, (1, 0.1), r)
    assert np.degrees(np.arctan2(step[1], step[0])) == pytest.approx(angle, abs=0.005)
    assert np.linalg.norm(step) == pytest.approx(r)


def test_a_long_step_against_the_gradient_can_climb_where_another_descends():
    p = np.array([1.0, 0.1])

    def rise(move):
        return VALLEY.f(p + move) - VALLEY.f(p)

    assert rise(best_step(lambda q: -VALLEY.f(q), p, 1)) == pytest.approx(-1.100, abs=5e-4)
    assert rise(-VALLEY.gradient(p) / np.linalg.norm(VALLEY.gradient(p))) == pytest.approx(
        2.672, abs=5e-4
    )


def test_no_other_step_of_that_length_is_better():
    p, angles = np.array([-2.0, 1.5]), np.linspace(0, 2 * np.pi, 5000)
    for r in (0.01, 0.3, 2):
        others = X_SQUARED_Y.f(p[:, None] + r * np.array([np.cos(angles), np.sin(angles)]))
        assert X_SQUARED_Y.f(p + best_step(X_SQUARED_Y.f, p, r)) >= others.max() - 1e-12


@pytest.mark.parametrize("near", [None, (1, 0.1), (-2, -1)])
def test_level_curves_are_level_and_closed_with_gaps_between(near):
    heights = np.array([0.5, 2.5, 40])
    curves = level_curves((1, 10), heights, near).reshape(2, 3, 122)
    assert np.isnan(curves[:, :, -1]).all()
    x, y = curves[:, :, :-1]
    np.testing.assert_allclose(x**2 + 10 * y**2, np.broadcast_to(heights[:, None], x.shape))
    np.testing.assert_allclose(curves[:, :, 0], curves[:, :, -2], atol=1e-12)


def test_a_level_curve_is_densest_where_one_looks():
    p = np.array([1, 0.1])
    curve = level_curves((1, 10), [VALLEY.f(p)], p)[:, :-1]
    assert np.sum(np.hypot(*(curve - p[:, None])) < 2e-3) > 20


@pytest.mark.parametrize("weights", [(1, 1), (1, 10), (1, 50), (100, 1), (0.01, 1)])
def test_a_steepest_curve_follows_the_gradient_to_the_origin(weights):
    curve = steepest_curve(weights, (3, -4))
    np.testing.assert_array_equal(curve[:, 0], [3, -4])
    np.testing.assert_array_equal(curve[:, -1], [0, 0])
    x, y = np.abs(curve[:, 1:-1])
    heights = weights[0] * curve[0] ** 2 + weights[1] * curve[1] ** 2
    assert (np.diff(heights) < 0).all()
    inside = (x > 1e-100) & (
        y > 1e-100
    )  # log x / a and log y / b differ by a constant: the law of the curve
    law = np.log(x[inside] / 3) / weights[0] - np.log(y[inside] / 4) / weights[1]
    np.testing.assert_allclose(law, 0, atol=1e-9 / min(weights))


def test_the_hill_of_the_zoo_is_the_long_hill_of_kappa_10():
    p = np.random.default_rng(0).normal(size=(2, 9))
    np.testing.assert_allclose(long_hill(10).f(p), HILL.f(p))
    np.testing.assert_allclose(long_hill(10).gradient(p), HILL.gradient(p))


@pytest.mark.parametrize("s", [0.1, 1, 10])
def test_the_gradient_in_other_units_is_the_gradient_of_the_function_in_other_units(s):
    p, scale = np.array([3.0, 4.0]), np.array([s, 1.0])

    def f(u):
        return BOWL.f((u.T / scale).T)

    np.testing.assert_allclose(
        gradient_in_units(BOWL.gradient(p), scale), gradient(f, p * scale), rtol=1e-7
    )


def test_a_tenth_of_the_unit_turns_the_steepest_way_towards_y():
    there = gradient_in_units([6, 8], (10, 1))
    np.testing.assert_allclose(there, [0.6, 8])
    np.testing.assert_allclose(back_in_old_units(there, (10, 1)), [0.06, 8])


@pytest.mark.parametrize(
    "call",
    [
        lambda: slope_along([1, 2], [0, 0]),
        lambda: angle_between([0, 0], [1, 0]),
        lambda: level_curves((1, 0), [1]),
        lambda: steepest_curve((1, -1), (1, 1)),
        lambda: gradient_in_units([1, 1], (0, 1)),
    ],
)
def test_what_has_no_answer_is_refused(call):
    with pytest.raises(ValueError, match="wanted"):
        call()


def test_the_best_step_for_a_function_of_one_point():
    def f(p):
        return p[0] / np.linalg.norm(p - 5.0)

    step = best_step(f, np.zeros(2), 1.0)
    angles = np.linspace(0, 2 * np.pi, 2000)
    best = max(f(np.array([np.cos(a), np.sin(a)])) for a in angles)
    assert f(step) >= best
