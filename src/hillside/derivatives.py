"""Slopes of any function, measured: central differences with a reasoned step.

`p` has its coordinates along axis 0: `(n,)` is a point, `(n, ...)` many points. `(n, 1)` is refused: it is nearly
always a point written as a column; `p[:, 0]` makes it a point. The function is called once, on all displaced points
together, so it must be written for whole arrays: `x, y = p; return x**2 * y`. It returns one number per point, shape
`p.shape[1:]`, or m of them, shape `(m, *p.shape[1:])`.

A central difference errs by about h**2 because the function bends and by eps/h because numbers are rounded; the sum
is least near h = eps**(1/3), for second derivatives near eps**(1/4), times max(1, |x|). We keep six binary digits of
that, so that x + h is rarely rounded, and divide by the step really taken. A given h, a positive number, is used as is.
Press et al., Numerical Recipes, sec. 5.7; Nocedal and Wright, Numerical Optimization, ch. 8; SciPy, _numdiff.py.
"""

from numbers import Real

import numpy as np

from hillside.points import aligned, as_point, direction

EPS = np.finfo(float).eps


def _step(x, power, h):
    """How far to move a coordinate that stands at x.   x: (...).   Returns (...)."""
    if h is None:
        digits, exponent = np.frexp(EPS**power * np.maximum(1, np.abs(x)))
        return np.ldexp(np.round(64 * digits), exponent - 6)
    if not isinstance(h, Real) or not 0 < h < np.inf:
        raise ValueError(f"h is {h!r}; wanted one positive number; try h=1e-5, or leave h out")
    return np.full(np.shape(x), float(h))


def _move_along(u, p, h):
    """One displacement along the unit arrow u.   u, p: (n, ...).   Returns (n, 1, ...)."""
    return (u * _step(np.abs(u * p).max(axis=0), 1 / 3, h))[:, None]


def _moves_along_axes(p, power, h):
    """One displacement along each axis.   p: (n, ...).   Returns d: (n, n, ...), d[:, j] moves coordinate j."""
    n = len(p)
    return np.eye(n).reshape(n, n, *(1,) * (p.ndim - 1)) * _step(p, power, h)


def _taken(p, moves):
    """Distance from p - move to p + move, after rounding.   p: (n, ...).   moves: (n, m, ...).   Returns (m, ...)."""
    p = p[:, None]
    distances = np.sqrt((((p + moves) - (p - moves)) ** 2).sum(axis=0))
    if not distances.all():
        raise ValueError(
            "h is too small: p + h and p - h round to the same number; try a larger h, or leave h out"
        )
    return distances


def _many(values, points):
    """values, if they hold one number or m numbers per point.   points: (n, ...)."""
    wanted = points.shape[1:]
    if wanted not in (values.shape, values.shape[1:]):
        raise ValueError(
            f"the function was given many points at once, shape {points.shape}, and returned shape {values.shape}; "
            f"wanted one number per point, shape {wanted}; try x, y = p, with np.sum(..., axis=0) for a sum "
            "and c + 0 * x for a constant"
        )
    return values


def _one(values, points):
    """values, if they hold one number per point.   points: (n, ...)."""
    if values.shape[1:] == points.shape[1:]:
        m = len(values)
        raise ValueError(
            f"f returns a list of {m} per point; wanted one number; try jacobian(f, p), or f(p)[0]"
        )
    return _many(values, points)


def _arrow(values, points):
    """values, if they hold one arrow per point.   points: (n, ...)."""
    if values.shape != points.shape:
        raise ValueError(
            f"gradient was given points of shape {points.shape} and returned shape {values.shape}; "
            "wanted the same shape; try the gradient of f, not f itself"
        )
    return values


def _call(f, points):
    """f on all points, as floats.   points: (n, ...).   An error inside f goes on to the caller, with a note."""
    try:
        values = f(points.copy())
        if values is None:
            raise ValueError("the function returned None; wanted numbers; try adding return to it")
        return np.asarray(values, dtype=float)
    except Exception as error:
        error.add_note(
            f"The function was given many points at once, coordinates first: shape {points.shape}."
        )
        raise


def _values(f, p, moves, check):
    """f at p + move, in one call.   moves: list of (n, m, ...).   Returns as many (m, ...) or (k, m, ...)."""
    points = np.concatenate([p[:, None] + move for move in moves], axis=1)
    count = points.shape[1]
    if count == len(
        p
    ):  # a square would hide a function that sums along the wrong axis: add a spare point
        points = np.concatenate([points, p[:, None]], axis=1)
    values = check(_call(f, points), points)
    axis = values.ndim - p.ndim
    return np.split(values.take(range(count), axis), len(moves), axis)


def _quotients(f, p, moves, check):
    """Rise over step, for every move.   p: (n, ...).   moves: (n, m, ...).   Returns (m, ...) or (k, m, ...)."""
    ahead, behind = _values(f, p, [moves, -moves], check)
    return (ahead - behind) / _taken(p, moves)


def slope(f, p, u, h=None):
    """How fast f rises per unit of length when p moves along u: the directional derivative.

    f: (n, ...) -> (...).   p: (n,) or (n, ...).   u: (n,), or (n, ...) with one u per point; one p may have many u.
    Only the direction of u counts: it is scaled to length 1.   Returns (...).
    ValueError for a zero u, for bad points, and for an f that does not give one number per point.
    """
    p, u = aligned(p, u, "u")
    u, length = direction(u)
    if not length.all():
        raise ValueError("u is zero; wanted a direction to walk in; try u = np.array([1.0, 0.0])")
    return _quotients(f, p, _move_along(u, p, h), _one)[0]


def partial(f, p, i, h=None):
    """How fast f rises when coordinate i moves and all others are frozen.

    f: (n, ...) -> (...).   p: (n,) or (n, ...).   i: 0 to n - 1.   Returns (...).
    IndexError for any other i, ValueError as for `slope`.
    """
    p = as_point(p)
    if not isinstance(i, (int, np.integer)) or not 0 <= i < len(p):
        raise IndexError(
            f"i is {i!r}; wanted the number of a coordinate, 0 to {len(p) - 1}; try i=0 for the first"
        )
    return slope(f, p, np.eye(len(p))[i], h)


def gradient(f, p, h=None):
    """The slopes of f along the axes, in one arrow.

    f: (n, ...) -> (...).   p: (n,) or (n, ...).   Returns the shape of p.   ValueError as for `slope`.
    """
    p = as_point(p)
    return _quotients(f, p, _moves_along_axes(p, 1 / 3, h), _one)


def jacobian(g, p, h=None):
    """How every output of g moves when each input moves a little.

    g: (n, ...) -> (m, ...), or (...) for one output, then m = 1.   p: (n,) or (n, ...).
    Returns J: (m, n, ...), J[i, j] = dg_i / dx_j.   ValueError for bad points and for a g not written for many points.
    """
    p = as_point(p)
    return _quotients(g, p, _moves_along_axes(p, 1 / 3, h), _many).reshape(-1, *p.shape)


def hessian(f, p, h=None):
    """How the slopes of f change along the axes: all second derivatives, exactly symmetric.

    f: (n, ...) -> (...).   p: (n,) or (n, ...).   Returns H: (n, n, ...), H[i, j] = d2f / dx_i dx_j.
    Four values of f for each pair i <= j (Nocedal and Wright, ch. 8), good to about 8 digits; jacobian(slopes, p)
    of an exact gradient is good to about 10.   ValueError as for `slope`.
    """
    p = as_point(p)
    moves = _moves_along_axes(p, 1 / 4, h)
    i, j = np.triu_indices(len(p))
    same, opposite = moves[:, i] + moves[:, j], moves[:, i] - moves[:, j]
    pp, mm, pm, mp = _values(f, p, [same, -same, opposite, -opposite], _one)
    steps = _taken(p, moves)
    H = np.empty((len(p), *p.shape))
    H[i, j] = H[j, i] = ((pp + mm) - (pm + mp)) / (steps[i] * steps[j])
    return H


def hessian_vector(gradient, p, v, h=None):
    """The Hessian times v without the Hessian: how the gradient changes along v.

    gradient: (n, ...) -> (n, ...), best exact.   p: (n,) or (n, ...).   v: (n,), or (n, ...) with one v per point.
    Returns H v: (n, ...).   The point moves by h along v whatever the length of v; a zero v gives zero.
    Costs two gradients.  Pearlmutter, Neural Computation 6 (1994), gets H v exactly for about the same.
    ValueError for bad points and for a gradient that does not return the shape of its points.
    """
    p, v = aligned(p, v, "v")
    u, length = direction(v)
    return _quotients(gradient, p, _move_along(u, p, h), _arrow)[:, 0] * length
