"""The other pictures of notebook 03, on what "steepest" depends on: a finite step (F03.3), the ruler (F03.4)."""

from functools import lru_cache

import numpy as np

from hillside.live import Arrow, AskChoice, Choice, Dots, Handle, Line, LogSlider, Picture, Text
from hillside.steepest import (
    VALLEY,
    angle_between,
    back_in_old_units,
    best_step,
    gradient_in_units,
    level_curves,
    steepest_curve,
)
from hillside.surfaces import BOWL

from .gradient import WHEEL
from .in_words import number, pair
from .maps import even_levels, height_map, mark_minima
from .walk import change

HERE = np.array([1.0, 0.1])
WIDE = 1.6  # half the width of the lens, in radii
SEARCH = {"the highest point": 1, "the lowest point": -1}
OPTIONS = (
    "in the same direction, along the gradient",
    "a few degrees away from it",
    "more than 30 degrees away from it",
)
FAR_AND_NEAR = np.geomspace(1e-3, 1, 61)


class FiniteStep(Picture):
    """Slide the radius: which point of the circle is the highest?

    Claim: at (1, 0.1) on x² + 10y² the best step is 0.18° off the gradient for r = 0.001, and 39.3° off for r = 1.
    """

    size = (900, 470)
    search = Choice("look for", SEARCH)
    radius = LogSlider("length of the step r", 1e-3, 1, start=1e-3, per_decade=20)
    prediction = AskChoice(
        "For r = 0.001 the best step goes along the gradient, to the eye. And for r = 1, where is the highest point of the circle?",
        options=OPTIONS,
        hides=("curve", "now", "reading", "best", "end"),
    )
    presets = {
        "tiny step": {"search": "the highest point", "radius": 1e-3},
        "short step": {"search": "the highest point", "radius": 0.1},
        "long step": {"search": "the highest point", "radius": 1},
        "down instead": {"search": "the lowest point", "radius": 1},
    }

    def truth(self):
        off = turned(1, 1.0)
        return OPTIONS[0 if off < 0.5 else 1 if off < 30 else 2]

    def stage(self, figure):
        axes = figure.subplot_mosaic([["lens", "angle"]], width_ratios=[1.15, 1])
        axes["lens"].set(
            xlim=(-WIDE, WIDE),
            ylim=(-WIDE, WIDE),
            aspect="equal",
            title="$f = x^2 + 10y^2$ around (1, 0.1)",
            xlabel="east of the point, in r",
            ylabel="north of the point, in r",
        )
        axes["angle"].set(
            title="best step: degrees off",
            xlim=(8e-4, 1.3),
            xscale="log",
            ylim=(0, 45),
            xlabel="r",
            yticks=[0, 15, 30, 45],
        )
        axes["angle"].grid()
        return {
            "contours": Line("lens", "hill", width=1.2),
            "circle": Line("lens", "ink"),
            "gradient": Arrow("lens", "gradient", width=5),
            "best": Arrow("lens", "got", width=2.5),
            "end": Dots("lens", "got", radius=7),
            "centre": Dots("lens", "ink", radius=4),
            "curve": Line("angle", "gradient"),
            "now": Dots("angle", "got", radius=7),
            "reading": Text("angle", "got", size=15),
        }

    def frame(self, search, radius):
        best, off = best_move(search, radius) / radius, turned(search, radius)
        return {
            "contours": around(radius),
            "circle": WHEEL,
            "gradient": [0, 0, *_steepest(search)],
            "best": [0, 0, *best],
            "end": best[:, None],
            "centre": [[0], [0]],
            "now": [[radius], [off]],
            "curve": [FAR_AND_NEAR, [turned(search, r) for r in FAR_AND_NEAR]],
            "reading": ((0.02, 41), f"r = {radius:.3g}: {off:.3g}° off"),
        }

    def caption(self, search, radius):
        best, straight = (
            VALLEY.f(HERE + move) - VALLEY.f(HERE)
            for move in (best_move(search, radius), radius * _steepest(search))
        )
        way = "the gradient" if search > 0 else "minus the gradient"
        return (
            f"r = {radius:.4g}: the best step is {turned(search, radius):.3g}° away from {way}. It {_changes(best)}; "
            f"a step of the same length along {way} {_changes(straight)}."
        )


def best_move(search, radius):
    """The step of that length that leads to the highest point (search 1) or to the lowest (search -1)."""
    return best_step(lambda p: search * VALLEY.f(p), HERE, radius)


def _steepest(search):
    """The direction of the gradient, or against it, of length 1."""
    slopes = search * VALLEY.gradient(HERE)
    return slopes / np.linalg.norm(slopes)


@lru_cache(maxsize=512)
def turned(search, radius):
    """The angle in degrees between the best step and the steepest direction."""
    return float(angle_between(best_move(search, radius), _steepest(search)))


def around(radius):
    """The level curves through the lens, at 14 equal differences of height, in radii from the point."""
    window = tuple(c + side * WIDE * radius for c in HERE for side in (-1, 1))
    return (
        level_curves((1, 10), even_levels(VALLEY, window, 16)[1:-1], HERE) - HERE[:, None]
    ) / radius


def _changes(rise):
    return change(-rise, "raises f", "lowers f").replace("-", "−")


CHANGES = (
    "it stays the same path on the ground",
    "it now sets out almost along y",
    "it now sets out almost along x",
)


class Ruler(Picture):
    """Slide the unit of x: which way is steepest now?

    Claim: steepest descent depends on the units. At (3, 4) on the bowl with u = 10x the gradient (6, 8) becomes (0.6, 8).
    """

    size = (900, 470)
    unit = LogSlider("new units in one old unit of x: s", 0.1, 10, start=10, per_decade=40)
    point = Handle("point", on="old", at=(3, 4))
    prediction = AskChoice(
        "The land is x² + y². Now x is measured in tenths, u = 10x. Does the path of steepest descent from (3, 4) change?",
        options=CHANGES,
        hides=("carried", "path", "new_gradient", "new_path", "new_old", "old_name", "new_name"),
    )
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

    def stage(self, figure):
        axes = figure.subplot_mosaic([["old", "new"]])
        height_map(axes["old"], BOWL, LAND)
        axes["old"].set_title("the land in x and y")
        axes["new"].set(
            xlim=LAND[:2],
            ylim=LAND[2:],
            xticks=[],
            yticks=[],
            aspect="equal",
            xlabel="u = s·x",
            ylabel="y",
            title="the land in u and y, shrunk to fit",
        )
        for ax in axes.values():
            mark_minima(ax, BOWL)
        return {
            "contours": Line("new", "hill", width=1.2),
            "straight": Line("old", "gradient", dash=True),
            "path": Line("old", "path", width=3),
            "gradient": Arrow("old", "gradient"),
            "carried": Arrow("old", "path"),
            "new_old": Line("new", "gradient", dash=True),
            "new_path": Line("new", "path", width=3),
            "new_gradient": Arrow("new", "path"),
            "here": Dots("new", "ink", radius=6),
            "old_name": Text("old", "gradient"),
            "new_name": Text("old", "path"),
        }

    def frame(self, unit, point):
        p, scale = np.array(point), np.array([unit, 1.0])
        view = scale / max(1, unit)  # from x and y to places on the right map
        path, straight = steepest_curve(1 / scale**2, p), steepest_curve((1, 1), p)
        lines = {
            "contours": _rings(view),
            "straight": straight,
            "path": path,
            "new_old": (straight.T * view).T,
            "new_path": (path.T * view).T,
            "here": (p * view)[:, None],
        }
        return lines | (
            _arrows(p, scale, view)
            if p.any()
            else dict.fromkeys(("gradient", "carried", "new_gradient", "old_name", "new_name"))
        )

    def caption(self, unit, point):
        slopes, scale = BOWL.gradient(np.array(point)), np.array([unit, 1.0])
        if not slopes.any():
            return f"u = {unit:.4g}x: in the minimum the gradient is (0, 0) in any units."
        there = gradient_in_units(slopes, scale)
        x, y = back_in_old_units(there, scale)
        return (
            f"u = {unit:.4g}x: at {pair(point)} the gradient is {pair(slopes)} in x and y, {pair(there)} in u and y. "
            f"A step along the new one moves x by {number(x)} when it moves y by {number(y)}."
        )


LAND = (-7, 7, -7, 7)
REACH = 1.9


def _arrows(p, scale, view):
    """The three gradient arrows, all REACH long: only their directions are compared."""
    slopes = BOWL.gradient(p)
    new = gradient_in_units(slopes, scale)
    ways = {
        "gradient": (p, slopes),
        "carried": (p, back_in_old_units(new, scale)),
        "new_gradient": (p * view, new),
    }
    arrows = {
        name: [*tail, *REACH * way / np.linalg.norm(way)] for name, (tail, way) in ways.items()
    }
    old, new = (np.array(arrows[name][2:]) for name in ("gradient", "carried"))
    same = angle_between(old, new) < 12
    return arrows | {
        "old_name": (p + 1.4 * old, "old = new" if same else "old"),
        "new_name": None if same else (p + 1.4 * new, "new"),
    }


def _rings(view):
    """The level curves of the bowl at equal differences of height, on the right map."""
    return view[:, None] * level_curves((1, 1), even_levels(BOWL, LAND, 9)[1:])
