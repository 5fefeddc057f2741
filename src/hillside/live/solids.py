"""Space painted by matplotlib: each actor as polygons and strokes with a depth, sorted by it.

The twin of `solids` and `paintSpace` in the player.
"""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from matplotlib.collections import PolyCollection
from matplotlib.colors import to_rgba

from .actors import Arrow, Dots, Line, Mesh, arrow_outline
from .look import Look
from .space import REACH, camera, limits_of

# What lies on a surface is painted nearer than it: lines once, patches three times, dots and arrows
# five times.
NEARER = 0.02
CIRCLE = np.linspace(0, 2 * np.pi, 25)


@dataclass(frozen=True)
class Sight:
    """How a scene is seen: `eye` projects points (3, ...), `pixel` is the length of one."""

    eye: Callable
    limits: list
    look: Look
    pixel: float


def solids(actor, data, sight):
    """The pieces of one actor.   data: as its frame gives it, float."""
    return _SOLIDS[type(actor)](actor, data, sight)


def piece(at, depth, fill="none", stroke="none", width=0.0):
    """One polygon or stroke of a scene.   at: (n, 2) on the panel."""
    return {
        "at": at,
        "depth": float(depth),
        "fill": to_rgba(fill),
        "stroke": to_rgba(stroke),
        "width": width,
    }


def strokes(line, color, width, lift):
    """The segments of a projected line (3, n) as pieces."""
    depth = (line[2, :-1] + line[2, 1:]) / 2 + lift
    return [
        piece(line[:2, i : i + 2].T, depth[i], stroke=color, width=width)
        for i in range(line.shape[1] - 1)
    ]


def disc(centre, radius, depth, colors, width):
    """A dot: `radius` in units of the panel, colors (fill, edge)."""
    ring = np.transpose([centre[0] + radius * np.cos(CIRCLE), centre[1] + radius * np.sin(CIRCLE)])
    return piece(ring, depth, fill=colors[0], stroke=colors[1], width=width)


def _mesh(actor, data, sight):
    p = data.reshape(3, -1, data.shape[1])
    at, low, high = sight.eye(p), *sight.limits[4:]
    around = [at[:, :-1, :-1], at[:, :-1, 1:], at[:, 1:, 1:], at[:, 1:, :-1], at[:, :-1, :-1]]
    quads = np.moveaxis(np.array(around), 0, -1)[:2]
    depth, height = (
        sum(a[2] for a in around[:4]) / 4,
        (p[2, :-1, :-1] + p[2, :-1, 1:] + p[2, 1:, 1:] + p[2, 1:, :-1]) / 4,
    )
    share = 0.15 + 0.85 * np.clip((height - low) / (high - low), 0, 1)
    paper, hill = (np.array(to_rgba(sight.look.color(role))) for role in ("paper", "hill"))
    if actor.color != "hill":  # a patch of another colour touches the surface and should be seen
        depth = depth + 3 * NEARER
    return [
        piece(
            quads[:, r, c].T,
            depth[r, c],
            _mesh_color(actor, sight, paper + share[r, c] * (hill - paper)),
            to_rgba(sight.look.color("faint"), actor.opacity),
            0.5,
        )
        for r, c in np.ndindex(depth.shape)
        if np.isfinite(height[r, c])
    ]


def _mesh_color(actor, sight, by_height):
    return to_rgba(
        by_height if actor.color == "hill" else sight.look.color(actor.color), actor.opacity
    )


def _line(actor, data, sight):
    every = strokes(
        sight.eye(data), sight.look.color(actor.color), actor.width * sight.look.scale, NEARER
    )
    return every[::2] if actor.dash else every


def _dots(actor, data, sight):
    color, paper = sight.look.color(actor.color), sight.look.color("paper")
    colors, width = ((paper, color), 2.0) if actor.hollow else ((color, paper), 1.0)
    scale = sight.look.scale
    return [
        disc(at, actor.radius * scale * sight.pixel, at[2] + 5 * NEARER, colors, width * scale)
        for at in sight.eye(data).T
    ]


def _arrow(actor, data, sight):
    tails, tips = sight.eye(data[:3]), sight.eye(data[:3] + data[3:])
    outlines = [
        arrow_outline(a[:2] / sight.pixel, b[:2] / sight.pixel, actor.width * sight.look.scale)
        for a, b in zip(tails.T, tips.T)
    ]
    depth = (tails[2] + tips[2]) / 2 + 5 * NEARER
    return [
        piece(outline * sight.pixel, d, fill=sight.look.color(actor.color))
        for outline, d in zip(outlines, depth)
        if outline is not None
    ]


_SOLIDS = {Mesh: _mesh, Line: _line, Dots: _dots, Arrow: _arrow}


def paint_space(ax, players, view, look):
    """Draw the box and all players of `ax`, from far to near, as space.js does on the canvas.

    players: [(actor, clean data), ...]   view: (azimuth, elevation) in degrees
    """
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
