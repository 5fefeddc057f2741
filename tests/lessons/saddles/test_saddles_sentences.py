"""What the captions of lesson 11 say, held against other ways to the same numbers."""

from functools import cache

import numpy as np
from sentences import numbers_in, says

from hillside import network
from hillside.lessons.saddles.leaving import NOISE, PASS, SEED
from hillside.lessons.saddles.lottery import matrices
from hillside.lessons.saddles.pictures import Launcher, Lottery, Plateau
from hillside.screens import BOTH_POLARITIES, SCREENS

# ---- the launcher: one point, walked with both slopes of the surface


@cache
def leaves(alpha, y0, noisy=False):
    pushes = np.random.default_rng(SEED).normal(0, NOISE, 800) if noisy else np.zeros(800)
    here = [1.0, y0]
    for k, push in enumerate(pushes):
        if abs(here[1]) > 0.5:
            return k
        slopes = PASS.gradient(here)
        here = [here[0] - alpha * slopes[0], here[1] - alpha * (slopes[1] + push)]
    return None


@says(Launcher, "leaves")
def _(text, y0, alpha):
    assert f"α = {alpha:g} " in text and text.endswith(f"after step {leaves(alpha, y0)}.")
    assert abs(numbers_in(text)[1] / y0 - 1) < 1e-3


@says(Launcher, "model")
def _(text, y0, alpha):
    growth, m = numbers_in(text)
    assert abs(growth - 1 - alpha) < 1e-9
    assert int(m) == np.floor(np.log(0.5 / y0) / np.log1p(alpha)) + 1


@says(Launcher, "never")
def _(text, alpha):
    assert numbers_in(text)[-1] == 800 and leaves(alpha, 0.0) is None


@says(Launcher, "noise")
def _(text, alpha):
    assert numbers_in(text)[-1] == leaves(alpha, 0.0, True)


# ---- the lottery: all eigenvalues are positive if and only if all leading minors are


@cache
def definite(n, coupled):
    S = matrices(n, coupled)
    minors = np.array([np.linalg.det(S[:, :k, :k]) for k in range(1, n + 1)])
    return (minors > 0).all(axis=0)


def counted(text, n, coupled, drawn):
    shown = numbers_in(text)
    k = int(shown[1])
    right = definite(n, coupled)[:k].sum()
    assert shown[0] == n and abs(k - drawn) <= 0.5 and shown[2] == right
    assert abs(shown[3] - right / k) < 6e-5


@says(Lottery, "symmetric")
def _(text, n, drawn):
    counted(text, n, True, drawn)


@says(Lottery, "diagonal")
def _(text, n, drawn):
    counted(text, n, False, drawn)


@says(Lottery, "coins")
def _(text, n):
    assert abs(numbers_in(text)[-1] - 1 / 2**n) < 1e-9


# ---- the plateau: a training of its own, the loss from the probabilities


@cache
def trained(scale):
    theta, found = network.start(0, scale=scale), []
    for _ in range(1001):
        p = network.forward(theta, SCREENS)[1]
        found.append(-np.log(np.where(BOTH_POLARITIES > 0.5, p, 1 - p)).mean())
        slopes = network.gradient(theta, SCREENS, BOTH_POLARITIES)
        theta = [part - slope for part, slope in zip(theta, slopes)]
    return np.array(found)


def flat(scale):
    share = 92 / 512
    level = -(share * np.log(share) + (1 - share) * np.log(1 - share))
    return (np.abs(trained(scale) - level) < 0.001).sum()


@says(Plateau, "flat")
def _(text, scale):
    shown = numbers_in(text)
    assert abs(shown[0] - scale) < 1e-6 and shown[1] == flat(scale)
    assert shown[2:] == [0, 1000, 0.001]


@says(Plateau, "loss")
def _(text, scale, step):
    k, loss = numbers_in(text)
    assert k == step and abs(trained(scale)[step] - loss) < 6e-6
