"""What the captions of lesson 02 say, held against quotients."""

import numpy as np
from sentences import numbers_in, says

from hillside.lessons.partial_derivatives.pictures import BrokenPlane, SliceCutter, WhatIsFrozen


def near(one, other):
    return abs(one - other) <= 6e-4 * abs(other) + 2e-6


@says(SliceCutter, "height")
def _(text, ground, point):
    x, y, f = numbers_in(text)
    assert near(x, point[0]) and near(y, point[1]) and near(f, ground[0].f(np.array(point)))


@says(SliceCutter, "slopes")
def _(text, ground, point):
    f, p, h = ground[0].f, np.array(point), 1e-5
    in_x, in_y = ((f(p + h * e) - f(p - h * e)) / (2 * h) for e in np.eye(2))
    f_x, f_y = numbers_in(text)
    assert near(f_x, in_x) and near(f_y, in_y)


def on_the_cut(ground, zoom, angle):
    turn = np.radians(angle)
    return float(ground.f(np.round([np.cos(turn), np.sin(turn)], 15) / zoom))


@says(BrokenPlane, "there")
def _(text, ground, zoom, angle):
    shown_zoom, away, _, shown_angle, f, _ = numbers_in(text)
    assert near(shown_zoom, zoom) and near(away, 1 / zoom) and near(shown_angle, angle)
    assert abs(f - on_the_cut(ground, zoom, angle)) <= 6e-4 * abs(f) + 1e-9


@says(BrokenPlane, "misses")
def _(text, ground, zoom, angle):
    miss = abs(on_the_cut(ground, zoom, angle)) * zoom
    assert abs(numbers_in(text)[0] - miss) <= 6e-3 * miss


@says(BrokenPlane, "fits")
def _(text, ground, zoom, angle):
    assert abs(on_the_cut(ground, zoom, angle)) * zoom < 1e-8


def along(point, rate, h=1e-6):
    """The slope of x² + y in x when y changes by `rate` for each 1 in x."""
    x, y = point
    return ((x + h) ** 2 + y + rate * h - (x - h) ** 2 - (y - rate * h)) / (2 * h)


@says(WhatIsFrozen, "y kept")
def _(text, angle, point):
    assert angle == 0 and near(numbers_in(text.replace("x²", ""))[-1], along(point, 0))


@says(WhatIsFrozen, "sum kept")
def _(text, angle, point):
    assert angle == -45 and near(numbers_in(text.replace("x²", ""))[-1], along(point, -1))


@says(WhatIsFrozen, "along")
def _(text, angle, point):
    _, _, rate, one, slope = numbers_in(text.replace("x²", ""))
    assert one == 1 and near(rate, np.tan(np.radians(angle)))
    assert near(slope, along(point, np.tan(np.radians(angle))))


@says(WhatIsFrozen, "compare")
def _(text, point):
    assert near(numbers_in(text)[0], along(point, 0))
