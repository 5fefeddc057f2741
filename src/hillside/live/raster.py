"""The actor that fills a rectangle with an array of colours."""

from dataclasses import dataclass
from typing import ClassVar

import numpy as np
from matplotlib import colormaps
from matplotlib.colors import to_rgba

from .actors import Actor

NO_VALUE = 255  # the index that paints nothing


@dataclass(frozen=True)
class Raster(Actor):
    """An array (rows, columns), first row at the bottom, filling `extent` (x0, x1, y0, y1).

    `colors` is the name of a matplotlib colour map for values from `low` to `high`, or a tuple of meanings for
    the whole numbers 0, 1, 2, ... nan paints nothing.
    """

    extent: tuple = (0, 1, 0, 1)
    colors: str | tuple = "viridis"
    low: float = 0.0
    high: float = 1.0
    opacity: float = 1.0
    wants: ClassVar[str] = "an array of shape (rows, columns)"

    def fits(self, data, dimension):
        return data.ndim == 2 and dimension == 2

    def clean(self, data, dimension=2):
        """Colour indices 0..254 as uint8; 255 where there is no value."""
        data = np.asarray(super().clean(data, dimension), dtype=float)
        share = (
            data
            if isinstance(self.colors, tuple)
            else np.round(254 * (data - self.low) / (self.high - self.low))
        )
        top = len(self.colors) - 1 if isinstance(self.colors, tuple) else 254
        return np.where(np.isnan(share), NO_VALUE, np.clip(share, 0, top)).astype(np.uint8)

    def table(self, look):
        """The colours (256, 4), red green blue alpha from 0 to 255, of the 256 indices."""
        if isinstance(self.colors, tuple):
            rows = [to_rgba(look.color(role)) for role in self.colors]
            table = np.array(rows + [rows[-1]] * (256 - len(rows)))
        else:
            table = colormaps[self.colors](np.linspace(0, 1, 255))
            table = np.vstack([table, table[-1:]])
        table[:, 3] = self.opacity
        table[NO_VALUE] = 0
        return np.round(255 * table).astype(np.uint8)

    def describe(self, look):
        return super().describe(look) | {"table": self.table(look).ravel().tolist()}

    def draw(self, ax, data, look):
        limits = ax.axis()
        ax.imshow(
            self.table(look)[data],
            extent=self.extent,
            origin="lower",
            interpolation="nearest",
            aspect=ax.get_aspect(),
            zorder=2,
        )
        ax.axis(limits)
