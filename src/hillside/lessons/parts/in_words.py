"""Numbers and points as captions say them: four digits, a true minus sign, never minus zero."""

import math

from hillside.live.numbers import with_power


def number(x, places=6):
    """x as text, such as −0.25, 33830 or 6.2 · 10⁻⁵.

    What so many decimal places do not hold is 0.
    """
    value = round(float(x), places) + 0.0
    if 0 < abs(value) < 1e-4 or 1e6 <= abs(value) < math.inf:
        return scientific(x, 4)
    return f"{float(f'{value:.4g}'):.10g}".replace("-", "−")


def factor(x, places=3):
    """x as a factor behind a sign: so many decimals at most, in brackets where it is negative."""
    text = number(x, places)
    return f"({text})" if text.startswith("−") else text


def pair(p):
    """The point or arrow (x, y) as text.   p: (2,)."""
    return f"({number(p[0])}, {number(p[1])})"


def scientific(x, digits=3):
    """x as text with so many digits, and with a power of ten where it is small: 4.2 · 10⁻⁷."""
    return short(x, digits).replace("·", " · ")


def short(x, digits=3):
    """The same as a label has it, set close: 4.2·10⁻⁷."""
    size = f"{float(x) + 0.0:.{digits - 1}e}"
    mantissa, exponent = size.split("e")
    if -3 <= int(exponent) < 5:
        return f"{float(size):.{max(digits, int(exponent) + 1)}g}".replace("-", "−")
    return with_power(mantissa.rstrip("0").rstrip(".").replace("-", "−"), exponent)
