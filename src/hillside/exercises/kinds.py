"""The kinds of answers that are typed: numbers, and a choice of words.

A kind answers four questions: read (what was given?), distance (how far is it from a candidate?),
misshapen (is it of the wrong shape?) and difference (in what does it differ from the right
answer?). read returns what the other three take, or a tuple of Readings of it.
Formulas and code have modules of their own (formulas.py, code.py).
"""

from dataclasses import dataclass, replace
from itertools import islice

import numpy as np

from .floats import Unreadable
from .naming import exactly, listed, named
from .reading import Reading, of_shape, readings
from .remarks import Misfit, misses_most, not_finite, shape_misfit, typed_differs, wanted
from .values import brief, brief_text, distance, normal

TYPED = 5e-4  # relative tolerance for decimals typed by hand: four digits
LONGEST = 100  # characters of a shape
WHOLE = 1e-9  # for numbers that count something


@dataclass(frozen=True)
class Numbers:
    """One number, shape (), or an array of numbers of the given shape.

    digits: how many the question asks for, or None.   order: such as "f_x first".   unit: "radians"
    or "degrees". All three are told with what is wanted.   whole: counts and shapes, which are
    compared exactly.
    """

    shape: tuple = ()
    rtol: float = TYPED
    digits: int | None = None
    order: str = ""
    unit: str = ""
    whole: bool = False

    def __post_init__(self):
        if self.digits or self.whole:
            exact = WHOLE if self.whole else 0.5 * 10.0 ** (1 - self.digits)
            object.__setattr__(self, "rtol", exact)

    def read(self, answer):
        """Readings, each a float array of any shape, or a str:

        some slips are words, such as "it diverges".
        """
        written = str.__str__(answer) if issubclass(type(answer), str) else ""
        if self.whole and len(self.shape) == 1 and (found := of_shape(written[:LONGEST])):
            return found
        try:
            return readings(answer, self.shape)
        except Unreadable as found:
            raise Misfit(
                found.state, f"You gave {found.what}; {wanted(self)} is wanted.{found.advice}"
            ) from None

    def distance(self, given, candidate):
        if isinstance(candidate, frozenset):
            return 0.0 if isinstance(given, str) and normal(given) in candidate else np.inf
        return np.inf if isinstance(given, str) else distance(given, candidate)

    def nearness(self, given, right):
        """Smaller for the right answer that is meant: how many entries miss it, and how far."""
        return np.inf if isinstance(given, str) else misses_most(given, right, self.rtol)

    def misshapen(self, given, right):
        if isinstance(given, str):
            return Misfit(
                "type", f"You gave the text {brief_text(given)}; {wanted(self)} is wanted."
            )
        if given.shape == self.shape:
            return None
        asked = shape_misfit("You gave", given, self.shape, wanted(self))
        return not_finite("You gave", given) or asked

    def difference(self, given, right):
        return (
            f"You gave {brief(given)}. {typed_differs(given, np.asarray(right, dtype=float), self)}"
        )


@dataclass(frozen=True)
class Choice:
    """One label out of several, or a list of labels.   options: {label:

    its spellings, made by words(...)}.
    """

    options: dict
    rtol: float = 0.0

    def asked_in(self, question):
        """The same choice, which knows the options as the question words them, too."""
        texts = {label: normal(text) for label, text in listed(question).items()}
        return replace(
            self,
            options={
                label: spellings | ({texts[label]} if texts.get(label) else set())
                for label, spellings in self.options.items()
            },
        )

    def read(self, answer):
        """Readings, each a label or a tuple of labels."""
        if issubclass(type(answer), (list, tuple)) and len(answer) <= 20:
            return self._several([*islice(answer, 20)])  # its own length may be a lie
        text = self._text(answer)
        labels = named(text, self.options)
        if not labels:
            raise Misfit(
                "type", f"You gave the text {brief_text(text)}; one of {self._labels} is wanted."
            )
        if len(labels) == 1 and normal(text) in self.options[labels[0]] | {normal(labels[0])}:
            return (Reading(labels[0]),)
        meant = [labels[:1]] if len(set(labels)) == 1 else []  # "the point (0, 0)": one, said twice
        meant += [labels] if len(labels) > 1 else []
        return tuple(
            Reading(one[0] if len(one) == 1 else tuple(one), f"Read as {_quoted(one)}.")
            for one in meant
        )

    def _several(self, entries):
        """A list of labels;

        or of the parts of one, ["minimum", "saddle"] for the option with both.
        """
        texts = [self._text(entry) for entry in entries]
        whole = exactly(" and ".join(texts), self.options)
        each = [named(text, self.options) for text in texts]
        found = []
        if all(len(labels) == 1 for labels in each):
            found.append(Reading(tuple(labels[0] for labels in each)))
        if len(whole) == 1:
            found.append(Reading(whole[0], f"Read as {_quoted(whole)}."))
        if not found:
            strange = next((text for text, labels in zip(texts, each) if len(labels) != 1), "")
            raise Misfit(
                "type", f"You gave the text {brief_text(strange)}; one of {self._labels} is wanted."
            )
        return tuple(found)

    def _text(self, answer):
        if not issubclass(type(answer), str):
            raise Misfit("type", f"One of {self._labels} is wanted, as text in quotes.")
        return str.__str__(answer)

    @property
    def _labels(self):
        return ", ".join(f'"{label}"' for label in self.options)

    def distance(self, given, candidate):
        return 0.0 if given == candidate else np.inf

    def misshapen(self, given, right):
        count = [len(labels) if isinstance(labels, tuple) else 1 for labels in (given, right)]
        if isinstance(given, tuple) == isinstance(right, tuple) and count[0] == count[1]:
            return None
        return Misfit("shape", f"You named {_count(given)}; the question asks for {_count(right)}.")

    def difference(self, given, right):
        if isinstance(right, str):
            return f'You gave "{given}". It is another one.'
        wrong = sum(mine != theirs for mine, theirs in zip(given, right))
        return f"{wrong} of your {len(right)} labels should be other ones."


def _quoted(labels):
    return " and ".join(f'"{label}"' for label in labels)


def _count(labels):
    if not isinstance(labels, tuple):
        return "one"
    return f"a list of {len(labels)}" if len(labels) != 1 else "one, in a list"
