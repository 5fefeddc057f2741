"""The labels of one picture, placed: where the still and the tests have them from.

The twin of labelling.js.
"""

from dataclasses import dataclass

import numpy as np

from hillside.notation import lettered

from .actors import Actor
from .hands import Handle, Turn
from .keyrow import arranged
from .labelled import wish
from .labels import Spot
from .space import camera, fitted

PALE = ("first", "second", "third", "fourth", "nowhere", "faint")  # fills, too pale for letters


@dataclass(frozen=True)
class Standing:
    """A label with its lettering: near its thing (spot), in the row (key), or nowhere."""

    actor: Actor
    lettering: dict
    spot: Spot | None
    key: tuple | None

    @property
    def box(self):
        """Where its words are, or None."""
        return self.spot.box if self.spot else self.key


def role(actor):
    """The meaning in whose colour the label of an actor is written."""
    return "ink" if actor.color in PALE else actor.color


def labelled(things, field):
    """A Standing for each of the things [(actor, data, place), ...] that has a label."""
    named = [thing for thing in things if getattr(thing[0], "label", "")]
    letters = [lettered(actor.label) for actor, _, _ in named]
    spots, row = arranged([wish(*t, field, one) for t, one in zip(named, letters)], field)
    parts = zip(named, letters, spots, row)
    return [Standing(actor, one, spot, key) for (actor, _, _), one, spot, key in parts]


def mapping(axes, size, view=None, scale=1.0):
    """(place, box) of axes as `geometry` gives them, in a picture of this size and scale of type.

    place: from points (dimensions, n) to x and y in pixels;  box: (left, top, right, bottom)
    """
    left, top, width, height = (share * size[i % 2] for i, share in enumerate(axes["box"]))
    across, up = _shares(axes["x"], axes["logx"]), _shares(axes["y"], axes["logy"])

    def flat(points):
        return left + width * across(points[0]), top + height * (1 - up(points[1]))

    def deep(points):
        return tuple(eye.at(points)[:2])

    bounds = (left, top, left + width, top + height)
    if not axes["space"] or view is None:
        return flat, bounds
    eye = camera(view, axes["space"], fitted((left, top, width, height), scale))
    return deep, bounds


def _shares(limits, log):
    """From numbers to their share of the way between the limits."""
    f = np.log if log else np.asarray
    low, high = f(limits)
    return lambda v: (f(v) - low) / (high - low)


def view(name, controls, values):
    """The direction from which the axes of this name are seen, or None."""
    found = (key for key, c in controls.items() if isinstance(c, Turn) and c.on == name)
    return next((values[key] for key in found), None)


def handles(name, controls, values, place):
    """The middles (x, y) of the handles on the axes of this name, in pixels."""
    points = [values[key] for key, c in controls.items() if isinstance(c, Handle) and c.on == name]
    return [tuple(map(float, place(np.array(point)))) for point in points]
