"""The map of the course: what needs what, and whether notebook 00 shows the folder as it is."""

import json
import re
from pathlib import Path

import pytest

from hillside.course import LESSONS, draw_maps, here, lesson, maps, needed, notebook
from hillside.course.map import HEAD
from hillside.exercises import catalogue

NOTEBOOKS = Path(__file__).parents[2] / "notebooks"
NUMBERS = [one.number for one in LESSONS]
each = pytest.mark.parametrize("one", LESSONS, ids=lambda one: one.number)


def test_the_lessons_are_numbered_00_to_14():
    assert NUMBERS == [f"{k:02d}" for k in range(15)]


@each
def test_a_lesson_needs_only_lessons_before_it(one):
    assert all(need < one.number for need in one.needs)
    assert [
        need for need in needed(one.number) if not set(needed(need)) <= set(needed(one.number))
    ] == []


def test_gradient_descent_needs_the_gradient_and_no_jacobian():
    assert needed("09") == ["00", "01", "02", "03"]
    assert needed("10") == ["00", "01", "02", "03", "08", "09"]


def test_six_lessons_are_central():
    assert [one.number for one in LESSONS if one.core] == ["02", "03", "04", "08", "09", "10"]


@pytest.mark.parametrize("one", here(NOTEBOOKS), ids=lambda one: one.number)
def test_the_minutes_of_a_notebook_are_those_of_the_map(one):
    text = notebook(one.number, NOTEBOOKS).read_text(encoding="utf-8")
    assert re.search(rf"\*{one.minutes[0]} minutes in class, {one.minutes[1]} at home\b", text)


@pytest.mark.parametrize("one", here(NOTEBOOKS), ids=lambda one: one.number)
def test_every_notebook_that_is_here_has_its_exercises(one):
    assert one.number in catalogue.lessons()


def test_a_number_that_no_lesson_has_is_explained():
    with pytest.raises(ValueError, match='"00" to "14", in quotes'):
        lesson("15")
    with pytest.raises(ValueError, match="there is no lesson 9;"):
        notebook(9)


def test_the_map_links_what_is_in_the_folder_and_promises_the_rest(tmp_path):
    (tmp_path / "03_gradient.ipynb").touch()
    first, second = (table.splitlines() for table in maps(tmp_path))
    assert first[0] == second[0] == HEAD and (len(first), len(second)) == (11, 9)
    assert "[open 03](03_gradient.ipynb)" in first[5]
    assert sum("*to come*" in row for row in first + second) == 15
    assert [one.number for one in here(tmp_path)] == ["03"]


def test_drawing_the_map_changes_the_map_and_nothing_else(tmp_path):
    door = tmp_path / "00_start_here.ipynb"
    stored = (NOTEBOOKS / door.name).read_text(encoding="utf-8")
    door.write_text(stored, encoding="utf-8")
    draw_maps(door)
    old, new = (json.loads(text)["cells"] for text in (stored, door.read_text(encoding="utf-8")))
    changed = [("".join(b["source"])) for a, b in zip(old, new, strict=True) if a != b]
    assert changed and all(any(table in text for table in maps(tmp_path)) for text in changed)
    assert "".join(new[0]["source"]).startswith("# 00")


def test_drawing_the_map_keeps_the_layout_of_the_file(tmp_path):
    for file in NOTEBOOKS.glob("*.ipynb"):
        (tmp_path / file.name).write_bytes(file.read_bytes())
    draw_maps(tmp_path / "00_start_here.ipynb")
    assert (tmp_path / "00_start_here.ipynb").read_bytes() == (
        NOTEBOOKS / "00_start_here.ipynb"
    ).read_bytes(), "the map in notebook 00 is older than the folder: run python -m hillside.course"


@pytest.mark.parametrize(
    "names, found",
    [
        (["09_gradient_descent-Copy1.ipynb", "09_gradient_descent.ipynb"], "09_gradient_descent"),
        (["09_descent.ipynb", "09_gradient_descent.ipynb"], "09_gradient_descent"),
        (["09_abstieg.ipynb", "09_abstieg-Copy1.ipynb"], "09_abstieg"),
        (["09_gradient_descent-Copy1.ipynb"], None),
        (["09_one.ipynb", "09_other.ipynb"], None),
    ],
)
def test_a_copy_beside_a_lesson_is_not_the_lesson(tmp_path, names, found):
    for name in names:
        (tmp_path / name).touch()
    assert notebook("09", tmp_path) == (tmp_path / f"{found}.ipynb" if found else None)
