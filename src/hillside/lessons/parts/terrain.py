"""What several pictures show of a surface in space: its mesh, a tangent patch, the uphill arrow
on it."""

from functools import lru_cache

import numpy as np

from hillside.taylor import linear_model

MESH = 41  # points along each side


@lru_cache(maxsize=32)
def surface_mesh(surface, window):
    """The surface over `window` (x0, x1, y0, y1) as points (3, MESH, MESH)."""
    x, y = np.meshgrid(np.linspace(*window[:2], MESH), np.linspace(*window[2:], MESH))
    return np.array([x, y, surface.f(np.array([x, y]))])


def height_range(surface, window):
    """The lowest and the highest point of the mesh; one apart where it is level, 0 and 1 where
    it has no value."""
    heights = surface_mesh(surface, window)[2]
    if not np.isfinite(heights).any():
        return 0.0, 1.0
    low, high = np.nanmin(heights), np.nanmax(heights)
    return (low, high) if high > low else (low - 0.5, high + 0.5)


def tangent_patch(surface, p, reach):
    """A square of the tangent plane at p, `reach` to each side, as points (3, 5, 5)."""
    around = np.linspace(-reach, reach, 5)
    q = np.array(np.meshgrid(p[0] + around, p[1] + around))
    return np.array([*q, linear_model(surface, p)(q)])


def uphill_arrow(surface, p, reach):
    """(x, y, z, dx, dy, dz) of the steepest way up the tangent plane at p, `reach` long on the
    map; none on level ground."""
    slopes = surface.gradient(p)
    if not slopes.any():
        return None
    move = reach * slopes / np.linalg.norm(slopes)
    return np.array([*p, surface.f(p), *move, slopes @ move])
