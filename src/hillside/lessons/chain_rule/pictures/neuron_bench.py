"""One neuron on the bench: numbers up, slopes back, then a step of w and b."""

import numpy as np

from hillside.formula import read
from hillside.lessons.chain_rule.neuron import descent, loss, measured, slopes
from hillside.lessons.parts.in_words import number
from hillside.live import AskChoice, Axes, Bars, Dots, Line, Picture, Play, Slider, Stage

from .drawing import actors, drawn, run, sheet, sheet_axes
from .typed_graph import NAMES

WIDTH = 560.0
STEPS = 30
SLOPES = {0: "in w", 1: "in b"}, {-1: "−1", 0: "0", 1: "1"}
NEURON = sheet(read("(sigmoid(w*x + b) - y)^2", NAMES), {}, WIDTH)
OPTIONS = ("in w and in b", "in w only", "in b only", "neither in w nor in b")
START = {"w": 1.5, "x": 2, "b": -2, "y": 0, "steps": 0}


class NeuronBench(Picture):
    """One neuron on the bench: numbers up, slopes back, then a step of w and b.

    Claim: each slope is the local slope times the slope above it, and agrees with a measured one;
    a step against the slopes in w and b lowers the loss here.
    """

    w = Slider("weight w", -4, 4, start=1.5, step=0.1)
    x = Slider("input x", -3, 3, start=2, step=0.1)
    b = Slider("bias b", -4, 4, start=-2, step=0.1)
    y = Slider("target y", 0, 1, start=0, step=0.05)
    steps = Play("steps of descent", STEPS, start=0, per_second=3)
    prediction = AskChoice(
        "w = 1.5, x = 2, b = −2: the neuron gives σ(1) = 0.7311, and the target is y = 0. "
        "In which of its parameters is the slope of the loss positive?",
        options=OPTIONS,
        hides=(
            *(f"slope{i}" for i in range(len(NEURON.graph.nodes))),
            "losses",
            "now",
            "slopes",
            "measured",
        ),
    )
    presets = {
        "start": START,
        "first step": START | {"steps": 1},
        "negative input": START | {"x": -2},
        "saturated": START | {"w": 4, "b": 4},
        "no input": START | {"x": 0},
    }
    sentences = {
        "there": "After {steps} with α = 1: w = {w}, b = {b}, and for x = {x}, y = {y} the loss is "
        "{loss}.",
        "slopes": "Its slopes are {dw} in w and {db} in b, measured {mw} and {mb}.",
    }

    def truth(self):
        signs = tuple(slopes(1.5, -2.0, 2.0, 0.0) > 0)
        return dict(zip(((True, True), (True, False), (False, True)), OPTIONS)).get(
            signs, OPTIONS[3]
        )

    def stage(self):
        return Stage(
            sheet_axes(NEURON),
            Axes("loss", (0, STEPS), (0, 1.05), names=("step", "loss")),
            Axes("slopes", (-0.6, 1.6), (-1, 1), ("", "slope of the loss"), SLOPES),
            ground={"none": (Line("slopes", "faint", width=1), [[-0.6, 1.6], [0, 0]])},
            cast=actors(NEURON)
            | {
                "losses": Line("loss", "path"),
                "now": Dots("loss", "path", radius=7),
                "slopes": Bars("slopes", at=(0, 1), colors=("gradient", "gradient")),
                "measured": Line("slopes", "got", width=3, label="measured"),
            },
            headline=r"\ell = (\sigma(wx + b) - y)^2",
        )

    def frame(self, w, x, b, y, steps):
        path = descent((w, b), (x, y), STEPS)
        w, b = path[steps]
        state = run(NEURON.graph, {"w": w, "x": x, "b": b, "y": y})
        mw, mb = measured(w, b, x, y)
        losses = loss(*path.T, x, y)
        return drawn(NEURON, state, "") | {
            "losses": [np.arange(STEPS + 1), losses],
            "now": [[steps], [losses[steps]]],
            "slopes": slopes(w, b, x, y),
            "measured": [[-0.4, 0.4, np.nan, 0.6, 1.4], [mw, mw, np.nan, mb, mb]],
        }

    def caption(self, w, x, b, y, steps):
        w, b = descent((w, b), (x, y), STEPS)[steps]
        place = {"w": number(w), "b": number(b), "x": number(x), "y": number(y)}
        after = f"{steps} step{'' if steps == 1 else 's'}"
        told = self.say("there", steps=after, loss=number(loss(w, b, x, y)), **place)
        (dw, db), (mw, mb) = map(number, slopes(w, b, x, y)), map(number, measured(w, b, x, y))
        return told + self.say("slopes", dw=dw, db=db, mw=mw, mb=mb)
