"""10.7 and 10.8: L of logistic regression, which its inputs decide."""

import numpy as np

from hillside.exercises.code import Code
from hillside.exercises.engine import Exercise, Slip
from hillside.exercises.kinds import Numbers
from hillside.exercises.steps import Mistake, Way, alone_and_together
from hillside.exercises.values import brief, words
from hillside.logistic import POINTS

UNCHANGED = words(
    "unchanged",
    "the same",
    "same",
    "no change",
    "nothing changes",
    "nothing",
    "it stays the same",
    "0.25 and 1",
    "equal",
)
TOO_LARGE = "L is the largest eigenvalue alone."
FORGOTTEN = "The ¼ or the mean is missing: p(1 − p) is at most ¼, and the loss is a mean over N."
BOUND_WAY = Way(
    given={},
    takes=("X",),
    steps={
        "gram": lambda X: X.T @ X,
        "values": lambda gram: np.linalg.eigvalsh(gram),
        "top": lambda values: values[-1],
        "weight": lambda: 0.25,
        "count": lambda X: len(X),
        "answer": lambda top, weight, count: top * weight / count,
    },
    mistakes=(
        *alone_and_together(
            Mistake("forgotten", {"weight": lambda: 1.0, "count": lambda: 1}, FORGOTTEN, "LI6")
        ),
        Mistake(
            "half",
            {"weight": lambda: 0.5},
            "p(1 − p) is ½ · ½ = ¼ at most, not ½.",
            "LI6",
        ),
        Mistake(
            "columns counted",
            {"count": lambda X: X.shape[1]},
            "The mean goes over the N rows of X, `len(X)`, not over its columns.",
            "LI6",
        ),
        Mistake(
            "smallest",
            {"top": lambda values: values[0]},
            "This is the smallest eigenvalue. L is the largest: take the last.",
            "LI5",
        ),
        Mistake(
            "trace", {"top": lambda gram: np.trace(gram)}, f"A trace is a sum. {TOO_LARGE}", "LI5"
        ),
        Mistake(
            "Frobenius",
            {"top": lambda gram: np.linalg.norm(gram)},
            "`np.linalg.norm(H)` of a matrix is the root of the sum of squares. For the largest "
            "|λ| write `np.linalg.norm(H, 2)` or use `eigvalsh`.",
            "LI5",
        ),
        Mistake(
            "largest entry",
            {"top": lambda gram: gram.max()},
            f"This takes the largest entry of XᵀX. {TOO_LARGE}",
            "LI5",
        ),
        Mistake(
            "all of them",
            {"top": lambda values: values},
            "These are all eigenvalues. L is one number: the largest.",
            "BA7",
        ),
        Mistake(
            "singular value",
            {"top": lambda X: np.linalg.norm(X, 2)},
            "This is the largest singular value of X. Its square is the eigenvalue of XᵀX.",
            "BA5",
        ),
        Mistake(
            "rate",
            {"answer": lambda right: 1 / right},
            "This is 1/L, a learning rate. L is asked.",
            "LI4",
        ),
    ),
)

LOGISTIC_L = Exercise(
    id="10.7",
    asks="a function for the L of a logistic loss",
    question="Write `bound(X)`: the smallest $L$ for the mean logistic loss on the inputs `X`, an "
    "array of shape `(N, n)`, one input in each row. For the four points below it is $1.6875$.",
    kind=Code(
        "bound(X)",
        (
            (POINTS,),
            (np.array([[1.0, 0.0], [0.0, 2.0], [1.0, 1.5]]),),
            (np.array([[2.0, 1.0, 0.0], [1.0, -3.0, 1.0], [0.0, 1.0, 1.0], [1.0, 1.0, 2.0]]),),
        ),
    ),
    way=BOUND_WAY,
    right=BOUND_WAY.right(),
    why="It is the largest eigenvalue of XᵀX, divided by 4N: for the four points 27/16 = "
    f"{brief(BOUND_WAY.right()(POINTS))}.",
    slips=BOUND_WAY.slips(),
    hints=(
        "The Hessian is largest where every p(1 − p) is ¼: there it is XᵀX / (4N).",
        "`np.linalg.eigvalsh(X.T @ X)` lists the eigenvalues in ascending order.",
        "`len(X)` is N.",
    ),
    solution="```python\ndef bound(X):\n    return np.linalg.eigvalsh(X.T @ X)[-1] / (4 * len(X))\n"
    "```\nFor the four points $X^{\\mathsf T} X$ has the eigenvalues $3$ and $27$, and "
    "$27/16 = 1.6875$. (The smallest would give $0.1875$.)",
)

BITS = (0.0, 1.0)
PIXELS_01 = np.array([[a, b, c, 1.0] for a in BITS for b in BITS for c in BITS])
QUARTER = "p(1 − p) is ¼ at θ = 0, and the loss is a mean over 8 rows: H = XᵀX/32."
ONES = "The column of ones for the bias belongs to X, too."
PIXELS_WAY = Way(
    given={"X": PIXELS_01},
    steps={
        "gram": lambda X: X.T @ X,
        "scale": lambda X: 1 / (4 * len(X)),
        "values": lambda gram: np.linalg.eigvalsh(gram),
        "L": lambda values, scale: values[-1] * scale,
        "kappa": lambda values: values[-1] / values[0],
        "answer": lambda L, kappa: np.array([L, kappa]),
    },
    mistakes=(
        Mistake("¼ forgotten", {"scale": lambda X: 1 / len(X)}, QUARTER, "LI6"),
        Mistake("mean forgotten", {"scale": lambda: 0.25}, QUARTER, "LI6"),
        Mistake("both forgotten", {"scale": lambda: 1.0}, QUARTER, "LI6"),
        Mistake("columns counted", {"scale": lambda X: 1 / (4 * X.shape[1])}, QUARTER, "LI6"),
        Mistake("no bias", {"gram": lambda X: X[:, :3].T @ X[:, :3]}, ONES, "BA3"),
        Mistake(
            "trace",
            {"L": lambda values, scale: values.sum() * scale},
            "L is the largest eigenvalue alone, not the sum.",
            "LI5",
        ),
        Mistake(
            "smallest",
            {"L": lambda values, scale: values[0] * scale},
            "L is the largest eigenvalue; this is the smallest.",
            "LI5",
        ),
        Mistake(
            "middle one",
            {"kappa": lambda values: values[-1] / values[1]},
            "κ is the largest eigenvalue over the smallest one, not over a middle one.",
            "LI5",
        ),
        Mistake(
            "turned",
            {"kappa": lambda right: 1 / right},
            "κ is the largest over the smallest, so it is never below 1.",
            "LI7",
        ),
        Mistake(
            "κ of X",
            {"kappa": lambda right: np.sqrt(right)},
            "`np.linalg.cond(X)` is the ratio of X. The Hessian is made of XᵀX: square it.",
            "BA5",
        ),
        Mistake(
            "reversed", {"answer": lambda L, kappa: np.array([kappa, L])}, "L comes first.", "PD4"
        ),
    ),
)

PIXELS = Exercise(
    id="10.8",
    asks="pixels coded 0/1",
    question="Eight inputs: three pixels, each black or white, in all combinations, and a column "
    "of ones for the bias. With pixels coded $\\pm 1$, logistic regression has $L = 0.25$ and "
    "$\\kappa = 1$ at $\\theta = 0$. With pixels coded $0$ and $1$, what are $L$ and $\\kappa$ "
    "there? Give a list `[L, kappa]`, each to four digits.",
    kind=Numbers((2,), order="L first"),
    way=PIXELS_WAY,
    right=PIXELS_WAY.right(),
    why="XᵀX/32 is no longer a multiple of the identity: its eigenvalues run from 0.0335 to "
    "0.4665.",
    slips=(
        *PIXELS_WAY.slips(),
        Slip(
            UNCHANGED,
            "The same screens, but other numbers: with 0 and 1 the columns of X are no longer "
            "perpendicular, so XᵀX has entries beside the diagonal.",
            "BA9",
        ),
        Slip(
            [0.25, 1],
            "This is the case of ±1. With 0 and 1 the columns of X are no longer perpendicular.",
            "BA9",
        ),
    ),
    hints=(
        "X has 8 rows and 4 columns: [0, 0, 0, 1], [0, 0, 1, 1], [0, 1, 0, 1] and so on.",
        "H at θ = 0 is XᵀX/32. `np.linalg.eigvalsh` gives its eigenvalues; κ is the largest over "
        "the smallest.",
    ),
    solution="`X = np.array([[a, b, c, 1] for a in (0, 1) for b in (0, 1) for c in (0, 1)])`, then "
    "`np.linalg.eigvalsh(X.T @ X / 32)` gives $0.03349$, $0.0625$ twice and $0.46651$: "
    "$L = 0.4665$ and $\\kappa = 13.93$. By hand: the eigenvalues of $X^{\\mathsf T}X$ are $2$, "
    "$2$ and $8 \\pm 4\\sqrt 3$.",
)
