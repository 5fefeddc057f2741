"""Draw two shapes of your own: can one neuron tell them, and can the network?"""

from functools import lru_cache

import numpy as np

from hillside.lessons.capstone.pictures.pixels import frame_lines, middles, signs, squares
from hillside.lessons.capstone.target import apart, one_neuron_suffices
from hillside.lessons.parts.in_words import number
from hillside.live import (
    Area,
    AskChoice,
    Axes,
    Dots,
    Line,
    Picture,
    Screen,
    Slider,
    Stage,
    Text,
    Toggle,
)
from hillside.network import start, train
from hillside.screens import SCREENS, base_accuracy, like

STEPS = 600
CELL, CORNERS = 1.0, {"first": (0.5, 3.6), "second": (5.0, 3.6)}
ANSWERS = ("yes", "no")


class OwnTarget(Picture):
    """Draw two shapes of your own: can one neuron tell them, and can the network?

    Claim: with two wrong pixels allowed there are 46, 74, 86 or 92 positives, and one neuron
    suffices exactly if the shapes differ in at most one pixel.
    """

    first = Screen("first shape", "X.X .X. X.X")
    second = Screen("second shape", ".X. XXX .X.")
    radius = Slider("wrong pixels allowed", 0, 3, start=2, step=1)
    trained = Toggle("train the network")
    prediction = AskChoice(
        "An X or a plus, with at most two wrong pixels. Is there one neuron, w · x + b > 0 for "
        "exactly these screens, that tells them from all others?",
        options=ANSWERS,
        hides=("verdict",),
    )
    sentences = {
        "target": "{first} or {second}, {apart}, at most {radius} wrong: {count} positives, base "
        "rate {base}, and one neuron {verdict}.",
        "untrained": "The network is not trained yet.",
        "learnt": "Four hidden units have all 512 right after step {k}.",
        "not learnt": "Four hidden units have {right} of 512 right after {steps} steps.",
    }
    # Untrained, so that a page without a kernel need not train a network for each of 512 screens.
    presets = {
        "X or plus": {"first": 0b101010101, "second": 0b010111010, "radius": 2},
        "X or its negative": {"first": 0b101010101, "second": 0b010101010, "radius": 2},
        "one pixel apart": {"first": 0b101010101, "second": 0b101000101, "radius": 2},
        "rows": {"first": 0b111000000, "second": 0b000000111, "radius": 1},
    }

    def truth(self, first, second, radius):
        return ANSWERS[0 if one_neuron_suffices(first, second, radius) else 1]

    def stage(self):
        grids = np.hstack([frame_lines(corner, CELL) for corner in CORNERS.values()])
        return Stage(
            Axes("shapes", x=(0, 8.5), y=(-1.4, 4.4), equal=True, names=("", ""), bare=True),
            Axes(
                "losses",
                x=(0, STEPS),
                y=(1e-3, 1),
                names=("step", "loss"),
                log=(False, True),
            ),
            ground={"grids": (Line("shapes", "faint", width=1), grids)},
            cast={
                "lit 1": Area("shapes", "hill", opacity=0.9),
                "lit 2": Area("shapes", "hill", opacity=0.9),
                "count": Text("shapes", align="left"),
                "base": Text("shapes", align="left"),
                "verdict": Text("shapes", align="left"),
                "differ": Dots("shapes", "ink", radius=5, hollow=True),
                "apart": Text("shapes"),
                "untrained": Text("losses", "soft"),
                "lazy": Line("losses", "ghost", dash=True, label="best constant"),
                "loss": Line("losses", "path", width=2.5, label="loss"),
            },
        )

    def frame(self, first, second, radius, trained):
        y = like([first, second], radius)
        share = y.mean()
        constant = -(share * np.log(share) + (1 - share) * np.log(1 - share))
        run, best = training(first, second, radius) if trained else None, number(base_accuracy(y))
        return {
            "differ": _middles(first != second),
            "apart": ((4.25, 4.25), f"○ {_pixels(apart(first, second))} differ"),
            "untrained": None if trained else ((STEPS / 2, 0.02), "not trained yet"),
            "lit 1": squares(np.maximum(first, 0) * 1.5, CORNERS["first"], CELL)[0],
            "lit 2": squares(np.maximum(second, 0) * 1.5, CORNERS["second"], CELL)[0],
            "count": ((0.5, 0.1), f"{int(y.sum())} of 512 screens are positive"),
            "base": ((0.5, -0.45), f"one answer for all: {best} right"),
            "verdict": ((0.5, -1.0), f"one neuron {_verdict(first, second, radius)}"),
            "lazy": [[0, STEPS], [constant, constant]],
            "loss": [np.arange(len(run.losses)), np.clip(run.losses, 1e-3, None)] if run else None,
        }

    def caption(self, first, second, radius, trained):
        y, d = like([first, second], radius), apart(first, second)
        target = self.say(
            "target",
            first=signs(first),
            second=signs(second),
            apart=f"{_pixels(d)} apart",
            radius=f"{radius:g}",
            count=int(y.sum()),
            base=number(base_accuracy(y)),
            verdict=_verdict(first, second, radius),
        )
        if not trained:
            return target + self.say("untrained")
        run = training(first, second, radius)
        if run.first_perfect is None:
            right = round(512 * float(run.accuracies[-1]))
            return target + self.say("not learnt", right=right, steps=STEPS)
        return target + self.say("learnt", k=run.first_perfect)


def _middles(pixels):
    """The middles of these pixels on both screens, None where there are none.   pixels: (9,)."""
    found = np.hstack([middles(corner, CELL)[:, pixels] for corner in CORNERS.values()])
    return found if found.size else None


def _pixels(count):
    return f"{count} pixel{'s' * (count != 1)}"


def _verdict(first, second, radius):
    return "suffices" if one_neuron_suffices(first, second, radius) else "does not suffice"


@lru_cache(maxsize=64)
def _training(first, second, radius):
    y = like([first, second], radius)
    return train(start(0), (SCREENS, y), 1.0, STEPS)


def training(first, second, radius):
    """The Training of the network of seed 0 with rate 1 for this target."""
    return _training(tuple(first), tuple(second), radius)
