"""02.8: another thing kept, another slope."""

from hillside.exercises.engine import Exercise
from hillside.exercises.kinds import Numbers
from hillside.exercises.steps import Mistake, Way

KEPT_WAY = Way(
    given={"x": 5.0},
    steps={
        "alone": lambda x: 2 * x,
        "along": lambda: -2.0,
        "f_y": lambda: 3.0,
        "share": lambda along, f_y: along * f_y,
        "answer": lambda alone, share: alone + share,
    },
    mistakes=(
        Mistake(
            "y kept",
            {"share": lambda: 0.0},
            "This is the slope with y kept. Here y falls by 2 for each 1 in x.",
            "PD9",
        ),
        Mistake(
            "sign of the share",
            {"along": lambda: 2.0},
            "2x + y is kept, so y falls as x grows: the share is negative.",
            "BA4",
        ),
        Mistake(
            "falls by 1",
            {"along": lambda: -1.0},
            "2x + y is kept, so y falls by 2 for each 1 in x, not by 1.",
            "BA8",
        ),
        Mistake(
            "y grows by 1",
            {"along": lambda: 1.0},
            "This is f_x + f_y. But y falls by 2 for each 1 in x, so f_y counts −2 times.",
            "BA8",
        ),
        Mistake(
            "3 forgotten",
            {"f_y": lambda: 1.0},
            "f changes by 3 for each 1 in y.",
            "BA8",
        ),
        Mistake(
            "falls by a half",
            {"along": lambda: -0.5},
            "From 2x + y = c follows y = c − 2x: y falls by 2.",
            "BA8",
        ),
        Mistake(
            "the share alone",
            {"answer": lambda share: share},
            "This is what y does to f. What x does itself comes on top.",
            "CR1",
        ),
        Mistake(
            "not differentiated",
            {"alone": lambda x: x**2},
            "x² gives 2x.",
            "BA3",
        ),
        Mistake(
            "2 forgotten",
            {"alone": lambda x: x},
            "x² gives 2x: the factor 2 is missing.",
            "BA2",
        ),
        Mistake(
            "multiplied",
            {"answer": lambda alone, share: alone * share},
            "The two shares are added.",
            "CR2",
        ),
    ),
)

KEPT = Exercise(
    id="02.8",
    asks="a slope with a sum kept",
    question="$f(x, y) = x^2 + 3y$. Now $x$ grows while $2x + y$ is held fixed. What is $df/dx$ at "
    "$x = 5$?",
    kind=Numbers(),
    way=KEPT_WAY,
    right=KEPT_WAY.right(),
    why="y = c − 2x falls by 2 for each 1 in x, so df/dx = 2x − 2 · 3 = 4.",
    slips=KEPT_WAY.slips(),
    hints=(
        "If 2x + y = c, what is y? By how much does it change when x grows by 1?",
        "f = x² + 3(c − 2x). Differentiate in x.",
    ),
    solution="With $2x + y = c$ we have $y = c - 2x$ and $f = x^2 + 3c - 6x$. So "
    "$df/dx = 2x - 6 = 4$ at $x = 5$.",
)
