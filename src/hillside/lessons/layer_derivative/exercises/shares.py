"""06.8: the Jacobian of softmax."""

import numpy as np

from hillside.exercises.engine import Exercise, Slip
from hillside.exercises.kinds import Numbers
from hillside.exercises.steps import Mistake, Way

SHARES_WAY = Way(
    given={"p": np.array([0.6, 0.3, 0.1])},
    steps={
        "diagonal": lambda p: p * (1 - p),
        "others": lambda p: -np.outer(p, p),
        "answer": lambda diagonal, others: np.where(np.eye(3) == 1, np.diag(diagonal), others),
    },
    mistakes=(
        Mistake(
            "diagonal",
            {"others": lambda: np.zeros((3, 3))},
            "So it is for sigmoids, one by one. Here all shares have the same sum below, so every "
            "z moves every share.",
            "CR1",
        ),
        Mistake(
            "sign",
            {"others": lambda right: -right},
            "What one share gains the others lose: beside the diagonal the signs are minus.",
            "BA4",
        ),
        Mistake(
            "no square",
            {"diagonal": lambda p: p},
            "On the diagonal the sum below moves, too: p_i − p_i².",
            "BA3",
        ),
        Mistake(
            "only the sum moves",
            {"diagonal": lambda p: -(p**2)},
            "On the diagonal the power above moves, too: it adds p_i to −p_i².",
            "CR1",
        ),
        Mistake(
            "1 − p beside the diagonal",
            {"others": lambda p: np.outer(p, 1 - p)},
            "p (1 − p) is for the diagonal only. Beside it the slope is −p_i p_j.",
            "BA8",
        ),
        Mistake(
            "one factor",
            {"others": lambda p: np.tile(-p, (3, 1))},
            "Beside the diagonal the slope is −p_i p_j: one factor is missing.",
            "BA2",
        ),
    ),
)
RIGHT = SHARES_WAY.right()

SHARES = Exercise(
    id="06.8",
    asks="the Jacobian of softmax",
    question="Softmax gives the shares $p = (0.6, 0.3, 0.1)$, where $p_i = e^{z_i}/(e^{z_1} + "
    "e^{z_2} + e^{z_3})$. What is its Jacobian $\\partial p_i/\\partial z_j$ there? Give a list of "
    "three rows.",
    kind=Numbers((3, 3)),
    way=SHARES_WAY,
    right=RIGHT,
    why="p_i (1 − p_i) on the diagonal, −p_i p_j beside it; each column adds up to 0.",
    slips=(
        *SHARES_WAY.slips(),
        Slip(np.array([0.24, 0.21, 0.09]), "That is the diagonal. Every z moves every p.", "CR1"),
        Slip([0.6, 0.3, 0.1], "These are the shares. Their slopes are asked: 9 numbers.", "BA7"),
        Slip(-RIGHT, "All signs are turned: a share grows with its own z.", "BA4"),
    ),
    hints=(
        "Differentiate the quotient: z₁ stands above and below in p₁, but only below in p₂.",
        "The slope of p₁ in z₁ is p₁ − p₁², that of p₂ in z₁ is −p₂ p₁.",
        "Check: the shares always add up to 1, so each column of slopes adds up to 0.",
    ),
    solution="$\\partial p_i/\\partial z_i = p_i(1 - p_i)$ and $\\partial p_i/\\partial z_j = "
    "-p_ip_j$ for $j\\ne i$: $[[0.24, -0.18, -0.06], [-0.18, 0.21, -0.03], "
    "[-0.06, -0.03, 0.09]]$.",
)
