"""Train a small network with one α all the way: where does the largest curvature go?"""

import numpy as np

from hillside.lessons.lipschitz_step_size.tiny_network import training
from hillside.lessons.parts.in_words import number, scientific
from hillside.live import AskCurve, Axes, Choice, Dots, Line, Picture, Play, Stage

HUNDREDS, EVERY = 30, 25
FAR = 100 * HUNDREDS + 50  # right end of the axes, in steps
RATES = {"0.8": 0.8, "0.9": 0.9, "0.6": 0.6}


class Sharpening(Picture):
    """Train a small network with one α all the way: where does the largest curvature go?

    Claim: it rises from below to about 2/α and then stays near it, while the loss, which no longer
    falls at every step, falls in the long run (Cohen et al. 2021).
    """

    rate = Choice("learning rate α", RATES)
    hundreds = Play("steps, in hundreds", HUNDREDS, per_second=4)
    prediction = AskCurve(
        "At the start the largest curvature is 1.45, well below 2/α = 2.5. How does it go on, over "
        "the 3000 steps of the training?",
        hides=("sharp", "now", "fall"),
        on="bend",
        x=(0, 100 * HUNDREDS),
        close=0.2,
    )
    sentences = {
        "there": "After {steps} steps with α = {alpha} the largest curvature is {sharp}, and "
        "2/α = {limit}; the loss is {loss}.",
        "below": "So far the curvature has stayed below 2/α.",
        "near": "Since step {first} it has stayed between {low} and {high}; the loss has risen at "
        "{rises} of the steps.",
    }
    presets = {
        "still below": {"rate": "0.8", "hundreds": 1},
        "trained": {"rate": "0.8", "hundreds": HUNDREDS},
        "a larger α": {"rate": "0.9", "hundreds": HUNDREDS},
        "not there yet": {"rate": "0.6", "hundreds": HUNDREDS},
    }

    def truth(self, rate):
        _, sharp = trained(rate)
        return sharp[np.rint(self.prediction.xs / EVERY).astype(int)]

    def stage(self):
        first = Dots("bend", "ink", radius=5, label="at the start")
        return Stage(
            Axes("bend", (-50, FAR), (0, 4), ("step", "curvature")),
            Axes("fall", (-50, FAR), (1e-6, 1), ("step", "loss"), log=(False, True)),
            ground={"first": (first, [[0], trained(0.8)[1][:1]])},
            cast={
                "limit": Line("bend", "danger", dash=True, label="2/α"),
                "sharp": Line("bend", "path", label="largest curvature"),
                "now": Dots("bend", "path", radius=7),
                "loss": Line("fall", "path"),
                "here": Dots("fall", "path", radius=7),
            },
        )

    def frame(self, rate, hundreds):
        losses, sharp = trained(rate)
        step = 100 * hundreds
        return {
            "limit": [[-50, FAR], [2 / rate, 2 / rate]],
            "sharp": [EVERY * np.arange(len(sharp)), sharp],
            "now": [[step], [sharp[step // EVERY]]],
            "loss": [np.arange(0, len(losses), 5), losses[::5]],
            "here": [[step], [losses[step]]],
        }

    def caption(self, rate, hundreds):
        losses, sharp = trained(rate)
        step = 100 * hundreds
        so_far, limit = sharp[: step // EVERY + 1], 2 / rate
        parts = {
            "sharp": f"{so_far[-1]:.3g}",
            "limit": number(limit),
            "loss": scientific(losses[step], 2),
        }
        there = self.say("there", steps=step, alpha=number(rate), **parts)
        if so_far.max() < limit:
            return there + self.say("below")
        first = int(np.argmax(so_far >= limit))
        low, high = so_far[first:].min(), so_far[first:].max()
        rises = int((np.diff(losses[: step + 1]) > 0).sum())
        between = {"low": f"{low:.2g}", "high": f"{high:.2g}"}
        return there + self.say("near", first=EVERY * first, rises=rises, **between)


def trained(rate):
    """Losses at every step, and the largest curvature at every 25th."""
    return training(rate, 100 * HUNDREDS, EVERY)
