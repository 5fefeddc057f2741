"""Drag the start, slide α: what does the next step promise, and what does it keep?"""

import numpy as np

from hillside.lessons.parts.in_words import number, pair
from hillside.lessons.parts.maps import deep_levels, land, map_axes
from hillside.lessons.parts.walk import (
    STEPS,
    bar_actors,
    bar_axes,
    bar_ground,
    map_actors,
    space_actors,
    space_axes,
    space_ground,
    walk_at,
)
from hillside.live import (
    AskChoice,
    Choice,
    Handle,
    Picture,
    Play,
    Slider,
    Stage,
    Turn,
)
from hillside.surfaces import BOWL, DOUBLE_WELL, RAVINE

WALKS = {  # ground: surface, window, levels
    "round bowl": (BOWL, (-7, 7, -5, 5), None),
    "ravine": (RAVINE, (-12.6, 12.6, -9, 9), None),
    "double well": (DOUBLE_WELL, (-2.94, 2.94, -2.1, 2.1), deep_levels),
}


BARS, SURFACE = "promise and result", "surface in space"


class Walker(Picture):
    """Drag the start, slide α: what does the next step promise, and what does it keep?

    Claim: the slope promises a drop of α‖∇f‖². On a bowl nothing of it is kept from α = 2/L on.
    """

    ground = Choice("ground", WALKS)
    show = Choice("show", [BARS, SURFACE])
    alpha = Slider("learning rate α", 0.01, 1.1, start=0.1, step=0.01)
    step = Play("step", STEPS)
    start = Handle("start", on="map", at=(3, 4))
    view = Turn("view of the surface", on="space", start=(-60, 35))
    prediction = AskChoice(
        "At (3, 4) with α = 0.1, slope times step length is a drop of 10. What will the step "
        "really do?",
        options=("go down by more than 10", "go down by 10", "go down by less than 10", "go up"),
        hides=(
            "path",
            "steps",
            "ahead",
            "next",
            "loss",
            "losses",
            "drops",
            "broken",
            "promised",
            "kept",
            "lost",
        ),
    )
    sentences = {
        "there": "Step {k}: the walker stands at {here}, height {height}.",
        "falls": "With α = {alpha} the next step promises a drop of {promise}; the height falls by "
        "{change}.",
        "rises": "With α = {alpha} the next step promises a drop of {promise}; the height rises by "
        "{change}.",
        "stays": "With α = {alpha} the next step promises a drop of {promise}; the height stays.",
        "level": "The gradient is zero, so no step leads away from here.",
    }
    presets = {
        "promise nearly kept": {"ground": "round bowl", "start": (3, 4), "step": 0, "alpha": 0.1},
        "straight to the bottom: 1/L": {
            "ground": "round bowl",
            "start": (3, 4),
            "step": 0,
            "alpha": 0.5,
        },
        "the edge: 2/L": {"ground": "round bowl", "start": (3, 4), "step": 0, "alpha": 1.0},
        "zigzag": {"ground": "ravine", "start": (10, 1), "step": 0, "alpha": 0.19},
    }

    def starts(self, ground):
        places = {DOUBLE_WELL: (2, 1), RAVINE: (10, 1), BOWL: (3, 4)}
        return {"start": places[ground[0]]}

    def truth(self, ground, alpha, step, start):
        walk = walk_at(ground[0], alpha, step, start)
        if walk.drop < 0:
            return "go up"
        return "go down by " + (
            "10"
            if np.isclose(walk.drop, walk.promise)
            else "less than 10"
            if walk.drop < walk.promise
            else "more than 10"
        )

    def marks(self, ground):
        L = ground[0].L
        return {"alpha": {"1/L": 1 / L, "2/L": 2 / L}} if L else {}

    def stage(self, ground, show):
        surface, window, levels = ground
        bars = show == BARS
        return Stage(
            map_axes("map", window),
            *(bar_axes() if bars else [space_axes(surface, window)]),
            ground=land("map", surface, window, levels and levels(surface, window, 20))
            | (bar_ground() if bars else space_ground(surface, window)),
            cast=map_actors() | (bar_actors() if bars else space_actors()),
            headline=f"f = {surface.formula}",
        )

    def frame(self, ground, show, alpha, step, start):
        surface, window, _ = ground
        walk = walk_at(surface, alpha, step, start)
        return walk.on_map() | (walk.in_bars() if show == BARS else walk.in_space(window))

    def caption(self, ground, alpha, step, start):
        walk = walk_at(ground[0], alpha, step, start)
        height = number(walk.heights[walk.k])
        there = self.say("there", k=walk.k, here=pair(walk.here), height=height)
        if not walk.promise:
            return there + self.say("level")
        parts = {"alpha": number(alpha), "promise": number(walk.promise)}
        if abs(walk.drop) < 1e-12:
            return there + self.say("stays", **parts)
        verb = "rises" if walk.drop < 0 else "falls"
        return there + self.say(verb, change=number(abs(walk.drop)), **parts)
