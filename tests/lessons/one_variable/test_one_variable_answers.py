"""Lesson 01: answers typed as a learner types them."""

import numpy as np
import pytest

from hillside.exercises import catalogue
from hillside.exercises.engine import judge


def sigmoid(z):
    return 1 / (1 + np.exp(-z))


TYPED = {
    "01.r1": [(8, "right", None), ("8", "right", None), (13, "slip", "BA8"), (0, "slip", "BA4")],
    "01.r2": [(-4, "right", None), ("-12/3", "right", None), (-0.25, "slip", "BA8")],
    "01.1": [
        (75, "right", None),
        ("3*5^2", "right", None),
        (125, "slip", "BA3"),
        (25, "slip", "BA2"),
        (15, "slip", "BA8"),
        (375, "slip", "BA1"),
        (30, "slip", "BA7"),
        (0, "slip", "PD8"),
        (225, "slip", "BA8"),
        (lambda x: 3 * x**2, "type", None),
    ],
    "01.2": [
        (150, "right", None),
        (75, "slip", "CR5"),
        (96, "slip", "CR4"),
        (77, "slip", "CR2"),
        (50, "slip", "BA2"),
        (750, "slip", "BA1"),
        (125, "slip", "BA7"),
        (250, "slip", "BA3"),
        (726, "slip", "BA4"),
        (-75, "slip", "PD3"),
        (2, "slip", "BP2"),
    ],
    "01.3": [
        (23.53, "right", None),
        (5.25 * np.exp(1.5), "right", None),
        (13.4451, "slip", "CR3"),
        (10.0838, "slip", "BA3"),
        (19.047, "slip", "BA8"),
        (20.168, "slip", "BA3"),
        (3 + np.exp(1.5), "slip", "CR3"),
        (5.25, "slip", "PD2"),
        (3.3613, "slip", "BA4"),
    ],
    "01.4": [
        (0.5898, "right", None),
        (3 * sigmoid(1) * (1 - sigmoid(1)), "right", None),
        (0.196612, "slip", "CR5"),
        (2.193176, "slip", "BA3"),
        (0.314981, "slip", "CR4"),
        (0.658086, "slip", "BP1"),
        (0.731059, "slip", "BA7"),
        (0, "slip", "BP1"),
        (3 * (1 - sigmoid(1)), "slip", "BA8"),
        (3 * (1 - sigmoid(1) ** 2), "slip", "BA8"),
        (-0.589836, "slip", "BA4"),
        (0.75, "slip", "CR4"),
        ("1/4", "slip", "CR4"),
    ],
    "01.6": [
        (1e-8, "right", None),
        ("1e-8", "right", None),
        ("10^-8", "right", None),
        (1e-16, "slip", "DD4"),
        (1e-5, "slip", "BA8"),
        (0.1, "slip", "BA9"),
        (1e-4, "slip", "BA8"),
        (1e-12, "slip", "BA8"),
        (-8, "slip", "BA7"),
        (1e-7, "slip", "BA8"),
        (1.5e-8, "slip", "BA8"),
        (8, "slip", "BA7"),
        (1e-6, "slip", "BA8"),
        (1e-10, "slip", "BA8"),
        (0, "wrong", None),
    ],
    "01.7": [
        (1e-3, "right", None),
        ("10^-3", "right", None),
        (1e-6, "slip", "DD4"),
        (1e-2, "slip", "BA8"),
        (1e-8, "slip", "BA9"),
        (1e-4, "slip", "BA8"),
        (-3, "slip", "BA7"),
    ],
    "01.8": [
        ("c", "right", None),
        ("C", "right", None),
        ("neither of the two, and a minimum", "right", None),
        ("a", "slip", "SA1"),
        ("b", "slip", "SA1"),
        ("d", "slip", "PD4"),
    ],
}
EACH = [(id, *typed) for id, answers in TYPED.items() for typed in answers]


@pytest.mark.parametrize("id, answer, state, code", EACH)
def test_answers_of_lesson_01(id, answer, state, code):
    verdict = judge(catalogue.find(id), answer)
    assert (verdict.state, verdict.slip) == (state, code)


CODED = {
    "right": (lambda f, x, h: (f(x + h) - f(x - h)) / (2 * h), "right", None),
    "forward": (lambda f, x, h: (f(x + h) - f(x)) / h, "slip", "BA7"),
    "backward": (lambda f, x, h: (f(x) - f(x - h)) / h, "slip", "BA7"),
    "over h": (lambda f, x, h: (f(x + h) - f(x - h)) / h, "slip", "BA8"),
    "/ 2 * h": (lambda f, x, h: (f(x + h) - f(x - h)) / 2 * h, "slip", "BA8"),
    "no brackets": (lambda f, x, h: f(x + h) - f(x - h) / (2 * h), "slip", "BA8"),
    "f of a difference": (lambda f, x, h: f((x + h) - (x - h)) / (2 * h), "slip", "BA8"),
    "own step": (lambda f, x, h: (f(x + 1e-5) - f(x - 1e-5)) / 2e-5, "slip", "DD4"),
    "half a step": (lambda f, x, h: (f(x + h / 2) - f(x - h / 2)) / h, "slip", "BA8"),
    "nothing": (lambda f, x, h: None, "blank", None),
    "crash": (lambda f, x, h: f(x + h, h), "stopped", None),
}


@pytest.mark.parametrize("name", CODED)
def test_code_of_lesson_01(name):
    answer, state, code = CODED[name]
    verdict = judge(catalogue.find("01.5"), answer)
    assert (verdict.state, verdict.slip) == (state, code)


def test_the_solution_of_the_code_exercise_is_right_and_gives_the_number_that_is_told():
    exercise = catalogue.find("01.5")
    source = exercise.solution.partition("```python\n")[2].partition("```")[0]
    scope = {}
    exec(source, scope)
    assert judge(exercise, scope["central"]).state == "right"
    assert f"{scope['central'](np.sin, 1.0, 0.1):.6f}" == "0.539402" in exercise.why


def test_the_loop_of_the_solution_finds_the_best_step():
    errors = {k: abs((np.exp(10.0**-k) - 1) / 10.0**-k - 1) for k in range(1, 17)}
    assert 10.0 ** -min(errors, key=errors.get) == catalogue.find("01.6").right


def test_what_is_said_of_the_neighbours_of_the_best_step_is_so():
    error = {h: abs((np.exp(h) - 1) / h - 1) for h in (1e-7, 1e-9)}
    says = {slip.answer: slip.says for slip in catalogue.find("01.6").slips if slip.answer in error}
    assert {h: f"{e:.0e}".replace("e-0", "e-") for h, e in error.items()} == {
        h: says[h].partition("error is ")[2].split(".")[0] for h in error
    }


def test_of_the_level_places_one_is_a_minimum_and_one_is_neither():
    def f(x):
        return x**4 - 4 * x**3

    assert f(-0.1) > f(0) > f(0.1) and f(2.9) > f(3) < f(3.1)


@pytest.mark.parametrize("id, eps", [("01.6", np.finfo(float).eps), ("01.7", 1e-6)])
def test_of_every_other_power_of_ten_the_larger_error_is_the_one_that_is_told(id, eps):
    exercise = catalogue.find(id)
    for k in range(1, 17):
        h, says = 10.0**-k, judge(exercise, 10.0**-k).sentence
        if "A smaller step is better" in says:
            assert h / 2 > 3 * eps / h
        elif "A larger step is better" in says:
            assert eps / h > 3 * h / 2
        else:
            assert judge(exercise, h).state in ("right", "slip")
