"""Turn the line along which x grows: same f, same point, another slope."""

import numpy as np

from hillside.cuts import keeping
from hillside.lessons.parts.in_words import number, pair
from hillside.lessons.parts.maps import land, map_axes
from hillside.live import (
    AskChoice,
    Axes,
    Dots,
    Handle,
    Line,
    Picture,
    Slider,
    Stage,
    Text,
)
from hillside.partial_surfaces import LEANING_TROUGH

KEEPS = {"keep y": 0, "keep x + y": -45}


FROM = (3, 1)


class WhatIsFrozen(Picture):
    """Turn the line along which x grows: same f, same point, another slope.

    Claim: "the slope in x" means nothing until it is said what is kept.
    """

    angle = Slider("direction of the line, degrees", -60, 60, start=-45, step=1)
    point = Handle("point", on="map", at=FROM)
    prediction = AskChoice(
        "At (3, 1) x grows a little: first y is kept, then x + y is kept. When does f = x² + y "
        "grow faster?",
        options=("when y is kept", "when x + y is kept", "equally fast"),
        hides=("curve", "tangent", "ghost", "frozen", "stand", "slope", "alone"),
    )
    sentences = {
        "y kept": "At {p}, when y is kept, f = x² + y has the slope {slope} in x.",
        "sum kept": "At {p}, when x + y is kept, f = x² + y has the slope {slope} in x.",
        "along": "At {p}, when y changes by {rate} for each 1 in x, f = x² + y has the slope "
        "{slope} in x.",
        "compare": "With y kept it is {slope}.",
    }
    presets = {
        "keep y": {"angle": 0, "point": FROM},
        "keep x + y": {"angle": -45, "point": FROM},
        "y grows with x": {"angle": 45, "point": FROM},
    }

    def marks(self):
        return {"angle": KEEPS}

    def truth(self, point):
        slopes = [
            keeping(LEANING_TROUGH, np.array(point), _rate(angle)) for angle in KEEPS.values()
        ]
        return (
            "when y is kept"
            if slopes[0] > slopes[1]
            else "when x + y is kept"
            if slopes[0] < slopes[1]
            else "equally fast"
        )

    def stage(self):
        surface = LEANING_TROUGH
        return Stage(
            map_axes("map", surface.window),
            Axes("cut", surface.window[:2], (-6, 40), ("x", "f along the line")),
            ground=land("map", surface, surface.window),
            cast={
                "kept": Line("map", "ghost", width=2, label="y kept"),
                "line": Line("map", "ink", width=3, label="line"),
                "step": Line("map", "soft", width=2),
                "ghost": Line("cut", "ghost", label="y kept"),
                "frozen": Line("cut", "ghost", dash=True),
                "curve": Line("cut", "hill", width=3),
                "tangent": Line("cut", "gradient", width=3),
                "stand": Dots("cut", "ink", radius=5),
                "slope": Text("cut", "gradient", align="left", size=15),
                "alone": Text("cut", "ghost", align="left"),
            },
            headline=f"f = {surface.formula}",
        )

    def frame(self, angle, point):
        p, rate, far = np.array(point), _rate(angle), np.linspace(0, 5, 81)
        slope, alone = keeping(LEANING_TROUGH, p, rate), keeping(LEANING_TROUGH, p, 0)
        height, reach = LEANING_TROUGH.f(p), np.array([-1, 1])
        return {
            "kept": _line(p, 0, far),
            "line": _line(p, rate, far),
            "step": [p[0] + np.array([0, 1, 1]), p[1] + np.array([0, 0, rate])],
            "ghost": [far, LEANING_TROUGH.f(_line(p, 0, far))],
            "frozen": [p[0] + reach, height + alone * reach],
            "curve": [far, LEANING_TROUGH.f(_line(p, rate, far))],
            "tangent": [p[0] + reach, height + slope * reach],
            "stand": [[p[0]], [height]],
            "slope": ((0.2, 27.5), f"df/dx = {number(slope)}"),
            "alone": ((0.2, 24.5), f"{number(alone)} with y kept"),
        }

    def caption(self, angle, point):
        p, rate = np.array(point), _rate(angle)
        alone = number(keeping(LEANING_TROUGH, p, 0))
        if angle == 0:
            return self.say("y kept", p=pair(p), slope=alone)
        slope = number(keeping(LEANING_TROUGH, p, rate))
        if angle == -45:
            said = self.say("sum kept", p=pair(p), slope=slope)
        else:
            said = self.say("along", p=pair(p), rate=number(rate), slope=slope)
        return said + self.say("compare", slope=alone)


def _rate(angle):
    """dy/dx of a line."""
    return np.round(np.tan(np.radians(angle)), 12)


def _line(p, rate, x):
    """The points of the line through p at these x.   Returns (2, m)."""
    return np.array([x, p[1] + rate * (x - p[0])])
