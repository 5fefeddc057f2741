"""Contours of a grid of codes, and the places of their numbers: the twin of contours.js.

Places are in cells: x from 0 to columns - 1, y from 0 to rows - 1, upwards.
"""

import numpy as np

# Sides of a cell: where each begins, seen from its lower left corner, and where it goes.
SIDES = np.array([[0, 0, 1, 0], [1, 0, 0, 1], [1, 1, -1, 0], [0, 1, 0, -1]])
LETTER, HIGH = 6.6, 12  # pixels: the size of a number's letter, and of its line
ROOM = 4  # pixels on both sides of a number
BENT = 3  # pixels: by so much a contour may leave the straight line of its number
APART = 60  # pixels from one number to the next
LOWER = 0.01  # pixels of bend that it is worth to stand one pixel further down
LEFT = 0.001  # and one pixel further to the left
PROBE = 2  # pixels on both sides, where the slope is measured


def segments(codes, level):
    """The contour of one level as segments (m, 4): x0, y0, x1, y1.

    Marching squares; the middle of a cell decides between the two ways through a saddle.
    codes: (rows, columns), 0 where there is no value.
    """
    corner = np.stack([codes[:-1, :-1], codes[:-1, 1:], codes[1:, 1:], codes[1:, :-1]], axis=-1)
    above = corner > level
    met = (corner > 0).all(axis=-1) & above.any(axis=-1) & ~above.all(axis=-1)
    rows, columns = np.nonzero(met)
    corner, above = corner[met], above[met]
    crossed = above != np.roll(above, -1, axis=1)
    rise = np.roll(corner, -1, axis=1) - corner
    share = (level - corner) / np.where(crossed, rise, 1)
    x = columns[:, None] + SIDES[:, 0] + share * SIDES[:, 2]
    y = rows[:, None] + SIDES[:, 1] + share * SIDES[:, 3]
    return np.concatenate(
        [_simple(crossed, x, y), _saddles(crossed, above, corner.sum(axis=1) > 4 * level, (x, y))]
    )


def _simple(crossed, x, y):
    """Cells that the contour crosses once."""
    once = crossed.sum(axis=1) == 2
    first, last = crossed[once].argmax(axis=1), 3 - crossed[once][:, ::-1].argmax(axis=1)
    i = np.arange(once.sum())
    return np.stack([a[once][i, side] for side in (first, last) for a in (x, y)], axis=-1)


def _saddles(crossed, above, middle, places):
    """Cells that it crosses twice."""
    twice = crossed.all(axis=1)
    x, y = (a[twice] for a in places)
    joined = (middle[twice] == above[twice, 0])[:, None]
    one = np.where(joined, [0, 1, 2, 3], [3, 0, 1, 2])
    x, y = np.take_along_axis(x, one, 1), np.take_along_axis(y, one, 1)
    return np.stack([x, y], axis=-1).reshape(-1, 4)


def between(codes, x, y):
    """Codes at places (n,), linear between the points of the grid; nan where there is none."""
    rows, columns = codes.shape
    inside = (x >= 0) & (x <= columns - 1) & (y >= 0) & (y <= rows - 1)
    left = np.clip(x, 0, columns - 2).astype(int)
    low = np.clip(y, 0, rows - 2).astype(int)
    s, t = x - left, y - low
    corner = [codes[low + j, left + i] for j in (0, 1) for i in (0, 1)]
    below, above = (corner[k] * (1 - s) + corner[k + 1] * s for k in (0, 2))
    there = inside & np.all([one > 0 for one in corner], axis=0)
    return np.where(there, below * (1 - t) + above * t, np.nan)


def number_places(codes, levels, size, type_size):
    """Where the numbers of contours stand: [(x, y, angle), ...], None where there is no room.

    levels: [(code, words), ...].   size: of the map in pixels; x, y are pixels from its left and
    upper edge, the angle is in radians, downwards.   type_size: of the letters.
    """
    taken, found = [], []
    for level, words in levels:
        place = _number(codes, level, (size, LETTER * type_size * len(words), type_size), taken)
        taken += [place[:2]] if place else []
        found.append(place)
    return found


def _number(codes, level, look, taken):
    """The straightest place that is within 45 degrees of level and not too near to others."""
    size, length, type_size = look
    unit = size[0] / (codes.shape[1] - 1), size[1] / (codes.shape[0] - 1)
    found = segments(codes, level)
    (x, y), (dx, dy) = (found[:, :2] + found[:, 2:]).T / 2, (found[:, 2:] - found[:, :2]).T
    with np.errstate(divide="ignore", invalid="ignore"):
        dx, dy = _along(dx * unit[0], dy * unit[1])
        bend = _bend(codes, level, (x, y), (dx, dy, unit, length / 2 + ROOM))
    px, py = x * unit[0], size[1] - y * unit[1]
    free = _free((px, py), size, (length / 2 + ROOM, HIGH * type_size), taken)
    cost = np.where(free & (abs(dy) <= dx) & (bend <= BENT), bend - LOWER * py + LEFT * px, np.inf)
    best = int(np.argmin(cost)) if len(cost) else None
    if best is None or cost[best] == np.inf:
        return None
    return float(px[best]), float(py[best]), float(-np.arctan2(dy[best], dx[best]))


def _along(dx, dy):
    """Unit vectors in these directions, or the opposite ones, so that they lead to the right."""
    long = np.where(dx < 0, -1, 1) * np.sqrt(dx * dx + dy * dy)
    return np.where(long == 0, 1, dx / long), np.where(long == 0, 0, dy / long)


def _bend(codes, level, place, line):
    """By how many pixels the contour leaves a straight line, `reach` pixels to both sides.

    line: dx, dy, pixels of a cell, reach.
    """
    (x, y), (dx, dy, unit, reach) = place, line

    def at(right, up):
        return between(codes, x + right / unit[0], y + up / unit[1])

    slope = abs(at(-PROBE * dy, PROBE * dx) - at(PROBE * dy, -PROBE * dx)) / (2 * PROBE)
    ends = [at(sign * reach * dx, sign * reach * dy) for sign in (1, -1)]
    return np.maximum(abs(ends[0] - level), abs(ends[1] - level)) / slope


def _free(place, size, room, taken):
    """Whether a number has room there, within the map and beside the numbers that are placed."""
    px, py = place
    free = (px >= room[0]) & (px <= size[0] - room[0]) & (py >= room[1]) & (py <= size[1] - room[1])
    for x, y in taken:
        free &= (px - x) * (px - x) + (py - y) * (py - y) >= APART * APART
    return free
