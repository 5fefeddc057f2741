"""Answers that are formulas: equal functions are equal answers, slips are recognised."""

from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

import numpy as np
import pytest
import sympy

from hillside.exercises.engine import Exercise, Slip, judge
from hillside.exercises.formulas import FormulaText

x, y, w = sympy.symbols("x y w", real=True)
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


@pytest.mark.parametrize(
    "answer",
    [[1, 2], lambda x, y: 2 * x * y, b"2xy", True, float("nan"), 2j, np.ones(2), sympy.Matrix([x])],
)
def test_what_is_no_formula_is_asked_for_as_text_in_quotes(answer):
    assert "in quotes" in judge(PARTIAL, answer).sentence


@pytest.mark.parametrize("answer", [..., None])
def test_blank_is_blank(answer):
    assert state(answer) == "blank"


@pytest.mark.parametrize(
    ("answer", "read"),
    [
        ("2xy", "Read as `2*x*y`."),
        (r"2x\cdot y", "Read as `2*x*y`."),
        ("2*x*y + 0*log x", "Read as `2*x*y + 0*ln(x)`."),
        ("2*x*y", ""),
        ("2 * x*y", ""),
        ("2*x**1*y", ""),
        (["2*x*y"], ""),
    ],
)
def test_how_an_answer_was_read_is_said_where_it_was_not_plain(answer, read):
    said = judge(PARTIAL, answer)
    assert (said.state, said.sentence) == ("right", f"{read} {PARTIAL.why}".strip())


@pytest.mark.parametrize(
    "answer",
    [
        2 * x * y,
        sympy.diff(x**2 * y, x),
        2.0 * x * y,
        sympy.expand((x + y) ** 2) - x**2 - y**2,
        sympy.Symbol("x") * sympy.Symbol("y") * 2,
        2 * x**1.0 * y + sympy.log(sympy.E) - 1,
        y * sympy.Max(0, x) * 2 - y * (abs(x) - x),
        y * sympy.Max(x, -x) + y * sympy.Min(x, -x) + 2 * x * y,
    ],
)
def test_an_expression_of_sympy_is_a_formula(answer):
    assert state(answer) == "right"


def test_slips_are_recognised_in_expressions_and_numbers():
    assert judge(PARTIAL, 2 * x).slip == "PD2"
    assert judge(PARTIAL, sympy.Integer(4)).sentence.startswith("At x, y = 2, 3 your formula is 4;")


def test_what_is_unknown_in_an_expression_is_shown_as_text():
    said = judge(PARTIAL, x**2 + w)
    assert said.state == "type"
    assert 'As text it is "w + x**2". At character 1: the name w is not known' in said.sentence
    assert "write (1/tan(x))" in judge(PARTIAL, sympy.cot(x)).sentence


@pytest.mark.parametrize(
    ("answer", "right"),
    [
        (4, "4"),
        (Fraction(1, 3), "1/3"),
        (-0.25, "-1/4"),
        (1e-7, "1/10^7"),
        (Decimal("0.1"), "0.1"),
        (np.float64(2.5), "5/2"),
        (np.int64(3), "3"),
        (sympy.pi, "pi"),
        (sympy.E / 2, "e/2"),
        (sympy.sqrt(2), "2^0.5"),
        (sympy.Float("1e-7") * x, "x/10^7"),
    ],
)
def test_a_number_is_a_formula_without_names(answer, right):
    assert judge(replace(PARTIAL, right=right, slips=()), answer).state == "right"


def test_where_two_are_defined_they_have_to_agree():
    logarithm = replace(PARTIAL, right="log(x^2)", slips=())
    assert judge(logarithm, "2 ln x").state == "right"
    assert judge(logarithm, "2 ln|x|").state == "right"
    assert judge(logarithm, "ln x").state == "wrong"


def test_a_formula_without_a_value_is_told_so():
    everywhere = replace(PARTIAL, right="x + y", slips=())
    said = judge(everywhere, "sqrt(-1-x^2)")
    assert "At x, y = 2, 3 your formula has no value; a number is wanted there." in said.sentence


@pytest.mark.parametrize("answer", ["0.33333333 x", x * float(np.sqrt(1 / 9)) + 1e-9])
def test_decimals_of_an_exact_number_are_asked_to_be_exact(answer):
    third = replace(PARTIAL, right="x/3", slips=())
    assert "write numbers exactly, such as 1/3 or sqrt(2)" in judge(third, answer).sentence


@pytest.mark.parametrize(
    "answer",
    [10**400, 10**5000, Fraction(10**5000, 7), Decimal("1e-99999999")],
    ids=["long", "longer", "fraction", "decimal"],
)
def test_endless_numbers_are_refused_at_once(answer):
    assert judge(PARTIAL, answer).state in ("type", "wrong")


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
