"""Quotients in float64: the two errors, and the bottom of the V."""

from fractions import Fraction

import numpy as np
import pytest

from hillside.lessons.one_variable.curves import EXP, SIGMOID, SINE
from hillside.lessons.one_variable.quotients import (
    EPS,
    STEPS,
    bending,
    central,
    crossing,
    errors,
    forward,
    rounding,
    under_microscope,
)

CURVES = {"exp": EXP, "sine": SINE, "sigmoid": SIGMOID}
each = pytest.mark.parametrize("curve", CURVES.values(), ids=CURVES)


@pytest.mark.parametrize("h", [Fraction(1, 2), Fraction(1, 64)])
def test_on_a_cube_the_errors_are_those_of_exact_arithmetic(h):
    x, cube = Fraction(3), lambda t: t**3
    assert forward(cube, x, h) == 27 + 9 * h + h**2
    assert central(cube, x, h) == 27 + h**2


@each
@pytest.mark.parametrize("quotient", [forward, central])
def test_for_large_h_the_error_is_that_of_the_bend(curve, quotient):
    h = np.array([1e-2, 1e-3])
    np.testing.assert_allclose(
        errors(curve, 0.8, quotient, h), bending(curve, 0.8, h, quotient), rtol=0.02
    )


@each
@pytest.mark.parametrize("quotient", [forward, central])
def test_for_tiny_h_the_error_stays_below_what_rounding_can_do(curve, quotient):
    h = STEPS[(STEPS > 1e-15) & (STEPS < 1e-10)]
    moved = EPS * abs(curve.slope(0.8)) / h  # x + h is rounded, too
    assert (errors(curve, 0.8, quotient, h) <= 4 * (rounding(curve, 0.8, h) + moved)).all()
    assert np.median(errors(curve, 0.8, quotient, h) * h) > 1e-18


@each
@pytest.mark.parametrize("quotient, power", [(forward, -8), (central, -5)])
def test_the_bottom_of_the_v_is_where_the_two_errors_cross(curve, quotient, power):
    there = crossing(curve, 0.8, quotient)
    assert bending(curve, 0.8, there, quotient) == pytest.approx(rounding(curve, 0.8, there))
    assert abs(np.log10(there) - power) < 1  # within a factor of ten
    measured = errors(curve, 0.8, quotient)
    near = np.abs(np.log10(STEPS / there)) < 1
    assert np.nanmin(measured[near]) < 3 * max(np.nanmin(measured), 1e-12)
    assert (measured[np.abs(np.log10(STEPS / there)) > 4] > np.nanmin(measured[near])).all()


def test_what_the_lesson_says_of_exp_at_0():
    by_power = {k: abs((np.exp(10.0**-k) - 1) / 10.0**-k - 1) for k in range(1, 17)}
    assert min(by_power, key=by_power.get) == 8
    assert by_power[8] == pytest.approx(6.08e-9, rel=0.01) and by_power[16] == 1


def test_below_half_the_spacing_of_the_numbers_the_quotient_is_0():
    assert forward(np.exp, 1.0, 1e-16) == 0 and 1.0 + 1e-16 == 1.0


def test_the_microscope_shows_a_line_and_then_a_staircase():
    t, line = under_microscope(EXP, 1.0, 1e-6)
    np.testing.assert_allclose(line, t, atol=1e-5)
    _, stairs = under_microscope(EXP, 1.0, 1e-15)
    assert len(np.unique(stairs)) < 20
    _, level = under_microscope(EXP, 1.0, 1e-17)
    assert (level == 0).all()


@pytest.mark.parametrize("eps, power", [(1e-6, -3), (float(np.finfo(np.float32).eps), -3.5)])
def test_a_coarser_f_wants_a_larger_h(eps, power):
    assert np.log10(crossing(EXP, 0.0, forward, eps)) == pytest.approx(power, abs=0.3)
