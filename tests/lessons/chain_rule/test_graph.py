"""Graphs of expressions: numbers, slopes and paths, against exact derivatives and brute force."""

import numpy as np
import pytest
from random_graphs import LETTERS, expressions

from hillside.formula import parse, read
from hillside.formula.tree import plain
from hillside.lessons.chain_rule.graph import MOST, build

PLACES = {letter: value for letter, value in zip(LETTERS, (0.7, -1.3, 2.1, 0.4))}


def graph_of(text):
    return build(read(text, LETTERS).tree, plain)


@pytest.mark.parametrize("text", expressions(60))
def test_slopes_in_the_inputs_are_the_exact_partial_derivatives(text):
    graph, formula = graph_of(text), parse(text, LETTERS)
    numbers = graph.forward(PLACES)
    slopes, _ = graph.back(graph.local(numbers))
    p = np.array([PLACES[letter] for letter in LETTERS])
    assert numbers[-1] == pytest.approx(formula.f(p), rel=1e-12, nan_ok=True)
    exact = dict(zip(LETTERS, formula.gradient(p)))
    there = [letter for letter in graph.inputs if np.isfinite(exact[letter])]
    found = [slopes[graph.inputs[letter]] for letter in there]
    assert found == pytest.approx([exact[letter] for letter in there], rel=1e-9, abs=1e-12)


def every_path(graph, start):
    """The wires of every path from a node to the result."""
    if start == len(graph.nodes) - 1:
        return [()]
    return [
        (w, *rest)
        for w, wire in enumerate(graph.wires)
        if wire.source == start
        for rest in every_path(graph, wire.target)
    ]


@pytest.mark.parametrize("text", expressions(30))
def test_a_slope_is_the_sum_over_all_paths_of_the_products_along_them(text):
    graph = graph_of(text)
    local = graph.local(graph.forward(PLACES))
    slopes, _ = graph.back(local)
    for i in range(len(graph.nodes)):
        paths = every_path(graph, i)
        assert graph.paths()[i] == len(paths)
        with np.errstate(invalid="ignore"):
            total = sum(np.prod(local[list(path)]) for path in paths)
        assert slopes[i] == pytest.approx(total, rel=1e-9, abs=1e-12, nan_ok=True)


@pytest.mark.parametrize("text", ["x*x + x", "(x*y)^2 * (2x + y)", "(sigmoid(x*y + z) - w)^2"])
def test_a_cut_wire_loses_the_paths_that_run_along_it(text):
    graph = graph_of(text)
    local = graph.local(graph.forward(PLACES))
    for cut in range(len(graph.wires)):
        slopes, shares = graph.back(local, cut)
        assert shares[cut] == 0
        for i in range(len(graph.nodes)):
            kept = [path for path in every_path(graph, i) if cut not in path]
            assert slopes[i] == pytest.approx(sum(np.prod(local[list(path)]) for path in kept))


def test_what_stands_there_twice_is_computed_once():
    graph = graph_of("x*y + sin(x*y)")
    assert [node.sign for node in graph.nodes] == ["x", "y", "×", "sin", "+"]
    assert [node.text for node in graph.nodes][2:] == ["x*y", "sin(x*y)", "x*y + sin(x*y)"]


def test_numbers_belong_to_the_operation_that_takes_them():
    graph = graph_of("2x^3 - pi/2")
    assert [node.sign for node in graph.nodes] == ["x", "( )³", "2 ×", "− 1.57"]
    assert graph.forward({"x": 2.0})[-1] == pytest.approx(16 - np.pi / 2)


@pytest.mark.parametrize(
    "text, sign", [("x^0.5", "( )^0.5"), ("2^x", "2^( )"), ("e^x", "e^( )"), ("x^-2", "( )⁻²")]
)
def test_the_sign_of_a_power_shows_its_number(text, sign):
    assert graph_of(text).nodes[-1].sign == sign


def test_at_a_kink_the_slope_is_0_as_the_reader_of_formulas_has_it():
    for text in ("abs(x)", "relu(x)"):
        graph = graph_of(text)
        assert graph.back(graph.local(graph.forward({"x": 0.0})))[0][0] == 0


def test_where_there_is_no_value_there_is_nan_and_no_warning():
    graph = graph_of("log(x)/y")
    with np.errstate(all="raise"):
        assert np.isnan(graph.forward({"x": -1.0, "y": 2.0})[-1])


def test_a_power_of_0_has_no_logarithm_to_fail_on():
    graph = graph_of("x^3")
    assert graph.back(graph.local(graph.forward({"x": 0.0})))[0][0] == 0


def test_a_letter_without_a_number_is_an_error():
    with pytest.raises(KeyError):
        graph_of("x*y").forward({"x": 1.0})


@pytest.mark.parametrize(
    "text, said", [("2*3", "nothing varies"), ("+".join(["sin(x*y)"] * 1) + "+x" * 14, "15 are")]
)
def test_what_cannot_be_drawn_is_refused_with_advice(text, said):
    with pytest.raises(ValueError, match=said):
        graph_of(text)


def test_a_graph_of_the_largest_size_is_built():
    assert len(graph_of("sin(x*y)" + "+x" * 11).nodes) == MOST
