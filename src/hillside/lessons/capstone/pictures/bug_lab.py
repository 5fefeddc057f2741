"""A wrong way back, checked array by array: which bug is it, and does it show in training?"""

from functools import lru_cache

import numpy as np

from hillside.lessons.capstone.bugs import BUGS, CORRECT
from hillside.lessons.parts.in_words import number, scientific
from hillside.live import AskChoice, Axes, Choice, Line, Picture, Slider, Stage, Text, Toggle
from hillside.network import NAMES, compared, flat, gradient_by_differences, start, train
from hillside.screens import BOTH_POLARITIES, SCREENS

DATA, STEPS = (SCREENS, BOTH_POLARITIES), 1000
BY_NAME = {bug.name: bug for bug in BUGS}
HIDDEN_ORDER = (
    "1 - tanh(a)²",
    "no 1/n",
    "table",
    "b1 forgotten",
    "correct",
    "a(1 - a)",
    "sign",
    "factor 2",
    "no 1 - a²",
    "extra p(1 - p)",
    "a for 1 - a²",
)
CODES = {
    f"code {letter}": BY_NAME.get(name, CORRECT)
    for letter, name in zip("ABCDEFGHIJK", HIDDEN_ORDER)
}
ROWS = (*NAMES, "all")
LEFT = {"error": 4.6, "cosine": 6.6, "ratio": 8.4}
LONG, LEAST = 3.0, -12  # the longest bar stands for an error of 1, none for 10^LEAST
ANSWERS = ("it ends at 512 of 512 right", "it ends at 420, always no", "the loss grows")


class BugLab(Picture):
    """A wrong way back, checked array by array: which bug is it, and does it show in training?

    Claim: errors near 1e-10 mean that the slopes are those of the loss in the code, and nothing
    more. Three of ten bugs reach 100 % with seed 0, and one passes the check.
    """

    code = Choice("code", CODES)
    seed = Slider("seed", 0, 4, start=0, step=1)
    named = Toggle("show the line", start=False)
    prediction = AskChoice(
        "Somebody's way back fails the check: relative error 0.037 over all slopes, cosine 0.998. "
        "It is trained for 1000 steps all the same. What happens?",
        options=ANSWERS,
        hides=("curve", "right"),
    )
    sentences = {
        "check": "{code}, seed {seed}: relative error {error}, cosine {cosine}, ratio {ratio} over "
        "all slopes.",
        "trained": "After {steps} steps with α = 1 the loss is {loss}, {right} of 512 are right.",
        "line": "After {steps} steps the loss is {loss}, {right} of 512 are right; the line "
        "is {line}.",
    }
    presets = {
        "A": {"code": "code A", "seed": 0, "named": False},
        "C": {"code": "code C", "seed": 0, "named": False},
        "D": {"code": "code D", "seed": 0, "named": False},
        "the correct one": {"code": "code E", "seed": 0, "named": True},
    }

    def truth(self, code, seed):
        end = trained(code.name, seed)
        return ANSWERS[2 if end.losses[-1] > 1 else 0 if end.accuracies[-1] == 1 else 1]

    def stage(self):
        numbers = {
            f"{column}{k}": Text("check", "ink", size=13) for column in LEFT for k in range(5)
        }
        heads = {"error": "relative error", "cosine": "cosine", "ratio": "ratio"}
        return Stage(
            Axes("check", x=(0, 9.6), y=(-0.4, 6.6), names=("", ""), bare=True),
            Axes(
                "losses",
                x=(0, STEPS),
                y=(1e-3, 1000),
                names=("step", "loss"),
                log=(False, True),
            ),
            ground={
                **{
                    f"head {one}": (Text("check", size=13), ((x, 6), heads[one]))
                    for one, x in LEFT.items()
                },
                **{
                    f"row{k}": (Text("check", size=15, align="left"), ((0, 5 - k), ROWS[k]))
                    for k in range(5)
                },
                "line 1": (Line("check", "faint", width=1), [[0.8, 0.8], [0.5, 5.5]]),
                "right one": (
                    Line("losses", "ghost", width=2, label="correct"),
                    [np.arange(STEPS + 1), np.clip(trained("correct", 0).losses, 1e-3, None)],
                ),
            },
            cast={
                "errors": Line("check", "danger", width=9),
                "curve": Line("losses", "path", width=2.5, label="this code"),
                "right": Text("losses", "path", size=13, align="right"),
            }
            | numbers,
        )

    def frame(self, code, seed):
        checks, end = checked(code.name, seed), trained(code.name, seed)
        losses = np.clip(np.nan_to_num(end.losses, nan=1e6), 1e-3, 1e6)
        shown = {
            "errors": _bars([one.error for one in checks]),
            "curve": [np.arange(len(losses)), losses],
            "right": ((STEPS, 200), f"{_right(end)} of 512 right"),
        }
        for k, one in enumerate(checks):
            for column, x in LEFT.items():
                shown[f"{column}{k}"] = ((x, 5 - k), told(column, getattr(one, column)))
        return shown

    def caption(self, code, seed, named):
        whole, end = checked(code.name, seed)[-1], trained(code.name, seed)
        letter = next(name for name, bug in CODES.items() if bug is code)
        parts = {"loss": scientific(end.losses[-1], 4), "right": _right(end), "steps": STEPS}
        check = self.say(
            "check",
            code=letter.replace("code", "Code"),
            seed=f"{seed:g}",
            **{column: told(column, getattr(whole, column)) for column in LEFT},
        )
        if named:
            return check + self.say("line", line=f"`{code.line}`", **parts)
        return check + self.say("trained", **parts)


def told(column, value):
    """A number of the check as text; a list of zeros has no direction."""
    if np.isnan(value):
        return "no direction"
    return scientific(value, 2) if column == "error" else number(float(f"{value:.3g}"))


@lru_cache(maxsize=64)
def _checked(name, seed):
    bug = BY_NAME.get(name, CORRECT)
    theta = start(seed)
    mine = bug.slopes(theta, *DATA)
    measured = gradient_by_differences(lambda t: bug.loss(t, *DATA), theta)
    return (*map(compared, mine, measured), compared(flat(mine), flat(measured)))


def checked(name, seed):
    """The Comparisons of the slopes with differences of the code's own loss: four arrays, all."""
    return _checked(name, int(seed))


@lru_cache(maxsize=64)
def _trained(name, seed):
    return train(start(seed), DATA, 1.0, STEPS, BY_NAME.get(name, CORRECT).slopes)


def trained(name, seed):
    """The Training with the slopes of this code, its losses the cross-entropy."""
    return _trained(name, int(seed))


def _right(end):
    return round(512 * float(end.accuracies[-1]))


def _bars(errors):
    """A bar for each error on a scale of powers of ten, with a nan between."""
    shares = [max(np.log10(max(error, 10.0**LEAST)) / -LEAST + 1, 0.01) for error in errors]
    lines = [[[0.9, 0.9 + LONG * share, np.nan], [5 - k] * 3] for k, share in enumerate(shares)]
    return np.hstack(lines)
