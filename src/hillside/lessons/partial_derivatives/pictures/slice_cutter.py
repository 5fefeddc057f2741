"""Drag the point: two vertical cuts run through it, each a curve with a slope of its own."""

import numpy as np

from hillside.lessons.parts.cut_views import cut_actors, cut_frame, slice_axes
from hillside.lessons.parts.in_words import number, pair
from hillside.lessons.parts.maps import land, map_axes
from hillside.lessons.parts.terrain import height_range, surface_mesh
from hillside.live import (
    AskChoice,
    Choice,
    Dots,
    Handle,
    Mesh,
    Picture,
    Space,
    Stage,
    Turn,
)
from hillside.surfaces import WELL_AND_PASS, X_SQUARED_Y

GROUNDS = {
    "x²y": (X_SQUARED_Y, (-4, 4, -3, 3)),
    "well and pass": (WELL_AND_PASS, (-2.2, 2.2, -1.6, 1.6)),
}


SIGNS = {
    (1, 1): "rises in x, rises in y",
    (1, -1): "rises in x, falls in y",
    (-1, 1): "falls in x, rises in y",
    (-1, -1): "falls in x, falls in y",
}


class SliceCutter(Picture):
    """Drag the point: two vertical cuts run through it, each a curve with a slope of its own.

    Claim: a partial derivative is the slope of a cut, along which the other variable is frozen.
    """

    ground = Choice("ground", GROUNDS)
    point = Handle("point", on="map", at=(-3, 2))
    view = Turn("view of the surface", on="space", start=(-60, 35))
    prediction = AskChoice(
        "The ring stands at (−3, 2) on f = x²y. Does f rise or fall there when only x grows, and "
        "when only y grows?",
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
            "cut0",
            "cut1",
            "rise0",
            "rise1",
        ),
    )
    sentences = {
        "height": "At {p} f is {f}.",
        "slopes": "With y frozen the cut has the slope f_x = {f_x}, with x frozen f_y = {f_y}.",
    }
    presets = {
        "to the right": {"ground": "x²y", "point": (3, 2)},
        "where it opens": {"ground": "x²y", "point": (-3, 2)},
        "the height is 0, the slope is not": {"ground": "x²y", "point": (2, 0)},
        "both slopes are 0": {"ground": "well and pass", "point": (-1, 0)},
    }

    def starts(self, ground):
        return {"point": (-3, 2) if ground[0] is X_SQUARED_Y else (-1, 0.5)}

    def truth(self, ground, point):
        return SIGNS[tuple(np.where(ground[0].gradient(np.array(point)) >= 0, 1, -1).tolist())]

    def stage(self, ground):
        surface, window = ground
        return Stage(
            Space("space", window[:2], window[2:], height_range(surface, window)),
            map_axes("map", window),
            slice_axes(surface, window),
            ground=land("map", surface, window)
            | {"hill": (Mesh("space"), surface_mesh(surface, window))},
            cast=cut_actors(0) | cut_actors(1) | {"stand": Dots("space", "ink", radius=6)},
            headline=f"f = {surface.formula}",
        )

    def frame(self, ground, point):
        (surface, window), p = ground, np.array(point)
        above = [*p, surface.f(p)]
        return (
            cut_frame(surface, window, p, 0)
            | cut_frame(surface, window, p, 1)
            | {"stand": np.array(above)[:, None]}
        )

    def caption(self, ground, point):
        p = np.array(point)
        f_x, f_y = map(number, ground[0].gradient(p))
        height = self.say("height", p=pair(p), f=number(ground[0].f(p)))
        return height + self.say("slopes", f_x=f_x, f_y=f_y)
