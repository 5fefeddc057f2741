"""The claims of the pictures of lesson 10, each held over the whole range of its control."""

import numpy as np
import pytest
from every_frame import caption, data

from hillside.lessons.lipschitz_step_size.pictures import (
    AlphaDial,
    Catapult,
    LineSearch,
    LocalStep,
    Sharpening,
    SlidingCone,
    Umbrella,
    WhereIsL,
)
from hillside.lessons.lipschitz_step_size.pictures.line_search import SEARCHES
from hillside.lessons.lipschitz_step_size.pictures.local_step import BEND
from hillside.lessons.lipschitz_step_size.pictures.sliding_cone import GRAPHS
from hillside.lessons.lipschitz_step_size.pictures.umbrella import LANDS
from hillside.lessons.lipschitz_step_size.tiny_network import (
    START,
    loss,
    loss_gradient,
    loss_hessian,
    training,
)
from hillside.lipschitz import backtrack, best_rate, steps_until
from hillside.live.sentences import joined
from hillside.surfaces import ROSENBROCK

# ---- the dial ----


@pytest.mark.parametrize(
    "alpha, words",
    [
        (0.1, "takes 66 steps"),
        (0.15, "takes 43"),
        (0.182, "takes 35"),
        (0.19, "takes 55"),
        (0.2, "for ever"),
        (0.21, "explodes"),
    ],
)
def test_the_dial_counts_the_steps_of_the_ravine(alpha, words):
    assert words in caption(AlphaDial(), kappa="10", alpha=alpha)


@pytest.mark.parametrize("alpha, count", [(0.005, 13_120), (0.01, 6_558)])
def test_a_slow_walk_is_not_said_to_explode(alpha, count):
    dial = AlphaDial()
    assert f"takes {count} steps" in caption(dial, kappa="100", alpha=alpha)
    assert np.ravel(data(dial, kappa="100", alpha=alpha)["dot"])[1] == count


@pytest.mark.later
@pytest.mark.parametrize("kappa", [2, 10, 100])
def test_the_worse_multiplier_is_least_at_the_stop_nearest_to_2_over_L_plus_mu(kappa):
    dial = AlphaDial(kappa=str(kappa))
    worst = {alpha: data(dial, alpha=alpha)["now"][1].max() for alpha in AlphaDial.alpha.stops}
    best = min(worst, key=worst.get)
    assert best == pytest.approx(best_rate(10 / kappa, 10), abs=1.1e-3)
    assert worst[best] == pytest.approx((kappa - 1) / (kappa + 1), abs=6e-3)


def test_the_answer_of_the_dial_has_the_smallest_worst_multiplier():
    dial = AlphaDial()
    assert dial.truth() == "close to 2/L = 0.2" and dial.kappa == "100"
    worst = {alpha: data(dial, alpha=alpha)["now"][1].max() for alpha in (0.1, 0.15, 0.198)}
    assert min(worst, key=worst.get) == 0.198


def test_the_smallest_worst_multiplier_is_not_always_the_shortest_walk():
    counts = {a: steps_until((0.1, 10), (10, 1), a) for a in (0.195, best_rate(0.1, 10))}
    assert counts == {0.195: 334, best_rate(0.1, 10): 346}


# ---- the umbrella ----


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
    assert "another one is" in caption(picture, x=-4, L=0.95)
    assert "nor is any other" in caption(picture, x=2, L=1)


# ---- the line search ----


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
    assert picture.truth(SEARCHES["x² from 1"], 0.4) == 0.5
    assert "α = 1 keeps 0 of its promise and is refused. With c = 0.4" in caption(picture)
    assert "the first that is accepted" in caption(picture, halvings=1)
    for c, end in ((0.4, 32), (0.5, 64)):
        words = caption(picture, search="x⁴ from 2", halvings=6, c=c)
        assert words.endswith(f"the search ends at α = 1/{end}.")


# ---- where L is ----


def test_a_step_from_the_local_curvature_lands_at_minus_x_cubed():
    picture = LocalStep()
    for x in LocalStep.x.stops:
        assert picture.truth(BEND, x) == pytest.approx(-(x**3), abs=1e-9)


def test_the_height_rises_exactly_beyond_1_with_the_local_curvature_and_not_with_L():
    picture = LocalStep()
    for x in LocalStep.x.stops:
        assert ("rises" in joined(picture.caption(BEND, x))) == (abs(x) > 1), x
        assert "rises" not in joined(picture.caption("1/L = 1", x))


def test_the_window_has_L_5326_point_8():
    assert "L = 5327, at (−2, −1)" in caption(WhereIsL(), corner=(-2, -1))
    assert WhereIsL().truth() == "5 times as large"


def test_the_largest_size_may_belong_to_a_negative_eigenvalue():
    words = caption(WhereIsL(), corner=(0, 3))
    assert "L = 1198, at (0, 3)" in words and "negative" in words
    assert np.linalg.eigvalsh(ROSENBROCK.hessian(np.array([0.0, 3.0]))).tolist() == [-1198, 200]


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
    _, constant, *_ = GRAPHS[graph]
    for L in SlidingCone.L.stops:
        entered = any(
            "enters" in joined(picture.caption(GRAPHS[graph], apex, L))
            for apex in SlidingCone.apex.stops
        )
        assert entered == (constant > L + 1e-9), L
    assert picture.truth(GRAPHS[graph]) == constant


# ---- the catapult, and the edge of stability ----


def test_past_2_over_alpha_the_walk_is_thrown_onto_flatter_ground():
    picture = Catapult()
    assert joined(picture.caption(0.1, (5.0, 0.1))) == (
        "The largest curvature at the start is 25, and 2/α = 20. The height rises at 6 of the "
        "steps, up to 8.673; the walk arrives where the largest curvature is 12.67."
    )
    assert picture.truth(0.1, (5.0, 0.1)) == "rise first, then arrive"
    assert picture.truth(0.06, (5.0, 0.1)) == "go down at every step"
    assert picture.truth(0.12, (6.0, 0.5)) == "explode"


def test_where_the_walk_arrives_the_curvature_is_below_2_over_alpha():
    picture = Catapult()
    for alpha in Catapult.alpha.stops:
        shown = picture.frame(alpha, (5.0, 0.1))
        if "arrives" in joined(picture.caption(alpha, (5.0, 0.1))):
            assert shown["sharp"][1][-1] < 2 / alpha + 1e-9


def test_the_curvature_of_the_network_rises_to_2_over_alpha_and_stays_near():
    losses, sharp = training(0.8, 3000, 25)
    limit, first = 2.5, np.argmax(sharp >= 2.5)
    assert sharp[0] < 0.6 * limit and (np.diff(sharp[:first]) > 0).mean() > 0.8
    assert 0.9 * limit < sharp[first:].min() and sharp[first:].max() < 1.15 * limit
    assert losses[-1] < 1e-4 * losses[0] and losses[-1] < 1e-2 * losses[25 * first]
    assert (np.diff(losses) > 0).sum() > 50


def test_below_2_over_alpha_the_loss_of_the_network_falls_at_every_step():
    losses, sharp = training(0.6, 3000, 25)
    assert sharp.max() < 2 / 0.6 and (np.diff(losses) < 0).all()


def test_who_draws_the_curvature_up_to_2_over_alpha_and_then_level_has_it():
    picture = Sharpening()
    asked, truth = picture.prediction, picture.call(picture.truth, picture.values)
    np.testing.assert_array_equal(truth, training(0.8, 3000, 25)[1][::10])
    edge, rises_on = np.full(13, 2.5), np.linspace(1.45, 3.9, 13)
    edge[0] = 1.45
    assert asked.compare(edge, truth)[0] == "same"
    words = asked.measure(rises_on.tolist(), truth)
    assert words.startswith("Your curve is farthest from the true one at 3000: you drew 3.9")
    assert asked.compare(np.linspace(1.45, 0.4, 13), truth)[0] == "apart"
    assert asked.compare([1.45, 1.2, *edge[2:]], truth)[0] == "falls"


def test_gradient_and_hessian_of_the_network_are_those_of_its_loss():
    p = START + 0.3
    moves = 1e-5 * np.eye(12)
    slopes = [(loss(p + move) - loss(p - move)) / 2e-5 for move in moves]
    table = [(loss_gradient(p + move) - loss_gradient(p - move)) / 2e-5 for move in moves]
    np.testing.assert_allclose(loss_gradient(p), slopes, atol=1e-9)
    np.testing.assert_allclose(loss_hessian(p), table, atol=1e-8)
