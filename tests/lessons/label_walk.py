"""Where the words of a picture stand at some values, and what is wrong with that.

The twin of the player's rule places them (live/labelling.py), in the rooms of a page, of a phone
and of a class.
"""

from dataclasses import dataclass

from hillside.live import Text
from hillside.live.labelled import field, text_box
from hillside.live.labelling import handles, labelled, mapping, view
from hillside.live.labels import to_box
from hillside.live.raising import boxes, room_of
from hillside.live.words import stood

RIM = 10  # pixels from the middle of a handle to its rim
SLACK = 0.5  # pixels: less is no overlap


@dataclass(frozen=True)
class Room:
    """What a picture has of the screen: width, whether that is narrow, scale of the type."""

    name: str
    width: float
    narrow: bool = False
    scale: float = 1.0
    height: float = 0.0

    def size(self, stage):
        """Width and height of a stage."""
        return (self.width, self.height) if self.height else room_of(stage, self)


ROOMS = (
    Room("page", 900),
    Room("phone", 358, narrow=True),
    Room("class", 1264, scale=1.8, height=400),
)


@dataclass(frozen=True)
class Written:
    """One label or text: its words, its rectangle; bounds and handles of its axes.

    keyed: whether it is in the row.   placed: whether a picture has placed it itself
    """

    words: str
    box: tuple
    bounds: tuple
    hands: tuple
    keyed: bool
    placed: bool = False


def written(picture, values, room, hidden=()):
    """Every label and text at these values, as the player places it, and the stage's size.

    hidden: names of axes, actors and ground that an open question hides
    """
    stage, shapes = picture.staged(values, bool(hidden)), picture.frame_at(values)[1]
    cast = {name: (actor, shapes[name]) for name, actor in stage.cast.items()}
    kept, seen = (
        [pair for name, pair in some.items() if name not in hidden and pair[1] is not None]
        for some in (stage.ground, cast)
    )
    size = room.size(stage)
    found = []
    for name, axes, box in boxes(stage, size, room):
        there = [[pair for pair in some if pair[0].on == name] for some in (seen, kept)]
        shares = [side / size[i % 2] for i, side in enumerate(box)]
        if name not in hidden:
            found += _on(axes | {"box": shares}, there, (picture, values, room, size))
    return found, size


def _on(axes, there, about):
    (moving, staying), (picture, values, room, size) = there, about
    on = next((pair[0].on for pair in (*moving, *staying)), "")
    place, bounds = mapping(axes, size, view(on, picture.controls, values), room.scale)
    hands = tuple(handles(on, picture.controls, values, place))
    off = stood([*moving, *staying], place, (hands, size, room.scale))
    things = [(off.get(id(actor), actor), data, place) for actor, data in (*staying, *moving)]
    for actor, data, _ in things:
        if isinstance(actor, Text) and data[1]:
            box = text_box(actor, data, place, room.scale)
            yield Written(data[1], box, bounds, hands, True, True)
    for standing in labelled(things, field(bounds, things, hands, room.scale)):
        if standing.box:
            yield Written(standing.actor.label, standing.box, bounds, hands, not standing.spot)


def faults(labels, size, scale):
    """What is wrong with the labels of one stage, a sentence each."""
    for i, one in enumerate(labels):
        where = "stage" if one.keyed else "axes"  # a text may stand beside its axes
        if not _within(one.box, (0, 0, *size) if one.keyed else one.bounds):
            yield f"{one.words} leaves the {where}"
        if any(to_box(hand, one.box) < RIM * scale for hand in one.hands):
            yield f"{one.words} lies on a handle"
        for other in labels[i + 1 :]:
            if _overlap(one.box, other.box):
                yield f"{one.words} lies on {other.words}"


def _within(box, bounds):
    low = all(a >= b - SLACK for a, b in zip(box[:2], bounds[:2]))
    return low and all(a <= b + SLACK for a, b in zip(box[2:], bounds[2:]))


def _overlap(a, b):
    return all(a[i] < b[i + 2] - SLACK and b[i] < a[i + 2] - SLACK for i in (0, 1))
