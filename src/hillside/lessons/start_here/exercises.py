"""The exercises of lesson 00: what bends, and what a network is a function of."""

import numpy as np

from hillside.exercises import wrong_steps as wrong
from hillside.exercises.engine import Exercise, Slip
from hillside.exercises.kinds import Choice, Numbers
from hillside.exercises.steps import Mistake, Way
from hillside.exercises.values import words

from .bending import second_difference

# In the first edition the image of a line was 00.4 and the second difference 00.3.
FORMERLY = {"00.4": "00.3", "00.3": "00.4"}

TIMES_WAY = Way(
    given={"W": np.array([[2.0, 1.0], [-1.0, 3.0]]), "x": np.array([4.0, 5.0])},
    steps={"answer": lambda W, x: W @ x},
    mistakes=(
        Mistake(
            "columns for rows",
            {"answer": lambda W, x: W.T @ x},
            "Each row of the matrix goes with the vector, not each column.",
            "JA1",
        ),
        Mistake(
            "entry by entry",
            {"answer": lambda W, x: W * x},
            "Multiply along each row, then add: two rows give two numbers.",
            "JA4",
        ),
        Mistake(
            "sign",
            {"answer": lambda W, x: np.abs(W) @ x},
            "The entry −1 has a minus.",
            "BA4",
        ),
        Mistake(
            "swapped",
            {"answer": wrong.swapped},
            "The two numbers have changed places: the first row gives the first one.",
            "PD4",
        ),
    ),
)


def self_check(why, **parts):
    """A self-check of the toolbox with one number as its answer.

    why: its reason, which is the second hint and the solution as well.   parts: as of Exercise.
    """
    hints = ("Look into the toolbox above.", why)
    return Exercise(kind=Numbers(), why=why, hints=hints, solution=why, **parts)


RECALL = (
    Exercise(
        id="00.r1",
        asks="recall: matrix times vector",
        question="What is "
        "$\\begin{pmatrix}2&1\\\\-1&3\\end{pmatrix}\\begin{pmatrix}4\\\\5\\end{pmatrix}$? "
        "Give a list of two numbers.",
        kind=Numbers((2,)),
        way=TIMES_WAY,
        right=TIMES_WAY.right(),
        why="The rows give 2 · 4 + 1 · 5 = 13 and −1 · 4 + 3 · 5 = 11.",
        slips=(*TIMES_WAY.slips(), Slip(24, "Two rows give two numbers.", "GR1")),
        hints=("Each row times the vector gives one number.", "The first one is 2 · 4 + 1 · 5."),
        solution="$(2\\cdot 4 + 1\\cdot 5,\\; -1\\cdot 4 + 3\\cdot 5) = (13, 11)$.",
    ),
    self_check(
        id="00.r2",
        asks="toolbox: a dot product",
        question="What is $(2, -1, 3)\\cdot(4, 5, 1)$?",
        right=6,
        why="2 · 4 − 1 · 5 + 3 · 1 = 6.",
        slips=(
            Slip(
                [8, -5, 3], "These are the products. Add them: a dot product is one number.", "DD3"
            ),
            Slip(16, "The second entry is −1: its product is taken away.", "BA4"),
            Slip(40, "Multiply entry by entry first, then add.", "CR3"),
        ),
    ),
    self_check(
        id="00.r3",
        asks="toolbox: a sum",
        question="What is $\\sum_{k=1}^{4} k^2$?",
        right=30,
        why="1 + 4 + 9 + 16 = 30.",
        slips=(
            Slip(10, "This is the sum of k. Each k is squared before it is added.", "BA3"),
            Slip(100, "This is the square of the sum. Square each k, then add.", "CR3"),
            Slip(14, "The sum goes on to k = 4.", "BA8"),
            Slip(20, "This is the sum of 2k. k² is k times k.", "BA8"),
            Slip(29, "The sum begins at k = 1, and 1² counts as well.", "BA8"),
            Slip(16, "This is the last term alone. Add all four.", "BA7"),
        ),
    ),
    self_check(
        id="00.r4",
        asks="toolbox: a logarithm",
        question="What is $\\ln(e^3\\cdot e^2)$?",
        right=5,
        why="e³ · e² = e⁵, and ln e⁵ = 5.",
        slips=(
            Slip(6, "With equal bases the exponents are added, not multiplied.", "BA8"),
            Slip(np.exp(5), "This is e⁵. The logarithm asks for its exponent.", "BA7"),
            Slip(1, "The exponents are added, not subtracted.", "BA4"),
        ),
    ),
)

WHAT_TRAINING_VARIES = Exercise(
    id="00.1",
    asks="what training varies",
    question="""A network is a function $N(x; \\theta)$ of two kinds of argument. Which of them
does training vary?

- **x**: the inputs
- **theta**: the parameters $\\theta$
- **both**: the two of them
- **neither**: training varies the outputs

Put a word in quotes, such as `"both"`, in place of the dots and run the cell.""",
    kind=Choice(
        {
            "x": words("input", "inputs", "the input", "the inputs", "data", "the data"),
            "theta": words(
                "θ",
                "the parameters θ",
                "parameter",
                "parameters",
                "the parameters",
                "weights",
                "weights and biases",
                "weight",
                "bias",
                "biases",
                "the weights",
            ),
            "both": words("x and theta", "x and θ", "all", "the two of them"),
            "neither": words("none", "outputs", "the outputs", "training varies the outputs"),
        }
    ),
    right="theta",
    why="The data are given and stay fixed while training looks for better θ.",
    slips=(
        Slip(
            "x",
            "The inputs are the data, and training takes them as they are. Ask which numbers you "
            "will change when the network errs.",
            "BP6",
        ),
        Slip(
            "both",
            "The data are frozen while a network is trained. Only one of the two may move to make "
            "the errors smaller.",
            "BP6",
        ),
        Slip(
            "neither",
            "The outputs do change, because something they are computed from is changed. Which of "
            "the two?",
            "BP6",
        ),
    ),
    hints=(
        "Think of a network that reads handwritten digits. Somebody hands you the images.",
        "Numbers that come out wrong are repaired by changing numbers inside the network.",
    ),
    solution="Training varies **theta**, the parameters $\\theta$: weights and biases. The "
    "inputs $x$ "
    "are data, and they are frozen. Derivatives with respect to $x$ are of use as well: they say "
    "which input matters, and they carry the chain rule from layer to layer.",
)

FIRST, SECOND = np.array([[1.0, 3.0], [0.0, 1.0]]), np.array([[2.0, 0.0], [1.0, 2.0]])

PRODUCT_WAY = Way(
    given={"first": FIRST, "second": SECOND},
    steps={"answer": lambda first, second: second @ first},
    mistakes=(
        Mistake(
            "other order",
            {"answer": lambda first, second: first @ second},
            "This is W₁W₂, which does W₂ first. The map that comes last stands on the left.",
            "JA4",
        ),
        Mistake(
            "entry by entry",
            {"answer": lambda first, second: first * second},
            "These are products entry by entry, what `*` does in numpy. Use `@`: rows times "
            "columns.",
            "JA4",
        ),
        Mistake(
            "sum",
            {"answer": lambda first, second: first + second},
            "This is the sum. It sends x to W₁x + W₂x; here W₂ acts on the result W₁x.",
            "CR3",
        ),
        Mistake(
            "transposed",
            {"answer": lambda first, second: (second @ first).T},
            "Rows and columns have changed places. Give the matrix row by row.",
            "JA1",
        ),
        Mistake(
            "other order, transposed",
            {"answer": lambda first, second: (first @ second).T},
            "Rows and columns have changed places, and the order as well: the map that comes last "
            "stands on the left.",
            "JA4",
        ),
        Mistake(
            "the first alone",
            {"answer": lambda first: first},
            "This is W₁ alone. Now let W₂ act on its two columns.",
            "BA7",
        ),
        Mistake(
            "the second alone",
            {"answer": lambda second: second},
            "This is W₂ alone. It acts on what W₁ has made of x.",
            "BA7",
        ),
    ),
)

ONE_MATRIX = Exercise(
    id="00.2",
    asks="two matrices in one",
    question="Which single matrix does the same as first "
    "$W_1 = \\begin{pmatrix}1&3\\\\0&1\\end{pmatrix}$, then "
    "$W_2 = \\begin{pmatrix}2&0\\\\1&2\\end{pmatrix}$? Give it as a list of two rows of "
    "whole numbers, "
    "such as `[[1, 0], [0, 1]]`.",
    kind=Numbers((2, 2), whole=True),
    way=PRODUCT_WAY,
    right=PRODUCT_WAY.right(),
    why="What comes first stands next to x: W₂(W₁x) = (W₂W₁)x, in numpy `W2 @ W1`.",
    slips=(
        *PRODUCT_WAY.slips(),
        Slip([2, 6, 1, 5], "The four numbers are right. Give them as two rows.", "JA3"),
    ),
    hints=(
        "Send x = (1, 0) through both, one after the other. Where it ends is the first column.",
        "W₁ sends (1, 0) to (1, 0) and (0, 1) to (3, 1). Where does W₂ send these two?",
        "In numpy: `np.array([[2, 0], [1, 2]]) @ np.array([[1, 3], [0, 1]])`.",
    ),
    solution="$W_2(W_1x) = (W_2W_1)x$, and $W_2W_1 = \\begin{pmatrix}2&0\\\\1&2\\end{pmatrix}"
    "\\begin{pmatrix}1&3\\\\0&1\\end{pmatrix} = \\begin{pmatrix}2&6\\\\1&5\\end{pmatrix}$. "
    "Its columns are the images of $(1, 0)$ and $(0, 1)$.",
)

LINE_OR_POINT = Exercise(
    id="00.3",
    asks="the image of a line",
    question="""$W = \\begin{pmatrix}3&-2\\\\6&-4\\end{pmatrix}$ acts on all points $t\\,(2, 3)$ of
the line through $0$ along $(2, 3)$. What is the image?

- **line**: a line
- **point**: a point
- **curve**: a bent curve
- **plane**: the whole plane""",
    kind=Choice(
        {
            "line": words("a line", "straight line", "a straight line"),
            "point": words(
                "a point",
                "one point",
                "the origin",
                "origin",
                "zero",
                "0",
                "(0, 0)",
                "a single point",
            ),
            "curve": words("a curve", "a bent curve", "bent"),
            "plane": words("the plane", "the whole plane", "a plane"),
        }
    ),
    right="point",
    why="W (2, 3) = (0, 0), so every t (2, 3) goes to 0: the direction of the line lies in the "
    "kernel of W.",
    slips=(
        Slip(
            "line",
            "Most lines stay lines, but this one runs in a direction that W sends to 0. Compute "
            "W (2, 3).",
            "LM1",
        ),
        Slip(
            "curve",
            "A matrix never bends: W (t p) = t W p, so the image can at most be a line. Compute "
            "W (2, 3).",
            "LM1",
        ),
        Slip(
            "plane",
            "The image of a line is made of multiples of one arrow, W (2, 3). Compute that arrow.",
            "LM1",
        ),
    ),
    hints=(
        "Every point of the line is t times (2, 3), and W (t p) = t W p.",
        "First row: 3 · 2 − 2 · 3. Second row?",
    ),
    solution="$W(2, 3) = (6 - 6,\\, 12 - 12) = (0, 0)$, hence $W\\,t(2, 3) = 0$ for every $t$. The "
    "image is a **point**. Exactly: under a matrix a line becomes a line, or a point if "
    "its direction "
    "lies in the kernel. It never becomes a curve.",
)


def bent(t):
    """The function of 00.4."""
    return np.tanh(t + 1 / 4)


BEND_WAY = Way(
    given={"f": bent},
    steps={
        "right_end": lambda f: f(1),
        "middle": lambda f: 2 * f(0),
        "left_end": lambda f: f(-1),
        "answer": lambda right_end, middle, left_end: right_end - middle + left_end,
    },
    mistakes=(
        Mistake(
            "middle once",
            {"middle": lambda f: f(0)},
            "The middle value counts twice: f(1) − 2f(0) + f(−1).",
            "BA8",
        ),
        Mistake(
            "last term subtracted",
            {"left_end": lambda f: -f(-1)},
            "The last term is added, not taken away: + f(−1).",
            "BA4",
        ),
        Mistake(
            "last term forgotten",
            {"left_end": lambda: 0.0},
            "The last term, + f(−1), is missing.",
            "BA3",
        ),
        Mistake(
            "first term forgotten",
            {"right_end": lambda: 0.0},
            "The first term, f(1), is missing.",
            "BA3",
        ),
        Mistake(
            "middle forgotten",
            {"middle": lambda: 0.0},
            "The middle value is missing: − 2f(0).",
            "BA3",
        ),
        Mistake(
            "middle added",
            {"middle": lambda f: -2 * f(0)},
            "The middle value is taken away, twice.",
            "BA4",
        ),
        Mistake(
            "1/2 for 1/4",
            {"answer": lambda: second_difference(lambda t: np.tanh(t + 1 / 2))},
            "This is the number for tanh(t + 1/2), that of the picture. Here it is tanh(t + 1/4).",
            "BA8",
        ),
        Mistake(
            "tan",
            {"answer": lambda: second_difference(lambda t: np.tan(t + 1 / 4))},
            "This is the number for tan, the tangent of an angle. tanh is another function.",
            "BA8",
        ),
        Mistake(
            "1/4 turned",
            {"left_end": lambda f: f(-1.5)},
            "At t = −1 the argument is −1 + 1/4, which is −3/4.",
            "BA8",
        ),
        Mistake(
            "sign",
            {"answer": lambda right: -right},
            "The size is right, the sign is not. The two outer values count once each with plus, "
            "the middle one twice with minus.",
            "BA4",
        ),
        Mistake(
            "half",
            {"answer": lambda right: right / 2},
            "This is the way from f(0) to the middle of the chord, half of what is asked.",
            "BA8",
        ),
        Mistake(
            "straight",
            {"answer": lambda: 0.0},
            "It is 0 for a straight line, and this f is none: its slopes at −1, 0 and 1 differ. "
            "Does your 1/4 stand inside the tanh?",
            "LM1",
        ),
    ),
)

TANH_BENDS = Exercise(
    id="00.4",
    asks="the second difference of a tanh",
    question="Let $f(t) = \\tanh(t + \\tfrac{1}{4})$. Compute the second difference "
    "$f(1) - 2f(0) + f(-1)$. Write it as code with `np.tanh`, or give the number with four digits.",
    kind=Numbers(),
    way=BEND_WAY,
    right=BEND_WAY.right(),
    why="tanh 1.25 − 2 tanh 0.25 + tanh(−0.75) is not 0, so no matrix does what this f does.",
    slips=BEND_WAY.slips(),
    hints=(
        "First the three values: tanh 1.25, tanh 0.25 and tanh(−0.75).",
        "They are 0.8483, 0.2449 and −0.6351. The middle one counts twice, with a minus.",
        "In code: `np.tanh(1.25) - 2 * np.tanh(0.25) + np.tanh(-0.75)`.",
    ),
    solution="$f(1) = \\tanh 1.25 = 0.8483$, $f(0) = \\tanh 0.25 = 0.2449$, $f(-1) = "
    "\\tanh(-0.75) = "
    f"-0.6351$. Hence $f(1) - 2f(0) + f(-1) = {BEND_WAY.right():.4f}$. Every $f(t) = a + bt$ gives "
    "$0$, so this $f$ is no stack of matrices, and no stack with biases.",
)

EXERCISES = (WHAT_TRAINING_VARIES, ONE_MATRIX, LINE_OR_POINT, TANH_BENDS)
