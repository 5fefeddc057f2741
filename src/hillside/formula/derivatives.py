"""A formula's tree as a SymPy expression with exact derivatives.

Loads SymPy; imported only when a formula is parsed. SymPy never sees text: every expression is made
by its constructors, part by part, and looked at after each part.
Functions with a kink have our own derivative: 0 at the kink, as neural-network libraries take it.
"""

import numpy as np
import sympy
from sympy import S

from . import limits
from .source import FormulaError
from .words import FUNCTIONS

LARGEST = 10**100  # numerators and denominators that SymPy may meet
STEEPEST = 1000  # numbers inside an exponent


class OurFunction(sympy.Function):
    """A function of one real value with its own notation, for instance |u|."""

    is_extended_real = True
    left, right = "", r"\right)"

    def _latex(self, printer, exp=None):
        shown = self.left + printer._print(self.args[0]) + self.right
        return shown if exp is None else f"{shown}^{{{exp}}}"


class Step(OurFunction):
    """1 right of 0, else 0."""

    left = r"\operatorname{step}\left("

    def fdiff(self, argindex=1):
        return S.Zero


class Sign(Step):
    """-1, 0 or 1."""

    left = r"\operatorname{sign}\left("


class Size(OurFunction):
    """|u|, with slope Sign(u)."""

    left, right = r"\left|", r"\right|"

    def fdiff(self, argindex=1):
        return Sign(self.args[0])


class Relu(OurFunction):
    """u right of 0, else 0, with slope Step(u)."""

    left = r"\operatorname{relu}\left("

    def fdiff(self, argindex=1):
        return Step(self.args[0])


class Sigmoid(OurFunction):
    """1 / (1 + exp(-u)), whose slope is s (1 - s)."""

    left = r"\sigma\left("

    def fdiff(self, argindex=1):
        return self * (1 - self)


NUMPY = [
    {
        "Size": np.abs,
        "Sign": np.sign,
        "Step": lambda u: np.where(u > 0, 1.0, 0.0),
        "Relu": limits.MEANING["relu"],
        "Sigmoid": limits.MEANING["sigmoid"],
    },
    "numpy",
]
MEANING = {
    "+": sympy.Add,
    "-": lambda a, b: a - b,
    "*": sympy.Mul,
    "/": lambda a, b: a / b,
    "^": sympy.Pow,
    "negative": lambda a: -a,
    "abs": Size,
    "sigmoid": Sigmoid,
    "relu": Relu,
    "sqrt": sympy.sqrt,
}
MEANING = {name: getattr(sympy, name) for name in FUNCTIONS if hasattr(sympy, name)} | MEANING
LEAVES = {
    "number": lambda v: sympy.Rational(v.numerator, v.denominator),
    "constant": {"pi": S.Pi, "e": S.Exp1}.get,
    "name": lambda v: sympy.Symbol(v, real=True),
}


def expression(node, text):
    """The tree in SymPy.   Raises FormulaError at the part without a value or bound."""
    if not node.parts:
        return LEAVES[node.op](node.value)
    parts = [expression(part, text) for part in node.parts]
    if node.op in ("exp", "^"):
        refuse_steep(parts[-1], node, text)
    found = ours(MEANING[node.op](*parts))
    refuse_unreal([found], "this part has no real value; change it", node.position, text)
    if any(max(abs(r.p), r.q) > LARGEST for r in found.atoms(sympy.Rational)):
        raise FormulaError(
            "the numbers in this part grow too large; take smaller ones", node.position, text
        )
    for power in found.atoms(sympy.Pow, sympy.exp):
        refuse_steep(power.args[-1], node, text)
    return found


def refuse_unreal(found, message, position, text):
    """Complain if one of the expressions is infinite, undefined or complex."""
    if any(
        entry.has(S.ComplexInfinity, S.NaN, S.Infinity, S.NegativeInfinity, S.ImaginaryUnit)
        for entry in found
    ):
        raise FormulaError(message, position, text)


def refuse_steep(exponent, node, text):
    """SymPy computes 9^(x - x + 10^9) to the last digit, so numbers in an exponent stay small."""
    if any(abs(r) > STEEPEST for r in exponent.atoms(sympy.Rational)):
        message = f"the numbers in this exponent grow beyond {STEEPEST}; take smaller ones"
        raise FormulaError(message, node.position, text)


def ours(found):
    """sqrt(x^2) becomes SymPy's |x|, whose second derivative is no function; ours is 0."""
    return found.replace(sympy.Abs, Size)


def partials(found, names):
    """The partial derivatives of an expression along each name."""
    return tuple(ours(found.diff(LEAVES["name"](name))) for name in names)


def latex(found):
    """An expression in mathematical notation; the natural logarithm is ln."""
    return sympy.latex(found, ln_notation=True)


def numeric(entries, names):
    """Expressions as one numpy function of p, nan where there is no real value.

    p: (n, ...).   The function returns (len(entries), ...).
    """
    floats = [
        entry.replace(lambda r: r.is_Rational and max(abs(r.p), r.q) > 2**53, sympy.Float)
        for entry in entries
    ]
    function = sympy.lambdify([LEAVES["name"](name) for name in names], floats, NUMPY, cse=True)

    def evaluate(p):
        with np.errstate(all="ignore"):
            return np.stack([real(value, p.shape[1:]) for value in function(*p)])

    return evaluate


def real(value, shape):
    """A real value on the shape of the points, nan where it is infinite or complex."""
    value = np.broadcast_to(value, shape)
    return np.where(np.isfinite(value) & (np.imag(value) == 0), np.real(value), np.nan)
