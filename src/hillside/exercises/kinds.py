"""The kinds of answers that are typed: numbers, and a choice of words.

A kind answers four questions: read (what was given?), distance (how far is it from a candidate?),
misshapen (is it of the wrong shape?) and difference (in what does it differ from the right answer?).
Formulas and code have modules of their own (formulas.py, code.py).
"""

from dataclasses import dataclass

import numpy as np

from .remarks import Misfit, differs, shape_misfit, unquote, wanted
from .values import Unreadable, as_floats, brief, brief_text, distance, normal

TYPED = 5e-4  # relative tolerance for decimals typed by hand


@dataclass(frozen=True)
class Numbers:
    """One number, shape (), or an array of numbers of the given shape."""

    shape: tuple = ()
    rtol: float = TYPED

    def read(self, answer):
        """A float array of any shape, or a str: some slips are words, such as "it diverges"."""
        if issubclass(type(answer), str):
            return str.__str__(answer)
        try:
            return as_floats(answer)
        except Unreadable as found:
            raise Misfit(
                found.state, f"You gave {found.what}; {wanted(self.shape)} is wanted.{found.advice}"
            ) from None

    def distance(self, given, candidate):
        if isinstance(candidate, frozenset):
            return 0.0 if isinstance(given, str) and normal(given) in candidate else np.inf
        return np.inf if isinstance(given, str) else distance(given, candidate)

    def misshapen(self, given, right):
        if isinstance(given, str):
            said = f"You gave the text {brief_text(given)}; {wanted(self.shape)} is wanted.{unquote(given)}"
            return Misfit("type", said)
        return None if given.shape == self.shape else shape_misfit("You gave", given, self.shape)

    def difference(self, given, right):
        return f"You gave {brief(given)}. {differs(given, np.asarray(right, dtype=float))}"


@dataclass(frozen=True)
class Choice:
    """One label out of several, or a list of labels.   options: {label: its spellings, made by words(...)}."""

    options: dict
    rtol: float = 0.0

    def read(self, answer):
        """The label, or a tuple of labels."""
        if type(answer) in (list, tuple) and len(answer) <= 20:
            return tuple(self._label(entry) for entry in answer)
        return self._label(answer)

    def _label(self, answer):
        if not issubclass(type(answer), str):
            raise Misfit("type", f"One of {self._labels} is wanted, as text in quotes.")
        for label, spellings in self.options.items():
            if normal(answer) in spellings | {normal(label)}:
                return label
        raise Misfit(
            "type", f"You gave the text {brief_text(answer)}; one of {self._labels} is wanted."
        )

    @property
    def _labels(self):
        return ", ".join(f'"{label}"' for label in self.options)

    def distance(self, given, candidate):
        return 0.0 if given == candidate else np.inf

    def misshapen(self, given, right):
        count = [len(labels) if isinstance(labels, tuple) else 1 for labels in (given, right)]
        if isinstance(given, tuple) == isinstance(right, tuple) and count[0] == count[1]:
            return None
        return Misfit(
            "shape",
            f"You gave {count[0]} in answer; the question asks for {count[1]}"
            f"{' in a list' if isinstance(right, tuple) else ', not in a list'}.",
        )

    def difference(self, given, right):
        if isinstance(right, str):
            return f'You gave "{given}". It is another one.'
        wrong = sum(mine != theirs for mine, theirs in zip(given, right))
        return f"{wrong} of your {len(right)} labels should be other ones."
