"""What is checked once for each class of pictures, when the first of them is made.

Each failure is a ValueError of one sentence: what came, what was wanted, what to try.
"""

import itertools
import weakref

import numpy as np

from .checks import given, listed, name_of
from .controls import Stepped
from .hands import Handle, Turn
from .signatures import parameters

_checked = weakref.WeakSet()  # classes


def check_opening(picture, moved):
    """Controls, presets and question of a picture fit its stage.   moved: made with other values.

    Raises ValueError else.
    """
    if type(picture) in _checked:
        return
    for control in picture.controls.values():
        if isinstance(control, (Handle, Turn)):
            _finds_its_axes(picture, control)
    for name, values in picture.presets.items():
        _preset(picture, name, values)
    if picture.prediction is not None:
        _question(picture)
        _preset(picture, "then", picture.prediction.then)
    if not moved:
        _checked.add(type(picture))


def _finds_its_axes(picture, control):
    """Its axes may be there for some choices only."""
    for cast in _casts(picture):
        if control.on in cast.limits:
            if isinstance(control, Turn) and control.on not in cast.spaces:
                raise ValueError(
                    f"{name_of(picture)}.{control.name} turns the axes {control.on!r}, which are "
                    f"flat; make them a space: Space({control.on!r}, x=(-1, 1), y=(-1, 1), "
                    "z=(0, 1))"
                )
            return
    raise ValueError(
        f"{name_of(picture)}.{control.name} is on {control.on!r}; the stage has the axes "
        f"{listed(picture.cast(picture.values).limits)}, so use one of these labels"
    )


def _casts(picture):
    """The casts for the opening values and then for all choices and toggles of the stage."""
    yield picture.cast(picture.values)
    menus = {
        name: picture.controls[name].stops
        for name in parameters(picture.stage)
        if isinstance(picture.controls[name], Stepped)
    }
    for stops in itertools.product(*menus.values()):
        yield picture.cast(dict(picture.values) | dict(zip(menus, stops)))


def _preset(picture, name, values):
    where = f"the preset {name!r} of {name_of(picture)}"
    try:
        clean = picture.cleaned(dict(picture.values) | values)
    except ValueError as error:
        raise ValueError(f"{where}: {error}") from error
    for control, value in values.items():
        if not _same(clean[control], value):
            raise ValueError(
                f"{where} sets {control} to {value!r}, where it cannot stand; "
                f"the nearest is {clean[control]!r}"
            )


def _same(one, other):
    if isinstance(one, (str, bool)):
        return one == other
    return np.shape(one) == np.shape(other) and np.allclose(one, other, rtol=1e-9, atol=1e-12)


def _question(picture):
    asked, cast = picture.prediction, picture.cast(picture.values)
    known = {*cast.actors, *cast.limits, *cast.ground}
    strange = [name for name in asked.hides if name not in known]
    if strange:
        raise ValueError(
            f"the prediction of {name_of(picture)} hides {strange[0]!r}; there are the actors "
            f"{listed(cast.actors)} and the axes {listed(cast.limits)}"
        )
    asked.check_place(name_of(picture), cast)
    _truth(picture, asked, picture.call(picture.truth, picture.values))


def _truth(picture, asked, truth):
    where = f"{name_of(picture)}.truth"
    if truth is None:
        raise ValueError(f"{where} gives {given(None)}; {asked.wants} is wanted")
    try:
        asked.check_truth(truth)
    except (TypeError, ValueError) as error:
        raise ValueError(f"{where}: {error}") from error
