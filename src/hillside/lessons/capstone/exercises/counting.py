"""14.1 and 14.4: how many screens a target names, and how many numbers a network has."""

from math import comb

import numpy as np

from hillside.exercises.engine import Exercise, Slip
from hillside.exercises.kinds import Numbers
from hillside.exercises.steps import Mistake, Way


def _base(share):
    return max(share, 1 - share)


COUNT_WAY = Way(
    given={"radius": 3},
    steps={
        "one": lambda radius: sum(comb(9, k) for k in range(radius + 1)),
        "both": lambda one: 2 * one,
        "share": lambda both: both / 512,
        "base": lambda share: _base(share),
        "answer": lambda both, base: np.array([both, base]),
    },
    mistakes=(
        Mistake(
            "exactly",
            {"one": lambda radius: comb(9, radius)},
            "Those have exactly 3 wrong pixels. At most 3 means 0, 1, 2 or 3.",
            "BA7",
        ),
        Mistake(
            "less than",
            {"one": lambda radius: sum(comb(9, k) for k in range(radius))},
            "Those have fewer than 3 wrong pixels. Add those with exactly 3.",
            "BA8",
        ),
        Mistake(
            "perfect one forgotten",
            {"one": lambda radius: sum(comb(9, k) for k in range(1, radius + 1))},
            "The perfect X is missing, and so is the perfect negative.",
            "BA8",
        ),
        Mistake(
            "in order",
            {"one": lambda radius: 1 + 9 + 9 * 8 + 9 * 8 * 7},
            "Which of two wrong pixels comes first does not matter: 9 · 8 / 2 pairs.",
            "BA8",
        ),
        Mistake(
            "one polarity",
            {"both": lambda one: one},
            "Those are the X alone. The negatives count, too.",
            "BA7",
        ),
        Mistake(
            "always yes or no",
            {"base": lambda share: 1 - share},
            "That is the share of right answers of always no. Here the commoner answer is yes.",
            "BA7",
        ),
    ),
)

COUNTING = Exercise(
    id="14.1",
    asks="positives, and the base rate",
    question="Another target: $y = 1$ if at most $3$ pixels differ from the X or from its "
    "negative. How many of the $512$ screens have $y = 1$, and which share of right answers does "
    "somebody get who always gives the commoner answer? Give a list of two numbers, the second "
    "one with at least four digits.",
    kind=Numbers((2,)),
    way=COUNT_WAY,
    right=COUNT_WAY.right(),
    why="1 + 9 + 36 + 84 = 130 near the X, as many near the negative, and no screen is near both.",
    slips=(
        *COUNT_WAY.slips(),
        Slip([260, 260], "The second number is a share: divide by 512.", "BA7"),
        Slip([260, 50.78125], "That is in per cent; as a share it is a hundredth of that.", "BA8"),
    ),
    hints=(
        "With exactly k wrong pixels there are 9 over k screens: 1, 9, 36, 84.",
        "A screen with 3 wrong pixels differs from the negative in 6: no screen counts twice.",
        "Is yes the commoner answer, or no?",
    ),
    solution="$1 + 9 + 36 + 84 = 130$ near the X. A screen with $k$ wrong pixels differs from the "
    "negative in $9 - k$, so there are $130$ others: $260$ of $512$. Always *yes* is right for "
    "$260/512 = 0.5078125$ of them.",
)

PARAMETER_WAY = Way(
    given={"inputs": 16, "hidden": 5, "outputs": 2},
    steps={
        "weights1": lambda inputs, hidden: inputs * hidden,
        "biases1": lambda hidden: hidden,
        "weights2": lambda hidden, outputs: hidden * outputs,
        "biases2": lambda outputs: outputs,
        "answer": lambda weights1, biases1, weights2, biases2: (
            weights1 + biases1 + weights2 + biases2
        ),
    },
    mistakes=(
        Mistake(
            "no biases",
            {"answer": lambda weights1, weights2: weights1 + weights2},
            "Those are the weights. Every unit has a bias, too: 5 and 2.",
            "BA8",
        ),
        Mistake(
            "no last biases",
            {"biases2": lambda: 0},
            "The two outputs have a bias each, too.",
            "BA8",
        ),
        Mistake(
            "no first biases",
            {"biases1": lambda: 0},
            "Each of the five hidden units has a bias of its own, as each output has.",
            "BA8",
        ),
        Mistake(
            "biases of the inputs",
            {"answer": lambda right, inputs: right + inputs},
            "The inputs are given. They have no biases.",
            "BA8",
        ),
        Mistake(
            "one bias a layer",
            {"biases1": lambda: 1, "biases2": lambda: 1},
            "Each of the five hidden units has a bias of its own, as each output has.",
            "BA8",
        ),
        Mistake(
            "straight through",
            {"weights2": lambda inputs, outputs: inputs * outputs},
            "The outputs are fed by the 5 hidden units, not by the 16 inputs.",
            "BA8",
        ),
        Mistake(
            "multiplied",
            {"answer": lambda inputs, hidden, outputs: inputs * hidden * outputs},
            "The layers follow one another: add their numbers of weights.",
            "CR3",
        ),
        Mistake(
            "units counted",
            {"answer": lambda inputs, hidden, outputs: inputs + hidden + outputs},
            "Those are inputs and units. A weight belongs to each pair of neighbours.",
            "BA7",
        ),
    ),
)

PARAMETERS = Exercise(
    id="14.4",
    asks="the parameters of a network",
    question="A network for a screen of $4 \\times 4$ pixels has $16$ inputs, $5$ hidden units "
    "and $2$ outputs, each unit with a bias. How many parameters does it have?",
    kind=Numbers(whole=True),
    way=PARAMETER_WAY,
    right=PARAMETER_WAY.right(),
    why="16 · 5 + 5 into the hidden units, 5 · 2 + 2 out of them.",
    slips=(
        *PARAMETER_WAY.slips(),
        Slip(45, "That is the network 9, 4, 1 of this lesson. Here it is 16, 5, 2.", "BA7"),
    ),
    hints=(
        "Each hidden unit has 16 weights and a bias.",
        "Each output has 5 weights and a bias.",
    ),
    solution="$16\\cdot 5 + 5 + 5\\cdot 2 + 2 = 97$.",
)
