"""11.3 and 11.4: walks that end in a saddle."""

from hillside.exercises.engine import Exercise, Slip
from hillside.exercises.kinds import Choice
from hillside.exercises.values import words

ON_DIAGONAL = Exercise(
    id="11.3",
    asks="a start on the line into a saddle",
    question="""Gradient descent on $f(x, y) = xy$, with $\\alpha = 0.1$, starts exactly at
$(3, 3)$. A computer does it, and rounds every result. What happens?

- **a**: it tends to the saddle and never leaves the line $y = x$
- **b**: it leaves as soon as rounding errors have grown
- **c**: it leaves at once, since $f$ falls off to the sides
- **d**: it stays at its start

Give a letter in quotes, such as `"a"`.""",
    kind=Choice(
        {
            "a": words("it tends to the saddle and never leaves the line", "never", "saddle"),
            "b": words("it leaves as soon as rounding errors have grown", "rounding"),
            "c": words("it leaves at once", "at once"),
            "d": words("it stays at its start", "stays"),
        }
    ),
    right="a",
    why="Both coordinates undergo the same operations, so they are rounded in the same way and "
    "stay equal. Each step multiplies them by 0.9.",
    slips=(
        Slip(
            "b",
            "Rounding x and rounding y are the same here, as x = y. Where should a difference come "
            "from?",
            "SA3",
        ),
        Slip("c", "A step follows the gradient. Is it ever off the line y = x?", "SA3"),
        Slip("d", "The gradient at (3, 3) is (3, 3), not zero.", "SA2"),
    ),
    hints=(
        "The gradient of xy is (y, x). Do one step from (3, 3).",
        "What does the computer do to x, and what to y, when both are the same number?",
    ),
    solution="The gradient is $(y, x)$. From $(3, 3)$ a step leads to $(2.7, 2.7)$, and from "
    "$x = y$ always to $x = y$: the computer does the same to both numbers, rounding included. "
    "Each step multiplies by $0.9$, so the walk tends to the saddle $(0, 0)$: **a**.",
)

TWO_WEIGHTS_END = Exercise(
    id="11.4",
    asks="where two weights end",
    question="""Gradient descent on $f(a, b) = \\frac12(ab - 1)^2$ starts at $(2, -2)$, with
$\\alpha = 0.1$. To which point does it tend?

- **a**: where both are one
- **b**: where both are minus one
- **c**: the origin
- **d**: to none, it explodes

Give a letter in quotes, such as `"a"`.""",
    kind=Choice(
        {
            "a": words("where both are one", "both one"),
            "b": words("where both are minus one", "both minus one"),
            "c": words("the origin", "origin", "(0, 0)", "saddle", "the saddle"),
            "d": words("to none, it explodes", "none", "explodes"),
        }
    ),
    right="c",
    why="With b = −a both slopes have the same size, so b = −a after every step; the line leads "
    "into (0, 0), where the gradient is zero.",
    slips=(
        Slip("a", "Near it a and b have the same sign. Does this walk ever get there?", "SA3"),
        Slip("b", "Near it a and b have the same sign. Does this walk ever get there?", "SA3"),
        Slip("d", "Do the first step: does the point come closer to the origin?", "GD4"),
    ),
    hints=(
        "The gradient is (b(ab − 1), a(ab − 1)). Do one step from (2, −2).",
        "The step leads to (1, −1). What is special about both points?",
    ),
    solution="The gradient at $(2, -2)$ is $(10, -10)$, so the step leads to $(1, -1)$. From "
    "$b = -a$ every step leads to $a(1 - \\alpha(1 + a^2))$ and its negative: on the line "
    "$b = -a$ the walk shrinks towards $(0, 0)$, a saddle. So the answer is **c**.",
)
