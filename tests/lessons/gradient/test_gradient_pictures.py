"""The claims of the pictures of lesson 03, each over the whole range of its control."""

import re

import numpy as np
import pytest
from every_frame import caption, data

from hillside.derivatives import slope
from hillside.lessons.gradient.pictures import Compass, FiniteStep, PeakGuess, Ruler
from hillside.lessons.gradient.pictures.compass import GROUNDS
from hillside.lessons.gradient.pictures.finite_step import HERE
from hillside.lessons.gradient.steepest import VALLEY, long_hill


def plain(text):
    return float(text.replace("−", "-"))


# ---- the compass


@pytest.fixture(scope="module")
def compass():
    return Compass()


def test_the_compass_opens_with_the_slope_to_the_east_at_3_2(compass):
    words = (
        "At (3, 2) the gradient is (12, 9), its length 15. "
        "Along (1, 0) the slope is 12 · 1 + 9 · 0 = 12."
    )
    assert compass.frame_at(compass.values)[0] == words


@pytest.mark.parametrize(
    ("heading", "slope"),
    [((0.8, 0.6), "15"), ((-0.6, 0.8), "0"), ((-0.8, -0.6), "−15"), ((0.6, 0.8), "14.4")],
)
def test_the_headings_of_the_lesson(compass, heading, slope):
    assert caption(compass, ground="x²y", point=(3, 2), heading=heading).endswith(f"= {slope}.")
    assert data(compass)["slope"][1] == f"slope {slope}"


@pytest.mark.parametrize("ground", GROUNDS)
def test_the_caption_gives_the_measured_slope(compass, ground):
    for point, heading in (((1, -1.5), (0.3, -1)), ((-2, 0.5), (-1, -0.45)), ((2.5, 2), (0.05, 1))):
        words = caption(compass, ground=ground, point=point, heading=heading)
        kept = compass.controls["heading"].clean(heading)
        measured = slope(GROUNDS[ground][0].f, np.array(point, float), np.array(kept))
        assert plain(re.search(r"= (\S+)\.$", words)[1]) == pytest.approx(measured, rel=1e-3)


@pytest.mark.parametrize("point", [(3, 2), (-1, 4), (2, -3)])
def test_the_slopes_are_two_circles_whose_diameter_is_the_gradient(compass, point):
    shown = data(compass, ground="x²y", point=point, heading=(1, 0))
    g = shown["arrow"][2:]
    for name, sign in (("rim", 1), ("down", -1)):
        np.testing.assert_allclose(
            np.linalg.norm(shown[name] - sign * g / 2, axis=0), 0.5, atol=1e-5
        )


def test_the_level_line_is_square_to_the_gradient(compass):
    shown = data(compass, ground="x²y", point=(3, 2))
    ends = shown["level"]
    assert (ends[:, 1] - ends[:, 0]) @ shown["gradient"][2:, 0] == pytest.approx(0, abs=1e-5)


def test_on_level_ground_there_is_no_steepest_direction(compass):
    assert "no direction is steepest" in caption(
        compass, ground="saddle", point=(0, 0), heading=(1, 0)
    )
    assert data(compass)["gradient"] is None and data(compass)["none"][1] == "every slope is 0"


def test_the_heading_stays_on_the_circle_wherever_it_is_put(compass):
    heading = compass.controls["heading"]
    rng = np.random.default_rng(4)
    for place in [(0, 0), (9, -9), *rng.uniform(-1.6, 1.6, (300, 2))]:
        kept = heading.clean(place)
        assert np.hypot(*kept) == pytest.approx(1, abs=0.0075)
        assert heading.clean(kept) == kept
        if any(place):
            turn = np.angle(complex(*kept) / complex(*place), deg=True)
            assert abs(turn) < 0.6


# ---- where is the peak?


@pytest.mark.parametrize(
    ("kappa", "point", "words"),
    [
        (10, (1, 1), "points 39.3° away"),
        (10, (3, 1), "points 54.9° away"),
        (10, (1, 3), "points 16.5° away"),
        (1, (1, 1), "aims at the peak"),
        (10, (3, 0), "aims at the peak"),
        (10, (0, 3), "aims at the peak"),
    ],
)
def test_how_far_the_arrow_misses(kappa, point, words):
    assert words in caption(PeakGuess(), kappa=kappa, point=point)


def test_the_arrow_aims_at_the_peak_only_on_the_round_hill():
    picture = PeakGuess()
    misses = [data(picture, kappa=kappa)["now"][1, 0] for kappa in PeakGuess.kappa.stops]
    assert (
        misses[0] == pytest.approx(0, abs=1e-4)
        and (np.diff(misses) > 0).all()
        and misses[-1] == pytest.approx(43.85, abs=0.01)
    )


@pytest.mark.parametrize("kappa", [1, 10, 50])
def test_the_uphill_curve_starts_along_the_gradient_and_ends_on_the_peak(kappa):
    shown = data(PeakGuess(), kappa=kappa, point=(3, 1))
    curve = shown["uphill"].astype(float)
    np.testing.assert_allclose(curve[:, -1], 0)
    assert (np.diff(long_hill(kappa).f(curve)) >= 0).all()
    first, arrow = curve[:, 1] - curve[:, 0], shown["gradient"][2:, 0]
    assert first @ arrow / np.linalg.norm(first) / np.linalg.norm(arrow) > 0.999


def test_before_the_guess_only_the_arrow_is_visible():
    picture = PeakGuess()
    assert set(picture.cast(picture.values)[0]) - set(picture.prediction.hides) == {"gradient"}
    assert picture.prediction.at != picture.truth()


# ---- the finite step


@pytest.mark.parametrize(
    ("radius", "angle"), [(1e-3, 0.18), (0.01, 1.82), (0.1, 15.74), (1, 39.26)]
)
def test_the_best_step_turns_away_from_the_gradient(radius, angle):
    assert data(FiniteStep(), radius=radius)["now"][1, 0] == pytest.approx(angle, abs=0.01)


def test_the_angle_grows_with_every_stop():
    picture = FiniteStep()
    assert (
        np.diff([data(picture, radius=r)["now"][1, 0] for r in FiniteStep.radius.stops]) > 0
    ).all()


def test_a_step_of_1_downhill_goes_up():
    words = caption(FiniteStep(), search="the lowest point", radius=1)
    assert "lowers f by 1.1." in words and words.endswith("raises f by 2.672.")


@pytest.mark.parametrize("radius", [1e-3, 0.1, 1])
def test_the_contours_in_the_lens_are_contours(radius):
    lines = data(FiniteStep(), radius=radius)["contours"].astype(float)
    places, inside = HERE[:, None] + radius * lines, np.abs(lines).max(axis=0) < 1.6
    heights = VALLEY.f(places[:, inside])
    steps = np.unique(np.round(heights / np.ptp(heights), 3))
    assert 5 < len(steps) <= 30


# ---- the ruler


def test_the_ruler_opens_with_the_numbers_of_the_lesson():
    assert caption(Ruler()) == (
        "u = 10x: at (3, 4) the gradient is (6, 8) in x and y, (0.6, 8) in u and y. "
        "A step along the new one moves x by 0.06 when it moves y by 8."
    )


@pytest.mark.parametrize("unit", [0.1, 1, 10])
def test_on_the_new_map_the_arrow_is_square_to_the_contour(unit):
    shown = data(Ruler(), unit=unit)
    arrow = shown["new_gradient"][2:, 0].astype(float)
    tangent = np.array([-4 * unit, 3])  # along the circle, carried over to the new map
    assert abs(tangent @ arrow) < 1e-4 * np.linalg.norm(tangent) * np.linalg.norm(arrow)


def test_the_path_stays_the_same_only_in_the_same_units():
    picture = Ruler()
    bends = [np.ptp(np.array([4, -3]) @ data(picture, unit=s)["path"]) for s in (0.1, 1, 10)]
    assert bends[1] < 1e-5 and min(bends[0], bends[2]) > 5


def test_far_from_one_the_path_goes_one_coordinate_after_the_other():
    picture = Ruler()
    assert abs(data(picture, unit=10)["path"] - [[2.9], [0]]).sum(axis=0).min() < 0.3
    assert abs(data(picture, unit=0.1)["path"] - [[0], [3.9]]).sum(axis=0).min() < 0.3
    assert picture.truth() == "it now sets out almost along y"


@pytest.mark.parametrize("radius", [1e-3, 0.1, 1])
@pytest.mark.parametrize(
    ("search", "name", "sign", "other"),
    [
        ("the highest point", "gradient", 1, "against"),
        ("the lowest point", "against", -1, "gradient"),
    ],
)
def test_the_arrow_in_the_lens_has_the_sign_of_its_name(search, name, sign, other, radius):
    label = FiniteStep().cast(FiniteStep().values)[0][name].label
    assert label.strip("$") == {1: r"\nabla f", -1: r"-\nabla f"}[sign]
    shown = data(FiniteStep(), search=search, radius=radius)
    arrow = shown[name][2:, 0].astype(float)
    steepest = sign * VALLEY.gradient(HERE)
    assert arrow / np.linalg.norm(arrow) == pytest.approx(steepest / np.linalg.norm(steepest))
    assert np.linalg.norm(arrow) > 1.2 and shown[other] is None
