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
    Line,
    LogSlider,
    Picture,
    Slider,
    Stage,
    Text,
)

ROW = np.array([6.0, 8.0])


SHARE = 1 / 6  # arrows are drawn at this share of their length


WALKS = 2.2


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
        hides=("arrow", "right_name", "left_name", "best", "touch", "ruler"),
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
        asked = {0: "h = e₁", 1: "h = e₂", 2: "your h"}
        return Stage(
            Axes("walks", (-2.8, 4), (-WALKS, 2.7), ("step in x", "step in y"), equal=True),
            Axes("machine", (-0.6, 2.6), (-38, 50), ("", "what the machine says"), (asked, None)),
            ground=_equal_answers(),
            cast={
                "ruler": Line("walks", "ink", width=2.5, label="walks of length 1"),
                "touch": Line("walks", "soft", width=1.5, dash=True),
                "best": Dots("walks", "got", radius=6),
                "old": Line("walks", "ghost", dash=True),
                "old_name": Text("walks", "ghost", align="left"),
                "arrow": Arrow("walks", "gradient", width=4),
                "right_name": Text("walks", "gradient", align="left", size=15),
                "left_name": Text("walks", "gradient", align="right", size=15),
                "step": Arrow("walks", "path", label="h"),
                "answers": Bars("machine", at=(0, 1, 2), colors=("promise", "promise", "path")),
                "said1": Text("machine", "promise", size=15),
                "said2": Text("machine", "promise", size=15),
                "said": Text("machine", "path", size=15),
            },
            headline=r"\text{lines of equal } Df\cdot h",
        )

    def frame(self, weight, turn, walk):
        h = np.array(walk)
        answers = [*ROW, ROW @ h]
        texts = {
            name: ((k, value + np.copysign(3.5, value)), number(value))
            for k, (name, value) in enumerate(zip(("said1", "said2", "said"), answers))
        }
        return _under(tilted_ruler(weight, turn)) | {"step": [0, 0, *h], "answers": answers} | texts

    def caption(self, weight, turn, walk):
        G, h = tilted_ruler(weight, turn), np.array(walk)
        rows = ", ".join(f"[{number(a)}, {number(b)}]" for a, b in np.round(G, 3))
        gain = {"x": factor(h[0]), "y": factor(h[1]), "gain": number(ROW @ h)}
        arrow = pair(np.round(gradient_for(G, ROW), 3))
        return self.say("gain", **gain) + self.say("arrow", rows=rows, arrow=arrow)


def _under(G):
    """The walks of length 1, the best of them, the line of equal answers there, both arrows."""
    arrow, best = SHARE * gradient_for(G, ROW), best_walk(G, ROW)
    along = 1.2 * np.array([-ROW[1], ROW[0]]) / np.linalg.norm(ROW)
    old = SHARE * ROW
    apart = np.linalg.norm(arrow - old) > 0.3
    return {
        "ruler": unit_walks(G),
        "touch": np.transpose([best - along, best + along]),
        "best": best[:, None],
        "arrow": [0, 0, *arrow],
        **_gradient_name(arrow, arrow @ (old[1], -old[0]) > -0.05),
        "old": np.transpose([0 * old, old]),
        "old_name": (_beyond(old), "(6, 8)") if apart else None,
    }


def _gradient_name(arrow, right):
    """The name of the arrow, on the side where (6, 8) is not."""
    return {
        "right_name": (_beyond(arrow), "gradient") if right else None,
        "left_name": None if right else (_beyond(arrow) - (0.3, 0), "gradient"),
    }


def _beyond(arrow):
    """A place for words just past the tip."""
    return arrow * (1 + 0.1 / np.linalg.norm(arrow)) + (0.12, 0)


def _equal_answers():
    """Lines of equal answers, every 4, and the line of no answer in the bars."""
    x = np.array([-4.0, 5.0])
    ground = {"none": (Line("machine", "faint", width=1), [[-1, 3], [0, 0]])}
    for answer in range(-48, 50, 4):
        width = 0.8 if answer else 1.6
        line = [x, (answer - ROW[0] * x) / ROW[1]]
        ground[f"answer {answer}"] = Line("walks", "faint", width=width), line
    return ground
