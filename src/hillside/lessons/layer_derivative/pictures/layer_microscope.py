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
    short,
)
from hillside.live import Area, AskChoice, Dots, Line, Picture, Slider, Text

W = np.array([[1.0, -1.5, 2.0], [-1.0, 2.0, 1.5], [4.0, -3.0, 5.0]])
WHERE = ("in row 1", "in row 2", "in row 3", "in column 3")
DOWN = rows(2.5, 3)
W_ACROSS, J_ACROSS = columns(5.2, 3), columns(9.2, 3)
CURVE = 0.3, 2.9  # where z = -6 and z = 6 stand
UNIT = 0.075  # the height of a weight 1; slopes are drawn four times as high
ASLEEP = 0.05  # below this share of 1/4 a row is dimmed


class LayerMicroscope(Picture):
    """Slide what the units are given: what becomes of the rows of the Jacobian?

    Claim: each row of J is the row of W times the slope of its own unit. Where a unit saturates,
    its row dies, however large its weights are.
    """

    size = (900, 400)
    z1 = Slider("z₁", -6, 6, start=0.5, step=0.1)
    z2 = Slider("z₂", -6, 6, start=-1.5, step=0.1)
    z3 = Slider("z₃", -6, 6, start=5.5, step=0.1)
    prediction = AskChoice(
        "Three units with three inputs. Unit 3 has the largest weights, and z₃ = 5.5. Where does "
        "the Jacobian of the layer have its smallest entries?",
        options=WHERE,
        hides=("J", "tangents", "slope1", "slope2", "slope3", "asleep1", "asleep2", "asleep3")
        + (*numeral_names("J", 3, 3), *numeral_names("dim", 3, 3)),
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

    def stage(self, figure):
        figure.add_subplot(label="layer").set(
            xlim=(0, 12.6), ylim=(-0.2, 3.6), xticks=[], yticks=[]
        )
        return _cast()

    def frame(self, z1, z2, z3):
        z = np.array([z1, z2, z3])
        J = _jacobian(z1, z2, z3)
        return (
            _units(z)
            | numerals("W", W, W_ACROSS, DOWN, drop=0.46)
            | _rows(J, 4 * SIGMOID.slope(z) < ASLEEP)
            | {
                "W": bars(W, W_ACROSS, DOWN, UNIT),
                "J": bars(J, J_ACROSS, DOWN, 4 * UNIT),
                "heads": ((1.6, 3.35), "each unit: σ at its z"),
                "slope head": ((3.75, 3.35), "slope"),
                "W head": ((6.2, 3.35), "W"),
                "J head": ((10.2, 3.35), "J, drawn four times as high"),
            }
        )

    def caption(self, z1, z2, z3):
        z = np.array([z1, z2, z3])
        slopes = SIGMOID.slope(z)
        told, row = self.say("slopes", z=listed(z), slopes=listed(slopes)), int(np.argmin(slopes))
        if not z.any():
            return told + self.say("awake")
        return told + self.say("dimmed", row=row + 1, share=short(4 * slopes[row]))


def _cast():
    texts = {name: Text("layer", size=12) for name in numeral_names("W", 3, 3)}
    texts |= {name: Text("layer", "gradient", size=12) for name in numeral_names("J", 3, 3)}
    texts |= {name: Text("layer", "faint", size=12) for name in numeral_names("dim", 3, 3)}
    texts |= {f"slope{i}": Text("layer", "gradient", size=14) for i in (1, 2, 3)}
    texts |= {f"asleep{i}": Text("layer", "ink", align="left", size=12) for i in (1, 2, 3)}
    texts |= {f"z{i} name": Text("layer", align="left", size=12) for i in (1, 2, 3)}
    return (
        {
            "curves": Line("layer", "hill", width=2.5),
            "tangents": Line("layer", "gradient", width=3),
            "dots": Dots("layer", "ink", radius=6),
            "W": Area("layer", "hill", opacity=0.9),
            "J": Area("layer", "gradient", opacity=0.9),
        }
        | texts
        | {"heads": Text("layer", "hill", size=13), "slope head": Text("layer", "gradient")}
        | {"W head": Text("layer", "hill", size=15), "J head": Text("layer", "gradient", size=13)}
    )


def _jacobian(*z):
    """J of the layer whose units are given z: for x = 0 and b = z."""
    return Layer(W, np.array(z)).jacobian(np.zeros(3))


def _units(z):
    """The three curves, a dot and a tangent on each, and its slope in numbers."""
    slopes, heights = SIGMOID.slope(z), SIGMOID.f(z)
    reach = 1.2 / np.sqrt(1 + (4 * slopes) ** 2)
    ends = np.array([z - reach, z + reach, np.nan * z])
    tangents = [
        _placed(ends[:, i], heights[i] + slopes[i] * (ends[:, i] - z[i]), i) for i in range(3)
    ]
    t = np.append(np.linspace(-6, 6, 61), np.nan)
    return {
        "curves": np.hstack([_placed(t, SIGMOID.f(t), i) for i in range(3)]),
        "dots": np.hstack([_placed(z[i : i + 1], heights[i : i + 1], i) for i in range(3)]),
        "tangents": np.hstack(tangents),
    } | {
        name: data
        for i in range(3)
        for name, data in (
            (f"slope{i + 1}", ((3.75, DOWN[i]), short(slopes[i]))),
            (f"z{i + 1} name", ((CURVE[0], DOWN[i] + 0.3), "z" + "₁₂₃"[i])),
        )
    }


def _placed(z, height, i):
    """Points of the curve of unit i on the axes.   Returns (2, k)."""
    return np.array(
        [CURVE[0] + (z + 6) / 12 * (CURVE[1] - CURVE[0]), DOWN[i] - 0.38 + 0.76 * height]
    )


def _rows(J, asleep):
    """The numbers of J: those of a row that sleeps are dimmed, and a word says so."""
    awake, dim = (np.where(asleep[:, None] == is_dim, J, np.nan) for is_dim in (False, True))
    return (
        numerals("J", awake, J_ACROSS, DOWN, drop=0.46)
        | numerals("dim", dim, J_ACROSS, DOWN, drop=0.46)
        | {
            f"asleep{i + 1}": ((J_ACROSS[2] + 0.55, DOWN[i]), "asleep") if asleep[i] else None
            for i in range(3)
        }
    )
