"""On √(1+x²), set α from the curvature where you stand, or from the largest of all."""

import numpy as np

from hillside.lessons.parts.in_words import number
from hillside.live import (
    AskNumber,
    Choice,
    Dots,
    Line,
    Picture,
    Slider,
    color,
)
from hillside.surfaces import SOFT_V

BEND = "local 1/f″(x)"


class LocalStep(Picture):
    """On √(1+x²), set α from the curvature where you stand, or from the largest of all.

    Claim: with α = 1/f″(x), chosen anew at each step, a step from x lands at −x³, so the walk
    explodes from every |x| > 1; with α = 1/L = 1 no step goes up.
    """

    size = (820, 430)
    rate = Choice("α", [BEND, "1/L = 1"])
    x = Slider("start x", -2, 2, start=2, step=0.05)
    prediction = AskNumber(
        "At x = 2 the curvature is 0.0894, so 1/f″ = 11.18. Where does a step with this α land?",
        hides=("path", "steps", "curve", "next", "landed"),
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

    def stage(self, figure):
        axes = figure.subplot_mosaic([["hill", "bend"]], width_ratios=[1.6, 1])
        x = np.linspace(-9, 9, 181)
        axes["hill"].set(title=f"$f = {SOFT_V.formula}$", xlim=(-9, 9), ylim=(0, 10), xlabel="x")
        axes["hill"].plot(x, SOFT_V.f(x[None]), color=color("hill"), linewidth=2.5)
        axes["bend"].set(title="curvature f″", xlim=(-9, 9), ylim=(0, 1.15), xlabel="x")
        axes["bend"].plot(x, SOFT_V.hessian(x[None])[0, 0], color=color("hill"), linewidth=2.5)
        axes["bend"].axhline(SOFT_V.L, color=color("target"), linestyle="--")
        axes["bend"].text(-8.6, 1.06, "L", color=color("target"))
        for ax in axes.values():
            ax.grid()
        return {
            "path": Line("hill", "path"),
            "steps": Dots("hill", "path"),
            "here": Dots("hill", "path", radius=7),
            "next": Dots("hill", "got", radius=7),
            "curve": Dots("bend", "path", radius=7),
            "landed": Dots("bend", "got", radius=7),
        }

    def frame(self, rate, x):
        path = _local_path(rate, x)
        walk = np.array([path, SOFT_V.f(path[None])])
        bends = np.array([path, SOFT_V.hessian(path[None])[0, 0]])
        return {
            "path": walk,
            "steps": walk,
            "here": walk[:, :1],
            "next": walk[:, 1:2],
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
