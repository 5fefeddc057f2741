"""Functions of one variable for practice: a polynomial times an outer function of a polynomial."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from .terms import Sum
from .writing import latex


def _sigmoid(u):
    return (1 + np.tanh(u / 2)) / 2


@dataclass(frozen=True)
class Outer:
    """A function F with its derivative.

    latex: with {} for what stands inside.   rule: a sentence.
    """

    f: Callable
    slope: Callable
    latex: str
    rule: str


OUTERS = {
    "": Outer(lambda u: u, lambda u: 1 + 0 * u, "({})", "The derivative of u is 1."),
    "sin": Outer(np.sin, np.cos, r"\sin({})", "The derivative of sin u is cos u."),
    "cos": Outer(np.cos, lambda u: -np.sin(u), r"\cos({})", "The derivative of cos u is −sin u."),
    "exp": Outer(np.exp, np.exp, r"e^{{{}}}", "eᵘ is its own derivative."),
    "log": Outer(np.log, lambda u: 1 / u, r"\ln({})", "The derivative of ln u is 1/u."),
    "tanh": Outer(
        np.tanh,
        lambda u: 1 - np.tanh(u) ** 2,
        r"\tanh({})",
        "The derivative of tanh u is 1 − tanh²u.",
    ),
    "sigmoid": Outer(
        _sigmoid,
        lambda u: _sigmoid(u) * (1 - _sigmoid(u)),
        r"\sigma({})",
        "The derivative of σ(u) is σ(u)(1 − σ(u)).",
    ),
}


@dataclass(frozen=True)
class At:
    """A Product at a place.

    factor, factor_slope: the first factor and its derivative.   u, inner: the inside and its
    derivative.   value, outer: the outer function at the inside, and its derivative there.
    """

    factor: float
    factor_slope: float
    u: float
    inner: float
    value: float
    outer: float

    @property
    def first(self):
        """The term in which the first factor is differentiated."""
        return self.factor_slope * self.value

    @property
    def second(self):
        """The term in which the second factor is differentiated."""
        return self.factor * self.outer * self.inner

    @property
    def slope(self):
        """The derivative."""
        return self.first + self.second


@dataclass(frozen=True)
class Product:
    """factor(x) * outer(inner(x)).   factor, inner: Sums in x.   outer: a key of OUTERS."""

    factor: Sum
    outer: str
    inner: Sum

    def at(self, x, factor_slope=None, inner_slope=None):
        """The At of a place.   factor_slope, inner_slope: wrong derivatives, Sums, for slips."""
        p, outer = (float(x),), OUTERS[self.outer]
        u = float(self.inner(p))
        return At(
            float(self.factor(p)),
            float((factor_slope or self.factor.partial(0))(p)),
            u,
            float((inner_slope or self.inner.partial(0))(p)),
            float(outer.f(u)),
            float(outer.slope(u)),
        )

    def has_factor(self):
        """Is the first factor more than a number?"""
        return not self.factor.is_number()

    def latex(self):
        """The formula in LaTeX."""
        shown = latex(self.factor)
        if len(self.factor.terms) > 1:
            shown = f"({shown})"
        outside = OUTERS[self.outer].latex.format(latex(self.inner))
        space = r"\," if self.outer in ("exp", "sigmoid") else ""
        return outside if shown == "1" else shown + space + outside
