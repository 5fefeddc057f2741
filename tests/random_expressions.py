"""Random formulas with exact derivatives: trees, read by numpy, by SymPy, by autodiff, by jets.

A tree is ("x", i), ("number", c), or (operation, tree, ...). A jet carries a value with its first
and second derivatives, exact to 50 digits, by the rules of differentiation alone.
"""

import operator
from types import SimpleNamespace

import mpmath
import numpy as np
import sympy
from mpmath import mpf

TWO = {"+": operator.add, "-": operator.sub, "*": operator.mul, "/": operator.truediv}
ONE = ("exp", "log", "sin", "cos", "tanh", "sqrt", "square", "cube", "sigmoid")


def random_tree(rng, n, depth):
    """A formula in n variables, at most so many operations deep."""
    if depth == 0 or rng.random() < 0.1:
        return (
            ("x", int(rng.integers(n)))
            if rng.random() < 0.8
            else ("number", np.float64(round(rng.uniform(-3, 3), 2)))
        )
    if rng.random() < 0.55:
        name = str(rng.choice(list(TWO)))
        return (name, random_tree(rng, n, depth - 1), random_tree(rng, n, depth - 1))
    return (str(rng.choice(ONE)), random_tree(rng, n, depth - 1))


def read(tree, x, functions):
    """The formula at x, one entry for each variable, with these functions."""
    name, *inner = tree
    if name == "x":
        return x[inner[0]]
    if name == "number":
        return inner[0]
    values = [read(part, x, functions) for part in inner]
    return getattr(functions, name)(*values) if name in ONE else TWO[name](*values)


def _functions(library):
    """Those of a library that has exp, log, sin, cos, tanh and sqrt, and ours made of them."""
    own = {name: getattr(library, name) for name in ("exp", "log", "sin", "cos", "tanh", "sqrt")}
    powers = {"square": lambda a: a**2, "cube": lambda a: a**3}
    return SimpleNamespace(**own, **powers, sigmoid=lambda a: 1 / (1 + library.exp(-a)))


NUMPY, SYMPY = _functions(np), _functions(sympy)


class Jet:
    """A number with its gradient (n,) and its Hessian (n, n), all of 50 digits."""

    __array_ufunc__ = None

    def __init__(self, value, slopes, bends):
        self.value, self.slopes, self.bends = value, slopes, bends

    def through(self, value, first, second):
        """f of this jet, from f, f' and f'' there."""
        square = np.outer(self.slopes, self.slopes)
        return Jet(value, first * self.slopes, first * self.bends + second * square)

    def _jet(self, other):
        if isinstance(other, Jet):
            return other
        return Jet(mpf(float(other)), 0 * self.slopes, 0 * self.bends)

    def __add__(self, other):
        other = self._jet(other)
        return Jet(self.value + other.value, self.slopes + other.slopes, self.bends + other.bends)

    def __mul__(self, other):
        other = self._jet(other)
        cross = np.outer(self.slopes, other.slopes)
        bends = self.value * other.bends + other.value * self.bends + cross + cross.T
        slopes = self.value * other.slopes + other.value * self.slopes
        return Jet(self.value * other.value, slopes, bends)

    def __neg__(self):
        return self * -1

    def __sub__(self, other):
        return self + -self._jet(other)

    def __rsub__(self, other):
        return -self + other

    def __truediv__(self, other):
        return self * _inverse(self._jet(other))

    def __rtruediv__(self, other):
        return _inverse(self) * other

    __radd__, __rmul__ = __add__, __mul__


def _inverse(jet):
    x = jet.value
    return jet.through(1 / x, -1 / x**2, 2 / x**3)


def _through(rule):
    """A function of jets from a rule x -> (f, f', f'').   ValueError where f has no real value."""

    def f(a):
        found = rule(a.value if isinstance(a, Jet) else mpf(float(a)))
        if any(isinstance(x, mpmath.mpc) for x in found):
            raise ValueError("no real value")
        return a.through(*found) if isinstance(a, Jet) else found[0]

    return f


def _sigmoid(x):
    s = 1 / (1 + mpmath.exp(-x))
    return s, s * (1 - s), s * (1 - s) * (1 - 2 * s)


def _tanh(x):
    t = mpmath.tanh(x)
    return t, 1 - t**2, -2 * t * (1 - t**2)


JETS = SimpleNamespace(
    exp=_through(lambda x: (mpmath.exp(x),) * 3),
    log=_through(lambda x: (mpmath.log(x), 1 / x, -1 / x**2)),
    sin=_through(lambda x: (mpmath.sin(x), mpmath.cos(x), -mpmath.sin(x))),
    cos=_through(lambda x: (mpmath.cos(x), -mpmath.sin(x), -mpmath.cos(x))),
    tanh=_through(_tanh),
    sqrt=_through(lambda x: (mpmath.sqrt(x), 0.5 / mpmath.sqrt(x), -0.25 / mpmath.sqrt(x) ** 3)),
    square=_through(lambda x: (x**2, 2 * x, mpf(2))),
    cube=_through(lambda x: (x**3, 3 * x**2, 6 * x)),
    sigmoid=_through(_sigmoid),
)


def exact(tree, p):
    """Value, gradient (n,) and Hessian (n, n) of the formula at p, or None where one is missing."""
    n = len(p)
    zero = np.array([[mpf(0)] * n] * n)
    axes = [np.array([mpf(int(i == j)) for j in range(n)]) for i in range(n)]
    with mpmath.workdps(50):
        variables = [Jet(mpf(float(x)), axis, zero) for x, axis in zip(p, axes)]
        try:
            jet = read(tree, variables, JETS) + 0 * variables[0]
        except (ValueError, ZeroDivisionError, OverflowError):
            return None
    found = float(jet.value), jet.slopes.astype(float), jet.bends.astype(float)
    return found if all(np.isfinite(part).all() for part in found) else None


def function(tree):
    """The formula as a function of points, p: (n, ...) -> (...)."""
    return lambda p: read(tree, p, NUMPY) + 0 * p[0]
