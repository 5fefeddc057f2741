"""One painter for each kind of actor on flat axes, with matplotlib: the twin of painters.js."""

import numpy as np
from matplotlib.font_manager import FontProperties
from matplotlib.lines import Line2D
from matplotlib.patches import Polygon
from matplotlib.patheffects import withStroke
from matplotlib.textpath import text_to_path

from . import outside
from .actors import Area, Arrow, Bars, Dots, Line, Text, arrow_outline
from .heights import Heights
from .raster import Raster
from .relief import draw_heights

OVERHANG = 60  # pixels by which an arrow may leave its axes before it is cut
STILL = {"scalex": False, "scaley": False}  # what moves never moves the limits of its axes


def paint(actor, ax, data, look):
    """Draw one actor on flat axes.   data: clean, as its frame gives it."""
    for kind in type(actor).__mro__:
        if kind in _PAINTERS:
            return _PAINTERS[kind](actor, ax, data, look)
    raise TypeError(f"{type(actor).__name__} has no painter on flat axes; it plays in space()")


def paint_outside(cast, ax, look):
    """What of the cast [(actor, data), ...] of flat axes lies beyond them, shown at their edge."""
    box, taken = ax.get_window_extent().get_points(), []
    for actor, data in cast:
        for mark in outside.marks(actor, data, ax.transData.transform, box):
            draw = _broken_bar if isinstance(actor, Bars) else _arrow_head
            draw(actor, mark, taken, ax, look)


def _arrow_head(actor, mark, taken, ax, look):
    size, box = _pixel(ax) * look.scale, ax.get_window_extent().get_points()
    radius = actor.radius * size
    ax.add_artist(
        Polygon(outside.head(mark, radius), transform=None, zorder=7, **_edged(actor, look))
    )
    spot, align = outside.label(mark, radius, box, size)
    style = Text(actor.on, actor.color, align=align, size=outside.LETTER)
    _write(style, outside.free(spot, taken, box, size), mark.words, ax, look)


def _broken_bar(actor, mark, taken, ax, look):
    size = _pixel(ax) * look.scale
    half = np.ptp(ax.transData.transform([(0, 0), (actor.width, 0)])[:, 0]) / 2
    y = mark.at[1] - outside.BROKEN * size * mark.way[1]
    corners = outside.zigzag(mark.at[0] - half, mark.at[0] + half, y, size)
    style = {"color": look.color("paper"), "linewidth": 4 * look.scale, "zorder": 6}
    ax.add_artist(Line2D(*corners, transform=None, **style))
    spot = mark.at - outside.NUMBER * size * np.array([0, mark.way[1]])
    _write(Text(actor.on, size=outside.LETTER), spot, mark.words, ax, look)


def _write(style, spot, words, ax, look):
    """Words at a place in pixels of the screen."""
    place = ax.transData.inverted().transform(spot)
    _text(style, ax, (place[:, None], words), look)


def _pixel(ax):
    """Pixels of the image for each pixel of the picture."""
    return ax.figure.dpi / 72


def _line(actor, ax, data, look):
    ax.plot(
        *data,
        color=look.color(actor.color),
        linewidth=actor.width * look.scale,
        linestyle=(0, (6 / actor.width, 4 / actor.width)) if actor.dash else "-",
        zorder=5,
        snap=False,
        solid_capstyle="round",
        solid_joinstyle="round",
        dash_joinstyle="round",
        **STILL,
    )


def _dots(actor, ax, data, look):
    """Whole dots, also at the edge; those outside are left out."""
    box = ax.get_window_extent().get_points()
    there = ax.transData.transform(data.T)
    inside = [not np.isnan(point).any() and not outside.edge(point, box) for point in there]
    style = _edged(actor, look)
    ax.plot(
        *data[:, inside],
        "o",
        markersize=2 * actor.radius * look.scale,
        markerfacecolor=style["facecolor"],
        markeredgecolor=style["edgecolor"],
        markeredgewidth=style["linewidth"],
        zorder=5,
        clip_on=False,
        **STILL,
    )


def _edged(actor, look):
    """The colours of dots: hollow ones with an edge of theirs, others with one of paper."""
    color, paper = look.color(actor.color), look.color("paper")
    fill, edge, width = (paper, color, 2.0) if actor.hollow else (color, paper, 1.0)
    return {"facecolor": fill, "edgecolor": edge, "linewidth": width * look.scale}


def _arrow(actor, ax, data, look):
    tips = ax.transData.transform((data[:2] + data[2:]).T)
    for tail, tip in zip(ax.transData.transform(data[:2].T), tips):
        outline = arrow_outline(tail, tip, actor.width * look.scale * _pixel(ax))
        if outline is not None:
            patch = _filled(outline, look.color(actor.color), transform=None, zorder=6)
            ax.add_artist(patch).set_clip_path(None)
            patch.set_clip_box(ax.get_window_extent().padded(OVERHANG * look.scale * _pixel(ax)))


def _area(actor, ax, data, look):
    ax.add_artist(_filled(data.T, look.color(actor.color), alpha=actor.opacity))


def _bars(actor, ax, data, look):
    half = actor.width / 2
    for place, height, role in zip(actor.at, data[0], actor.colors):
        left, right = place - half, place + half
        corners = [(left, 0), (right, 0), (right, height), (left, height)]
        ax.add_artist(_filled(corners, look.color(role)))


def _filled(corners, color, zorder=4, **style):
    """A polygon without an edge."""
    style |= {"zorder": zorder, "snap": False}
    return Polygon(corners, closed=True, facecolor=color, linewidth=0, **style)


def _text(actor, ax, data, look):
    (x, y), words = data[0][:, 0], data[1]
    size, (right, down) = actor.size * look.scale, getattr(actor, "push", (0, 0))
    halo = withStroke(linewidth=3 * look.scale, foreground=look.color("paper"))
    # With a halo, matplotlib draws letters as outlines, narrower than those with which it would
    # align the words.
    width, *_ = text_to_path.get_text_width_height_descent(
        words, FontProperties(size=size), ismath=False
    )
    start = {"left": 0, "center": -width / 2, "right": -width}[actor.align]
    ax.annotate(
        words,
        (x, y),
        (start + right, actor.lift * look.scale - down),
        textcoords="offset points",
        ha="left",
        va="center",
        zorder=7,
        fontsize=size,
        color=look.color(actor.color),
        path_effects=[halo],
        annotation_clip=False,
        parse_math=False,
    )


def _raster(actor, ax, data, look):
    limits = ax.axis()
    ax.imshow(
        actor.table(look)[np.asarray(data)],
        extent=actor.extent,
        origin="lower",
        interpolation="nearest",
        aspect=ax.get_aspect(),
        zorder=2,
    )
    ax.axis(limits)


_PAINTERS = {
    Line: _line,
    Dots: _dots,
    Arrow: _arrow,
    Area: _area,
    Bars: _bars,
    Text: _text,
    Raster: _raster,
    Heights: draw_heights,
}
