"""Models of a function near a point, from its derivatives there."""

import numpy as np


def linear_model(surface, p):
    """The tangent plane at p: the function q -> f(p) + gradient(p) . (q - p).

    p: (n,).   The model takes q: (n, ...).
    """
    height, slopes = surface.f(p), surface.gradient(p)
    return lambda q: (
        height
        + np.tensordot(slopes, q - np.reshape(p, (-1,) + (1,) * (np.ndim(q) - 1)), axes=(0, 0))
    )
