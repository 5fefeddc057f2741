"""The examiner: an exercise, the slips we know, and the verdict on an answer."""

from dataclasses import dataclass

import numpy as np

from .attempt import attempt, lateness
from .remarks import Misfit
from .verdict import Verdict


@dataclass(frozen=True)
class Slip:
    """A wrong answer with a known cause.

    answer: a value, words("it diverges", ...), or for Code a function.
    says: the sentence that helps.
    code: the misconception's code, a key of misconceptions.CODES such as "GD1", or None.
    """

    answer: object
    says: str
    code: str | None = None


@dataclass(frozen=True)
class Exercise:
    """One question and all we can say to its answers.

    asks: the question in a few words, for the progress table.
    question, solution: Markdown with formulas.
    kind: Numbers, Choice, Code or FormulaText.
    right: the answer, or for Code a function.   also: further right answers.
    why: one sentence for a right answer.   slips: tuple of Slip.
    hints: two or three sentences, given one at a time.
    way: the steps.Way from which right and slips are made, or None.
    """

    id: str
    asks: str
    question: str
    kind: object
    right: object
    why: str
    slips: tuple
    hints: tuple
    solution: str
    also: tuple = ()
    way: object = None


@np.errstate(all="ignore")  # an answer of 1e308 may overflow in comparing
def judge(exercise, answer):
    """The Verdict on any answer at all.   Never raises, and leaves answer as it was.

    Reading the answer runs foreign code (a function, or an object's own methods), so it happens in
    an attempt.
    """
    if is_blank(answer):
        return Verdict(
            "blank", exercise.id, "Put your answer in place of the dots, then run the cell again."
        )
    outcome = attempt(lambda: exercise.kind.read(answer))
    if outcome.late:
        return Verdict("stopped", exercise.id, lateness(outcome))
    if isinstance(outcome.error, Misfit):
        return misfit(exercise, outcome.error)
    if outcome.error is not None:
        raised = type(outcome.error).__name__
        said = f"Reading your answer raised {raised}; give plain numbers, text or a function."
        return Verdict("type", exercise.id, said)
    return compare(exercise, outcome.value)


def is_blank(answer):
    """Is the stub untouched?   None, ..., or a list of nothing but those."""
    if type(answer) in (list, tuple) and 0 < len(answer) <= 100:
        return all(entry is None or entry is ... for entry in answer)
    return answer is None or answer is ...


def compare(exercise, given):
    """The Verdict on an answer that could be read: the nearest candidate, else what differs."""
    candidates = [Slip(right, exercise.why) for right in (exercise.right, *exercise.also)]
    rights = len(candidates)
    candidates += exercise.slips
    distances = [exercise.kind.distance(given, candidate.answer) for candidate in candidates]
    nearest = min(range(len(candidates)), key=distances.__getitem__)
    if distances[nearest] <= exercise.kind.rtol:
        found = candidates[nearest]
        return Verdict("right" if nearest < rights else "slip", exercise.id, found.says, found.code)
    return misfit(exercise, exercise.kind.misshapen(given, exercise.right)) or not_yet(
        exercise, given
    )


def misfit(exercise, found):
    """The Verdict on an answer that cannot be compared; None if nothing was found."""
    return found and Verdict(found.state, exercise.id, found.sentence, found.slip)


def not_yet(exercise, given):
    """The Verdict on a wrong answer that is no slip we know."""
    said = exercise.kind.difference(given, exercise.right)
    return Verdict("wrong", exercise.id, f'{said} `hint("{exercise.id}")` helps on.')
