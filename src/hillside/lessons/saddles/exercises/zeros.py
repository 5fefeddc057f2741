"""11.6: where the loss of a network ends that starts with all weights zero."""

import numpy as np

from hillside.exercises.engine import Exercise, Slip
from hillside.exercises.kinds import Numbers
from hillside.exercises.steps import Mistake, Way

ZEROS_WAY = Way(
    given={"positives": 20.0, "screens": 512.0},
    steps={
        "p": lambda positives, screens: positives / screens,
        "yes": lambda p: -p * np.log(p),
        "no": lambda p: -(1 - p) * np.log(1 - p),
        "answer": lambda yes, no: yes + no,
    },
    mistakes=(
        Mistake(
            "bias forgotten",
            {"p": lambda: 0.5},
            "This is the loss at the start. The last bias has a slope, and it moves.",
            "SA5",
        ),
        Mistake(
            "other target",
            {"p": lambda screens: 92 / screens},
            "This belongs to 92 of 512 screens. Here 20 of them count.",
            "BA7",
        ),
        Mistake(
            "first term only",
            {"answer": lambda yes: yes},
            "The screens that do not count have a loss, too: −log(1 − p) each.",
            "BA3",
        ),
        Mistake(
            "second term only",
            {"answer": lambda no: no},
            "The screens that count have a loss, too: −log p each.",
            "BA3",
        ),
        Mistake(
            "base 2",
            {"answer": lambda yes, no: (yes + no) / np.log(2)},
            "The logarithm of this loss is the natural one.",
            "BA8",
        ),
        Mistake(
            "not weighted",
            {"yes": lambda p: -np.log(p), "no": lambda p: -np.log(1 - p)},
            "Weight the two losses by how often they come: p and 1 − p.",
            "BA3",
        ),
    ),
)

ZEROS = Exercise(
    id="11.6",
    asks="the loss of a network of zeros",
    question="The same network, all weights and biases zero at the start, learns another target: "
    "20 of the 512 screens count as positive. To which value does its mean loss tend under "
    "gradient descent with a small rate? Give one number, to four digits.",
    kind=Numbers(),
    way=ZEROS_WAY,
    right=ZEROS_WAY.right(),
    why="Only the last bias moves. The best it can do is to say p = 20/512 of every screen.",
    slips=(
        *ZEROS_WAY.slips(),
        Slip(0, "For this the weights would have to move. What are their slopes?", "SA5"),
    ),
    hints=(
        "Which of the parameters has a slope that is not zero?",
        "The network says the same p of every screen. Which p makes the mean loss smallest?",
    ),
    solution="All weights keep the slope $0$; only the last bias moves, until the network says "
    "$p = \\frac{20}{512}$ of every screen. The loss then is "
    "$-p\\ln p - (1 - p)\\ln(1 - p) = 0.1650$.",
)
