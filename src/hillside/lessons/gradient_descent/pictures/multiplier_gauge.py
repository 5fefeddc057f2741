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
LOW, HIGH = -3.4, 2  # of the multipliers on the gauge
ZONES = {  # from one multiplier to another
    "explodes": (LOW, -1, Area("gauge", "danger", opacity=0.15)),
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
        hides=("needle", "reading", "walk", "points", "xs", "x"),
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
            Axes("gauge", (0, 1), (LOW, HIGH), ("", "multiplier 1 − αλ"), ticks=({}, MARKS)),
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
                "reading": Text("gauge", "ink", align="left"),
            },
        )

    def frame(self, alpha, curvature):
        ground, m = parabola(curvature), 1 - alpha * curvature
        path = descend(plain(alpha), ground.gradient, [1.5], 20).path
        x, xs = np.linspace(-3.2, 3.2, 81), np.array([np.arange(len(path)), path[:, 0]])
        walk = np.array([path[:, 0], ground.f(path.T)])
        return {
            "curve": [x, ground.f(x[None])],
            "walk": walk,
            "points": walk,
            "xs": xs,
            "x": xs,
            "needle": [[0.6, 0.74], [m, m]],
            "reading": ((0.77, m), number(m)),
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
        words: (area, [[0, 1, 1, 0], [low, low, high, high]])
        for words, (low, high, area) in ZONES.items()
    }


def _words():
    """The words of the zones, at their left."""
    return {
        f"{words} here": (Text("gauge", align="left"), ((0.06, (low + high) / 2), words))
        for words, (low, high, _) in ZONES.items()
    }
