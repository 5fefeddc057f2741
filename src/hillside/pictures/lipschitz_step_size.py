"""The pictures of notebook 10 about one step: the α dial (F10.2), the umbrella (F10.1), the line search (F10.4)."""

from functools import lru_cache

import numpy as np

from hillside.descent import descend, plain
from hillside.lipschitz import WAVE, backtrack, best_rate, multipliers, steps_until, umbrella
from hillside.live import (
    AskChoice,
    AskNumber,
    Bars,
    Choice,
    Dots,
    Line,
    Picture,
    Play,
    Slider,
    Text,
    color,
)
from hillside.surfaces import PARABOLA, QUARTIC, SOFT_V

from .in_words import number

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


LANDS = {"soft V, √(1+x²)": SOFT_V, "wave, 1 − cos x": WAVE, "parabola, x²": PARABOLA}
LINE = np.linspace(-5, 5, 301)


class Umbrella(Picture):
    """Hang a parabola of curvature L on the graph: where is the ground below it, and where is its lowest point?

    Claim: from L on, the umbrella is nowhere cut, wherever it hangs; its lowest point is where the step with α = 1/L lands.
    """

    size = (760, 430)
    land = Choice("f", LANDS)
    x = Slider("x", -4, 4, start=2, step=0.1)
    L = Slider("L of the umbrella", 0.1, 3, start=0.4, step=0.05)
    prediction = AskNumber(
        "On √(1+x²): what is the smallest L for which no umbrella, wherever it hangs, is cut by the graph?",
        hides=("umbrella", "cut", "vertex", "landed", "drop"),
    )
    presets = {
        "cut": {"land": "soft V, √(1+x²)", "x": 0, "L": 0.4},
        "just right": {"land": "soft V, √(1+x²)", "x": 2, "L": 1},
        "too careful": {"land": "soft V, √(1+x²)", "x": 2, "L": 3},
        "parabola": {"land": "parabola, x²", "x": 2, "L": 2},
    }

    def truth(self, land):
        return land.L

    def stage(self, figure, land):
        ax = figure.subplot_mosaic([["plane"]])["plane"]
        ax.set(
            title=f"$f = {land.formula}$ and an umbrella",
            xlim=(-5, 5),
            ylim=(-1.5, 6.5),
            xlabel="x",
        )
        ax.grid()
        ax.plot(LINE, land.f(LINE[None]), color=color("hill"), linewidth=2.5)
        return {
            "umbrella": Line("plane", "promise", dash=True),
            "cut": Line("plane", "danger", width=6),
            "here": Dots("plane", "path", radius=7),
            "vertex": Dots("plane", "promise", radius=6, hollow=True),
            "landed": Dots("plane", "got", radius=6),
            "drop": Line("plane", "ghost"),
        }

    def frame(self, land, x, L):
        roof, here = umbrella(land, [x], L)(LINE[None]), np.array([float(x)])
        there, model = descend(plain(1 / L), land.gradient, here, 1).path[1], umbrella(land, [x], L)
        return {
            "umbrella": [LINE, roof],
            "cut": [LINE, np.where(self._pokes(land, x, L), land.f(LINE[None]), np.nan)],
            "here": [here, [land.f(here)]],
            "vertex": [there, [model(there)]],
            "landed": [there, [land.f(there)]],
            "drop": [[there[0]] * 2, [model(there), land.f(there)]],
        }

    def _pokes(self, land, x, L):
        return land.f(LINE[None]) > umbrella(land, [x], L)(LINE[None]) + 1e-9

    def caption(self, land, x, L):
        there = descend(plain(1 / L), land.gradient, (x,), 1).path[1]
        fell = land.f(np.array([float(x)])) - land.f(there)
        height = (
            "stays"
            if abs(fell) < 1e-12
            else f"{'falls' if fell > 0 else 'rises'} by {abs(fell):.4g}"
        )
        state = (
            "is cut by the graph: L is too small"
            if self._pokes(land, x, L).any()
            else "is not cut here, but elsewhere it would be"
            if land.L > L
            else "is nowhere cut"
        )
        return f"With L = {L:.4g} the umbrella at x = {number(x)} {state}. The step with α = 1/L = {1 / L:.4g} lands at {number(there[0])}; the height {height}."


SEARCHES = {  # f: surface, start, largest α in the left axes
    "x² from 1": (PARABOLA, 1.0, 1.15),
    "x⁴ from 2": (QUARTIC, 2.0, 0.14),
    "√(1+x²) from 2": (SOFT_V, 2.0, 4.0),
}


class LineSearch(Picture):
    """Halve α until the step keeps the share c of its promise: how many times?

    Claim: one comparison of heights decides, and no L is needed; the accepted α lies where the curve is below the line.
    """

    size = (900, 430)
    search = Choice("f and start", SEARCHES)
    halvings = Play("halvings of α = 1", 7, per_second=1)
    c = Slider("wanted share c", 0.01, 0.95, start=0.5, step=0.01)
    prediction = AskNumber(
        "On x² from 1, with α = 1, ½, ¼, ... and c = ½: which α is the first that is accepted?",
        hides=("phi", "line", "shares", "all", "here", "trial"),
    )
    presets = {
        "first try": {"search": "x² from 1", "halvings": 0, "c": 0.5},
        "accepted": {"search": "x² from 1", "halvings": 1, "c": 0.5},
        "steep": {"search": "x⁴ from 2", "halvings": 6, "c": 0.5},
        "no halving": {"search": "√(1+x²) from 2", "halvings": 0, "c": 0.5},
    }

    def truth(self, search):
        return backtrack(search[0], np.array([search[1]]))

    def stage(self, figure, search):
        surface, start, far = search
        axes = figure.subplot_mosaic([["heights", "shares"]], width_ratios=[1.3, 1])
        top = surface.f(np.array([start]))
        axes["heights"].set(
            title="height after the step, and the line",
            xlim=(0, far),
            ylim=(-0.35 * top, 1.35 * top),
            xlabel="α",
        )
        axes["shares"].set(
            title="share kept, for each α",
            xlim=(7.5, -0.5),
            ylim=(-1.1, 1.15),
            xticks=range(8),
            xticklabels=["1", "½", "¼", "⅛", "1/16", "1/32", "1/64", "1/128"],
            yticks=[-1, 0, 0.5, 1],
        )
        axes["shares"].tick_params(axis="x", labelrotation=40)
        for ax in axes.values():
            ax.grid()
        return {
            "phi": Line("heights", "hill", width=2.5),
            "line": Line("heights", "promise", dash=True),
            "trial": Dots("heights", "path", radius=7),
            "wanted": Line("shares", "promise", dash=True),
            "shares": Line("shares", "ghost"),
            "all": Dots("shares", "ghost", radius=4),
            "here": Dots("shares", "path", radius=7),
        }

    def frame(self, search, halvings, c):
        surface, start, far = search
        rates, tries = np.linspace(0, far, 121), 0.5 ** np.arange(8)
        height, square = surface.f(np.array([start])), surface.gradient(np.array([start]))[0] ** 2
        shares, alpha = np.clip(_shares(search, tries), -1, 1), tries[halvings]
        return {
            "phi": [rates, _after(search, rates)],
            "line": [rates, height - c * rates * square],
            "trial": [[alpha], _after(search, tries[[halvings]])] if alpha <= far else None,
            "wanted": [[-0.5, 7.5], [c, c]],
            "shares": [np.arange(8), shares],
            "all": [np.arange(8), shares],
            "here": [[halvings], shares[[halvings]]],
        }

    def caption(self, search, halvings, c):
        surface, start, _ = search
        alpha, accepted = 0.5**halvings, backtrack(surface, np.array([start]), c)
        kept = _shares(search, np.array([alpha]))[0]
        verdict = (
            "the first that is accepted"
            if alpha == accepted
            else "accepted"
            if kept >= c
            else "refused"
        )
        return f"α = {_halved(alpha)} keeps {number(kept)} of its promise; with c = {c:.4g} it is {verdict}. The search ends at α = {_halved(accepted)}."


def _halved(alpha):
    """1, 1/2, 1/4, ... in words."""
    return "1" if alpha == 1 else f"1/{1 / alpha:.0f}"


def _after(search, rates):
    """The height after a step with each rate.   rates: (k,).   Returns (k,)."""
    here = np.array([[search[1]]])
    return search[0].f(here - rates * search[0].gradient(here))


def _shares(search, rates):
    """The drop of a step as a share of what the slope promises.   rates: (k,).   Returns (k,)."""
    here = np.array([search[1]])
    return (search[0].f(here) - _after(search, rates)) / (rates * search[0].gradient(here)[0] ** 2)
