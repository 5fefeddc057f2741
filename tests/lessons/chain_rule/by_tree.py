"""A formula evaluated from its tree, with a nudge at every place where one part stands.

An independent second way to the slopes of a graph: no graph, no local slopes, only differences.
"""

import re

import numpy as np

from hillside.formula import read
from hillside.formula.tree import plain

FUNCTIONS = {
    "negative": lambda u: -u,
    "sigmoid": lambda u: 1 / (1 + np.exp(-u)),
    "relu": lambda u: max(u, 0.0),
    "+": lambda u, v: u + v,
    "-": lambda u, v: u - v,
    "*": lambda u, v: u * v,
    "/": lambda u, v: u / v,
    "^": lambda u, v: u**v,
    **{name: getattr(np, name) for name in ("sin", "cos", "tanh", "exp", "log", "sqrt", "abs")},
}
NAMES = tuple("wxbyuvacz")


def typed(text):
    """(tree, {letter: number}) of what is typed into the picture."""
    formula, _, given = text.partition(" at ")
    numbers = {name: float(v) for name, v in re.findall(r"([a-z]) = (-?[\d.]+)", given)}
    return read(formula, NAMES).tree, dict.fromkeys(NAMES, 1.0) | numbers


def value(tree, given, part=None, nudge=0.0, held=None):
    """The value of a tree.   part: the text of what is nudged.   held: (text of an operation, k),
    whose k-th varying operand does not feel the nudge: the wire that is cut.
    """
    own = nudge if plain(tree) == part else 0.0
    if tree.op == "number":
        return float(tree.value)
    if not tree.parts:
        return {"e": np.e, "pi": np.pi}.get(tree.value, given.get(tree.value)) + own
    cut = held[1] if held and plain(tree) == held[0] else None
    varying = [k for k, one in enumerate(tree.parts) if letters(one)]
    inner = [
        value(one, given, part, 0.0 if cut is not None and k == varying[cut] else nudge, held)
        for k, one in enumerate(tree.parts)
    ]
    return FUNCTIONS[tree.op](*inner) + own


def letters(tree):
    """The letters of a tree, in order, as the graph has them."""
    if tree.op == "name":
        return [tree.value]
    return list(dict.fromkeys(letter for part in tree.parts for letter in letters(part)))


def slope(tree, given, part, held=None, h=1e-6):
    """The slope of the value in a part, by a central difference."""
    ends = [value(tree, given, part, step, held) for step in (h, -h)]
    return (ends[0] - ends[1]) / (2 * h)


def parts(tree):
    """All parts of a tree that vary, by text."""
    return {plain(tree): tree} | {
        text: one for part in tree.parts if letters(part) for text, one in parts(part).items()
    }
