"""The pictures of notebook 02: the slice cutter (F02.1), the broken plane (F02.2), what is frozen (F02.3)."""

import numpy as np

from hillside.cuts import keeping
from hillside.live import (
    AskChoice,
    Choice,
    Dots,
    Handle,
    Line,
    LogSlider,
    Mesh,
    Picture,
    Slider,
    Text,
    Turn,
    space,
)
from hillside.partial_surfaces import CROSS, FAN, LEANING_TROUGH
from hillside.surfaces import WELL_AND_PASS, X_SQUARED_Y, quadratic

from .cut_views import NAMES, cut_actors, cut_frame, paint_slice, plain
from .maps import height_map
from .terrain import height_range, surface_mesh
from .zoomed import LEAST, direction, in_panels, in_space, miss_at, panel_actors, space_actors

GROUNDS = {"x²y": (X_SQUARED_Y, (-4, 4, -3, 3)), "well and pass": (WELL_AND_PASS, (-2, 2, -2, 2))}
SIGNS = {
    (1, 1): "f_x up, f_y up",
    (1, -1): "f_x up, f_y down",
    (-1, 1): "f_x down, f_y up",
    (-1, -1): "f_x down, f_y down",
}


class SliceCutter(Picture):
    """Drag the point: two vertical cuts run through it, and each cut is a curve with a slope of its own.

    Claim: a partial derivative is the slope of a cut, along which the other variable is frozen.
    """

    size = (900, 430)
    ground = Choice("ground", GROUNDS)
    point = Handle("point", on="map", at=(-3, 2))
    view = Turn("view of the surface", on="space", start=(-60, 35))
    prediction = AskChoice(
        "The ring stands at (−3, 2); darker ground is higher. Does f rise or fall there when only x grows (f_x), "
        "and when only y grows (f_y)?",
        options=tuple(SIGNS.values()),
        hides=(
            "curve0",
            "tangent0",
            "stand0",
            "slope0",
            "curve1",
            "tangent1",
            "stand1",
            "slope1",
            "hill",
            "cut0",
            "cut1",
            "rise0",
            "rise1",
            "stand",
        ),
    )
    presets = {
        "the worked example": {"ground": "x²y", "point": (3, 2)},
        "down and up": {"ground": "x²y", "point": (-3, 2)},
        "the height is 0, the slope is not": {"ground": "x²y", "point": (2, 0)},
        "both slopes are 0": {"ground": "well and pass", "point": (-1, 0)},
    }

    def truth(self, ground, point):
        return SIGNS[tuple(np.where(ground[0].gradient(np.array(point)) >= 0, 1, -1).tolist())]

    def stage(self, figure, ground):
        surface, window = ground
        axes = figure.subplot_mosaic(
            [["map", "space", "cut0"], ["map", "space", "cut1"]], width_ratios=[1.25, 1.3, 1]
        )
        height_map(axes["map"], surface, window)
        axes["map"].set_title(f"$f = {surface.formula}$")
        space(axes["space"], (*window, *height_range(surface, window)))
        for i in (0, 1):
            paint_slice(axes[f"cut{i}"], surface, window, i)
        return (
            cut_actors(0, False)
            | cut_actors(1, True)
            | {"hill": Mesh("space"), "stand": Dots("space", "ink", radius=6)}
        )

    def frame(self, ground, point):
        (surface, window), p = ground, np.array(point)
        above = [*p, surface.f(p)]
        return (
            cut_frame(surface, window, p, 0)
            | cut_frame(surface, window, p, 1)
            | {"hill": surface_mesh(surface, window), "stand": np.array(above)[:, None]}
        )

    def caption(self, ground, point):
        p = np.array(point)
        slopes = [f"{name} = {plain(slope)}" for name, slope in zip(NAMES, ground[0].gradient(p))]
        return (
            f"At ({plain(p[0])}, {plain(p[1])}) f is {plain(ground[0].f(p))}. "
            f"With y frozen the cut has the slope {slopes[0]}, with x frozen {slopes[1]}."
        )


PASS = quadratic("pass", [[0, 1], [1, 0]], (-1, 1, -1, 1))
BROKEN = {"xy": PASS, "xy/(x²+y²)": CROSS, "x²y/(x²+y²)": FAN}


class BrokenPlane(Picture):
    """Zoom in at 0 and turn a third cut: does the surface lie down in the plane that the two partials span?

    Claim: all three surfaces have both partials 0 at 0, but only one has a tangent plane there.
    """

    size = (900, 470)
    ground = Choice("ground", BROKEN, start="x²y/(x²+y²)")
    zoom = LogSlider("zoom at 0", 1, 1000, start=1, per_decade=20)
    angle = Slider("third cut, degrees from the x-axis", 0, 180, start=45, step=5)
    view = Turn("view of the surface", on="space", start=(-70, 25))
    prediction = AskChoice(
        "Along both axes this surface is level: f_x = f_y = 0 at 0, so the plane is level, too. "
        "How does f change from 0 along the diagonal, at 45°?",
        options=("it stays level, as the plane does", "it rises", "it falls"),
        hides=("hill", "third", "seen", "misses", "miss", "gap"),
    )
    presets = {
        "smooth: it lies down": {"ground": "xy", "zoom": 1000, "angle": 45},
        "a jump": {"ground": "xy/(x²+y²)", "zoom": 1, "angle": 45},
        "zooming does not help": {"ground": "x²y/(x²+y²)", "zoom": 1000, "angle": 45},
        "along an axis all is well": {"ground": "x²y/(x²+y²)", "zoom": 1, "angle": 0},
    }

    def truth(self, ground, zoom, angle):
        height = ground.f(direction(angle) / zoom)
        return (
            "it rises"
            if height > LEAST
            else "it falls"
            if height < -LEAST
            else "it stays level, as the plane does"
        )

    def stage(self, figure, ground):
        axes = figure.subplot_mosaic([["space", "cut"], ["space", "miss"]], width_ratios=[1.15, 1])
        axes["space"].set_title(
            f"$f = {ground.formula}$"
            + (", cut off where it leaves the box" if ground is CROSS else "")
        )
        return space_actors(axes["space"]) | panel_actors(axes["cut"], axes["miss"])

    def frame(self, ground, zoom, angle):
        return in_space(ground, zoom, direction(angle)) | in_panels(ground, zoom, direction(angle))

    def caption(self, ground, zoom, angle):
        height, (miss,) = (
            ground.f(direction(angle) / zoom),
            miss_at(ground, direction(angle), [zoom]),
        )
        where = f"Zoom {zoom:.4g}: at the distance {1 / zoom:.3g} from 0 along {angle:.0f}° f is {plain(height)}, the plane says 0. "
        return where + (
            f"Per distance the plane misses by {miss:.3g}."
            if np.isfinite(miss)
            else "Along this cut the plane misses nothing."
        )


KEEPS = {"keep y": 0, "keep x + y": -45}
FROM = (3, 1)


class WhatIsFrozen(Picture):
    """Turn the line along which x grows: f is the same, the point is the same, and the slope is another.

    Claim: "the slope in x" means nothing until it is said what is kept.
    """

    size = (900, 440)
    angle = Slider("direction of the line, degrees", -60, 60, start=-45, step=1)
    point = Handle("point", on="map", at=FROM)
    prediction = AskChoice(
        "At (3, 1) x grows a little: once y is kept, once x + y is kept. When does f = x² + y grow faster?",
        options=("when y is kept", "when x + y is kept", "both times alike"),
        hides=("curve", "tangent", "ghost", "frozen", "stand", "slope", "alone"),
    )
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
            else "both times alike"
        )

    def stage(self, figure):
        axes = figure.subplot_mosaic([["map", "cut"]])
        window = LEANING_TROUGH.window
        height_map(axes["map"], LEANING_TROUGH, window)
        axes["map"].set_title(f"$f = {LEANING_TROUGH.formula}$")
        axes["cut"].set(
            title="f along the line, against x", xlim=window[:2], ylim=(-6, 30), xlabel="x"
        )
        axes["cut"].grid()
        return {
            "kept": Line("map", "faint", width=2, dash=True),
            "line": Line("map", "path", width=3),
            "step": Line("map", "ink", width=2),
            "ghost": Line("cut", "ghost", dash=True),
            "frozen": Line("cut", "ghost"),
            "curve": Line("cut", "path", width=3),
            "tangent": Line("cut", "gradient", width=3),
            "stand": Dots("cut", "ink", radius=5),
            "slope": Text("cut", "gradient", align="left", size=15),
            "alone": Text("cut", "ghost", align="left", size=14),
        }

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
            "slope": ((0.2, 27.5), f"df/dx = {plain(slope)}"),
            "alone": ((0.2, 24.5), f"{plain(alone)} with y kept"),
        }

    def caption(self, angle, point):
        p, rate = np.array(point), _rate(angle)
        kept = {0: "y is kept", -45: "x + y is kept"}.get(
            angle, f"y changes by {plain(rate)} for each 1 in x"
        )
        return (
            f"At ({plain(p[0])}, {plain(p[1])}), when {kept}, f = x² + y has the slope {plain(keeping(LEANING_TROUGH, p, rate))} in x. "
            f"With y kept it is {plain(keeping(LEANING_TROUGH, p, 0))}."
        )


def _rate(angle):
    """dy/dx of a line."""
    return np.round(np.tan(np.radians(angle)), 12)


def _line(p, rate, x):
    """The points of the line through p at these x.   Returns (2, m)."""
    return np.array([x, p[1] + rate * (x - p[0])])
