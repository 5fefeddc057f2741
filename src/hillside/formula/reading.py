"""A formula as it was read: a function of its coordinates, on numpy alone, without derivatives."""

import re
from dataclasses import dataclass, field
from functools import cached_property

import numpy as np

from . import limits, parser, tree
from .words import FUNCTIONS


@dataclass(frozen=True, eq=False)
class Reading:
    """What was read from a typed text.   text: as typed.   names: the coordinates, in order."""

    text: str
    names: tuple
    _tree: tree.Node = field(repr=False)

    @property
    def tree(self):
        """What was read, as a tree of Nodes (tree.py), for whoever walks along its parts."""
        return self._tree

    @cached_property
    def plain(self):
        """What was read, as text that can be typed in again: x^2 + 3*x*y."""
        return tree.plain(self._tree)

    @cached_property
    def latex(self):
        """What was read, in LaTeX that can be pasted in again: x^{2} + 3 x y."""
        return tree.latex(self._tree)

    def f(self, p):
        """The value at p, nan without a warning where it is not finite.   p: (n, ...) -> (...)."""
        p = self._points(p)
        found = limits.values(self._tree, {**limits.CONSTANTS, **dict(zip(self.names, p))})
        return np.broadcast_to(found, p.shape[1:]).copy()[()]

    def equals(self, other):
        """Whether both are the same function: sin(x)^2 + cos(x)^2 equals 1.

        Two formulas count as equal if they agree wherever both have a value, as long as there is
        such a place. So log(x^2) equals 2*log(x), which has no value left of 0, and x/x equals 1:
        whoever rearranges by the usual rules has found the same formula. If no place gives both a
        value, they are compared as functions of complex numbers.
        Points are looked for in both domains, however far away or narrow, and on both sides of each
        kink; there both are computed to 50 digits, so x and x + 10^-12 differ.
        Raises ValueError if the names differ.
        """
        if self.names != other.names:
            raise ValueError(
                f"formulas of {self.names} and of {other.names} differ in names;"
                " parse both with the same"
            )
        from .equality import same_function  # loads mpmath

        return same_function(self._tree, other._tree, self.names)

    def _points(self, p):
        p, n = np.asarray(p, dtype=float), len(self.names)
        if p.shape[:1] != (n,):
            raise ValueError(
                f"p needs shape ({n}, ...), one row for each of {', '.join(self.names)},"
                f" got {p.shape}"
            )
        return p


def read(text, names=("x", "y")):
    """What is read from text, a formula in the coordinates in names, without its derivatives.

    Raises FormulaError, with the place and what to try, for text that cannot be read or would take
    long; TypeError if text is not a string; ValueError for names that cannot be typed.
    """
    names = tuple(names)
    refuse_names(names)
    found = parser.tree(text, names)
    limits.refuse_what_grows(found, text)
    return Reading(text, names, found)


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
