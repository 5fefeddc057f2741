"""The walker's numbers, and the shapes in which the pictures of notebook 09 show them."""

from functools import lru_cache

import numpy as np

from hillside.descent import delivered, descend, plain, promised
from hillside.lessons.parts.in_words import number, scientific
from hillside.lessons.parts.terrain import height_range, surface_mesh, tangent_patch, uphill_arrow
from hillside.live import Arrow, Axes, Bars, Dots, Line, Mesh, Space, Text

STEPS = 30
FAR = 1e6  # a walk that has come so far from the map is followed no longer


class Walk:
    """The numbers of one frame of the walker."""

    def __init__(self, surface, alpha, step, start):
        self.surface, self.alpha = surface, alpha
        self.path = on_paper(descend(plain(alpha), surface.gradient, start, STEPS).path)
        self.heights = surface.f(self.path.T)
        self.k = min(step, len(self.path) - 1)
        self.here = self.path[self.k]
        self.next = descend(plain(alpha), surface.gradient, self.here, 1).path[-1]
        self.promise = promised(surface.gradient, self.here, alpha)
        self.drop = delivered(surface.f, surface.gradient, self.here, alpha)

    def on_map(self):
        """Frame data of map_actors."""
        return {
            "path": self.path.T,
            "steps": self.path.T,
            "ahead": np.transpose([self.here, self.next]),
            "next": self.next[:, None],
            "here": self.here[:, None],
        }

    def in_bars(self):
        """Frame data of bar_actors."""
        share = 100 * self.drop / self.promise if self.promise else 0.0
        kept, words = share >= 0, _told(self.drop)
        loss = np.array([np.arange(len(self.path)), self.heights])
        return {
            "loss": loss,
            "losses": loss,
            "now": loss[:, [self.k]],
            "drops": [100 * bool(self.promise), max(share, 0)],
            "broken": [min(share, 0)],
            "promised": ((0, 100), _told(self.promise)),
            "kept": ((1, min(share, 110)), words) if kept else None,
            "lost": None if kept else ((1, 0), words),
        }

    def in_space(self, window):
        """Frame data of space_actors."""
        above = np.vstack([self.path.T, self.heights])
        reach = (window[1] - window[0]) / 8
        return {
            "track": above,
            "tracks": above,
            "stand": above[:, [self.k]],
            "plane": tangent_patch(self.surface, self.here, reach),
            "uphill": uphill_arrow(self.surface, self.here, reach),
        }


@lru_cache(maxsize=64)
def walk_at(surface, alpha, step, start):
    """The Walk of a frame; its caption asks for the same one again."""
    return Walk(surface, alpha, step, start)


def on_paper(path):
    """The path up to the first point that is too far off to be drawn.

    path: (k + 1, n).   Returns (at most k + 1, n).
    """
    off = np.flatnonzero(np.abs(path).max(axis=1) > FAR)
    return path[: off[0] + 1] if len(off) else path


def map_actors():
    """The walk on the contour map, axes "map"."""
    return {
        "path": Line("map", "path", label="path"),
        "steps": Dots("map", "path"),
        "ahead": Line("map", "ghost", dash=True),
        "next": Dots("map", "ghost", radius=6, hollow=True, label="next step"),
        "here": Dots("map", "path", radius=7),
    }


def bar_axes():
    """The axes of bar_actors: the heights of the walk, promise and result of the next step."""
    words = {0: "promised", 1: "happened"}, {-100: "−100 %", 0: "0", 100: "100 %"}
    return (
        Axes("loss", (-0.5, STEPS + 0.5), (1e-8, 1e6), ("step", "height"), log=(False, True)),
        Axes("bars", (-0.6, 1.6), (-130, 150), ("", "drop of the next step"), words),
    )


def bar_ground():
    """The lines of no drop and of the whole promise, on bar_axes."""
    return {
        "none": (Line("bars", "faint", width=1), [[-1, 2], [0, 0]]),
        "whole": (Line("bars", "faint", width=1), [[-1, 2], [100, 100]]),
    }


def bar_actors():
    """The walk in numbers, on bar_axes."""
    return {
        "loss": Line("loss", "path"),
        "losses": Dots("loss", "path", radius=3),
        "now": Dots("loss", "path", radius=7),
        "drops": Bars("bars", at=(0, 1), colors=("promise", "got")),
        "broken": Bars("bars", at=(1,), colors=("danger",)),
        "promised": Text("bars", "promise", lift=13),
        "kept": Text("bars", "got", lift=13),
        "lost": Text("bars", "danger", lift=13),
    }


def space_axes(surface, window):
    """The axes of space_actors."""
    return Space("space", window[:2], window[2:], height_range(surface, window))


def space_ground(surface, window):
    """The surface, on space_axes."""
    return {"hill": (Mesh("space"), surface_mesh(surface, window))}


def space_actors():
    """The tangent plane, the uphill direction and the walk, on space_axes."""
    return {
        "plane": Mesh("space", "promise", opacity=0.28, label="tangent plane"),
        "track": Line("space", "path", width=2.5),
        "tracks": Dots("space", "path", radius=3),
        "uphill": Arrow("space", "gradient", label="uphill"),
        "stand": Dots("space", "path", radius=7),
    }


def _told(drop):
    """A drop above its bar, which has room for few letters."""
    return number(drop) if abs(drop) >= 1e-3 else scientific(drop, 2)
