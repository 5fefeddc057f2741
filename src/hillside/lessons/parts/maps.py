"""What several pictures have on their ground: lands from above, with their minima."""

import numpy as np

from hillside.live import Axes, Dots, Heights

GRID = 120  # points along each side of a contour map; an even number, so that none is at 0
LEVELS = 20  # contours of a map, about
FAR = 1e30  # heights beyond are shown as so high


def map_axes(name, window):
    """Axes that show the plane from above in `window` (x0, x1, y0, y1)."""
    return Axes(name, x=window[:2], y=window[2:], equal=True)


def land(on, surface, window, levels=None):
    """The ground of a map: {"land": its heights, "minima": where these are known}.

    levels: heights of the contours, growing; None for even ones.   White where f has no value.
    """
    heights = heights_over(surface, window)
    if levels is None:
        levels = _even(heights)
    shown = {"land": (Heights(on, extent=window, levels=tuple(map(float, levels))), heights)}
    if getattr(surface, "minima", None):
        shown["minima"] = (Dots(on, "target", radius=6), np.transpose(surface.minima))
    return shown


def heights_over(surface, window):
    """The heights (GRID, GRID) of a surface over a window, first row at its lower edge."""
    x0, x1, y0, y1 = window
    grid = np.array(np.meshgrid(np.linspace(x0, x1, GRID), np.linspace(y0, y1, GRID)))
    return np.asarray(surface.f(grid), dtype=float) + np.zeros(grid[0].shape)


def _even(heights):
    """At least two round heights at even distances, from below the lowest to above the highest.

    Where a few points lie far off, as at a pole, they are left out.
    """
    low, high = _usual(heights)
    size = (high - low) / LEVELS if high > low else max(1.0, abs(low))
    power = 10.0 ** np.floor(np.log10(size))
    step = power * min((1, 2, 5, 10), key=lambda share: abs(np.log(power * share / size)))
    first, last = np.floor(low / step), np.ceil(high / step)
    return step * np.arange(first, max(last, first + 1) + 1)


def _usual(heights):
    """The lowest and the highest of the heights that are not far from most."""
    known = np.clip(heights[~np.isnan(heights)], -FAR, FAR)
    if not known.size:
        return 0.0, 1.0
    low, high = np.percentile(known, [2, 98])
    room = high - low
    return max(known.min(), low - room), min(known.max(), high + room)


def even_levels(surface, window, count):
    """`count` heights at even distances, so that dense contours mean steep ground."""
    low, high = _range(surface, window)
    return np.linspace(low, high, count)


def deep_levels(surface, window, count):
    """About `count` heights that crowd towards the lowest, so that separate wells can be seen."""
    return crowded(*_range(surface, window), count)


def crowded(low, high, count):
    """About `count` heights from low to high that crowd towards low.

    They are as round as they may be where none moves farther than halfway to the next.
    """
    heights = low + (high - low) * np.linspace(0, 1, count) ** 3
    room = np.diff(heights, append=2 * heights[-1] - heights[-2])
    grain = 10 ** np.floor(np.log10(room))
    return np.unique(np.round(heights / grain) * grain)


def _range(surface, window):
    heights = heights_over(surface, window)
    return heights.min(), heights.max()
