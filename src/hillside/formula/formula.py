"""A formula typed by a learner becomes a function with exact derivatives.

No text is ever run as a program: tokens and parser read it, limits refuses what would grow without
bound, derivatives differentiates. SymPy is loaded once a formula has passed the first three.

What can be typed: + - * / ^ (also ** and superscripts), brackets, |x|, 2x, x y, (x+1)(y-2), the
numbers pi and e and sin cos tan asin acos atan sinh cosh tanh exp log ln sqrt abs sigmoid relu.
log and ln are the natural logarithm.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, field

import numpy as np

from . import limits, parser
from .tokens import FUNCTIONS


@dataclass(frozen=True, eq=False)
class Formula:
    """A function of the coordinates in names, with exact derivatives.

    text: as typed.   latex: in mathematical notation.   partials_latex: its partial derivatives,
    one for each name. f, gradient and hessian take p with coordinates first and give nan, without
    a warning, where there is no finite value. At a kink (|x| or relu(x) at 0) the slope is 0.
    """

    text: str
    names: tuple
    latex: str = field(repr=False)
    partials_latex: tuple = field(repr=False)
    _tree: parser.Node = field(repr=False)
    _expression: object = field(repr=False)
    _gradient: Callable = field(repr=False)
    _hessian: Callable = field(repr=False)

    def f(self, p):
        """The value at p.   p: (n, ...).   Returns (...)."""
        p = self._points(p)
        found = limits.values(self._tree, {**limits.CONSTANTS, **dict(zip(self.names, p))})
        return np.broadcast_to(found, p.shape[1:]).copy()[()]

    def gradient(self, p):
        """The partial derivatives at p, exact.   p: (n, ...).   Returns (n, ...)."""
        return self._where_defined(self._gradient, p)

    def hessian(self, p):
        """The second partial derivatives at p, exact.   p: (n, ...).   Returns (n, n, ...)."""
        n = len(self.names)
        upper = self._where_defined(self._hessian, p)
        place = {pair: k for k, pair in enumerate(pairs(n))}
        return np.stack(
            [np.stack([upper[place[min(i, j), max(i, j)]] for j in range(n)]) for i in range(n)]
        )

    def equals(self, other):
        """Whether both formulas are the same function: sin(x)^2 + cos(x)^2 equals 1.

        Compared to 50 digits at seeded points where both have a value (SymPy's simplify may take
        minutes and prove nothing), so x and x + 10^-12 differ. Without such a point the SymPy
        expressions are compared. Raises ValueError if the names differ.
        """
        if self.names != other.names:
            raise ValueError(
                f"formulas of {self.names} and of {other.names} differ in names;"
                " parse both with the same"
            )
        from .equality import agreement

        agree = agreement(self._tree, other._tree, self.names)
        return self._expression == other._expression if agree is None else agree

    def _points(self, p):
        p, n = np.asarray(p, dtype=float), len(self.names)
        if p.shape[:1] != (n,):
            raise ValueError(
                f"p needs shape ({n}, ...), one row for each of {', '.join(self.names)},"
                f" got {p.shape}"
            )
        return p

    def _where_defined(self, derivatives, p):
        p = self._points(p)
        return np.where(np.isnan(self.f(p)), np.nan, derivatives(p))


def parse(text, names=("x", "y")):
    """The formula in text as a function of the coordinates in names.

    Raises FormulaError, with the place and what to try, for text that cannot be read or would take
    long; TypeError if text is not a string; ValueError for names that cannot be typed.
    """
    names = tuple(names)
    refuse_names(names)
    tree = parser.tree(text, names)
    limits.refuse_what_grows(tree, text)
    return differentiated(text, names, tree)


def refuse_names(names):
    """Raise ValueError for coordinates that cannot be typed."""
    for name in names:
        if not re.fullmatch("[A-Za-z][A-Za-z0-9]*", name) or name in FUNCTIONS:
            raise ValueError(
                f"a coordinate is named by letters and digits, such as x or w1, and not {name!r}"
            )
    if len(set(names)) != len(names) or not names:
        raise ValueError(
            f"names needs one or more different coordinates, such as ('x', 'y'), and not {names}"
        )


def differentiated(text, names, tree):
    """The Formula of a tree that has passed the limits."""
    from . import derivatives as exact  # loads SymPy, half a second the first time

    expression = exact.expression(tree, text)
    first = exact.partials(expression, names)
    exact.refuse_unreal(first, "this formula has no real derivative; change it", 0, text)
    second = [exact.partials(first[i], names[j : j + 1])[0] for i, j in pairs(len(names))]
    return Formula(
        text,
        names,
        exact.latex(expression),
        tuple(exact.latex(partial) for partial in first),
        tree,
        expression,
        exact.numeric(first, names),
        exact.numeric(second, names),
    )


def pairs(n):
    """The places (i, j), i <= j, of a symmetric matrix."""
    return [(i, j) for i in range(n) for j in range(i, n)]
