"""A formula typed by a learner becomes a function with exact derivatives.

No text is ever run as a program: source, tokens and parser read it, limits refuses what would grow
without bound, derivatives differentiates. SymPy is loaded once a formula has passed the others.
"""

from collections.abc import Callable
from dataclasses import dataclass, field

import numpy as np

from .reading import Reading, read


@dataclass(frozen=True, eq=False)
class Formula(Reading):
    """A function of the coordinates in names, with exact derivatives.

    text: as typed.   plain, latex: what was read, as text and in LaTeX.
    partials_latex: its partial derivatives in LaTeX, one for each name.
    f, gradient and hessian take p with coordinates first and give nan, without a warning, where
    there is no finite value. At a kink (|x| or relu(x) at 0) the slope is 0.
    """

    partials_latex: tuple = field(repr=False)
    _gradient: Callable = field(repr=False)
    _hessian: Callable = field(repr=False)

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

    def _where_defined(self, derivatives, p):
        p = self._points(p)
        return np.where(np.isnan(self.f(p)), np.nan, derivatives(p))


def parse(text, names=("x", "y")):
    """The formula in text as a function of the coordinates in names, with its derivatives.

    What can be typed: + - * / ^ (also **, ², ÷, ·), brackets, |x|, products without a sign as in
    2x, xy and (x+1)(y-2), numbers such as 0.5, 2,5, 1.5e3 and ½, the constants pi and e, and
    sin cos tan asin acos atan (or arcsin ...) sinh cosh tanh exp log ln sqrt abs sigmoid relu, with
    brackets or as in sin x, cos 2x and sin^2(x). log and ln are the natural logarithm, angles are
    in radians. LaTeX of these is read, too. `plain` and `latex` say how it was read.

    Raises FormulaError, with the place and what to try, for text that cannot be read, that people
    read in two ways, or that would take long; TypeError if text is not a string; ValueError for
    names that cannot be typed.
    """
    found = read(text, names)
    from . import derivatives as exact  # loads SymPy, half a second the first time

    expression = exact.expression(found._tree, text)
    first = exact.partials(expression, found.names)
    exact.refuse_unreal(first, "this formula has no real derivative; change it", 0, text)
    second = [exact.partials(first[i], found.names[j : j + 1])[0] for i, j in pairs(len(first))]
    return Formula(
        text,
        found.names,
        found._tree,
        tuple(exact.latex(partial) for partial in first),
        exact.numeric(first, found.names),
        exact.numeric(second, found.names),
    )


def pairs(n):
    """The places (i, j), i <= j, of a symmetric matrix."""
    return [(i, j) for i in range(n) for j in range(i, n)]
