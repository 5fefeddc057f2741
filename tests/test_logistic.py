"""The logistic loss: derivatives against differences, the optimum against SciPy, L against the
Hessian."""

import numpy as np
import pytest
from scipy.optimize import minimize
from scipy.special import expit

from hillside import derivatives
from hillside.descent import descend, plain
from hillside.lipschitz import spectral_norm
from hillside.logistic import CLASSES, POINTS, logistic_L, logistic_loss, probability

LOSS = logistic_loss(POINTS, CLASSES)
THETA = np.random.default_rng(1).normal(size=(2, 30))


def test_the_probability_is_that_of_scipy_even_far_out():
    z = np.array([-1000, -30, -1, 0, 2, 1000])
    np.testing.assert_allclose(probability(z), expit(z), atol=1e-15)


def test_gradient_and_hessian_are_those_of_differences():
    np.testing.assert_allclose(LOSS.gradient(THETA), derivatives.gradient(LOSS.f, THETA), atol=1e-8)
    np.testing.assert_allclose(LOSS.hessian(THETA), derivatives.hessian(LOSS.f, THETA), atol=1e-6)


def test_L_is_27_sixteenths_and_reached_at_zero_only():
    assert LOSS.L == logistic_L(POINTS) == pytest.approx(27 / 16)
    assert spectral_norm(LOSS.hessian(np.zeros(2))) == pytest.approx(LOSS.L)
    assert (spectral_norm(LOSS.hessian(THETA)) < LOSS.L).all()


def test_the_optimum_is_that_of_scipy():
    found = minimize(LOSS.f, np.zeros(2), jac=LOSS.gradient, tol=1e-10)
    np.testing.assert_allclose(found.x, [-0.916694, 1.440506], atol=1e-5)
    assert found.fun == pytest.approx(0.541835, abs=1e-6)


def test_a_step_of_1_over_L_falls_to_0_637958_and_never_rises():
    heights = LOSS.f(descend(plain(1 / LOSS.L), LOSS.gradient, (0, 0), 200).path.T)
    np.testing.assert_allclose(heights[[0, 1, 200]], [0.693147, 0.637958, 0.541836], atol=1e-6)
    assert (np.diff(heights) <= 0).all()


def test_four_over_L_rises_102_times_in_200():
    heights = LOSS.f(descend(plain(4 / LOSS.L), LOSS.gradient, (0, 0), 200).path.T)
    assert (np.diff(heights) > 0).sum() == 102


def test_data_that_do_not_fit_are_refused():
    with pytest.raises(ValueError, match="wanted"):
        logistic_loss(POINTS, CLASSES[:3])
    with pytest.raises(ValueError, match="0 and 1"):
        logistic_loss(POINTS, 2 * CLASSES)
