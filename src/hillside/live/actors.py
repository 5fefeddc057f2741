"""What moves in a picture. Each actor is drawn twice: here by matplotlib for the still, in player.js on a canvas.

An actor says on which axes it plays, its colour (a meaning of look.PALETTE) and its style in pixels of the picture.
Its data come from `Picture.frame`; None hides it, nan leaves a gap. `clean` checks them, `draw` paints the still.
"""

from dataclasses import asdict, dataclass
from typing import ClassVar

import numpy as np
from matplotlib.font_manager import FontProperties
from matplotlib.patches import Polygon
from matplotlib.patheffects import withStroke
from matplotlib.textpath import text_to_path

FARTHEST = 1e30  # float32 on its way to the browser holds no more


@dataclass(frozen=True)
class Actor:
    """A shape on the axes labelled `on`, in the colour that means `color`."""

    on: str
    color: str = "ink"
    wants: ClassVar[str] = "an array of shape (2, n), a row of x and a row of y; in space (3, n)"

    def fits(self, data, dimension):
        return data.ndim == 2 and data.shape[0] == dimension

    def numbers(self, data):
        """The data as an array of floats."""
        try:
            return np.asarray(data, dtype=float)
        except (TypeError, ValueError) as error:
            raise ValueError(
                f"{type(self).__name__} wants {self.wants}; got {repr(data)[:60]}"
            ) from error

    def clean(self, data, dimension=2):
        """The data as float32 for axes of 2 or 3 dimensions, or a ValueError that says what was wanted."""
        data = self.numbers(data)
        if not self.fits(data, dimension):
            raise ValueError(f"{type(self).__name__} wants {self.wants}; got shape {data.shape}")
        return np.clip(data, -FARTHEST, FARTHEST).astype(np.float32)

    def describe(self, look):
        """The style as plain JSON types; colours go by meaning, so that the player can change theme."""
        return {"kind": type(self).__name__.lower()} | asdict(self)


@dataclass(frozen=True)
class Line(Actor):
    """A polyline through the columns of a (2, n) array; `dash` draws it broken."""

    width: float = 2.0
    dash: bool = False

    def draw(self, ax, data, look):
        style = (0, (6 / self.width, 4 / self.width)) if self.dash else "-"
        ax.plot(
            *data,
            color=look.color(self.color),
            linewidth=self.width * look.scale,
            linestyle=style,
            zorder=5,
            solid_capstyle="round",
            solid_joinstyle="round",
            dash_joinstyle="round",
            scalex=False,
            scaley=False,
        )


@dataclass(frozen=True)
class Dots(Actor):
    """A dot at each column of a (2, n) array; `hollow` leaves the middle open."""

    radius: float = 4.0
    hollow: bool = False

    def draw(self, ax, data, look):
        color, paper = look.color(self.color), look.color("paper")
        fill, edge, width = (paper, color, 2.0) if self.hollow else (color, paper, 1.0)
        ax.plot(
            *data,
            "o",
            markersize=2 * self.radius * look.scale,
            markerfacecolor=fill,
            markeredgecolor=edge,
            markeredgewidth=width * look.scale,
            zorder=5,
            scalex=False,
            scaley=False,
        )


@dataclass(frozen=True)
class Arrow(Actor):
    """Arrows from tail by move: the columns (x, y, dx, dy) of a (4, n) array, or one arrow as 4 numbers."""

    width: float = 3.0
    wants: ClassVar[str] = (
        "four numbers (x, y, dx, dy), or an array of shape (4, n); in space six numbers or (6, n)"
    )

    def fits(self, data, dimension):
        return data.ndim == 2 and data.shape[0] == 2 * dimension

    def clean(self, data, dimension=2):
        data = self.numbers(data)
        return super().clean(data[:, None] if data.ndim == 1 else data, dimension)

    def draw(self, ax, data, look):
        pixel = ax.figure.dpi / 72
        tips = ax.transData.transform((data[:2] + data[2:]).T)
        for tail, tip in zip(ax.transData.transform(data[:2].T), tips):
            outline = arrow_outline(tail, tip, self.width * look.scale * pixel)
            if outline is not None:
                patch = Polygon(
                    outline,
                    closed=True,
                    color=look.color(self.color),
                    linewidth=0,
                    transform=None,
                    zorder=6,
                )
                ax.add_artist(patch).set_clip_path(ax.patch)


def arrow_outline(tail, tip, width):
    """The 7 corners (7, 2), in pixels, of an arrow with a shaft `width` wide; None where it is too short to see."""
    move = np.subtract(tip, tail)
    length = np.hypot(*move)
    if not np.isfinite(length) or length < 1:
        return None
    along = move / length
    across = np.array([-along[1], along[0]])
    head = min(4.5 * width, length)
    neck = tip - head * along
    half, wing = 0.5 * width * across, 0.45 * head * across
    return np.array(
        [tail + half, neck + half, neck + wing, tip, neck - wing, neck - half, tail - half]
    )


@dataclass(frozen=True)
class Area(Actor):
    """The inside of the polygon through the columns of a (2, n) array."""

    opacity: float = 0.25

    def draw(self, ax, data, look):
        ax.add_artist(
            Polygon(
                data.T,
                closed=True,
                facecolor=look.color(self.color),
                alpha=self.opacity,
                linewidth=0,
                zorder=4,
            )
        )


@dataclass(frozen=True)
class Bars(Actor):
    """Bars from 0 to the heights given, standing at `at` (one place each), `colors` one meaning each."""

    at: tuple = (0,)
    colors: tuple = ("ink",)
    width: float = 0.6
    wants: ClassVar[str] = "one height for each place in `at`"

    def fits(self, data, dimension):
        return data.shape == (1, len(self.at)) and dimension == 2

    def clean(self, data, dimension=2):
        return super().clean(np.atleast_2d(self.numbers(data)), dimension)

    def draw(self, ax, data, look):
        for place, height, role in zip(self.at, data[0], self.colors):
            corners = [
                (place - self.width / 2, 0),
                (place + self.width / 2, 0),
                (place + self.width / 2, height),
                (place - self.width / 2, height),
            ]
            ax.add_artist(
                Polygon(corners, closed=True, facecolor=look.color(role), linewidth=0, zorder=4)
            )


@dataclass(frozen=True)
class Text(Actor):
    """Words at a point, given as ((x, y), "words"), `align`ed left, center or right and raised by `lift` pixels."""

    align: str = "center"
    lift: float = 0.0
    size: float = 13.0
    wants: ClassVar[str] = 'a place and words, ((x, y), "words")'

    def clean(self, data, dimension=2):
        if not isinstance(data, (tuple, list)) or len(data) != 2 or np.size(data[0]) != 2:
            raise ValueError(f"Text wants {self.wants}; got {repr(data)[:60]}")
        place, words = data
        return super().clean(np.reshape(self.numbers(place), (2, 1)), dimension), str(words)

    def draw(self, ax, data, look):
        (x, y), words = data[0][:, 0], data[1]
        size, halo = (
            self.size * look.scale,
            withStroke(linewidth=3 * look.scale, foreground=look.color("paper")),
        )
        # With a halo, matplotlib draws letters as outlines, narrower than those with which it would align the words.
        width, *_ = text_to_path.get_text_width_height_descent(
            words, FontProperties(size=size), ismath=False
        )
        start = {"left": 0, "center": -width / 2, "right": -width}[self.align]
        ax.annotate(
            words,
            (x, y),
            (start, self.lift * look.scale),
            textcoords="offset points",
            ha="left",
            va="center",
            zorder=7,
            fontsize=size,
            color=look.color(self.color),
            path_effects=[halo],
            annotation_clip=False,
            parse_math=False,
        )


@dataclass(frozen=True)
class Mesh(Actor):
    """A surface in space, given by its points on a grid, (3, rows, columns). The colour "hill" goes by height."""

    color: str = "hill"
    opacity: float = 1.0
    wants: ClassVar[str] = (
        "points on a grid, an array of shape (3, rows, columns), on axes made by space()"
    )

    def clean(self, data, dimension=3):
        """The grid as (3 * rows, columns), row of x after row of x, then y, then z."""
        data = self.numbers(data)
        if data.ndim != 3 or data.shape[0] != 3 or dimension != 3:
            raise ValueError(
                f"Mesh wants {self.wants}; got shape {data.shape} in {dimension} dimensions"
            )
        return np.clip(data.reshape(-1, data.shape[2]), -FARTHEST, FARTHEST).astype(np.float32)
