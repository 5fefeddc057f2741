"""What a reader can move on the plot itself: points, and views of space. The twin of hands.js."""

import math
import reprlib

import numpy as np

from .controls import Control
from .numbers import numbers_of

OFF = 0.75  # steps: the nearest multiples are within 0.71 of a circle


class Handle(Control):
    """A point (x, y) dragged on the axes named `on`, or moved by arrow keys.

    It starts `at` and keeps to multiples of `step`, and where a radius is given, as well as these
    can, to the circle of this radius around (0, 0).
    """

    def __init__(self, label, on, at, step=0.05, radius=None):
        _check_length(label, "step", step, 0.05)
        if radius is not None:
            _check_length(label, "radius", radius, 1)
        super().__init__(label, None)
        _check_axes(self, on)
        self.on, self.step, self.radius = on, step, radius
        self.start = tuple(_pair(self, at, POINT).tolist())

    def clean(self, value):
        point = _pair(self, value, POINT)
        near = self._rounded(point)
        if not self.radius or abs(math.hypot(*near) - self.radius) <= OFF * self.step:
            return near
        x, y = point / abs(point).max() if any(point) else (1.0, 0.0)
        share = self.radius / math.hypot(x, y)
        return self._rounded(np.array([share * x, share * y]))

    def _rounded(self, point):
        return tuple(round(float(c), 10) + 0.0 for c in np.round(point / self.step) * self.step)

    def placed(self, value, marks, limits):
        """The point inside its axes, where these are there."""
        clean = self.clean(value)
        if self.on not in limits:
            return clean
        ends = np.sort(limits[self.on])
        return tuple(np.clip(clean, ends[:, 0], ends[:, 1]).tolist())

    def outside(self, value, limits):
        """Whether the point lies outside its axes, where these are there."""
        return self.on in limits and self.placed(value, {}, limits) != self.clean(value)

    def describe(self, marks=()):
        known = {"on": self.on, "step": self.step, "radius": self.radius}
        return super().describe() | known | {"start": list(self.start)}


class Turn(Control):
    """The direction from which the axes `on`, made by `space`, are seen.

    (azimuth, elevation) in degrees. Turning shows the same frame from elsewhere; it is no argument
    of `frame`.
    """

    def __init__(self, label, on, start=(-60, 30)):
        super().__init__(label, None)
        _check_axes(self, on)
        self.on, self.start = on, tuple(_pair(self, start, DIRECTION).tolist())

    def clean(self, value):
        view = _pair(self, value, DIRECTION)
        return float(view[0]), float(np.clip(view[1], -10, 90))

    def describe(self, marks=()):
        return super().describe() | {"on": self.on, "start": list(self.start)}


POINT = "a point of the plane; try two numbers such as (3, 4)"
DIRECTION = "a direction to look from; try two angles such as (-60, 30)"


def _check_length(label, name, length, such):
    if not (isinstance(length, (int, float, np.number)) and 0 < length < math.inf):
        raise ValueError(f"the Handle {label!r} has the {name} {length!r}; try {such}")


def _check_axes(control, on):
    if not isinstance(on, str):
        raise TypeError(f"{control.called} is on {on!r}; the label of axes is wanted, in quotes")


def _pair(control, value, wanted):
    pair = numbers_of(value)
    if pair.shape != (2,) or not np.isfinite(pair).all():
        raise ValueError(f"{control.called} = {reprlib.repr(value)} is not {wanted}")
    return pair
