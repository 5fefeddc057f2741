"""What the caption of lesson 00 says, held against points that are sent through by hand."""

import numpy as np
from sentences import numbers_in, says

from hillside.lessons.start_here.pictures import BendOMeter

T = np.linspace(-2, 2, 17)


def sent(tanh, a, b1, b2, c, t=T):
    """Where the points (t, 1/2) end, (2, k)."""
    W1, W3 = ([[x, -y], [y, x]] for x, y in (a, c))
    p = np.array(W1) @ np.array([t, np.full(len(t), 0.5)])
    return np.array(W3) @ np.transpose([b1, b2]) @ (np.tanh(p) if tanh else p)


def bend_is(text, *stack):
    right, middle, left = sent(*stack, t=np.array([1.0, 0.0, -1.0]))[0]
    return abs(numbers_in(text.split("=")[1])[0] - (right - 2 * middle + left)) < 6e-5


def off_the_chord(points):
    """The largest distance of a point from the line through two points that are far apart."""
    far = points[:, np.argmax(np.linalg.norm(points - points[:, :1], axis=0))] - points[:, 0]
    across = np.array([-far[1], far[0]]) / np.hypot(*far)
    return np.abs(across @ (points - points[:, :1])).max()


@says(BendOMeter, "one matrix")
def _(text, tanh, a, b1, b2, c):
    whole = np.reshape(numbers_in(text)[:4], (2, 2))
    assert not tanh
    row = np.array([T, np.full(17, 0.5)])
    assert np.allclose(whole @ row, sent(False, a, b1, b2, c), atol=0.02)


@says(BendOMeter, "tanh")
def _(text, tanh):
    assert tanh


@says(BendOMeter, "point")
def _(text, tanh, a, b1, b2, c):
    points = sent(tanh, a, b1, b2, c)
    assert np.ptp(points, axis=1).max() < 1e-9 and bend_is(text, tanh, a, b1, b2, c)


@says(BendOMeter, "even")
def _(text, tanh, a, b1, b2, c):
    points = sent(tanh, a, b1, b2, c)
    steps = np.diff(points)
    assert np.ptp(points, axis=1).max() > 1e-9 and off_the_chord(points) < 1e-6
    assert np.allclose(steps, steps[:, :1], atol=1e-6) and bend_is(text, tanh, a, b1, b2, c)


@says(BendOMeter, "uneven")
def _(text, tanh, a, b1, b2, c):
    points = sent(tanh, a, b1, b2, c)
    steps = np.diff(points)
    assert off_the_chord(points) < 1e-6 and not np.allclose(steps, steps[:, :1], atol=1e-9)
    assert bend_is(text, tanh, a, b1, b2, c)


@says(BendOMeter, "bent")
def _(text, tanh, a, b1, b2, c):
    assert off_the_chord(sent(tanh, a, b1, b2, c)) > 1e-10 and bend_is(text, tanh, a, b1, b2, c)
