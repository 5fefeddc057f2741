"""Make the step of a difference quotient smaller and smaller: does the error follow?"""

import numpy as np

from hillside.lessons.one_variable.curves import EXP, SIGMOID, SINE
from hillside.lessons.one_variable.quotients import (
    STEPS,
    bending,
    central,
    errors,
    forward,
    rounding,
    under_microscope,
)
from hillside.lessons.parts.in_words import scientific
from hillside.live import AskChoice, Choice, Dots, Line, LogSlider, Picture, Text, color

PLACES = {  # what is measured: curve and place
    "eˣ at 0": (EXP, 0.0),
    "sin x at 1": (SINE, 1.0),
    "σ(x) at 1": (SIGMOID, 1.0),
}
QUOTIENTS = {"forward, x to x + h": forward, "central, x − h to x + h": central}
OPTIONS = (
    "it becomes smaller and smaller",
    "it becomes smaller, then stays as it is",
    "it becomes smaller, then larger again",
)
FLOOR, TOP = 1e-14, 10.0  # of the plot of errors
WIDE, HIGH = 1.25, 1.9  # of the lens, in steps h


class SecantMicroscope(Picture):
    """Make the step of a difference quotient smaller and smaller: does the error follow?

    Claim: in float64 the error is a V. Its right arm is the bend of the curve, its left one is
    rounding; under the microscope the curve has become a staircase.
    """

    size = (900, 470)
    place = Choice("slope of", PLACES)
    quotient = Choice("quotient", QUOTIENTS)
    h = LogSlider("step h", 1e-16, 1, start=0.1, per_decade=8)
    prediction = AskChoice(
        "A slope is measured with a step h, in ordinary floating-point numbers. You make h ten "
        "times smaller, again and again, down to 10⁻¹⁶. What becomes of the error?",
        options=OPTIONS,
        hides=("tangent",),
        then={"h": 1e-16},
    )
    sentences = {
        "quotient": "h = {h}: the quotient is {quotient}, the slope {slope}, so the error is "
        "{error}.",
        "same": "h = {h}: to the computer f(x + h) and f(x) are the same number, so the quotient "
        "is 0 and the error is {error}.",
        "causes": "Estimates: {bend} from the bend of the curve, up to {round} from rounding.",
    }
    presets = {
        "large step": {"h": 0.1},
        "tiny step": {"h": 1e-14},
        "step lost": {"h": 1e-16},
        "central, h = 0.1": {"quotient": "central, x − h to x + h", "h": 0.1},
        "central, tiny step": {"quotient": "central, x − h to x + h", "h": 1e-12},
    }

    def truth(self):
        return OPTIONS[2]

    def stage(self, figure, place, quotient, asked):
        curve, x = place
        axes = figure.subplot_mosaic([["errors", "lens"]], width_ratios=[1.9, 1])
        axes["errors"].set(
            xlim=(1e-16, 1),
            ylim=(FLOOR, TOP),
            xscale="log",
            yscale="log",
            xlabel="step h",
            title=f"error of the quotient for ${curve.formula}$",
        )
        axes["lens"].set(
            xlim=(-WIDE, WIDE),
            ylim=(-HIGH, HIGH),
            xticks=[-1, 0, 1],
            yticks=[],
            xlabel="way from x, in h",
            title="the curve in float64",
        )
        axes["errors"].grid()
        if not asked:
            _paint_v(axes["errors"], curve, x, quotient)
        return {
            "now": Dots("errors", "got", radius=8),
            "reading": Text("errors", "got", size=15),
            "curve": Line("lens", "hill"),
            "tangent": Line("lens", "gradient", dash=True),
            "secant": Line("lens", "got", width=2.5),
            "ends": Dots("lens", "got", radius=6),
        }

    def frame(self, place, quotient, h):
        curve, x = place
        error, sense = float(errors(curve, x, quotient, h)), float(np.sign(curve.slope(x)))
        ends = np.array([-1.0 if quotient is central else 0.0, 1.0])
        rises = (curve.f(x + ends * h) - curve.f(x)) / (h * np.abs(curve.slope(x)))
        lean = np.array([-WIDE, WIDE])
        through = rises[0] + (rises[1] - rises[0]) / (ends[1] - ends[0]) * (lean - ends[0])
        return {
            "now": [[h], [error]] if error > 0 else None,
            "reading": ((1e-8, 2), f"error {scientific(error)}"),
            "curve": under_microscope(curve, x, h),
            "tangent": [lean, sense * lean],
            "secant": [lean, through],
            "ends": [ends, rises],
        }

    def caption(self, place, quotient, h):
        curve, x = place
        measured, slope = float(quotient(curve.f, x, h)), float(curve.slope(x))
        error = abs(measured - slope)
        parts = {
            "h": scientific(h),
            "quotient": scientific(measured, 9),
            "error": scientific(error),
        }
        name = "same" if measured == 0 else "quotient"
        return self.say(name, slope=scientific(slope, 9), **parts) + self.say(
            "causes",
            bend=scientific(bending(curve, x, h, quotient), 2),
            round=scientific(rounding(curve, x, h), 2),
        )


def _paint_v(ax, curve, x, quotient):
    """The errors at all steps, and the two estimates."""
    for heights, words, place in (
        (bending(curve, x, STEPS, quotient), "the bend", 1e-4),
        (rounding(curve, x, STEPS), "rounding", 1e-13),
    ):
        ax.plot(*_line(heights), color=color("promise"), linestyle="--")
        k = np.argmin(np.abs(STEPS - place))
        ax.text(STEPS[k], min(heights[k] * 30, 1.0), words, color=color("promise"), ha="center")
    ax.plot(*_line(errors(curve, x, quotient)), ".", color=color("got"), markersize=5)


def _line(heights):
    """Points over all steps, with a gap where there is nothing to show on the axes."""
    seen = (heights >= FLOOR) & (heights <= TOP)
    return np.array([STEPS, np.where(seen, heights, np.nan)])
