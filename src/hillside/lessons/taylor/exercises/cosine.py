"""07.5: an error that falls faster than the rule says."""

import numpy as np

from hillside.exercises.engine import Exercise, Slip
from hillside.exercises.kinds import Numbers
from hillside.exercises.steps import Mistake, Way

USUAL = (
    "Measure it. The rule that gives this number looks at the first term left out, and one term "
    "of the cosine is 0."
)

COSINE_WAY = Way(
    given={"h": 0.2},
    steps={
        "before": lambda h: abs(np.cos(h) - (1 - h**2 / 2)),
        "after": lambda h: abs(np.cos(h / 2) - (1 - h**2 / 8)),
        "factor": lambda before, after: before / after,
        "answer": lambda factor: np.round(factor),
    },
    mistakes=(
        Mistake("the rule", {"answer": lambda: 8.0}, USUAL, "TA4"),
        Mistake(
            "one order lower",
            {"before": lambda h: 1 - np.cos(h), "after": lambda h: 1 - np.cos(h / 2)},
            "This is the factor of the models of order 0 and 1. Order 2 has the term −x²/2, too.",
            "TA4",
        ),
        Mistake(
            "halves",
            {"factor": lambda: 2.0},
            "Half the step does not mean half the error. Measure both errors.",
            "TA4",
        ),
        Mistake(
            "two powers too many",
            {"answer": lambda: 64.0},
            "The first term left out is x⁴/24, not one with x⁶. Measure it.",
            "TA4",
        ),
        Mistake(
            "one power too many",
            {"answer": lambda: 32.0},
            "The cosine has no term x⁵, and none is needed. Measure the two errors.",
            "TA4",
        ),
        Mistake(
            "half of the model lost",
            {
                "before": lambda h: abs(np.cos(h) - (1 - h**2)),
                "after": lambda h: abs(np.cos(h / 2) - (1 - h**2 / 4)),
            },
            "The model is 1 − x²/2. Here its ½ seems to be missing.",
            "TA1",
        ),
    ),
    same=(("one order lower", "half of the model lost"),),
)

FACTOR = COSINE_WAY.steps["before"](0.2) / COSINE_WAY.steps["after"](0.2)

COSINE = Exercise(
    id="07.5",
    asks="the error of a model of the cosine",
    question="Now $\\cos x$ at $0$ with its model of order 2, $1 - \\frac{x^2}{2}$. By what factor "
    "does the error fall when the step is halved from $0.2$ to $0.1$? Round to the nearest whole "
    "number. Can you say why?",
    kind=Numbers(rtol=4e-4),
    way=COSINE_WAY,
    right=COSINE_WAY.right(),
    why="The third derivative of the cosine is 0 at 0, so the first term left out is x⁴/24, and "
    "half the step gives a sixteenth of it.",
    slips=(
        *COSINE_WAY.slips(),
        Slip(
            FACTOR,
            "So it is before rounding. The nearest whole number is asked.",
            "BA7",
        ),
        Slip(1 / FACTOR, "That is the share that is left. How many times smaller is it?", "BA8"),
        Slip(0, "That is the share that is left, rounded. How many times smaller is it?", "BA8"),
        Slip(3, "That is an order. How many times smaller is the error at 0.1?", "TA4"),
    ),
    hints=(
        "Use your `falls_by`, with `np.cos` and a function for the model.",
        "Which term comes after −x²/2 in the Maclaurin polynomial of the cosine?",
    ),
    solution="The errors are $6.66\\cdot 10^{-5}$ and $4.17\\cdot 10^{-6}$, a factor of $15.98$. "
    "The term with $x^3$ is $0$, so the model is also the one of order 3, and "
    "$2^{3+1} = 16$.",
)
