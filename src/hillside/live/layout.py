"""Where the panels of a picture lie: one hero, its companions beside it or below.

The twin of layout.js. Lengths are in pixels of the picture. A panel holds its axes and the words
around them.
"""

import math

from .space import filled_by_space

WIDTH, NARROW_WIDTH = 900, 358  # of a still; on a phone
WIDEST = 1120  # a picture on a page is not wider
HEIGHT = 0.44  # of a picture, as a share of its width
HERO = 0.64  # the hero's share of the width, at most
LEAST_HERO = 0.5  # where its axes are equal and fill no more, or its companions stand in a row
LEAST_BESIDE = 0.4  # of two companions in a row, the share of the narrower one, at least
GAP, BETWEEN = 24, 16  # beside the hero; between companions
LOW = 150  # companions with less height than this for each stand beside each other
# On a phone: the height of the hero, as a share of its width, flat and in space; of a companion,
# of several and of one alone.
NARROW_HERO, NARROW_SPACE, NARROW_COMPANION, NARROW_ALONE = 0.8, 0.96, 190, 250
AFTER, ABOVE, BELOW = 14, 32, 42  # room around axes for their words: right, top, bottom
BARE, BARE_ABOVE = 14, 34  # the same around axes without ticks
BEFORE, LETTER = 16, 7.4  # left of axes: so much, and so much for each letter of a tick
SCALE_ROOM = 58  # right of a map, for its height scale


def height_of(count, width=WIDTH, hero=None):
    """The height of a picture of `count` axes, where nothing else bounds it.

    hero: on a phone, the height of its hero
    """
    return round(HEIGHT * width) if hero is None else round(hero) + _below(count)


def narrow_hero(axes, width, type_size=1.0, scale=False):
    """The height of the hero on a phone; the rest is as in `axes_box`."""
    if axes["space"] is not None:
        return NARROW_SPACE * width
    if not axes["equal"]:
        return NARROW_HERO * width
    before, after, above, below = (type_size * room for room in _rooms(axes, scale))
    across, up = axes["x"][1] - axes["x"][0], axes["y"][1] - axes["y"][0]
    return min(above + below + max(width - before - after, 1.0) * up / across, NARROW_SPACE * width)


def _below(count):
    """The height of all that stands below the hero on a phone."""
    rows = _grid(count)[1]
    return rows * (BETWEEN + (NARROW_ALONE if count == 2 else NARROW_COMPANION))


def _grid(count):
    """Columns and rows of the companions: up to two stand below each other, more in two columns."""
    columns = 1 if count <= 3 else 2
    return columns, -(-(count - 1) // columns)


def panels(filled, size, narrow=False, type_size=1.0):
    """Boxes (left, top, width, height) for the hero and its companions.

    filled: the widths that the axes fill where they are as high as the picture, the hero's first;
    what some leave is for others.   size: of the picture.   type_size: of the words, in their
    usual one.
    """
    width, height = size
    count = len(filled)
    if count == 1:
        return [(0.0, 0.0, width, height)]
    columns, rows = _grid(count)
    low = not narrow and rows > columns and height < rows * LOW * type_size
    if low:
        columns, rows = rows, columns
    deep = _below(count) if narrow else 0
    share = LEAST_HERO if low else min(max(filled[0] / width, LEAST_HERO), HERO)
    hero = (0.0, 0.0, width if narrow else float(math.floor(share * width)), height - deep)
    left, top = (0.0, hero[3] + BETWEEN) if narrow else (hero[2] + GAP, 0.0)
    room = width - left - BETWEEN * (columns - 1)
    widths = _row(filled[1:], room) if low else [room / columns] * columns
    return [hero, *_cells((left, top), height - top, rows, widths)][:count]


def _cells(corner, height, rows, widths):
    """Boxes of companions, row by row."""
    high = (height - BETWEEN * (rows - 1)) / rows
    lefts = [corner[0] + sum(widths[:k]) + k * BETWEEN for k in range(len(widths))]
    tops = [corner[1] + row * (high + BETWEEN) for row in range(rows)]
    return [(left, top, wide, high) for top in tops for left, wide in zip(lefts, widths)]


def _row(filled, room):
    """The widths of two companions beside each other: if one fills only so much, it has that."""
    one, other = (min(max(each, LEAST_BESIDE * room), (1 - LEAST_BESIDE) * room) for each in filled)
    if math.isfinite(filled[0]) == math.isfinite(filled[1]):
        return [room / 2, room / 2]
    return [one, room - one] if math.isfinite(filled[0]) else [room - other, other]


def filled_width(axes, height, type_size=1.0, scale=False):
    """The width of a panel so high that axes fill; the rest is as in `axes_box`."""
    before, after, above, below = (type_size * room for room in _rooms(axes, scale))
    inside = max(height - above - below, 1.0)
    if axes["space"] is not None:
        return before + after + filled_by_space(inside, type_size)
    if not axes["equal"]:
        return float("inf")
    across, up = axes["x"][1] - axes["x"][0], axes["y"][1] - axes["y"][0]
    return before + after + inside * across / up


def axes_box(axes, panel, type_size=1.0, scale=False):
    """The box of axes within their panel.

    axes: as `describe` gives them.   type_size: of the words, in their usual one.
    scale: whether a height scale stands at the right.
    """
    left, top, width, height = panel
    before, after, above, below = (type_size * room for room in _rooms(axes, scale))
    box = (
        left + before,
        top + above,
        max(width - before - after, 1.0),
        max(height - above - below, 1.0),
    )
    return _equal(axes, box) if axes["equal"] else box


def _rooms(axes, scale):
    """The room left, right, above and below."""
    beside = SCALE_ROOM * scale
    if axes["bare"]:
        return BARE, BARE + beside, BARE_ABOVE, BARE
    longest = max((len(words) for _, words in axes["ticks"][1]), default=0)
    return BEFORE + LETTER * longest, AFTER + beside, ABOVE, BELOW


def _equal(axes, box):
    """The largest box within this one, in its middle, where a unit of x is as long as one of y."""
    left, top, room, tall = box
    across, up = axes["x"][1] - axes["x"][0], axes["y"][1] - axes["y"][0]
    unit = min(room / across, tall / up)
    width, height = unit * across, unit * up
    return left + (room - width) / 2, top + (tall - height) / 2, width, height
