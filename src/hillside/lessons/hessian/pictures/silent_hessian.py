"""Three shapes, one Hessian. Zoom in, and all fades but what H knows."""

import numpy as np

from hillside.lessons.hessian.undecided import SILENT, in_lens, lowest_at_zero
from hillside.lessons.parts.in_words import number
from hillside.live import (
    AskChoice,
    Axes,
    Choice,
    Line,
    LogSlider,
    Mesh,
    Picture,
    Space,
    Stage,
    Text,
    Turn,
)

T = np.linspace(-1, 1, 61)
CUTS = {"y⁴": (-0.62, "left"), "−y⁴": (0.62, "right"), "y³": (0.62, "right")}  # place and side
NAMES = ("plus", "minus", "cubic")
APART = 3  # the zoom up to which the cuts are apart
SHAPES = dict(zip(("x² + y⁴", "x² − y⁴", "x² + y³"), SILENT))
SIDE = np.linspace(-1, 1, 25)
GRID = np.array(np.meshgrid(SIDE, SIDE))
RIBS = (-1, -0.5, 0, 0.5, 1)  # lines of the model along x, and along y


class SilentHessian(Picture):
    """Three shapes, one Hessian. Zoom in, and all fades but what H knows.

    Heights grow as the square of the zoom, so that the quadratic model keeps its shape.
    Claim: x² + y⁴, x² − y⁴ and x² + y³ have the same Hessian at 0, and H cannot tell the minimum
    from the others.
    """

    zoom = LogSlider("zoom at 0", 1, 100, start=1, per_decade=20)
    shape = Choice("shape", SHAPES)
    view = Turn("view of the shape", on="space", start=(-50, 38))
    prediction = AskChoice(
        "x² + y⁴, x² − y⁴ and x² + y³ all have gradient 0 and H = [[2, 0], [0, 0]] at 0. "
        "How many of them have a minimum there?",
        options=("none", "one", "two", "all three"),
        hides=("hill", "along", "cut", *NAMES, *CUTS, "all"),
    )
    presets = {f"{name}, zoom 1": {"shape": name, "zoom": 1} for name in SHAPES} | {
        "zoom 10": {"zoom": 10},
        "zoom 100": {"zoom": 100},
    }
    sentences = {
        "lens": "Zoom {zoom}, heights enlarged by its square: at y = 1 in the lens they are "
        "{plus}, {minus} and {cubic}, where the quadratic model says 0.",
        "only": "Of the three, x² + y⁴ alone has a minimum at 0.",
    }

    def truth(self):
        return ("none", "one", "two", "all three")[sum(map(lowest_at_zero, SILENT))]

    def stage(self, shape):
        return Stage(
            Space("space", (-1, 1), (-1, 1), (-1, 2)),
            Axes("cuts", (-1, 1), (-1.1, 1.1), ("y · zoom", "height · zoom²")),
            ground={
                "model": (Line("space", "promise", width=1.5, label="model"), _ribs()),
                "floor": (Line("cuts", "promise", dash=True, label="model"), [[-1, 1], [0, 0]]),
            },
            cast={name: Line("cuts", "hill") for name in NAMES}
            | {name: Text("cuts", "hill", align=side) for name, (_, side) in CUTS.items()}
            | {
                "all": Text("cuts", "hill", lift=14),
                "cut": Line("cuts", "ink", width=4),
                "hill": Mesh("space"),
                "along": Line("space", "ink", width=4, label="x = 0"),
            },
            headline=f"f = {shape.formula}",
        )

    def frame(self, shape, zoom):
        along, seen = np.array([0 * T, T]), in_lens(shape, zoom)
        return (
            {
                "hill": [*GRID, seen(GRID)],
                "along": [*along, seen(along)],
                "cut": [T, seen(along)],
                "all": ((0.5, 0), "all three") if zoom > APART else None,
            }
            | {name: [T, in_lens(one, zoom)(along)] for name, one in zip(NAMES, SILENT)}
            | dict(_names(zoom))
        )

    def caption(self, zoom):
        ends = {
            name: number(in_lens(surface, zoom)(np.array([0.0, 1.0])))
            for name, surface in zip(NAMES, SILENT)
        }
        return self.say("lens", zoom=f"{zoom:.4g}", **ends) + self.say("only")


def _names(zoom):
    """The names of the cuts, each on a branch that no other comes near; none where all are one."""
    for (name, (y, side)), one in zip(CUTS.items(), SILENT):
        beside = y + (0.05 if side == "left" else -0.05)
        height = in_lens(one, zoom)(np.array([0.0, y]))
        yield name, ((beside, height), name) if zoom <= APART else None


def _ribs():
    """The quadratic model of all three, z = x², as lines in space with gaps: (3, k)."""
    gap = np.full((3, 1), np.nan)
    along_x = [np.array([T, 0 * T + y, T**2]) for y in RIBS]
    along_y = [np.array([0 * T + x, T, 0 * T + x**2]) for x in RIBS]
    return np.hstack([part for rib in along_x + along_y for part in (rib, gap)])
