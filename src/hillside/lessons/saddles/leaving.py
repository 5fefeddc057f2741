"""Plain descent past a saddle: ½x² − ½y² + ¼y⁴, whose saddle is at 0 and whose minima at (0, ±1).

Its slopes are x and y³ − y, so each coordinate is walked by itself.
"""

from functools import lru_cache

import numpy as np

from hillside.surfaces import Surface

PASS = Surface(
    "pass",
    r"\frac{1}{2}x^2-\frac{1}{2}y^2+\frac{1}{4}y^4",
    f=lambda p: p[0] ** 2 / 2 - p[1] ** 2 / 2 + p[1] ** 4 / 4,
    gradient=lambda p: np.array([p[0], p[1] ** 3 - p[1]]),
    hessian=lambda p: np.array(
        [[1 + 0 * p[0], 0 * p[0]], [0 * p[0], 3 * p[1] ** 2 - 1]], dtype=float
    ),
    window=(-1.75, 1.75, -1.25, 1.25),
    minima=((0.0, -1.0), (0.0, 1.0)),
)
STEPS = 800  # of a walk
AWAY = 0.5  # whoever is farther from the line y = 0 has left
NOISE = 1e-3  # spread of the noise in the slopes, where there is any
SEED = 7


@lru_cache(maxsize=256)
def walk(alpha, y0, noisy=False):
    """The points of plain descent from (1, y0), (2, STEPS + 1).

    noisy: whether each slope along y comes with normal noise of spread NOISE, of a fixed seed.
    """
    noise = np.random.default_rng(SEED).normal(0, NOISE * noisy, STEPS).tolist()
    y, ys = float(y0), [float(y0)]
    for push in noise:
        y -= alpha * (y**3 - y + push)
        ys.append(y)
    return np.array([(1 - alpha) ** np.arange(STEPS + 1), ys])


def left_at(y):
    """The first step at which |y| > AWAY, or None.   y: (k + 1,), the y of a walk."""
    away = np.flatnonzero(np.abs(y) > AWAY)
    return int(away[0]) if len(away) else None


@lru_cache(maxsize=32)
def times(alpha, starts):
    """The first step with |y| > AWAY for each of many starts y0 > 0.   starts: a tuple.

    Returns whole numbers (n,), STEPS where it is later.
    """
    y = np.array(starts)
    found = np.full(len(y), STEPS)
    for k in range(STEPS):
        found = np.where((y > AWAY) & (found == STEPS), k, found)
        y = y - alpha * (y**3 - y)
    return found


def model_steps(growth, start, end):
    """The first step at which start · growth^k is above end.   growth > 1, 0 < start."""
    k, here = 0, start
    while here <= end:
        k, here = k + 1, here * growth
    return k
