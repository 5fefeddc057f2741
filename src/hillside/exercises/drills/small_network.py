"""Practice: a network with two inputs and two tanh units, and its answer."""

from dataclasses import dataclass

import numpy as np

from ..steps import Mistake, Way
from ..values import brief
from .draw import until
from .from_way import made, with_given
from .matrices import shown
from .writing import arrow

ASKS = "a network by hand"
ENTRIES = (-3, -2, -1, 1, 2, 3)


@dataclass(frozen=True)
class Small:
    """A network of one question: a = tanh(x W1 + b1), p = sigmoid(a w2 + b2).

    W1: (2, 2).   b1, w2, x: (2,).   b2: a number.
    """

    W1: np.ndarray
    b1: np.ndarray
    w2: np.ndarray
    b2: float
    x: np.ndarray

    @property
    def z1(self):
        return self.x @ self.W1 + self.b1

    @property
    def a(self):
        return np.tanh(self.z1)

    @property
    def z(self):
        return float(self.a @ self.w2 + self.b2)

    def in_words(self):
        """LaTeX: the network and its input."""
        return (
            "A network is $a = \\tanh(xW_1 + b_1)$, $p = \\sigma(a\\,w_2 + b_2)$ with the sigmoid "
            f"$\\sigma$, $W_1 = {shown(self.W1)}$, $b_1 = {arrow(self.b1)}$, "
            f"$w_2 = {arrow(self.w2)}$ and $b_2 = {brief(self.b2)}$. Its input is the row "
            f"$x = {arrow(self.x)}$."
        )


def sigmoid(z):
    """The logistic function."""
    return 1 / (1 + np.exp(-z))


def drawn(draw):
    """A Small network whose units are neither at 0 nor at their ends."""

    def one():
        W1 = np.array([draw.some(ENTRIES, 2) for _ in "ab"], dtype=float)
        x = np.array(draw.some((-3, -2, 2, 3), 2), dtype=float)
        z1 = np.array(draw.some((-1, -0.5, 0.5, 1), 2))
        w2 = np.array(draw.some(ENTRIES, 2), dtype=float)
        return Small(W1, z1 - x @ W1, w2, float(draw.one((-2, -1, 1, 2))), x)

    return until(lambda s: s.b1.all() and abs(s.z) < 3 and s.W1[0, 1] != s.W1[1, 0], one)


def of_answer(draw):
    """Which probability the network gives."""
    net = drawn(draw)
    way = with_given(ANSWER, net=net, W1=net.W1)
    return made(
        ASKS,
        f"{net.in_words()} Which probability $p$ does it give?",
        way,
        why=f"The units answer {brief(net.a.round(5))}, and the logit is {brief(round(net.z, 5))}.",
        hints=(
            "First x W₁ + b₁: unit j takes column j of W₁.",
            "Then tanh of both, times w₂, plus b₂, and the sigmoid at the end.",
        ),
        solution=f"$xW_1 + b_1 = {arrow(net.z1)}$, so $a = {arrow(net.a.round(6))}$ and "
        f"$z = {brief(net.z)}$. With $e^{{-z}} = {brief(np.exp(-net.z))}$ the answer is "
        f"$\\frac{{1}}{{1 + {brief(np.exp(-net.z))}}} = {brief(way.right())}$.",
    )


ROWS = "Unit j takes column j of W₁: here the rows were taken. The examples are rows, x W₁."

ANSWER = Way(
    given={},
    steps={
        "b1": lambda net: net.b1,
        "z1": lambda W1, b1, net: net.x @ W1 + b1,
        "a": lambda z1: np.tanh(z1),
        "b2": lambda net: net.b2,
        "z": lambda a, b2, net: float(a @ net.w2 + b2),
        "answer": lambda z: sigmoid(z),
    },
    mistakes=(
        Mistake("rows", {"z1": lambda W1, b1, net: W1 @ net.x + b1}, ROWS, "JA1"),
        Mistake("first biases forgotten", {"b1": lambda: 0.0}, "The biases b₁ are missing.", "BA3"),
        Mistake("last bias forgotten", {"b2": lambda: 0.0}, "The bias b₂ is missing.", "BA3"),
        Mistake("no tanh", {"a": lambda z1: z1}, "The units answer tanh of x W₁ + b₁.", "BA3"),
        Mistake(
            "sigmoid for tanh",
            {"a": lambda z1: sigmoid(z1)},
            "The hidden units use tanh. The sigmoid comes at the end only.",
            "BA8",
        ),
        Mistake(
            "logit", {"answer": lambda z: z}, "This is the logit. The sigmoid of it is p.", "BA7"
        ),
        Mistake(
            "1 - p",
            {"answer": lambda z: sigmoid(-z)},
            "This is 1 − p: a sign is lost in the exponent.",
            "BA4",
        ),
        Mistake(
            "tanh at the end",
            {"answer": lambda z: np.tanh(z)},
            "At the end stands the sigmoid, not tanh.",
            "BA8",
        ),
    ),
)
