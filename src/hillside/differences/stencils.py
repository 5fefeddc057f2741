"""Which points a difference quotient takes, how far apart, and what it makes of f there.

A central difference errs by about h**2 because f bends, and by eps/h because numbers are rounded;
the sum is least near h = eps**(1/3), for second differences near eps**(1/4), times max(1, |x|). We
keep six binary digits of that, so that x + h is rarely rounded, and divide by the step taken.
Press et al., Numerical Recipes, sec. 5.7; Nocedal and Wright, Numerical Optimization, ch. 8.
"""

from functools import cache
from numbers import Real

import numpy as np


def step(x, power, h, eps):
    """How far to move a coordinate that stands at x.   x: (...).   Returns (...).

    h: None for eps**power * max(1, |x|), or the step itself.
    ValueError for an h that is no positive number.
    """
    if h is None:
        digits, exponent = np.frexp(eps**power * np.maximum(1, np.abs(x)))
        return np.ldexp(np.rint(64 * digits), exponent - 6)
    if not isinstance(h, Real) or not 0 < h < np.inf:
        raise ValueError(f"h is {h!r}; wanted one positive number; try h=1e-5, or leave h out")
    return np.full(np.shape(x), float(h))


def along_axes(p, steps):
    """One displacement along each axis: d[:, j] moves coordinate j.

    p, steps: (n, b).   Returns d: (n, n, b).
    """
    moves = np.zeros((len(p), *p.shape))
    axes = np.arange(len(p))
    moves[axes, axes] = steps
    return moves


def taken(p, moves):
    """Distance from p - move to p + move, after rounding.

    p: (n, b).   moves: (n, c, b).   Returns (c, b).
    """
    p = p[:, None]
    return np.hypot.reduce((p + moves) - (p - moves), axis=0)


@cache
def general(count, lines):
    """Coefficients of moves for lines in general position.   Returns (lines, count).

    From 1.2 to 1.8 in no simple ratio; the signs change in the first line, not in the second.
    """
    j = np.arange(lines * count).reshape(lines, count)
    signs = np.array([[-1.0], [1.0]])[:lines] ** np.arange(count)
    return (1.2 + 0.6 * (j * 0.6180339887 % 1)) * signs


class First:
    """First differences along c moves: f(p + move) - f(p - move) over the distance between."""

    order, lines, power, accepted, promised = 1, 1, 1 / 3, 0.45, 0.4
    name, joint = "slope", False

    @staticmethod
    def displacements(moves):
        """moves: (n, c, b).   Returns (n, 2, c, b)."""
        return np.concatenate([moves[:, None], -moves[:, None]], axis=1)

    @staticmethod
    def combined(values):
        """values: (m, 2, c, b), f there.   Returns (m, c, b)."""
        return values[:, 0] - values[:, 1]

    @staticmethod
    def reach(change):
        """The largest change of f in (m, 2, c, b).   Returns (m, c, b)."""
        return np.abs(change).max(axis=1)

    @staticmethod
    def spans(distances):
        """What the combined values are divided by.   distances: as `taken` has them, (c, b)."""
        return distances

    @staticmethod
    def shares(coefficients):
        """How much of each rise goes into the difference along sum of coefficient_j move_j.

        coefficients: (lines, c).   Returns (lines, c).
        """
        return coefficients

    @staticmethod
    def across(here, ahead, behind):
        """That difference, from the values of f along the line."""
        return ahead - behind


class FirstOfArrow(First):
    """As `First`, for an f whose values are arrows: what is small is measured by what is large."""

    joint = True


class Second:
    """Second differences for every pair i <= j of c moves, from four values each."""

    order, lines, power, accepted, promised = 2, 2, 1 / 4, 0.35, 0.3
    name, joint = "second derivative", False

    @staticmethod
    def displacements(moves):
        """moves: (n, c, b).   Returns (n, 4, c (c + 1) / 2, b)."""
        i, j = np.triu_indices(moves.shape[1])
        same, opposite = moves[:, i] + moves[:, j], moves[:, i] - moves[:, j]
        return np.stack([same, -same, opposite, -opposite], axis=1)

    @staticmethod
    def combined(values):
        """As for `First`, from (m, 4, pairs, b)."""
        return (values[:, 0] + values[:, 1]) - (values[:, 2] + values[:, 3])

    @staticmethod
    def reach(change):
        """As for `First`: the larger of the two second differences that a quotient compares."""
        return np.fmax(np.abs(change[:, 0] + change[:, 1]), np.abs(change[:, 2] + change[:, 3]))

    @staticmethod
    def spans(distances):
        """As for `First`, for every pair."""
        i, j = np.triu_indices(len(distances))
        with np.errstate(over="ignore", under="ignore"):  # far out, or close by
            return distances[i] * distances[j]

    @staticmethod
    def shares(coefficients):
        """As for `First`: a pair i < j stands for two entries of the Hessian."""
        i, j = np.triu_indices(coefficients.shape[1])
        return np.where(i == j, 0.25, 0.5) * coefficients[:, i] * coefficients[:, j]

    @staticmethod
    def across(here, ahead, behind):
        """As for `First`, the second difference."""
        return (ahead - here) - (here - behind)
