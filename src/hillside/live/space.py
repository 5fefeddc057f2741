"""Axes in space: their limits, and where their points lie on the panel. The twin of camera.js."""

from dataclasses import dataclass

import numpy as np

TALL = 0.75  # the box has sides 1, 1 and this
WIDE, HIGH = 1.42, 1.42  # of the box: across its diagonal, and from most sides
ROOM = (46, 30)  # pixels beside and above the box, for numbers and names
SMALL = 260  # pixels; panels with a shorter side have no numbers
LITTLE = (20, 16)
NAMES = ("x", "y", "f")


def space(ax, limits, names=NAMES):
    """Make `ax` a view of space with `limits` (x0, x1, y0, y1, z0, z1). For use in `stage`.

    The picture needs a control Turn on these axes.   names: of the axes
    """
    ax.set(xticks=[], yticks=[])
    ax.spines[:].set_visible(False)
    ax.hillside_space = [float(limit) for limit in limits]
    ax.hillside_names = list(names)


def limits_of(ax):
    """The limits given to `space`, or None for flat axes."""
    return getattr(ax, "hillside_space", None)


def names_of(ax):
    """The names given to `space`, or None for flat axes."""
    return getattr(ax, "hillside_names", None)


@dataclass(frozen=True)
class Place:
    """The middle of the box on its panel, pixels for each of its sides, whether there is room.

    small: numbers have none
    """

    middle: tuple
    size: float
    small: bool


def fitted(box, scale):
    """The Place of a box on its panel.   box: left, top, width, height;   scale: of type"""
    left, top, width, height = box
    small = min(width, height) < SMALL * scale
    beside, above = LITTLE if small else ROOM
    size = min((width - 2 * beside * scale) / WIDE, (height - 2 * above * scale) / HIGH)
    return Place((left + width / 2, top + height / 2), max(size, 1.0), small)


def filled_by_space(height, scale):
    """The width of a panel so high that the box fills as `fitted` lays it."""
    beside, above = (2 * scale * room for room in ROOM)
    return beside + WIDE * max(height - above, 1.0) / HIGH


@dataclass(frozen=True)
class Eye:
    """A parallel camera.

    rows: (3, 4), what x, y, z and 1 count in each coordinate of a spot;  axes: (3, 3), what is
    right, up and near, in the box;  size: pixels for each side of the box;  below: whether the
    floor is seen from below
    """

    rows: np.ndarray
    axes: np.ndarray
    size: float
    below: bool

    def at(self, points):
        """The spots (3, ...) of points (3, ...): right and down in pixels, depth to the eye."""
        points = np.asarray(points, dtype=float)
        return (self.rows[:, :3] @ points.reshape(3, -1) + self.rows[:, 3:]).reshape(points.shape)

    def towards(self, way):
        """A direction given as (right, up, near), in the box."""
        return np.asarray(way) @ self.axes


def camera(view, limits, place):
    """The Eye of a view (azimuth, elevation), in degrees."""
    azimuth, elevation = np.radians(view)
    ca, sa, ce, se = np.cos(azimuth), np.sin(azimuth), np.cos(elevation), np.sin(elevation)
    axes = np.array([[-sa, ca, 0], [-se * ca, -se * sa, ce], [ce * ca, ce * sa, se]])
    low, high = np.array(limits[0::2]), np.array(limits[1::2])
    counts = axes * [[1], [-1], [1]] * place.size * np.array([1, 1, TALL]) / (high - low)
    start = np.array([*place.middle, 0]) - counts @ (low + high) / 2
    return Eye(np.column_stack([counts, start]), axes, place.size, se < 0)
