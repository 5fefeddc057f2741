"""The stage painted by matplotlib: the background under the live actors, and the still.

Figures are made, painted and dropped inside one call. No pyplot, and one lock: a front end may ask
for a background on a second thread while a cell paints a still, and matplotlib's settings, font
and layout caches are not made for that.
"""

import io
import textwrap
import threading
from contextlib import contextmanager
from dataclasses import dataclass

import numpy as np
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from PIL import Image

from . import asking, checks
from .actors import Text
from .arithmetic import own_arithmetic
from .hands import Handle, Turn
from .look import HANDLE_RADIUS, Look, dress, painting_in
from .painters import STILL, paint, paint_outside
from .raising import POINT, raise_figure
from .rc import own_settings
from .scenery import paint_space
from .signatures import ASKED, takes
from .space import limits_of, names_of
from .words import stand
from .written import write_labels

STILL_DENSITY = 1.15  # sharper than the page, and small enough to store
STILL_COLORS = 96
_painting = threading.RLock()


@dataclass(frozen=True)
class Painted:
    """A painted background: the figure, its axes by label, and the actors that play on them.

    ground: what stays, [(actor, data), ...]; on flat axes it is painted already, but for words.
    dressed: whether the margins, types and colours of `look` are there.
    """

    figure: Figure
    actors: dict
    look: Look
    ground: tuple = ()
    dressed: bool = False

    @property
    def axes(self):
        return {ax.get_label(): ax for ax in self.figure.axes if ax.get_label()}

    @property
    def spaces(self):
        """The labels of the axes in space."""
        return frozenset(name for name, ax in self.axes.items() if limits_of(ax) is not None)

    @property
    def limits(self):
        """The limits ((x0, x1), (y0, y1)) of the axes by label."""
        return {label: (ax.get_xlim(), ax.get_ylim()) for label, ax in self.axes.items()}

    def image(self):
        """What the figure shows now, as (height, width, 4) bytes."""
        self.figure.canvas.draw()
        return np.array(self.figure.canvas.buffer_rgba())

    def geometry(self):
        """Where each axes lies, its limits and its scales.

        box: left, top, width, height as shares of the picture
        """
        return {name: self._geometry(ax) for name, ax in self.axes.items()}

    def _geometry(self, ax):
        box = ax.get_window_extent().transformed(self.figure.transFigure.inverted())
        return {
            "box": [box.x0, 1 - box.y1, box.width, box.height],
            "x": list(ax.get_xlim()),
            "y": list(ax.get_ylim()),
            "logx": ax.get_xscale() == "log",
            "logy": ax.get_yscale() == "log",
            "space": limits_of(ax),
            "names": names_of(ax),
        }

    @property
    def size(self):
        """Width and height in pixels."""
        return [round(side * POINT) for side in self.figure.get_size_inches()]


@contextmanager
def _alone():
    """One painter at a time, under settings of its own."""
    with _painting, own_settings(), own_arithmetic():
        yield


def raised(picture, values, look=Look(), density=1.0):
    """The stage of `picture` for these values, as its author painted it, or told it."""
    stage = picture.staged(values, look.asked)
    if stage is not None:
        return _laid_out(picture, stage, look, density)
    width, height = picture.size
    with _alone(), painting_in(look):
        figure = Figure(figsize=(width / POINT, height / POINT), dpi=POINT * density)
        FigureCanvasAgg(figure)
        told = {ASKED: look.asked} if takes(picture.stage, ASKED) else {}
        actors = picture.call(picture.stage, values, figure, **told)
        return Painted(figure, checks.stage(picture, figure, actors), look)


def _laid_out(picture, stage, look, density):
    """A stage of data, painted."""
    hidden = _hidden(picture, look)
    with _alone():
        figure = raise_figure(stage, look, density, picture.prediction if look.asked else None)
    seen = [pair for name, pair in stage.ground.items() if not {name, pair[0].on} & set(hidden)]
    return Painted(figure, stage.cast, look, tuple(seen), dressed=True)


@contextmanager
def painted(picture, values, look=Look(), density=1.0):
    """The stage with its axes in place; what an open question hides is hidden."""
    with _alone():
        stage = raised(picture, values, look, density)
        if look.asked:
            checks.same_stage(picture, stage, picture.cast(values))
        if not stage.dressed:
            dress(stage.figure, look)
        for label, ax in stage.axes.items():
            # Equal scales shrink an axes only when it is drawn, but actors must know where it lies.
            ax.apply_aspect()
            ax.set_visible(label not in _hidden(picture, look))
        yield stage


def _hidden(picture, look):
    """The names of actors and axes that are not to be seen."""
    return picture.prediction.hides if look.asked else ()


def background(picture, values, look, density):
    """The empty stage: (png bytes, {size, axes}), sizes in pixels, places as the player wants."""
    with painted(picture, values, look, density) as stage:
        return png(stage.image()), {"size": stage.size, "axes": stage.geometry()}


def photograph(picture, values, look=Look(), density=STILL_DENSITY):
    """What the player shows for these values, painted by matplotlib: (height, width, 4) bytes."""
    with painted(picture, values, look, density) as stage:
        write_labels(stage, play(picture, values, stage), picture.controls, values)
        return stage.image()


def play(picture, values, stage):
    """Paint actors and hands on a Painted stage.   Returns what moves, then what stays."""
    _, shapes = picture.frame_at(values)
    hidden = _hidden(picture, stage.look)
    cast = [
        (actor, shapes[name])
        for name, actor in stage.actors.items()
        if shapes[name] is not None and not {name, actor.on} & set(hidden)
    ]
    cast, ground = stand(stage, cast, picture.controls, values)
    _paint_flat(stage, [pair for pair in ground if isinstance(pair[0], Text)] + cast)
    every = [*ground, *cast]
    for control in picture.controls.values():
        if isinstance(control, (Handle, Turn)) and control.on in stage.axes:
            _draw_hand(control, stage, every, values[control.name])
    return [*cast, *ground]


def _paint_flat(stage, cast):
    for name in stage.axes.keys() - stage.spaces:
        flat = [(actor, data) for actor, data in cast if actor.on == name]
        for actor, data in flat:
            paint(actor, stage.axes[name], data, stage.look)
        paint_outside(flat, stage.axes[name], stage.look)


def _draw_hand(control, stage, cast, value):
    """What a control shows on the plot: a handle, or the space that it turns."""
    ax = stage.axes[control.on]
    if isinstance(control, Handle):
        return _draw_handle(ax, value, stage.look)
    players = [(actor, data) for actor, data in cast if actor.on == control.on]
    return paint_space(ax, players, value, stage.look)


def _draw_handle(ax, point, look):
    """A ring with a dot; while a question is open handles sleep, which a thin hollow ring says."""
    role, width = ("ghost", 2) if look.asked else ("ink", 3)
    ink, paper, scale = look.color(role), look.color("paper"), look.scale
    style = STILL | {"zorder": 8, "clip_on": False}
    ring = {"markerfacecolor": paper, "markeredgecolor": ink, "markeredgewidth": width * scale}
    ax.plot(*point, "o", markersize=2 * HANDLE_RADIUS * scale, **ring, **style)
    if not look.asked:
        ax.plot(*point, "o", markersize=6 * scale, color=ink, markeredgewidth=0, **style)


def still(picture, values, look=Look()):
    """PNG bytes for a page without a kernel: the picture, and beneath it its caption.

    While its question is open (look.asked), that instead.
    """
    top = photograph(picture, values, look)
    words = asking.heading(picture, values, look.asked)
    return png(np.vstack([top, _caption_image(words, top.shape[1] / STILL_DENSITY, look)]))


def _caption_image(caption, width, look):
    size = 14 * look.scale
    letters = int(width / (0.56 * size))
    words = "\n".join(textwrap.fill(line, letters) for line in caption.splitlines())
    height = size * 1.5 * (words.count("\n") + 1) + size
    with _alone():
        figure = Figure(
            figsize=(width / POINT, height / POINT),
            dpi=POINT * STILL_DENSITY,
            facecolor=look.color("paper"),
        )
        FigureCanvasAgg(figure)
        style = {"va": "center", "color": look.color("ink"), "linespacing": 1.4}
        figure.text(0.01, 0.5, words, fontsize=size, parse_math=False, **style)
        figure.canvas.draw()
        return np.array(figure.canvas.buffer_rgba())


def png(image):
    """PNG bytes of (height, width, 4) bytes, in few colours, without a word about who wrote it."""
    few = (
        Image.fromarray(image)
        .convert("RGB")
        .quantize(STILL_COLORS, method=Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE)
    )
    out = io.BytesIO()
    few.save(out, format="png", compress_level=8)
    return out.getvalue()
