"""Every picture of the notebooks, and the values at which its frames are tried.

Nothing is listed by hand: a new class in the folder `pictures` of a lesson is tried from the day it
is written.
"""

import importlib
import itertools
import math
import pkgutil

import numpy as np
import pytest

import hillside.lessons
from hillside.live import Handle, Picture, Play, Slider
from hillside.live.controls import Stepped

# Stops of one slider that are tried, evenly chosen, ends included: under the first choices, under
# the others, and of pictures with a raster, where a frame costs a hundred times as much.
STRIP, OTHER_STRIP, RASTER_STRIP = 250, 30, 12
CORNERS = 150  # at most so many corners; where there are more, a seeded choice of them
FEW = 16  # frames of all strips in the suite, and half as many corners: long checks try them all
LEAST = 3  # of one strip: its ends and its middle


def pictures():
    """All picture classes of all modules, in the order of their names."""
    modules = pkgutil.walk_packages(hillside.lessons.__path__, "hillside.lessons.")
    names = [module.name for module in modules if ".pictures." in module.name]
    items = [
        item
        for name in names
        for item in vars(importlib.import_module(name)).values()
        if _is_picture(item, name)
    ]
    return sorted(items, key=lambda item: item.__name__)


def _is_picture(item, module):
    return (
        isinstance(item, type)
        and issubclass(item, Picture)
        and item.__module__ == module
        and item.frame is not Picture.frame
    )


def few_and_all(kinds):
    """Parameters (kind, most): a few frames of each picture, and among the long checks all."""
    few = [pytest.param((kind, FEW), id=kind.__name__) for kind in kinds]
    return few + [
        pytest.param((kind, None), id=f"{kind.__name__} everywhere", marks=pytest.mark.long)
        for kind in kinds
    ]


def settings(picture):
    """The start values under every combination of choices and toggles."""
    menus = {name: control.stops for name, control in picture.controls.items() if _is_menu(control)}
    return [picture.cleaned(dict(picture.values) | chosen) for chosen in _combinations(menus)]


def strips(picture, most=FEW):
    """For each slider under each choice: the values along it, all else at the start.

    most: of values together, about; None for all. Then each strip under the first choices keeps
    its ends and its middle, and of the strips under other choices some are taken.
    """
    first, *others = settings(picture)
    counts = (RASTER_STRIP, RASTER_STRIP) if has_raster(picture) else (STRIP, OTHER_STRIP)
    every = _lines(picture, first, counts[0])
    more = [line for start in others for line in _lines(picture, start, counts[1])]
    every += more if most is None else _some(more, most // (2 * LEAST))
    share = 1 if most is None else min(1, most / max(1, sum(map(len, every))))
    taken = [_some(line, max(LEAST, round(share * len(line)))) for line in every]
    return [[picture.cleaned(values) for values in line] for line in taken]


def _lines(picture, values, count):
    sliders = {
        control["name"]: control["stops"]
        for control in picture.describe_controls(values)
        if isinstance(picture.controls[control["name"]], Slider)
    }
    return [
        [values | {name: stop} for stop in _some(stops, count)] for name, stops in sliders.items()
    ]


def corners(picture, most=FEW):
    """Every control at its ends: sliders low and high, all options, handles in the corners and
    the centre of their axes.   most: as for `strips`."""
    count = CORNERS if most is None else most // 2
    ends = _chosen_combinations(_ends(picture), count)
    every = [picture.cleaned(dict(picture.values) | corner) for corner in ends]
    handles = [name for name, control in picture.controls.items() if isinstance(control, Handle)]
    centred = [
        picture.cleaned(values | {name: _centre(picture, values, name) for name in handles})
        for values in every[::4]
    ]
    return _chosen([*every, *(centred if handles else [])], count)


def has_raster(picture):
    return any(
        type(actor).__name__ == "Raster" for actor in picture.cast(picture.values)[0].values()
    )


def numbers(data):
    """All arrays of a clean frame by actor: words and what is hidden left out."""
    return {
        name: item[0] if isinstance(item, tuple) else item
        for name, item in data.items()
        if item is not None
    }


def same(one, other):
    """Whether two frames show the same: caption, arrays, words."""
    words = [
        {name: item[1] for name, item in data.items() if isinstance(item, tuple)}
        for _, data in (one, other)
    ]
    a, b = numbers(one[1]), numbers(other[1])
    return (
        one[0] == other[0]
        and words[0] == words[1]
        and set(a) == set(b)
        and all(_equal(a[name], b[name]) for name in a)
    )


def _equal(a, b):
    return a.shape == b.shape and np.array_equal(a, b, equal_nan=a.dtype.kind == "f")


def _is_menu(control):
    return isinstance(control, Stepped) and not isinstance(control, Slider)


def _ends(picture):
    far = [
        (x, y) for x in (-1e9, 1e9) for y in (-1e9, 1e9)
    ]  # cleaning brings them to the corners of the axes
    ends = {}
    for name, control in picture.controls.items():
        if isinstance(control, Handle):
            ends[name] = far
        elif isinstance(control, Slider):
            ends[name] = [
                control.stops[0],
                control.stops[-1],
                *([] if isinstance(control, Play) else [control.start]),
            ]
        elif _is_menu(control):
            ends[name] = control.stops
    return ends


def _centre(picture, values, name):
    ends = [picture.cleaned(values | {name: (far, far)})[name] for far in (-1e9, 1e9)]
    return tuple(np.mean(ends, axis=0))


def _combinations(menus):
    return [dict(zip(menus, values, strict=True)) for values in itertools.product(*menus.values())]


def _chosen_combinations(menus, count):
    """At most `count` combinations, a seeded choice where there are more."""
    sizes = [len(values) for values in menus.values()]
    total = math.prod(sizes)
    which = range(total) if total <= count else _choice(total, count)
    places = zip(*np.unravel_index(list(which), sizes)) if sizes else [()]
    return [
        {name: values[i] for (name, values), i in zip(menus.items(), place)} for place in places
    ]


def _choice(total, count):
    return np.random.default_rng(0).choice(total, count, replace=False)


def _some(stops, count):
    if not stops:
        return []
    return [stops[i] for i in np.unique(np.linspace(0, len(stops) - 1, count).round().astype(int))]


def _chosen(corners, count):
    different = list({repr(values): values for values in corners}.values())
    if len(different) <= count:
        return different
    return [different[i] for i in _choice(len(different), count)]


def data(picture, **changes):
    """The clean data of the frame after these changes."""
    picture.set(**changes)
    return picture.frame_at(picture.values)[1]


def caption(picture, **changes):
    """The caption of the frame after these changes."""
    picture.set(**changes)
    return picture.frame_at(picture.values)[0]
