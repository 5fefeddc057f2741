"""What lies beyond its axes is shown as outside, never as if inside: the twin of outside.js.

A single dot becomes an arrow head at the edge with the value that is out there; a bar ends in a
zigzag with its height. Of many dots those outside are left out, and lines leave.
"""

from typing import NamedTuple

import numpy as np

from .actors import FARTHEST, Bars, Dots
from .numbers import rounded

SLACK = 0.5  # pixels by which a point may be out and still counts as inside
HEAD = 2.2  # lengths of an arrow head and half its width, in radii of the dot
WING = 1.1
LETTER = 12  # pixels
DIGITS = 3
GAP = 6  # pixels between an arrow head and its value
TOOTH = 6  # pixels from one corner of a zigzag to the next, at most
BROKEN = 10  # pixels from the edge to the zigzag, and to the number of a bar
NUMBER = 26


class Mark(NamedTuple):
    """A point on the edge of axes, the direction that leads out to the true one, and its words."""

    at: np.ndarray
    way: np.ndarray
    words: str


def edge(point, box):
    """Where a point beyond a box is shown: (place on its edge, unit vector outwards).

    point: (2,);  box: (low, high), two corners;  all in pixels.   Returns None for a point inside,
    or no number.
    """
    point = np.asarray(point, dtype=float)
    if np.isnan(point).any():
        return None
    at = np.clip(point, *box)
    away = point - at
    if np.abs(away).max() <= SLACK:
        return None
    away = np.sign(away) * np.isinf(away) if np.isinf(away).any() else away
    return at, away / np.hypot(*away)


def marks(actor, data, place, box):
    """The Marks of one actor: for a single dot, or for each bar that leaves its axes.

    data: clean;  place: from data (x, y) to pixels;  box: as for `edge`.
    """
    if isinstance(actor, Bars):
        points = [(at, height) for at, height in zip(actor.at, data[0])]
        return [one for point in points if (one := _mark(point, place, box, (1,)))]
    if isinstance(actor, Dots) and data.shape[1] == 1:
        one = _mark(data[:, 0], place, box, (0, 1))
        return [one] if one else []
    return []


def _mark(point, place, box, told):
    """The Mark of a point;   told: of which of its numbers it tells, where they are out."""
    there = place(point)
    found = edge(there, box)
    if not found:
        return None
    at, way = found
    out = [i for i in told if abs(there[i] - at[i]) > SLACK]
    words = ", ".join(_told(point[i]) for i in out)
    return Mark(at, way, f"({words})" if len(out) > 1 else words) if out else None


def _told(value):
    if abs(value) < 0.99 * FARTHEST:
        return rounded(value, DIGITS)
    return "∞" if value > 0 else "−∞"


def head(mark, radius):
    """The three corners (3, 2) of an arrow head whose tip is on the edge."""
    across = np.array([-mark.way[1], mark.way[0]])
    back = mark.at - HEAD * radius * mark.way
    return np.array([mark.at, back + WING * radius * across, back - WING * radius * across])


def zigzag(left, right, y, size):
    """Corners (2, n) of a zigzag across a bar;   size: of a pixel of the picture."""
    count = max(2, int(np.ceil((right - left) / (TOOTH * size))))
    x = np.linspace(left, right, count + 1)
    return np.array([x, y + np.where(np.arange(count + 1) % 2, 0.5, -0.5) * TOOTH * size])


def label(mark, radius, box, size):
    """Where the words of a dot's mark stand, and how they are aligned there.

    Beside an arrow head that points left or right they would stand on a path that leads out: they
    stand on its inner side.
    """
    if abs(mark.way[0]) > abs(mark.way[1]):
        aside = _inwards(mark.at, box) * (WING * radius + (GAP + LETTER) / 2 * size)
        spot = mark.at + [-GAP * size * np.sign(mark.way[0]), aside]
        return spot, "left" if mark.way[0] < 0 else "right"
    spot = mark.at - (HEAD * radius + (GAP + LETTER / 2 * abs(mark.way[1])) * size) * mark.way
    share = (mark.at[0] - box[0][0]) / (box[1][0] - box[0][0])
    return spot, "left" if share < 0.2 else "right" if share > 0.8 else "center"


def _inwards(spot, box):
    """1 where the middle of the box is above the spot, -1 where it is below."""
    return np.sign((box[0][1] + box[1][1]) / 2 - spot[1]) or 1.0


def free(spot, taken, box, size):
    """The spot, or the next line towards the middle where nothing stands.   It is then taken."""
    inwards = _inwards(spot, box)
    while any(
        abs(spot[0] - x) < 8 * LETTER * size and abs(spot[1] - y) < LETTER * size for x, y in taken
    ):
        spot = spot + [0, inwards * 1.3 * LETTER * size]
    taken.append(tuple(spot))
    return spot
