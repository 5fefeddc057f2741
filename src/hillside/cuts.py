"""Cuts through a function of several variables: one variable moves, or all move along a line."""

import numpy as np


def cut_points(p, i, t):
    """The points at which coordinate i has the values t and all others are frozen.

    p: (n,).   t: (m,).   Returns (n, m).
    """
    points = np.repeat(np.asarray(p, dtype=float)[:, None], len(t), axis=1)
    points[i] = t
    return points


def cut(f, p, i, t):
    """The heights along that cut: f as a function of coordinate i alone.

    f: (n, m) -> (m,).   Returns (m,).
    """
    return f(cut_points(p, i, t))


def forward(f, p, i, h):
    """The forward difference quotient in coordinate i: rise over step, for a step h forward.

    p: (n,).   Returns a number.
    """
    ahead = np.array(p, dtype=float)
    ahead[i] += h
    return (f(ahead) - f(np.asarray(p, dtype=float))) / h


def keeping(surface, p, rate):
    """df/dx when y moves with x at dy/dx = rate: f_x + f_y rate, for a differentiable f.

    p: (2,).   Returns a number.
    """
    return surface.gradient(p) @ np.array([1.0, rate])


def magnified(surface, p, zoom):
    """f near p under a microscope, all axes enlarged: the function q -> zoom (f(p + q / zoom) -
    f(p)).   q: (n, ...)."""
    p = np.asarray(p, dtype=float)

    def seen(q):
        q = np.asarray(q, dtype=float)
        return zoom * (surface.f(p.reshape(-1, *(1,) * (q.ndim - 1)) + q / zoom) - surface.f(p))

    return seen


def plane_miss(surface, p, u, t):
    """How far the plane of the partials at p misses f at p + t u, for each unit of the distance.

    p: (n,).   u: (n,) of length 1.   t: (m,) positive.   Returns (m,), with sign.
    It tends to 0 with t in every direction where f is differentiable at p.
    """
    p, u = np.asarray(p, dtype=float), np.asarray(u, dtype=float)
    heights = surface.f(p[:, None] + u[:, None] * t)
    return (heights - surface.f(p)) / t - surface.gradient(p) @ u
