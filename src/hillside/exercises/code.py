"""The kind of answer that is code:

a function, tried on several cases and compared with other functions.
"""

from dataclasses import dataclass

import numpy as np

from .explain import explain, python_says
from .expression import is_expression, written
from .floats import Unreadable, as_floats
from .reading import Reading
from .remarks import Misfit, differs, in_words, is_rounding, misses_most, not_finite, shape_misfit
from .values import brief, distance

CODED = 1e-6  # relative tolerance for what code returns


@dataclass(frozen=True)
class Code:
    """A function, tried on several cases.

    call: how it is called, "step(p)".   cases: tuples of arguments; arrays among them arrive
    read-only.
    names: where the exercise lets a formula stand for the function, the coordinates in it, such as
    ("x", "y"); the
        function then takes one point, or these coordinates one by one.
    A candidate (right answer or slip) is a function of the same arguments.
    """

    call: str
    cases: tuple
    rtol: float = CODED
    names: tuple = ()

    def read(self, answer):
        """A Reading of what the function returns in every case: a list of float arrays."""
        function, how = answer, ""
        if self.names and is_expression(answer):
            function, how = written(answer, self.names)
        if not callable(function):
            raise Misfit("type", f"The function itself is wanted: {self._advice}.")
        return (Reading([self._try(function, case) for case in self.cases], how),)

    @property
    def _advice(self):
        plain = f"give its name, `{self._name}`, without brackets"
        formula = f", or a formula in {', '.join(self.names)} in quotes" if self.names else ""
        return plain + formula

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
        if isinstance(error, Misfit):
            return error
        if isinstance(error, ValueError) and "read-only" in python_says(error):
            return Misfit(
                "slip",
                f"`{self.call}` writes into the array it is given and changes its caller's data. "
                "Make a new array, `new = old - ...` in place of `old -= ...`, or copy first.",
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

    def nearness(self, given, right):
        """Smaller for the right answer that is meant: how many entries miss it, and how far."""
        return max(
            misses_most(mine, theirs, self.rtol) for mine, theirs in zip(given, self.results(right))
        )

    def misshapen(self, given, right):
        for case, mine, theirs in zip(self.cases, given, self.results(right)):
            if mine.shape != theirs.shape:
                verb = f"{self._shown(case)} returned"
                return not_finite(verb, mine) or shape_misfit(
                    verb, mine, theirs.shape, in_words(theirs.shape)
                )
        return None

    def difference(self, given, right):
        tried = list(zip(self.cases, given, self.results(right)))
        off = next(k for k, (_, *two) in enumerate(tried) if not distance(*two) <= self.rtol)
        case, mine, theirs = tried[off]
        before = f"{self._shown(tried[0][0])} agrees, but " if off else ""
        said = f"{before}{self._shown(case)} returned {brief(mine)}. "
        if all(agrees or rounded for agrees, rounded in (self._rounded(*two) for _, *two in tried)):
            return f"{said}That is rounded: let the function return its result as it is."
        return said + differs(mine, theirs, self.rtol)

    def _rounded(self, mine, theirs):
        """(does it agree, is it a rounding)"""
        return distance(mine, theirs) <= self.rtol, is_rounding(mine, theirs, self.rtol)


def frozen(argument):
    """A copy the learner's code cannot write into."""
    copy = loose(argument)
    if isinstance(copy, np.ndarray):
        copy.flags.writeable = False
    return copy


def loose(argument):
    """A copy of an array; anything else as it is."""
    return argument.copy() if isinstance(argument, np.ndarray) else argument
