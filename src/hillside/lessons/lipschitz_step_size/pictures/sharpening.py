"""Train a small network with one α all the way: where does the largest curvature go?"""

import numpy as np

from hillside.lessons.lipschitz_step_size.tiny_network import training
from hillside.lessons.parts.in_words import number
from hillside.live import AskChoice, Choice, Dots, Line, Picture, Play

HUNDREDS, EVERY = 30, 25
RATES = {"0.8": 0.8, "0.9": 0.9, "0.6": 0.6}


class Sharpening(Picture):
    """Train a small network with one α all the way: where does the largest curvature go?

    Claim: it rises from below to about 2/α and then stays near it, while the loss, which no longer
    falls at every step, falls in the long run (Cohen et al. 2021).
    """

    size = (900, 430)
    rate = Choice("learning rate α", RATES)
    hundreds = Play("steps, in hundreds", HUNDREDS, per_second=4)
    prediction = AskChoice(
        "At the start the largest curvature is 1.45, well below 2/α = 2.5. The training takes 3000 "
        "steps. What does the largest curvature do?",
        hides=("sharp", "now", "loss", "here"),
        options=(
            "it falls, since the walk comes to flatter ground",
            "it stays near 1.45",
            "it rises to about 2.5 and stays near it",
            "it rises far past 2.5, and the walk explodes",
        ),
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

    def truth(self):
        _, sharp = trained(0.8)
        low, high = sharp[len(sharp) // 2 :].min(), sharp.max()
        near = 0.8 * 2.5 < low and high < 1.2 * 2.5
        return self.prediction.options[2 if near else 3 if high > 3 else 1]

    def stage(self, figure):
        axes = figure.subplot_mosaic([["bend", "fall"]])
        far = 100 * HUNDREDS
        axes["bend"].set(
            title="largest curvature, and 2/α", xlim=(-50, far), ylim=(0, 4), xlabel="step"
        )
        axes["fall"].set(title="loss", xlim=(-50, far), ylim=(1e-6, 1), yscale="log", xlabel="step")
        for ax in axes.values():
            ax.grid()
        return {
            "limit": Line("bend", "danger", dash=True),
            "sharp": Line("bend", "path"),
            "now": Dots("bend", "path", radius=7),
            "loss": Line("fall", "path"),
            "here": Dots("fall", "path", radius=7),
        }

    def frame(self, rate, hundreds):
        losses, sharp = trained(rate)
        step = 100 * hundreds
        return {
            "limit": [[-50, 100 * HUNDREDS], [2 / rate, 2 / rate]],
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
            "loss": f"{losses[step]:.2g}",
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
