"""On ½(ab − 1)², start where the curvature is above 2/α: does the walk explode?"""

from functools import lru_cache

import numpy as np

from hillside.descent import descend, plain
from hillside.lessons.parts.maps import contour_map, deep_levels
from hillside.lessons.parts.walk import on_paper
from hillside.live import AskChoice, Dots, Handle, Line, Picture, Slider
from hillside.surfaces import TWO_WEIGHTS

EDGE_STEPS = 60


class Edge(Picture):
    """On ½(ab − 1)², start where the curvature is above 2/α: does the walk explode?

    Claim: there is no L for the whole plane, and a walk past 2/α can climb, move to flatter ground and arrive.
    """

    size = (900, 470)
    alpha = Slider("learning rate α", 0.02, 0.12, start=0.1, step=0.005)
    start = Handle("start", on="map", at=(5, 0.1), step=0.1)
    prediction = AskChoice(
        "The curvature at the start is 25, and 2/α is 20. What will the walk do?",
        hides=("path", "steps", "loss", "sharp"),
        options=("go down at every step", "rise first, then arrive", "explode"),
    )
    presets = {
        "past the edge": {"alpha": 0.1, "start": (5, 0.1)},
        "below it": {"alpha": 0.06, "start": (5, 0.1)},
        "too far": {"alpha": 0.12, "start": (6, 0.5)},
    }

    def truth(self, alpha, start):
        heights, _, arrived = _edge(alpha, start)
        return (
            "explode"
            if not arrived
            else "rise first, then arrive"
            if (np.diff(heights) > 1e-12).any()
            else "go down at every step"
        )

    def stage(self, figure):
        axes = figure.subplot_mosaic([["map", "loss"], ["map", "sharp"]], width_ratios=[1.2, 1])
        contour_map(
            axes["map"], TWO_WEIGHTS, (-6, 6, -6, 6), deep_levels(TWO_WEIGHTS, (-6, 6, -6, 6), 14)
        )
        axes["map"].set(title=r"$f = \frac{1}{2}(ab - 1)^2$", xlabel="a", ylabel="b")
        axes["loss"].set(
            title="height", xlim=(-0.5, EDGE_STEPS + 0.5), ylim=(1e-8, 1e4), yscale="log"
        )
        axes["sharp"].set(
            title="curvature λ, and 2/α", xlim=(-0.5, EDGE_STEPS + 0.5), ylim=(0, 60), xlabel="step"
        )
        for ax in (axes["loss"], axes["sharp"]):
            ax.grid()
        return {
            "path": Line("map", "path"),
            "steps": Dots("map", "path"),
            "loss": Line("loss", "path"),
            "sharp": Line("sharp", "path"),
            "limit": Line("sharp", "danger", dash=True),
        }

    def frame(self, alpha, start):
        path = _edge_path(alpha, start)
        heights, sharp, _ = _edge(alpha, start)
        steps = np.arange(len(path))
        return {
            "path": path.T,
            "steps": path.T,
            "loss": [steps, np.maximum(heights, 1e-20)],
            "sharp": [steps, sharp],
            "limit": [[-0.5, EDGE_STEPS + 0.5], [2 / alpha, 2 / alpha]],
        }

    def caption(self, alpha, start):
        heights, sharp, arrived = _edge(alpha, start)
        rises = int((np.diff(heights) > 1e-12).sum())
        end = (
            f"arrives where it is {sharp[-1]:.4g}"
            if arrived
            else "explodes"
            if heights.max() > 1e9
            else f"has not arrived after {EDGE_STEPS} steps"
        )
        return (
            f"The curvature at the start is {sharp[0]:.4g}, and 2/α = {2 / alpha:.4g}. The height rises at {rises} step{'s' * (rises != 1)}, "
            f"up to {heights.max():.4g}; the walk {end}."
        )


@lru_cache(maxsize=128)
def _edge_path(alpha, start):
    return on_paper(descend(plain(alpha), TWO_WEIGHTS.gradient, start, EDGE_STEPS).path)


def _edge(alpha, start):
    """Heights and largest curvatures along the walk, and whether it arrives."""
    path = _edge_path(alpha, start)
    heights, sharp = (
        TWO_WEIGHTS.f(path.T),
        np.linalg.eigvalsh(np.moveaxis(TWO_WEIGHTS.hessian(path.T), (0, 1), (-2, -1)))[:, -1],
    )
    return heights, sharp, bool(heights[-1] < 1e-4)
