"""07.7: whether more terms are better."""

from hillside.exercises.engine import Exercise, Slip
from hillside.exercises.kinds import Choice
from hillside.exercises.values import words

LOGARITHM = Exercise(
    id="07.7",
    asks="whether more terms are better",
    question="The Taylor polynomials of $\\ln(1 + x)$ at $0$ are $x - \\frac{x^2}{2} + "
    """\\frac{x^3}{3} - \\dots$ You have the one of degree $5$ and go on to the one of degree $20$.
Is that better, at $x = 1.5$ and at $x = 0.5$?

- **a**: better at both places
- **b**: better at 1.5, worse at 0.5
- **c**: worse at 1.5, better at 0.5
- **d**: worse at both places

Give a letter in quotes, such as `"a"`.""",
    kind=Choice(
        {
            "a": words("better at both places", "better, better", "both better", "always better"),
            "b": words("better at 1.5, worse at 0.5", "better, worse"),
            "c": words("worse at 1.5, better at 0.5", "worse, better"),
            "d": words("worse at both places", "worse, worse", "both worse"),
        }
    ),
    right="c",
    why="The series converges for −1 < x ≤ 1: at 1.5 the terms grow, at 0.5 they shrink.",
    slips=(
        Slip(
            "a",
            "At one of the two places the terms themselves grow. Look at 1.5²⁰/20.",
            "TA5",
        ),
        Slip(
            "d",
            "At one of the two places each term is about half of the one before. Look at 0.5²⁰/20.",
            "TA5",
        ),
        Slip(
            "b",
            "It is the other way round: far from 0 the powers of x grow, near 0 they shrink.",
            "TA5",
        ),
    ),
    hints=(
        "How large is the 20th term, x²⁰/20, at each of the two places?",
        "ln(1 + x) breaks down at x = −1. How far is that from 0?",
    ),
    solution="At $1.5$ the 20th term is $-166$, and the polynomial gives $-96.83$ where the "
    "logarithm is $0.9163$; degree 5 gives $1.753$. At $0.5$ the error is $0.0018$ for degree 5 "
    "and below $10^{-7}$ for degree 20. So the answer is **c**.",
)
