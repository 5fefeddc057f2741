"""Random expressions of up to 15 nodes, the same ones each time."""

from functools import cache

import numpy as np

from hillside.formula import FormulaError, read
from hillside.lessons.chain_rule.graph import build

LETTERS = ("x", "y", "z", "w")
MANY = ("x", "y", "z", "w", "a", "b", "c", "u", "v")
FUNCTIONS = ("sin", "tanh", "exp", "sigmoid", "relu", "sqrt", "log")


@cache
def expressions(count, letters=LETTERS, seed=0):
    """A tuple of so many different expressions that make a graph of at most 15 nodes."""
    lots, found = np.random.default_rng(seed), {}
    while len(found) < count:
        text = expression(lots, int(lots.integers(2, 9)), letters)
        if drawable(text, letters):
            found[text] = None
    return tuple(found)


def expression(lots, size, letters):
    """An expression with about `size` operations."""
    if size <= 0:
        return str(lots.choice(letters)) if lots.random() < 0.9 else str(lots.integers(2, 9))
    if lots.random() < 0.2:
        return f"{lots.choice(FUNCTIONS)}({expression(lots, size - 1, letters)})"
    if lots.random() < 0.12:
        return f"({expression(lots, size - 1, letters)})^{lots.integers(2, 4)}"
    left = int(lots.integers(0, size))
    first, second = (expression(lots, k, letters) for k in (left, size - 1 - left))
    return f"({first} {lots.choice(list('+-**/'))} {second})"


def drawable(text, letters):
    try:
        build(read(text, letters).tree)
    except (FormulaError, ValueError):
        return False
    return True
