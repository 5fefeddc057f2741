"""How much is drawn where: the axes in cells, with running sums. The twin of inkmap.js."""

from dataclasses import dataclass
from math import ceil

import numpy as np

from .clip import length, visible

CELL = 6  # pixels


@dataclass(frozen=True)
class Ink:
    """sums (rows + 1, columns + 1): the inked cells above and left of each corner."""

    bounds: tuple
    cell: float
    sums: np.ndarray

    def cover(self, boxes):
        """The number of inked cells that each rectangle (n, 4) touches."""
        rows, columns = np.array(self.sums.shape) - 1
        left, top = self.bounds[:2]
        low = np.floor((boxes[:, :2] - (left, top)) / self.cell).astype(int)
        high = np.floor((boxes[:, 2:] - (left, top)) / self.cell).astype(int) + 1
        (c0, r0), (c1, r1) = (np.clip(part, 0, (columns, rows)).T for part in (low, high))
        sums = self.sums
        return sums[r1, c1] - sums[r0, c1] - sums[r1, c0] + sums[r0, c0]


def inked(lines, bounds, scale):
    """The Ink of polylines within the rectangle `bounds`."""
    cell = CELL * scale
    left, top, right, bottom = bounds
    columns = max(1, ceil((right - left) / cell))
    rows = max(1, ceil((bottom - top) / cell))
    cells = np.zeros((rows, columns), dtype=int)
    for line in lines:
        for a, b in visible(line, bounds):
            x, y = _steps(np.array(a), np.array(b), max(1, ceil(length(a, b) / (cell / 2))))
            across = np.minimum(columns - 1, np.floor((x - left) / cell).astype(int))
            down = np.minimum(rows - 1, np.floor((y - top) / cell).astype(int))
            cells[down, across] = 1
    return Ink(bounds, cell, np.pad(cells.cumsum(0).cumsum(1), ((1, 0), (1, 0))))


def _steps(a, b, count):
    """Points from a to b, as x and y, `count` steps apart."""
    return (a[:, None] + (np.arange(count + 1) / count) * (b - a)[:, None])[:2]
