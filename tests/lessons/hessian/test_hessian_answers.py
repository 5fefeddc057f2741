"""Notebook 08: the numbers of the curriculum, typed as a learner types them."""

import numpy as np
import pytest

from hillside.exercises import catalogue
from hillside.exercises.engine import judge


@pytest.mark.parametrize("id, answer, state, code", [
    ("08.1", [[2, 3], [3, 2]], "right", None), ("08.1", [[1, 1.5], [1.5, 1]], "slip", "HE8"), ("08.1", [[2, 3], [0, 2]], "slip", None),
    ("08.1", [[2, 6], [6, 2]], "slip", None), ("08.1", 2, "shape", None),
    ("08.2", [-1, 5], "right", None), ("08.2", [2, 2], "slip", None), ("08.2", [1, 5], "slip", "HE6"), ("08.2", [5, -1], "slip", None),
    ("08.2b", "saddle", "right", None), ("08.2b", "a saddle point", "right", None), ("08.2b", "min", "slip", "HE1"),
    ("08.4", "c", "right", None), ("08.4", "min, saddle", "right", None), ("08.4", "b", "slip", None), ("08.4", "min, max", "slip", None),
    ("08.4", "a", "slip", "SA1"),
    ("08.5", "saddle", "right", None), ("08.5", "min", "slip", "HE2"),
    ("08.6", "d", "right", None), ("08.6", "inconclusive", "right", None), *(("08.6", label, "slip", "HE4") for label in "abce"),
    ("08.7", 5050, "right", None), ("08.7", 10000, "slip", "HE7"), ("08.7", 4950, "slip", None), ("08.7", 5051, "wrong", None),
    ("08.8", "saddle", "right", None), ("08.8", "inconclusive", "slip", "HE4"),
    ("08.9", "c", "right", None), ("08.9", "a", "slip", "HE3"),
])  # fmt: skip
def test_answers_of_notebook_08(id, answer, state, code):
    verdict = judge(catalogue.find(id), answer)
    assert (verdict.state, verdict.slip) == (state, code)


@pytest.mark.parametrize("change, code", [
    (lambda H, u: u @ H @ u, "HE5"), (lambda H, u: u @ H @ u / np.linalg.norm(u), "HE5"), (lambda H, u: H[0, 0], "HE1"),
])  # fmt: skip
def test_curvatures_for_an_arrow_of_another_length_are_known(change, code):
    verdict = judge(catalogue.find("08.3"), change)
    assert (verdict.state, verdict.slip) == ("slip", code)


def test_the_curvature_along_3_4_is_4_88():
    assert catalogue.find("08.3").right(
        np.array([[2, 3], [3, 2]]), np.array([3.0, 4.0])
    ) == pytest.approx(4.88)


def test_the_solution_of_the_code_exercise_is_right():
    source = catalogue.find("08.3").solution.partition("```python\n")[2].partition("```")[0]
    scope = {}
    exec(source, scope)
    assert judge(catalogue.find("08.3"), scope["bend"]).state == "right"
