"""The claims of the pictures of lesson 01, each over the whole range of its control."""

import numpy as np
import pytest
from every_frame import caption, data

from hillside.lessons.one_variable.pictures import BestLine, Gears, SecantMicroscope
from hillside.lessons.one_variable.pictures.best_line import PLACES, ZOOMS
from hillside.lessons.one_variable.pictures.gears import STOPS, turned

SMOOTH = [name for name, (curve, x, _) in PLACES.items() if curve.corner != x]
CORNERS = [name for name in PLACES if name not in SMOOTH]


@pytest.mark.parametrize("place", SMOOTH)
def test_with_the_best_slope_curve_and_line_are_one_under_a_strong_zoom(place):
    picture = BestLine()
    best = picture.marks_at(picture.cleaned(dict(picture.values) | {"place": place}))["slope"]
    shown = data(picture, place=place, zoom=1000, slope=best["best"])
    assert np.abs(shown["curve"][1] - shown["line"][1]).max() < 3e-3
    assert "best line" in caption(picture)


@pytest.mark.parametrize("place", SMOOTH)
def test_any_other_line_keeps_its_gap(place):
    picture = BestLine()
    for slope in (-2, -0.6, 0.4, 2):
        shown = data(picture, place=place, zoom=1000, slope=slope)
        best = float(PLACES[place][0].slope(PLACES[place][1]))
        assert shown["now"][1, 0] == pytest.approx(abs(slope - best), abs=2e-3)


@pytest.mark.parametrize("place", CORNERS)
def test_a_corner_looks_alike_at_every_zoom_and_no_best_line_is_marked(place):
    picture = BestLine()
    shapes = [data(picture, place=place, zoom=zoom)["curve"] for zoom in ZOOMS]
    assert all(np.allclose(shape, shapes[0], atol=1e-6) for shape in shapes)
    assert picture.marks_at(picture.values) == {}


def test_the_question_is_answered_by_the_two_curves_themselves():
    picture = BestLine()
    t, sine = data(picture, place="sin x at 1", zoom=1000)["curve"]
    assert np.abs(sine - t * np.cos(1)).max() < 2e-3 and picture.truth().startswith("sin x: a str")
    t, corner = data(picture, place="|x| at 0", zoom=1000)["curve"]
    np.testing.assert_allclose(corner, np.abs(t), atol=1e-6)


@pytest.mark.parametrize("quotient, power", [("forward", -8), ("central", -5)])
def test_the_error_is_a_v_with_its_bottom_near_the_power_of_the_lesson(quotient, power):
    picture = SecantMicroscope()
    name = next(one for one in SecantMicroscope.quotient.stops if one.startswith(quotient))
    errors = {}
    for h in SecantMicroscope.h.stops:
        shown = data(picture, place="eˣ at 0", quotient=name, h=h)["now"]
        errors[h] = 0.0 if shown is None else float(shown[1, 0])
    logs = np.log10(list(errors))
    size = np.array(list(errors.values()))
    least = [size[np.abs(logs - k) <= 0.5].max() for k in range(-15, 0)]
    assert abs(np.argmin(least) - 15 - power) <= 1
    assert size[0] > 0.3 and size[logs > -0.1].max() > 0.1


def test_under_the_microscope_the_curve_becomes_a_staircase():
    picture = SecantMicroscope()
    for h, most in ((1e-3, 601), (1e-15, 30)):
        steps = np.unique(data(picture, place="sin x at 1", h=h)["curve"][1])
        assert (len(steps) <= most) and (len(steps) > 100) == (h > 1e-10)


def test_the_secant_goes_through_the_two_points_that_are_used():
    picture = SecantMicroscope()
    for quotient in SecantMicroscope.quotient.stops:
        shown = data(picture, place="σ(x) at 1", quotient=quotient, h=0.1)
        (a, b), (fa, fb) = shown["ends"]
        (s, t), (fs, ft) = shown["secant"]
        assert (fb - fa) / (b - a) == pytest.approx((ft - fs) / (t - s), rel=1e-5)


def test_play_goes_on_from_the_ring_to_the_end_of_the_span():
    for train in Gears.train._means.values():
        start, end = train.span
        assert turned(train, 0, (1, 0)) == start and turned(train, STOPS, (0, 1)) == end
        quarter = min(start + np.pi / 2, end)
        assert turned(train, 0, (0, 0.3)) == pytest.approx(quarter)
        assert turned(train, STOPS // 2, (0, 2)) == pytest.approx((quarter + end) / 2)


def test_while_x_turns_once_y_turns_as_often_as_the_question_says():
    picture = Gears()
    shown = data(picture, turn=STOPS)
    x, y = (float(shown[f"values {one}"][1].split(" = ")[1]) for one in "xy")
    assert y / x == pytest.approx(picture.truth(), rel=1e-3)
    assert x == pytest.approx(2 * np.pi, rel=1e-3)


def test_the_second_rate_is_the_slope_at_u():
    picture = Gears()
    for turn in (0, 10, 30, STOPS):
        shown = data(picture, train="y = ln(1 + x²)", turn=turn)
        (u, _), lean = shown["at u"][:, 0], shown["lean y"]
        assert np.ptp(lean[1]) / np.ptp(lean[0]) == pytest.approx(1 / u, rel=1e-4)
        assert shown["dy"][1] == f"{1 / u:.4g} times"
