"""07.7: whether more terms are better."""

from hillside.exercises.engine import Exercise, Slip
from hillside.exercises.kinds import Choice
from hillside.exercises.values import words

LOGARITHM = Exercise(
    id="07.7",
    asks="whether more terms are better",
    question="The Taylor polynomials of $\\ln(1 + x)$ at $0$ are $x - \\frac{x^2}{2} + "
    "\\frac{x^3}{3} - \\dots$ Is the one of degree $20$ better or worse than the one of degree "
    "$5$, "
    'first at $x = 1.5$, then at $x = 0.5$? Give a list of two words, "better" or "worse".',
    kind=Choice(
        {
            "better": words("better", "nearer", "closer", "more accurate", "good"),
            "worse": words("worse", "farther", "further away", "less accurate", "bad"),
        }
    ),
    right=("worse", "better"),
    why="The series converges for −1 < x ≤ 1: at 1.5 the terms grow, at 0.5 they shrink.",
    slips=(
        Slip(
            ("better", "better"),
            "At one of the two places the terms themselves grow. Look at 1.5²⁰/20.",
            "TA5",
        ),
        Slip(
            ("worse", "worse"),
            "At one of the two places each term is less than half of the one before. Look at "
            "0.5²⁰/20.",
            "TA5",
        ),
        Slip(
            ("better", "worse"),
            "It is the other way round: far from 0 the powers of x grow, near 0 they shrink.",
            "TA5",
        ),
    ),
    hints=(
        "How large is the 20th term, x²⁰/20, at each of the two places?",
        "ln(1 + x) breaks down at x = −1. How far is that from 0?",
    ),
    solution="At $1.5$ the 20th term is $-166$, and the polynomial gives $-96.83$ where the "
    "logarithm is $0.9163$; degree 5 gives $1.753$. At $0.5$ degree 20 agrees with "
    "the logarithm to $8$ digits, degree 5 to $2$. So: worse, better.",
)
