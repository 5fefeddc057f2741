"""Draw symmetric matrices: how often are all eigenvalues positive?"""

import numpy as np

from hillside.lessons.parts.in_words import number
from hillside.lessons.saddles.lottery import COUNT, eigenvalues, positive_so_far
from hillside.live import AskChoice, Axes, Choice, Dots, Line, LogSlider, Picture, Stage

SHOWN = 40  # matrices on the stage
SYMMETRIC, DIAGONAL = "symmetric matrix", "0 beside the diagonal"
ANSWERS = ("about 1 in 2", "about 1 in 4", "about 1 in 7", "about 1 in 50")


class Lottery(Picture):
    """Draw symmetric matrices: how often are all eigenvalues positive?

    Claim: eigenvalues of a random symmetric matrix are not independent: the share with positive
    ones only is smaller than the 1/2ⁿ of n independent signs.
    """

    n = Choice("rows and columns n", {str(n): n for n in (1, 2, 3, 4)}, start="2")
    kind = Choice("numbers drawn", [SYMMETRIC, DIAGONAL])
    drawn = LogSlider("matrices drawn", 1, COUNT, start=SHOWN, per_decade=10, whole=True)
    prediction = AskChoice(
        "A 2 × 2 matrix A of independent normal numbers is drawn and made symmetric: (A + Aᵀ)/2. "
        "Each of its two eigenvalues is as often positive as negative. How often are both "
        "positive?",
        options=ANSWERS,
        hides=("positive", "mixed", "share"),
        then={"n": "2", "kind": SYMMETRIC, "drawn": COUNT},
    )
    sentences = {
        "symmetric": "Symmetric matrices with n = {n}, {k} drawn: all eigenvalues are positive in "
        "{p} of them, a share of {s}.",
        "diagonal": "Diagonal matrices with n = {n}, {k} drawn: all eigenvalues are positive in "
        "{p} of them, a share of {s}.",
        "coins": "Independent signs would give 1/2ⁿ = {q} in the long run.",
    }
    presets = {
        "n = 2, ten thousand": {"n": "2", "kind": SYMMETRIC, "drawn": COUNT},
        "n = 2, 0 beside the diagonal": {"n": "2", "kind": DIAGONAL, "drawn": COUNT},
        "n = 4": {"n": "4", "kind": SYMMETRIC, "drawn": COUNT},
    }

    def truth(self):
        share = positive_so_far(2)[-1] / COUNT
        return ANSWERS[int(np.argmin(np.abs(np.log(share * np.array([2, 4, 7, 50])))))]

    def stage(self, n):
        return Stage(
            Axes("line", (0, SHOWN + 1), (-5, 5), ("last 40 drawn", "eigenvalue")),
            Axes("shares", (1, COUNT), (0, 1), ("drawn", "share"), log=(True, False)),
            ground={
                "zero": (Line("line", "faint", width=1), [[0, SHOWN + 1], [0, 0]]),
                "coins": (
                    Line("shares", "promise", dash=True, label="$1/2^n$"),
                    [[1, COUNT], [0.5**n, 0.5**n]],
                ),
            },
            cast={
                "mixed": Dots("line", "ghost", radius=5, hollow=True),
                "positive": Dots("line", "target", radius=6, label="all positive"),
                "share": Line("shares", "got", label="share"),
            },
        )

    def frame(self, n, kind, drawn):
        values = eigenvalues(n, kind == SYMMETRIC)[max(drawn - SHOWN, 0) : drawn]
        good = (values > 0).all(axis=1)
        places = np.arange(1, len(values) + 1)
        at = np.unique(np.geomspace(1, drawn, 60).round().astype(int))
        return {
            "positive": _dots(places[good], values[good]),
            "mixed": _dots(places[~good], values[~good]),
            "share": [at, positive_so_far(n, kind == SYMMETRIC)[at - 1] / at],
        }

    def caption(self, n, kind, drawn):
        p = int(positive_so_far(n, kind == SYMMETRIC)[drawn - 1])
        name = "symmetric" if kind == SYMMETRIC else "diagonal"
        return self.say(name, n=n, k=drawn, p=p, s=number(p / drawn)) + self.say(
            "coins", q=number(0.5**n)
        )


def _dots(places, values):
    """A dot for each eigenvalue above the place of its matrix, (2, k n); None for none.

    places: (k,).   values: (k, n).
    """
    if not len(places):
        return None
    return [np.repeat(places, values.shape[1]), values.ravel()]
