"""Where the labels of one axes stand: near their things, on nothing else.

The twin of labels.js, with the same numbers in the same order. All lengths are in pixels of the
picture, y grows downwards; a rectangle is (left, top, right, bottom).
"""

from dataclasses import dataclass

import numpy as np

from .clip import cut, length
from .inkmap import inked

WAYS = ((1, -1), (1, 0), (0, -1), (-1, -1), (-1, 0), (1, 1), (0, 1), (-1, 1))  # the best first
GAPS = (8, 22, 40)
LED = 1  # from this gap on a line leads to the label
DIAGONAL = 0.7071067811865476
EDGE = 4  # pixels from the bounds, at least
HAND = 18  # from the middle of a handle
BESIDE, ABOVE = 4, 2  # from another label
INKED = 6  # what it costs: each cell of ink under the label,
AWAY, RANK, LATER = 0.2, 1.5, 1  # each pixel of gap, rank of the compass, anchor before it,
LEAVING, NEAR = 10, 12  # and leaving the last place by more than so many pixels
SAVES = 0.8  # in the end a label moves if its cost falls to this share


@dataclass(frozen=True)
class Wish:
    """A label that wants a place.   ring: how far its thing reaches around an anchor."""

    width: float
    height: float
    anchors: tuple
    ring: float = 0.0


@dataclass(frozen=True)
class Field:
    """What is on the axes already: polylines of ink, middles of handles, rectangles kept free."""

    bounds: tuple
    ink: tuple = ()
    hands: tuple = ()
    blocks: tuple = ()
    scale: float = 1.0


@dataclass(frozen=True)
class Spot:
    """A place that was found.   leader: the points of a line from the thing, or none.

    chosen: the numbers of its anchor, way and gap
    """

    box: tuple
    leader: tuple
    chosen: tuple
    cost: float = 0.0


def placed(wishes, field, last=()):
    """A Spot for each Wish, or None where there is none. Labels come in the order of their weight.

    last: what was `chosen` before for each, or None
    """
    ink = inked(field.ink, field.bounds, field.scale)
    last = [*last, *[None] * (len(wishes) - len(last))]
    offers = [_offers(wish, field.scale, ink, before) for wish, before in zip(wishes, last)]
    spots = []
    for offer in offers:
        spots.append(_first(offer, field, spots))
    for i, offer in enumerate(offers):
        found, now = _first(offer, field, spots[:i] + spots[i + 1 :]), spots[i]
        if found and (now is None or found.cost < SAVES * now.cost):
            spots[i] = found
    return spots


def _offers(wish, scale, ink, last):
    """All places of a label, the cheapest first."""
    spots = [
        _spot(wish, (anchor, way, gap), scale)
        for anchor in range(len(wish.anchors))
        for way in range(len(WAYS))
        for gap in range(len(GAPS))
    ]
    if not spots:
        return []
    covered = ink.cover(np.array([spot.box for spot in spots]))
    before = _middle(_spot(wish, last, scale).box) if _stands(wish, last) else None
    priced = [
        Spot(spot.box, spot.leader, spot.chosen, _cost(spot, int(cells), before, scale))
        for spot, cells in zip(spots, covered)
    ]
    return sorted(priced, key=lambda spot: spot.cost)


def _stands(wish, last):
    return last is not None and last[0] < len(wish.anchors)


def _cost(spot, cells, before, scale):
    anchor, way, gap = spot.chosen
    cost = INKED * cells + AWAY * GAPS[gap] + RANK * way + LATER * anchor
    leaves = before is not None and length(_middle(spot.box), before) > NEAR * scale
    return cost + LEAVING if leaves else cost


def _spot(wish, chosen, scale):
    anchor, way, gap = chosen
    (x, y), (sx, sy) = wish.anchors[anchor], WAYS[way]
    reach = GAPS[gap] * scale + wish.ring
    slanted, led = bool(sx and sy), gap >= LED
    px = x + sx * (DIAGONAL * reach if slanted and not led else reach)
    py = y + sy * (DIAGONAL * reach if slanted else reach)
    left = px - {1: 0, 0: wish.width / 2, -1: wish.width}[sx]
    beside = sx != 0 and (sy == 0 or led)
    top = py - wish.height / 2 if beside else py if sy > 0 else py - wish.height
    leader = _bent((x, y), (px, py), wish.ring, (sx, sy)) if led else ()
    return Spot((left, top, left + wish.width, top + wish.height), leader, chosen)


def _bent(start, end, ring, way):
    """From the rim of the thing at 45 degrees, then straight to the label."""
    (x, y), (px, py), (sx, sy) = start, end, way
    if not sx or not sy:
        return (x + sx * ring, y + sy * ring), (px, py)
    rim = (x + sx * DIAGONAL * ring, y + sy * DIAGONAL * ring)
    return rim, (x + sx * abs(py - y), py), (px, py)


def _first(offers, field, others):
    """The first offer that is allowed beside what is placed, or None."""
    taken = [other for other in others if other is not None]
    fine = (
        offer
        for offer in offers
        if _allowed(offer.box, field) and all(_clear(offer, one, field.scale) for one in taken)
    )
    return next(fine, None)


def _allowed(box, field):
    left, top, right, bottom = field.bounds
    edge = EDGE * field.scale
    if box[0] < left + edge or box[1] < top + edge:
        return False
    if box[2] > right - edge or box[3] > bottom - edge:
        return False
    if any(_meet(box, block, field.scale) for block in field.blocks):
        return False
    return all(to_box(hand, box) >= HAND * field.scale for hand in field.hands)


def _clear(one, other, scale):
    """Whether neither a label nor its leader meets another one."""
    return not (
        _meet(one.box, other.box, scale)
        or _strikes(one.leader, other.box)
        or _strikes(other.leader, one.box)
    )


def _meet(a, b, scale):
    return (
        a[0] < b[2] + BESIDE * scale
        and b[0] < a[2] + BESIDE * scale
        and a[1] < b[3] + ABOVE * scale
        and b[1] < a[3] + ABOVE * scale
    )


def _strikes(line, box):
    return any(cut(a, b, box) is not None for a, b in zip(line, line[1:]))


def _middle(box):
    return (box[0] + box[2]) / 2, (box[1] + box[3]) / 2


def to_box(point, box):
    """How far a point is from a rectangle."""
    (x, y), (left, top, right, bottom) = point, box
    return length(point, (min(max(x, left), right), min(max(y, top), bottom)))
