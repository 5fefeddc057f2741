"""Practice: a move of Adagrad and of Adam, from the slopes that were met."""

import numpy as np

from ..steps import Mistake, Way
from ..values import brief
from .from_way import made, with_given
from .writing import bracketed

ASKS = "methods with a memory"
SLOPES = tuple(number for number in range(-9, 10) if abs(number) > 1)


def of_adagrad(draw):
    """The third move of Adagrad."""
    g, alpha = np.array(draw.some(SLOPES, 3), dtype=float), draw.one((0.1, 0.2, 0.3, 0.5))
    way = with_given(ADAGRAD, g=g, alpha=alpha)
    return made(
        ASKS,
        f"Adagrad with $\\alpha = {alpha:g}$ meets the slopes ${listed(g)}$ of one parameter, one "
        "after the other. By how much does its third move change the parameter? Give one number "
        "with its sign; leave $\\varepsilon$ out.",
        way,
        why=f"The sum of the squares is {brief((g**2).sum())}, and the move is −α g/√s with the "
        "third slope.",
        hints=(
            "s adds up the squares of all slopes so far, the third one included.",
            "The move is −α g/√s, with the newest slope g.",
        ),
        solution=f"$s = {' + '.join(f'{bracketed(one)}^2' for one in g)} = "
        f"{brief((g**2).sum())}$, and the move is $-{alpha:g}\\cdot "
        f"\\frac{{{brief(g[2])}}}{{\\sqrt{{{brief((g**2).sum())}}}}} = {brief(way.right())}$.",
    )


def listed(g):
    """LaTeX: 3,\\; -2,\\; 5."""
    return ",\\; ".join(map(brief, g))


ADAGRAD = Way(
    given={},
    steps={
        "s": lambda g: (g**2).sum(),
        "size": lambda s: np.sqrt(s),
        "answer": lambda alpha, size, g: float(-alpha * g[2] / size),
    },
    mistakes=(
        Mistake(
            "sign",
            {"answer": lambda right: -right},
            "This goes uphill: the move is against the slope.",
            "GD1",
        ),
        Mistake(
            "not divided",
            {"answer": lambda alpha, g: -alpha * g[2]},
            "This is plain descent. Adagrad divides by the size of the slopes met so far.",
            "OP2",
        ),
        Mistake(
            "mean",
            {"s": lambda g: (g**2).mean()},
            "Adagrad takes the sum of the squares, not their mean.",
            "SG2",
        ),
        Mistake(
            "newest left out",
            {"s": lambda g: (g[:2] ** 2).sum()},
            "The newest slope belongs to the sum, too: s is updated first.",
            "BA8",
        ),
        Mistake(
            "newest alone",
            {"s": lambda g: g[2] ** 2},
            "Adagrad remembers all squares, not only the newest one.",
            "BA3",
        ),
        Mistake("root forgotten", {"size": lambda s: s}, "The square root of s is missing.", "BA5"),
        Mistake(
            "slopes added",
            {"answer": lambda alpha, size, g: -alpha * g.sum() / size},
            "Here all slopes are added above. Only the newest one is taken there.",
            "OP1",
        ),
    ),
)


# ---- Adam ----


def of_adam(draw):
    """The second move of Adam."""
    g, alpha = np.array(draw.some(SLOPES, 2), dtype=float), draw.one((0.1, 0.2, 0.3, 0.5))
    first, second = draw.one(((0.9, 0.99), (0.8, 0.9), (0.9, 0.8), (0.5, 0.9)))
    way = with_given(ADAM, g=g, alpha=alpha, first=first, second=second)
    m, s = (_mean(p, share) for p, share in ((g, first), (g**2, second)))
    return made(
        ASKS,
        f"Adam with $\\alpha = {alpha:g}$, $\\beta_1 = {first:g}$ and $\\beta_2 = {second:g}$ "
        f"meets the slope ${brief(g[0])}$ first, then ${brief(g[1])}$. By how much does its "
        "second move change the parameter? Give one number with its sign; leave $\\varepsilon$ "
        "out.",
        way,
        why="Both averages are divided by 1 minus the square of their share, and the move is "
        "−α m/√s with the corrected ones.",
        hints=(
            "m averages the slopes with β₁, and s their squares with β₂; both start at 0.",
            "Divide m by 1 − β₁² and s by 1 − β₂², since it is the second step.",
            "The move is −α m/√s.",
        ),
        solution=f"Corrected, the averages are $\\hat m = "
        f"\\frac{{{brief(_average(g, first))}}}{{{brief(1 - first**2)}}} = {brief(m)}$ and "
        f"$\\hat s = \\frac{{{brief(_average(g**2, second))}}}{{{brief(1 - second**2)}}} = "
        f"{brief(s)}$. The move is $-{alpha:g}\\cdot \\frac{{{brief(m)}}}{{\\sqrt{{{brief(s)}}}}} "
        f"= {brief(way.right())}$.",
    )


def _average(values, share):
    """The running average of two values that starts at 0."""
    return share * (1 - share) * values[0] + (1 - share) * values[1]


def _mean(values, share):
    return _average(values, share) / (1 - share**2)


NOT_CORRECTED = "The bias correction is missing: both averages start at 0."


ADAM = Way(
    given={},
    steps={
        "m": lambda g, first: _average(g, first),
        "s": lambda g, second: _average(g**2, second),
        "m_hat": lambda m, first: m / (1 - first**2),
        "s_hat": lambda s, second: s / (1 - second**2),
        "size": lambda s_hat: np.sqrt(s_hat),
        "answer": lambda m_hat, size, alpha: float(-alpha * m_hat / size),
    },
    mistakes=(
        Mistake(
            "not corrected", {"m_hat": lambda m: m, "s_hat": lambda s: s}, NOT_CORRECTED, "OP4"
        ),
        Mistake("m not corrected", {"m_hat": lambda m: m}, NOT_CORRECTED, "OP4"),
        Mistake("s not corrected", {"s_hat": lambda s: s}, NOT_CORRECTED, "OP4"),
        Mistake(
            "correction of the first step",
            {
                "m_hat": lambda m, first: m / (1 - first),
                "s_hat": lambda s, second: s / (1 - second),
            },
            "This corrects as in the first step. In the second one the shares are squared.",
            "OP4",
        ),
        Mistake(
            "sign",
            {"answer": lambda right: -right},
            "This goes uphill: the move is against the slopes.",
            "GD1",
        ),
        Mistake(
            "not divided",
            {"answer": lambda m_hat, alpha: -alpha * m_hat},
            "Adam divides by the size of the slopes: its move does not grow with them.",
            "OP2",
        ),
        Mistake(
            "root forgotten",
            {"size": lambda s_hat: s_hat},
            "The square root of the average of squares is missing.",
            "BA5",
        ),
        Mistake(
            "newest slope above",
            {"m_hat": lambda g: g[1]},
            "This is RMSProp with a correction. Adam averages the slopes above, too.",
            "BA3",
        ),
        Mistake(
            "heavy ball",
            {"m_hat": lambda g, first: first * g[0] + g[1]},
            "Here each slope enters with full weight, as in a heavy ball. Adam averages.",
            "OP1",
        ),
    ),
)
