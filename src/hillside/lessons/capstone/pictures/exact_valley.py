"""Walk down an exact landscape: ten parameters, 512 screens, and nothing left out."""

from functools import lru_cache

import numpy as np

from hillside.lessons.capstone.one_neuron import VALLEY, accuracy, height, slopes
from hillside.lessons.parts.in_words import number, pair, scientific
from hillside.lessons.parts.maps import land
from hillside.live import (
    AskChoice,
    Axes,
    Dots,
    Handle,
    Line,
    LogSlider,
    Picture,
    Play,
    Stage,
)

STEPS = 60
ANSWERS = ("fewer than 20", "20 to 200", "more than 200")
LEVELS = (0.03, 0.04, 0.06, 0.08, 0.1, 0.14, 0.2, 0.25, 0.3, 0.4, 0.5, 0.7, 1, 1.5, 2, 3, 4, 6)
WINDOW = (-1, 3, -8, 1)


class ExactValley(Picture):
    """Walk down an exact landscape: ten parameters, 512 screens, and nothing left out.

    Claim: from 0 all ten parameters stay on w = c X, so c and b tell the whole loss. With the rate
    1/L = 4 no step goes up, and all screens are right after 7 steps.
    """

    rate = LogSlider("rate α", 0.5, 16, start=4, per_decade=13.3)
    step = Play("step", STEPS, start=20, per_second=5)
    here = Handle("start", on="valley", at=(0, 0), step=0.05)
    prediction = AskChoice(
        "One neuron, started at 0, with the rate 1/L = 4. After how many steps of gradient descent "
        "does it have all 512 screens right?",
        options=ANSWERS,
        hides=("path", "now", "losses", "loss", "first"),
    )
    sentences = {
        "there": "α = {rate}, step {step}: (c, b) = {at}, loss {loss}, {right} of 512 right.",
        "first": "From {start} all are right for the first time after step {k}.",
        "never": "From {start} there are mistakes after each of the {steps} steps.",
        "at once": "At the start {start} all are right.",
    }
    presets = {
        "1/L": {"rate": 4, "step": 7, "here": (0, 0)},
        "a small rate": {"rate": 0.5, "step": 60, "here": (0, 0)},
        "beyond 2/L": {"rate": 16, "step": 20, "here": (0, 0)},
        "all right already": {"rate": 4, "step": 10, "here": (1, -4)},
        "from elsewhere": {"rate": 4, "step": 40, "here": (-0.5, 0.5)},
    }

    def marks(self):
        return {"rate": {"1/L": 4.0, "2/L": 8.0}}

    def truth(self, rate, here):
        found = np.flatnonzero(accuracy(walk(rate, here, 201)) == 1)
        first = found[0] if len(found) else 1000
        return ANSWERS[0 if first < 20 else 1 if first <= 200 else 2]

    def stage(self):
        return Stage(
            Axes("valley", x=WINDOW[:2], y=WINDOW[2:], names=("c", "b")),
            Axes(
                "losses",
                x=(0, STEPS),
                y=(0.01, 10),
                names=("step", "loss"),
                log=(False, True),
            ),
            ground=land("valley", VALLEY, WINDOW, LEVELS),
            cast={
                "path": Line("valley", "path", width=2.5, label="path"),
                "now": Dots("valley", "path", radius=6),
                "loss": Line("losses", "path", width=2.5, label="loss"),
                "first": Line("losses", "target", dash=True, label="all right"),
                "loss now": Dots("losses", "path", radius=6),
            },
        )

    def frame(self, rate, step, here):
        path = walk(rate, here, STEPS)
        heights = np.clip(height(path), 0.01, 1e6)
        first = np.flatnonzero(accuracy(path) == 1)
        return {
            "path": path[:, : step + 1],
            "now": path[:, [step]],
            "loss": [np.arange(step + 1), heights[: step + 1]],
            "loss now": [[step], heights[[step]]],
            "first": [[first[0]] * 2, [0.01, 10]] if len(first) else None,
        }

    def caption(self, rate, step, here):
        path = walk(rate, here, STEPS)
        at, right = path[:, step], accuracy(path)
        there = self.say(
            "there",
            rate=number(rate),
            step=step,
            at=pair(at),
            loss=scientific(height(at), 4),
            right=round(512 * float(right[step])),
        )
        first = np.flatnonzero(right == 1)
        if not len(first):
            return there + self.say("never", start=pair(here), steps=STEPS)
        if not first[0]:
            return there + self.say("at once", start=pair(here))
        return there + self.say("first", start=pair(here), k=int(first[0]))


@lru_cache(maxsize=256)
def _walk(rate, here, steps):
    path = [np.array(here, dtype=float)]
    for _ in range(steps):
        c, b = slopes(path[-1])
        # nine weights share the slope in c: each moves by a ninth of it, and c is their mean
        path.append(path[-1] - rate * np.array([c / 9, b]))
    return np.transpose(path)


def walk(rate, here, steps):
    """The path of descent in all ten parameters from w = c X, seen in (c, b): (2, steps + 1)."""
    return _walk(float(rate), tuple(map(float, here)), steps)
