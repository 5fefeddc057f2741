"""Draw a schedule: what does the rate have to do so that the noise dies away?"""

import numpy as np

from hillside.lessons.optimisers.averaging import STEPS, floor, mean_squares, one_walk
from hillside.lessons.parts.in_words import number, scientific
from hillside.live import AskChoice, Axes, Choice, Dots, Handle, Line, Picture, Stage
from hillside.schedules import cosine, inverse, step_decay, warmed_up

K = np.arange(STEPS + 1)
MOST = 1.0  # of the rates
LEAST = 1e-4  # of the mean squares that are shown
OWN = "drawn by you"
KINDS = (
    OWN,
    "constant",
    "halved at once, again and again",
    "like 1/k",
    "cosine",
    "warm-up, cosine",
)
ANSWERS = ("it stays near 0.25", "it falls, to less than 0.1", "it grows")


class Schedule(Picture):
    """Draw a schedule: what does the rate have to do so that the noise dies away?

    Claim: on ½x² with noise of variance 1 a constant rate α ends at E[x²] = α/(2 − α); a rate that
    falls far enough ends lower.
    """

    kind = Choice("schedule", KINDS)
    first = Handle("rate at the start", on="rate", at=(0, 0.4), step=0.01)
    bend = Handle("bend", on="rate", at=(100, 0.2), step=0.01)
    last = Handle("rate at the end", on="rate", at=(STEPS, 0), step=0.01)
    prediction = AskChoice(
        "Descent on ½x² with noisy slopes and the rate 0.4: the mean of x² comes to rest at 0.25. "
        "Now the rate falls in a straight line, from 0.4 at the start to 0 at the end. And then?",
        options=ANSWERS,
        hides=("squares",),
        then={"kind": OWN, "bend": (100, 0.2), "last": (STEPS, 0)},
    )
    sentences = {
        "own": "Your rate goes from {a} to {b} at step {k} and to {c} at step 200.",
        "constant": "The rate is {a} at every step.",
        "drops": "The rate starts at {a}; at each later step that is a multiple of {k} it is "
        "halved.",
        "inverse": "The rate is {a} / (1 + k/{k}).",
        "cosine": "The rate falls from {a} to 0 like half a wave of the cosine.",
        "warm": "The rate is {a} times a cosine that falls from 1 to 0, and times (k + 1)/{k} as "
        "long as that is below 1.",
        "ends": "The mean of x² ends at {e}; a constant rate {a} has its floor at {floor}.",
        "no floor": "The mean of x² ends at {e}; a constant rate 0 makes no step.",
    }
    presets = {
        "constant 0.4": {"kind": "constant", "first": (0, 0.4)},
        "straight down": {
            "kind": OWN,
            "first": (0, 0.4),
            "bend": (100, 0.2),
            "last": (STEPS, 0),
        },
        "down too early": {
            "kind": OWN,
            "first": (0, 0.4),
            "bend": (5, 0),
            "last": (STEPS, 0),
        },
        "like 1/k": {"kind": "like 1/k", "first": (0, 1), "bend": (1, 0.5)},
        "warm-up, cosine": {"kind": "warm-up, cosine", "first": (0, 0.4), "bend": (40, 0.4)},
    }

    def truth(self):
        end = mean_squares(0.4 * (1 - K[:-1] / STEPS))[-1]
        return ANSWERS[0 if abs(end - 0.25) < 0.05 else 1 if end < 0.1 else 2]

    def stage(self):
        span = (0, STEPS)
        return Stage(
            Axes("rate", span, (0, MOST), names=("step k", "learning rate α")),
            Axes("squares", span, (LEAST, 1e2), names=("step k", "x²"), log=(False, True)),
            cast={
                "curve": Line("rate", "path", width=3, label="rate"),
                "floor": Line("squares", "danger", dash=True, label="floor if constant"),
                "walk": Line("squares", "ghost", width=1, label="one run"),
                "mean": Line("squares", "got", width=2.5, label="mean"),
                "end": Dots("squares", "got", radius=5),
            },
        )

    def frame(self, kind, first, bend, last):
        rates = rates_of(kind, first, bend, last)
        mean = mean_squares(rates[:-1])
        low = floor(first[1])
        return {
            "curve": [K, rates],
            "floor": [[0, STEPS], [low, low]] if low > LEAST else None,
            "walk": [K, np.maximum(one_walk(rates[:-1]), LEAST)],
            "mean": [K, mean],
            "end": [[STEPS], mean[[-1]]],
        }

    def caption(self, kind, first, bend, last):
        a, k = first[1], _bend_at(bend)
        names = dict(zip(KINDS, ("own", "constant", "drops", "inverse", "cosine", "warm")))
        parts = {"a": number(a), "k": k, "b": number(bend[1]), "c": number(last[1])}
        said = self.say(names[kind], **parts)
        end = scientific(mean_squares(rates_of(kind, first, bend, last)[:-1])[-1], 4)
        if a == 0:
            return said + self.say("no floor", e=end)
        return said + self.say("ends", e=end, a=number(a), floor=number(floor(a)))


def _bend_at(bend):
    """The step at which the handle stands: 1 to STEPS - 1."""
    return int(np.clip(round(bend[0]), 1, STEPS - 1))


def rates_of(kind, first, bend, last):
    """The rates of the steps 0 to STEPS, (STEPS + 1,).   first, bend, last: handles (k, rate)."""
    a, k = first[1], _bend_at(bend)
    if kind == OWN:
        return np.interp(K, [0, k, STEPS], [a, bend[1], last[1]])
    if kind == "constant" or a == 0:
        return np.full(STEPS + 1, float(a))
    made = {
        KINDS[2]: lambda: step_decay(a, 0.5, k),
        KINDS[3]: lambda: inverse(a, k),
        KINDS[4]: lambda: cosine(a, STEPS),
        KINDS[5]: lambda: warmed_up(cosine(a, STEPS), k),
    }[kind]()
    return np.array([made(int(step)) for step in K])
