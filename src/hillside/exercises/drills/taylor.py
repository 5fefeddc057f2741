"""Practice: the value of a model of order 2, of one variable or of two."""

import re

import numpy as np

from hillside.taylor import bend

from ..engine import Exercise
from ..values import brief
from . import grammar
from .slopes import definition, how_exact, inner_functions, listed, numbers_like
from .taylor_slips import slips
from .terms import Term, collected
from .writing import arrow, bracketed, followed, latex, plain

ASKS = "the value of a model of order 2"
STEPS = (0.1, 0.2, 0.3, 0.4, -0.1, -0.2, -0.3, -0.4)


def ask(draw, level):
    """An Exercise of the level, still without its id.

    1: a cubic in one variable, 2: an outer function of one, 3: two variables, 4: an outer function.
    """
    names = ("x",) if level < 3 else ("x", "y")
    f, p = grammar.asked(
        draw, min(level, 3), len(names), lambda p: FUNCTIONS[level](draw, names, p)
    )
    return question(f, np.array(p), step(draw, len(names)))


def cubic(draw, names, p):
    """a x^3 + b x^2 + c."""
    a, b, c = draw.whole(-2, 2), draw.whole(-4, 4), draw.whole(-5, 5)
    return collected(names, [Term(a, (3,)), Term(b, (2,)), Term(c, (0,))])


def outer(draw, names, p):
    """A term with an outer function of a linear or a square inner one, and perhaps a number."""
    rest = Term(draw.one((0, 2, 3, 5, -4)), (0,))
    return collected(names, [grammar.outer_term(draw, names, p, grammar.NICE), rest])


FUNCTIONS = {
    1: cubic,
    2: outer,
    3: lambda draw, names, p: grammar.polynomial(draw, 2, names),
    4: lambda draw, names, p: grammar.composed(draw, 3, names, p),
}


def step(draw, n):
    """A short step with entries of different lengths, (n,)."""
    first = draw.one(STEPS)
    other = draw.one([one for one in STEPS if abs(one) != abs(first)])
    return np.array([first, other][:n])


def question(f, p, h):
    """The model of order 2 of f at p, at the end of the step h."""
    slopes, H = f.gradient(p), f.hessian(p)
    right = float(f(p) + slopes @ h + bend(H, h))
    where, to = _places(p, h)
    parts = f"{brief(f(p))}, {brief(slopes @ h)} and {brief(bend(H, h))}"
    return Exercise(
        id="",
        asks=ASKS,
        question=f"What does the model of order 2 of ${definition(f)}$ at ${where}$ give for "
        f"{to}?{how_exact(right, [f], places=4)}",
        kind=numbers_like(right, places=4),
        right=right,
        why=f"The terms of order 0, 1 and 2 are {parts}; together {brief(right)}.",
        slips=slips(f, p, h),
        hints=(hint(f), *CARDS[len(p)]),
        solution=solution(f, p, h),
    )


CARDS = {
    1: ("Value + slope · step + ½ · f″ · step², all at the given point.",),
    2: ("With the step (h, k): f + f_x h + f_y k + ½ (f_xx h² + 2 f_xy h k + f_yy k²).",),
}


def _places(p, h):
    """Where the model is made, in LaTeX, and where it is asked: with two variables, a step."""
    if len(p) == 1:
        return f"x = {brief(p[0])}", f"$x = {brief(p[0] + h[0])}$"
    return arrow(p), f"the step ${arrow(h)}$"


def derivatives(f):
    """The derivatives of order 1 and 2, mixed ones once, as pairs of a name and a Sum."""
    if len(f.names) == 1:
        first = f.partial(0)
        return [("f'", first), ("f''", first.partial(0))]
    firsts = [(f"f_{name}", f.partial(i)) for i, name in enumerate(f.names)]
    seconds = [
        (f"f_{{{f.names[i]}{f.names[j]}}}", f.partial(i).partial(j))
        for i, j in ((0, 0), (0, 1), (1, 1))
    ]
    return [*firsts, *seconds]


def hint(f):
    """The derivatives in plain text."""
    bare = {"f'": "f′", "f''": "f″"}
    named = [(bare.get(name, re.sub("[{}]", "", name)), one) for name, one in derivatives(f)]
    return listed([f"{name} = {plain(one)}" for name, one in named]) + "."


def inner_value(f, p):
    """LaTeX sentences on the inner function of one variable, if there is one."""
    for term in f.outer_terms():
        u, at = term.inner, brief(p[0])
        yield f"The inner function is $u = {latex(u)}$; at $x = {at}$ it is ${brief(u(p))}$."


def solution(f, p, h):
    """The way to the answer, in LaTeX."""
    found = listed([f"${followed(name, one, p)}$" for name, one in derivatives(f)])
    slopes, H, where = f.gradient(p), f.hessian(p), _places(p, h)[0]
    first = " + ".join(f"{bracketed(s)}\\cdot {bracketed(m)}" for s, m in zip(slopes, h))
    squares = [f"{bracketed(H[i, i])}\\cdot {bracketed(m)}^2" for i, m in enumerate(h)]
    if len(h) == 2:
        mixed = f"2\\cdot {bracketed(H[0, 1])}\\cdot {bracketed(h[0])}\\cdot {bracketed(h[1])}"
        squares.insert(1, mixed)
    second = " + ".join(squares)
    total = brief(f(p) + slopes @ h + bend(H, h))
    return " ".join(
        [
            *(inner_functions(f, p) if len(p) == 2 else inner_value(f, p)),
            f"At ${where}$: ${followed('f', f, p)}$, {found}.",
            f"The model gives ${brief(f(p))} + {first} + \\frac12({second}) = {total}$.",
        ]
    )
