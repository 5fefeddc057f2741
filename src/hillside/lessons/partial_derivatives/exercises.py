"""The exercises of notebook 02, partial derivatives."""

import numpy as np

from hillside.cuts import keeping
from hillside.exercises.code import Code
from hillside.exercises.engine import Exercise, Slip
from hillside.exercises.kinds import Choice, Numbers
from hillside.exercises.values import brief, words
from hillside.partial_surfaces import LEANING_TROUGH
from hillside.surfaces import BOWL, X_SQUARED_Y

P = np.array([3.0, 2.0])
SLOPES = X_SQUARED_Y.gradient(P)
BENDS = X_SQUARED_Y.hessian(P)
Q = np.array([3.0, 4.0])
BOWL_SLOPES = BOWL.gradient(Q)
HALF, TWO = 0.5, 2.0
COS = np.cos(HALF * TWO)
SINE_SLOPES = COS * np.array([TWO, HALF])
X, W, B, Y = 2.0, 3.0, 1.0, 5.0
MISS = W * X + B - Y
NEURON = 2 * MISS * np.array([X, 1.0])
KEPT = keeping(LEANING_TROUGH, np.array([3.0, 1.0]), -1)

SWAPPED = "The two slopes have changed places. Slot 0 is the derivative with respect to {}."

BOTH_PARTIALS = Exercise(
    id="02.1",
    asks="both partials of x²y at (3, 2)",
    question="What are $f_x$ and $f_y$ of $f(x, y) = x^2y$ at $(3, 2)$? Give them as a list of two numbers, $f_x$ first.",
    kind=Numbers((2,)),
    right=SLOPES,
    why=f"f_x = 2xy is {brief(SLOPES[0])} there, f_y = x² is {brief(SLOPES[1])}: the frozen variable is treated as a number.",
    slips=(
        Slip(SLOPES[::-1], SWAPPED.format("x"), "PD4"),
        Slip(
            [2 * P[0], SLOPES[1]],
            "In f_x the factor y has vanished. A frozen factor stays as a multiplier; only added constants vanish.",
            "PD2",
        ),
        Slip(
            [SLOPES.sum()] * 2,
            "In each slope the frozen variable has been differentiated, too. Frozen means: its own term is not "
            "differentiated.",
            "PD1",
        ),
        Slip(
            [0, 0],
            "It seems that the point was put in first. Differentiate first, substitute after: a number has derivative 0.",
            "PD8",
        ),
        Slip(
            [P[0] ** 2 * P[1]] * 2,
            "That is the height at (3, 2), twice. Differentiate x²y before you put in the point.",
        ),
    ),
    hints=(
        "For f_x think of y as a number, such as 7. What is the derivative of 7x²?",
        "f_x = 2x · y. For f_y think of x² as a number: what is the derivative of 9y?",
        "Put x = 3 and y = 2 into 2xy and into x².",
    ),
    solution="With $y$ frozen, $x^2y$ is a number times $x^2$: $f_x = 2xy = 2\\cdot 3\\cdot 2 = 12$. "
    "With $x$ frozen, it is a number times $y$: $f_y = x^2 = 9$.",
)

FROZEN_SUMMAND = Exercise(
    id="02.2",
    asks="f_x of x² + y² at (3, 4)",
    question="What is $\\partial f/\\partial x$ of $f(x, y) = x^2 + y^2$ at $(3, 4)$?",
    kind=Numbers(),
    right=BOWL_SLOPES[0],
    why="y² holds no x, so with y frozen it is a constant and its derivative is 0; what remains is 2x.",
    slips=(
        Slip(
            BOWL_SLOPES[0] + Q[1] ** 2,
            "y² is still there. A term without x is a constant for ∂/∂x: its derivative is 0.",
            "PD3",
        ),
        Slip(
            BOWL_SLOPES.sum(),
            "y is frozen here, so its own term must not be differentiated.",
            "PD1",
        ),
        Slip(
            BOWL_SLOPES[1], "That is the slope when y moves. Here x moves and y is frozen.", "PD4"
        ),
        Slip(
            0,
            "It seems that the point was put in first. Differentiate first, substitute after.",
            "PD8",
        ),
        Slip(BOWL.f(Q), "That is the height at (3, 4). The question asks for the slope."),
        Slip(BOWL_SLOPES, "These are both slopes. The question asks for one of them, ∂f/∂x."),
    ),
    hints=(
        "y is frozen at 4, so f is x² + 16 along this cut.",
        "What is the derivative of x² + 16 at x = 3?",
    ),
    solution="With $y$ frozen at $4$ the cut is $x^2 + 16$. Its derivative is $2x$, at $x = 3$ that is $6$. The constant $16$ only lifts the curve.",
)

INNER_DERIVATIVE = Exercise(
    id="02.3",
    asks="both partials of sin(xy) at (0.5, 2)",
    question="What are $f_x$ and $f_y$ of $f(x, y) = \\sin(xy)$ at $(0.5,\\, 2)$, angles in radians? "
    "Give a list of two numbers, with at least four digits each.",
    kind=Numbers((2,)),
    right=SINE_SLOPES,
    why="The chain rule holds for a frozen variable as well: f_x = y cos(xy) and f_y = x cos(xy).",
    slips=(
        Slip(
            [COS, COS],
            "The inner derivative is missing. Freezing y does not cancel the chain rule: multiply by ∂(xy)/∂x = y, "
            "and for f_y by x.",
            "PD5",
        ),
        Slip(SINE_SLOPES[::-1], SWAPPED.format("x") + " Its inner derivative is y.", "PD4"),
        Slip(
            -SINE_SLOPES,
            "The derivative of the sine is +cos. The minus sign belongs to the derivative of the cosine.",
        ),
        Slip(
            np.sin(1.0) * np.array([TWO, HALF]),
            "The outer function was not differentiated: the sine becomes a cosine.",
        ),
        Slip(
            [TWO, HALF],
            "The factor cos(xy) is missing, or it was taken in degrees, where it is almost 1. Here xy is in radians.",
        ),
        Slip(
            [0, 0],
            "It seems that the point was put in first. Differentiate first, substitute after.",
            "PD8",
        ),
    ),
    hints=(
        "With y frozen at 2 the cut is sin(2x). What is its derivative?",
        "The derivative of sin(2x) is cos(2x) times the inner derivative 2.",
        "`np.cos(1)` is 0.5403; here xy = 1.",
    ),
    solution="$f_x = y\\cos(xy) = 2\\cos 1 = 1.0806$ and $f_y = x\\cos(xy) = 0.5\\cos 1 = 0.2702$. "
    "The frozen variable is the inner derivative.",
)

MIXED = Exercise(
    id="02.4",
    asks="a mixed partial of x²y at (3, 2)",
    question="$f(x, y) = x^2y$ has $f_x = 2xy$. Now take the derivative of $f_x$ with respect to $y$. "
    "How large is this mixed partial, $\\partial^2 f/\\partial y\\,\\partial x$, at $(3, 2)$?",
    kind=Numbers(),
    right=BENDS[0, 1],
    why="f_x = 2xy still depends on y; with x frozen now, its slope in y is 2x.",
    slips=(
        Slip(
            0,
            "y was frozen only while f_x was made. f_x = 2xy still depends on y; now let y move.",
            "PD6",
        ),
        Slip(
            BENDS[0, 0],
            "That is f_xx, the derivative of f_x with respect to x again. Here y moves.",
        ),
        Slip(SLOPES[0], "That is f_x itself. Differentiate it once more, with respect to y."),
        Slip(SLOPES[1], "That is f_y. Start from f_x = 2xy, and let y move."),
    ),
    hints=(
        "f_x = 2xy is a function of x and y like any other.",
        "Freeze x at 3: f_x is 6y. What is its slope in y?",
    ),
    solution="$f_x = 2xy$. With $x$ frozen its derivative with respect to $y$ is $2x$, at $x = 3$ that is $6$. "
    "The other order gives the same: $f_y = x^2$, and its derivative with respect to $x$ is $2x$.",
)

ONE_NEURON = Exercise(
    id="02.5",
    asks="the slopes of a neuron's loss",
    question="A neuron without activation says $wx + b$; its loss is $\\ell = (wx + b - y)^2$. For $x = 2$, $w = 3$, $b = 1$, $y = 5$: "
    "what are $\\partial\\ell/\\partial w$ and $\\partial\\ell/\\partial b$? Give a list of two numbers.",
    kind=Numbers((2,)),
    right=NEURON,
    why=f"The miss wx + b − y is {brief(MISS)}; each slope is 2 · {brief(MISS)} times the inner derivative, x for w and 1 for b.",
    slips=(
        Slip(
            [2 * MISS] * 2,
            "In the slope for w the inner derivative is missing: ∂(wx + b − y)/∂w is x.",
            "PD5",
        ),
        Slip(
            -NEURON,
            "The sign is turned. The miss is wx + b − y, what the neuron says minus what is wanted: here it is positive.",
            "BP3",
        ),
        Slip(
            [2 * MISS * W, 2 * MISS],
            "The first entry is ∂ℓ/∂x, the slope in the input. Training changes w, and x is frozen: it is data.",
            "BP6",
        ),
        Slip(NEURON[::-1], SWAPPED.format("w"), "PD4"),
        Slip(NEURON / 2, "The square gives a factor 2: the derivative of u² is 2u."),
    ),
    hints=(
        "What is frozen? x and y are data; for the slope in w also b is frozen.",
        "Write u = wx + b − y. The slope of u² in w is 2u times the slope of u in w.",
        "Here u = 3 · 2 + 1 − 5, and the slopes of u are x in w and 1 in b.",
    ),
    solution="With $u = wx + b - y = 6 + 1 - 5 = 2$ the loss is $u^2$. So $\\partial\\ell/\\partial w = 2u\\cdot x = 2\\cdot 2\\cdot 2 = 8$ and "
    "$\\partial\\ell/\\partial b = 2u\\cdot 1 = 4$.",
)


def x_squared_y(x, y):
    """The function of the lesson."""
    return x**2 * y


def sine(x, y):
    """The function of exercise 02.3."""
    return np.sin(x * y)


def forward_x(f, x, y, h):
    """The right answer to 02.6."""
    return (f(x + h, y) - f(x, y)) / h


A_QUOTIENT = Exercise(
    id="02.6",
    asks="a function for the difference quotient",
    question="Write `forward_x(f, x, y, h)`: the forward difference quotient of $f$ in $x$, with $y$ frozen. "
    "For $f(x, y) = x^2y$ at $(3, 2)$ with $h = 0.01$ it returns about $12.02$.",
    kind=Code(
        "forward_x(f, x, y, h)",
        ((x_squared_y, 3.0, 2.0, 0.01), (sine, 0.5, 2.0, 0.1), (x_squared_y, -1.0, 4.0, 0.5)),
    ),
    right=forward_x,
    why="Only x is moved, by h; the rise is divided by the same h, and what is left differs from f_x = 12 by about h · y.",
    slips=(
        Slip(
            lambda f, x, y, h: (f(x, y + h) - f(x, y)) / h,
            "Here y moves and x is frozen: this is the quotient in y.",
            "PD4",
        ),
        Slip(
            lambda f, x, y, h: (f(x + h, y + h) - f(x, y)) / h,
            "Both variables move. Freeze y: only x gets the step h.",
            "PD1",
        ),
        Slip(
            lambda f, x, y, h: f(x + h, y) - f(x, y),
            "This is the rise. A slope is rise over step: divide by h.",
        ),
        Slip(
            lambda f, x, y, h: (f(x, y) - f(x - h, y)) / h,
            "This steps backward, to x − h. The forward quotient steps to x + h.",
        ),
        Slip(
            lambda f, x, y, h: (f(x + h, y) - f(x - h, y)) / (2 * h),
            "This is the central quotient, a better one. The question asks for the "
            "forward one, from x to x + h.",
        ),
        Slip(
            lambda f, x, y, h: f(x + h, y) - f(x, y) / h,
            "Only f(x, y) is divided by h. Put the whole rise in brackets.",
        ),
    ),
    hints=(
        "Where do you stand after the step: at (x + h, y), (x, y + h) or (x + h, y + h)?",
        "The rise is f(x + h, y) − f(x, y).",
        "The last line can be `return (f(x + h, y) - f(x, y)) / h`.",
    ),
    solution="```python\ndef forward_x(f, x, y, h):\n    return (f(x + h, y) - f(x, y)) / h\n```\n"
    "At $(3, 2)$ with $h = 0.01$: $f(3.01, 2) = 18.1202$, so the quotient is $0.1202/0.01 = 12.02$.",
)

WHAT_IS_KEPT = Exercise(
    id="02.7",
    asks="df/dx with x + y held fixed",
    question="$f(x, y) = x^2 + y$. Now $x$ grows while $x + y$ is held fixed. What is $df/dx$ at $x = 3$?",
    kind=Numbers(),
    right=KEPT,
    why="When x + y is kept, y falls by 1 for each 1 in x: df/dx = 2x − 1.",
    slips=(
        Slip(
            6,
            "That is the slope with y kept. Say what is held fixed: on x + y = const, y changes with x.",
            "PD9",
        ),
        Slip(7, "The sign: when x grows and x + y stays, y must fall."),
        Slip(-1, "That is the part that comes from y. x² changes, too, by 2x."),
        Slip(0, "f itself is not held fixed, only x + y. How do x² and y change when x grows?"),
    ),
    hints=(
        "Call the fixed sum c. Then y = c − x.",
        "Put y = c − x into f: what is the derivative of x² + c − x at x = 3?",
    ),
    solution="With $x + y = c$ fixed, $y = c - x$, so $f = x^2 + c - x$ and $df/dx = 2x - 1 = 5$ at $x = 3$. "
    "With $y$ fixed it would be $2x = 6$: the sign $\\partial f/\\partial x$ needs to know what is kept.",
)

BOTH_MOVE = Exercise(
    id="02.8",
    asks="why a quotient gives 21.08, not 12.02",
    question="""Somebody measures the slope in $x$ of $x^2y$ at $(3, 2)$:
```python
def f(p):
    x, y = p
    return x**2 * y

p, h = np.array([3.0, 2.0]), 0.01
print((f(p + h) - f(p)) / h)
```
The program prints `21.0801` (rounded), while $f_x = 12$. What is the cause?
- **a**: the step $h$ is too large
- **b**: `p + h` adds $h$ to both coordinates
- **c**: the rise must be divided by `2 * h`
- **d**: the computer rounds its numbers""",
    kind=Choice(
        {
            "a": words("h too large", "step too large"),
            "b": words("both move", "both coordinates", "p + h"),
            "c": words("2h", "2 * h"),
            "d": words("rounding"),
        }
    ),
    right="b",
    why="Adding a number to an array adds it to every entry; so nothing was frozen, and the result is near f_x + f_y = 21.",
    slips=(
        Slip(
            "a",
            "A large h spoils a quotient a little. Would h = 0.000001 bring 21 down to 12? Try it.",
        ),
        Slip(
            "c",
            "Dividing by 2h belongs to the quotient that steps both ways. Here it would give 10.5. Which points does f see?",
        ),
        Slip("d", "Rounding changes the last digits of a number, not the first. Print `p + h`."),
    ),
    hints=(
        "Print `p + h`. Which coordinates have changed?",
        "21 = 12 + 9. Which two slopes are these?",
    ),
    solution="The cause is **b**: `p + h` is $(3.01, 2.01)$, so both variables move and the quotient comes near $f_x + f_y = 12 + 9$. "
    "A step in $x$ alone is `p + np.array([h, 0])`.",
)

EXERCISES = (
    BOTH_PARTIALS,
    FROZEN_SUMMAND,
    INNER_DERIVATIVE,
    MIXED,
    ONE_NEURON,
    A_QUOTIENT,
    WHAT_IS_KEPT,
    BOTH_MOVE,
)
