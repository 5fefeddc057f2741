"""Drag the arrows of three matrices, switch a tanh in: what bends a straight row of points?"""

import numpy as np

from hillside.lessons.start_here.bending import (
    LOOKED_AT,
    ROW,
    one_matrix,
    row_point,
    second_difference,
    through,
    turned,
)
from hillside.live import (
    Arrow,
    AskChoice,
    Axes,
    Dots,
    Handle,
    Line,
    Picture,
    Stage,
    Text,
    Toggle,
)

WORDS = {"W1": "W₁", "W2": "W₂", "W3": "W₃"}


SIDE, REACH = 2.25, 3  # half the width of a matrix's map, and of the map of the row


SPAN = (-1.0, 1.0)  # the ends of the chord


class BendOMeter(Picture):
    """Drag the arrows of three matrices, switch a tanh in: what bends a straight row of points?

    Claim: no stack of matrices moves f(1) − 2f(0) + f(−1) off 0. One tanh between them does:
    −0.4812 for tanh(t + ½).
    """

    tanh = Toggle("tanh after the first matrix")
    a = Handle("W1, turns and stretches", on="W1", at=(1, -1), step=0.25)
    b1, b2 = (
        Handle("W2, column 1", on="W2", at=(1, 0.5), step=0.25),
        Handle("W2, column 2", on="W2", at=(0, 1), step=0.25),
    )
    c = Handle("W3, turns and stretches", on="W3", at=(1, 0), step=0.25)
    prediction = AskChoice(
        "A straight row of evenly spaced points goes through three matrices, one after the other. "
        "What can make it come out bent?",
        options=(
            "other numbers in the matrices",
            "a tanh between the matrices",
            "either of the two",
            "neither of the two",
        ),
        hides=("row", "dots", "marked", "straight", "curve", "three", "chord", "gap", "reading"),
    )
    sentences = {
        "one matrix": "The three matrices do what one does, [{rows}].",
        "tanh": "A tanh works after the first matrix.",
        "point": "The whole row goes to one point: f(1) − 2f(0) + f(−1) = {bend}.",
        "even": "The row is straight and even: f(1) − 2f(0) + f(−1) = {bend}.",
        "uneven": "The row is straight, but not even: f(1) − 2f(0) + f(−1) = {bend}.",
        "bent": "The row is bent: f(1) − 2f(0) + f(−1) = {bend}.",
    }
    presets = {
        "three matrices": {"tanh": False, "a": (1, -1), "b1": (1, 0.5), "b2": (0, 1), "c": (1, 0)},
        "one tanh": {"tanh": True, "a": (1, -1), "b1": (1, 0.5), "b2": (0, 1), "c": (1, 0)},
        "another W₂": {
            "tanh": False,
            "a": (1, 1),
            "b1": (1, 2),
            "b2": (-1, -2),
            "c": (1, 0),
        },
        "bent, still 0": {"tanh": True, "a": (1, -1), "b1": (1, 0.5), "b2": (-1, 1), "c": (1, 0)},
    }

    def truth(self):
        return "a tanh between the matrices"

    def stage(self):
        coordinates = ("first coordinate", "second coordinate")
        side, reach = (-SIDE, SIDE), (-REACH, REACH)
        maps = {"equal": True, "bare": True}
        return Stage(
            Axes("plane", (-1.4 * REACH, 1.4 * REACH), reach, coordinates, equal=True),
            Axes("f", (-2, 2), (-1.8, 1.8), ("t", "first coordinate f(t)")),
            *(Axes(name, side, side, ("", words), **maps) for name, words in WORDS.items()),
            ground={
                "row before": (Line("plane", "ghost", width=1, label="before"), ROW),
                "dots before": (Dots("plane", "ghost", radius=2.5, hollow=True), ROW),
            }
            | _crosses(),
            cast={
                "row": Line("plane", "path", label="after"),
                "dots": Dots("plane", "path"),
                "marked": Dots("plane", "path", radius=7),
                "straight": Line("plane", "promise", dash=True),
                "reading": Text("plane", size=16),
                "curve": Line("f", "path"),
                "chord": Line("f", "promise", dash=True, label="chord"),
                "gap": Line("f", "danger", width=5),
                "three": Dots("f", "path", radius=5),
            }
            | _machine("a", "W1")
            | _machine("b", "W2")
            | _machine("c", "W3"),
        )

    def frame(self, tanh, a, b1, b2, c):
        stack = Stack(tanh, a, (b1, b2), c)
        return stack.on_plane() | stack.on_curve() | stack.machines()

    def caption(self, tanh, a, b1, b2, c):
        stack = Stack(tanh, a, (b1, b2), c)
        fate = self.say(stack.fate(), bend=_plain(stack.number, 4))
        if tanh:
            return self.say("tanh") + fate
        rows = ", ".join(f"[{_plain(left)}, {_plain(right)}]" for left, right in stack.whole)
        return self.say("one matrix", rows=rows) + fate


class Stack:
    """Three matrices, with or without a tanh after the first, and the row of points sent through.

    first, last: where they send (1, 0); they turn and stretch.   columns: those of the second.
    """

    def __init__(self, tanh, first, columns, last):
        self.matrices = [turned(*first), np.array(columns).T, turned(*last)]
        self.layers = [self.matrices[0], *([np.tanh] if tanh else []), *self.matrices[1:]]
        self.whole = one_matrix(self.matrices)
        self.number = second_difference(self.f)

    def sent(self, t):
        """Where the points of the row at t end.   t: (k,).   Returns (2, k)."""
        return through(self.layers, row_point(np.asarray(t)))

    def f(self, t):
        """The first coordinate at the end of the point of the row at t."""
        return self.sent(t)[0]

    def fate(self):
        """The name of the sentence that says what became of the row."""
        row = self.sent(ROW[0])
        if np.allclose(row, row[:, :1]):
            return "point"
        if np.allclose(np.diff(row, 2), 0):
            return "even"
        moves = row - row[:, :1]
        straight = np.linalg.matrix_rank(moves, tol=1e-9) < 2
        return "uneven" if straight else "bent"

    def on_plane(self):
        """Frame data on the axes "plane"."""
        return {
            "row": self.sent(np.linspace(-2, 2, 81)),
            "dots": self.sent(ROW[0]),
            "marked": self.sent(LOOKED_AT),
            "straight": self.sent(SPAN),
            "reading": ((0, -REACH + 0.35), f"second difference {_plain(self.number, 4)}"),
        }

    def on_curve(self):
        """Frame data on the axes "f"."""
        t = np.linspace(-2, 2, 81)
        return {
            "curve": [t, self.f(t)],
            "three": [LOOKED_AT, self.f(LOOKED_AT)],
            "chord": [SPAN, self.f(SPAN)],
            "gap": [[0, 0], [self.f(SPAN).mean(), self.f(0.0)]] if self.number else None,
        }

    def machines(self):
        """Frame data on the axes of the three matrices."""
        data = {}
        for name, W in zip("abc", self.matrices):
            data |= {f"{name} first": [0, 0, *W[:, 0]], f"{name} second": [0, 0, *W[:, 1]]}
            data |= {
                f"{name} row {k}": ((-SIDE, -SIDE), f"({_plain(left)}, {_plain(right)})")
                for k, (left, right) in enumerate(W, 1)
            }
        return data


def _machine(name, machine):
    """Actors on the map of one matrix, by name: where the unit arrows go, and its rows."""
    return {
        f"{name} first": Arrow(machine, "ink"),
        f"{name} second": Arrow(machine, "soft"),
        f"{name} row 1": Text(machine, align="left", lift=24, size=11),
        f"{name} row 2": Text(machine, align="left", lift=9, size=11),
    }


def _crosses():
    """The axes of the three maps."""
    lines = {"across": [(-SIDE, SIDE), (0, 0)], "upright": [(0, 0), (-SIDE, SIDE)]}
    return {
        f"{name} {way}": (Line(name, "faint", width=0.8), line)
        for name in WORDS
        for way, line in lines.items()
    }


def _plain(number, digits=2):
    """The number with a true minus sign, without zeros that say nothing."""
    text = f"{round(float(number), digits) + 0.0:.{digits}f}".rstrip("0").rstrip(".")
    return text.replace("-", "−")
