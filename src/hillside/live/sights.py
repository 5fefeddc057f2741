"""What of a line in space is seen, and what lies behind a sheet. The twin of sights.js."""

from dataclasses import dataclass

import numpy as np

from .layer import NOTHING

BIAS = 1.5  # pixels of depth; a sheet hides what lies farther behind it
STEP = 1.5  # pixels along a line from question to question
SHORTEST = 3  # pixels; shorter parts go with those before them


@dataclass(frozen=True)
class Sight:
    """What can be seen past the sheets of a layer.

    corner: where the layer lies, left and top;  bend: how far a flat cell may lie from what it
    stands for;  box: left, top, width and height of the panel;  all in pixels of the picture
    """

    layer: object
    corner: tuple
    bend: float
    box: tuple

    def sees(self, spots):
        """Whether each of the spots (3, n) is seen.

        Hidden is what all four pixels around it are clearly nearer than. Four, since of a sheet
        that is even at the size of a pixel one of them is no nearer than a spot on the sheet,
        however steep it is seen; so lines on a sheet are never eaten.
        """
        width, height = self.layer.size
        place = (spots[:2].T - self.corner) * self.layer.samples - 0.5
        x, y = np.floor(np.nan_to_num(place, nan=-2.0).clip(-2, 1e6)).astype(int).T
        inside = (x >= 0) & (y >= 0) & (x + 1 < width) & (y + 1 < height)
        i = np.where(inside, y * width + x, 0)
        near = np.min([self.layer.depth[i + k] for k in (0, 1, width, width + 1)], axis=0)
        return ~inside | (near == NOTHING) | (near <= spots[2] + BIAS + self.bend)

    def runs(self, spots):
        """The parts [(seen, spots), ...] of a line (3, n), one after the other.

        A spot that is no number ends a part; what lies outside the panel is left out.
        """
        found, last = [], None
        for i, (from_, to) in enumerate(zip(*self._parts(spots))):
            if not from_ <= to:
                continue
            a, b = spots[:, i], spots[:, i + 1]
            begin, end = (b if share == 1 else a + share * (b - a) for share in (from_, to))
            if last != i or from_ > 0:
                found.append(_Run(bool(self.sees(begin[:, None])[0]), [begin], False))
            self._go_on(found, begin, end)
            last = i + 1 if to == 1 else None
        return [(run.seen, np.array(run.at).T) for run in _calmed(found)]

    def _parts(self, spots):
        """Which part of each segment lies in the box, as shares (Liang and Barsky 1984)."""
        low = np.array(self.box[:2])[:, None]
        high = low + np.array(self.box[2:])[:, None]
        start, move = spots[:2, :-1], np.diff(spots[:2])
        with np.errstate(divide="ignore", invalid="ignore"):
            ends = np.array([(low - start) / move, (high - start) / move])
        still = move == 0
        within = (start >= low) & (start <= high)
        near = np.where(still, np.where(within, 0, np.inf), ends.min(axis=0)).max(axis=0)
        far = np.where(still, 1, ends.max(axis=0)).min(axis=0)
        return np.maximum(near, 0), np.minimum(far, 1)

    def _go_on(self, found, start, end):
        """The last part, or the last parts, go on to a spot."""
        steps = max(1, int(np.ceil(np.hypot(*(end - start)[:2]) / STEP)))
        shares = np.arange(1, steps + 1) / steps
        seen = self.sees(start[:, None] + shares * (end - start)[:, None])
        for k in np.flatnonzero(seen != np.append(found[-1].seen, seen[:-1])):
            cut = start + (k + 0.5) / steps * (end - start)
            found[-1].at.append(cut)
            found.append(_Run(bool(seen[k]), [cut], True))
        found[-1].at.append(end)


@dataclass
class _Run:
    """A part of a line; joins: whether it begins where the one before ends."""

    seen: bool
    at: list
    joins: bool

    @property
    def length(self):
        return np.hypot(*np.diff(np.array(self.at)[:, :2], axis=0).T).sum()


def _calmed(found):
    """Parts too short to be seen as such go with their neighbours."""
    calm = []
    for run, after in zip(found, [*found[1:], None]):
        short = run.length < SHORTEST
        if run.joins and (short or calm[-1].seen == run.seen):
            calm[-1].at += run.at[1:]
        elif short and after and after.joins:
            calm.append(_Run(after.seen, run.at, run.joins))
        else:
            calm.append(run)
    return calm
