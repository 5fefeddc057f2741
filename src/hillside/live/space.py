"""Axes in space for the still: projected and painted from far to near, as space.js does on the canvas."""

import numpy as np
from matplotlib.collections import PolyCollection

from .solids import NEARER, Sight, solids, strokes

REACH = 0.78  # half the side of the panel; the box has sides 1, 1 and 0.75


def space(ax, limits):
    """Make `ax` a view of space with `limits` (x0, x1, y0, y1, z0, z1); needs a control Turn on it. For use in `stage`."""
    ax.set(xlim=(-REACH, REACH), ylim=(-REACH, REACH), aspect="equal", xticks=[], yticks=[])
    ax.spines[:].set_visible(False)
    ax.hillside_space = [float(limit) for limit in limits]


def limits_of(ax):
    """The limits given to `space`, or None for flat axes."""
    return getattr(ax, "hillside_space", None)


def camera(view, limits):
    """A function from points (3, ...) to (right, up, depth); depth grows towards the eye. Parallel projection."""
    azimuth, elevation = np.radians(view)
    ca, sa, ce, se = np.cos(azimuth), np.sin(azimuth), np.cos(elevation), np.sin(elevation)
    low, size = np.array(limits[0::2]), np.array(limits[1::2]) - limits[0::2]

    def eye(p):
        u, v, w = (
            np.moveaxis((np.moveaxis(p, 0, -1) - low) / size - 0.5, -1, 0).T * [1, 1, 0.75]
        ).T
        return np.array(
            [-sa * u + ca * v, -se * (ca * u + sa * v) + ce * w, ce * (ca * u + sa * v) + se * w]
        )

    return eye


def paint_space(ax, players, view, look):
    """Draw the box and all players [(actor, clean data), ...] of `ax`, seen from `view` (azimuth, elevation) in degrees."""
    eye = camera(view, limits_of(ax))
    pieces = _box(limits_of(ax), eye, look)
    for actor, data in players:
        pieces += solids(
            actor, np.asarray(data, dtype=float), Sight(eye, limits_of(ax), look, pixel(ax))
        )
    pieces = sorted(
        (piece for piece in pieces if not np.isnan(piece["depth"])),
        key=lambda piece: piece["depth"],
    )
    ax.add_collection(
        PolyCollection(
            [piece["at"] for piece in pieces],
            closed=False,
            facecolors=[piece["fill"] for piece in pieces],
            edgecolors=[piece["stroke"] for piece in pieces],
            zorder=5,
            capstyle="round",
            joinstyle="round",
            linewidths=[piece["width"] for piece in pieces],
        ),
        autolim=False,
    )
    for name, (x, y) in _axis_names(limits_of(ax), eye):
        ax.text(
            x, y, name, ha="center", va="center", fontsize=13 * look.scale, color=look.color("ink")
        )


def pixel(ax):
    """The length of one pixel of the picture on the panel."""
    return 2 * REACH / (ax.get_window_extent().width * 72 / ax.figure.dpi)


def _box(limits, eye, look):
    x0, x1, y0, y1, z0, z1 = limits
    corners = [(x0, y0), (x1, y0), (x1, y1), (x0, y1)]
    edges = [((*a, z0), (*b, z0)) for a, b in zip(corners, corners[1:] + corners[:1])] + [
        ((*c, z0), (*c, z1)) for c in corners
    ]
    return [
        stroke
        for a, b in edges
        for stroke in strokes(eye(np.linspace(a, b, 9).T), look.color("faint"), look.scale, -NEARER)
    ]


def _axis_names(limits, eye):
    x0, x1, y0, y1, z0, z1 = limits
    xm, ym = (x0 + x1) / 2, (y0 + y1) / 2
    y = max((y0, y1), key=lambda y: eye(np.array([xm, y, z0]))[2])
    x = max((x0, x1), key=lambda x: eye(np.array([x, ym, z0]))[2])
    left = min(
        (eye(np.array([*c, z1])) for c in [(x0, y0), (x1, y0), (x1, y1), (x0, y1)]),
        key=lambda p: p[0],
    )
    return [
        ("x", eye(np.array([xm, ym + 1.18 * (y - ym), z0]))[:2]),
        ("y", eye(np.array([xm + 1.18 * (x - xm), ym, z0]))[:2]),
        ("f", (left[0] - 0.04, left[1])),
    ]
