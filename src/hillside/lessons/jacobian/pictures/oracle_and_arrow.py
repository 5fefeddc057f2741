"""Change the ruler: do the machine's answers change? Does the arrow?"""

import numpy as np

from hillside.lessons.jacobian.rulers import best_walk, gradient_for, tilted_ruler, unit_walks
from hillside.lessons.parts.in_words import factor, number, pair
from hillside.live import (
    Arrow,
    AskChoice,
    Axes,
    Bars,
    Dots,
    Handle,
    Heights,
    Line,
    LogSlider,
    Picture,
    Slider,
    Stage,
    Text,
)

ROW = np.array([6.0, 8.0])
SHARE = 1 / 6  # arrows are drawn at this share of their length
WINDOW = (-3, 3.6, -1.6, 2.8)
LEVELS = tuple(range(-48, 53, 4))  # gains with a line of their own, beyond the corners as well
ANSWERED = (-10, 12)  # answers that the bars can show


ANSWERS = ("the machine's numbers only", "the arrow only", "both of them", "none of them")


class OracleAndArrow(Picture):
    """Change the ruler: do the machine's answers change? Does the arrow?

    Claim: Df·h needs no ruler. The gradient does: it is G⁻¹Dfᵀ, (6, 8) for G = I and (6, 2) for
    G = diag(1, 4).
    """

    weight = LogSlider("weight of a step in y", 0.5, 4, start=4, per_decade=40)
    turn = Slider("turn of the ruler, degrees", 0, 90, start=0, step=1)
    walk = Handle("walk h", on="walks", at=(0.5, 0.5))
    prediction = AskChoice(
        "A machine says what a short walk gains: 6 per step in x, 8 per step in y. The walks stay "
        "the same, but a step in y is now counted as two long. What changes?",
        options=ANSWERS,
        hides=("arrow", "best", "touch", "ruler"),
    )
    sentences = {
        "gain": "The machine says 6 · {x} + 8 · {y} = {gain}, whatever the ruler.",
        "arrow": "With G = [{rows}] the gradient is {arrow}.",
    }
    presets = {
        "circle": {"weight": 1, "turn": 0, "walk": (0.5, 0.5)},
        "diag(1, 4)": {"weight": 4, "turn": 0, "walk": (0.5, 0.5)},
        "diag(4, 1)": {"weight": 4, "turn": 90, "walk": (0.5, 0.5)},
        "tilted": {"weight": 4, "turn": 45, "walk": (0.5, 0.5)},
        "no gain": {"weight": 4, "turn": 0, "walk": (0.8, -0.6)},
    }

    def truth(self):
        moved = not np.allclose(gradient_for(tilted_ruler(4, 0), ROW), ROW)
        return ANSWERS[1 if moved else 3]

    def stage(self):
        words = {0: "1 in x", 1: "1 in y", 2: "your h"}
        return Stage(
            Axes("walks", WINDOW[:2], WINDOW[2:], ("step in x", "step in y"), equal=True),
            Axes("machine", (-0.6, 2.6), ANSWERED, ("", "the machine's answer"), (words, None)),
            ground={
                "gains": (Heights("walks", extent=WINDOW, levels=LEVELS), _gains()),
                "none": (Line("machine", "faint", width=1), [[-1, 3], [0, 0]]),
            },
            cast={
                "ruler": Line("walks", "ink", label="length 1"),
                "touch": Line("walks", "target", dash=True),
                "best": Dots("walks", "target", radius=6, label="best walk"),
                "old": Arrow("walks", "ghost", width=2, label="(6, 8)"),
                "arrow": Arrow("walks", "gradient", width=4, label="gradient"),
                "step": Arrow("walks", "path", label="$h$"),
                "answers": Bars("machine", at=(0, 1, 2), colors=("promise", "promise", "path")),
                "said1": Text("machine", "promise", size=15, lift=12),
                "said2": Text("machine", "promise", size=15, lift=12),
                "said": Text("machine", "path", size=15, lift=12),
            },
            headline=r"Df\,h = 6 h_1 + 8 h_2",
        )

    def frame(self, weight, turn, walk):
        h = np.array(walk)
        answers = [*ROW, ROW @ h]
        texts = {
            name: _said(k, answer)
            for k, (name, answer) in enumerate(zip(("said1", "said2", "said"), answers))
        }
        return _under(tilted_ruler(weight, turn)) | {"step": [0, 0, *h], "answers": answers} | texts

    def caption(self, weight, turn, walk):
        G, h = tilted_ruler(weight, turn), np.array(walk)
        rows = ", ".join(f"[{number(a)}, {number(b)}]" for a, b in np.round(G, 3))
        gain = {"x": factor(h[0]), "y": factor(h[1]), "gain": number(ROW @ h)}
        arrow = pair(np.round(gradient_for(G, ROW), 3))
        return self.say("gain", **gain) + self.say("arrow", rows=rows, arrow=arrow)


def _said(k, answer):
    """The answer above its bar; none where the bar leaves, which has its number."""
    low, high = ANSWERED
    return ((k, max(answer, 0)), number(answer)) if low <= answer <= high else None


def _under(G):
    """The walks of length 1, the best of them, the line of equal answers there, both arrows."""
    arrow, best, old = SHARE * gradient_for(G, ROW), best_walk(G, ROW), SHARE * ROW
    along = 1.2 * np.array([-ROW[1], ROW[0]]) / np.linalg.norm(ROW)
    return {
        "ruler": unit_walks(G),
        "touch": np.transpose([best - along, best + along]),
        "best": best[:, None],
        "arrow": [0, 0, *arrow],
        "old": [0, 0, *old] if np.linalg.norm(arrow - old) > 0.3 else None,
    }


def _gains():
    """The machine's answers over the window, (2, 2): it is linear, so its corners tell all."""
    x, y = np.meshgrid(WINDOW[:2], WINDOW[2:])
    return ROW[0] * x + ROW[1] * y
