"""The scalar `Value` that notebook 05 grows: short, and right."""

import re
from pathlib import Path

import numpy as np
import pytest

from hillside.autodiff import gradients
from hillside.autodiff import sigmoid as sigmoid_of_arrays
from hillside.course import notebook, refresh

FOLDER = Path(__file__).parents[3] / "notebooks"
LONGEST = 60  # lines of the whole Value
PIECES = ("class Value", "Value.__", "def in_order", "def backward", "def lifted")


def sources():
    """The code cells in which the Value grows."""
    cells = refresh.read(notebook("05", FOLDER)).cells
    code = [cell.source for cell in cells if cell.cell_type == "code"]
    return [source for source in code if source.startswith(PIECES)]


def definitions(source):
    """The lines of a cell without those that try what was defined."""
    trial = re.compile(r"^(x|y|print|wires)\b")
    return [line for line in source.splitlines() if line.strip() and not trial.match(line)]


@pytest.fixture(scope="module")
def scope():
    made = {"np": np}
    for source in sources():
        exec("\n".join(definitions(source)), made)
    return made


def test_it_has_at_most_60_lines():
    lines = [line for source in sources() for line in definitions(source)]
    assert 30 <= len(lines) <= LONGEST


FORMULAS = {
    "reused": (lambda s, a, b: a * b + a, (3.0, -5.0)),
    "neuron": (lambda s, w, b: (s(w * 2.0 + b) - 0.25) ** 2, (1.5, -2.0)),
    "numbers on the left": (lambda s, u, v: (2 * u + v) * (u * v) ** 2 + 1, (1.0, 2.0)),
    "many uses": (lambda s, u, v: s(u * v) * s(u * v) + u**3 - v, (0.7, -0.4)),
}


@pytest.mark.parametrize("name", FORMULAS)
def test_its_slopes_are_those_of_autodiff(scope, name):
    formula, place = FORMULAS[name]
    values = [scope["Value"](number) for number in place]
    scope["backward"](formula(scope["sigmoid"], *values))
    exact = gradients(lambda *numbers: formula(sigmoid_of_arrays, *numbers), *place)
    assert [value.grad for value in values] == pytest.approx([float(one) for one in exact])


def test_a_second_way_back_begins_anew(scope):
    a = scope["Value"](3.0)
    result = a * a + a
    for _ in range(2):
        scope["backward"](result)
    assert a.grad == 7.0


def test_each_wire_is_used_once(scope):
    s = x = scope["Value"](1.0)
    for _ in range(200):
        s = s + s
    assert len(scope["backward"](s)) == 201 and x.grad == 2.0**200
