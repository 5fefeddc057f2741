"""Practice: the slope of the cross-entropy in one weight of a small network."""

import numpy as np

from ..steps import Mistake, Way
from ..values import brief
from .from_way import made, with_given
from .small_network import ASKS, drawn, sigmoid
from .writing import arrow, bracketed


def of_slope(draw):
    """The slope of the cross-entropy in one entry of W1."""
    net, y = drawn(draw), draw.one((0, 1))
    i, j = draw.one(((0, 0), (0, 1), (1, 0), (1, 1)))
    way, dz = with_given(SLOPE, net=net, y=y, i=i, j=j), sigmoid(net.z) - y
    slope = 1 - net.a[j] ** 2
    return made(
        ASKS,
        f"{net.in_words()} The right answer is $y = {y}$, and the loss is the cross-entropy "
        "$\\ell = -y\\ln p - (1 - y)\\ln(1 - p)$. What is the slope of $\\ell$ in the entry of "
        f"$W_1$ in row {i + 1} and column {j + 1}?",
        way,
        why="It is (p − y) w₂ⱼ (1 − aⱼ²) xᵢ, with the input of the row and the unit of the column.",
        hints=(
            "Forwards first: a and p. The slope of ℓ in the logit is p − y.",
            "Back through w₂, through tanh with the slope 1 − a², and times the input.",
        ),
        solution=f"Forwards $a = {arrow(net.a.round(6))}$ and $p = {brief(sigmoid(net.z))}$, so "
        f"$p - y = {brief(dz)}$. Back: ${brief(dz)}\\cdot {bracketed(net.w2[j])}\\cdot "
        f"{brief(slope)}\\cdot {bracketed(net.x[i])} = {brief(way.right())}$.",
    )


SLOPE = Way(
    given={},
    steps={
        "p": lambda net: sigmoid(net.z),
        "a": lambda net: net.a,
        "dz": lambda y, p: p - y,
        "through": lambda net, j: net.w2[j],
        "bend": lambda j, a: 1 - a[j] ** 2,
        "input": lambda net, i: net.x[i],
        "answer": lambda dz, through, bend, input: float(dz * through * bend * input),
    },
    mistakes=(
        Mistake(
            "residual turned",
            {"dz": lambda y, p: y - p},
            "The sign is turned: the slope in the logit is p − y.",
            "BP3",
        ),
        Mistake(
            "extra p(1 - p)",
            {"dz": lambda y, p: (p - y) * p * (1 - p)},
            "The factor p(1 − p) cancels for the cross-entropy: p − y alone.",
            "BP8",
        ),
        Mistake(
            "tanh forgotten", {"bend": lambda: 1.0}, "The slope 1 − a² of tanh is missing.", "BP2"
        ),
        Mistake(
            "tanh twice",
            {"bend": lambda j, a: 1 - np.tanh(a[j]) ** 2},
            "a is tanh already: its slope is 1 − a², with no further tanh.",
            "BP1",
        ),
        Mistake(
            "a for its slope",
            {"bend": lambda j, a: a[j]},
            "The slope of tanh is 1 − a², not a.",
            "BP1",
        ),
        Mistake(
            "a(1 - a)",
            {"bend": lambda j, a: a[j] * (1 - a[j])},
            "a(1 − a) is the slope of the sigmoid. That of tanh is 1 − a².",
            "BP1",
        ),
        Mistake(
            "w2 forgotten",
            {"through": lambda: 1.0},
            "The way back leads through w₂: its entry is missing.",
            "BP2",
        ),
        Mistake(
            "input forgotten",
            {"input": lambda: 1.0},
            "This is the slope in the bias. That in a weight has the input as a factor.",
            "BP2",
        ),
        Mistake(
            "weight for the input",
            {"input": lambda net, i, j: net.W1[i, j]},
            "The factor is the input, not the weight itself.",
            "BP6",
        ),
        Mistake(
            "other entry",
            {
                "through": lambda net, i: net.w2[i],
                "bend": lambda i, a: 1 - a[i] ** 2,
                "input": lambda net, j: net.x[j],
            },
            "Row and column have changed places: the row is the input, the column the unit.",
            "BP5",
        ),
    ),
)
