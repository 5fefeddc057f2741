"""Type a formula, drag the point: the map, the surface and the gradient follow."""

import numpy as np

from hillside.formula import parse
from hillside.lessons.parts.in_words import number, pair
from hillside.lessons.parts.maps import land, map_axes
from hillside.lessons.parts.terrain import height_range, surface_mesh, tangent_patch, uphill_arrow
from hillside.live import (
    Arrow,
    Dots,
    Handle,
    Mesh,
    Picture,
    Space,
    Stage,
    Turn,
    Typed,
)

WINDOW = (-4, 4, -3, 3)


NAMES = ("x", "y")


def notation(formula):
    """The formula and its partial derivatives, one line of LaTeX each."""
    partials = [
        rf"\frac{{\partial f}}{{\partial {name}}} = {partial}"
        for name, partial in zip(formula.names, formula.partials_latex)
    ]
    return [f"f = {formula.latex}", *partials]


class TypedSurface(Picture):
    """Type a formula, drag the point: the map, the surface and the gradient follow.

    Claim: the gradient lies in the plane of the map, perpendicular to the contour; the tangent
        plane rises along it.
    """

    formula = Typed("f(x, y) =", "x**2 + 3*x*y", read=parse, notation=notation)
    point = Handle("point", on="map", at=(1, 0.5))
    view = Turn("view of the surface", on="space", start=(-60, 35))

    sentences = {
        "there": "At {p} f is {f} and the gradient is {g}.",
        "no value": "At {p} the formula gives no value or no slope.",
        "gaps": "f has no value where the map is blank.",
    }

    def stage(self, formula):
        return Stage(
            map_axes("map", WINDOW),
            Space("space", WINDOW[:2], WINDOW[2:], height_range(formula, WINDOW)),
            ground=land("map", formula, WINDOW)
            | {"hill": (Mesh("space"), surface_mesh(formula, WINDOW))},
            cast={
                "gradient": Arrow("map", "gradient", label=r"$\nabla f$"),
                "plane": Mesh("space", "promise", opacity=0.28, label="tangent plane"),
                "uphill": Arrow("space", "gradient", label="uphill"),
                "stand": Dots("space", "path", radius=7),
            },
            headline=f"f = {formula.latex}",
        )

    def frame(self, formula, point):
        p, reach = np.array(point), 0.6
        if not np.isfinite(formula.gradient(p)).all():
            return {"gradient": None, "plane": None, "uphill": None, "stand": None}
        return {
            "gradient": [*p, *shown_length(formula.gradient(p))],
            "plane": tangent_patch(formula, p, reach),
            "uphill": uphill_arrow(formula, p, reach),
            "stand": [[p[0]], [p[1]], [formula.f(p)]],
        }

    def caption(self, formula, point):
        p, where = np.array(point), pair(point)
        blank = np.isnan(surface_mesh(formula, WINDOW)[2]).any()
        gaps = self.say("gaps") if blank else ()
        if not np.isfinite(formula.gradient(p)).all():
            return self.say("no value", p=where) + gaps
        there = self.say("there", p=where, f=number(formula.f(p)), g=pair(formula.gradient(p)))
        return there + gaps


def shown_length(slopes):
    """The gradient as it is drawn: its direction, its length shortened the more the longer it
    is, so that it stays on the map."""
    length = np.linalg.norm(slopes)
    return slopes * 1.5 / (1.5 + length)
