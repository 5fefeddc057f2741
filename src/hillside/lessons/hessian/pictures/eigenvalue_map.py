"""Drag the dot through the eigenvalues: bowl, hill or saddle? The determinant has its say, too."""

import numpy as np

from hillside.curvature import OPEN, verdict
from hillside.lessons.hessian.undecided import det_test
from hillside.lessons.parts.in_words import number
from hillside.live import (
    Area,
    AskChoice,
    Axes,
    Dots,
    Handle,
    Line,
    Picture,
    Slider,
    Stage,
    Text,
)

FAR = 4
QUADRANTS = {"pp": (1, 1), "np": (-1, 1), "nn": (-1, -1), "pn": (1, -1)}  # signs of (λ₁, λ₂)
SHADES = {"minimum": "third", "maximum": "second", "saddle": "first", OPEN: "fourth"}
SHORT = {"minimum": "bowl", "maximum": "hill", "saddle": "saddle", OPEN: "open"}
SAYS = {"minimum or maximum": "bowl or hill", "saddle": "saddle", OPEN: "nothing"}
T = np.linspace(-1, 1, 41)
CUTS = ("first", "second", "third")
ENDS = {-FAR: "−4", 0: "0", FAR: "4"}
CROSS = [[-FAR, FAR, np.nan, 0, 0], [0, 0, np.nan, -FAR, FAR]]  # where λ₁ or λ₂ is 0
REGIONS = [
    f"{on}_{name}_{what}"
    for on in ("three", "two")
    for name in QUADRANTS
    for what in (*SHADES, "word")
]
DECIDED = ", λ = {values}: det {det}, so the determinant says {said}; the signs say {shape}."
LEFT_OPEN = ", λ = {values}: det 0, so the determinant says nothing; the signs leave it open."


class EigenvalueMap(Picture):
    """Drag the dot through the eigenvalues: bowl, hill or saddle? The determinant has its say, too.

    Claim: the signs of all eigenvalues decide. det H > 0 does not mean bowl, and in three variables
    the determinant misleads.
    """

    dot = Handle("eigenvalues λ₁, λ₂", on="three", at=(-2, -2), step=0.25)
    third = Slider("third eigenvalue λ₃", -4, 4, start=-2, step=0.25)
    prediction = AskChoice(
        "Two variables, eigenvalues −2 and −2: det H = 4 is positive. What shape is it?",
        options=("a bowl", "a hill", "a saddle"),
        hides=("cuts", *REGIONS),
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

    def stage(self, asked):
        return Stage(
            Axes("three", (-FAR, FAR), (-FAR, FAR), ("λ₁", "λ₂")),
            Axes("two", (-FAR, FAR), (-FAR, FAR), ("λ₁", "λ₂, two variables"), (ENDS, ENDS)),
            Axes("cuts", (-1, 1), (-2.2, 5), ("", "height"), ({}, {-2: "−2", 0: "0", 2: "2"})),
            ground=dict(_signs()) if asked else {},
            cast=_region_actors("two") | _region_actors("three") | _cut_actors(),
            headline="" if asked else r"H = \mathrm{diag}(\lambda_1, \lambda_2, \lambda_3)",
        )

    def frame(self, dot, third):
        cuts = {name: [T, value * T**2 / 2] for name, value in zip(CUTS, (*dot, third))}
        return (
            cuts
            | _regions("two", ())
            | _regions("three", (third,))
            | _said((*dot, third))
            | {"two_zero": CROSS, "three_zero": CROSS, "here": [[dot[0]], [dot[1]]]}
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


def _signs():
    """In each quadrant which signs λ₁ and λ₂ have."""
    words = {1: "> 0", -1: "< 0"}
    for name, (first, second) in QUADRANTS.items():
        told = f"λ₁ {words[first]}, λ₂ {words[second]}"
        yield f"signs {name}", (Text("three", "soft"), ((2 * first, 1 * second), told))


def _said(values):
    """What the signs say, and the determinant below it."""
    H = np.diag(values)
    wrong = " ✗" if _misleads(H) else ""
    return {
        "signs": ((0, 4.2), f"signs: {SHORT[verdict(H)]}"),
        "det": ((0, 3.0), f"det: {SAYS[det_test(H)]}{wrong}"),
    }


def _misleads(H):
    """Whether the determinant says something, and something else than the truth."""
    return SAYS[det_test(H)] != "nothing" and verdict(H) not in det_test(H)


def _square(signs):
    return [[0, FAR * signs[0], FAR * signs[0], 0], [0, 0, FAR * signs[1], FAR * signs[1]]]


def _region_actors(on):
    """For each quadrant an Area of each kind, one of which is shown, and its name."""
    areas = {
        f"{on}_{name}_{kind}": Area(on, shade, opacity=0.8)
        for name in QUADRANTS
        for kind, shade in SHADES.items()
    }
    words = {f"{on}_{name}_word": Text(on) for name in QUADRANTS}
    return areas | {f"{on}_zero": Line(on, "ink", width=1.5)} | words


def _cut_actors():
    return {
        "here": Dots("two", "ink", radius=5),
        "first": Line("cuts", "ink", width=6, label=r"$\lambda_1$"),
        "second": Line("cuts", "ghost", width=2.5, label=r"$\lambda_2$"),
        "third": Line("cuts", "hill", width=3, dash=True, label=r"$\lambda_3$"),
        "signs": Text("cuts", "got"),
        "det": Text("cuts", "promise"),
    }


def _regions(on, more):
    """What the signs of λ₁, λ₂ and `more` eigenvalues decide, for each quadrant."""
    shown, (far, high) = {}, (3, 3.3) if on == "three" else (2, 3.1)
    for name, signs in QUADRANTS.items():
        decided = verdict(np.diag([*signs, *more]))
        shown |= {
            f"{on}_{name}_{kind}": _square(signs) if kind == decided else None for kind in SHADES
        }
        shown[f"{on}_{name}_word"] = (far * signs[0], high * signs[1]), SHORT[decided]
    return shown
