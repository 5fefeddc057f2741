"""The pictures of notebook 09: the walker (F09.1), the multiplier gauge (F09.2), the basins (F09.3)."""

from functools import lru_cache

import numpy as np

from hillside.descent import arrivals, descend, plain
from hillside.live import (
    AskChoice,
    AskNumber,
    AskPoint,
    Choice,
    Dots,
    Handle,
    Line,
    LogSlider,
    Picture,
    Play,
    Raster,
    Slider,
    Text,
    Turn,
    color,
)
from hillside.surfaces import BOWL, DOUBLE_WELL, FOUR_WELLS, RAVINE, parabola

from .in_words import number, pair
from .maps import contour_map, deep_levels, even_levels
from .walk import STEPS, bar_actors, change, map_actors, on_paper, space_actors, walk_at

WALKS = {  # ground: surface, window, levels
    "round bowl": (BOWL, BOWL.window, even_levels),
    "ravine": (RAVINE, (-12, 12, -9, 9), even_levels),
    "double well": (DOUBLE_WELL, (-2.4, 2.4, -2.4, 2.4), deep_levels),
}
BARS, SURFACE = "promise and result", "surface in space"


class Walker(Picture):
    """Drag the start, slide α: what does the next step promise, and what does it keep?

    Claim: the slope promises a drop of α‖∇f‖². On a bowl the promise is broken altogether from α = 2/L on.
    """

    size = (900, 470)
    ground = Choice("ground", WALKS)
    show = Choice("show", [BARS, SURFACE])
    alpha = Slider("learning rate α", 0.01, 1.1, start=0.1, step=0.01)
    step = Play("step", STEPS)
    start = Handle("start", on="map", at=(3, 4))
    view = Turn("view of the surface", on="space", start=(-60, 35))
    prediction = AskChoice(
        "At (3, 4) with α = 0.1, slope times step length is a drop of 10. What will the step really do?",
        options=("go down by more than 10", "go down by 10", "go down by less than 10", "go up"),
        hides=(
            "path",
            "steps",
            "ahead",
            "next",
            "loss",
            "losses",
            "drops",
            "broken",
            "promised",
            "kept",
            "lost",
        ),
    )
    presets = {
        "promise nearly kept": {"ground": "round bowl", "start": (3, 4), "step": 0, "alpha": 0.1},
        "straight to the bottom: 1/L": {
            "ground": "round bowl",
            "start": (3, 4),
            "step": 0,
            "alpha": 0.5,
        },
        "the edge: 2/L": {"ground": "round bowl", "start": (3, 4), "step": 0, "alpha": 1.0},
        "zigzag": {"ground": "ravine", "start": (10, 1), "step": 0, "alpha": 0.19},
    }

    def truth(self, ground, alpha, step, start):
        walk = walk_at(ground[0], alpha, step, start)
        if walk.drop < 0:
            return "go up"
        return "go down by " + (
            "10"
            if np.isclose(walk.drop, walk.promise)
            else "less than 10"
            if walk.drop < walk.promise
            else "more than 10"
        )

    def marks(self, ground):
        L = ground[0].L
        return {"alpha": {"1/L": 1 / L, "2/L": 2 / L}} if L else {}

    def stage(self, figure, ground, show):
        surface, window, levels = ground
        right = [["map", "loss"], ["map", "bars"]] if show == BARS else [["map", "space"]]
        axes = figure.subplot_mosaic(right, width_ratios=[1.25, 1] if show == BARS else [1, 1.1])
        contour_map(axes["map"], surface, window, levels(surface, window, 20))
        axes["map"].set_title(f"$f = {surface.formula}$")
        return map_actors() | (
            bar_actors(axes) if show == BARS else space_actors(axes["space"], surface, window)
        )

    def frame(self, ground, show, alpha, step, start):
        surface, window, _ = ground
        walk = walk_at(surface, alpha, step, start)
        return walk.on_map() | (walk.in_bars() if show == BARS else walk.in_space(window))

    def caption(self, ground, alpha, step, start):
        walk = walk_at(ground[0], alpha, step, start)
        there = f"Step {walk.k}: the walker stands at {pair(walk.here)}, height {walk.heights[walk.k]:.4g}. "
        return there + (
            f"With α = {alpha:.4g} the next step promises a drop of {walk.promise:.4g}; the height {change(walk.drop, 'rises', 'falls')}."
            if walk.promise
            else "The gradient is zero, so no step leads away from here."
        )


class MultiplierGauge(Picture):
    """Slide α and λ on the parabola ½λx²: each step multiplies x by the same number, 1 − αλ.

    Claim: the walk arrives exactly when that number lies between −1 and 1.
    """

    size = (900, 470)
    alpha = Slider("learning rate α", 0.01, 2.1, start=0.2, step=0.01)
    curvature = Slider("curvature λ", 0.5, 2, start=2, step=0.05)
    prediction = AskNumber(
        "The curvature is λ = 2. From which learning rate α on does the walk no longer arrive in the minimum?",
        hides=("needle", "left_reading", "right_reading", "walk", "points", "xs", "x"),
    )
    presets = {
        "slides in": {"alpha": 0.2, "curvature": 2},
        "one step": {"alpha": 0.5, "curvature": 2},
        "jumps across": {"alpha": 0.9, "curvature": 2},
        "the edge": {"alpha": 1, "curvature": 2},
        "explodes": {"alpha": 1.1, "curvature": 2},
    }

    def truth(self, curvature):
        return 2 / parabola(curvature).L

    def stage(self, figure):
        axes = figure.subplot_mosaic(
            [["bowl", "steps"], ["gauge", "gauge"]], height_ratios=[2.6, 1]
        )
        axes["bowl"].set(
            title=r"the walk on $\frac{1}{2}\lambda x^2$",
            xlim=(-3.2, 3.2),
            ylim=(-0.4, 8),
            xlabel="x",
        )
        axes["steps"].set(
            title="x after each step", xlim=(-0.5, 20.5), ylim=(-3.2, 3.2), xlabel="step"
        )
        axes["steps"].axhline(0, color=color("target"), linewidth=1.5)
        for ax in (axes["bowl"], axes["steps"]):
            ax.grid()
        _paint_gauge(axes["gauge"])
        return {
            "curve": Line("bowl", "hill", width=2.5),
            "walk": Line("bowl", "path", width=1.5),
            "points": Dots("bowl", "path"),
            "xs": Line("steps", "path", width=1.5),
            "x": Dots("steps", "path"),
            "needle": Line("gauge", "ink", width=4),
            "left_reading": Text("gauge", "ink", align="right", size=15),
            "right_reading": Text("gauge", "ink", align="left", size=15),
        }

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
        return f"α = {alpha:.4g} and λ = {curvature:.4g}: each step multiplies x by 1 − αλ = {number(m)}. {_fate(m)}"


def _fate(m):
    if abs(abs(m) - 1) < 1e-9:
        return (
            "The walk goes back and forth for ever: this is the edge."
            if m < 0
            else "The walk does not move."
        )
    if abs(m) > 1:
        return "Each step lands farther away, on the other side: the walk explodes."
    return (
        "The walk slides in from one side."
        if m > 1e-9
        else "One step lands in the minimum."
        if m > -1e-9
        else "The walk jumps across the minimum and still arrives."
    )


def _paint_gauge(ax):
    zones = (
        (-3.3, -1, "danger", "explodes"),
        (-1, 0, "promise", "jumps,\narrives"),
        (0, 1, "got", "slides\nin"),
    )
    for left, right, role, words in zones:
        ax.axvspan(left, right, ymax=1 / 1.6, color=color(role), alpha=0.22, linewidth=0)
        ax.text((left + right) / 2, 0.36, words, ha="center", va="center", linespacing=1.0)
    ax.set(
        xlim=(-3.3, 1.05),
        ylim=(0, 1.6),
        yticks=[],
        xticks=[-3, -2, -1, 0, 1],
        xlabel="the multiplier 1 − αλ",
    )


FIELDS = {"double well": (DOUBLE_WELL, (-3, 3, -2, 2)), "four wells": (FOUR_WELLS, (-6, 6, -5, 5))}
REGIONS = ("first", "second", "third", "fourth", "nowhere")
GRID = (80, 120)
PATIENCE = 400


class Basins(Picture):
    """Every start is painted by the minimum that descent reaches from it.

    Claim: the minimum that is reached need not be the nearest, and it depends on α.
    """

    size = (900, 470)
    ground = Choice("ground", list(FIELDS))
    alpha = LogSlider("learning rate α", 0.01, 0.3, start=0.1, per_decade=40)
    start = Handle("start", on="map", at=(2, 1))
    prediction = AskPoint(
        "The walk starts at (2, 1) with α = 0.1. Where will it end?",
        on="map",
        at=(0.0, 0.0),
        hides=("basins", "path", "steps", "loss", "losses"),
    )
    presets = {
        "not the nearest": {"ground": "double well", "alpha": 0.1, "start": (2, 1)},
        "on the ridge": {"ground": "double well", "alpha": 0.1, "start": (0, 1)},
        "four wells": {"ground": "four wells", "alpha": 0.01, "start": (-1, 0)},
        "larger steps": {"ground": "four wells", "alpha": 0.02, "start": (-1, 0)},
    }

    def truth(self, ground, alpha, start):
        surface = FIELDS[ground][0]
        end = arrival(surface, alpha, start)
        return surface.minima[end] if end < len(surface.minima) else start

    def stage(self, figure, ground):
        surface, window = FIELDS[ground]
        axes = figure.subplot_mosaic([["map", "loss"]], width_ratios=[2, 1])
        contour_map(axes["map"], surface, window, deep_levels(surface, window, 14))
        axes["map"].set_title(f"$f = {surface.formula}$")
        axes["loss"].set(
            title="height", xlim=(-0.5, STEPS + 0.5), ylim=(1e-8, 1e6), yscale="log", xlabel="step"
        )
        axes["loss"].grid()
        colors = (*REGIONS[: len(surface.minima)], "nowhere")
        return {
            "basins": Raster("map", extent=window, colors=colors, opacity=0.6),
            "path": Line("map", "path"),
            "steps": Dots("map", "path"),
            "loss": Line("loss", "path"),
            "losses": Dots("loss", "path", radius=3),
            "minima": Dots("map", "target", radius=6),
        } | {letter: Text("map", lift=-19, size=15) for letter, _ in zip("ABCD", surface.minima)}

    def frame(self, ground, alpha, start):
        surface = FIELDS[ground][0]
        path = on_paper(descend(plain(alpha), surface.gradient, start, STEPS).path)
        loss = np.array([np.arange(len(path)), surface.f(path.T)])
        return {
            "basins": basins(ground, alpha),
            "path": path.T,
            "steps": path.T,
            "loss": loss,
            "losses": loss,
            "minima": np.transpose(surface.minima),
        } | {letter: (place, letter) for letter, place in zip("ABCD", surface.minima)}

    def caption(self, ground, alpha, start):
        surface = FIELDS[ground][0]
        end, walk = arrival(surface, alpha, start), f"From {pair(start)} with α = {alpha:.4g}"
        if end == len(surface.minima):
            return f"{walk} no minimum is reached within {PATIENCE} steps."
        near = int(np.argmin(np.hypot(*np.subtract(start, surface.minima).T)))
        nearest = "the nearest one" if end == near else f"though {'ABCD'[near]} is nearer"
        return f"{walk} the walk ends in minimum {'ABCD'[end]}, {nearest}."


def arrival(surface, alpha, start):
    """The number of the minimum that is reached from start."""
    return int(arrivals(surface, alpha, np.array(start), PATIENCE))


@lru_cache(maxsize=256)
def basins(ground, alpha):
    """For each pixel of the map the number of the minimum that is reached, (rows, columns)."""
    surface, (x0, x1, y0, y1) = FIELDS[ground]
    rows, columns = GRID
    x, y = (
        np.linspace(x0, x1, 2 * columns + 1)[1::2],
        np.linspace(y0, y1, 2 * rows + 1)[1::2],
    )  # centres of the pixels
    return arrivals(surface, alpha, np.array(np.meshgrid(x, y)), PATIENCE)
