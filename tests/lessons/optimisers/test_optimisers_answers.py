"""Lesson 13: answers typed as a learner types them."""

import numpy as np
import pytest

from hillside.exercises import catalogue
from hillside.exercises.engine import judge
from hillside.optimisers import adam


def by_rule(g, alpha):
    """adam_moves by the course's own rule."""
    rule = adam(alpha)
    return np.array([rule(np.array([one]))[0] for one in g])


TYPED = {
    "13.r1": [(0.04, "right", None), ("1/25", "right", None), (0.02, "slip", "LI3")],
    "13.1": [
        ([4, 4.2, 1.36], "right", None),
        ([0.8, 0.84, 0.272], "slip", "OP1"),
        ([4, 1, -2], "slip", "OP1"),
        ([4, 4.2, -1.2], "slip", "BA3"),
        ([0, 4, 4.2], "slip", "BA8"),
        ([-4, -4.2, -1.36], "slip", "GD1"),
    ],
    "13.2": [
        (0.3, "right", None),
        (0.06, "slip", "OP1"),
        (0.15, "slip", "BA8"),
        (0.24, "slip", "BA8"),
        (-0.3, "slip", "BA4"),
        (10, "slip", "BA7"),
    ],
    "13.3": [
        (0.09, "right", None),
        (0.05, "slip", "LI3"),
        (0.01, "slip", "OP1"),
        (0.25, "slip", "OP1"),
        (3.6, "slip", "BA8"),
    ],
    "13.4": [("c", "right", None), ("a", "slip", "OP5"), ("never", "slip", "OP5")],
    "13.5": [
        (-0.02, "right", None),
        (0.02, "slip", "GD1"),
        (-4, "slip", "OP2"),
        (-0.0632, "slip", "OP4"),
        (-0.632, "slip", "OP4"),
        (-0.002, "slip", "OP4"),
    ],
    "13.6": [
        (by_rule, "right", None),
        (lambda g, alpha: -alpha * g, "slip", "OP2"),
        (lambda g, alpha: -by_rule(g, alpha), "slip", "GD1"),
        (lambda g, alpha: ..., "blank", None),
    ],
    "13.7": [("b", "right", None), ("not Adam", "right", None), ("a", "slip", "OP3")],
    "13.8": [
        (0.02, "right", None),
        (-0.02, "slip", "GD1"),
        (0.14, "slip", "OP2"),
        (0, "slip", "OP3"),
        (0.2, "slip", "BA7"),
    ],
    "13.9": [
        (0.1464, "right", None),
        (0.25, "slip", "BA9"),
        (-0.7071, "slip", "BA8"),
        (0.8536, "slip", "BA8"),
    ],
}
CASES = [(name, *case) for name, cases in TYPED.items() for case in cases]


@pytest.mark.parametrize("name, answer, state, code", CASES)
def test_what_is_typed_meets_its_sentence(name, answer, state, code):
    verdict = judge(catalogue.find(name), answer)
    assert (verdict.state, verdict.slip) == (state, code), verdict


def test_the_numbers_of_13_4_are_those_of_two_runs():
    from hillside.descent import descend
    from hillside.optimisers import heavy_ball

    scale, steps = np.array([1.0, 100.0]), {}
    for beta in (0.9, 0.99):
        path = descend(heavy_ball(0.01, beta), lambda p: scale * p, [1.0, 1.0], 2000).path
        height = path**2 @ scale / 2
        steps[beta] = int(np.flatnonzero(height >= 1e-6 * height[0])[-1] + 1)
    assert steps == {0.9: 132, 0.99: 1389}
