"""On ½(ab − 1)², start where the curvature is above 2/α: does the walk explode?"""

from functools import lru_cache

import numpy as np

from hillside.descent import descend, plain
from hillside.lessons.parts.in_words import number
from hillside.lessons.parts.maps import contour_map, deep_levels
from hillside.lessons.parts.walk import on_paper
from hillside.live import AskChoice, Dots, Handle, Line, Picture, Slider
from hillside.surfaces import TWO_WEIGHTS

STEPS = 60


class Catapult(Picture):
    """On ½(ab − 1)², start where the curvature is above 2/α: does the walk explode?

    Claim: there is no L for the whole plane, and a walk that starts past 2/α can climb, be thrown
    onto flatter ground, and arrive there (Lewkowycz et al. 2020).
    """

    size = (900, 470)
    alpha = Slider("learning rate α", 0.02, 0.12, start=0.1, step=0.005)
    start = Handle("start", on="map", at=(5, 0.1), step=0.1)
    prediction = AskChoice(
        "The curvature at the start is 25, and 2/α is 20. What will the walk do?",
        hides=("path", "steps", "loss", "sharp"),
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

    def stage(self, figure):
        axes = figure.subplot_mosaic([["map", "fall"], ["map", "bend"]], width_ratios=[1.2, 1])
        contour_map(
            axes["map"], TWO_WEIGHTS, (-6, 6, -6, 6), deep_levels(TWO_WEIGHTS, (-6, 6, -6, 6), 14)
        )
        axes["map"].set(title=r"$f = \frac{1}{2}(ab - 1)^2$", xlabel="a", ylabel="b")
        axes["fall"].set(title="height", xlim=(-0.5, STEPS + 0.5), ylim=(1e-8, 1e4), yscale="log")
        axes["bend"].set(
            title="curvature λ, and 2/α", xlim=(-0.5, STEPS + 0.5), ylim=(0, 60), xlabel="step"
        )
        for ax in (axes["fall"], axes["bend"]):
            ax.grid()
        return {
            "path": Line("map", "path"),
            "steps": Dots("map", "path"),
            "loss": Line("fall", "path"),
            "sharp": Line("bend", "path"),
            "limit": Line("bend", "danger", dash=True),
        }

    def frame(self, alpha, start):
        path = _path(alpha, start)
        heights, sharp, _ = _measured(alpha, start)
        steps = np.arange(len(path))
        return {
            "path": path.T,
            "steps": path.T,
            "loss": [steps, np.maximum(heights, 1e-20)],
            "sharp": [steps, sharp],
            "limit": [[-0.5, STEPS + 0.5], [2 / alpha, 2 / alpha]],
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
