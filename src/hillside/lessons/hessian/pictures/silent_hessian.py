"""Three shapes, one Hessian. Zoom in, and all fades but what H knows."""

import numpy as np

from hillside.lessons.hessian.undecided import SILENT, in_lens, lowest_at_zero
from hillside.lessons.parts.in_words import number
from hillside.live import (
    AskChoice,
    Dots,
    Line,
    LogSlider,
    Mesh,
    Picture,
    Text,
    Turn,
    space,
)

T = np.linspace(-1, 1, 61)
NAMES = ("plus", "minus", "cubic")
SIDE = np.linspace(-1, 1, 17)
GRID = np.array(np.meshgrid(SIDE, SIDE))


class SilentHessian(Picture):
    """Three shapes, one Hessian. Zoom in, and all fades but what H knows.

    Heights grow as the square of the zoom, so that the quadratic model keeps its shape.
    Claim: x² + y⁴, x² − y⁴ and x² + y³ have the same Hessian at 0, and H cannot tell the minimum
    from the others.
    """

    size = (900, 430)
    zoom = LogSlider("zoom at 0", 1, 100, start=1, per_decade=20)
    left = Turn("view of x² + y⁴", on="plus", start=(-50, 22))
    middle = Turn("view of x² − y⁴", on="minus", start=(-50, 22))
    right = Turn("view of x² + y³", on="cubic", start=(-50, 22))
    prediction = AskChoice(
        "x² + y⁴, x² − y⁴ and x² + y³ all have gradient 0 and H = [[2, 0], [0, 0]] at 0. "
        "How many of them have a minimum there?",
        options=("none", "one", "two", "all three"),
        hides=tuple(
            f"{part}_{name}" for part in ("hill", "along", "cut", "says", "far") for name in NAMES
        ),
    )
    presets = {"zoom 1": {"zoom": 1}, "zoom 10": {"zoom": 10}, "zoom 100": {"zoom": 100}}
    sentences = {
        "lens": "Zoom {zoom}, heights enlarged by its square: at y = 1 in the lens they are "
        "{plus}, {minus} and {cubic}, where the quadratic model says 0.",
        "only": "Of the three, x² + y⁴ alone has a minimum at 0.",
    }

    def truth(self):
        return ("none", "one", "two", "all three")[sum(map(lowest_at_zero, SILENT))]

    def stage(self, figure):
        axes = figure.subplot_mosaic(
            [list(NAMES), [f"{name}_cut" for name in NAMES]], height_ratios=[1.5, 1]
        )
        actors = {}
        for name, surface in zip(NAMES, SILENT):
            space(axes[name], (-1, 1, -1, 1, -1, 2))
            axes[name].set_title(f"${surface.formula}$")
            _paint_cut(axes[f"{name}_cut"], surface)
            actors |= {
                f"hill_{name}": Mesh(name),
                f"along_{name}": Line(name, "path", width=4),
                f"model_{name}": Line(f"{name}_cut", "promise", dash=True),
                f"cut_{name}": Line(f"{name}_cut", "path", width=3),
                f"says_{name}": Text(f"{name}_cut", "path", size=13),
                f"far_{name}": Dots(f"{name}_cut", "path", radius=5),
            }
        return actors

    def frame(self, zoom):
        data = {}
        for name, surface in zip(NAMES, SILENT):
            seen = in_lens(surface, zoom)
            heights, end = seen(np.array([0 * T, T])), float(seen(np.array([0.0, 1.0])))
            data |= {
                f"hill_{name}": [*GRID, seen(GRID)],
                f"along_{name}": [0 * T, T, heights],
                f"model_{name}": [[-1, 1], [0, 0]],
                f"cut_{name}": [T, heights],
                f"says_{name}": ((0, 1.5), f"at y = 1: {number(end)}"),
                f"far_{name}": [[1], [end]],
            }
        return data

    def caption(self, zoom):
        ends = {
            name: number(in_lens(surface, zoom)(np.array([0.0, 1.0])))
            for name, surface in zip(NAMES, SILENT)
        }
        return self.say("lens", zoom=f"{zoom:.4g}", **ends) + self.say("only")


def _paint_cut(ax, surface):
    ax.set(
        title=f"${surface.formula}$ at $x = 0$",
        xlim=(-1, 1),
        ylim=(-1.2, 2.0),
        xticks=[-1, 0, 1],
        yticks=[-1, 0, 1],
        xlabel="y, zoomed",
    )
    ax.grid()
