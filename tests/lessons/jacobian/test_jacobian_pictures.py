"""The claims of the pictures of lesson 04, each over the whole range of its control."""

import re

import numpy as np
import pytest
from every_frame import caption, data

from hillside.derivatives import jacobian
from hillside.lessons.jacobian.pictures import OracleAndArrow, WarpedGrid
from hillside.lessons.jacobian.pictures.oracle_and_arrow import ANSWERED, ANSWERS, ROW, SHARE
from hillside.lessons.jacobian.pictures.warped_grid import HALF, MAPS, WIDE
from hillside.lessons.jacobian.rulers import tilted_ruler
from hillside.live.heights import codes_of


def apart(shown):
    """The largest distance of a corner of the true patch from its promise, in sides."""
    return np.linalg.norm(shown["rim"][:, ::24] - shown["promise"], axis=0).max()


# ---- the warped grid


def test_it_opens_with_the_numbers_of_the_lesson():
    assert caption(WarpedGrid()) == (
        "At (2, 1.57): J sends a unit of input 1 to (0, 1), of input 2 to (−2, 0). With side 0.5 "
        "the area is multiplied by 2.25, |det J| says 2; the far corner is missed by 0.3648."
    )


def test_the_angle_pushes_the_place_to_the_left():
    picture = WarpedGrid()
    tip = picture.call(picture.truth, picture.values)
    np.testing.assert_allclose(np.subtract(tip, picture.prediction.tail), [-2, 0], atol=0.01)


def test_before_the_guess_the_output_shows_the_push_of_the_other_input_only():
    picture = WarpedGrid()
    left = set(picture.cast(picture.values)[0]) - set(picture.prediction.hides)
    assert left == {"square", "e1", "e2", "column1"}


@pytest.mark.parametrize("name", MAPS)
def test_the_columns_are_where_the_pushes_go(name):
    p = (0.6, 0.3)
    shown = data(WarpedGrid(), mapping=name, side=0.2, point=p)
    J = jacobian(MAPS[name].f, np.array(p))
    for j in (0, 1):
        np.testing.assert_allclose(shown[f"column{j + 1}"][2:, 0], J[:, j], atol=1e-5)


@pytest.mark.parametrize("name", MAPS)
@pytest.mark.parametrize("side", [0.01, 0.3, 1])
def test_the_lines_through_the_corners_of_the_square_run_round_its_image(name, side):
    shown = data(WarpedGrid(), mapping=name, side=side, point=(0.6, 0.3))
    gaps = shown["net"][:, :, None] - shown["rim"][:, None, ::24]
    assert np.nanmin(np.hypot(*gaps), axis=0).max() < 1e-3


@pytest.mark.parametrize("name", MAPS)
@pytest.mark.parametrize("corner", [(0, 0), (0, 1), (1, 0), (1, 1)])
def test_the_image_of_every_square_is_whole_in_the_lens(name, corner):
    picture = WarpedGrid(mapping=name)
    (x0, x1), (y0, y1) = picture.cast(picture.values).limits["plane"]
    point = (x0 + corner[0] * (x1 - x0), y0 + corner[1] * (y1 - y0))
    x, y = data(WarpedGrid(), mapping=name, side=1, point=point)["rim"]
    assert np.abs(x).max() <= WIDE * HALF[name] and np.abs(y).max() <= HALF[name]


@pytest.mark.parametrize("chosen", [*WarpedGrid.presets.values(), *({"mapping": m} for m in MAPS)])
def test_the_square_of_every_preset_and_choice_lies_in_the_plane_that_is_shown(chosen):
    picture = WarpedGrid(**chosen)
    low, high = np.transpose(picture.cast(picture.values).limits["plane"])
    square = data(picture)["square"].T
    assert (square >= low - 1e-6).all() and (square <= high + 1e-6).all()


@pytest.mark.parametrize("name", ["polar", "squares", "sway"])
def test_the_smaller_the_square_the_more_it_is_the_parallelogram(name):
    picture = WarpedGrid(mapping=name, point=(0.9, 0.5))
    gaps = [apart(data(picture, side=side)) for side in (1, 0.5, 0.1, 0.01)]
    assert (np.diff(gaps) < 0).all() and gaps[-1] < 0.03 < 0.5 < gaps[0]


def test_a_matrix_is_its_parallelogram_at_every_size():
    picture = WarpedGrid(mapping="a matrix", point=(0.5, -1))
    assert max(apart(data(picture, side=side)) for side in WarpedGrid.side.stops) < 1e-4


@pytest.mark.parametrize(
    ("name", "point", "factor"),
    [
        ("polar", (2, 1.57), 2),
        ("polar", (0, 1.57), 0),
        ("squares", (1, 1), 8),
        ("sway", (0.3, 0.7), 1),
        ("a matrix", (1, 1), 3),
    ],
)
def test_the_area_tends_to_the_determinant(name, point, factor):
    shown = data(WarpedGrid(), mapping=name, side=0.01, point=point)
    assert shown["promised"][1] == f"|det J| = {factor}"
    assert float(shown["true"][1].split()[-1]) == pytest.approx(factor, abs=0.1)


# ---- the oracle and the arrow


def test_the_machine_answers_the_same_under_every_ruler():
    picture = OracleAndArrow(walk=(0.5, 0.5))
    frames = [
        data(picture, weight=w, turn=t) for w in OracleAndArrow.weight.stops for t in (0, 30, 90)
    ]
    assert all((shown["answers"] == [[6, 8, 7]]).all() for shown in frames)
    assert len({tuple(shown["arrow"][:, 0]) for shown in frames}) > 100


@pytest.mark.parametrize(
    ("weight", "turn", "arrow"),
    [(4, 0, (6, 2)), (1, 0, (6, 8)), (4, 90, (1.5, 8)), (0.5, 0, (6, 16)), (4, 45, (6.75, 7.25))],
)
def test_the_arrow_follows_the_ruler(weight, turn, arrow):
    picture = OracleAndArrow(weight=weight, turn=turn)
    np.testing.assert_allclose(data(picture)["arrow"][2:, 0], np.multiply(SHARE, arrow), rtol=1e-5)
    assert caption(picture).endswith(f"the gradient is ({arrow[0]:g}, {arrow[1]:g}).")


@pytest.mark.parametrize("weight", [0.5, 1, 4])
@pytest.mark.parametrize("turn", [0, 45, 90])
def test_the_line_through_the_best_walk_touches_the_ruler(weight, turn):
    shown = data(OracleAndArrow(), weight=weight, turn=turn)
    best = shown["best"][:, 0].astype(float)
    assert best @ tilted_ruler(weight, turn) @ best == pytest.approx(1, abs=1e-5)
    assert (ROW @ shown["ruler"]).max() <= ROW @ best + 1e-4
    np.testing.assert_allclose(ROW @ shown["touch"], ROW @ best, rtol=1e-5)


@pytest.mark.parametrize(
    "walk", [(0.5, 0.5), (0.8, -0.6), (-3, -1.6), (3.6, 2.8), (1.9, 0), (0, -1.2)]
)
def test_each_answer_is_written_once_within_the_axes_or_by_the_bar_that_leaves(walk):
    shown = data(OracleAndArrow(), walk=walk)
    answer, (low, high) = 6 * walk[0] + 8 * walk[1], ANSWERED
    inside = low <= answer <= high
    assert (shown["said"] is not None) == inside
    if inside:
        assert shown["said"][0][1, 0] == pytest.approx(max(answer, 0))


def test_the_land_is_the_machine():
    picture = OracleAndArrow()
    actor, codes = picture.staged(picture.values).ground["gains"]
    heights = (codes_of(codes) - 1) * actor.grain + actor.base
    x0, x1, y0, y1 = actor.extent
    corners = [[6 * x + 8 * y for x in (x0, x1)] for y in (y0, y1)]
    np.testing.assert_allclose(heights, corners, atol=actor.grain)
    assert actor.levels[0] <= np.min(corners) and np.max(corners) <= actor.levels[-1]


def test_turning_a_circle_changes_nothing():
    picture = OracleAndArrow(weight=1)
    assert caption(picture, turn=0) == caption(picture, turn=60)


def test_the_answer_of_the_question_is_the_arrow():
    picture = OracleAndArrow()
    assert picture.truth() == "the arrow only" in ANSWERS
    assert {"ruler", "best", "arrow"} <= set(picture.prediction.hides)


@pytest.mark.parametrize("walk", [(0.8, -0.6), (-1, 2), (0, 0)])
def test_the_caption_says_what_the_walk_gains(walk):
    said = re.search(r"= (\S+), whatever", caption(OracleAndArrow(), walk=walk))[1].replace(
        "−", "-"
    )
    assert float(said) == pytest.approx(6 * walk[0] + 8 * walk[1], abs=1e-9)
