"""Notebook 02: the numbers of the curriculum, typed as a learner types them."""

import contextlib
import io

import numpy as np
import pytest

from hillside.exercises import catalogue
from hillside.exercises.engine import judge


@pytest.mark.parametrize("id, answer, state, code", [
    ("02.1", [12, 9], "right", None), ("02.1", [9, 12], "slip", "PD4"), ("02.1", [6, 9], "slip", "PD2"),
    ("02.1", [21, 21], "slip", "PD1"), ("02.1", [0, 0], "slip", "PD8"), ("02.1", [[12], [9]], "shape", "JA2"),
    ("02.1", 12, "shape", None),
    ("02.2", 6, "right", None), ("02.2", 22, "slip", "PD3"), ("02.2", 14, "slip", "PD1"), ("02.2", 8, "slip", "PD4"),
    ("02.3", [1.0806, 0.2702], "right", None), ("02.3", [0.5403, 0.5403], "slip", "PD5"),
    ("02.3", [0.2702, 1.0806], "slip", "PD4"),
    ("02.4", 6, "right", None), ("02.4", 0, "slip", "PD6"), ("02.4", 4, "slip", None), ("02.4", 12, "slip", None),
    ("02.5", [8, 4], "right", None), ("02.5", [4, 4], "slip", "PD5"), ("02.5", [-8, -4], "slip", "BP3"),
    ("02.5", [12, 4], "slip", "BP6"),
    ("02.7", 5, "right", None), ("02.7", 6, "slip", "PD9"), ("02.7", 7, "slip", None),
    ("02.8", "b", "right", None), ("02.8", "a", "slip", None), ("02.8", "e", "type", None),
])  # fmt: skip
def test_answers_of_notebook_02(id, answer, state, code):
    verdict = judge(catalogue.find(id), answer)
    assert (verdict.state, verdict.slip) == (state, code)


@pytest.mark.parametrize("function, value, code", [
    (lambda f, x, y, h: (f(x, y + h) - f(x, y)) / h, 9.0, "PD4"),
    (lambda f, x, y, h: (f(x + h, y + h) - f(x, y)) / h, 21.0801, "PD1"),
    (lambda f, x, y, h: f(x + h, y) - f(x, y), 0.1202, None),
])  # fmt: skip
def test_wrong_quotients_are_known(function, value, code):
    assert function(lambda x, y: x**2 * y, 3, 2, 0.01) == pytest.approx(value)
    verdict = judge(catalogue.find("02.6"), function)
    assert (verdict.state, verdict.slip) == ("slip", code)


def test_the_solution_of_the_code_exercise_is_right():
    scope = {}
    exec(catalogue.find("02.6").solution.partition("```python\n")[2].partition("```")[0], scope)
    assert scope["forward_x"](lambda x, y: x**2 * y, 3, 2, 0.01) == pytest.approx(12.02)
    assert judge(catalogue.find("02.6"), scope["forward_x"]).state == "right"


def test_the_faulty_program_prints_what_the_question_says():
    source = catalogue.find("02.8").question.partition("```python\n")[2].partition("```")[0]
    with contextlib.redirect_stdout(io.StringIO()) as printed:
        exec(source, {"np": np})
    assert float(printed.getvalue()) == pytest.approx(21.0801)
