"""Each bug beside differences of its own loss, and what becomes of it in training."""

import json
import re
from pathlib import Path

import numpy as np
import pytest

from hillside.lessons.capstone.bugs import ALL, BUGS, CORRECT, squared_loss, squared_slopes
from hillside.lessons.capstone.evidence import trained
from hillside.lessons.capstone.pictures import BugLab
from hillside.network import compared, flat, forward, gradient_by_differences, start, train
from hillside.screens import BOTH_POLARITIES, SCREENS

NOTEBOOK = Path(__file__).parents[3] / "notebooks" / "14_capstone.ipynb"
DATA = SCREENS, BOTH_POLARITIES
THETA = start(0)
FOUND = {  # relative error, cosine, ratio of the whole gradient, seed 0
    "sign": (1, -1, 1),
    "no 1/n": (0.996, 1, 512),
    "extra p(1 - p)": (0.626, 0.9998, 0.230),
    "factor 2": (1 / 3, 1, 2),
    "no 1 - a²": (0.125, 0.979, 1.16),
    "a for 1 - a²": (0.273, 0.851, 0.961),
    "a(1 - a)": (0.364, 0.738, 0.924),
    "1 - tanh(a)²": (0.0368, 0.998, 1.04),
    "b1 forgotten": (0.275, 0.860, 0.860),
}


def check(bug, theta=THETA):
    measured = gradient_by_differences(lambda t: bug.loss(t, *DATA), theta)
    return compared(flat(bug.slopes(theta, *DATA)), flat(measured))


def test_there_are_ten_and_each_differs_from_the_correct_code():
    right = flat(CORRECT.slopes(THETA, *DATA))
    assert len(BUGS) == 10 and len(ALL) == 11
    assert all(compared(flat(bug.slopes(THETA, *DATA)), right).error > 0.03 for bug in BUGS)


@pytest.mark.parametrize("name", FOUND)
def test_the_check_finds_each_of_the_first_nine(name):
    found = check(ALL[name])
    assert (found.error, found.cosine, found.ratio) == pytest.approx(FOUND[name], rel=0.005)
    assert found.error > 1e-2


def test_the_check_passes_the_correct_code_on_ten_seeds():
    assert max(check(CORRECT, start(seed)).error for seed in range(10)) < 1e-9


def test_the_check_passes_the_table_whose_slopes_belong_to_a_wrong_loss():
    assert check(ALL["table"]).error < 1e-9
    right = flat(squared_slopes(THETA, *DATA))
    assert compared(flat(ALL["table"].slopes(THETA, *DATA)), right).error > 0.01


def test_only_the_shape_betrays_the_table_at_the_start():
    p, y = forward(THETA, SCREENS)[1], BOTH_POLARITIES
    assert (p[:, None] - y).shape == (512, 512) and (p - y).shape == (512,)
    table = ALL["table"].loss(THETA, *DATA)
    assert table == pytest.approx(0.267573, abs=5e-7)
    assert table == pytest.approx(squared_loss(THETA, *DATA), rel=1e-12)


def test_the_squared_slopes_are_those_of_differences():
    measured = gradient_by_differences(lambda t: squared_loss(t, *DATA), THETA)
    assert compared(flat(squared_slopes(THETA, *DATA)), flat(measured)).error < 1e-9


@pytest.mark.long
def test_three_bugs_reach_100_percent_all_the_same():
    ends = {name: train(THETA, DATA, 1.0, 1000, bug.slopes) for name, bug in ALL.items()}
    reached = {name: run.first_perfect for name, run in ends.items() if run.accuracies[-1] == 1}
    assert reached == {"correct": 99, "extra p(1 - p)": 741, "factor 2": 52, "1 - tanh(a)²": 145}
    assert ends["b1 forgotten"].losses[-1] == pytest.approx(0.470919, abs=1e-4)
    still = ("no 1 - a²", "a for 1 - a²", "a(1 - a)", "b1 forgotten", "table", "no 1/n")
    assert {ends[name].accuracies[-1] for name in still} == {420 / 512}
    assert ends["sign"].losses[-1] > 1000 and np.isfinite(ends["sign"].losses).all()


def test_the_folded_table_names_each_code_as_the_picture_does_and_tells_how_it_ends():
    sources = ["".join(cell["source"]) for cell in json.loads(NOTEBOOK.read_text("utf-8"))["cells"]]
    table = next(text for text in sources if "When you have named all eleven" in text)
    rows = re.findall(r"^\| ([A-K]) \| (.*?) \| (\d+) \|$", table, re.MULTILINE)
    plain = str.maketrans({"−": "-", "$": None, "\\": None, "^": None, "_": None, "{": None})
    for letter, what, right in rows:
        code = BugLab.controls["code"].meaning(f"code {letter}")
        menu = {
            BugLab.controls["naming"].meaning(one): one for one in BugLab.controls["naming"].stops
        }
        named = menu[code.name].translate(plain).replace("²", "2")
        assert what.translate(plain).startswith(named), letter
        assert round(512 * trained(code.name, 0).accuracies[-1]) == int(right), letter
    assert [letter for letter, *_ in rows] == list("ABCDEFGHIJK")
