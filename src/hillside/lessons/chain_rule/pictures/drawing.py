"""A graph drawn: wires with their local slopes, numbers that run up, slopes that come back."""

from dataclasses import dataclass, replace

import numpy as np

from hillside.formula.tree import plain
from hillside.lessons.chain_rule.graph import Graph, build
from hillside.lessons.chain_rule.layout import HEIGHT, SUM_ROW, WIDTH, Layout, layout
from hillside.live import Axes, Line, Text
from hillside.live.ticks import written

GAP = np.full((2, 1), np.nan)


@dataclass(frozen=True, eq=False)
class Sheet:
    """A graph with its layout, the tree of the formula, that formula in LaTeX, and the numbers at
    the inputs.
    """

    graph: Graph
    layout: Layout
    tree: tuple
    latex: str
    given: dict


@dataclass(frozen=True, eq=False)
class Run:
    """What the graph computes: numbers of its nodes, local slopes and shares of its wires, slopes
    of the result in its nodes.

    whole: the slopes when no wire is cut.   cut: the number of the wire that is cut, or None.
    up, down: how many operations are done on the way up, how many nodes on the way down.
    """

    numbers: np.ndarray
    local: np.ndarray
    shares: np.ndarray
    slopes: np.ndarray
    whole: np.ndarray
    cut: int | None = None
    up: int = 0
    down: int = 0

    @property
    def finite(self):
        """Whether the formula has a value and slopes here."""
        every = (self.numbers, self.local, self.whole)
        return all(np.isfinite(one).all() for one in every)


def sheet(reading, given, width=WIDTH):
    """The Sheet of a formula that was read, so wide; a letter that is given no number gets 1.

    ValueError where its graph cannot be drawn.
    """
    graph = build(reading.tree, plain)
    given = {name: 1.0 for name in graph.inputs} | given
    return Sheet(graph, layout(graph, width), reading.tree, reading.latex, given)


def run(graph, given, cut=None):
    """All that the graph computes at these numbers, to the end of the way back."""
    numbers = graph.forward(given)
    local = graph.local(numbers)
    slopes, shares = graph.back(local, cut)
    operations = len(graph.nodes) - len(graph.inputs)
    whole = graph.back(local)[0]
    return Run(numbers, local, shares, slopes, whole, cut, operations, len(graph.nodes))


def until(run, graph, step):
    """The run after so many steps: operations on the way up first, then nodes on the way down."""
    operations = len(graph.nodes) - len(graph.inputs)
    up = min(step, operations)
    return replace(run, up=up, down=min(max(step - operations, 0), len(graph.nodes)))


def actors(sheet, on="graph"):
    """The actors of a drawn graph, {name: actor}."""
    size, nodes, wires = sheet.layout.size, sheet.graph.nodes, sheet.graph.wires
    lines = {
        "wires": Line(on, "faint", width=1.5),
        "cut": Line(on, "danger", dash=True),
        "climbing": Line(on, "ink", width=3),
        "returning": Line(on, "gradient", width=4),
        "signs": Line(on, "faint", width=1.5),
        "wrong": Line(on, "danger", width=2.5),
        "here": Line(on, "ink", width=2.5),
        "step": Text(on, "ink", align="left", size=15),
    }
    texts = {}
    for i in range(len(nodes)):
        texts |= {
            f"sign{i}": Text(on, "ink", size=size),
            f"number{i}": Text(on, "ink", align="right", size=size),
            f"slope{i}": Text(on, "gradient", align="left", size=size),
        }
    return lines | texts | {f"local{w}": Text(on, "ghost", size=size) for w in range(len(wires))}


def drawn(sheet, run, words):
    """The data of all actors.   words: what is told of the step, above the graph."""
    layout, graph = sheet.layout, sheet.graph
    whole = [w for w in range(len(graph.wires)) if w != run.cut]
    back, up = _on_the_way(graph, run)
    return {
        "wires": wires(layout, whole),
        "cut": wires(layout, [] if run.cut is None else [run.cut]),
        "climbing": wires(layout, up),
        "returning": wires(layout, [w for w in back if w != run.cut]),
        "signs": signs(layout, range(len(graph.nodes))),
        "wrong": signs(layout, _wrong(graph, run)),
        "here": signs(layout, _here(graph, run)),
        "step": ((0, HEIGHT - 0.5 * SUM_ROW), words),
    } | _texts(sheet, run)


def operations(graph):
    """The numbers of the nodes that compute, in order."""
    return [i for i, node in enumerate(graph.nodes) if node.sources]


def back_order(graph):
    """The numbers of the nodes in the order in which slopes come back to them."""
    return list(range(len(graph.nodes) - 1, -1, -1))


def moment(graph, run):
    """What happens now: ("inputs", None), ("up", node), ("down", node) or ("end", None)."""
    if run.down == len(graph.nodes):
        return "end", None
    if run.down:
        return "down", back_order(graph)[run.down - 1]
    return ("up", operations(graph)[run.up - 1]) if run.up else ("inputs", None)


def _here(graph, run):
    node = moment(graph, run)[1]
    return [] if node is None else [node]


def _on_the_way(graph, run):
    """The wires on which slopes come back in this step, and those on which numbers go up."""
    what, node = moment(graph, run)
    back = [w for w, wire in enumerate(graph.wires) if what == "down" and wire.source == node]
    up = [w for w, wire in enumerate(graph.wires) if what == "up" and wire.target == node]
    return back, up


def known(graph, run):
    """(nodes whose numbers are known, nodes whose slopes are known)."""
    numbers = {*graph.inputs.values(), *operations(graph)[: run.up]}
    return numbers, set(back_order(graph)[: run.down])


def _wrong(graph, run):
    """The nodes whose slope is not the one that it would be without the cut."""
    off = np.abs(run.slopes - run.whole) > 1e-12 * np.abs(run.whole)
    return [i for i in sorted(known(graph, run)[1]) if run.finite and off[i]]


def _texts(sheet, run):
    graph, at = sheet.graph, sheet.layout
    numbers, slopes = known(graph, run)
    texts = {}
    for i, node in enumerate(graph.nodes):
        x, y = at.nodes[:, i]
        aside = at.half[i] + 3
        texts |= {
            f"sign{i}": ((x, y), node.sign),
            f"number{i}": ((x - aside, y), short(run.numbers[i])) if i in numbers else None,
            f"slope{i}": ((x + aside, y), short(run.slopes[i])) if i in slopes else None,
        }
    for w, wire in enumerate(graph.wires):
        seen = wire.target in numbers
        texts[f"local{w}"] = (at.labels[:, w], short(run.local[w])) if seen else None
    return texts


def wires(layout, chosen):
    """The wires of these numbers as one line with gaps, None where there are none."""
    parts = [part for w in chosen for piece in layout.wires[w] for part in (piece, GAP)]
    return np.concatenate(parts, axis=1) if parts else None


def signs(layout, chosen):
    """The outlines around the signs of these nodes, circles or longer, as one line with gaps."""
    outlines = [part for i in chosen for part in (outline(layout, i), GAP)]
    return np.concatenate(outlines, axis=1) if outlines else None


def outline(layout, i):
    """The outline of a node's sign, (2, 26): two half circles and what is between them."""
    turn = np.linspace(0.5 * np.pi, 1.5 * np.pi, 13)
    left = layout.radius * np.array([np.cos(turn), np.sin(turn)])
    left[0] -= layout.half[i] - layout.radius
    ring = np.concatenate([left, -left, left[:, :1]], axis=1)
    return layout.nodes[:, i : i + 1] + ring


def short(x):
    """A number in seven characters at most, such as −0.125, 12.5 or −2·10⁻⁵."""
    if not np.isfinite(x):
        return "–"
    size = abs(x)
    if size >= 99999.5 or 0 < size < 0.0005:
        return written(float(f"{x:.0e}"))
    digits = sum(size < edge for edge in (9.9995, 99.995, 999.95))
    return f"{round(float(x), digits) + 0.0:.6g}".replace("-", "−")


def sheet_axes(sheet):
    """Axes of the size of a sheet, without a frame."""
    size = (0, sheet.layout.width), (0, HEIGHT)
    return Axes("graph", *size, names=("", ""), bare=True, equal=True)
