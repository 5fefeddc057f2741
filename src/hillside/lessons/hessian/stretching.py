"""What a 2 by 2 matrix does to arrows: which ones it only stretches, and how it turns the others.

`A` is (2, 2), symmetric or not; `v` is (2,) or (2, ...), of any length but 0.
"""

import numpy as np

from hillside.points import as_point, direction

LEVEL = 1e-9  # a part of A v below this is rounding; entries of A are of ordinary size


def parts(A, v):
    """The parts of A v along v and across v (along v turned by 90 degrees), for v of length 1.

    Returns two of (...). For a symmetric A the first one is the curvature along v, and the second
    one half of what the curvature changes per radian when v turns.   ValueError for a zero v.
    """
    u, length = direction(as_point(v, "v"))
    if not length.all():
        raise ValueError("v is zero; wanted a direction; try np.array([1.0, 0.0])")
    image = np.tensordot(np.asarray(A, dtype=float), u, axes=1)
    return (u * image).sum(axis=0), u[0] * image[1] - u[1] * image[0]


def stretch(A, v):
    """The factor by which A stretches v, a float; None where A v is not on the line of v."""
    along, across = parts(A, v)
    return float(along) if abs(across) < LEVEL else None


def count_of_lines(A):
    """How many lines through 0 hold arrows that A only stretches: 0, 1, 2, or inf for all of them.

    Along the direction t the part across is p + q cos 2t + r sin 2t, a wave of height |(q, r)|
    around p. It crosses zero twice in half a turn exactly where it is higher than |p|.
    """
    (a, b), (c, d) = np.asarray(A, dtype=float)
    middle, height = abs(c - b) / 2, np.hypot(c + b, d - a) / 2
    if height == 0:
        return 0 if middle else np.inf
    return 2 if height > middle else 1 if height == middle else 0
