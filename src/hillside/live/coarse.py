"""Numbers of frames rounded to what can be seen: they pack well."""

import numpy as np

from .actors import Bars, Dots, Mesh

GRAIN = 2048  # steps across an axes, a quarter of a pixel each


def coarse(actor, item, place):
    """Data rounded to a GRAIN-th of their axes; on logarithmic axes and in rasters as they are.

    What lies beyond the axes is rounded to a GRAIN-th of how far it is away: lines leave where they
    did. Where its number is written at the edge, it stays as it is.
    """
    if isinstance(item, tuple):
        return coarse(actor, item[0], place), item[1]
    if item is None or item.dtype != np.float32 or place["logx"] or place["logy"]:
        return item
    limits = np.reshape(place["space"] or [*place["x"], *place["y"]], (-1, 2))
    rows = np.sort(limits, axis=1)[_axis_of_rows(actor, item, len(limits))]
    low, high = (rows[(slice(None), side) + (None,) * (item.ndim - 1)] for side in (0, 1))
    beyond = np.fmax(np.fmax(low - item, item - high), 0)
    away = np.where(np.isfinite(beyond), beyond, 0) / (high - low)
    grain = 2.0 ** np.floor(np.log2((high - low) / GRAIN) + np.ceil(np.log2(np.fmax(away, 1))))
    rounded = (np.round(item / grain) * grain).astype(np.float32)
    return np.where(_written(actor, item) & (beyond > 0), item, rounded)


def _written(actor, item):
    """Whether numbers beyond the axes are written at the edge, see outside.py."""
    return isinstance(actor, Bars) or (isinstance(actor, Dots) and item.shape[1] == 1)


def _axis_of_rows(actor, item, count):
    """The number of the axis on which each row of the data lies."""
    row = np.arange(len(item))
    if isinstance(actor, Mesh):
        return row * count // len(item)
    return row % count if len(item) > 1 else np.array([count - 1])  # bars have heights alone
