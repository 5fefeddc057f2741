"""Reading what a learner typed or returned as numbers, comparing it, and saying it briefly."""

from decimal import Decimal
from numbers import Complex, Real

import numpy as np

ROOM = 10_000  # no answer of the series holds more numbers than this


class Unreadable(Exception):
    """Not to be compared.   what: what came, in words.   advice: a sentence, or "".   state: "type" or "shape"."""

    def __init__(self, what, advice="", state="type"):
        super().__init__(what)
        self.what, self.advice, self.state = what, advice, state


def as_floats(given):
    """A new float array of given's shape: a number gives (), a list of rows a matrix.

    given: int, float, Fraction, Decimal, numpy number or array, list or tuple of those.
    Raises Unreadable for anything else, without ever asking an unknown object to describe itself.
    """
    try:
        return np.array(_plain(given, ROOM), dtype=float)
    except ValueError:
        raise Unreadable("rows of different lengths", state="shape") from None


def _plain(given, room):
    """given with every entry a float; room shrinks on the way in, so endless lists end here."""
    kind = type(given)
    if issubclass(kind, np.ndarray):
        return _plain(_listed(given, room), room)
    if issubclass(kind, (list, tuple)):
        if len(given) > room:
            what = (
                f"a list of {len(given)} entries" if room == ROOM else "a very long list of lists"
            )
            raise Unreadable(what, state="shape")
        return [_plain(entry, room // max(2, len(given))) for entry in given]
    if kind in (bool, np.bool_):
        raise Unreadable(f"{bool(given)}, a yes or no")
    if issubclass(kind, (Real, Decimal)):
        return _float(given)
    raise _stranger(given, kind)


def _listed(array, room):
    if array.size > room:
        raise Unreadable(f"an array of shape {array.shape}", state="shape")
    return array.tolist()


def _float(given):
    try:
        return float(given)
    except (OverflowError, ValueError):
        raise Unreadable("a number too large to compare") from None


def _stranger(given, kind):
    """What to say of something that is no number."""
    if given is None or given is ...:
        return Unreadable("a list with a gap", " One entry is still to be filled in.")
    if issubclass(kind, str):
        return Unreadable(f"the text {brief_text(given)}")
    if issubclass(kind, Complex):
        return Unreadable("a complex number")
    if callable(given):
        return Unreadable("a function", " Call it, and give what it returns.")
    return Unreadable(f"an object of type {kind.__name__[:40]}")


def distance(given, candidate):
    """How far given is from candidate, relative to candidate, worst entry; inf if the shapes differ.

    given, candidate: arrays of any shape.   An entry that is 0 is measured against the largest one.
    """
    if np.shape(given) != np.shape(candidate):
        return np.inf
    return np.max(misses(given, candidate), initial=0.0)


def misses(given, candidate):
    """The relative miss of every entry.   given, candidate: (...).   Returns (...)."""
    given, size = np.asarray(given, dtype=float), np.abs(np.asarray(candidate, dtype=float))
    if not np.isfinite(size).all() or not np.isfinite(given).all():
        return np.where(given == candidate, 0.0, np.inf)
    largest = size.max(initial=0.0) or 1.0
    return np.abs(given - candidate) / np.where(size > 1e-9 * largest, size, largest)


def brief(values):
    """Numbers as text of at most a line: 6.5536, [2.4, 3.2], an array of shape (100,).   values: any shape."""
    values = np.asarray(values, dtype=float)
    if values.size > 12:
        return f"an array of shape {values.shape}"
    if values.ndim == 0:
        return f"{float(values) + 0.0:.6g}"  # adding 0.0 turns -0 into 0
    return "[" + ", ".join(brief(entry) for entry in values) + "]"


def brief_text(text):
    """The learner's own words in quotes, cut short."""
    shown = str.__str__(text)
    return f'"{shown[:40]}…"' if len(shown) > 40 else f'"{shown}"'


def normal(text):
    """Text without case, punctuation and extra spaces, so that spellings agree: " (C). " is "c"."""
    letters = "".join(c if c.isalnum() else " " for c in str.__str__(text)[:200].casefold())
    return " ".join(letters.split())


def words(*spellings):
    """Several spellings of one answer.   ValueError for one without a letter or digit: it would match "", too."""
    if not all(map(normal, spellings)):
        raise ValueError(f"words got {spellings}; wanted letters or digits in each; try a word")
    return frozenset(map(normal, spellings))
