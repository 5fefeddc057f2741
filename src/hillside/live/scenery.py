"""Axes in space painted by matplotlib: the twin of space.js.

Sheets go into an image with a depth for each pixel; lines are strokes upon it, cut where that depth
hides them.
"""

import numpy as np
from matplotlib.image import AxesImage

from .actors import Line, Mesh
from .floor import floor_of, round_step
from .layer import Coat, Layer
from .ramp import ramp
from .sheets import lit, sheet
from .sights import Sight
from .solids import SOLIDS, Scenery, Sheet2D, paint_path
from .space import camera, fitted, limits_of, names_of
from .tint import rgb, tint_table

SAMPLES = 2  # pixels of the image along each pixel of the picture
CONTOURS = 12  # about so many contour lines
RIM = 1.25  # pixels: the edge of what is half transparent
EVEN = 1e-4  # of a step: what single precision loses of a height at the very top
TYPE = {True: 14, False: 11.5}  # pixels of the type of names, of numbers
GRID = 0.35  # strength


def paint_space(ax, players, view, look):
    """Draw the box and all players of `ax`.

    players: [(actor, clean data), ...];  view: (azimuth, elevation) in degrees
    """
    panel, limits = Sheet2D(ax, look.scale), limits_of(ax)
    place = fitted(panel.box, look.scale)
    eye = camera(view, limits, place)
    floor = floor_of(eye, limits, names_of(ax), look.scale, place.small)
    players = [(actor, np.asarray(data, dtype=float)) for actor, data in players]
    meshes = [(one, sheet(data, limits)) for one, data in players if isinstance(one, Mesh)]
    sight = _sheets(panel, meshes, eye, limits, look)
    order = [_paste, _floor] if eye.below else [_floor, _paste]
    for paint in order:
        paint(panel, floor, sight, look)
    _thin(players, meshes, Scenery(panel, eye, sight, limits[4], look))
    _marks(panel, floor, look)


def _sheets(panel, meshes, eye, limits, look):
    """The Sight past all meshes, painted into its layer."""
    left, top = np.floor(panel.box[:2]).astype(int)
    right, bottom = np.ceil(np.add(panel.box[:2], panel.box[2:])).astype(int)
    size = (SAMPLES * (right - left), SAMPLES * (bottom - top))
    layer = Layer(size, SAMPLES, rgb(look.color("paper")))
    for solid in (True, False):
        for actor, form in meshes:
            if (actor.opacity >= 1) == solid:
                spots = eye.at(form.data.reshape(3, -1))
                spots[:2] = SAMPLES * (spots[:2] - [[left], [top]])
                light = lit(form.normals, eye).ravel()
                layer.paint(form, spots, light, _coat(actor, form, limits, look))
        if solid:
            layer.outline(rgb(look.color("ink")))
    bend = max((form.bend for _, form in meshes), default=0) * eye.size
    return Sight(layer, (left, top), bend, panel.box)


def _coat(actor, form, limits, look):
    """A hill wears the colours of heights and contour lines, anything else its own colour."""
    low, high = limits[4:]
    step = round_step((high - low) / CONTOURS)
    first = int(np.floor(low / step))
    hill = actor.color == "hill"
    color = look.color(actor.color)
    return Coat(
        table=tint_table(ramp(look.dark) if hill else [color], look.dark),
        levels=form.data[2].ravel() / step - first,
        low=low / step - first - EVEN,
        high=high / step - first + EVEN,
        first=first,
        ink=rgb(look.color("ink")) if hill else None,
        opacity=actor.opacity,
        line=rgb(color),
    )


def _paste(panel, floor, sight, look):
    """The image of the sheets."""
    (left, top), (width, height) = sight.corner, sight.layer.size
    extent = (left, left + width / SAMPLES, top + height / SAMPLES, top)
    image = AxesImage(panel.ax, extent=extent, interpolation="bilinear", origin="upper")
    image.set_data(sight.layer.image())
    panel.add(image)


def _floor(panel, floor, sight, look):
    faint = look.color("faint")
    flat = {"capstyle": "butt"}
    panel.lines([line.T for line in floor.grid], faint, look.scale, alpha=GRID, **flat)
    panel.lines([line.T for line in floor.frame], faint, look.scale, **flat)


def _marks(panel, floor, look):
    """Numbers and the names of the axes."""
    for mark in floor.marks:
        panel.ax.text(
            *mark.at,
            mark.words,
            transform=panel.transform,
            ha=mark.align,
            va="center",
            fontsize=TYPE[mark.name] * look.scale,
            style="italic" if mark.name and len(mark.words) == 1 else "normal",
            color=look.color("ink" if mark.name else "soft"),
            parse_math=False,
            zorder=7,
        )


def _thin(players, meshes, scenery):
    """Rims of what is half transparent, then lines, arrows and dots."""
    for actor, form in meshes:
        for side in form.sides if actor.opacity < 1 else ():
            rim = Line(actor.on, actor.color, width=RIM)
            paint_path(scenery.eye.at(side), rim, scenery, bare=True)
    for kind, paint in SOLIDS.items():
        for actor, data in players:
            if isinstance(actor, kind):
                paint(actor, data, scenery)
