"""Slopes of any function, measured: central differences that answer for themselves.

`p` has its coordinates along axis 0: `(n,)` is a point, `(n, ...)` many points. `(n, 1)` is
refused: it is nearly always a point written as a column; `p[:, 0]` makes it a point.

f may be written for one point, as in a textbook: given `(n,)`, it returns a number, or a list of m.
Or it is written for many, as in `x, y = p; return x**2 * y`: given `(n, N)`, it returns `(N,)` or
`(m, N)`; then one call does the work. Which of the two it is, we find out: f is called alone at p
and beside it, and called for each point alone where that differs from the call for all.

How exact. Errors are counted beside the largest slope of the same output, a Hessian's beside its
largest entry, coordinates in units of max(1, |x|):

    f                                                   slopes   Hessian
    95 of 100 random formulas, |x| up to 2              1e-8     1e-5
    any f, unless a warning says otherwise              1e-6     1e-4
    computed in float32, likewise                       3e-3     5e-2
    computed in float16, likewise                       2e-1     5e-1
    log x at 1e-6 and 1e-300                            1e-9     1e-7
    sin(2 pi x) at 2024, sin x at 1e8                   1e-8     1e-7

What f does within its own rounding is lost: slopes below 1e-12 |f|, second derivatives below
1e-7 |f|. The accuracy is watched, by another step and by another direction. Where it is in doubt,
we try many steps (Ridders); where that does not help, a RuntimeWarning says what may be wrong, and
by how much: f with a jump or a corner at p, without a value beside p, too steep for floating-point
numbers, or too coarsely rounded. A given h, a positive number, is used as it is, unwatched.
"""

import numpy as np

from hillside.differences.measuring import measured
from hillside.differences.stencils import First, FirstOfArrow, Second, along_axes, step
from hillside.points import aligned, as_point, direction


def _axes(power, h):
    """Moves along the axes, for points (n, b) and a precision; and whether they may be changed."""
    return lambda p, eps: (along_axes(p, step(p, power, h, eps)), h is None)


def _line(u, h):
    """Moves along the unit arrows u: (n, ...)."""
    u = u.reshape(len(u), -1)

    def moves(p, eps):
        return (u * step(np.abs(u * p).max(axis=0), First.power, h, eps))[:, None], h is None

    return moves


def _number(shape):
    """ValueError unless f gives one point one number."""
    if len(shape) == 1:
        raise ValueError(
            f"f returns a list of {shape[0]} per point; wanted one number; "
            "try jacobian(f, p), or f(p)[0]"
        )
    _numbers(shape)


def _numbers(shape):
    """ValueError unless f gives one point one number or a list of them."""
    if len(shape) > 1:
        raise ValueError(
            f"f returned shape {shape} for one point; wanted one number or a list of them; "
            "try np.ravel of the result"
        )


def _arrow(n):
    """Takes a shape; ValueError unless it is (n,)."""

    def check(shape):
        if shape != (n,):
            raise ValueError(
                f"gradient was given a point of shape {(n,)} and returned shape {shape}; "
                "wanted the same shape; try the gradient of f, not f itself"
            )

    return check


def slope(f, p, u, h=None):
    """How fast f rises per unit of length when p moves along u: the directional derivative.

    f: (n,) or (n, ...) -> (...).   p: (n,) or (n, ...).   u: (n,), or (n, ...) with one for each
    point; one p may have many u. Only the direction of u counts, not its length.   Returns (...).
    ValueError for a zero u, for bad points, and for an f that does not give one number per point or
    gives two different ones. An error inside f at p goes on to the caller.
    """
    p, u = aligned(p, u, "u")
    u, length = direction(u)
    if not length.all():
        raise ValueError("u is zero; wanted a direction to walk in; try u = np.array([1.0, 0.0])")
    return measured(f, p, _line(u, h), First, _number)[0]


def partial(f, p, i, h=None):
    """How fast f rises when coordinate i moves and all others are frozen.

    f, p: as for `slope`.   i: 0 to n - 1.   Returns (...).
    IndexError for any other i, ValueError as for `slope`.
    """
    p = as_point(p)
    if not isinstance(i, (int, np.integer)) or not 0 <= i < len(p):
        raise IndexError(
            f"i is {i!r}; wanted the number of a coordinate, 0 to {len(p) - 1}; try i=0 for the "
            "first"
        )
    return slope(f, p, np.eye(len(p))[i], h)


def gradient(f, p, h=None):
    """The slopes of f along the axes, in one arrow.

    f, p: as for `slope`.   Returns the shape of p.   ValueError as for `slope`.
    """
    p = as_point(p)
    return measured(f, p, _axes(First.power, h), First, _number)


def jacobian(g, p, h=None):
    """How every output of g moves when each input moves a little.

    g: (n,) or (n, ...) -> (m, ...), or (...) for one output, then m = 1.   p: (n,) or (n, ...).
    Returns J: (m, n, ...), J[i, j] = dg_i / dx_j.
    ValueError for bad points, and for a g that gives one point a matrix or two different values.
    """
    p = as_point(p)
    return measured(g, p, _axes(First.power, h), First, _numbers).reshape(-1, *p.shape)


def hessian(f, p, h=None):
    """How the slopes of f change along the axes: all second derivatives, exactly symmetric.

    f, p: as for `slope`.   Returns H: (n, n, ...), H[i, j] = d2f / dx_i dx_j.
    Four values of f for each pair i <= j (Nocedal and Wright, ch. 8), good to about 8 digits;
    jacobian(slopes, p) of an exact gradient is good to about 10.   ValueError as for `slope`.
    """
    p = as_point(p)
    i, j = np.triu_indices(len(p))
    H = np.empty((len(p), *p.shape))
    H[i, j] = H[j, i] = measured(f, p, _axes(Second.power, h), Second, _number)
    return H


def hessian_vector(gradient, p, v, h=None):
    """The Hessian times v without the Hessian: how the gradient changes along v.

    gradient: (n,) or (n, ...) -> the same shape, best exact.   p: (n,) or (n, ...).   v: (n,), or
    (n, ...) with one v per point.   Returns H v: (n, ...).
    The point moves by h along v whatever the length of v; a zero v gives zero. Costs a few
    gradients. Pearlmutter, Neural Computation 6 (1994), gets H v exactly for the price of two.
    ValueError for bad points and for a gradient that does not return the shape of its points.
    """
    p, v = aligned(p, v, "v")
    u, length = direction(v)
    return measured(gradient, p, _line(u, h), FirstOfArrow, _arrow(len(p)))[:, 0] * length
