"""What of a mesh stays while the view turns, and its points as the eye sees them.

The twin of sheets.js.
"""

from dataclasses import dataclass

import numpy as np

from .space import TALL

LAMP = np.array([-0.5, 0.6, 0.62])  # right, up, near: from the upper left, wherever the eye is
WRAP = 0.15  # light reaches so far round
STRONGEST = 0.005  # a bend beyond this, in sides of the box, is a kink


@dataclass(frozen=True)
class Sheet:
    """A mesh in space.

    data: points (3, rows, columns);  normals: alike, of length 1 in the box;  bend: how far, in
    sides of the box, its flat cells may lie from what they stand for
    """

    data: np.ndarray
    normals: np.ndarray
    bend: float

    @property
    def triangles(self):
        """The numbers (n, 3) of their corners, two for each cell.

        A cell is parted along that diagonal whose ends differ less in height: so contour lines
        follow valleys and do not saw across them.
        """
        rows, columns = self.data.shape[1:]
        a = (np.arange(rows - 1)[:, None] * columns + np.arange(columns - 1)).ravel()
        b, d, e = a + 1, a + columns, a + columns + 1
        z = self.data[2].ravel()
        other = (np.abs(z[a] - z[e]) > np.abs(z[b] - z[d]))[:, None]
        one, two = np.stack([a, b, d, e, b, d], axis=1), np.stack([a, b, e, a, d, e], axis=1)
        return np.where(other, one, two).reshape(-1, 3)

    @property
    def sides(self):
        """The points along its four sides, each (3, n)."""
        data = self.data
        return data[:, 0], data[:, -1], data[:, :, 0], data[:, :, -1]


def sheet(data, limits):
    """The Sheet of a mesh, (3 * rows, columns)."""
    data = np.asarray(data, dtype=float).reshape(3, -1, data.shape[1])
    low, high = np.array(limits[0::2]), np.array(limits[1::2])
    per_side = (np.array([1, 1, TALL]) / (high - low))[:, None, None]
    bend = min(_bend(data[2]) * per_side[2, 0, 0], STRONGEST)
    return Sheet(data, _normals(data * per_side), bend)


def _normals(data):
    """Across each point, from its neighbours; on one side only at the edge and beside a gap."""
    along, across = (_differences(data, axis) for axis in (2, 1))
    normal = np.cross(along, across, axis=0)
    long = np.linalg.norm(normal, axis=0)
    return normal / np.where(long > 0, long, 1)


def _differences(data, axis):
    """From the point before to the point after, along one axis."""
    data = np.moveaxis(data, axis, -1)
    before = np.concatenate([data[..., :1], data[..., :-1]], axis=-1)
    after = np.concatenate([data[..., 1:], data[..., -1:]], axis=-1)
    before, after = (np.where(np.isnan(there[2]), data, there) for there in (before, after))
    return np.moveaxis(after - before, -1, axis)


def _bend(heights):
    """A quarter of the largest second difference: what a chord misses of a parabola."""
    second = [np.abs(np.diff(heights, 2, axis=axis)) for axis in (0, 1)]
    most = max((np.nanmax(one, initial=0.0) for one in second if one.size), default=0.0)
    return most / 4


def lit(normals, eye):
    """How much light, from 0 to 1, falls on each point; both sides are lit."""
    lamp, near = eye.towards(LAMP / np.linalg.norm(LAMP)), eye.towards((0, 0, 1))
    side = np.where(np.tensordot(near, normals, 1) < 0, -1, 1)
    return np.maximum(0, (side * np.tensordot(lamp, normals, 1) + WRAP) / (1 + WRAP))
