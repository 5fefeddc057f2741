"""Slide the radius: which point of the circle is the highest?"""

from functools import lru_cache

import numpy as np

from hillside.lessons.gradient.steepest import (
    VALLEY,
    angle_between,
    best_step,
    level_curves,
)
from hillside.lessons.parts.in_words import number
from hillside.lessons.parts.maps import even_levels
from hillside.live import (
    Arrow,
    AskChoice,
    Axes,
    Choice,
    Dots,
    Line,
    LogSlider,
    Picture,
    Stage,
    Text,
)

from .compass import WHEEL

HERE = np.array([1.0, 0.1])


WIDE, HIGH = 2.24, 1.6  # half the width and the height of the lens, in radii


SEARCH = {"the highest point": 1, "the lowest point": -1}


OPTIONS = (
    "in the same direction, along the gradient",
    "a few degrees away from it",
    "more than 30 degrees away from it",
)


BEYOND = 1.35  # radii: the arrow of the gradient is seen past a best step that lies on it
FAR_AND_NEAR = np.geomspace(1e-3, 1, 61)


class FiniteStep(Picture):
    """Slide the radius: which point of the circle is the highest?

    Claim: at (1, 0.1) on x² + 10y² the best step is 0.18° off the gradient for r = 0.001, and
    39.3° off for r = 1.
    """

    search = Choice("look for", SEARCH)
    radius = LogSlider("length of the step r", 1e-3, 1, start=1e-3, per_decade=20)
    prediction = AskChoice(
        "For r = 0.001 the best step goes along the gradient, to the eye. And for r = 1, where is "
        "the highest point of the circle?",
        options=OPTIONS,
        hides=("curve", "now", "reading", "best", "end"),
        then={"radius": 1},
    )
    sentences = {
        "best": "r = {r}: the best step is {off}° away from {way} and {change}.",
        "straight": "A step of the same length along {way} {change}.",
    }
    presets = {
        "tiny step": {"search": "the highest point", "radius": 1e-3},
        "short step": {"search": "the highest point", "radius": 0.1},
        "long step": {"search": "the highest point", "radius": 1},
        "down instead": {"search": "the lowest point", "radius": 1},
    }

    def truth(self):
        off = turned(1, 1.0)
        return OPTIONS[0 if off < 0.5 else 1 if off < 30 else 2]

    def stage(self):
        names = ("east, in r", "north, in r")
        return Stage(
            Axes("lens", (-WIDE, WIDE), (-HIGH, HIGH), names, equal=True),
            Axes("angle", (8e-4, 1.3), (0, 45), ("r", "degrees off"), log=(True, False)),
            cast={
                "contours": Line("lens", "hill", width=1.2),
                "circle": Line("lens", "ink", label="length r"),
                "gradient": Arrow("lens", "gradient", width=5, label=r"$\nabla f$"),
                "against": Arrow("lens", "gradient", width=5, label=r"$-\nabla f$"),
                "best": Arrow("lens", "got", width=2.5, label="best step"),
                "end": Dots("lens", "got", radius=7),
                "centre": Dots("lens", "ink", radius=4),
                "curve": Line("angle", "hill"),
                "now": Dots("angle", "got", radius=7),
                "reading": Text("angle", "got", size=15),
            },
            headline=r"f = x^2 + 10y^2 \text{ around } (1, 0.1)",
        )

    def frame(self, search, radius):
        best, off = best_move(search, radius) / radius, turned(search, radius)
        steepest = [0, 0, *BEYOND * _steepest(search)]
        return {
            "contours": around(radius),
            "circle": WHEEL,
            "gradient": steepest if search > 0 else None,
            "against": steepest if search < 0 else None,
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
        off = f"{turned(search, radius):.3g}"
        first = self.say("best", r=number(radius), off=off, way=way, change=_changes(best))
        return first + self.say("straight", way=way, change=_changes(straight))


def best_move(search, radius):
    """The step of that length to the highest point (search 1) or to the lowest (search -1)."""
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
    """The level curves in the lens, at 14 equal differences of height, in radii from the point."""
    halves = radius * np.array([WIDE, HIGH])
    window = tuple(c + side * half for c, half in zip(HERE, halves) for side in (-1, 1))
    return (
        level_curves((1, 10), even_levels(VALLEY, window, 16)[1:-1], HERE) - HERE[:, None]
    ) / radius


def _changes(rise):
    """How the height changes, in words."""
    return f"{'raises' if rise > 0 else 'lowers'} f by {number(abs(rise), 10)}"
