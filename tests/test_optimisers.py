"""Every rule against formulas written another way, on 50 random problems; what each one ignores."""

import numpy as np
import pytest
from each_of import each_of

from hillside.descent import descend, plain
from hillside.optimisers import (
    adagrad,
    adam,
    adamw,
    clipped,
    heavy_ball,
    nesterov,
    rmsprop,
)
from hillside.schedules import cosine, inverse, step_decay, warmed_up

pytestmark = pytest.mark.filterwarnings("error")
PROBLEMS = range(50)
STEPS = 40


def problem(seed):
    """A quadratic with a linear part in 1 to 5 dimensions: (gradient, start, alpha, generator)."""
    draw = np.random.default_rng(seed)
    n = draw.integers(1, 6)
    half = draw.normal(size=(n, n))
    hessian, middle = half @ half.T + 0.1 * np.eye(n), draw.normal(size=n)
    alpha = draw.uniform(0.05, 0.5) / np.linalg.eigvalsh(hessian)[-1]
    return lambda p: hessian @ (p - middle), draw.normal(size=n), alpha, draw


def slopes_so_far(gradient, path, k):
    """The slopes at the points 0 to k of a path, (k + 1, n)."""
    return np.array([gradient(p) for p in path[: k + 1]])


def powers(beta, k):
    """beta^k, ..., beta^1, beta^0 as a column: the weights of the slopes 0 to k."""
    return beta ** np.arange(k, -1, -1.0)[:, None]


def averages(slopes, k, beta1, beta2):
    """Adam's two corrected averages as weighted means: the weights are divided by their sum."""
    one, two = powers(beta1, k), powers(beta2, k)
    return (one * slopes).sum(0) / one.sum(), (two * slopes**2).sum(0) / two.sum()


def check(rule, move, gradient, start):
    """Is each move of the rule the one that is worked out of all slopes so far?

    Moves, not paths: where a walker jumps to and fro, rounding errors of a path grow.
    """
    path = descend(rule, gradient, start, STEPS).path
    want = [move(slopes_so_far(gradient, path, k), k, path[k]) for k in range(STEPS)]
    np.testing.assert_allclose(np.diff(path, axis=0), want, rtol=0, atol=1e-12 * size(path))


def size(path):
    """The largest coordinate of a path, 1 or more: by it rounding errors are measured."""
    return max(1, np.abs(path).max())


@each_of(PROBLEMS)
def test_heavy_ball_is_polyaks_recursion(seed):
    gradient, start, alpha, draw = problem(seed)
    beta = draw.uniform(0, 0.95)
    path = [start, start - alpha * gradient(start)]
    for k in range(1, STEPS):
        path.append(path[k] - alpha * gradient(path[k]) + beta * (path[k] - path[k - 1]))
    walked = descend(heavy_ball(alpha, beta), gradient, start, STEPS).path
    np.testing.assert_allclose(walked, path, rtol=1e-12, atol=1e-12 * size(path))


@each_of(PROBLEMS)
def test_nesterov_looks_ahead_of_a_heavy_ball(seed):
    gradient, start, alpha, draw = problem(seed)
    beta = draw.uniform(0, 0.95)
    q, u, ahead = start, 0 * start, [start]
    for _ in range(STEPS):
        u = beta * u - alpha * gradient(q + beta * u)
        q = q + u
        ahead.append(q + beta * u)
    walked = descend(nesterov(alpha, beta), gradient, start, STEPS).path
    np.testing.assert_allclose(walked, ahead, rtol=1e-12, atol=1e-12 * size(ahead))


@each_of(PROBLEMS)
def test_adagrad_divides_by_the_length_of_all_slopes_so_far(seed):
    gradient, start, alpha, _ = problem(seed)
    check(
        adagrad(alpha),
        lambda g, k, p: -alpha * g[-1] / (np.linalg.norm(g, axis=0) + 1e-8),
        gradient,
        start,
    )


@each_of(PROBLEMS)
def test_rmsprop_divides_by_the_root_of_weighted_squares(seed):
    gradient, start, alpha, draw = problem(seed)
    beta = draw.uniform(0.5, 0.99)

    def move(g, k, p):
        square = (1 - beta) * (powers(beta, k) * g**2).sum(0)
        return -alpha * g[-1] / (square**0.5 + 1e-8)

    check(rmsprop(alpha, beta), move, gradient, start)


@each_of(PROBLEMS)
def test_adam_divides_one_weighted_mean_by_the_root_of_another(seed):
    gradient, start, alpha, draw = problem(seed)
    betas = draw.uniform(0, 0.95), draw.uniform(0.5, 0.999)

    def move(g, k, p):
        mean, square = averages(g, k, *betas)
        return -alpha * mean / (square**0.5 + 1e-8)

    check(adam(alpha, *betas), move, gradient, start)


@each_of(PROBLEMS)
def test_adamw_shrinks_the_point_beside_adams_move(seed):
    gradient, start, alpha, draw = problem(seed)
    decay = draw.uniform(0, 0.5)

    def move(g, k, p):
        mean, square = averages(g, k, 0.9, 0.999)
        return (1 - alpha * decay) * p - alpha * mean / (square**0.5 + 1e-8) - p

    check(adamw(alpha, decay, start), move, gradient, start)


@each_of(PROBLEMS)
def test_clipped_slopes_keep_their_direction_and_at_most_the_limit(seed):
    gradient, start, alpha, draw = problem(seed)
    limit = draw.uniform(0.2, 2)

    def move(g, k, p):
        length = np.linalg.norm(g[-1])
        return -alpha * (g[-1] if length <= limit else limit * g[-1] / length)

    check(clipped(plain(alpha), limit), move, gradient, start)


RULES = {
    "heavy ball": lambda alpha, start: heavy_ball(alpha, 0.9),
    "nesterov": lambda alpha, start: nesterov(alpha, 0.9),
    "adagrad": lambda alpha, start: adagrad(alpha),
    "rmsprop": lambda alpha, start: rmsprop(alpha),
    "adam": lambda alpha, start: adam(alpha),
    "adamw": lambda alpha, start: adamw(alpha, 0.1, start),
    "clipped": lambda alpha, start: clipped(adam(alpha), 1),
}
every_rule = pytest.mark.parametrize("make", RULES.values(), ids=RULES)


@every_rule
def test_many_walkers_walk_as_if_each_were_alone(make):
    scale, starts = np.array([1.0, 10.0]), np.array([[1.0, -2, 0.3], [1.0, 0.5, -4]])
    rates = np.array([0.01, 0.02, 0.05])

    def gradient(p):
        return (scale * p.T).T

    together = descend(make(rates, starts), gradient, starts, 30).path
    for k, rate in enumerate(rates):
        alone = descend(make(rate, starts[:, k]), gradient, starts[:, k], 30).path
        np.testing.assert_allclose(together[..., k], alone, rtol=1e-12)


@every_rule
def test_a_schedule_that_stays_the_same_is_a_rate(make):
    start = np.array([3.0, 4.0])
    walked = [
        descend(make(alpha, start), lambda p: 2 * p, start, 20).path
        for alpha in (0.1, lambda k: 0.1)
    ]
    np.testing.assert_array_equal(*walked)


# the numbers of lesson 13


def moves(rule, slopes, steps):
    """What the rule does on a slope that stays the same, (steps,)."""
    return np.array([rule(np.array([slopes]))[0] for _ in range(steps)])


def test_a_heavy_ball_ends_in_ten_times_the_move():
    np.testing.assert_allclose(moves(heavy_ball(1, 0.9), 1.0, 3), [-1, -1.9, -2.71])
    np.testing.assert_allclose(moves(heavy_ball(0.01, 0.9), 1.0, 400)[-1], -0.1)


@pytest.mark.parametrize("slope", [1000.0, 5.0, 5e-3])
def test_adams_moves_on_a_steady_slope_are_alpha_long(slope):
    np.testing.assert_allclose(moves(adam(0.1), slope, 20), -0.1, rtol=1e-5)


def test_without_correction_adams_first_move_is_root_ten_times_as_long():
    first = moves(adam(0.1, corrected=False), 1000.0, 1)
    np.testing.assert_allclose(first, -0.31623, rtol=1e-4)


def test_adagrads_moves_on_a_steady_slope_shrink_like_one_over_root_k():
    walked = moves(adagrad(1), 1.0, 4)
    np.testing.assert_allclose(walked, -1 / np.sqrt([1, 2, 3, 4]), rtol=1e-7)
    assert -walked.sum() == pytest.approx(2.7845, abs=5e-5)


@pytest.mark.parametrize("scale", [1e-2, 1.0, 1e2, 1e4])
def test_adams_path_does_not_depend_on_the_scale_of_the_loss(scale):
    path = descend(adam(0.1), lambda x: scale * x, [1.0], 30).path[:, 0]
    np.testing.assert_allclose(path[1:4], [0.9, 0.8004, 0.7016], atol=5e-5)
    assert path[30] == pytest.approx(-0.03397, abs=2e-5)


def test_cosine_at_quarters_of_the_way():
    rate = cosine(2.0, 100)
    shares = [rate(k) / 2 for k in (0, 25, 50, 75, 100, 130)]
    np.testing.assert_allclose(shares, [1, 0.853553, 0.5, 0.146447, 0, 0], atol=1e-6)


def test_schedules_drop_halve_and_warm_up():
    assert [step_decay(8.0, 0.5, 10)(k) for k in (0, 9, 10, 20)] == [8, 8, 4, 2]
    assert [inverse(0.6, 10)(k) for k in (0, 10, 20)] == pytest.approx([0.6, 0.3, 0.2])
    assert [warmed_up(0.4, 4)(k) for k in range(6)] == pytest.approx([0.1, 0.2, 0.3] + [0.4] * 3)


def test_a_rate_that_reaches_zero_ends_the_walk():
    path = descend(heavy_ball(cosine(0.1, 5), 0.9), lambda p: p, [1.0], 8).path
    assert np.ptp(path[5:]) == 0 and path[4, 0] != path[5, 0]


def test_weight_decay_within_adam_is_another_method_than_beside_it():
    start = np.array([2.0, 2.0])
    gradient = np.array([100.0, 0.01])
    beside = descend(adamw(0.01, 0.1, start), lambda p: gradient, start, 5).path
    within = descend(adam(0.01), lambda p: gradient + 0.1 * p, start, 5).path
    assert beside[5, 0] == pytest.approx(beside[5, 1], rel=1e-4)
    assert abs(beside[5, 0] - within[5, 0]) > 0.005


@pytest.mark.parametrize(
    "make, says",
    [
        (lambda: heavy_ball(0.1, 1), "beta is 1;"),
        (lambda: nesterov(0.1, -0.1), "beta is -0.1;"),
        (lambda: rmsprop(0.1, 1.5), "beta is 1.5;"),
        (lambda: adam(0.1, beta2=1), "beta2 is 1;"),
        (lambda: adam(-0.1), "alpha is -0.1;"),
        (lambda: adamw(0.1, -1, [1.0]), "decay is -1;"),
        (lambda: clipped(plain(0.1), 0), "limit is 0;"),
        (lambda: cosine(0.1, 0), "total is 0;"),
        (lambda: cosine(0, 10), "alpha is 0;"),
        (lambda: inverse(0.1, 2.5), "half is 2.5;"),
        (lambda: step_decay(0.1, 2, 10), "factor is 2;"),
        (lambda: warmed_up(0.1, -3), "steps is -3;"),
        (lambda: heavy_ball(lambda k: -1.0, 0)(np.ones(2)), "the rate at step 0 is -1.0;"),
    ],
)
def test_what_cannot_be_is_refused_with_a_way_out(make, says):
    with pytest.raises(ValueError, match=f"^{says} wanted .*(try|look)"):
        make()
