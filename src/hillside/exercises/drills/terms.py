"""Sums of terms such as 3 x^2 y sin(xy - 2), with exact derivatives by rule.

Derivatives of such sums are such sums again. `p` has its coordinates along axis 0, as everywhere.
"""

import math
from dataclasses import dataclass, replace

import numpy as np

DERIVED = {
    "sin": (1, "cos"),
    "cos": (-1, "sin"),
    "exp": (1, "exp"),
    "log": (1, -1),
}  # log' is u to the power -1


def lowered(k):
    """The derivative of a power or an outer function: (factor, power or outer function)."""
    return DERIVED.get(k) or (k, k - 1)


@dataclass(frozen=True)
class Term:
    """coefficient * x^powers[0] * y^powers[1] * ... * outer(inner).

    coefficient: a whole number.   outer: None, a key of DERIVED, or a whole number, then it is a
    power of inner.
    inner: a Sum without outer functions, or None.
    """

    coefficient: int
    powers: tuple
    outer: str | int | None = None
    inner: "Sum | None" = None

    def __call__(self, p):
        """The value at p.   p: (n, ...), floats.   Returns (...)."""
        return self.coefficient * math.prod(x**k for x, k in zip(p, self.powers)) * self._outside(p)

    def _outside(self, p):
        if self.outer is None:
            return 1.0
        u = self.inner(p)
        return getattr(np, self.outer)(u) if isinstance(self.outer, str) else u**self.outer

    def is_number(self):
        """Is it the same everywhere?"""
        return self.outer is None and not any(self.powers)

    def __neg__(self):
        return replace(self, coefficient=-self.coefficient)

    def partial(self, i, inside=True, rule=lowered):
        """The terms of the derivative along coordinate i.

        inside=False leaves the inner derivative out; another rule takes the place of `lowered`:
        both are for slips.
        """
        return self._lowered(i, rule) + self._chained(i, inside, rule)

    def _lowered(self, i, rule):
        if not self.powers[i]:
            return []
        factor, k = rule(self.powers[i])
        powers = (*self.powers[:i], k, *self.powers[i + 1 :])
        return [replace(self, coefficient=self.coefficient * factor, powers=powers)]

    def _chained(self, i, inside, rule):
        if self.outer is None:
            return []
        factor, outer = rule(self.outer)
        inner = self.inner if outer != 0 else None
        moved = [(t.coefficient, t.powers) for t in self.inner.partial(i, rule=rule).terms]
        if moved and not inside:
            moved = [(1, (0,) * len(self.powers))]
        return [
            Term(
                self.coefficient * factor * c,
                tuple(map(sum, zip(self.powers, powers))),
                outer or None,
                inner,
            )
            for c, powers in moved
        ]


@dataclass(frozen=True)
class Sum:
    """A function of the coordinates in names: a sum of Terms, like ones put together.

    Made by `collected`.
    """

    names: tuple
    terms: tuple

    def __call__(self, p):
        """The value at p.   p: (n, ...).   Returns (...)."""
        p = np.asarray(p, dtype=float)
        return sum((term(p) for term in self.terms), 0 * p[0])

    def __add__(self, other):
        return collected(self.names, self.terms + other.terms)

    def partial(self, i, inside=True, rule=lowered):
        """The derivative along coordinate i, a Sum.   inside, rule: as for a Term."""
        return collected(
            self.names, [one for term in self.terms for one in term.partial(i, inside, rule)]
        )

    def partials(self):
        """All first derivatives, a list of Sums."""
        return [self.partial(i) for i in range(len(self.names))]

    def gradient(self, p):
        """The exact gradient.   p: (n, ...).   Returns (n, ...)."""
        return np.array([slope(p) for slope in self.partials()])

    def hessian(self, p):
        """The exact Hessian.   p: (n, ...).   Returns (n, n, ...)."""
        return np.array([slope.gradient(p) for slope in self.partials()])

    def is_number(self):
        """Is it the same everywhere?"""
        return all(term.is_number() for term in self.terms)

    def outer_terms(self):
        """The terms that have an outer function."""
        return [term for term in self.terms if term.outer is not None]


def collected(names, terms):
    """The Sum of these terms: like ones added up, zeros left out.

    The order is that in which they came, but for a plain number, which goes last, and a plus, which
    goes first.
    """
    sizes = {}
    for term in terms:
        kind = term.powers, term.outer, term.inner
        sizes[kind] = sizes.get(kind, 0) + term.coefficient
    found = sorted((Term(size, *kind) for kind, size in sizes.items() if size), key=Term.is_number)
    first = [term for term in found if term.coefficient > 0][:1]
    return Sum(tuple(names), (*first, *(term for term in found if term not in first)))
