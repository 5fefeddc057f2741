"""Lesson 02: answers typed as a learner types them."""

import numpy as np
import pytest

from hillside.exercises import catalogue
from hillside.exercises.engine import judge

TYPED = {
    "02.1": [
        ([60, 8], "right", None),
        ("60, 8", "right", None),
        ([12, 8], "slip", "PD2"),
        ([60, 1], "slip", "PD2"),
        ([120, 8], "slip", "BA1"),
        ([20, 8], "slip", "BA2"),
        ([8, 60], "slip", "PD4"),
        ([2, 5], "slip", "BA7"),
        (68, "slip", "GR1"),
    ],
    "02.2": [
        (12, "right", None),
        ([12], "right", None),
        (62, "slip", "PD3"),
        (32, "slip", "PD1"),
        (24, "slip", "BA1"),
        (4, "slip", "BA2"),
        (20, "slip", "PD4"),
    ],
    "02.4": [
        ("b", "right", None),
        ("p + h adds h to both coordinates", "right", None),
        ("a", "slip", "DD4"),
        ("c", "slip", "BA8"),
        ("d", "slip", "BA9"),
    ],
    "02.5": [
        ([1.0806, 0.2702], "right", None),
        ([2 * np.cos(1), np.cos(1) / 2], "right", None),
        ([0.5403, 0.5403], "slip", "PD5"),
        ([1.0806, 0.5403], "slip", "PD5"),
        ([1.9997, 0.49992], "slip", "BA6"),
        ([0.2702, 1.0806], "slip", "PD4"),
        ([2, 0.5], "slip", "BA6"),
    ],
    "02.6": [
        ([80, 16], "right", None),
        ([320, 64], "slip", "BA3"),
        ([40, 8], "slip", "BA2"),
        ([10, 2], "slip", "BA1"),
        ([16, 16], "slip", "PD5"),
        ([48, 16], "slip", "BP6"),
        ([16, 80], "slip", "PD4"),
        ([180, 36], "slip", "BA4"),
        ([120, 24], "slip", "BA4"),
        ([5, 1], "slip", "CR1"),
    ],
    "02.7": [
        (1050, "right", None),
        (0, "slip", "PD6"),
        (3675, "slip", "BA3"),
        (525, "slip", "BA2"),
        (1470, "slip", "PD4"),
    ],
    "02.8": [
        (4, "right", None),
        (10, "slip", "PD9"),
        (16, "slip", "BA4"),
        (7, "slip", "BA8"),
        (8, "slip", "BA8"),
    ],
    "02.r1": [(8.1, "right", None), (8, "slip", "DD4"), (0.81, "slip", "BA8")],
}
EACH = [(id, *typed) for id, answers in TYPED.items() for typed in answers]


@pytest.mark.parametrize("id, answer, state, code", EACH)
def test_answers_of_lesson_02(id, answer, state, code):
    verdict = judge(catalogue.find(id), answer)
    assert (verdict.state, verdict.slip) == (state, code)


@pytest.mark.parametrize(
    "answer, state, code",
    [
        (lambda f, x, y, h: (f(x, y) - f(x, y - h)) / h, "right", None),
        (lambda f, x, y, h: (f(x, y + h) - f(x, y)) / h, "slip", "BA8"),
        (lambda f, x, y, h: (f(x, y) - f(x - h, y)) / h, "slip", "PD4"),
        (lambda f, x, y, h: (f(x, y) - f(x - h, y - h)) / h, "slip", "PD1"),
        (lambda f, x, y, h: (f(x, y - h) - f(x, y)) / h, "slip", "BA4"),
        (lambda f, x, y, h: f(x, y) - f(x, y - h), "slip", "BA8"),
    ],
)
def test_the_backward_quotient(answer, state, code):
    verdict = judge(catalogue.find("02.3"), answer)
    assert (verdict.state, verdict.slip) == (state, code)


def test_the_solution_of_the_code_exercise_is_right():
    source = catalogue.find("02.3").solution.partition("```python\n")[2].partition("```")[0]
    scope = {}
    exec(source, scope)
    assert judge(catalogue.find("02.3"), scope["backward_y"]).state == "right"


def test_the_numbers_of_the_sentences_on_02_4():
    def f(p):
        return p[0] ** 2 * p[1]

    p = np.array([3.0, 2.0])
    assert round((f(p + 0.01) - f(p)) / 0.01, 4) == 21.0801
    assert round((f(p + [0.01, 0]) - f(p)) / 0.01, 2) == 12.02
    assert round((f(p + 0.01) - f(p)) / 0.02, 2) == 10.54
