"""The floor of a box in space with its grid, numbers and the names of the axes.

The twin of floor.js.
"""

from dataclasses import dataclass

import numpy as np

from .numbers import told

SQUARES = 8  # about so many steps of the floor
NUMBERS = 5  # about so many steps from number to number
ASIDE = np.array([10, 15])  # pixels of a number from its tick
NAME = 1.6  # so many times as far stands the name of an axis
OUTSIDE = 2.3  # and so many times where the ends of both meet: there it stands at the middle
EDGE = 0.06  # of the side: next to a corner stands no number
UPRIGHT = 60  # pixels; a shorter post has no numbers
ROUND = (1, 2, 5, 10)


@dataclass(frozen=True)
class Written:
    """A number or a name: where its middle is, or its right end."""

    at: tuple
    words: str
    align: str = "center"
    name: bool = False


@dataclass(frozen=True)
class Floor:
    """What stands on and beside the floor.   grid, frame: lines [(2, 3), ...];   marks: Written"""

    grid: list
    frame: list
    marks: list


def round_step(least):
    """A round number, at least so large."""
    power = 10.0 ** np.floor(np.log10(least))
    return power * next((step for step in ROUND if step * power >= 0.999 * least), 10)


def round_numbers(low, high, about):
    """The multiples of a round number between two limits.   about: how many steps"""
    step = round_step((high - low) / about)
    first, last = np.ceil(low / step - 1e-9), np.floor(high / step + 1e-9)
    return np.arange(first, last + 1) * step + 0.0


def floor_of(eye, limits, names, scale, small):
    """The Floor of a box.   names: of the axes;   small: without numbers"""
    x0, x1, y0, y1, z0, z1 = limits
    corners = [(x0, y0), (x1, y0), (x1, y1), (x0, y1)]
    post = min(corners, key=lambda corner: eye.at((*corner, z0))[0])

    def line(a, b):
        return eye.at(np.array([a, b]).T).T

    grid = [line((x, y0, z0), (x, y1, z0)) for x in round_numbers(x0, x1, SQUARES)]
    grid += [line((x0, y, z0), (x1, y, z0)) for y in round_numbers(y0, y1, SQUARES)]
    frame = [line((*a, z0), (*b, z0)) for a, b in zip(corners, corners[1:] + corners[:1])]
    frame.append(line((*post, z0), (*post, z1)))
    style = (scale, small)
    marks = [mark for i in (0, 1) for mark in _along_floor(eye, limits, i, names[i], style)]
    return Floor(grid, frame, marks + _along_post(eye, limits, post, names[2], style))


def _along_floor(eye, limits, i, name, style):
    """Numbers outside the nearer edge of the floor, and the name at its end.   i: 0 for x, 1 for
    y"""
    (low, high), (start, end), (scale, small) = limits[2 * i :][:2], limits[2 - 2 * i :][:2], style

    def at(along, across):
        return eye.at((across, along, limits[4]) if i else (along, across, limits[4]))

    across = start if at(low, start)[2] > at(low, end)[2] else end
    out = -1 if at(low, across)[0] < at(low, start + end - across)[0] else 1
    aside, room = ASIDE * scale * [out, 1], EDGE * (high - low)
    numbers = [] if small else round_numbers(low, high, NUMBERS)
    marks = [
        Written(tuple(at(v, across)[:2] + aside), told(v))
        for v in numbers
        if low + room <= v <= high - room
    ]
    meet = at(high, across)[2] > at(low, across)[2]
    along, far = ((low + high) / 2, OUTSIDE) if meet else (high, NAME)
    place = at(along, across)[:2] + (1 if small else far) * aside
    return [*marks, Written(tuple(place), name, name=True)]


def _along_post(eye, limits, post, name, style):
    """Numbers beside the post, and the name of what is high above it."""
    (low, high), (scale, small) = limits[4:], style
    top = eye.at((*post, high))
    upright = eye.at((*post, low))[1] - top[1] >= UPRIGHT * scale
    numbers = round_numbers(low, high, NUMBERS) if upright and not small else []
    marks = []
    for v in numbers[numbers >= low + EDGE * (high - low)] if len(numbers) else ():
        x, y = eye.at((*post, v))[:2]
        marks.append(Written((x - ASIDE[0] * scale, y), told(v), "right"))
    return [*marks, Written((top[0], top[1] - ASIDE[1] * scale), name, name=True)]
