"""Numbers of frames rounded to what can be seen: they pack well."""

import numpy as np

from .actors import Mesh

GRAIN = 2048  # steps across an axes, a quarter of a pixel each


def coarse(actor, item, place):
    """Data rounded to a GRAIN-th of their axes; on logarithmic axes and in rasters as they are.

    So is what lies beyond the axes: its numbers are written at the edge.
    """
    if isinstance(item, tuple):
        return coarse(actor, item[0], place), item[1]
    if item is None or item.dtype != np.float32 or place["logx"] or place["logy"]:
        return item
    limits = np.reshape(place["space"] or [*place["x"], *place["y"]], (-1, 2))
    low, high = limits[_axis_of_rows(actor, item, len(limits))].T[..., None]
    grain = 2.0 ** np.floor(np.log2(np.abs(high - low) / GRAIN))
    rounded = (np.round(item / grain) * grain).astype(np.float32)
    beyond = (item < np.minimum(low, high)) | (item > np.maximum(low, high))
    return np.where(beyond, item, rounded)


def _axis_of_rows(actor, item, count):
    """The number of the axis on which each row of the data lies."""
    row = np.arange(len(item))
    if isinstance(actor, Mesh):
        return row * count // len(item)
    return row % count if len(item) > 1 else np.array([count - 1])  # bars have heights alone
