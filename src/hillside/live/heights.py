"""The actor that shows a land from above: a ramp of colours, contours, a scale with numbers.

Higher is lighter and warmer, in both themes. Heights travel as whole numbers, their codes, so many
to a level that contours are true to a quarter of a pixel; and as differences, which pack well.
"""

from dataclasses import dataclass
from typing import ClassVar

import numpy as np

from .actors import Actor
from .ticks import ticks, written

EVERY = 5  # each fifth contour is thick and has its number
NUMBERS = 5  # at most so many on the scale
CLOSE = 0.07  # of the scale's length: nearer to the last one no number stands
FINE = 1024  # codes from one level to the next, where these are the closest
MOST = 2.0**31  # codes in all


@dataclass(frozen=True)
class Heights(Actor):
    """Heights (rows, columns), first row at the bottom, filling `extent` (x0, x1, y0, y1).

    levels: at least two heights, growing; each has a contour, and the colours take even steps from
    one to the next, so that a deep valley shows as much as its rim. A contour at 0 that parts
    heights of both signs is strong.   nan is left blank.   filled: False for contours alone, where
    colours mean something else.

    Raises ValueError for other levels.
    """

    color: str = "contour"
    extent: tuple = (0, 1, 0, 1)
    levels: tuple = (0.0, 1.0)
    filled: bool = True
    wants: ClassVar[str] = "an array of shape (rows, columns) with at least two of each"

    def __post_init__(self):
        levels = np.asarray(self.levels, dtype=float)
        if levels.ndim != 1 or len(levels) < 2 or not (np.diff(levels) > 0).all():
            raise ValueError(
                f"Heights wants levels that grow, at least two, such as (0, 1, 2); "
                f"got {self.levels!r:.60}"
            )

    def fits(self, data, dimension):
        return data.ndim == 2 and min(data.shape) > 1 and dimension == 2

    def clean(self, data, dimension=2):
        """Differences of codes as uint32, (rows, columns); `codes_of` gives the codes back."""
        data = np.asarray(super().clean(data, dimension), dtype=float)
        blank = np.isnan(data)
        codes = np.rint(self.code(np.where(blank, self.base, data)))
        codes = self._signed(np.clip(codes, 1, 1 + 3 * self.range / self.grain), data)
        codes = np.where(blank, 0, codes)
        across = np.diff(codes.astype(np.uint32), axis=1, prepend=np.uint32(0))
        return np.diff(across, axis=0, prepend=np.uint32(0))

    def _signed(self, codes, heights):
        """Codes on that side of a strong 0 on which the heights are, however close.

        Else its contour would stray where the land only touches 0, as x²y does along x = 0.
        """
        if self.zero() is None:
            return codes
        zero = self.code(0.0)
        above = np.where(heights > 0, np.maximum(codes, np.floor(zero) + 1), codes)
        return np.where(heights < 0, np.minimum(codes, np.ceil(zero) - 1), above)

    @property
    def range(self):
        """The height from the lowest level to the highest."""
        return float(self.levels[-1] - self.levels[0])

    @property
    def base(self):
        """The height of code 1.   Below it, and as far above the levels, all is as high."""
        return float(self.levels[0]) - self.range

    @property
    def grain(self):
        """The height from one code to the next."""
        return max(float(np.diff(self.levels).min()) / FINE, 3 * self.range / MOST)

    def code(self, height):
        """The code of a height, not rounded."""
        return 1 + (height - self.base) / self.grain

    def shares(self, heights):
        """Where heights lie on the ramp: 0 at the lowest level, 1 at the highest, or beyond."""
        return np.interp(heights, self.levels, np.linspace(0, 1, len(self.levels)))

    def describe(self, look):
        """The style, with numbers for some contours and the places and words of the scale."""
        numbers = {"numbers": self.numbered(), "scale": self.scale(), "zero": self.zero()}
        return super().describe(look) | {"base": self.base, "grain": self.grain} | numbers

    def zero(self):
        """The number of the level at 0, None where it parts no heights of both signs."""
        inner = [k for k, level in enumerate(self.levels[1:-1], 1) if abs(level) < self.grain]
        return inner[0] if inner else None

    def numbered(self):
        """[[k, words], ...]: each fifth level, beginning where these numbers are the shortest.

        A strong 0 is among them.
        """
        told = [written(float(f"{level:.3g}")) for level in self.levels]
        length = [
            sum(map(len, told[first::EVERY])) / len(told[first::EVERY])
            for first in range(min(EVERY, len(told)))
        ]
        zero = self.zero()
        first = int(np.argmin(length)) if zero is None else zero % EVERY
        return [[k, told[k]] for k in range(first, len(told), EVERY)]

    def scale(self):
        """[[share of the scale's length, words], ...]: round heights, not too close.

        Where these leave half of the scale empty, some of the levels, from end to end.
        """
        kept = []
        for height, words in ticks(self.levels[0], self.levels[-1], most=NUMBERS):
            share = self.shares(height)
            if not kept or share - kept[-1][0] >= CLOSE:
                kept.append([float(share), words])
        gaps = np.diff([0, *(share for share, _ in kept), 1])
        return kept if gaps.max() < 0.5 else self._numbered_levels()

    def _numbered_levels(self):
        """The scale with every so many levels on it.

        In the place of a lowest one below 0, where no level is at 0, stands 0.
        """
        every = np.unique(np.rint(np.linspace(0, len(self.levels) - 1, NUMBERS)).astype(int))
        told = [self.levels[k] for k in every]
        if told[0] < 0 < self.levels[1]:
            told[0] = 0.0
        return [[float(self.shares(one)), written(float(f"{one:.3g}"))] for one in told]


def codes_of(data):
    """The codes (rows, columns) of clean heights: 0 where there is none, else as `Heights.code`."""
    return np.cumsum(np.cumsum(data, axis=0, dtype=np.uint32), axis=1, dtype=np.uint32).astype(
        float
    )
