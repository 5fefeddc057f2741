"""Points at which two formulas can be compared: where both have a value, on each side of kinks.

Random points near 0 and far away are tried first. A domain that none of them meets, such as that of
sqrt(x - 100) or sqrt(x - 5) + sqrt(5.01 - x), is sought by descending on how much its conditions
are broken.
"""

from functools import lru_cache

import numpy as np

from . import limits
from .tree import fold

SPREADS, NEAR = (0.7, 3, 30), 60  # points in each box -spread..spread
FAR, DECADES = 300, (-2, 6)  # points whose coordinates have sizes from 10^-2 to 10^6
STARTS, ROUNDS, NARROW = 32, 60, 250  # of a search; a domain may be narrower than a side
SCALES = (1, -1, 10, -10)  # steps that are tried, and what becomes of the step where each is best
GROWTH = np.array([0.5, 1, 1, 10, 10])
AROUND, TRIED = 20, 100  # points around one that was found, and how many are tried
# What must not be negative for a function to have a value.
CONDITIONS = {
    "sqrt": lambda u: u,
    "log": lambda u: u,
    "asin": lambda u: 1 - u * u,
    "acos": lambda u: 1 - u * u,
}
KINKS = ("abs", "relu")
# Beyond their domain functions go on somehow, so that what stands around them can be computed.
CONTINUED = limits.MEANING | {
    "sqrt": lambda u: np.sqrt(np.abs(u)),
    "log": lambda u: np.log(np.abs(u) + 1e-300),
    "asin": lambda u: np.arcsin(np.clip(u, -1, 1)),
    "acos": lambda u: np.arccos(np.clip(u, -1, 1)),
    "^": lambda u, k: np.where(k == np.round(k), u, np.abs(u)) ** k,
}


class Pair:
    """Two trees with the same names, in floats."""

    def __init__(self, a, b, names):
        self.trees, self.names = (a, b), names

    def values(self, points):
        """Both trees' values.   points: (n, m).   Returns (2, m), nan where there is none."""
        place = limits.CONSTANTS | dict(zip(self.names, points))
        found = [np.broadcast_to(limits.values(t, place), points.shape[1:]) for t in self.trees]
        return np.stack(found)

    def both(self, points):
        """Those of the points where both trees have a value.   points: (n, m) -> (n, k)."""
        return points[:, np.isfinite(self.values(points)).all(0)]

    def facts(self, points):
        """(conditions, kinks): what must not be negative, and what changes sides where it is 0.

        points: (n, m).   Each is a list of (m,).
        """
        place = limits.CONSTANTS | dict(zip(self.names, points))
        conditions, kinks = [], []

        def meaning(node, *parts):
            if not parts:
                found = float(node.value) if node.op == "number" else place[node.value]
                return found + np.zeros(points.shape[1])
            conditions.extend(demanded(node, parts))
            kinks.extend(parts[:1] if has_kink(node, parts) else ())
            return CONTINUED[node.op](*parts)

        with np.errstate(all="ignore"):
            for tree in self.trees:
                fold(tree, meaning)
        return conditions, kinks

    def broken(self, points, side=None):
        """How much the conditions are broken, 0 where they hold.   points: (n, m) -> (m,).

        side: (index of a kink, 1 or -1) for the side on which the points shall be, or None.
        """
        conditions, kinks = self.facts(points)
        if side:
            conditions = [*conditions, kinks[side[0]] * side[1]]
        with np.errstate(all="ignore"):
            size = sum((np.log1p(np.maximum(0, -c)) for c in conditions), np.zeros(points.shape[1]))
        return np.where(np.isfinite(size), size, np.inf)


def demanded(node, parts):
    """What must not be negative for a node to have a value.   parts: values of its parts, (m,)."""
    if node.op == "^":
        return parts[:1] if (parts[1] != np.round(parts[1])).any() else ()
    return (CONDITIONS[node.op](*parts),) if node.op in CONDITIONS else ()


def has_kink(node, parts):
    """May a node have a kink where its first part is 0?   An even power may stand in a root."""
    return node.op in KINKS or node.op == "^" and (parts[1] % 2 == 0).all()


def places(a, b, names):
    """Points where both trees have a value, as (n, m); none if no such region was found.

    Points on both sides of each kink come first, then those where floats differ most.
    """
    pair = Pair(a, b, names)
    found = pair.both(scattered(len(names)))
    if found.shape[1] < AROUND:
        found = np.hstack([sought(pair), found])
    if not found.shape[1]:
        return found
    sides = [np.zeros((len(names), 0)), *on_both_sides(pair, found)]
    return np.hstack([*sides, most_different(pair, found), evenly(found)])


@lru_cache(maxsize=8)
def scattered(n):
    """Seeded points near 0 and far away, the nearest first.   Returns (n, m)."""
    draw = np.random.default_rng(0)
    near = [draw.uniform(-spread, spread, (n, NEAR)) for spread in SPREADS]
    far = draw.choice([-1, 1], (n, FAR)) * 10 ** draw.uniform(*DECADES, (n, FAR))
    return np.hstack([*near, far])


def evenly(found, count=30):
    """Some of the points from each part.   found: (n, m).   Returns (n, at most count)."""
    return found[:, np.unique(np.linspace(0, found.shape[1] - 1, count).astype(int))]


def most_different(pair, found, count=10):
    """The points where the trees differ most in floats, relative to their size."""
    a, b = pair.values(found)
    with np.errstate(all="ignore"):
        apart = np.abs(a - b) / np.maximum(1e-300, np.maximum(np.abs(a), np.abs(b)))
    return found[:, np.argsort(-np.nan_to_num(apart), kind="stable")[:count]]


def on_both_sides(pair, found):
    """For each kink, points on both of its sides, sought if none is at hand."""
    for k, kink in enumerate(pair.facts(found)[1]):
        for side in (1, -1):
            there = found[:, kink * side > 0][:, :3]
            yield there if there.shape[1] else sought(pair, (k, side))


def sought(pair, side=None):
    """Points where both trees have a value, around one found by descending on what is broken.

    side: as in Pair.broken.   Returns (n, at most AROUND); a single point without neighbours
    is no region and does not count.
    """
    draw = np.random.default_rng(1)
    points = scattered(len(pair.names))
    points = points[:, np.argsort(pair.broken(points, side), kind="stable")[:STARTS]]
    points = descended(pair, points, side, draw)
    fine = points[:, pair.broken(points, side) == 0]
    if not fine.shape[1]:
        return fine
    start = fine[:, :1]
    scale = 10.0 ** -draw.uniform(0, 9, TRIED) * np.maximum(1, np.abs(start))
    near = pair.both(np.hstack([fine, start + scale * draw.uniform(-1, 1, (len(start), TRIED))]))
    near = near[:, pair.broken(near, side) == 0]
    return near[:, :AROUND] if near.shape[1] > fine.shape[1] else near[:, :0]


def descended(pair, points, side, draw):
    """Each point moved downhill on what is broken, by steps that grow and shrink.   (n, m)."""
    points, steps = points.copy(), np.maximum(1, np.abs(points).max(0))
    height = pair.broken(points, side)
    for _ in range(NARROW if side is None else ROUNDS):
        if (height == 0).any():
            break
        way = steps * directions(points, draw)
        tried = np.stack([points, *(points + scale * way for scale in SCALES)], 1)
        there = pair.broken(tried.reshape(len(points), -1), side).reshape(tried.shape[1:])
        best = there.argmin(0)
        points = np.take_along_axis(tried, best[None, None], 1)[:, 0]
        height, steps = there.min(0), steps * GROWTH[best]
    return points


def directions(points, draw):
    """For each point a way to go: along one coordinate, or anywhere.   points: (n, m) -> (n, m)."""
    n, m = points.shape
    anywhere = draw.uniform(-1, 1, (n, m))
    along = np.where(np.arange(n)[:, None] == draw.integers(0, n, m), np.sign(anywhere), 0)
    return np.where(draw.random(m) < 0.5, along, anywhere)
