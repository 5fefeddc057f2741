"""All 512 screens of 3 x 3 pixels, each pixel 1 or -1, and what counts as an X.

A screen is read row by row into nine numbers, so a table of screens is (n, 9), one a row. All there
are can be listed: no screen is left over on which a method could still be wrong.
"""

import itertools

import numpy as np

PIXELS = 9
SCREENS = np.array(list(itertools.product([-1.0, 1.0], repeat=PIXELS)))
SCREENS.setflags(write=False)
X_SHAPE = np.array([1.0, -1, 1, -1, 1, -1, 1, -1, 1])
PLUS = np.array([-1.0, 1, -1, 1, 1, 1, -1, 1, -1])


def wrong_pixels(screens, shape):
    """How many pixels of each screen differ from a shape.

    screens: (n, 9) or (9,).   shape: (9,).   Returns whole numbers (n,), or one.
    """
    return np.sum(np.asarray(screens) != shape, axis=-1)


def like(shapes, radius=2, screens=SCREENS):
    """1 for the screens that differ from one of the shapes in at most `radius` pixels, else 0.

    shapes: (m, 9), or (9,) for one.   Returns floats (n,).
    """
    away = [wrong_pixels(screens, shape) for shape in np.atleast_2d(shapes)]
    return (np.min(away, axis=0) <= radius).astype(float)


ONE_POLARITY = like(X_SHAPE)  # part A: an X, two wrong pixels allowed
BOTH_POLARITIES = like([X_SHAPE, -X_SHAPE])  # part B: an X or its negative


def base_accuracy(y):
    """The share of right answers of whoever always gives the commoner one.   y: (n,) of 0 and 1."""
    return float(max(np.mean(y), 1 - np.mean(y)))
