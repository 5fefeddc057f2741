"""Turn the first wheel: how fast does the last one turn?"""

import numpy as np

from hillside.lessons.one_variable.gears import CENTRES, FIXED, LOGARITHM, NEURON, TURN, wheels
from hillside.lessons.parts.in_words import number
from hillside.live import (
    Area,
    AskNumber,
    Axes,
    Choice,
    Dots,
    Handle,
    Line,
    Picture,
    Play,
    Stage,
    Text,
)

TRAINS = {
    "y = 1.5 · 2x": FIXED,
    "y = ln(1 + x²)": LOGARITHM,
    "y = σ(3x − 2)": NEURON,
}
STOPS = 48
WHEELS = {"x": "first", "u": "second", "u again": "third", "y": "fourth"}
CRANK = 0.45  # how far from the axle the ring is at the start
LOW = -1.12  # where the values stand


class Gears(Picture):
    """Turn the first wheel: how fast does the last one turn?

    Claim: the rates multiply, and the second one is read at u, not at x.
    """

    train = Choice("wheels", TRAINS)
    turn = Play("turn on from the ring", STOPS)
    crank = Handle("first wheel", on="wheels", at=(CRANK, 0))
    prediction = AskNumber(
        "Wheel u turns twice as fast as wheel x, and wheel y turns 1.5 times as fast as wheel u. "
        "While x turns once, how often does y turn?",
        hides=("rates", "du", "dy", "lean u", "lean y"),
        then={"turn": STOPS},
    )
    sentences = {
        "rates": "At x = {x}, u = {u}: u turns {du} times as fast as x, and y turns {dy} times as "
        "fast as u.",
        "product": "So y turns {du} · {dy} = {total} times as fast as x.",
    }
    presets = {
        "round wheels": {"train": "y = 1.5 · 2x", "turn": 0, "crank": (CRANK, 0)},
        "the start of ln": {"train": "y = ln(1 + x²)", "turn": 0, "crank": (CRANK, 0)},
        "the end of ln": {"train": "y = ln(1 + x²)", "turn": STOPS, "crank": (CRANK, 0)},
        "the middle of σ": {"train": "y = σ(3x − 2)", "turn": 17, "crank": (CRANK, 0)},
        "the end of σ": {"train": "y = σ(3x − 2)", "turn": STOPS, "crank": (CRANK, 0)},
    }

    def truth(self):
        return 3.0

    def stage(self, train):
        start, end = train.span
        x = np.linspace(start, end, 121)
        u = train.inner(x)
        return Stage(
            Axes("wheels", x=(-1.05, 3.05), y=(-1.3, 1.55), names=("", ""), equal=True, bare=True),
            Axes("inner", x=(start, end), y=(u[0], u[-1]), names=("x", "u")),
            Axes(
                "outer",
                x=(u[0], u[-1]),
                y=(float(train.outer(u[0])), float(train.outer(u[-1]))),
                names=("u", "y"),
            ),
            ground={
                "g": (Line("inner", "hill"), [x, u]),
                "f": (Line("outer", "hill"), [u, train.outer(u)]),
            },
            cast=_cast(),
            headline=r",\; ".join(train.formulas),
        )

    def frame(self, train, turn, crank):
        x = turned(train, turn, crank)
        (_, u, y), (du, dy) = train.values(x), train.rates(x)
        shapes = {}
        for name, outline in zip(WHEELS, wheels(train, x)):
            shapes |= {name: outline, f"rim {name}": outline}
        return shapes | {
            "axles": [CENTRES, (0, 0, 0)],
            "values x": ((CENTRES[0], LOW), f"x = {number(x)}"),
            "values u": ((CENTRES[1], LOW), f"u = {number(u)}"),
            "values y": ((CENTRES[2], LOW), f"y = {number(y)}"),
            "du": ((0.5, 1.02), f"{number(du)} times"),
            "dy": ((1.5, 1.02), f"{number(dy)} times"),
            "rates": ((1.0, 1.3), f"y to x: {number(du * dy)} times"),
            "lean u": _lean(x, u, du, train.span[1] - train.span[0]),
            "at x": [[x], [u]],
            "lean y": _lean(u, y, dy, train.inner(train.span[1]) - train.inner(train.span[0])),
            "at u": [[u], [y]],
        }

    def caption(self, train, turn, crank):
        x = turned(train, turn, crank)
        du, dy = map(number, train.rates(x))
        u, total = number(train.values(x)[1]), number(np.prod(train.rates(x)))
        return self.say("rates", x=number(x), u=u, du=du, dy=dy) + self.say(
            "product", du=du, dy=dy, total=total
        )


def turned(train, turn, crank):
    """Where the first axle stands: the ring's direction, then so many stops on to the end."""
    start, end = train.span
    angle = np.arctan2(crank[1], crank[0]) % TURN if any(crank) else 0.0
    held = min(start + angle, end)
    return float(held + (end - held) * turn / STOPS)


def _cast():
    shapes = {}
    for name, role in reversed(WHEELS.items()):
        shapes[name] = Area("wheels", role, opacity=0.6)
        shapes[f"rim {name}"] = Line("wheels", "ink", width=1)
    return shapes | {
        "axles": Dots("wheels", "ink", radius=4),
        "values x": Text("wheels", size=16),
        "values u": Text("wheels", size=16),
        "values y": Text("wheels", size=16),
        "du": Text("wheels", "gradient", size=15),
        "dy": Text("wheels", "gradient", size=15),
        "rates": Text("wheels", "gradient", size=17),
        "lean u": Line("inner", "gradient", width=3, label="slope at x"),
        "at x": Dots("inner", "ink", radius=5),
        "lean y": Line("outer", "gradient", width=3, label="slope at u"),
        "at u": Dots("outer", "ink", radius=5),
    }


def _lean(x, y, slope, width):
    """A piece of the tangent, as long as a quarter of the window."""
    reach = np.array([-1, 1]) * width / 8
    return [x + reach, y + slope * reach]
