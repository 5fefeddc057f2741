"""Slide α on the ravine ½(μx² + 10y²): each direction has its own multiplier, and the larger one makes the walk wait."""

from functools import lru_cache

import numpy as np

from hillside.lessons.parts.in_words import number
from hillside.lipschitz import best_rate, multipliers, steps_until
from hillside.live import (
    AskChoice,
    Bars,
    Choice,
    Dots,
    Line,
    Picture,
    Slider,
    Text,
    color,
)

START = (10.0, 1.0)


RATES = np.linspace(0.005, 0.215, 106)


SHARE = "1e-6"


@lru_cache
def waits(kappa):
    """Learning rates below 2/L = 0.2 and the steps that the walk needs with each, (2, n)."""
    rates = np.unique([*RATES[RATES < 0.2], best_rate(10 / kappa, 10)])
    return np.array(
        [rates, [steps_until((10 / kappa, 10), START, rate) or np.nan for rate in rates]]
    )


class AlphaDial(Picture):
    """Slide α on the ravine ½(μx² + 10y²): each direction has its own multiplier, and the larger one makes the walk wait.

    Claim: the two extreme multipliers are equally large at α = 2/(L + μ), and there the worst one is smallest.
    """

    size = (900, 430)
    kappa = Choice("condition number κ = L/μ", {"10": 10, "2": 2, "100": 100})
    alpha = Slider("learning rate α", 0.005, 0.22, start=0.1, step=0.005)
    prediction = AskChoice(
        "μ = 1 and L = 10. Which α arrives in the fewest steps?",
        hides=("curve", "dot", "words", "bars", "left", "right", "worst"),
        options=("1/L = 0.1", "2/(L + μ) = 0.182", "just below 2/L = 0.2"),
    )
    presets = {
        "1/L": {"kappa": "10", "alpha": 0.1},
        "near the best": {"kappa": "10", "alpha": 0.18},
        "the edge 2/L": {"kappa": "10", "alpha": 0.2},
        "a long wait": {"kappa": "100", "alpha": 0.195},
    }

    def truth(self):
        return "2/(L + μ) = 0.182"

    def marks(self, kappa):
        return {"alpha": {"1/L": 0.1, "2/(L+μ)": best_rate(10 / kappa, 10), "2/L": 0.2}}

    def stage(self, figure, kappa):
        axes = figure.subplot_mosaic([["bars", "steps"]], width_ratios=[1, 1.5])
        axes["bars"].set(
            title="size of the multipliers",
            xlim=(-0.6, 1.6),
            ylim=(0, 1.5),
            xticks=[0, 1],
            xticklabels=["along x", "along y"],
            yticks=[0, 0.5, 1],
        )
        axes["bars"].axhline(1, color=color("danger"), linewidth=1.5, linestyle="--")
        axes["steps"].set(
            title=f"steps to {SHARE} of the height",
            xlim=(0, 0.22),
            ylim=(5, 3000),
            yscale="log",
            xlabel="α",
        )
        axes["steps"].grid()
        for place in self.marks(kappa)["alpha"].values():
            axes["steps"].axvline(place, color=color("target"), linewidth=1.2, linestyle=":")
        return {
            "curve": Line("steps", "hill", width=2.5),
            "dot": Dots("steps", "path", radius=7),
            "words": Text("steps", "path", lift=16),
            "bars": Bars("bars", at=(0, 1), colors=("first", "second")),
            "left": Text("bars", lift=13),
            "right": Text("bars", lift=13),
            "worst": Line("bars", "path", width=3),
        }

    def frame(self, kappa, alpha):
        curvatures = (10 / kappa, 10)
        m, count = multipliers(alpha, curvatures), steps_until(curvatures, START, alpha)
        worst = np.abs(m).max()
        return {
            "curve": waits(kappa),
            "dot": count and [[alpha], [count]],
            "words": count and ((np.clip(alpha, 0.02, 0.2), count), f"{count}"),
            "bars": np.abs(m),
            "left": ((0, abs(m[0])), number(m[0])),
            "right": ((1, abs(m[1])), number(m[1])),
            "worst": [[-0.6, 1.6], [worst, worst]],
        }

    def caption(self, kappa, alpha):
        m, count = multipliers(alpha, (10 / kappa, 10)), steps_until((10 / kappa, 10), START, alpha)
        which = (
            "the two are equally large"
            if np.isclose(*np.abs(m))
            else f"the worse is along {'x' if abs(m[0]) > abs(m[1]) else 'y'}"
        )
        end = (
            f"the walk needs {count} steps"
            if count
            else "the walk goes back and forth along y for ever"
            if np.isclose(m[1], -1)
            else "the walk explodes along y"
        )
        return f"With α = {alpha:.4g} the multipliers are {number(m[0])} along x and {number(m[1])} along y; {which}. So {end}."
