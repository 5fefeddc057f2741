"""Drag the corner of the square, shrink it: what becomes of it under the map?"""

import numpy as np

from hillside.lessons.jacobian.mappings import PLANE_MAPPINGS, area_ratio, edge, missed
from hillside.lessons.parts.in_words import number, pair
from hillside.live import (
    Area,
    Arrow,
    AskArrow,
    Axes,
    Choice,
    Handle,
    Line,
    Picture,
    Slider,
    Stage,
    Text,
)

MAPS = {mapping.name: mapping for mapping in PLANE_MAPPINGS}


LENS = {"squares": 6.5}  # half the width of the lens, in sides of the square


USUAL = 4.2


HERE = (2, 1.57)


class WarpedGrid(Picture):
    """Drag the corner of the square, shrink it: what becomes of it under the map?

    Claim: column j of J is where a push of input j goes. The smaller the square, the more its image
    is the parallelogram of the columns, and its area is multiplied by |det J|.
    """

    mapping = Choice("map", MAPS)
    side = Slider("side of the square s", 0.01, 1, start=0.5, step=0.01)
    point = Handle("corner of the square", on="plane", at=HERE, step=0.01)
    prediction = AskArrow(
        "Polar map, r = 2 and θ = 90°. Push input 2, the angle θ, a little. Which way does the "
        "output set out?",
        on="image",
        tail=(0, 2),
        at=(1.4, 1.2),
        hides=(
            "push1",
            "push2",
            "spot",
            "net",
            "patch",
            "promise",
            "rim",
            "column1",
            "column2",
            "name1",
            "name2",
            "true",
            "promised",
        ),
    )
    sentences = {
        "columns": "At {p}: J sends a unit of input 1 to {first}, of input 2 to {second}.",
        "area": "With side {side} the area is multiplied by {grows}, |det J| says {factor}; the "
        "far corner is missed by {miss}.",
    }
    presets = {
        "polar, r = 2": {"mapping": "polar", "side": 0.5, "point": HERE},
        "polar, r = 0": {"mapping": "polar", "side": 0.5, "point": (0, 1.57)},
        "a matrix": {"mapping": "a matrix", "side": 1, "point": (0, 0)},
        "bent, same area": {"mapping": "sway", "side": 1, "point": (0, 0)},
        "squares": {"mapping": "squares", "side": 1, "point": (0.5, 0.25)},
    }

    def starts(self, mapping):
        return {"point": HERE if mapping.name == "polar" else (0.5, 0.5)}

    def truth(self, mapping, point):
        p = np.array(point)
        return tuple((mapping.f(p) + 0.5 * mapping.jacobian(p)[:, 1]).round(2) + 0.0)

    def stage(self, mapping):
        half, names = LENS.get(mapping.name, USUAL), ("r", "θ") if mapping.name == "polar" else "xy"
        window, image, side = mapping.window, mapping.image, (-half, half)
        return Stage(
            Axes("image", image[:2], image[2:], ("output 1", "output 2"), equal=True),
            Axes("plane", window[:2], window[2:], tuple(names), equal=True),
            Axes("lens", side, side, ("", "image of the square, zoomed"), equal=True, bare=True),
            ground=_grids(mapping),
            cast={
                "square": Area("plane", "got"),
                "e1": Arrow("plane", "ink"),
                "e2": Arrow("plane", "soft"),
                "spot": Area("image", "got"),
                "push1": Arrow("image", "ink", label="push of input 1"),
                "push2": Arrow("image", "soft", label="push of input 2"),
                "net": Line("lens", "faint", width=1),
                "patch": Area("lens", "got", opacity=0.35),
                "rim": Line("lens", "got"),
                "promise": Line("lens", "promise", dash=True),
                "column1": Arrow("lens", "ink"),
                "column2": Arrow("lens", "soft"),
                "name1": Text("lens", "ink"),
                "name2": Text("lens", "soft"),
                "true": Text("lens", "got", align="left"),
                "promised": Text("lens", "promise", align="left"),
            },
            headline=mapping.formula,
        )

    def frame(self, mapping, side, point):
        p, J = np.array(point), mapping.jacobian(np.array(point))
        square = p[:, None] + edge(side)
        q = mapping.f(p)
        return {
            "square": square,
            "e1": [*p, side, 0],
            "e2": [*p, 0, side],
            "spot": mapping.f(square),
            "push1": [*q, *side * J[:, 0]],
            "push2": [*q, *side * J[:, 1]],
        } | _in_lens(mapping, p, side)

    def caption(self, mapping, side, point):
        p, J = np.array(point), np.round(mapping.jacobian(np.array(point)), 2)
        columns = self.say("columns", p=pair(p), first=pair(J[:, 0]), second=pair(J[:, 1]))
        return columns + self.say(
            "area",
            side=number(side),
            grows=number(area_ratio(mapping, p, side)),
            factor=number(_factor(mapping, p)),
            miss=number(missed(mapping, p, (side, side))),
        )


def _factor(mapping, p):
    return abs(np.linalg.det(mapping.jacobian(p)))


def _in_lens(mapping, p, side):
    """The image of the square around f(p), in sides of it, and the parallelogram of J."""
    q, J = mapping.f(p)[:, None], mapping.jacobian(p)

    def seen(h):
        return (mapping.f(p[:, None] + side * h) - q) / side

    rim, half = seen(edge(1)), LENS.get(mapping.name, USUAL)
    return _names(J, half) | {
        "net": seen(_net()),
        "patch": rim,
        "rim": rim,
        "promise": J @ edge(1, 1),
        "column1": [0, 0, *J[:, 0]],
        "column2": [0, 0, *J[:, 1]],
        "true": ((-0.94 * half, 0.87 * half), f"area × {number(area_ratio(mapping, p, side))}"),
        "promised": ((-0.94 * half, -0.87 * half), f"|det J| = {number(_factor(mapping, p))}"),
    }


def _names(J, half):
    """Words beyond the tips of the columns; none where a column is too short to see."""
    lengths = np.linalg.norm(J, axis=0)
    tips = J * (1 + 0.14 * half / np.maximum(lengths, 1e-9))
    return {
        f"name{j + 1}": (tips[:, j], "J e" + "₁₂"[j]) if lengths[j] > 0.1 else None for j in (0, 1)
    }


def _net():
    """Grid lines from -1 to 2 at distances of 1, with a nan between.   Returns (2, k)."""
    t, gap = np.linspace(-1, 2, 31), [np.nan]
    lines = [(t, 0 * t + c) for c in range(-1, 3)]
    across = [
        np.concatenate([*(part for line in lines for part in (line[i], gap))]) for i in (0, 1)
    ]
    return np.hstack([across, across[::-1]])


def _grids(mapping):
    """Even lines on the plane and their images, those of the second input thinner."""
    x0, x1, y0, y1 = mapping.window
    low, wide = np.array([[x0], [y0]]), np.array([[x1 - x0], [y1 - y0]])
    t, ground = np.linspace(0, 1, 61), {}
    for i, width in ((0, 1.6), (1, 0.9)):
        lines = [np.array([t, 0 * t + c])[:: 1 - 2 * i] for c in np.linspace(0, 1, 9)]
        gap = np.full((2, 1), np.nan)
        at = np.hstack([part for line in lines for part in (low + wide * line, gap)])
        ground[f"inputs {i + 1}"] = Line("plane", "hill", width=width), at
        ground[f"outputs {i + 1}"] = Line("image", "hill", width=width), mapping.f(at)
    return ground
