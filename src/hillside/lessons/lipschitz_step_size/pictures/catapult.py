"""On ½(ab − 1)², start where the curvature is above 2/α: does the walk explode?"""

from functools import lru_cache

import numpy as np

from hillside.descent import descend, plain
from hillside.lessons.parts.in_words import number
from hillside.lessons.parts.maps import land
from hillside.lessons.parts.walk import on_paper
from hillside.live import AskChoice, Axes, Dots, Handle, Line, Picture, Slider, Stage
from hillside.surfaces import TWO_WEIGHTS

STEPS = 60
WINDOW = (-1.4, 7, -3, 3)
LEVELS = (-1, *2 * np.arange(1, 12) ** 2)  # none at ½, that of the saddle at 0
VALLEY = np.linspace(0.3, 7, 101)
TIMES = (-0.5, STEPS + 0.5)


class Catapult(Picture):
    """On ½(ab − 1)², start where the curvature is above 2/α: does the walk explode?

    Claim: there is no L for the whole plane, and a walk that starts past 2/α can climb, be thrown
    onto flatter ground, and arrive there (Lewkowycz et al. 2020).
    """

    alpha = Slider("learning rate α", 0.02, 0.12, start=0.1, step=0.005)
    start = Handle("start", on="map", at=(5, 0.1), step=0.1)
    prediction = AskChoice(
        "The curvature at the start is 25, and 2/α is 20. What will the walk do?",
        hides=("path", "steps", "fall", "sharp"),
        options=("go down at every step", "rise first, then arrive", "explode"),
    )
    sentences = {
        "start": "The largest curvature at the start is {first}, and 2/α = {limit}.",
        "slides": "The height falls at every step, and the walk arrives where the largest "
        "curvature is {last}.",
        "thrown": "The height rises at {count} of the steps, up to {top}; the walk arrives where "
        "the largest curvature is {last}.",
        "explodes": "The walk explodes.",
        "on its way": "After 60 steps the height is {height}: the walk has not arrived yet.",
    }
    presets = {
        "past the edge": {"alpha": 0.1, "start": (5, 0.1)},
        "below it": {"alpha": 0.06, "start": (5, 0.1)},
        "too far": {"alpha": 0.12, "start": (6, 0.5)},
    }

    def truth(self, alpha, start):
        heights, _, arrived = _measured(alpha, start)
        return (
            "explode"
            if not arrived
            else "rise first, then arrive"
            if (np.diff(heights) > 1e-12).any()
            else "go down at every step"
        )

    def stage(self):
        return Stage(
            Axes("map", WINDOW[:2], WINDOW[2:], ("a", "b"), equal=True),
            Axes("fall", TIMES, (1e-8, 1e4), ("step", "height"), log=(False, True)),
            Axes("bend", TIMES, (1, 300), ("step", "curvature"), log=(False, True)),
            ground=land("map", TWO_WEIGHTS, WINDOW, LEVELS)
            | {"minima": (Line("map", "target", label="ab = 1"), [VALLEY, 1 / VALLEY])},
            cast={
                "path": Line("map", "path", label="walk"),
                "steps": Dots("map", "path"),
                "loss": Line("fall", "path"),
                "first": Dots("bend", "ink", radius=5, label="at the start"),
                "sharp": Line("bend", "path", label="largest λ"),
                "limit": Line("bend", "danger", dash=True, label="2/α"),
            },
            headline=f"f = {TWO_WEIGHTS.formula}",
        )

    def frame(self, alpha, start):
        path = _path(alpha, start)
        heights, sharp, _ = _measured(alpha, start)
        steps = np.arange(len(path))
        return {
            "path": path.T,
            "steps": path.T,
            "loss": [steps, np.maximum(heights, 1e-20)],
            "sharp": [steps, sharp],
            "first": [[0], sharp[:1]],
            "limit": [TIMES, [2 / alpha, 2 / alpha]],
        }

    def caption(self, alpha, start):
        heights, sharp, arrived = _measured(alpha, start)
        rises = int((np.diff(heights) > 1e-12).sum())
        there = self.say("start", first=number(sharp[0]), limit=number(2 / alpha))
        if heights.max() > 1e9:
            return there + self.say("explodes")
        if not arrived:
            return there + self.say("on its way", height=number(heights[-1]))
        if not rises:
            return there + self.say("slides", last=number(sharp[-1]))
        parts = {"count": rises, "top": number(heights.max()), "last": number(sharp[-1])}
        return there + self.say("thrown", **parts)


@lru_cache(maxsize=128)
def _path(alpha, start):
    return on_paper(descend(plain(alpha), TWO_WEIGHTS.gradient, start, STEPS).path)


def _measured(alpha, start):
    """Heights and largest curvatures along the walk, and whether it arrives."""
    path = _path(alpha, start)
    heights, sharp = (
        TWO_WEIGHTS.f(path.T),
        np.linalg.eigvalsh(np.moveaxis(TWO_WEIGHTS.hessian(path.T), (0, 1), (-2, -1)))[:, -1],
    )
    return heights, sharp, bool(heights[-1] < 1e-4)
