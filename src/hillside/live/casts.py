"""What a frame needs to know of its stage: actors and limits.

A stage is painted with matplotlib to learn them. Where there is no matplotlib, on a page with a
Python of its own, they come from a process that had it: `described` there, `learn` here.
"""

import json
from typing import NamedTuple

from .actors import KINDS
from .look import Look

_known = {}  # (name of the picture, its settings as JSON): Cast
MOST = 64  # stages of one picture that are remembered: a typed formula makes one after the other


class Cast(NamedTuple):
    """actors by name; limits ((x0, x1), (y0, y1)) of the axes by label; labels of axes in space.

    ground: names of what stays, where that is data.
    """

    actors: dict
    limits: dict
    spaces: frozenset
    ground: tuple = ()

    def dimension(self, actor):
        """2 for an actor on flat axes, 3 for one in space."""
        return 3 if actor.on in self.spaces else 2


def remembered(stages, key, make):
    """stages[key], made where it is missing; the oldest is forgotten then if there are many."""
    if key not in stages:
        if len(stages) >= MOST:
            stages.pop(next(iter(stages)), None)
        stages[key] = make()
    return stages[key]


def learn(name, settings, actors, axes):
    """Remember a stage that was painted elsewhere, as `described` gives it: plain JSON types.

    name: of the picture; settings: the values on which its stage depends, in the stage's order;
    actors: {name: style}; axes: {label: {"x": limits, "y": limits, "space": whether in space}}.
    """
    limits = {label: (tuple(one["x"]), tuple(one["y"])) for label, one in axes.items()}
    spaces = frozenset(label for label, one in axes.items() if one["space"])
    cast = Cast({who: _actor(style) for who, style in actors.items()}, limits, spaces)
    _known[name, json.dumps(settings)] = cast


def known(picture, settings):
    """The cast of a picture that was learnt for these settings, or None."""
    return _known.get((name_of(picture), json.dumps(list(settings)))) if _known else None


def described(picture, values):
    """The cast of a picture at these values, as the arguments of `learn`, in plain JSON types."""
    cast = picture.cast(values)
    axes = {
        label: {"x": list(x), "y": list(y), "space": label in cast.spaces}
        for label, (x, y) in cast.limits.items()
    }
    given = {
        "name": name_of(picture),
        "settings": picture.settings(values),
        "actors": {name: _style(actor) for name, actor in cast.actors.items()},
        "axes": axes,
    }
    return json.loads(json.dumps(given, default=lambda value: value.tolist()))


def name_of(picture):
    """The name by which a picture is known: its module and its class."""
    return f"{type(picture).__module__}.{type(picture).__qualname__}"


def _style(actor):
    """What `describe` tells, but for the colours of a theme."""
    return {name: value for name, value in actor.describe(Look()).items() if name != "table"}


def _actor(style):
    fields = {name: _frozen(value) for name, value in style.items() if name != "kind"}
    return KINDS[style["kind"]](**fields)


def _frozen(value):
    return tuple(map(_frozen, value)) if isinstance(value, list) else value
