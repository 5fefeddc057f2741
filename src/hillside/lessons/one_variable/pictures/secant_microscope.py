"""Make the step of a difference quotient smaller and smaller: does the error follow?"""

import numpy as np

from hillside.lessons.one_variable.curves import EXP, SIGMOID, SINE
from hillside.lessons.one_variable.quotients import (
    STEPS,
    bending,
    central,
    crossing,
    errors,
    forward,
    rounding,
    under_microscope,
)
from hillside.lessons.parts.in_words import scientific
from hillside.live import AskChoice, Axes, Choice, Dots, Line, LogSlider, Picture, Stage, Text

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

    place = Choice("slope of", PLACES)
    quotient = Choice("quotient", QUOTIENTS)
    h = LogSlider("step h", 1e-16, 1, start=0.1, per_decade=8)
    prediction = AskChoice(
        "A slope is measured with a step h, in ordinary floating-point numbers. You make h ten "
        "times smaller, again and again, down to 10⁻¹⁶. What becomes of the error?",
        options=OPTIONS,
        hides=("measured", "bend", "round"),
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

    def stage(self, place, quotient):
        curve, x = place
        return Stage(
            Axes(
                "errors",
                x=(1e-16, 1),
                y=(FLOOR, TOP),
                names=("step h", "error"),
                log=(True, True),
            ),
            Axes(
                "lens",
                x=(-WIDE, WIDE),
                y=(-HIGH, HIGH),
                names=("way from x, in h", "rise"),
                ticks=({-1: "−1", 0: "0", 1: "1"}, {}),
            ),
            ground=_v(curve, x, quotient),
            cast={
                "now": Dots("errors", "got", radius=8, label="error"),
                "reading": Text("errors", "got", size=15),
                "curve": Line("lens", "hill", label="curve in float64"),
                "tangent": Line("lens", "gradient", dash=True, label="tangent"),
                "secant": Line("lens", "got", width=2.5, label="secant"),
                "ends": Dots("lens", "got", radius=6),
            },
            headline=curve.formula,
        )

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


def _v(curve, x, quotient):
    """The errors at all steps, and the two estimates: each a little beyond the bottom of the V."""
    least = rounding(curve, x, crossing(curve, x, quotient)) / 10
    return {
        "bend": (_promise("the bend"), _seen(bending(curve, x, STEPS, quotient), least)),
        "round": (_promise("rounding"), _seen(rounding(curve, x, STEPS), least)),
        "measured": (Dots("errors", "got", radius=2.5), _seen(errors(curve, x, quotient), FLOOR)),
    }


def _promise(label):
    return Line("errors", "promise", dash=True, label=label)


def _seen(heights, least):
    """Points over all steps, with a gap where they are below `least` or above the axes."""
    shown = (heights >= least) & (heights <= TOP)
    return np.array([STEPS, np.where(shown, heights, np.nan)])
