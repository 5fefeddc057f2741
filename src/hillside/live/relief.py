"""A land from above painted by matplotlib: colours, contours with numbers, a scale.

The twin of heights.js.
"""

import numpy as np
from contourpy import contour_generator
from matplotlib.patches import PathPatch
from matplotlib.path import Path
from matplotlib.patheffects import withStroke
from matplotlib.transforms import IdentityTransform

from .contours import number_places
from .heights import EVERY, codes_of
from .placed_words import MIDDLE, write
from .ramp import SHADES, ramp_table

BAR, BAR_GAP, BAR_WORDS = 12, 8, 5  # pixels: the scale's width, its room at the left and right
THIN, THICK, OPACITY = 1.0, 1.5, 0.35  # of contours
ZERO, ZERO_OPACITY = 2.0, 0.7  # of the one that parts heights of both signs
ALONE_OPACITY = 0.5  # of contours without a land
LETTER, SCALE_LETTER, HIGHER = 11, 12, 11  # pixels; HIGHER: from the scale up to its word


def draw_heights(actor, ax, data, look):
    """Paint clean heights on matplotlib's axes."""
    codes, box, limits = codes_of(data), ax.get_window_extent(), ax.axis()
    size = max(round(box.width), 2), max(round(box.height), 2)
    where = {"extent": actor.extent, "aspect": ax.get_aspect(), "interpolation": "nearest"}
    if actor.filled:
        ax.imshow(_image(actor, codes, size, look), origin="lower", zorder=1, **where)
    ax.axis(limits)
    x0, x1, y0, y1 = actor.extent
    x, y = np.linspace(x0, x1, codes.shape[1]), np.linspace(y0, y1, codes.shape[0])
    lines = contour_generator(x, y, np.ma.masked_equal(codes, 0), name="serial")
    for k in range(len(actor.levels)):
        _draw_contour(lines.lines(actor.code(actor.levels[k])), ax, _pen(actor, k), look)
    if actor.filled:
        _write_numbers(actor, codes, ax, look)
        _draw_scale(actor, ax, look)


def _pen(actor, k):
    """Width and opacity of a contour."""
    if k == actor.zero():
        return ZERO, ZERO_OPACITY
    width = THIN if (k - actor.numbered()[0][0]) % EVERY else THICK
    return width, OPACITY if actor.filled else ALONE_OPACITY


def _image(actor, codes, size, look):
    """The land as (height, width, 4) bytes, first row at the bottom."""
    table = np.round(255 * ramp_table(look.dark)).astype(np.uint8)
    shares = actor.shares(actor.base + (codes - 1) * actor.grain)
    fine, blank = _enlarged(codes, shares, size)
    shade = np.minimum(SHADES * fine, SHADES - 1).astype(int)
    return np.dstack([table[shade], np.where(blank, 0, 255).astype(np.uint8)])


def _enlarged(codes, shares, size):
    """Shares at the middle of size (width, height) pixels, linear between the points of the grid.

    And whether one of these points has no value.
    """
    (low, t), (left, s) = (_steps(n, k) for n, k in zip(codes.shape, size[::-1]))
    at, t = [np.ix_(low + j, left + i) for j in (0, 1) for i in (0, 1)], t[:, None]
    below, above = (shares[at[k]] * (1 - s) + shares[at[k + 1]] * s for k in (0, 2))
    return below * (1 - t) + above * t, np.any([codes[one] == 0 for one in at], axis=0)


def _steps(points, pixels):
    """For each pixel the point before its middle, and the way from there to the next, 0 to 1."""
    at = (np.arange(pixels) + 0.5) / pixels * (points - 1)
    before = np.minimum(at.astype(int), points - 2)
    return before, at - before


def _draw_contour(lines, ax, pen, look):
    """All lines of one level as one path, so that no crossing is darker."""
    width, opacity = pen
    if lines:
        path = Path.make_compound_path(*map(Path, lines))
        style = {"edgecolor": look.color("contour"), "linewidth": width * look.scale, "zorder": 2}
        style |= {"alpha": opacity, "joinstyle": "round"}
        line = ax.add_artist(PathPatch(path, facecolor="none", **style))  # the limits stand
        line.set_clip_path(ax.patch)


def _write_numbers(actor, codes, ax, look):
    """Numbers along their contours, each on a strip of the colour of its height."""
    x0, x1, y0, y1 = actor.extent
    (left, low), (right, high) = ax.transData.transform([(x0, y0), (x1, y1)])
    pixel = ax.figure.dpi / 72
    size, numbers = ((right - left) / pixel, (high - low) / pixel), actor.numbered()
    levels = [(actor.code(actor.levels[k]), words) for k, words in numbers]
    table, last = ramp_table(look.dark), len(actor.levels) - 1
    places = number_places(codes, levels, size, look.scale)
    for (k, words), place in zip(numbers, places):
        if place:
            at = left + place[0] * pixel, high - place[1] * pixel, IdentityTransform()
            _write_number(ax, words, at, (place[2], table[round((SHADES - 1) * k / last)]), look)


def _write_number(ax, words, at, along, look):
    """A number with its middle at a place of the screen.   along: its angle, its strip's colour."""
    angle, color = along
    down = -MIDDLE * LETTER * look.scale
    style = {"size": LETTER * look.scale, "color": look.color("soft"), "ha": "center"}
    style |= {"rotation": -np.degrees(angle), "rotation_mode": "anchor", "zorder": 2}
    style["path_effects"] = [withStroke(linewidth=5 * look.scale, foreground=color)]
    write(ax, words, at, (down * np.sin(angle), down * np.cos(angle)), style)


def _draw_scale(actor, ax, look):
    """The bar right of the axes, its numbers beside it."""
    box, figure = ax.get_window_extent(), ax.figure
    pixel = look.scale * figure.dpi / 72
    width, height = figure.get_size_inches() * figure.dpi
    place = (box.x1 + BAR_GAP * pixel) / width, box.y0 / height
    bar = figure.add_axes((*place, BAR * pixel / width, box.height / height), label="")
    bar.imshow(ramp_table(look.dark)[::-1, None], extent=(0, 1, 0, 1), aspect="auto")
    bar.set(xticks=[], yticks=[])
    bar.spines[:].set_visible(False)
    style = {"size": SCALE_LETTER * look.scale, "color": look.color("soft"), "ha": "left"}
    off = BAR_WORDS * look.scale, -MIDDLE * SCALE_LETTER * look.scale
    for share, words in actor.scale():
        write(bar, words, (1, share, bar.transAxes), off, style)
    write(bar, "higher ↑", (0, 1, bar.transAxes), (0, HIGHER * look.scale), style)
