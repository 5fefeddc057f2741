"""Every start is painted by the minimum that descent reaches from it."""

from functools import lru_cache

import numpy as np

from hillside.descent import arrivals, descend, plain
from hillside.lessons.parts.in_words import number, pair
from hillside.lessons.parts.maps import deep_levels, heights_over, map_axes
from hillside.lessons.parts.walk import (
    STEPS,
    on_paper,
)
from hillside.live import (
    AskPoint,
    Axes,
    Choice,
    Dots,
    Handle,
    Heights,
    Line,
    LogSlider,
    Picture,
    Raster,
    Stage,
)
from hillside.surfaces import DOUBLE_WELL, FOUR_WELLS

FIELDS = {"double well": (DOUBLE_WELL, (-3, 3, -2, 2)), "four wells": (FOUR_WELLS, (-6, 6, -5, 5))}


REGIONS = ("first", "second", "third", "fourth", "nowhere")


GRID = (80, 120)


PATIENCE = 400


class Basins(Picture):
    """Every start is painted by the minimum that descent reaches from it.

    Claim: the minimum that is reached need not be the nearest, and it depends on α.
    """

    ground = Choice("ground", list(FIELDS))
    alpha = LogSlider("learning rate α", 0.01, 0.3, start=0.1, per_decade=40)
    start = Handle("start", on="map", at=(2, 1))
    prediction = AskPoint(
        "The walk starts at (2, 1) with α = 0.1. Where will it end?",
        on="map",
        at=(0.0, 0.0),
        hides=("basins", "path", "steps", "loss", "losses"),
    )
    sentences = {
        "nearest": "From {start} with α = {alpha} the walk ends in minimum {end}, the nearest one.",
        "farther": "From {start} with α = {alpha} the walk ends in minimum {end}, though {near} is "
        "nearer.",
        "nowhere": "From {start} with α = {alpha} no minimum is reached within 400 steps.",
    }
    presets = {
        "not the nearest": {"ground": "double well", "alpha": 0.1, "start": (2, 1)},
        "on the ridge": {"ground": "double well", "alpha": 0.1, "start": (0, 1)},
        "four wells": {"ground": "four wells", "alpha": 0.01, "start": (-1, 0)},
        "larger steps": {"ground": "four wells", "alpha": 0.02, "start": (-1, 0)},
    }

    def starts(self, ground):
        return {"start": (-1, 0) if ground == "four wells" else (2, 1)}

    def truth(self, ground, alpha, start):
        surface = FIELDS[ground][0]
        end = arrival(surface, alpha, start)
        return surface.minima[end] if end < len(surface.minima) else start

    def stage(self, ground):
        surface, window = FIELDS[ground]
        steps, heights = (-0.5, STEPS + 0.5), (1e-8, 1e6)
        levels = tuple(map(float, deep_levels(surface, window, 14)))
        contours = Heights("map", extent=window, levels=levels, filled=False)
        colors = (*REGIONS[: len(surface.minima)], "nowhere")
        return Stage(
            map_axes("map", window),
            Axes("loss", steps, heights, ("step", "height"), log=(False, True)),
            ground={"land": (contours, heights_over(surface, window))},
            cast={
                "basins": Raster("map", extent=window, colors=colors, opacity=0.6),
                "path": Line("map", "path", label="path"),
                "steps": Dots("map", "path"),
                "loss": Line("loss", "path"),
                "losses": Dots("loss", "path", radius=3),
            }
            | {
                letter: Dots("map", "target", radius=6, label=letter)
                for letter, _ in zip("ABCD", surface.minima)
            },
            headline=f"f = {surface.formula}",
        )

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
        } | {letter: np.transpose([place]) for letter, place in zip("ABCD", surface.minima)}

    def caption(self, ground, alpha, start):
        surface = FIELDS[ground][0]
        end = arrival(surface, alpha, start)
        parts = {"start": pair(start), "alpha": number(alpha)}
        if end == len(surface.minima):
            return self.say("nowhere", **parts)
        near = int(np.argmin(np.hypot(*np.subtract(start, surface.minima).T)))
        if end == near:
            return self.say("nearest", end="ABCD"[end], **parts)
        return self.say("farther", end="ABCD"[end], near="ABCD"[near], **parts)


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
