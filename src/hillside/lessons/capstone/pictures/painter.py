"""Paint a screen: what does the trained network say, and which pixel would change its mind?"""

from functools import lru_cache

import numpy as np

from hillside.lessons.capstone.pictures.pixels import frame_lines, middles, signs, squares
from hillside.lessons.parts.in_words import factor, number, scientific
from hillside.live import (
    Area,
    Arrow,
    AskChoice,
    Axes,
    Bars,
    Dots,
    Line,
    Picture,
    Screen,
    Slider,
    Stage,
    Text,
)
from hillside.network import forward, input_slopes, start, train
from hillside.screens import BOTH_POLARITIES, SCREENS

STEPS, HIDDEN = 1000, 4
CORNER, CELL = (0.15, 3.9), 1.2
UNITS = [((5.05 + 2.9 * (k % 2), 3.9 - 2.2 * (k // 2)), 0.45) for k in range(HIDDEN)]
ANSWERS = ("the two wrong ones", "the seven right ones", "all nine", "none of them")
TWO_WRONG = 0b100010001  # X with two pixels turned


class Painter(Picture):
    """Paint a screen: what does the trained network say, and which pixel would change its mind?

    Claim: the slope of p in each pixel is the same chain rule as the slope in a weight. It tells
    which pixel to turn, but not how far p moves: a pixel goes from -1 to 1, a step of 2.
    """

    screen = Screen("paint here", TWO_WRONG)
    seed = Slider("seed", 0, 9, start=0, step=1)
    prediction = AskChoice(
        "An X with two wrong pixels; the trained network takes it for an X. One pixel is turned. "
        "For which pixels does p rise?",
        options=ANSWERS,
        hides=("slopes", "slope words", "says"),
    )
    sentences = {
        "says": "Screen {screen}, seed {seed}: p = {p}, so the network says {verdict}.",
        "slope": "The steepest slope of p is {slope}, in row {row}, column {column}; if that pixel "
        "is turned, p becomes {turned}.",
    }
    presets = {
        "two wrong": {"screen": TWO_WRONG, "seed": 0},
        "a perfect X": {"screen": 0b101010101, "seed": 0},
        "its negative": {"screen": 0b010101010, "seed": 0},
        "a plus": {"screen": 0b010111010, "seed": 0},
        "three wrong": {"screen": 0b111010000, "seed": 0},
    }

    def truth(self, screen, seed):
        theta = trained(seed)
        before = forward(theta, screen[None])[1][0]
        after = forward(theta, np.where(np.eye(9) > 0, -screen, screen))[1]
        rises, wrong = after > before, screen != SHAPE
        kinds = ((wrong, 0), (~wrong, 1), (np.ones(9, bool), 2))
        return next((ANSWERS[k] for kind, k in kinds if np.array_equal(rises, kind)), ANSWERS[3])

    def stage(self):
        units = {
            name: actor
            for k in range(HIDDEN)
            for name, actor in (
                (f"wants{k}", Area("net", "hill", opacity=0.9)),
                (f"shuns{k}", Line("net", "hill", width=2)),
                (f"unit{k}", Text("net")),
            )
        }
        grids = np.hstack([frame_lines(CORNER, CELL), *(frame_lines(*unit) for unit in UNITS)])
        return Stage(
            Axes("net", x=(0, 10), y=(-0.5, 4.6), equal=True, names=("", ""), bare=True),
            Axes(
                "says",
                x=(-0.6, 1.6),
                y=(0, 1.3),
                names=("", "p"),
                ticks=({0: "now", 1: "turned"}, {0: "0", 0.5: "½", 1: "1"}),
            ),
            ground={
                "grids": (Line("net", "faint", width=1), grids),
                "half": (Line("says", "faint", dash=True), [[-0.6, 1.6], [0.5, 0.5]]),
                "head": (Text("net"), ((7.2, 4.3), "what hidden units look for")),
                "screen head": (Text("net"), ((1.95, 4.3), "the screen")),
            },
            cast={
                "lit": Area("net", "hill", opacity=0.45),
                "slopes": Arrow("net", "gradient", width=4),
                "slope words": Text("net", "gradient"),
                "p": Bars("says", at=(0, 1), colors=("got", "got")),
                "promised": Dots("says", "promise", radius=7, hollow=True, label="promised"),
            }
            | units,
        )

    def frame(self, screen, seed):
        theta = trained(seed)
        units, p = forward(theta, screen[None])
        slopes = input_slopes(theta, screen[None])[0]
        steepest, turned = _turned(screen, slopes)
        shown = {
            "lit": squares(np.maximum(screen, 0) * 1.5, CORNER, CELL)[0],
            "p": [p[0], forward(theta, turned[None])[1][0]],
            "promised": [[1], [p[0] - 2 * screen[steepest] * slopes[steepest]]],
        }
        return shown | _arrows(slopes, slopes[steepest]) | _units(theta, units[0])

    def caption(self, screen, seed):
        theta = trained(seed)
        p = forward(theta, screen[None])[1][0]
        slopes = input_slopes(theta, screen[None])[0]
        steepest, turned = _turned(screen, slopes)
        return self.say(
            "says",
            screen=signs(screen),
            seed=seed,
            p=scientific(p, 4),
            verdict="X" if p > 0.5 else "no X",
        ) + self.say(
            "slope",
            slope=scientific(slopes[steepest], 3),
            row=steepest // 3 + 1,
            column=steepest % 3 + 1,
            turned=scientific(forward(theta, turned[None])[1][0], 4),
        )


SHAPE = np.array([1.0, -1, 1, -1, 1, -1, 1, -1, 1])


@lru_cache(maxsize=16)
def trained(seed):
    """theta of the network 9, 4, 1 after training on all screens of part B with rate 1."""
    done = train(start(int(seed), HIDDEN), (SCREENS, BOTH_POLARITIES), 1.0, STEPS)
    return done.theta(STEPS)


def _turned(screen, slopes):
    """The pixel with the steepest slope, and the screen in which it is turned."""
    steepest = int(np.argmax(np.abs(slopes)))
    return steepest, screen * np.where(np.arange(9) == steepest, -1, 1)


def _arrows(slopes, steepest):
    """An arrow in each pixel: up where a lighter pixel raises p; the steepest fills the pixel."""
    x, y = middles(CORNER, CELL)
    long = 0.85 * CELL * slopes / abs(steepest)
    words = f"steepest {scientific(steepest, 3)}"
    return {
        "slopes": [x, y - long / 2, 0 * x, long],
        "slope words": ((CORNER[0] + 1.5 * CELL, -0.1), words),
    }


def _units(theta, answers):
    """What each unit looks for, as a small screen, and what it answers and how that counts."""
    W1, w2 = theta[0], theta[2]
    strongest, shown = np.abs(W1).max(), {}
    for k, (corner, cell) in enumerate(UNITS):
        shown[f"wants{k}"], shown[f"shuns{k}"] = squares(W1[:, k] / strongest, corner, cell)
        words = f"{number(answers[k], 2)} · {factor(w2[k], 1)}"
        shown[f"unit{k}"] = ((corner[0] + 1.5 * cell, corner[1] - 3 * cell - 0.3), words)
    return shown
