"""A question that is answered by putting things into an order."""

import reprlib
from dataclasses import dataclass
from itertools import combinations, pairwise
from typing import ClassVar

from .numbers import told
from .predict import OfOptions

FEWEST, MOST = 3, 6  # options


@dataclass(frozen=True)
class AskOrder(OfOptions):
    """In which order? The question says by what, and what comes first.

    options: as they stand at first, which is not their true order.   `truth` gives them in that.
    """

    kind: ClassVar[str] = "order"
    wants: ClassVar[str] = "the options in their order"
    SAYS: ClassVar[dict] = {
        "same": "You said: {guess}. And so it is.",
        "pair": "You said: {guess}. Here {second} comes before {first}; the rest is as you said.",
        "pairs": "You said: {guess}. It is: {truth}. Of {all} pairs {by} are the other way round, "
        "{second} before {first} among them.",
        "reverse": "You said: {guess}. It is the same, read from its end: {truth}.",
    }

    def __post_init__(self):
        super().__post_init__()
        if len(set(self.options)) < len(self.options) or not FEWEST <= len(self.options) <= MOST:
            raise TypeError(
                f"AskOrder has options={self.options!r}; {FEWEST} to {MOST} different ones are "
                "wanted"
            )

    def clean(self, guess):
        """The options in the order of the guess.   Raises ValueError for what is none."""
        listed = list(guess) if isinstance(guess, (list, tuple)) else []
        texts = all(isinstance(one, str) for one in listed)
        if not texts or sorted(listed) != sorted(self.options):
            options = ", ".join(map(repr, self.options))
            raise ValueError(f"{reprlib.repr(guess)} is not an order of the options {options}")
        return listed

    def check_truth(self, truth):
        if self.clean(truth) == list(self.options):
            raise ValueError("the options stand in their true order; mix them")

    def compare(self, guess, truth):
        """The case, and how many pairs are the other way round."""
        turned = len(_turned(combinations(guess, 2), truth))
        if not turned:
            return "same", 0
        if turned == _pairs(guess):
            return "reverse", turned
        return "pair" if turned == 1 else "pairs", turned

    def parts(self, guess, truth, by):
        turned = _turned(pairwise(guess), truth)
        first, second = turned[0] if turned else ("", "")
        return {
            "guess": ", ".join(guess),
            "truth": ", ".join(truth),
            "first": first,
            "second": second,
            "by": told(by),
            "all": told(_pairs(guess)),
        }


def _turned(pairs, truth):
    """Those of the pairs that are the other way round in the truth."""
    place = {name: k for k, name in enumerate(truth)}
    return [(a, b) for a, b in pairs if place[a] > place[b]]


def _pairs(names):
    """How many pairs they have."""
    return len(names) * (len(names) - 1) // 2
