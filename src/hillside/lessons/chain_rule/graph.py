"""A computation as a graph: numbers run forward along its wires, slopes run back.

Each node is an input or one operation, and takes the nodes from which wires lead to it. Going back,
a wire multiplies a slope by its own local slope, and a node adds what comes back on all its wires.
Griewank and Walther, Evaluating Derivatives, SIAM 2008, chapter 3.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

import numpy as np

from .operations import ONE, TWO, with_number

MOST = 15  # nodes of a graph that is to be drawn


class Node(NamedTuple):
    """An input, whose sign is its letter, or an operation on the nodes numbered `sources`.

    value(*numbers) is its number, slopes(*numbers) its slope in each source; text: the part of the
    formula that it stands for.
    """

    sign: str
    sources: tuple = ()
    value: Callable | None = None
    slopes: Callable | None = None
    text: str = ""


class Wire(NamedTuple):
    """The k-th wire into node `target`, from node `source`."""

    source: int
    target: int
    k: int


@dataclass(frozen=True, eq=False)
class Graph:
    """Nodes in an order in which each comes after its sources; the last one is the result."""

    nodes: tuple

    @cached_property
    def wires(self):
        """All wires, in the order of their targets."""
        return tuple(
            Wire(source, target, k)
            for target, node in enumerate(self.nodes)
            for k, source in enumerate(node.sources)
        )

    @cached_property
    def inputs(self):
        """{letter: number of its node}."""
        return {node.sign: i for i, node in enumerate(self.nodes) if node.value is None}

    def forward(self, given):
        """The number of every node.   given: {letter: number}.   Returns (nodes,), nan where there
        is none. KeyError where a letter has no number.
        """
        numbers = []
        with np.errstate(all="ignore"):
            for node in self.nodes:
                parts = [numbers[i] for i in node.sources]
                numbers.append(np.float64(node.value(*parts) if parts else given[node.sign]))
        return np.where(np.isfinite(numbers), numbers, np.nan)

    def local(self, numbers):
        """The local slope of every wire, (wires,), from the numbers of the nodes."""
        with np.errstate(all="ignore"):
            found = [
                node.slopes(*numbers[list(node.sources)]) for node in self.nodes if node.sources
            ]
        return np.array([float(slope) for slopes in found for slope in slopes])

    def back(self, local, cut=None):
        """(slopes, shares): of the result in each node, and what came back on each wire.

        local: (wires,).   cut: the number of a wire on which nothing comes back.
        """
        slopes, shares = np.zeros(len(self.nodes)), np.zeros(len(self.wires))
        slopes[-1] = 1.0
        for i in reversed(range(len(self.wires))):
            source, target, _ = self.wires[i]
            with np.errstate(all="ignore"):
                shares[i] = 0.0 if i == cut else slopes[target] * local[i]
                slopes[source] += shares[i]
        return slopes, shares

    def paths(self):
        """How many paths lead from each node to the result, (nodes,)."""
        counts = [0] * len(self.nodes)
        counts[-1] = 1
        for source, target, _ in reversed(self.wires):
            counts[source] += counts[target]
        return counts


def build(tree, text=lambda part: ""):
    """The Graph of a formula.   tree: as the reader of formulas gives it, with op, parts and value.

    text(part): a part of the formula in words.   A part that stands there twice is computed once,
    and what is made of numbers alone belongs to the operation that takes it.
    ValueError where nothing varies, or where there are more than MOST nodes.
    """
    builder = Builder(text)
    last = builder.node(tree)
    if not isinstance(last, int):
        raise ValueError(f"nothing varies in this formula, it is {last:g}; use a letter, as in x^2")
    if len(builder.nodes) > MOST:
        raise ValueError(
            f"this formula makes a graph of {len(builder.nodes)} nodes, at most {MOST} are drawn; "
            "type a shorter one"
        )
    return Graph(tuple(builder.nodes))


class Builder:
    """Collects nodes; a part is a node's number (int), or a number that does not vary (float)."""

    def __init__(self, text):
        self.nodes, self.text, self.known = [], text, {}

    def node(self, tree):
        """The number of the node for a tree, an int; the value of one that does not vary, a
        float.
        """
        if tree.op == "number":
            return float(tree.value)
        if tree.op == "constant":
            return {"pi": np.pi, "e": np.e}[tree.value]
        parts = tuple(self.node(part) for part in tree.parts)
        if parts and not any(isinstance(part, int) for part in parts):
            return float((ONE | TWO)[tree.op].value(*parts))
        key = (tree.op, tree.value, *map(repr, parts))
        if key not in self.known:
            self.nodes.append(self.made(tree, parts))
            self.known[key] = len(self.nodes) - 1
        return self.known[key]

    def made(self, tree, parts):
        """The node of a tree whose parts are known."""
        if tree.op == "name":
            return Node(tree.value, text=tree.value)
        moving = tuple(part for part in parts if isinstance(part, int))
        sign, value, slopes = self.operation(tree.op, parts)
        return Node(sign, moving, value, slopes, self.text(tree))

    def operation(self, op, parts):
        """The Operation on those of the parts that vary."""
        if len(parts) == 1:
            return ONE[op]
        fixed = [k for k, part in enumerate(parts) if not isinstance(part, int)]
        return with_number(op, parts[fixed[0]], fixed[0] == 0) if fixed else TWO[op]
