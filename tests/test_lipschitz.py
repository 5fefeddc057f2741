"""L, its estimates and the backtracking search, against known numbers and laws."""

from dataclasses import replace

import numpy as np
import pytest
from scipy.optimize import line_search

from hillside.derivatives import hessian_vector
from hillside.descent import delivered
from hillside.lipschitz import (
    WAVE,
    backtrack,
    backtracking_walk,
    best_rate,
    guaranteed_drop,
    multipliers,
    power_iteration,
    sampled_L,
    spectral_norm,
    steps_until,
    umbrella,
)
from hillside.surfaces import PARABOLA, QUARTIC, ROSENBROCK, SOFT_V

RNG = np.random.default_rng(10)


def test_the_spectral_norm_is_that_of_numpy():
    A = RNG.normal(size=(3, 3, 20))
    A = A + A.transpose(1, 0, 2)
    np.testing.assert_allclose(
        spectral_norm(A), [np.linalg.norm(A[..., k], 2) for k in range(20)], rtol=1e-12
    )


def test_rosenbrocks_box_has_L_5326_point_8_in_a_lower_corner():
    L, where = sampled_L(ROSENBROCK.hessian, (-2, 2, -1, 3))
    assert L == pytest.approx(5326.8, abs=0.05) and abs(where[0]) == 2 and where[1] == -1
    assert spectral_norm(ROSENBROCK.hessian(np.ones(2))) == pytest.approx(1001.6, abs=0.05)


def test_no_pair_of_points_in_the_box_beats_the_sampled_L():
    L, _ = sampled_L(ROSENBROCK.hessian, (-2, 2, -1, 3))
    a, b = RNG.uniform((-2, -1), (2, 3), size=(2, 500, 2)).transpose(0, 2, 1)
    change = np.linalg.norm(ROSENBROCK.gradient(a) - ROSENBROCK.gradient(b), axis=0)
    assert (change <= L * np.linalg.norm(a - b, axis=0)).all()


@pytest.mark.parametrize(
    "alpha, steps", [(0.1, 66), (0.15, 43), (2 / 11, 35), (0.19, 55), (0.2, None), (0.21, None)]
)
def test_steps_on_the_ravine(alpha, steps):
    assert steps_until((1, 10), (10, 1), alpha) == steps


def test_from_an_axis_only_the_curvature_along_it_counts():
    assert steps_until((1, 10), (10, 0), 1.0) == 1
    assert steps_until((1, 10), (10, 0), 0.1) == steps_until((1,), (10,), 0.1)


def test_the_best_rate_makes_the_two_multipliers_opposite_and_no_rate_is_better():
    m = multipliers(best_rate(1, 10), (1, 10))
    assert m[0] == pytest.approx(-m[1]) == pytest.approx(9 / 11)
    worst = [np.abs(multipliers(alpha, (1, 10))).max() for alpha in np.linspace(0, 0.25, 500)]
    assert min(worst) >= 9 / 11 - 1e-12


@pytest.mark.parametrize("surface", [SOFT_V, WAVE, PARABOLA], ids=lambda s: s.name)
def test_the_umbrella_is_never_below_the_graph_and_its_lowest_point_is_the_step_1_over_L(surface):
    x = np.linspace(-6, 6, 601)[None]
    for p in np.linspace(-4, 4, 17)[:, None]:
        model = umbrella(surface, p, surface.L)
        assert (model(x) >= surface.f(x) - 1e-12).all()
        vertex = p - surface.gradient(p) / surface.L
        assert model(vertex) <= model(x).min() + 1e-12


@pytest.mark.parametrize("surface", [SOFT_V, WAVE, PARABOLA], ids=lambda s: s.name)
@pytest.mark.parametrize("alpha", [0.1, 0.5, 1, 1.9, 3])
def test_a_step_delivers_at_least_what_is_guaranteed(surface, alpha):
    p = np.linspace(-4, 4, 41)[None]
    got = delivered(surface.f, surface.gradient, p, alpha)
    assert (got >= guaranteed_drop(surface.L, alpha, surface.gradient(p)) - 1e-12).all()


def test_power_iteration_on_two_gradients_each_at_rosenbrocks_start():
    p = np.array([-1.2, 1.0])
    estimates = power_iteration(lambda v: hessian_vector(ROSENBROCK.gradient, p, v), (1, 0), 4)
    np.testing.assert_allclose(estimates, [1330.0, 1506.318, 1506.367, 1506.367], atol=6e-4)


def test_power_iteration_finds_the_largest_size_and_with_a_shift_the_largest():
    H = np.diag([2.0, -1000.0])
    assert power_iteration(lambda v: H @ v, (1, 1), 30)[-1] == pytest.approx(-1000)
    assert power_iteration(lambda v: H @ v, (1, 1), 30, shift=1000)[-1] == pytest.approx(2)


def test_sampled_L_takes_a_hessian_written_for_one_point():
    def hessian(p):
        return np.diag([12 * p[0] ** 2, 2.0]) * np.sum(p**2) / (p @ p)

    largest, where = sampled_L(hessian, (-1, 2, 0.5, 1))
    assert largest == pytest.approx(48) and where[0] == 2


@pytest.mark.parametrize("v, apply", [((0, 0), lambda v: v), ((1, 1), lambda v: 0 * v)])
def test_power_iteration_refuses_zero(v, apply):
    with pytest.raises(ValueError, match="zero"):
        power_iteration(apply, v, 2)


@pytest.mark.parametrize("v", [(1, 1), (1, 0.3), (0.2, 1)])
@pytest.mark.parametrize("H", [np.diag([2.0, -2.0]), np.array([[1.0, 3.0], [3.0, -1.0]])])
@pytest.mark.parametrize("steps", [5, 30])
def test_power_iteration_says_where_it_flips_between_two_eigenvalues(v, H, steps):
    with pytest.warns(RuntimeWarning, match=r"flips between two eigenvalues, .*try a shift"):
        power_iteration(lambda v: H @ v, v, steps)
    largest = np.linalg.eigvalsh(H)[-1]
    found = power_iteration(lambda v: H @ v, v, steps + 30, shift=1.0)
    assert found[-1] == pytest.approx(largest, abs=1e-6)


def test_power_iteration_says_where_it_needs_more_steps():
    H = np.diag([1.0, 0.9])
    with pytest.warns(RuntimeWarning, match="after 3 steps v still moves on.*try more steps"):
        power_iteration(lambda v: H @ v, (1, 1), 3)
    assert power_iteration(lambda v: H @ v, (1, 1), 60)[-1] == pytest.approx(1, abs=1e-4)


def test_power_iteration_says_where_it_began_across_the_eigenvector_sought():
    H = np.diag([2.0, 5.0])
    with pytest.warns(RuntimeWarning, match="a direction across it is stretched more.*try"):
        assert power_iteration(lambda v: H @ v, (1, 0), 5)[-1] == 2


@pytest.mark.filterwarnings("error")
@pytest.mark.parametrize("n", [1, 2, 5])
def test_power_iteration_is_silent_where_it_finds_the_eigenvalue(n):
    lots = np.random.default_rng(n)
    H = lots.normal(size=(n, n))
    H, v = H @ H.T, lots.normal(size=n)
    assert power_iteration(lambda v: H @ v, v, 200)[-1] == pytest.approx(np.linalg.norm(H, 2))
    found = power_iteration(lambda v: hessian_vector(lambda p: H @ p, 0 * v, v), v, 200)
    assert found[-1] == pytest.approx(np.linalg.norm(H, 2))


ACCEPTED = [
    (PARABOLA, 1, 0.5, 0.5),
    (PARABOLA, 1, 1e-4, 0.5),
    (QUARTIC, 2, 0.5, 1 / 64),
    (QUARTIC, 2, 0.1, 1 / 16),
    (QUARTIC, 2, 1e-4, 1 / 16),
]


@pytest.mark.parametrize("surface, x, c, alpha", ACCEPTED)
def test_the_first_accepted_rate(surface, x, c, alpha):
    assert backtrack(surface, np.array([float(x)]), c) == alpha


def test_scipy_accepts_a_rate_that_passes_the_same_test():
    p = np.array([-1.2, 1.0])
    g = ROSENBROCK.gradient(p)
    theirs = line_search(ROSENBROCK.f, ROSENBROCK.gradient, p, -g, c1=1e-4)[0]
    for alpha in (theirs, backtrack(ROSENBROCK, p, 1e-4)):
        assert ROSENBROCK.f(p - alpha * g) <= ROSENBROCK.f(p) - 1e-4 * alpha * g @ g


@pytest.mark.parametrize("c", [0, 1, -1, 2])
def test_a_c_that_is_no_share_is_refused(c):
    with pytest.raises(ValueError, match="between 0 and 1"):
        backtrack(PARABOLA, np.array([1.0]), c)


def test_a_wrong_gradient_is_found_out():
    with pytest.raises(ValueError, match="gradient"):
        backtrack(replace(PARABOLA, gradient=lambda p: -2 * p), np.array([1.0]))


def test_backtracking_down_rosenbrocks_valley_takes_about_1533_steps():
    path, rates = backtracking_walk(ROSENBROCK, (-1.2, 1))
    assert len(rates) == pytest.approx(1533, rel=0.05) and (rates.min(), rates.max()) == (
        1 / 2048,
        1 / 2,
    )
    assert (np.diff(ROSENBROCK.f(path.T)) < 0).all()
