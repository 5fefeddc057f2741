"""06.3 to 06.5: the slopes of a loss in a layer's inputs, weights and biases."""

import numpy as np

from hillside.exercises import wrong_steps as wrong
from hillside.exercises.code import Code
from hillside.exercises.engine import Exercise, Slip
from hillside.exercises.kinds import Numbers
from hillside.exercises.steps import Mistake, Way

from .one_layer import FORWARD, FORWARD_MISTAKES, LAYER, B, W, X

G = np.array([-2.0, -3])
BACK = FORWARD | {"delta": lambda slope, g: slope * g}
BACK_MISTAKES = (
    *FORWARD_MISTAKES,
    Mistake(
        "σ′ missing",
        {"delta": lambda g: g},
        "σ′ is missing: before it reaches W, g is multiplied by the slope of each σ.",
        "BP2",
    ),
    Mistake(
        "upstream missing",
        {"delta": lambda slope: slope},
        "g is missing: σ′ says how a follows z, g how the loss follows a.",
        "BP2",
    ),
    Mistake(
        "divided by σ′",
        {"delta": lambda slope, g: g / slope},
        "Here g is divided by σ′. Slopes along a path are multiplied.",
        "BA8",
    ),
    Mistake(
        "sign",
        {"delta": lambda right: -right},
        "The sign is turned. The slope is asked, not the step of descent.",
        "BA4",
    ),
)

INPUT_WAY = Way(
    given={"W": W, "x": X, "b": B, "g": G},
    steps=BACK
    | {
        "path1": lambda delta, W: delta[0] * W[0],
        "path2": lambda delta, W: delta[1] * W[1],
        "answer": lambda path1, path2: path1 + path2,
    },
    mistakes=(
        *BACK_MISTAKES,
        Mistake(
            "only unit 1",
            {"path2": lambda: np.zeros(3)},
            "This comes through unit 1 only. Every input reaches the loss through both units.",
            "CR1",
        ),
        Mistake(
            "only unit 2",
            {"path1": lambda: np.zeros(3)},
            "This comes through unit 2 only. Every input reaches the loss through both units.",
            "CR1",
        ),
        Mistake(
            "paths multiplied",
            {"answer": lambda path1, path2: path1 * path2},
            "Multiply along a path, add across the paths.",
            "CR2",
        ),
        Mistake(
            "W missing",
            {"answer": lambda delta: np.full(3, delta.sum())},
            "W is missing: z_i changes by W_ij when x_j moves.",
            "BP2",
        ),
        Mistake(
            "x for W",
            {"answer": lambda delta, x: delta.sum() * x},
            "x stands where W belongs. With x one gets the slopes in the weights.",
            "BP6",
        ),
        Mistake(
            "reversed",
            {"answer": wrong.swapped},
            "The entries stand in the opposite order: x₁ comes first.",
            "PD4",
        ),
    ),
)
DELTA = BACK["delta"](np.array([0.1049935854, 0.1966119332]), G)

INPUT_SLOPES = Exercise(
    id="06.3",
    asks="from g back to the inputs",
    question=f"The layer of 06.2, with {LAYER}. Its outputs go into a loss $\\ell$ whose slopes "
    "there are $g = \\partial\\ell/\\partial a = (-2, -3)$. What are the slopes of the loss in the "
    "inputs, $\\partial\\ell/\\partial x$? Give a list of three numbers, at least four digits in "
    "each.",
    kind=Numbers((3,)),
    way=INPUT_WAY,
    right=INPUT_WAY.right(),
    why="It is Jᵀg, the row g times J: what comes back through unit 1 plus what comes through 2.",
    slips=(
        *INPUT_WAY.slips(),
        Slip(DELTA, "These are the slopes in z. Go on through W, to the three inputs.", "BA7"),
        Slip(G, "These are the slopes in the outputs. Go on through σ and W.", "BA7"),
        Slip(
            np.outer(DELTA, X),
            "These are the slopes in the weights. Those in the inputs are asked: three numbers.",
            "BP6",
        ),
        Slip(
            DELTA[:, None] * W,
            "These are the two paths, one a row. Add them in each column.",
            "CR1",
        ),
    ),
    hints=(
        "You have J from 06.2. Which of Jg and Jᵀg has three entries?",
        "Entry j adds, over both units, g_i times J_ij.",
        "The first entry is −2 · 0.314981 − 3 · (−0.196612).",
    ),
    solution="$J^{\\mathsf T}g$ adds the rows of $J$ with the weights $g$: $-2\\cdot(0.314981, "
    "-0.209987, -0.104994) - 3\\cdot(-0.196612, 0.196612, -0.589836) = (-0.040126, -0.169861, "
    "1.979495)$.",
)

CASES = (
    (W, B, X, G),
    (
        np.array([[0.5, -1.0], [2.0, 0.25], [-0.75, 1.5]]),
        np.array([0.25, -1.5, 0.5]),
        np.array([1.5, -0.5]),
        np.array([0.7, -1.2, 2.5]),
    ),
    (
        np.array([[1.5, -0.5], [0.3, 2.0]]),
        np.array([-1.0, 0.4]),
        np.array([-0.6, 1.7]),
        np.array([3.0, -0.8]),
    ),
)

WEIGHT_WAY = Way(
    given={},
    takes=("W", "b", "x", "g"),
    steps=BACK | {"answer": lambda delta, x: np.outer(delta, x)},
    mistakes=(
        *BACK_MISTAKES,
        Mistake(
            "transposed",
            {"answer": wrong.transposed},
            "The outer product is transposed. The slopes have the shape of W: a row for each unit.",
            "BP5",
        ),
        Mistake(
            "W for x",
            {"answer": lambda delta, W: delta[:, None] * W},
            "W stands where x belongs. When W_ij moves, z_i changes by x_j.",
            "BP6",
        ),
        Mistake(
            "x missing",
            {"answer": lambda delta, x: np.outer(delta, np.ones_like(x))},
            "x is missing: when W_ij moves, z_i changes by x_j.",
            "BP2",
        ),
        Mistake(
            "delta only",
            {"answer": lambda delta: delta},
            "These are the slopes in z. Each of them goes to a whole row of weights.",
            "BP2",
        ),
        Mistake(
            "a for x",
            {"answer": lambda delta, a: np.outer(delta, a)},
            "Here the outputs a stand in place of the inputs x.",
            "BP6",
        ),
        Mistake(
            "entries added",
            {"answer": lambda delta, x: np.sum(delta) * x},
            "Here the units are added. Every weight has a slope of its own.",
            "DD2",
        ),
    ),
)

WEIGHT_SLOPES = Exercise(
    id="06.4",
    asks="the slopes in all weights, in code",
    question="Write `weight_slopes(W, b, x, g)`: the slopes of the loss in all weights, "
    "$\\partial\\ell/\\partial W$, for a layer of sigmoids $a = \\sigma(Wx + b)$. `W` has shape "
    "`(m, n)`, `b` and `g` $= \\partial\\ell/\\partial a$ have shape `(m,)`, `x` has `(n,)`. The "
    "result has the shape of `W`.",
    kind=Code("weight_slopes(W, b, x, g)", CASES),
    way=WEIGHT_WAY,
    right=WEIGHT_WAY.right(),
    why="Unit i has the slope δ_i = σ′(z_i) g_i in z_i, and z_i changes by x_j when W_ij moves.",
    slips=(
        *WEIGHT_WAY.slips(),
        Slip(
            lambda W, b, x, g: W.T @ (FORWARD["slope"](FORWARD["a"](W @ x + b)) * g),
            "These are the slopes in the inputs x. Those in the weights are asked.",
            "BP6",
        ),
    ),
    hints=(
        "First forward: z = W @ x + b and a = 1 / (1 + np.exp(-z)).",
        "Then back to z: the slope there is a * (1 - a) * g. Call it delta.",
        "Entry (i, j) is delta[i] * x[j]. `np.outer` makes such a table of two lists.",
    ),
    solution="```python\ndef weight_slopes(W, b, x, g):\n    a = 1 / (1 + np.exp(-(W @ x + b)))\n"
    "    delta = a * (1 - a) * g\n    return np.outer(delta, x)\n```\nFor the layer of 06.2 the "
    "rows are $-0.209987\\cdot(2, 3, -1)$ and $-0.589836\\cdot(2, 3, -1)$.",
)

BIAS_WAY = Way(
    given={"W": W, "x": X, "b": B, "g": G},
    steps=BACK | {"answer": lambda delta: delta},
    mistakes=(
        *BACK_MISTAKES,
        Mistake(
            "times b",
            {"answer": lambda delta, b: delta * b},
            "When b_i moves by 1, z_i moves by 1: the value of b is no factor.",
            "BP6",
        ),
        Mistake(
            "vanished",
            {"answer": wrong.put_in_first},
            "Here the biases are what moves, so they are no constants: z_i changes as b_i does.",
            "PD1",
        ),
        Mistake(
            "swapped",
            {"answer": wrong.swapped},
            "The entries have changed places: that of unit 1 comes first.",
            "PD4",
        ),
        Mistake(
            "a row summed",
            {"answer": lambda delta, x: delta * x.sum()},
            "Here the slopes in the weights of a unit are added. The bias has its own: no x in it.",
            "BP6",
        ),
    ),
)

BIAS_SLOPES = Exercise(
    id="06.5",
    asks="the slopes in the biases",
    question=f"The layer of 06.2 again, with {LAYER}, and $g = \\partial\\ell/\\partial a = "
    "(-2, -3)$. What are the slopes of the loss in the biases, $\\partial\\ell/\\partial b$? Give "
    "a list of two numbers, at least four digits in each.",
    kind=Numbers((2,)),
    way=BIAS_WAY,
    right=BIAS_WAY.right(),
    why="z_i changes by 1 when b_i does, so the slopes in b are those in z: δ = σ′(z) g.",
    slips=(
        *BIAS_WAY.slips(),
        Slip(1, "Each bias has its slope, through its own σ and g: two numbers.", "BP2"),
        Slip([1, 1], "That is how z follows b. Go on to the loss, through σ and g.", "BP2"),
    ),
    hints=(
        "When b₁ moves by 1, by how much does z₁ move?",
        "So the slopes in b are the slopes in z: σ′(z₁) g₁ and σ′(z₂) g₂.",
    ),
    solution="$\\partial\\ell/\\partial b = \\delta = (0.104994\\cdot(-2),\\; 0.196612\\cdot(-3)) "
    "= (-0.209987, -0.589836)$.",
)
