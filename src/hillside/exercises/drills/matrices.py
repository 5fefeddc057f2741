"""Symmetric matrices with whole eigenvalues, and the quadratic functions they belong to."""

import numpy as np

from ..values import brief
from .draw import until
from .terms import Term, collected
from .writing import matrix

AXES = ((1, 1), (1, 2), (2, 1))  # one principal direction; the other one is perpendicular to it
MOST = 9  # no entry is larger


def symmetric(draw, values, axes=AXES):
    """A symmetric matrix of whole numbers, no entry 0, with two eigenvalues out of values, apart.

    values: whole numbers.   axes: out of AXES.
    """
    return until(_whole, lambda: _turned(draw.some(values, 2), draw.one(axes)))


def _turned(pair, axis):
    q = np.array(axis, dtype=float)
    r = np.array([q[1], -q[0]])
    return (pair[0] * np.outer(q, q) + pair[1] * np.outer(r, r)) / (q @ q)


def _whole(H):
    return bool((H == np.round(H)).all() and H.all() and (np.abs(H) <= MOST).all())


def even(H):
    """Are the entries of the diagonal even, so that half of them are whole?"""
    return bool((np.diag(H) % 2 == 0).all())


def quadratic(H, names):
    """The Sum with the Hessian H, and the gradient 0 at 0.   H: even on the diagonal."""
    n = len(names)
    terms = []
    for i in range(n):
        for j in range(i, n):
            powers = tuple(int(k == i) + int(k == j) for k in range(n))
            terms.append(Term(int(H[i, j] / 2 if i == j else H[i, j]), powers))
    return collected(names, terms)


def shown(H):
    """A matrix of numbers in LaTeX."""
    return matrix([[brief(entry) for entry in row] for row in H])
