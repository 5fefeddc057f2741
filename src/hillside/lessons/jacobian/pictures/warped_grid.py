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


HALF = {"polar": 3.9, "squares": 6.5, "sway": 2.4, "a matrix": 2.2}  # of the lens, in sides
WIDE = 1.7  # the lens is so many times as wide as high
HERE = (2, 1.57)
# Right of a map's window and above it: the square of another map may start at its rim.
BEYOND = {"polar": 0, "squares": 0, "sway": 0.6, "a matrix": 0.6}
AROUND = np.arange(-6, 8)  # grid lines around the square, in sides


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
        tail=(0, 0),
        at=(1.5, 1.5),
        hides=("net", "patch", "rim", "promise", "column2", "true", "promised"),
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
        "squares": {"mapping": "squares", "side": 0.5, "point": (0.5, 0.25)},
    }

    def starts(self, mapping):
        return {"point": HERE if mapping.name == "polar" else (0.25, 0.25)}

    def truth(self, mapping, point):
        return tuple(mapping.jacobian(np.array(point))[:, 1].round(2) + 0.0)

    def stage(self, mapping):
        x0, x1, y0, y1 = _window(mapping)
        high = HALF[mapping.name]
        step = 1 if high < 3 else 2 if high < 5 else 3
        inputs = ("r", "θ") if mapping.name == "polar" else ("x", "y")
        return Stage(
            Axes(
                "image",
                (-WIDE * high, WIDE * high),
                (-high, high),
                ("output 1, in sides", "output 2"),
                (
                    {k: number(k) for k in range(-2 * step, 2 * step + 1, step)},
                    {-step: number(-step), 0: "0", step: number(step)},
                ),
                equal=True,
            ),
            Axes("plane", (x0, x1), (y0, y1), inputs, equal=True),
            ground={"grid": (Line("plane", "faint", width=1), _grid(_window(mapping)))},
            cast=_actors(),
            headline=mapping.formula,
        )

    def frame(self, mapping, side, point):
        p = np.array(point)
        return {
            "square": p[:, None] + edge(side),
            "e1": [*p, side, 0],
            "e2": [*p, 0, side],
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


def _actors():
    return {
        "square": Area("plane", "ink", opacity=0.15),
        "e1": Arrow("plane", "ink", label="$s e_1$"),
        "e2": Arrow("plane", "ink", label="$s e_2$"),
        "net": Line("image", "faint", width=1),
        "patch": Area("image", "got", opacity=0.3),
        "rim": Line("image", "got", label="image"),
        "promise": Line("image", "promise", dash=True, label="promised"),
        "column1": Arrow("image", "promise", label="$J e_1$"),
        "column2": Arrow("image", "promise", label="$J e_2$"),
        "true": Text("image", "got", align="left", size=15),
        "promised": Text("image", "promise", align="left", size=15),
    }


def _window(mapping):
    """The part of the plane that is shown."""
    (x0, x1, y0, y1), beyond = mapping.window, BEYOND[mapping.name]
    return x0, x1 + beyond, y0, y1 + beyond


def _factor(mapping, p):
    return abs(np.linalg.det(mapping.jacobian(p)))


def _in_lens(mapping, p, side):
    """The image of the square around f(p), in sides of it, and the parallelogram of J."""
    q, J = mapping.f(p)[:, None], mapping.jacobian(p)

    def seen(inputs):
        return (mapping.f(inputs) - q) / side

    rim, high = seen(p[:, None] + edge(side)), HALF[mapping.name]
    return {
        "net": seen(_net(_window(mapping), p, side)),
        "patch": rim,
        "rim": rim,
        "promise": J @ edge(1, 1),
        "column1": [0, 0, *J[:, 0]],
        "column2": [0, 0, *J[:, 1]],
        "true": (
            (-0.97 * WIDE * high, 0.88 * high),
            f"area × {number(area_ratio(mapping, p, side))}",
        ),
        "promised": (
            (-0.97 * WIDE * high, 0.74 * high),
            f"|det J| = {number(_factor(mapping, p))}",
        ),
    }


def _lines(at, along):
    """Lines across and upright with a nan after each: x and y of (2, k).

    at: where they cross the other axis, of x and of y.   along: their points, of x and of y.
    """
    across = [np.array([along[0], 0 * along[0] + y]) for y in at[1]]
    upright = [np.array([0 * along[1] + x, along[1]]) for x in at[0]]
    gap = np.full((2, 1), np.nan)
    return np.hstack([part for line in across + upright for part in (line, gap)])


def _grid(window):
    """Even lines on the plane."""
    sides = np.linspace(*window[:2], 9), np.linspace(*window[2:], 9)
    return _lines(sides, (np.array(window[:2]), np.array(window[2:])))


def _net(window, p, side):
    """The grid lines through the corners of the square, one side apart, as far as inputs go."""
    fine = np.linspace(AROUND[0], AROUND[-1], 6 * (len(AROUND) - 1) + 1)
    low, high = np.array(window[::2]), np.array(window[1::2]) + side

    def inside(steps):
        places = p[:, None] + side * steps
        return np.where((places >= low[:, None]) & (places <= high[:, None]), places, np.nan)

    return _lines(inside(AROUND), inside(fine))
