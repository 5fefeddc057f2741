"""Turn the cut: how does it bend?"""

import numpy as np

from hillside.curvature import curvature, principal
from hillside.lessons.parts.in_words import number
from hillside.live import (
    Area,
    AskChoice,
    Dots,
    Line,
    Mesh,
    Picture,
    Slider,
    Text,
    Turn,
    color,
    space,
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

    size = (900, 400)
    angle = Slider("direction of the cut, degrees", 0, 180, start=135, step=5)
    a = Slider("a, the curvature along x", -3, 3, start=2, step=0.5)
    b = Slider("b, the mixed entry", -3, 3, start=3, step=0.5)
    c = Slider("c, the curvature along y", -3, 3, start=2, step=0.5)
    view = Turn("view of the surface", on="space", start=(-70, 25))
    prediction = AskChoice(
        "f = x² + 3xy + y²: along x and along y it bends up, with the second derivative 2. "
        "How does it bend along the diagonal at 135°, between y and −x?",
        options=("up", "not at all", "down"),
        hides=(
            *("hill", "cut", "up", "down", "rim", "axes"),
            *("names", "needle", "dot", "curve", "reading"),
        ),
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
        bend = curvature([[a, b], [b, c]], np.array([-1.0, 1.0]))
        return "up" if bend > 0 else "down" if bend < 0 else "not at all"

    def stage(self, figure):
        axes = figure.subplot_mosaic([["space", "wheel", "slice"]], width_ratios=[1.1, 1.2, 0.75])
        space(axes["space"], (-1, 1, -1, 1, -TALL, TALL))
        axes["space"].set_title("f = ½(ax² + 2bxy + cy²)")
        _paint_wheel(axes["wheel"])
        axes["slice"].set(
            xlim=(-1.1, 1.1),
            ylim=(-TALL - 0.2, TALL + 0.9),
            xlabel="way along the cut",
            title="the cut",
        )
        axes["slice"].grid()
        return {
            "hill": Mesh("space"),
            "cut": Line("space", "path", width=4),
            "up": Area("wheel", "gradient", opacity=0.2),
            "rim": Line("wheel", "gradient"),
            "down": Line("wheel", "danger", dash=True),
            "axes": Line("wheel", "target", width=1.5),
            "names": Dots("wheel", "target", radius=4),
            "needle": Line("wheel", "path", width=4),
            "dot": Dots("wheel", "path", radius=4),
            "curve": Line("slice", "path", width=4),
            "reading": Text("slice", "path", size=15),
        }

    def frame(self, angle, a, b, c):
        H, u = np.array([[a, b], [b, c]]), _unit(angle)
        bend = curvature(H, u)
        return {
            "hill": _disc(H),
            "cut": [*np.multiply.outer(u, T), bend * T**2 / 2],
            "curve": [T, bend * T**2 / 2],
            "reading": ((0, TALL + 0.4), f"curvature {number(bend)}"),
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
        "needle": np.transpose([-end, end]),
        "dot": np.transpose([-end, end]),
    }
    if low == high:
        return shown | {"axes": None, "names": None}
    tips, gap = vectors * np.abs([low, high]), np.full((2, 1), np.nan)
    lines = np.hstack([-vectors[:, :1], vectors[:, :1], gap, -vectors[:, 1:], vectors[:, 1:]])
    return shown | {"axes": 1.1 * MOST * lines, "names": np.hstack([-tips, tips])}


def _paint_wheel(ax):
    for ring in RINGS:
        ax.plot(*ring * WHEEL, color=color("faint"), linewidth=1 if ring == MOST else 0.6)
        ax.text(0.15, ring + 0.1, f"{ring}", color=color("faint"))
    ax.axhline(0, color=color("faint"), linewidth=0.6)
    ax.axvline(0, color=color("faint"), linewidth=0.6)
    ax.set(
        xlim=(-1.15 * MOST, 1.15 * MOST),
        ylim=(-1.15 * MOST, 1.15 * MOST),
        xticks=[],
        yticks=[],
        aspect="equal",
        title="curvatures (dashed: down)",
    )
