"""What is said of an answer that is not right: its shape, its size, where it differs; never the right answer."""

import numpy as np

from .values import brief, distance, misses

NEAR = 0.02  # relative miss that looks like rounding
SAME = 5e-4  # relative miss of an entry that counts as agreeing


class Misfit(Exception):
    """The answer cannot be compared.   state: the verdict's state.   slip: a misconception code or None."""

    def __init__(self, state, sentence, slip=None):
        super().__init__(sentence)
        self.state, self.sentence, self.slip = state, sentence, slip


def shape_misfit(verb, given, shape):
    """The Misfit for an array of another shape than the wanted one.   verb: "You gave"."""
    column = len(shape) == 1 and given.ndim == 2 and given.size == shape[0]
    advice = f" Keep vectors one-dimensional: shape {shape}." if column else ""
    said = f"{verb} {described(given)}; {wanted(shape)} is wanted.{advice}"
    return Misfit("shape", said, "JA2" if column else None)


def wanted(shape):
    """A shape in words."""
    if shape == ():
        return "one number"
    return (
        f"a list or array of {shape[0]} numbers"
        if len(shape) == 1
        else f"an array of shape {shape}"
    )


def described(given):
    """What came, in words.   given: a float array."""
    if given.ndim == 0:
        return f"the number {brief(given)}"
    return f"an array of shape {given.shape}" + (f", {brief(given)}" if given.size <= 4 else "")


def unquote(text):
    """Advice for a number typed as text."""
    try:
        float(text)
    except ValueError:
        return ""
    return " Drop the quotes."


def differs(given, right):
    """Where given misses right, without telling right.   given, right: arrays of one shape."""
    if not np.isfinite(given).all():
        return "That is not finite: look for a division by zero or a value that overflows."
    if distance(given, right) < NEAR:
        return "That is close. Keep at least four digits on the way, or look for a small slip."
    return (
        _number_differs(float(given), float(right))
        if given.ndim == 0
        else _entries_differ(given, right)
    )


def _number_differs(given, right):
    if given * right < 0:
        return "Its sign is the opposite of the right one."
    if right and not 0.1 <= given / right <= 10:
        return "Its size is off by more than a factor of ten."
    return (
        "Its sign and rough size are right, the value is not."
        if right
        else "Another value is wanted."
    )


def _entries_differ(given, right):
    off = np.argwhere(misses(given, right) > SAME)
    if len(off) == given.size:
        return "All entries differ from the right ones."
    first = ", ".join(str(int(k)) for k in off[0])
    if len(off) == 1:
        return f"Entry [{first}] is not right yet."
    return f"{len(off)} entries are not right yet, the first of them [{first}]."
