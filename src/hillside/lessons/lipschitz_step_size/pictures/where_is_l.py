"""Drag a corner of the box that ends at the minimum (1, 1): how large does |λ| become in it?"""

from dataclasses import replace
from functools import lru_cache

import numpy as np

from hillside.lessons.parts.in_words import number, pair
from hillside.lessons.parts.maps import land
from hillside.lipschitz import sampled_L, spectral_norm
from hillside.live import AskChoice, Axes, Bars, Dots, Handle, Line, Picture, Stage, Text
from hillside.surfaces import ROSENBROCK

NORMS = replace(
    ROSENBROCK,
    name="largest |λ| of Rosenbrock's valley",
    formula=r"\lVert H\rVert",
    f=lambda p: spectral_norm(ROSENBROCK.hessian(p)),
)
SIZES = np.arange(0, 5501, 250)  # levels of the map of sizes
HEIGHTS = (
    10 * np.arange(17) ** 2
)  # of that of f, which is shown while the sizes would tell too much


class WhereIsL(Picture):
    """Drag a corner of the box that ends at the minimum (1, 1): how large does |λ| become in it?

    Claim: the L of a box is the largest |λ| of a Hessian in it; a larger box around it never has a
    smaller one. The λ may be negative there.
    """

    corner = Handle("corner of the box", on="map", at=(0.4, 0.2), step=0.05)
    prediction = AskChoice(
        "At the minimum (1, 1) the larger eigenvalue is 1001.6. How large is the largest |λ| in "
        "the whole window?",
        options=("the same", "twice as large", "5 times as large"),
        hides=("box", "worst", "L"),
        then={"corner": (-2, -1)},
    )
    sentences = {
        "box": "In the box from {corner} to (1, 1) the largest |λ| is L = {L}, at {worst}, so "
        "1/L = {rate}.",
        "thin": "The box from {corner} to (1, 1) has no inside. The largest |λ| on it is {L}; "
        "along it the gradient may change by less.",
        "up": "That λ is positive: along its direction the ground bends up.",
        "down": "That λ is negative: along its direction the ground bends down.",
    }
    presets = {
        "bends down": {"corner": (0, 3)},
        "near the minimum": {"corner": (0.9, 0.9)},
        "half": {"corner": (-1, 0)},
        "far to the left": {"corner": (-2, 0)},
    }

    def truth(self):
        ratio = sampled_L(ROSENBROCK.hessian, ROSENBROCK.window)[0] / spectral_norm(
            ROSENBROCK.hessian(np.ones(2))
        )
        return "5 times as large" if ratio > 4 else "twice as large"

    def stage(self, asked):
        window = ROSENBROCK.window
        shown = (
            land("map", ROSENBROCK, window, HEIGHTS) if asked else land("map", NORMS, window, SIZES)
        )
        minimum = Dots("map", "target", radius=6, label="minimum")
        return Stage(
            Axes("map", window[:2], window[2:]),
            Axes(
                "L", (-0.6, 1.6), (0, 6000), ("", "|λ|"), ({0: "at (1, 1)", 1: "in the box"}, None)
            ),
            ground=shown | {"minima": (minimum, [[1], [1]])},
            cast={
                "box": Line("map", "path", width=3, label="box"),
                "worst": Dots("map", "danger", radius=12, hollow=True, label="largest $|λ|$"),
                "bars": Bars("L", at=(0, 1), colors=("target", "danger")),
                "known": Text("L", "target", lift=13),
                "words": Text("L", "danger", lift=13),
            },
            headline=f"f = {ROSENBROCK.formula}" if asked else NORMS.formula,
        )

    def frame(self, corner):
        x0, x1, y0, y1 = _box(corner)
        value, worst = _worst(corner)
        L, known = abs(value), float(NORMS.f(np.ones(2)))
        return {
            "box": [[x0, x1, x1, x0, x0], [y0, y0, y1, y1, y0]],
            "worst": worst[:, None],
            "bars": [known, L],
            "known": ((0, known), number(known)),
            "words": ((1, L), number(L)),
        }

    def caption(self, corner):
        value, worst = _worst(corner)
        if 1.0 in corner:
            return self.say("thin", corner=pair(corner), L=number(abs(value)))
        parts = {"L": number(abs(value)), "worst": pair(worst), "rate": number(1 / abs(value))}
        return self.say("box", corner=pair(corner), **parts) + self.say(
            "up" if value > 0 else "down"
        )


def _box(corner):
    return (*sorted((corner[0], 1.0)), *sorted((corner[1], 1.0)))


@lru_cache(maxsize=64)
def _worst(corner):
    """The eigenvalue of the largest size in the box, and where it is.

    It is enough to look at the corners and at x = 0: the largest eigenvalue is a convex function of
    (x, y) here, and the smallest one is farthest below 0 where x is 0.
    """
    x0, x1, y0, y1 = _box(corner)
    places = np.array([(x, y) for x in (x0, x1, np.clip(0.0, x0, x1)) for y in (y0, y1)])
    matrices = np.moveaxis(ROSENBROCK.hessian(places.T), -1, 0)
    ends = np.linalg.eigvalsh(matrices)
    row, column = np.unravel_index(np.argmax(np.abs(ends)), ends.shape)
    return float(ends[row, column]), places[row]
