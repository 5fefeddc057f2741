"""Lesson 11: answers typed as a learner types them, and the numbers that its text tells."""

import numpy as np
import pytest

from hillside import network
from hillside.descent import descend, plain
from hillside.exercises import catalogue
from hillside.exercises.engine import judge
from hillside.screens import BOTH_POLARITIES, SCREENS, X_SHAPE, like
from hillside.surfaces import TWO_WEIGHTS

TYPED = {
    "11.r1": [(0.7, "right", None), (0.85, "slip", "HE8"), (1.3, "slip", "GD1")],
    "11.1": [
        (1.15, "right", None),
        (0.85, "slip", "SA4"),
        (1.05, "slip", "BA3"),
        (0.95, "slip", "BA3"),
        (0.15, "slip", "BA7"),
    ],
    "11.2": [
        (83, "right", None),
        (82, "slip", "BA8"),
        (77, "slip", "BA9"),
        (236, "slip", "BA3"),
        (71, "slip", "SA4"),
        (666_660, "slip", "BA9"),
        (99, "slip", "BA7"),
    ],
    "11.3": [("a", "right", None), ("b", "slip", "SA3"), ("rounding", "slip", "SA3")],
    "11.4": [("c", "right", None), ("a", "slip", "SA3"), ("explodes", "slip", "GD4")],
    "11.5": [
        (0.7071, "right", None),
        (0.5, "slip", "BA9"),
        (0.8536, "slip", "BA3"),
        (0.1464, "slip", "BA7"),
        (0.2929, "slip", "BA7"),
    ],
    "11.6": [
        (0.1650, "right", None),
        (0.4709, "slip", "BA7"),
        (0.6931, "slip", "SA5"),
        (0, "slip", "SA5"),
    ],
}
CASES = [(name, *case) for name, cases in TYPED.items() for case in cases]


@pytest.mark.parametrize("name, answer, state, code", CASES)
def test_what_is_typed_meets_its_sentence(name, answer, state, code):
    verdict = judge(catalogue.find(name), answer)
    assert (verdict.state, verdict.slip) == (state, code), verdict


def test_the_factor_and_the_steps_are_those_of_a_walk():
    path = descend(plain(0.05), lambda p: -3 * p, [1e-6], 90).path[:, 0]
    assert path[1] / path[0] == pytest.approx(catalogue.find("11.1").right)
    assert int(np.flatnonzero(path >= 0.1)[0]) == catalogue.find("11.2").right


def test_walks_on_a_symmetric_line_end_in_the_saddle_and_others_leave():
    def end(gradient, start):
        return descend(plain(0.1), gradient, start, 400).path[-1]

    assert np.abs(end(lambda p: p[::-1], [3.0, 3.0])).max() < 1e-12
    assert np.abs(end(TWO_WEIGHTS.gradient, [2.0, -2.0])).max() < 1e-12
    a, b = end(TWO_WEIGHTS.gradient, [2.0, -1.9])
    assert a * b == pytest.approx(1) and a > 0


def test_a_network_of_zeros_learns_the_share_alone():
    y = like([X_SHAPE, -X_SHAPE], radius=1)
    assert y.sum() == 20
    zeros = tuple(np.zeros_like(part) for part in network.start(0))
    run = network.train(zeros, (SCREENS, y), 1.0, 1000)
    assert run.losses[-1] == pytest.approx(catalogue.find("11.6").right, abs=1e-6)
    assert all(np.abs(part).max() == 0 for part in run.theta(1000)[:3])


def test_where_only_the_share_is_known_the_hessian_has_one_eigenvalue_and_44_zeros():
    share = BOTH_POLARITIES.mean()
    theta = np.zeros(45)
    theta[-1] = np.log(share / (1 - share))

    def slopes(p):
        return network.flat(network.gradient(network.shaped(p, (9, 4)), SCREENS, BOTH_POLARITIES))

    columns = [(slopes(theta + e) - slopes(theta - e)) / 2e-4 for e in 1e-4 * np.eye(45)]
    found = np.sort(np.abs(np.linalg.eigvalsh(np.array(columns))))
    assert np.abs(slopes(theta)).max() < 1e-12 and found[-2] < 1e-9
    assert found[-1] == pytest.approx(share * (1 - share), rel=1e-6)


def test_different_signs_come_as_often_as_the_answer_says():
    A = np.random.default_rng(5).normal(size=(200_000, 2, 2))
    found = np.mean(np.linalg.det(A + A.transpose(0, 2, 1)) < 0)
    assert found == pytest.approx(catalogue.find("11.5").right, abs=0.005)  # 5 standard errors
