"""Halve the step: by what factor does the error fall?"""

import math

import numpy as np

from hillside.lessons.parts.in_words import number, scientific
from hillside.live import AskChoice, Axes, Choice, Dots, Line, LogSlider, Picture, Stage, Text
from hillside.taylor import coefficients, polynomial

CURVES = {  # name: f, p, its value and two derivatives at p, LaTeX
    "eˣ at 0": (np.exp, 0.0, (1.0, 1.0, 1.0), "e^x"),
    "√(1 + x) at 0": (lambda x: np.sqrt(1 + x), 0.0, (1.0, 0.5, -0.25), r"\sqrt{1+x}"),
    "sin x at 1": (np.sin, 1.0, (math.sin(1), math.cos(1), -math.sin(1)), r"\sin x"),
}
ORDERS = (0, 1, 2)
STEPS = np.geomspace(5e-4, 1, 67)
AROUND = np.linspace(-1, 1, 101)
FACTORS = ("by about 2", "by about 4", "by about 8")
COLORS = ("ghost", "gradient", "promise")
SHORT = 0.02  # up to this step there is room for the factors below their stairs
BEYOND = 1.15  # for longer ones they stand here: the lines have ended


class ErrorLadder(Picture):
    """Halve the step: by what factor does the error fall?

    Claim: for short steps by 2 for order 0, by 4 for order 1, by 8 for order 2.
    """

    curve = Choice("curve", CURVES)
    step = LogSlider("step δ", 1e-3, 1, start=0.5, per_decade=20)
    prediction = AskChoice(
        "The line shows the error of the model of order 0, the constant: half the step, half the "
        "error. For short steps, by what factor does the error of order 2 fall?",
        options=FACTORS,
        hides=("errors1", "errors2", "stairs1", "stairs2", "falls1", "falls2", "near1", "near2"),
        then={"step": 0.01},
    )
    sentences = {
        "errors": "δ = {step}: the errors of order 0, 1 and 2 are {e0}, {e1} and {e2}.",
        "falls": "With half the step they fall by the factors {r0}, {r1} and {r2}.",
    }
    presets = {
        "long step": {"step": 1},
        "short step": {"step": 0.01},
        "a root": {"curve": "√(1 + x) at 0", "step": 0.1},
        "a sine": {"curve": "sin x at 1", "step": 0.1},
    }

    def truth(self, curve):
        first, half = (errors(curve, step)[2] for step in (0.01, 0.005))
        return min(FACTORS, key=lambda words: abs(float(words.split()[-1]) - first / half))

    def stage(self, curve):
        return Stage(
            Axes("errors", (4e-4, 6), (1e-12, 10), ("step", "error"), log=(True, True)),
            Axes("near", (-1.05, 1.05), _heights(curve), ("step", "height")),
            cast=_actors(),
            headline=f"f = {curve[3]}",
        )

    def frame(self, curve, step):
        f, p, *_ = curve
        shown = {"curve": [AROUND, f(p + AROUND)], "here": [[0], [f(p)]]}
        here = [[step, step], [1e-12, 10]]
        for k in ORDERS:
            far, near = errors(curve, step)[k], errors(curve, step / 2)[k]
            shown |= {
                f"errors{k}": [STEPS, errors(curve, STEPS)[k]],
                f"stairs{k}": [[step / 2, step, step], [near, near, far]],
                f"falls{k}": (_place(k, step, near), f"÷ {far / near:.3g}"),
                f"near{k}": [AROUND, models(curve)[k](p + AROUND)],
            }
        return shown | {"step": here}

    def caption(self, curve, step):
        now, half = errors(curve, step), errors(curve, step / 2)
        first = self.say(
            "errors", step=number(step), **{f"e{k}": scientific(now[k], 4) for k in ORDERS}
        )
        falls = {f"r{k}": number(now[k] / half[k]) for k in ORDERS}
        return first + self.say("falls", **falls)


def _actors():
    shown = {"step": Line("errors", "ink", width=1, dash=True)}
    for k, color in zip(ORDERS, COLORS):
        shown |= {
            f"errors{k}": Line("errors", color, width=2.5, label=f"order {k}"),
            f"stairs{k}": Line("errors", color, width=1.5),
            f"falls{k}": Text("errors", color, align="left", lift=-12),
            f"near{k}": Line("near", color, width=2),
        }
    return shown | {
        "curve": Line("near", "hill", width=2.5, label="curve"),
        "here": Dots("near", radius=5),
    }


def _place(k, step, near):
    """Where the factor of order k stands: below its stairs, or beyond all lines."""
    return (step / 2, near) if step <= SHORT else (BEYOND, 10 ** (1 - 1.2 * k))


def models(curve):
    """The models of order 0, 1 and 2, as functions of x."""
    _, p, derivatives, _ = curve
    c = coefficients(derivatives)
    return [polynomial(c[: k + 1], p) for k in ORDERS]


def errors(curve, step):
    """|f - T_k| at p + step for k = 0, 1, 2: (3, ...).   step: (...)."""
    f, p, *_ = curve
    return np.array([np.abs(f(p + step) - model(p + step)) for model in models(curve)])


def _heights(curve):
    f, p, *_ = curve
    values = f(p + AROUND)
    room = 0.15 * np.ptp(values)
    return values.min() - room, values.max() + room
