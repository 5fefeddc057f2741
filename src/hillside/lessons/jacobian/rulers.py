"""Rulers for short walks: what a length is decides which arrow stands for a derivative.

A ruler is a symmetric positive definite matrix G of shape (n, n): the inner product of a and b is
a.G b, and the length of h the root of h.G h. The derivative is a row of n numbers, Df; the gradient
for G is the arrow g with g.G h = Df.h for every h, that is g = G^-1 Df^T.
"""

import numpy as np

from hillside.points import as_point


def tilted_ruler(weight, degrees):
    """The ruler whose square counts 1 along one axis and `weight` along the other, turned by so
    many degrees.

    Returns (2, 2); tilted_ruler(4, 0) is diag(1, 4).   ValueError unless weight is positive.
    """
    if not weight > 0:
        raise ValueError(f"weight is {weight}; wanted a positive number; try 4")
    angle = np.radians(degrees)
    axes = np.array([[np.cos(angle), -np.sin(angle)], [np.sin(angle), np.cos(angle)]])
    G = axes @ np.diag([1.0, weight]) @ axes.T
    return np.round((G + G.T) / 2, 14)


def gradient_for(G, Df):
    """The arrow that stands for the row Df under the ruler G.

    G: (n, n).   Df: (n,).   Returns (n,).

    ValueError where G is not symmetric and positive definite.
    """
    return np.linalg.solve(_ruler(G), as_point(Df, "Df"))


def length(G, h):
    """The length of h under the ruler G.   G: (n, n).   h: (n,).   Returns a number."""
    h = as_point(h, "h")
    return np.sqrt(h @ _ruler(G) @ h)


def best_walk(G, Df):
    """The walk of length 1 under G for which Df.h is greatest: along the gradient for G.

    Df: (n,), not zero.   Returns (n,).
    """
    arrow = gradient_for(G, Df)
    if not arrow.any():
        raise ValueError(
            "Df is zero; wanted a row with a number in it: where all slopes are 0 no walk is best"
        )
    return arrow / length(G, arrow)


def unit_walks(G, count=121):
    """All walks in the plane of length 1 under G: a closed ellipse.

    G: (2, 2).   Returns (2, count).
    """
    angles = np.linspace(0, 2 * np.pi, count)
    return np.linalg.solve(
        np.linalg.cholesky(_ruler(G)).T, np.array([np.cos(angles), np.sin(angles)])
    )


def _ruler(G):
    """G as floats.   ValueError unless symmetric and positive definite."""
    G = np.asarray(G, dtype=float)
    if (
        G.ndim != 2
        or G.shape[0] != G.shape[1]
        or not np.allclose(G, G.T)
        or not (np.linalg.eigvalsh(G) > 0).all()
    ):
        raise ValueError(
            f"G is {G.tolist()}; wanted a symmetric matrix with positive eigenvalues; "
            "try np.diag([1, 4])"
        )
    return G
