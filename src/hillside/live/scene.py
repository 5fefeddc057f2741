"""What a player must know of a picture beside its frames, as JSON types.

A stage of data goes as it is: the player lays it out and paints it, in any room and any theme.
"""

from hillside.notation import lettered

from . import asking
from .layout import WIDEST, WIDTH, height_of
from .look import HANDLE_RADIUS, PALETTE
from .ramp import ramp


def scene(picture, values, look):
    """What holds for all frames, but for the stage."""
    actors = picture.cast(values).actors
    return {
        "presets": [{"name": name, "values": values} for name, values in picture.presets.items()],
        "prediction": asking.described(picture, values),
        "values": plain(values),
        "controls": picture.describe_controls(values),
        "scale": look.scale,
        "handle": HANDLE_RADIUS,
        "actors": {name: actor.describe(look) for name, actor in actors.items()},
        "lettering": {label: lettered(label) for label in _labels(picture, values, actors)},
        "colors": {role: pair[look.dark] for role, pair in PALETTE.items()},
        "ramp": ramp(look.dark),
    }


def _labels(picture, values, actors):
    """The labels of all actors, those too that are on the stage only while the question is open."""
    stages = [picture.staged(values, asked) for asked in (False, True)]
    every = [actor for stage in stages if stage for actor in stage.actors.values()]
    labels = {getattr(actor, "label", "") for actor in [*actors.values(), *every]}
    return sorted(labels - {""})


def plain(values):
    """Values as JSON types."""
    return {name: list(v) if isinstance(v, tuple) else v for name, v in values.items()}


def size_of(picture):
    """Width and height in pixels that a picture takes, where it has all the room it wants."""
    if picture.staged(picture.values) is None:
        return list(picture.size)
    return [WIDEST, height_of(1, WIDEST)]


def still_width(picture):
    """The width of a picture's still in pixels."""
    return picture.size[0] if picture.staged(picture.values) is None else WIDTH


def stage_data(stage, look, packer):
    """A Stage for the player, the arrays of its ground in the packer's buffer."""
    return {
        "axes": [{"name": name} | axes for name, axes in stage.describe().items()],
        "ground": [_laid(name, pair, look, packer) for name, pair in stage.ground.items()],
        "headline": lettered(f"${stage.headline}$") if stage.headline else None,
        "palette": {role: list(pair) for role, pair in PALETTE.items()},
        "ramp": [ramp(dark) for dark in (False, True)],
    }


def _laid(name, pair, look, packer):
    """One of what stays: its style, where its array lies, its words if it is a text."""
    actor, data = pair
    data, words = data if isinstance(data, tuple) else (data, "")
    place = packer.place(data)
    return {"name": name, "actor": actor.describe(look), "place": place, "words": words}
