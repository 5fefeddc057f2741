"""Halve α until the step keeps the share c of its promise: how many times?"""

import numpy as np

from hillside.lessons.parts.in_words import number
from hillside.lipschitz import backtrack
from hillside.live import AskNumber, Axes, Choice, Dots, Line, Picture, Play, Slider, Stage
from hillside.surfaces import PARABOLA, QUARTIC, SOFT_V

SEARCHES = {  # f: surface, start, largest α in the left axes
    "x² from 1": (PARABOLA, 1.0, 1.15),
    "x⁴ from 2": (QUARTIC, 2.0, 0.14),
    "√(1+x²) from 2": (SOFT_V, 2.0, 4.0),
}
TRIES = 0.5 ** np.arange(8)


class LineSearch(Picture):
    """Halve α until the step keeps the share c of its promise: how many times?

    Claim: one comparison of heights decides, and no L is needed; an α is accepted where the curve
    is on or below the line.
    """

    search = Choice("curve and start", SEARCHES)
    halvings = Play("halvings", 7, per_second=1)
    c = Slider("wanted share c", 0.01, 0.95, start=0.4, step=0.01)
    prediction = AskNumber(
        "On x² from 1, with α = 1, ½, ¼, ... and c = 0.4: which α is the first that is accepted?",
        hides=("line", "trial", "kept"),
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

    def stage(self, search):
        surface, _, far = search
        rates, top = np.linspace(0, far, 121), _promised(search, 0)
        words = {alpha: _halved(alpha) for alpha in TRIES[::2]}
        after = Line("heights", "hill", width=2.5, label="height after the step")
        whole = Line("heights", "promise", label="promise")
        return Stage(
            Axes("heights", (0, far), (-0.35 * top, 1.35 * top), ("α", "height")),
            Axes(
                "kept",
                (0.006, 1.3),
                (-1.1, 1.15),
                ("α", "share kept"),
                (words, None),
                (True, False),
            ),
            ground={
                "none": (Line("kept", "faint", width=1), [[0.006, 1.3], [0, 0]]),
                "promise": (whole, [rates, _promised(search, rates)]),
                "phi": (after, [rates, _after(search, rates)]),
            },
            cast={
                "line": Line("heights", "promise", dash=True, label="share $c$ of it"),
                "trial": Dots("heights", "path", radius=7, label="trial"),
                "wanted": Line("kept", "promise", dash=True, label="$c$"),
                "shares": Dots("kept", "ghost", radius=4),
                "here": Dots("kept", "path", radius=7),
            },
            headline=f"f = {surface.formula}",
        )

    def frame(self, search, halvings, c):
        rates, now = np.array([0, search[2]]), TRIES[[halvings]]
        shares = _shares(search, TRIES)
        return {
            "line": [rates, _promised(search, c * rates)],
            "trial": [now, _after(search, now)],
            "wanted": [[0.006, 1.3], [c, c]],
            "shares": [TRIES, shares],
            "here": [now, shares[[halvings]]],
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


def _halved(alpha):
    """1, 1/2, 1/4, ... in words."""
    return "1" if alpha == 1 else f"1/{1 / alpha:.0f}"


def _after(search, rates):
    """The height after a step with each rate.   rates: (k,).   Returns (k,)."""
    here = np.array([[search[1]]])
    return search[0].f(here - rates * search[0].gradient(here))


def _promised(search, rates):
    """The height to which the slope promises to come with each rate.   rates: (k,) or a number."""
    here = np.array([search[1]])
    return search[0].f(here) - rates * search[0].gradient(here)[0] ** 2


def _shares(search, rates):
    """The drop of a step as a share of what the slope promises.   rates: (k,).   Returns (k,)."""
    here = np.array([search[1]])
    return (search[0].f(here) - _after(search, rates)) / (rates * search[0].gradient(here)[0] ** 2)
