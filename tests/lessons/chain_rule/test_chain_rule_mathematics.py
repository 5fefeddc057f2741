"""Two paths, a neuron and a network of layers, against differences and counting."""

from itertools import product

import numpy as np
import pytest

from hillside.derivatives import gradient
from hillside.lessons.chain_rule import counting, neuron, two_paths
from hillside.lessons.chain_rule.pictures.drawing import short
from hillside.lessons.chain_rule.pictures.typed_graph import EXAMPLES, read_sheet


def test_at_u_1_the_two_paths_bring_32_and_8():
    assert two_paths.shares(1.0).tolist() == [32, 8]
    assert two_paths.measured(1.0) == pytest.approx(40)


@pytest.mark.parametrize("u", np.linspace(-2, 2, 9))
@pytest.mark.parametrize("v", [2.0, -1.5])
def test_the_shares_add_up_to_the_slope(u, v):
    slope = gradient(lambda p: (p[0] * v) ** 2 * (2 * p[0] + v), np.array([u]))
    assert two_paths.shares(u, v).sum() == pytest.approx(slope[0], rel=1e-7, abs=1e-7)


def test_at_minus_two_thirds_the_paths_cancel():
    shares = two_paths.shares(-2 / 3)
    assert shares[0] < -3 and shares.sum() == pytest.approx(0, abs=1e-12)


@pytest.mark.parametrize("width, depth", [*product((1, 2, 3), (1, 2, 4))])
def test_every_path_has_its_number(width, depth):
    count = counting.paths(width, depth)
    found = {tuple(counting.path(k, width, depth)) for k in range(1, count + 1)}
    assert found == set(product(range(width), repeat=depth))


def test_ten_layers_of_ten_have_920_edges():
    assert counting.edges(10, 10) == 920 and counting.paths(10, 10) == 10**10
    joined = sum(
        len(low) * len(high)
        for low, high in zip(counting.layers(10, 10), counting.layers(10, 10)[1:])
    )
    assert joined == 920


@pytest.mark.parametrize("place", [(1.5, -2.0, 2.0, 0.0), (-1.0, 0.5, -2.0, 1.0), (0.3, 0, 0, 0.4)])
def test_the_slopes_of_the_neuron_are_those_that_are_measured(place):
    w, b, x, y = place
    exact = gradient(lambda p: neuron.loss(p[0], p[1], x, y), np.array([w, b]))
    assert neuron.slopes(w, b, x, y) == pytest.approx(exact, rel=1e-7, abs=1e-10)
    assert neuron.measured(w, b, x, y) == pytest.approx(exact, rel=1e-6, abs=1e-9)


def test_the_first_step_of_the_lesson():
    path = neuron.descent((1.5, -2.0), (2.0, 0.0), 1)
    assert path[1] == pytest.approx([0.925061, -2.287470], abs=5e-7)
    assert neuron.loss(*path[1], 2.0, 0.0) == pytest.approx(0.153957, abs=5e-7)


def test_from_the_start_of_the_bench_the_loss_falls_with_each_step():
    path = neuron.descent((1.5, -2.0), (2.0, 0.0), 30)
    assert (np.diff(neuron.loss(*path.T, 2.0, 0.0)) < 0).all()


@pytest.mark.parametrize(
    "x, told",
    [
        (0, "0"),
        (-0.0, "0"),
        (2, "2"),
        (-0.12345, "−0.123"),
        (9.9996, "10"),
        (12.345, "12.35"),
        (-123.45, "−123.5"),
        (12345.6, "12346"),
        (-99999.9, "−10⁵"),
        (0.000012, "10⁻⁵"),
        (np.nan, "–"),
    ],
)
def test_numbers_beside_nodes_have_seven_characters_at_most(x, told):
    assert short(x) == told and len(told) <= 7


@pytest.mark.parametrize("text", EXAMPLES.values())
def test_the_examples_have_a_number_for_each_letter(text):
    sheet = read_sheet(text)
    assert set(sheet.given) == set(sheet.graph.inputs) and len(sheet.graph.nodes) <= 15


@pytest.mark.parametrize(
    "text, given",
    [
        ("x*y", {"x": 1, "y": 1}),
        ("x*y at x = 2", {"x": 2, "y": 1}),
        ("x*y at x=-.5,y=1e2", {"x": -0.5, "y": 100}),
        ("x*y; y = −3", {"x": 1, "y": -3}),
        ("x*y at ", {"x": 1, "y": 1}),
    ],
)
def test_numbers_stand_behind_at(text, given):
    assert read_sheet(text).given == given


@pytest.mark.parametrize(
    "text, place, said",
    [
        ("x*y at x 2", 7, "letters and their numbers"),
        ("x*y at x = 2, q = 3", 14, "the letters are"),
        ("x*y at x = 2 y = 3", 7, "letters and their numbers"),
        ("x*", 2, "wanted"),
        ("2*3", 0, "nothing varies"),
        ("+".join(f"sin(x^{k})" for k in range(2, 9)), 0, "at most 15"),
    ],
)
def test_what_cannot_be_read_is_told_at_its_place(text, place, said):
    with pytest.raises(ValueError, match=said) as error:
        read_sheet(text)
    assert error.value.position == place
