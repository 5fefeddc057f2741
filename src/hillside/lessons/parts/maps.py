"""What several pictures paint on their stage: contour maps of surfaces, with their minima."""

import numpy as np

from hillside.live import color

GRID = 121  # points along each side of a contour map


def contour_map(ax, surface, window, levels):
    """Height as filled contours in `window` (x0, x1, y0, y1), equal scales on both axes, minima
    as stars."""
    _contours(ax, surface, window, levels)
    mark_minima(ax, surface)


def height_map(ax, surface, window):
    """The same for a surface of which only f is known: 20 even levels, white where it has no
    value."""
    _contours(ax, surface, window, 20)


def _contours(ax, surface, window, levels):
    from matplotlib.colors import LinearSegmentedColormap  # a frame needs no colours

    x0, x1, y0, y1 = window
    x, y = np.meshgrid(np.linspace(x0, x1, GRID), np.linspace(y0, y1, GRID))
    height = np.ma.masked_invalid(surface.f(np.array([x, y])))
    if height.count() and np.ptp(height):
        if isinstance(levels, int):
            levels = np.linspace(height.min(), height.max(), levels)
        shades = LinearSegmentedColormap.from_list("height", [color("paper"), color("hill")])
        ax.contourf(x, y, height, levels=levels, cmap=shades, extend="both")
        ax.contour(
            x, y, height, levels=levels, colors=color("faint"), linewidths=0.8, linestyles="solid"
        )
    ax.set(xlim=(x0, x1), ylim=(y0, y1), xlabel="x", ylabel="y", aspect="equal")


def mark_minima(ax, surface):
    """A star at each known minimum."""
    if not surface.minima:
        return
    ax.plot(
        *np.transpose(surface.minima),
        "*",
        color=color("target"),
        markersize=15,
        markeredgecolor=color("paper"),
        linestyle="",
    )


def even_levels(surface, window, count):
    """`count` heights at even distances, so that dense contours mean steep ground."""
    low, high = _range(surface, window)
    return np.linspace(low, high, count)


def deep_levels(surface, window, count):
    """`count` heights that crowd towards the lowest, so that separate wells can be seen."""
    low, high = _range(surface, window)
    return low + (high - low) * np.linspace(0, 1, count) ** 3


def _range(surface, window):
    x0, x1, y0, y1 = window
    height = surface.f(np.array(np.meshgrid(np.linspace(x0, x1, GRID), np.linspace(y0, y1, GRID))))
    return height.min(), height.max()
