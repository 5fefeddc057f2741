"""A surface at 0 under a microscope, as the broken plane shows it: in space, along one cut, and
the miss of the plane."""

import numpy as np

from hillside.cuts import magnified, plane_miss
from hillside.lessons.parts.terrain import MESH
from hillside.live import Axes, Dots, Line, Mesh, Space, Text

ZERO = (0.0, 0.0)
SIDE = (-1, 1)
LEVEL = np.array(
    [*np.meshgrid(np.linspace(*SIDE, 13), np.linspace(*SIDE, 13)), np.zeros((13, 13))]
)  # the plane of the partials
AXES = [[-1, 1, np.nan, 0, 0], [0, 0, np.nan, -1, 1], [0, 0, 0, 0, 0]]
ZOOMS = np.geomspace(1, 1000, 31)
LEAST = 1e-9  # a miss below this is rounding


def direction(angle):
    """The unit arrow at so many degrees from the x-axis, (2,)."""
    return np.round([np.cos(np.radians(angle)), np.sin(np.radians(angle))], 15)


def miss_at(surface, u, zooms):
    """What the plane misses per distance at 1 / zoom from 0, without sign; nan where it misses
    nothing.   Returns (m,)."""
    miss = np.abs(plane_miss(surface, ZERO, u, 1 / np.asarray(zooms)))
    return np.where(miss > LEAST, miss, np.nan)


def cut_axes():
    """The axes of space_actors and panel_actors."""
    return (
        Space("space", SIDE, SIDE, SIDE),
        Axes("cut", SIDE, (-1.1, 1.1), ("along the third cut, zoomed", "f")),
        Axes("miss", (0.8, 1250), (2e-5, 2e3), ("zoom", "miss per distance"), log=(True, True)),
    )


def ground_in_space():
    """The cuts along the axes, and the plane through them."""
    return {
        "plane": (Mesh("space", "promise", opacity=0.3, label="plane"), LEVEL),
        "axes": (Line("space", "soft", width=3), AXES),
        "origin": (Dots("space", "got", radius=5), [[0], [0], [0]]),
    }


def space_actors():
    """The surface and its third cut, on the axes "space"."""
    return {
        "hill": Mesh("space"),
        "third": Line("space", "got", width=4, label="third cut"),
    }


def in_space(surface, zoom, u):
    """Frame data of space_actors."""
    seen, t = magnified(surface, ZERO, zoom), _around_zero(MESH // 2) / np.abs(u).max()
    x, y = np.meshgrid(np.linspace(*SIDE, MESH), np.linspace(*SIDE, MESH))
    return {
        "hill": np.array([x, y, np.clip(seen(np.array([x, y])), *SIDE)]),
        "third": np.array([*u[:, None] * t, _heights(seen, u, t)]),
    }


def panel_actors():
    """The third cut and what the plane misses along it, on the axes "cut" and "miss"."""
    return {
        "flat": Line("cut", "promise", width=3, label="plane"),
        "seen": Line("cut", "got", width=3, label="cut"),
        "zero": Dots("cut", "got", radius=5),
        "away": Text("cut", "got"),
        "misses": Line("miss", "got", width=2),
        "miss": Dots("miss", "got", radius=6),
        "gap": Text("miss", "got"),
    }


def in_panels(surface, zoom, u):
    """Frame data of panel_actors."""
    t, (now,) = _around_zero(80), miss_at(surface, u, [zoom])
    heights = _heights(magnified(surface, ZERO, zoom), u, t)
    return {
        "flat": [SIDE, (0, 0)],
        "seen": [t, heights],
        "zero": [[0], [0]],
        "away": ((0, 0.55), "the cut has left the box") if np.isnan(heights).all() else None,
        "misses": [ZOOMS, miss_at(surface, u, ZOOMS)],
        "miss": [[zoom], [now]],
        "gap": ((32, 400), f"{now:.3g}" if np.isfinite(now) else "0 at every zoom"),
    }


def _around_zero(count):
    """From -1 to 1 with a gap at 0, where a cut may jump: (2 count + 3,)."""
    half = np.linspace(1e-6, 1, count + 1)
    return np.concatenate([-half[::-1], [np.nan], half])


def _heights(seen, u, t):
    """Heights along the cut, with gaps where they leave the box, so that no cut seems to run
    along its lid."""
    heights = seen(u[:, None] * t) + 0 * t
    return np.where(np.abs(heights) <= 1, heights, np.nan)
