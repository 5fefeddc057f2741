"""Wheels whose ratios are derivatives: they roll, they touch, and their ratios multiply."""

import numpy as np
import pytest

from hillside.lessons.one_variable.gears import (
    CENTRES,
    FIXED,
    HIGH,
    LOGARITHM,
    NEURON,
    TURN,
    rims,
    wheels,
)

TRAINS = {"fixed": FIXED, "logarithm": LOGARITHM, "neuron": NEURON}
each = pytest.mark.parametrize("train", TRAINS.values(), ids=TRAINS)


def places(train):
    return np.linspace(*train.span, 9)[1:-1]


@each
def test_the_rates_are_the_derivatives_and_their_product_that_of_the_whole(train):
    h = 1e-6
    for x in places(train):
        ahead, behind = (np.array(train.values(x + move)) for move in (h, -h))
        _, du, dy = (ahead - behind) / (2 * h)
        inner, outer = train.rates(x)
        assert inner == pytest.approx(du, rel=1e-7) and inner * outer == pytest.approx(dy, rel=1e-6)
        assert inner > 0 and outer > 0


@each
def test_two_rims_touch_on_the_line_of_the_axles_wherever_the_wheels_stand(train):
    for x in places(train):
        for one, other, left in zip(wheels(train, x)[::2], wheels(train, x)[1::2], CENTRES):
            reach = radius_towards(one, left, 0.0), radius_towards(other, left + 1, np.pi)
            assert sum(reach) == pytest.approx(1, abs=2e-3)


def radius_towards(outline, centre, angle):
    """How far the outline reaches from its axle in a direction, by interpolation."""
    x, y = outline[0, 1:-1] - centre, outline[1, 1:-1]
    off = (np.arctan2(y, x) - angle + np.pi) % TURN - np.pi
    order = np.argsort(off)
    return np.interp(0, off[order], np.hypot(x, y)[order])


@each
def test_the_smooth_rims_have_radii_in_the_ratio_of_the_speeds(train):
    for x in places(train):
        inner, outer = train.rates(x)
        for k, rate in ((0, inner), (2, outer)):
            driving, driven = wheels(train, x)[k : k + 2]
            left = CENTRES[k // 2]
            ratio = radius_towards(driving, left, 0.0) / radius_towards(driven, left + 1, np.pi)
            least = min(rate, 1) / (1 + rate)
            assert ratio == pytest.approx(rate, rel=2.6 * min(HIGH, least / 5) / least)


@each
def test_equal_lengths_of_rim_roll_past_each_other(train):
    """Without slipping: the paths rolled by both wheels are equal, measured on smooth rims."""
    x = np.linspace(*train.span, 4001)
    inner = train.inner_rate(x)
    on_x = np.trapezoid(inner / (1 + inner), x)
    on_u = np.trapezoid(1 / (1 + inner), train.inner(x))
    assert on_x == pytest.approx(on_u, rel=1e-6)


def test_the_axles_turn_in_turn_this_way_and_that():
    """A marked point of each rim, followed for a small turn."""
    before, after = wheels(LOGARITHM, 1.0), wheels(LOGARITHM, 1.01)
    for k, (axle, way) in enumerate(((0, 1), (1, -1), (1, -1), (2, 1))):
        spokes = [complex(*(w[:, 5] - [CENTRES[axle], 0])) for w in (before[k], after[k])]
        turned = np.angle(spokes[1] / spokes[0])
        moved = np.subtract(LOGARITHM.values(1.01), LOGARITHM.values(1.0))[axle]
        assert turned == pytest.approx(way * moved, rel=1e-9)


def test_round_wheels_close_with_whole_teeth():
    for outline in wheels(FIXED, 0.3):
        np.testing.assert_allclose(outline[:, 1], outline[:, -2], atol=1e-9)


def test_a_wheel_that_is_not_round_may_not_go_round_twice():
    with pytest.raises(ValueError, match="try a shorter span"):
        rims(np.square, lambda t: 2 * t, (1.0, 5.0))
