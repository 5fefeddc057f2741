"""The stage painted by matplotlib: the background under the live actors, and the still with actors and caption.

Figures are made, painted and dropped inside one call. No pyplot, and one lock: a front end may ask for a background
on a second thread while a cell paints a still, and matplotlib's font and layout caches are not made for that.
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

from .controls import Handle, Turn
from .look import Look, dress, painting_in
from .space import limits_of, paint_space

POINT = 72  # at this resolution one typographic point is one pixel, so every size is given in pixels of the picture
HANDLE_RADIUS = 9.0
STILL_DENSITY = 1.15  # sharper than the page, and small enough to store
STILL_COLORS = 48
_painting = threading.Lock()


@dataclass(frozen=True)
class Stage:
    """A painted background: the figure, its axes by label, and the actors that will play on them."""

    figure: Figure
    actors: dict
    look: Look

    @property
    def axes(self):
        return {ax.get_label(): ax for ax in self.figure.axes}

    @property
    def spaces(self):
        """The labels of the axes in space."""
        return {name for name, ax in self.axes.items() if limits_of(ax) is not None}

    def image(self):
        """What the figure shows now, as (height, width, 4) bytes."""
        self.figure.canvas.draw()
        return np.array(self.figure.canvas.buffer_rgba())

    def geometry(self):
        """Where each axes lies (left, top, width, height as shares of the picture), its limits and its scales."""
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
        }

    @property
    def size(self):
        """Width and height in pixels."""
        return [round(side * POINT) for side in self.figure.get_size_inches()]


def raised(picture, values, look=Look(), density=1.0):
    """The stage of `picture` for these values as its author painted it, enough to know its actors and limits."""
    width, height = picture.size
    figure = Figure(figsize=(width / POINT, height / POINT), dpi=POINT * density)
    FigureCanvasAgg(figure)
    with painting_in(look):
        return Stage(figure, picture.call(picture.stage, values, figure), look)


@contextmanager
def painted(picture, values, look=Look(), density=1.0):
    """The stage with its axes in place, under the painting lock."""
    with _painting:
        stage = raised(picture, values, look, density)
        dress(stage.figure, look)
        for ax in stage.figure.axes:
            ax.apply_aspect()  # equal scales shrink an axes only when it is drawn, but actors must know where it lies
        yield stage


def background(picture, values, look, density):
    """The empty stage: (png bytes, {size, axes}), sizes in pixels and places as the player needs them."""
    with painted(picture, values, look, density) as stage:
        return png(stage.image()), {"size": stage.size, "axes": stage.geometry()}


def photograph(picture, values, look=Look(), density=STILL_DENSITY):
    """What the player shows for these values, painted by matplotlib: (height, width, 4) bytes."""
    _, shapes = picture.frame_at(values)
    with painted(picture, values, look, density) as stage:
        cast = [
            (actor, shapes[name])
            for name, actor in stage.actors.items()
            if shapes[name] is not None
        ]
        for actor, data in cast:
            if limits_of(stage.axes[actor.on]) is None:
                actor.draw(stage.axes[actor.on], data, look)
        for control in picture.controls.values():
            _draw_control(control, stage, cast, values)
        return stage.image()


def _draw_control(control, stage, cast, values):
    """What a control shows on the plot: a handle, or the space that it turns."""
    ax = stage.axes.get(getattr(control, "on", None))
    if ax is not None and isinstance(control, Handle):
        _draw_handle(ax, values[control.name], stage.look)
    elif ax is not None and isinstance(control, Turn):
        paint_space(
            ax,
            [(actor, data) for actor, data in cast if actor.on == control.on],
            values[control.name],
            stage.look,
        )


def _draw_handle(ax, point, look):
    ax.plot(
        *point,
        "o",
        markersize=2 * HANDLE_RADIUS * look.scale,
        markerfacecolor=look.color("paper"),
        alpha=1,
        zorder=8,
        markeredgecolor=look.color("ink"),
        markeredgewidth=3 * look.scale,
        clip_on=False,
        scalex=False,
        scaley=False,
    )
    ax.plot(
        *point,
        "o",
        markersize=6 * look.scale,
        color=look.color("ink"),
        zorder=8,
        markeredgewidth=0,
        clip_on=False,
        scalex=False,
        scaley=False,
    )


def still(picture, values, look=Look()):
    """PNG bytes for a page without a kernel: the picture, and its caption beneath it."""
    top = photograph(picture, values, look)
    return png(
        np.vstack([top, _caption_image(picture.words(values), top.shape[1] / STILL_DENSITY, look)])
    )


def _caption_image(caption, width, look):
    size = 14 * look.scale
    words = "\n".join(
        textwrap.fill(line, int(width / (0.56 * size))) for line in caption.splitlines()
    )
    height = size * 1.5 * (words.count("\n") + 1) + size
    with _painting:
        figure = Figure(
            figsize=(width / POINT, height / POINT),
            dpi=POINT * STILL_DENSITY,
            facecolor=look.color("paper"),
        )
        FigureCanvasAgg(figure)
        figure.text(
            0.01,
            0.5,
            words,
            va="center",
            fontsize=size,
            color=look.color("ink"),
            linespacing=1.4,
            parse_math=False,
        )
        figure.canvas.draw()
        return np.array(figure.canvas.buffer_rgba())


def png(image):
    """PNG bytes of (height, width, 4) bytes, in few colours and without any text about who wrote it."""
    few = (
        Image.fromarray(image)
        .convert("RGB")
        .quantize(STILL_COLORS, method=Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE)
    )
    out = io.BytesIO()
    few.save(out, format="png", compress_level=8)
    return out.getvalue()
