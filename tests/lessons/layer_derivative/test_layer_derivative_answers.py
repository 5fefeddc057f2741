"""Lesson 06: answers typed as a learner types them."""

import numpy as np
import pytest

from hillside.autodiff import gradients, sigmoid
from hillside.exercises import catalogue
from hillside.exercises.engine import judge
from hillside.lessons.layer_derivative.layer import softmax, softmax_jacobian

W, B = np.array([[3.0, -2, -1], [-1, 1, -3]]), np.array([1.0, -3])
X, G = np.array([2.0, 3, -1]), np.array([-2.0, -3])
J = [[0.3150, -0.2100, -0.1050], [-0.1966, 0.1966, -0.5898]]

TYPED = {
    "06.1": [
        ([3, 5], "right", None),
        ("(3, 5)", "right", None),
        ([5, 3], "slip", "JA1"),
        ([3, 3], "slip", "JA5"),
        ([5, 5], "slip", "JA5"),
        (15, "slip", "JA3"),
        ("not square", "slip", "JA5"),
        ([3, 6], "wrong", None),
    ],
    "06.2": [
        (J, "right", None),
        (np.array(J), "right", None),
        (W, "slip", "BP2"),
        (np.transpose(J), "slip", "JA1"),
        (J[::-1], "slip", "JA3"),
        (np.ravel(J).tolist(), "slip", "JA2"),
        ([0.104994, 0.196612], "slip", "BP2"),
        ([0.880797, 0.731059], "slip", "BA7"),
        ([[0.104994, 0], [0, 0.196612]], "slip", "BP2"),
        (sigmoid(np.array([[2.0], [1]])) * W, "slip", "BA3"),
        (W * 0.25, "slip", "CR4"),
        (W * 0.3, "wrong", None),
        ([J[0]], "shape", None),
    ],
    "06.3": [
        ([-0.0401257, -0.169861, 1.97949], "right", None),
        ([-3, 1, 11], "slip", "BP2"),
        ([-0.209987, -0.589836], "slip", "BA7"),
        (G.tolist(), "slip", "BA7"),
        ([0.0401257, 0.169861, -1.97949], "slip", "BA4"),
        (np.outer([-0.209987, -0.589836], X), "slip", "BP6"),
        ([1.979495, -0.169861, -0.040126], "slip", "PD4"),
    ],
    "06.5": [
        ([-0.209987, -0.589836], "right", None),
        ([-2, -3], "slip", "BP2"),
        ([0.104994, 0.196612], "slip", "BP2"),
        ([1, 1], "slip", "BP2"),
        ([0, 0], "slip", "PD1"),
        ([0.209987, 0.589836], "slip", "BA4"),
        ([-0.209987, 1.769507], "slip", "BP6"),
        ([-0.589836, -0.209987], "slip", "PD4"),
    ],
    "06.6": [
        ("d", "right", None),
        ("g = W[k].T @ g", "right", None),
        ("a", "slip", "BP3"),
        ("b", "slip", "BP2"),
        ("c", "slip", "BP5"),
        (4, "type", None),
    ],
    "06.7": [
        ("1/4096", "right", None),
        (0.25**6, "right", None),
        (2.441e-4, "right", None),
        (1.5, "slip", "CR2"),
        (0.25, "slip", "BP2"),
        (9.7656e-4, "slip", "BA8"),
        (6.1035e-5, "slip", "BA8"),
        (4096, "slip", "BA8"),
        (0.015625, "slip", "BA7"),
        (1, "slip", "BP2"),
    ],
    "06.8": [
        ([[0.24, -0.18, -0.06], [-0.18, 0.21, -0.03], [-0.06, -0.03, 0.09]], "right", None),
        (np.diag([0.24, 0.21, 0.09]), "slip", "CR1"),
        ([0.24, 0.21, 0.09], "slip", "CR1"),
        ([0.6, 0.3, 0.1], "slip", "BA7"),
        (np.diag([0.6, 0.3, 0.1]), "wrong", None),
        (-np.outer([0.6, 0.3, 0.1], [0.6, 0.3, 0.1]), "slip", "CR1"),
    ],
    "06.r1": [
        ([8, -6], "right", None),
        ("8, -6", "right", None),
        ([10, -2], "slip", "CR6"),
        ([12, 4], "slip", "CR1"),
        (2, "shape", None),
    ],
}
EACH = [(id, *typed) for id, answers in TYPED.items() for typed in answers]


@pytest.mark.parametrize("id, answer, state, code", EACH)
def test_answers_of_lesson_06(id, answer, state, code):
    verdict = judge(catalogue.find(id), answer)
    assert (verdict.state, verdict.slip) == (state, code), verdict


def test_the_answers_are_those_of_autodiff():
    found = gradients(lambda W, b, x: (sigmoid(W @ x + b) * G).sum(), W, B, X)
    for id, wanted in zip(("06.5", "06.3"), found[1:], strict=True):
        np.testing.assert_allclose(catalogue.find(id).right, wanted, rtol=1e-9)
    np.testing.assert_allclose(catalogue.find("06.4").right(W, B, X, G), found[0], rtol=1e-9)
    rows = [gradients(lambda x, i=i: sigmoid(W @ x + B)[i], X)[0] for i in (0, 1)]
    np.testing.assert_allclose(catalogue.find("06.2").right, rows, rtol=1e-9)


def test_the_shares_of_06_8_are_those_of_softmax():
    z = np.log([0.6, 0.3, 0.1])
    np.testing.assert_allclose(softmax(z), [0.6, 0.3, 0.1])
    np.testing.assert_allclose(catalogue.find("06.8").right, softmax_jacobian(z), atol=1e-12)


WRONG_WEIGHTS = [
    (lambda W, b, x, g: np.outer(g, x), "slip", "BP2"),
    (lambda W, b, x, g: np.outer(x, slope(W, b, x) * g), "slip", "BP5"),
    (lambda W, b, x, g: slope(W, b, x) * g, "slip", "BP2"),
    (lambda W, b, x, g: W.T @ (slope(W, b, x) * g), "slip", "BP6"),
    (lambda W, b, x, g: -np.outer(slope(W, b, x) * g, x), "slip", "BA4"),
    (lambda W, b, x, g: None, "blank", None),
    (lambda W, b, x, g: g + x, "stopped", None),
    (lambda W, b, x, g: (slope(W, b, x) * g)[:, None] @ x[None], "right", None),
]


def slope(W, b, x):
    a = 1 / (1 + np.exp(-(W @ x + b)))
    return a * (1 - a)


@pytest.mark.parametrize("function, state, code", WRONG_WEIGHTS)
def test_functions_for_the_slopes_in_the_weights(function, state, code):
    verdict = judge(catalogue.find("06.4"), function)
    assert (verdict.state, verdict.slip) == (state, code), verdict


def test_the_solution_of_the_code_exercise_is_right():
    source = catalogue.find("06.4").solution.partition("```python\n")[2].partition("```")[0]
    scope = {"np": np}
    exec(source, scope)
    assert judge(catalogue.find("06.4"), scope["weight_slopes"]).state == "right"


LOOP = """
g = a[3] - y
for k in (3, 2, 1):
    delta = g * a[k] * (1 - a[k])
    dW[k] = np.outer(delta, a[k - 1])
    db[k] = delta
    g = W[k].T @ delta
"""
INSTEAD = {
    "a": ("g = a[3] - y", "g = y - a[3]"),
    "b": ("delta = g * a[k] * (1 - a[k])", "delta = g * a[k]"),
    "c": ("dW[k] = np.outer(delta, a[k - 1])", "dW[k] = np.outer(a[k - 1], delta)"),
    "d": ("g = W[k].T @ delta", "g = W[k].T @ g"),
}


def slopes(loop):
    """{layer: its slopes as one array} of the loop run on a network with 4 units in each layer."""
    lots, dW, db = np.random.default_rng(0), {}, {}
    weights = {k: lots.standard_normal((4, 4)) for k in (1, 2, 3)}
    a = {0: lots.standard_normal(4)}
    for k in (1, 2, 3):
        a[k] = 1 / (1 + np.exp(-(weights[k] @ a[k - 1])))
    exec(loop, {"np": np, "W": weights, "a": a, "y": lots.random(4), "dW": dW, "db": db})
    return {k: np.column_stack([dW[k], db[k]]) for k in dW}


def test_of_the_four_lines_only_the_last_one_leaves_layer_3_right():
    right, spared = slopes(LOOP), {}
    for letter, change in INSTEAD.items():
        assert f"- **{letter}**: `{change[1]}`" in catalogue.find("06.6").question
        wrong = slopes(LOOP.replace(*change))
        spared[letter] = [k for k in (1, 2, 3) if np.allclose(right[k], wrong[k])]
    assert spared == {"a": [], "b": [], "c": [], "d": [3]}
