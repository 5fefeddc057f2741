"""Lesson 14: answers typed as a learner types them, and what the choices claim."""

import numpy as np
import pytest

from hillside.exercises import catalogue
from hillside.exercises.engine import judge
from hillside.lessons.capstone.bugs import ALL
from hillside.lessons.capstone.one_neuron import full_loss
from hillside.network import compared, gradient, start, train
from hillside.screens import BOTH_POLARITIES, PLUS, SCREENS, X_SHAPE, base_accuracy, like

TYPED = {
    "14.r1": [(0.2, "right", None), ("1/5", "right", None), (0.1, "slip", "LI3")],
    "14.1": [
        ([260, 0.5078], "right", None),
        ([260, 0.4922], "slip", "BA7"),
        ([130, 0.7461], "slip", "BA7"),
        ([92, 0.8203], "slip", "BA8"),
        ([168, 0.6719], "slip", "BA7"),
        ([260, 50.78], "slip", "BA8"),
        ([258, 0.5039], "slip", "BA8"),
        ([260, 0.6], "wrong", None),
    ],
    "14.2": [
        ([0.985226, 0.09975], "right", None),
        ([4.2, -2.2], "slip", "BA7"),
        ([0.985226, 0.731059], "slip", "BA8"),
        ([0.09975, 0.985226], "slip", "PD4"),
        ([1, 0], "slip", "BA7"),
        ([0.014774, 0.90025], "slip", "BA4"),
    ],
    "14.3": [("b", "right", None), ("a", "slip", "BA9"), ("d", "slip", "BA9")],
    "14.4": [
        (97, "right", None),
        (90, "slip", "BA8"),
        (95, "slip", "BA8"),
        (92, "slip", "BA8"),
        (160, "slip", "CR3"),
        (23, "slip", "BA7"),
        (45, "slip", "BA7"),
    ],
    "14.6": [("c", "right", None), ("b", "slip", "SG2"), ("sign", "slip", "BP3")],
    "14.7": [
        ([32, 32], "right", None),
        ("(32, 32)", "right", None),
        ([32, 1], "slip", "JA2"),
        (32, "slip", "JA2"),
        (1024, "slip", "BA7"),
        ("error", "slip", "JA2"),
    ],
    "14.8": [("c", "right", None), ("b", "slip", "BA9"), ("harder", "slip", "BA9")],
}
CASES = [(name, *case) for name, cases in TYPED.items() for case in cases]


@pytest.mark.parametrize(("name", "answer", "state", "code"), CASES)
def test_an_answer_has_its_verdict(name, answer, state, code):
    verdict = judge(catalogue.find(name), answer)
    assert (verdict.state, verdict.slip) == (state, code), verdict.sentence


def test_the_count_is_that_of_the_screens_themselves():
    y = like([X_SHAPE, -X_SHAPE], 3)
    assert catalogue.find("14.1").right == pytest.approx([y.sum(), base_accuracy(y)])


def test_two_screens_are_those_of_a_neuron_on_real_screens():
    one = X_SHAPE.copy()
    one[[0, 2, 5, 7]] *= -1
    z = np.array([X_SHAPE, one]) @ (0.8 * X_SHAPE) - 3
    assert catalogue.find("14.2").right == pytest.approx(1 / (1 + np.exp(-z)))


def test_the_neuron_of_the_x_is_right_more_often_and_has_the_larger_loss():
    loss = full_loss(BOTH_POLARITIES).f
    assert loss(np.append(X_SHAPE, -4.0)) == pytest.approx(0.9396, abs=5e-5)
    assert np.mean((SCREENS @ X_SHAPE > 4) == BOTH_POLARITIES) == pytest.approx(0.9102, abs=5e-5)


def test_the_first_slopes_are_those_of_the_shared_network():
    asked = catalogue.find("14.5")
    for *theta, x, y in asked.kind.cases:
        assert np.allclose(asked.right(*theta, x, y), gradient(theta, x, y)[0], rtol=1e-12)


def test_the_numbers_of_the_bug_are_those_of_seed_0():
    theta, data = start(0), (SCREENS, BOTH_POLARITIES)
    right = gradient(theta, *data)
    W1, b1, w2, b2 = map(compared, ALL["no 1 - a²"].slopes(theta, *data), right)
    assert (W1.error, W1.cosine, W1.ratio) == pytest.approx((0.30, 0.968, 1.75), rel=0.02)
    assert (b1.error, b1.cosine, b1.ratio) == pytest.approx((0.19, 0.998, 1.45), rel=0.03)
    assert max(w2.error, b2.error) < 1e-10


def test_numpy_makes_the_table():
    assert (np.zeros((32, 1)) - np.zeros(32)).shape == (32, 32)


def test_the_plus_is_the_x_with_8_pixels_and_8_rows_turned():
    turn = np.where(PLUS == X_SHAPE, 1.0, -1.0)
    W1, *others = start(0)
    plus = SCREENS, like([PLUS, -PLUS])
    turned = train([turn[:, None] * W1, *others], plus, 1.0, 150)
    x = train(start(0), (SCREENS, BOTH_POLARITIES), 1.0, 150)
    assert np.allclose(turned.losses, x.losses, rtol=1e-9) and turned.first_perfect == 99
    assert train(start(0), plus, 1.0, 150).first_perfect == 107
