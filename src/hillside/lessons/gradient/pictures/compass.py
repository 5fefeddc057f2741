"""Drag the point, turn the heading: how steep is it in each direction?"""

import numpy as np

from hillside.lessons.gradient.steepest import (
    slope_along,
)
from hillside.lessons.parts.in_words import factor, number, pair
from hillside.lessons.parts.maps import land, map_axes
from hillside.live import (
    Area,
    Arrow,
    AskArrow,
    Axes,
    Choice,
    Dots,
    Handle,
    Line,
    Picture,
    Stage,
    Text,
)
from hillside.surfaces import BOWL, SADDLE, X_SQUARED_Y

# ground: surface, half the width of the map, length of the drawn gradient as a share of its own
GROUNDS = {
    "x²y": (X_SQUARED_Y, 5, 1 / 10),
    "round bowl": (BOWL, 6, 1 / 5),
    "saddle": (SADDLE, 4, 1 / 10),
}


WHEEL = np.array([np.cos(np.linspace(0, 2 * np.pi, 121)), np.sin(np.linspace(0, 2 * np.pi, 121))])
BARE = {"equal": True, "bare": True}
CROSS = {
    "circle": (Line("wheel", "faint", width=1), WHEEL),
    "east": (Line("wheel", "faint", width=0.6), [[-1.6, 1.6], [0, 0]]),
    "north": (Line("wheel", "faint", width=0.6), [[0, 0], [-1.6, 1.6]]),
}


class Compass(Picture):
    """Drag the point, turn the heading: how steep is it in each direction?

    Claim: the slopes in all directions are two circles whose diameter is the gradient. They follow
    from two numbers.
    """

    ground = Choice("ground", GROUNDS)
    point = Handle("point", on="map", at=(3, 2))
    heading = Handle("heading", on="wheel", at=(1, 0), step=0.01, radius=1)
    prediction = AskArrow(
        "You stand at (3, 2). In which direction does the land rise most steeply?",
        on="map",
        tail=(3, 2),
        at=(3.0, 3.0),
        hides=(
            "gradient",
            "level",
            "up",
            "rim",
            "down",
            "zero",
            "arrow",
            "foot",
            "needle",
            "dot",
            "slope",
            "steepest",
            "none",
        ),
    )
    sentences = {
        "level": "At {p} the gradient is (0, 0): every slope is zero, no direction is steepest.",
        "there": "At {p} the gradient is {g}, its length {length}.",
        "slope": "Along {u} the slope is {product} = {slope}.",
    }
    presets = {
        "steepest": {"ground": "x²y", "point": (3, 2), "heading": (0.8, 0.6)},
        "along the contour": {"ground": "x²y", "point": (3, 2), "heading": (-0.6, 0.8)},
        "steepest way down": {"ground": "x²y", "point": (3, 2), "heading": (-0.8, -0.6)},
        "along (3, 4)": {"ground": "x²y", "point": (3, 2), "heading": (0.6, 0.8)},
        "level ground": {"ground": "saddle", "point": (0, 0), "heading": (1, 0)},
    }

    def truth(self, ground, point):
        surface, _, share = ground
        return tuple(point + share * surface.gradient(np.array(point)))

    def stage(self, ground):
        surface, half, share = ground
        window = (-1.4 * half, 1.4 * half, -half, half)
        scale = rf" \qquad \nabla f \text{{ drawn at }} 1/{1 / share:.0f}"
        return Stage(
            map_axes("map", window),
            Axes("wheel", (-1.6, 1.6), (-1.6, 1.6), ("", "slope in each direction"), **BARE),
            ground=land("map", surface, window) | CROSS,
            cast=_compass_actors(),
            headline=f"f = {surface.formula}{scale}",
        )

    def frame(self, ground, point, heading):
        surface, half, share = ground
        slopes, reach = surface.gradient(np.array(point)), half / 4
        return (
            _on_map(np.array(point), slopes, share, reach)
            | _heading(point, heading, reach)
            | _on_wheel(slopes, heading)
        )

    def caption(self, ground, point, heading):
        slopes, p = ground[0].gradient(np.array(point)), pair(point)
        if not slopes.any():
            return self.say("level", p=p)
        there = self.say("there", p=p, g=pair(slopes), length=number(np.linalg.norm(slopes)))
        u = np.array(heading) / np.linalg.norm(heading)
        (f_x, f_y), (a, b) = slopes, map(factor, u)
        product = f"{number(f_x)} · {a} + {factor(f_y, 6)} · {b}"
        slope = number(slope_along(slopes, u))
        return there + self.say("slope", u=pair(np.round(u, 3)), product=product, slope=slope)


def _compass_actors():
    return {
        "gradient": Arrow("map", "gradient", width=4, label=r"$\nabla f$"),
        "level": Line("map", "ink", dash=True, label="level"),
        "way": Arrow("map", "path", label="heading"),
        "up": Area("wheel", "gradient", opacity=0.2),
        "rim": Line("wheel", "gradient"),
        "down": Line("wheel", "ghost", dash=True, label="downhill"),
        "zero": Line("wheel", "ink", dash=True),
        "arrow": Arrow("wheel", "gradient", width=4),
        "ray": Line("wheel", "path", width=1.5),
        "foot": Line("wheel", "ink", width=1),
        "needle": Line("wheel", "path", width=5),
        "dot": Dots("wheel", "path", radius=6),
        "slope": Text("wheel", "path", align="left", size=15),
        "steepest": Text("wheel", "gradient", size=15),
        "none": Text("wheel", size=14),
    }


def _on_map(p, slopes, share, reach):
    if not slopes.any():
        return {"gradient": None, "level": None}
    along = 1.5 * reach * np.array([-slopes[1], slopes[0]]) / np.linalg.norm(slopes)
    return {"gradient": [*p, *share * slopes], "level": np.transpose([p - along, p + along])}


def _heading(point, heading, reach):
    u = np.array(heading) / np.linalg.norm(heading)
    return {"way": [*point, *reach * u], "ray": np.transpose([0 * u, u])}


def _on_wheel(slopes, heading):
    """The slopes in all directions as shares of the steepest, and that along the heading."""
    parts = (
        "up",
        "rim",
        "down",
        "arrow",
        "zero",
        "needle",
        "dot",
        "foot",
        "slope",
        "steepest",
        "none",
    )
    if not slopes.any():
        return dict.fromkeys(parts) | {"none": ((0, 1.15), "every slope is 0")}
    steepest = np.linalg.norm(slopes)
    g, share = slopes / steepest, slope_along(slopes, WHEEL) / steepest
    flat = 1.2 * np.array([-g[1], g[0]])
    circles = {
        "up": WHEEL * np.clip(share, 0, None),
        "down": WHEEL * np.clip(-share, 0, None),
        "arrow": [0, 0, *g],
        "zero": np.transpose([-flat, flat]),
        "steepest": (1.35 * g, number(steepest)),
        "none": None,
    }
    return (
        dict.fromkeys(parts)
        | circles
        | {"rim": circles["up"]}
        | _needle(g, np.array(heading), slopes)
    )


def _needle(g, heading, slopes):
    u = heading / np.linalg.norm(heading)
    share = g @ u
    end = abs(share) * u
    return {
        "needle": np.transpose([0 * u, end]),
        "dot": end[:, None],
        "foot": np.transpose([g, end]) if share > 0 else None,
        "slope": ((-1.5, -1.42), f"slope {number(slope_along(slopes, u))}"),
    }
