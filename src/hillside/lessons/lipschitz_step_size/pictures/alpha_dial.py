"""Slide α on the ravine ½(μx² + 10y²): each direction has its own multiplier."""

from functools import lru_cache

import numpy as np

from hillside.lessons.parts.in_words import number
from hillside.lipschitz import best_rate, multipliers, steps_until
from hillside.live import AskChoice, Bars, Choice, Dots, Line, Picture, Slider, Text, color

START, L = (10.0, 1.0), 10
RATES = np.linspace(0.005, 0.195, 96)
LONGEST = 20_000  # steps; the slowest walk of the picture, κ = 100 and α = 0.005, takes 13 120


def steps_at(kappa, alpha):
    """Steps to a millionth of the height, or None where the walk does not arrive."""
    return steps_until((L / kappa, L), START, alpha, most=LONGEST)


@lru_cache
def waits(kappa):
    """Learning rates below 2/L = 0.2 and the steps that the walk needs with each, (2, n)."""
    rates = np.unique([*RATES, 0.199, best_rate(L / kappa, L)])
    return np.array([rates, [steps_at(kappa, rate) for rate in rates]])


class AlphaDial(Picture):
    """Slide α on the ravine ½(μx² + 10y²): each direction has its own multiplier.

    Claim: the two are equally large in size at α = 2/(L + μ), and there the worst one is smallest.
    """

    size = (900, 430)
    kappa = Choice("condition number κ = 10/μ", {"100": 100, "10": 10, "2": 2})
    alpha = Slider("learning rate α", 0.005, 0.22, start=0.1, step=0.001)
    prediction = AskChoice(
        "The curvatures are 0.1 along x and 10 along y, and one α serves both. With which α is the "
        "worse of the two multipliers, the larger in size, as small as it can be?",
        hides=("curve", "dot", "words", "bars", "left", "right", "worst"),
        options=("1/L = 0.1", "halfway, 0.15", "close to 2/L = 0.2"),
        then={"alpha": 0.198},
    )
    sentences = {
        "multipliers": "With α = {alpha} the multipliers are {x} along x and {y} along y; the one "
        "along {worse} is larger in size.",
        "arrives": "From (10, 1) the walk takes {count} steps to a millionth of the height.",
        "for ever": "The walk goes back and forth along y for ever.",
        "explodes": "The walk explodes along y.",
    }
    presets = {
        "1/L": {"kappa": "10", "alpha": 0.1},
        "between the marks": {"kappa": "10", "alpha": 0.18},
        "the edge 2/L": {"kappa": "10", "alpha": 0.2},
        "a long wait": {"kappa": "100", "alpha": 0.195},
    }

    def truth(self):
        places = {"1/L = 0.1": 0.1, "halfway, 0.15": 0.15, "close to 2/L = 0.2": 0.2}
        return min(places, key=lambda place: abs(places[place] - best_rate(0.1, L)))

    def marks(self):
        return {"alpha": {"1/L": 1 / L, "2/L": 2 / L}}

    def stage(self, figure, kappa, asked):
        axes = figure.subplot_mosaic([["sizes", "steps"]], width_ratios=[1, 1.5])
        _paint_bars(axes["sizes"])
        axes["steps"].set(
            title="steps to a millionth of the height",
            xlim=(0, 0.22),
            ylim=(3, 30_000),
            yscale="log",
            xlabel="α",
        )
        axes["steps"].grid()
        for place in (1 / L, 2 / L, *(() if asked else (best_rate(L / kappa, L),))):
            axes["steps"].axvline(place, color=color("target"), linewidth=1.2, linestyle=":")
        return {
            "curve": Line("steps", "hill", width=2.5),
            "dot": Dots("steps", "path", radius=7),
            "words": Text("steps", "path", lift=16),
            "bars": Bars("sizes", at=(0, 1), colors=("first", "second")),
            "left": Text("sizes", lift=13),
            "right": Text("sizes", lift=13),
            "worst": Line("sizes", "path", width=3),
        }

    def frame(self, kappa, alpha):
        m, count = multipliers(alpha, (L / kappa, L)), steps_at(kappa, alpha)
        worst = np.abs(m).max()
        return {
            "curve": waits(kappa),
            "dot": [[alpha], [count or np.inf]],  # it never arrives
            "words": count and ((np.clip(alpha, 0.02, 0.2), count), f"{count}"),
            "bars": np.abs(m),
            "left": ((0, abs(m[0])), number(m[0])),
            "right": ((1, abs(m[1])), number(m[1])),
            "worst": [[-0.6, 1.6], [worst, worst]],
        }

    def caption(self, kappa, alpha):
        m = multipliers(alpha, (L / kappa, L))
        worse = "x" if abs(m[0]) > abs(m[1]) else "y"
        parts = {"alpha": number(alpha), "x": number(m[0]), "y": number(m[1]), "worse": worse}
        return self.say("multipliers", **parts) + self._fate(kappa, alpha, m[1])

    def _fate(self, kappa, alpha, along_y):
        if np.isclose(along_y, -1):
            return self.say("for ever")
        if along_y < -1:
            return self.say("explodes")
        return self.say("arrives", count=steps_at(kappa, alpha))


def _paint_bars(ax):
    ax.set(
        title="size of the multipliers",
        xlim=(-0.6, 1.6),
        ylim=(0, 1.5),
        xticks=[0, 1],
        xticklabels=["along x", "along y"],
        yticks=[0, 0.5, 1],
    )
    ax.axhline(1, color=color("danger"), linewidth=1.5, linestyle="--")
