"""Zoom in on a curve and tilt a line: are they one in the end?"""

import numpy as np

from hillside.lessons.one_variable.curves import (
    ABS,
    RELU,
    SIGMOID,
    SINE,
    SQUARE,
    gap,
    magnified,
    sided_slopes,
)
from hillside.lessons.parts.in_words import number, scientific
from hillside.live import AskChoice, Axes, Choice, Dots, Line, LogSlider, Picture, Slider, Stage

PLACES = {  # what is looked at: curve, place, name in sentences
    "sin x at 1": (SINE, 1.0, "sin x"),
    "x² at −0.5": (SQUARE, -0.5, "x²"),
    "σ(x) at 0.5": (SIGMOID, 0.5, "σ(x)"),
    "|x| at 0": (ABS, 0.0, "|x|"),
    "ReLU at 0": (RELU, 0.0, "ReLU"),
}
OPTIONS = (
    "both: a straight line",
    "sin x: a straight line; |x|: a corner",
    "both: a bent curve",
    "sin x: a bent curve; |x|: a corner",
)
ZOOMS = np.geomspace(1, 1000, 31)
WIDE, HIGH = 1.5, 1.1  # of the window, in half windows
LEAST = 1e-12  # a gap below this is rounding
SEEN = np.linspace(-WIDE, WIDE, 241)
ALL = np.linspace(-2.5, 2.5, 251)


class BestLine(Picture):
    """Zoom in on a curve and tilt a line: are they one in the end?

    Claim: where there is a slope, the gap of one line alone shrinks faster than the window. At a
    corner there is no such line.
    """

    place = Choice("curve and point", PLACES)
    zoom = LogSlider("zoom", 1, 1000, start=1, per_decade=10)
    slope = Slider("slope of the line", -2, 2, start=0.25, step=0.05)
    prediction = AskChoice(
        "A microscope magnifies a thousand times. What will you see of sin x at x = 1, and what of "
        "|x| at x = 0?",
        options=OPTIONS,
        hides=("gaps", "now", "left", "right", "window"),
        then={"zoom": 1000},
    )
    sentences = {
        "miss": "At a distance of {h} the line of slope {m} misses {curve} by up to {error}, "
        "which is {share} of that distance.",
        "best": "It is the best line: as you zoom in, this share goes to 0.",
        "other": "As you zoom in, this share goes to {limit}: the difference between {m} and the "
        "best slope.",
        "corner": "There is a corner: the share is {share} at every zoom, and for no line is it "
        "below {least}.",
    }
    presets = {
        "from afar": {"place": "sin x at 1", "zoom": 1, "slope": 0.25},
        "other line, near": {"place": "sin x at 1", "zoom": 1000, "slope": 0.25},
        "corner, near": {"place": "|x| at 0", "zoom": 1000, "slope": 0},
        "ReLU, near": {"place": "ReLU at 0", "zoom": 1000, "slope": 0.5},
    }

    def truth(self):
        return OPTIONS[1]

    def marks(self, place):
        curve, x, _ = place
        best = curve.slope(x)
        return {} if np.isnan(best) else {"slope": {"best": float(best)}}

    def stage(self, place):
        curve, x, _ = place
        return Stage(
            Axes(
                "lens",
                x=(-WIDE, WIDE),
                y=(-HIGH, HIGH),
                names=("way from the point · zoom", "rise · zoom"),
                ticks=({-1: "−1", 0: "0", 1: "1"}, {-1: "−1", 0: "0", 1: "1"}),
                equal=True,
            ),
            Axes(
                "gaps",
                x=(0.8, 1250),
                y=(1e-4, 5),
                names=("zoom", "gap / way"),
                log=(True, True),
            ),
            Axes("whole", x=(-2.5, 2.5), y=_heights(curve), names=("x", "y")),
            ground={"all": (Line("whole", "hill"), [ALL, curve.f(ALL)])},
            cast=_cast(),
            headline=f"y = {curve.formula}",
        )

    def frame(self, place, zoom, slope):
        curve, x, _ = place
        gaps = gap(curve, x, slope, ZOOMS)
        ends = {end: magnified(curve, x, zoom, end) for end in (-1, 1)}
        return {
            "curve": [SEEN, magnified(curve, x, zoom, SEEN)],
            "line": [SEEN, slope * SEEN],
            "left": [[-1, -1], [-slope, ends[-1]]],
            "right": [[1, 1], [slope, ends[1]]],
            "point": [[0], [0]],
            "gaps": [ZOOMS, np.where(gaps > LEAST, gaps, np.nan)],
            "now": [[zoom], [max(float(gap(curve, x, slope, zoom)), LEAST)]],
            "window": _box(x, float(curve.f(x)), zoom),
            "here": [[x], [float(curve.f(x))]],
        }

    def caption(self, place, zoom, slope):
        curve, x, name = place
        share = float(gap(curve, x, slope, zoom))
        m, shown = number(slope), scientific(share)
        first = self.say(
            "miss",
            h=scientific(1 / zoom),
            m=m,
            curve=name,
            error=scientific(share / zoom),
            share=shown,
        )
        left, right = sided_slopes(curve, x)
        if left != right:
            return first + self.say("corner", share=shown, least=number((right - left) / 2))
        if slope == left:
            return first + self.say("best")
        return first + self.say("other", limit=scientific(abs(slope - left)), m=m)


def _cast():
    return {
        "curve": Line("lens", "hill", width=3, label="curve"),
        "line": Line("lens", "promise", width=2.5, label="line"),
        "left": Line("lens", "danger", width=4),
        "right": Line("lens", "danger", width=4, label="gap"),
        "point": Dots("lens", "ink", radius=5),
        "gaps": Line("gaps", "danger"),
        "now": Dots("gaps", "danger", radius=6),
        "window": Line("whole", "ink", width=1.5, label="window"),
        "here": Dots("whole", "ink", radius=4),
    }


def _heights(curve):
    """Limits for the heights of the whole curve, with some room."""
    values = curve.f(ALL)
    room = 0.15 * np.ptp(values)
    return float(values.min() - room), float(values.max() + room)


def _box(x, y, zoom):
    """The outline of the window around (x, y)."""
    corners = np.array([[-1, 1, 1, -1, -1], [-1, -1, 1, 1, -1]]) * [[WIDE], [HIGH]]
    return corners / zoom + [[x], [y]]
