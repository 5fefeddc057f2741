"""Drag the dot through the eigenvalues: bowl, hill or saddle? The determinant has its say, too."""

import numpy as np

from hillside.curvature import OPEN, verdict
from hillside.lessons.hessian.undecided import det_test
from hillside.lessons.parts.in_words import number
from hillside.live import Area, AskChoice, Dots, Handle, Line, Picture, Slider, Text, color

FAR = 4
QUADRANTS = {"pp": (1, 1), "np": (-1, 1), "nn": (-1, -1), "pn": (1, -1)}  # signs of (λ₁, λ₂)
SHADES = {"minimum": "third", "maximum": "second", "saddle": "first", OPEN: "fourth"}
SHORT = {"minimum": "bowl", "maximum": "hill", "saddle": "saddle", OPEN: "open"}
SAYS = {"minimum or maximum": "bowl or hill", "saddle": "saddle", OPEN: "nothing"}
T = np.linspace(-1, 1, 41)
CUTS = ("first", "second", "third")
SAID = ("two_says", "two_det", "three_says", "three_det")
TWO = [f"two_{name}" for name in QUADRANTS] + [f"two_word_{name}" for name in QUADRANTS]
THREE = [f"{name}_{kind}" for name in QUADRANTS for kind in SHADES] + [
    f"word_{name}" for name in QUADRANTS
]
DECIDED = ", λ = {values}: det {det}, so the determinant says {said}; the signs say {shape}."
LEFT_OPEN = ", λ = {values}: det 0, so the determinant says nothing; the signs leave it open."


class EigenvalueMap(Picture):
    """Drag the dot through the eigenvalues: bowl, hill or saddle? The determinant has its say, too.

    Claim: the signs of all eigenvalues decide. det H > 0 does not mean bowl, and in three variables
    the determinant misleads.
    """

    size = (900, 460)
    dot = Handle("two eigenvalues", on="two", at=(-2, -2), step=0.25)
    third = Slider("third eigenvalue λ₃", -4, 4, start=2, step=0.25)
    prediction = AskChoice(
        "Two variables, eigenvalues −2 and −2: det H = 4 is positive. What shape is it?",
        options=("a bowl", "a hill", "a saddle"),
        hides=(*SAID, *CUTS, "labels", *TWO, *THREE),
    )
    presets = {
        "−2, −2 and 2": {"dot": (-2, -2), "third": 2},
        "2, 2 and 2": {"dot": (2, 2), "third": 2},
        "−2, −2 and −2": {"dot": (-2, -2), "third": -2},
        "2, 2 and −2": {"dot": (2, 2), "third": -2},
        "2, −2 and 0": {"dot": (2, -2), "third": 0},
        "2, 2 and 0": {"dot": (2, 2), "third": 0},
    }
    sentences = {
        "two": "Two variables" + DECIDED,
        "two left open": "Two variables" + LEFT_OPEN,
        "three": "Three" + DECIDED,
        "three left open": "Three" + LEFT_OPEN,
    }

    def truth(self, dot):
        return f"a {SHORT[verdict(np.diag(dot))]}"

    def stage(self, figure):
        axes = figure.subplot_mosaic(
            [["two", "three", "cuts"], ["two_words", "three_words", "cuts"]],
            width_ratios=[1, 1, 0.75],
            height_ratios=[6, 1],
        )
        for name in ("two", "three"):
            _paint_map(axes[name], f"{name} variables")
            _clear(axes[f"{name}_words"])
        axes["cuts"].set(
            xlim=(-1.1, 1.1), ylim=(-3.4, 2.8), title="the cuts", xlabel="λ₁ thick, λ₂ thin"
        )
        axes["cuts"].grid()
        return _region_actors() | {
            "here": Dots("three", "ink", radius=7),
            "two_says": Text("two_words", size=15),
            "two_det": Text("two_words", size=13),
            "three_says": Text("three_words", size=15),
            "three_det": Text("three_words", size=13),
            "first": Line("cuts", "path", width=5),
            "second": Line("cuts", "gradient", width=3),
            "third": Line("cuts", "got", width=3, dash=True),
            "labels": Text("cuts", "got", size=13),
        }

    def frame(self, dot, third):
        cuts = {name: [T, value * T**2 / 2] for name, value in zip(CUTS, (*dot, third))}
        return (
            _regions(third)
            | cuts
            | _said("two", dot)
            | _said("three", (*dot, third))
            | {"here": [[dot[0]], [dot[1]]], "labels": ((0, 2.4), f"dashed: λ₃ = {number(third)}")}
        )

    def caption(self, dot, third):
        return self._sentence("two", dot) + self._sentence("three", (*dot, third))

    def _sentence(self, name, values):
        H = np.diag(values)
        parts = {"values": ", ".join(map(number, values))}
        if verdict(H) == OPEN:
            return self.say(f"{name} left open", **parts)
        parts |= {"det": number(np.prod(values)), "said": SAYS[det_test(H)]}
        return self.say(name, shape=SHORT[verdict(H)], **parts)


def _said(axes, values):
    """What the signs say, and the determinant below it."""
    H = np.diag(values)
    wrong = " (wrong)" if _misleads(H) else ""
    return {
        f"{axes}_says": ((0, 0.6), f"signs: {SHORT[verdict(H)]}"),
        f"{axes}_det": ((0, -0.3), f"det: {SAYS[det_test(H)].replace(' or ', '/')}{wrong}"),
    }


def _misleads(H):
    """Whether the determinant says something, and something else than the truth."""
    return SAYS[det_test(H)] != "nothing" and verdict(H) not in det_test(H)


def _square(signs):
    return [[0, FAR * signs[0], FAR * signs[0], 0], [0, 0, FAR * signs[1], FAR * signs[1]]]


def _paint_map(ax, title):
    ax.axhline(0, color=color("ink"), linewidth=1)
    ax.axvline(0, color=color("ink"), linewidth=1)
    ax.set(
        xlim=(-FAR, FAR),
        ylim=(-FAR, FAR),
        xticks=[-4, -2, 0, 2, 4],
        yticks=[-4, -2, 0, 2, 4],
        aspect="equal",
        title=title,
        xlabel="λ₁",
        ylabel="λ₂",
    )


def _clear(ax):
    """Axes for words only."""
    ax.set(xlim=(-1, 1), ylim=(-1, 1), xticks=[], yticks=[])
    ax.spines[:].set_visible(False)


def _region_actors():
    plane = {
        f"two_{name}": Area("two", SHADES[verdict(np.diag(signs))], opacity=0.8)
        for name, signs in QUADRANTS.items()
    }
    slab = {
        f"{name}_{kind}": Area("three", SHADES[kind], opacity=0.8)
        for name in QUADRANTS
        for kind in SHADES
    }
    words = {f"two_word_{name}": Text("two", size=14) for name in QUADRANTS} | {
        f"word_{name}": Text("three", size=14) for name in QUADRANTS
    }
    return plane | slab | words


def _regions(third):
    """What the signs of λ₁ and λ₂ decide: in two variables, and in three with this third one."""
    parts = {}
    for name, signs in QUADRANTS.items():
        kinds = verdict(np.diag(signs)), verdict(np.diag([*signs, third]))
        place = (2.2 * signs[0], 3.3 * signs[1])
        parts |= {
            f"two_{name}": _square(signs),
            f"two_word_{name}": (place, SHORT[kinds[0]]),
            f"word_{name}": (place, SHORT[kinds[1]]),
        }
        parts |= {f"{name}_{kind}": _square(signs) if kind == kinds[1] else None for kind in SHADES}
    return parts
