"""The picture on top of the site's front page: twelve walks into two valleys."""

import numpy as np

from hillside.descent import descend, plain
from hillside.lessons.parts.in_words import number
from hillside.lessons.parts.maps import land, map_axes
from hillside.lessons.parts.terrain import height_range, surface_mesh
from hillside.live import Dots, Line, Mesh, Picture, Slider, Space, Stage, Turn
from hillside.surfaces import DOUBLE_WELL

STEPS = 24
WINDOW = (-1.6, 1.6, -1.0, 1.0)
AROUND = np.arange(12) * np.pi / 6 + 0.15
STARTS = np.array([1.45 * np.cos(AROUND), 0.9 * np.sin(AROUND)])
EDGE = 0.25  # 2/L, with L = 8, the largest second derivative at the lowest points
NEAR = 0.05  # from a lowest point: the walk has arrived


class Valleys(Picture):
    """Turn the land, slide α: where do twelve walks from one ring end?

    Claim: from α = 0.08 to 2/L all twelve walks end at a lowest point; beyond 2/L none does.
    """

    alpha = Slider("learning rate α", 0.01, 0.4, start=0.08, step=0.01)
    view = Turn("view of the land", on="space", start=(-70, 48))
    sentences = {
        "there": "Twelve walkers go downhill with learning rate {alpha}. After {k} steps {n} of "
        "them are at a lowest point.",
        "left": "{n} of them have left the map.",
    }
    presets = {
        "small steps": {"alpha": 0.02},
        "all arrive": {"alpha": 0.08},
        "none can rest": {"alpha": 0.27},
    }

    def marks(self):
        return {"alpha": {"2/L": EDGE}}

    def stage(self):
        heights = height_range(DOUBLE_WELL, WINDOW)
        return Stage(
            Space("space", WINDOW[:2], WINDOW[2:], heights),
            map_axes("map", WINDOW),
            ground={"hill": (Mesh("space"), surface_mesh(DOUBLE_WELL, WINDOW))}
            | land("map", DOUBLE_WELL, WINDOW),
            cast={
                "tracks": Line("space", "path", width=2.5),
                "stand": Dots("space", "path", radius=6),
                "paths": Line("map", "path"),
                "here": Dots("map", "path", radius=5),
            },
        )

    def frame(self, alpha):
        walked = _walks(alpha).transpose(1, 0, 2)
        above = np.concatenate([walked, DOUBLE_WELL.f(walked)[None]])
        apart = np.full((3, 1, above.shape[2]), np.nan)
        tracks = np.concatenate([above, apart], axis=1).transpose(0, 2, 1).reshape(3, -1)
        stand = above[:, -1]
        return {"tracks": tracks, "stand": stand, "paths": tracks[:2], "here": stand[:2]}

    def caption(self, alpha):
        there = _walks(alpha)[-1]
        gone = int(np.isnan(there[0]).sum())
        said = self.say("there", alpha=number(alpha), k=STEPS, n=_arrived(there))
        return said + (self.say("left", n=gone) if gone else ())


def _walks(alpha):
    """(STEPS + 1, 2, 12): the walks, nan from where they leave the map."""
    path = descend(plain(alpha), DOUBLE_WELL.gradient, STARTS, STEPS).path
    left = np.full((STEPS + 1 - len(path), *path.shape[1:]), np.nan)
    path = np.concatenate([path, left])
    edge = np.reshape([WINDOW[1], WINDOW[3]], (1, 2, 1))
    off = np.maximum.accumulate(~(np.abs(path) <= edge).all(axis=1), axis=0)
    return np.where(off[:, None], np.nan, path)


def _arrived(there):
    """How many of the walkers are near a lowest point.   there: (2, 12)."""
    apart = there[:, None] - np.transpose(DOUBLE_WELL.minima)[..., None]
    return int((np.linalg.norm(apart, axis=0) < NEAR).any(axis=0).sum())
