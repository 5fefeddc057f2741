"""Slide the rate: how close to the minimum do walkers with noisy slopes come?"""

import numpy as np

from hillside.lessons.parts.in_words import number
from hillside.lessons.parts.maps import land, map_axes
from hillside.lessons.stochastic.clouds import STEPS, expected, hovering, scatter
from hillside.live import AskChoice, Axes, Choice, Dots, Line, Picture, Slider, Stage, Toggle
from hillside.stochastic import noise_floor
from hillside.surfaces import quadratic

BOWL = quadratic("bowl", [[1, 0], [0, 1]], (-4.2, 4.2, -3, 3))
WINDOW = (-4.2, 4.2, -3, 3)
CIRCLE = np.array([np.cos(np.linspace(0, 2 * np.pi, 91)), np.sin(np.linspace(0, 2 * np.pi, 91))])
SHOWN = 25  # steps of one walker on the map
LEAST = 1e-3  # of the squares that are shown
ANSWERS = (
    "it becomes 0",
    "about a tenth of it",
    "a little less than half of it",
    "it stays the same",
)
SHARES = (0, 0.1, 0.45, 1)
LEFT = "floor if constant"  # of a rate that falls


class HoverBall(Picture):
    """Slide the rate: how close to the minimum do walkers with noisy slopes come?

    Claim: with a constant rate the mean square distance settles at α/(2 - α)/B, not at 0.
    """

    alpha = Slider("rate α", 0.05, 1.5, start=0.4, step=0.05)
    batch = Choice("batch size B", {"1": 1, "4": 4, "16": 16}, start="1")
    falling = Toggle("rate falls like 1/k")
    prediction = AskChoice(
        "Each dot is a walker after 200 noisy steps with the rate 0.4. Now the rate is 0.2 from "
        "the start. What becomes of their mean square distance from the minimum?",
        options=ANSWERS,
        hides=("squares",),
        then={"alpha": 0.2},
    )
    sentences = {
        "hovers": "α = {alpha}, B = {B}: after 200 steps the walkers are {got} from the minimum, "
        "as a root mean square; the floor is at {floor}.",
        "falls": "α falls from {alpha}, B = {B}: after 200 steps the walkers are {got} from the "
        "minimum, as a root mean square; with α constant the floor is at {floor}.",
    }
    presets = {
        "large rate": {"alpha": 1, "batch": "1", "falling": False},
        "half of it": {"alpha": 0.5, "batch": "1", "falling": False},
        "larger batches": {"alpha": 0.5, "batch": "16", "falling": False},
        "a rate that falls": {"alpha": 1, "batch": "1", "falling": True},
    }

    def truth(self):
        share = noise_floor(0.2) / noise_floor(0.4)
        return ANSWERS[int(np.argmin(np.abs(np.subtract(SHARES, share))))]

    def stage(self):
        return Stage(
            map_axes("map", WINDOW),
            Axes("squares", (0, STEPS), (LEAST, 300), ("step", "distance²"), log=(False, True)),
            ground=land("map", BOWL, WINDOW, range(15)),
            cast={
                "path": Line("map", "path", width=1.5, label="one walker"),
                "walkers": Dots("map", "got", radius=2),
                "floor": Line("map", "danger", width=2, dash=True, label="floor"),
                "left": Line("map", "danger", width=2, dash=True, label=LEFT),
                "one": Line("squares", "path", width=1),
                "mean": Line("squares", "got", width=3, label="mean"),
                "level": Line("squares", "danger", dash=True, label="floor"),  # seen on the mean
                "below": Line("squares", "danger", dash=True, label=LEFT),
            },
            headline=r"f = \frac{1}{2}(x^2 + y^2)",
        )

    def frame(self, alpha, batch, falling):
        path, ends = hovering(alpha, batch, falling)
        floor = noise_floor(alpha, 1 / batch)
        k = np.arange(STEPS + 1)
        return dict.fromkeys(("floor", "level", "left", "below")) | {
            "path": path[:, : SHOWN + 1],
            "walkers": ends,
            "left" if falling else "floor": np.sqrt(floor) * CIRCLE,
            "one": [k, np.maximum((path**2).sum(axis=0), LEAST)],
            "below" if falling else "level": [[0, STEPS], [floor, floor]],
            "mean": [k, expected(alpha, batch, falling)],
        }

    def caption(self, alpha, batch, falling):
        ends = hovering(alpha, batch, falling)[1]
        return self.say(
            "falls" if falling else "hovers",
            alpha=number(alpha),
            B=batch,
            got=number(scatter(ends.T, 0)),
            floor=number(np.sqrt(noise_floor(alpha, 1 / batch))),
        )
