"""What the captions of lesson 04 say, held against small pushes and against brute force."""

import numpy as np
from sentences import numbers_in, says

from hillside.lessons.jacobian.pictures import OracleAndArrow, WarpedGrid


def pushed(f, p, j, h=1e-6):
    """Where a push of input j sends the outputs, measured."""
    e = h * np.eye(2)[j]
    return (f(p + e) - f(p - e)) / (2 * h)


@says(WarpedGrid, "columns")
def _(text, mapping, point):
    p = np.array(point)
    shown = numbers_in(text.replace("input 1", "").replace("input 2", ""))
    assert np.allclose(shown[:2], p, atol=6e-4)
    assert np.allclose(shown[3 - 1 :][:2], pushed(mapping.f, p, 0), atol=6e-3)
    assert np.allclose(shown[-2:], pushed(mapping.f, p, 1), atol=6e-3)


def shoelace(loop):
    """The area inside a closed curve, without its sign."""
    x, y = loop
    return abs(np.sum(x[:-1] * y[1:] - x[1:] * y[:-1])) / 2


def image_of_square(f, p, side, pieces=2000):
    t, one, zero = np.linspace(0, 1, pieces), np.ones(pieces), np.zeros(pieces)
    sides = [(t, zero), (one, t), (1 - t, one), (zero, 1 - t)]
    return f(p[:, None] + side * np.hstack([np.array(each) for each in sides]))


@says(WarpedGrid, "area")
def _(text, mapping, side, point):
    p = np.array(point)
    shown_side, grows, factor, miss = numbers_in(text)
    J = np.transpose([pushed(mapping.f, p, j) for j in (0, 1)])
    assert np.isclose(shown_side, side, rtol=6e-4)
    assert np.isclose(factor, abs(np.linalg.det(J)), rtol=2e-3, atol=2e-5)
    assert np.isclose(
        grows, shoelace(image_of_square(mapping.f, p, side)) / side**2, rtol=3e-3, atol=3e-3
    )
    far = mapping.f(p + side) - mapping.f(p) - J @ [side, side]
    assert np.isclose(miss, np.hypot(*far), rtol=2e-3, atol=3e-6)


@says(OracleAndArrow, "gain")
def _(text, walk):
    assert np.isclose(numbers_in(text)[-1], 6 * walk[0] + 8 * walk[1], rtol=6e-4, atol=2e-6)


@says(OracleAndArrow, "arrow")
def _(text, weight, turn):
    a, b, c, d, x, y = numbers_in(text)
    along = np.radians(turn)
    u, v = np.array([np.cos(along), np.sin(along)]), np.array([-np.sin(along), np.cos(along)])
    G = np.outer(u, u) + weight * np.outer(v, v)  # counts 1 along u and `weight` along v
    assert np.allclose([[a, b], [c, d]], G, atol=6e-4)
    walks = np.array([np.cos(t := np.linspace(0, 2 * np.pi, 20001)), np.sin(t)])
    walks = walks / np.sqrt(np.sum(walks * (G @ walks), axis=0))  # all of length 1 under G
    best = walks[:, np.argmax(np.array([6, 8]) @ walks)]
    arrow = np.array([x, y])
    assert np.allclose(arrow / np.sqrt(arrow @ G @ arrow), best, atol=2e-3)
    assert np.isclose(np.sqrt(arrow @ G @ arrow), np.array([6, 8]) @ best, rtol=1e-3)
