"""06.1 and 06.2: the shape of a layer's Jacobian, and its entries."""

import numpy as np

from hillside.exercises import wrong_steps as wrong
from hillside.exercises.engine import Exercise, Slip
from hillside.exercises.kinds import Numbers
from hillside.exercises.steps import Mistake, Way, alone_and_together
from hillside.exercises.values import words

SHAPE_WAY = Way(
    given={"inputs": 5, "units": 3},
    steps={
        "rows": lambda units: units,
        "columns": lambda inputs: inputs,
        "answer": lambda rows, columns: [rows, columns],
    },
    mistakes=(
        Mistake(
            "transposed",
            {"answer": wrong.swapped},
            "Rows and columns have changed places. Row = output, column = input.",
            "JA1",
        ),
        Mistake(
            "σ only",
            {"columns": lambda units: units},
            "That is the Jacobian of σ alone, from z to a. The layer begins at x, with 5 inputs.",
            "JA5",
        ),
        Mistake(
            "inputs twice",
            {"rows": lambda inputs: inputs},
            "This matrix would return 5 numbers. The layer has 3 units.",
            "JA5",
        ),
        Mistake(
            "one row",
            {"rows": lambda: 1},
            "One row is for one output. The layer has 3.",
            "JA3",
        ),
    ),
)

SHAPE = Exercise(
    id="06.1",
    asks="the shape of a layer's Jacobian",
    question="A layer takes $5$ numbers and has $3$ units. What is the shape of its Jacobian, the "
    "slopes of its outputs in its inputs? Give two whole numbers, rows first.",
    kind=Numbers((2,), whole=True),
    way=SHAPE_WAY,
    right=SHAPE_WAY.right(),
    why="A row for each of the 3 outputs, a column for each of the 5 inputs: the shape of W.",
    slips=(
        *SHAPE_WAY.slips(),
        Slip(15, "This is the number of entries. The shape says how they stand.", "JA3"),
        Slip(
            words("not defined", "undefined", "not square", "it has none", "must be square"),
            "A Jacobian need not be square.",
            "JA5",
        ),
    ),
    hints=(
        "Row = output, column = input. What are the outputs of a layer?",
        "Each unit has one output.",
    ),
    solution="$3$ outputs, $5$ inputs: $(3, 5)$, the shape of $W$.",
)


def sigmoid(z):
    """1 / (1 + exp(-z))."""
    return 1 / (1 + np.exp(-z))


W, X, B = np.array([[3.0, -2, -1], [-1, 1, -3]]), np.array([2.0, 3, -1]), np.array([1.0, -3])
LAYER = (
    "$W = \\begin{pmatrix} 3 & -2 & -1 \\\\ -1 & 1 & -3 \\end{pmatrix}$, $b = (1, -3)$ and "
    "$x = (2, 3, -1)$"
)
FORWARD = {
    "z": lambda W, x, b: W @ x + b,
    "a": lambda z: sigmoid(z),
    "slope": lambda a: a * (1 - a),
}
FORWARD_MISTAKES = (  # of the way from x to the slopes of sigma, in every exercise of one layer
    Mistake(
        "σ for σ′",
        {"slope": lambda a: a},
        "This has σ where its slope belongs: σ′ = a (1 − a).",
        "BA3",
    ),
    Mistake(
        "σ twice",
        {"slope": lambda a: sigmoid(a) * (1 - sigmoid(a))},
        "Here σ′ was taken at a = σ(z). It belongs at z: in terms of a it is a (1 − a).",
        "BP1",
    ),
    Mistake(
        "slope of tanh",
        {"slope": lambda a: 1 - a**2},
        "1 − a² is the slope of tanh. That of the sigmoid is a (1 − a).",
        "BA8",
    ),
    Mistake(
        "the largest slope",
        {"slope": lambda a: np.full_like(a, 0.25)},
        "1/4 is the slope of σ at 0, its largest. Here it is read at z = Wx + b.",
        "CR4",
    ),
    Mistake(
        "a² for a",
        {"slope": lambda a: a**2 * (1 - a)},
        "Here a counts twice: the slope is a (1 − a).",
        "BA8",
    ),
    Mistake(
        "1 − a only",
        {"slope": lambda a: 1 - a},
        "The slope of σ is a (1 − a). The factor a is missing.",
        "BP2",
    ),
    Mistake(
        "slope at the bias",
        {"z": lambda b: b},
        "Here Wx was left out of z. The slope of σ is read at z = Wx + b.",
        "CR4",
    ),
    Mistake(
        "bias forgotten",
        {"z": lambda W, x: W @ x},
        "The bias is missing: the slope of σ is read at z = Wx + b.",
        "CR4",
    ),
    Mistake(
        "bias subtracted",
        {"z": lambda W, x, b: W @ x - b},
        "The bias is added, z = Wx + b.",
        "BA4",
    ),
    Mistake(
        "slopes swapped",
        {"slope": wrong.swapped},
        "The slopes of the two units have changed places: row 1 takes that of z₁.",
        "JA3",
    ),
)

JACOBIAN_WAY = Way(
    given={"W": W, "x": X, "b": B},
    steps=FORWARD
    | {
        "row1": lambda slope, W: slope[0] * W[0],
        "row2": lambda slope, W: slope[1] * W[1],
        "answer": lambda row1, row2: np.array([row1, row2]),
    },
    mistakes=(
        *FORWARD_MISTAKES,
        *alone_and_together(
            Mistake(
                "σ′ missing",
                {"row1": lambda W: W[0], "row2": lambda W: W[1]},
                "A row of W is only the slope of z. Each row takes the slope of its own σ, too.",
                "BP2",
            )
        ),
        *alone_and_together(
            Mistake(
                "W missing",
                {
                    "row1": lambda slope: np.full(3, slope[0]),
                    "row2": lambda slope: np.full(3, slope[1]),
                },
                "The slopes of σ are there, but not W: z_i changes by W_ij when x_j moves.",
                "BP2",
            )
        ),
        Mistake(
            "columns scaled",
            {"answer": lambda W, x: W * sigmoid(x) * sigmoid(-x)},
            "Here σ′ was read at x and multiplies columns. It is read at z, and multiplies rows.",
            "CR4",
        ),
        Mistake(
            "rows swapped",
            {"answer": wrong.swapped},
            "The rows have changed places: the first row belongs to the first unit.",
            "JA3",
        ),
        Mistake(
            "sign",
            {"answer": wrong.sign_lost},
            "All signs are turned: σ rises, so its slope is positive.",
            "BA4",
        ),
    ),
)
RIGHT = JACOBIAN_WAY.right()

JACOBIAN = Exercise(
    id="06.2",
    asks="the Jacobian of a layer by hand",
    question=f"A layer has {LAYER}; $\\sigma$ is the sigmoid. What is the Jacobian of "
    "$x \\mapsto \\sigma(Wx + b)$ at this $x$? Give a list of two rows, at least four digits in "
    "each number.",
    kind=Numbers((2, 3)),
    way=JACOBIAN_WAY,
    right=RIGHT,
    why="z is (2, 1), and each row of W is multiplied by the slope of its own σ there.",
    slips=(
        *JACOBIAN_WAY.slips(),
        Slip(RIGHT.T, "Rows and columns have changed places. Row = output, column = input.", "JA1"),
        Slip(RIGHT.ravel(), "The numbers are right. Give two rows, one list for each unit.", "JA2"),
        Slip(sigmoid(np.array([2.0, 1])), "These are the outputs. Their slopes are asked.", "BA7"),
        Slip(
            sigmoid(np.array([2.0, 1])) * sigmoid(np.array([-2.0, -1])),
            "These are the slopes of σ. Multiply each row of W by its own.",
            "BP2",
        ),
        Slip(
            np.diag(sigmoid(np.array([2.0, 1])) * sigmoid(np.array([-2.0, -1]))),
            "This is the Jacobian of σ alone. Multiply W by it, from the left.",
            "BP2",
        ),
    ),
    hints=(
        "First z = Wx + b, one number for each unit. Then the slope of σ at each of them.",
        "z₁ = 3·2 − 2·3 − 1·(−1) + 1. With a = σ(z) the slope is a (1 − a).",
        "Row i of the answer is row i of W, times a_i (1 − a_i).",
    ),
    solution="$z = (2, 1)$, $a = (0.880797, 0.731059)$, $\\sigma'(z) = a(1 - a) = (0.104994, "
    "0.196612)$. Row 1 is $0.104994\\cdot(3, -2, -1)$, row 2 is $0.196612\\cdot(-1, 1, -3)$.",
)
