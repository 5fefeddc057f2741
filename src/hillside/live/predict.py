"""Predict first: a question that a picture carries, and what is said about the guess. Never "wrong" before teaching.

A guess is a choice, a number, a point or the tip of an arrow. The truth comes from `Picture.truth`. Each kind compares
the two and names the case; the sentence for each case stands in `SAYS`, so that a page without a kernel can say it too.
"""

import math
from dataclasses import asdict, dataclass
from typing import ClassVar

import numpy as np


@dataclass(frozen=True)
class Prediction:
    """A question. Until a guess is made or skipped, the actors named in `hides` are hidden and the controls rest."""

    question: str
    hides: tuple = ()
    kind: ClassVar[str] = ""
    SAYS: ClassVar[dict] = {}

    def describe(self):
        """The question as plain JSON types."""
        return asdict(self) | {"kind": self.kind}

    def measure(self, guess, truth):
        """What to say: the guess beside the truth, and how far they are apart."""
        case, by = self.compare(guess, truth)
        return self.SAYS[case].format(guess=in_words(guess), truth=in_words(truth), by=f"{by:.3g}")


@dataclass(frozen=True)
class AskChoice(Prediction):
    """Which of the options?"""

    options: tuple = ()
    kind: ClassVar[str] = "choice"
    SAYS: ClassVar[dict] = {
        "same": "You said: {guess}. And so it is.",
        "other": "You said: {guess}. Here it is: {truth}. Move the picture to see why.",
    }

    def clean(self, guess):
        if guess not in self.options:
            raise ValueError(f"{guess!r} is not among the options {', '.join(self.options)}")
        return guess

    def compare(self, guess, truth):
        """The case, and 0."""
        return "same" if guess == truth else "other", 0


@dataclass(frozen=True)
class AskNumber(Prediction):
    """Which number? Within `close` of the truth (a share of it) counts as the same."""

    close: float = 0.02
    kind: ClassVar[str] = "number"
    SAYS: ClassVar[dict] = {
        "same": "You said {guess}. It is {truth}: you have it.",
        "smaller": "You said {guess}. It is {truth}, smaller by a factor of {by}.",
        "larger": "You said {guess}. It is {truth}, larger by a factor of {by}.",
        "apart": "You said {guess}. It is {truth}: {by} apart.",
    }

    def clean(self, guess):
        number = float(guess)
        if not math.isfinite(number):
            raise ValueError(f"{guess!r} is not a finite number; try 1")
        return number

    def compare(self, guess, truth):
        """The case with the factor between them, or with their distance where a factor means nothing."""
        if abs(guess - truth) <= self.close * abs(truth):
            return "same", 0
        if guess * truth <= 0:
            return "apart", abs(guess - truth)
        return ("smaller", guess / truth) if abs(truth) < abs(guess) else ("larger", truth / guess)


@dataclass(frozen=True)
class AskPoint(Prediction):
    """Which point of the axes `on`? The ring with which one guesses starts `at`."""

    on: str = ""
    at: tuple = (0.0, 0.0)
    step: float = 0.05
    close: float = 0.1
    kind: ClassVar[str] = "point"
    SAYS: ClassVar[dict] = {
        "same": "Your ring is at {truth}, and so it is.",
        "apart": "It is {truth}, {by} away from your ring.",
    }

    def clean(self, guess):
        point = np.asarray(guess, dtype=float)
        if point.shape != (2,) or not np.isfinite(point).all():
            raise ValueError(f"{guess!r} is not a point of the plane; try two finite numbers")
        return [round(float(c), 10) for c in point]

    def compare(self, guess, truth):
        """The case, and how far they are apart."""
        apart = math.dist(guess, truth)
        return "same" if apart <= self.close else "apart", apart


@dataclass(frozen=True)
class AskArrow(AskPoint):
    """Which arrow, from `tail`? One guesses its tip."""

    tail: tuple = (0.0, 0.0)
    close: float = 2.0  # degrees
    kind: ClassVar[str] = "arrow"
    SAYS: ClassVar[dict] = {
        "none": "Your arrow has no length, so it has no direction. The true one is in the picture.",
        "same": "Your arrow points the same way.",
        "apart": "The true arrow is turned {by}° from yours.",
    }

    def compare(self, guess, truth):
        """The case, and the angle between the arrows in degrees.   guess, truth: tips."""
        mine, true = np.subtract(guess, self.tail), np.subtract(truth, self.tail)
        if not mine.any():
            return "none", 0
        turn = np.degrees(
            np.arccos(np.clip(mine @ true / np.linalg.norm(mine) / np.linalg.norm(true), -1, 1))
        )
        return "same" if turn < self.close else "apart", turn


def in_words(value):
    """A choice as it is, a number to four digits, a point as (x, y)."""
    if isinstance(value, str):
        return value
    return f"{value:.4g}" if np.ndim(value) == 0 else f"({', '.join(f'{c:.4g}' for c in value)})"
