"""What moves in a picture: its style and its data, on numpy alone.

An actor says on which axes it plays, its colour (a meaning of look.PALETTE) and its style in pixels
of the picture. Its data come from `Picture.frame` and are checked by `clean`; None hides it, nan
leaves a gap. Each is drawn twice: by matplotlib (painters.py, solids.py) and by the player.
"""

from dataclasses import asdict, dataclass
from typing import ClassVar

import numpy as np

FARTHEST = 1e30  # float32 on its way to the browser holds no more
KINDS = {}  # {kind: class} of all actors; a description names the kind


@dataclass(frozen=True)
class Actor:
    """A shape on the axes labelled `on`, in the colour that means `color`."""

    on: str
    color: str = "ink"
    wants: ClassVar[str] = "an array of shape (2, n), a row of x and a row of y; in space (3, n)"

    def __init_subclass__(cls, told=True):
        if told:  # the player knows it
            KINDS[cls.__name__.lower()] = cls

    def fits(self, data, dimension):
        """Whether data, arranged, are of a shape that this actor can show in 2 or 3 dimensions."""
        return data.ndim == 2 and data.shape[0] == dimension

    def arranged(self, data):
        """A shorter way of writing the data made into the one way in which they travel."""
        return data

    def numbers(self, data):
        """The data as an array of floats."""
        try:
            return np.asarray(data, dtype=float)
        except (TypeError, ValueError) as error:
            raise ValueError(
                f"{type(self).__name__} wants {self.wants}; got {repr(data)[:60]}"
            ) from error

    def clean(self, data, dimension=2):
        """The data as float32, for axes of 2 or 3 dimensions.

        Raises ValueError that says what was wanted and what came.
        """
        given = self.numbers(data)
        data = self.arranged(given)
        if not self.fits(data, dimension):
            turned = given.ndim == 2 and self.fits(given.T, dimension)
            advice = "; try its transpose, .T" if turned else ""
            raise ValueError(
                f"{type(self).__name__} wants {self.wants}; got shape {given.shape}{advice}"
            )
        return np.clip(data, -FARTHEST, FARTHEST).astype(np.float32)

    def describe(self, look):
        """The style as plain JSON types; colours go by meaning, so that the theme can change."""
        return {"kind": type(self).__name__.lower()} | asdict(self)


@dataclass(frozen=True)
class Line(Actor):
    """A polyline through the columns of a (2, n) array; `dash` draws it broken.

    label: words or $LaTeX$ that the player writes near it, in its colour; all that has one.
    """

    width: float = 2.0
    dash: bool = False
    label: str = ""


@dataclass(frozen=True)
class Dots(Actor):
    """A dot at each column of a (2, n) array; `hollow` leaves the middle open."""

    radius: float = 4.0
    hollow: bool = False
    label: str = ""


@dataclass(frozen=True)
class Arrow(Actor):
    """Arrows from tail by move: columns (x, y, dx, dy) of a (4, n) array, or one as 4 numbers."""

    width: float = 3.0
    label: str = ""
    wants: ClassVar[str] = (
        "four numbers (x, y, dx, dy), or an array of shape (4, n); in space six numbers or (6, n)"
    )

    def fits(self, data, dimension):
        return data.ndim == 2 and data.shape[0] == 2 * dimension

    def arranged(self, data):
        return data[:, None] if data.ndim == 1 else data


@dataclass(frozen=True)
class Area(Actor):
    """The inside of the polygon through the columns of a (2, n) array."""

    opacity: float = 0.25
    label: str = ""


@dataclass(frozen=True)
class Bars(Actor):
    """Bars from 0 to the heights given, one at each place of `at`, `colors` one meaning each."""

    at: tuple = (0,)
    colors: tuple = ("ink",)
    width: float = 0.6
    wants: ClassVar[str] = "one height for each place in `at`"

    def fits(self, data, dimension):
        return data.shape == (1, len(self.at)) and dimension == 2

    def arranged(self, data):
        return np.atleast_2d(data)


@dataclass(frozen=True)
class Text(Actor):
    """Words at a point, given as ((x, y), "words").

    They stand `align`ed left, center or right, raised by `lift` pixels.
    """

    align: str = "center"
    lift: float = 0.0
    size: float = 14.0
    wants: ClassVar[str] = 'a place and words, ((x, y), "words")'

    def clean(self, data, dimension=2):
        """The place as a (2, 1) array, and the words."""
        if not isinstance(data, (tuple, list)) or len(data) != 2 or np.size(data[0]) != 2:
            raise ValueError(f"Text wants {self.wants}; got {repr(data)[:60]}")
        place, words = data
        return super().clean(np.reshape(self.numbers(place), (2, 1)), dimension), str(words)


@dataclass(frozen=True)
class Mesh(Actor):
    """A surface in space, given by its points on a grid, (3, rows, columns).

    The colour "hill" goes by height.
    """

    color: str = "hill"
    opacity: float = 1.0
    label: str = ""
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


def arrow_outline(tail, tip, width):
    """The 7 corners (7, 2), in pixels, of an arrow whose shaft is `width` wide.

    None where it is too short to see.
    """
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
