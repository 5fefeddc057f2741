"""Lesson 10: answers typed as a learner types them."""

import numpy as np
import pytest

from hillside.exercises import catalogue
from hillside.exercises.engine import judge
from hillside.lipschitz import backtrack
from hillside.logistic import POINTS, logistic_L
from hillside.surfaces import parabola

TYPED = {
    "10.r1": [
        (-0.8, "right", None),
        ("−4/5", "right", None),
        (0.8, "slip", "BA4"),
        (0.1, "slip", "HE8"),
        (2.8, "slip", "GD1"),
        (0.7, "slip", "BA8"),
    ],
    "10.r2": [
        (-3, "right", None),
        (2, "slip", "HE9"),
        (3, "slip", "HE6"),
        (-1, "slip", "HE9"),
        (-6, "slip", "HE9"),
        ([-3, 2], "slip", "BA7"),
    ],
    "10.1": [
        (14, "right", None),
        ([14], "right", None),
        (7, "slip", "HE8"),
        (8, "slip", "LI5"),
        (-14, "slip", "HE6"),
        (-6, "slip", "LI5"),
        (22, "slip", "LI5"),
        (-7, "slip", "HE8"),
        (6, "slip", "LI5"),
        (-112, "slip", "LI5"),
        (1 / 14, "slip", "LI4"),
        ([8, -14], "slip", "BA7"),
    ],
    "10.2": [
        (75, "right", None),
        (62.5, "slip", "LI1"),
        (-62.5, "slip", "LI1"),
        (27, "slip", "LI2"),
        (0, "slip", "LI2"),
        (12, "slip", "LI2"),
        (19, "slip", "LI2"),
        (25, "slip", "BA2"),
        ("there is none", "slip", "LI2"),
    ],
    "10.3": [
        ("b", "right", None),
        ("it converges, jumping across the minimum along one axis", "right", None),
        ("a", "slip", "LI3"),
        ("diverges", "slip", "LI3"),
        ("c", "slip", "LI3"),
        ("d", "slip", "SA4"),
    ],
    "10.4": [
        ([0.125, 0.2, 0.25], "right", None),
        (["1/8", "1/5", "1/4"], "right", None),
        ([0.25, 0.4, 0.5], "slip", "HE8"),
        ([0.5, 0.2, 1], "slip", "LI5"),
        ([0.1, 0.2, 0.2], "slip", "LI5"),
        ([0.125, 0.25, 0.25], "slip", "GD6"),
        ([0.125, 0.125, 0.25], "slip", "LI3"),
        ([0.125, 0.1875, 0.25], "slip", "LI3"),
        ([0.125, 0.1, 0.25], "slip", "BA8"),
        ([0.125, 0.6, 0.25], "slip", "BA7"),
        ([8, 5, 4], "slip", "LI7"),
        ([0.25, 0.2, 0.125], "slip", "PD4"),
    ],
    "10.5": [
        (2.5, "right", None),
        (-0.5, "slip", "SA4"),
        (0.98, "slip", "BA7"),
        (-1.5, "slip", "BA7"),
        (1.5, "slip", "BA7"),
        (301, "slip", "BA8"),
        (0, "slip", "SA2"),
        (-2.5, "slip", "BA4"),
    ],
    "10.6": [
        (-6.75, "right", None),
        (1.336, "slip", "LI2"),
        (0, "slip", "LI2"),
        (6.75, "slip", "BA4"),
        (9.75, "slip", "BA7"),
        (-9.75, "slip", "BA7"),
        (12.75, "slip", "GD1"),
        (-27, "slip", "BA9"),
        (11.718, "slip", "LI4"),
        (76.89, "slip", "BA8"),
        ("it diverges", "slip", "BA7"),
    ],
    "10.8": [
        ([0.4665, 13.93], "right", None),
        ("unchanged", "slip", "BA9"),
        ("nothing changes", "slip", "BA9"),
        ([0.25, 1], "slip", "BA9"),
        ([13.93, 0.4665], "slip", "PD4"),
        ([0.4665, 3.732], "slip", "BA5"),
        ([1.866, 13.93], "slip", "LI6"),
        ([0.4665, 7.464], "slip", "LI5"),
        ([0.25, 4], "slip", "BA3"),
    ],
    "10.9": [
        (0.25, "right", None),
        ("1/4", "right", None),
        (1, "slip", "GD4"),
        (0.5, "slip", "GD4"),
        (0.125, "slip", "BA8"),
        (1 / 3, "slip", "LI4"),
        (2, "slip", "BA7"),
    ],
}
ANSWERS = [(id, *case) for id, cases in TYPED.items() for case in cases]


@pytest.mark.parametrize("id, answer, state, code", ANSWERS)
def test_answers_as_they_are_typed(id, answer, state, code):
    verdict = judge(catalogue.find(id), answer)
    assert (verdict.state, verdict.slip) == (state, code), verdict.sentence


@pytest.mark.parametrize(
    "wrong, code",
    [
        (lambda X: np.linalg.eigvalsh(X.T @ X)[-1], "LI6"),
        (lambda X: np.linalg.eigvalsh(X.T @ X)[-1] / 4, "LI6"),
        (lambda X: np.linalg.norm(X.T @ X) / (4 * len(X)), "LI5"),
        (lambda X: np.linalg.eigvalsh(X.T @ X) / (4 * len(X)), "BA7"),
        (lambda X: np.linalg.eigvalsh(X.T @ X)[-1] / (4 * X.shape[1]), "LI6"),
        (lambda X: np.max(X.T @ X) / (4 * len(X)), "LI5"),
    ],
)
def test_what_goes_wrong_with_the_bound_is_named(wrong, code):
    verdict = judge(catalogue.find("10.7"), wrong)
    assert (verdict.state, verdict.slip) == ("slip", code)


def test_the_solution_of_the_code_exercise_is_right():
    source = catalogue.find("10.7").solution.partition("```python\n")[2].partition("```")[0]
    scope = {"np": np}
    exec(source, scope)
    assert judge(catalogue.find("10.7"), scope["bound"]).state == "right"
    assert scope["bound"](POINTS) == pytest.approx(logistic_L(POINTS)) == pytest.approx(1.6875)


def test_the_search_of_the_exercise_ends_where_the_courses_own_search_ends():
    rate = backtrack(parabola(3.0), np.array([2.0]), 0.3)
    assert catalogue.find("10.9").right == rate
