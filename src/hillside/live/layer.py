"""An image with a depth for each pixel: what is nearest is seen. The twin of layer.js and facet.js.

Triangles are filled row by row; a pixel belongs to one where its centre lies inside. What runs
straight over them, depth, height and light, is computed for all pixels of a sheet at once.
"""

from dataclasses import dataclass

import numpy as np

from .tint import LIGHTS

NOTHING = -1e9  # the depth where nothing is
CONTOUR = 0.35  # strength
WIDTHS = (1, 1.5)  # of contour lines in pixels of the picture; every fifth is wider
FIFTH = 5
SEAM = 1.5
DENSE = 0.3  # levels in each pixel; where they lie denser, lines fade
FLAT = 1e-3
STEEPEST = 4  # change of depth in each pixel up to which a seam is sharp
ALONE = 1e6  # what seems steeper has no neighbour to compare with
PARALLEL = 0.03  # below it two sheets lie in each other, and there is no seam
FALL = 3  # pixels of depth by which a sheet falls away behind its outline
OUTLINE = 0.35


@dataclass(frozen=True)
class Coat:
    """How a sheet is painted.

    table: of colours (heights, LIGHTS, 3);  levels: the height of each point in steps, seen from
    `low` to `high`;  first: the number of level 0;  ink: of the contour lines, None for none;
    opacity: below 1 for what is half transparent;  line: the colour of its seam
    """

    table: np.ndarray
    levels: np.ndarray
    low: float
    high: float
    first: int
    ink: np.ndarray | None
    opacity: float
    line: np.ndarray


@dataclass(frozen=True)
class Pixels:
    """The pixels of many triangles: where they lie, and what runs over them.

    at: numbers in the image;  values: (count, n) there;  across, down: how they grow from pixel to
    pixel
    """

    at: np.ndarray
    values: np.ndarray
    across: np.ndarray
    down: np.ndarray

    def only(self, kept):
        """Some of them."""
        return Pixels(*(part[..., kept] for part in (self.at, self.values, self.across, self.down)))


def pixels(corners, values, size):
    """The Pixels of triangles.

    corners: (n, 3, 2), x and y in pixels;  values: (n, 3, count);  size: width, height
    """
    order = np.argsort(corners[..., 1], axis=1, kind="stable")
    corners, values = (
        np.take_along_axis(part, order[..., None], axis=1) for part in (corners, values)
    )
    u, v = corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0]
    area = u[:, 0] * v[:, 1] - v[:, 0] * u[:, 1]
    there = np.abs(area) > 1e-9  # False for corners that are no numbers, too
    corners, values, u, v, area = (part[there] for part in (corners, values, u, v, area))
    du, dv = values[:, 1] - values[:, 0], values[:, 2] - values[:, 0]
    across = (du * v[:, 1:] - dv * u[:, 1:]) / area[:, None]
    down = (dv * u[:, :1] - du * v[:, :1]) / area[:, None]
    which, x, y = _inside(corners, size)
    right, below = x + 0.5 - corners[which, 0, 0], y + 0.5 - corners[which, 0, 1]
    across, down = across.T[:, which], down.T[:, which]
    return Pixels(y * size[0] + x, values[which, 0].T + right * across + below * down, across, down)


def _inside(corners, size):
    """The pixels whose centres lie in triangles: (number of the triangle, x, y)."""
    (x0, y0), (x1, y1), (x2, y2) = (corners[:, k].T for k in range(3))
    top, bottom = np.ceil(y0 - 0.5).clip(0), np.ceil(y2 - 0.5).clip(None, size[1])
    which, row = _spread(top, bottom)
    middle = row + 0.5
    with np.errstate(divide="ignore", invalid="ignore"):
        long, upper, lower = (x2 - x0) / (y2 - y0), (x1 - x0) / (y1 - y0), (x2 - x1) / (y2 - y1)
        one = x0[which] + (middle - y0[which]) * long[which]
        above = x0[which] + (middle - y0[which]) * upper[which]
        beneath = x1[which] + (middle - y1[which]) * lower[which]
    other = np.where(middle < y1[which], above, beneath)
    left = np.ceil(np.minimum(one, other) - 0.5).clip(0)
    right = np.ceil(np.maximum(one, other) - 0.5).clip(None, size[0])
    span, x = _spread(left, right)
    return which[span], x, row[span]


def _spread(first, last):
    """All whole numbers from each first to before each last: (which pair, number)."""
    count = np.maximum(last - first, 0).astype(int)
    which = np.repeat(np.arange(len(count)), count)
    start = np.cumsum(count) - count
    return which, np.arange(count.sum()) - start[which] + first.astype(int)[which]


class Layer:
    """The image, `samples` pixels for each pixel of the picture, on a paper (red, green, blue)."""

    def __init__(self, size, samples, paper):
        self.size, self.samples = size, samples
        count = size[0] * size[1]
        self.depth = np.full(count, NOTHING, dtype=np.float32)
        self.color = np.tile(np.asarray(paper, dtype=np.float32), (count, 1))
        self.alpha = np.zeros(count, dtype=np.float32)

    def image(self):
        """(height, width, 4) bytes."""
        image = np.column_stack([self.color, 255 * self.alpha])
        return np.round(image).astype(np.uint8).reshape(self.size[1], self.size[0], 4)

    def paint(self, sheet, spots, light, coat):
        """One sheet.   spots: (3, n), x and y in pixels of the image;   light: (n,)"""
        values = np.stack([spots[2], coat.levels, light], axis=-1)[sheet.triangles]
        found = pixels(spots[:2].T[sheet.triangles], values, self.size)
        level = found.values[1]
        found = found.only((level >= coat.low) & (level <= coat.high))
        (self._veil if coat.opacity < 1 else self._solid)(found, coat)

    def _solid(self, found, coat):
        """What is solid, with contour lines."""
        depth = found.values[0].astype(np.float32)
        np.maximum.at(self.depth, found.at, depth)
        found = found.only(depth == self.depth[found.at])
        _, level, light = found.values
        row = (level - coat.low) * (len(coat.table) - 0.01) / (coat.high - coat.low)
        color = coat.table[row.astype(int), (light * (LIGHTS - 1) + 0.5).astype(int)]
        if coat.ink is not None:
            share = self._contours(found, coat.first)[:, None]
            color = color + share * (coat.ink - color)
        self.color[found.at], self.alpha[found.at] = color, 1

    def _contours(self, found, first):
        """How strongly contour lines cover pixels."""
        level = found.values[1]
        dense = np.hypot(found.across[1], found.down[1])
        number = np.floor(level + 0.5)
        width = np.where((number + first) % FIFTH, *WIDTHS) * self.samples
        with np.errstate(divide="ignore", invalid="ignore"):
            far = np.abs(level - number) / dense
            strength = CONTOUR * np.minimum(1, DENSE / dense)
        return np.where(dense > FLAT, strength * (width / 2 + 0.5 - far).clip(0, 1), 0)

    def _veil(self, found, coat):
        """What is half transparent covers what lies behind, with a seam where it meets that."""
        while len(found.at):
            _, first = np.unique(found.at, return_index=True)
            self._cover(found.only(first), coat)
            found = found.only(np.setdiff1d(np.arange(len(found.at)), first))

    def _cover(self, found, coat):
        lead = found.values[0] - self.depth[found.at]
        near = np.abs(lead) < STEEPEST * SEAM * self.samples
        found, lead, near = (
            part[..., (lead >= 0) | near] if part is not found else found.only((lead >= 0) | near)
            for part in (found, lead, near)
        )
        steep = np.where(near, self._steep(found), 1)
        far = np.where(near, lead / np.maximum(steep, PARALLEL), STEEPEST)
        cover = coat.opacity * (0.5 + far).clip(0, 1)
        sharp = np.minimum(steep / PARALLEL, 0.5 * SEAM * self.samples + 0.5 - np.abs(far))
        seam = np.where(near, sharp.clip(0, 1), 0)
        shade = coat.table[0, (found.values[2] * (LIGHTS - 1) + 0.5).astype(int)]
        over = np.where((seam > cover)[:, None], coat.line, shade)
        self._blend(found.at, over, np.maximum(seam, cover))

    def _steep(self, found):
        """How fast what is painted comes nearer than what lies behind it, for each pixel."""
        own, at, last = self.depth[found.at], found.at, len(self.depth) - 1
        grown = []
        for step, slope in ((1, found.across[0]), (self.size[0], found.down[0])):
            after, before = self.depth[np.minimum(at + step, last)], self.depth[at - step]
            grown.append(np.minimum(np.abs(slope - after + own), np.abs(slope - own + before)))
        steep = np.hypot(*grown)
        return np.where(steep < ALONE, np.minimum(steep, STEEPEST), 0)

    def _blend(self, at, over, share):
        """Colours over what is there, where nothing may be."""
        before = self.alpha[at]
        whole = share + before * (1 - share)
        part = np.divide(share, whole, out=np.zeros_like(whole), where=whole > 0)[:, None]
        self.color[at] += part * (over - self.color[at])
        self.alpha[at] = whole

    def outline(self, ink):
        """The outline of all sheets and of their folds.

        It lies where what is behind is much farther than the sheet is steep.
        """
        width, height = self.size
        s, depth = self.samples, self.depth.reshape(height, width)
        inner = depth[s:-s, s:-s]
        beside = _ends(inner, depth[s:-s, : -2 * s], depth[s:-s, 2 * s :])
        above = _ends(inner, depth[: -2 * s, s:-s], depth[2 * s :, s:-s])
        edge = np.zeros((height, width), dtype=bool)
        edge[s:-s, s:-s] = (inner != NOTHING) & (beside | above)
        at = np.flatnonzero(edge)
        self._blend(at, ink, np.full(len(at), OUTLINE))


def _ends(depth, one, other):
    """Whether a sheet ends between pixels at its sides."""
    far, near = np.minimum(one, other), np.maximum(one, other)
    return (far == NOTHING) | (depth - far > FALL + 2 * np.abs(near - depth))
