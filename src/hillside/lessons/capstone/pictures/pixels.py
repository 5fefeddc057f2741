"""Nine numbers drawn as a screen: squares, filled where positive, open where negative."""

import numpy as np

from hillside.screens import PIXELS

SIDE = 3
SQUARE = np.array([[-1, 1, 1, -1, -1], [-1, -1, 1, 1, -1]]) / 2


def middles(corner, cell):
    """The middles of the nine pixels, read row by row.

    corner: (x, y) of the upper left corner.   cell: the side of a pixel.   Returns (2, 9).
    """
    row, column = np.divmod(np.arange(PIXELS), SIDE)
    return np.array([corner[0] + (column + 0.5) * cell, corner[1] - (row + 0.5) * cell])


def frame_lines(corner, cell):
    """The lines between and around the pixels, with a nan between.   Returns (2, k)."""
    (x, y), far = corner, SIDE * cell
    places = cell * np.arange(SIDE + 1)
    upright = [[x + at, x + at, np.nan, y, y - far, np.nan] for at in places]
    level = [[x, x + far, np.nan, y - at, y - at, np.nan] for at in places]
    return np.hstack([np.reshape(line, (2, 3)) for line in (*upright, *level)])


def squares(values, corner, cell):
    """(filled, open): the squares of the positive and of the negative ones of nine numbers.

    Their areas are in the ratio of the numbers; 1 fills four fifths of a pixel's side.
    Returns a (2, k) for an Area and one for a Line, None where there is no square.
    """
    places, sides = middles(corner, cell), 0.8 * cell * np.sqrt(np.abs(values))
    corners = [places[:, [j]] + sides[j] * SQUARE for j in range(PIXELS)]
    lit = [corners[j] for j in range(PIXELS) if values[j] > 0]
    dark = [corners[j] for j in range(PIXELS) if values[j] < 0]
    gap = np.full((2, 1), np.nan)
    home = places[:, [0]]  # one polygon: from square to square it goes through this place
    filled = np.hstack([part for one in lit for part in (home, one)] + [home]) if lit else None
    hollow = np.hstack([part for one in dark for part in (one, gap)]) if dark else None
    return filled, hollow


def signs(screen):
    """A screen as signs: "■□■ □■□ ■□■".   screen: (9,)."""
    rows = np.reshape(np.where(np.asarray(screen) > 0, "■", "□"), (SIDE, SIDE))
    return " ".join("".join(row) for row in rows)
