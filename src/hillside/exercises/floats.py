"""Reading what a learner typed or returned as numbers: of Python, numpy, or another library."""

from decimal import Decimal
from itertools import islice
from numbers import Complex, Real

import numpy as np

from .arithmetic import NotNumbers, numbers_in
from .values import brief_text

ROOM = 10_000  # no answer of the series holds more numbers than this
FEW = 20  # letters of a formula that are named
DUST = 1e-9  # an imaginary part as small as this, relative to the whole, is rounding
NAMED = {
    dict: "a dictionary",
    set: "a set, which has no order",
    frozenset: "a set, which has no order",
    bytes: "bytes",
}


class Unreadable(Exception):
    """Not to be compared.

    what: what came, in words.   advice: a sentence, or "".   state: "type" or "shape".
    """

    def __init__(self, what, advice="", state="type"):
        super().__init__(what)
        self.what, self.advice, self.state = what, advice, state


def as_floats(given, texts=False):
    """A new float array of given's shape: a number gives (), a list of rows a matrix.

    given: int, float, Fraction, Decimal, a complex number that is real, a numpy number or array, a
    list or tuple of
        those; numbers, arrays, tensors, columns and matrices of other libraries, which know
        `tolist` or `__float__`.
    texts: are numbers written as text read, too?
    Raises Unreadable for anything else. What the methods of a foreign object raise is passed on.
    """
    try:
        return np.array(_plain(given, ROOM, texts), dtype=float)
    except ValueError:
        raise Unreadable("rows of different lengths", state="shape") from None


def _plain(given, room, texts):
    """given with every entry a float; room shrinks on the way in, so endless lists end here."""
    kind = type(given)
    if issubclass(kind, np.ndarray):
        return _plain(_listed(given, room), room, texts)
    if issubclass(kind, (list, tuple)):
        if len(given) > room:
            much = (
                f"a list of {len(given)} entries" if room == ROOM else "a very long list of lists"
            )
            raise Unreadable(much, state="shape")
        return [_plain(entry, room // max(2, len(given)), texts) for entry in given]
    if kind in (bool, np.bool_):
        raise Unreadable(f"{bool(given)}, a yes or no")
    if issubclass(kind, (Real, Decimal)):
        return _float(given)
    if issubclass(kind, str) and texts:
        return _written(str.__str__(given))
    return _foreign(given, kind, room, texts)


def _listed(array, room):
    if array.size > room:
        raise Unreadable(f"an array of shape {array.shape}", state="shape")
    return array.tolist()


def _float(given):
    try:
        return float(given)
    except (OverflowError, ValueError):
        raise Unreadable("a number too large to compare") from None


def _written(text):
    """The number that a text says; a comma between digits is a decimal comma here."""
    try:
        return numbers_in(with_point(text) or text).tolist()
    except NotNumbers as found:
        raise Unreadable(f"the text {brief_text(text)}", str(found)) from None


def with_point(text):
    """A number with a decimal comma as one with a point: "14,4" is "14.4".   "" if text is none.

    "5,050" is none: it may be five thousand and fifty.
    """
    whole, _, part = text.strip().partition(",")
    bare = whole.lstrip("-−+")
    if not (bare.isdecimal() and part.isdecimal()) or len(part) == 3 and bare.strip("0"):
        return ""
    return f"{whole}.{part}"


def _foreign(given, kind, room, texts):
    """A number of another library, or what it says as a list."""
    if given is None or given is ... or issubclass(kind, str):
        raise _stranger(given, kind)
    if issubclass(kind, Complex) and abs(given.imag) <= DUST * abs(given):
        return _float(given.real)
    for method in ("tolist", "to_list", "to_numpy"):
        if callable(getattr(kind, method, None)):
            return _plain(_inside(getattr(given, method)(), kind), room, texts)
    if callable(getattr(kind, "__float__", None)):
        return _real(given, kind)
    if hasattr(kind, "__iter__") and hasattr(kind, "__len__") and kind not in NAMED:
        entries = [*islice(given, ROOM + 1)]  # there may be no end of them
        if len(entries) > ROOM:
            raise Unreadable(f"an object of more than {ROOM} entries", state="shape")
        return _plain(_inside(entries, kind), room, texts)
    raise _stranger(given, kind)


def _inside(entries, kind):
    if type(entries) is kind:
        raise Unreadable(f"an object of type {kind.__name__[:40]}")
    return entries


def _real(given, kind):
    """The float of a number that is not Python's own; a formula that has letters in it is none."""
    letters = getattr(given, "free_symbols", None)
    if letters:
        names = ", ".join(sorted(map(str, islice(letters, FEW))))[:40]
        raise Unreadable(f"a formula in {names}", f" Put in numbers for {names}.")
    try:
        return float(given)
    except TypeError:
        raise Unreadable(f"an object of type {kind.__name__[:40]} that is no real number") from None


def _stranger(given, kind):
    """What to say of something that is no number."""
    if given is None or given is ...:
        return Unreadable("a list with a gap", " One entry is still to be filled in.")
    if issubclass(kind, str):
        return Unreadable(f"the text {brief_text(given)}")
    if issubclass(kind, Complex):
        return Unreadable("a complex number")
    if kind in NAMED:
        return Unreadable(NAMED[kind], " Put the numbers in square brackets.")
    if callable(given):
        return Unreadable("a function", " Call it, and give what it returns.")
    return Unreadable(f"an object of type {kind.__name__[:40]}")
