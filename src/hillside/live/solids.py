"""Lines, arrows and dots in space, by matplotlib: the twin of solids.js.

What is seen is drawn in full on a casing of paper, what is hidden is dotted or hollow.
"""

from dataclasses import dataclass

import numpy as np
from matplotlib.patches import Circle, PathPatch
from matplotlib.path import Path
from matplotlib.transforms import Affine2D

from .actors import Arrow, Dots, Line, arrow_outline
from .look import Look
from .sights import Sight
from .space import Eye

CASING = 1.25  # pixels on each side
CASED = 0.85  # strength
HIDDEN = 0.45
DOTTED = 1.5  # pixels
GAPS = 2.6  # from dot to dot, in their widths
LIFT = np.array([0, 0, 2])  # so much nearer are dots and heads than what they stand on
FOOT = 2  # pixels: the radius of the end of a plumb line
DASHES = (6, 4)  # pixels


class Sheet2D:
    """A panel to draw on, in pixels of the picture, the first at its top left."""

    def __init__(self, ax, scale):
        self.ax, self.scale = ax, scale
        figure, density = ax.figure, ax.figure.dpi / 72
        self.transform = Affine2D().scale(density, -density).translate(0, figure.bbox.height)
        box = ax.get_window_extent().transformed(self.transform.inverted())
        self.box = (box.x0, min(box.y0, box.y1), abs(box.width), abs(box.height))

    def add(self, artist):
        """Put an artist on the panel, above what is there."""
        artist.set(transform=self.transform, zorder=5)
        self.ax.add_artist(artist)
        artist.set_clip_path(self.ax.patch)

    def lines(self, parts, color, width, **style):
        """Stroke polylines (2 or 3, n)."""
        if not parts:
            return
        path = Path.make_compound_path(*(Path(part[:2].T) for part in parts))
        style = {"capstyle": "round", "joinstyle": "round"} | style
        self.add(PathPatch(path, fill=False, edgecolor=color, linewidth=width, **style))


@dataclass(frozen=True)
class Scenery:
    """Where things stand.   ground: the height of the floor"""

    sheet: Sheet2D
    eye: Eye
    sight: Sight
    ground: float
    look: Look

    @property
    def scale(self):
        return self.look.scale


def paint_path(spots, actor, scenery, bare=False):
    """A line through spots (3, n), in the style of a Line.   bare: without a casing"""
    scale, sheet, color = scenery.scale, scenery.sheet, scenery.look.color(actor.color)
    parts = scenery.sight.runs(spots)
    hidden, seen = ([at for sees, at in parts if sees == wanted] for wanted in (False, True))
    dots = (0, (0.01, GAPS))
    sheet.lines(hidden, color, DOTTED * scale, linestyle=dots, alpha=HIDDEN)
    style = {}
    width = actor.width * scale
    if not bare:
        wide = width + 2 * CASING * scale
        style = _dashes(actor, wide, scale)
        sheet.lines(seen, scenery.look.color("paper"), wide, alpha=CASED, **style)
    sheet.lines(seen, color, width, **_dashes(actor, width, scale))


def _dashes(actor, width, scale):
    """matplotlib measures dashes in widths of their line."""
    if not actor.dash:
        return {}
    dashes = tuple(part * scale / width for part in DASHES)
    return {"linestyle": (0, dashes), "capstyle": "butt"}


def _curve(actor, data, scenery):
    paint_path(scenery.eye.at(data), actor, scenery)


def _arrows(actor, data, scenery):
    """The shaft is a line, the head whole or hollow."""
    width = actor.width * scenery.scale
    tails, tips = scenery.eye.at(data[:3]), scenery.eye.at(data[:3] + data[3:])
    for tail, tip in zip(tails.T, tips.T):
        outline = arrow_outline(tail[:2], tip[:2], width)
        if outline is None:
            continue
        neck = (outline[1] + outline[5]) / 2
        share = np.hypot(*(neck - tail[:2])) / np.hypot(*(tip - tail)[:2])
        shaft = np.column_stack([tail, tail + share * (tip - tail)])
        paint_path(shaft, Line(actor.on, actor.color, width=actor.width), scenery)
        _body(PathPatch, Path(outline[[2, 3, 4, 2]], closed=True), tip, actor, scenery)


def _body(kind, shape, spot, actor, scenery):
    """A head, whole where it is seen, else hollow."""
    look, scale, sheet = scenery.look, scenery.scale, scenery.sheet
    color = look.color(actor.color)
    if not scenery.sight.sees((spot + LIFT)[:, None])[0]:
        style = {"alpha": HIDDEN, "edgecolor": color, "linewidth": DOTTED * scale}
        return sheet.add(kind(shape, fill=False, **style))
    casing = {"edgecolor": look.color("paper"), "linewidth": 2 * CASING * scale, "alpha": CASED}
    sheet.add(kind(shape, fill=False, joinstyle="round", **casing))
    return sheet.add(kind(shape, facecolor=color, linewidth=0))


def _dots(actor, data, scenery):
    """The far ones first. One that stands alone has a plumb line to the floor."""
    spots = scenery.eye.at(data)
    spots = spots[:, np.isfinite(spots).all(axis=0) & (np.abs(spots[:2]) < 1e4).all(axis=0)]
    if data.shape[1] == 1 and spots.size:
        _plumb(data, scenery)
    for spot in spots[:, np.argsort(spots[2], kind="stable")].T:
        _ball(spot, actor, scenery)


def _ball(spot, actor, scenery):
    look, scale = scenery.look, scenery.scale
    color, paper = look.color(actor.color), look.color("paper")
    if scenery.sight.sees((spot + LIFT)[:, None])[0]:
        fill, edge, width = (paper, color, 2.0) if actor.hollow else (color, paper, 1.0)
        style = {"facecolor": fill, "edgecolor": edge, "linewidth": width * scale}
    else:
        style = {"fill": False, "alpha": HIDDEN, "edgecolor": color, "linewidth": DOTTED * scale}
    scenery.sheet.add(Circle(spot[:2], actor.radius * scale, **style))


def _plumb(point, scenery):
    if not point[2, 0] > scenery.ground:
        return
    foot = np.array([point[0, 0], point[1, 0], scenery.ground])
    spots = scenery.eye.at(np.column_stack([point[:, 0], foot]))
    paint_path(spots, Line("", "ghost", width=1), scenery, bare=True)
    style = {"alpha": 1 if scenery.sight.sees(spots[:, 1:])[0] else HIDDEN, "linewidth": 0}
    color = scenery.look.color("ghost")
    scenery.sheet.add(Circle(spots[:2, 1], FOOT * scenery.scale, facecolor=color, **style))


SOLIDS = {Line: _curve, Arrow: _arrows, Dots: _dots}  # in this order, one above the other
