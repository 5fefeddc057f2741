"""Train the network: which screens does it learn first, which last?"""

from functools import lru_cache

import numpy as np

from hillside.lessons.capstone.pictures.pixels import frame_lines, squares
from hillside.lessons.parts.in_words import number, scientific
from hillside.live import (
    Area,
    AskChoice,
    Axes,
    Dots,
    Line,
    LogSlider,
    Picture,
    Play,
    Raster,
    Slider,
    Stage,
    Text,
)
from hillside.network import forward, start, train
from hillside.screens import BOTH_POLARITIES, SCREENS, X_SHAPE, wrong_pixels

STEPS, EACH = 1000, 10  # a stop of the scrubber is ten steps
ROWS, COLUMNS = 16, 32
WALL = 11.0  # the side of the square on which the hidden units are drawn
AWAY = wrong_pixels(SCREENS, X_SHAPE)
ORDER = np.argsort(AWAY, kind="stable")
BASE = BOTH_POLARITIES.mean()
PLATEAU = float(-(BASE * np.log(BASE) + (1 - BASE) * np.log(1 - BASE)))
ANSWERS = (
    "the perfect ones: 0 or 9 wrong pixels",
    "1 or 8 wrong pixels",
    "2 or 7 wrong pixels",
    "3 or 6 wrong pixels",
    "4 or 5 wrong pixels",
)
MOST = 8  # hidden units


class Cockpit(Picture):
    """Train the network: which screens does it learn first, which last?

    Claim: the last ones to be right lie at the border, with 2 or 7 wrong pixels. Before that the
    loss rests near 0.4709, where the network says no to everything.
    """

    tens = Play("steps, in tens", STEPS // EACH, start=0, per_second=12)
    rate = LogSlider("rate α", 0.0625, 32, start=1, per_decade=6.65)
    hidden = Slider("hidden units", 1, MOST, start=4, step=1)
    seed = Slider("seed", 0, 9, start=0, step=1)
    scale = LogSlider("first weights times", 0.01, 10, start=1, per_decade=6)
    prediction = AskChoice(
        "512 screens, sorted by how many of their pixels differ from the X. Four hidden units, "
        "rate 1, seed 0. Which screens are right last?",
        options=ANSWERS,
        hides=("losses",),
        then={"tens": 9},
    )
    sentences = {
        "now": "{hidden}, rate {rate}, seed {seed}, first weights times {scale}: after step {step} "
        "the loss is {loss}, {right} of 512 are right.",
        "first": "All are right for the first time after step {k}.",
        "never": "There are mistakes after each of the {steps} steps.",
    }
    presets = {
        "seed 0": {"tens": 100, "rate": 1, "hidden": 4, "seed": 0, "scale": 1},
        "plateau": {"tens": 3, "rate": 1, "hidden": 4, "seed": 0, "scale": 0.1},
        "one unit": {"tens": 100, "rate": 1, "hidden": 1, "seed": 0, "scale": 1},
        "two units": {"tens": 100, "rate": 1, "hidden": 2, "seed": 0, "scale": 1},
        "too fast": {"tens": 100, "rate": 32, "hidden": 4, "seed": 0, "scale": 1},
    }

    def truth(self, rate, hidden, seed, scale):
        run = training(rate, hidden, seed, scale)
        pairs = np.minimum(AWAY, 9 - AWAY)
        wrong = np.array([_wrong(run.theta(step)) for step in range(len(run.losses))])
        last = [np.flatnonzero(wrong[:, pairs == k].any(axis=1)).max(initial=0) for k in range(5)]
        return ANSWERS[int(np.argmax(last))]

    def stage(self):
        return Stage(
            Axes("wall", x=(-0.5, COLUMNS - 0.5), y=(-0.5, ROWS + 2.6), names=("", ""), bare=True),
            Axes(
                "losses",
                x=(0, STEPS),
                y=(1e-3, 2),
                names=("step", "loss"),
                log=(False, True),
            ),
            Axes("units", x=(-0.2, 11.2), y=(-0.2, 13), equal=True, names=("", ""), bare=True),
            ground={
                "border": (Line("wall", "faint", width=1.5), _borders()),
                "head": (Text("wall"), ((COLUMNS / 2, ROWS + 1.9), "wrong pixels")),
                "units head": (Text("units"), ((5.5, 12.2), "hidden units")),
                **{
                    f"class{k}": (Text("wall", size=12), ((x, ROWS + 0.3), str(k)))
                    for k, x in enumerate(_class_places())
                },
                "plateau": (
                    Line("losses", "ghost", dash=True, label="always no"),
                    [[0, STEPS], [PLATEAU, PLATEAU]],
                ),
            },
            cast={
                "says": Raster(
                    "wall", extent=(-0.5, COLUMNS - 0.5, -0.5, ROWS - 0.5), colors="cividis"
                ),
                "mistakes": Dots("wall", "danger", radius=3.5),
                "whole": Line("losses", "ghost", width=1.5),
                "so far": Line("losses", "path", width=2.5),
                "now": Dots("losses", "path", radius=6),
                "grids": Line("units", "faint", width=1),
                "wants": Area("units", "hill", opacity=0.9),
                "shuns": Line("units", "hill", width=1.5),
            },
        )

    def frame(self, tens, rate, hidden, seed, scale):
        run = training(rate, hidden, seed, scale)
        step = min(EACH * tens, len(run.losses) - 1)
        theta = run.theta(step)
        p, wrong = forward(theta, SCREENS)[1][ORDER], _wrong(theta)[ORDER]
        losses = np.clip(run.losses, 1e-3, 1e6)
        return {
            "says": p.reshape(COLUMNS, ROWS).T[::-1],
            "mistakes": _cells(np.flatnonzero(wrong)) if wrong.any() else None,
            "whole": [np.arange(len(losses)), losses],
            "so far": [np.arange(step + 1), losses[: step + 1]],
            "now": [[step], losses[[step]]],
        } | _units(theta[0])

    def caption(self, tens, rate, hidden, seed, scale):
        run = training(rate, hidden, seed, scale)
        step = min(EACH * tens, len(run.losses) - 1)
        now = self.say(
            "now",
            hidden=f"{hidden:g} hidden unit" + "s" * (hidden != 1),
            rate=number(rate),
            seed=f"{seed:g}",
            scale=number(scale),
            step=step,
            loss=scientific(run.losses[step], 4),
            right=round(512 * float(run.accuracies[step])),
        )
        if run.first_perfect is None:
            return now + self.say("never", steps=len(run.losses) - 1)
        return now + self.say("first", k=run.first_perfect)


@lru_cache(maxsize=24)
def _training(rate, hidden, seed, scale):
    theta = start(seed, hidden, scale=scale)
    return train(theta, (SCREENS, BOTH_POLARITIES), rate, STEPS)


def training(rate, hidden, seed, scale):
    """The Training of these settings on part B, computed once."""
    return _training(float(rate), int(hidden), int(seed), float(scale))


def _wrong(theta):
    """Which of the 512 screens the network has wrong."""
    return (forward(theta, SCREENS)[1] > 0.5) != (BOTH_POLARITIES > 0.5)


def _cells(places):
    """Where screens stand on the wall, column by column from the upper left.   Returns (2, n)."""
    column, row = np.divmod(places, ROWS)
    return np.array([column, ROWS - 1 - row], dtype=float)


def _borders():
    """Lines between the classes of screens with the same number of wrong pixels."""
    lines = []
    for place in np.cumsum(np.bincount(AWAY))[:-1]:
        column, row = divmod(int(place), ROWS)
        left, level = column - 0.5, ROWS - row - 0.5
        lines += [[left, -0.5], [left, level], [left + 1, level], [left + 1, ROWS - 0.5]]
        lines += [[np.nan, np.nan]]
    return np.transpose(lines)


def _class_places():
    """Above which column the name of each class stands."""
    ends = np.cumsum(np.bincount(AWAY))
    middle = (ends - np.bincount(AWAY) / 2) / ROWS - 0.5
    middle[:2], middle[-2:] = (-0.3, 0.6), (COLUMNS - 1.6, COLUMNS - 0.7)
    return middle


def _units(W1):
    """The weights into each hidden unit as a small screen."""
    strongest, parts = max(np.abs(W1).max(), 1e-12), []
    columns = int(np.ceil(np.sqrt(W1.shape[1])))
    pitch = WALL / (columns - 0.1)  # a tenth of it lies between two screens
    for k in range(W1.shape[1]):
        corner, cell = (pitch * (k % columns), WALL - pitch * (k // columns)), 0.3 * pitch
        parts.append((*squares(W1[:, k] / strongest, corner, cell), frame_lines(corner, cell)))
    wants, shuns, grids = zip(*parts)
    home = np.array([[0.0], [WALL]])
    filled = [part for one in wants if one is not None for part in (home, one, home)]
    hollow = [one for one in shuns if one is not None]
    return {
        "grids": np.hstack(grids),
        "wants": np.hstack(filled) if filled else None,
        "shuns": np.hstack(hollow) if hollow else None,
    }
