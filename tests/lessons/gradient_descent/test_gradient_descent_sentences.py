"""What the captions of lesson 09 say, held against walks made here step by step."""

import numpy as np
from sentences import numbers_in, says

from hillside.lessons.gradient_descent.pictures import Basins, MultiplierGauge, Walker

WELLS = {"double well": [(-1, 0), (1, 0)]}


def walked(surface, alpha, start, steps):
    """The point after so many steps, or the first one that is too far off to be shown."""
    p = np.array(start, dtype=float)
    for _ in range(steps):
        with np.errstate(all="ignore"):
            after = p - alpha * surface.gradient(p)
        if not np.isfinite(after).all():
            break
        p = after
        if np.abs(p).max() > 1e6:
            break
    return p


def near(one, other):
    return abs(one - other) <= 6e-4 * abs(other) + 1e-6


@says(Walker, "there")
def _(text, ground, alpha, step, start):
    k, x, y, height = numbers_in(text)
    p = walked(ground[0], alpha, start, step)
    assert k <= step and near(x, p[0]) and near(y, p[1])
    assert near(height, float(ground[0].f(p)))


def promised_and_delivered(ground, alpha, step, start):
    surface = ground[0]
    p = walked(surface, alpha, start, step)
    g = surface.gradient(p)
    return alpha * g @ g, float(surface.f(p) - surface.f(p - alpha * g))


@says(Walker, "falls")
def _(text, ground, alpha, step, start):
    _, promise, change = numbers_in(text)
    promised, delivered = promised_and_delivered(ground, alpha, step, start)
    assert near(promise, promised) and delivered > 0 and near(change, delivered)


@says(Walker, "rises")
def _(text, ground, alpha, step, start):
    _, promise, change = numbers_in(text)
    promised, delivered = promised_and_delivered(ground, alpha, step, start)
    assert near(promise, promised) and delivered < 0 and near(change, -delivered)


@says(Walker, "stays")
def _(text, ground, alpha, step, start):
    promised, delivered = promised_and_delivered(ground, alpha, step, start)
    assert abs(delivered) < 1e-9 and near(numbers_in(text)[1], promised)


@says(Walker, "level")
def _(text, ground, alpha, step, start):
    assert not ground[0].gradient(walked(ground[0], alpha, start, step)).any()


@says(MultiplierGauge, "multiplier")
def _(text, alpha, curvature):
    shown = numbers_in(text)
    assert near(shown[0], alpha) and near(shown[1], curvature)
    x = 1.5
    assert near(shown[-1], (x - alpha * curvature * x) / x)


def xs(alpha, curvature, count=10_000):
    """x after each step, from 1.5, as long as it can be told from 0 and from infinity."""
    found = [1.5]
    while len(found) < count and 1e-9 < abs(found[-1]) < 1e9:
        found.append(found[-1] - alpha * curvature * found[-1])
    return np.array(found)


@says(MultiplierGauge, "edge")
def _(text, alpha, curvature):
    assert np.allclose(np.abs(xs(alpha, curvature)), 1.5)


@says(MultiplierGauge, "explodes")
def _(text, alpha, curvature):
    x = xs(alpha, curvature)
    assert (np.diff(np.abs(x)) > 0).all() and (x[1:] * x[:-1] < 0).all() and abs(x[-1]) > 1e9


@says(MultiplierGauge, "slides")
def _(text, alpha, curvature):
    x = xs(alpha, curvature)
    assert (x > 0).all() and x[-1] < 1e-9


@says(MultiplierGauge, "one step")
def _(text, alpha, curvature):
    assert abs(xs(alpha, curvature)[1]) < 1e-12


@says(MultiplierGauge, "jumps")
def _(text, alpha, curvature):
    x = xs(alpha, curvature)
    assert (x[1:] * x[:-1] < 0).all() and abs(x[-1]) < 1e-9


def field(ground):
    from hillside.surfaces import DOUBLE_WELL, FOUR_WELLS

    return DOUBLE_WELL if ground == "double well" else FOUR_WELLS


def end_of(ground, alpha, start):
    """Number of the minimum near which the walk is after 400 steps, or None."""
    p = walked(field(ground), alpha, start, 400)
    distances = [np.hypot(*(p - m)) for m in field(ground).minima]
    return int(np.argmin(distances)) if min(distances) < 0.05 else None


@says(Basins, "nearest", "farther")
def _(text, ground, alpha, start):
    end = end_of(ground, alpha, start)
    distances = [np.hypot(*np.subtract(start, m)) for m in field(ground).minima]
    assert f"minimum {'ABCD'[end]}," in text
    if "the nearest" in text:
        assert distances[end] == min(distances)
    else:
        assert distances["ABCD".index(text.split("though ")[1][0])] < distances[end]


@says(Basins, "nowhere")
def _(text, ground, alpha, start):
    assert end_of(ground, alpha, start) is None
