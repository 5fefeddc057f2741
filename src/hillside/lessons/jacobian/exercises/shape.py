"""04.1 and 04.4: the shape of a Jacobian, and how its error shrinks."""

from hillside.exercises.engine import Exercise, Slip
from hillside.exercises.kinds import Numbers
from hillside.exercises.steps import Mistake, Way
from hillside.exercises.values import words

SWAPPED = "Rows and columns have changed places. Row = output, column = input."
UNDEFINED = words(
    "not defined",
    "undefined",
    "needs square",
    "must be square",
    "not square",
    "it must be square",
    "none",
    "it has none",
)

SHAPE_WAY = Way(
    given={"inputs": 128, "outputs": 64},
    steps={
        "rows": lambda outputs: outputs,
        "columns": lambda inputs: inputs,
        "answer": lambda rows, columns: [rows, columns],
    },
    mistakes=(
        Mistake("transposed", {"answer": lambda rows, columns: [columns, rows]}, SWAPPED, "JA1"),
        Mistake(
            "rows for inputs",
            {"rows": lambda inputs: inputs},
            "This matrix would return 128 numbers. The layer returns 64.",
            "JA5",
        ),
        Mistake(
            "columns for outputs",
            {"columns": lambda outputs: outputs},
            "This matrix could multiply only 64 inputs. The layer takes 128.",
            "JA5",
        ),
        Mistake(
            "one output",
            {"rows": lambda: 1},
            "This has a row for one output. Each of the 64 outputs has a row.",
            "JA3",
        ),
        Mistake(
            "one input",
            {"columns": lambda: 1},
            "This has a slope for one input. Each of the 128 inputs has a column.",
            "JA3",
        ),
        Mistake(
            "bias",
            {"columns": lambda inputs: inputs + 1},
            "A bias of the layer is a parameter, not an input: it has no column.",
            "BP6",
        ),
    ),
)

SHAPE = Exercise(
    id="04.1",
    asks="the shape of a layer's Jacobian",
    question="A layer takes $128$ numbers and returns $64$. What is the shape of its "
    "Jacobian? Give "
    "two whole numbers, rows first.",
    kind=Numbers((2,), whole=True),
    way=SHAPE_WAY,
    right=SHAPE_WAY.right(),
    why="One row for each of the 64 outputs, one column for each of the 128 inputs.",
    slips=(
        *SHAPE_WAY.slips(),
        Slip(
            UNDEFINED,
            "A Jacobian has any shape (m, n). Only a square one has a determinant.",
            "JA5",
        ),
        Slip(
            64 * 128,
            "This is the number of entries. The shape says how they are arranged.",
            "JA3",
        ),
    ),
    hints=(
        "J must multiply a push h of 128 numbers and return 64.",
        "A matrix of shape (m, n) takes n numbers and returns m.",
    ),
    solution="$J h$ takes $128$ numbers and returns $64$, so $J$ has $64$ rows and $128$ columns: "
    "shape $(64, 128)$.",
)

FACTOR_WAY = Way(
    given={"share": 4.0},
    steps={"power": lambda: 2, "answer": lambda share, power: share**power},
    mistakes=(
        Mistake(
            "linear",
            {"power": lambda: 1},
            "So would an error that is proportional to h. Jh already takes that part out: what is "
            "left begins with the squares of h.",
            "TA4",
        ),
        Mistake(
            "cubic",
            {"power": lambda: 3},
            "So would an error that begins with cubes. Here second derivatives are left over, so "
            "it begins with squares.",
            "TA4",
        ),
        Mistake(
            "root",
            {"power": lambda: 0.5},
            "The error is not proportional to the root of h. It begins with the squares of h.",
            "TA4",
        ),
        Mistake(
            "doubled",
            {"answer": lambda share: 2 * share},
            "A square, not a double: a quarter of h has a sixteenth of the square.",
            "BA1",
        ),
        Mistake(
            "a tenth of h",
            {"answer": lambda: 100.0},
            "That is the factor for h/10. Here the push is h/4.",
            "BA8",
        ),
        Mistake(
            "inverted",
            {"answer": lambda right: 1 / right},
            "The error becomes this share. By which factor does it shrink?",
            "BA8",
        ),
        Mistake(
            "nothing",
            {"answer": lambda: 1.0},
            "A smaller push has a smaller error, even after division by the length of h.",
            "TA4",
        ),
    ),
)

FACTOR = Exercise(
    id="04.4",
    asks="how the error shrinks with the push",
    question="The prediction $f(p) + Jh$ misses $f(p + h)$ by some error; $f$ is twice "
    "continuously "
    "differentiable, and its second derivative along $h$ is not zero at $p$. Take $h/4$ in "
    "place of "
    "$h$, already small. By about which factor does the error shrink? Give a whole number.",
    kind=Numbers(whole=True),
    way=FACTOR_WAY,
    right=FACTOR_WAY.right(),
    why="What the prediction leaves out begins with the squares of h, and a quarter squared is a "
    "sixteenth.",
    slips=FACTOR_WAY.slips(),
    hints=(
        "What is left over when the straight part, Jh, has been taken out?",
        "It begins with terms such as h², and h/4 has the square h²/16.",
    ),
    solution="By Taylor's theorem the error is about $\\frac12$ times the second derivative along "
    "$h$, which is quadratic in $h$: a quarter of $h$ has a sixteenth of the error.",
)
