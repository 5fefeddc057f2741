"""Numbers of frames rounded to what can be seen: they pack well."""

import numpy as np

from .actors import Bars, Dots, Line, Mesh

GRAIN = 2048  # steps across an axes, a quarter of a pixel each


def coarse(actor, item, place):
    """Data rounded to a GRAIN-th of their axes; on logarithmic axes and in rasters as they are.

    What of a line is not seen is put to one place. Beyond the axes, numbers that are written at the
    edge stay as they are.
    """
    if isinstance(item, tuple):
        return coarse(actor, item[0], place), item[1]
    if item is None or item.dtype != np.float32 or place["logx"] or place["logy"]:
        return item
    limits = np.reshape(place["space"] or [*place["x"], *place["y"]], (-1, 2))
    if isinstance(actor, Line) and not actor.dash and place["space"] is None:
        item = _gathered(item, _widest(limits, place.get("equal", False)))
    rows = np.sort(limits, axis=1)[_axis_of_rows(actor, item, len(limits))]
    low, high = (rows[(slice(None), side) + (None,) * (item.ndim - 1)] for side in (0, 1))
    grain = 2.0 ** np.floor(np.log2((high - low) / GRAIN))
    rounded = (np.round(item / grain) * grain + 0.0).astype(np.float32)  # no -0: steps.py
    beyond = (item < low) | (item > high)
    return np.where(_written(actor, item) & beyond, item, rounded)


def _widest(limits, equal):
    """Limits, growing, of all that may be seen: axes of equal units take the room that is there."""
    length = np.abs(np.diff(limits, axis=1))
    return limits.mean(axis=1, keepdims=True) + length * [[-0.5, 0.5]] * (1 + 2 * bool(equal))


def _gathered(item, limits):
    """A line of which each point that cannot be seen, nor what leads to it, stands far off.

    Such a point and its neighbours lie beyond the same side; it is put beyond the middle of that
    side, by the length of the axes. Dashes would move with it, so dashed lines stay.

    item: (2, n);  limits: ((x0, x1), (y0, y1)), growing.
    """
    item = item.copy()
    middle, length = limits.mean(axis=1), np.diff(limits, axis=1)[:, 0]
    for axis, row in enumerate(item.copy()):
        for sign, side in ((-1, row < limits[axis, 0]), (1, row > limits[axis, 1])):
            padded = np.concatenate([[True], side, [True]])
            unseen = side & padded[:-2] & padded[2:]
            far = middle.copy()
            far[axis] += sign * 1.5 * length[axis]
            item[:, unseen] = far[:, None]
    return item


def _written(actor, item):
    """Whether numbers beyond the axes are written at the edge, see outside.py."""
    return isinstance(actor, Bars) or (isinstance(actor, Dots) and item.shape[1] == 1)


def _axis_of_rows(actor, item, count):
    """The number of the axis on which each row of the data lies."""
    row = np.arange(len(item))
    if isinstance(actor, Mesh):
        return row * count // len(item)
    return row % count if len(item) > 1 else np.array([count - 1])  # bars have heights alone
