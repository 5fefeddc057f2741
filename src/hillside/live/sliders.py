"""Numbers that a reader can slide, evenly or by factors, or play."""

import math
import reprlib
from bisect import bisect
from types import MappingProxyType

import numpy as np

from .controls import Stepped


class Slider(Stepped):
    """A number from `low` to `high` in steps of `step`, a hundredth of the way if not given.

    Marks, such as 1/L, come from the picture's method `marks` and become stops too, so a slider
    can stand on them exactly.
    """

    def __init__(self, label, low, high, start, step=None):
        self._check_range(label, low, high, start)
        step = (high - low) / 100 if step is None else step
        if not 0 < step <= high - low:
            raise ValueError(
                f"the slider {label!r} has the step {step!r}; one above 0 and at most "
                f"{high - low:g} is wanted"
            )
        count = math.floor((high - low) / step + 1e-9)
        self.digits = max(0, -math.floor(math.log10(step) + 1e-9))
        super().__init__(label, [round(low + i * step, 10) or 0 for i in range(count + 1)], start)
        self.start = self.clean(start)

    def _check_range(self, label, low, high, start):
        self._check_label(label)
        for number in (low, high, start):
            if not (isinstance(number, (int, float, np.number)) and math.isfinite(number)):
                raise ValueError(
                    f"the slider {label!r} goes from {low!r} to {high!r} and starts at {start!r}; "
                    "finite numbers are wanted"
                )
        if not low < high:
            raise ValueError(
                f"the slider {label!r} goes from {low:g} to {high:g}; the lower end comes first"
            )
        if not low <= start <= high:
            raise ValueError(
                f"the slider {label!r} starts at {start:g}; it goes from {low:g} to {high:g}"
            )

    def clean(self, value, marks=()):
        """The stop nearest to `value`, marks included."""
        number = _number(self, value)
        above = bisect(self.stops, number)
        beside = self.stops[max(0, above - 1) : above + 1]
        return min([*beside, *marks], key=lambda stop: self._apart(stop, number))

    def _apart(self, stop, number):
        return abs(stop - number)

    def text(self, stop):
        return f"{stop:.{self.digits}f}" if round(stop, self.digits) == stop else f"{stop:.4g}"

    def placed(self, value, marks, limits):
        """The nearest stop, marks included."""
        return self.clean(value, marks.values())

    def describe(self, marks=MappingProxyType({})):
        """What the player needs; the marks are stops, too, and their labels have places."""
        stops = sorted({*self.stops, *marks.values()})
        places = [{"label": label, "stop": stops.index(value)} for label, value in marks.items()]
        return super().describe() | {
            "kind": "slider",
            "stops": stops,
            "texts": [self.text(stop) for stop in stops],
            "marks": places,
        }


class LogSlider(Slider):
    """A positive number from `low` to `high` in equal factors.

    `per_decade` stops in each factor of ten, rounded to three digits, and where things are counted
    to `whole` numbers.
    """

    def __init__(self, label, low, high, start, per_decade=25, whole=False):
        self._check_range(label, low, high, start)
        if not low > 0:
            raise ValueError(
                f"the slider {label!r} goes in factors from {low:g}; a number above 0 is wanted"
            )
        count = max(1, round(per_decade * math.log10(high / low)))
        stops = [float(f"{stop:.3g}") for stop in np.geomspace(low, high, count + 1)]
        Stepped.__init__(self, label, sorted(set(map(round, stops))) if whole else stops, start)
        self.start = self.clean(start)

    def _apart(self, stop, number):
        return abs(math.log(stop / number)) if number > 0 else stop

    def text(self, stop):
        return f"{stop:.3g}" if stop < 1000 else f"{stop:.0f}"


class Play(Slider):
    """A whole number from 0 to `last`, to be scrubbed, or played at `per_second` stops a second."""

    def __init__(self, label, last, start=0, per_second=8):
        self.per_second = per_second
        super().__init__(label, 0, last, start, step=1)
        self.stops = [int(stop) for stop in self.stops]
        self.start = self.clean(start)

    def describe(self, marks=MappingProxyType({})):
        return super().describe(marks) | {"kind": "play", "per_second": self.per_second}


def _number(control, value):
    try:
        number = float(value)
    except (TypeError, ValueError, OverflowError):
        number = math.nan
    if not math.isfinite(number):
        raise ValueError(
            f"{control.called} = {reprlib.repr(value)} is not a finite number; try {control.start}"
        )
    return number
