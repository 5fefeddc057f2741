"""Build the slopes in all weights entry by entry: which number stands where?"""

import numpy as np

from hillside.lessons.layer_derivative.pictures.tables import (
    bars,
    columns,
    listed,
    numeral_names,
    numerals,
    rows,
)
from hillside.lessons.parts.in_words import factor, number
from hillside.live import Area, AskChoice, Axes, Line, Picture, Play, Slider, Stage, Text

M, N = 3, 4
ZEROS = ("a row", "a column", "all of them", "none of them")
DOWN, ACROSS = rows(2.5, M, step=1.15), columns(3.0, N)
TOP, LEFT = 3.85, 1.1  # where x and delta stand
UNIT = 0.17


class OuterProduct(Picture):
    """Build the slopes in all weights entry by entry: which number stands where?

    Claim: the slope in the weight from input j to unit i is delta_i x_j, so a row is a multiple of
    x, and a column a multiple of delta.
    """

    built = Play("entries that are built", M * N, start=0, per_second=2)
    x3 = Slider("input x₃", -2, 2, start=0, step=0.1)
    d2 = Slider("signal δ₂", -1, 1, start=0.8, step=0.1)
    prediction = AskChoice(
        "A weight leads from each input to each unit. The third input is 0, and δ holds the slopes "
        "of the loss in z. In which weights is the slope of the loss 0?",
        options=ZEROS,
        hides=("dW", *numeral_names("dW", M, N), "boxes"),
        then={"built": M * N},
    )
    sentences = {
        "start": "Rows belong to units, with δ = {delta}, columns to inputs, with x = {x}.",
        "entry": "With δ = {delta} and x = {x}, entry {k} of 12, in row {i} and column {j}, is "
        "{left} · {right} = {product}.",
        "nothing": "No entry is built yet.",
        "zeros": "The number of zeros so far is {count}.",
    }
    presets = {
        "first entry": {"built": 1, "x3": 0, "d2": 0.8},
        "first row": {"built": 4, "x3": 0, "d2": 0.8},
        "whole": {"built": 12, "x3": 0, "d2": 0.8},
        "no zero": {"built": 12, "x3": 1.5, "d2": 0.8},
        "δ₂ = 0": {"built": 12, "x3": 1.5, "d2": 0},
    }

    def truth(self, x3, d2):
        delta, x = _lists(x3, d2)
        zero = np.outer(delta, x) == 0
        full_rows, full_columns = zero.all(axis=1).any(), zero.all(axis=0).any()
        if zero.all() or not zero.any():
            return ZEROS[2 if zero.all() else 3]
        return ZEROS[1 if full_columns and not full_rows else 0]

    def stage(self):
        texts = {name: Text("table") for name in numeral_names("dW", M, N)}
        texts |= {name: Text("table", "ink") for name in numeral_names("x", 1, N)}
        texts |= {name: Text("table", "gradient") for name in numeral_names("d", M, 1)}
        areas = {
            "x": Area("table", "soft", opacity=0.9),
            "d": Area("table", "gradient", opacity=0.9),
            "dW": Area("table", "gradient", opacity=0.9),
        }
        return Stage(
            Axes("table", (0.4, 6.6), (-0.6, 4.45), names=("", ""), bare=True),
            ground={
                "x head": (Text("table", "ink", size=16), ((1.9, TOP), "x")),
                "d head": (Text("table", "gradient", size=16), ((LEFT, 3.4), "δ")),
                "places": (
                    Line("table", "faint", width=1),
                    PLACES,
                ),
            },
            cast=areas | {"boxes": Line("table", "ink", width=2)} | texts,
            headline=r"\partial \ell / \partial W = \delta x^T",
        )

    def frame(self, built, x3, d2):
        delta, x = _lists(x3, d2)
        there = np.arange(M * N).reshape(M, N) < built
        dW = np.where(there, np.outer(delta, x), np.nan)
        x_row, d_column = x[None], delta[:, None]
        up, side = np.array([TOP]), np.array([LEFT])
        return (
            numerals("dW", dW, ACROSS, DOWN, drop=0.5)
            | numerals("x", x_row, ACROSS, up, drop=0.5)
            | numerals("d", d_column, side, DOWN, drop=0.5)
            | {
                "x": bars(x_row, ACROSS, up, UNIT),
                "d": bars(d_column, side, DOWN, UNIT),
                "dW": bars(dW, ACROSS, DOWN, UNIT),
                "boxes": _boxes(built) if built else None,
            }
        )

    def caption(self, built, x3, d2):
        delta, x = _lists(x3, d2)
        lists = {"delta": listed(delta), "x": listed(x)}
        if not built:
            return self.say("start", **lists) + self.say("nothing")
        i, j = divmod(built - 1, N)
        zeros = np.count_nonzero(np.outer(delta, x).ravel()[:built] == 0)
        product = {"left": factor(delta[i]), "right": factor(x[j])}
        product |= {"product": number(delta[i] * x[j]), "k": built, "i": i + 1, "j": j + 1}
        return self.say("entry", **lists, **product) + self.say("zeros", count=zeros)


def _lists(x3, d2):
    """(delta, x)"""
    return np.array([0.5, d2, -1.0]), np.array([2.0, -1.0, x3, 1.5])


def _boxes(built):
    """Frames round delta_i, x_j and the entry that was built last, with a nan between."""
    i, j = divmod(built - 1, N)
    return _framed(((LEFT, DOWN[i]), (ACROSS[j], TOP), (ACROSS[j], DOWN[i])))


def _framed(middles):
    """Frames round the cells with these middles, with a nan between."""
    right, up = [-0.45, 0.45, 0.45, -0.45, -0.45, np.nan], [-0.66, -0.66, 0.4, 0.4, -0.66, np.nan]
    return np.hstack([[np.add(x, right), np.add(y, up)] for x, y in middles])


PLACES = _framed([(x, y) for y in DOWN for x in ACROSS])
