"""10.9: the rate that backtracking accepts."""

from hillside.exercises.engine import Exercise, Slip
from hillside.exercises.kinds import Numbers
from hillside.exercises.steps import Mistake, Way

LAST = (
    "Already ¼ passes: it lands at 0.5, at height 0.375, and at most 6 − 0.3 · ¼ · 36 = 3.3 is "
    "allowed."
)
HALF = (
    "α = ½ lands at −1, at height 1.5: lower than 6, but not by enough. The test allows at most "
    "6 − 0.3 · ½ · 6² = 0.6."
)
FIRST = "α = 1 lands at −4, at height 24: uphill, so it is refused. The slope of 1.5x² is 3x."


def first_rate(a, x, slope, share, square):
    """The first of 1, 1/2, 1/4, ... at which a x^2 falls by share alpha square.

    Written without the course's own search.
    """
    alpha = 1.0
    while a * (x - alpha * slope) ** 2 > a * x**2 - share * alpha * square:
        alpha /= 2
    return alpha


SEARCH_WAY = Way(
    given={"a": 1.5, "x": 2.0, "c": 0.3},
    steps={
        "slope": lambda a, x: 2 * a * x,
        "square": lambda slope: slope**2,
        "share": lambda c: c,
        "answer": first_rate,
    },
    mistakes=(
        Mistake("no test", {"answer": lambda: 1.0}, FIRST, "GD4"),
        Mistake("2 forgotten", {"slope": lambda a, x: a * x}, FIRST, "GD4"),
        Mistake("any drop", {"share": lambda: 0.0}, HALF, "GD4"),
        Mistake("slope not squared", {"square": lambda slope: slope}, HALF, "GD4"),
        Mistake("1 − c", {"share": lambda c: 1 - c}, LAST, "BA8"),
        Mistake(
            "1/L",
            {"answer": lambda a: 1 / (2 * a)},
            "This is 1/L. The search knows no L: it tries 1, ½, ¼, ... only.",
            "LI4",
        ),
        Mistake(
            "the bound",
            {"answer": lambda a, c: 2 * (1 - c) / (2 * a)},
            "Every α up to this number passes. The search tries 1, ½, ¼, ... only.",
            "BA7",
        ),
        Mistake(
            "halvings",
            {"answer": lambda: 2.0},
            "This is how often α was halved, or the start. The question asks for α.",
            "BA7",
        ),
    ),
)

HALVINGS = Exercise(
    id="10.9",
    asks="the rate that backtracking accepts",
    question="Backtracking on $f(x) = 1.5x^2$ from $x = 2$ tries "
    "$\\alpha = 1, \\frac{1}{2}, \\frac{1}{4}, \\dots$ and accepts the first with "
    "$f(x - \\alpha f'(x)) \\le f(x) - c\\,\\alpha f'(x)^2$, $c = 0.3$. Which one?",
    kind=Numbers(),
    way=SEARCH_WAY,
    right=SEARCH_WAY.right(),
    why="At α = ½ the height 1.5 is above the allowed 0.6; at α = ¼ the height 0.375 is below the "
    "allowed 3.3.",
    slips=(
        *SEARCH_WAY.slips(),
        Slip(6, "This is the height at the start, and the slope. The question asks for α.", "BA7"),
        Slip(0.375, "This is the height after the step. The question asks for α.", "BA7"),
    ),
    hints=(
        "The slope at 2 is 6. At α = 1: where does the step land, and what height is allowed?",
        "At α = ½ it lands at −1. Compare 1.5 with 6 − 0.3 · ½ · 36.",
    ),
    solution="$f'(2) = 6$ and $f(2) = 6$. At $\\alpha = 1$: $f(-4) = 24 > 6 - 10.8$, refused. At "
    "$\\frac12$: $f(-1) = 1.5 > 6 - 5.4$, refused. At $\\frac14$: $f(0.5) = 0.375 \\le 6 - 2.7$, "
    "accepted.",
)
