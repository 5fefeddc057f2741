"""Descent with noisy slopes on ½x², by a schedule: the mean of x², exactly, and one walker."""

import numpy as np

from hillside import stochastic

STEPS = 200
START = 5.0
NOISE = np.random.default_rng(7).normal(size=STEPS)


def mean_squares(rates):
    """E[x_k²] for x <- x - α_k (x + noise), noise of mean 0 and variance 1, from START.

    rates: (k,).   Returns (k + 1,).
    """
    return stochastic.mean_squares(rates, START**2)


def one_walk(rates):
    """The squares x_k² of one walker, with the noise of one seed.   rates: (STEPS,)."""
    x, found = START, [START**2]
    for rate, noise in zip(rates, NOISE):
        x = x - rate * (x + noise)
        found.append(x**2)
    return np.array(found)


def floor(rate):
    """Where E[x²] settles at a constant rate below 2: α / (2 - α)."""
    return stochastic.noise_floor(rate)
