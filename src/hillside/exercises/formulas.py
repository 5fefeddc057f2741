"""The kind of answer that is a formula: 2*x*y and y*2*x are the same answer."""

from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from hillside.formula import FormulaError, as_text, read

from .reading import Reading
from .remarks import Misfit
from .values import brief, brief_text

LONGEST_SHOWN = 120  # characters of a formula that is said again
NEARLY = (
    "At the points tried your formula comes close, but it is another function;"
    " write numbers exactly, such as 1/3 or sqrt(2)."
)
PROBES = (
    (2.0, 3.0, 1.5),
    (0.5, -1.0, 2.0),
    (-1.2, 0.7, 0.4),
)  # where a wrong formula is shown to be another function


@dataclass(frozen=True)
class FormulaText:
    """A formula in the coordinates `names`.   Right answer and slips are formulas as text, too.

    Answers are text, numbers or expressions of SymPy. Two formulas are the same answer if they
    agree wherever both have a value, so 2*log(x) is taken for log(x^2) (formula.Reading.equals).
    """

    names: tuple = ("x", "y")
    rtol: float = 0.0

    def read(self, answer):
        """The one Reading of an answer: its text, and how that was read where one could wonder.

        Raises Misfit for what is no formula.
        """
        if type(answer) in (list, tuple) and len(answer) == 1:
            answer = answer[0]
        typed = issubclass(type(answer), str)
        text = str.__str__(answer) if typed else as_text(answer)
        if text is None:
            example = f"x^2 + {self.names[-1]}"
            raise Misfit("type", f'A formula is wanted, as text in quotes such as "{example}".')
        try:
            return (Reading(text, how_read(text, self._formula(text).plain)),)
        except FormulaError as error:
            shown = "" if typed else f" As text it is {brief_text(text)}."
            said = f"This cannot be read as a formula.{shown} {error}"
            raise Misfit("type", said) from None

    def distance(self, given, candidate):
        return 0.0 if self._formula(given).equals(self._formula(candidate)) else np.inf

    def misshapen(self, given, right):
        return None

    def difference(self, given, right):
        mine, theirs = self._formula(given), self._formula(right)
        places = [np.array(probe[: len(self.names)]) for probe in PROBES]
        for p in places:
            if np.isfinite([mine.f(p), theirs.f(p)]).all() and not np.isclose(
                mine.f(p), theirs.f(p)
            ):
                said = f"your formula is {brief(mine.f(p))}; it should be another number."
                return f"At {self._place(p)} {said}"
        for p in places:
            if np.isnan(mine.f(p)) and np.isfinite(theirs.f(p)):
                return f"At {self._place(p)} your formula has no value; a number is wanted there."
        if any(np.isfinite(mine.f(p)) and np.isfinite(theirs.f(p)) for p in places):
            return NEARLY
        return "Your formula is another function."

    def _place(self, p):
        return f"{', '.join(self.names)} = {', '.join(f'{c:g}' for c in p)}"

    def _formula(self, text):
        return _parsed(text, self.names)


def how_read(text, plain):
    """The sentence on how a text was read, "" if it says so itself.   plain: the reading."""
    same = "".join(text.split()).replace("**", "^") == "".join(plain.split())
    return "" if same or len(plain) > LONGEST_SHOWN else f"Read as `{plain}`."


@lru_cache(maxsize=256)
def _parsed(text, names):
    return read(text, names)
