"""Lesson 12: answers typed as a learner types them; what its text says, run."""

import numpy as np
import pytest

from hillside.exercises import catalogue
from hillside.exercises.engine import judge
from hillside.logistic import logistic_loss

TYPED = {
    "12.r1": [
        (8.667, "right", None),
        ("26/3", "right", None),
        (13, "slip", "BA8"),
        (26, "slip", "SG2"),
        (2.944, "slip", "BA7"),
    ],
    "12.1": [
        (32.4, "right", None),
        (162, "slip", "SG2"),
        (16.2, "slip", "BA2"),
        (9.2, "slip", "BA8"),
        (-32.4, "slip", "BP3"),
        (12.48, "slip", "BA8"),
        (5.2, "slip", "CR5"),
    ],
    "12.2": [
        ([39.3333, 32.4], "right", None),
        ([118, 32.4], "slip", "SG2"),
        ([39.3333, 39.3333], "slip", "SG1"),
        ([118, 97.2], "slip", "SG2"),
        ([118, 162], "slip", "SG2"),
        ([32.4, 39.3333], "slip", "BA8"),
        ([-39.3333, -32.4], "slip", "BP3"),
    ],
    "12.3": [
        (9.133, "right", None),
        (5.273, "slip", "SG5"),
        (15.82, "slip", "SG5"),
        (7.074, "slip", "BA8"),
        (6.458, "slip", "BA8"),
        (10.21, "slip", "BA8"),
        (83.41, "slip", "BA5"),
        (250.24, "slip", "SG5"),
        (27.8, "slip", "SG5"),
    ],
    "12.4": [
        (0.7059, "right", None),
        (0.1765, "slip", "BA8"),
        (0.6, "slip", "BA8"),
        (1.2, "slip", "BA8"),
        (0.8402, "slip", "BA7"),
        (0, "slip", "SG3"),
    ],
    "12.5": [
        (76, "right", None),
        (75, "slip", "BA8"),
        (72, "slip", "BA8"),
        (19, "slip", "BA7"),
        (4, "slip", "SG4"),
        (2400, "slip", "SG4"),
        (600, "slip", "SG4"),
        (32, "slip", "SG4"),
        (1, "slip", "SG4"),
    ],
    "12.6": [("b", "right", None), ("a", "slip", "BA8"), ("e", "slip", "SG3")],
    "12.7": [
        (5, "right", None),
        (14, "slip", "BA8"),
        (11, "slip", "BA8"),
        (5.5, "slip", "BA7"),
        (3, "slip", "BA7"),
        (20, "slip", "SG2"),
    ],
}
CASES = [(name, *case) for name, cases in TYPED.items() for case in cases]


@pytest.mark.parametrize("name, answer, state, code", CASES)
def test_what_is_typed_meets_its_sentence(name, answer, state, code):
    verdict = judge(catalogue.find(name), answer)
    assert (verdict.state, verdict.slip) == (state, code), verdict


@pytest.mark.parametrize("alpha", [0.5, 2])
def test_the_loss_of_the_separable_example_falls_like_1_over_alpha_k(alpha):
    loss = logistic_loss([[1.0], [-1.0]], [1, 0])
    w, seen = np.zeros(1), []
    for k in range(1, 10_001):
        w = w - alpha * loss.gradient(w)
        if k in (100, 1000, 10_000):
            seen.append(float(k * alpha * loss.f(w)))
    np.testing.assert_allclose(seen, 1, atol=0.12)
    assert (np.diff(np.abs(np.subtract(seen, 1))) < 0).all()
    far = loss.f(np.linspace(0, 30, 301)[None])
    assert (far > 0).all() and (np.diff(far) < 0).all()


def test_a_small_walk_over_a_saddle_needs_noise():
    """200 seeds: on ½(x² - y²), from the line y = 0, plain descent ends at 0; noise leaves."""
    draw = np.random.default_rng(8)
    noisy = np.multiply.outer([1.0, 0.0], np.ones(200))
    plain = np.array([1.0, 0.0])
    for _ in range(100):
        plain = plain - 0.1 * plain * [1, -1]
        noisy = noisy - 0.1 * (noisy * [[1], [-1]] + 0.01 * draw.normal(size=(2, 200)))
    assert abs(plain).max() < 1e-4
    assert np.quantile(np.abs(noisy[1]), 0.05) > 1


def test_of_200_walks_half_are_beyond_19_and_nineteen_in_twenty_beyond_1_7():
    away = []
    for seed in range(200):
        draw, p = np.random.default_rng(seed), np.array([1.0, 0.0])
        for _ in range(100):
            p = p - 0.1 * (p * [1, -1] + 0.01 * draw.normal(size=2))
        away.append(abs(p[1]))
    assert np.quantile(away, (0.05, 0.5)) == pytest.approx([1.713, 19.42], rel=1e-3)
