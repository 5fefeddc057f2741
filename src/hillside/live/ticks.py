"""Round numbers along an axis, and how they are written."""

import numpy as np

from .numbers import MINUS, with_power

STEPS = (1, 2, 2.5, 5, 10)
SHARES = (1, 2, 5)  # of powers of ten, where the powers alone would be too few
FAR = 1e6  # the ratio of logarithmic ticks from which on all are written as powers
NEAR = 1e-9  # by this share of a step, or of a number, an end may be missed


def ticks(low, high, log=False, most=5):
    """Round numbers from low to high, at most `most` of them: [(place, words), ...]."""
    places = _powers(low, high, most) if log else _steps(low, high, most)
    far = log and len(places) > 1 and places[-1] / places[0] >= FAR
    return [(float(place), _power(place) if far else written(place)) for place in places]


def _steps(low, high, most):
    """Multiples of the smallest of STEPS times a power of ten that are few enough."""
    power = 10.0 ** np.floor(np.log10((high - low) / most))
    for step in (power * share for share in STEPS):
        first, last = np.ceil(low / step - NEAR), np.floor(high / step + NEAR)
        if last - first + 1 <= most:
            return np.arange(first, last + 1) * step
    return np.array([])


def _powers(low, high, most):
    """Powers of ten, every second or third of them if they are many; SHARES where they are few."""
    tens = 10.0 ** np.arange(np.floor(np.log10(low)), np.ceil(np.log10(high)) + 1)
    inside = _inside(tens, low, high)
    if len(inside) < 3:
        inside = _inside(np.outer(tens, SHARES).ravel(), low, high)
    return inside[:: max(1, int(np.ceil(len(inside) / most)))]


def _power(place):
    """A power of ten as 10⁻⁸; 1 as it is."""
    exponent = int(np.rint(np.log10(place)))
    return with_power("1", exponent) if exponent else "1"


def _inside(places, low, high):
    return places[(places >= low * (1 - NEAR)) & (places <= high * (1 + NEAR))]


def written(x):
    """A number as a book prints it: −2, 0.25, 1.5·10⁻⁵."""
    x = float(f"{x:.10g}")
    size = abs(x)
    if x and not 1e-3 <= size < 1e5:
        mantissa, power = f"{size:.2e}".split("e")
        text = with_power(f"{float(mantissa):g}", power)
    else:
        text = f"{size:.6g}"
    return MINUS * (x < 0) + text
