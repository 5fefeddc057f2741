"""Models with a factor left out: what each one costs, on every land and at random points."""

import numpy as np
import pytest

from hillside import derivatives
from hillside.lessons.taylor.patches import (
    EGG_BOX,
    good,
    growing,
    model,
    second_order,
    worst,
)
from hillside.surfaces import TWO_WEIGHTS, X_SQUARED_Y
from hillside.taylor import bend, quadratic_model

POINTS = np.random.default_rng(0).uniform(-2, 2, size=(6, 2))
every_land = pytest.mark.parametrize(
    "land", (EGG_BOX, X_SQUARED_Y, TWO_WEIGHTS), ids=lambda one: one.name
)


def test_the_egg_box_has_its_derivatives():
    for p in POINTS:
        np.testing.assert_allclose(
            EGG_BOX.gradient(p), derivatives.gradient(EGG_BOX.f, p), atol=1e-7
        )
        np.testing.assert_allclose(EGG_BOX.hessian(p), derivatives.hessian(EGG_BOX.f, p), atol=1e-5)


@every_land
def test_with_both_factors_it_is_the_model_of_order_2(land):
    q = np.random.default_rng(1).normal(size=(2, 50))
    for p in POINTS:
        np.testing.assert_allclose(model(land, p, 2)(q), quadratic_model(land, p)(q))


def test_what_is_left_out_in_letters():
    H, (a, b) = np.array([[3.0, 5.0], [5.0, 7.0]]), np.array([0.2, -0.6])
    whole = (3 * a * a + 2 * 5 * a * b + 7 * b * b) / 2
    assert bend(second_order(H), np.array([a, b])) == pytest.approx(whole)
    assert bend(second_order(H, half=False), np.array([a, b])) == pytest.approx(2 * whole)
    once = (3 * a * a + 5 * a * b + 7 * b * b) / 2
    assert bend(second_order(H, twice=False), np.array([a, b])) == pytest.approx(once)


@every_land
def test_without_a_factor_the_error_is_one_order_larger(land):
    for p in POINTS:
        ratios = [
            np.divide(*(worst(land, model(land, p, 2, *kept), p, r) for r in (2e-3, 1e-3)))
            for kept in ((True, True), (False, True), (True, False))
        ]
        assert ratios == pytest.approx([8, 4, 4], rel=0.05)


def test_the_missing_half_costs_at_least_twice_as_much_as_the_missing_2():
    for H in np.random.default_rng(2).normal(size=(300, 2, 2)):
        H = H + H.T
        h = np.array([np.cos(np.linspace(0, 7, 2000)), np.sin(np.linspace(0, 7, 2000))])
        no_half, once = (
            np.abs(bend(H - second_order(H, *kept), h)).max()
            for kept in ((False, True), (True, False))
        )
        assert no_half >= 1.999 * once


@every_land
def test_the_error_is_below_the_tolerance_inside_the_rim_and_reaches_it_just_outside(land):
    for p in POINTS:
        found = model(land, p, 2)
        rim = good(land, found, p, 1.0, 0.05)
        for share in (0.3, 0.7, 1.0):
            q = p[:, None] + share * (rim - p[:, None])
            assert (np.abs(land.f(q) - found(q)) < 0.06).all()
        step = rim - p[:, None]
        length = np.hypot(*step)
        inner = length < 0.99
        q = p[:, None] + step * ((length + 1 / 24) / np.maximum(length, 1e-9))
        assert (np.abs(land.f(q) - found(q))[inner & (length > 0)] > 0.049).all()


@every_land
def test_the_growing_errors_are_the_largest_within_each_distance(land):
    reaches = np.geomspace(0.02, 1.4, 25)
    for p in POINTS:
        found = model(land, p, 2)
        each = [worst(land, found, p, r) for r in reaches]
        np.testing.assert_allclose(growing(land, found, p, reaches), each, rtol=0.03)
