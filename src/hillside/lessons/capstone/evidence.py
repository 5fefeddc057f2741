"""What the check and the training say of each code, and what speaks against a wrong name for it."""

from functools import lru_cache

import numpy as np

from hillside.lessons.capstone.bugs import ALL
from hillside.network import NAMES, compared, flat, gradient_by_differences, start, train
from hillside.screens import BOTH_POLARITIES, SCREENS

DATA, STEPS = (SCREENS, BOTH_POLARITIES), 1000
PASSED = 1e-9  # errors below are rounding
TELLING = 0.02  # less apart, two numbers look alike


@lru_cache(maxsize=64)
def _checked(name, seed):
    bug, theta = ALL[name], start(seed)
    measured = gradient_by_differences(lambda t: bug.loss(t, *DATA), theta)
    mine = bug.slopes(theta, *DATA)
    return (*map(compared, mine, measured), compared(flat(mine), flat(measured)))


def checked(name, seed):
    """The Comparisons of the slopes with differences of the code's own loss: four arrays, all."""
    return _checked(name, int(seed))


@lru_cache(maxsize=64)
def _trained(name, seed):
    return train(start(seed), DATA, 1.0, STEPS, ALL[name].slopes)


def trained(name, seed):
    """The Training with the slopes of this code, its losses the cross-entropy."""
    return _trained(name, int(seed))


def contrast(guess, name, seed):
    """Where the numbers of a guess differ most from those of the code called name.

    Returns (array, column, what the guess would give, what the code gives); None where the check
    does not tell them apart.
    """
    found = [
        (_apart(column, getattr(one, column), getattr(other, column)), k, column)
        for k, (one, other) in enumerate(zip(checked(guess, seed)[:4], checked(name, seed)[:4]))
        for column in ("cosine", "ratio", "error")
    ]
    most, k, column = max(found, key=lambda one: one[0])
    if most < TELLING:
        return None
    pair = (getattr(checked(one, seed)[k], column) for one in (guess, name))
    return NAMES[k], column, *pair


def _apart(column, one, other):
    """How clearly two numbers of the check differ, about 2 at most.

    A list of zeros has no cosine; its ratio, 0, speaks.
    """
    if np.isnan([one, other]).any():
        return 0.0
    if column == "cosine":
        return round(abs(one - other), 6)
    least = {"ratio": 0.03, "error": PASSED}[column]
    powers = np.log10(np.maximum([one, other], least))
    apart = float(np.ptp(powers))
    return round(min(apart, 1.5) if column == "ratio" else apart / 5, 6)
