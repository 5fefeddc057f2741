"""03.5: how far the gradient misses the peak."""

import numpy as np

from hillside.exercises.code import Code
from hillside.exercises.engine import Exercise
from hillside.exercises.steps import Mistake, Way

POINTS = ((1.0, 1.0), (1.0, 3.0), (3.0, 1.0), (-2.0, 0.5))


def length(v):
    """The length of an arrow."""
    return np.linalg.norm(v)


def between(uphill, home):
    """The cosine of the angle between two arrows."""
    return uphill @ home / (length(uphill) * length(home))


PEAK_WAY = Way(
    given={},
    takes=("p",),
    steps={
        "uphill": lambda p: np.array([-6 * p[0], -2 * p[1]]),
        "home": lambda p: -p,
        "cosine": between,
        "angle": lambda cosine: np.arccos(cosine),
        "answer": lambda angle: np.degrees(angle),
    },
    mistakes=(
        Mistake(
            "points to the peak",
            {"angle": lambda: 0.0},
            "This says that the gradient points to the peak. It does so everywhere on round hills "
            "only: compute it, with the factor 3.",
            "GR5",
        ),
        Mistake(
            "one arrow turned",
            {"home": lambda p: p},
            "One of your two arrows is turned round. Uphill is +∇f, which has the minus "
            "signs of f; "
            "the way to the peak is 0 − p.",
            "GR2",
        ),
        Mistake(
            "3 at y",
            {"uphill": lambda p: np.array([-2 * p[0], -6 * p[1]])},
            "The factor 3 belongs to x²: the slope in x is −6x, the one in y is −2y.",
            "PD4",
        ),
        Mistake(
            "with a sign",
            {
                "angle": lambda uphill, home: (
                    np.arctan2(uphill[1], uphill[0]) - np.arctan2(home[1], home[0])
                )
            },
            "The size is right, but an angle between two arrows has no sign: take its `abs`.",
            "BA4",
        ),
        Mistake(
            "sine",
            {"angle": lambda cosine: np.arcsin(cosine)},
            "The dot product over both lengths is the cosine, so `np.arccos` gives the angle.",
            "BA8",
        ),
        Mistake(
            "radians",
            {"answer": lambda angle: angle},
            "This is the angle in radians. `np.degrees` turns it into degrees.",
            "BA6",
        ),
        Mistake(
            "the cosine",
            {"answer": lambda cosine: cosine},
            "This is the cosine of the angle. `np.arccos` gives the angle, `np.degrees` makes it "
            "degrees.",
            "BA7",
        ),
        Mistake(
            "the dot product",
            {"answer": lambda uphill, home: uphill @ home},
            "This is the dot product. Divide it by both lengths: then it is the cosine of the "
            "angle.",
            "BA7",
        ),
        Mistake(
            "the gradient",
            {"answer": lambda uphill: uphill},
            "This is the gradient. The question asks for an angle, one number.",
            "BA7",
        ),
        Mistake(
            "2 forgotten in x",
            {"uphill": lambda p: np.array([-3 * p[0], -2 * p[1]])},
            "The slope in x is −6x: 3x² gives 6x.",
            "BA2",
        ),
        Mistake(
            "2 forgotten in y",
            {"uphill": lambda p: np.array([-6 * p[0], -p[1]])},
            "The slope in y is −2y: y² gives 2y.",
            "BA2",
        ),
        Mistake(
            "angle of the gradient",
            {"angle": lambda uphill: np.arctan2(uphill[1], uphill[0])},
            "This is the angle of the gradient with the x-axis. Compare it with the way to the "
            "peak.",
            "BA7",
        ),
    ),
)

OFF_PEAK = Exercise(
    id="03.5",
    asks="how far the gradient misses the peak",
    question="The peak of $f(x, y) = -(3x^2 + y^2)$ is at the origin. Write `off_course(p)`: the "
    "angle, in degrees, between the gradient at `p` and the direction from `p` to the "
    "peak. `p` is an "
    "array of shape `(2,)`, not the origin.",
    kind=Code("off_course(p)", tuple((np.array(p),) for p in POINTS)),
    way=PEAK_WAY,
    right=PEAK_WAY.right(),
    why="The cosine of the angle is the dot product over the product of the lengths; "
    f"off_course([1, 1]) is {PEAK_WAY.right()(np.ones(2)):.3f}.",
    slips=PEAK_WAY.slips(),
    hints=(
        "Two arrows: the gradient (−6x, −2y), and the way to the peak, −p.",
        "The cosine of the angle between a and b is a · b over |a| |b|.",
        "`a @ b` is the dot product, `np.linalg.norm(a)` the length, "
        "`np.degrees(np.arccos(c))` the "
        "angle.",
    ),
    solution="```python\ndef off_course(p):\n    x, y = p\n    uphill, home = np.array([-6 "
    "* x, -2 * y]), "
    "-p\n    cosine = uphill @ home / (np.linalg.norm(uphill) * np.linalg.norm(home))\n"
    "    return np.degrees(np.arccos(cosine))\n```\nAt $(1, 1)$ the gradient is $(-6, -2)$ "
    "and the way "
    "to the peak is $(-1, -1)$: the angle is $26.565°$.",
)
