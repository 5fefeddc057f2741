"""A right answer as a chain of named steps; a natural mistake changes one of them.

So nobody has to think of the numbers that mistakes lead to: the chain is run with each one.
Example, the gradient of x²y at (3, 4):

    WAY = Way(
        given={"x": 3.0, "y": 4.0},
        steps={
            "power": lambda x: 2 * x,                          # x² differentiated
            "f_y": lambda x: x**2,
            "f_x": lambda power, y: power * y,                 # y is frozen: a factor that stays
            "answer": lambda f_x, f_y: np.array([f_x, f_y]),   # the last step gives the answer
        },
        mistakes=(
            Mistake("2 forgotten", {"power": wrong.factor_lost(2)}, "x² gives 2x.", "BA2"),
            Mistake("still a square", {"power": wrong.factor_twice("x")}, "x² gives 2x.", "BA1"),
            Mistake("y vanished", {"f_x": lambda power: power}, "The factor y stays.", "PD2"),
            Mistake("y moves", {"f_x": lambda right, f_y: right + f_y}, "y is frozen.", "PD1"),
            Mistake("swapped", {"answer": wrong.swapped}, "f_x comes first.", "PD4"),
        ),
    )
    Exercise(..., right=WAY.right(), slips=(*WAY.slips(), Slip(...)), way=WAY)

What a step needs are the names of its parameters: given things, or what was found above it. A
mistake's function takes the step's place, and may also ask for `right`, what the step itself gives;
wrong_steps.py has the usual ones.
One misconception may change several steps at once: {"f_x": ..., "f_y": ...}, and
`alone_and_together` makes a Mistake of each and of all. If a pair of mistakes is right whatever the
numbers are (two lost signs), its names go into `cancels`; if two mistakes come to the same whatever
the numbers are, their names go into `same`, the likelier one first.
For Code the answer is a function: `takes` names its arguments, which then need not be given.

The tests (tests/exercises/ways.py) demand that no mistake and no pair is right, that mistakes with
different sentences differ, and that each one is met by its own sentence. Where they do not, change
the numbers of the exercise.
"""

from dataclasses import dataclass
from inspect import signature
from itertools import combinations

import numpy as np

from .engine import Slip


@dataclass(frozen=True)
class Mistake:
    """One way to go wrong.

    name: for lists and messages.   changes: {step: function}, functions in the place of steps.
    says: the sentence that helps.   code: the misconception, a key of misconceptions.CODES.
    """

    name: str
    changes: dict
    says: str
    code: str | None = None


def alone_and_together(mistake):
    """A tuple of Mistakes: mistake with each of its changes alone, and with all of them."""
    alone = (
        Mistake(f"{mistake.name} in {step}", {step: change}, mistake.says, mistake.code)
        for step, change in mistake.changes.items()
    )
    return (*alone, mistake)


@dataclass(frozen=True)
class Way:
    """The chain of steps to one answer, and its mistakes: see the top of this module.

    given: {name: value}.   steps: {name: function}, in order; the last one gives the answer.
    mistakes: tuple of Mistake.
    cancels, same: pairs of names of mistakes.   takes: for Code, the names of the arguments.
    Raises ValueError for a mistake in a step that is not there, for two mistakes of one name, and
    for unknown names.
    """

    given: dict
    steps: dict
    mistakes: tuple
    cancels: tuple = ()
    same: tuple = ()
    takes: tuple = ()

    def __post_init__(self):
        names = [mistake.name for mistake in self.mistakes]
        listed = [name for pair in (*self.cancels, *self.same) for name in pair]
        changed = [step for mistake in self.mistakes for step in mistake.changes]
        _refuse("steps", set(changed) - self.steps.keys(), self.steps)
        _refuse("names of mistakes", {name for name in names if names.count(name) > 1}, names)
        _refuse("pairs", set(listed) - set(names), names)

    def right(self):
        """The right answer: a float, an array, or with `takes` a function."""
        return self.answer()

    def slips(self):
        """The Slips of all mistakes; of those in `same` the first one, of equals one."""
        silent = {later for _, later in self.same}
        heard = [mistake for mistake in self.mistakes if mistake.name not in silent]
        slips = [Slip(self.answer(one), one.says, one.code) for one in heard]
        return tuple(
            slip
            for k, slip in enumerate(slips)
            if not any(_equal(slip, earlier) for earlier in slips[:k])
        )

    def pairs(self):
        """((Mistake, Mistake), their answer) of every pair that can be made and does not cancel."""
        free = {frozenset(pair) for pair in self.cancels}
        return [
            ((one, other), self.answer(one, other))
            for one, other in combinations(self.mistakes, 2)
            if {one.name, other.name} not in free and compatible(one, other)
        ]

    def answer(self, *mistakes):
        """What the chain leads to with these mistakes in it."""
        if not self.takes:
            return self._run(self.given, mistakes)
        return lambda *arguments: self._run(self.given | dict(zip(self.takes, arguments)), mistakes)

    def _run(self, known, mistakes):
        known, last = dict(known), None
        for name, step in self.steps.items():
            known[name] = _called(step, known, name)
            for change in _in_order(mistakes, name):
                known[name] = _called(change, known | {"right": known[name]}, name)
            last = known[name]
        return last


def compatible(one, other):
    """Can both mistakes be made?   Of two that replace the same step only one can."""
    shared = one.changes.keys() & other.changes.keys()
    return all(_alters(one.changes[step]) or _alters(other.changes[step]) for step in shared)


def _in_order(mistakes, step):
    """The changes of a step: what replaces it comes before what alters its outcome."""
    changes = [mistake.changes[step] for mistake in mistakes if step in mistake.changes]
    return sorted(changes, key=_alters)


def needs(function):
    """The names that a step asks for: those it was made with, or else those of its parameters."""
    return getattr(function, "needs", None) or tuple(signature(function).parameters)


def _alters(change):
    return "right" in needs(change)


def _called(function, known, step):
    names = needs(function)
    _refuse(f"names that step {step!r} asks for", set(names) - known.keys(), known)
    return function(*(known[name] for name in names))


def _equal(slip, other):
    values = slip.answer, other.answer
    return slip.says == other.says and not any(map(callable, values)) and np.array_equal(*values)


def _refuse(what, strange, wanted):
    if strange:
        raise ValueError(f"{what}: got {sorted(strange)}; wanted some of {list(wanted)}, each once")
