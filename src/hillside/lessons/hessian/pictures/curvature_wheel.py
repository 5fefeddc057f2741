"""Turn the cut: how does it bend?"""

import numpy as np

from hillside.curvature import curvature, principal, verdict
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


TALL = 4.0  # the highest curvature of all stops is 8, so the heights over the disc of radius 1 stay within 4


TYPES = {
    "minimum": "a bowl",
    "maximum": "a hill",
    "saddle": "a saddle",
    "undecided": "the eigenvalue 0 leaves it open",
}


class CurvatureWheel(Picture):
    """Turn the cut: how does it bend?

    Claim: curvature depends on the direction. For a = c = 2, b = 3 both axes bend up, and the diagonal bends down;
    the largest and the smallest curvature are the eigenvalues.
    """

    size = (900, 400)
    angle = Slider("direction of the cut, degrees", 0, 180, start=0, step=5)
    a = Slider("a, the curvature along x", -4, 4, start=2, step=0.5)
    b = Slider("b, the mixed entry", -4, 4, start=3, step=0.5)
    c = Slider("c, the curvature along y", -4, 4, start=2, step=0.5)
    view = Turn("view of the surface", on="space", start=(-70, 25))
    prediction = AskChoice(
        "f = x² + 3xy + y²: along x and along y it bends up, with the second derivative 2. "
        "How does it bend along the diagonal at 135°, between y and −x?",
        options=("up", "not at all", "down"),
        hides=(
            "hill",
            "cut",
            "up",
            "down",
            "rim",
            "axes",
            "names",
            "needle",
            "dot",
            "curve",
            "reading",
        ),
    )
    presets = {
        "both axes bend up": {"a": 2, "b": 3, "c": 2, "angle": 0},
        "the diagonal bends down": {"a": 2, "b": 3, "c": 2, "angle": 135},
        "the other diagonal": {"a": 2, "b": 3, "c": 2, "angle": 45},
        "a bowl": {"a": 2, "b": 1, "c": 2, "angle": 135},
        "a trough": {"a": 2, "b": 2, "c": 2, "angle": 135},
        "a round bowl": {"a": 2, "b": 0, "c": 2, "angle": 30},
    }

    def marks(self):
        return {"angle": {"(3, 4)": float(np.degrees(np.arctan2(4, 3)))}}

    def truth(self, a, b, c):
        bend = curvature([[a, b], [b, c]], np.array([-1.0, 1.0]))
        return "up" if bend > 0 else "down" if bend < 0 else "not at all"

    def stage(self, figure):
        axes = figure.subplot_mosaic([["space", "wheel", "slice"]], width_ratios=[1.2, 1, 0.8])
        space(axes["space"], (-1, 1, -1, 1, -TALL, TALL))
        axes["space"].set_title("½(ax² + 2bxy + cy²)")
        _paint_wheel(axes["wheel"])
        axes["slice"].set(
            xlim=(-1.1, 1.1),
            ylim=(-TALL - 0.3, TALL + 1.2),
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
            "axes": Line("wheel", "target", width=1.5, dash=True),
            "names": Dots("wheel", "target", radius=5),
            "needle": Line("wheel", "path", width=5),
            "dot": Dots("wheel", "path", radius=6),
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
            "reading": ((0, TALL + 0.5), f"curvature {number(bend)}"),
        } | _on_wheel(H, u, bend)

    def caption(self, angle, a, b, c):
        H = np.array([[a, b], [b, c]])
        (low, high), vectors = principal(H)
        there = f"H = [[{number(a)}, {number(b)}], [{number(b)}, {number(c)}]]: along {angle:.4g}° the curvature is {number(curvature(H, _unit(angle)))}. "
        if low == high:
            return there + f"It is {number(low)} in every direction."
        return there + (
            f"The eigenvalues are {number(low)} (along {_degrees(vectors[:, 0])}°) and {number(high)} "
            f"(along {_degrees(vectors[:, 1])}°): {TYPES[verdict(H)]}."
        )


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
    """The curvatures in all directions as shares of the largest one: up as an area, down dashed."""
    parts = ("up", "rim", "down", "axes", "names", "needle", "dot")
    (low, high), vectors = principal(H)
    largest = max(abs(low), abs(high))
    if not largest:
        return dict.fromkeys(parts)
    share = curvature(H, WHEEL) / largest
    up, end = WHEEL * np.clip(share, 0, None), u * abs(bend) / largest
    tips = vectors * np.abs([low, high]) / largest
    shown = {
        "up": up,
        "rim": up,
        "down": WHEEL * np.clip(-share, 0, None),
        "needle": np.transpose([-end, end]),
        "dot": np.transpose([-end, end]),
    }
    gap = np.full((2, 1), np.nan)
    lines = np.hstack([-vectors[:, :1], vectors[:, :1], gap, -vectors[:, 1:], vectors[:, 1:]])
    glow = (
        {"axes": 1.25 * lines, "names": np.hstack([-tips, tips])}
        if low != high
        else {"axes": None, "names": None}
    )
    return shown | glow


def _paint_wheel(ax):
    ax.plot(*WHEEL, color=color("faint"), linewidth=1)
    ax.axhline(0, color=color("faint"), linewidth=0.6)
    ax.axvline(0, color=color("faint"), linewidth=0.6)
    ax.set(
        xlim=(-1.4, 1.4),
        ylim=(-1.4, 1.4),
        xticks=[],
        yticks=[],
        aspect="equal",
        title="curvatures (dashed: down)",
    )
