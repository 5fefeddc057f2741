"""Lesson 03: answers typed as a learner types them."""

import numpy as np
import pytest

from hillside.exercises import catalogue
from hillside.exercises.engine import judge

TYPED = {
    "03.1": [
        ([10, -12], "right", None),
        (np.array([10.0, -12.0]), "right", None),
        (-2, "slip", "GR1"),
        (np.sqrt(244), "slip", "GR1"),
        ([-10, 12], "slip", "GR2"),
        (np.array([10, -12]) / np.sqrt(244), "slip", "GR3"),
        ([10, -12, -1], "slip", "GR4"),
        ([10, 12], "slip", "BA4"),
        ([5, -12], "slip", "BA2"),
        ([[10], [-12]], "shape", "JA2"),
        (lambda x, y: (2 * x, 4 * y), "type", None),
    ],
    "03.2": [
        (-16.92, "right", None),
        (-220 / 13, "right", None),
        (-220, "slip", "DD1"),
        (-16, "slip", "DD2"),
        (-8, "slip", "DD2"),
        ([-240 / 13, 20 / 13], "slip", "DD3"),
        (np.sqrt(416), "slip", "DD5"),
        (-220 / 169, "slip", "DD1"),
        (16.92, "slip", "BA4"),
        (np.degrees(np.arctan(-220 / 13)), "slip", "BA6"),
    ],
    "03.3": [
        ([0.1961, 0.9806], "right", None),
        ([-0.1961, -0.9806], "right", None),
        ([-0.9806, 0.1961], "slip", "LS1"),
        ([0.9806, 0.1961], "slip", "LS1"),
        ([0.1961, -0.9806], "slip", "LS1"),
        ([4, 20], "slip", "DD1"),
        ([1, 5], "slip", "DD1"),
        ([-20, 4], "slip", "LS1"),
    ],
    "03.4": [
        ([-3.828, -1], "right", None),
        ([-3, -1], "slip", "DD1"),
        ([-1.828, 1], "slip", "BA4"),
        ([2, 1], "slip", "DD3"),
        ([-2.828, -1], "slip", "DD2"),
        ([-1, -3.828], "slip", "PD4"),
    ],
    "03.6": [
        ([10, 3], "right", None),
        ([10, 48], "slip", "BA8"),
        ([10, 12], "slip", "BA7"),
        ([2.5, 3], "slip", "PD4"),
    ],
    "03.r1": [([9, 24], "right", None), ("9, 24", "right", None), ([9, 24, 0], "shape", None)],
}
EACH = [(id, *typed) for id, answers in TYPED.items() for typed in answers]


@pytest.mark.parametrize("id, answer, state, code", EACH)
def test_answers_of_lesson_03(id, answer, state, code):
    verdict = judge(catalogue.find(id), answer)
    assert (verdict.state, verdict.slip) == (state, code)


def test_off_course_is_26_565_degrees_at_1_1():
    assert catalogue.find("03.5").right(np.ones(2)) == pytest.approx(26.565, abs=5e-4)


@pytest.mark.parametrize("change, code", [(lambda a: 0, "GR5"), (lambda a: 180 - a, "GR2")])
def test_zero_and_its_supplement_are_known(change, code):
    exercise = catalogue.find("03.5")
    verdict = judge(exercise, lambda p: change(exercise.right(p)))
    assert (verdict.state, verdict.slip) == ("slip", code)


def test_the_solution_of_the_code_exercise_is_right():
    source = catalogue.find("03.5").solution.partition("```python\n")[2].partition("```")[0]
    scope = {"np": np}
    exec(source, scope)
    assert judge(catalogue.find("03.5"), scope["off_course"]).state == "right"
