"""What lies beyond its axes is marked as outside, with its value, and only that."""

import numpy as np
import pytest

from hillside.live import Arrow, Bars, Dots, Picture
from hillside.live.look import PALETTE, Look
from hillside.live.outside import LETTER, Mark, edge, free, head, label, marks
from hillside.live.still import photograph

BOX = np.array([[10.0, 20.0], [110.0, 220.0]])


def place(point):
    """Ten pixels for one."""
    return 10 * np.asarray(point, dtype=float)


@pytest.mark.parametrize("point", [(10, 20), (110, 220), (60, 100), (110.4, 20), (np.nan, 500)])
def test_a_point_inside_or_none_has_no_mark(point):
    assert edge(point, BOX) is None


@pytest.mark.parametrize(
    ("point", "at", "way"),
    [
        ((500, 100), (110, 100), (1, 0)),
        ((60, -9), (60, 20), (0, -1)),
        ((113, 224), (110, 220), (0.6, 0.8)),
        ((60, np.inf), (60, 220), (0, 1)),
        ((-np.inf, 0), (10, 20), (-1, 0)),
    ],
)
def test_a_point_outside_stands_at_the_edge_and_points_to_where_it_is(point, at, way):
    found = edge(point, BOX)
    np.testing.assert_allclose(found, (at, way))


@pytest.mark.parametrize(
    ("point", "words"),
    [
        ((3, -791.04), "−791"),
        ((-8, 10), "−8"),
        ((11.5, 0.25), "(11.5, 0.25)"),
        ((3, 1e30), "∞"),
        ((5, 5), None),
    ],
)
def test_a_dot_outside_tells_those_of_its_numbers_that_are_out(point, words):
    found = marks(Dots("plane"), np.array([point]).T, place, BOX)
    assert [mark.words for mark in found] == [words] * (words is not None)


def test_of_many_dots_none_is_marked():
    assert marks(Dots("plane"), np.array([[3, 99], [5, 99]]), place, BOX) == []


def test_each_bar_outside_tells_its_height():
    bars = Bars("plane", at=(2, 4, 6, 99), colors=("ink",) * 4)
    found = marks(bars, np.array([[21.9, 1000, -3.66, 5]]), place, BOX)
    assert [mark.words for mark in found] == ["1000", "−3.66"]
    assert [mark.way.tolist() for mark in found] == [[0, 1], [0, -1]]


def test_the_tip_of_an_arrow_head_is_on_the_edge_and_the_rest_inside():
    (mark,) = marks(Dots("plane"), np.array([[3], [99]]), place, BOX)
    corners = head(mark, 5)
    assert corners[0].tolist() == [30, 220]
    assert (corners[1:, 1] < 220).all() and np.ptp(corners[:, 0]) > 5


def test_values_at_one_place_stand_below_each_other():
    taken = []
    spots = [free(np.array([30.0, 200.0]), taken, BOX, 1) for _ in range(3)]
    assert np.diff([y for _, y in spots]).max() < -12 and {x for x, _ in spots} == {30}


@pytest.mark.parametrize(("at", "way", "align"), [(10, -1, "left"), (110, 1, "right")])
@pytest.mark.parametrize("height", [20, 100, 120, 220])
def test_the_words_of_a_dot_far_left_or_right_keep_off_a_path_that_leads_there(
    at, way, align, height
):
    mark = Mark(np.array([at, height]), np.array([way, 0]), "−8")
    (x, y), aligned = label(mark, 5, BOX, 1.0)
    assert aligned == align and 10 < x < 110
    assert LETTER / 2 < abs(y - height) and abs(y - 120) <= max(abs(height - 120), 2 * LETTER)


class Edge(Picture):
    """One dot."""

    size = (300, 300)

    def __init__(self, x):
        self.x = x
        super().__init__()

    def stage(self, figure):
        figure.add_subplot(label="plane", xlim=(0, 1), ylim=(0, 1))
        return {"dot": Dots("plane", "danger", radius=10)}

    def frame(self):
        return {"dot": [[self.x], [0.5]]}

    def caption(self):
        return "A dot."


def red(x):
    """How many pixels of the still are of the dot's colour."""
    picture = Edge(x)
    image = photograph(picture, picture.values, Look(), 1.0)[..., :3]
    wanted = [int(PALETTE["danger"][0][i : i + 2], 16) for i in (1, 3, 5)]
    return (np.abs(image.astype(int) - wanted).sum(axis=-1) < 12).sum()


def test_a_dot_at_the_edge_is_whole_and_one_outside_is_another_mark():
    assert red(1) == pytest.approx(red(0.5), abs=12)
    assert 0.3 * red(0.5) < red(7) < 0.9 * red(0.5)


def test_an_arrow_in_the_corner_is_seen_though_it_leaves_its_axes(plate):
    inside = plate(Arrow("plane", "gradient", width=8), [9.9, 5, 0.9, 0])
    ink = tuple(bytes.fromhex(PALETTE["gradient"][0][1:]))
    found = np.abs(inside.image[..., :3].astype(int) - ink).sum(-1) < 12
    edge = inside.image.shape[1] * (inside.box[0] + inside.box[2])
    assert found.nonzero()[1].max() > edge + 5
