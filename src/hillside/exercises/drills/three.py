"""Practice: the chain rule through three levels, h = f(v) with v = g(u) and u = k(t)."""

from ..engine import Exercise, Slip
from ..values import brief
from . import grammar
from .draw import until
from .paths import ASKS
from .slopes import PUT_IN_FIRST, how_exact, numbers_like
from .terms import Term, collected
from .writing import dot, followed, latex, plain

OUTERS = {2: (-4, -3, -2, 2, 3, 4), 3: (-3, -2, 2, 3), "log": (2, 3, 4, 5), "sin": (-2, 2, 3)}
TIMES = (-3, -2, 2, 3)
NEAR = (-4, -3, -2, 2, 3, 4)  # what u may be


def ask(draw):
    """An Exercise, still without its id."""
    return question(*until(apart, lambda: levels(draw)))


def levels(draw):
    """(f, g, k, t): three Sums of one variable each, v, u and t, and the value of t."""
    t, u, outer = draw.one(TIMES), draw.one(NEAR), draw.one(tuple(OUTERS))
    v = draw.one(OUTERS[outer])
    k = _to_reach(("t",), grammar.linear(draw, ("t",)), t, u)
    g = _to_reach(("u",), grammar.square(draw, ("u",)), u, v)
    return outside(outer, draw.one((1, 1, 2, -1))), g, k, float(t)


def outside(outer, factor):
    """The outer function as a Sum in v: 2v³, −ln(v)."""
    v = collected(("v",), [Term(1, (1,))])
    one = Term(factor, (outer,)) if isinstance(outer, int) else Term(factor, (0,), outer, v)
    return collected(("v",), [one])


def _to_reach(names, body, place, value):
    """The Sum of the terms with a constant that gives it this value at the place."""
    rest = value - int(collected(names, body)((place,)))
    return collected(names, [*body, Term(rest, (0,))])


def apart(made):
    """Are all three rates neither 0 nor 1 nor -1, and the constants small?"""
    f, g, k, t = made
    rates = [one.partial(0)(place) for one, place in zip((f, g, k), places(made))]
    small = all(grammar.near_zero(one) for one in (g, k))
    return small and all(abs(rate) not in (0, 1) for rate in rates)


def places(made):
    """The points at which the three derivatives are taken: v, u and t."""
    _, g, k, t = made
    u = k((t,))
    return (g((u,)),), (u,), (t,)


def question(f, g, k, t):
    """The derivative at t of f(g(k(t)))."""
    at = places((f, g, k, t))
    rates = [float(one.partial(0)(place)) for one, place in zip((f, g, k), at)]
    right = rates[0] * rates[1] * rates[2]
    return Exercise(
        id="",
        asks=ASKS,
        question=f"$h = {latex(f)}$ with $v = {latex(g)}$ and $u = {latex(k)}$. What is $dh/dt$ at "
        f"$t = {t:g}$?{how_exact(right, [f])}",
        kind=numbers_like(right),
        right=right,
        why=f"Three rates multiply: {', '.join(map(brief, rates))}, taken at v = "
        f"{brief(at[0][0])}, u = {brief(at[1][0])} and t = {t:g}.",
        slips=slips((f, g, k, t), at, rates),
        hints=(
            f"Forward first: what are u and v at t = {t:g}?",
            f"The rates are {plain(f.partial(0))} at v, {plain(g.partial(0))} at u, and "
            f"{plain(k.partial(0))}. Multiply all three.",
        ),
        solution=solution((f, g, k, t), at, rates),
    )


def solution(made, at, rates):
    """The way to the answer, in LaTeX."""
    names = ("dh/dv", "dv/du", "du/dt")
    found = [
        f"${followed(name, one.partial(0), place)}$" for name, one, place in zip(names, made, at)
    ]
    two = rates[0] * rates[1]
    return (
        f"Forward: $u = {brief(at[1][0])}$ and $v = {brief(at[0][0])}$. Then {found[0]}, "
        f"{found[1]} and {found[2]}. Multiplied from the outside: $dh/du = "
        f"{dot(rates[:1], rates[1:2])} = {brief(two)}$, so $dh/dt = {dot([two], rates[2:])} = "
        f"{brief(two * rates[2])}$."
    )


def slips(made, at, rates):
    """What goes wrong with the three factors."""
    f, g, k, t = made
    outer, middle, inner = rates
    (v,), (u,), _ = at
    missing = "The rate of {} is missing: three functions stand inside each other, so three rates "
    wrong_place = "The derivative of {} belongs at {} = {}, not at {}."
    return (
        Slip(outer * middle, missing.format("u in t") + "multiply.", "CR5"),
        Slip(outer * inner, missing.format("v in u") + "multiply.", "CR5"),
        Slip(middle * inner, missing.format("h in v") + "multiply.", "BP2"),
        Slip(
            outer,
            "This is the rate of h in v alone. Multiply by those of v in u and of u in t.",
            "CR5",
        ),
        Slip(
            f.partial(0)((u,)) * middle * inner,
            wrong_place.format("h in v", "v", brief(v), "u"),
            "CR4",
        ),
        Slip(
            f.partial(0)((t,)) * middle * inner,
            wrong_place.format("h in v", "v", brief(v), "t"),
            "CR4",
        ),
        Slip(
            outer * g.partial(0)((t,)) * inner,
            wrong_place.format("v in u", "u", brief(u), "t"),
            "CR4",
        ),
        Slip(sum(rates), "Here the three rates are added. Along a path rates multiply.", "CR2"),
        Slip(f((v,)) * middle * inner, "The outer function was not differentiated.", "BA3"),
        Slip(
            -outer * middle * inner,
            "The sign is turned: a minus was lost on the way, or one too many was found.",
            "BA4",
        ),
        Slip(f((v,)), "This is the value of h. Its derivative is asked.", "BA7"),
        Slip(0, PUT_IN_FIRST, "PD8"),
    )
