"""Slide what the units are given: what becomes of the rows of the Jacobian?"""

import numpy as np

from hillside.lessons.layer_derivative.layer import SIGMOID, Layer
from hillside.lessons.layer_derivative.pictures.tables import (
    bars,
    columns,
    listed,
    numeral_names,
    numerals,
    rows,
)
from hillside.lessons.parts.in_words import scientific, short
from hillside.live import Area, AskChoice, Axes, Dots, Line, Picture, Slider, Stage, Text

W = np.array([[1.0, -1.5, 2.0], [-1.0, 2.0, 1.5], [4.0, -3.0, 5.0]])
WHERE = ("in row 1", "in row 2", "in row 3", "in column 3")
DOWN = rows(2.5, 3)
ACROSS, LEFT = columns(2.0, 3), 0.7  # of the entries; of the slopes of the units
UNIT = 0.075  # the height of a weight 1; entries of J are drawn four times as high
AWAKE = bars(W, ACROSS, DOWN, UNIT)  # J at z = 0, where each slope is 1/4, is W / 4
REACH = 1.5  # of a tangent, in z
UNITS = "₁₂₃"
ASLEEP = 0.05  # below this share of 1/4 a row is dimmed


class LayerMicroscope(Picture):
    """Slide what the units are given: what becomes of the rows of the Jacobian?

    Claim: each row of J is the row of W times the slope of its own unit. Where a unit saturates,
    its row dies, however large its weights are.
    """

    z1 = Slider("z₁", -6, 6, start=0.5, step=0.1)
    z2 = Slider("z₂", -6, 6, start=-1.5, step=0.1)
    z3 = Slider("z₃", -6, 6, start=5.5, step=0.1)
    prediction = AskChoice(
        "Three units with three inputs. Unit 3 has the largest weights, and z₃ = 5.5. Where does "
        "the Jacobian of the layer have its smallest entries?",
        options=WHERE,
        hides=("J", "J head", "slopes", *numeral_names("J", 3, 3), *numeral_names("dim", 3, 3))
        + tuple(f"{name}{i}" for name in ("tangent", "slope", "asleep") for i in (1, 2, 3)),
    )
    sentences = {
        "slopes": "At z = {z} the slopes of the units are {slopes}.",
        "dimmed": "No row of J is dimmed more than row {row}: its entries are {share} times those "
        "at z = 0.",
        "awake": "No row of J is dimmed: every unit is where its curve is steepest.",
    }
    presets = {
        "one asleep": {"z1": 0.5, "z2": -1.5, "z3": 5.5},
        "all awake": {"z1": 0, "z2": 0, "z3": 0},
        "two asleep": {"z1": -6, "z2": 0, "z3": 6},
        "plus and minus": {"z1": -3, "z2": 3, "z3": 0},
    }

    def truth(self, z1, z2, z3):
        J = _jacobian(z1, z2, z3)
        small = [*np.linalg.norm(J, axis=1), np.linalg.norm(J[:, 2])]
        return WHERE[int(np.argmin(small))]

    def stage(self):
        z = np.linspace(-6, 6, 61)
        heads = {"slopes": (LEFT, "slope"), "J head": (ACROSS[1], "J = slope × row of W")}
        return Stage(
            Axes("jacobian", (0.2, 5.2), (-0.1, 3.5), names=("", ""), bare=True),
            Axes("units", (-6, 6), (-0.1, 1.15), ("z", "σ")),
            Axes("weights", (1.4, 4.6), (-0.1, 3.5), names=("", ""), bare=True),
            ground={"curve": (Line("units", "hill", width=2.5), [z, SIGMOID.f(z)])}
            | {
                name: (Text("jacobian", "gradient"), ((x, 3.35), words))
                for name, (x, words) in heads.items()
            }
            | {"full": (Area("jacobian", "ghost", label="at z = 0"), AWAKE)}
            | dict(_places())
            | {"W head": (Text("weights"), ((ACROSS[1], 3.35), "W"))},
            cast=_cast(),
        )

    def frame(self, z1, z2, z3):
        z = np.array([z1, z2, z3])
        J = _jacobian(z1, z2, z3)
        return (
            _units(z)
            | numerals("W", W, ACROSS, DOWN, drop=0.46)
            | _rows(J, 4 * SIGMOID.slope(z) < ASLEEP)
            | {
                "W": AWAKE,
                "J": bars(J, ACROSS, DOWN, 4 * UNIT),
            }
        )

    def caption(self, z1, z2, z3):
        z = np.array([z1, z2, z3])
        slopes = SIGMOID.slope(z)
        told, row = self.say("slopes", z=listed(z), slopes=listed(slopes)), int(np.argmin(slopes))
        if not z.any():
            return told + self.say("awake")
        return told + self.say("dimmed", row=row + 1, share=scientific(4 * slopes[row]))


def _places():
    """The names of rows and columns of J."""
    for k in range(3):
        row = ((LEFT, DOWN[k] + 0.27), f"row {k + 1}")
        column = ((ACROSS[k], 3.07), f"column {k + 1}")
        yield f"row {k + 1}", (Text("jacobian", "soft", size=12), row)
        yield f"column {k + 1}", (Text("jacobian", "soft", size=12), column)


def _cast():
    texts = {name: Text("weights") for name in numeral_names("W", 3, 3)}
    texts |= {name: Text("jacobian", "gradient") for name in numeral_names("J", 3, 3)}
    texts |= {name: Text("jacobian", "soft") for name in numeral_names("dim", 3, 3)}
    for i, digit in enumerate(UNITS, 1):
        texts |= {
            f"tangent{i}": Line("units", "gradient", width=3),
            f"dot{i}": Dots("units", "ink", radius=5, label=f"z{digit}"),
            f"slope{i}": Text("jacobian", "gradient"),
            f"asleep{i}": Text("jacobian", "ink", align="left"),
        }
    areas = {
        "W": Area("weights", "soft", opacity=0.9),
        "J": Area("jacobian", "gradient", opacity=0.9),
    }
    return areas | texts


def _jacobian(*z):
    """J of the layer whose units are given z: for x = 0 and b = z."""
    return Layer(W, np.array(z)).jacobian(np.zeros(3))


def _units(z):
    """A dot and a tangent for each unit, and its slope in numbers."""
    shown = {}
    for i, (at, height, slope) in enumerate(zip(z, SIGMOID.f(z), SIGMOID.slope(z)), 1):
        ends = at + np.array([-REACH, REACH])
        shown |= {
            f"dot{i}": [[at], [height]],
            f"tangent{i}": [ends, height + slope * (ends - at)],
            f"slope{i}": ((LEFT, DOWN[i - 1]), short(slope)),
        }
    return shown


def _rows(J, asleep):
    """The numbers of J: those of a row that sleeps are dimmed, and a word says so."""
    awake, dim = (np.where(asleep[:, None] == is_dim, J, np.nan) for is_dim in (False, True))
    return (
        numerals("J", awake, ACROSS, DOWN, drop=0.46)
        | numerals("dim", dim, ACROSS, DOWN, drop=0.46)
        | {
            f"asleep{i + 1}": ((ACROSS[2] + 0.4, DOWN[i]), "asleep") if asleep[i] else None
            for i in range(3)
        }
    )
