"""One neuron on the bench: numbers up, slopes back, then a step of w and b."""

import numpy as np

from hillside.formula import read
from hillside.lessons.chain_rule.layout import HEIGHT
from hillside.lessons.chain_rule.neuron import descent, loss, measured, slopes
from hillside.lessons.parts.in_words import number
from hillside.live import AskChoice, Dots, Line, Picture, Play, Slider, Text

from .drawing import actors, bare, drawn, run, sheet
from .typed_graph import NAMES

WIDTH = 560.0
STEPS = 30
NEURON = sheet(read("(sigmoid(w*x + b) - y)^2", NAMES), {}, WIDTH)
OPTIONS = ("in w and in b", "in w only", "in b only", "neither in w nor in b")
START = {"w": 1.5, "x": 2, "b": -2, "y": 0, "steps": 0}


class NeuronBench(Picture):
    """One neuron on the bench: numbers up, slopes back, then a step of w and b.

    Claim: each slope is the local slope times the slope above it, and agrees with a measured one;
    a step against the slopes in w and b lowers the loss here.
    """

    size = (900, HEIGHT + 78)
    w = Slider("weight w", -4, 4, start=1.5, step=0.1)
    x = Slider("input x", -3, 3, start=2, step=0.1)
    b = Slider("bias b", -4, 4, start=-2, step=0.1)
    y = Slider("target y", 0, 1, start=0, step=0.05)
    steps = Play("steps of descent, α = 1", STEPS, start=0, per_second=3)
    prediction = AskChoice(
        "w = 1.5, x = 2, b = −2: the neuron gives σ(1) = 0.7311, and the target is y = 0. "
        "In which of its parameters is the slope of the loss positive?",
        options=OPTIONS,
        hides=(
            *(f"slope{i}" for i in range(len(NEURON.graph.nodes))),
            "losses",
            "now",
            "measured_w",
            "measured_b",
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
        "there": "After {steps}: w = {w}, b = {b}, with x = {x} and y = {y} the loss is {loss}.",
        "slopes": "Its slopes are {dw} in w and {db} in b, measured {mw} and {mb}.",
    }

    def truth(self):
        signs = tuple(slopes(1.5, -2.0, 2.0, 0.0) > 0)
        return dict(zip(((True, True), (True, False), (False, True)), OPTIONS)).get(
            signs, OPTIONS[3]
        )

    def stage(self, figure):
        axes = figure.subplot_mosaic([["graph", "loss"]], width_ratios=[2, 1])
        bare(axes["graph"], WIDTH)
        axes["loss"].set(xlim=(0, STEPS), ylim=(0, 1), xlabel="step")
        return actors(NEURON) | {
            "losses": Line("loss", "path", label="loss"),
            "now": Dots("loss", "path", radius=7),
            "measured_w": Text("graph", "got", align="left", size=14),
            "measured_b": Text("graph", "got", align="left", size=14),
        }

    def frame(self, w, x, b, y, steps):
        path = descent((w, b), (x, y), STEPS)
        w, b = path[steps]
        state = run(NEURON.graph, {"w": w, "x": x, "b": b, "y": y})
        mw, mb = measured(w, b, x, y)
        losses = loss(*path.T, x, y)
        return drawn(NEURON, state, "") | {
            "losses": [np.arange(STEPS + 1), losses],
            "now": [[steps], [losses[steps]]],
            "measured_w": ((384, 330), f"measured in w: {number(mw)}"),
            "measured_b": ((384, 306), f"measured in b: {number(mb)}"),
        }

    def caption(self, w, x, b, y, steps):
        w, b = descent((w, b), (x, y), STEPS)[steps]
        place = {"w": number(w), "b": number(b), "x": number(x), "y": number(y)}
        after = f"{steps} step{'' if steps == 1 else 's'}"
        told = self.say("there", steps=after, loss=number(loss(w, b, x, y)), **place)
        (dw, db), (mw, mb) = map(number, slopes(w, b, x, y)), map(number, measured(w, b, x, y))
        return told + self.say("slopes", dw=dw, db=db, mw=mw, mb=mb)
