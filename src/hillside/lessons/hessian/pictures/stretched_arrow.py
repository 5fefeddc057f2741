"""Turn the arrow v until H v lies on its line: then H only stretches it."""

import numpy as np

from hillside.lessons.hessian.stretching import count_of_lines, parts, stretch
from hillside.lessons.parts.in_words import number, pair
from hillside.live import (
    Arrow,
    AskChoice,
    Axes,
    Choice,
    Dots,
    Line,
    Picture,
    Slider,
    Stage,
    Text,
)

FAR = 3.4  # the longest image of an arrow of length 1 is 3 long
AROUND = np.radians(np.linspace(0, 360, 121))
CIRCLE = np.array([np.cos(AROUND), np.sin(AROUND)])
TURN = np.linspace(0, 180, 91)  # degrees
HALF = np.array([np.cos(np.radians(TURN)), np.sin(np.radians(TURN))])
MATRICES = {
    "[[1, 2], [2, −2]]": ((1, 2), (2, -2)),
    "[[2, 1], [1, 2]]": ((2, 1), (1, 2)),
    "[[1, 1], [1, 1]]": ((1, 1), (1, 1)),
    "[[2, 0], [0, 2]]": ((2, 0), (0, 2)),
    "[[0, −1], [1, 0]], not symmetric": ((0, -1), (1, 0)),
}
COUNTS = {0: "in none", 1: "in one", 2: "in two", np.inf: "in all"}
DEGREES = {0: "0°", 90: "90°", 180: "180°"}


class StretchedArrow(Picture):
    """Turn the arrow v until H v lies on its line: then H only stretches it.

    Claim: a symmetric matrix that is no multiple of the identity only stretches the arrows of two
    lines, at right angles; there the part of H v along v is greatest and least.
    """

    H = Choice("H", MATRICES)
    angle = Slider("direction of v, degrees", 0, 180, start=0, step=5)
    prediction = AskChoice(
        "H = [[1, 2], [2, −2]] makes a new arrow H v of each arrow v. The arrow v turns by half a "
        "circle. In how many directions does H v lie on the line of v?",
        options=tuple(COUNTS.values()),
        hides=("image", "along", "across"),
    )
    presets = {
        "v = (1, 0)": {"H": "[[1, 2], [2, −2]]", "angle": 0},
        "v = (1, 1)": {"H": "[[1, 2], [2, −2]]", "angle": 45},
        "v = (0, 1)": {"H": "[[1, 2], [2, −2]]", "angle": 90},
        "all ones": {"H": "[[1, 1], [1, 1]]", "angle": 135},
        "not symmetric": {"H": "[[0, −1], [1, 0]], not symmetric", "angle": 45},
    }
    sentences = {
        "turned": "v at {angle}°: H v = {image} has the part {along} along v and the part "
        "{across} across v, so it leaves the line of v.",
        "stretched": "v at {angle}°: H v = {factor} v, on the line of v and to the same side.",
        "turned back": "v at {angle}°: H v = {factor} v, on the line of v but to the other side.",
        "nothing left": "v at {angle}°: H v = 0 v, nothing is left of it.",
    }

    def marks(self):
        arrows = ((2, 1), (1, 2), (-1, 2), (-2, 1))
        return {"angle": {pair(v): float(np.degrees(np.arctan2(*v[::-1]))) for v in arrows}}

    def truth(self, H):
        return COUNTS[count_of_lines(H)]

    def stage(self, H):
        rows = r" \\ ".join(f"{one} & {other}" for one, other in H)
        return Stage(
            Axes("plane", (-5.4, 5.4), (-FAR, FAR), equal=True),
            Axes(
                "parts", (-6, 186), (-FAR, FAR), ("direction of v", "part of H v"), (DEGREES, None)
            ),
            ground={
                "circle": (Line("plane", "faint", width=1), CIRCLE),
                "none": (Line("parts", "faint", width=1), [[-6, 186], [0, 0]]),
            },
            cast=_plane_actors() | _parts_actors(),
            headline=rf"H = \begin{{bmatrix}}{rows}\end{{bmatrix}}",
        )

    def frame(self, H, angle):
        v = _unit(angle)
        along, across = parts(H, v)
        curves = parts(H, HALF)
        return _on_plane(np.array(H, dtype=float), v, float(along)) | {
            "along": [TURN, curves[0]],
            "across": [TURN, curves[1]],
            "along_now": [[angle], [along]],
            "across_now": [[angle], [across]],
        }

    def caption(self, H, angle):
        v = _unit(angle)
        factor, at = stretch(H, v), number(angle, 1)
        if factor is None:
            image = pair(np.array(H) @ v)
            along, across = map(number, parts(H, v))
            return self.say("turned", angle=at, image=image, along=along, across=across)
        name = "stretched" if factor > 0 else "turned back" if factor < 0 else "nothing left"
        return self.say(name, angle=at, factor=number(factor))


def _unit(angle):
    return np.round([np.cos(np.radians(angle)), np.sin(np.radians(angle))], 15)


def _plane_actors():
    return {
        "image": Line("plane", "gradient", width=1),
        "line": Line("plane", "ghost", width=1.5, dash=True),
        "foot": Line("plane", "hill", width=6, label="along v"),
        "side": Line("plane", "danger", width=3, dash=True, label="across v"),
        "Hv": Arrow("plane", "gradient", width=4, label="$H v$"),
        "v": Arrow("plane", "ink", width=4, label="$v$"),
        "reading": Text("plane", "gradient", size=17, align="left"),
    }


def _parts_actors():
    return {
        "along": Line("parts", "hill", width=3, label="along v"),
        "across": Line("parts", "danger", width=2, dash=True, label="across v"),
        "along_now": Dots("parts", "hill", radius=6),
        "across_now": Dots("parts", "danger", radius=6),
    }


def _on_plane(H, v, along):
    """The arrow, its image, and the image in two parts: along the line of v, and away from it."""
    image, factor = H @ v, stretch(H, v)
    return {
        "image": H @ CIRCLE,
        "line": FAR * np.transpose([-v, v]),
        "foot": np.transpose([0 * v, along * v]),
        "side": np.transpose([along * v, image]),
        "Hv": [0, 0, *image],
        "v": [0, 0, *v],
        "reading": ((-5.2, -3.2), "" if factor is None else f"H v = {number(factor)} v"),
    }
