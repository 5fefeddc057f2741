"""The exercises of notebook 00, start here: what bends, and what a network is a function of."""

import numpy as np

from hillside.exercises.engine import Exercise, Slip
from hillside.exercises.kinds import Choice, Numbers
from hillside.exercises.values import brief, words
from hillside.lessons.start_here.bending import one_matrix, second_difference

W1, W2 = np.array([[1.0, 2.0], [0.0, 1.0]]), np.array([[2.0, 0.0], [1.0, 1.0]])
FLAT = np.array([[1.0, -1.0], [2.0, -2.0]])


def bent(t):
    """The function of 00.3."""
    return np.tanh(t + 1 / 2)


LEFT, MIDDLE, RIGHT = map(bent, (-1.0, 0.0, 1.0))

WHAT_TRAINING_VARIES = Exercise(
    id="00.1",
    asks="what training varies",
    question="""A network is a function $N(x; \\theta)$ of two kinds of argument. Which of them does training vary?
- **x**: the inputs
- **theta**: the parameters $\\theta$
- **both**: the two of them
- **neither**: training varies the outputs""",
    kind=Choice(
        {
            "x": words("input", "inputs", "the input", "the inputs", "data", "the data"),
            "theta": words(
                "θ", "parameters", "the parameters", "weights", "weights and biases", "the weights"
            ),
            "both": words("x and theta", "x and θ", "all", "the two of them"),
            "neither": words("none", "outputs", "the outputs"),
        }
    ),
    right="theta",
    why="The data are given and rest while training looks for better θ.",
    slips=(
        Slip(
            "x",
            "The inputs are the data, and training takes them as they are. Ask which numbers you will change when the "
            "network errs.",
            "BP6",
        ),
        Slip(
            "both",
            "The data are frozen while a network is trained. Only one of the two may move to make the errors smaller.",
        ),
        Slip(
            "neither",
            "The outputs do change, because something they are computed from is changed. Which of the two?",
        ),
    ),
    hints=(
        "Think of a network that reads handwritten digits. Somebody hands you the images.",
        "The numbers that come out wrong are repaired by changing numbers inside the network.",
    ),
    solution="Training varies **theta**, the parameters $\\theta$: weights and biases. The inputs $x$ are data, and they are "
    "frozen. Derivatives with respect to $x$ are of use as well: they say which pixel matters, and "
    "they carry the chain rule from layer to layer.",
)

ONE_MATRIX = Exercise(
    id="00.2",
    asks="two matrices in one",
    question="Which single matrix does the same as first $W_1 = \\begin{pmatrix}1&2\\\\0&1\\end{pmatrix}$, then "
    "$W_2 = \\begin{pmatrix}2&0\\\\1&1\\end{pmatrix}$? Give it as a list of two rows.",
    kind=Numbers((2, 2)),
    right=one_matrix([W1, W2]),
    why="What comes first stands next to x: W₂(W₁x) = (W₂W₁)x, in numpy `W2 @ W1`.",
    slips=(
        Slip(
            W1 @ W2,
            "This is W₁W₂, which does W₂ first. The map that comes last stands on the left.",
            "JA4",
        ),
        Slip(
            W1 * W2,
            "These are products entry by entry, what `*` does in numpy. Use `@`: rows times columns.",
            "JA4",
        ),
        Slip(W1 + W2, "This is the sum. It sends x to W₁x + W₂x; here W₂ acts on the result W₁x."),
        Slip((W2 @ W1).T, "Rows and columns have changed places. Give the matrix row by row."),
        Slip(
            (W1 @ W2).T,
            "Rows and columns have changed places, and the order as well: the map that comes last stands on the left.",
        ),
        Slip(W1, "This is W₁ alone. Now let W₂ act on its two columns."),
        Slip(W2, "This is W₂ alone. It acts on what W₁ has made of x."),
    ),
    hints=(
        "Send x = (1, 0) through both, one after the other. Where it ends is the first column.",
        "W₁ sends (1, 0) to (1, 0) and (0, 1) to (2, 1). Where does W₂ send these two?",
        "In numpy: `np.array([[2, 0], [1, 1]]) @ np.array([[1, 2], [0, 1]])`.",
    ),
    solution="$W_2(W_1x) = (W_2W_1)x$, and $W_2W_1 = \\begin{pmatrix}2&0\\\\1&1\\end{pmatrix}"
    "\\begin{pmatrix}1&2\\\\0&1\\end{pmatrix} = \\begin{pmatrix}2&4\\\\1&3\\end{pmatrix}$. "
    "Its columns are the images of $(1, 0)$ and $(0, 1)$.",
)

TANH_BENDS = Exercise(
    id="00.3",
    asks="the second difference of a tanh",
    question="Let $f(t) = \\tanh(t + \\tfrac{1}{2})$. Compute the second difference $f(1) - 2f(0) + f(-1)$. Write it as code "
    "with `np.tanh`, or give the number with four digits.",
    kind=Numbers(),
    right=second_difference(bent),
    why="tanh 1.5 − 2 tanh 0.5 + tanh(−0.5) is not 0, so no matrix does what this f does.",
    slips=(
        Slip(
            0,
            "For every straight line it is 0, but tanh is no straight line: at 1.5 it has almost stopped rising, at 0 it rises fastest.",
        ),
        Slip(
            -second_difference(bent),
            "The size is right, the sign is not. The two outer values count once each with plus, the middle one twice with minus.",
        ),
        Slip(RIGHT - MIDDLE + LEFT, "The middle value counts twice: f(1) − 2f(0) + f(−1)."),
        Slip(RIGHT - 2 * MIDDLE - LEFT, "The last term is added, not taken away: + f(−1)."),
        Slip(
            RIGHT - LEFT,
            "This is f(1) − f(−1), the rise from end to end. The middle value is missing.",
        ),
        Slip(
            second_difference(bent) / 2,
            "This is the way from f(0) to the middle of the chord, half of what is asked.",
        ),
    ),
    hints=(
        "First the three values: tanh 1.5, tanh 0.5 and tanh(−0.5).",
        "They are 0.9051, 0.4621 and −0.4621. The middle one counts twice, with a minus.",
        "In code: `np.tanh(1.5) - 2 * np.tanh(0.5) + np.tanh(-0.5)`.",
    ),
    solution=f"$f(1) = \\tanh 1.5 = {RIGHT:.4f}$, $f(0) = \\tanh 0.5 = {MIDDLE:.4f}$, $f(-1) = \\tanh(-0.5) = {LEFT:.4f}$. "
    f"Hence $f(1) - 2f(0) + f(-1) = {second_difference(bent):.4f}$. "
    "Every $f(t) = a + bt$ gives $0$, so this $f$ is no stack of matrices, and no stack with biases.",
)

LINE_OR_POINT = Exercise(
    id="00.4",
    asks="the image of a line",
    question="""$W = \\begin{pmatrix}1&-1\\\\2&-2\\end{pmatrix}$ acts on all points $t\\,(1, 1)$ of the line through $0$ along $(1, 1)$. What is the image?
- **line**: a line
- **point**: a point
- **curve**: a bent curve
- **plane**: the whole plane""",
    kind=Choice(
        {
            "line": words("a line", "straight line", "a straight line"),
            "point": words("a point", "one point", "the origin", "zero", "a single point"),
            "curve": words("a curve", "a bent curve", "bent"),
            "plane": words("the plane", "the whole plane", "a plane"),
        }
    ),
    right="point",
    why=f"W (1, 1) = {brief(FLAT @ np.ones(2))}, so every t (1, 1) goes to 0: the direction of the line lies in the kernel of W.",
    slips=(
        Slip(
            "line",
            "Most lines stay lines, but this one runs in a direction that W sends to 0. Compute W (1, 1).",
            "LM1",
        ),
        Slip(
            "curve",
            "A matrix never bends: W (t p) = t W p, so the image can at most be a line. Compute W (1, 1).",
        ),
        Slip(
            "plane",
            "The image of a line is made of multiples of one arrow, W (1, 1). Compute that arrow.",
        ),
    ),
    hints=(
        "Every point of the line is t times (1, 1), and W (t p) = t W p.",
        "First row: 1 · 1 − 1 · 1. Second row?",
    ),
    solution="$W(1, 1)^T = (1 - 1,\\, 2 - 2)^T = (0, 0)^T$, hence $W\\,t(1, 1)^T = 0$ for every $t$. The image is a **point**. "
    "Exactly: under a matrix a line becomes a line, or a point if its direction lies in the kernel. It never becomes a curve.",
)

EXERCISES = (WHAT_TRAINING_VARIES, ONE_MATRIX, TANH_BENDS, LINE_OR_POINT)
