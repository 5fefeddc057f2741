"""The triangle against runs of the rule; the race; the mean square against many walkers."""

import numpy as np
import pytest

from hillside.descent import descend
from hillside.lessons.optimisers import averaging, race
from hillside.lessons.optimisers.stability import factor, heights, slowest, steps_until, tuned
from hillside.optimisers import heavy_ball

# ---- the plane of momentum


@pytest.mark.parametrize("beta", [0, 0.3, 0.6694, 0.9, 0.99])
@pytest.mark.parametrize("a", [0.01, 0.5, 1, 1.9, 3])
def test_heights_are_those_of_the_rule(beta, a):
    path = descend(heavy_ball(a, beta), lambda p: np.array([p[0] / 100, p[1]]), [1, 1], 60).path
    found = (path[:, 0] ** 2 / 100 + path[:, 1] ** 2) / 1.01
    np.testing.assert_allclose(heights(beta, a, 100, len(path) - 1), found, rtol=1e-7, atol=1e-13)


def test_the_factor_is_below_1_exactly_within_the_triangle():
    beta, a = np.random.default_rng(1).uniform([-1.5, -0.5], [1.5, 5], (20_000, 2)).T
    inside = (np.abs(beta) < 1) & (a > 0) & (a < 2 * (1 + beta))
    np.testing.assert_array_equal(factor(beta, a) < 1, inside)


def test_just_within_the_edge_a_run_comes_to_rest_and_just_beyond_it_flies_off():
    for beta in (0, 0.5, 0.9):
        for by, rests in ((0.99, True), (1.01, False)):
            path = descend(
                heavy_ball(by * 2 * (1 + beta) / 100, beta), lambda p: 100 * p, [1.0], 2000
            )
            assert (abs(path.path[-1, 0]) < 1e-3) == rests


@pytest.mark.parametrize("kappa", [2, 10, 100, 1000])
def test_no_ball_of_a_fine_grid_is_faster_than_the_tuned_one(kappa):
    alpha, beta = tuned(1 / kappa, 1)
    best = (kappa**0.5 - 1) / (kappa**0.5 + 1)
    assert slowest(beta, alpha, kappa) == pytest.approx(best, abs=1e-6)
    grid = np.meshgrid(np.linspace(-0.99, 0.999, 400), np.linspace(0.005, 4, 400))
    assert slowest(*grid, kappa).min() >= best - 1e-9


def test_root_kappa_in_steps():
    alpha, beta = tuned(1 / 100, 1)
    assert steps_until(beta, alpha, 100) == 58
    assert steps_until(0, 2 / 1.01, 100) == 346
    assert [steps_until(b, 1, 100) for b in (0, 0.5, 0.9)] == [458, 224, 132]


def test_the_tuned_heavy_ball_runs_in_circles_where_plain_descent_arrives():
    def slope(x):
        return np.where(x < 1, 25 * x, np.where(x < 2, x + 24, 25 * x - 24))

    alpha, beta = tuned(1, 25)
    ball = descend(heavy_ball(alpha, beta), slope, [3.3], 600).path[:, 0]
    np.testing.assert_allclose(ball[-3:], ball[-6:-3], rtol=1e-9)
    assert np.ptp(ball[-3:]) > 2
    assert abs(descend(heavy_ball(2 / 26, 0), slope, [3.3], 600).path[-1, 0]) < 1e-9


# ---- the race


def ends(ground, turn, scale=1.0, noise=0.0, anew=False, step=100):
    """{method: height at a step}, each with the rate that its tuning run found."""
    now = race.Setting(ground, turn, scale, noise)
    tuned_at = now if anew else race.Setting(ground, noise=noise)
    return {
        name: race.run(now, name, race.best_rate(tuned_at, name))[1][step] for name in race.METHODS
    }


@pytest.mark.parametrize(
    "last, setting",
    {
        "plain descent": ("long bowl", 0.0, 1.0, 0.1),
        "heavy ball": ("two weights", 45.0, 1.0, 0.0, False, 90),
        "Nesterov": ("two wells", 45.0, 1.0, 0.6, True, 45),
        "Adagrad": ("long bowl", 30.0, 1.0, 0.1),
        "RMSProp": ("two wells", 30.0, 1.0, 0.0, True, 45),
        "Adam": ("two weights", 30.0, 1.0, 0.0, False, 80),
    }.items(),
)
def test_each_method_is_last_somewhere_with_its_tuned_rate(last, setting):
    found = ends(*setting)
    others = [height for name, height in found.items() if name != last]
    assert found[last] > 1.5 * max(others)


FEEL_THE_SCALE = ("plain descent", "heavy ball", "Nesterov")


@pytest.mark.parametrize("name", race.METHODS)
def test_a_factor_at_the_loss_is_felt_by_those_that_do_not_divide(name):
    rate = 1e-3
    one, other = (
        race.walk(race.Setting("long bowl", scale=c), race.METHODS[name](rate)) for c in (1, 10)
    )
    assert np.allclose(one, other, atol=1e-5) == (name not in FEEL_THE_SCALE)


@pytest.mark.parametrize("name", race.METHODS)
def test_a_turn_of_ground_and_start_is_felt_by_those_that_divide_by_coordinate(name):
    straight, turned = race.Setting("long bowl"), race.Setting("long bowl", 45.0)
    paths = [race.walk(one, race.METHODS[name](0.003)) for one in (straight, turned)]
    same = np.allclose(paths[0] @ turned.turning.T, paths[1], atol=1e-6)
    assert same == (name in FEEL_THE_SCALE)


@pytest.mark.parametrize("ground", race.GROUNDS)
def test_on_no_ground_is_the_best_rate_the_first_or_last_that_was_tried(ground):
    for scale in (0.01, 1, 1e4):
        for name in race.METHODS:
            rate = race.best_rate(race.Setting(ground, scale=scale), name)
            assert race.RATES[0] < rate < race.RATES[-1]


def test_walkers_with_all_rates_walk_as_each_alone():
    setting = race.Setting("two wells", 30.0, 1.0, 0.2)
    for name in race.METHODS:
        together = race.tuning(setting, name)
        for k in (20, 40):
            _, alone = race.run(setting, name, float(race.RATES[k]))
            assert alone[-race.LAST :].mean() == pytest.approx(together[k], rel=1e-9)


# ---- schedules


def test_the_mean_square_is_that_of_many_walkers():
    rates = 0.4 * (1 - np.arange(200) / 200)
    draw, x = np.random.default_rng(3), np.full(20_000, averaging.START)
    for rate in rates:
        x = x - rate * (x + draw.normal(size=x.size))
    assert (x**2).mean() == pytest.approx(averaging.mean_squares(rates)[-1], rel=0.05)


def test_a_constant_rate_ends_at_its_floor():
    for rate in (0.1, 0.4, 1.0, 1.9):
        end = averaging.mean_squares(np.full(3000, rate))[-1]
        assert end == pytest.approx(averaging.floor(rate), rel=1e-9)


def test_weights_with_large_slopes_shrink_by_weight_decay_but_not_by_a_penalty_within_adam():
    from hillside.optimisers import adam, adamw

    start, ends_at = np.array([2.0, 2.0]), []
    for rule, inside in ((adam(0.01), 0.1), (adamw(0.01, 0.1, start), 0)):
        p = start
        for k in range(400):
            p = p + rule((1 if k % 2 else -1) * np.array([100, 0.01]) + inside * p)
        ends_at.append(p)
    assert ends_at[0][0] > 1.9 and ends_at[0][1] < 0.1
    np.testing.assert_allclose(ends_at[1], 2 * (1 - 0.001) ** 400, rtol=0.02)
