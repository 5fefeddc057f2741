"""Where a graph's nodes, wires and labels stand: nothing meets a label, whatever is typed."""

from itertools import combinations

import numpy as np
import pytest
from each_of import each_of
from matplotlib.font_manager import FontProperties
from matplotlib.textpath import text_to_path
from random_graphs import MANY, expressions

from hillside.formula import read
from hillside.lessons.chain_rule.graph import build
from hillside.lessons.chain_rule.layout import HEIGHT, SUM_ROW, WIDTH, apart, layout
from hillside.lessons.chain_rule.pictures.formula_graph import PARKED, cut_by
from hillside.lessons.chain_rule.slots import crossings, levels, neighbours, ordered, rows_of

WIDEST = ("−0.123", "−12345", "−123.4", "−2e−15")
SHAPES = (
    "x",
    "x^2",
    "((x + y)*(z + w))*((a + b) - (u*v))",
    "sin(tanh(exp(sin(tanh(exp(sin(tanh(exp(sin(tanh(exp(sin(x)))))))))))))",
    "x*x*x*x + x*x + x",
    "((x*y + x)*y + x)*y + x*z",
)
TYPED = (*expressions(100, MANY, seed=5), *SHAPES)


def graph_of(text):
    return build(read(text, MANY).tree)


def extent(words, size):
    """Half the width and half the height of words in type of a size, as matplotlib draws them."""
    font = FontProperties(size=size)
    width, height, _ = text_to_path.get_text_width_height_descent(words, font, ismath=False)
    return width / 2, height / 2


def boxes(graph, at):
    """(x0, x1, y0, y1) of everything that is written, at its widest, and of the nodes' signs."""
    wide, high = np.max([extent(words, at.room) for words in WIDEST], axis=0)
    found = []
    for i in range(len(graph.nodes)):
        (x, y), half = at.nodes[:, i], at.half[i]
        found.append((x - half, x + half, y - at.radius, y + at.radius))
        found += [
            (x - half - 3 - 2 * wide, x - half - 3, y - high, y + high),
            (x + half + 3, x + half + 3 + 2 * wide, y - high, y + high),
        ]
    return found + [(x - wide, x + wide, y - high, y + high) for x, y in at.labels.T]


def overlap(one, other, slack=0.3):
    return all(one[k] + slack < other[k + 1] and other[k] + slack < one[k + 1] for k in (0, 2))


def crosses(segment, box, slack=0.3):
    """Whether a segment meets a box, by clipping it (Liang and Barsky)."""
    (x0, y0), (x1, y1) = segment
    lo, hi = 0.0, 1.0
    for start, move, low, high in ((x0, x1 - x0, *box[:2]), (y0, y1 - y0, *box[2:])):
        low, high = low + slack, high - slack
        if abs(move) < 1e-12:
            if not low < start < high:
                return False
            continue
        ends = sorted(((low - start) / move, (high - start) / move))
        lo, hi = max(lo, ends[0]), min(hi, ends[1])
    return lo < hi


@each_of(TYPED)
def test_no_label_meets_another_one_or_a_wire(text):
    graph = graph_of(text)
    at = layout(graph)
    written = boxes(graph, at)
    assert [pair for pair in combinations(written, 2) if overlap(*pair)] == []
    segments = [pair for wire in at.wires for part in wire for pair in zip(part.T[:-1], part.T[1:])]
    assert [(s, box) for s in segments for box in written if crosses(s, box)] == []


@each_of(TYPED)
def test_all_that_is_written_is_on_the_sheet_below_the_row_for_the_step(text):
    graph = graph_of(text)
    x0, x1, y0, y1 = np.transpose(boxes(graph, layout(graph)))
    assert x0.min() >= 0 and x1.max() <= WIDTH and y0.min() >= 0
    assert y1.max() <= HEIGHT - SUM_ROW


@each_of(TYPED)
def test_wires_go_up_from_their_source_to_their_target(text):
    graph = graph_of(text)
    at, level = layout(graph), levels(graph)
    for (source, target, _), (below, above) in zip(graph.wires, at.wires):
        heights = [*below[1], *above[1]]
        assert heights == sorted(heights) and level[source] < level[target]
        assert below[0, 0] == at.nodes[0, source] and above[0, -1] == at.nodes[0, target]
        assert abs(below[1, 0] - at.nodes[1, source]) <= at.radius + 1e-9


@each_of(TYPED[:40])
def test_the_order_has_no_more_crossings_than_the_one_it_begins_with(text):
    graph = graph_of(text)
    rows = rows_of(graph)
    joined = neighbours(graph, rows)
    assert crossings(ordered(graph), joined) <= crossings(rows, joined)


@each_of(TYPED)
def test_type_is_readable_and_may_grow_in_class_where_there_is_room(text):
    at = layout(graph_of(text))
    assert at.room >= at.size >= 7 and (at.room < 14 or at.room == pytest.approx(1.4 * at.size))


def test_a_tree_has_no_crossing():
    graph = graph_of("((x + y)*(z + w))*((a + b) - (u*v))")
    rows = ordered(graph)
    assert crossings(rows, neighbours(graph, rows)) == 0


def test_a_crossing_is_counted():
    graph = graph_of("(x*y)^2 * (2x + y)")
    rows = rows_of(graph)
    joined = neighbours(graph, rows)
    turned = [rows[0][::-1], *rows[1:]]
    assert {crossings(rows, joined), crossings(turned, joined)} >= {1}


def test_slots_stand_where_they_wish_if_there_is_room():
    wish = np.array([100.0, 300.0, 700.0])
    np.testing.assert_allclose(apart(wish, np.full(3, 40.0), WIDTH), wish)


def test_slots_that_wish_for_one_place_share_the_way():
    places = apart(np.full(3, 400.0), np.array([20.0, 30.0, 20.0]), WIDTH)
    np.testing.assert_allclose(np.diff(places), 53.0)
    assert np.mean(places) == pytest.approx(400.0)


def test_the_parked_scissors_are_off_every_wire_and_number():
    for text in TYPED:
        graph = graph_of(text)
        at = layout(graph)
        assert cut_by(at, PARKED) is None, text
        for x0, x1, y0, y1 in boxes(graph, at):
            near = np.clip(PARKED, (x0, y0), (x1, y1))
            assert np.hypot(*(near - PARKED)) > 10, text
