"""The rows of a drawn graph, and the order within them.

Each row holds slots: ("node", i) for a node, ("wire", w) for a wire on its way up. Rows of nodes
take turns with rows of labels. The order keeps crossings few, by barycentres: Sugiyama, Tagawa and
Toda, Methods for visual understanding of hierarchical system structures, IEEE Trans. SMC 11 (1981).
"""

import numpy as np

SWEEPS = 12


def levels(graph):
    """The level of every node, 0 at the bottom."""
    found = [0] * len(graph.nodes)
    for i, node in enumerate(graph.nodes):
        found[i] = 1 + max((found[source] for source in node.sources), default=-1)
    for i in graph.inputs.values():
        users = [found[target] for source, target, _ in graph.wires if source == i]
        found[i] = min(users, default=1) - 1
    return found


def rows_of(graph):
    """The slots of each row, from the bottom: ("node", i) and ("wire", w), in the order in which
    they are met on the way down from the result.
    """
    at = levels(graph)
    rows = [[] for _ in range(2 * max(at) + 1)]

    def down(i):
        if ("node", i) in rows[2 * at[i]]:
            return
        rows[2 * at[i]].append(("node", i))
        for w, (source, target, _) in enumerate(graph.wires):
            if target == i:
                for row in range(2 * at[source] + 1, 2 * at[target]):
                    rows[row].append(("wire", w))
                down(source)

    down(len(graph.nodes) - 1)
    return rows


def neighbours(graph, rows):
    """{(row, slot): (slots it is joined to in the row below, in the row above)}."""
    joined = {(r, slot): ([], []) for r, row in enumerate(rows) for slot in row}
    for w, (source, target, _) in enumerate(graph.wires):
        inner = [(r, ("wire", w)) for r, row in enumerate(rows) if ("wire", w) in row]
        low, high = ((row_of(rows, i), ("node", i)) for i in (source, target))
        chain = [low, *inner, high]
        for low, high in zip(chain, chain[1:], strict=False):
            joined[low][1].append(high[1])
            joined[high][0].append(low[1])
    return joined


def row_of(rows, i):
    """The number of the row in which node i stands."""
    return next(r for r, row in enumerate(rows) if ("node", i) in row)


def ordered(graph):
    """The rows with their slots in an order in which few wires cross."""
    rows = rows_of(graph)
    joined = neighbours(graph, rows)
    best, fewest = rows, crossings(rows, joined)
    for sweep in range(SWEEPS):
        rows = _swept(rows, joined, upward=sweep % 2 == 0)
        count = crossings(rows, joined)
        if count < fewest:
            best, fewest = rows, count
    return best


def _swept(rows, joined, upward):
    """Each row sorted by the mean place of what its slots are joined to in the row before."""
    rows, side = [list(row) for row in rows], 0 if upward else 1
    order = range(1, len(rows)) if upward else range(len(rows) - 2, -1, -1)
    for r in order:
        before = {slot: k for k, slot in enumerate(rows[r - 1 if upward else r + 1])}
        own = {slot: k for k, slot in enumerate(rows[r])}
        rows[r].sort(
            key=lambda slot: np.mean(
                [before[other] for other in joined[r, slot][side]] or [own[slot]]
            )
        )
    return rows


def crossings(rows, joined):
    """How many pairs of wires cross between neighbouring rows."""
    count = 0
    for r, row in enumerate(rows[:-1]):
        above = {slot: k for k, slot in enumerate(rows[r + 1])}
        ends = [above[high] for slot in row for high in sorted(joined[r, slot][1], key=above.get)]
        count += sum(a > b for k, a in enumerate(ends) for b in ends[k + 1 :])
    return count
