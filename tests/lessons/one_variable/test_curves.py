"""Curves of one variable: exact derivatives against differences, lines against the microscope."""

import numpy as np
import pytest

from hillside.lessons.one_variable.curves import (
    ABS,
    EXP,
    RELU,
    SIGMOID,
    SINE,
    SQUARE,
    gap,
    magnified,
    sided_slopes,
    sigmoid,
)

CURVES = {
    "square": SQUARE,
    "sine": SINE,
    "exp": EXP,
    "sigmoid": SIGMOID,
    "abs": ABS,
    "relu": RELU,
}
each = pytest.mark.parametrize("curve", CURVES.values(), ids=CURVES)
PLACES = np.array([-1.7, -0.4, 0.3, 1.2, 1.9])


@each
def test_each_derivative_is_the_slope_of_the_one_before(curve):
    for one, next_one in ((curve.f, curve.slope), (curve.slope, curve.bend)):
        measured = (one(PLACES + 1e-5) - one(PLACES - 1e-5)) / 2e-5
        np.testing.assert_allclose(next_one(PLACES), measured, rtol=1e-8, atol=1e-8)
    measured = (curve.bend(PLACES + 1e-5) - curve.bend(PLACES - 1e-5)) / 2e-5
    np.testing.assert_allclose(curve.third(PLACES), measured, rtol=1e-8, atol=1e-8)


def test_the_sigmoid_is_the_formula_and_never_overflows():
    np.testing.assert_allclose(sigmoid(PLACES), 1 / (1 + np.exp(-PLACES)), rtol=1e-14)
    with np.errstate(all="raise"):
        assert sigmoid([-1e4, 0, 1e4]).tolist() == [0, 0.5, 1]


@pytest.mark.parametrize("curve, sides", [(ABS, [-1, 1]), (RELU, [0, 1])])
def test_a_corner_has_a_slope_on_each_side_and_none_of_its_own(curve, sides):
    assert sided_slopes(curve, 0.0).tolist() == sides
    assert np.isnan([curve.slope(0.0), curve.bend(0.0), curve.third(0.0)]).all()
    h = 1e-6
    assert [(curve.f(0.0) - curve.f(-h)) / h, (curve.f(h) - curve.f(0.0)) / h] == sides


@each
def test_away_from_a_corner_both_sides_agree(curve):
    for x in PLACES:
        assert (sided_slopes(curve, x) == curve.slope(x)).all()


def test_on_a_square_the_gap_of_the_best_line_is_one_over_the_zoom():
    for zoom in (1, 10, 1000):
        assert gap(SQUARE, 0.7, 1.4, zoom) == pytest.approx(1 / zoom, rel=1e-9)


@pytest.mark.parametrize("curve", [SQUARE, SINE, EXP, SIGMOID])
@pytest.mark.parametrize("off", [-0.5, 0.1, 2])
def test_of_all_lines_that_of_the_slope_alone_has_a_gap_that_vanishes(curve, off):
    best, other = (gap(curve, 0.6, curve.slope(0.6) + more, 1e5) for more in (0, off))
    assert best < 1e-4 and other == pytest.approx(abs(off), abs=1e-4)


@pytest.mark.parametrize("curve, best", [(ABS, 0), (RELU, 0.5)])
def test_at_a_corner_no_line_has_a_gap_that_vanishes(curve, best):
    slopes = np.linspace(-3, 3, 121)
    for zoom in (1, 100, 1e6):
        gaps = [gap(curve, 0.0, slope, zoom) for slope in slopes]
        assert slopes[np.argmin(gaps)] == pytest.approx(best)
        assert min(gaps) == pytest.approx(np.ptp(sided_slopes(curve, 0.0)) / 2)


def test_a_corner_looks_the_same_at_every_zoom():
    t = np.linspace(-1, 1, 5)
    for zoom in (1, 100, 1e6):
        np.testing.assert_allclose(magnified(ABS, 0.0, zoom, t), np.abs(t), rtol=1e-12)
