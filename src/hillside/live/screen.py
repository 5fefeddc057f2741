"""A small screen that a reader paints. The twin of screen.js."""

from types import MappingProxyType

import numpy as np

from .sliders import Slider

SIDE = 3
PIXELS = SIDE * SIDE
LIT, DARK = "X", "."


class Screen(Slider):
    """A screen of 3 x 3 pixels, painted by mouse, finger or keys.

    Its value is one of the numbers 0 to 511: read row by row, a lit pixel is a binary 1. `frame`
    and all others are given nine numbers, 1 for lit and -1 for dark. Nine signs such as
    "X.X .X. X.X" are taken, too. There are few enough screens for a page without a kernel to keep
    a frame of each.
    """

    def __init__(self, label, start=0):
        super().__init__(label, 0, 2**PIXELS - 1, 0, step=1)
        self.stops = [int(stop) for stop in self.stops]
        self.start = self.clean(start)

    def clean(self, value, marks=()):
        """The number of the screen.   value: such a number, or nine signs X and . as text."""
        if not isinstance(value, str):
            return super().clean(value, marks)
        signs = "".join(value.split()).upper()
        if len(signs) != PIXELS or set(signs) - {LIT, DARK}:
            raise ValueError(
                f'{self.called} = {value!r} is no screen; try nine signs such as "X.X .X. X.X"'
            )
        return int(signs.replace(LIT, "1").replace(DARK, "0"), 2)

    def meaning(self, value):
        bits = [int(bit) for bit in f"{int(value):0{PIXELS}b}"]
        return 2.0 * np.array(bits) - 1

    def text(self, stop):
        signs = f"{int(stop):0{PIXELS}b}".replace("1", LIT).replace("0", DARK)
        return " ".join(signs[row : row + SIDE] for row in range(0, PIXELS, SIDE))

    def describe(self, marks=MappingProxyType({})):
        """What the player needs; a screen has no marks."""
        described = super().describe()
        return {name: item for name, item in described.items() if name != "marks"} | {
            "kind": "screen"
        }
