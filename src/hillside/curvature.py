"""Curvature: how a function bends in each direction, what its Hessian decides, and leaves open.

H is a Hessian, `(n, n)` and symmetric. What it decides holds at a critical point of a twice
continuously differentiable f.
"""

import numpy as np

from hillside.points import as_point, direction

ROUNDING = 1e-9  # an eigenvalue below this share of the largest is rounding

MINIMUM, MAXIMUM, SADDLE, OPEN = "minimum", "maximum", "saddle", "undecided"


def symmetric(H):
    """H as floats, (n, n).   ValueError unless it is a symmetric matrix of finite numbers."""
    H = np.asarray(H, dtype=float)
    if (
        H.ndim != 2
        or H.shape[0] != H.shape[1]
        or not np.isfinite(H).all()
        or not np.allclose(H, H.T)
    ):
        raise ValueError(
            f"H is {H.tolist()}; wanted a symmetric matrix, shape (n, n); try (H + H.T) / 2"
        )
    return H


def curvature(H, u):
    """How f bends along u: the second derivative of the cut in that direction, u.H u / u.u.

    H: (n, n).   u: (n,) or (n, ...), of any length but 0.   Returns (...).
    ValueError for a zero u.
    """
    u, length = direction(as_point(u, "u"))
    if not length.all():
        raise ValueError("u is zero; wanted a direction; try np.array([1.0, 0.0])")
    return (u * np.tensordot(symmetric(H), u, axes=1)).sum(axis=0)


def principal(H):
    """The eigenvalues of H in ascending order, (n,), and unit eigenvectors as columns, (n, n).

    Each eigenvector is turned so that its first entry that is not 0 is positive. Tiny eigenvalues
    are made 0.
    """
    values, vectors = np.linalg.eigh(symmetric(H))
    values = np.where(np.abs(values) > ROUNDING * np.abs(values).max(initial=0.0), values, 0.0)
    vectors = np.where(np.abs(vectors) > ROUNDING, vectors, 0.0)
    first = vectors[np.argmax(vectors != 0, axis=0), np.arange(len(values))]
    return values, vectors * np.sign(first)


def verdict(H):
    """What H says of a critical point: "minimum", "maximum", "saddle", or else "undecided".

    All eigenvalues positive: minimum. All negative: maximum. Both signs: saddle, whatever zeros
    there are besides.
    """
    values, _ = principal(H)
    if values[0] < 0 < values[-1]:
        return SADDLE
    return MINIMUM if values[0] > 0 else MAXIMUM if values[-1] < 0 else OPEN
