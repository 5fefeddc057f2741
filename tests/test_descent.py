"""The numbers of lessons 9 and 10, many walkers as one, and what is said when a run goes wrong."""

import numpy as np
import pytest

from hillside.descent import Run, arrivals, delivered, descend, plain, promised
from hillside.surfaces import (
    BOWL,
    DOUBLE_WELL,
    DOUBLE_WELL_LINE,
    FOUR_WELLS,
    PARABOLA,
    QUARTIC,
    RAVINE,
    SURFACES,
    TILTED_BOWL,
)

pytestmark = pytest.mark.filterwarnings("error")
HOME = np.array([3.0, 4.0])


def losses(surface, alpha, start, steps):
    return surface.f(descend(plain(alpha), surface.gradient, start, steps).path.T)


def heavy_ball(alpha, beta):
    """A rule with memory: it keeps a velocity."""
    velocity = 0.0

    def rule(slopes):
        nonlocal velocity
        velocity = beta * velocity - alpha * slopes
        return velocity

    return rule


# the numbers of the lessons


def test_one_step_on_the_bowl():
    run = descend(plain(0.1), BOWL.gradient, HOME, 1)
    np.testing.assert_allclose(run.path, [[3, 4], [2.4, 3.2]])
    assert np.linalg.norm(np.diff(run.path, axis=0)) == pytest.approx(1)


@pytest.mark.parametrize("alpha", [0.1, 0.9])
def test_bowl_loses_36_percent_a_step_at_both_rates(alpha):
    np.testing.assert_allclose(losses(BOWL, alpha, HOME, 10), 25 * 0.64 ** np.arange(11))


@pytest.mark.parametrize(
    "alpha, want", [(0.5, [25, 0, 0]), (1.0, [25, 25, 25]), (1.1, [25, 36, 51.84])]
)
def test_bowl_lands_cycles_and_climbs(alpha, want):
    np.testing.assert_allclose(losses(BOWL, alpha, HOME, 2), want)


def test_loss_falls_below_a_hundredth_after_18_steps():
    assert np.argmax(losses(BOWL, 0.1, HOME, 30) < 0.01) == 18


def test_a_step_can_climb():
    run = descend(plain(1.5), PARABOLA.gradient, [1.0], 1)
    np.testing.assert_array_equal(run.path, [[1], [-2]])


def test_one_step_on_the_tilted_bowl():
    np.testing.assert_allclose(
        descend(plain(0.1), TILTED_BOWL.gradient, [1, 1], 1).path[-1], [0.7, 0.7]
    )


@pytest.mark.parametrize("start, limit", [(0.5, 1), (-0.5, -1), (2.0, -1), (0.0, 0)])
def test_double_well_does_not_choose_the_nearest_minimum(start, limit):
    run = descend(plain(0.1), DOUBLE_WELL_LINE.gradient, [start], 200)
    assert run.path[-1, 0] == pytest.approx(limit, abs=1e-12)


def test_first_step_from_2_jumps_over_the_nearest_well():
    assert descend(plain(0.1), DOUBLE_WELL_LINE.gradient, [2.0], 1).path[-1, 0] == pytest.approx(
        -0.4
    )


@pytest.mark.parametrize("alpha, steps", [(0.1, 66), (0.15, 43), (2 / 11, 35), (0.19, 55)])
def test_ravine_step_counts(alpha, steps):
    assert np.argmax(losses(RAVINE, alpha, [10, 1], 100) < 55e-6) == steps


def test_ravine_at_two_over_L_never_arrives():
    assert losses(RAVINE, 0.2, [10, 1], 2000)[-1] == pytest.approx(5)


def test_ravine_above_two_over_L_diverges():
    assert np.all(np.diff(losses(RAVINE, 0.21, [10, 1], 100)[20:]) > 0)


def test_quartic_comes_home_from_2_and_is_lost_from_2_point_3():
    assert abs(descend(plain(0.1), QUARTIC.gradient, [2.0], 1000).path[-1, 0]) == pytest.approx(
        0.035, abs=1e-3
    )
    assert descend(plain(0.1), QUARTIC.gradient, [2.3], 1000).stopped


def test_the_slope_promises_10_and_the_step_brings_9():
    assert promised(BOWL.gradient, HOME, 0.1) == pytest.approx(10)
    assert delivered(BOWL.f, BOWL.gradient, HOME, 0.1) == pytest.approx(9)


def test_arrivals_name_the_minimum_reached():
    starts = np.array([[0.5, -0.5, 2.0, 0.0, 50.0], [1.0, 1.0, 1.0, 1.0, 1.0]])
    np.testing.assert_array_equal(arrivals(DOUBLE_WELL, 0.1, starts, 400), [1, 0, 0, 2, 2])


@pytest.mark.parametrize("number, minimum", list(enumerate(FOUR_WELLS.minima)))
def test_who_starts_near_a_minimum_arrives_there(number, minimum):
    assert arrivals(FOUR_WELLS, 0.01, np.array(minimum) + 0.3, 300) == number


# laws


@pytest.mark.parametrize("s", [s for s in SURFACES if s.L], ids=lambda s: s.name)
def test_below_two_over_L_no_step_climbs(s):
    starts = np.random.default_rng(0).uniform(-2, 2, (2, 30))
    heights = s.f(np.moveaxis(descend(plain(1.9 / s.L), s.gradient, starts, 20).path, 1, 0))
    assert np.all(np.diff(heights, axis=0) <= 1e-12 * np.abs(heights).max())


def test_many_starts_are_walked_as_one_by_one():
    starts = np.random.default_rng(0).uniform(-4, 4, (2, 3, 5))
    together = descend(plain(0.01), FOUR_WELLS.gradient, starts, 40).path
    for where in np.ndindex(3, 5):
        alone = descend(plain(0.01), FOUR_WELLS.gradient, starts[:, *where], 40).path
        np.testing.assert_array_equal(together[..., *where], alone)


def test_many_rates_are_walked_as_one_by_one():
    rates = np.array([0.1, 0.5, 0.9, 1.1])
    together = descend(plain(rates), BOWL.gradient, np.tile(HOME[:, None], 4), 30).path
    for path, alpha in zip(np.moveaxis(together, -1, 0), rates):
        np.testing.assert_array_equal(path, descend(plain(alpha), BOWL.gradient, HOME, 30).path)


def test_a_grid_of_starts_with_a_row_of_rates():
    starts = np.random.default_rng(0).uniform(-1, 1, (2, 3, 4))
    assert descend(plain([0.1, 0.2, 0.3, 0.4]), BOWL.gradient, starts, 5).path.shape == (6, 2, 3, 4)


def test_a_rule_with_memory_made_anew_walks_the_same_path():
    first, second = (
        descend(heavy_ball(0.02, 0.9), RAVINE.gradient, [10, 1], 50).path for _ in range(2)
    )
    np.testing.assert_array_equal(first, second)


def test_a_rule_with_memory_remembers():
    path = descend(heavy_ball(0.1, 0.5), BOWL.gradient, HOME, 2).path
    np.testing.assert_allclose(
        path[2] - path[1], 0.5 * (path[1] - path[0]) - 0.1 * BOWL.gradient(path[1])
    )


def test_no_steps_is_a_path_of_the_start():
    run = descend(plain(0.1), BOWL.gradient, HOME, 0)
    np.testing.assert_array_equal(run.path, [HOME])
    assert run.stopped is None


@pytest.mark.parametrize(
    "start", [HOME.copy(), np.array([3, 4]), np.ones((2, 3))], ids=["point", "integers", "many"]
)
def test_the_start_is_never_changed(start):
    before = start.copy()
    run = descend(plain(0.1), BOWL.gradient, start, 5)
    run.path[:] = 7
    np.testing.assert_array_equal(start, before)


def test_a_gradient_that_changes_its_input_does_not_spoil_the_path():
    def rude(p):
        p *= 2
        return p

    np.testing.assert_array_equal(
        descend(plain(0.1), rude, HOME, 5).path, descend(plain(0.1), BOWL.gradient, HOME, 5).path
    )


def test_changing_the_rates_afterwards_does_not_change_the_rule():
    rates = np.array([0.1, 0.2])
    rule = plain(rates)
    rates[:] = 100
    assert descend(rule, BOWL.gradient, np.ones((2, 2)), 1).path.max() == 1


# leaving the finite numbers (pytestmark turns any numpy warning into a failure)


def test_a_run_that_leaves_stops_and_says_so():
    run = descend(plain(0.1), QUARTIC.gradient, [10.0], 60)
    last = len(run.path) - 1
    assert np.isfinite(run.path).all() and 0 < last < 60
    assert run.stopped == (
        f"stopped after step {last} of 60: the next point would leave the finite numbers; "
        "try a smaller rate"
    )


def test_walkers_who_leave_become_nan_and_are_counted():
    run = descend(plain(0.1), QUARTIC.gradient, np.array([[1.0, 10.0, 2.0, 100.0]]), 60)
    assert run.path.shape == (61, 1, 4)
    np.testing.assert_array_equal(np.isnan(run.path[-1, 0]), [False, True, False, True])
    assert "2 of 4 walkers left the finite numbers, the first after step 4" in run.stopped
    np.testing.assert_array_equal(np.isfinite(run.path).all(axis=(1, 2)), np.arange(61) <= 4)


def test_a_walker_who_leaves_in_one_coordinate_is_nan_in_all():
    run = descend(
        plain([1.0, 0.1]),
        lambda p: np.array([p[0] ** 3, 0 * p[1]]),
        np.array([[10.0, 1], [1, 1]]),
        20,
    )
    np.testing.assert_array_equal(np.isnan(run.path[-1]), [[True, False], [True, False]])


def test_when_all_walkers_have_left_the_run_ends():
    run = descend(plain(0.1), QUARTIC.gradient, np.array([[10.0, 100.0]]), 60)
    last = len(run.path) - 1
    assert np.isfinite(run.path[-1]).any()
    assert run.stopped.startswith(f"stopped after step {last} of 60: all 2 walkers have left")


def test_a_run_that_leaves_at_the_very_last_step_says_so():
    leaves = len(descend(plain(0.1), QUARTIC.gradient, [10.0], 60).path)
    assert descend(plain(0.1), QUARTIC.gradient, [10.0], leaves - 1).stopped is None
    assert descend(plain(0.1), QUARTIC.gradient, [10.0], leaves).stopped.startswith(
        "stopped after step"
    )


def test_a_gradient_without_a_value_stops_at_the_start():
    run = descend(plain(0.1), lambda p: 1 / p, np.array([0.0, 1.0]), 5)
    assert run.path.shape == (1, 2) and run.stopped.startswith("stopped after step 0 of 5")


# the sentence in a stored notebook


@pytest.mark.parametrize(
    "run, text",
    [
        (
            descend(plain(0.1), BOWL.gradient, HOME, 10),
            "Run: 10 steps from (3, 4) to (0.3221, 0.4295)",
        ),
        (descend(plain(0.5), BOWL.gradient, HOME, 3), "Run: 3 steps from (3, 4) to (0, 0)"),
        (
            descend(plain(0.5), BOWL.gradient, np.ones((2, 3, 4)), 3),
            "Run: 3 steps of 12 walkers in 2 dimensions",
        ),
        (
            descend(plain(1), lambda p: 0 * p, np.ones(5), 1),
            "Run: 1 step from (1, 1, 1, 1, ...) to (1, 1, 1, 1, ...)",
        ),
        (
            Run(np.array([[-1e-17, 0.1 + 0.2]]), "stopped"),
            "Run: 0 steps from (0, 0.3) to (0, 0.3); stopped",
        ),
    ],
)
def test_a_run_is_shown_as_a_sentence_without_rounding_noise(run, text):
    assert repr(run) == text


def test_a_run_cannot_be_changed():
    with pytest.raises(AttributeError):
        descend(plain(0.1), BOWL.gradient, HOME, 1).stopped = "never"


# wrong input: what came, what was wanted, what to try


@pytest.mark.parametrize(
    "alpha", [0, -0.1, np.nan, np.inf, [0.1, -0.1], "fast", None, [0.1, [0.2]], 0.1j], ids=str
)
def test_a_bad_rate_is_explained(alpha):
    with pytest.raises(ValueError, match="alpha is .*wanted a positive.*try alpha=0.1"):
        plain(alpha)


@pytest.mark.parametrize(
    "start", [HOME, np.ones((2, 3)), np.ones((2, 1, 3))], ids=["point", "three", "row"]
)
def test_rates_that_do_not_fit_the_walkers_are_explained(start):
    rates = np.full((2, 2) if start.ndim == 3 else 2, 0.1)
    with pytest.raises(
        ValueError, match=r"alpha has shape.*wanted one rate, or one.*try a start of shape \(2, 2"
    ):
        descend(plain(rates), BOWL.gradient, start, 5)


@pytest.mark.parametrize("steps", [-1, 2.5, 60.0, "ten", None, [3]], ids=str)
def test_a_bad_step_count_is_explained(steps):
    with pytest.raises(
        ValueError, match="steps is .*wanted a whole number, 0 or more; try steps=60"
    ):
        descend(plain(0.1), BOWL.gradient, HOME, steps)


def test_a_numpy_integer_is_a_step_count():
    assert len(descend(plain(0.1), BOWL.gradient, HOME, np.int64(3)).path) == 4


@pytest.mark.parametrize(
    "start, came",
    [
        ([np.nan, 1], "nan or inf"),
        ([1, -np.inf], "nan or inf"),
        (3.0, "single number"),
        ([[3.0], [4.0]], r"column, shape \(2, 1\).*try start\[:, 0\]"),
        ([], "empty"),
        ("home", "wanted real numbers"),
    ],
    ids=str,
)
def test_a_bad_start_is_explained(start, came):
    with pytest.raises(ValueError, match=f"start .*{came}"):
        descend(plain(0.1), BOWL.gradient, start, 5)


@pytest.mark.parametrize(
    "gradient",
    [lambda p: p[:, None], BOWL.f, lambda p: np.ones(3), lambda p: None],
    ids=["column", "f", "three", "None"],
)
def test_a_gradient_of_the_wrong_shape_is_explained(gradient):
    with pytest.raises(
        ValueError, match=r"gradient returned shape .* shape \(2,\); wanted the same shape; try"
    ):
        descend(plain(0.1), gradient, HOME, 5)


def test_a_move_of_the_wrong_shape_is_explained():
    with pytest.raises(ValueError, match="the rule returned shape .*wanted the same shape; try"):
        descend(lambda slopes: -0.1 * slopes[:, None], BOWL.gradient, HOME, 5)


def test_many_walkers_walk_as_if_alone_whatever_the_gradient_is_written_for():
    def unit(p):  # written for one point
        return p / np.linalg.norm(p)

    starts = np.array([[3.0, 1.0, -2.0], [4.0, 1.0, 0.5]])
    together = descend(plain(0.1), unit, starts, 20).path
    for k, start in enumerate(starts.T):
        np.testing.assert_array_equal(together[..., k], descend(plain(0.1), unit, start, 20).path)
