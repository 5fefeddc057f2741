"""Click where the arrow says the peak is; then stretch the hill."""

import numpy as np

from hillside.lessons.gradient.steepest import (
    level_curves,
    long_hill,
    off_peak,
    steepest_curve,
)
from hillside.lessons.parts.in_words import number, pair
from hillside.lessons.parts.maps import map_axes
from hillside.live import (
    Arrow,
    AskPoint,
    Axes,
    Dots,
    Handle,
    Line,
    Picture,
    Slider,
    Stage,
    Text,
)

KAPPAS = np.geomspace(1, 50, 80)


class PeakGuess(Picture):
    """Click where the arrow says the peak is; then stretch the hill.

    Claim: the gradient of -(x² + κy²) aims at the peak from everywhere only if κ = 1. At (1, 1)
    with κ = 10 it is 39.3° off.
    """

    kappa = Slider("how narrow the hill is: κ", 1, 50, start=10, step=0.5)
    point = Handle("point", on="map", at=(1, 1))
    prediction = AskPoint(
        "Fog. You see only the direction of the gradient at (1, 1), uphill. Where is the peak of "
        "this hill?",
        on="map",
        at=(2.5, 2.0),
        hides=("contours", "peak", "name", "to_peak", "ahead", "uphill", "curve", "now", "reading"),
    )
    sentences = {
        "peak": "κ = {kappa}: at the peak the gradient is (0, 0) and has no direction.",
        "there": "κ = {kappa}: at {p} the gradient of −(x² + κy²) is {g}.",
        "aims": "It aims at the peak.",
        "misses": "It points {off}° away from the peak.",
    }
    presets = {
        "round hill": {"kappa": 1, "point": (1, 1)},
        "long hill": {"kappa": 10, "point": (1, 1)},
        "far along the ridge": {"kappa": 10, "point": (3, 1)},
        "high on the flank": {"kappa": 10, "point": (1, 3)},
        "on the ridge": {"kappa": 10, "point": (3, 0)},
    }

    def truth(self):
        return 0.0, 0.0

    def stage(self):
        window, kappas = long_hill(1).window, {mark: str(mark) for mark in (1, 5, 20)}
        degrees = {mark: str(mark) for mark in (0, 30, 60, 90)}
        angle = ("κ", "degrees off the peak")
        return Stage(
            map_axes("map", window),
            Axes("angle", (0.9, 56), (0, 90), angle, (kappas, degrees), (True, False)),
            cast={
                "contours": Line("map", "hill", width=1.2),
                "ahead": Line("map", "ghost", dash=True),
                "to_peak": Line("map", "target"),
                "uphill": Line("map", "path", width=3, label="always uphill"),
                "peak": Dots("map", "target", radius=7),
                "name": Text("map", "target", align="right", lift=14),
                "gradient": Arrow("map", "gradient", width=4, label=r"$\nabla f$"),
                "curve": Line("angle", "gradient"),
                "now": Dots("angle", "path", radius=7),
                "reading": Text("angle", "path", size=15),
            },
        )

    def frame(self, kappa, point):
        p = np.array(point)
        return {
            "contours": _contours(kappa),
            "peak": [[0], [0]],
            "name": ((-0.1, 0), "peak"),
            "uphill": steepest_curve((1, kappa), p),
        } | (
            _aims(kappa, p)
            if p.any()
            else dict.fromkeys(("ahead", "to_peak", "gradient", "curve", "now", "reading"))
        )

    def caption(self, kappa, point):
        slopes = long_hill(kappa).gradient(np.array(point))
        if not slopes.any():
            return self.say("peak", kappa=number(kappa))
        there = self.say("there", kappa=number(kappa), p=pair(point), g=pair(slopes))
        off = off_peak(kappa, point)
        return there + (self.say("aims") if off < 0.05 else self.say("misses", off=f"{off:.1f}"))


def _contours(kappa):
    """16 level curves at equal differences of height."""
    _, x1, _, y1 = long_hill(kappa).window
    return level_curves((1, kappa), np.linspace(0, x1**2 + kappa * y1**2, 17)[1:])


def _aims(kappa, p):
    """Where the gradient points, and how far off the peak, for this hill and for all others."""
    slopes = long_hill(kappa).gradient(p)
    u, off = slopes / np.linalg.norm(slopes), off_peak(kappa, p)
    return {
        "ahead": np.transpose([p, p + 9 * u]),
        "to_peak": np.transpose([p, 0 * p]),
        "gradient": [*p, *u],
        "curve": [KAPPAS, off_peak(KAPPAS, p)],
        "now": [[kappa], [off]],
        "reading": ((7, 81), f"{off:.1f}° off"),
    }
