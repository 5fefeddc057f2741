"""Gradients of batches, against all batches that there are; noise floors, against runs."""

from itertools import combinations, product

import numpy as np
import pytest

from hillside.stochastic import (
    batch_variance,
    best_weight,
    epoch,
    example_gradients,
    losses,
    mean_squares,
    noise_floor,
)

X, Y = np.array([1.0, 2.0, 3.0, 4.0]), np.array([2.0, 3.0, 5.0, 9.0])
CASES = [(X, Y, 1.0), ((5, 3, 4, -2, 2), (4, 3, 3, 2, -1), 2.0), ((0.5, -1, 7), (1, 1, 1), -0.3)]


@pytest.mark.parametrize("x, y, w", CASES)
def test_gradients_are_those_of_the_losses(x, y, w):
    found = (losses(x, y, w + 1e-6) - losses(x, y, w - 1e-6)) / 2e-6
    np.testing.assert_allclose(example_gradients(x, y, w), found, rtol=1e-6, atol=1e-6)


def test_gradients_of_the_worked_example():
    found = example_gradients(X, Y, 1.0)
    np.testing.assert_array_equal(found, [-2, -4, -12, -40])
    assert (found.mean(), found.var()) == (-14.5, 230.75)
    assert best_weight(X, Y) == pytest.approx(59 / 30)


@pytest.mark.parametrize("x, y, w", CASES)
def test_no_weight_has_less_loss_than_the_best_one(x, y, w):
    tried = np.linspace(-5, 5, 2001)[:, None]
    best = losses(x, y, best_weight(x, y)).mean()
    assert (losses(x, y, tried).mean(axis=-1) >= best - 1e-12).all()
    assert example_gradients(x, y, best_weight(x, y)).mean() == pytest.approx(0, abs=1e-12)


def test_where_every_x_is_0_there_is_no_best_weight():
    with pytest.raises(ValueError, match="every x is 0"):
        best_weight([0, 0], [1, 2])


@pytest.mark.parametrize("x, y, w", CASES)
@pytest.mark.parametrize("size", [1, 2, 3])
def test_mean_and_variance_over_all_batches(x, y, w, size):
    g = example_gradients(x, y, w)
    for made, replace in ((product(g, repeat=size), True), (combinations(g, size), False)):
        means = np.array([np.mean(one) for one in made])
        assert means.mean() == pytest.approx(g.mean())
        assert batch_variance(g, size, replace) == pytest.approx(means.var(), abs=1e-12)


def test_the_variance_of_several_parameters_is_a_sum():
    g = np.random.default_rng(1).normal(size=(7, 3))
    assert batch_variance(g, 4) == pytest.approx(sum(batch_variance(one, 4) for one in g.T))


@pytest.mark.parametrize("n, size", [(10, 3), (12, 4), (5, 5), (1, 1), (600, 32)])
def test_an_epoch_holds_each_example_once(n, size):
    batches = epoch(n, size, np.random.default_rng(0))
    assert sorted(np.concatenate(batches)) == list(range(n))
    assert [len(one) for one in batches[:-1]] == [size] * (len(batches) - 1)
    assert len(batches) == -(-n // size)


def test_sizes_that_cannot_be_are_refused():
    for call in (
        lambda: epoch(5, 0, np.random.default_rng(0)),
        lambda: epoch(5, 6, np.random.default_rng(0)),
        lambda: batch_variance([1, 2], 3, replace=False),
        lambda: batch_variance([1, 2], 0),
    ):
        with pytest.raises(ValueError, match="the batch size is"):
            call()
    assert batch_variance([1.0, 2.0], 3) == pytest.approx(0.25 / 3)


@pytest.mark.parametrize("alpha, floor", [(0.5, 1 / 3), (0.1, 0.0526316), (0.02, 0.0101010)])
def test_noise_floors_are_where_the_mean_square_settles_from_any_start(alpha, floor):
    assert noise_floor(alpha) == pytest.approx(floor, rel=1e-5)
    for first in (0, 25):
        end = mean_squares(np.full(2000, alpha), first)[-1]
        assert end == pytest.approx(noise_floor(alpha), rel=1e-9)


def test_the_mean_square_is_that_of_20_000_walkers():
    """Seed 4; the standard error of a mean of 20 000 squares is 1 %, and 5 % are allowed."""
    draw, x, rates = np.random.default_rng(4), np.full(20_000, 3.0), 0.5 / (1 + np.arange(60) / 9)
    for rate in rates:
        x = x - rate * (x + 2 * draw.normal(size=x.size))
    assert (x**2).mean() == pytest.approx(mean_squares(rates, 9, 4)[-1], rel=0.05)


@pytest.mark.parametrize("alpha", [-0.1, 2, 3])
def test_rates_without_a_floor_are_refused(alpha):
    with pytest.raises(ValueError, match="where the mean square settles"):
        noise_floor(alpha)
