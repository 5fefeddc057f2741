"""07.4: by what factor the error of a model falls when the step is halved."""

import math

import numpy as np

from hillside.exercises.code import Code
from hillside.exercises.engine import Exercise
from hillside.exercises.steps import Mistake, Way


def e_at_1(x):
    """The model of order 2 of e^x at 1."""
    return math.e * (1 + (x - 1) + (x - 1) ** 2 / 2)


def inverse_at_2(x):
    """The model of order 1 of 1/x at 2."""
    return 0.5 - (x - 2) / 4


def log_at_3(x):
    """The model of order 0 of ln x at 3."""
    return math.log(3) + 0 * x


CASES = (
    (np.exp, e_at_1, 1.0, 0.2),
    (lambda x: 1 / x, inverse_at_2, 2.0, -0.4),
    (np.log, log_at_3, 3.0, 0.5),
)

NOT_MEASURED = (
    "The factor is not the same for every f, model and step. Measure both errors and divide."
)

FALLS_BY_WAY = Way(
    given={},
    takes=("f", "model", "p", "h"),
    steps={
        "far": lambda p, h: p + h,
        "near": lambda p, h: p + h / 2,
        "before": lambda f, model, far: abs(f(far) - model(far)),
        "after": lambda f, model, near: abs(f(near) - model(near)),
        "answer": lambda before, after: before / after,
    },
    mistakes=(
        Mistake(
            "turned over",
            {"answer": lambda before, after: after / before},
            "This is the share that is left. The factor by which the error falls is one over it.",
            "BA8",
        ),
        Mistake(
            "subtracted",
            {"answer": lambda before, after: before - after},
            "This is the difference of the two errors. A factor is their quotient.",
            "BA8",
        ),
        Mistake(
            "step doubled",
            {"near": lambda p, h: p + h, "far": lambda p, h: p + 2 * h},
            "Here the longer step is 2h. It goes from h down to h / 2.",
            "BA8",
        ),
        Mistake(
            "p forgotten",
            {"far": lambda h: h, "near": lambda h: h / 2},
            "The step starts at p: the places are p + h and p + h / 2.",
            "TA3",
        ),
        Mistake(
            "bracket",
            {"near": lambda p, h: (p + h) / 2},
            "This halves p, too. The nearer place is p + h / 2.",
            "BA8",
        ),
        Mistake(
            "a quarter",
            {"near": lambda p, h: p + h / 4},
            "The step is halved once: from h to h / 2.",
            "BA8",
        ),
        Mistake(
            "heights",
            {
                "before": lambda f, far: abs(f(far)),
                "after": lambda f, near: abs(f(near)),
            },
            "These are heights of f. The error is the distance between f and the model.",
            "BA7",
        ),
        Mistake(
            "models",
            {
                "before": lambda model, far: abs(model(far)),
                "after": lambda model, near: abs(model(near)),
            },
            "These are values of the model. The error is the distance between f and the model.",
            "BA7",
        ),
        Mistake(
            "relative",
            {
                "before": lambda right, f, far: right / abs(f(far)),
                "after": lambda right, f, near: right / abs(f(near)),
            },
            "These errors are divided by f. Leave that out: the error is |f − T|.",
            "BA8",
        ),
        Mistake(
            "the model moves",
            {"after": lambda f, model, near, far: abs(f(near) - model(far))},
            "f and the model must be taken at the same place.",
            "BA8",
        ),
        Mistake(
            "one error",
            {"answer": lambda before: before},
            "This is one error. Divide the error at p + h by the one at p + h / 2.",
            "BA7",
        ),
        Mistake(
            "the other error",
            {"answer": lambda after: after},
            "This is one error. Divide the error at p + h by the one at p + h / 2.",
            "BA7",
        ),
        Mistake("always 8", {"answer": lambda: 8.0}, NOT_MEASURED, "TA4"),
        Mistake("always 4", {"answer": lambda: 4.0}, NOT_MEASURED, "TA4"),
        Mistake("always 2", {"answer": lambda: 2.0}, NOT_MEASURED, "TA4"),
        Mistake(
            "backwards",
            {"far": lambda p, h: p - h, "near": lambda p, h: p - h / 2},
            "This steps back, to p − h. The step goes from p to p + h.",
            "BA4",
        ),
        Mistake(
            "the model of the step",
            {
                "before": lambda f, model, far, h: abs(f(far) - model(h)),
                "after": lambda f, model, near, h: abs(f(near) - model(h / 2)),
            },
            "`model` takes the place x = p + h, as f does, not the step.",
            "TA3",
        ),
        Mistake(
            "the exponent",
            {"answer": lambda before, after: np.log2(before / after)},
            "This is the power of 2 in the factor. The factor itself is asked.",
            "TA4",
        ),
    ),
)

FALLS_BY = Exercise(
    id="07.4",
    asks="by what factor an error falls",
    question="Write `falls_by(f, model, p, h)`: by what factor the error of `model` falls when the "
    "step from `p` is halved, from `h` to `h / 2`. The error is $|f - T|$ at the end of the step. "
    "`f` and `model` are functions of one number.",
    kind=Code("falls_by(f, model, p, h)", CASES),
    way=FALLS_BY_WAY,
    right=FALLS_BY_WAY.right(),
    why="The error at p + h over the error at p + h / 2: for e^x at 1, order 2 and h = 0.2 it is "
    f"{FALLS_BY_WAY.right()(*CASES[0]):.2f}.",
    slips=FALLS_BY_WAY.slips(),
    hints=(
        "Two places: p + h and p + h / 2. At each of them, how far is `model` from `f`?",
        "`abs(f(x) - model(x))` is the error at x. Divide the larger step's by the smaller one's.",
    ),
    solution="```python\ndef falls_by(f, model, p, h):\n    far, near = p + h, p + h / 2\n"
    "    return abs(f(far) - model(far)) / abs(f(near) - model(near))\n```\n"
    f"For $e^x$ at $1$ with $h = 0.2$ it gives {FALLS_BY_WAY.right()(*CASES[0]):.2f}.",
)
