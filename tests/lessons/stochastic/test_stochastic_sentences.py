"""What the captions of lesson 12 say, held against other ways to the same numbers."""

import numpy as np
import pytest
from every_frame import data
from sentences import numbers_in, says

from hillside.lessons.stochastic import clouds
from hillside.lessons.stochastic.pictures import BatchCloud, HoverBall


def near(one, other, tolerance=6e-4):
    return abs(one - other) <= tolerance * abs(other) + 2e-6


@says(BatchCloud, "cloud")
def _(text, batch, seed):
    size = int(batch)
    drawn = np.random.default_rng(int(seed)).integers(0, len(clouds.EACH), (200, size))
    means = np.array([sum(clouds.EACH[k] for k in row) / size for row in drawn])
    away = np.linalg.norm(means - clouds.EACH.sum(axis=0) / 60, axis=1)
    one = np.trace(np.cov(clouds.EACH.T, bias=True))
    shown = numbers_in(text)
    assert shown[:2] == [size, 200]
    assert near(shown[2], np.sqrt((away**2).sum() / 200)) and near(shown[3], np.sqrt(one / size))


@says(HoverBall, "hovers", "falls")
def _(text, alpha, batch, falling):
    draws = np.random.default_rng(5).normal(0, np.sqrt(1 / 2 / batch), (2, 200, 300))
    p = np.multiply.outer([2.4, 1.8], np.ones(300))
    for k in range(200):
        p = p - (10 * alpha / (10 + k) if falling else alpha) * (p + draws[:, k])
    shown, got = numbers_in(text), np.sqrt((p**2).sum() / 300)
    settled = 0.0  # the mean square is a fixed point of one step
    for _ in range(600):
        settled = (1 - alpha) ** 2 * settled + alpha**2 / batch
    assert near(shown[0], alpha) and shown[1:3] == [batch, 200]
    assert near(shown[3], got) and near(shown[4], np.sqrt(settled))
    assert ("falls" in text) == falling


@pytest.mark.parametrize("size", [1, 4, 16, 64])
def test_clouds_of_200_batches_scatter_by_sigma_over_root_b(size):
    """Seeds 1 to 200: the mean of the squares to 2 %, nine clouds of ten to 10 %."""
    promised = clouds.scatter(clouds.EACH, clouds.MEAN) / size**0.5
    got = [clouds.scatter(clouds.batch_means(size, seed), clouds.MEAN) for seed in range(1, 201)]
    assert np.mean(np.square(got)) == pytest.approx(promised**2, rel=0.02)
    assert np.quantile(np.abs(np.divide(got, promised) - 1), 0.9) < 0.1


@pytest.mark.parametrize("falling", [False, True])
@pytest.mark.parametrize("alpha", [0.05, 0.4, 1.0, 1.5])
def test_the_walkers_hover_where_the_exact_mean_is(alpha, falling):
    """300 walkers: a mean square has a standard error of 6 %, and 4 of them are allowed."""
    path, ends = clouds.hovering(alpha, 4, falling)
    got = clouds.scatter(ends.T, 0) ** 2
    assert got == pytest.approx(clouds.expected(alpha, 4, falling)[-1], rel=0.24)
    np.testing.assert_allclose(path[:, -1], ends[:, 0], rtol=1e-9, atol=1e-12)


def test_a_rate_that_falls_gets_below_the_floor_unless_it_falls_too_early():
    ends = [
        [clouds.expected(alpha, 1, falling)[-1] for alpha in (0.05, 1)] for falling in (False, True)
    ]
    assert ends[1][0] > 10 * ends[0][0] and ends[1][1] < ends[0][1] / 10


@pytest.mark.parametrize("falling", [False, True])
@pytest.mark.parametrize("batch", ["1", "4", "16"])
def test_below_what_is_named_the_floor_no_mean_ends(batch, falling):
    for alpha in HoverBall.alpha.stops:
        shown = data(HoverBall(), alpha=alpha, batch=batch, falling=falling)
        named = {name for name in ("floor", "level", "left", "below") if shown[name] is not None}
        assert named == ({"left", "below"} if falling else {"floor", "level"})
        assert falling or shown["mean"][1, -1] >= (1 - 1e-6) * shown["level"][1, 0]
