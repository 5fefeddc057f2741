"""Two clouds: gradients of batches around the full gradient, walkers around a minimum."""

from functools import lru_cache

import numpy as np

from hillside.stochastic import mean_squares

BATCHES = 200  # of one size, drawn at once
WALKERS = 300
STEPS = 200
START = (2.4, 1.8)
PACE = 10  # a rate that falls is halved after so many steps


def _line_gradients():
    """Gradients by (a, b) of (ax + b - y)² at a = b = 0, for 60 examples.   (60, 2)"""
    draw = np.random.default_rng(12)
    x = draw.normal(0.3, 1, 60)
    y = 0.8 * x + 1 + 0.7 * draw.normal(size=60)
    return np.transpose([-2 * y * x, -2 * y])


EACH = _line_gradients()
MEAN = EACH.mean(axis=0)


@lru_cache(maxsize=512)
def batch_means(size, seed):
    """The gradients of BATCHES batches, each of `size` draws with replacement.   (BATCHES, 2)"""
    drawn = np.random.default_rng(seed).integers(0, len(EACH), (BATCHES, size))
    return EACH[drawn].mean(axis=1)


def scatter(points, center):
    """The root of the mean square distance from the center.   points: (n, 2)."""
    return float(np.sqrt(((points - center) ** 2).sum(axis=1).mean()))


@lru_cache(maxsize=1)
def _noise():
    """Noise of single examples, total variance 1 in the plane: (STEPS, WALKERS), complex."""
    x, y = np.random.default_rng(5).normal(0, 0.5**0.5, (2, STEPS, WALKERS))
    return x + 1j * y


def rates_of(alpha, falling):
    """The rates of all steps: alpha, or alpha / (1 + k / PACE).   (STEPS,)"""
    return alpha / (1 + np.arange(STEPS) / PACE) if falling else np.full(STEPS, float(alpha))


@lru_cache(maxsize=512)
def hovering(alpha, size, falling):
    """Descent on ½(x² + y²) from START, each slope with the noise of a batch.

    Returns (the path of the first walker (2, STEPS + 1), where all of them end (2, WALKERS)).
    """
    noise, rates = _noise() / np.sqrt(size), rates_of(alpha, falling)
    path = [complex(*START)]
    for rate, here in zip(rates, noise[:, 0]):
        path.append(path[-1] - rate * (path[-1] + here))
    kept = np.append(np.cumprod((1 - rates)[::-1])[::-1], 1)  # what is left of each step's move
    ends = complex(*START) * kept[0] - (kept[1:] * rates) @ noise
    return np.array([np.real(path), np.imag(path)]), np.array([ends.real, ends.imag])


def expected(alpha, size, falling):
    """The mean square distance after 0, ..., STEPS steps, exactly.   (STEPS + 1,)"""
    return mean_squares(rates_of(alpha, falling), START[0] ** 2 + START[1] ** 2, 1 / size)
