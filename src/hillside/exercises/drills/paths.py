"""Practice: the chain rule where z depends on x and y, and both depend on t, or on u and v."""

import numpy as np

from ..engine import Exercise
from ..values import brief
from . import grammar
from .draw import until
from .mistakes import told_apart
from .paths_slips import many, single
from .slopes import (
    how_exact,
    listed,
    numbers_like,
    slopes_in_words,
)
from .terms import Term, collected
from .writing import arrow, dot, followed, latex, plain

ASKS = "the chain rule"
NEAR, NEAR_ZERO = (
    4,
    0.1,
)  # x and y are at most so large, and so far from 0, from ±1, from each other


def ask(draw, level):
    """An Exercise of the level, still without its id.

    2: z(x(t), y(t)), 3: x and y depend on u and v, 4: an outer function.
    """
    pair, s = until(both_move, lambda: ways(draw, level))
    p = [one(s) for one in pair]
    f = until(
        lambda f: grammar.all_move(f) and told_apart(f, p),
        lambda: grammar.polynomial(draw, 1, ("x", "y")),
    )
    return question(f, pair, s)


def ways(draw, level):
    """x and y as functions of t, or of u and v, and the values of these."""
    names = ("u", "v") if level == 3 else ("t",)
    s = grammar.place(draw, 2, len(names))
    if level == 4:
        return draw.some(
            [
                way(draw, names, s),
                collected(names, [grammar.outer_term(draw, names, s, grammar.ANY)]),
            ],
            2,
        ), s
    return (way(draw, names, s), way(draw, names, s)), s


def way(draw, names, s):
    """A linear function, or a product or a square, with a constant that makes it small at s."""
    other = grammar.square if len(names) == 1 else grammar.product
    body = collected(names, draw.one((grammar.linear, other))(draw, names))
    rest = draw.one(grammar.PLACES[2]) - int(body(s))
    return body + collected(names, [Term(rest, (0,) * len(names))])


def both_move(made):
    """Do x and y change at s with each variable, at rates that nobody misses, not in the same way?

    made: (the pair x and y, s).   x and y are near there, neither 0 nor 1, and not the same.
    """
    pair, s = made
    if not all(grammar.near_zero(one) and grammar.steep(one, s) for one in pair):
        return False
    x, y = (one(s) for one in pair)
    a, b = (one.gradient(s) for one in pair)
    apart = a[0] * b[1] != a[1] * b[0] if len(s) == 2 else a[0] != b[0]
    near = all(
        NEAR_ZERO < abs(value) <= NEAR and abs(abs(value) - 1) > NEAR_ZERO for value in (x, y)
    )
    return a.all() and b.all() and apart and near and abs(x - y) > NEAR_ZERO


def question(f, pair, s):
    """The derivatives of z = f(x, y), x and y the pair, at s."""
    x, y = pair
    p = np.array([x(s), y(s)])
    outer, inner = f.gradient(p), np.array([x.gradient(s), y.gradient(s)])  # (2,), (2, k)
    right = outer @ inner if len(s) > 1 else (outer @ inner)[0]
    asked, answer = ASKED[len(s)]
    return Exercise(
        id="",
        asks=ASKS,
        question=f"$z = {latex(f)}$, where $x = {latex(x)}$ and $y = {latex(y)}$. {asked} "
        f"at ${_at(x.names, s)}$?{answer}{how_exact(right, pair)}",
        kind=numbers_like(right, r"∂z/∂u first" if len(s) > 1 else ""),
        right=right,
        why=f"There (x, y) = {arrow(p)} and the slopes of z are {arrow(outer)}; both "
        f"paths are added.",
        slips=many(f, p, inner) if len(s) > 1 else single(f, p, s, inner[:, 0]),
        hints=(
            f"{x.names[0]} reaches z on two paths, through x and through y. Multiply "
            f"along a path, add the paths.",
            f"At {_at(x.names, s)} the point is (x, y) = {arrow(p)}. There take "
            f"{slopes_in_words(f).replace('f_', 'z_')}.",
            f"With respect to {x.names[0]}: x changes at the rate {plain(x.partial(0))}, "
            f"y at the rate {plain(y.partial(0))}.",
        ),
        solution=solution(f, pair, p, s),
    )


ASKED = {
    1: ("What is $dz/dt$", ""),
    2: (
        r"What are $\partial z/\partial u$ and $\partial z/\partial v$",
        r" Give a list of two numbers, $\partial z/\partial u$ first.",
    ),
}


def _at(names, s):
    return (
        "(" + ", ".join(names) + ") = " + arrow(s) if len(s) > 1 else f"{names[0]} = {brief(s[0])}"
    )


def solution(f, pair, p, s):
    """The way to the answer, in LaTeX."""
    slopes = [f"${followed(f'z_{name}', slope, p)}$" for name, slope in zip("xy", f.partials())]
    said = [
        f"At ${_at(pair[0].names, s)}$ the point is $(x, y) = {arrow(p)}$. There {listed(slopes)}."
    ]
    for i, name in enumerate(pair[0].names):
        d = ("d{}/d{}" if len(s) == 1 else r"\partial {}/\partial {}").format
        rates = [one.partial(i) for one in pair]
        found = [rate(s) for rate in rates]
        said.append(
            listed([f"${followed(d(one, name), rate, s)}$" for one, rate in zip("xy", rates)]) + "."
        )
        said.append(
            f"So ${d('z', name)} = {dot(f.gradient(p), found)} = {brief(f.gradient(p) @ found)}$."
        )
    return " ".join(said)
