"""What lesson 01 recalls: the second difference, and the slope of a straight line."""

from hillside.exercises import wrong_steps as wrong
from hillside.exercises.engine import Exercise, Slip
from hillside.exercises.kinds import Numbers
from hillside.exercises.steps import Mistake, Way

BEND_WAY = Way(
    given={"square": 4.0, "linear": -3.0, "rest": 5.0},
    steps={
        "right_of": lambda square, linear, rest: square + linear + rest,
        "middle": lambda rest: rest,
        "left_of": lambda square, linear, rest: square - linear + rest,
        "answer": lambda right_of, middle, left_of: right_of - 2 * middle + left_of,
    },
    mistakes=(
        Mistake(
            "middle once",
            {"answer": lambda right_of, middle, left_of: right_of - middle + left_of},
            "The middle value counts twice: f(1) − 2f(0) + f(−1).",
            "BA8",
        ),
        Mistake(
            "first difference",
            {"answer": lambda right_of, left_of: right_of - left_of},
            "This is f(1) − f(−1). The second difference adds both outer values and takes the "
            "middle one away twice.",
            "BA7",
        ),
        Mistake(
            "middle added",
            {"answer": lambda right_of, middle, left_of: right_of + 2 * middle + left_of},
            "The middle value is taken away, twice: f(1) − 2f(0) + f(−1).",
            "BA4",
        ),
        Mistake(
            "sign at −1",
            {"left_of": lambda square, linear, rest: square + linear + rest},
            "At t = −1 the term −3t is +3.",
            "BA4",
        ),
        Mistake(
            "square at −1",
            {"left_of": lambda square, linear, rest: -square - linear + rest},
            "It would be 0 for a straight f, and this one has a square in it: at t = −1, t² is +1.",
            "BA4",
        ),
    ),
)

LINE_WAY = Way(
    given={"x": (2.0, 5.0), "y": (1.0, -11.0)},
    steps={
        "rise": lambda y: y[1] - y[0],
        "run": lambda x: x[1] - x[0],
        "answer": lambda rise, run: rise / run,
    },
    mistakes=(
        Mistake(
            "turned over",
            {"answer": lambda rise, run: run / rise},
            "This is run over rise. A slope is rise over run.",
            "BA8",
        ),
        Mistake(
            "sign",
            {"rise": wrong.sign_lost},
            "The line goes down from left to right, so its slope is negative.",
            "BA4",
        ),
        Mistake(
            "rise alone",
            {"answer": lambda rise: rise},
            "This is the rise. Divide it by the run, from x = 2 to x = 5.",
            "BA7",
        ),
        Mistake(
            "sums",
            {"rise": lambda y: y[1] + y[0], "run": lambda x: x[1] + x[0]},
            "Take differences of the coordinates, not sums.",
            "BA8",
        ),
        Mistake(
            "minus a minus",
            {"rise": lambda y: abs(y[1]) - y[0]},
            "The second height is −11: the rise is −11 − 1.",
            "BA4",
        ),
    ),
)

RECALL = (
    Exercise(
        id="01.r1",
        asks="recall: a second difference",
        question="What is the second difference $f(1) - 2f(0) + f(-1)$ of $f(t) = 4t^2 - 3t + 5$?",
        kind=Numbers(),
        way=BEND_WAY,
        right=BEND_WAY.right(),
        why="f(1) = 6, f(0) = 5 and f(−1) = 12, so 6 − 10 + 12 = 8.",
        slips=BEND_WAY.slips(),
        hints=("Three values: at 1, at 0 and at −1.", "f(1) = 6 and f(0) = 5. What is f(−1)?"),
        solution="$f(1) = 6$, $f(0) = 5$, $f(-1) = 4 + 3 + 5 = 12$: $6 - 2\\cdot 5 + 12 = 8$.",
    ),
    Exercise(
        id="01.r2",
        asks="recall: the slope of a line",
        question="What is the slope of the straight line through $(2, 1)$ and $(5, -11)$?",
        kind=Numbers(),
        way=LINE_WAY,
        right=LINE_WAY.right(),
        why="It rises by −12 on a run of 3.",
        slips=(
            *LINE_WAY.slips(),
            Slip([3, -12], "This is the way from point to point. A slope is one number.", "GR1"),
        ),
        hints=("Rise over run.", "From x = 2 to x = 5 the line goes from 1 to −11."),
        solution="$\\frac{-11 - 1}{5 - 2} = \\frac{-12}{3} = -4$.",
    ),
)
