"""Cells run on a page as in a notebook: prints and shows in order, errors with their line."""

import pytest

from hillside.pages.cells import LONGEST, Cells


@pytest.fixture
def cells():
    return Cells(lambda thing: {"text": f"{thing!r}\n"})


def test_printed_and_shown_stand_in_the_order_of_the_cell(cells):
    cells.space["show"] = lambda thing: cells.shown.append({"html": thing})
    shown = cells.run("a", "print(1)\nshow('<b>')\nprint(2)\nprint(3)\n4 + 5")
    assert shown == [{"text": "1\n"}, {"html": "<b>"}, {"text": "2\n3\n"}, {"text": "9\n"}]


def test_names_live_from_cell_to_cell(cells):
    assert cells.run("a", "x = 3") == []
    assert cells.run("b", "x + 1") == [{"text": "4\n"}]


def test_none_is_not_shown(cells):
    assert cells.run("a", "None") == []


@pytest.mark.parametrize(
    "source, words",
    [
        ("x = 1\n1 / 0", "ZeroDivisionError: division by zero\nin line 2: 1 / 0"),
        ("def f():\n    return y\nf()", "NameError: name 'y' is not defined\nin line 2: return y"),
        ("x = = 2", "SyntaxError: invalid syntax\nin line 1: x = = 2"),
        ("raise SystemExit", "SystemExit\nin line 1: raise SystemExit"),
        ("import nothing_like_it", "ModuleNotFoundError: No module named 'nothing_like_it'"),
    ],
)
def test_an_error_has_its_line(cells, source, words):
    (shown,) = cells.run("a", source)
    assert shown["error"].startswith(words)


def test_an_error_in_a_function_of_an_earlier_cell_names_its_line(cells):
    cells.run("a", "def f(x):\n    return 1 / x")
    (shown,) = cells.run("b", "\n\nf(0)")
    assert shown["error"].endswith("in line 2: return 1 / x")


def test_what_was_printed_before_an_error_stays(cells):
    shown = cells.run("a", "print('so far')\n1 / 0")
    assert shown[0] == {"text": "so far\n"} and "error" in shown[1]


def test_an_endless_print_is_cut(cells):
    shown = cells.run("a", "for _ in range(3000): print('x' * 100)")
    (one,) = shown
    assert one["text"].endswith("… and more, which is left out") and len(one["text"]) < LONGEST + 40


def test_input_says_what_to_do(cells):
    (shown,) = cells.run("a", "name = input('who? ')")
    assert "write the value into the cell" in shown["error"]


def test_a_class_is_made_and_named_as_in_a_notebook(cells):
    assert cells.run("a", "class A: pass\nA.__module__") == [{"text": "'__main__'\n"}]
