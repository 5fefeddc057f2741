"""Type a formula, drag the point: the map, the surface and the gradient follow."""

import numpy as np

from hillside.formula import parse
from hillside.lessons.parts.in_words import number, pair
from hillside.lessons.parts.maps import height_map
from hillside.lessons.parts.terrain import height_range, surface_mesh, tangent_patch, uphill_arrow
from hillside.live import Arrow, Dots, Handle, Mesh, Picture, Turn, Typed, space

WINDOW = (-3, 3, -3, 3)


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

    size = (900, 470)
    formula = Typed("f(x, y) =", "x**2 + 3*x*y", read=parse, notation=notation)
    point = Handle("point", on="map", at=(1, 0.5))
    view = Turn("view of the surface", on="space", start=(-60, 35))

    sentences = {
        "there": "At {p} f is {f} and the gradient is {g}.",
        "no value": "At {p} the formula gives no value or no slope.",
        "gaps": "f has no value where the map is blank.",
    }

    def stage(self, figure, formula):
        axes = figure.subplot_mosaic([["map", "space"]], width_ratios=[1, 1.1])
        height_map(axes["map"], formula, WINDOW)
        space(axes["space"], (*WINDOW, *height_range(formula, WINDOW)))
        return {
            "gradient": Arrow("map", "gradient"),
            "hill": Mesh("space"),
            "plane": Mesh("space", "gradient", opacity=0.28),
            "uphill": Arrow("space", "gradient"),
            "stand": Dots("space", "path", radius=7),
        }

    def frame(self, formula, point):
        p, reach = np.array(point), 0.6
        mesh = surface_mesh(formula, WINDOW)
        if not np.isfinite(formula.gradient(p)).all():
            return {"gradient": None, "hill": mesh, "plane": None, "uphill": None, "stand": None}
        return {
            "gradient": [*p, *shown_length(formula.gradient(p))],
            "hill": mesh,
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
