"""Lesson 05: answers typed as a learner types them."""

import numpy as np
import pytest

from hillside.autodiff import gradients
from hillside.exercises import catalogue
from hillside.exercises.engine import judge

TYPED = {
    "05.1": [
        ([648, -336], "right", None),
        ("648, -336", "right", None),
        ([360, -480], "slip", "CR1"),
        ([288, 144], "slip", "CR1"),
        ([360 * 288, -480 * 144], "slip", "CR2"),
        ([-24, 120], "slip", "CR3"),
        ([-672, 456], "slip", "CR3"),
        ([936, -96], "slip", "CR6"),
        ([-120, 144], "slip", "CR5"),
        ([-336, 648], "slip", "PD4"),
        (720, "slip", "BA7"),
        (648, "shape", None),
    ],
    "05.2": [
        ([13, -3], "right", None),
        (np.array([[2, -1, 3]]) @ np.array([[1, 4], [-2, 5], [3, -2]]), "shape", "JA2"),
        ([4, 3], "slip", "CR1"),
        ([8, 28], "slip", "CR3"),
        ([2, 7], "slip", "CR5"),
        ([-3, 13], "slip", "PD4"),
        (10, "slip", "DD2"),
    ],
    "05.3": [
        (0.4, "right", None),
        ("2/5", "right", None),
        (0, "slip", "PD7"),
        (0.5, "slip", "BA7"),
        (0.1789, "slip", "DD1"),
    ],
    "05.4": [
        (56, "right", None),
        (14, "slip", "BP2"),
        (28, "slip", "BA2"),
        (42, "slip", "BP6"),
        (8, "slip", "BP2"),
        (-56, "slip", "BP3"),
        (49, "slip", "BA7"),
        (7, "slip", "BA7"),
    ],
    "05.5": [
        ([0.8777, 0.2926], "right", None),
        ([3.735, 1.245], "slip", "BP2"),
        ([0.2926, 0.2926], "slip", "BP2"),
        ([0.14628, 0.29256], "slip", "BP6"),
        ([-0.87768, -0.29256], "slip", "BP3"),
        ([0.43884, 0.14628], "slip", "BA2"),
        ([0.2926, 0.8777], "slip", "PD4"),
        ([0.8777, 0.1463], "slip", "BP6"),
        ([0.8777, 0.8777], "slip", "BA3"),
    ],
    "05.6": [
        ([-5, -4], "right", None),
        ([-4, -4], "slip", "BP4"),
        ([-5, -5], "slip", "BP4"),
        ([1, -4], "slip", "BP4"),
        ([-5, 1], "slip", "CR1"),
        ([-5, 3], "slip", "BP6"),
        ([-4, -5], "slip", "PD4"),
    ],
    "05.7": [
        ([1024, 72], "right", None),
        ([1024, 64], "slip", "BA8"),
        ([1024, 80], "slip", "BA8"),
        ([625, 72], "slip", "BA8"),
        ([256, 72], "slip", "BA8"),
        ([1024, 88], "slip", "BA8"),
        ([20, 72], "slip", "BA8"),
        ([72, 1024], "slip", "PD4"),
    ],
    "05.9": [
        ("forward", "right", None),
        ("Forward mode", "right", None),
        ("backward", "slip", "BA9"),
        ("the same", "slip", "BA9"),
    ],
    "05.r1": [([[5, 2], [1, 3]], "right", None), ([[5, 1], [2, 3]], "slip", "JA1")],
}
EACH = [(id, *typed) for id, answers in TYPED.items() for typed in answers]


@pytest.mark.parametrize("id, answer, state, code", EACH)
def test_answers_of_lesson_05(id, answer, state, code):
    verdict = judge(catalogue.find(id), answer)
    assert (verdict.state, verdict.slip) == (state, code), verdict.sentence


def test_the_slopes_of_the_two_paths_agree_with_autodiff():
    du, dv = gradients(lambda u, v: (u * v) ** 2 * (2 * u + v), 4.0, -3.0)
    assert catalogue.find("05.1").right == pytest.approx([du, dv])


def test_the_slopes_of_the_neuron_agree_with_autodiff():
    dw, db = gradients(lambda w, b: 1 / (1 + np.exp(-(3 * w + b))) ** 2, 0.5, -1.0)
    assert catalogue.find("05.5").right == pytest.approx([dw, db])
    assert catalogue.find("05.5").right == pytest.approx([0.877682, 0.292561], abs=5e-7)


def program():
    """What the program of 05.6 leaves in da, run from the question itself."""
    source = catalogue.find("05.6").question.partition("```python\n")[2].partition("```")[0]
    scope = {}
    exec(source, scope)
    return scope["da"]


def test_the_program_of_the_reused_variable_holds_what_the_answer_says():
    (slope,) = gradients(lambda a: a * -5.0 + a, 3.0)
    assert catalogue.find("05.6").right == pytest.approx([program(), slope])


def written(id, name):
    source = catalogue.find(id).solution.partition("```python\n")[2].partition("```")[0]
    scope = {"np": np}
    exec(source, scope)
    return scope[name]


def test_the_solution_of_the_code_exercise_is_right():
    assert judge(catalogue.find("05.8"), written("05.8", "way_back")).state == "right"


def overwritten(count, wires):
    slopes = np.zeros(count)
    slopes[-1] = 1
    for source, target, local in reversed(wires):
        slopes[source] = local * slopes[target]
    return slopes


def forwards(count, wires):
    slopes = np.zeros(count)
    slopes[-1] = 1
    for source, target, local in wires:
        slopes[source] += local * slopes[target]
    return slopes


@pytest.mark.parametrize("code, slip", [(overwritten, "BP4"), (forwards, "BP2")])
def test_natural_programs_for_the_way_back_are_met(code, slip):
    verdict = judge(catalogue.find("05.8"), code)
    assert (verdict.state, verdict.slip) == ("slip", slip)
