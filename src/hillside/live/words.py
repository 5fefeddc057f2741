"""Where words stand that a picture places itself: there, or a little off where that is taken.

Type grows in class and panels shrink on a phone, so words that are apart on a page meet elsewhere.
They are pushed into the picture, then up or down until they are off each other and off handles;
what stays gives way to what moves. The twin of words.js. Pixels are those of the picture, y grows
downwards.
"""

from dataclasses import dataclass, fields

from .actors import Text
from .labelled import text_box
from .labelling import handles, mapping
from .labels import to_box

HALF_LINES = (0, 1, -1, 2, -2, 3, -3, 4, -4, 5, -5, 6, -6)  # the best first
OFF_HANDS = 11  # from the middle of a handle, at least
TOUCHING = 0.5  # less is no overlap


@dataclass(frozen=True)
class Pushed(Text, told=False):
    """A Text that stands off its place.   push: to the right and down, in pixels of the picture."""

    push: tuple = (0.0, 0.0)


def settled(boxes, hands, size, scale):
    """How far each of the boxes is pushed, (right, down).

    boxes: (left, top, right, bottom), in the order of their weight.   hands: the middles of
    handles.   size: of the picture.   scale: of its type
    """
    taken, pushes = [], []
    for box in boxes:
        start = _inside(box, size)
        offers = [_lower(start, step * (box[3] - box[1]) / 2) for step in HALF_LINES]
        found = (one for one in offers if _free(one, taken, hands, size, scale))
        there = next(found, start)
        taken.append(there)
        pushes.append((there[0] - box[0], there[1] - box[1]))
    return pushes


def stand(stage, cast, controls, values):
    """The cast [(actor, data), ...] of a painted stage and its ground, words where they stand."""
    found = {}
    for name, axes in stage.geometry().items():
        if axes["space"]:
            continue
        place, _ = mapping(axes, stage.size, None, stage.look.scale)
        hands = handles(name, controls, values, place)
        here = [pair for pair in (*cast, *stage.ground) if pair[0].on == name]
        found |= stood(here, place, (hands, stage.size, stage.look.scale))
    return tuple(
        [(found.get(id(actor), actor), data) for actor, data in some]
        for some in (cast, stage.ground)
    )


def stood(things, place, room):
    """{id of a Text: the Pushed for it} of those on one flat axes that are pushed.

    things: [(actor, data), ...] of it, what moves before what stays.   place: from data to
    pixels.   room: (middles of handles, size of the picture, scale of its type)
    """
    hands, size, scale = room
    words = [pair for pair in things if isinstance(pair[0], Text) and pair[1][1]]
    pushes = settled([text_box(*pair, place, scale) for pair in words], hands, size, scale)
    return {id(actor): _off(actor, push) for (actor, _), push in zip(words, pushes) if any(push)}


def _off(actor, push):
    return Pushed(**{one.name: getattr(actor, one.name) for one in fields(Text)}, push=push)


def _inside(box, size):
    """The box pushed into a picture, its left end first where it is too wide."""
    left = max(min(box[0], size[0] - (box[2] - box[0])), 0)
    top = max(min(box[1], size[1] - (box[3] - box[1])), 0)
    return (left, top, left + box[2] - box[0], top + box[3] - box[1])


def _lower(box, down):
    return (box[0], box[1] + down, box[2], box[3] + down)


def _free(box, taken, hands, size, scale):
    if box[1] < 0 or box[3] > size[1]:
        return False
    clear = all(to_box(hand, box) >= OFF_HANDS * scale for hand in hands)
    return clear and not any(_meet(box, other) for other in taken)


def _meet(a, b):
    return all(a[i] < b[i + 2] - TOUCHING and b[i] < a[i + 2] - TOUCHING for i in (0, 1))
