"""Practice: a network by hand: its numbers, its answer, a slope of its loss, and the check."""

import numpy as np

from ..steps import Mistake, Way
from ..values import brief
from .back_slope import of_slope
from .from_way import made, with_given
from .small_network import of_answer
from .writing import arrow

ASKS = "a network by hand"
length = np.linalg.norm


def ask(draw, level):
    """An Exercise of the level, still without its id.

    1: how many parameters.   2: the relative error of a check.   3: the answer of a network.
    4: a slope of its loss.
    """
    return (of_count, of_check, of_answer, of_slope)[level - 1](draw)


def of_count(draw):
    """How many parameters a network with two layers of weights has."""
    inputs, hidden, outputs = draw.one(range(3, 13)), draw.one(range(2, 8)), draw.one(range(2, 5))
    way = with_given(COUNT, inputs=inputs, hidden=hidden, outputs=outputs)
    return made(
        ASKS,
        f"A network has {inputs} inputs, one layer of {hidden} hidden units and {outputs} outputs, "
        "each unit with a bias, the outputs too. How many parameters does it have?",
        way,
        why=f"{hidden} units with {inputs} weights and a bias each, and {outputs} with {hidden} "
        "and a bias.",
        hints=(
            "Each hidden unit has a weight for every input, and a bias.",
            "Each output has a weight for every hidden unit, and a bias.",
        ),
        solution=f"${hidden}\\cdot ({inputs} + 1) + {outputs}\\cdot ({hidden} + 1) = "
        f"{brief(way.right())}$.",
    )


COUNT = Way(
    given={},
    steps={
        "b1": lambda hidden: hidden,
        "b2": lambda outputs: outputs,
        "W1": lambda inputs, hidden: inputs * hidden,
        "W2": lambda hidden, outputs: hidden * outputs,
        "answer": lambda W1, b1, W2, b2: float(W1 + b1 + W2 + b2),
    },
    mistakes=(
        Mistake(
            "biases forgotten",
            {"b1": lambda: 0, "b2": lambda: 0},
            "The biases are missing: one for each hidden unit and each output.",
            "BA3",
        ),
        Mistake(
            "first biases forgotten",
            {"b1": lambda: 0},
            "The biases of the hidden units are missing.",
            "BA3",
        ),
        Mistake(
            "last biases forgotten",
            {"b2": lambda: 0},
            "The biases of the outputs are missing.",
            "BA3",
        ),
        Mistake(
            "biases of inputs",
            {"b1": lambda inputs, hidden: inputs + hidden},
            "Inputs have no bias: they are given numbers.",
            "BA8",
        ),
        Mistake(
            "a bias for each weight",
            {
                "b1": lambda inputs, hidden: inputs * hidden,
                "b2": lambda hidden, outputs: hidden * outputs,
            },
            "A bias belongs to a unit, not to each of its weights.",
            "BA8",
        ),
        Mistake(
            "straight through",
            {"W2": lambda inputs, outputs: inputs * outputs},
            "The outputs listen to the hidden units, not to the inputs.",
            "JA3",
        ),
        Mistake(
            "hidden layer alone",
            {"answer": lambda W1, b1: W1 + b1},
            "This is the hidden layer alone. The outputs have weights, too.",
            "BA7",
        ),
    ),
)


# ---- the gradient check ----


def of_check(draw):
    """The relative error of slopes by hand against those by differences."""
    right, off = draw.some(range(-9, 10), 3), draw.some(range(-4, 5), 3)
    n = np.array(right, dtype=float)
    a = n + np.array(off)
    way = with_given(CHECK, a=a, n=n)
    return made(
        ASKS,
        f"Slopes by hand are $a = {arrow(a)}$, those by differences $b = {arrow(n)}$. What is the "
        "relative error $\\lVert a - b\\rVert/(\\lVert a\\rVert + \\lVert b\\rVert)$ of the check?",
        way,
        why=f"The difference has the length {brief(length(a - n))}, the lists {brief(length(a))} "
        f"and {brief(length(n))}.",
        hints=(
            "The double bars are the length: the root of the sum of the squares.",
            "Three lengths: of the difference, of a, of b.",
        ),
        solution=f"$\\lVert a - b\\rVert = {brief(length(a - n))}$, $\\lVert a\\rVert = "
        f"{brief(length(a))}$, $\\lVert b\\rVert = {brief(length(n))}$. So the error is "
        f"$\\frac{{{brief(length(a - n))}}}{{{brief(length(a) + length(n))}}} = "
        f"{brief(way.right())}$.",
    )


CHECK = Way(
    given={},
    steps={
        "size": lambda: length,
        "top": lambda size, a, n: size(a - n),
        "below": lambda size, a, n: size(a) + size(n),
        "answer": lambda top, below: float(top / below),
    },
    mistakes=(
        Mistake(
            "squares",
            {"size": lambda: lambda v: v @ v},
            "The square roots are missing: lengths, not their squares.",
            "BA5",
        ),
        Mistake(
            "sums of sizes",
            {"size": lambda: lambda v: np.abs(v).sum()},
            "Here the sizes of the entries are added. The length is the root of the squares.",
            "DD3",
        ),
        Mistake(
            "divided by b alone",
            {"below": lambda size, n: size(n)},
            "Divide by the sum of both lengths.",
            "BA3",
        ),
        Mistake(
            "not divided",
            {"below": lambda: 1.0},
            "This is the length of the difference. Relative means: divided by the lengths.",
            "BA7",
        ),
        Mistake(
            "difference of lengths",
            {"top": lambda a, n: abs(length(a) - length(n))},
            "This compares the lengths alone. Lists of one length may point elsewhere.",
            "BA7",
        ),
        Mistake(
            "length of the sum",
            {"below": lambda size, a, n: size(a + n)},
            "Here the lists are added first. Add their lengths.",
            "BA8",
        ),
    ),
)
