"""The claims of the pictures of lesson 09, each over the whole range of its control."""

import re

import numpy as np
import pytest
from every_frame import caption, data

from hillside.lessons.gradient_descent.pictures import Basins, MultiplierGauge, Walker
from hillside.surfaces import BOWL, DOUBLE_WELL, FOUR_WELLS, RAVINE


def described(picture, name):
    return {
        control["name"]: control for control in picture.describe_controls(dict(picture.values))
    }[name]


# ---- the walker


def test_the_walker_opens_with_promise_10_and_gets_9_at_3_4():
    walker = Walker()
    words = (
        "Step 0: the walker stands at (3, 4), height 25. "
        "With α = 0.1 the next step promises a drop of 10; the height falls by 9."
    )
    assert walker.frame_at(walker.values)[0] == words
    shown = data(walker)
    assert (shown["promised"][1], shown["kept"][1], shown["lost"]) == ("10", "9", None)
    np.testing.assert_allclose(shown["drops"], [[100, 90]], rtol=1e-6)


@pytest.mark.parametrize(("ground", "L"), [("round bowl", 2), ("ravine", 10)])
def test_marks_stand_at_one_and_two_over_L(ground, L):
    alpha = described(Walker(ground=ground), "alpha")
    assert {mark["label"]: alpha["stops"][mark["stop"]] for mark in alpha["marks"]} == {
        "1/L": 1 / L,
        "2/L": 2 / L,
    }


def test_the_double_well_has_no_L_and_no_marks():
    assert described(Walker(ground="double well"), "alpha")["marks"] == []


@pytest.mark.parametrize(
    ("ground", "start", "L"),
    [
        ("round bowl", (3, 4), 2),
        ("round bowl", (-1, 0.5), 2),
        ("ravine", (0, 2), 10),
        ("ravine", (0, -0.05), 10),
    ],
)
def test_the_promise_is_broken_exactly_from_2_over_L_on(ground, start, L):
    walker = Walker(ground=ground, start=start)
    for alpha in described(walker, "alpha")["stops"]:
        words, shown = walker.frame_at(dict(walker.values) | {"alpha": alpha})
        broken = "falls by" not in words
        assert broken == (alpha >= 2 / L), words
        assert ("rises by" in words) == (alpha > 2 / L), words
        assert shown["drops"][0, 1] == pytest.approx(max(100 - 50 * alpha * L, 0), abs=1e-4)
        assert shown["broken"][0, 0] == pytest.approx(min(100 - 50 * alpha * L, 0), abs=1e-4)
        assert (shown["broken"][0, 0] < 0) == (alpha > 2 / L) == (shown["lost"] is not None)


def test_the_numbers_at_the_bars_are_the_drops_of_the_height():
    walker = Walker(ground="ravine", start=(2, 1), alpha=0.21)
    shown, height = data(walker), RAVINE.f
    here, there = shown["here"][:, 0].astype(float), shown["next"][:, 0].astype(float)
    told = float(shown["lost"][1].replace("−", "-"))
    assert told == pytest.approx(height(here) - height(there), rel=1e-3) and told < 0
    half = Walker(ground="ravine", start=(10, 1), alpha=0.19)  # it falls by 18.145
    assert caption(half).endswith(f"the height falls by {data(half)['kept'][1]}.")
    deep = data(Walker(alpha=0.1), step=30)  # 10 · 0.64³⁰ and 9 · 0.64³⁰
    assert (deep["promised"][1], deep["kept"][1]) == ("1.5 · 10⁻⁵", "1.4 · 10⁻⁵")


def test_in_other_directions_of_the_ravine_the_promise_holds_longer():
    assert "falls by" in caption(Walker(ground="ravine", start=(10, 0)), alpha=1.1)


@pytest.mark.parametrize("ground", ["round bowl", "ravine", "double well"])
def test_the_ghost_is_the_next_point_of_the_path(ground):
    walker = Walker(ground=ground, alpha=0.09, start=(1.3, 0.7))
    for step in range(29):
        shown = data(walker, step=step)
        np.testing.assert_array_equal(shown["here"][:, 0], shown["path"][:, step])
        np.testing.assert_array_equal(shown["next"][:, 0], shown["path"][:, step + 1])
        np.testing.assert_array_equal(shown["ahead"], shown["path"][:, step : step + 2])


@pytest.mark.parametrize(
    ("ground", "surface"), [("round bowl", BOWL), ("ravine", RAVINE), ("double well", DOUBLE_WELL)]
)
def test_every_step_goes_against_the_gradient(ground, surface):
    walker = Walker(ground=ground, alpha=0.07, start=(1.5, -1))
    path = data(walker)["path"].astype(float)
    np.testing.assert_allclose(
        path[:, 1:], path[:, :-1] - 0.07 * surface.gradient(path[:, :-1]), atol=1e-5
    )
    np.testing.assert_allclose(data(walker)["loss"][1], surface.f(path), rtol=1e-4, atol=1e-9)


def test_at_the_bottom_no_step_leads_away():
    walker = Walker(start=(0, 0))
    assert "The gradient is zero" in caption(walker)
    np.testing.assert_array_equal(data(walker)["next"], data(walker)["here"])


def test_on_the_bowl_one_over_L_is_one_step_to_the_bottom():
    assert caption(Walker(alpha=0.5), step=1).startswith(
        "Step 1: the walker stands at (0, 0), height 0."
    )


# ---- the multiplier gauge


@pytest.fixture(scope="module")
def gauge():
    return MultiplierGauge()


GRID = [
    (alpha, curvature)
    for alpha in MultiplierGauge.alpha.stops
    for curvature in MultiplierGauge.curvature.stops[::5]
]


def test_the_needle_stands_at_one_minus_alpha_lambda(gauge):
    for alpha, curvature in GRID[::7]:
        needle = data(gauge, alpha=alpha, curvature=curvature)["needle"][0]
        np.testing.assert_allclose(needle, 1 - alpha * curvature, atol=1e-6)


def test_each_step_multiplies_x_by_the_needle(gauge):
    for alpha, curvature in GRID[::11]:
        steps, xs = data(gauge, alpha=alpha, curvature=curvature)["xs"].astype(float)
        np.testing.assert_allclose(
            xs, xs[0] * (1 - alpha * curvature) ** steps, rtol=1e-4, atol=1e-6
        )
        assert xs[0] > 0 and len(xs) == 21


def fate(m):
    """What the caption has to say of a multiplier, in hundredths of hundredths: exact."""
    if abs(m) == 10**4:
        return "this is the edge" if m < 0 else "does not move"
    if abs(m) > 10**4:
        return "explodes"
    return "slides in" if m > 0 else "jumps across" if m < 0 else "One step"


def test_the_sentence_agrees_with_the_multiplier_at_every_stop(gauge):
    for alpha, curvature in GRID:
        m = 10**4 - round(100 * alpha) * round(100 * curvature)
        assert fate(m) in " ".join(gauge.caption(alpha, curvature)), (alpha, curvature)


def test_the_walk_arrives_exactly_between_minus_one_and_one(gauge):
    for alpha, curvature in GRID[::3]:
        xs = data(gauge, alpha=alpha, curvature=curvature)["xs"][1]
        words, m = " ".join(gauge.caption(alpha, curvature)), 1 - alpha * curvature
        assert (
            (abs(xs[-1]) < 0.999 * abs(xs[0]))
            == (abs(m) < 1 - 1e-9)
            == (not re.search("explodes|edge|not move", words))
        ), words


def test_the_reading_is_the_needle_in_words(gauge):
    assert data(gauge, alpha=0.5, curvature=1)["left_reading"][1] == "1 − αλ = 0.5"
    assert data(gauge, alpha=1.5, curvature=2)["right_reading"][1] == "1 − αλ = −2"
    assert data(gauge, alpha=1, curvature=1)["left_reading"][1] == "1 − αλ = 0"


# ---- the basins


@pytest.fixture(scope="module")
def basins():
    return Basins()


@pytest.mark.parametrize("y", [-1, 0, 0.5, 1])
def test_from_the_right_the_walk_can_end_on_the_left(basins, y):
    words = caption(basins, ground="double well", alpha=0.1, start=(2, y))
    assert words.endswith("the walk ends in minimum A, though B is nearer.")
    np.testing.assert_allclose(data(basins)["path"][:, -1], [-1, 0], atol=0.01)
    np.testing.assert_array_equal(data(basins)["A"][:, 0], [-1, 0])


def test_the_end_depends_on_alpha(basins):
    assert caption(basins, ground="double well", start=(2, 1), alpha=0.01).endswith(
        "minimum B, the nearest one."
    )
    assert caption(basins, ground="double well", start=(2, 1), alpha=0.1).endswith(
        "minimum A, though B is nearer."
    )
    assert caption(basins, ground="double well", start=(2, 1), alpha=0.3).endswith(
        "no minimum is reached within 400 steps."
    )


@pytest.mark.parametrize(
    ("ground", "alpha"),
    [("double well", 0.1), ("double well", 0.2), ("four wells", 0.01), ("four wells", 0.02)],
)
def test_a_pixel_has_the_colour_of_the_minimum_that_the_caption_names(basins, ground, alpha):
    raster = data(basins, ground=ground, alpha=alpha)["basins"]
    x0, x1, y0, y1 = basins.cast(basins.values)[0]["basins"].extent
    rows, columns = raster.shape
    random, minima = np.random.default_rng(0), len(set("ABCD") & set(data(basins)))
    for row, column in random.integers((0, 0), (rows, columns), size=(12, 2)):
        start = x0 + (column + 0.5) * (x1 - x0) / columns, y0 + (row + 0.5) * (y1 - y0) / rows
        words = " ".join(basins.caption(ground, basins.alpha, start))
        named = re.search(r"ends in minimum ([A-D])", words)
        assert raster[row, column] == ("ABCD".index(named[1]) if named else minima), words


@pytest.mark.parametrize("alpha", [0.01, 0.015])
def test_four_wells_are_all_reached_at_a_small_alpha(basins, alpha):
    raster = data(basins, ground="four wells", alpha=alpha)["basins"]
    assert {0, 1, 2, 3} <= set(raster.ravel().tolist())


def test_at_a_large_alpha_no_well_is_reached(basins):
    assert set(data(basins, ground="four wells", alpha=0.3)["basins"].ravel().tolist()) == {4}


def test_each_minimum_lies_in_its_own_basin(basins):
    for ground, surface in (("double well", DOUBLE_WELL), ("four wells", FOUR_WELLS)):
        for letter, minimum in zip("ABCD", surface.minima):
            assert " ".join(basins.caption(ground, 0.01, minimum)).endswith(
                f"minimum {letter}, the nearest one."
            )


def test_the_letters_on_the_map_are_those_of_the_caption(basins):
    for ground, surface in (("double well", DOUBLE_WELL), ("four wells", FOUR_WELLS)):
        basins.set(ground=ground)
        cast, shown = basins.cast(basins.values)[0], data(basins)
        places = {cast[letter].label: shown[letter][:, 0] for letter in "ABCD" if letter in shown}
        assert len(places) == len(surface.minima)
        for letter, minimum in zip("ABCD", surface.minima):
            np.testing.assert_allclose(places[letter], minimum, rtol=1e-6)


def test_the_double_well_is_a_mirror_up_and_down(basins):
    raster = data(basins, ground="double well", alpha=0.1)["basins"]
    np.testing.assert_array_equal(raster, raster[::-1])
