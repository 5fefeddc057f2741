"""What the captions of lesson 03 say, held against small walks and against brute force."""

import numpy as np
from sentences import numbers_in, says

from hillside.lessons.gradient.pictures import Compass, FiniteStep, PeakGuess, Ruler


def slopes_of(f, p, h=1e-6):
    """The gradient by small walks along the axes."""
    p, axes = np.array(p, dtype=float), h * np.eye(2)
    return np.array([(f(p + e) - f(p - e)) / (2 * h) for e in axes])


def near(one, other, tolerance=6e-4):
    return abs(one - other) <= tolerance * abs(other) + 2e-6


@says(Compass, "level")
def _(text, ground, point):
    assert numbers_in(text)[:2] == [round(c, 6) + 0 for c in point]
    assert np.abs(slopes_of(ground[0].f, point)).max() < 1e-9


@says(Compass, "there")
def _(text, ground, point):
    x, y, a, b, length = numbers_in(text)
    g = slopes_of(ground[0].f, point)
    assert near(x, point[0]) and near(y, point[1])
    assert near(a, g[0]) and near(b, g[1]) and near(length, np.hypot(*g))


@says(Compass, "slope")
def _(text, ground, point, heading):
    u = np.array(heading) / np.hypot(*heading)
    shown = numbers_in(text)
    p, h = np.array(point), 1e-6
    walk = (ground[0].f(p + h * u) - ground[0].f(p - h * u)) / (2 * h)
    assert near(shown[-1], walk, 1e-3) and np.allclose(shown[:2], u, atol=6e-4)
    assert np.allclose(shown[2:6:2], slopes_of(ground[0].f, point), rtol=6e-4, atol=2e-6)


def hill(kappa):
    return lambda p: -(p[0] ** 2 + kappa * p[1] ** 2)


@says(PeakGuess, "peak")
def _(text, point):
    assert tuple(point) == (0, 0)


@says(PeakGuess, "there")
def _(text, kappa, point):
    shown, g = numbers_in(text), slopes_of(hill(kappa), point)
    assert near(shown[0], kappa) and near(shown[-2], g[0]) and near(shown[-1], g[1])


def off_course(kappa, point):
    """Degrees between the gradient and the way to the peak, from their bearings."""
    g, home = slopes_of(hill(kappa), point), -np.array(point)
    turn = np.degrees(np.arctan2(g[1], g[0]) - np.arctan2(home[1], home[0]))
    return abs((turn + 180) % 360 - 180)


@says(PeakGuess, "aims")
def _(text, kappa, point):
    assert off_course(kappa, point) < 0.06


@says(PeakGuess, "misses")
def _(text, kappa, point):
    assert abs(numbers_in(text)[0] - off_course(kappa, point)) < 0.06


HERE = np.array([1.0, 0.1])
AROUND = np.radians(np.linspace(0, 360, 36001))
CIRCLE = np.array([np.cos(AROUND), np.sin(AROUND)])


def valley(p):
    return p[0] ** 2 + 10 * p[1] ** 2


def rises(radius):
    """How much f changes on the way to each point of the circle."""
    return valley(HERE[:, None] + radius * CIRCLE) - valley(HERE)


def says_change(text, change):
    shown, verb = numbers_in(text)[-1], "raises" if change > 0 else "lowers"
    return verb in text and abs(shown - abs(change)) <= 1e-3 * abs(change) + 1e-8


@says(FiniteStep, "best")
def _(text, search, radius):
    along = search * rises(radius)
    best = AROUND[np.argmax(along)]
    g = search * np.array([2 * HERE[0], 20 * HERE[1]])
    turn = (np.degrees(best - np.arctan2(g[1], g[0])) + 180) % 360 - 180
    shown = numbers_in(text.replace("°", " "))
    assert near(shown[0], radius) and abs(shown[1] - abs(turn)) < 0.02 + 0.006 * abs(turn)
    assert says_change(text, search * along.max())


@says(FiniteStep, "straight")
def _(text, search, radius):
    g = search * np.array([2 * HERE[0], 20 * HERE[1]])
    there = HERE + radius * g / np.hypot(*g)
    assert says_change(text, valley(there) - valley(HERE))


@says(Ruler, "minimum")
def _(text, point):
    assert tuple(point) == (0, 0)


@says(Ruler, "there")
def _(text, unit, point):
    def in_u(q):
        return (q[0] / unit) ** 2 + q[1] ** 2

    shown = numbers_in(text)
    old = 2 * np.array(point)
    new = slopes_of(in_u, (unit * point[0], point[1]))
    assert np.allclose(shown[-4:], [*old, *new], rtol=2e-3, atol=3e-6)


@says(Ruler, "step")
def _(text, unit, point):
    x, y = numbers_in(text)
    assert np.isclose(x, 2 * point[0] / unit**2, rtol=2e-3, atol=2e-6)
    assert np.isclose(y, 2 * point[1], rtol=2e-3, atol=2e-6)
