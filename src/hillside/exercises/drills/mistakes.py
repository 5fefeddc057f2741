"""Ways to get a partial derivative wrong, as functions of a Sum;

and whether the numbers of a question tell them apart.
"""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from .terms import DERIVED, Sum, Term, collected, lowered

CLOSE = 4e-3  # relative: two values nearer than this may be taken for each other


@dataclass(frozen=True)
class Mistake:
    """A way to get a partial derivative wrong.

    wrong: (f, i) -> the wrong derivative along coordinate i, a Sum.   {where}: in which slopes.
    """

    code: str
    says: str
    wrong: Callable


def frozen_moves(f, i):
    """PD1: every variable moves."""
    return collected(f.names, [term for slope in f.partials() for term in slope.terms])


def factor_lost(f, i):
    """PD2: frozen factors vanish."""
    return collected(
        f.names,
        [
            Term(t.coefficient, tuple(k * (j == i) for j, k in enumerate(t.powers)))
            if t.outer is None
            else t
            for t in f.partial(i).terms
        ],
    )


def summand_kept(f, i):
    """PD3: terms without the moving variable survive; only plain numbers vanish."""
    return f.partial(i) + Sum(
        f.names, tuple(t for t in f.terms if not t.partial(i) and not t.is_number())
    )


def inner_lost(f, i):
    """PD5: the inner derivative is missing."""
    return f.partial(i, inside=False)


def _high(k):
    return isinstance(k, int) and k > 1


def exponent_kept(f, i):
    """BA1: x^2 becomes 2x^2."""
    return f.partial(i, rule=lambda k: (k, k) if _high(k) else lowered(k))


def factor_not_down(f, i):
    """BA2: x^2 becomes x."""
    return f.partial(i, rule=lambda k: (1, k - 1) if _high(k) else lowered(k))


def untouched(f, i):
    """BA3: a power or an outer function is left as it is."""
    return f.partial(i, rule=lambda k: (1, k) if _high(k) or k in DERIVED else lowered(k))


def sign_turned(f, i):
    """BA4: plus and minus are exchanged."""
    return collected(f.names, [-term for term in f.partial(i).terms])


MISTAKES = (
    Mistake(
        "PD2",
        "{where} a frozen factor has vanished. It stays as a multiplier; only added constants "
        "vanish.",
        factor_lost,
    ),
    Mistake(
        "PD1",
        "{where} a frozen variable has been differentiated, too. Only one variable moves; the "
        "others are numbers.",
        frozen_moves,
    ),
    Mistake(
        "PD3",
        "{where} a term without the moving variable is still there. Such a term is constant: its "
        "derivative is 0.",
        summand_kept,
    ),
    Mistake(
        "PD5",
        "{where} an inner derivative is missing. Freezing a variable does not cancel the chain "
        "rule: multiply by the derivative of the inner function.",
        inner_lost,
    ),
    Mistake(
        "BA1",
        "{where} an exponent has not become smaller. The derivative of x² is 2x, not 2x².",
        exponent_kept,
    ),
    Mistake(
        "BA2",
        "{where} an exponent did not come down as a factor. The derivative of x² is 2x, not x.",
        factor_not_down,
    ),
    Mistake(
        "BA3",
        "{where} a part has not been differentiated: a power or an outer function is still as it "
        "was.",
        untouched,
    ),
    Mistake("BA4", "{where} the sign is turned.", sign_turned),
)


def wrong_gradient(mistake, f, p):
    """The gradient of f at p with the mistake in every slope."""
    return np.array([mistake.wrong(f, i)(p) for i in range(len(p))])


def told_apart(f, p):
    """Do the numbers of p show every mistake in a slope of f, and which one it was?

    Functions that differ have different values there: the slope, 0, and what each mistake makes
    of it. So no wrong method gives a right entry by luck.
    """
    return all(_differ(_candidates(f, i), p) for i in range(len(f.names)))


def _candidates(f, i):
    """The different functions that the slope along coordinate i may be taken for."""
    nothing = Sum(f.names, ())
    return list(
        dict.fromkeys([f.partial(i), nothing, *(mistake.wrong(f, i) for mistake in MISTAKES)])
    )


def _differ(functions, p):
    values = np.sort([one(p) for one in functions])
    gaps = np.diff(values) > CLOSE * np.maximum(np.abs(values[1:]), np.abs(values[:-1]))
    return bool(np.isfinite(values).all() and gaps.all())
