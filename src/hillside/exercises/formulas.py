"""The kind of answer that is a formula, typed as text: 2*x*y and y*2*x are the same answer."""

from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from hillside.formula import FormulaError, parse

from .remarks import Misfit
from .values import brief

PROBES = (
    (2.0, 3.0, 1.5),
    (0.5, -1.0, 2.0),
    (-1.2, 0.7, 0.4),
)  # where a wrong formula is shown to be another function


@dataclass(frozen=True)
class FormulaText:
    """A formula in the coordinates `names`.   Right answer and slips are formulas as text, too."""

    names: tuple = ("x", "y")
    rtol: float = 0.0

    def read(self, answer):
        """The text, if it is one.

        It is read as a formula when it is compared, outside of the learner's two seconds.
        """
        if not issubclass(type(answer), str):
            raise Misfit(
                "type", f'A formula is wanted, as text in quotes such as "x^2 + {self.names[-1]}".'
            )
        return str.__str__(answer)

    def distance(self, given, candidate):
        try:
            return 0.0 if self._formula(given).equals(self._formula(candidate)) else np.inf
        except FormulaError:
            return np.inf

    def misshapen(self, given, right):
        try:
            self._formula(given)
        except FormulaError as error:
            return Misfit("type", f"This cannot be read as a formula. {error}")
        return None

    def difference(self, given, right):
        for probe in PROBES:
            p = np.array(probe[: len(self.names)])
            mine, theirs = self._formula(given).f(p), self._formula(right).f(p)
            if np.isfinite([mine, theirs]).all() and not np.isclose(mine, theirs):
                place = f"{', '.join(self.names)} = {', '.join(f'{c:g}' for c in p)}"
                return f"At {place} your formula is {brief(mine)}; it should be another number."
        return "Your formula is another function."

    def _formula(self, text):
        return _parsed(text, self.names)


@lru_cache(maxsize=256)
def _parsed(text, names):
    return parse(text, names)
