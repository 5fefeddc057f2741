"""A push of u runs along two wires: what arrives at z?"""

import numpy as np

from hillside.lessons.chain_rule.two_paths import (
    V,
    inner,
    inner_slopes,
    measured,
    outer,
    outer_slopes,
    shares,
)
from hillside.lessons.parts.in_words import factor, number
from hillside.live import (
    AskNumber,
    Axes,
    Bars,
    Choice,
    Dots,
    Line,
    Picture,
    Play,
    Slider,
    Stage,
    Text,
)

PLACES = {"u": (1.2, 3.0), "x": (5.0, 5.1), "y": (5.0, 0.9), "z": (8.8, 3.0)}
FORMULAS = {"u": "u", "x": "uv", "y": "2u + v", "z": "x²y"}
WHOLE = {"both whole": "", "through x cut": "x", "through y cut": "y"}
END = 20  # moments of the push: half of them to x and y, half of them on to z
CANCEL = -2 / 3
WIRES = {"ux": ("u", "x"), "uy": ("u", "y"), "xz": ("x", "z"), "yz": ("y", "z")}


class Wires(Picture):
    """A push of u runs along two wires: what arrives at z?

    Claim: multiply along a path, add across paths. At u = 1 it is 2 · 16 + 2 · 4 = 40.
    """

    u = Slider("u", -2, 2, start=1, step=0.05)
    wires = Choice("wires", WHOLE)
    moment = Play("the push on its way", END, start=END, per_second=6)
    prediction = AskNumber(
        "u grows a little. x grows 2 times as fast, y also 2 times. z grows 16 times as fast as x "
        "while y rests, and 4 times as fast as y while x rests. How many times as fast as u does "
        "z grow?",
        hides=("push_x", "push_y", "size_x", "size_y", "shares", "at_x", "at_y", "sum", "kept"),
    )
    presets = {
        "both paths": {"u": 1, "wires": "both whole", "moment": END},
        "one path cut": {"u": 1, "wires": "through y cut", "moment": END},
        "on the way": {"u": 1, "wires": "both whole", "moment": 15},
        "they cancel": {"u": CANCEL, "wires": "both whole", "moment": END},
    }
    sentences = {
        "first": "At u = {u}, moment {t} of 20: a push of 1 is on its way to x and to y.",
        "second": "At u = {u}, moment {t} of 20: {x} runs from x to z, {y} from y to z.",
        "arrived": "At u = {u}: {a} · {b} = {ab} arrives through x, {c} · {d} = {cd} through y.",
        "alone": "At u = {u}: {a} · {b} = {ab} arrives, through {path} alone.",
        "sum": "Together {sum}; measured by a small step of u: {measured}.",
        "cut": "The wire into {cut} is cut, and {lost} of the {sum} is lost.",
    }

    def truth(self):
        return measured(1.0)

    def marks(self):
        return {"u": {"the paths cancel": CANCEL}}

    def stage(self):
        words = {0: "x", 1: "y", 2: "both"}
        return Stage(
            Axes("graph", (0, 10), (0, 6), names=("", ""), bare=True),
            Axes(
                "bars", (-0.6, 2.6), (-20, 140), ("", "arrives at z through"), ticks=(words, None)
            ),
            ground={"none": (Line("bars", "faint", width=1), [[-0.6, 2.6], [0, 0]])},
            cast=_actors(),
            headline=r"z = x^2y,\; v = 2",
        )

    def frame(self, u, wires, moment):
        kept = shares(u) * [wires != "x", wires != "y"]
        there = moment == END
        return (
            _wires_and_labels(u, wires)
            | _push(u, wires, moment)
            | {
                "shares": [*kept, kept.sum()] if there else [0, 0, 0],
                "at_x": ((0, max(kept[0], 0)), number(kept[0])) if there else None,
                "at_y": ((1, max(kept[1], 0)), number(kept[1])) if there else None,
                "sum": ((2, min(kept.sum(), 0)), number(kept.sum())) if there else None,
                "kept": [[1.6, 2.4], [measured(u)] * 2] if there else None,
            }
        )

    def caption(self, u, wires, moment):
        rates, slopes = inner_slopes(u), outer_slopes(*inner(u))
        if moment < END / 2:
            return self.say("first", u=number(u), t=moment) + self._cut(u, wires)
        if moment < END:
            x, y = (0 if wires == name else number(r) for name, r in zip("xy", rates))
            return self.say("second", u=number(u), t=moment, x=x, y=y) + self._cut(u, wires)
        (a, c), (b, d) = map(number, rates), map(factor, slopes)
        ab, cd = map(number, shares(u))
        if wires:
            name, terms = ("y", (c, d, cd)) if wires == "x" else ("x", (a, b, ab))
            told = dict(zip(("a", "b", "ab"), terms)) | {"path": name}
            return self.say("alone", u=number(u), **told) + self._cut(u, wires)
        said = self.say("arrived", u=number(u), a=a, b=b, ab=ab, c=c, d=d, cd=cd)
        return said + self.say("sum", sum=number(shares(u).sum()), measured=number(measured(u)))

    def _cut(self, u, wires):
        lost = number(shares(u)[0 if wires == "x" else 1])
        total = number(shares(u).sum())
        return self.say("cut", cut=wires, lost=lost, sum=total) if wires else ()


def _actors():
    lines = {
        "whole": Line("graph", "faint"),
        "broken": Line("graph", "danger", dash=True),
        "push_x": Dots("graph", "gradient", radius=8),
        "push_y": Dots("graph", "gradient", radius=8),
        "places": Dots("graph", "ink", radius=17, hollow=True),
        "shares": Bars("bars", at=(0, 1, 2), colors=("gradient",) * 3),
        "kept": Line("bars", "got", width=3, label="measured"),
    }
    words = {f"name_{node}": Text("graph", size=16) for node in PLACES}
    words |= {f"is_{node}": Text("graph", lift=27 if node == "x" else -27) for node in PLACES}
    words |= {f"local_{wire}": Text("graph", "gradient", size=16) for wire in WIRES}
    words |= {f"size_{node}": Text("graph", "gradient", size=16) for node in "xy"}
    return (
        lines
        | words
        | {
            "at_x": Text("bars", "gradient", lift=11),
            "at_y": Text("bars", "gradient", lift=11),
            "sum": Text("bars", "gradient", lift=-11),
        }
    )


def _wires_and_labels(u, cut):
    """The graph as it stands: wires, values and local slopes."""
    (x, y), v = inner(u), V
    values = {"u": u, "x": x, "y": y, "z": outer(x, y)}
    local = dict(zip(WIRES, (*inner_slopes(u, v), *outer_slopes(x, y))))
    gap = np.full((2, 1), np.nan)
    parts = {w: np.transpose([PLACES[a], PLACES[b]]) for w, (a, b) in WIRES.items()}
    data = {
        "whole": np.hstack(
            [one for w, part in parts.items() if w != f"u{cut}" for one in (part, gap)]
        ),
        "broken": parts[f"u{cut}"] if cut else None,
        "places": np.transpose(list(PLACES.values())),
    }
    for node, place in PLACES.items():
        words = f"{FORMULAS[node]} = {number(values[node])}"
        data |= {f"name_{node}": (place, node), f"is_{node}": (place, words)}
    for w, (a, b) in WIRES.items():
        data[f"local_{w}"] = (_beside(a, b), f"× {factor(local[w])}")
    return data


def _beside(a, b):
    """A place beside the middle of a wire, on the outer side."""
    middle = np.add(PLACES[a], PLACES[b]) / 2
    return tuple(middle + [0, 0.45 * np.sign(middle[1] - 3)])


def _push(u, cut, moment):
    """Where the push is on both paths, and how large."""
    data = {}
    for node, rate, slope in zip("xy", inner_slopes(u), outer_slopes(*inner(u))):
        legs = [PLACES["u"], PLACES[node], PLACES["z"]]
        shown = min(moment, END - 5)  # what has arrived stands before z
        at = _along(legs, shown)
        size = 1 if moment < END / 2 else rate if moment < END else rate * slope
        inside = _along(legs, max(shown, 3)) - [0, 0.55 * np.sign(PLACES[node][1] - 3)]
        data |= {
            f"push_{node}": None if node == cut or moment == END else at[:, None],
            f"size_{node}": None if node == cut else (inside, number(size)),
        }
    return data


def _along(legs, moment):
    """The place (x, y) on the way over three places, reached at moments 0, END / 2 and END."""
    return np.array([np.interp(moment, [0, END / 2, END], side) for side in zip(*legs)])
