"""On √(1+x²), set α from the curvature where you stand, or from the largest of all."""

import numpy as np

from hillside.lessons.parts.in_words import number
from hillside.live import AskNumber, Axes, Choice, Dots, Line, Picture, Slider, Stage
from hillside.surfaces import SOFT_V

BEND = "local 1/f″(x)"
LINE = np.linspace(-9, 9, 181)


class LocalStep(Picture):
    """On √(1+x²), set α from the curvature where you stand, or from the largest of all.

    Claim: with α = 1/f″(x), chosen anew at each step, a step from x lands at −x³, so the walk
    explodes from every |x| > 1; with α = 1/L = 1 no step goes up.
    """

    rate = Choice("α", [BEND, "1/L = 1"])
    x = Slider("start x", -2, 2, start=2, step=0.05)
    prediction = AskNumber(
        "At x = 2 the curvature is 0.0894, so 1/f″ = 11.18. Where does a step with this α land?",
        hides=("path", "steps", "next", "gone", "landed"),
    )
    sentences = {
        "falls": "From x = {x} with α = {alpha} the step lands at {there}; the height falls from "
        "{first} to {second}.",
        "rises": "From x = {x} with α = {alpha} the step lands at {there}; the height rises from "
        "{first} to {second}.",
        "stays": "From x = {x} with α = {alpha} the step lands at {there}; the height stays.",
    }
    presets = {
        "local, far": {"rate": BEND, "x": 2},
        "local, near": {"rate": BEND, "x": 0.5},
        "the same with 1/L": {"rate": "1/L = 1", "x": 2},
    }

    def truth(self, rate, x):
        return float(_local_path(rate, x)[1])

    def stage(self):
        return Stage(
            Axes("hill", (-9, 9), (0, 10), ("x", "height")),
            Axes("bend", (-9, 9), (0, 1.25), ("x", "curvature f″")),
            ground={
                "graph": (Line("hill", "hill", width=2.5), [LINE, SOFT_V.f(LINE[None])]),
                "bends": (Line("bend", "hill"), [LINE, SOFT_V.hessian(LINE[None])[0, 0]]),
                "most": (Line("bend", "danger", dash=True, label="$L$"), [[-9, 9], [SOFT_V.L] * 2]),
            },
            cast={
                "path": Line("hill", "path"),
                "steps": Dots("hill", "path"),
                "here": Dots("hill", "path", radius=7, label="start"),
                "next": Dots("hill", "got", radius=7, label="step lands"),
                "gone": Dots("hill", "path", radius=6, label="next step"),
                "curve": Dots("bend", "path", radius=7, label="start"),
                "landed": Dots("bend", "got", radius=7),
            },
            headline=f"f = {SOFT_V.formula}",
        )

    def frame(self, rate, x):
        path = _local_path(rate, x)
        walk = np.array([path, SOFT_V.f(path[None])])
        bends = np.array([path, SOFT_V.hessian(path[None])[0, 0]])
        return {
            "path": walk,
            "steps": walk,
            "here": walk[:, :1],
            "next": walk[:, 1:2],
            "gone": walk[:, 2:3] if abs(walk[0, 2]) > LINE[-1] else None,
            "curve": bends[:, :1],
            "landed": bends[:, 1:2],
        }

    def caption(self, rate, x):
        path = _local_path(rate, x)
        first, second = SOFT_V.f(path[None, :2])
        name = "stays" if abs(second - first) < 1e-9 else "rises" if second > first else "falls"
        parts = {"first": number(first), "second": number(second), "there": number(path[1])}
        return self.say(name, x=number(x), alpha=number(_rate(rate, x)), **parts)


def _rate(rate, x):
    """The learning rate at x."""
    return 1 / SOFT_V.hessian(np.array([x]))[0, 0] if rate == BEND else 1 / SOFT_V.L


def _local_path(rate, x):
    """A few points of the walk from x, (at most 6,)."""
    path = [float(x)]
    while len(path) < 6 and abs(path[-1]) < 1e3:
        here = np.array([path[-1]])
        path.append(float((here - _rate(rate, here[0]) * SOFT_V.gradient(here))[0]))
    return np.array(path)
