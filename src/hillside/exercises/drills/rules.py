"""Practice: the derivative of a function of one variable, by the rules."""

import numpy as np

from ..engine import Exercise
from ..values import brief
from . import grammar
from .draw import until
from .mistakes import told_apart
from .products import OUTERS, Product
from .rules_slips import of_powers, of_product
from .slopes import how_exact, numbers_like
from .terms import Term, collected
from .writing import dot, followed, latex, plain

ASKS = "the rules of one variable"
X = ("x",)
PRIME = "f'(x)"
INSIDE = (-2, -1, 1, 2)  # what may stand inside an outer function at the point


def ask(draw, level):
    """An Exercise of the level, still without its id.

    1: a sum of powers.   2: a product of two polynomials.   3: a number times a function of a
    linear function.   4: such a function times a polynomial.
    """
    if level == 1:
        return of_sum(*_powers(draw))
    x = grammar.place(draw, 2, 1)
    return of_factors({2: polynomials, 3: nested, 4: both}[level](draw, x[0]), x[0])


def _powers(draw):
    """(f, (x,)): two powers of x and a number, at a point that tells mistakes apart."""

    def pair():
        powers = draw.some((1, 2, 3, 4), 2)
        terms = [Term(draw.whole(-4, 4), (k,)) for k in powers]
        return collected(X, [*terms, Term(draw.whole(-9, 9), (0,))]), grammar.place(draw, 2, 1)

    return until(lambda made: told_apart(*made), pair)


def polynomials(draw, x):
    """The Product (x^2 - 3)(2x + 5): of two polynomials of two terms."""
    return Product(_binomial(draw, draw.one((1, 2, 3))), "", _binomial(draw, draw.one((1, 2))))


def nested(draw, x):
    """The Product 3 sin(2x - 5), with a number in front."""
    return Product(_number(draw.one((1, 1, 2, 3))), *_outer(draw, x))


def both(draw, x):
    """The Product x^2 sin(2x - 5), or one with x^2 + 3 in front."""
    power = collected(X, [Term(1, (draw.one((1, 2, 3)),))])
    return Product(draw.one((power, _binomial(draw, 2))), *_outer(draw, x))


def _number(size):
    return collected(X, [Term(size, (0,))])


def _binomial(draw, power):
    return collected(X, [Term(draw.one((1, 2, 3)), (power,)), Term(draw.whole(-5, 5), (0,))])


def _outer(draw, x):
    """The name of an outer function, and a linear function that is small at x."""
    name, slope = draw.one(tuple(OUTERS)[1:]), draw.one((-3, -2, 2, 3, 4))
    inside = draw.one([one for one in INSIDE if one > 0 or name != "log"])
    return name, collected(X, [Term(slope, (1,)), Term(int(inside - slope * x), (0,))])


def of_sum(f, p):
    """The question for the derivative of a sum of powers at p, a point (x,)."""
    slope, right = f.partial(0), f.partial(0)(p)
    return Exercise(
        id="",
        asks=ASKS,
        question=f"What is the derivative of $f(x) = {latex(f)}$ at $x = {p[0]:g}$?",
        kind=numbers_like(right),
        right=right,
        why=f"f′(x) = {plain(slope)}.",
        slips=of_powers(f, p),
        hints=(
            "Differentiate term by term: the exponent comes down as a factor and goes down by one.",
            f"A number alone has the derivative 0: f′(x) = {plain(slope)}.",
        ),
        solution=f"Term by term, ${followed(PRIME, slope, p)}$.",
    )


def of_factors(made, x):
    """The question for the derivative of a Product at x."""
    at = made.at(x)
    right = float(at.slope)
    return Exercise(
        id="",
        asks=ASKS,
        question=f"What is the derivative of $f(x) = {made.latex()}$ at $x = {x:g}$?"
        f"{_told(made.outer, right)}",
        kind=numbers_like(right),
        right=right,
        why=_why(made),
        slips=of_product(made, x),
        hints=_hints(made, x),
        solution=_solution(made, x),
    )


def _told(outer, right):
    sigmoid = " Here $\\sigma(z) = 1/(1 + e^{-z})$." * (outer == "sigmoid")
    angles = " Angles are in radians." * (outer in ("sin", "cos"))
    return sigmoid + angles + how_exact(right, [])


def _why(made):
    parts = [
        "two terms, one for each factor" * made.has_factor(),
        "the outer derivative at the inside, times the inner one" * bool(made.outer),
    ]
    return f"The rules ask for {', and '.join(filter(None, parts))}."


def _hints(made, x):
    inside = (
        f"Call the inside u = {plain(made.inner)}: at x = {x:g} it is {brief(made.at(x).u)}, and "
        f"its derivative is {brief(made.at(x).inner)}.",
        f"{OUTERS[made.outer].rule} Take it at u, and multiply by the inner derivative.",
    )
    product = (
        "f is a product: its derivative has two terms. In each of them one factor is "
        "differentiated and the other one stays.",
    )
    alone = (
        f"The first factor has the derivative {plain(made.factor.partial(0))}, the second one "
        f"{plain(made.inner.partial(0))}.",
    )
    return product * made.has_factor() + (inside if made.outer else alone)


def _solution(made, x):
    at = made.at(x)
    inner = f"The inside is $u = {latex(made.inner)} = {brief(at.u)}$, its derivative "
    inner += f"${brief(at.inner)}$. "
    inner += f"The outer function there is ${brief(at.value)}$, its derivative "
    inner += f"${brief(at.outer)}$. "
    if not made.has_factor():
        in_front = [made.factor((x,))] if made.factor((x,)) != 1 else []
        return (
            f"{inner}So $f'({x:g}) = {_times(*in_front, at.outer, at.inner)} = {brief(right(at))}$."
        )
    factors = (
        f"The first factor is ${brief(at.factor)}$, its derivative ${brief(at.factor_slope)}$. "
    )
    if not made.outer:
        inner = f"The second one is ${brief(at.value)}$, its derivative ${brief(at.inner)}$. "
    sum_of_two = dot([at.factor_slope, at.factor], [at.value, at.outer * at.inner])
    return f"{factors}{inner}So $f'({x:g}) = {sum_of_two} = {brief(right(at))}$."


def right(at):
    """The slope, as a number."""
    return np.asarray(at.slope, dtype=float)


def _times(*numbers):
    shown = [brief(numbers[0]), *(f"({brief(n)})" if n < 0 else brief(n) for n in numbers[1:])]
    return r"\cdot ".join(shown)
