"""Layers of dots, all joined: how many paths, how many edges?"""

import numpy as np

from hillside.lessons.chain_rule.counting import edges, layers, path, paths
from hillside.live import AskChoice, Axes, Dots, Line, Picture, Play, Slider, Stage

MOST = 10
DEPTHS = np.arange(1, MOST + 1)
LOG = (False, True)
OPTIONS = ("100", "920", "10 thousand", "10 thousand million")


class PathsAndEdges(Picture):
    """Layers of dots, all joined: how many paths, how many edges?

    Claim: 10 layers of 10 have 10¹⁰ paths and 920 edges. Paths grow as a power of the width, edges
    by the same number with each layer.
    """

    width = Slider("dots in a layer", 1, MOST, start=4, step=1)
    depth = Slider("layers", 1, MOST, start=3, step=1)
    shown = Play("paths, one after the other", 40, start=0, per_second=4)
    prediction = AskChoice(
        "10 layers of 10 dots, each dot joined to all dots of the next layer, one dot at either "
        "end. How many paths lead from the first dot to the last?",
        options=OPTIONS,
        hides=("paths", "edges", "paths_now", "edges_now"),
        then={"width": 10, "depth": 10},
    )
    presets = {
        "10 layers of 10": {"width": 10, "depth": 10},
        "2 layers of 3": {"width": 3, "depth": 2},
        "a chain": {"width": 1, "depth": 10},
        "one layer": {"width": 10, "depth": 1},
    }
    sentences = {
        "counts": "{layers} of {width}: {paths}, {edges} edges.",
        "one": "Shown is path {k}.",
    }

    def truth(self):
        return OPTIONS[3] if paths(10, 10) == 10**10 else OPTIONS[0]

    def stage(self):
        return Stage(
            Axes("net", (-0.5, MOST + 1.5), (-5.2, 5.2), names=("", ""), bare=True),
            Axes("counts", (0.5, MOST + 0.5), (0.7, 3e10), ("layers", "number"), log=LOG),
            cast={
                "wires": Line("net", "soft", width=0.8),
                "path": Line("net", "ink", width=4),
                "dots": Dots("net", "ink", radius=5),
                "paths": Line("counts", "ink", label="paths"),
                "edges": Line("counts", "soft", label="edges"),
                "paths_now": Dots("counts", "ink", radius=7),
                "edges_now": Dots("counts", "soft", radius=7),
            },
        )

    def frame(self, width, depth, shown):
        width, depth = int(width), int(depth)
        return _net(width, depth) | {
            "path": _path(_which(width, depth, shown), width, depth),
            "paths": [DEPTHS, float(width) ** DEPTHS],
            "edges": [DEPTHS, edges(width, DEPTHS)],
            "paths_now": [[depth], [paths(width, depth)]],
            "edges_now": [[depth], [edges(width, depth)]],
        }

    def caption(self, width, depth, shown):
        width, depth = int(width), int(depth)
        count = paths(width, depth)
        told = {
            "layers": "1 layer" if depth == 1 else f"{depth} layers",
            "paths": "1 path" if count == 1 else f"{grouped(count)} paths",
        }
        counts = self.say("counts", width=width, edges=edges(width, depth), **told)
        return counts + self.say("one", k=_which(width, depth, shown))


def grouped(count):
    """A whole number with its digits in groups of three: 10 000 000 000."""
    return f"{count:,}".replace(",", " ")


def _which(width, depth, shown):
    """The number of the path that is shown; after the last one it begins again."""
    return 1 + shown % paths(width, depth)


def _places(width, depth):
    """Where the dots of each layer stand: [(2, dots), ...], over the whole window."""
    apart = min(2.0, 9 / max(1, width - 1))
    across = np.linspace(0, MOST + 1, depth + 2)
    every = zip(across, layers(width, depth))
    return [np.array([np.full(len(one), at), apart * one]) for at, one in every]


def _net(width, depth):
    places = _places(width, depth)
    pieces = [
        np.transpose([a, b, (np.nan, np.nan)])
        for low, high in zip(places, places[1:])
        for a in low.T
        for b in high.T
    ]
    return {"dots": np.hstack(places), "wires": np.hstack(pieces)}


def _path(k, width, depth):
    """The places of a path, (2, depth + 2)."""
    dots = [0, *path(k, width, depth), 0]
    return np.transpose([layer[:, i] for layer, i in zip(_places(width, depth), dots)])
