"""Ask before you tell: no answer of an exercise stands on the stored page above its question."""

import re

import numpy as np
import pytest
from each_of import each_of
from stored import ASKED, CHECKED, HEADING, NUMBERS, above, cells, lists_in, telling, written

from hillside.exercises import catalogue
from hillside.exercises.code import Code
from hillside.exercises.kinds import Choice, Numbers

every_lesson = pytest.mark.parametrize("number", NUMBERS)


def asked(*kinds):
    """Each of the exercises of some kinds."""
    found = [(number, one) for number, one in ASKED if isinstance(one.kind, kinds)]
    return each_of(found, lambda case: case[1].id)


def entries(exercise):
    """The numbers of all right answers, each answer as a flat tuple."""
    return [tuple(np.ravel(np.asarray(right, float))) for right in (exercise.right, *exercise.also)]


@every_lesson
def test_exercises_stand_in_reading_order_in_one_form(number):
    source = "\n".join(cell.source for cell in cells(number) if cell.cell_type == "markdown")
    ids = [found[1] for found in HEADING.finditer(source)]
    assert ids == [exercise.id for exercise in catalogue.exercises(number)]
    assert ids == [f"{number}.{k}" for k in range(1, len(ids) + 1)]


@every_lesson
def test_each_question_is_followed_by_the_cell_that_checks_it(number):
    all_cells = cells(number)
    for cell, after in zip(all_cells, all_cells[1:], strict=False):
        if cell.cell_type == "markdown" and (heading := HEADING.search(cell.source)):
            assert CHECKED.findall(after.source) == [heading[1]], cell.source
            assert "..." in after.source, after.source


@every_lesson
def test_the_question_on_the_page_is_the_question_of_the_exercise(number):
    for exercise in catalogue.exercises(number):
        cell = next(cell for cell in cells(number) if f"Exercise {exercise.id}" in cell.source)
        assert plain(exercise.question) in plain(cell.source), exercise.id


def plain(text):
    return " ".join(text.split())


@asked(Numbers)
def test_numbers_of_three_digits_are_not_written_above(number, exercise):
    text = above(number, exercise).text
    told = {
        value: written(value, text)
        for right in entries(exercise)
        for value in right
        if telling(value)
    }
    assert {value: found for value, found in told.items() if found} == {}


@asked(Numbers)
def test_lists_and_matrices_are_not_written_above(number, exercise):
    lists = lists_in(above(number, exercise).text)
    found = [
        one for right in entries(exercise) if len(right) > 1 for one in lists if same(one, right)
    ]
    assert found == []


def same(one, right):
    return len(one) == len(right) and np.allclose(one, right, rtol=5e-4, atol=0)


@asked(Numbers, Code)
def test_the_answer_is_a_chain_of_steps_whose_mistakes_are_generated(number, exercise):
    assert exercise.way is not None and exercise.way.mistakes


@asked(Numbers)
def test_points_of_the_question_are_new(number, exercise):
    given = (np.ravel(value) for value in exercise.way.given.values() if is_numeric(value))
    points = [tuple(map(float, value)) for value in given if len(value) > 1]
    used = above(number, exercise).points()
    assert [point for point in points if any(np.array_equal(point, one) for one in used)] == []


def is_numeric(value):
    return np.asarray(value).dtype.kind in "if"


@asked(Code)
def test_what_is_to_be_written_is_not_written_above(number, exercise):
    code = re.findall(r"```python\n(.*?)```", exercise.solution, re.DOTALL)
    lines = {compact(line) for block in code for line in block.splitlines() if telling_line(line)}
    before = "\n".join(
        cell.source for cell in above(number, exercise).cells if cell.cell_type == "code"
    )
    assert lines and lines & {compact(line) for line in before.splitlines()} == set()


def telling_line(line):
    return line.startswith(" ") and len(compact(line)) > 12


def compact(line):
    return re.sub(r"\s|#.*", "", line).removeprefix("return")


@asked(Choice)
def test_a_choice_names_its_options_on_the_page(number, exercise):
    cell = next(cell for cell in cells(number) if f"Exercise {exercise.id}" in cell.source)
    missing = [label for label in exercise.kind.options if label.lower() not in cell.source.lower()]
    assert missing == []
