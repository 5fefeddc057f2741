"""Notebook 10: the numbers of the lesson, typed as a learner types them."""

import numpy as np
import pytest

from hillside.exercises import catalogue
from hillside.exercises.engine import judge


@pytest.mark.parametrize("id, answer, state, code", [
    ("10.1", [0.1, 0.1818, 0.2], "right", None), ("10.1", [1, 0.1818, 2], "slip", "LI5"),
    ("10.1", [0.0909, 0.1818, 0.1818], "slip", "LI5"), ("10.1", [0.1, 0.2, 0.2], "slip", "GD6"),
    ("10.2", 10, "right", None), ("10.2", 5, "slip", "HE8"), ("10.2", 16, "slip", "LI5"), ("10.2", 6, "slip", "LI5"),
    ("10.3", 48, "right", None), ("10.3", 32, "slip", "LI1"), ("10.3", 0, "slip", "LI2"), ("10.3", 12, "slip", "LI2"),
    ("10.5", 2, "right", None), ("10.5", 0, "slip", "SA4"),
    ("10.6", -8, "right", None), ("10.6", 1.1056, "slip", None),
    ("10.7", 0.5, "right", None), ("10.7", 1, "slip", None), ("10.7", 0.25, "slip", None),
    ("10.8", [0.8568, 46.98], "right", None), ("10.8", "unchanged", "slip", None), ("10.8", [0.25, 1], "slip", None),
    ("10.9", "b", "right", None), ("10.9", "diverges", "slip", "LI3"),
])  # fmt: skip
def test_answers_of_notebook_10(id, answer, state, code):
    verdict = judge(catalogue.find(id), answer)
    assert (verdict.state, verdict.slip) == (state, code)


@pytest.mark.parametrize("share, code", [(1, "LI6"), (4, "LI6")])
def test_a_forgotten_quarter_or_mean_is_named(share, code):
    verdict = judge(catalogue.find("10.4"), lambda X: np.linalg.eigvalsh(X.T @ X)[-1] / share)
    assert (verdict.state, verdict.slip) == ("slip", code)


def test_the_solution_of_the_code_exercise_is_right():
    source = catalogue.find("10.4").solution.partition("```python\n")[2].partition("```")[0]
    scope = {"np": np}
    exec(source, scope)
    assert judge(catalogue.find("10.4"), scope["bound"]).state == "right"
