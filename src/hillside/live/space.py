"""Axes in space: their limits, and how their points are projected, on numpy alone."""

import numpy as np

REACH = 0.78  # half the side of the panel; the box has sides 1, 1 and 0.75


def space(ax, limits):
    """Make `ax` a view of space with `limits` (x0, x1, y0, y1, z0, z1). For use in `stage`.

    The picture needs a control Turn on these axes.
    """
    ax.set(xlim=(-REACH, REACH), ylim=(-REACH, REACH), aspect="equal", xticks=[], yticks=[])
    ax.spines[:].set_visible(False)
    ax.hillside_space = [float(limit) for limit in limits]


def limits_of(ax):
    """The limits given to `space`, or None for flat axes."""
    return getattr(ax, "hillside_space", None)


def camera(view, limits):
    """A function from points (3, ...) to (right, up, depth); depth grows towards the eye.

    view: (azimuth, elevation) in degrees.   Parallel projection.
    """
    azimuth, elevation = np.radians(view)
    ca, sa, ce, se = np.cos(azimuth), np.sin(azimuth), np.cos(elevation), np.sin(elevation)
    low, size = np.array(limits[0::2]), np.array(limits[1::2]) - limits[0::2]

    def eye(p):
        u, v, w = (
            np.moveaxis((np.moveaxis(p, 0, -1) - low) / size - 0.5, -1, 0).T * [1, 1, 0.75]
        ).T
        return np.array(
            [-sa * u + ca * v, -se * (ca * u + sa * v) + ce * w, ce * (ca * u + sa * v) + se * w]
        )

    return eye
