"""Slide the unit of x: which way is steepest now?"""

import numpy as np

from hillside.lessons.gradient.steepest import (
    back_in_old_units,
    gradient_in_units,
    level_curves,
    steepest_curve,
)
from hillside.lessons.parts.in_words import number, pair
from hillside.lessons.parts.maps import even_levels, land, map_axes
from hillside.live import (
    Arrow,
    AskChoice,
    Axes,
    Dots,
    Handle,
    Line,
    LogSlider,
    Picture,
    Stage,
)
from hillside.surfaces import BOWL

CHANGES = (
    "it stays the same path on the ground",
    "it now sets out almost along y",
    "it now sets out almost along x",
)


class Ruler(Picture):
    """Slide the unit of x: which way is steepest now?

    Claim: steepest descent depends on the units. At (3, 4) on the bowl with u = 10x the gradient
    (6, 8) becomes (0.6, 8).
    """

    unit = LogSlider("new units in one old unit of x: s", 0.1, 10, start=10, per_decade=40)
    point = Handle("point", on="old", at=(3, 4))
    prediction = AskChoice(
        "The land is x² + y². Now x is measured in tenths, u = 10x. Does the path of steepest "
        "descent from (3, 4) change?",
        options=CHANGES,
        hides=("carried", "path", "new_gradient", "new_path", "new_old"),
    )
    sentences = {
        "minimum": "u = {unit}x: in the minimum the gradient is (0, 0) in any units.",
        "there": "u = {unit}x: at {p} the gradient is {old} in x and y, {new} in u and y.",
        "step": "A step along the new one moves x by {x} when it moves y by {y}.",
    }
    presets = {
        "same units": {"unit": 1, "point": (3, 4)},
        "tenths": {"unit": 10, "point": (3, 4)},
        "tens": {"unit": 0.1, "point": (3, 4)},
    }

    def truth(self):
        x, y = np.abs(
            back_in_old_units(
                gradient_in_units(BOWL.gradient(np.array([3.0, 4.0])), (10, 1)), (10, 1)
            )
        )
        return CHANGES[1 if y > 5 * x else 2 if x > 5 * y else 0]

    def stage(self):
        around = {"names": ("u = s·x, around the point", "y"), "ticks": ({}, {}), "equal": True}
        return Stage(
            map_axes("old", LAND),
            Axes("new", LAND[:2], LAND[2:], **around),
            ground=land("old", BOWL, LAND) | {"here": (Dots("new", "ink", radius=6), [[0], [0]])},
            cast={
                "contours": Line("new", "hill", width=1.2),
                "straight": Line("old", "ghost", dash=True),
                "path": Line("old", "path", width=3, label="steepest in u and y"),
                "gradient": Arrow("old", "gradient", label="old"),
                "carried": Arrow("old", "path", label="new"),
                "new_old": Line("new", "ghost", dash=True),
                "new_path": Line("new", "path", width=3),
                "new_gradient": Arrow("new", "path"),
                "goal": Dots("new", "target", radius=5, label="minimum"),
            },
            headline=f"f = {BOWL.formula}",
        )

    def frame(self, unit, point):
        p, scale = np.array(point), np.array([unit, 1.0])
        path, straight = steepest_curve(1 / scale**2, p), steepest_curve((1, 1), p)
        lines = {
            "contours": _seen(_rings(), p, scale),
            "straight": straight,
            "path": path,
            "new_old": _seen(straight, p, scale),
            "new_path": _seen(path, p, scale),
            "goal": _seen(np.zeros((2, 1)), p, scale),
        }
        return lines | (
            _arrows(p, scale) if p.any() else dict.fromkeys(("gradient", "carried", "new_gradient"))
        )

    def caption(self, unit, point):
        slopes, scale = BOWL.gradient(np.array(point)), np.array([unit, 1.0])
        if not slopes.any():
            return self.say("minimum", unit=number(unit))
        there = gradient_in_units(slopes, scale)
        x, y = map(number, back_in_old_units(there, scale))
        parts = {"unit": number(unit), "p": pair(point), "old": pair(slopes), "new": pair(there)}
        return self.say("there", **parts) + self.say("step", x=x, y=y)


LAND = (-9.8, 9.8, -7, 7)


REACH = 1.9


def _seen(points, p, scale):
    """Points of the land (2, n) on the right map, in new units from the point p."""
    return (points - p[:, None]) * scale[:, None]


def _arrows(p, scale):
    """The three gradient arrows, all REACH long: only their directions are compared."""
    slopes = BOWL.gradient(p)
    new = gradient_in_units(slopes, scale)
    ways = {
        "gradient": (p, slopes),
        "carried": (p, back_in_old_units(new, scale)),
        "new_gradient": ((0.0, 0.0), new),
    }
    return {name: [*tail, *REACH * way / np.linalg.norm(way)] for name, (tail, way) in ways.items()}


def _rings():
    """The level curves of the bowl at equal differences of height."""
    return level_curves((1, 1), even_levels(BOWL, LAND, 9)[1:])
