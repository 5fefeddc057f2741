"""Slide α on the ravine ½(μx² + 10y²): each direction has its own multiplier."""

from functools import lru_cache

import numpy as np

from hillside.lessons.parts.in_words import number
from hillside.lipschitz import best_rate, multipliers, steps_until
from hillside.live import AskChoice, Axes, Choice, Dots, Line, Picture, Slider, Stage, Text

START, L = (10.0, 1.0), 10
FAR, TOP = 0.22, 1.3  # right end and top of the axes of multipliers
RATES = np.linspace(0.005, 0.195, 96)
ALPHAS = np.linspace(0, FAR, 221)
TENS = None, {10: "10", 100: "100", 1000: "1000", 10_000: "10000"}
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

    kappa = Choice("condition number κ = 10/μ", {"100": 100, "10": 10, "2": 2})
    alpha = Slider("learning rate α", 0.005, 0.22, start=0.1, step=0.001)
    prediction = AskChoice(
        "The curvatures are 0.1 along x and 10 along y, and one α serves both. With which α is the "
        "worse of the two multipliers, the larger in size, as small as it can be?",
        hides=("along y", "now", "best", "steps"),
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

    def stage(self, kappa):
        m = np.abs(multipliers(ALPHAS[:, None], (L / kappa, L)))
        best = best_rate(L / kappa, L)
        return Stage(
            Axes("sizes", (0, FAR), (0, TOP), ("α", "|multiplier|")),
            Axes(
                "steps",
                (0, FAR),
                (3, 30_000),
                ("α", "steps to a millionth"),
                ticks=TENS,
                log=(False, True),
            ),
            ground={
                "limit": (_line("danger", "limit 1", dash=True), [[0, FAR], [1, 1]]),
                "1/L": (_line("soft", "$1/L$", width=1.2, dash=True), [[1 / L, 1 / L], [0, TOP]]),
                "2/L": (_line("danger", "$2/L$", width=1.2, dash=True), [[2 / L, 2 / L], [0, TOP]]),
                "along x": (_line("ink", "along $x$", width=2.5), [ALPHAS, m[:, 0]]),
                "along y": (_line("soft", "along $y$", width=2.5), [ALPHAS, m[:, 1]]),
                "best": (
                    Dots("sizes", "target", radius=9, hollow=True, label="best $2/(L + μ)$"),
                    [[best], [1 - best * L / kappa]],
                ),
                "counts": (Dots("steps", "ink", radius=2), waits(kappa)),
            },
            cast={
                "now": Dots("sizes", "path", radius=6),
                "dot": Dots("steps", "path", radius=7),
                "words": Text("steps", "path"),
            },
            headline=r"f = \frac{1}{2}(\mu x^2 + 10y^2)",
        )

    def frame(self, kappa, alpha):
        count = steps_at(kappa, alpha)
        return {
            "now": [[alpha] * 2, np.abs(multipliers(alpha, (L / kappa, L)))],
            "dot": [[alpha], [count or np.inf]],  # it never arrives
            "words": count and ((FAR / 2, 10_000), f"{count} steps"),
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


def _line(color, label, **style):
    return Line("sizes", color, label=label, **style)
