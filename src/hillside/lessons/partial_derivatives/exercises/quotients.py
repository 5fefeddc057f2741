"""02.3 and 02.4: difference quotients in code."""

import numpy as np

from hillside.exercises.code import Code
from hillside.exercises.engine import Exercise, Slip
from hillside.exercises.kinds import Choice
from hillside.exercises.steps import Mistake, Way
from hillside.exercises.values import words

CASES = (
    (lambda x, y: x**2 * y, 3.0, 2.0, 0.01),
    (lambda x, y: x * y**3, 2.0, 1.0, 0.1),
    (lambda x, y: np.sin(x) + y**2, 1.0, -2.0, 0.5),
    (lambda x, y: x * np.exp(y), -1.5, 0.5, 0.02),
)

BACKWARD_WAY = Way(
    given={},
    takes=("f", "x", "y", "h"),
    steps={
        "here": lambda f, x, y: f(x, y),
        "behind": lambda f, x, y, h: f(x, y - h),
        "rise": lambda here, behind: here - behind,
        "step": lambda h: h,
        "answer": lambda rise, step: rise / step,
    },
    mistakes=(
        Mistake(
            "forward",
            {"here": lambda f, x, y, h: f(x, y + h), "behind": lambda f, x, y: f(x, y)},
            "This is the forward quotient, from y to y + h. Backward goes from y − h to y.",
            "BA8",
        ),
        Mistake(
            "x moves",
            {"behind": lambda f, x, y, h: f(x - h, y)},
            "Here x moves and y is frozen. It should be the other way round.",
            "PD4",
        ),
        Mistake(
            "x moves forward",
            {"here": lambda f, x, y, h: f(x + h, y), "behind": lambda f, x, y: f(x, y)},
            "Here x moves, from x to x + h. It is y that should move, from y − h to y.",
            "PD4",
        ),
        Mistake(
            "brackets forgotten",
            {"answer": lambda here, behind, step: here - behind / step},
            "Only the second height is divided here. Put brackets around the difference.",
            "BA8",
        ),
        Mistake(
            "central, not halved",
            {"here": lambda f, x, y, h: f(x, y + h)},
            "This goes from y − h to y + h, a step of 2h. Backward stops at y.",
            "BA8",
        ),
        Mistake(
            "both move",
            {"behind": lambda f, x, y, h: f(x - h, y - h)},
            "Both variables move. Only y may; x is frozen.",
            "PD1",
        ),
        Mistake(
            "sign turned",
            {"rise": lambda right: -right},
            "The sign is turned: f at the later place minus f at the earlier one.",
            "BA4",
        ),
        Mistake(
            "divided by 2h",
            {"step": lambda h: 2 * h},
            "The step from y − h to y is h long, not 2h.",
            "BA8",
        ),
        Mistake(
            "not divided",
            {"step": lambda h: 1.0},
            "This is the rise. Divide it by the step h.",
            "BA8",
        ),
        Mistake(
            "multiplied",
            {"answer": lambda rise, step: rise * step},
            "The rise is divided by the step, not multiplied.",
            "BA8",
        ),
        Mistake(
            "central",
            {"here": lambda f, x, y, h: f(x, y + h), "step": lambda h: 2 * h},
            "This is the central quotient, from y − h to y + h. Backward stops at y.",
            "BA8",
        ),
        Mistake(
            "fixed step",
            {"behind": lambda f, x, y: f(x, y - 0.01), "step": lambda: 0.01},
            "The step is always 0.01 here. Use the h that is handed in.",
            "BA8",
        ),
        Mistake(
            "limit",
            {"answer": lambda f, x, y: (f(x, y + 1e-6) - f(x, y - 1e-6)) / 2e-6},
            "This is the derivative, the limit. The quotient for the given h is asked.",
            "DD4",
        ),
        Mistake(
            "the function",
            {"answer": lambda here: here},
            "This is the height. The quotient is the rise divided by the step.",
            "BA7",
        ),
    ),
)

BACKWARD = Exercise(
    id="02.3",
    asks="a quotient as a function",
    question="Write `backward_y(f, x, y, h)`: the backward difference quotient of $f$ in $y$, from "
    "$y - h$ to $y$, with $x$ frozen. `f` takes two numbers.",
    kind=Code("backward_y(f, x, y, h)", CASES),
    way=BACKWARD_WAY,
    right=BACKWARD_WAY.right(),
    why="Only y moves: (f(x, y) − f(x, y − h)) / h.",
    slips=BACKWARD_WAY.slips(),
    hints=(
        "Rise over step: f at the end of the step minus f at its beginning.",
        "The step begins at (x, y − h) and ends at (x, y).",
        "The last line begins with `return (f(x, y) - `.",
    ),
    solution="```python\ndef backward_y(f, x, y, h):\n    return (f(x, y) - f(x, y - h)) / h\n```",
)

BOTH_MOVE = Exercise(
    id="02.4",
    asks="why a measured slope is wrong",
    question="""The program prints `21.0801`, while $f_x = 12$. What is the cause?

- **a**: the step $h$ is too large
- **b**: `p + h` adds $h$ to both coordinates
- **c**: the rise must be divided by `2 * h`
- **d**: the computer rounds its numbers

Give a letter in quotes, such as `"a"`.""",
    kind=Choice(
        {
            "a": words("the step h is too large", "too large", "step too large", "large h"),
            "b": words(
                "p + h adds h to both coordinates",
                "both coordinates",
                "both",
                "both move",
                "x and y move",
                "h is added to both",
                "adds h to both",
            ),
            "c": words("the rise must be divided by 2 * h", "divide by 2h", "2h"),
            "d": words("the computer rounds its numbers", "rounding", "rounds"),
        }
    ),
    right="b",
    why="An array plus a number adds it to every entry, so x and y both move: 12.02 + 9 and a bit.",
    slips=(
        Slip(
            "a",
            "With h = 0.01 the quotient in x alone is 12.02. A large step is not the cause of 21.",
            "DD4",
        ),
        Slip(
            "c",
            "Divided by 2h it would be 10.54, which is not 12 either. And the step is h long.",
            "BA8",
        ),
        Slip(
            "d",
            "With h = 0.01 rounding reaches only the last of some 15 digits. Here the first ones "
            "are wrong.",
            "BA9",
        ),
    ),
    hints=("What is `p + h` for p = (3, 2) and h = 0.01?", "21.08 is about 12 + 9."),
    solution="The cause is **b**: `p + h` is $(3.01,\\, 2.01)$. Both variables move, and "
    "the quotient "
    "is about $f_x + f_y = 12 + 9$. Add the step to one coordinate only: "
    "`p + np.array([h, 0])`.",
)
