"""A cut through a surface as the slice cutter shows it: on the map, in space, and as a curve
with its tangent."""

import numpy as np

from hillside.cuts import cut, cut_points
from hillside.lessons.parts.terrain import height_range
from hillside.live import Dots, Line, Text

NAMES = ("f_x", "f_y")


def plain(number):
    """A number to four digits, with a true minus sign, and none before 0."""
    return f"{round(float(number), 10) + 0.0:.4g}".replace("-", "−")


def paint_slice(ax, surface, window, i):
    """The empty panel on which only coordinate i moves."""
    low, high = height_range(surface, window)
    room = 0.08 * (high - low)
    ax.set(
        xlim=window[2 * i : 2 * i + 2],
        ylim=(low - room, high + 5 * room),
        xlabel="xy"[i],
        title=f"{'xy'[i]} moves, {'yx'[i]} is frozen",
    )
    ax.grid()


def cut_actors(i, dash):
    """The cut along coordinate i: on the map, in space and as a curve with its tangent."""
    return {
        f"line{i}": Line("map", "path", dash=dash),
        f"cut{i}": Line("space", "path", width=3, dash=dash),
        f"rise{i}": Line("space", "gradient", width=3.5),
        f"curve{i}": Line(f"cut{i}", "path", width=2.5, dash=dash),
        f"tangent{i}": Line(f"cut{i}", "gradient", width=3),
        f"stand{i}": Dots(f"cut{i}", "ink", radius=5),
        f"slope{i}": Text(f"cut{i}", "gradient", size=15),
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
            (np.mean(window[2 * i : 2 * i + 2]), high + 0.22 * (high - low)),
            f"{NAMES[i]} = {plain(slope)}",
        ),
    }
