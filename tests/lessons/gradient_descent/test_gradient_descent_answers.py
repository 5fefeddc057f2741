"""Lesson 09: answers typed as a learner types them."""

from fractions import Fraction

import numpy as np
import pytest

from hillside.exercises import catalogue
from hillside.exercises.engine import judge

TYPED = {
    "09.1": [
        ([4.5, -1.4], "right", None),
        ((Fraction(9, 2), -1.4), "right", None),
        ([5.5, -2.6], "slip", "GD1"),
        ([4.968, -1.9616], "slip", "GD2"),
        ([-5, 10], "slip", "BA8"),
        ([4.5, -2], "slip", "BA7"),
        ([4.75, -1.7], "slip", "BA2"),
        ([4.75, -1.4], "slip", "BA2"),
        ([4.5, -1.7], "slip", "BA2"),
        ([2.5, -3.2], "slip", "BA1"),
        ([4.95, -1.95], "slip", "GD2"),
        ([4.5, -2.6], "slip", "BA4"),
        ([-1.4, 4.5], "slip", "PD4"),
        ([4.5], "shape", None),
    ],
    "09.2": [
        (0.781, "right", None),
        (np.sqrt(0.61), "right", None),
        (0.61, "slip", "BA5"),
        (1.1, "slip", "BA8"),
        (0.05, "slip", "GD2"),
        (15.62, "slip", "BA7"),
        (0.3905, "slip", "BA2"),
        (244, "slip", "BA5"),
        (12.2, "slip", "BA7"),
    ],
    "09.3": [
        (13, "right", None),
        (12, "slip", "BA8"),
        (26, "slip", "BA5"),
        (12.91, "slip", "BA8"),
        (14, "slip", "BA8"),
    ],
    "09.4": [
        ("c", "right", None),
        (" (C) ", "right", None),
        ("No copy.", "right", None),
        ("a", "slip", "GD7"),
        ("e", "type", None),
    ],
    "09.6": [
        (1.866, "right", None),
        (40 * 0.36**3, "right", None),
        ("It diverges!", "slip", "LI3"),
        (np.inf, "slip", "LI3"),
        (8.64, "slip", "BA5"),
        (20.48, "slip", "GD2"),
        (40 * 0.64**3, "slip", "GD2"),
        (14.4, "slip", "BA8"),
        (5.184, "slip", "BA8"),
    ],
    "09.7": [
        (-2, "right", None),
        (2, "slip", "GD5"),
        (0, "slip", "SA1"),
        (-0.3, "slip", "BA7"),
        (6.3, "slip", "GD1"),
    ],
    "09.r1": [
        ([25, 30], "right", None),
        ([30, 25], "slip", "PD4"),
        ([25, 15], "slip", "BA2"),
        ([25, 10], "slip", "PD2"),
        ([10, 30], "slip", "PD1"),
        ("25, 30", "right", None),
        ([25, 30, 0], "shape", None),
    ],
}
EACH = [(id, *typed) for id, answers in TYPED.items() for typed in answers]


@pytest.mark.parametrize("id, answer, state, code", EACH)
def test_answers_of_lesson_09(id, answer, state, code):
    verdict = judge(catalogue.find(id), answer)
    assert (verdict.state, verdict.slip) == (state, code)


def test_the_history_on_the_page_has_equal_rows():
    from stored_code import cell_with

    from hillside.surfaces import BOWL

    scope = {"np": np, "BOWL": BOWL}
    source = cell_with("09", "rows = [p]\n").partition("print(")[0]
    exec(source, scope)
    rows = scope["history"]((3, 4), 0.1, 49)
    assert rows.shape == (50, 2) and (rows == rows[0]).all() and not np.allclose(rows[0], (3, 4))


def test_a_step_may_return_a_tuple_a_list_or_an_array():
    def step(p):
        x, y = p
        return x - 0.1 * (2 * x + y), y - 0.1 * (x + 2 * y)

    for form in (tuple, list, np.array):
        assert judge(catalogue.find("09.5"), lambda p, form=form: form(step(p))).state == "right"


def test_coordinates_moved_one_after_the_other_are_recognised():
    def step(p):
        q = p.copy()
        q[0] -= 0.1 * (2 * q[0] + q[1])
        q[1] -= 0.1 * (q[0] + 2 * q[1])
        return q

    verdict = judge(catalogue.find("09.5"), step)
    assert (verdict.state, verdict.slip) == ("slip", "GD3")


def test_a_step_that_writes_into_its_point_is_told_to_copy():
    def step(p):
        p -= 0.1 * np.array([2 * p[0] + p[1], p[0] + 2 * p[1]])
        return p

    verdict = judge(catalogue.find("09.5"), step)
    assert (verdict.state, verdict.slip) == ("slip", "GD7") and "copy" in verdict.sentence


def test_the_solution_of_the_code_exercise_is_right():
    source = catalogue.find("09.5").solution.partition("```python\n")[2].partition("```")[0]
    scope = {"np": np}
    exec(source, scope)
    assert judge(catalogue.find("09.5"), scope["step"]).state == "right"
