"""Drag the point: where is the model of order 2 lowest, and where straight downhill?"""

import numpy as np

from hillside.lessons.parts.in_words import number, pair
from hillside.lessons.parts.maps import deep_levels, land, map_axes
from hillside.lessons.taylor.lowest import lowest_point
from hillside.live import Arrow, AskPoint, Axes, Choice, Dots, Handle, Line, Picture, Stage
from hillside.surfaces import DOUBLE_WELL, TWO_WEIGHTS
from hillside.taylor import bend, linear_model, lowest_along, quadratic_model

GROUNDS = {  # surface, window, heights of the cut
    "double well": (DOUBLE_WELL, (-2.1, 2.1, -1.5, 1.5), (-2, 8)),
    "two weights": (TWO_WEIGHTS, (-2.8, 2.8, -2, 2), (-2, 5)),
}
WALKED = np.linspace(0, 2, 101)
CIRCLE = np.array([np.cos(np.linspace(0, 2 * np.pi, 91)), np.sin(np.linspace(0, 2 * np.pi, 91))])
LEVELS = (0.25, 0.5, 1.0)  # of the model's contours, as shares of the height of p above its lowest


class ModelMinimum(Picture):
    """Drag the point: where is the model of order 2 lowest, and where straight downhill?

    Claim: at (1.6, 0.8) on the double well the model is lowest at (1.226, 0), not at (1, 0); where
    the land bends down in some direction it has no lowest point.
    """

    ground = Choice("ground", GROUNDS)
    point = Handle("point", on="map", at=(1.6, 0.8))
    prediction = AskPoint(
        "The land has its minima at (−1, 0) and (1, 0). You stand at (1.6, 0.8) and make the model "
        "of order 2 there. Where is the lowest point of the model?",
        on="map",
        at=(0.5, 0.5),
        hides=("rings", "lowest", "way", "cut"),
    )
    sentences = {
        "lowest": "At {p} f is {f}; the model is lowest at {q}, where f is {there}.",
        "none": "At {p} f is {f}; the model has no lowest point, in some direction it falls "
        "without end.",
        "floor": "At {p} f is {f}; the model is lowest along a whole line through this point.",
        "along": "Straight downhill it is lowest at α = {alpha}, where f is {there}.",
        "no alpha": "Straight downhill it bends down, so there no α is best.",
        "level": "The slope is 0, so no way leads straight downhill.",
    }
    presets = {
        "in the well": {"ground": "double well", "point": (1.6, 0.8)},
        "between the wells": {"ground": "double well", "point": (0.3, 0.1)},
        "near the minimum": {"ground": "double well", "point": (1.1, 0.2)},
        "on the pass": {"ground": "double well", "point": (0, 0)},
        "on the floor of a valley": {"ground": "two weights", "point": (1, 1)},
    }

    def truth(self, ground, point):
        return tuple(lowest_point(ground[0], np.array(point)).tolist())

    def stage(self, ground):
        surface, window, heights = ground
        return Stage(
            map_axes("map", window),
            Axes("cut", (0, 2), heights, ("walked downhill", "height")),
            ground=land("map", surface, window, deep_levels(surface, window, 20)),
            cast=_actors(),
            headline=f"f = {surface.formula}",
        )

    def frame(self, ground, point):
        surface, window, _ = ground
        p = np.array(point)
        return _on_map(surface, p) | _along(surface, p)

    def caption(self, ground, point):
        surface, p = ground[0], np.array(point)
        q, said = lowest_point(surface, p), {"p": pair(p), "f": number(surface.f(p))}
        if q is not None:
            first = self.say("lowest", q=pair(q), there=number(surface.f(q)), **said)
        else:
            bent = np.linalg.eigvalsh(surface.hessian(p))[0] < -1e-9
            first = self.say("none" if bent else "floor", **said)
        return first + self._downhill(surface, p)

    def _downhill(self, surface, p):
        g = surface.gradient(p)
        if not g.any():
            return self.say("level")
        alpha = lowest_along(g, surface.hessian(p))
        if alpha is None:
            return self.say("no alpha")
        return self.say("along", alpha=number(alpha), there=number(surface.f(p - alpha * g)))


def _actors():
    return {
        "rings": Line("map", "promise", width=1.8),
        "way": Arrow("map", "gradient", label="downhill step"),
        "lowest": Dots("map", "promise", radius=7, hollow=True, label="lowest of the model"),
        "f": Line("cut", "hill", width=2.5, label="f"),
        "line": Line("cut", "gradient", dash=True, label="tangent"),
        "model": Line("cut", "promise", width=2.5, label="model"),
        "best": Dots("cut", "promise", radius=7, hollow=True),
    }


def _on_map(surface, p):
    """The model's lowest point and its contours, and the way straight downhill."""
    g, q = surface.gradient(p), lowest_point(surface, p)
    alpha = lowest_along(g, surface.hessian(p))
    way = {"way": None if alpha is None else [*p, *(-alpha * g)]}
    if q is None:
        return way | {"rings": None, "lowest": None}
    return way | {"rings": rings(surface, p, q), "lowest": q[:, None]}


def rings(surface, p, q):
    """Contours of the model at p round its lowest point q, with gaps between: (2, ...)."""
    H = surface.hessian(p)
    above = bend(H, p - q)
    half = np.linalg.inv(np.linalg.cholesky(H)).T  # h = half @ c gives h . H h = c . c
    each = [q[:, None] + half @ CIRCLE * np.sqrt(2 * share * above) for share in LEVELS]
    gap = np.full((2, 1), np.nan)
    return np.concatenate([part for ring in each for part in (ring, gap)], axis=1)


def _along(surface, p):
    """Heights of f, of the plane and of the model on the way straight downhill."""
    g = surface.gradient(p)
    if not g.any():
        return dict.fromkeys(("f", "line", "model", "best"))
    length, alpha = np.linalg.norm(g), lowest_along(g, surface.hessian(p))
    q = p[:, None] - g[:, None] / length * WALKED
    model, best = quadratic_model(surface, p), None
    if alpha is not None:
        best = [[alpha * length], [model(p - alpha * g)]]
    return {
        "f": [WALKED, surface.f(q)],
        "line": [WALKED, linear_model(surface, p)(q)],
        "model": [WALKED, model(q)],
        "best": best,
    }
