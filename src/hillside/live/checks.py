"""What is checked whenever a picture is painted or moved: what its methods gave.

Each failure is a ValueError of one sentence: what came, what was wanted, what to try.
"""

import numpy as np

from .actors import Actor
from .axes import Stage
from .heights import Heights
from .sliders import Slider


def stage(picture, figure, actors):
    """What `stage` gave, if it is {name: actor} on axes of the figure."""
    where = f"{name_of(picture)}.stage"
    if not isinstance(actors, dict):
        raise ValueError(f'{where} gives {given(actors)}; end it with return {{"dot": Dots(...)}}')
    _named(where, actors)
    _moves(where, actors)
    _labels(where, [ax.get_label() for ax in figure.axes])
    _places(picture, actors, [ax.get_label() for ax in figure.axes])
    return actors


def staged(picture, made):
    """The Stage that `stage` gave, its ground clean, if actors stand on its axes."""
    where = f"{name_of(picture)}.stage"
    if not isinstance(made, Stage):
        raise ValueError(
            f"{where} gives {given(made)}; end it with "
            'return Stage(Axes("plane"), cast={"dot": Dots("plane")}), '
            "or write def stage(self, figure) to paint with matplotlib"
        )
    for name, parts in (("cast", made.cast), ("ground", made.ground)):
        if not isinstance(parts, dict):
            raise ValueError(f"the {name} of {where} is {given(parts)}; a table by name is wanted")
    _pairs(where, made.ground)
    _named(where, made.cast)
    _moves(where, made.cast)
    _named(where, {name: actor for name, (actor, _) in made.ground.items()})
    _apart(where, made)
    _places(picture, made.actors, list(made.axes))
    return made.on_ground({name: _laid(picture, made, name) for name in made.ground})


def _named(where, actors):
    for name, actor in actors.items():
        if not isinstance(name, str) or not isinstance(actor, Actor):
            raise ValueError(
                f"{where} gives {name!r}: {given(actor)}; names with actors are wanted, "
                'such as {"dot": Dots("plane")}'
            )


def _moves(where, cast):
    for name, actor in cast.items():
        if isinstance(actor, Heights):
            raise ValueError(
                f"{where} has the Heights {name!r} in its cast, and a land stays; put it on the "
                f"ground with its data: Stage(..., ground={{{name!r}: (Heights(...), heights)}})"
            )


def _pairs(where, ground):
    for name, pair in ground.items():
        if not isinstance(pair, tuple) or len(pair) != 2:
            raise ValueError(
                f"{where} has on its ground {name!r}: {given(pair)}; an actor and its data are "
                'wanted, such as {"zero": (Line("plane", "faint"), [[0, 1], [0, 0]])}'
            )


def _apart(where, made):
    both = sorted(set(made.cast) & set(made.ground))
    if both:
        raise ValueError(f"{where} has {both[0]!r} in its cast and on its ground; rename one")


def _laid(picture, made, name):
    """One of what stays, (actor, clean data)."""
    actor, data = made.ground[name]
    try:
        return actor, actor.clean(data, 3 if actor.on in made.spaces else 2)
    except (TypeError, ValueError) as error:
        raise ValueError(f"the ground {name!r} of {name_of(picture)}: {error}") from error


def _labels(where, labels):
    if not labels:
        raise ValueError(f'{where} makes no axes; try figure.add_subplot(label="plane")')
    for label in labels:
        if not label or label.startswith("_"):
            raise ValueError(
                f"{where} makes axes without a label, by which actors could find them; "
                'write figure.add_subplot(label="plane")'
            )
        if labels.count(label) > 1:
            raise ValueError(f"{where} makes two axes with the label {label!r}; rename one")


def _places(picture, actors, labels):
    for name, actor in actors.items():
        if actor.on not in labels:
            raise ValueError(
                f"the actor {name!r} of {name_of(picture)} is on {actor.on!r}; its stage has the "
                f"axes {listed(labels)}, so use one of these labels"
            )


def same_stage(picture, stage, cast):
    """The stage of an open question has the actors and limits of the one that is shown later."""
    if stage.actors != cast.actors or stage.limits != cast.limits:
        raise ValueError(
            f"{name_of(picture)}.stage gives other actors or limits while it is asked; leave out "
            "what is painted, and name what moves in the prediction's `hides`"
        )


def shapes(picture, cast, data):
    """The clean data of all actors, if `frame` gave what they take."""
    where = f"{name_of(picture)}.frame"
    if not isinstance(data, dict):
        raise ValueError(f'{where} gives {given(data)}; end it with return {{"dot": ...}}')
    if set(cast.actors) != set(data):
        raise ValueError(
            f"{where} gives {sorted(data, key=str)}; its stage has the actors {sorted(cast.actors)}"
        )
    return {name: _clean(picture, name, cast, data[name]) for name in cast.actors}


def _clean(picture, name, cast, data):
    actor = cast.actors[name]
    try:
        return None if data is None else actor.clean(data, cast.dimension(actor))
    except (TypeError, ValueError) as error:
        raise ValueError(f"the actor {name!r} of {name_of(picture)}: {error}") from error


def caption(picture, words):
    """What `caption` gave, if it is text, or sentences that `say` makes."""
    told = words if isinstance(words, tuple) and words else (words,)
    if not all(isinstance(one, str) for one in told):
        raise ValueError(
            f"{name_of(picture)}.caption gives {given(words)}; text is wanted, "
            'such as return f"The rate is {alpha:.3g}."'
        )
    return words


def marks(picture, table):
    """What `marks` gave, if they lie on sliders."""
    where = f"{name_of(picture)}.marks"
    if not isinstance(table, dict) or not all(isinstance(one, dict) for one in table.values()):
        raise ValueError(
            f"{where} gives {given(table)}; a table of tables is wanted, such as "
            'return {"alpha": {"1/L": 0.5}}'
        )
    sliders = {name: one for name, one in picture.controls.items() if isinstance(one, Slider)}
    for name, places in table.items():
        if name not in sliders:
            raise ValueError(
                f"{where} has marks for {name!r}; the sliders are {listed(sliders) or 'none'}"
            )
        for label, value in places.items():
            _on_slider(where, label, value, sliders[name])
    return table


def _on_slider(where, label, value, slider):
    low, high = slider.stops[0], slider.stops[-1]
    if not (isinstance(value, (int, float, np.number)) and low <= value <= high):
        raise ValueError(
            f"{where} puts {label!r} at {value!r}; {slider.name} goes from {low:g} to {high:g}"
        )


def name_of(picture):
    """The name of a picture's class, as its author wrote it."""
    return type(picture).__name__


def given(value):
    """What came instead, in words; None is what a function gives that lacks its return."""
    if value is None:
        return "None, as a function does that has no return"
    return f"{_article(type(value).__name__)}, {repr(value)[:60]}"


def _article(word):
    return f"{'an' if word[0] in 'aeiou' else 'a'} {word}"


def listed(names):
    """Names in quotation marks, with commas."""
    return ", ".join(map(repr, names))
