"""The colours of heights: higher is lighter and warmer, on white paper and on dark.

Lightness L* runs from 82 to 94 in light, from 15 to 32 in dark, by mixing in OKLab (Björn Ottosson
2020): narrow, so that every mark keeps 3:1 on all of it. Words say "higher", never "darker".
"""

import numpy as np

RAMP = (  # eleven stops from low to high: light, dark
    "a3d2ef a9d6ea afdae4 b5dedf bce2d9 c2e6d3 cee8cd dae9c7 e6ebc1 f2ecbb fdedb4".split(),
    "08273d 0b2c3e 0f313f 12373f 163c40 1a4140 2a433c 384537 444732 50492c 5b4a24".split(),
)
SHADES = 256


def ramp(dark):
    """The stops from low to high as #rrggbb, in the light theme or the dark one."""
    return [f"#{stop}" for stop in RAMP[bool(dark)]]


def ramp_table(dark):
    """The colours of SHADES even steps up the ramp, (SHADES, 3), red, green, blue from 0 to 1."""
    stops = np.array([list(bytes.fromhex(code)) for code in RAMP[bool(dark)]]) / 255
    at, to = np.linspace(0, 1, len(stops)), np.linspace(0, 1, SHADES)
    return np.transpose([np.interp(to, at, part) for part in stops.T])
