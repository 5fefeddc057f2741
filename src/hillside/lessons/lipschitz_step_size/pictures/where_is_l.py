"""Drag a corner of the box around the minimum (1, 1): how fast do the largest curvature and 1/L change?"""

from functools import lru_cache

import numpy as np

from hillside.lessons.parts.in_words import number
from hillside.lipschitz import sampled_L, spectral_norm
from hillside.live import (
    AskChoice,
    Dots,
    Handle,
    Line,
    Picture,
    Text,
    color,
)
from hillside.surfaces import ROSENBROCK


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
            f"In the box from ({number(corner[0])}, {number(corner[1])}) to (1, 1) the largest curvature is L = {L:.5g}, at "
            f"({number(worst[0])}, {number(worst[1])}). So 1/L = {1 / L:.3g}."
        )


def _box(corner):
    return (*sorted((corner[0], 1.0)), *sorted((corner[1], 1.0)))


@lru_cache(maxsize=64)
def _worst(corner):
    return sampled_L(ROSENBROCK.hessian, _box(corner), count=41)
