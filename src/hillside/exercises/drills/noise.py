"""Practice: gradients of batches, steps of an epoch, the spread of a batch, and the noise floor."""

import numpy as np

from ..steps import Mistake, Way
from ..values import brief
from .from_way import made, with_given
from .spread import of_floor, of_spread
from .writing import arrow

ASKS = "batches and their noise"
SMALL = (-4, -3, -2, -1, 1, 2, 3, 4)


def ask(draw, level):
    """An Exercise of the level, still without its id.

    1: steps of some epochs.   2: the gradient of a batch.   3: its standard deviation.
    4: the noise floor.
    """
    return (of_steps, of_batch, of_spread, of_floor)[level - 1](draw)


def of_steps(draw):
    """How many steps some epochs make."""
    n, size, epochs = 10 * draw.one(range(5, 60)), draw.one((16, 24, 32, 48)), draw.one((2, 3, 4))
    each = int(np.ceil(n / size))
    return made(
        ASKS,
        f"There are {n} examples, and each batch has {size} of them. In each epoch the examples "
        "are shuffled and every one is used once; the last batch holds what is left. How many "
        f"steps do {epochs} epochs make?",
        with_given(EPOCHS, n=n, size=size, epochs=epochs),
        why=f"An epoch has {each} batches, the last one smaller, and each batch is a step.",
        hints=(
            "A step is one batch, and an epoch goes through all examples once.",
            f"{n}/{size} is no whole number: the rest is a batch of its own.",
        ),
        solution=f"$\\frac{{{n}}}{{{size}}} = {brief(n / size)}$, so an epoch has ${each}$ "
        f"batches, and ${epochs}\\cdot {each} = {epochs * each}$ steps are made.",
    )


EPOCHS = Way(
    given={},
    steps={
        "batches": lambda n, size: float(np.ceil(n / size)),
        "answer": lambda batches, epochs: epochs * batches,
    },
    mistakes=(
        Mistake(
            "rest dropped",
            {"batches": lambda n, size: float(n // size)},
            "The examples that are left over make a batch, too, in each epoch.",
            "BA8",
        ),
        Mistake(
            "joined",
            {"answer": lambda n, size, epochs: float(np.ceil(epochs * n / size))},
            "Here batches run on into the next epoch. Each epoch ends with a smaller batch.",
            "BA8",
        ),
        Mistake(
            "not rounded",
            {"batches": lambda n, size: n / size},
            "A number of steps is whole: the rest is a batch of its own.",
            "BA8",
        ),
        Mistake(
            "an epoch is a step",
            {"answer": lambda epochs: epochs},
            "An epoch is a pass through all examples. Each batch in it is a step.",
            "SG4",
        ),
        Mistake(
            "an example is a step",
            {"answer": lambda n, epochs: n * epochs},
            "Here each example is a step. A step uses a whole batch.",
            "SG4",
        ),
        Mistake(
            "one epoch",
            {"answer": lambda batches: batches},
            "This is one epoch. More are asked.",
            "BA7",
        ),
    ),
)


# ---- the gradient of a batch ----


def of_batch(draw):
    """The gradient of the first examples, with the model w x and squared losses."""
    x, y = (np.array(draw.some(SMALL, 4), dtype=float) for _ in "xy")
    w, size = float(draw.one((-3, -2, 2, 3))), draw.one((2, 3))
    g = 2 * (w * x - y) * x
    right = float(g[:size].mean().round(9))
    said = {2: "two", 3: "three"}[size]
    return made(
        ASKS,
        f"Four examples: $x = {arrow(x)}$ with $y = {arrow(y)}$. The model is $wx$, and the loss "
        "is the mean of $(wx - y)^2$ over a batch. What is its derivative in $w$ at "
        f"$w = {w:g}$ for the batch of the first {said} examples?",
        with_given(BATCH, x=x, y=y, w=w, size=size),
        why=f"The examples have the gradients 2(wx − y)x: {brief(g[:size])}. Their mean counts.",
        hints=(
            "The gradient of one example is 2(wx − y)x.",
            f"Take those of the first {said}, and their mean.",
        ),
        solution=f"The gradients $2(wx - y)x$ of the batch are ${arrow(g[:size])}$. Their mean is "
        f"$\\frac{{{brief(g[:size].sum())}}}{{{size}}} = {brief(right)}$.",
    )


BATCH = Way(
    given={},
    steps={
        "residual": lambda w, x, y: w * x - y,
        "outer": lambda residual: 2 * residual,
        "each": lambda outer, x: outer * x,
        "answer": lambda each, size: float(each[:size].mean().round(9)),
    },
    mistakes=(
        Mistake(
            "sum",
            {"answer": lambda each, size: each[:size].sum()},
            "This is the sum. The loss is a mean, and so is its gradient.",
            "SG2",
        ),
        Mistake(
            "divided by all",
            {"answer": lambda each, size: each[:size].sum() / 4},
            "The mean goes over the batch: divide by its size.",
            "SG2",
        ),
        Mistake(
            "all examples",
            {"answer": lambda each: each.mean()},
            "This is the full gradient. Only the batch is asked.",
            "BA7",
        ),
        Mistake(
            "sign",
            {"residual": lambda right: -right},
            "The sign is turned: the residual is wx − y.",
            "BP3",
        ),
        Mistake(
            "2 forgotten",
            {"outer": lambda residual: residual},
            "The square brings a factor 2 down.",
            "BA2",
        ),
        Mistake(
            "x forgotten",
            {"each": lambda outer: outer},
            "The inner derivative is missing: wx has the derivative x in w.",
            "CR5",
        ),
        Mistake(
            "the loss",
            {"answer": lambda residual, size: (residual[:size] ** 2).mean()},
            "This is the loss itself. Its derivative in w is asked.",
            "BA7",
        ),
    ),
)
