"""13.5 and 13.6: Adam's first move by hand, and all its moves in code."""

import numpy as np

from hillside.exercises import wrong_steps as wrong
from hillside.exercises.code import Code
from hillside.exercises.engine import Exercise
from hillside.exercises.kinds import Numbers
from hillside.exercises.steps import Mistake, Way

FIRST_WAY = Way(
    given={"alpha": 0.02, "beta1": 0.9, "beta2": 0.999, "g": 200.0},
    steps={
        "share1": lambda beta1: 1 - beta1,
        "share2": lambda beta2: 1 - beta2,
        "mean": lambda g, beta1, share1: (1 - beta1) * g / share1,
        "square": lambda g, beta2, share2: (1 - beta2) * g**2 / share2,
        "root": lambda square: np.sqrt(square),
        "answer": lambda alpha, mean, root: -alpha * mean / root,
    },
    mistakes=(
        Mistake(
            "nothing corrected",
            {"share1": lambda: 1.0, "share2": lambda: 1.0},
            "Here neither average is divided by 1 − β. Both start at 0, and after one step they "
            "hold only a small share of the slope.",
            "OP4",
        ),
        Mistake(
            "s not corrected",
            {"share2": lambda: 1.0},
            "The average of the squares is divided by 1 − β₂ before the root is taken.",
            "OP4",
        ),
        Mistake(
            "m not corrected",
            {"share1": lambda: 1.0},
            "The average of the slopes is divided by 1 − β₁.",
            "OP4",
        ),
        Mistake(
            "plain descent",
            {"root": lambda: 1.0},
            "This is −αg, the step of plain descent. Adam divides by the size of the slopes.",
            "OP2",
        ),
        Mistake(
            "no root",
            {"root": lambda square: square},
            "Take the square root of the average of the squares before you divide.",
            "BA5",
        ),
        Mistake(
            "uphill",
            {"answer": wrong.sign_lost},
            "The slope is positive, so the move downhill is negative.",
            "GD1",
        ),
    ),
)

FIRST_MOVE = Exercise(
    id="13.5",
    asks="Adam's first move",
    question="Adam with $\\beta_1 = 0.9$, $\\beta_2 = 0.999$ and $\\alpha = 0.02$ starts at a "
    "place where the slope is $g = 200$. By how much does its first move change the parameter? "
    "Give one number with its sign; leave $\\varepsilon$ out.",
    kind=Numbers(rtol=2e-3),
    way=FIRST_WAY,
    right=FIRST_WAY.right(),
    why="After one step the corrected averages are g and g². Their quotient g/√(g²) is 1, so the "
    "move is −α.",
    slips=FIRST_WAY.slips(),
    hints=(
        "m = 0.1 g. Divided by 1 − 0.9 it is g again.",
        "s = 0.001 g². Divided by 1 − 0.999 it is g². What is g divided by the root of g²?",
    ),
    solution="$\\hat m = \\frac{0.1\\cdot 200}{1 - 0.9} = 200$ and $\\hat s = "
    "\\frac{0.001\\cdot 200^2}{1 - 0.999} = 200^2$. The move is "
    "$-0.02\\cdot\\frac{200}{200} = -0.02$. The size of the slope has cancelled.",
)

CASES = (
    (np.array([3.0, 1.0, -2.0, 0.5]), 0.1),
    (np.array([-40.0, 25.0, 60.0]), 0.02),
    (np.array([0.3, 0.7, 0.2, -0.9, 0.4, 0.1]), 0.5),
)


def averages(slopes, beta):
    """The running averages a <- beta a + (1 - beta) x after each of the slopes, (k,)."""
    found, average = [], 0.0
    for one in slopes:
        average = beta * average + (1 - beta) * one
        found.append(average)
    return np.array(found)


MOVES_WAY = Way(
    given={"beta1": 0.9, "beta2": 0.999},
    takes=("g", "alpha"),
    steps={
        "k": lambda g: np.arange(1, len(g) + 1),
        "mean": lambda g, beta1: averages(g, beta1),
        "square": lambda g, beta2: averages(g**2, beta2),
        "mean_hat": lambda mean, beta1, k: mean / (1 - beta1**k),
        "square_hat": lambda square, beta2, k: square / (1 - beta2**k),
        "root": lambda square_hat: np.sqrt(square_hat),
        "answer": lambda alpha, mean_hat, root: -alpha * mean_hat / root,
    },
    mistakes=(
        Mistake(
            "nothing corrected",
            {"mean_hat": lambda mean: mean, "square_hat": lambda square: square},
            "The two averages start at 0. Divide them by 1 − β₁ᵏ and 1 − β₂ᵏ.",
            "OP4",
        ),
        Mistake(
            "s not corrected",
            {"square_hat": lambda square: square},
            "The average of the squares must be corrected, too: divide it by 1 − β₂ᵏ.",
            "OP4",
        ),
        Mistake(
            "m not corrected",
            {"mean_hat": lambda mean: mean},
            "The average of the slopes must be corrected, too: divide it by 1 − β₁ᵏ.",
            "OP4",
        ),
        Mistake(
            "power forgotten",
            {
                "mean_hat": lambda mean, beta1: mean / (1 - beta1),
                "square_hat": lambda square, beta2: square / (1 - beta2),
            },
            "Only the first move fits. In step k divide by 1 − βᵏ.",
            "OP4",
        ),
        Mistake(
            "k from 0",
            {
                "mean_hat": lambda mean, beta1, k: mean / (1 - beta1 ** (k + 1)),
                "square_hat": lambda square, beta2, k: square / (1 - beta2 ** (k + 1)),
            },
            "The first move has k = 1, here it has k = 2.",
            "BA8",
        ),
        Mistake(
            "sums",
            {
                "mean": lambda right, beta1: right / (1 - beta1),
                "square": lambda right, beta2: right / (1 - beta2),
            },
            "The new slope counts 1 − β₁, its square 1 − β₂. Here they count in full.",
            "OP1",
        ),
        Mistake(
            "betas swapped",
            {
                "mean": lambda g, beta2: averages(g, beta2),
                "square": lambda g, beta1: averages(g**2, beta1),
                "mean_hat": lambda mean, beta2, k: mean / (1 - beta2**k),
                "square_hat": lambda square, beta1, k: square / (1 - beta1**k),
            },
            "β₁ = 0.9 belongs to the slopes, β₂ = 0.999 to their squares.",
            "PD4",
        ),
        Mistake(
            "no momentum",
            {"mean_hat": lambda g: g},
            "This divides the newest slope. Adam divides the average of the slopes.",
            "OP1",
        ),
        Mistake(
            "no root",
            {"root": lambda square_hat: square_hat},
            "Take the square root of the average of the squares.",
            "BA5",
        ),
        Mistake(
            "plain descent",
            {"mean_hat": lambda g: g, "root": lambda: 1.0},
            "This is plain descent. Adam divides by the size of the slopes.",
            "OP2",
        ),
        Mistake(
            "not divided",
            {"root": lambda: 1.0},
            "These moves grow with the slopes. Divide by the root of the averaged squares.",
            "OP2",
        ),
        Mistake(
            "uphill",
            {"answer": wrong.sign_lost},
            "These moves go uphill. The minus sign is missing.",
            "GD1",
        ),
        Mistake(
            "no rate",
            {"answer": lambda mean_hat, root: -mean_hat / root},
            "Multiply by `alpha`.",
            "BA8",
        ),
        Mistake(
            "places",
            {"answer": lambda right: np.cumsum(right)},
            "These are the moves added up. Give each move by itself.",
            "BA7",
        ),
        Mistake(
            "last move",
            {"answer": lambda right: right[-1]},
            "This is the last move. Give all of them, one for each slope.",
            "BA7",
        ),
    ),
)

MOVES = Exercise(
    id="13.6",
    asks="Adam in code",
    question="Write `adam_moves(g, alpha)`: `g` is an array of slopes, the ones that Adam meets in "
    "step $1, 2, 3, \\dots$ Return the array of its moves, one for each slope. Take $\\beta_1 = "
    "0.9$, $\\beta_2 = 0.999$, and leave $\\varepsilon$ out.",
    kind=Code("adam_moves(g, alpha)", CASES),
    way=MOVES_WAY,
    right=MOVES_WAY.right(),
    why="Two running averages, each divided by 1 − βᵏ, and −α times the one over the root of the "
    "other.",
    slips=MOVES_WAY.slips(),
    hints=(
        "Begin with m = s = 0 and an empty list. Go through the slopes with "
        "`for k, slope in enumerate(g, 1)`.",
        "m = 0.9 * m + 0.1 * slope, s = 0.999 * s + 0.001 * slope**2. Correct both, but keep m and "
        "s themselves as they are.",
    ),
    solution="```python\ndef adam_moves(g, alpha):\n    m, s, moves = 0, 0, []\n"
    "    for k, slope in enumerate(g, 1):\n        m = 0.9 * m + 0.1 * slope\n"
    "        s = 0.999 * s + 0.001 * slope**2\n"
    "        m_hat, s_hat = m / (1 - 0.9**k), s / (1 - 0.999**k)\n"
    "        moves.append(-alpha * m_hat / np.sqrt(s_hat))\n    return np.array(moves)\n```",
)
