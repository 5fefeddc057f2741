"""Steepest ways: slopes in all directions, the best step of a given length, steepest curves,
gradients in other units.

`p` has its coordinates along axis 0: `(n,)` is a point, `(n, ...)` many points.
"""

import numpy as np

from hillside.differences.calls import at_points
from hillside.points import as_point, direction
from hillside.surfaces import quadratic

VALLEY = quadratic("valley", [[2, 0], [0, 20]], (-2, 2, -2, 2))


def slope_along(arrow, u):
    """The slope in direction u where the gradient is `arrow`: arrow . u / |u|.

    arrow: (n,).   u: (n,) or (n, ...), each direction of any length but 0.   Returns (...).
        ValueError for a zero u.
    """
    return np.tensordot(as_point(arrow, "arrow"), _unit(u, "u"), axes=1)


def arrow_from_soundings(directions, slopes):
    """The gradient from the slopes in n independent directions.

    directions: (n, n), one direction a row, of any length.   slopes: (n,), per unit of length.
        Returns (n,).
    The slope in direction u is u . gradient, so the unit directions and the slopes are n linear
    equations. ValueError where the directions do not span the space.
    """
    rows = np.asarray(directions, dtype=float)
    if rows.ndim != 2 or rows.shape[0] != rows.shape[1] or np.linalg.matrix_rank(rows) < len(rows):
        raise ValueError(
            f"directions is {rows.tolist()}; wanted n rows that span n dimensions; try the axes"
        )
    return np.linalg.solve(
        np.array([_unit(row, "a direction") for row in rows]), as_point(slopes, "slopes")
    )


def angle_between(a, b):
    """The angle between two arrows in degrees, 0 to 180.

    a, b: (n,) or (n, ...) of one shape, none zero.   Returns (...).

    Half the angle has the tangent |a' - b'| / |a' + b'| for the arrows a', b' of length 1: this
    loses no digits near 0 and 180, as the arc cosine does (Kahan, How futile are mindless
    assessments of roundoff, 2006, section 12).
    """
    a, b = _unit(a, "a"), _unit(b, "b")
    return np.degrees(2 * np.arctan2(np.linalg.norm(a - b, axis=0), np.linalg.norm(a + b, axis=0)))


def best_step(f, p, r):
    """The step of length r in the plane after which f is highest.

    f: (2,) or (2, N) -> (...).   p: (2,).   r: a positive number.   Returns (2,).   For the lowest,
    give -f.
    Tries 720 directions, then ever finer ones around the best.
    """
    p, best, reach = as_point(p), 0.0, np.pi
    for _ in range(4):
        angles = best + np.linspace(-reach, reach, 721)
        heights = at_points(f, p[:, None] + r * _on_circle(angles))
        best, reach = angles[np.argmax(heights)], reach / 180
    return r * _on_circle(best)


def level_curves(weights, heights, near=None):
    """The closed curves a x^2 + b y^2 = height, one after the other with a nan between, as points
    (2, 122 k).

    weights: (a, b), positive.   heights: (k,), positive.   near: (2,), not the
        origin: there the points are densest.
    """
    a, b = _positive(weights, "weights")
    around = np.append(np.linspace(-1, 1, 121), np.nan)
    if near is not None:
        around = np.arctan2(np.sqrt(b) * near[1], np.sqrt(a) * near[0]) / np.pi + around**5
    sizes = np.sqrt(_positive(heights, "heights") / np.array([[a], [b]]))
    return (sizes[:, :, None] * _on_circle(np.pi * around)[:, None]).reshape(2, -1)


def steepest_curve(weights, start):
    """The curve from start to the origin that goes along the gradient of a x^2 + b y^2 all the way.

    weights: (n,), positive.   start: (n,).   Returns (n, k), from start to the origin.
    Where dx/dt = -2ax and dy/dt = -2by, x is proportional to s^a and y to s^b with one s = exp(-2t)
    from 1 to 0.
    """
    powers = _positive(weights, "weights")
    powers = powers / powers.min()
    even = np.linspace(0, 1, 81)
    s = np.unique(np.concatenate([even, even ** (1 / powers.max())]))[::-1]
    return as_point(start, "start")[:, None] * s ** powers[:, None]


def long_hill(kappa):
    """The hill -(x^2 + kappa y^2), with its peak at the origin.   Returns a Surface."""
    return quadratic("long hill", [[-2, 0], [0, -2 * kappa]], (-2.7, 5, -2, 3.5))


def off_peak(kappa, p):
    """By how many degrees the gradient of -(x^2 + kappa y^2) at p misses the peak.

    kappa: (...), positive.   p: (2,), not the origin.   Returns (...).
    """
    kappa = np.asarray(kappa, dtype=float)
    home = -np.multiply.outer(as_point(p), np.ones_like(kappa))
    return angle_between(np.array([home[0], kappa * home[1]]), home)


def gradient_in_units(slopes, scale):
    """The gradient for coordinates u = scale * x: more units to the same way, less slope to each
    unit.

    slopes: (n,), the gradient for x.   scale: (n,), positive.   Returns (n,).
    """
    return as_point(slopes, "slopes") / _positive(scale, "scale")


def back_in_old_units(move, scale):
    """A move given in u = scale * x, told in x.

    move: (n,).   scale: (n,), positive.   Returns (n,).
    """
    return as_point(move, "move") / _positive(scale, "scale")


def _unit(u, name):
    """u scaled to length 1.   u: (n, ...).   ValueError for a zero u."""
    u, length = direction(as_point(u, name))
    if not length.all():
        raise ValueError(
            f"{name} is zero; wanted an arrow with a direction; try np.array([1.0, 0.0])"
        )
    return u


def _positive(numbers, name):
    """numbers as floats, (n,).   ValueError unless all are positive."""
    numbers = as_point(numbers, name)
    if not (numbers > 0).all():
        raise ValueError(f"{name} is {numbers.tolist()}; wanted positive numbers; try (1, 10)")
    return numbers


def _on_circle(angles):
    """The points of the unit circle at these angles.

    angles: (...), radians.   Returns (2, ...).
    """
    return np.array([np.cos(angles), np.sin(angles)])
