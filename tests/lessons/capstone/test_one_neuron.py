"""Part A in ten parameters and in two, and why part B is beyond one neuron."""

import numpy as np
import pytest

from hillside.descent import descend, plain
from hillside.lessons.capstone.one_neuron import (
    accuracy,
    along_x,
    full_loss,
    height,
    slopes,
    walked,
)
from hillside.screens import BOTH_POLARITIES, ONE_POLARITY, SCREENS, X_SHAPE


@pytest.mark.parametrize("p", [(1.0, -4.0), (0.5, -2.0), (0.0, 0.0), (-0.7, 3.0)])
def test_the_landscape_of_two_numbers_is_the_loss_of_all_512_screens(p):
    z = p[0] * SCREENS @ X_SHAPE + p[1]
    losses = np.log(1 + np.exp(-np.where(ONE_POLARITY == 1, z, -z)))
    assert height(p) == pytest.approx(losses.mean(), rel=1e-12)
    assert accuracy(p) == np.mean((z > 0) == (ONE_POLARITY == 1))


def test_its_heights_are_those_of_the_curriculum():
    assert height((1, -4)) == pytest.approx(0.088056, abs=5e-7)
    assert height((0.5, -2)) == pytest.approx(0.189520, abs=5e-7)


def test_its_slopes_are_those_of_differences_for_many_points_at_once():
    p, h = np.random.default_rng(0).normal(0, 2, (2, 7)), 1e-6
    for j in range(2):
        push = h * np.eye(2)[j][:, None]
        assert np.allclose(slopes(p)[j], (height(p + push) - height(p - push)) / (2 * h), atol=1e-8)


def test_L_of_part_a_is_a_quarter_and_the_hessian_at_0_is_round():
    loss = full_loss(ONE_POLARITY)
    assert loss.L == pytest.approx(0.25, abs=1e-12)
    assert np.allclose(loss.hessian(np.zeros(10)), np.eye(10) / 4)


def test_descent_in_all_ten_parameters_stays_on_multiples_of_x():
    for rate in (4.0, 1.0, 0.5):
        path = walked(rate, 300)
        c = along_x(path)[:, 0]
        assert np.abs(path[:, :9] - c[:, None] * X_SHAPE).max() < 1e-14


@pytest.mark.parametrize(("rate", "first"), [(4.0, 7), (1.0, 33), (0.5, 67)])
def test_all_screens_are_right_after_so_many_steps(rate, first):
    path = along_x(walked(rate, 300)).T
    assert np.flatnonzero(accuracy(path) == 1)[0] == first
    assert np.all(np.diff(height(path)) < 0)


def test_the_losses_with_rate_one_over_L_are_those_of_the_curriculum():
    losses = height(along_x(walked(4.0, 300)).T)
    assert losses[[0, 1, 50, 300]].round(4).tolist() == [0.6931, 0.2466, 0.0564, 0.0176]


def test_on_part_b_descent_ends_with_no_weights_and_the_odds_of_the_base_rate():
    loss = full_loss(BOTH_POLARITIES)
    end = descend(plain(4.0), loss.gradient, 0.1 * np.arange(10.0), 2000).path[-1]
    assert np.abs(end[:9]).max() < 1e-9 and end[9] == pytest.approx(np.log(92 / 420), abs=1e-9)
    assert loss.f(end) == pytest.approx(0.470919, abs=5e-7)
    assert np.mean((SCREENS @ end[:9] + end[9] > 0) == BOTH_POLARITIES) == 420 / 512


def test_a_neuron_that_sees_one_polarity_is_more_often_right_with_a_larger_loss():
    z = SCREENS @ X_SHAPE - 4
    assert np.mean((z > 0) == BOTH_POLARITIES) == 466 / 512
    assert full_loss(BOTH_POLARITIES).f(np.append(X_SHAPE, -4.0)) > 0.470919


def test_pixels_of_0_and_1_make_a_ravine():
    X = np.column_stack([(SCREENS + 1) / 2, np.ones(512)])
    eigenvalues = np.linalg.eigvalsh(X.T @ X)
    assert eigenvalues[-1] / eigenvalues[0] == pytest.approx(46.98, abs=0.005)
