"""Arrays as small whole numbers, from which steps.js makes them again to the last bit.

Numbers of a frame are multiples of a power of two (coarse.py), so they are whole numbers in units
of it. Of these, or of their differences from an array before, go the steps along the array, or the
steps of the steps: what is smallest, since small numbers pack best.
"""

from collections import defaultdict, deque

import numpy as np

HOLE = 2**30  # for what is no number, between pieces of a line; all others are smaller
NEAR = 6  # arrays of the same length before, of which one may be alike
DIGITS = 24  # of a float32 in base two


def coded(parts):
    """(numbers <u4, how to read them) of parts: [(bits of an array <u4, whether floats), ...].

    How, as JSON types: {"lengths"; "powers": exponent of two of the unit, None for bits as they
    are; "backs": k for differences from the array k before, 0 for none; "orders": how many times
    steps were taken}.
    """
    near, how, numbers = defaultdict(lambda: deque(maxlen=NEAR)), [], [np.zeros(0, "<u4")]
    for i, (bits, floats) in enumerate(parts):
        power, before = _power(bits) if floats else None, near[len(bits)]
        found = [*_along(_whole(bits, power), power, 0)]
        if power is not None:
            found += [one for other in before for one in _beside((i, power, bits), other)]
            before.append((i, power, bits))
        small, *read = min(found, key=_cost)
        numbers.append(small)
        how.append([len(bits), *read])
    names = "lengths", "powers", "backs", "orders"
    return np.concatenate(numbers), {name: [one[k] for one in how] for k, name in enumerate(names)}


def _along(whole, power, back):
    """(numbers, power, back, order) for each order."""
    for order in range(3):
        yield _folded(whole), power, back, order
        whole = np.diff(whole, prepend=whole.dtype.type(0))


def _beside(here, before):
    """The same for differences from an array before, in the finer one of the two units."""
    unit = min(here[1], before[1])
    both = [_whole(bits, unit) for _, _, bits in (here, before)]
    if all(each is not None for each in both):
        yield from _along(both[0] - both[1], unit, here[0] - before[0])


def _cost(found):
    """About how many bits the numbers take."""
    return np.log2(found[0] + 1.0).sum()


def _power(bits):
    """The largest power of two, as exponent, of which all are multiples below HOLE, or None."""
    floats = bits.view("<f4")
    digits, exponents = np.frexp(floats[np.isfinite(floats) & (floats != 0)])
    digits = np.ldexp(digits, DIGITS).astype(np.int64)
    zeros = np.log2(digits & -digits).astype(int)  # at the end of each in base two
    power = int((exponents - DIGITS + zeros).min()) if len(digits) else 0
    return None if _whole(bits, power) is None else power


def _whole(bits, power):
    """The array in units of a power of two, or None where that would not give the same bits."""
    if power is None:
        return bits.view("<i4")
    floats = bits.view("<f4")
    gaps = np.isnan(floats)
    units = np.ldexp(np.where(gaps, 0, floats).astype(float), -power)
    if not (np.abs(units) < HOLE).all():
        return None
    again = np.where(gaps, np.nan, np.ldexp(units.astype("<i4").astype(float), power))
    same = np.array_equal(again.astype("<f4").view("<u4"), bits)
    return np.where(gaps, HOLE, units).astype("<i4") if same else None


def _folded(steps):
    """0, -1, 1, -2, ... as 0, 1, 2, 3, ..."""
    return ((steps << 1) ^ (steps >> 31)).view("<u4")
