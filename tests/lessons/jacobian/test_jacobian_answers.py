"""Notebook 04: the numbers of the curriculum, typed as a learner types them."""

import numpy as np
import pytest

from hillside.exercises import catalogue
from hillside.exercises.engine import judge


@pytest.mark.parametrize(("id", "answer", "state", "code"), [
    ("04.1", (64, 128), "right", None), ("04.1", [128, 64], "slip", "JA1"), ("04.1", "needs square", "slip", "JA5"),
    ("04.1", "Not defined.", "slip", "JA5"), ("04.1", 8192, "slip", None),
    ("04.2", [[4, 1], [1, 4], [2, 1]], "right", None), ("04.2", [[4, 1, 2], [1, 4, 1]], "slip", "JA1"),
    ("04.2", [4, 1, 2], "slip", None), ("04.2", [[4], [1], [2]], "shape", None),
    ("04.4", [2, 0], "right", None), ("04.4", [4, 1], "slip", None), ("04.4", "shape error", "slip", "JA1"), ("04.4", [[2], [0]], "shape", "JA2"),
    ("04.5", 100, "right", None), ("04.5", 0.014177 / 0.000141, "right", None), ("04.5", 10, "slip", "TA4"),
    ("04.6", 2, "right", None), ("04.6", 0, "slip", None), ("04.6", -2, "slip", None), ("04.6", 1, "slip", None),
    ("04.7", [6, 2], "right", None), ("04.7", [6, 8], "slip", None), ("04.7", [6, 32], "slip", None),
])  # fmt: skip
def test_answers_of_notebook_04(id, answer, state, code):
    verdict = judge(catalogue.find(id), answer)
    assert (verdict.state, verdict.slip) == (state, code)


def test_the_prediction_has_the_numbers_of_the_curriculum():
    np.testing.assert_allclose(
        catalogue.find("04.3").right(np.array([0.1, -0.1])), [0.3, -0.3, 0.1]
    )


@pytest.mark.parametrize("number, shown", [(0, [0.299, -0.29, 0.09]), (1, [0.5, 0.5, 0.3])])
def test_exact_change_and_lost_sign_are_known(number, shown):
    exercise = catalogue.find("04.3")
    slip = exercise.slips[number]
    np.testing.assert_allclose(slip.answer(np.array([0.1, -0.1])), shown)
    verdict = judge(exercise, slip.answer)
    assert (verdict.state, verdict.sentence) == ("slip", slip.says)


def test_the_solution_of_the_code_exercise_is_right():
    source = catalogue.find("04.3").solution.partition("```python\n")[2].partition("```")[0]
    scope = {"np": np}
    exec(source, scope)
    assert judge(catalogue.find("04.3"), scope["predicted"]).state == "right"
