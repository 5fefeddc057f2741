"""Numbers and SymPy's expressions as the text of a formula."""

import math
import sys
from decimal import Decimal
from functools import reduce
from numbers import Rational, Real


def as_text(answer):
    """The text of a number or of a SymPy expression as a formula is typed; None for anything else.

    SymPy is not loaded for it: whoever gives an expression has done so. The text is only ever read,
    as if it had been typed, so an expression may hold names or functions that are refused then.
    Raises OverflowError for whole numbers beyond 10^308.
    """
    kind, sympy = type(answer), sys.modules.get("sympy")
    if issubclass(kind, getattr(sympy, "Expr", ())):
        return expression_text(answer, sympy)
    if issubclass(kind, bool) or not issubclass(kind, (Real, Decimal)):
        return None
    size = float(answer)
    if not math.isfinite(size):
        return None
    return str(answer) if issubclass(kind, Rational) else f"{size:.15G}"


def expression_text(found, sympy):
    """The text of an expression: 0.5 as 1/2, e for E, and relu(x) for Max(0, x)."""
    relu = sympy.Function("relu")

    def larger(a, b):
        if 0 in (a, b):
            return relu(b if a == 0 else a)
        return (a + b + sympy.Abs(a - b)) / 2

    exact = found.replace(lambda part: part.is_Float, lambda part: sympy.Rational(str(part)))
    exact = exact.replace(sympy.Max, lambda *parts: reduce(larger, parts))
    exact = exact.replace(sympy.Min, lambda *parts: -reduce(larger, [-part for part in parts]))
    return str(exact.xreplace({sympy.E: sympy.Symbol("e")}))
