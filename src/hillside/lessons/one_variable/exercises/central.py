"""01.5: the central difference in code."""

import numpy as np

from hillside.exercises.code import Code
from hillside.exercises.engine import Exercise
from hillside.exercises.steps import Mistake, Way


def cubic(x):
    """x³ − 2x."""
    return x**3 - 2 * x


CASES = ((np.sin, 1.0, 0.1), (np.exp, 0.5, 0.25), (cubic, -1.5, 0.5), (np.cos, 2.0, 0.02))

CENTRAL_WAY = Way(
    given={},
    takes=("f", "x", "h"),
    steps={
        "ahead": lambda f, x, h: f(x + h),
        "behind": lambda f, x, h: f(x - h),
        "rise": lambda ahead, behind: ahead - behind,
        "run": lambda h: 2 * h,
        "answer": lambda rise, run: rise / run,
    },
    mistakes=(
        Mistake(
            "forward",
            {"behind": lambda f, x: f(x), "run": lambda h: h},
            "This is the forward quotient, from x to x + h. The central one goes from x − h to "
            "x + h.",
            "BA7",
        ),
        Mistake(
            "backward",
            {"ahead": lambda f, x: f(x), "run": lambda h: h},
            "This is the backward quotient, from x − h to x. The central one goes on to x + h.",
            "BA7",
        ),
        Mistake(
            "divided by h",
            {"run": lambda h: h},
            "From x − h to x + h the run is 2h. Here the rise is divided by h.",
            "BA8",
        ),
        Mistake(
            "forward over 2h",
            {"behind": lambda f, x: f(x)},
            "The rise goes from x to x + h, and the run is 2h. Begin at x − h.",
            "BA8",
        ),
        Mistake(
            "backward over 2h",
            {"ahead": lambda f, x: f(x)},
            "The rise goes from x − h to x, and the run is 2h. Go on to x + h.",
            "BA8",
        ),
        Mistake(
            "times h",
            {"answer": lambda rise, h: rise / 2 * h},
            "`/ 2 * h` divides by 2 and then multiplies by h. Write `/ (2 * h)`.",
            "BA8",
        ),
        Mistake(
            "brackets of the rise",
            {"answer": lambda ahead, behind, run: ahead - behind / run},
            "Only the second value is divided here. Put brackets around the difference.",
            "BA8",
        ),
        Mistake(
            "not divided",
            {"run": lambda: 1.0},
            "This is the rise. Divide it by the run, 2h.",
            "BA8",
        ),
        Mistake(
            "sign",
            {"rise": lambda right: -right},
            "The sign is turned: the value at x + h minus the one at x − h.",
            "BA4",
        ),
        Mistake(
            "sum",
            {"rise": lambda ahead, behind: ahead + behind},
            "A rise is a difference: take f(x − h) away.",
            "BA4",
        ),
        Mistake(
            "f of a difference",
            {"rise": lambda f, x, h: f((x + h) - (x - h))},
            "Here f is taken of a difference. Take f at both ends first, then the difference.",
            "BA8",
        ),
        Mistake(
            "second difference",
            {"answer": lambda f, x, h, ahead, behind: (ahead - 2 * f(x) + behind) / h**2},
            "This is the second difference over h²: it notices bends. The slope needs the "
            "difference of the two outer values only.",
            "BA7",
        ),
        Mistake(
            "half a step",
            {
                "ahead": lambda f, x, h: f(x + h / 2),
                "behind": lambda f, x, h: f(x - h / 2),
                "run": lambda h: h,
            },
            "This is a central difference, but it reaches only h/2 to each side. Go to x − h and "
            "x + h.",
            "BA8",
        ),
        Mistake(
            "a step of its own",
            {"answer": lambda f, x: (f(x + 1e-5) - f(x - 1e-5)) / 2e-5},
            "The result does not depend on h. Use the h that is handed in.",
            "DD4",
        ),
        Mistake(
            "value",
            {"answer": lambda f, x: f(x)},
            "This is the value f(x). A rise over a run is asked.",
            "BA7",
        ),
    ),
)

CENTRAL = Exercise(
    id="01.5",
    asks="the central difference in code",
    question="Write `central(f, x, h)`: the rise of `f` from `x - h` to `x + h`, divided by the "
    "run.",
    kind=Code("central(f, x, h)", CASES),
    way=CENTRAL_WAY,
    right=CENTRAL_WAY.right(),
    why=f"The run is 2h. central(np.sin, 1, 0.1) is {CENTRAL_WAY.right()(np.sin, 1.0, 0.1):.6f}; "
    f"the slope itself is cos 1 = {np.cos(1.0):.6f}.",
    slips=CENTRAL_WAY.slips(),
    hints=(
        "Rise over run: f at the right end minus f at the left end.",
        "The left end is x − h, the right end x + h. How long is the run?",
        "Mind the brackets: `(... - ...) / (2 * h)`.",
    ),
    solution="```python\ndef central(f, x, h):\n    return (f(x + h) - f(x - h)) / (2 * h)\n```",
)
