"""A lesson's questions about the one before:

check, hint and solution know them, progress() does not list them.
"""

from types import SimpleNamespace

import pytest

from hillside import course, exercises
from hillside.exercises import catalogue, check, hint, progress, solution
from hillside.exercises.engine import Exercise, Slip
from hillside.exercises.kinds import Numbers

ASKED = Exercise(
    id="09.r1",
    asks="the gradient of xy",
    question="What is the gradient of $xy$ at $(2, 5)$?",
    kind=Numbers((2,)),
    right=[5, 2],
    why="f_x = y and f_y = x.",
    slips=(Slip([2, 5], "The slopes have changed places.", "PD4"),),
    hints=("Freeze y first.",),
    solution="$(y, x) = (5, 2)$.",
)


@pytest.fixture
def lesson(monkeypatch):
    """Notebook 09 with one recall."""
    made = SimpleNamespace(EXERCISES=catalogue.exercises("09"), RECALL=(ASKED,))
    known = course.questions
    monkeypatch.setattr(
        course, "questions", lambda number: made if number == "09" else known(number)
    )


def said(capsys):
    return capsys.readouterr().out


def test_a_recall_is_checked_like_an_exercise(lesson, capsys):
    check("09.r1", [5, 2])
    assert said(capsys) == "Right (09.r1). f_x = y and f_y = x.\n"
    check(" 09.r1 ", [2, 5])
    assert said(capsys).startswith("A slip we know (09.r1).")
    for answer in (..., "text", [5], lambda p: p, [[5, 2]] * 3):
        check("09.r1", answer)
        assert "(09.r1)" in said(capsys)


def test_a_recall_has_hints_and_a_solution(lesson, capsys):
    hint("09.r1")
    assert said(capsys) == "Hint (09.r1). 1 of 1: Freeze y first.\n"
    hint("09.r1")
    assert 'solution("09.r1")' in said(capsys)
    solution("09.r1")
    assert "(y, x)" in said(capsys)


def test_a_recall_is_no_row_of_progress(lesson, capsys):
    check("09.r1", [5, 2])
    said(capsys)
    progress()
    assert "09.r1" not in said(capsys)


def test_a_recall_is_among_everything_and_among_the_near_names(lesson, capsys):
    assert ASKED in catalogue.everything()
    check("09.r2", 1)
    assert '"09.r1"' in said(capsys)


def test_a_lesson_without_recalls_has_none():
    assert list(catalogue.recalls("02")) == list(getattr(course.questions("02"), "RECALL", ()))
    assert "recall" not in exercises.__all__
