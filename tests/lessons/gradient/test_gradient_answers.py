"""Notebook 03: the numbers of the curriculum, typed as a learner types them."""

import numpy as np
import pytest

from hillside.exercises import catalogue
from hillside.exercises.engine import judge


@pytest.mark.parametrize("id, answer, state, code", [
    ("03.1", [6, 8], "right", None), ("03.1", np.array([6.0, 8.0]), "right", None),
    ("03.1", 14, "slip", "GR1"), ("03.1", 10, "slip", "GR1"), ("03.1", [-6, -8], "slip", "GR2"),
    ("03.1", [0.6, 0.8], "slip", "GR3"), ("03.1", [6, 8, -1], "slip", "GR4"), ("03.1", [6, 8, 25], "slip", "GR4"),
    ("03.1", lambda x, y: (2 * x, 2 * y), "type", None), ("03.1", "(2x, 2y)", "type", None),
    ("03.1", [[6], [8]], "shape", "JA2"),
    ("03.2", 14.4, "right", None), ("03.2", 72, "slip", "DD1"), ("03.2", 21, "slip", "DD2"), ("03.2", 10.5, "slip", "DD2"),
    ("03.2", [7.2, 7.2], "slip", "DD3"), ("03.2", 18.288, "slip", "DD4"), ("03.2", 15, "slip", "DD5"),
    ("03.3", [-0.6, 0.8], "right", None), ("03.3", [0.6, -0.8], "right", None), ("03.3", [0.8, 0.6], "slip", "LS1"),
    ("03.3", [-9, 12], "slip", "DD1"), ("03.3", [9, -12], "slip", "DD1"), ("03.3", [-3, 4], "slip", "DD1"),
    ("03.5", [2.7426, 1.5], "right", None), ("03.5", [1.5, 1.5], "slip", "DD1"), ("03.5", [3, -1.5], "slip", None),
    ("03.5", [5.7426, -1.5], "slip", None),
    ("03.6", [0.6, 8], "right", None), ("03.6", [60, 8], "slip", None), ("03.6", [6, 8], "slip", None),
])  # fmt: skip
def test_answers_of_notebook_03(id, answer, state, code):
    verdict = judge(catalogue.find(id), answer)
    assert (verdict.state, verdict.slip) == (state, code)


def test_off_course_is_39_289_degrees_at_1_1():
    assert catalogue.find("03.4").right(np.ones(2)) == pytest.approx(39.289, abs=5e-4)


@pytest.mark.parametrize(
    "change, code", [(lambda angle: 0, "GR5"), (lambda angle: 180 - angle, "GR2")]
)
def test_zero_and_its_supplement_are_known(change, code):
    exercise = catalogue.find("03.4")
    verdict = judge(exercise, lambda p: change(exercise.right(p)))
    assert (verdict.state, verdict.slip) == ("slip", code)


def test_the_solution_of_the_code_exercise_is_right():
    source = catalogue.find("03.4").solution.partition("```python\n")[2].partition("```")[0]
    scope = {"np": np}
    exec(source, scope)
    assert judge(catalogue.find("03.4"), scope["off_course"]).state == "right"
