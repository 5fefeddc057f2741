"""A start beside the line that leads into a saddle: when does the walk leave?"""

import numpy as np

from hillside.lessons.parts.in_words import number, scientific
from hillside.lessons.parts.maps import land, map_axes
from hillside.lessons.saddles.leaving import AWAY, PASS, STEPS, left_at, model_steps, times, walk
from hillside.live import AskChoice, Axes, Choice, Dots, Line, LogSlider, Picture, Slider, Stage

BESIDE, ON, NOISY = "beside the line", "on the line, y₀ = 0", "on the line, noisy slopes"
STARTS = tuple(np.geomspace(1e-16, 1e-2, 29))
CLEAR = 0.035  # from dot to dot on the map, so that each is seen
ANSWERS = ("about 100", "about 190", "about 900", "about 900 000", "it never leaves")


class Launcher(Picture):
    """A start beside the line that leads into a saddle: when does the walk leave?

    Claim: near the saddle each step multiplies the distance from the line by 1 + α, so the number
    of steps grows with the logarithm of 1/y₀; on the line itself the walk never leaves.
    """

    where = Choice("start (1, y₀)", [BESIDE, ON, NOISY])
    y0 = LogSlider("y₀", 1e-16, 1e-2, start=1e-4, per_decade=2)
    alpha = Slider("learning rate α", 0.05, 0.5, start=0.1, step=0.05)
    prediction = AskChoice(
        "With α = 0.1 and y₀ = 0.0001 the walk is more than 0.5 from the line after 91 steps. "
        "Now it starts ten thousand times as close, at y₀ = 10⁻⁸. How many steps?",
        options=ANSWERS,
        hides=("path", "steps", "end", "height", "measured", "now", "model"),
        then={"where": BESIDE, "y0": 1e-8, "alpha": 0.1},
    )
    sentences = {
        "leaves": "With α = {alpha} and y₀ = {y0} the walk is more than 0.5 from the line for the "
        "first time after step {n}.",
        "model": "With a factor of {factor} a step it would be step {m}.",
        "never": "With α = {alpha} and y₀ = 0 the walk stays on the line and runs into the saddle: "
        "in {n} steps it never leaves.",
        "noise": "With α = {alpha}, y₀ = 0 and noise of spread 0.001 in the slopes along y, the "
        "walk leaves after step {n}.",
    }
    presets = {
        "10⁻⁴": {"where": BESIDE, "y0": 1e-4, "alpha": 0.1},
        "10⁻⁸": {"where": BESIDE, "y0": 1e-8, "alpha": 0.1},
        "10⁻¹⁶": {"where": BESIDE, "y0": 1e-16, "alpha": 0.1},
        "exactly on the line": {"where": ON, "alpha": 0.1},
        "noisy slopes": {"where": NOISY, "alpha": 0.1},
    }

    def truth(self):
        n = left_at(walk(0.1, 1e-8)[1])
        guesses = (100, 190, 900, 900_000)
        return ANSWERS[4 if n is None else int(np.argmin([abs(n - one) for one in guesses]))]

    def stage(self):
        return Stage(
            map_axes("map", PASS.window),
            Axes("loss", (0, STEPS), (-0.3, 0.55), ("step", "height")),
            Axes("count", (1e-16, 1e-2), (0, STEPS), ("y₀", "steps"), log=(True, False)),
            ground=land("map", PASS, PASS.window)
            | {"line": (Line("map", "soft", dash=True, label="line"), [[-1.75, 1.75], [0, 0]])},
            cast={
                "path": Line("map", "path", label="path"),
                "steps": Dots("map", "path", radius=3),
                "end": Dots("map", "path", radius=7),
                "height": Line("loss", "path"),
                "model": Line("count", "promise", dash=True, label="model"),
                "measured": Line("count", "got", label="counted"),
                "now": Dots("count", "got", radius=6),
            },
            headline=f"f = {PASS.formula}",
        )

    def frame(self, where, y0, alpha):
        path = _walk(where, y0, alpha)
        n, found = left_at(path[1]), times(alpha, STARTS)
        model = np.log(AWAY / np.array(STARTS)) / np.log1p(alpha)
        return {
            "path": path,
            "steps": path[:, _apart(path)],
            "end": path[:, [-1]],
            "height": [np.arange(STEPS + 1), PASS.f(path)],
            "model": [STARTS, model],
            "measured": [STARTS, found],
            "now": [[y0], [n]] if where == BESIDE else None,
        }

    def caption(self, where, y0, alpha):
        n = left_at(_walk(where, y0, alpha)[1])
        a = number(alpha)
        if where == ON:
            return self.say("never", alpha=a, n=STEPS)
        if where == NOISY:
            return self.say("noise", alpha=a, n=n)
        m = model_steps(1 + alpha, y0, AWAY)
        return self.say("leaves", alpha=a, y0=scientific(y0, 4), n=n) + self.say(
            "model", factor=number(1 + alpha), m=m
        )


def _apart(path):
    """Which points of a path have dots: those that are so far from the last one that has."""
    chosen = [0]
    for k, point in enumerate(path.T):
        if np.hypot(*(point - path[:, chosen[-1]])) >= CLEAR:
            chosen.append(k)
    return chosen


def _walk(where, y0, alpha):
    return walk(alpha, y0 if where == BESIDE else 0.0, where == NOISY)
