"""Predict first: a question that a picture carries, and what is said about the guess. Never "wrong" before teaching.

A guess is a choice, a number, a point or the tip of an arrow. The truth comes from `Picture.truth`.
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

    def describe(self):
        """The question as plain JSON types."""
        return asdict(self) | {"kind": self.kind}


@dataclass(frozen=True)
class AskChoice(Prediction):
    """Which of the options?"""

    options: tuple = ()
    kind: ClassVar[str] = "choice"

    def clean(self, guess):
        if guess not in self.options:
            raise ValueError(f"{guess!r} is not among the options {', '.join(self.options)}")
        return guess

    def measure(self, guess, truth):
        """What to say: the guess beside the truth."""
        return f"You said: {guess}. And so it is." if guess == truth else f"You said: {guess}. Here it is: {truth}. Move the picture to see why."


@dataclass(frozen=True)
class AskNumber(Prediction):
    """Which number? Within `close` of the truth (a share of it) counts as the same."""

    close: float = 0.02
    kind: ClassVar[str] = "number"

    def clean(self, guess):
        number = float(guess)
        if not math.isfinite(number):
            raise ValueError(f"{guess!r} is not a finite number; try 1")
        return number

    def measure(self, guess, truth):
        """What to say: the factor between guess and truth, or their distance where a factor means nothing."""
        if abs(guess - truth) <= self.close * abs(truth):
            return f"You said {guess:.4g}. It is {truth:.4g}: you have it."
        if guess * truth > 0:
            factor = guess / truth if abs(guess) > abs(truth) else truth / guess
            return f"You said {guess:.4g}. It is {truth:.4g}, {'smaller' if abs(truth) < abs(guess) else 'larger'} by a factor of {factor:.3g}."
        return f"You said {guess:.4g}. It is {truth:.4g}: {abs(guess - truth):.4g} apart."


@dataclass(frozen=True)
class AskPoint(Prediction):
    """Which point of the axes `on`? The ring with which one guesses starts `at`."""

    on: str = ""
    at: tuple = (0.0, 0.0)
    step: float = 0.05
    close: float = 0.1
    kind: ClassVar[str] = "point"

    def clean(self, guess):
        point = np.asarray(guess, dtype=float)
        if point.shape != (2,) or not np.isfinite(point).all():
            raise ValueError(f"{guess!r} is not a point of the plane; try two finite numbers")
        return [round(float(c), 10) for c in point]

    def measure(self, guess, truth):
        """What to say: how far the guess lies from the truth."""
        apart = math.dist(guess, truth)
        there = f"({truth[0]:.4g}, {truth[1]:.4g})"
        return f"Your ring is at {there}, and so it is." if apart <= self.close else f"It is {there}, {apart:.3g} away from your ring."


@dataclass(frozen=True)
class AskArrow(AskPoint):
    """Which arrow, from `tail`? One guesses its tip."""

    tail: tuple = (0.0, 0.0)
    kind: ClassVar[str] = "arrow"

    def measure(self, guess, truth):
        """What to say: the angle between the arrows.   guess, truth: tips."""
        mine, true = np.subtract(guess, self.tail), np.subtract(truth, self.tail)
        if not mine.any():
            return "Your arrow has no length, so it has no direction. The true one is in the picture."
        turn = np.degrees(np.arccos(np.clip(mine @ true / np.linalg.norm(mine) / np.linalg.norm(true), -1, 1)))
        return "Your arrow points the same way." if turn < 2 else f"The true arrow is turned {turn:.3g}° from yours."
