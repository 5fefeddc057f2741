"""Slide the degree: how far from p does the model hug the curve?"""

import math

import numpy as np

from hillside.lessons.parts.in_words import number, scientific
from hillside.lessons.taylor.series import BELL, EXP, FLAT, SIN, trusted
from hillside.live import (
    Area,
    AskRegion,
    Axes,
    Choice,
    Dots,
    Line,
    LogSlider,
    Picture,
    Slider,
    Stage,
)

WINDOW = (-3.2, 3.2)
X = np.linspace(*WINDOW, 401)
DEGREES = np.arange(17)
LEAST, MOST = 1e-10, 1e6  # of the errors that are shown
ASKED_DEGREE = 16


class HuggingPolynomials(Picture):
    """Slide the degree: how far from p does the model hug the curve?

    Claim: within the radius of convergence each curve is reached in the end, beyond it the models
    of 1/(1 + x²) move away. At 1.5 degree 2 gives -1.25, degree 16 gives 455, the curve 0.3077.
    """

    curve = Choice("curve", {one.name: one for one in (BELL, EXP, SIN, FLAT)})
    degree = Slider("degree k", 0, 16, start=2, step=1)
    p = Slider("made at p", -2, 2, start=0, step=0.05)
    x = Slider("looked at x", -3, 3, start=1.5, step=0.05)
    tolerance = LogSlider("tolerance", 0.001, 1, start=0.1, per_decade=10)
    prediction = AskRegion(
        "Where it is shaded, the model of degree 2 at p = 0 stays within 0.1 of the curve "
        "1/(1 + x²). From where to where does the model of degree 16?",
        hides=("edges", "degrees"),
        then={"degree": ASKED_DEGREE},
        on="plane",
        close=0.1,
    )
    sentences = {
        "band": "Degree {k} at p = {p}: in this window the error stays below {tolerance} from "
        "x = {a} to x = {b}.",
        "inside": "At x = {x}, within the radius of convergence {r}, the model is {m} and the "
        "curve {f}.",
        "edge": "At x = {x}, where the radius of convergence {r} ends, the model is {m} and the "
        "curve {f}.",
        "outside": "At x = {x}, beyond the radius of convergence {r}, the model is {m} and the "
        "curve {f}.",
        "everywhere": "At x = {x} the model is {m} and the curve {f}; this series converges for "
        "every x.",
        "flat": "All derivatives at 0 are 0, so at x = {x} the model is 0 in every degree; the "
        "curve is {f}.",
    }
    presets = {
        "degree 2": {"curve": BELL.name, "degree": 2, "p": 0, "x": 0.5},
        "degree 16, near": {"curve": BELL.name, "degree": 16, "p": 0, "x": 0.5},
        "degree 16, far": {"curve": BELL.name, "degree": 16, "p": 0, "x": 1.5},
        "made at 1": {"curve": BELL.name, "degree": 16, "p": 1, "x": 1.5},
        "all derivatives 0": {"curve": FLAT.name, "degree": 16, "p": 0, "x": 0.5},
    }

    def truth(self, curve, p, tolerance):
        return trusted(curve, p, ASKED_DEGREE, tolerance, WINDOW)

    def stage(self, curve):
        return Stage(
            Axes("plane", WINDOW, curve.heights),
            Axes(
                "degrees", (-0.5, 16.5), (LEAST, MOST), ("degree", "error at x"), log=(False, True)
            ),
            cast=_actors(),
            headline=f"f = {curve.formula}",
        )

    def frame(self, curve, degree, p, x, tolerance):
        k, misses = int(degree), _misses(curve, p, x)
        model, low, high = curve.model(p, k), *curve.heights
        a, b = trusted(curve, p, k, tolerance, WINDOW)
        ends = [float(curve.f(x)), float(model(x))]
        return {
            "band": [[a, b, b, a], [low, low, high, high]],
            "edges": _edges(p, curve.radius(p), low, high),
            "curve": [X, curve.f(X)],
            "model": [X, model(X)],
            "gap": [[x, x], ends],
            "ends": [[x, x], ends],
            "here": [[p], [float(curve.f(p))]],
            "misses": [DEGREES, misses],
            "now": [[k], misses[[k]]],
            "enough": [[-0.5, 16.5], [tolerance, tolerance]],
        }

    def caption(self, curve, degree, p, x, tolerance):
        k = int(degree)
        a, b = trusted(curve, p, k, tolerance, WINDOW)
        band = self.say(
            "band", k=k, p=number(p), tolerance=number(tolerance), a=number(a), b=number(b)
        )
        values = {"m": scientific(curve.model(p, k)(x), 4), "f": scientific(curve.f(x), 4)}
        return band + self.say(
            _place(curve, p, x), x=number(x), r=number(curve.radius(p)), **values
        )


def _actors():
    return {
        "band": Area("plane", "got", opacity=0.15, label="fits"),
        "edges": Line("plane", "danger", dash=True, width=1.5, label="convergence ends"),
        "curve": Line("plane", "hill", width=2.5, label="f"),
        "model": Line("plane", "promise", width=3, label="model"),
        "gap": Line("plane", "danger", width=2),
        "ends": Dots("plane", "danger", radius=4),
        "here": Dots("plane", "ink", radius=6),
        "enough": Line("degrees", "got", dash=True, label="tolerance"),
        "misses": Dots("degrees", "danger", radius=4, hollow=True),
        "now": Dots("degrees", "danger", radius=6, label="this degree"),
    }


def _misses(curve, p, x):
    """The errors at x of all degrees, (17,); where there is none, the lower end of the scale."""
    misses = np.array([float(curve.error(p, k, x)) for k in DEGREES])
    return np.clip(misses, LEAST, None)


def _edges(p, radius, low, high):
    """Where the series stops to converge: two upright lines, or None."""
    if not math.isfinite(radius):
        return None
    return [
        [p - radius, p - radius, np.nan, p + radius, p + radius],
        [low, high, np.nan, low, high],
    ]


def _place(curve, p, x):
    """Which sentence tells where x lies."""
    if curve is FLAT and p == 0:
        return "flat"
    radius, away = curve.radius(p), abs(x - p)
    if not math.isfinite(radius):
        return "everywhere"
    return "edge" if math.isclose(away, radius) else "inside" if away < radius else "outside"
