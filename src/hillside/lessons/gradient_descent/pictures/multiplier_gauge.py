"""Slide α and λ on the parabola ½λx²: each step multiplies x by the same number, 1 − αλ."""

import numpy as np

from hillside.descent import descend, plain
from hillside.lessons.parts.in_words import number
from hillside.live import (
    Area,
    AskNumber,
    Axes,
    Dots,
    Line,
    Picture,
    Slider,
    Stage,
    Text,
)
from hillside.surfaces import parabola

MARKS = {mark: str(mark).replace("-", "−") for mark in range(-3, 2)}
ZONES = {  # from one multiplier to another
    "explodes": (-3.3, -1, Area("gauge", "danger", opacity=0.15)),
    "jumps": (-1, 0, Area("gauge", "got", opacity=0.12)),
    "slides": (0, 1, Area("gauge", "got", opacity=0.3)),
}


class MultiplierGauge(Picture):
    """Slide α and λ on the parabola ½λx²: each step multiplies x by the same number, 1 − αλ.

    Claim: the walk arrives exactly when that number lies between −1 and 1.
    """

    alpha = Slider("learning rate α", 0.01, 2.1, start=0.2, step=0.01)
    curvature = Slider("curvature λ", 0.5, 2, start=2, step=0.05)
    prediction = AskNumber(
        "The curvature is λ = 2. From which learning rate α on does the walk no longer arrive "
        "at the minimum?",
        hides=("needle", "left_reading", "right_reading", "walk", "points", "xs", "x"),
        then={"alpha": 1},
    )
    sentences = {
        "multiplier": "α = {alpha} and λ = {curvature}: each step multiplies x by 1 − αλ = {m}.",
        "edge": "The walk goes back and forth for ever: this is the edge.",
        "explodes": "Each step lands farther away, on the other side: the walk explodes.",
        "slides": "The walk slides in from one side.",
        "one step": "One step lands on the minimum.",
        "jumps": "The walk jumps across the minimum at each step, and still arrives.",
    }
    presets = {
        "slides in": {"alpha": 0.2, "curvature": 2},
        "one step": {"alpha": 0.5, "curvature": 2},
        "jumps across": {"alpha": 0.9, "curvature": 2},
        "the edge": {"alpha": 1, "curvature": 2},
        "explodes": {"alpha": 1.1, "curvature": 2},
    }

    def truth(self, curvature):
        return 2 / parabola(curvature).L

    def stage(self):
        return Stage(
            Axes("bowl", (-3.2, 3.2), (-0.4, 8), ("x", "height")),
            Axes("steps", (-0.5, 20.5), (-3.2, 3.2), ("step", "x")),
            Axes("gauge", (-3.3, 1.05), (0, 1.6), ("multiplier 1 − αλ", ""), ticks=(MARKS, {})),
            ground={"goal": (Line("steps", "target", width=1.5), [[-1, 21], [0, 0]])}
            | _zones()
            | _words(),
            cast={
                "curve": Line("bowl", "hill", width=2.5, label=r"$\frac{1}{2}\lambda x^2$"),
                "walk": Line("bowl", "path", width=1.5, label="walk"),
                "points": Dots("bowl", "path"),
                "xs": Line("steps", "path", width=1.5),
                "x": Dots("steps", "path"),
                "needle": Line("gauge", "ink", width=4),
                "left_reading": Text("gauge", "ink", align="right"),
                "right_reading": Text("gauge", "ink", align="left"),
            },
        )

    def frame(self, alpha, curvature):
        ground, m = parabola(curvature), 1 - alpha * curvature
        path = descend(plain(alpha), ground.gradient, [1.5], 20).path
        x, xs = np.linspace(-3.2, 3.2, 81), np.array([np.arange(len(path)), path[:, 0]])
        walk, reading = (
            np.array([path[:, 0], ground.f(path.T)]),
            ((m, 1.34), f"1 − αλ = {number(m)}"),
        )
        return {
            "curve": [x, ground.f(x[None])],
            "walk": walk,
            "points": walk,
            "xs": xs,
            "x": xs,
            "needle": [[m, m], [0.62, 1.1]],
            "left_reading": reading if m >= -1 else None,
            "right_reading": None if m >= -1 else reading,
        }

    def caption(self, alpha, curvature):
        m = 1 - alpha * curvature
        parts = {"alpha": number(alpha), "curvature": number(curvature), "m": number(m)}
        return self.say("multiplier", **parts) + self.say(_fate(m))


def _fate(m):
    """The name of the sentence that says what becomes of the walk."""
    if abs(m) < 1e-9:
        return "one step"
    if abs(m + 1) < 1e-9:
        return "edge"
    return "explodes" if m < -1 else "slides" if m > 0 else "jumps"


def _zones():
    """What becomes of the walk at each multiplier, on the axes "gauge"."""
    return {
        words: (area, [[left, right, right, left], [0, 0, 1, 1]])
        for words, (left, right, area) in ZONES.items()
    }


def _words():
    """The words of the zones, in their middles."""
    return {
        f"{words} here": (Text("gauge"), (((left + right) / 2, 0.36), words))
        for words, (left, right, _) in ZONES.items()
    }
