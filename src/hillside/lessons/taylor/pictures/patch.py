"""Leave a factor out of the model of order 2: how well does the patch still fit?"""

import numpy as np

from hillside.lessons.parts.in_words import number, pair
from hillside.lessons.parts.maps import land, map_axes
from hillside.lessons.parts.terrain import height_range, surface_mesh
from hillside.lessons.taylor.patches import EGG_BOX, good, growing, model, worst
from hillside.live import (
    Area,
    AskChoice,
    Axes,
    Choice,
    Dots,
    Handle,
    Line,
    Mesh,
    Picture,
    Slider,
    Space,
    Stage,
    Toggle,
    Turn,
)

LAND, WINDOW = EGG_BOX, EGG_BOX.window
FINE = 0.1  # an error below this counts as good on the map
REACHES = np.geomspace(0.02, 1.4, 25)
WHICH = ("leaving out the ½", "counting the cross term once", "both alike")
WHOLE = {"order": "of order 2"}
NAMES = {  # (order, half, twice): the sentence
    (2, True, True): "right",
    (2, False, True): "no half",
    (2, True, False): "once",
    (2, False, False): "neither",
}


class Patch(Picture):
    """Leave a factor out of the model of order 2: how well does the patch still fit?

    Claim: with both factors half the distance leaves about an eighth of the error, without one of
    them, as on the tangent plane, about a quarter.
    """

    order = Choice("model", {"of order 2": 2, "plane": 1})
    half = Toggle("the ½", start=True)
    twice = Toggle("the 2 of the cross term", start=True)
    reach = Slider("size of the patch r", 0.1, 1.4, start=0.8, step=0.05)
    point = Handle("point", on="map", at=(-0.9, 0.7))
    view = Turn("view of the surface", on="space", start=(-70, 50))
    prediction = AskChoice(
        "A patch of order 2 is fitted to the land at the ring. Its formula has a ½, and a 2 in the "
        "cross term. Which slip spoils the fit more?",
        options=WHICH,
        hides=("patch", "good", "errors"),
        then={"half": False},
    )
    sentences = {
        "plane": "The tangent plane at {p} misses by up to {e} within the distance {r}.",
        "right": "The model of order 2 at {p} misses by up to {e} within the distance {r}.",
        "no half": "Without the ½ the model at {p} misses by up to {e} within the distance {r}.",
        "once": "With the cross term once the model at {p} misses by up to {e} within the distance "
        "{r}.",
        "neither": "Without the ½ and the 2 the model at {p} misses by up to {e} within the "
        "distance {r}.",
        "half way": "Within half of that it misses by up to {less}, {q} times less.",
    }
    presets = {
        "both factors": WHOLE | {"half": True, "twice": True},
        "without the ½": WHOLE | {"half": False, "twice": True},
        "cross term once": WHOLE | {"half": True, "twice": False},
        "the plane": {"order": "plane"},
        "no cross term here": WHOLE | {"half": True, "twice": False, "point": (-1, 0)},
        "small patch": WHOLE | {"half": True, "twice": True, "reach": 0.2},
    }

    def truth(self, point, reach):
        p = np.array(point)
        no_half, once = (
            worst(LAND, model(LAND, p, 2, *kept), p, reach)
            for kept in ((False, True), (True, False))
        )
        return WHICH[0 if no_half > 1.2 * once else 1 if once > 1.2 * no_half else 2]

    def stage(self):
        heights = height_range(LAND, WINDOW)
        return Stage(
            Space("space", WINDOW[:2], WINDOW[2:], heights),
            map_axes("map", WINDOW),
            Axes("errors", (0.018, 1.6), (1e-6, 30), ("distance", "error"), log=(True, True)),
            ground={"hill": (Mesh("space"), surface_mesh(LAND, WINDOW))}
            | land("map", LAND, WINDOW),
            cast=_actors(),
            headline=f"f = {LAND.formula}",
        )

    def frame(self, order, half, twice, reach, point):
        p = np.array(point)
        found, whole = model(LAND, p, order, half, twice), (order, half, twice) == (2, True, True)
        return {
            "patch": _patch(found, p, reach, height_range(LAND, WINDOW)),
            "stand": [*p[:, None], [LAND.f(p)]],
            "good": good(LAND, found, p, reach, FINE),
            "plane": [REACHES, growing(LAND, model(LAND, p, 1), p, REACHES)],
            "right": [REACHES, growing(LAND, model(LAND, p, 2), p, REACHES)],
            "now": None if whole else [REACHES, growing(LAND, found, p, REACHES)],
            "dot": [[reach], [worst(LAND, found, p, reach)]],
        }

    def caption(self, order, half, twice, reach, point):
        p = np.array(point)
        found = model(LAND, p, order, half, twice)
        name = "plane" if order == 1 else NAMES[order, half, twice]
        e, less = (worst(LAND, found, p, r) for r in (reach, reach / 2))
        first = self.say(name, p=pair(p), e=number(e), r=number(reach))
        return first + self.say("half way", less=number(less), q=f"{e / less:.3g}")


def _actors():
    return {
        "patch": Mesh("space", "promise", opacity=0.5, label="model"),
        "stand": Dots("space", "ink", radius=6),
        "good": Area("map", "got", opacity=0.4, label="error < 0.1"),
        "plane": Line("errors", "gradient", dash=True, label="plane"),
        "right": Line("errors", "promise", label="both factors"),
        "now": Line("errors", "danger", width=3, label="as set"),
        "dot": Dots("errors", "danger", radius=6),
    }


def _patch(found, p, reach, heights):
    """The model over a square round p, as points (3, 13, 13); nan where it leaves the box."""
    around = np.linspace(-reach, reach, 13)
    q = np.array(np.meshgrid(p[0] + around, p[1] + around))
    z = found(q)
    return np.array([*q, np.where((z >= heights[0]) & (z <= heights[1]), z, np.nan)])
