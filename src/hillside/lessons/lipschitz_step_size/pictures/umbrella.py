"""Hang a parabola of curvature L on the graph: where is the ground below it?"""

import numpy as np

from hillside.descent import descend, plain
from hillside.lessons.parts.in_words import number
from hillside.lipschitz import WAVE, umbrella
from hillside.live import AskNumber, Axes, Choice, Dots, Line, Picture, Slider, Stage
from hillside.surfaces import PARABOLA, SOFT_V

LANDS = {"soft V, √(1+x²)": SOFT_V, "wave, 1 − cos x": WAVE, "parabola, x²": PARABOLA}


LINE = np.linspace(-5, 5, 301)
FAR_LINE = np.linspace(-100, 100, 4001)


class Umbrella(Picture):
    """Hang a parabola of curvature L on the graph: where is the ground below it?

    Claim: from L on no umbrella is cut, wherever it hangs; its lowest point lies where the step
    with α = 1/L lands.
    """

    land = Choice("curve", LANDS)
    x = Slider("x", -4, 4, start=2, step=0.1)
    L = Slider("L of the umbrella", 0.1, 3, start=0.4, step=0.05)
    prediction = AskNumber(
        "On √(1+x²): what is the smallest L for which no umbrella, wherever it hangs, is cut by "
        "the graph?",
        hides=("cut", "vertex", "landed", "drop"),
        then={"L": 1},
    )
    sentences = {
        "cut": "With L = {L} the umbrella at x = {x} is cut by the graph: L is too small.",
        "cut far off": "With L = {L} the umbrella at x = {x} is cut by the graph, beyond the "
        "window: L is too small.",
        "here only": "With L = {L} the umbrella at x = {x} is not cut, but another one is.",
        "nowhere": "With L = {L} the umbrella at x = {x} is not cut, nor is any other.",
        "falls": "The step with α = 1/L = {alpha} lands at {there}; the height falls by {change}.",
        "rises": "The step with α = 1/L = {alpha} lands at {there}; the height rises by {change}.",
        "stays": "The step with α = 1/L = {alpha} lands at {there}; the height stays.",
    }
    presets = {
        "cut": {"land": "soft V, √(1+x²)", "x": 0, "L": 0.4},
        "wave": {"land": "wave, 1 − cos x", "x": 2, "L": 1.5},
        "too careful": {"land": "soft V, √(1+x²)", "x": 2, "L": 3},
        "parabola": {"land": "parabola, x²", "x": 2, "L": 2},
    }

    def truth(self, land):
        return land.L

    def stage(self, land):
        curve = Line("plane", "hill", width=2.5, label="graph of $f$")
        return Stage(
            Axes("plane", (-5, 5), (-2.5, 7.5), ("x", "height")),
            ground={"graph": (curve, [LINE, land.f(LINE[None])])},
            cast={
                "umbrella": Line("plane", "promise", dash=True, label="umbrella"),
                "cut": Line("plane", "danger", width=6, label="cuts through"),
                "drop": Line("plane", "ghost"),
                "here": Dots("plane", "path", radius=7, label="here"),
                "vertex": Dots("plane", "promise", radius=6, hollow=True, label="lowest point"),
                "landed": Dots("plane", "got", radius=6, label="step lands"),
            },
            headline=f"f = {land.formula}",
        )

    def frame(self, land, x, L):
        roof, here = umbrella(land, [x], L)(LINE[None]), np.array([float(x)])
        there, model = descend(plain(1 / L), land.gradient, here, 1).path[1], umbrella(land, [x], L)
        return {
            "umbrella": [LINE, roof],
            "cut": [LINE, np.where(self._pokes(land, x, L), land.f(LINE[None]), np.nan)],
            "here": [here, [land.f(here)]],
            "vertex": [there, [model(there)]],
            "landed": [there, [land.f(there)]],
            "drop": [[there[0]] * 2, [model(there), land.f(there)]],
        }

    def _pokes(self, land, x, L, line=LINE):
        return land.f(line[None]) > umbrella(land, [x], L)(line[None]) + 1e-9

    def caption(self, land, x, L):
        state = (
            "cut"
            if self._pokes(land, x, L).any()
            else "cut far off"
            if self._pokes(land, x, L, FAR_LINE).any()
            else "here only"
            if land.L > L
            else "nowhere"
        )
        there = descend(plain(1 / L), land.gradient, (x,), 1).path[1]
        fell = land.f(np.array([float(x)])) - land.f(there)
        step = "stays" if abs(fell) < 1e-12 else "falls" if fell > 0 else "rises"
        parts = {"alpha": number(1 / L), "there": number(there[0]), "change": number(abs(fell))}
        return self.say(state, L=number(L), x=number(x)) + self.say(step, **parts)
