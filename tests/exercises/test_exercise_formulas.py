"""Answers that are formulas: equal functions are equal answers, slips are recognised."""

import pytest

from hillside.exercises.engine import Exercise, Slip, judge
from hillside.exercises.formulas import FormulaText

PARTIAL = Exercise(
    id="02.0",
    asks="a partial derivative",
    question="The partial derivative of $x^2y$ in $x$?",
    kind=FormulaText(),
    right="2*x*y",
    why="y is a factor and stays.",
    hints=("Freeze y.",),
    solution="$2xy$",
    slips=(
        Slip("2*x", "A frozen factor stays.", "PD2"),
        Slip("2*x*y + x^2", "y is frozen.", "PD1"),
        Slip("x^2", "That is along y.", "PD4"),
    ),
)


def state(answer):
    return judge(PARTIAL, answer).state


@pytest.mark.parametrize(
    "answer", ["2*x*y", "y*2*x", "2xy", "(x+x)*y", "2 x*y + 0", "((x+y)^2 - x^2 - y^2)"]
)
def test_equal_functions_are_right(answer):
    assert state(answer) == "right"


@pytest.mark.parametrize(("answer", "slip"), [("x+x", "PD2"), ("x^2 + 2yx", "PD1"), ("x*x", "PD4")])
def test_a_slip_is_recognised_in_any_form(answer, slip):
    assert judge(PARTIAL, answer).slip == slip


def test_another_function_is_shown_to_differ_without_giving_the_answer_away():
    said = judge(PARTIAL, "3*x*y")
    assert said.state == "wrong" and "18" in said.sentence and "12" not in said.sentence


@pytest.mark.parametrize(
    "answer", ["2*x*", "2*z", "x.real", "__import__('os')", "9**9**9", "(" * 10_000, "", "x = 2"]
)
def test_what_is_no_formula_is_pointed_at_and_never_run(answer):
    said = judge(PARTIAL, answer)
    assert said.state == "type" and "cannot be read as a formula" in said.sentence


@pytest.mark.parametrize("answer", [2, [1, 2], lambda x, y: 2 * x * y, b"2xy"])
def test_what_is_no_text_is_asked_for_in_quotes(answer):
    assert "in quotes" in judge(PARTIAL, answer).sentence


@pytest.mark.parametrize("answer", [..., None])
def test_blank_is_blank(answer):
    assert state(answer) == "blank"


def test_other_names_can_be_asked_for():
    loss = Exercise(
        id="02.9",
        asks="",
        question="",
        kind=FormulaText(("w", "b")),
        right="4*w + 2*b",
        why="",
        slips=(),
        hints=("",),
        solution="",
    )
    assert judge(loss, "2(2w+b)").state == "right"
    assert judge(loss, "2x").state == "type"
