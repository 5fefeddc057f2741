"""Practice: the chain rule, for a function in a function.

paths.py has it for two paths, three.py through three levels.
"""

from ..engine import Exercise, Slip
from ..values import brief
from . import grammar, paths, three
from .draw import until
from .mistakes import MISTAKES, told_apart
from .paths import ASKS
from .slopes import PUT_IN_FIRST, definition, how_exact, made_positive, numbers_like
from .terms import DERIVED, Term, collected
from .writing import dot, followed, latex, plain

TIMES = (-3, -2, -1, 1, 2, 3, 4)


def ask(draw, level):
    """An Exercise of the level, still without its id.

    1: a power of a linear function.   2: z(x(t), y(t)).
    3: z(x(u, v), y(u, v)) or another outer function.   4: z(x(t), y(t)) where x or y has one, or
    three functions inside each other.
    """
    if level == 4 and draw.one((True, False)):
        return three.ask(draw)
    if level == 1 or level == 3 and draw.one((True, False)):
        return nested(draw, level)
    return paths.ask(draw, level)


def nested(draw, level):
    """The question for h'(t), where h(t) = outer(inner(t))."""
    term, t = until(
        lambda made: told_apart(collected(("t",), made[:1]), made[1]),
        lambda: composed(draw, level, (float(draw.one(TIMES)),)),
    )
    return question(term, t)


def composed(draw, level, t):
    """(the term of h, t): a power of a linear function at level 1, any outer function above."""
    if level > 1:
        outers = {one: grammar.NICE[one] for one in DERIVED if one in grammar.NICE}
        return grammar.outer_term(draw, ("t",), t, outers), t
    inner = [Term(draw.one((2, 3, 4, 5, -2)), (1,)), Term(draw.whole(-9, 9), (0,))]
    outer = draw.one((2, 3))
    return Term(draw.one((1, 1, 2)), (0,), outer, collected(("t",), inner)), t


def question(term, t):
    """The derivative at t of a term that has nothing but an outer function of t."""
    h, u = collected(("t",), [term]), term.inner
    outside, outer, inner = of_u(term), of_u(term).partial(0), u.partial(0)
    right, here = h.partial(0)(t), (u(t),)
    return Exercise(
        id="",
        asks=ASKS,
        question=f"What is the derivative of ${definition(h, 'h')}$ at $t = "
        f"{t[0]:g}$?{how_exact(right, [h])}",
        kind=numbers_like(right),
        right=right,
        why=f"The outer derivative at u = {brief(here[0])} is {brief(outer(here))}, the "
        f"inner one is {brief(inner(t))}, and they multiply.",
        slips=slips(h, t, outer, inner),
        hints=(
            f"Call the inner function u = {plain(u)}. What is it at t = {t[0]:g}?",
            f"Take the derivative of {plain(outside)} at that u, times the derivative of "
            f"the inner function, {plain(inner)}.",
        ),
        solution=f"Call the inner function $u = {latex(u)}$. At $t = {t[0]:g}$: $u = "
        f"{brief(here[0])}$ and ${followed('du/dt', inner, t)}$. "
        f"With $h = {latex(outside)}$ the outer derivative is ${followed('dh/du', outer, here)}$. "
        f"So $h'({t[0]:g}) = {dot([outer(here)], [inner(t)])} = {brief(right)}$.",
    )


def of_u(term):
    """The outer function of a term as a Sum in u: 2u^3, 3 sin(u)."""
    if isinstance(term.outer, int):
        return collected(("u",), [Term(term.coefficient, (term.outer,))])
    return collected(
        ("u",), [Term(term.coefficient, (0,), term.outer, collected(("u",), [Term(1, (1,))]))]
    )


def slips(h, t, outer, inner):
    """What goes wrong with h'(t).   outer, inner: the two derivatives, in u and in t."""
    u = h.terms[0].inner(t)
    at, rates = outer((u,)), inner(t)
    return (
        Slip(at, "The inner derivative is missing: multiply by the rate of the inside.", "CR5"),
        Slip(
            outer(t) * rates,
            f"The outer derivative is taken at t. It belongs at the inner value, u = {brief(u)}.",
            "CR4",
        ),
        Slip(
            at + rates,
            "Here the two rates are added. Rates of functions in each other multiply.",
            "CR2",
        ),
        *(
            Slip(h(t) * rates, "The outer function was not differentiated.", "BA3")
            for term in h.terms
            if term.outer != "exp"
        ),
        Slip(
            rates,
            "This is the derivative of the inner function only. Multiply by that of the outer one.",
            "BP2",
        ),
        Slip(h(t), "This is the value of h. Its derivative is asked.", "BA7"),
        Slip(
            -at * rates,
            "The sign is turned: a minus was lost on the way, or one too many was found.",
            "BA4",
        ),
        *(
            Slip(mistake.wrong(h, 0)(t), mistake.says.format(where="Here"), mistake.code)
            for mistake in MISTAKES
            if mistake.code in ("BA1", "BA2") and mistake.wrong(h, 0) != h.partial(0)
        ),
        *made_positive(h.partial(0), t),
        Slip(0, PUT_IN_FIRST, "PD8"),
    )
