"""14.5: the slopes in the first weights, in code."""

import numpy as np

from hillside.exercises import wrong_steps as wrong
from hillside.exercises.code import Code
from hillside.exercises.engine import Exercise
from hillside.exercises.steps import Mistake, Way


def _case(seed, n, d, h):
    lots = np.random.default_rng(seed)
    theta = lots.normal(size=(d, h)), lots.normal(size=h), lots.normal(size=h), lots.normal(size=1)
    return *theta, lots.choice([-1.0, 1.0], (n, d)), lots.choice([0.0, 1.0], n)


WAY = Way(
    given={},
    takes=("W1", "b1", "w2", "b2", "x", "y"),
    steps={
        "a": lambda W1, b1, x: np.tanh(x @ W1 + b1),
        "p": lambda a, w2, b2: 1 / (1 + np.exp(-(a @ w2 + b2))),
        "dz": lambda p, y: p - y,
        "mean": lambda dz, y: dz / len(y),
        "back": lambda mean, w2: np.outer(mean, w2),
        "slope": lambda a: 1 - a**2,
        "da": lambda back, slope: back * slope,
        "answer": lambda x, da: x.T @ da,
    },
    mistakes=(
        Mistake("sign", {"dz": wrong.sign_lost}, "The residual is p − y, not y − p.", "BP3"),
        Mistake(
            "sum",
            {"mean": lambda dz: dz},
            "The loss is a mean: 1/n is missing.",
            "SG2",
        ),
        Mistake(
            "extra slope",
            {"dz": lambda right, p: right * p * (1 - p)},
            "p(1 − p) is once too many: with the cross-entropy it cancels, dz = (p − y)/n.",
            "BP8",
        ),
        Mistake(
            "factor 2",
            {"dz": lambda right: 2 * right},
            "There is no 2: the loss is the cross-entropy, no square.",
            "BA8",
        ),
        Mistake(
            "w2 missing",
            {"back": lambda mean, w2: np.outer(mean, np.ones_like(w2))},
            "w2 is missing: z follows the hidden units through it.",
            "BP2",
        ),
        Mistake(
            "slope missing",
            {"slope": lambda a: np.ones_like(a)},
            "The slope of tanh, 1 − a², is missing.",
            "BP2",
        ),
        Mistake(
            "height for slope",
            {"slope": lambda a: a},
            "Here tanh itself stands where its slope belongs.",
            "BA7",
        ),
        Mistake(
            "sigmoid's slope",
            {"slope": lambda a: a * (1 - a)},
            "a(1 − a) is the slope of a sigmoid. The hidden units are tanh: 1 − a².",
            "BP2",
        ),
        Mistake(
            "tanh twice",
            {"slope": lambda a: 1 - np.tanh(a) ** 2},
            "a is tanh(z1) already: its slope is 1 − a². Here tanh was applied twice.",
            "BP1",
        ),
        Mistake(
            "transposed",
            {"answer": wrong.transposed},
            "The result is transposed. It has the shape of W1: a row for each pixel.",
            "BP5",
        ),
        Mistake(
            "no x",
            {"answer": lambda x, da: np.ones_like(x).T @ da},
            "x is missing: when a weight moves, z1 changes by the pixel in front of it.",
            "BP2",
        ),
    ),
)

WEIGHT_SLOPES = Exercise(
    id="14.5",
    asks="the slopes in the first weights, in code",
    question="Write `first_slopes(W1, b1, w2, b2, x, y)`: the slopes of the mean cross-entropy in "
    "all first weights, $\\partial\\ell/\\partial W_1$, for `a = tanh(x @ W1 + b1)` and "
    "`p = sigmoid(a @ w2 + b2)`. The shapes are `W1` `(d, h)`, `b1` and `w2` `(h,)`, `b2` `(1,)`, "
    "`x` `(n, d)`, `y` `(n,)`. The result has the shape of `W1`.",
    kind=Code(
        "first_slopes(W1, b1, w2, b2, x, y)",
        (_case(1, 5, 3, 2), _case(2, 7, 4, 3), _case(3, 6, 9, 4)),
    ),
    way=WAY,
    right=WAY.right(),
    why="Residual, last weights, slope of tanh, pixels: the delta-recursion, a row per example.",
    slips=WAY.slips(),
    hints=(
        "Forward first: a, then p. Back: dz = (p - y) / len(y), one number for each example.",
        "np.outer(dz, w2) is the slope in a, one row for each example. Then through tanh.",
        "x.T @ da adds over the examples.",
    ),
    solution="```python\ndef first_slopes(W1, b1, w2, b2, x, y):\n"
    "    hidden = np.tanh(x @ W1 + b1)\n"
    "    says = 1 / (1 + np.exp(-(hidden @ w2 + b2)))\n"
    "    residual = (says - y) / len(y)\n"
    "    return x.T @ (np.outer(residual, w2) * (1 - hidden**2))\n```",
)
