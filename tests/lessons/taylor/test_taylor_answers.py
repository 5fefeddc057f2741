"""Lesson 07: answers typed as a learner types them."""

import numpy as np
import pytest

from hillside.exercises import catalogue
from hillside.exercises.engine import judge

TYPED = {
    "07.1": [
        (1.48, "right", None),
        ("1 + 0.4 + 0.08", "right", None),
        (1.56, "slip", "TA1"),
        (1.4, "slip", "BA7"),
        (1.4918, "slip", "BA7"),
        (1.49, "slip", "BA7"),
        (0.08, "slip", "BA7"),
        (1.28, "slip", "TA1"),
    ],
    "07.2": [
        ("27/8", "right", None),
        (81, "slip", "TA1"),
        (20.25, "slip", "TA1"),
        (0.04167, "slip", "CR5"),
        (0.125, "slip", "CR5"),
        ("3.375x^4", "type", None),
    ],
    "07.3": [
        (2.4583, "right", None),
        ("59/24", "right", None),
        (2.4167, "slip", "TA1"),
        (3.8333, "slip", "TA3"),
        (2.5, "slip", "BA7"),
        (2.4495, "slip", "BA7"),
        (3.4583, "slip", "BA4"),
        (2.375, "slip", "BA8"),
    ],
    "07.4": [
        (
            lambda f, T, p, h: abs(f(p + h) - T(p + h)) / abs(f(p + h / 2) - T(p + h / 2)),
            "right",
            None,
        ),
        (
            lambda f, T, p, h: abs(f(p + h / 2) - T(p + h / 2)) / abs(f(p + h) - T(p + h)),
            "slip",
            "BA8",
        ),
        (lambda f, T, p, h: 8, "slip", "TA4"),
        (lambda f, T, p, h: abs(f(h) - T(h)) / abs(f(h / 2) - T(h / 2)), "slip", "TA3"),
        (lambda f, T, p, h: ..., "blank", None),
    ],
    "07.5": [
        (16, "right", None),
        ("2^4", "right", None),
        (8, "slip", "TA4"),
        (2, "slip", "TA4"),
        (15.98, "slip", "BA7"),
        (1 / 16, "wrong", None),
    ],
    "07.6": [
        (-14.53, "right", None),
        (-14.16, "slip", "TA1"),
        (-14.71, "slip", "TA2"),
        (-14.9, "slip", "BA7"),
        (-14.518, "slip", "BA7"),
        (-0.53, "slip", "BA7"),
        (-14.89, "slip", "PD6"),
        (-0.9, "slip", "BA7"),
        (-14.5, "wrong", None),
    ],
    "07.7": [
        ("c", "right", None),
        ("worse, better", "right", None),
        ("a", "slip", "TA5"),
        ("worse at both places", "slip", "TA5"),
    ],
    "07.8": [
        (0.1142, "right", None),
        ("116/1016", "right", None),
        (0.1, "slip", "LI5"),
        (2 / 11, "slip", "LI5"),
        (0.2, "slip", "LI3"),
        (0.0571, "slip", "TA1"),
        ([3.5433, -0.1417], "slip", "BA7"),
        (0.114, "wrong", None),
    ],
    "07.r1": [(1.2, "right", None), (1.509, "slip", "DD4"), ([-2.4, 3.6], "slip", "DD3")],
}
EACH = [(id, *typed) for id, answers in TYPED.items() for typed in answers]


@pytest.mark.parametrize("id, answer, state, code", EACH)
def test_answers_of_lesson_07(id, answer, state, code):
    verdict = judge(catalogue.find(id), answer)
    assert (verdict.state, verdict.slip) == (state, code)


def test_the_solution_of_the_code_exercise_is_right():
    source = catalogue.find("07.4").solution.partition("```python\n")[2].partition("```")[0]
    scope = {"np": np}
    exec(source, scope)
    assert judge(catalogue.find("07.4"), scope["falls_by"]).state == "right"


def test_the_numbers_in_the_words_of_the_exercises():
    assert 1.5**20 / 20 == pytest.approx(166, abs=0.5)
    for x, five, twenty in ((1.5, 1.753, -96.83), (0.5, np.log(1.5), np.log(1.5))):
        terms = [-((-x) ** j) / j for j in range(1, 21)]
        assert sum(terms[:5]) == pytest.approx(five, abs=2e-3)
        assert sum(terms) == pytest.approx(twenty, abs=5e-3)
    assert "8.21" in catalogue.find("07.4").why
