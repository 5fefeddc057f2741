"""The network of the 512 screens against independent code, and the curriculum's numbers."""

import itertools

import numpy as np
import pytest

from hillside.network import (
    accuracy,
    compared,
    flat,
    forward,
    gradient,
    gradient_by_autodiff,
    gradient_by_differences,
    input_slopes,
    loss,
    shaped,
    start,
    train,
)
from hillside.screens import (
    BOTH_POLARITIES,
    ONE_POLARITY,
    PLUS,
    SCREENS,
    X_SHAPE,
    base_accuracy,
    like,
    wrong_pixels,
)

DATA = SCREENS, BOTH_POLARITIES
ONCE = train(start(0), DATA, 1.0, 1000)


def by_loops(theta, x):
    """p of one screen with nothing but sums."""
    W1, b1, w2, b2 = theta
    z = b2[0]
    for k in range(len(b1)):
        z += w2[k] * np.tanh(b1[k] + sum(x[j] * W1[j, k] for j in range(9)))
    return 1 / (1 + np.exp(-z))


def test_there_are_512_different_screens_and_46_or_92_of_them_show_an_x():
    assert len({tuple(screen) for screen in SCREENS}) == 512
    assert ONE_POLARITY.sum() == 46 and BOTH_POLARITIES.sum() == 92
    assert base_accuracy(ONE_POLARITY) == 466 / 512
    assert base_accuracy(BOTH_POLARITIES) == 420 / 512


def test_likeness_is_that_of_counting_pixel_by_pixel():
    by_hand = [
        sum(pixel != wanted for pixel, wanted in zip(screen, PLUS)) for screen in SCREENS.tolist()
    ]
    assert wrong_pixels(SCREENS, PLUS).tolist() == by_hand
    assert like(PLUS, radius=3).tolist() == [float(count <= 3) for count in by_hand]
    assert sorted(set(by_hand)) == list(range(10))


@pytest.mark.parametrize("hidden", [1, 2, 4, 8])
def test_forward_and_loss_are_those_of_plain_sums(hidden):
    theta = start(3, hidden)
    some = SCREENS[::37]
    p = np.array([by_loops(theta, screen) for screen in some])
    assert np.allclose(forward(theta, some)[1], p, rtol=1e-13)
    y = BOTH_POLARITIES[::37]
    by_hand = -np.mean(y * np.log(p) + (1 - y) * np.log(1 - p))
    assert loss(theta, some, y) == pytest.approx(by_hand, rel=1e-13)
    assert accuracy(theta, some, y) == np.mean((p > 0.5) == y)


@pytest.mark.parametrize(("seed", "hidden"), list(itertools.product(range(5), [1, 3, 4])))
def test_the_gradient_by_hand_is_that_of_autodiff_and_of_differences(seed, hidden):
    theta = start(seed, hidden)
    mine = gradient(theta, *DATA)
    for one, other in zip(mine, gradient_by_autodiff(theta, *DATA)):
        assert one.shape == other.shape and np.allclose(one, other, rtol=1e-10, atol=1e-15)
    measured = gradient_by_differences(lambda t: loss(t, *DATA), theta)
    assert compared(flat(mine), flat(measured)).error < 1e-9


def test_the_slopes_in_the_pixels_are_those_of_differences():
    theta, x, h = start(1), SCREENS[100:103], 1e-6
    for j in range(9):
        push = h * np.eye(9)[j]
        measured = (forward(theta, x + push)[1] - forward(theta, x - push)[1]) / (2 * h)
        assert np.allclose(input_slopes(theta, x)[:, j], measured, atol=1e-9)


def test_flat_and_shaped_undo_each_other_also_for_many():
    theta = start(2, 3)
    many = np.array([flat(theta), 2 * flat(theta)])
    assert all(map(np.array_equal, shaped(flat(theta), (9, 3)), theta))
    assert all(np.array_equal(part[1], 2 * one) for part, one in zip(shaped(many, (9, 3)), theta))
    assert len(flat(start(0))) == 45


def test_a_comparison_names_error_cosine_and_ratio():
    other = compared([3.0, 0.0], [0.0, 4.0])
    assert (other.error, other.cosine, other.ratio) == (5 / 7, 0, 0.75)
    opposite = compared([-1.0, -2.0], [2.0, 4.0])
    assert opposite.cosine == pytest.approx(-1) and opposite.error == 1


def test_training_follows_the_losses_that_the_curriculum_lists():
    listed = {0: 0.7310, 1: 0.6026, 10: 0.4738, 50: 0.3253, 100: 0.1295, 200: 0.0348}
    listed |= {300: 0.0174, 500: 0.0081, 1000: 0.0033}
    assert {step: round(float(ONCE.losses[step]), 4) for step in listed} == listed
    assert ONCE.first_perfect == 99 and np.all(ONCE.accuracies[99:] == 1)


def test_training_is_the_loop_written_by_hand():
    theta = start(0)
    for _ in range(7):
        slopes = gradient_by_autodiff(theta, *DATA)
        theta = [part - 0.5 * slope for part, slope in zip(theta, slopes)]
    mine = train(start(0), DATA, 0.5, 7)
    assert np.allclose(mine.path[-1], flat(theta), atol=1e-12)
    assert mine.losses[-1] == pytest.approx(loss(theta, SCREENS, BOTH_POLARITIES), rel=1e-12)
    assert all(map(np.array_equal, mine.theta(0), start(0)))


def test_a_rate_that_leaves_the_finite_numbers_ends_the_training():
    def away(theta, x, y):
        return [-1e200 * part for part in theta]

    ended = train(start(0), DATA, 1.0, 20, slopes=away)
    assert len(ended.losses) == len(ended.path) < 21 and ended.first_perfect is None


@pytest.mark.long
def test_all_of_40_seeds_reach_100_percent_in_1000_steps():
    first = [train(start(seed), DATA, 1.0, 1000).first_perfect for seed in range(40)]
    assert None not in first
    assert np.median(first) == 96 and np.mean(np.less_equal(first, 217)) == 0.9


def test_the_x_is_not_told_from_its_negative_by_part_b():
    theta = [np.column_stack([X_SHAPE, -X_SHAPE]), np.array([-4.0, -4]), np.ones(2), np.ones(1)]
    assert accuracy(theta, SCREENS, BOTH_POLARITIES) == 1
