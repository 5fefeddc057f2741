"""What a question hides has its place: soft hatching with a word, where its answer will be seen.

The twin of fog.js.
"""

from typing import NamedTuple

import numpy as np
from matplotlib.collections import LineCollection
from matplotlib.patheffects import withStroke

from .actors import Mesh
from .heights import Heights
from .placed_words import MIDDLE
from .raster import Raster

HIDDEN = "hidden until you guess"
INVITES = {"curve": "draw the curve here", "region": "drag across to mark"}  # by kind of question
COVERING = Heights, Raster, Mesh  # where one of these is seen there is no room for fog
STRIDE = 12  # pixels from line to line of the hatching
FAINT = 0.3  # opacity of its lines
TYPE, LETTER = 13, 7.4  # pixels; about so wide is one letter
BELOW_TOP = 20  # pixels from the upper end of axes to the line of the word, where ground is seen


class Fog(NamedTuple):
    """On the axes `on`: the words, and whether they stand in the middle or at the top."""

    on: str
    words: str
    middle: bool


def fogs(stage, asked):
    """The fogs of a stage of data while a question is open.   asked: a Prediction, or None."""
    found = [_fog(stage, name, asked) for name in stage.axes] if asked else []
    return [fog for fog in found if fog]


def _fog(stage, name, asked):
    """Over hidden axes, under those on which one answers, and where all that moves is hidden."""
    if name in asked.hides:
        return Fog(name, HIDDEN, True)
    if asked.kind in INVITES and asked.on == name:
        return Fog(name, INVITES[asked.kind], False)
    cast = [who for who, actor in stage.cast.items() if actor.on == name]
    ground = [
        actor
        for who, (actor, _) in stage.ground.items()
        if actor.on == name and who not in asked.hides
    ]
    covered = any(isinstance(actor, COVERING) for actor in ground)
    if covered or not cast or any(who not in asked.hides for who in cast):
        return None
    return Fog(name, HIDDEN, not ground)


def draw_fogs(figure, found, look):
    """Below the axes of their names, which are laid out already and may be invisible."""
    for fog in found:
        _draw(figure, fog, look)


def _draw(figure, fog, look):
    (ax,) = (one for one in figure.axes if one.get_label() == fog.on)
    box, pixel = ax.get_window_extent(), figure.dpi / 72 * look.scale
    reach = np.arange(STRIDE * pixel, box.width + box.height, STRIDE * pixel)
    lines = [[(box.x0 + c, box.y1), (box.x0 + c - box.height, box.y0)] for c in reach]
    style = {"color": look.color("faint"), "linewidth": look.scale, "alpha": FAINT}
    hatching = LineCollection(lines, transform=None, zorder=-2, **style)
    figure.add_artist(hatching).set_clip_box(box)
    _write(figure, fog, box, look)


def _write(figure, fog, box, look):
    pixel = figure.dpi / 72 * look.scale
    middle = (box.y0 + box.y1) / 2 - MIDDLE * TYPE * pixel
    y = middle if fog.middle else box.y1 - BELOW_TOP * pixel
    fits = box.width >= LETTER * pixel * len(fog.words)
    words = fog.words if fits else fog.words.split()[0]
    halo = withStroke(linewidth=4 * look.scale, foreground=look.color("paper"))
    style = {"ha": "center", "va": "baseline", "zorder": -1, "color": look.color("soft")}
    style |= {"fontsize": TYPE * look.scale, "path_effects": [halo], "transform": None}
    figure.text((box.x0 + box.x1) / 2, y, words, **style)
