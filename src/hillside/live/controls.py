"""What a reader can move: sliders, a scrubber that plays, choices, toggles, and handles on the plot itself.

Controls are class attributes of a Picture. On a picture they read and write its values: `walker.alpha = 0.3`.
"""

import math
from functools import lru_cache

import numpy as np


class Control:
    """A named value with a label. `clean(value)` gives the value it stands for, or a ValueError that says what to try."""

    def __init__(self, label, start):
        self.label, self.start, self.name = label, start, None

    def __set_name__(self, owner, name):
        self.name = name

    def __get__(self, picture, owner=None):
        return self if picture is None else picture.values[self.name]

    def __set__(self, picture, value):
        picture.set(**{self.name: value})

    def meaning(self, value):
        """What `stage`, `frame` and `caption` are given for this value."""
        return value

    def describe(self):
        """What the player needs to build this control, as plain JSON types."""
        return {
            "name": self.name,
            "kind": type(self).__name__.lower(),
            "label": self.label,
            "start": self.start,
        }


class Stepped(Control):
    """A control with finitely many stops; its frames can be computed ahead."""

    def __init__(self, label, stops, start):
        self.stops = stops
        super().__init__(label, start)

    def text(self, stop):
        """The stop as the reader sees it."""
        return str(stop)

    def describe(self):
        return super().describe() | {
            "stops": list(self.stops),
            "texts": [self.text(stop) for stop in self.stops],
        }


class Slider(Stepped):
    """A number from `low` to `high` in steps of `step` (a hundredth of the way if not given).

    Marks, such as 1/L, come from the picture's method `marks` and become stops too, so a slider can stand on them exactly.
    """

    kind = "slider"

    def __init__(self, label, low, high, start, step=None):
        step = step or (high - low) / 100
        count = math.floor((high - low) / step + 1e-9)
        self.digits = max(0, -math.floor(math.log10(step) + 1e-9))
        super().__init__(label, [round(low + i * step, 10) or 0 for i in range(count + 1)], start)
        self.start = self.clean(start)

    def clean(self, value, marks=()):
        """The stop nearest to `value`, marks included."""
        number = _number(self, value)
        return min([*self.stops, *marks], key=lambda stop: self._apart(stop, number))

    def _apart(self, stop, number):
        return abs(stop - number)

    def text(self, stop):
        return f"{stop:.{self.digits}f}" if round(stop, self.digits) == stop else f"{stop:.4g}"

    def describe(self):
        return super().describe() | {"kind": "slider"}

    def with_marks(self, marks):
        """The description with `marks` ({label: value}) as further stops and the places of their labels."""
        stops = sorted({*self.stops, *marks.values()})
        places = [{"label": label, "stop": stops.index(value)} for label, value in marks.items()]
        return self.describe() | {
            "stops": stops,
            "texts": [self.text(stop) for stop in stops],
            "marks": places,
        }


class LogSlider(Slider):
    """A positive number from `low` to `high` in equal factors: `per_decade` stops in each factor of ten, to three digits."""

    def __init__(self, label, low, high, start, per_decade=25):
        count = round(per_decade * math.log10(high / low))
        Stepped.__init__(
            self,
            label,
            [float(f"{stop:.3g}") for stop in np.geomspace(low, high, count + 1)],
            start,
        )
        self.start = self.clean(start)

    def _apart(self, stop, number):
        return abs(math.log(stop / number)) if number > 0 else stop

    def text(self, stop):
        return f"{stop:.3g}" if stop < 1000 else f"{stop:.0f}"


class Play(Slider):
    """A whole number from 0 to `last` that can be scrubbed, or played at `per_second` stops a second."""

    def __init__(self, label, last, start=0, per_second=8):
        self.per_second = per_second
        super().__init__(label, 0, last, start, step=1)
        self.stops = [int(stop) for stop in self.stops]
        self.start = self.clean(start)

    def describe(self):
        return super().describe() | {"kind": "play", "per_second": self.per_second}


class Choice(Stepped):
    """One of several named options; the first is the start unless `start` says otherwise.

    Options are a list of names, or a dict of names and what they stand for: the picture's methods are given that.
    """

    def __init__(self, label, options, start=None):
        self._means = options if isinstance(options, dict) else {name: name for name in options}
        super().__init__(label, list(options), start if start is not None else list(options)[0])

    def meaning(self, value):
        return self._means[value]

    def clean(self, value):
        if value not in self.stops:
            raise ValueError(
                f"{self.name} = {value!r} is not on offer; try one of {', '.join(map(repr, self.stops))}"
            )
        return value


class Toggle(Stepped):
    """On or off."""

    def __init__(self, label, start=False):
        super().__init__(label, [False, True], start)

    def text(self, stop):
        return "on" if stop else "off"

    def clean(self, value):
        if not isinstance(value, (bool, np.bool_)):
            raise ValueError(f"{self.name} = {value!r} is neither on nor off; try True or False")
        return bool(value)


class Handle(Control):
    """A point (x, y) dragged on the axes named `on`, or moved by arrow keys. It starts `at` and keeps to multiples of `step`."""

    def __init__(self, label, on, at, step=0.05):
        self.on, self.step = on, step
        super().__init__(label, tuple(float(c) for c in at))

    def clean(self, value):
        point = _pair(self, value, "a point of the plane; try two finite numbers such as (3, 4)")
        return tuple(round(float(c), 10) + 0.0 for c in np.round(point / self.step) * self.step)

    def describe(self):
        return super().describe() | {"on": self.on, "step": self.step, "start": list(self.start)}


class Turn(Control):
    """The direction from which the axes `on`, made by `space`, are seen: (azimuth, elevation) in degrees.

    Turning shows the same frame from elsewhere; it is no argument of `frame`.
    """

    def __init__(self, label, on, start=(-60, 30)):
        self.on = on
        super().__init__(label, tuple(start))

    def clean(self, value):
        view = _pair(self, value, "a direction to look from; try two angles such as (-60, 30)")
        return float(view[0]), float(np.clip(view[1], -10, 90))

    def describe(self):
        return super().describe() | {"on": self.on, "start": list(self.start)}


class Typed(Control):
    """A formula typed into a box. `read(text)` gives what it means, or a ValueError that says where it is broken.

    `notation(meaning)` gives it back in LaTeX, as a list of lines. A meaning that was read once is remembered.
    """

    def __init__(self, label, start, read, notation):
        self._read, self.notation = lru_cache(maxsize=64)(read), notation
        super().__init__(label, start)

    def clean(self, value):
        self._read(value)
        return value

    def meaning(self, value):
        return self._read(value)

    def describe(self):
        return super().describe() | {"kind": "formula"}


def _number(control, value):
    try:
        number = float(value)
    except (TypeError, ValueError):
        number = math.nan
    if not math.isfinite(number):
        raise ValueError(f"{control.name} = {value!r} is not a finite number; try {control.start}")
    return number


def _pair(control, value, wanted):
    try:
        pair = np.asarray(value, dtype=float)
    except (TypeError, ValueError):
        pair = np.array(math.nan)
    if pair.shape != (2,) or not np.isfinite(pair).all():
        raise ValueError(f"{control.name} = {value!r} is not {wanted}")
    return pair
