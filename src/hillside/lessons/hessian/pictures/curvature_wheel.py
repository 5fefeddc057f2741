"""Turn the cut: how does it bend?"""

import numpy as np

from hillside.curvature import curvature, principal
from hillside.lessons.parts.in_words import number
from hillside.live import (
    Area,
    AskOrder,
    Axes,
    Dots,
    Line,
    Mesh,
    Picture,
    Slider,
    Space,
    Stage,
    Text,
    Turn,
)

T = np.linspace(-1, 1, 61)
AROUND = np.radians(np.linspace(0, 360, 121))
WHEEL = np.array([np.cos(AROUND), np.sin(AROUND)])
MOST = 6.0  # the greatest curvature of all stops
TALL = MOST / 2  # so high is the surface at most over the disc of radius 1
RINGS = (2, 4, 6)
SHAPES = ("bowl", "hill", "saddle", "trough", "ridge")
EXTREMES = "The least is {low}, along {low_at}°, the greatest {high}, along {high_at}°: a "


class CurvatureWheel(Picture):
    """Turn the cut: how does it bend?

    Claim: curvature depends on the direction. For a = c = 2, b = 3 both axes bend up, and one
    diagonal bends down; the least and the greatest curvature are the eigenvalues of H.
    """

    angle = Slider("direction of the cut, degrees", 0, 180, start=135, step=5)
    a = Slider("a, the curvature along x", -3, 3, start=2, step=0.5)
    b = Slider("b, the mixed entry", -3, 3, start=3, step=0.5)
    c = Slider("c, the curvature along y", -3, 3, start=2, step=0.5)
    view = Turn("view of the surface", on="space", start=(-70, 25))
    prediction = AskOrder(
        "f = x² + 3xy + y²: along x, at 0°, and along y, at 90°, its second derivative is 2. What "
        "is it in these directions? Put them in order, the lowest first.",
        options=("0°", "20°", "45°", "135°"),
        hides=("hill", "cut", "up", "down", "rim", "extremes", "tips", "needle", "dot", "reading"),
    )
    presets = {
        "135°": {"a": 2, "b": 3, "c": 2, "angle": 135},
        "along x": {"a": 2, "b": 3, "c": 2, "angle": 0},
        "45°": {"a": 2, "b": 3, "c": 2, "angle": 45},
        "b = 2": {"a": 2, "b": 2, "c": 2, "angle": 135},
        "b = 1": {"a": 2, "b": 1, "c": 2, "angle": 135},
        "b = 0": {"a": 2, "b": 0, "c": 2, "angle": 135},
        "a = c = −2": {"a": -2, "b": 1, "c": -2, "angle": 135},
    }
    sentences = {
        "there": "f = {f}, with a = {a}, b = {b}, c = {c}: along {angle}° the curvature is {bend}.",
        "everywhere": "It is {bend} in every direction.",
        **{shape: EXTREMES + shape + "." for shape in SHAPES},
    }

    def truth(self, a, b, c):
        H = np.array([[a, b], [b, c]])
        bends = {words: curvature(H, _unit(float(words[:-1]))) for words in self.prediction.options}
        return sorted(bends, key=bends.get)

    def stage(self):
        return Stage(
            Space("space", (-1, 1), (-1, 1), (-TALL, TALL)),
            Axes("wheel", (-6.6, 6.6), (-8.4, 7), ("", ""), equal=True, bare=True),
            ground=_rings(),
            cast=_on_land() | _in_wheel(),
            headline=r"f = \frac{1}{2}(ax^2 + 2bxy + cy^2)",
        )

    def frame(self, angle, a, b, c):
        H, u = np.array([[a, b], [b, c]]), _unit(angle)
        bend, zero = curvature(H, u), 0 * T
        return {
            "hill": _disc(H),
            "along_x": [T, zero, a * T**2 / 2],
            "along_y": [zero, T, c * T**2 / 2],
            "level": [*np.multiply.outer(u, T), zero],
            "cut": [*np.multiply.outer(u, T), bend * T**2 / 2],
            "known": [[abs(a), -abs(a), 0, 0], [0, 0, abs(c), -abs(c)]],
            "reading": ((0, -7.7), f"curvature {number(bend)}"),
        } | _on_wheel(H, u, bend)

    def caption(self, angle, a, b, c):
        H = np.array([[a, b], [b, c]])
        (low, high), vectors = principal(H)
        entries = {"f": _formula(a, b, c), "a": number(a), "b": number(b), "c": number(c)}
        bend = number(curvature(H, _unit(angle)))
        there = self.say("there", angle=f"{angle:.4g}", bend=bend, **entries)
        if low == high:
            return there + self.say("everywhere", bend=number(low))
        return there + self.say(
            _shape(low, high),
            low=number(low),
            high=number(high),
            low_at=_degrees(vectors[:, 0]),
            high_at=_degrees(vectors[:, 1]),
        )


def _shape(low, high):
    """The shape of the surface with these two extremes of curvature, low < high."""
    if low < 0 < high:
        return "saddle"
    if low == 0 or high == 0:
        return "trough" if high > 0 else "ridge"
    return "bowl" if low > 0 else "hill"


def _formula(a, b, c):
    """½(ax² + 2bxy + cy²), multiplied out."""
    parts = ((a / 2, "x²"), (b, "xy"), (c / 2, "y²"))
    text = " ".join(_term(size, letters) for size, letters in parts if size) or "0"
    return text.removeprefix("+ ") if text[0] != "−" else text.replace(" ", "", 1)


def _term(size, letters):
    """A summand with its sign before it, such as "+ 3xy"."""
    return f"{'−' if size < 0 else '+'} {'' if abs(size) == 1 else number(abs(size))}{letters}"


def _unit(angle):
    return np.round([np.cos(np.radians(angle)), np.sin(np.radians(angle))], 15)


def _degrees(u):
    """The direction of a line, from 0 to 180 degrees."""
    return f"{round(float(np.degrees(np.arctan2(u[1], u[0]))) % 180, 1) % 180:.4g}"


def _disc(H):
    """The surface over the disc of radius 1, (3, 13, 41)."""
    angles, radii = np.radians(np.linspace(0, 360, 41)), np.linspace(0, 1, 13)
    u = np.array([np.cos(angles), np.sin(angles)])
    return np.array([*radii[:, None] * u[:, None], radii[:, None] ** 2 * curvature(H, u) / 2])


def _on_wheel(H, u, bend):
    """In each direction a point as far out as the curvature is large: up an area, down dashed."""
    (low, high), vectors = principal(H)
    bends, end = curvature(H, WHEEL), u * abs(bend)
    up = WHEEL * np.clip(bends, 0, None)
    shown = {
        "up": up,
        "rim": up,
        "down": WHEEL * np.clip(-bends, 0, None),
        "heading": 1.1 * MOST * np.transpose([-u, u]),
        "needle": np.transpose([-end, end]),
        "dot": np.transpose([-end, end]),
    }
    if low == high:
        return shown | {"extremes": None, "tips": None}
    tips, gap = vectors * np.abs([low, high]), np.full((2, 1), np.nan)
    lines = np.hstack([-vectors[:, :1], vectors[:, :1], gap, -vectors[:, 1:], vectors[:, 1:]])
    return shown | {"extremes": 1.1 * MOST * lines, "tips": np.hstack([-tips, tips])}


def _rings():
    """What stays on the wheel: rings with the curvatures for which they stand."""
    rings = {f"ring {ring}": (Line("wheel", "faint", width=1), ring * WHEEL) for ring in RINGS}
    words, u = Text("wheel", "soft", size=12, lift=6), _unit(105)
    return rings | {f"number {ring}": (words, (ring * u, f"{ring}")) for ring in RINGS}


def _on_land():
    return {
        "hill": Mesh("space"),
        "level": Line("space", "ghost", width=1.5, dash=True, label="level"),
        "along_x": Line("space", "ink", label="along x"),
        "along_y": Line("space", "soft", label="along y"),
        "cut": Line("space", "path", width=4, label="cut"),
    }


def _in_wheel():
    return {
        "up": Area("wheel", "hill", opacity=0.2),
        "rim": Line("wheel", "hill", label="up"),
        "down": Line("wheel", "danger", dash=True, label="down"),
        "extremes": Line("wheel", "soft", width=1, label="extremes"),
        "tips": Dots("wheel", "soft", radius=3),
        "heading": Line("wheel", "ghost", width=1, dash=True),
        "known": Dots("wheel", "ink", radius=5, hollow=True),
        "needle": Line("wheel", "path", width=2.5),
        "dot": Dots("wheel", "path", radius=4),
        "reading": Text("wheel", "path", size=17),
    }
