"""What is said of the slopes of a function, and the slips that its partial derivatives invite."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from ..engine import Slip
from .terms import Sum, Term, collected
from .writing import arrow, followed, latex, plain

ORDER = {2: "two", 3: "three"}


@dataclass(frozen=True)
class Mistake:
    """A way to get a partial derivative wrong.   wrong: (f, i) -> the wrong derivative, a Sum.   {where}: in which slopes."""

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


MISTAKES = (
    Mistake(
        "PD2",
        "{where} a frozen factor has vanished. It stays as a multiplier; only added constants vanish.",
        factor_lost,
    ),
    Mistake(
        "PD1",
        "{where} a frozen variable has been differentiated, too. Only one variable moves; the others are numbers.",
        frozen_moves,
    ),
    Mistake(
        "PD3",
        "{where} a term without the moving variable is still there. Such a term is constant: its derivative is 0.",
        summand_kept,
    ),
    Mistake(
        "PD5",
        "{where} an inner derivative is missing. Freezing a variable does not cancel the chain rule: multiply by the "
        "derivative of the inner function.",
        inner_lost,
    ),
)
PUT_IN_FIRST = "It seems that the point was put in first. Differentiate first, substitute after: a number has derivative 0."


def mistaken(f, p):
    """The slips in the gradient of f at p: each mistake in one slope, and in all slopes that it changes."""
    right, slips = f.gradient(p), []
    for mistake in MISTAKES:
        wrong = np.array([mistake.wrong(f, i)(p) for i in range(len(p))])
        hit = np.flatnonzero(~np.isclose(wrong, right))
        slips += [
            _slip(mistake, f"In f_{f.names[i]}", np.where(np.arange(len(p)) == i, wrong, right))
            for i in hit
        ]
        if len(hit) > 1:
            slips.append(
                _slip(mistake, "In both slopes" if len(p) == 2 else "In more than one slope", wrong)
            )
    return slips


def _slip(mistake, where, wrong):
    return Slip(wrong, mistake.says.format(where=where), mistake.code)


def swapped(right, first="x"):
    """The slip PD4, slopes read backwards.   first: the variable of entry 0."""
    return Slip(right[::-1], f"The slopes have changed places. Entry 0 belongs to {first}.", "PD4")


def definition(f, name="f"):
    """LaTeX: f(x, y) = 3x^2y."""
    return f"{name}({', '.join(f.names)}) = {latex(f)}"


def put_in(names, p):
    """Plain text: x = 2, y = 1."""
    return ", ".join(f"{name} = {value:g}" for name, value in zip(names, p))


def listed(parts):
    """Several things in a sentence: a, b and c."""
    return " and ".join(filter(None, [", ".join(parts[:-1]), parts[-1]]))


def how_exact(right, sums, places=2):
    """What has to be said of angles and digits, with a space before it; "" if the answer has at most so many places."""
    angles = any(term.outer in ("sin", "cos") for one in sums for term in one.terms)
    digits = not np.allclose(np.round(right, places), right, rtol=0, atol=1e-9)
    return (
        " Angles are in radians." * angles
        + f" Give at least four digits{' of each number' * bool(np.ndim(right))}." * digits
    )


def slopes_in_words(f):
    """Plain text: f_x = 6xy and f_y = 3x²."""
    return listed([f"f_{name} = {plain(slope)}" for name, slope in zip(f.names, f.partials())])


def worked_slopes(f, p):
    """LaTeX sentences that go from f to its slopes at p."""
    said = listed(
        [f"${followed(f'f_{name}', slope, p)}$" for name, slope in zip(f.names, f.partials())]
    )
    return " ".join([*inner_functions(f, p), f"At ${arrow(p)}$: {said}."])


def inner_functions(f, p):
    """LaTeX sentences on the inner functions of f, if it has any."""
    for term in f.outer_terms():
        u = term.inner
        moved = [
            rf"$\partial u/\partial {name} = {latex(one)}$"
            for name, one in zip(u.names, u.partials())
            if one.terms
        ]
        yield f"The inner function is $u = {latex(u)}$, with {listed(moved)}; at ${arrow(p)}$ it is ${u(p):g}$."
