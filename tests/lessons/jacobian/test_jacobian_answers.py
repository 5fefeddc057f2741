"""Lesson 04: answers typed as a learner types them."""

import numpy as np
import pytest

from hillside.exercises import catalogue
from hillside.exercises.engine import judge

J = [[30, 9], [4, -10], [5, 3]]
TYPED = {
    "04.1": [
        ((64, 128), "right", None),
        ([128, 64], "slip", "JA1"),
        ([65, 128], "wrong", None),
        ([64.01, 128], "wrong", None),
        ("needs square", "slip", "JA5"),
        ("it has none", "slip", "JA5"),
        (8192, "slip", "JA3"),
    ],
    "04.2": [
        (J, "right", None),
        (np.transpose(J), "slip", "JA1"),
        ([30, 9, 4, -10, 5, 3], "slip", "JA3"),
        ([[30, 9], [4, 10], [5, 3]], "slip", "BA4"),
        ([[6, 9], [4, -10], [5, 3]], "slip", "PD2"),
        ([[30, 9], [4, -25], [5, 3]], "slip", "BA3"),
        ([[30, 9], [4, 2], [5, 3]], "slip", "PD3"),
        ([[9, 30], [-10, 4], [3, 5]], "slip", "PD4"),
    ],
    "04.4": [(16, "right", None), (4, "slip", "TA4"), (64, "slip", "TA4"), (8, "slip", "BA1")],
    "04.5": [
        ([71, 37], "right", None),
        ([41, 28], "slip", "BA8"),
        ([79, 17], "slip", "BA4"),
        ([39, 2], "slip", "BA8"),
        ([37, 71], "slip", "PD4"),
        ([[71], [37]], "shape", "JA2"),
    ],
    "04.6": [
        (3.5, "right", None),
        (-1.75, "wrong", None),
        (1.75, "slip", "BA4"),
        (4, "slip", "DD4"),
        (3.55, "slip", "DD4"),
        (1, "slip", "PD2"),
        (12.25, "slip", "BA5"),
        (np.radians(3.5), "slip", "BA6"),
    ],
    "04.7": [
        ([2.5, 3], "right", None),
        ([40, 27], "slip", "BA8"),
        ([10, 9], "slip", "PD9"),
        ([5, 9 / np.sqrt(3)], "slip", "BA5"),
        ([10 / 3, 9 / 4], "slip", "PD4"),
    ],
    "04.r1": [([4, -6], "right", None), ("4, -6", "right", None), ([4, 6], "slip", "BA4")],
}
EACH = [(id, *typed) for id, answers in TYPED.items() for typed in answers]


@pytest.mark.parametrize("id, answer, state, code", EACH)
def test_answers_of_lesson_04(id, answer, state, code):
    verdict = judge(catalogue.find(id), answer)
    assert (verdict.state, verdict.slip) == (state, code)


def predicted(h):
    return np.array(J) @ h


@pytest.mark.parametrize(
    "answer, state",
    [
        (predicted, "right"),
        (lambda h: list(predicted(h)), "right"),
        (lambda h: predicted(np.array([3, 5]) + h), "slip"),
        (lambda h: predicted(h[::-1]), "slip"),
        (lambda h: np.array(J) * h, "slip"),
    ],
)
def test_the_predicted_change(answer, state):
    assert judge(catalogue.find("04.3"), answer).state == state


def test_the_solution_of_the_code_exercise_is_right():
    source = catalogue.find("04.3").solution.partition("```python\n")[2].partition("```")[0]
    scope = {"np": np}
    exec(source, scope)
    assert judge(catalogue.find("04.3"), scope["predicted"]).state == "right"
