"""What is said of an answer that is not right: its shape, its size, where it differs;

never the right answer.
"""

import numpy as np

from .values import brief, misses

NEAR = 0.02  # a relative miss that is called close
LONGEST = 8  # decimal places that are tried for a rounding
TURN = {"radians": (np.degrees, "degrees"), "degrees": (np.radians, "radians")}
NOT_FINITE = "That is not finite: look for a division by zero or a value that overflows."
ORDINALS = "first second third fourth fifth sixth seventh eighth ninth tenth".split()


class Misfit(Exception):
    """The answer cannot be compared.   state: the verdict's state.   slip:

    a misconception code or None.
    """

    def __init__(self, state, sentence, slip=None):
        super().__init__(sentence)
        self.state, self.sentence, self.slip = state, sentence, slip


def wanted(kind):
    """What a kind of numbers wants, in words:

    "a list of 2 numbers, f_x first, with at least four digits".
    """
    numbers = in_words(kind.shape)
    parts = [
        numbers.replace(" number", " whole number") if kind.whole else numbers,
        f", {kind.order}" if kind.order else "",
        f", in {kind.unit}" if kind.unit else "",
        f", with at least {number(kind.digits)} digits" if kind.digits else "",
    ]
    return "".join(parts)


def in_words(shape):
    """A shape in words."""
    if shape == ():
        return "one number"
    if len(shape) == 1:
        return f"a list of {counted(shape[0], 'number')}"
    if len(shape) == 2:
        return f"a list of {counted(shape[0], 'row')} with {counted(shape[1], 'number')} each"
    return f"an array of shape {shape}"


def counted(count, thing):
    """1 number, 2 numbers."""
    return f"{count} {thing}" + "s" * (count != 1)


def number(count):
    """A small number in words."""
    return ("no one two three four five six seven eight".split() + [str(count)])[min(count, 9)]


def shape_misfit(verb, given, shape, asked):
    """The Misfit for an array of another shape.   verb: "You gave".   asked:

    what is wanted, in words.
    """
    column = len(shape) == 1 and given.ndim == 2 and given.size == shape[0]
    flat = len(shape) == 2 and given.ndim == 1 and given.size == np.prod(shape)
    advice = f" Keep vectors one-dimensional: shape {shape}." if column else ""
    advice = " Put each row into brackets of its own." if flat else advice
    said = f"{verb} {described(given)}; {asked} is wanted.{advice}"
    return Misfit("shape", said, "JA2" if column else None)


def described(given):
    """What came, in words.   given: a float array."""
    if given.ndim == 0:
        return f"the number {brief(given)}"
    shown = f", {brief(given)}" if 0 < given.size <= 4 else ""
    return (in_words(given.shape) if given.size else "an empty list") + shown


def not_finite(verb, given):
    """The Misfit for numbers that are none, or None.   verb: "You gave"."""
    if np.isfinite(given).all():
        return None
    return Misfit("wrong", f"{verb} {brief(given)}. {NOT_FINITE}")


def misses_most(given, right, rtol):
    """(How many entries miss, how far the worst one does):

    to find the right answer that is meant.
    """
    if np.shape(given) != np.shape(right):
        return np.inf, np.inf
    missed = misses(given, right)
    return int(np.sum(missed > rtol)), float(np.max(missed, initial=0.0))


def typed_differs(given, right, kind):
    """Where a typed answer misses right, without telling right.   given, right:

    arrays of one shape.
    """
    turn, unit = TURN.get(kind.unit, (None, ""))
    if turn and agrees(given, turn(right), kind.rtol):
        return f"That is the angle in {unit}; it is wanted in {kind.unit}."
    if kind.whole and (given != np.round(given)).any():
        return "It counts something, so only whole numbers can be right."
    if is_rounding(given, right, kind.rtol):
        digits = number(kind.digits or 4)
        return f"That is the right answer, rounded. Keep at least {digits} digits on the way."
    return differs(given, right, kind.rtol)


def differs(given, right, rtol):
    """Where given misses right, without telling right.   given, right: arrays of one shape."""
    if not np.isfinite(given).all():
        return NOT_FINITE
    if given.ndim == 0:
        return number_differs(float(given), float(right))
    return entries_differ(given, right, rtol)


def agrees(given, right, rtol):
    """Are all entries within the tolerance?"""
    return bool((misses(given, right) <= rtol).all())


def is_rounding(given, right, rtol):
    """Is every entry that is not right a rounding of the right one, to decimal places of its own?

    Whole numbers are never rounded here: in 5050 every digit counts. One digit alone is no rounding
    either.
    """
    given, right = np.broadcast_arrays(np.asarray(given, float), np.asarray(right, float))
    off = misses(given, right) > rtol
    if not np.isfinite([given, right]).all() or not off.any():
        return False
    units = 10.0 ** -np.arange(LONGEST + 1).reshape(-1, *(1,) * given.ndim)
    rounded = np.abs(given - right) <= 0.5 * units * (1 + 1e-9)
    shown = np.abs(given / units - np.round(given / units)) < 1e-6
    return bool(((rounded & shown & (np.abs(given) >= 9.5 * units)).any(axis=0) | ~off).all())


def number_differs(given, right):
    """In what one number differs from another, where it is no rounding of it."""
    if given == 0 or right == 0:
        return "The right value is not zero." if given == 0 else "It should be another number."
    if (given < 0) != (right < 0):
        return "Its sign is the opposite of the right one."
    ratio = given / right
    side = "large" if ratio > 1 else "small"
    size = "" if right > 0 else " in size"
    if abs(ratio - 1) < NEAR:
        return (
            f"That is close, a little too {side}{size}, and not by rounding: look for a small slip."
        )
    factor = max(ratio, right / given)
    by = "more than a factor of ten" if factor > 10 else "more than a factor of two"
    return f"It is too {side}{size}" + (
        f", by {by}." if factor > 2 else ", by less than a factor of two."
    )


def entries_differ(given, right, rtol):
    """Which entries differ, counted from one as on the page, and what they have in common."""
    missed = misses(given, right) > rtol
    if (np.abs(given) > 0).any() and agrees(np.abs(given), np.abs(right), rtol):
        return f"{_which(missed)} The sizes are right, signs are not."
    if agrees(np.sort(given, axis=None), np.sort(right, axis=None), rtol):
        return f"{_which(missed)} The numbers are right, their places are not."
    if missed.all() and proportional(given, right, rtol):
        return "All entries are off by the same factor."
    return _which(missed)


def proportional(given, right, rtol):
    """Is given a multiple of right, but not of 0?"""
    scale = np.vdot(given, right) / (np.vdot(right, right) or 1.0)
    return given.size > 1 and scale != 0 and agrees(given, scale * right, rtol)


def _which(missed):
    off = np.argwhere(missed)
    if len(off) == missed.size:
        return "All entries differ from the right ones."
    if len(off) == 1:
        return f"{place(off[0]).capitalize()} is not right yet."
    count = number(len(off)).capitalize()
    return f"{count} entries are not right yet; look at {place(off[0])} first."


def place(index):
    """An entry in words: "the second entry", "the entry in row 2, column 1"."""
    if len(index) == 1:
        k = int(index[0])
        return f"the {ORDINALS[k] if k < len(ORDINALS) else f'{k + 1}th'} entry"
    if len(index) == 2:
        return f"the entry in row {index[0] + 1}, column {index[1] + 1}"
    return f"the entry {tuple(int(k) + 1 for k in index)}, counted from one"
