"""14.6 and 14.7: a bug named from its numbers, and one that only a shape betrays."""

import numpy as np

from hillside.exercises.engine import Exercise, Slip
from hillside.exercises.kinds import Choice, Numbers
from hillside.exercises.steps import Mistake, Way
from hillside.exercises.values import words

NAME_THE_BUG = Exercise(
    id="14.6",
    asks="which bug has these numbers",
    question="A classmate's way back was held against differences. For $w_2$ and $b_2$ the "
    "relative error is below $10^{-10}$. For $W_1$ it is $0.30$, with cosine $0.968$ and ratio "
    "$1.75$; for $b_1$ it is $0.19$, with cosine $0.998$ and ratio $1.45$. Which bug is it?\n\n"
    "- **a**: the residual is $y - p$\n"
    "- **b**: the $1/n$ of the mean is missing\n"
    "- **c**: the slope $1 - a^2$ of tanh is missing\n"
    "- **d**: `db1` is always $0$\n"
    "- **e**: an extra factor $p(1 - p)$ in `dz`\n\n"
    'Give a letter in quotes, such as `"a"`.',
    kind=Choice(
        {
            "a": words("the residual is y - p", "the sign", "sign"),
            "b": words("the 1/n of the mean is missing", "1/n", "no 1/n"),
            "c": words("the slope of tanh is missing", "1 - a^2", "no 1 - a^2"),
            "d": words("db1 is always 0", "db1"),
            "e": words("an extra factor p(1 - p)", "p(1 - p)"),
        }
    ),
    right="c",
    why="w2 and b2 lie behind the hidden units and are right, so dz is right; between w2 and W1 "
    "only the slope of tanh is used, and without it, since 1 − a² is at most 1, slopes come out "
    "too long.",
    slips=(
        Slip("a", "A turned sign makes every cosine −1, also those of w₂ and b₂.", "BP3"),
        Slip("b", "Without 1/n every ratio would be n, also those of w₂ and b₂.", "SG2"),
        Slip("d", "Then the ratio of b₁ would be 0, and W₁ would be right.", "BP2"),
        Slip("e", "dz is used for w₂ and b₂, too, and they are right.", "BP8"),
    ),
    hints=(
        "Which lines of the way back come before dw2 and db2, and which after?",
        "dz must be right. What is done between dz and W₁, b₁?",
    ),
    solution="It is **c**. $\\partial\\ell/\\partial w_2$ and $\\partial\\ell/\\partial b_2$ need "
    "`dz` only, and they are right. Behind them stand `np.outer(dz, w2)` and the slope of tanh. "
    "Without the slope, both arrays of the first layer are wrong, and too long.",
)

TABLE_WAY = Way(
    given={"n": 32},
    steps={
        "rows": lambda n: n,
        "columns": lambda n: n,
        "answer": lambda rows, columns: np.array([rows, columns]),
    },
    mistakes=(
        Mistake(
            "a column",
            {"columns": lambda: 1},
            "numpy stretches both: the column along its second axis, too.",
            "JA2",
        ),
        Mistake(
            "a row",
            {"rows": lambda: 1},
            "numpy stretches both: the list becomes a row and is repeated in each row.",
            "JA2",
        ),
        Mistake(
            "squared",
            {"rows": lambda n: n * n},
            "There are 32 · 32 numbers in all: 32 rows of 32.",
            "BA8",
        ),
        Mistake(
            "doubled",
            {"columns": lambda n: 2 * n},
            "They are not put side by side: every p meets every y.",
            "BA8",
        ),
    ),
)

TABLE = Exercise(
    id="14.7",
    asks="the shape of a column minus a list",
    question="A batch has $32$ examples. `p` has the shape `(32, 1)`, since it came out of a "
    "matrix product, and `y` has the shape `(32,)`. What is the shape of `p - y`? "
    "Give two whole numbers.",
    kind=Numbers((2,), whole=True),
    way=TABLE_WAY,
    right=TABLE_WAY.right(),
    why="Every p meets every y, and numpy does not complain.",
    slips=(
        *TABLE_WAY.slips(),
        Slip(32, "So it would be if both were lists. One of them is a column.", "JA2"),
        Slip([32], "So it would be if both were lists. One of them is a column.", "JA2"),
        Slip(1024, "That is how many numbers there are. Which shape do they have?", "BA7"),
        Slip(
            words("error", "an error", "it fails", "not possible"),
            "numpy raises no error here: it stretches both.",
            "JA2",
        ),
    ),
    hints=(
        "numpy reads (32,) as a row, (1, 32).",
        "An axis of length 1 is stretched to the length of the other one.",
    ),
    solution="`(32, 1)` and `(1, 32)` are both stretched to `(32, 32)`: a table of all differences "
    "$p_i - y_j$. Write `p.ravel()`, or keep `w2` a list.",
)
