"""Halve α until the step keeps the share c of its promise: how many times?"""

import numpy as np

from hillside.lessons.parts.in_words import number
from hillside.lipschitz import backtrack
from hillside.live import (
    AskNumber,
    Choice,
    Dots,
    Line,
    Picture,
    Play,
    Slider,
)
from hillside.surfaces import PARABOLA, QUARTIC, SOFT_V

SEARCHES = {  # f: surface, start, largest α in the left axes
    "x² from 1": (PARABOLA, 1.0, 1.15),
    "x⁴ from 2": (QUARTIC, 2.0, 0.14),
    "√(1+x²) from 2": (SOFT_V, 2.0, 4.0),
}


class LineSearch(Picture):
    """Halve α until the step keeps the share c of its promise: how many times?

    Claim: one comparison of heights decides, and no L is needed; an α is accepted where the curve
    is on or below the line.
    """

    size = (900, 430)
    search = Choice("f and start", SEARCHES)
    halvings = Play("halvings of α = 1", 7, per_second=1)
    c = Slider("wanted share c", 0.01, 0.95, start=0.4, step=0.01)
    prediction = AskNumber(
        "On x² from 1, with α = 1, ½, ¼, ... and c = 0.4: which α is the first that is accepted?",
        hides=("phi", "line", "shares", "all", "here", "trial"),
        then={"halvings": 1},
    )
    sentences = {
        "up": "With α = {alpha} the height rises, so it is refused.",
        "refused": "α = {alpha} keeps {kept} of its promise and is refused.",
        "first": "α = {alpha} keeps {kept} of its promise and is the first that is accepted.",
        "accepted": "α = {alpha} keeps {kept} of its promise, but a larger one was "
        "accepted before.",
        "ends": "With c = {c} the search ends at α = {end}.",
    }
    presets = {
        "first try": {"search": "x² from 1", "halvings": 0, "c": 0.4},
        "a demanding c": {"search": "x² from 1", "halvings": 2, "c": 0.7},
        "steep": {"search": "x⁴ from 2", "halvings": 6, "c": 0.4},
        "no halving": {"search": "√(1+x²) from 2", "halvings": 0, "c": 0.4},
    }

    def truth(self, search, c):
        return backtrack(search[0], np.array([search[1]]), c)

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
        axes["heights"].grid()
        _paint_shares(axes["shares"])
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
        shares, alpha = _shares(search, tries), tries[halvings]
        return {
            "phi": [rates, _after(search, rates)],
            "line": [rates, height - c * rates * square],
            "trial": [[alpha], _after(search, tries[[halvings]])],
            "wanted": [[-0.5, 7.5], [c, c]],
            "shares": [np.arange(8), shares],
            "all": [np.arange(8), shares],
            "here": [[halvings], shares[[halvings]]],
        }

    def caption(self, search, halvings, c):
        alpha, end = 0.5**halvings, backtrack(search[0], np.array([search[1]]), c)
        kept = _shares(search, np.array([alpha]))[0]
        name = (
            "up"
            if kept < 0
            else "refused"
            if alpha > end
            else "first"
            if alpha == end
            else "accepted"
        )
        tried = self.say(name, alpha=_halved(alpha), kept=number(kept))
        return tried + self.say("ends", c=number(c), end=_halved(end))


def _paint_shares(ax):
    ax.set(
        title="share kept, for each α",
        xlim=(7.5, -0.5),
        ylim=(-1.1, 1.15),
        xticks=range(8),
        xticklabels=["1", "½", "¼", "⅛", "1/16", "1/32", "1/64", "1/128"],
        yticks=[-1, 0, 0.5, 1],
    )
    ax.tick_params(axis="x", labelrotation=40)
    ax.grid()


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
