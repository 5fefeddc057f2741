"""The experiments whose outcome lesson 14 tells, run once more: each with its seeds."""

import numpy as np
import pytest

from hillside.network import accuracy, flat, gradient, shaped, start, train
from hillside.screens import BOTH_POLARITIES, SCREENS, X_SHAPE, wrong_pixels

DATA = SCREENS, BOTH_POLARITIES
PLATEAU = 0.470919


def curvature(p):
    """The largest eigenvalue of the Hessian of the loss at flat parameters of 9, 4, 1."""

    def slopes(q):
        return flat(gradient(shaped(q, (9, 4)), *DATA))

    h = 1e-5
    H = np.array([slopes(p + h * e) - slopes(p - h * e) for e in np.eye(45)]) / (2 * h)
    return np.linalg.eigvalsh((H + H.T) / 2)[-1]


def test_the_largest_curvature_stays_below_2_over_alpha():
    path = train(start(0), DATA, 1.0, 1000).path
    found = {step: round(float(curvature(path[step])), 2) for step in (0, 100, 1000)}
    assert found == {0: 0.39, 100: 0.58, 1000: 0.04}


def test_small_first_weights_rest_on_the_plateau():
    waits = []
    for scale in (1.0, 0.1, 0.01):
        run = train(start(0, scale=scale), DATA, 1.0, 1000)
        waits.append(int(np.sum(np.abs(run.losses - PLATEAU) < 1e-3)))
    assert waits[0] < waits[1] < waits[2]


def test_rounded_to_three_digits_all_screens_stay_right():
    theta = train(start(0), DATA, 1.0, 1001).theta(1001)
    assert accuracy([part.round(3) for part in theta], *DATA) == 1


@pytest.mark.parametrize("seed", range(6))
def test_the_screens_at_the_border_are_right_last(seed):
    run, away = train(start(seed), DATA, 1.0, 250), wrong_pixels(SCREENS, X_SHAPE)
    before = run.theta(run.first_perfect - 1)
    p = [accuracy(before, SCREENS[away == k], BOTH_POLARITIES[away == k]) for k in range(10)]
    assert {k for k in range(10) if p[k] < 1} <= {2, 7}


@pytest.mark.long
def test_of_20_seeds_none_12_and_20_succeed_with_one_two_and_three_hidden_units():
    ends = {
        hidden: [train(start(seed, hidden), DATA, 1.0, 2000).accuracies[-1] for seed in range(20)]
        for hidden in (1, 2, 3)
    }
    assert {hidden: sum(np.equal(found, 1)) for hidden, found in ends.items()} == {
        1: 0,
        2: 12,
        3: 20,
    }
    assert max(ends[1]) == 466 / 512


@pytest.mark.long
@pytest.mark.parametrize(("rate", "right"), [(0.05, 0), (0.2, 5), (1, 5), (2, 5), (4, 5)])
def test_so_many_of_five_seeds_succeed_with_this_rate_and_no_step_goes_up(rate, right):
    runs = [train(start(seed), DATA, float(rate), 1000) for seed in range(5)]
    assert sum(run.accuracies[-1] == 1 for run in runs) == right
    assert all(np.all(np.diff(run.losses) < 0) for run in runs)


@pytest.mark.long
def test_half_of_the_screens_teach_the_other_half():
    shares = []
    for seed in range(10):
        order = np.random.default_rng(seed).permutation(512)
        known, new = order[:256], order[256:]
        run = train(start(seed), (SCREENS[known], BOTH_POLARITIES[known]), 1.0, 1500)
        shares.append(accuracy(run.theta(1500), SCREENS[new], BOTH_POLARITIES[new]))
    assert np.mean(shares) > 0.99 and np.median(shares) == 1
