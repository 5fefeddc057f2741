"""Practice: the Jacobian of a layer sigma(Wx + b), and the way back through it."""

from dataclasses import dataclass

import numpy as np

from ..engine import Exercise
from .draw import until
from .layer_slips import back, of_rows, of_slopes, wrong_z
from .matrices import shown
from .slopes import ORDER, how_exact, numbers_like
from .writing import arrow

ASKS = "a layer's Jacobian, and the way back"
SIZES = {1: (3, 2), 2: (2, 3), 3: (2, 3), 4: (2, 2)}  # (units, inputs)
ENTRIES = (-4, -3, -2, -1, 1, 2, 3, 4)
WIDE = (-4, -3, -2, 2, 3, 4)
NAMES = {"relu": r"\mathrm{ReLU}", "sigmoid": r"\sigma"}
SLOPES = {
    "relu": "ReLU has the slope 1 where z > 0, and 0 where z < 0.",
    "sigmoid": "With a = σ(z) the slope of the sigmoid is a (1 − a).",
}


def ask(draw, level):
    """An Exercise of the level, still without its id.

    1: the Jacobian with ReLU.   2: back through ReLU.   3, 4: the same with the sigmoid.
    """
    kind = "relu" if level < 3 else "sigmoid"
    layer = until(telling, lambda: drawn(draw, kind, *SIZES[level]))
    if level in (1, 3):
        return of_jacobian(layer)
    return of_way_back(layer, draw.some(WIDE, len(layer.b)), draw.one("WWxxb"))


@dataclass(frozen=True)
class Layer:
    """A layer of one question, and the place where it is asked.

    kind: "relu" or "sigmoid".   W: (m, n).   b: (m,).   x: (n,), all of whole numbers.
    """

    kind: str
    W: np.ndarray
    b: np.ndarray
    x: np.ndarray

    @property
    def z(self):
        return self.W @ self.x + self.b

    def f(self, z):
        """The outputs for these z."""
        return np.maximum(z, 0.0) if self.kind == "relu" else 1 / (1 + np.exp(-z))

    def slope(self, z):
        """The slopes of sigma at these z."""
        return (z > 0) * 1.0 if self.kind == "relu" else self.f(z) * self.f(-z)

    def jacobian(self, z):
        """The Jacobian, with the slopes read at z."""
        return self.slope(z)[:, None] * self.W

    def in_words(self):
        """LaTeX: W, b and x."""
        return (
            f"with $W = {shown(self.W)}$ and $b = {arrow(self.b)}$, at $x = {arrow(self.x)}$"
            + ", where $\\sigma$ is the sigmoid" * (self.kind == "sigmoid")
        )


def drawn(draw, kind, m, n):
    """A layer whose z are small and different."""
    W = np.array([draw.some(ENTRIES, n) for _ in range(m)], dtype=float)
    x = np.array(draw.some(WIDE, n), dtype=float)
    z = np.array(draw.some((-2, -1, 1, 2) if kind == "sigmoid" else (-3, -2, 2, 3, 4), m))
    return Layer(kind, W, z - W @ x, x)


def telling(layer):
    """Is every bias there, every mistake in z seen, and every slope another one?"""
    slopes = layer.slope(layer.z)
    seen = [(layer.slope(z) != slopes).any() for z, *_ in wrong_z(layer)]
    apart = len(set(slopes.round(9))) > 1 if layer.kind == "relu" else distinct(slopes)
    rows = len(np.unique(layer.W, axis=0)) == len(layer.W)
    return rows and layer.b.all() and (np.abs(layer.b) < 20).all() and all(seen) and apart


def distinct(slopes):
    """Do all slopes of sigmoids differ?"""
    return len(set(slopes.round(6))) == len(slopes)


def of_jacobian(layer):
    """The question for the Jacobian."""
    right = layer.jacobian(layer.z)
    name = NAMES[layer.kind]
    return Exercise(
        id="",
        asks=ASKS,
        question=f"What is the Jacobian of $x \\mapsto {name}(Wx + b)$ {layer.in_words()}? "
        f"Give a list of rows.{how_exact(right, ())}",
        kind=numbers_like(right),
        right=right,
        why=f"z = {arrow(layer.z).replace('-', '−')}, and each row of W is multiplied by the slope "
        "of its own unit there.",
        slips=of_rows(layer, right),
        hints=(
            "First z = Wx + b: one number for each unit.",
            SLOPES[layer.kind],
            "Row i of the answer is row i of W, times the slope of unit i.",
        ),
        solution=f"${steps(layer)}$. Each row of $W$ times its slope: ${shown(right)}$.",
    )


def steps(layer):
    """LaTeX: z and the slopes of sigma there."""
    slopes = arrow(layer.slope(layer.z))
    return f"z = {arrow(layer.z)}$, and the slopes of the units are ${slopes}"


def of_way_back(layer, g, to):
    """The question for the slopes of a loss in W, b or x.   to: "W", "b" or "x"."""
    g = np.array(g, dtype=float)
    right = back(layer, layer.slope(layer.z) * g, to)
    gives = "rows" if to == "W" else f"{ORDER[len(right)]} numbers"
    return Exercise(
        id="",
        asks=ASKS,
        question=f"A layer is $a = {NAMES[layer.kind]}(Wx + b)$ {layer.in_words()}. A loss has the "
        f"slopes $\\partial\\ell/\\partial a = {arrow(g)}$ in its outputs. What is "
        f"$\\partial\\ell/\\partial {to}$? Give a list of {gives}.{how_exact(right, ())}",
        kind=numbers_like(right),
        right=right,
        why=f"First back to z: δ = σ′(z) g; then on to {to}.",
        slips=of_slopes(layer, g, to),
        hints=(
            "First z = Wx + b, then δ, the slopes in z: the slope of each unit, times its g.",
            SLOPES[layer.kind],
            {
                "W": "When W_ij moves, z_i changes by x_j: entry (i, j) is δ_i x_j.",
                "b": "When b_i moves by 1, so does z_i: entry i is δ_i.",
                "x": "When x_j moves, z_i changes by W_ij: entry j adds δ_i W_ij over all units.",
            }[to],
        ),
        solution=f"${steps(layer)}$. So $\\delta = {arrow(layer.slope(layer.z) * g)}$, and "
        f"$\\partial\\ell/\\partial {to} = {told(right)}$.",
    )


def told(right):
    """Numbers in LaTeX, as a matrix or a list."""
    return shown(right) if np.ndim(right) == 2 else arrow(right)
