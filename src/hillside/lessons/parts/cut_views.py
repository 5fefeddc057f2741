"""A cut through a surface as the slice cutter shows it: on the map, in space, and as a curve
with its tangent."""

import numpy as np

from hillside.cuts import cut, cut_points
from hillside.lessons.parts.in_words import number
from hillside.lessons.parts.terrain import height_range
from hillside.live import Axes, Dots, Line, Text


def slice_axes(surface, window):
    """The axes "cuts", on which one coordinate moves."""
    low, high = height_range(surface, window)
    room = 0.08 * (high - low)
    limits = (low - room, high + 7 * room)
    return Axes("cuts", window[:2], limits, ("x, or y", "f and its slopes"))


def cut_actors(i):
    """The cut along coordinate i: on the map, in space and as a curve with its tangent."""
    role, label = ("ink", "soft")[i], f"{'xy'[i]} moves"
    return {
        f"line{i}": Line("map", role, label=label),
        f"cut{i}": Line("space", role, width=3, label=label),
        f"rise{i}": Line("space", "gradient", width=3.5),
        f"curve{i}": Line("cuts", role, width=2.5, label=label),
        f"tangent{i}": Line("cuts", "gradient", width=3),
        f"stand{i}": Dots("cuts", "ink", radius=5),
        f"slope{i}": Text("cuts", "gradient", size=15),
    }


def cut_frame(surface, window, p, i):
    """Frame data of cut_actors(i) for the cut through p."""
    t, slope = np.linspace(*window[2 * i : 2 * i + 2], 81), surface.gradient(p)[i]
    reach = (window[1] - window[0]) / 5 * np.array([-1, 1])
    ends, rise = cut_points(p, i, p[i] + reach), surface.f(p) + slope * reach
    across, heights = cut_points(p, i, t), cut(surface.f, p, i, t)
    low, high = height_range(surface, window)
    return {
        f"line{i}": across,
        f"cut{i}": np.array([*across, heights]),
        f"rise{i}": np.array([*ends, rise]),
        f"curve{i}": [t, heights],
        f"tangent{i}": [ends[i], rise],
        f"stand{i}": [[p[i]], [surface.f(p)]],
        f"slope{i}": (
            (np.mean(window[:2]), high + (0.42 - 0.22 * i) * (high - low)),
            f"in {'xy'[i]}: {number(slope)}",
        ),
    }
