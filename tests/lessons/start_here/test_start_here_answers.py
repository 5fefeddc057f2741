"""Lesson 00: answers typed as a learner types them."""

import numpy as np
import pytest

from hillside.exercises import catalogue
from hillside.exercises.engine import judge

TYPED = {
    "00.1": [
        ("theta", "right", None),
        ("θ", "right", None),
        ("The parameters.", "right", None),
        ("the parameters θ", "right", None),
        ("parameter", "right", None),
        ("x", "slip", "BP6"),
        ("training varies the outputs", "slip", "BP6"),
        (1, "type", None),
    ],
    "00.2": [
        ([[2, 6], [1, 5]], "right", None),
        ([[5, 6], [1, 2]], "slip", "JA4"),
        ([[2, 0], [0, 2]], "slip", "JA4"),
        ([[2, 1], [6, 5]], "slip", "JA1"),
        ([2, 6, 1, 5], "slip", "JA3"),
        ([[2, 6], [1, 5.001]], "wrong", None),
    ],
    "00.3": [
        ("a point", "right", None),
        ("the origin", "right", None),
        ("a line", "slip", "LM1"),
        ("the whole plane", "slip", "LM1"),
    ],
    "00.4": [
        (-0.2766, "right", None),
        (np.tanh(1.25) - 2 * np.tanh(0.25) + np.tanh(-0.75), "right", None),
        (0, "slip", "LM1"),
        (0.2766, "slip", "BA4"),
        (np.tanh(1.25) - np.tanh(0.25) + np.tanh(-0.75), "slip", "BA8"),
        (np.tanh(1.25) - 2 * np.tanh(0.25), "slip", "BA3"),
        (np.tanh(1.25) - 2 * np.tanh(0.25) - np.tanh(-0.75), "slip", "BA4"),
        (np.tanh(1.25) + np.tanh(-0.75), "slip", "BA3"),
    ],
    "00.r1": [([13, 11], "right", None), ([3, 19], "slip", "JA1"), ("13, 11", "right", None)],
    "00.r2": [(6, "right", None), ([8, -5, 3], "slip", "DD3")],
    "00.r3": [(30, "right", None), (100, "slip", "CR3")],
    "00.r4": [(5, "right", None), (6, "slip", "BA8")],
}
EACH = [(id, *typed) for id, answers in TYPED.items() for typed in answers]


@pytest.mark.parametrize("id, answer, state, code", EACH)
def test_answers_of_lesson_00(id, answer, state, code):
    verdict = judge(catalogue.find(id), answer)
    assert (verdict.state, verdict.slip) == (state, code)
