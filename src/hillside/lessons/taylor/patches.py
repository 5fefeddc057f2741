"""Models of order 2 with a factor left out, and how far a model is right.

Left out can be the 1/2 before the term of order 2, and the 2 of its cross term.
"""

import numpy as np

from hillside.surfaces import Surface
from hillside.taylor import bend, linear_model

EGG_BOX = Surface(
    "egg box",
    r"\sin x\,\cos y",
    f=lambda p: np.sin(p[0]) * np.cos(p[1]),
    gradient=lambda p: np.array([np.cos(p[0]) * np.cos(p[1]), -np.sin(p[0]) * np.sin(p[1])]),
    hessian=lambda p: np.array(
        [
            [-np.sin(p[0]) * np.cos(p[1]), -np.cos(p[0]) * np.sin(p[1])],
            [-np.cos(p[0]) * np.sin(p[1]), -np.sin(p[0]) * np.cos(p[1])],
        ]
    ),
    window=(-3, 3, -3, 3),
)
ANGLES = np.radians(np.arange(0, 360, 2.5))
ROUND = np.array([np.cos(ANGLES), np.sin(ANGLES)])  # directions, (2, 144)
SHARES = np.linspace(0, 1, 25)[1:]  # of the way out


def second_order(H, half=True, twice=True):
    """The matrix that stands for H in h . H h / 2 where a factor is left out.   H: (2, 2).

    half: whether the 1/2 is there.   twice: whether the cross term counts twice.
    """
    used = np.array(H, dtype=float)
    if not twice:
        used -= (used - np.diag(np.diag(used))) / 2
    return used if half else 2 * used


def model(surface, p, order, half=True, twice=True):
    """The model q -> number of order 1 or 2 at p, (2,), perhaps with a factor left out."""
    plane = linear_model(surface, p)
    if order == 1:
        return plane
    H = second_order(surface.hessian(p), half, twice)
    return lambda q: plane(q) + bend(H, q - np.reshape(p, (2,) + (1,) * (np.ndim(q) - 1)))


def disc(p, reach):
    """Points within `reach` of p: (2, 24, 144), ring after ring outwards."""
    return np.reshape(p, (2, 1, 1)) + reach * SHARES[:, None] * ROUND[:, None]


def worst(surface, found, p, reach):
    """The largest error of a model within `reach` of p, on the points of `disc`."""
    q = disc(p, reach)
    return float(np.abs(surface.f(q) - found(q)).max())


def growing(surface, found, p, reaches):
    """The largest error within each of the distances, growing, on rings round p: (m,)."""
    q = np.reshape(p, (2, 1, 1)) + np.reshape(reaches, (-1, 1)) * ROUND[:, None]
    return np.maximum.accumulate(np.abs(surface.f(q) - found(q)).max(axis=1))


def good(surface, found, p, reach, tolerance):
    """How far out from p, in each direction of ROUND, the error stays below the tolerance.

    At most `reach`.   Returns the rim of that region, (2, 145), closed.
    """
    q = disc(p, reach)
    below = np.logical_and.accumulate(np.abs(surface.f(q) - found(q)) < tolerance, axis=0)
    rim = np.reshape(p, (2, 1)) + reach * below.sum(axis=0) / len(SHARES) * ROUND
    return np.concatenate([rim, rim[:, :1]], axis=1)
