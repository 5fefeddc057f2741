"""Slide the z: which outputs move, one sigmoid for each or shares of a whole?"""

import numpy as np

from hillside.lessons.layer_derivative.layer import SIGMOID, softmax, softmax_jacobian
from hillside.lessons.layer_derivative.pictures.tables import (
    bars,
    columns,
    listed,
    numeral_names,
    numerals,
    rows,
)
from hillside.live import Area, AskChoice, Axes, Picture, Slider, Stage, Text

ANSWERS = (
    "all four stay",
    "the sigmoids stay, the shares fall",
    "the sigmoids stay, the shares rise",
    "all four fall",
)
DOWN, ACROSS, OUT = rows(2.4, 3), columns(2.2, 3), np.array([0.8])
SIDES = {"m": "softmax", "s": "sigmoids"}
TALL, HIGH = 1.3, 0.4  # the height of a slope of 1 and of an output of 1


class SharesBeside(Picture):
    """Slide the z: which outputs move, one sigmoid for each or shares of a whole?

    Claim: sigmoids have a diagonal Jacobian. Softmax has not: its outputs are shares of 1, and what
    one of them gains the others lose.
    """

    z1 = Slider("z₁", -3, 3, start=1, step=0.1)
    z2 = Slider("z₂", -3, 3, start=0.5, step=0.1)
    z3 = Slider("z₃", -3, 3, start=-0.5, step=0.1)
    prediction = AskChoice(
        "The same z₁, z₂, z₃ go into three sigmoids, and into softmax, whose outputs are shares of "
        "1. z₂ rises a little. What do outputs 1 and 3 of each do?",
        options=ANSWERS,
        hides=("s table", "m table", *numeral_names("s", 3, 3), *numeral_names("m", 3, 3)),
    )
    sentences = {
        "outputs": "z = {z} gives sigmoids {a} and shares {p}.",
        "column": "When z₂ rises by a small h, the sigmoids change by h · {left}, the shares by "
        "h · {right}.",
    }
    presets = {
        "start": {"z1": 1, "z2": 0.5, "z3": -0.5},
        "all equal": {"z1": 0, "z2": 0, "z3": 0},
        "one wins": {"z1": 3, "z2": -3, "z3": -3},
        "two share": {"z1": 2, "z2": 2, "z3": -3},
    }

    def truth(self, z1, z2, z3):
        z = np.array([z1, z2, z3])
        left = np.diag(SIGMOID.slope(z))[[0, 2], 1]
        right = softmax_jacobian(z)[[0, 2], 1]
        kinds = {(0, 0): 0, (0, -1): 1, (0, 1): 2, (-1, -1): 3}
        return ANSWERS[kinds[int(np.sign(left[0])), int(np.sign(right[0]))]]

    def stage(self):
        cast, heads = {}, {}
        for side, name in SIDES.items():
            cast |= {
                f"{side} out": Area(name, "soft", opacity=0.9),
                f"{side} table": Area(name, "gradient", opacity=0.9),
            }
            cast |= {cell: Text(name, "gradient") for cell in numeral_names(side, 3, 3)}
            cast |= {cell: Text(name) for cell in numeral_names(f"{side}out", 3, 1)}
            heads |= {
                f"{side} head": (Text(name), ((OUT[0], 3.4), name)),
                f"{side} J": (Text(name, "gradient"), ((ACROSS[1], 3.4), "Jacobian")),
            }
        window = (0.2, 4.8), (-0.2, 3.6)
        both = [Axes(name, *window, names=("", ""), bare=True) for name in SIDES.values()]
        return Stage(*both, cast=cast, ground=heads)

    def frame(self, z1, z2, z3):
        z = np.array([z1, z2, z3])
        sides = {
            "s": (SIGMOID.f(z), np.diag(SIGMOID.slope(z))),
            "m": (softmax(z), softmax_jacobian(z)),
        }
        shown = {}
        for side, (outputs, J) in sides.items():
            column = outputs[:, None]
            shown |= {
                f"{side} out": bars(column, OUT, DOWN - 0.2, HIGH),
                f"{side} table": bars(J, ACROSS, DOWN, TALL),
            }
            shown |= numerals(f"{side}out", column, OUT, DOWN - 0.2, drop=0.3)
            shown |= numerals(side, J, ACROSS, DOWN, drop=0.46)
        return shown

    def caption(self, z1, z2, z3):
        z = np.array([z1, z2, z3])
        left, right = np.diag(SIGMOID.slope(z))[:, 1], softmax_jacobian(z)[:, 1]
        outputs = self.say("outputs", z=listed(z), a=listed(SIGMOID.f(z)), p=listed(softmax(z)))
        return outputs + self.say("column", left=listed(left), right=listed(right))
