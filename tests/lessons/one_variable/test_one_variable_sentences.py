"""What the captions of lesson 01 say, held against long doubles and small turns."""

from fractions import Fraction
from math import e, factorial

import numpy as np
from sentences import numbers_in, says

from hillside.lessons.one_variable.pictures import BestLine, Gears, SecantMicroscope

FUNCTIONS = {  # name: (function, slopes to the left and to the right at the picture's point)
    "sin x": (np.sin, (np.cos(1), np.cos(1))),
    "x²": (lambda x: x * x, (-1, -1)),
    "σ(x)": (
        lambda x: 1 / (1 + np.exp(-x)),
        (np.exp(-0.5) / (1 + np.exp(-0.5)) ** 2,) * 2,
    ),
    "|x|": (np.abs, (-1, 1)),
    "ReLU": (lambda x: np.where(x > 0, x, 0), (0, 1)),
}


def near(one, other, tolerance=6e-3):
    return abs(one - other) <= tolerance * abs(other) + 1e-15


def share(place, zoom, slope):
    """The larger error at the ends of the window, over its half, in exact steps of the curve."""
    f, _ = FUNCTIONS[place[2]]
    x, h = place[1], 1 / zoom
    return max(abs(f(x + s * h) - f(x) - slope * s * h) for s in (-1, 1)) / h


@says(BestLine, "miss")
def _(text, place, zoom, slope):
    assert place[2] in text
    h, m, error, part = numbers_in(text.replace(place[2], ""))
    assert near(h, 1 / zoom) and near(m, slope, 6e-4)
    assert abs(part - share(place, zoom, slope)) <= 6e-3 * part + 1e-12
    assert near(error, part * h, 2e-2)


@says(BestLine, "best")
def _(text, place, slope):
    assert share(place, 1e4, slope) < 1e-4 < share(place, 1e4, slope + 1e-3)


@says(BestLine, "other")
def _(text, place, slope):
    limit, m = numbers_in(text)
    left, right = FUNCTIONS[place[2]][1]
    assert left == right and near(m, slope, 6e-4) and near(limit, abs(slope - left))
    assert abs(share(place, 1e5, slope) - limit) <= 6e-3 * limit + 2e-5


@says(BestLine, "corner")
def _(text, place, zoom, slope):
    part, least = numbers_in(text)
    assert all(near(part, share(place, z, slope)) for z in (1, zoom, 1e6))
    tried = [share(place, zoom, m) for m in np.linspace(-3, 3, 601)]
    assert near(min(tried), least)


def exact(place, h):
    """e^h, sin(1 + h) and so on in long doubles: errors of 1e-19."""
    z = np.longdouble(place[1]) + np.longdouble(h)
    kind = place[0].formula
    return {
        "e^x": lambda: np.exp(z),
        r"\sin x": lambda: np.sin(z),
        r"\sigma(x)": lambda: 1 / (1 + np.exp(-z)),
    }[kind]()


SLOPES = {"e^x": 1.0, r"\sin x": 0.5403023058681398, r"\sigma(x)": 0.19661193324148185}


def measured(place, quotient, h):
    """The quotient as float64 gives it, written out again."""
    f, x = place[0].f, place[1]
    if quotient.__name__ == "central":
        return (f(x + h) - f(x - h)) / (2 * h)
    return (f(x + h) - f(x)) / h


def check_quotient(text, place, quotient, h):
    shown = numbers_in(text.replace("f(x + h)", "").replace("f(x)", ""))
    slope, value = SLOPES[place[0].formula], measured(place, quotient, h)
    assert near(shown[0], h) and near(shown[-1], abs(value - slope), 6e-3 + 1e-15)
    return shown


@says(SecantMicroscope, "quotient")
def _(text, place, quotient, h):
    _, value, slope, _ = check_quotient(text, place, quotient, h)
    assert near(value, measured(place, quotient, h), 1e-8)
    assert near(slope, SLOPES[place[0].formula], 1e-8)


@says(SecantMicroscope, "same")
def _(text, place, quotient, h):
    check_quotient(text.replace("quotient is 0", ""), place, quotient, h)
    assert measured(place, quotient, h) == 0 and quotient.__name__ == "forward"
    assert place[0].f(place[1] + h) == place[0].f(place[1])


@says(SecantMicroscope, "causes")
def _(text, place, quotient, h):
    bend, rounding = numbers_in(text)
    value, slope = measured(place, quotient, h), np.longdouble(SLOPES[place[0].formula])
    back = -h if quotient.__name__ == "central" else 0.0
    if h >= 1e-4:  # below, long doubles are too coarse to tell the bend
        true = (exact(place, h) - exact(place, back)) / (h - back) - slope
        assert 0.6 < abs(true) / bend < 1.7 or abs(true) < 1e-15
    moved = 2.3e-16 * abs(slope) / h * (place[1] != 0)  # x + h is rounded, too
    assert abs(value - slope) <= 1.6 * bend + 2 * rounding + 2 * moved + 1e-16
    assert near(rounding, 2.22e-16 * abs(exact(place, 0.0)) / h, 5e-2)


def test_the_long_doubles_of_these_checks_are_right():
    series = sum(Fraction(1, 2**k * factorial(k)) for k in range(30))
    assert float(exact((type("c", (), {"formula": "e^x"}), 0.5), 0.0)) == float(series)
    assert abs(e**0.5 - float(series)) < 1e-15


TRAINS = {
    "u = 2x": (lambda x: 2 * x, lambda u: 1.5 * u),
    "u = 1 + x^2": (lambda x: 1 + x * x, np.log),
    "u = 3x - 2": (lambda x: 3 * x - 2, lambda u: 1 / (1 + np.exp(-u))),
}


def stands(train, turn, crank):
    """x, from the direction of the ring and the stops since."""
    angle = np.degrees(np.arctan2(crank[1], crank[0]))
    start, end = train.span
    held = min(start + np.radians(angle + 360 * (angle < 0)), end)
    return held + (end - held) * turn / 48


def rates(train, x):
    """Both rates, by small turns of the axles."""
    inner, outer = TRAINS[train.formulas[0]]
    u, h = inner(x), 1e-5
    return (inner(x + h) - inner(x - h)) / (2 * h), (outer(u + h) - outer(u - h)) / (2 * h)


@says(Gears, "rates")
def _(text, train, turn, crank):
    x = stands(train, turn, crank)
    shown = numbers_in(text.replace("x =", "").replace("u =", ""))
    assert near(shown[0], x, 6e-4) and abs(shown[1] - TRAINS[train.formulas[0]][0](x)) < 6e-4 * 13
    assert np.allclose(shown[2:], rates(train, x), rtol=6e-4, atol=1e-6)


@says(Gears, "product")
def _(text, train, turn, crank):
    x, h = stands(train, turn, crank), 1e-5
    inner, outer = TRAINS[train.formulas[0]]
    whole = (outer(inner(x + h)) - outer(inner(x - h))) / (2 * h)
    du, dy, total = numbers_in(text)
    assert near(total, whole, 1e-3) and near(du * dy, total, 2e-3)
