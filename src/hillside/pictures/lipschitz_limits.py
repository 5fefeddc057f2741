"""The pictures of notebook 10 about L itself: where it is (F10.3), and the sliding cone (F10.6)."""

from functools import lru_cache

import numpy as np

from hillside.lipschitz import sampled_L, spectral_norm
from hillside.live import (
    Area,
    AskChoice,
    AskNumber,
    Choice,
    Dots,
    Handle,
    Line,
    Picture,
    Slider,
    Text,
    color,
)
from hillside.surfaces import ROSENBROCK, SOFT_V

BEND = "local 1/f″(x)"


class LocalStep(Picture):
    """On √(1+x²), set α from the curvature under your feet, or from the largest of all: where do you land?

    Claim: with α = 1/f″(x) a step from x lands at −x³, so it explodes from every |x| > 1; with α = 1/L = 1 it never rises.
    """

    size = (820, 430)
    rate = Choice("α", [BEND, "1/L = 1"])
    x = Slider("start x", -2, 2, start=2, step=0.05)
    prediction = AskNumber(
        "At x = 2 the curvature is 0.0894, so 1/f″ = 11.18. Where does a step with this α land?",
        hides=("path", "steps", "curve", "next", "landed"),
    )
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
        change = (
            "stays"
            if abs(second - first) < 1e-9
            else f"{'rises' if second > first else 'falls'} from {first:.4g} to {second:.4g}"
        )
        alpha = 1 / SOFT_V.hessian(np.array([x]))[0, 0] if rate == BEND else 1.0
        return f"From x = {_plain(x)} with α = {alpha:.4g} the step lands at {_plain(path[1])}; the height {change}."


def _local_path(rate, x):
    """A few points of the walk from x, (at most 6,)."""
    path = [float(x)]
    while len(path) < 6 and abs(path[-1]) < 1e3:
        here = np.array([path[-1]])
        alpha = 1 / SOFT_V.hessian(here)[0, 0] if rate == BEND else 1 / SOFT_V.L
        path.append(float((here - alpha * SOFT_V.gradient(here))[0]))
    return np.array(path)


def _plain(number):
    return f"{round(number, 6) + 0.0:.4g}".replace("-", "−")


class WhereIsL(Picture):
    """Drag a corner of the box around the minimum (1, 1): how fast do the largest curvature and 1/L change?

    Claim: the L of a region is the largest curvature in it; a larger box never has a smaller one.
    """

    size = (600, 470)
    corner = Handle("corner of the box", on="map", at=(0.4, 0.2), step=0.05)
    prediction = AskChoice(
        "At the minimum (1, 1) the curvature is 1001.6. How large is the largest in the whole window?",
        options=("the same", "twice as large", "5 times as large"),
        hides=("box", "worst", "words"),
    )
    presets = {
        "near the minimum": {"corner": (0.9, 0.9)},
        "half": {"corner": (-1, 0)},
        "whole left": {"corner": (-2, -1)},
    }

    def truth(self):
        ratio = sampled_L(ROSENBROCK.hessian, ROSENBROCK.window)[0] / spectral_norm(
            ROSENBROCK.hessian(np.ones(2))
        )
        return "5 times as large" if ratio > 4 else "twice as large"

    def stage(self, figure):
        ax = figure.subplot_mosaic([["map"]])["map"]
        grid = np.array(np.meshgrid(np.linspace(-2, 2, 61), np.linspace(-1, 3, 61)))
        shown = ax.contourf(
            *grid,
            spectral_norm(ROSENBROCK.hessian(grid)),
            levels=np.arange(0, 5600, 400),
            cmap="cividis",
        )
        ax.clabel(
            ax.contour(shown, levels=[400, 1200, 2000, 3200, 4400], colors="white", linewidths=0.8),
            fontsize=10,
        )
        ax.set(
            title="largest curvature ‖H‖",
            xlim=(-2, 2),
            ylim=(-1, 3),
            xlabel="x",
            ylabel="y",
            aspect="equal",
        )
        ax.plot(1, 1, "*", color=color("target"), markersize=15, markeredgecolor=color("paper"))
        return {
            "box": Line("map", "path", width=3),
            "worst": Dots("map", "danger", radius=14),
            "words": Text("map", "ink", size=14, lift=18),
        }

    def frame(self, corner):
        x0, x1, y0, y1 = _box(corner)
        L, worst = _worst(corner)
        return {
            "box": [[x0, x1, x1, x0, x0], [y0, y0, y1, y1, y0]],
            "worst": worst[:, None],
            "words": (np.clip(worst, (-1.5, -0.9), (1.5, 2.6)), f"L = {L:.4g}"),
        }

    def caption(self, corner):
        L, worst = _worst(corner)
        return (
            f"In the box from ({_plain(corner[0])}, {_plain(corner[1])}) to (1, 1) the largest curvature is L = {L:.5g}, at "
            f"({_plain(worst[0])}, {_plain(worst[1])}). So 1/L = {1 / L:.3g}."
        )


def _box(corner):
    return (*sorted((corner[0], 1.0)), *sorted((corner[1], 1.0)))


@lru_cache(maxsize=64)
def _worst(corner):
    return sampled_L(ROSENBROCK.hessian, _box(corner), count=41)


FAR = 60  # how far the sides of the cone are drawn, beyond all windows
GRAPHS = {  # g: function, its smallest Lipschitz constant on the window, window
    "sin x": (np.sin, 1.0, (-5, 5, -2.5, 2.5)),
    "x² on [−2, 2]": (np.square, 4.0, (-2, 2, -1, 5)),
    "|x|": (np.abs, 1.0, (-3, 3, -1, 4)),
}


class SlidingCone(Picture):
    """Slide a double cone of slope L along the graph of g: does the graph enter it?

    Claim: the graph stays out of the cone at every apex exactly from the Lipschitz constant of g on.
    """

    size = (760, 430)
    graph = Choice("g", GRAPHS)
    apex = Slider("apex x", -2, 2, start=0.5, step=0.1)
    L = Slider("slope L of the cone", 0.2, 5, start=0.6, step=0.1)
    prediction = AskNumber(
        "What is the smallest L with which the cone slides along sin x without the graph entering it?",
        hides=("cone", "inside", "edges"),
    )
    presets = {
        "too flat": {"graph": "sin x", "apex": 0, "L": 0.6},
        "sin x": {"graph": "sin x", "apex": 0, "L": 1},
        "x²": {"graph": "x² on [−2, 2]", "apex": 2, "L": 4},
        "a corner": {"graph": "|x|", "apex": 0, "L": 1},
    }

    def truth(self, graph):
        return graph[1]

    def stage(self, figure, graph):
        g, _, (x0, x1, y0, y1) = graph
        ax = figure.subplot_mosaic([["plane"]])["plane"]
        ax.set(title="a double cone on the graph of g", xlim=(x0, x1), ylim=(y0, y1), xlabel="x")
        ax.grid()
        x = np.linspace(x0, x1, 241)
        ax.plot(x, g(x), color=color("hill"), linewidth=2.5)
        return {
            "cone": Area("plane", "promise", opacity=0.2),
            "edges": Line("plane", "promise"),
            "inside": Line("plane", "danger", width=6),
            "here": Dots("plane", "path", radius=7),
        }

    def frame(self, graph, apex, L):
        g, _, (x0, x1, _, _) = graph
        x, height = np.linspace(x0, x1, 241), float(g(apex))
        sides = np.array(
            [
                [apex, apex - FAR, apex + FAR, apex, apex - FAR, apex + FAR, apex],
                [
                    height,
                    height + L * FAR,
                    height + L * FAR,
                    height,
                    height - L * FAR,
                    height - L * FAR,
                    height,
                ],
            ]
        )
        cross = [
            [apex - FAR, apex + FAR, np.nan, apex - FAR, apex + FAR],
            [height - L * FAR, height + L * FAR, np.nan, height + L * FAR, height - L * FAR],
        ]
        return {
            "cone": sides,
            "edges": cross,
            "inside": [x, np.where(_enters(graph, apex, L), g(x), np.nan)],
            "here": [[apex], [height]],
        }

    def caption(self, graph, apex, L):
        state = (
            "enters it"
            if _enters(graph, apex, L).any()
            else "stays out"
            if graph[1] <= L
            else "stays out here, but not for every apex"
        )
        return f"The cone has slope {L:.4g} and its apex at x = {_plain(apex)}: the graph {state}."


def _enters(graph, apex, L):
    g, _, (x0, x1, _, _) = graph
    x = np.linspace(x0, x1, 241)
    return np.abs(g(x) - g(apex)) > L * np.abs(x - apex) + 1e-9
