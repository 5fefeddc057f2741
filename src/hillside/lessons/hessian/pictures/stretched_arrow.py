"""Turn the arrow v until H v lies on its line: then H only stretches it."""

import numpy as np

from hillside.lessons.hessian.stretching import count_of_lines, parts, stretch
from hillside.lessons.parts.in_words import number, pair
from hillside.live import Arrow, AskChoice, Choice, Dots, Line, Picture, Slider, Text, color

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
ON_PLANE = ("line", "image", "foot", "side", "Hv", "reading")
ON_PARTS = ("along", "across", "along_now", "across_now")


class StretchedArrow(Picture):
    """Turn the arrow v until H v lies on its line: then H only stretches it.

    Claim: a symmetric matrix that is no multiple of the identity only stretches the arrows of two
    lines, at right angles; there the part of H v along v is greatest and least.
    """

    size = (900, 430)
    H = Choice("H", MATRICES)
    angle = Slider("direction of v, degrees", 0, 180, start=0, step=5)
    prediction = AskChoice(
        "H = [[1, 2], [2, −2]] makes a new arrow H v of each arrow v. The arrow v turns by half a "
        "circle. In how many directions does H v lie on the line of v?",
        options=tuple(COUNTS.values()),
        hides=(*ON_PLANE, *ON_PARTS),
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

    def stage(self, figure):
        axes = figure.subplot_mosaic([["plane", "parts"]], width_ratios=[1, 1.25])
        _paint_plane(axes["plane"])
        axes["parts"].set(
            title="parts of H v: along v solid, across v dashed",
            xlim=(-4, 184),
            ylim=(-FAR, FAR),
            xticks=range(0, 181, 45),
            xlabel="direction of v, degrees",
        )
        axes["parts"].axhline(0, color=color("ink"), linewidth=1)
        axes["parts"].grid()
        return _plane_actors() | _parts_actors()

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
        factor, at = stretch(H, v), number(round(angle, 1))
        if factor is None:
            image = pair(np.array(H) @ v)
            along, across = map(number, parts(H, v))
            return self.say("turned", angle=at, image=image, along=along, across=across)
        name = "stretched" if factor > 0 else "turned back" if factor < 0 else "nothing left"
        return self.say(name, angle=at, factor=number(factor))


def _unit(angle):
    return np.round([np.cos(np.radians(angle)), np.sin(np.radians(angle))], 15)


def _paint_plane(ax):
    ax.axhline(0, color=color("faint"), linewidth=0.6)
    ax.axvline(0, color=color("faint"), linewidth=0.6)
    ax.plot(*CIRCLE, color=color("faint"), linewidth=1)
    ax.set(
        title="v black, H v blue",
        xlim=(-FAR, FAR),
        ylim=(-FAR, FAR),
        xticks=range(-3, 4),
        yticks=range(-3, 4),
        aspect="equal",
    )


def _plane_actors():
    return {
        "image": Line("plane", "gradient", width=1),
        "line": Line("plane", "ghost", width=1),
        "foot": Line("plane", "got", width=5),
        "side": Line("plane", "danger", width=3, dash=True),
        "Hv": Arrow("plane", "gradient", width=4),
        "v": Arrow("plane", "ink", width=4),
        "reading": Text("plane", "gradient", size=15),
    }


def _parts_actors():
    return {
        "along": Line("parts", "got", width=3),
        "across": Line("parts", "danger", width=3, dash=True),
        "along_now": Dots("parts", "got", radius=7),
        "across_now": Dots("parts", "danger", radius=7),
    }


def _on_plane(H, v, along):
    """The arrow, its image, and the image in two parts: along the line of v, and away from it."""
    image, factor = H @ v, stretch(H, v)
    return {
        "image": H @ CIRCLE,
        "line": np.transpose([-5 * v, 5 * v]),
        "foot": np.transpose([0 * v, along * v]),
        "side": np.transpose([along * v, image]),
        "Hv": [0, 0, *image],
        "v": [0, 0, *v],
        "reading": ((0, 2.95), "" if factor is None else f"H v = {number(factor)} v"),
    }
