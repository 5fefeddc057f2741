"""Arrows that a matrix only stretches, and by how much."""

from itertools import product

import numpy as np

from hillside.exercises import wrong_steps as wrong
from hillside.exercises.engine import Exercise, Slip
from hillside.exercises.kinds import Numbers
from hillside.exercises.steps import Mistake, Way, alone_and_together

ENTRY = "This is an entry of Hv. How many times the same entry of v is it?"
OTHER = "This number belongs to H, but it is none of the factors. What is H times v?"
BOTH = "These are the factors of H for two lines. Which of them belongs to v?"
STRETCH = Way(
    given={"H": np.array([[-4.0, 6.0], [6.0, 1.0]]), "v": np.array([3.0, -2.0])},
    steps={
        "along": lambda H, v: H[0, 0] * v[0],
        "mixed": lambda H, v: H[0, 1] * v[1],
        "first": lambda along, mixed: along + mixed,
        "answer": lambda first, v: first / v[0],
    },
    mistakes=(
        Mistake(
            "sign of the factor",
            {"answer": wrong.sign_lost},
            "The size is right. But Hv and v point in opposite directions: which "
            "sign does the factor have?",
            "HE6",
        ),
        Mistake(
            "sign in the product",
            {"mixed": wrong.sign_lost},
            "A sign is lost in the first row: −4 · 3 + 6 · (−2).",
            "BA4",
        ),
        Mistake(
            "mixed entry forgotten",
            {"mixed": lambda: 0.0},
            "The mixed entry counts, too: the first row gives −4 · 3 + 6 · (−2).",
            "PD6",
        ),
        Mistake("first entry", {"answer": lambda first: first}, ENTRY, "BA7"),
        Mistake("second entry", {"answer": lambda H, v: H[1] @ v}, ENTRY, "BA7"),
        Mistake(
            "other entry of v",
            {"answer": lambda first, v: first / v[1]},
            "Compare first entry with first entry: −24 and 3.",
            "PD4",
        ),
        Mistake(
            "the arrow",
            {"answer": lambda H, v: H @ v},
            "This is Hv. How many times v is it?",
            "DD3",
        ),
        Mistake(
            "the length of Hv",
            {"answer": lambda H, v: np.sqrt((H @ v) @ (H @ v))},
            "This is the length of Hv. How many times v is Hv?",
            "BA7",
        ),
        Mistake(
            "product with v",
            {"answer": lambda H, v: v @ H @ v},
            "This is v · Hv, and v is not of length 1. How many times v is Hv?",
            "HE5",
        ),
        Mistake(
            "turned round",
            {"answer": lambda first, v: v[0] / first if first else 0.0},
            "This is v over Hv. The eigenvalue says how many times v goes into Hv: −24 over 3.",
            "BA7",
        ),
        Mistake("both", {"answer": lambda H: np.linalg.eigvalsh(H)}, BOTH, "BA7"),
        Mistake("both, turned", {"answer": lambda H: np.linalg.eigvalsh(H)[::-1]}, BOTH, "BA7"),
        Mistake("trace", {"answer": lambda H: np.trace(H)}, OTHER, "HE9"),
        Mistake("determinant", {"answer": lambda H: np.linalg.det(H)}, OTHER, "HE9"),
        Mistake(
            "the other factor",
            {"answer": lambda H: np.linalg.eigvalsh(H)[-1]},
            "H stretches other arrows by this factor, those along (2, 3). What does it do to v?",
            "BA7",
        ),
    ),
)

FACTOR = Exercise(
    id="08.4",
    asks="the eigenvalue of a known eigenvector",
    question="$v = (3, -2)$ is an eigenvector of $H = \\begin{pmatrix}-4&6\\\\6&1\\end{pmatrix}$. "
    "What is its eigenvalue?",
    kind=Numbers(),
    right=STRETCH.right(),
    why="Hv = (−24, 16), and that is −8 times (3, −2).",
    slips=STRETCH.slips(),
    hints=("What is H times v? Two rows, two products each.", "The first row: −4 · 3 + 6 · (−2)."),
    solution="$Hv = (-12 - 12,\\, 18 - 2) = (-24, 16) = -8\\,(3, -2)$: the eigenvalue is $-8$.",
    way=STRETCH,
)

SIGNS = "Both signs are turned. The sum of the eigenvalues must be 1 + 10."
SUM_PRODUCT = "These are the sum and the product of the two. Which two numbers have them?"
VALUES = Way(
    given={"a": 1.0, "b": 6.0, "c": 10.0},
    steps={
        "trace": lambda a, c: a + c,
        "mixed": lambda b: b * b,
        "det": lambda a, c, mixed: a * c - mixed,
        "four": lambda det: 4 * det,
        "root": lambda trace, four: np.sqrt(trace**2 - four),
        "low": lambda trace, root: (trace - root) / 2,
        "high": lambda trace, root: (trace + root) / 2,
        "answer": lambda low, high: np.array([low, high]),
    },
    mistakes=(
        Mistake(
            "diagonal",
            {"answer": lambda a, c: np.array([a, c])},
            "This is the diagonal: the curvatures along the axes. The eigenvalues stand there only "
            "if the mixed entries are 0.",
            "HE9",
        ),
        Mistake(
            "sizes",
            {"answer": lambda low, high: np.sort(np.abs([low, high]))},
            "The sizes are right. But the product of the eigenvalues is negative: 10 − 36.",
            "HE6",
        ),
        Mistake(
            "order",
            {"answer": lambda low, high: [high, low]},
            "These are the right two. Ascending order has the smaller one first.",
            "PD4",
        ),
        Mistake(
            "signs",
            {"trace": wrong.sign_lost},
            SIGNS,
            "BA4",
        ),
        Mistake(
            "signs, as they come",
            {"answer": lambda low, high: [-low, -high]},
            SIGNS,
            "BA4",
        ),
        Mistake(
            "both negative",
            {"answer": lambda low, high: [low, -high]},
            "The sum of the eigenvalues must be 1 + 10.",
            "HE6",
        ),
        Mistake(
            "mixed entries",
            {"answer": lambda b: [b, b]},
            "These are the mixed entries. The sum of the eigenvalues must be 1 + 10.",
            "HE9",
        ),
        *alone_and_together(
            Mistake(
                "half forgotten",
                {"low": wrong.factor_twice(2), "high": wrong.factor_twice(2)},
                "Check the sum: it must be 1 + 10. In the formula everything is divided by 2.",
                "BA8",
            )
        ),
        Mistake(
            "mixed not squared",
            {"mixed": wrong.left_as("b")},
            "The determinant is ac − b²: both mixed entries are multiplied.",
            "BA8",
        ),
        Mistake(
            "four forgotten",
            {"four": wrong.left_as("det")},
            "Under the root stands (a + c)² − 4(ac − b²).",
            "BA8",
        ),
        Mistake("root forgotten", {"root": wrong.root_forgotten}, "The root is missing.", "BA5"),
        Mistake(
            "high only",
            {"answer": lambda high: high},
            "That is one of them. The other one follows from their sum.",
            "BA7",
        ),
        Mistake(
            "low only",
            {"answer": lambda low: low},
            "That is one of them. The other one follows from their sum.",
            "BA7",
        ),
        Mistake(
            "sum and product",
            {"answer": lambda trace, det: np.array([trace, det])},
            SUM_PRODUCT,
            "BA7",
        ),
        Mistake(
            "product and sum",
            {"answer": lambda trace, det: np.array([det, trace])},
            SUM_PRODUCT,
            "BA7",
        ),
        Mistake(
            "trace",
            {"answer": lambda trace: trace},
            "This is the sum of the two. What are they one by one?",
            "HE9",
        ),
        Mistake(
            "determinant",
            {"answer": lambda det: det},
            "This is the determinant, the product of the two. What are they one by one?",
            "HE9",
        ),
    ),
)
VECTORS = np.array([[2.0, 1.0], [-1.0, 2.0]])  # eigenvectors as columns, (2, −1) and (1, 2)
SENSES = tuple(np.array(pair) for pair in product((1, -1), repeat=2))
SHOWN = (VECTORS, VECTORS.T, *(VECTORS / np.sqrt(5) * sense for sense in SENSES))

SPECTRUM = Exercise(
    id="08.5",
    asks="the eigenvalues of a Hessian",
    question="What are the eigenvalues of $H = \\begin{pmatrix}1&6\\\\6&10\\end{pmatrix}$? Give a "
    "list in ascending order.",
    kind=Numbers((2,), order="the smaller one first"),
    right=VALUES.right(),
    why="Their sum is 11 and their product −26. H(2, −1) = (−4, 2) and H(1, 2) = (13, 26).",
    slips=(
        *VALUES.slips(),
        *(
            Slip(vectors, "These are eigenvectors. By how much is each of them stretched?", "BA7")
            for vectors in SHOWN
        ),
    ),
    hints=(
        "Their sum is 1 + 10, their product 1 · 10 − 6 · 6.",
        "Two numbers with the sum 11 and the product −26.",
    ),
    solution="$\\lambda^2 - 11\\lambda - 26 = 0$ gives "
    "$\\lambda = (11 \\pm \\sqrt{121 + 104})/2 = (11 \\pm 15)/2$: $-2$ along $(2, -1)$, and $13$ "
    "along $(1, 2)$.",
    way=VALUES,
)
