"""The walker's numbers, and the shapes in which the pictures of notebook 09 show them."""

from functools import lru_cache

import numpy as np

from hillside.descent import delivered, descend, plain, promised
from hillside.lessons.parts.terrain import height_range, surface_mesh, tangent_patch, uphill_arrow
from hillside.live import Arrow, Bars, Dots, Line, Mesh, Text, color, space

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
        kept, words = share >= 0, change(self.drop, "rose", "fell")
        loss = np.array([np.arange(len(self.path)), self.heights])
        return {
            "loss": loss,
            "losses": loss,
            "now": loss[:, [self.k]],
            "drops": [100 * bool(self.promise), max(share, 0)],
            "broken": [min(share, 0)],
            "promised": ((0, 100), f"{self.promise:.4g}"),
            "kept": ((1, min(share, 110)), words) if kept else None,
            "lost": None if kept else ((1, 0), words),
        }

    def in_space(self, window):
        """Frame data of space_actors."""
        above = np.vstack([self.path.T, self.heights])
        reach = (window[1] - window[0]) / 8
        return {
            "hill": surface_mesh(self.surface, window),
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
        "path": Line("map", "path"),
        "steps": Dots("map", "path"),
        "ahead": Line("map", "ghost", dash=True),
        "next": Dots("map", "ghost", radius=6, hollow=True),
        "here": Dots("map", "path", radius=7),
    }


def bar_actors(axes):
    """Paints the axes "loss" and "bars": the heights of the walk, promise and result of the next
    step."""
    axes["loss"].set(
        title="height after each step",
        xlim=(-0.5, STEPS + 0.5),
        ylim=(1e-8, 1e6),
        yscale="log",
        xlabel="step",
    )
    axes["loss"].grid()
    _paint_bars(axes["bars"])
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


def space_actors(ax, surface, window):
    """Paints the axes "space": the surface, its tangent plane and the walk on it."""
    space(ax, (*window, *height_range(surface, window)))
    ax.set_title("tangent plane and uphill direction")
    return {
        "hill": Mesh("space"),
        "plane": Mesh("space", "gradient", opacity=0.55),
        "track": Line("space", "path", width=2.5),
        "tracks": Dots("space", "path", radius=3),
        "uphill": Arrow("space", "gradient"),
        "stand": Dots("space", "path", radius=7),
    }


def change(drop, up, down):
    """How the height changes, in words; up and down are verbs."""
    if abs(drop) < 1e-12:
        return "stays"
    return f"{up} by {-drop:.4g}" if drop < 0 else f"{down} by {drop:.4g}"


def _paint_bars(ax):
    ax.set(
        title="the next step",
        xlim=(-0.6, 1.6),
        ylim=(-130, 175),
        yticks=[-100, 0, 100],
        yticklabels=["−100 %", "0", "100 %"],
        xticks=[0, 1],
        xticklabels=["promised", "happened"],
    )
    ax.axhline(0, color=color("faint"), linewidth=1)
    ax.axhline(100, color=color("faint"), linewidth=0.8, linestyle=":")
