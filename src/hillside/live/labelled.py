"""What a label may be near, and what it must keep off: the things on one axes in pixels.

The twin of labelled.js. Pixels are those of the picture, y grows downwards.
"""

import numpy as np

from .actors import Area, Arrow, Bars, Dots, Line, Mesh, Text
from .clip import along, visible
from .labels import Field, Wish

SIZE = 14  # of the type, in pixels
SHARES = (0.5, 0.35, 0.65, 0.2, 0.9)  # of the way along a curve, the best first
TIP = 2.0  # pixels around the tip of an arrow
LETTER = 0.6  # of its size is a letter of a text wide, about


def wish(actor, data, place, field, lettering):
    """The Wish of an actor with a label.

    data: clean;  place: from points (dimensions, n) to pixels;  lettering: of its label
    """
    size = SIZE * field.scale / 1000
    width, height = lettering["width"], lettering["ascent"] + lettering["descent"]
    anchors = tuple(_anchors(actor, data, place, field.bounds))
    return Wish(size * width, size * height, anchors, ring(actor, field.scale))


def ring(actor, scale):
    """How far an actor reaches around its points."""
    if isinstance(actor, Dots):
        return actor.radius * scale
    return TIP * scale if isinstance(actor, Arrow) else getattr(actor, "width", 0) * scale / 2


def field(bounds, cast, hands, scale):
    """The Field of one axes.

    cast: [(actor, data, place), ...];  hands: the middles of handles in pixels
    """
    ink, blocks = [], []
    for actor, data, place in cast:
        if isinstance(actor, Text):
            blocks.append(text_box(actor, data, place, scale))
        else:
            ink += _ink(actor, data, place, scale)
    return Field(tuple(bounds), tuple(ink), tuple(hands), tuple(blocks), scale)


def _anchors(actor, data, place, bounds):
    if isinstance(actor, Dots):
        found = [point for point in points(data, place) if _inside(point, bounds)]
        return found[: len(SHARES)]
    lines = _lines(actor, data, place)
    if isinstance(actor, Arrow):
        segments = visible(lines[0], bounds) if lines else []
        return [segments[-1][1], *along(segments, SHARES[:1])] if segments else []
    segments = [segment for line in lines for segment in visible(line, bounds)]
    if not segments:
        return []
    if isinstance(actor, Area):
        return [_middle(segments), *along(segments, SHARES[:4])]
    return along(segments, SHARES)


def _lines(actor, data, place):
    """The polylines of an actor: an arrow's shafts, the outline of an area or of a surface."""
    if isinstance(actor, Arrow):
        half = len(data) // 2
        tails = points(data[:half], place)
        tips = points(data[:half] + data[half:], place)
        return list(zip(tails, tips))
    if isinstance(actor, Mesh):
        grid = data.reshape(3, -1, data.shape[1])
        rim = [grid[:, 0], grid[:, :, -1], grid[:, -1, ::-1], grid[:, ::-1, 0]]
        return [tuple(points(np.hstack(rim), place))]
    found = tuple(points(data, place))
    return [(*found, found[0])] if isinstance(actor, Area) and found else [found]


def _ink(actor, data, place, scale):
    """Polylines that cover the actor."""
    if isinstance(actor, Dots):
        return _crosses(points(data, place), actor.radius * scale)
    if isinstance(actor, Bars):
        return [_bar(at, height, actor.width, place) for at, height in zip(actor.at, data[0])]
    return _lines(actor, data, place) if isinstance(actor, (Line, Arrow, Area, Mesh)) else []


def _crosses(found, radius):
    across = [((x - radius, y), (x + radius, y)) for x, y in found]
    return across + [((x, y - radius), (x, y + radius)) for x, y in found]


def _bar(at, height, width, place):
    low, high = at - width / 2, at + width / 2
    corners = [[low, low, at, at, high, high], [0, height, height, 0, 0, height]]
    return tuple(points(np.array(corners, dtype=float), place))


def text_box(actor, data, place, scale):
    """About where the words of a text are."""
    ((x, y),), words = points(data[0], place), data[1]
    right, down = getattr(actor, "push", (0, 0))
    x, y = x + right, y + down
    size = actor.size * scale
    width = LETTER * size * len(words)
    left = x - {"left": 0, "center": width / 2, "right": width}[actor.align]
    y -= actor.lift * scale
    return (left, y - size / 2, left + width, y + size / 2)


def points(data, place):
    """Points (dimensions, n) as [(x, y), ...] in pixels."""
    with np.errstate(all="ignore"):
        return list(zip(*(row.tolist() for row in place(np.asarray(data, dtype=float)))))


def _inside(point, bounds):
    return bounds[0] <= point[0] <= bounds[2] and bounds[1] <= point[1] <= bounds[3]


def _middle(segments):
    xs, ys = zip(*(point for segment in segments for point in segment))
    return sum(xs) / len(xs), sum(ys) / len(ys)
