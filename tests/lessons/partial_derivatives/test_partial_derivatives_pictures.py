"""The claims of the pictures of lesson 02, each over the whole range of its control."""

import re
from functools import cache

import numpy as np
import pytest
from every_frame import caption, data

from hillside.derivatives import partial
from hillside.lessons.partial_derivatives.pictures import BrokenPlane, SliceCutter, WhatIsFrozen
from hillside.lessons.partial_derivatives.pictures.broken_plane import BROKEN
from hillside.lessons.partial_derivatives.pictures.slice_cutter import GROUNDS
from hillside.partial_surfaces import CROSS, FAN, LEANING_TROUGH

PLACES = [(-3, 2), (3, 2), (0, 1), (1.5, -2), (-1, 0)]


@cache
def shared(kind):
    """One picture for many tests; each sets all that it looks at."""
    return kind()


def steepness(line):
    """Slope of a straight line given by its two ends.   line: (2, 2)."""
    (x0, x1), (y0, y1) = np.asarray(line, dtype=float)
    return (y1 - y0) / (x1 - x0)


# ---- the slice cutter


def test_at_3_2_the_slopes_are_12_and_9():
    shown = data(SliceCutter(), point=(3, 2))
    assert (shown["slope0"][1], shown["slope1"][1]) == ("in x: 12", "in y: 9")
    words = (
        "At (3, 2) f is 18. With y frozen the cut has the slope f_x = 12, with x frozen f_y = 9."
    )
    assert caption(SliceCutter(), point=(3, 2)) == words


@pytest.mark.parametrize("point", PLACES)
@pytest.mark.parametrize("ground", GROUNDS)
@pytest.mark.parametrize("i", [0, 1])
def test_the_tangent_of_each_cut_has_the_partial_as_its_slope(ground, point, i):
    picture = shared(SliceCutter)
    shown, surface = data(picture, ground=ground, point=point), GROUNDS[ground][0]
    there = picture.values["point"]
    assert steepness(shown[f"tangent{i}"]) == pytest.approx(partial(surface.f, there, i), abs=1e-4)


@pytest.mark.parametrize("point", PLACES)
@pytest.mark.parametrize("i", [0, 1])
def test_only_one_variable_moves_along_a_cut_on_map_and_surface_and_panel(point, i):
    shown = data(shared(SliceCutter), ground="x²y", point=point)
    line, cut, curve = (shown[f"{name}{i}"] for name in ("line", "cut", "curve"))
    assert (line[1 - i] == np.float32(point[1 - i])).all() and np.ptp(line[i]) > 5
    np.testing.assert_array_equal(cut[:2], line)
    np.testing.assert_array_equal(curve, cut[[i, 2]])
    np.testing.assert_allclose(cut[2], line[0].astype(float) ** 2 * line[1], atol=1e-4)


def test_the_question_of_the_signs_is_answered_as_the_panels_show():
    picture = SliceCutter()
    assert picture.call(picture.truth, picture.values) == "falls in x, rises in y"
    shown = data(picture)
    assert steepness(shown["tangent0"]) < 0 < steepness(shown["tangent1"])


# ---- the broken plane


@pytest.mark.parametrize("ground", BROKEN)
def test_both_partials_at_0_are_0_and_so_the_plane_is_level(ground):
    assert [partial(BROKEN[ground].f, (0, 0), i) for i in (0, 1)] == [0, 0]
    assert not BROKEN[ground].gradient(np.zeros(2)).any()
    picture = shared(BrokenPlane)
    picture.set(ground=ground)
    _, plane = picture.staged(picture.values).ground["plane"]
    assert not plane.reshape(3, 13, 13)[2].any()


@pytest.mark.parametrize("angle", [10, 45, 120, 170])
def test_only_the_smooth_surface_lies_down_in_the_plane(angle):
    ends = {}
    for ground in BROKEN:
        stops = [
            data(shared(BrokenPlane), ground=ground, angle=angle, zoom=zoom)["miss"][1, 0]
            for zoom in (1, 1000)
        ]
        ends[ground] = stops[1] / stops[0]
    assert ends["xy"] == pytest.approx(1e-3, rel=1e-4)
    assert ends["x²y/(x²+y²)"] == pytest.approx(1, rel=1e-4)
    assert ends["xy/(x²+y²)"] == pytest.approx(1e3, rel=1e-4)


@pytest.mark.parametrize("angle", [0, 90, 180])
@pytest.mark.parametrize("ground", BROKEN)
def test_along_the_axes_the_plane_misses_nothing(ground, angle):
    picture = shared(BrokenPlane)
    words = caption(picture, ground=ground, angle=angle, zoom=30)
    assert words.endswith("f is 0, the plane says 0. Along this cut the plane misses nothing.")
    assert data(picture)["gap"][1] == "0 at every zoom"
    assert not np.nan_to_num(data(picture)["seen"][1]).any()


def test_the_fan_looks_the_same_at_every_zoom():
    picture = BrokenPlane()
    first, last = (data(picture, ground="x²y/(x²+y²)", zoom=zoom)["hill"] for zoom in (1, 1000))
    np.testing.assert_allclose(first, last, atol=1e-6)


def test_the_cut_of_the_cross_is_one_half_with_a_gap_at_0_and_leaves_the_box():
    picture = BrokenPlane()
    shown = data(picture, ground="xy/(x²+y²)", zoom=1, angle=45)
    heights = shown["seen"][1]
    assert np.isnan(heights).sum() == 1 and np.allclose(heights[~np.isnan(heights)], 0.5)
    assert shown["away"] is None
    assert data(picture, zoom=1000)["away"][1] == "the cut has left the box"


@pytest.mark.parametrize("surface, height", [(CROSS, "0.5"), (FAN, "0.3536")])
def test_the_caption_gives_the_height_on_the_diagonal(surface, height):
    ground = next(name for name, one in BROKEN.items() if one is surface)
    assert f"along 45° f is {height}, the plane says 0." in caption(
        shared(BrokenPlane), ground=ground, zoom=1, angle=45
    )


def test_the_diagonal_of_the_fan_rises_and_that_is_the_truth():
    picture = BrokenPlane()
    assert picture.values["ground"] == "x²y/(x²+y²)"
    assert picture.call(picture.truth, picture.values) == "it rises"
    assert (
        picture.call(picture.truth, dict(picture.values) | {"angle": 0})
        == "it stays level, as the plane does"
    )


# ---- what is frozen


@pytest.mark.parametrize("angle, slope", [(0, 6), (-45, 5), (45, 7)])
def test_what_is_kept_decides_the_slope(angle, slope):
    shown = data(WhatIsFrozen(), angle=angle)
    assert shown["slope"][1] == f"df/dx = {slope}" and shown["alone"][1] == "6 with y kept"
    assert steepness(shown["tangent"]) == pytest.approx(slope, rel=1e-5)


def test_the_marks_keep_y_and_x_plus_y():
    picture = WhatIsFrozen()
    angle = {
        control["name"]: control for control in picture.describe_controls(dict(picture.values))
    }["angle"]
    assert {mark["label"]: angle["stops"][mark["stop"]] for mark in angle["marks"]} == {
        "keep y": 0,
        "keep x + y": -45,
    }
    kept = data(picture, angle=-45)["line"].sum(axis=0)
    np.testing.assert_allclose(kept, 4, atol=1e-5)


@pytest.mark.parametrize("point", [(3, 1), (0, 3), (4.5, -1)])
def test_the_tangent_touches_the_curve_at_every_angle(point):
    picture = WhatIsFrozen(point=point)
    slopes = []
    for angle in WhatIsFrozen.angle.stops[::5]:
        shown = data(picture, angle=angle)
        x, y = shown["curve"].astype(float)
        np.testing.assert_allclose(y, LEANING_TROUGH.f(shown["line"].astype(float)), atol=1e-4)
        slopes.append(steepness(shown["tangent"]))
        rate = np.tan(np.radians(angle))
        assert slopes[-1] == pytest.approx(2 * point[0] + rate, abs=1e-5)
        assert float(
            re.search(r"slope (\S+) in x", caption(picture))[1].replace("−", "-")
        ) == pytest.approx(slopes[-1], rel=1e-3, abs=1e-3)
    assert (np.diff(slopes) > 0).all()


def test_f_grows_faster_when_y_is_kept():
    picture = WhatIsFrozen()
    assert picture.call(picture.truth, picture.values) == "when y is kept"
