"""What a picture stands on: axes as data, so that each painter lays them out for its own room.

Stage(
    Axes("map", x=(-4, 4), y=(-3, 3), equal=True),       # the first axes are the hero
    Axes("heights", x=(0, 30), y=(0, 25), names=("step", "height")),
    ground={"land": (Heights("map", ...), heights)},     # what stays, with its data
    cast={"path": Line("map", "path", label="path"), ...},
    headline="f = x^2 + y^2",
)
"""

from dataclasses import dataclass

import numpy as np

from .ticks import ticks

HERO_TICKS, TICKS = 5, 3  # along an axis of the hero, and of a companion, at most


@dataclass(frozen=True)
class Axes:
    """Flat axes.

    name: by this name actors and handles say where they are.   x, y: limits (low, high).
    names: how the axes are called; a name is written at the end of its axis, "" is none.
    ticks: for x and y: None for round numbers, or {place: words}.   log: for x and y.
    equal: a unit is as long in x as in y.   bare: no frame and no ticks.

    Raises ValueError where limits cannot be those of axes.
    """

    name: str
    x: tuple = (0, 1)
    y: tuple = (0, 1)
    names: tuple = ("x", "y")
    ticks: tuple = (None, None)
    log: tuple = (False, False)
    equal: bool = False
    bare: bool = False
    space = None

    def __post_init__(self):
        for which, log in zip("xy", self.log):
            _check_limits(self, which, log)

    @property
    def limits(self):
        """((x low, x high), (y low, y high))."""
        return tuple(map(float, self.x)), tuple(map(float, self.y))

    def describe(self, hero=True):
        """The axes as JSON types, with the places and words of their ticks."""
        most = HERO_TICKS if hero else TICKS
        return {
            "x": list(self.limits[0]),
            "y": list(self.limits[1]),
            "logx": bool(self.log[0]),
            "logy": bool(self.log[1]),
            "names": list(self.names),
            "ticks": [self._marks(i, most) for i in (0, 1)],
            "equal": self.equal,
            "bare": self.bare,
            "space": None,
        }

    def _marks(self, i, most):
        """[[place, words], ...] along x or y."""
        if self.bare:
            return []
        if self.ticks[i] is not None:
            return [[float(place), str(words)] for place, words in dict(self.ticks[i]).items()]
        return [list(mark) for mark in ticks(*self.limits[i], self.log[i], most)]


@dataclass(frozen=True)
class Space:
    """Axes in space, turned by a control Turn.

    x, y, z: limits (low, high).   names: how the three axes are called.

    Raises ValueError where limits cannot be those of axes.
    """

    name: str
    x: tuple
    y: tuple
    z: tuple
    names: tuple = ("x", "y", "f")

    def __post_init__(self):
        for which in "xyz":
            _check_limits(self, which, False)

    @property
    def space(self):
        """The limits [x0, x1, y0, y1, z0, z1]."""
        return [float(limit) for limits in (self.x, self.y, self.z) for limit in limits]

    @property
    def limits(self):
        """The limits of the panel on which space is seen."""
        return (0.0, 1.0), (0.0, 1.0)

    def describe(self, hero=True):
        """The axes as JSON types."""
        panel = Axes(self.name, *self.limits, bare=True).describe(hero)
        return panel | {"space": self.space, "names": list(self.names)}


def _check_limits(axes, which, log):
    limits = getattr(axes, which)
    wanted = "two finite numbers, the smaller one first" + ", both positive" * bool(log)
    try:
        low, high = np.asarray(limits, dtype=float)
        fits = np.isfinite([low, high]).all() and low < high and (low > 0 or not log)
    except (TypeError, ValueError):
        fits = False
    if not fits:
        raise ValueError(
            f"the axes {axes.name!r} have {which}={limits!r}; wanted are {wanted}, such as (1, 10)"
        )


@dataclass(frozen=True)
class Stage:
    """The axes of a picture, hero first, who plays on them, and what stays.

    axes: {name: Axes or Space}.   cast: {name: actor}, moved by `frame`.
    ground: {name: (actor, data)}, painted below the cast, first to last.
    headline: a formula in LaTeX, written in the hero; "" is none.

    Raises ValueError for no axes, and for two with one name.
    """

    axes: dict
    cast: dict
    ground: dict
    headline: str = ""

    def __init__(self, *axes, cast, ground=None, headline=""):
        strange = [one for one in axes if not isinstance(one, (Axes, Space))]
        if strange or not axes:
            came = f"{strange[0]!r:.60}" if strange else "none"
            raise ValueError(
                f"a stage is made of axes, and {came} came; "
                'try Stage(Axes("map", x=(-1, 1), y=(-1, 1)), cast={...})'
            )
        names = [one.name for one in axes]
        if len(set(names)) < len(names):
            raise ValueError(f"two axes of a stage have one name; the names are {names}")
        object.__setattr__(self, "axes", dict(zip(names, axes)))
        object.__setattr__(self, "cast", cast)
        object.__setattr__(self, "ground", {} if ground is None else ground)
        object.__setattr__(self, "headline", headline)

    @property
    def actors(self):
        """All actors by name, those that stay and those that move."""
        return {name: actor for name, (actor, _) in self.ground.items()} | self.cast

    @property
    def limits(self):
        """{axes: ((x low, x high), (y low, y high))}."""
        return {name: one.limits for name, one in self.axes.items()}

    @property
    def spaces(self):
        """The names of the axes in space."""
        return frozenset(name for name, one in self.axes.items() if one.space is not None)

    def describe(self):
        """{axes: description}, hero first."""
        return {name: one.describe(i == 0) for i, (name, one) in enumerate(self.axes.items())}

    def on_ground(self, ground):
        """This stage with another ground."""
        return Stage(*self.axes.values(), cast=self.cast, ground=ground, headline=self.headline)
