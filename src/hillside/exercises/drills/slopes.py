"""What is said of the slopes of a function, and the slips that its partial derivatives invite."""

import numpy as np

from ..engine import Slip
from ..kinds import Numbers
from .mistakes import MISTAKES, wrong_gradient
from .writing import arrow, followed, latex, plain

ORDER = {2: "two", 3: "three"}
PUT_IN_FIRST = (
    "It seems that the point was put in first. Differentiate first, substitute after: a number has "
    "derivative 0."
)
NO_MINUS = "A negative coordinate seems to have been put in as a positive one."


def mistaken(f, p):
    """The slips in the gradient of f at p: each mistake in one slope, and in all it changes."""
    right, slips = f.gradient(p), []
    for mistake in MISTAKES:
        wrong = wrong_gradient(mistake, f, p)
        hit = np.flatnonzero(~np.isclose(wrong, right))
        slips += [
            _slip(mistake, f"In f_{f.names[i]}", np.where(np.arange(len(p)) == i, wrong, right))
            for i in hit
        ]
        if len(hit) > 1:
            where = "In both slopes" if len(p) == 2 else "In more than one slope"
            slips.append(_slip(mistake, where, wrong))
    return [*slips, *made_positive(f.gradient, p)]


def _slip(mistake, where, wrong):
    return Slip(wrong, mistake.says.format(where=where), mistake.code)


def made_positive(value, p):
    """The slip of a lost minus of a coordinate, if it shows.   value: of a point."""
    lost = value(np.abs(p))
    return [] if np.allclose(lost, value(p)) else [Slip(lost, NO_MINUS, "BA4")]


def of_wrong_slopes(f, p, value, without=()):
    """A Slip for each mistake that can be made in the slopes of f at p.

    value: what a gradient leads to.   without: codes of mistakes that go by another name there.
    """
    right, found = f.gradient(p), []
    for mistake in MISTAKES:
        wrong = wrong_gradient(mistake, f, p)
        if mistake.code not in without and not np.allclose(wrong, right):
            says = mistake.says.format(where="In the slopes")
            found.append(Slip(value(wrong), says, mistake.code))
    return found


def swapped(right, first="x"):
    """The slip PD4, slopes read backwards.   first: the variable of the first entry."""
    return Slip(
        right[::-1], f"The slopes have changed places. The first entry belongs to {first}.", "PD4"
    )


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
    """What has to be said of angles and digits, with a space before it.

    "" if the answer has at most so many places.
    """
    angles = any(term.outer in ("sin", "cos") for one in sums for term in one.terms)
    return (
        " Angles are in radians." * angles
        + f" Give at least four digits{' of each number' * bool(np.ndim(right))}."
        * is_long(right, places)
    )


def is_long(right, places=2):
    """Has the answer more than so many decimal places?"""
    return not np.allclose(np.round(right, places), right, rtol=0, atol=1e-9)


def numbers_like(right, order="", places=2):
    """The kind of answer that right is: its shape, its order in words, its digits if it is long."""
    return Numbers(np.shape(right), digits=4 if is_long(right, places) else None, order=order)


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
        yield (
            f"The inner function is $u = {latex(u)}$, with {listed(moved)}; at "
            f"${arrow(p)}$ it is ${u(p):g}$."
        )
