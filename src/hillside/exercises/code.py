"""The kind of answer that is code: a function, tried on several cases and compared with other functions."""

from dataclasses import dataclass

import numpy as np

from .attempt import explain
from .remarks import Misfit, differs, shape_misfit
from .values import Unreadable, as_floats, brief, distance

CODED = 1e-6  # relative tolerance for what code returns


@dataclass(frozen=True)
class Code:
    """A function, tried on several cases.

    call: how it is called, "step(p)".   cases: tuples of arguments; arrays among them arrive read-only.
    A candidate (right answer or slip) is a function of the same arguments.
    """

    call: str
    cases: tuple
    rtol: float = CODED

    def read(self, answer):
        """What the function returns in every case: a list of float arrays."""
        if not callable(answer):
            raise Misfit(
                "type",
                f"The function itself is wanted: give its name, `{self._name}`, without brackets.",
            )
        return [self._try(answer, case) for case in self.cases]

    def _try(self, function, case):
        try:
            returned = function(*[frozen(argument) for argument in case])
        except NotImplementedError:
            raise Misfit("blank", f"`{self.call}` is still to be written.") from None
        except BaseException as error:  # also SystemExit: it may not end the lesson
            raise self._stopped(error, function) from None
        if returned is None or returned is ...:
            raise Misfit(
                "blank", f"`{self.call}` gives nothing back yet. End it with a `return` line."
            )
        return self._floats(returned, case)

    def _stopped(self, error, function):
        if isinstance(error, ValueError) and "read-only" in str(error):
            return Misfit(
                "slip",
                f"`{self.call}` writes into the array it is given, and so changes its caller's data. "
                "Make a new array, `p = p - ...` in place of `p -= ...`, or copy first.",
                "GD7",
            )
        return Misfit("stopped", explain(error, function, self.call))

    def _floats(self, returned, case):
        try:
            return as_floats(returned)
        except Unreadable as found:
            said = f"{self._shown(case)} returned {found.what}; numbers are wanted.{found.advice}"
            raise Misfit(found.state, said) from None

    @property
    def _name(self):
        return self.call.split("(")[0]

    def _shown(self, case):
        arguments = (
            argument.__name__ if callable(argument) else brief(argument) for argument in case
        )
        return f"`{self._name}({', '.join(arguments)})`"

    def results(self, candidate):
        """What a candidate returns in every case: a list of float arrays."""
        return [
            as_floats(candidate(*[loose(argument) for argument in case])) for case in self.cases
        ]

    def distance(self, given, candidate):
        return max(map(distance, given, self.results(candidate)))

    def misshapen(self, given, right):
        for case, mine, theirs in zip(self.cases, given, self.results(right)):
            if mine.shape != theirs.shape:
                return shape_misfit(f"{self._shown(case)} returned", mine, theirs.shape)
        return None

    def difference(self, given, right):
        tried = list(zip(self.cases, given, self.results(right)))
        off = next(
            k
            for k, (_, mine, theirs) in enumerate(tried)
            if not distance(mine, theirs) <= self.rtol
        )
        case, mine, theirs = tried[off]
        before = f"{self._shown(tried[0][0])} agrees, but " if off else ""
        return f"{before}{self._shown(case)} returned {brief(mine)}. {differs(mine, theirs)}"


def frozen(argument):
    """A copy the learner's code cannot write into."""
    copy = loose(argument)
    if isinstance(copy, np.ndarray):
        copy.flags.writeable = False
    return copy


def loose(argument):
    """A copy of an array; anything else as it is."""
    return argument.copy() if isinstance(argument, np.ndarray) else argument
