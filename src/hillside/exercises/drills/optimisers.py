"""Practice: methods with a memory, by hand: heavy ball, Adagrad, Adam; and the edge of a rate."""

from ..steps import Mistake, Way
from ..values import brief
from .adaptive import of_adagrad, of_adam
from .from_way import made, with_given
from .slopes import definition
from .terms import Term, collected
from .writing import bracketed

ASKS = "methods with a memory"


def ask(draw, level):
    """An Exercise of the level, still without its id.

    1: two steps of a heavy ball.   2: the largest rate for it.   3: a move of Adagrad.
    4: one of Adam.
    """
    return (of_ball, of_edge, of_adagrad, of_adam)[level - 1](draw)


def of_ball(draw):
    """Where a heavy ball is after two steps on a parabola."""
    a, start = draw.one((1, 2, 3, 4)), float(draw.one((-6, -5, -4, -3, 3, 4, 5, 6)))
    alpha, beta = draw.one((0.05, 0.1, 0.15)), draw.one((0.5, 0.6, 0.7, 0.8))
    f = collected(("x",), [Term(a, (2,))])
    way = with_given(BALL, x0=start, a=a, alpha=alpha, beta=beta)
    slope = 2 * a * start
    there = start - alpha * slope
    v = beta * slope + 2 * a * there
    return made(
        ASKS,
        f"A heavy ball rolls on ${definition(f)}$ with $\\alpha = {alpha:g}$ and "
        f"$\\beta = {beta:g}$: $v \\leftarrow \\beta v + f'(x)$, then $x \\leftarrow x - \\alpha "
        f"v$. It starts at $x = {start:g}$ with $v = 0$. Where is it after two steps?",
        way,
        why=f"The velocities are {brief(slope)} and {brief(v)}; the ball passes x = "
        f"{brief(there)}.",
        hints=(
            "In the first step v is the slope at the start, as in plain descent.",
            "In the second one v keeps the share β of it, and adds the slope at the new place.",
        ),
        solution=f"First $v = {brief(slope)}$ and $x = {brief(start)} - {alpha:g}\\cdot "
        f"{bracketed(slope)} = {brief(there)}$. The slope there is ${brief(2 * a * there)}$, so "
        f"$v = {beta:g}\\cdot {bracketed(slope)} + {bracketed(2 * a * there)} = {brief(v)}$ and "
        f"$x = {brief(there)} - {alpha:g}\\cdot {bracketed(v)} = {brief(way.right())}$.",
    )


BALL = Way(
    given={},
    steps={
        "v1": lambda x0, a: 2 * a * x0,
        "x1": lambda x0, v1, alpha: x0 - alpha * v1,
        "g": lambda x1, a: 2 * a * x1,
        "v2": lambda v1, g, beta: beta * v1 + g,
        "answer": lambda x1, v2, alpha: round(x1 - alpha * v2, 9),
    },
    mistakes=(
        Mistake(
            "running average",
            {
                "v1": lambda x0, a, beta: (1 - beta) * 2 * a * x0,
                "v2": lambda v1, g, beta: beta * v1 + (1 - beta) * g,
            },
            "This averages the slopes. Here each one enters v with full weight.",
            "OP1",
        ),
        Mistake(
            "no memory",
            {"v2": lambda g: g},
            "This is plain descent: the second velocity keeps the share β of the first.",
            "BA3",
        ),
        Mistake(
            "old slope",
            {"g": lambda v1: v1},
            "The slope in the second step is that at the new place.",
            "CR4",
        ),
        Mistake(
            "share forgotten",
            {"v2": lambda v1, g: v1 + g},
            "Of the old velocity only the share β is kept.",
            "BA3",
        ),
        Mistake(
            "uphill",
            {
                "x1": lambda x0, v1, alpha: x0 + alpha * v1,
                "answer": lambda x1, v2, alpha: x1 + alpha * v2,
            },
            "This goes uphill: α v is subtracted.",
            "GD1",
        ),
        Mistake(
            "2 forgotten",
            {"v1": lambda x0, a: a * x0, "g": lambda x1, a: a * x1},
            "The exponent comes down: x² has the derivative 2x.",
            "BA2",
        ),
        Mistake("one step", {"answer": lambda x1: x1}, "This is after one step. Go on.", "BA7"),
        Mistake(
            "velocity",
            {"answer": lambda v2: v2},
            "This is the velocity. The place is asked.",
            "BA7",
        ),
    ),
)


# ---- the largest rate ----


def of_edge(draw):
    """Below which rate a heavy ball comes to rest in a bowl a x² + b y²."""
    a, b = draw.some(range(1, 21), 2)
    beta = draw.one((0.2, 0.3, 0.4, 0.6, 0.7, 0.8, 0.9))
    f = collected(("x", "y"), [Term(a, (2, 0)), Term(b, (0, 2))])
    way, L = with_given(EDGE, a=a, b=b, beta=beta), 2 * max(a, b)
    return made(
        ASKS,
        f"A heavy ball with $\\beta = {beta:g}$ rolls on ${definition(f)}$. For each positive "
        "$\\alpha$ below a certain number it comes to rest at the bottom, from every start. Which "
        "number?",
        way,
        why=f"The largest curvature is L = {L}, and the edge is 2(1 + β)/L.",
        hints=(
            "For plain descent the edge is 2/L. Memory moves it.",
            f"It is 2(1 + β)/L, and the largest curvature of this bowl is {L}.",
        ),
        solution=f"The curvatures are ${2 * a}$ and ${2 * b}$, so $L = {L}$, and the edge is "
        f"$\\frac{{2(1 + \\beta)}}{{L}}$: $\\frac{{2\\cdot {brief(1 + beta)}}}{{{L}}} = "
        f"{brief(way.right())}$.",
    )


EDGE = Way(
    given={},
    steps={
        "L": lambda a, b: 2.0 * max(a, b),
        "top": lambda beta: 2 * (1 + beta),
        "answer": lambda top, L: top / L,
    },
    mistakes=(
        Mistake(
            "memory forgotten",
            {"top": lambda: 2.0},
            "This is the edge of plain descent. With memory it lies elsewhere.",
            "OP5",
        ),
        Mistake(
            "1 in place of 2",
            {"top": lambda beta: 1 + beta},
            "This is half of it. Up to twice as much the ball still comes to rest.",
            "LI3",
        ),
        Mistake(
            "minus",
            {"top": lambda beta: 2 * (1 - beta)},
            "With 1 − β the rate is smaller than it has to be: memory moves the edge up.",
            "BA4",
        ),
        Mistake(
            "long run",
            {"top": lambda beta: 2 / (1 - beta)},
            "The factor 1/(1 − β) is that of a long run on a steady slope.",
            "OP1",
        ),
        Mistake(
            "coefficient",
            {"L": lambda a, b: max(a, b)},
            "The curvature of a x² is 2a, not a.",
            "HE8",
        ),
        Mistake(
            "smaller curvature",
            {"L": lambda a, b: 2.0 * min(a, b)},
            "The direction that bends most sets the limit, not the flattest.",
            "LI5",
        ),
        Mistake(
            "both curvatures",
            {"L": lambda a, b: 2.0 * (a + b)},
            "Here the curvatures are added. The largest one alone sets the limit.",
            "LI5",
        ),
    ),
)
