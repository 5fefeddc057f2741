"""Heights of a land: codes that are fine enough, contours that are true, numbers with room."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from hillside.live import Heights
from hillside.live.contours import number_places, segments
from hillside.live.heights import codes_of
from hillside.live.ticks import ticks, written

SIZE = 700, 400  # pixels of a large map
X, Y = np.meshgrid(np.linspace(-2, 2, 121), np.linspace(-1.5, 1.5, 121))
LANDS = {
    "bowl": X**2 + Y**2,
    "ravine": X**2 + 25 * Y**2,
    "double well": (X**2 - 1) ** 2 + Y**2,
    "waves": np.sin(3 * X) * np.cos(2 * Y),
    "saddle": X**2 - Y**2,
    "a deep hole": -np.exp(-40 * (X**2 + Y**2)) + X**2,
}


def land(heights, count=20, power=1):
    low, high = np.nanmin(heights), np.nanmax(heights)
    levels = low + (high - low) * np.linspace(0, 1, count) ** power
    return Heights("map", levels=tuple(levels)), heights


@pytest.mark.parametrize("power", [1, 3])
@pytest.mark.parametrize("name", LANDS)
def test_contours_of_codes_are_those_of_the_heights_to_a_quarter_of_a_pixel(name, power):
    actor, heights = land(LANDS[name], power=power)
    codes = codes_of(actor.clean(heights))
    steep = np.hypot(*np.gradient(heights, *(np.array(SIZE[::-1]) / 120)))  # height in a pixel
    for level in actor.levels[1:-1]:
        ends = segments(codes, actor.code(level)).reshape(-1, 2)
        assert len(ends)
        off = np.abs(at(heights, ends) - level) / at(steep, ends)
        assert off.max() < 0.25


def test_the_contour_at_0_parts_the_signs_and_does_not_stray_where_the_land_touches_0():
    """x²y touches 0 along x = 0, and changes its sign along y = 0 alone."""
    x, y = np.meshgrid(np.linspace(-7, 7, 120), np.linspace(-5, 5, 120))
    levels = tuple(range(-240, 241, 20))
    actor = Heights("map", levels=levels)
    codes = codes_of(actor.clean(x**2 * y))
    ends = segments(codes, actor.code(0.0)).reshape(-1, 2)
    assert levels[actor.zero()] == 0 and [actor.zero(), "0"] in actor.numbered()
    np.testing.assert_allclose(ends[:, 1], 59.5, atol=0.5)


@pytest.mark.parametrize("levels", [(0, 1, 2), (-2, -1, 0), (1, 2, 3), (-1, 1)], ids=str)
def test_where_0_parts_nothing_no_contour_is_strong(levels):
    assert Heights("map", levels=levels).zero() is None


def at(grid, points):
    """A grid at places on its lines, linear between its points."""
    column, row = np.minimum(points.astype(int), 119).T
    s, t = (points - np.stack([column, row], axis=1)).T
    below = grid[row, column] * (1 - s) + grid[row, column + 1] * s
    return below * (1 - t) + (grid[row + 1, column] * (1 - s) + grid[row + 1, column + 1] * s) * t


@given(
    st.lists(st.floats(-1e6, 1e6), min_size=12, max_size=12),
    st.lists(st.booleans(), min_size=12, max_size=12),
)
def test_codes_come_back_and_blank_cells_stay_blank(heights, blank):
    grid = np.where(np.reshape(blank, (3, 4)), np.nan, np.reshape(heights, (3, 4)))
    actor = Heights("map", levels=(-1000, 0, 10, 1e5))
    codes, there = codes_of(actor.clean(grid)), ~np.isnan(grid)
    np.testing.assert_array_equal(codes == 0, ~there)
    known = np.clip(grid, -1000 - 101000, 1e5 + 101000)
    off = (codes - actor.code(known))[there]
    assert np.abs(off).max(initial=0) <= 0.5 + 2e6 / 2**24 / actor.grain  # float32 on its way


@pytest.mark.parametrize("name", LANDS)
def test_numbers_of_contours_have_room_on_the_map_and_beside_each_other(name):
    actor, heights = land(LANDS[name])
    codes = codes_of(actor.clean(heights))
    levels = [(actor.code(actor.levels[k]), words) for k, words in actor.numbered()]
    places = [place for place in number_places(codes, levels, SIZE, 1.0) if place]
    assert len(places) >= (1 if name != "a deep hole" else 0)  # whose contours run upright
    for i, (x, y, angle) in enumerate(places):
        assert 10 < x < SIZE[0] - 10 and 10 < y < SIZE[1] - 10
        assert abs(angle) <= np.pi / 4 + 1e-9
        assert all(np.hypot(x - a, y - b) >= 60 for a, b, _ in places[:i])


def test_a_contour_that_bends_everywhere_has_no_number():
    x, y = np.meshgrid(np.linspace(-1, 1, 41), np.linspace(-1, 1, 41))
    actor = Heights("map", levels=(0, 0.01, 9))
    codes = codes_of(actor.clean(x**2 + y**2))
    assert number_places(codes, [(actor.code(0.01), "0.01")], (300, 300), 1.0) == [None]


def test_a_scale_has_numbers_along_all_of_its_length_however_uneven_the_levels():
    even, uneven = Heights("map", levels=(0, 3, 6, 9)), Heights("map", levels=(0.8, 0.98, 0.99, 1))
    assert [words for _, words in even.scale()] == ["0", "2", "4", "6", "8"]
    assert [words for _, words in uneven.scale()] == ["0.8", "0.98", "0.99", "1"]
    np.testing.assert_allclose([share for share, _ in uneven.scale()], [0, 1 / 3, 2 / 3, 1])
    squares = Heights("map", levels=(-1, 2, 8, 18, 32))  # round heights fill its scale
    assert [words for _, words in squares.scale()] == ["0", "10", "20", "30"]
    steep = Heights("map", levels=(-1, 2, 8, 18, 320))
    assert [words for _, words in steep.scale()] == ["0", "2", "8", "18", "320"]
    assert steep.scale()[0][0] == steep.shares(0) > 0


# ---- round numbers -------------------------------------------------------------------------------


@given(st.floats(-1e6, 1e6), st.floats(1e-6, 1e6), st.integers(2, 9))
def test_ticks_are_few_inside_and_evenly_spaced(low, span, most):
    places = [place for place, _ in ticks(low, low + span, most=most)]
    assert 1 <= len(places) <= most
    slack = 1e-6 * (span + abs(low))
    assert low - slack <= places[0] and places[-1] <= low + span + slack
    if len(places) > 2:
        np.testing.assert_allclose(np.diff(places), places[1] - places[0], atol=slack)


@pytest.mark.parametrize(
    ("low", "high", "words"),
    [
        (1e-8, 1e6, ["10⁻⁸", "10⁻³", "10²"]),
        (1, 100, ["1", "10", "100"]),
        (0.5, 20, ["0.5", "2", "10"]),
    ],
)
def test_logarithmic_ticks_are_powers_or_their_halves(low, high, words):
    assert [words for _, words in ticks(low, high, log=True, most=len(words))] == words


@pytest.mark.parametrize(
    ("number", "words"),
    [
        *((-2, "−2"), (0.25, "0.25"), (0, "0"), (-0.0, "0"), (1e-5, "10⁻⁵"), (123456, "1.23·10⁵")),
        *((1.5e-5, "1.5·10⁻⁵"), (-1e7, "−10⁷"), (0.1 + 0.2, "0.3"), (99999, "99999")),
    ],
)
def test_numbers_are_written_as_a_book_prints_them(number, words):
    assert written(number) == words
