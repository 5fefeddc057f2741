"""Drag the dot: for which α and β does a heavy ball arrive, and how fast?"""

import numpy as np

from hillside.lessons.optimisers.stability import (
    factor,
    heights,
    slowest,
    steps_until,
    tuned,
)
from hillside.lessons.parts.in_words import number
from hillside.live import (
    Area,
    AskPoint,
    Axes,
    Choice,
    Dots,
    Handle,
    Heights,
    Line,
    Picture,
    Stage,
    Text,
)

STEPS = 100
ROUND = {"100": 100.0, "10": 10.0, "1": 1.0}
LEAST, MOST = 1e-10, 1e4  # of the heights that are shown
LEVELS = {  # of the factors, dense where most of the plane is; by κ
    100: (0.8, 0.85, 0.9, 0.93, 0.95, 0.97, 0.98, 0.985, 0.99, 0.993, 0.996, 0.998, 1),
    10: (0.5, 0.6, 0.7, 0.8, 0.85, 0.9, 0.92, 0.94, 0.95, 0.96, 0.97, 0.98, 1),
    1: (0, 0.3, 0.5, 0.7, 0.8, 0.85, 0.9, 0.95, 0.98, 1),
}
PLANE = (0, 4, -1, 1)  # of αL and β
BETAS = np.linspace(-1, 1, 201)
ROOTS = np.linspace(-1, 1, 81)  # ±√β


class MomentumPlane(Picture):
    """Drag the dot: for which α and β does a heavy ball arrive, and how fast?

    Claim: on ½(x²/κ + y²) it comes to rest exactly within the triangle |β| < 1, 0 < αL < 2(1 + β);
    the smallest factor is √β = (√κ − 1)/(√κ + 1), where plain descent has (κ − 1)/(κ + 1).
    """

    kappa = Choice("condition number κ", ROUND)
    dot = Handle("α and β", on="plane", at=(1, 0.9), step=0.01)
    prediction = AskPoint(
        "A ball rolls from (1, 1) on ½(x²/100 + y²), so L = 1 and κ = 100. With which α and β does "
        "it come to rest fastest? Put the ring there.",
        on="plane",
        at=(1, 0.5),
        close=0.15,
        hides=("factors", "run", "promised", "swings", "fastest"),
        then={"kappa": "100", "dot": (3.31, 0.67)},
    )
    sentences = {
        "still": "With αL = 0 no step is made: the ball stays where it is.",
        "arrives": "With αL = {a} and β = {b} a step multiplies the distance by {f} in the long "
        "run; the slowest direction is {which}.",
        "edge": "With αL = {a} and β = {b} the factor of a step is 1: on the edge the ball never "
        "comes to rest.",
        "flies": "With αL = {a} and β = {b} a step multiplies the distance by {f} in the long run: "
        "the ball flies off along {which}.",
        "steps": "From (1, 1) its height stays below a millionth of the start from step {n} on.",
        "slow": "From (1, 1) it takes more than 4000 steps to a millionth of the height.",
    }
    presets = {
        "plain descent, its best": {"kappa": "100", "dot": (1.98, 0)},
        "a bit of memory": {"kappa": "100", "dot": (1, 0.5)},
        "too much memory": {"kappa": "100", "dot": (2, 0.96)},
        "beyond the edge": {"kappa": "100", "dot": (3.9, 0.9)},
        "a tiny rate": {"kappa": "100", "dot": (0.05, 0)},
        "round bowl": {"kappa": "1", "dot": (1, 0)},
    }

    def truth(self):
        alpha, beta = tuned(1 / 100, 1)
        return (round(alpha, 2), round(beta, 2))

    def stage(self, kappa):
        return Stage(
            Axes("plane", PLANE[:2], PLANE[2:], names=("αL", "β")),
            Axes("run", (0, STEPS), (LEAST, MOST), names=("step", "height"), log=(False, True)),
            ground={
                "factors": (Heights("plane", extent=PLANE, levels=LEVELS[kappa]), _factors(kappa)),
                "beyond": (Area("plane", "danger", opacity=0.12), [[0, 4, 4], [-1, 1, -1]]),
            },
            cast={
                "edge": Line("plane", "danger", width=2.5, label="edge"),
                "swings": Line("plane", "ink", dash=True, width=1.5, label="y swings above"),
                "fastest": Dots("plane", "target", radius=7, hollow=True, label="fastest"),
                "outside": Text("plane", "danger"),
                "promised": Line("run", "promise", dash=True, label="factor"),
                "run": Line("run", "path", width=2.5, label="ball"),
            },
            headline=r"\text{factor of a step}",
        )

    def frame(self, kappa, dot):
        a, beta = dot
        alpha, best = tuned(1 / kappa, 1)
        return {
            "edge": [2 * (1 + BETAS), BETAS],
            "swings": [(1 + ROOTS) ** 2, ROOTS**2],
            "fastest": [[alpha], [best]],
            "outside": ((3.2, -0.5), "flies off"),
            "promised": _shown(slowest(beta, a, kappa) ** (2.0 * np.arange(STEPS + 1))),
            "run": _shown(heights(beta, a, kappa, STEPS)),
        }

    def caption(self, kappa, dot):
        a, beta = dot
        if a == 0:
            return self.say("still")
        f = float(slowest(beta, a, kappa))
        parts = {"a": number(a), "b": number(beta)}
        if abs(f - 1) < 1e-9:
            return self.say("edge", **parts)
        parts |= {"f": number(f), "which": _which(beta, a, kappa)}
        if f > 1:
            return self.say("flies", **parts)
        n = steps_until(beta, a, kappa)
        return self.say("arrives", **parts) + (self.say("steps", n=n) if n else self.say("slow"))


def _which(beta, a, kappa):
    """The direction with the larger factor, in words."""
    x, y = float(factor(beta, a / kappa)), float(factor(beta, a))
    if np.isclose(x, y, rtol=1e-9):
        return "either"
    return "x" if x > y else "y"


def _shown(values):
    """Heights over the steps, up to the first that is off the scale.   values: (STEPS + 1,)."""
    within = np.where(values <= 10 * MOST, np.maximum(values, LEAST), np.nan)
    return np.array([np.arange(STEPS + 1), within])


def _factors(kappa):
    """The factor of a step over the plane, nan where the ball flies off."""
    a, beta = np.meshgrid(np.linspace(*PLANE[:2], 161), np.linspace(*PLANE[2:], 161))
    value = slowest(beta, a, kappa)
    return np.where(value <= 1 + 1e-9, value, np.nan)
