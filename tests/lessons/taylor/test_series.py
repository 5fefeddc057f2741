"""Known Taylor coefficients, held against integrals round a circle (Cauchy) and the known sums."""

import math

import numpy as np
import pytest

from hillside.lessons.taylor.series import BELL, CURVES, EXP, FLAT, SIN, trusted

POINTS = (-1.7, -0.6, 0.4, 1.0, 2.0)
CIRCLE = np.exp(2j * np.pi * np.arange(256) / 256)
COMPLEX = {
    EXP: np.exp,
    SIN: np.sin,
    BELL: lambda z: 1 / (1 + z**2),
    FLAT: lambda z: np.exp(-1 / z**2),
}
every_curve = pytest.mark.parametrize("curve", CURVES, ids=lambda one: one.name)


@every_curve
@pytest.mark.parametrize("p", POINTS)
def test_the_coefficients_are_the_integrals_round_a_circle(curve, p):
    r = 0.4 * min(abs(p), 1)
    there = np.fft.fft(COMPLEX[curve](p + r * CIRCLE))[:17].real / len(CIRCLE)
    found = curve.coefficients(p, 16) * r ** np.arange(17)
    np.testing.assert_allclose(found, there, atol=1e-12 * np.abs(there).max())


@every_curve
def test_so_many_coefficients_come_as_are_asked_for(curve):
    for p in (0.0, 0.05, 1.0):
        for k in (0, 1, 2, 16):
            c = curve.coefficients(p, k)
            assert c.shape == (k + 1,) and np.isfinite(c).all()
            assert c[0] == pytest.approx(curve.f(p))


@every_curve
@pytest.mark.parametrize("p", [-2.0, -0.5, 0.5, 2.0])
def test_within_the_radius_the_error_goes_to_0_and_beyond_it_does_not(curve, p):
    radius = curve.radius(p)
    inside, outside = p + 0.6 * min(radius, 3), p + 1.5 * radius
    errors = [curve.error(p, k, inside) for k in (4, 50)]
    assert errors[1] < 0.02 * errors[0] and errors[1] < 1e-4
    if np.isfinite(radius):
        assert max(curve.error(p, k, outside) for k in range(30, 41)) > 1


def test_the_numbers_of_the_lesson():
    said = [float(BELL.model(0, k)(0.5)) for k in (2, 4, 8, 16)]
    assert said == pytest.approx([0.75, 0.8125, 0.80078, 0.8000031], rel=1e-5)
    far = [float(BELL.model(0, k)(1.5)) for k in (2, 4, 8, 16)]
    assert far == pytest.approx([-1.25, 3.8125, 18.051, 455.02], rel=1e-4)
    assert float(FLAT.f(0.5)) == pytest.approx(math.exp(-4))


def test_the_flat_function_has_no_other_model_than_0_at_0():
    assert not FLAT.coefficients(0.0, 16).any() and FLAT.f(0.0) == 0 and FLAT.f(0.5) > 0.018


@every_curve
@pytest.mark.parametrize("p, k, tolerance", [(0.0, 2, 0.01), (0.5, 5, 0.001), (-1.0, 1, 0.1)])
def test_the_error_is_below_the_tolerance_on_the_trusted_interval_and_not_just_beyond(
    curve, p, k, tolerance
):
    a, b = trusted(curve, p, k, tolerance, (-3.2, 3.2))
    assert a <= p <= b and (curve.error(p, k, np.linspace(a, b, 999)) < 1.001 * tolerance).all()
    for end, beyond in ((a, a - 2e-3), (b, b + 2e-3)):
        assert abs(end) == 3.2 or curve.error(p, k, beyond) > tolerance
