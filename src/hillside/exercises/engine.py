"""The examiner: an exercise, the slips we know, and the verdict on an answer."""

from dataclasses import dataclass, replace

import numpy as np

from .attempt import attempt
from .explain import lateness
from .reading import Reading
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

    def __post_init__(self):
        if asked_in := getattr(self.kind, "asked_in", None):  # a choice learns its options' words
            object.__setattr__(self, "kind", asked_in(self.question))


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
    for kind in (list, tuple):  # whose own methods are asked: a subclass may do anything in its own
        if issubclass(type(answer), kind) and 0 < kind.__len__(answer) <= 100:
            return all(entry is None or entry is ... for entry in kind.__iter__(answer))
    return answer is None or answer is ...


def compare(exercise, given):
    """The Verdict on an answer that could be read: the nearest candidate, else what differs.

    given: what the kind compares, or a tuple of Readings of it, the plainest first.
    """
    found = given if _are_readings(given) else (Reading(given),)
    for reading in found:
        if known := _known(exercise, reading.given):
            return _told(known, reading.how)
    plain = [reading for reading in found if not reading.doubtful]
    fitting = [one for one in plain if not _misshapen(exercise, one.given)]
    reading = (fitting or plain)[0]
    if fitting:
        return _told(not_yet(exercise, reading.given), reading.how)
    instead = next((one.instead for one in found if one.instead), "")
    return _told(misfit(exercise, _misshapen(exercise, reading.given)), reading.how, instead)


def _are_readings(given):
    return isinstance(given, tuple) and given and all(isinstance(one, Reading) for one in given)


def _told(verdict, how, instead=""):
    """The verdict with how the answer was read before its sentence, and advice after it."""
    return replace(verdict, sentence=" ".join(filter(None, [how, verdict.sentence + instead])))


def _known(exercise, given):
    """The Verdict on an answer near a candidate, right or wrong, or None."""
    candidates = [Slip(right, exercise.why) for right in (exercise.right, *exercise.also)]
    rights = len(candidates)
    candidates += exercise.slips
    distances = [exercise.kind.distance(given, candidate.answer) for candidate in candidates]
    nearest = min(range(len(candidates)), key=distances.__getitem__)
    if not distances[nearest] <= exercise.kind.rtol:
        return None
    found = candidates[nearest]
    return Verdict("right" if nearest < rights else "slip", exercise.id, found.says, found.code)


def _misshapen(exercise, given):
    return exercise.kind.misshapen(given, exercise.right)


def misfit(exercise, found):
    """The Verdict on an answer that cannot be compared.   found: a Misfit."""
    return Verdict(found.state, exercise.id, found.sentence, found.slip)


def not_yet(exercise, given):
    """The Verdict on a wrong answer that is no slip we know:

    how it differs from the right one that is meant.
    """
    nearness = getattr(exercise.kind, "nearness", exercise.kind.distance)
    meant = min((exercise.right, *exercise.also), key=lambda right: nearness(given, right))
    said = exercise.kind.difference(given, meant)
    return Verdict("wrong", exercise.id, f'{said} `hint("{exercise.id}")` gives a hint.')
