"""The ways in which an answer can be read as numbers, the plainest first, each with a clause that
says how.

A number asked for may come in a list, as text, or with a decimal comma, which Python takes for two
numbers.
"""

import re
from dataclasses import dataclass
from decimal import Decimal
from numbers import Real

import numpy as np

from .arithmetic import NotNumbers, numbers_in
from .floats import as_floats, with_point
from .values import brief

SHAPE = re.compile(
    r"(?:\s*shape\b|\s*[Rℝ]\^)?[\s({\[]*(\d{1,9}(?:\s*(?:[xX×]|by)\s*\d{1,9})+)[\s)}\]]*"
)
WRITE_A_POINT = "Python writes a point, not a decimal comma."


@dataclass(frozen=True)
class Reading:
    """One way to read an answer.

    given: what the kind compares.   how: a sentence on how it was read, "" where that is plain.
    doubtful: only taken where it leads to an answer we know; elsewhere `instead` is said of the
    plain reading.
    """

    given: object
    how: str = ""
    doubtful: bool = False
    instead: str = ""


class Several(tuple):
    """Answers that came one after the other, without brackets around them."""


def readings(answer, shape):
    """A tuple of Readings, float arrays or a text.   shape: of the wanted answer.

    Raises floats.Unreadable.
    """
    if issubclass(type(answer), str):
        return of_text(str.__str__(answer), shape)
    plain = eigenvalues(answer)
    given = as_floats(plain, texts=True)
    how = "" if plain is answer and is_plain(answer) else f"Read as {brief(given)}."
    if how and has_comma(answer):
        how = f"Read as {brief(given)}: {WRITE_A_POINT}"
    if type(answer) is Several:
        how = f"Read as {brief(given)}: a list is written in square brackets."
    if shape == () and given.ndim and given.size == 1:
        one = given.reshape(())
        return (Reading(one, f"Read as the number {brief(one)}, without the brackets."),)
    return (Reading(given, how), *with_commas(answer, given, shape))


def eigenvalues(answer):
    """The eigenvalues of what np.linalg.eig and eigh return; anything else as it is."""
    fields = getattr(type(answer), "_fields", ())
    return answer.eigenvalues if fields == ("eigenvalues", "eigenvectors") else answer


def is_plain(answer):
    """Is it a number, an array of numbers, or a list of those?"""
    kind = type(answer)
    if issubclass(kind, (list, tuple)):
        return all(map(is_plain, answer))
    return issubclass(kind, (Real, Decimal)) or (
        issubclass(kind, np.ndarray) and answer.dtype.kind in "iufc"
    )


def has_comma(answer):
    """Is there a text with a decimal comma in the list?"""
    if issubclass(type(answer), (list, tuple)):
        return any(map(has_comma, answer))
    return issubclass(type(answer), str) and bool(with_point(str.__str__(answer)))


def with_commas(answer, given, shape):
    """The doubtful Reading of whole numbers as decimal numbers, 14,4 as 14.4, where half as many
    are wanted.
    """
    one = shape == () and issubclass(type(answer), tuple) and given.shape == (2,)
    several = len(shape) == 1 and given.shape == (2 * shape[0],)
    if not (one or several) or not all(type(entry) is int for entry in answer):
        return ()
    if min(answer[1::2]) < 0:
        return ()
    decimals = [float(f"{whole}.{part}") for whole, part in zip(answer[::2], answer[1::2])]
    value = np.array(decimals[0] if one else decimals)
    instead = f" If that was a decimal comma, write a point: {brief(value)}."
    return (Reading(value, f"Read as {brief(value)}: {WRITE_A_POINT}", True, instead),)


def of_text(text, shape):
    """The Readings of a text: itself, since some slips are words, and the numbers that it says."""
    found = [*comma_text(text, shape), *list_text(text)] if "," in text else []
    instead = ""
    try:
        found.append(_read(numbers_in(text), shape, "no quotes are needed."))
    except NotNumbers as strange:
        instead = str(strange)
    return (Reading(text, instead=instead), *found)


def comma_text(text, shape):
    """The Readings of "14,4", or of "5,050", where one number is wanted."""
    if shape != ():
        return
    if re.fullmatch(r"\s*[-−]?\d{1,3}(,\d{3})+\s*", text):
        yield _read(np.array(float(_digits(text))), shape, "no commas in long numbers.")
    if point := with_point(text):
        yield _read(np.array(float(_digits(point, "."))), shape, WRITE_A_POINT)


def list_text(text):
    """The Reading of "2,4; 3,2" or "2,4, 3,2", in a tuple, or none."""
    parts = re.split(r"\s*;\s*|,\s+|\s+", text.strip(" ()[]"))
    points = list(map(with_point, parts))
    if len(parts) < 2 or not all(points):
        return ()
    value = np.array([float(_digits(point, ".")) for point in points])
    return (Reading(value, f"Read as {brief(value)}: {WRITE_A_POINT}"),)


def of_shape(text):
    """The Reading of "64x128", "64 × 128" or "64 by 128" as a shape, in a tuple, or none."""
    found = SHAPE.fullmatch(text)
    if not found:
        return ()
    value = np.array([float(one) for one in re.findall(r"\d+", found[1])])
    return (Reading(value, f"Read as {brief(value)}."),)


def _digits(text, kept=""):
    return re.sub(rf"[^\d\-{kept}]", "", text.replace("−", "-"))


def _read(value, shape, advice):
    if shape == () and value.size == 1:
        value = value.reshape(())
    return Reading(value, f"Read as {brief(value)}: {advice}")
