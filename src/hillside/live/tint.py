"""The colours of surfaces in space, by height and by light. The twin of tint.js."""

import numpy as np

LIGHTS = 32  # shades of light
HEIGHTS = 256
WHITE = 0.55  # on white paper light mixes in so much white, and darkens nothing
BLACK = 0.5  # on dark paper shade mixes in so much black: contrast stays either way


def rgb(color):
    """Red, green and blue of #rrggbb, from 0 to 255."""
    return np.array(list(bytes.fromhex(color[1:])), dtype=float)


def tint_table(stops, dark):
    """Colours (rows, LIGHTS, 3) from the stops from low to high; one row for one stop."""
    colors = np.array([rgb(stop) for stop in stops])
    rows = HEIGHTS if len(stops) > 1 else 1
    at = np.linspace(0, len(stops) - 1, rows)
    row = np.array([np.interp(at, np.arange(len(stops)), part) for part in colors.T]).T[:, None]
    light = np.linspace(0, 1, LIGHTS)[:, None]
    return row * (1 - BLACK * (1 - light)) if dark else row + WHITE * light * (255 - row)
