"""The claims of the pictures of notebook 10, each held over the whole range of the control that shows it."""

import numpy as np
import pytest
from every_frame import caption, data

from hillside.lessons.lipschitz_step_size.pictures import (
    AlphaDial,
    Edge,
    LineSearch,
    LocalStep,
    SlidingCone,
    Umbrella,
    WhereIsL,
)
from hillside.lessons.lipschitz_step_size.pictures.line_search import SEARCHES
from hillside.lessons.lipschitz_step_size.pictures.local_step import BEND
from hillside.lessons.lipschitz_step_size.pictures.sliding_cone import GRAPHS
from hillside.lessons.lipschitz_step_size.pictures.umbrella import LANDS
from hillside.lipschitz import backtrack, best_rate

# ---- the dial --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("alpha, words", [(0.1, "needs 66 steps"), (0.15, "needs 43"), (2 / 11, "needs 35"), (0.19, "needs 55"),
                                          (0.2, "for ever"), (0.21, "explodes")])  # fmt: skip
def test_the_dial_counts_the_steps_of_the_ravine(alpha, words):
    assert words in caption(AlphaDial(), alpha=alpha)


@pytest.mark.parametrize("kappa", [2, 10, 100])
def test_the_bars_are_equal_at_the_best_rate_and_the_worse_one_is_least_there(kappa):
    dial = AlphaDial(kappa=str(kappa))
    stops = dial.describe_controls(dict(dial.values))[1]["stops"]
    worst = {alpha: data(dial, alpha=alpha)["bars"].max() for alpha in stops}
    best = best_rate(10 / kappa, 10)
    assert min(worst, key=worst.get) == best
    assert worst[best] == pytest.approx((kappa - 1) / (kappa + 1), abs=1e-6)
    assert "the two are equally large" in caption(dial, alpha=best)


def test_the_answer_of_the_dial_has_the_fewest_steps():
    dial = AlphaDial()
    assert dial.truth() in dial.prediction.options
    rates, counts = data(dial)["curve"]
    assert counts.min() == 35 and rates[np.argmin(counts)] == pytest.approx(2 / 11, abs=0.01)


# ---- the umbrella ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("land", LANDS)
def test_no_umbrella_is_cut_exactly_from_L_on(land):
    picture = Umbrella(land=land)
    for L in Umbrella.L.stops:
        cut = any(
            np.isfinite(picture.frame(LANDS[land], x, L)["cut"][1]).any() for x in Umbrella.x.stops
        )
        assert cut == (LANDS[land].L > L), L


@pytest.mark.parametrize("land", LANDS)
def test_the_lowest_point_of_the_umbrella_is_above_the_landing_point_once_L_is_large_enough(land):
    for x in Umbrella.x.stops:
        shown = Umbrella(land=land).frame(LANDS[land], x, LANDS[land].L)
        assert shown["vertex"][0] == pytest.approx(shown["landed"][0])
        assert np.ravel(shown["vertex"][1]) >= np.ravel(shown["landed"][1]) - 1e-9


def test_the_sentence_of_the_umbrella_agrees_with_the_red_line():
    picture = Umbrella()
    assert "is cut by the graph" in caption(picture, x=0, L=0.5)
    assert "elsewhere it would be" in caption(picture, x=-4, L=0.95)
    assert "is nowhere cut" in caption(picture, x=2, L=1)


# ---- the line search -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("search", SEARCHES)
@pytest.mark.parametrize("c", [0.1, 0.3, 0.5, 0.9])
def test_the_first_dot_on_or_above_the_line_is_what_backtracking_accepts(search, c):
    surface, start, _ = SEARCHES[search]
    shares = LineSearch().frame(SEARCHES[search], 0, c)["shares"][1]
    first = np.flatnonzero(shares >= c)[0] if (shares >= c).any() else None
    accepted = backtrack(surface, np.array([start]), c)
    assert accepted == (0.5**first if first is not None else accepted) and (
        first is not None or accepted < 1 / 128
    )


def test_the_line_and_the_curve_meet_where_the_search_ends_on_the_parabola():
    picture = LineSearch()
    assert picture.truth(SEARCHES["x² from 1"]) == 0.5
    assert "α = 1 keeps 0 of its promise; with c = 0.5 it is refused" in caption(picture)
    assert "the first that is accepted" in caption(picture, halvings=1)
    assert caption(picture, search="x⁴ from 2", halvings=6).endswith("The search ends at α = 1/64.")


# ---- where L is ------------------------------------------------------------------------------------------------------


def test_a_step_from_the_local_curvature_lands_at_minus_x_cubed():
    picture = LocalStep()
    for x in LocalStep.x.stops:
        assert picture.truth(BEND, x) == pytest.approx(-(x**3), abs=1e-9)


def test_the_height_rises_exactly_beyond_1_with_the_local_curvature_and_never_with_L():
    picture = LocalStep()
    for x in LocalStep.x.stops:
        assert ("rises" in picture.caption(BEND, x)) == (abs(x) > 1), x
        assert "rises" not in picture.caption("1/L = 1", x)


def test_the_window_has_L_5326_point_8():
    assert "L = 5326.8, at (−2, −1)" in caption(WhereIsL(), corner=(-2, -1))
    assert WhereIsL().truth() == "5 times as large"


def test_a_larger_box_never_has_a_smaller_L():
    picture = WhereIsL()

    def L(corner):
        return float(caption(picture, corner=corner).partition("L = ")[2].partition(",")[0])

    for direction in ((-1, -1), (1, 1), (-1, 1), (1, -1)):
        found = [L((1 + direction[0] * r, 1 + direction[1] * r)) for r in (0.2, 0.5, 0.8, 1.0)]
        assert found == sorted(found)


@pytest.mark.parametrize("graph", GRAPHS)
def test_the_graph_stays_out_of_the_cone_exactly_from_the_lipschitz_constant_on(graph):
    picture = SlidingCone()
    g, constant, window = GRAPHS[graph]
    for L in SlidingCone.L.stops:
        entered = any(
            "enters" in picture.caption(GRAPHS[graph], apex, L) for apex in SlidingCone.apex.stops
        )
        assert entered == (constant > L + 1e-9), L
    assert picture.truth(GRAPHS[graph]) == constant


# ---- the edge --------------------------------------------------------------------------------------------------------


def test_past_the_edge_the_height_climbs_to_8_67_and_the_walk_arrives_where_the_curvature_is_12_67():
    picture = Edge()
    assert picture.caption(0.1, (5.0, 0.1)) == (
        "The curvature at the start is 25, and 2/α = 20. The height rises at 6 steps, up to 8.673; the walk arrives where it is 12.67."
    )
    assert picture.truth(0.1, (5.0, 0.1)) == "rise first, then arrive"
    assert picture.truth(0.06, (5.0, 0.1)) == "go down at every step"
    assert picture.truth(0.12, (6.0, 0.5)) == "explode"


def test_where_the_walk_arrives_the_curvature_is_below_2_over_alpha():
    picture = Edge()
    for alpha in Edge.alpha.stops:
        shown = picture.frame(alpha, (5.0, 0.1))
        if "arrives" in picture.caption(alpha, (5.0, 0.1)):
            assert shown["sharp"][1][-1] < 2 / alpha + 1e-9
