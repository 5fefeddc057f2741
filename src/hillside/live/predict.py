"""Predict first: a question that a picture carries, and what is said about the guess.

Never "wrong" before teaching. A guess is a choice, a number, a point or the tip of an arrow, or
what drawing.py and ordering.py ask for; the truth comes from `Picture.truth`. Each kind compares
the two and names the case; the sentence for each case stands in `SAYS`, so that a page without a
kernel can say it too.
"""

import math
import reprlib
from dataclasses import asdict, dataclass, field
from typing import ClassVar

import numpy as np

from .numbers import numbers_of, read, rounded, told


@dataclass(frozen=True)
class Prediction:
    """A question. Until a guess is made or skipped, what `hides` names is hidden: actors and axes.

    The controls rest meanwhile. A stage may take `asked` to leave out more. After a guess the
    picture moves to the values of `then`, {control: value}, where its truth is to be seen; what is
    not named stays as it opens.
    """

    question: str
    hides: tuple = ()
    then: dict = field(default_factory=dict)
    kind: ClassVar[str] = ""
    wants: ClassVar[str] = ""  # what a guess is
    SAYS: ClassVar[dict] = {}

    def __post_init__(self):
        if not isinstance(self.question, str) or not self.question.strip():
            raise TypeError(f"{self._is} asks {self.question!r}; a question in words is wanted")
        self._check_names("hides")

    @property
    def _is(self):
        return type(self).__name__

    def _check_names(self, field):
        names = getattr(self, field)
        if isinstance(names, str):
            raise TypeError(
                f"{self._is} has {field}={names!r}, which is one text; names are wanted, with a "
                f"comma also where there is one: {field}=({names!r},)"
            )
        if not isinstance(names, (tuple, list)) or not all(isinstance(one, str) for one in names):
            raise TypeError(
                f"{self._is} has {field}={names!r}; texts in round brackets are wanted, "
                f'such as {field}=("path", "steps")'
            )

    @property
    def offers(self):
        """The options among which one chooses, if there are any."""
        return ()

    def check_place(self, picture, cast):
        """Whether one can guess on the axes of the cast.   Raises ValueError if not."""

    def describe(self):
        """The question as plain JSON types."""
        return asdict(self) | {"kind": self.kind}

    def check_truth(self, truth):
        """Whether it can be an answer, and leaves something to guess.   Raises ValueError."""
        self.clean(truth)

    def measure(self, guess, truth):
        """What to say: the guess beside the truth, and how far they are apart."""
        case, by = self.compare(guess, truth)
        return self.SAYS[case].format(**self.parts(guess, truth, by))

    def parts(self, guess, truth, by):
        """What the sentences have in braces.   by: as `compare` gives it."""
        return {"guess": in_words(guess), "truth": in_words(truth), "by": rounded(by, 3)}


@dataclass(frozen=True)
class OfOptions(Prediction):
    """A question whose answer is made of `options`, texts."""

    options: tuple = ()

    def __post_init__(self):
        super().__post_init__()
        self._check_names("options")

    @property
    def offers(self):
        return tuple(self.options)


@dataclass(frozen=True)
class AskChoice(OfOptions):
    """Which of the options?"""

    kind: ClassVar[str] = "choice"
    wants: ClassVar[str] = "one of the options"
    SAYS: ClassVar[dict] = {
        "same": "You said: {guess}. And so it is.",
        "other": "You said: {guess}. Here it is: {truth}. Move the picture to see why.",
    }

    def __post_init__(self):
        super().__post_init__()
        if len(set(self.options)) < max(2, len(self.options)):
            raise TypeError(
                f"AskChoice has options={self.options!r}; two or more different ones are wanted"
            )

    def clean(self, guess):
        """The guess, if it is among the options.   Raises ValueError else."""
        if guess not in self.options:
            options = ", ".join(map(repr, self.options))
            raise ValueError(f"{reprlib.repr(guess)} is not among the options {options}")
        return guess

    def compare(self, guess, truth):
        """The case, and 0."""
        return "same" if guess == truth else "other", 0


@dataclass(frozen=True)
class AskNumber(Prediction):
    """Which number? Within `close` of the truth (a share of it) counts as the same."""

    close: float = 0.02
    kind: ClassVar[str] = "number"
    wants: ClassVar[str] = "a number"
    SAYS: ClassVar[dict] = {
        "same": "You said {guess}. It is {truth}: you have it.",
        "smaller": "You said {guess}. It is {truth}, smaller by a factor of {by}.",
        "larger": "You said {guess}. It is {truth}, larger by a factor of {by}.",
        "nearer": "You said {guess}. It is {truth}, nearer to 0 by a factor of {by}.",
        "farther": "You said {guess}. It is {truth}, farther from 0 by a factor of {by}.",
        "apart": "You said {guess}. It is {truth}: {by} apart.",
    }

    def clean(self, guess):
        """The number, also of a text such as "1/2".   Raises ValueError that says what to try."""
        if isinstance(guess, str):
            return read(guess)
        try:
            number = float(guess)
        except (TypeError, OverflowError):
            number = math.nan
        if not math.isfinite(number):
            raise ValueError(f"{reprlib.repr(guess)} is not a finite number; try 1")
        return number

    def compare(self, guess, truth):
        """The case with the factor between them, or their distance where a factor says nothing."""
        if abs(guess - truth) <= self.close * abs(truth):
            return "same", 0
        alike = guess and truth and (guess < 0) == (truth < 0)
        if not alike or math.inf in (guess / truth, truth / guess):
            return "apart", abs(guess - truth)
        if abs(truth) < abs(guess):
            return "smaller" if truth > 0 else "nearer", guess / truth
        return "larger" if truth > 0 else "farther", truth / guess


@dataclass(frozen=True)
class OnAxes(Prediction):
    """A question that is answered on the flat axes `on`."""

    on: str = ""

    def check_place(self, picture, cast):
        if self.on not in cast.limits or self.on in cast.spaces:
            flat = [label for label in cast.limits if label not in cast.spaces]
            raise ValueError(
                f"the prediction of {picture} is to be answered on {self.on!r}; "
                f"its flat axes are {', '.join(map(repr, flat)) or 'none'}"
            )
        if self.on in self.hides:
            raise ValueError(f"the prediction of {picture} hides {self.on!r}, where one answers")


@dataclass(frozen=True)
class AskPoint(OnAxes):
    """Which point of the axes `on`? The ring with which one guesses starts `at`."""

    at: tuple = (0.0, 0.0)
    step: float = 0.05
    close: float = 0.1
    kind: ClassVar[str] = "point"
    wants: ClassVar[str] = "a point (x, y)"
    SAYS: ClassVar[dict] = {
        "same": "Your ring is at {truth}, and so it is.",
        "apart": "It is {truth}, {by} away from your ring.",
    }

    def clean(self, guess):
        """The point as two numbers.   Raises ValueError for what is none."""
        point = numbers_of(guess)
        if point.shape != (2,) or not np.isfinite(point).all():
            raise ValueError(f"{reprlib.repr(guess)} is not a point of the plane; try two numbers")
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
    wants: ClassVar[str] = "the tip (x, y) of an arrow"
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
        cosine = mine @ true / np.linalg.norm(mine) / np.linalg.norm(true)
        turn = np.degrees(np.arccos(np.clip(cosine, -1, 1)))
        return "same" if turn < self.close else "apart", turn


def in_words(value):
    """A choice as it is, a number to four digits, a point as (x, y)."""
    if isinstance(value, str):
        return value
    return told(value) if np.ndim(value) == 0 else f"({', '.join(map(told, value))})"
