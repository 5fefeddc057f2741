"""Where the nodes, wires and labels of a graph stand, by one rule for all graphs.

The result is on top. An operation stands one level above its highest source, an input one level
below its lowest user. Between two levels is a row for the labels of the wires that end at the upper
one. Whoever passes a row, a node, a label or only a wire on its way up, has a slot of its own
there, and a wire changes its slot only between rows. So no label can meet another one or a wire.
The order within rows is in slots.py.
"""

from dataclasses import dataclass, replace

import numpy as np

from .slots import levels, neighbours, ordered, row_of

WIDTH, HEIGHT = 884.0, 360.0  # of the sheet, in pixels of a still, at most
NARROWEST, BESIDE = 420.0, 20.0  # a sheet; left and right of its longest row
STRETCHED = 540.0  # a narrower sheet is stretched: type grows more than the sheet in class
SUM_ROW, FOOT = 26.0, 6.0  # above the graph, for the words of the step, and below it
DIGIT, WIDEST = 0.66, 4.25  # widths of a letter, and of the longest number, in sizes of type
ROOMS = np.arange(21.0, 6.9, -0.5)  # type for which there is room, largest first
LOUDER, SMALLEST = 1.4, 10.0  # type in class is so many times as large; pixels
NODE_HALF, LABEL_HALF, AIR = 0.75, 0.55, 4.0  # half heights of rows in sizes of type; pixels
TALLEST = 66.0  # most pixels from row to row
SWEEPS = 12


@dataclass(frozen=True, eq=False)
class Layout:
    """width: of the sheet.   size: of the type, in pixels.   room: the type for which there is
    room, larger where it can be, so that type may grow in class.   nodes: centres, (2, nodes).
    half: half widths of the nodes' signs, (nodes,).   labels: centres, (2, wires).   wires: the two
    parts of each wire, below and above its label, (2, k) each.
    """

    width: float
    size: float
    room: float
    nodes: np.ndarray
    half: np.ndarray
    labels: np.ndarray
    wires: tuple

    @property
    def radius(self):
        """Half the height of a node's sign."""
        return NODE_HALF * self.room


def layout(graph, width=WIDTH):
    """The Layout of a graph on a sheet of this width, or of less where it needs no more."""
    rows = ordered(graph)
    room = next((s for s in ROOMS if _fits(graph, rows, s, width)), ROOMS[-1])
    width = min(max(_longest(graph, rows, room) + 2 * BESIDE, NARROWEST), width)
    x = _columns(graph, rows, room, width)
    y = _heights(len(rows))
    found = _drawn(graph, rows, (x, y), room, width)
    return _stretched(found, max(STRETCHED, width))


def half_sign(node, room):
    """Half the width of a node's sign: a circle, or longer where its words are."""
    return max(NODE_HALF * room, (0.5 * DIGIT * len(node.sign) + 0.3) * room)


def _half_width(graph, row, slot, room):
    """Half the width of a slot: a node has a number on each side, a wire a label or nothing."""
    kind, i = slot
    if kind == "node":
        return half_sign(graph.nodes[i], room) + WIDEST * room + 3
    return (0.5 * (WIDEST + 0.3) * room) if row == "label" else 5.0


def _widths(graph, rows, room):
    """Half the width of each slot of each row."""
    at = levels(graph)
    return [
        np.array(
            [
                _half_width(graph, "label" if _ends_above(graph, at, r, slot) else "", slot, room)
                for slot in row
            ]
        )
        for r, row in enumerate(rows)
    ]


def _ends_above(graph, at, r, slot):
    """Whether the slot of row r is the one of a wire's label, right below the wire's end."""
    return slot[0] == "wire" and r == 2 * at[graph.wires[slot[1]].target] - 1


def _stretched(layout, width):
    """The Layout on a sheet so wide: all on it is farther apart sideways, signs as they are."""
    wider = np.array([[width / layout.width], [1.0]])
    return replace(
        layout,
        width=width,
        nodes=wider * layout.nodes,
        labels=wider * layout.labels,
        wires=tuple((wider * below, wider * above) for below, above in layout.wires),
    )


def _fits(graph, rows, room, width):
    """Is there room for type of this size?"""
    wide = _longest(graph, rows, room)
    pitch = (HEIGHT - SUM_ROW - FOOT) / len(rows)
    high = max((NODE_HALF + LABEL_HALF) * room + AIR, 2 * NODE_HALF * room)
    return wide <= width and high <= pitch


def _longest(graph, rows, room):
    """The width of the longest row."""
    return max(2 * half.sum() + 3 * (len(half) - 1) for half in _widths(graph, rows, room))


def _heights(count):
    """The height of every row."""
    pitch = min((HEIGHT - SUM_ROW - FOOT) / count, TALLEST)
    return (HEIGHT - SUM_ROW + FOOT) / 2 + pitch * (np.arange(count) - (count - 1) / 2)


def _columns(graph, rows, room, width):
    """{(row, slot): x}: as straight below and above each other as the slots allow."""
    joined, halves = neighbours(graph, rows), _widths(graph, rows, room)
    x = {(r, slot): width / 2 for r, row in enumerate(rows) for slot in row}
    for sweep in range(SWEEPS):
        order = range(len(rows)) if sweep % 2 else range(len(rows) - 1, -1, -1)
        for r in order:
            wish = [_mean_of_joined(x, joined, r, slot) for slot in rows[r]]
            x |= {(r, s): at for s, at in zip(rows[r], apart(np.array(wish), halves[r], width))}
    return x


def _mean_of_joined(x, joined, r, slot):
    low, high = joined[r, slot]
    ends = [x[r - 1, one] for one in low] + [x[r + 1, one] for one in high]
    return np.mean(ends or [x[r, slot]])


def apart(wish, half, width):
    """The places nearest to those wished for, by least squares, at which slots do not overlap.

    half: half the width of each slot, in order from left to right. Pools adjacent violators: Ayer
    and others, Ann. Math. Statist. 26 (1955). All places are within the sheet if there is room.
    """
    offset = np.concatenate([[0.0], np.cumsum(half[1:] + half[:-1] + 3)])
    blocks = []  # (mean, weight) of runs of slots that touch
    for value in wish - offset:
        blocks.append((value, 1))
        while len(blocks) > 1 and blocks[-2][0] > blocks[-1][0]:
            (a, m), (b, n) = blocks[-2:]
            blocks[-2:] = [((a * m + b * n) / (m + n), m + n)]
    low, high = half[0], width - half[-1] - offset[-1]
    pooled = np.concatenate([np.full(n, value) for value, n in blocks])
    return np.clip(pooled, low, max(low, high)) + offset


def _drawn(graph, rows, places, room, width):
    """The Layout.   places: that of each slot, and the height of each row."""
    x, y = places
    place = {slot: (x[r, slot], y[r]) for r, row in enumerate(rows) for slot in row}
    at = levels(graph)
    ends = [
        (x[2 * at[t] - 1, ("wire", w)], y[2 * at[t] - 1]) for w, (_, t, _) in enumerate(graph.wires)
    ]
    return Layout(
        width,
        max(room / LOUDER, min(room, SMALLEST)),
        room,
        np.transpose([place["node", i] for i in range(len(graph.nodes))]),
        np.array([half_sign(node, room) for node in graph.nodes]),
        np.array(ends).reshape(-1, 2).T,
        tuple(_wire(rows, x, y, room, wire) for wire in zip(range(len(ends)), graph.wires)),
    )


def _wire(rows, x, y, room, wire):
    """The part of a wire below its label, and the part above."""
    w, (source, target, _) = wire
    slots = [(r, ("wire", w)) for r, row in enumerate(rows) if ("wire", w) in row]
    low, high = row_of(rows, source), row_of(rows, target)
    points = [(x[low, ("node", source)], y[low] + NODE_HALF * room)]
    for r, slot in slots:
        half = (LABEL_HALF if r % 2 else NODE_HALF) * room
        points += [(x[r, slot], y[r] - half), (x[r, slot], y[r] + half)]
    end = (x[high, ("node", target)], y[high] - NODE_HALF * room)
    return np.transpose(points[:-1]), np.transpose([points[-1], end])
