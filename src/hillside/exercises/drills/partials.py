"""Practice: both partial derivatives at a point, or one of them as a formula."""

from ..engine import Exercise, Slip
from ..formulas import FormulaText
from ..values import brief
from . import grammar, slopes
from .mistakes import MISTAKES
from .terms import Sum, collected
from .writing import arrow, latex, plain, typed

ASKS = "partial derivatives"
NAMES = ("x", "y")


def ask(draw, level):
    """An Exercise of the level, still without its id.

    At level 2 half of them ask for a formula.
    """
    f, p = grammar.asked(draw, level, 2, lambda p: grammar.function(draw, level, NAMES, p))
    return (
        as_formula(f, draw.one((0, 1)))
        if level == 2 and draw.one((True, False))
        else as_numbers(f, p)
    )


def as_numbers(f, p):
    """Both slopes at p."""
    right = f.gradient(p)
    return Exercise(
        id="",
        asks=ASKS,
        question=f"What are $f_x$ and $f_y$ of ${slopes.definition(f)}$ at ${arrow(p)}$? "
        f"Give a list of two numbers, $f_x$ first.{slopes.how_exact(right, [f])}",
        kind=slopes.numbers_like(right, "f_x first"),
        right=right,
        why=f"{_there(f, right)} at {arrow(p)}.",
        slips=slips(f, p, right),
        hints=(
            "For f_x treat y as a number, such as 7: a term without x has the derivative "
            "0, a factor y stays.",
            f"f_x = {plain(f.partial(0))}. For f_y treat x as a number.",
            f"{slopes.slopes_in_words(f)}. Put in {slopes.put_in(NAMES, p)}.",
        ),
        solution=f"{term_by_term(f, 0)} {term_by_term(f, 1)} {slopes.worked_slopes(f, p)}",
    )


def slips(f, p, right):
    """What goes wrong with the two slopes of f at p."""
    return (
        *slopes.mistaken(f, p),
        slopes.swapped(right),
        Slip([0, 0], slopes.PUT_IN_FIRST, "PD8"),
        Slip(
            [f(p)] * 2,
            f"That is the height at {arrow(p)}, twice. Differentiate before you put in the point.",
            "BA7",
        ),
    )


def _there(f, right):
    return slopes.listed(
        [
            f"f_{name} = {plain(slope)} is {brief(value)}"
            for name, slope, value in zip(f.names, f.partials(), right)
        ]
    )


def as_formula(f, i):
    """The formula of one slope.   i: the variable that moves."""
    moves, frozen, slope = NAMES[i], NAMES[1 - i], f.partial(i)
    wrong = [
        Slip(typed(mistake.wrong(f, i)), mistake.says.format(where="Here"), mistake.code)
        for mistake in MISTAKES
        if mistake.wrong(f, i) != slope
    ]
    return Exercise(
        id="",
        asks=ASKS,
        question=f"What is $f_{moves}$ of ${slopes.definition(f)}$? Give a formula as "
        f'text in quotes, such as "x^2 + y".',
        kind=FormulaText(),
        right=typed(slope),
        why=f"With {frozen} frozen, {frozen} is a number like any other, and f_{moves} = "
        f"{plain(slope)}.",
        slips=(
            *wrong,
            Slip(
                typed(f.partial(1 - i)),
                f"That is f_{frozen}. Here {moves} moves and {frozen} is frozen.",
                "PD4",
            ),
            Slip(typed(f), "That is f itself. Its derivative is asked.", "BA3"),
        ),
        hints=(
            f"Treat {frozen} as a number, such as 7: what is the derivative then, with "
            f"respect to {moves}?",
            f"A term without {moves} has the derivative 0. In the others {frozen} stays "
            f"as a factor.",
        ),
        solution=f'{term_by_term(f, i)} As text: `"{typed(slope)}"`.',
    )


def term_by_term(f, i):
    """LaTeX sentences: what each term of f gives when only coordinate i moves."""
    each = [
        f"${latex(Sum(f.names, (term,)))}$ gives ${latex(collected(f.names, term.partial(i)))}$"
        for term in f.terms
    ]
    return (
        f"With ${NAMES[1 - i]}$ frozen, {slopes.listed(each)}: $f_{NAMES[i]} = "
        f"{latex(f.partial(i))}$."
    )
