"""A wrong way back, checked array by array: which bug is it, and does it show in training?"""

import numpy as np

from hillside.lessons.capstone.bugs import BUGS, CORRECT
from hillside.lessons.capstone.evidence import PASSED, STEPS, checked, contrast, trained
from hillside.lessons.parts.in_words import number, scientific
from hillside.live import AskChoice, Axes, Choice, Line, Picture, Slider, Stage, Text
from hillside.network import NAMES

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
NOT_YET, SHOW = "not yet", "show me"
CALLED = {
    "correct": "the correct code",
    "sign": "a turned sign",
    "no 1/n": "no 1/n",
    "factor 2": "a factor 2",
    "extra p(1 - p)": "an extra p(1 − p)",
    "no 1 - a²": "no 1 − a²",
    "a for 1 - a²": "a for 1 − a²",
    "a(1 - a)": "a(1 − a) for 1 − a²",
    "1 - tanh(a)²": "1 − tanh(a)² for 1 − a²",
    "b1 forgotten": "no slope for b1",
    "table": "a table p − y in the loss",
}
RULES = {
    "correct": "It passes the check",
    "sign": "It turns every slope round",
    "no 1/n": "It makes every slope 512 times too long",
    "factor 2": "It doubles every slope",
    "extra p(1 - p)": "It sits in dz, so no array is right",
    "b1 forgotten": "It leaves all but b1 right",
    "table": "It passes the check, since its slopes are those of its loss",
}
IN_TANH = "It leaves w2 and b2 right"
ROWS = (*NAMES, "all")
HEADS = {"error": "relative error", "cosine": "cosine", "ratio": "ratio"}
LEFT = {"error": 4.6, "cosine": 6.6, "ratio": 8.4}
LONG, LEAST = 3.0, -12  # the longest bar stands for an error of 1, none for 10^LEAST
ANSWERS = ("it ends at 512 of 512 right", "it ends at 420, always no", "the loss grows")


class BugLab(Picture):
    """A wrong way back, checked array by array: which bug is it, and does it show in training?

    Claim: errors near 1e-10 mean that the slopes are those of the loss in the code, and nothing
    more. Three of ten bugs reach 100 % with seed 0, and one passes the check.
    """

    code = Choice("code", CODES)
    seed = Slider("seed", 0, 2, start=0, step=1)
    naming = Choice(
        "your name for it",
        {NOT_YET: NOT_YET} | {text: name for name, text in CALLED.items()} | {SHOW: SHOW},
    )
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
        "wrong": "{code}, seed {seed}: “{guess}” is not it. {rule}, and {array} would have the "
        "{column} {expected}; here it is {found}.",
        "other end": "{code}, seed {seed}: “{guess}” is not it. {rule}, and the loss would end at "
        "{expected}; here it ends at {found}.",
        "right": "{code}, seed {seed}, is what you say: {guess}, in the line {line}.",
        "line": "{code}, seed {seed}, has {guess}, in the line {line}.",
    }
    presets = {
        letter: {"code": f"code {letter}", "seed": 0, "naming": NOT_YET} for letter in "ACDK"
    }

    def truth(self, code, seed):
        end = trained(code.name, seed)
        return ANSWERS[2 if end.losses[-1] > 1 else 0 if end.accuracies[-1] == 1 else 1]

    def stage(self, code):  # it is the same for all; a page keeps all names for each code it names
        numbers = {f"{column}{k}": Text("check", "ink") for column in LEFT for k in range(5)}
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
                **{f"head {one}": (Text("check"), ((x, 6), one)) for one, x in LEFT.items()},
                **{
                    f"row{k}": (Text("check", size=15, align="left"), ((0, 5 - k), ROWS[k]))
                    for k in range(5)
                },
                **{
                    f"scale {words}": (Text("check", "soft", size=12), ((x, 6), words))
                    for words, x in {"10⁻¹²": 0.9, "1": 0.9 + LONG}.items()
                },
                "line 1": (Line("check", "faint", width=1), [[0.8, 0.8], [0.5, 5.5]]),
                "rows": (Line("check", "faint", width=0.5), _rules()),
                "right one": (
                    Line("losses", "ghost", width=2, label="correct"),
                    [np.arange(STEPS + 1), np.clip(trained("correct", 0).losses, 1e-3, None)],
                ),
            },
            cast={
                "errors": Line("check", "danger", width=9),
                "curve": Line("losses", "path", width=2.5, label="this code"),
                "right": Text("losses", "path", align="right"),
            }
            | numbers,
        )

    def frame(self, code, seed):
        checks, end = checked(code.name, seed), trained(code.name, seed)
        losses = np.clip(np.nan_to_num(end.losses, nan=1e6), 1e-3, 1e6)
        shown = {
            "errors": _bars([one.error for one in checks]),
            "curve": [np.arange(len(losses)), losses],
            "right": ((STEPS, 620), f"{_right(end)} of 512 right"),
        }
        for k, one in enumerate(checks):
            for column, x in LEFT.items():
                shown[f"{column}{k}"] = ((x, 5 - k), told(column, getattr(one, column)))
        return shown

    def caption(self, code, seed, naming):
        if naming == NOT_YET:
            return self._numbers(code, seed) + self._end(code, seed)
        if naming in (SHOW, code.name):
            line = code.line
            named = {
                "code": _letter(code),
                "seed": f"{seed:g}",
                "guess": CALLED[code.name],
                "line": line,
            }
            return self.say("line" if naming == SHOW else "right", **named) + self._end(code, seed)
        return self._objection(code, seed, naming)

    def _numbers(self, code, seed):
        whole = checked(code.name, seed)[-1]
        numbers = {column: told(column, getattr(whole, column)) for column in LEFT}
        return self.say("check", code=_letter(code), seed=f"{seed:g}", **numbers)

    def _end(self, code, seed):
        end = trained(code.name, seed)
        loss = scientific(end.losses[-1], 4)
        return self.say("trained", loss=loss, right=_right(end), steps=STEPS)

    def _objection(self, code, seed, guess):
        """What speaks against a name: the number in which it differs most."""
        parts = {"code": _letter(code), "seed": f"{seed:g}", "guess": CALLED[guess]}
        parts["rule"] = RULES.get(guess, IN_TANH)
        if found := contrast(guess, code.name, seed):
            array, column, *pair = found
            expected, here = (_rounded(column, value) for value in pair)
            parts |= {"array": array, "column": HEADS[column], "expected": expected}
            return self.say("wrong", found=here, **parts)
        ends = (scientific(trained(one, seed).losses[-1], 4) for one in (guess, code.name))
        return self.say("other end", **dict(zip(("expected", "found"), ends)), **parts)


def _letter(code):
    return next(name for name, bug in CODES.items() if bug is code).replace("code", "Code")


def _rounded(column, value):
    passed = column == "error" and value < PASSED
    return "below 10⁻⁹" if passed else told(column, value)


def told(column, value):
    """A number of the check as text; a list of zeros has no direction."""
    if np.isnan(value):
        return "no direction"
    return scientific(value, 2) if column == "error" else number(float(f"{value:.3g}"))


def _right(end):
    return round(512 * float(end.accuracies[-1]))


def _rules():
    """Lines between the rows, over all columns, with a nan between."""
    return np.hstack([[[0, 9.2, np.nan], [k + 0.5] * 3] for k in range(6)])


def _bars(errors):
    """A bar for each error on a scale of powers of ten, with a nan between."""
    shares = [max(np.log10(max(error, 10.0**LEAST)) / -LEAST + 1, 0.01) for error in errors]
    lines = [[[0.9, 0.9 + LONG * share, np.nan], [5 - k] * 3] for k, share in enumerate(shares)]
    return np.hstack(lines)
