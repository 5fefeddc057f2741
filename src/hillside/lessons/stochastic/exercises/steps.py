"""12.5: how many steps an epoch has."""

import math

from hillside.exercises.engine import Exercise, Slip
from hillside.exercises.kinds import Numbers
from hillside.exercises.steps import Mistake, Way

WAY = Way(
    given={"n": 600, "B": 32, "epochs": 4},
    steps={
        "whole": lambda n, B: n / B,
        "each": lambda whole: math.ceil(whole),
        "answer": lambda each, epochs: each * epochs,
    },
    mistakes=(
        Mistake(
            "last batch dropped",
            {"each": lambda whole: math.floor(whole)},
            "Here the examples that are left over are never used. They make a smaller last batch.",
            "BA8",
        ),
        Mistake(
            "rounded at the end",
            {
                "each": lambda whole: whole,
                "answer": lambda each, epochs: math.ceil(each * epochs),
            },
            "Each epoch has its own smaller last batch: round up before you multiply.",
            "BA8",
        ),
        Mistake(
            "one epoch",
            {"answer": lambda each: each},
            "This is one epoch. Four are asked.",
            "BA7",
        ),
        Mistake(
            "an epoch is a step",
            {"each": lambda: 1},
            "An epoch is a pass through all examples, with one step for each batch.",
            "SG4",
        ),
        Mistake(
            "a step for each example",
            {"each": lambda n: n},
            "That is one step for each example. Here 32 examples share a step.",
            "SG4",
        ),
        Mistake(
            "B steps",
            {"each": lambda B: B},
            "32 is the size of a batch. How many batches are there?",
            "SG4",
        ),
    ),
)

PER_EPOCH = Exercise(
    id="12.5",
    asks="steps in four epochs",
    question="There are 600 examples, and each batch has 32 of them. In each epoch the examples "
    "are shuffled and every one is used once; the last batch holds what is left. How many steps "
    "do four epochs make? Give a whole number.",
    kind=Numbers(whole=True),
    way=WAY,
    right=WAY.right(),
    why="600/32 = 18.75: 18 full batches and one of 24, so 19 steps an epoch and 76 in four.",
    slips=(
        *WAY.slips(),
        Slip(600, "That is one step for each example. Here 32 examples share a step.", "SG4"),
        Slip(32, "32 is the size of a batch. How many batches are there?", "SG4"),
        Slip(1, "An epoch is a pass through all examples, with one step for each batch.", "SG4"),
        Slip(18.75, "Round up: the last batch is smaller. And four epochs are asked.", "BA8"),
        Slip(18, "This is one epoch, and its last, smaller batch is left out.", "BA8"),
    ),
    hints=(
        "How often does 32 go into 600? What is left?",
        "18 full batches hold 576 examples. 24 are left and make one more step.",
    ),
    solution="$600 = 18\\cdot 32 + 24$: an epoch has $19$ batches, the last with $24$ examples. "
    "Four epochs make $4\\cdot 19 = 76$ steps.",
)
