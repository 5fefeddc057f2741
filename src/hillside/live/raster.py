"""The actor that fills a rectangle with an array of colours."""

from dataclasses import dataclass
from typing import ClassVar

import numpy as np

from .actors import Actor

NO_VALUE = 255  # the index that paints nothing


@dataclass(frozen=True)
class Raster(Actor):
    """An array (rows, columns), first row at the bottom, filling `extent` (x0, x1, y0, y1).

    `colors` is the name of a matplotlib colour map for values from `low` to `high`, or a tuple of
    meanings for the whole numbers 0, 1, 2, ... nan paints nothing.
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
        colors = self._categories(look) if isinstance(self.colors, tuple) else self._map()
        table = np.full((256, 4), self.opacity)
        table[: len(colors), :3] = colors
        table[len(colors) :, :3] = colors[-1]
        table[NO_VALUE] = 0
        return np.round(255 * table).astype(np.uint8)

    def _categories(self, look):
        return np.array([look.rgb(role) for role in self.colors])

    def _map(self):
        from matplotlib import colormaps  # a frame needs no colours

        return colormaps[self.colors](np.linspace(0, 1, NO_VALUE))[:, :3]

    def describe(self, look):
        return super().describe(look) | {"table": self.table(look).ravel().tolist()}
