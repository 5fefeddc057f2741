"""Practice: the slope in a direction."""

import numpy as np

from ..engine import Exercise, Slip
from ..values import brief
from . import grammar
from .slopes import (
    definition,
    how_exact,
    made_positive,
    numbers_like,
    of_wrong_slopes,
    put_in,
    slopes_in_words,
    worked_slopes,
)
from .writing import arrow, dot, length

MINUS_LOST = "A minus of the direction is lost: its entries count with their signs."
ASKS = "the slope in a direction"
ARROWS = {
    1: ((0.6, 0.8), (0.8, 0.6), (-0.6, 0.8), (0.8, -0.6)),
    2: ((3, 4), (4, 3), (-3, 4), (4, -3), (6, 8), (8, -6), (5, 12), (12, 5), (-5, 12)),
    3: ((1, 1), (1, -1), (1, 2), (2, -1), (3, 1), (-1, 3), (2, 3)),
    4: ((1, 2, 2), (2, -1, 2), (2, 2, -1), (-2, 1, 2), (2, 3, 6), (6, -2, 3)),
}


def ask(draw, level):
    """An Exercise of the level, still without its id.

    1: a direction of length 1, 4: three coordinates.
    """
    arrow_given = np.array(draw.one(ARROWS[level]), dtype=float)
    names = ("x", "y", "z")[: len(arrow_given)]
    f, p = grammar.asked(
        draw, level, len(names), lambda p: grammar.function(draw, min(level, 3), names, p)
    )
    return question(f, p, arrow_given)


def question(f, p, v):
    """The slope of f at p along v."""
    gradient, u = f.gradient(p), v / np.linalg.norm(v)
    right = gradient @ u
    return Exercise(
        id="",
        asks=ASKS,
        question=f"You stand at ${arrow(p)}$ on ${definition(f)}$ and walk in the "
        f"direction of the arrow ${arrow(v)}$. "
        f"How fast does $f$ rise per unit of length?{how_exact(right, [f])}",
        kind=numbers_like(right),
        right=right,
        why=f"The direction of length 1 is {arrow(u)}, and its dot product with the "
        f"gradient {arrow(gradient)} is {brief(right)}.",
        slips=slips(f, p, v, u),
        hints=(
            f"Two ingredients: the gradient at {arrow(p)}, and the direction with length 1.",
            f"{slopes_in_words(f)}. Put in {put_in(f.names, p)}.",
            f"The arrow {arrow(v)} has length {length(v)[1]}. The slope is the sum of "
            f"entry times entry: gradient times direction.",
        ),
        solution=f"{worked_slopes(f, p)} So $\\nabla f = {arrow(gradient)}$. {along(gradient, v)}",
    )


def along(gradient, v):
    """LaTeX sentences from the gradient and the arrow v to the slope."""
    size, rise = length(v)[0], brief(gradient @ v)
    if size == "1":
        return f"The arrow has length $1$ already, so the slope is ${dot(gradient, v)} = {rise}$."
    slope = brief(gradient @ v / np.linalg.norm(v))
    return (
        f"The arrow is ${size}$ long, so the direction of length 1 is $u = {arrow(v)}/{size}$. "
        rf"The slope is $\nabla f\cdot u = ({dot(gradient, v)})/{size} = {rise}/{size} = {slope}$."
    )


def slips(f, p, v, u):
    """What goes wrong with the slope along v.   u: v with length 1."""
    return (
        *of_length(f.gradient(p), v),
        *of_direction(f.gradient(p), u),
        Slip(
            f(np.array(p) + u) - f(p),
            "This is the rise over a whole unit, and f bends on the way. The slope is the limit "
            "for short steps.",
            "DD4",
        ),
        *of_wrong_slopes(f, p, lambda wrong: wrong @ u),
        *made_positive(lambda q: f.gradient(q) @ u, p),
    )


def of_length(gradient, v):
    """What goes wrong with the length of v, if it is not 1."""
    size, words = np.linalg.norm(v), length(v)[1]
    if np.isclose(size, 1):
        return ()
    return (
        Slip(
            gradient @ v,
            f"The arrow {arrow(v)} is {words} long, so this is the rise over {words} units. "
            "Divide the direction by its length first.",
            "DD1",
        ),
        Slip(
            gradient @ v / size**2,
            "This is divided by the length of the arrow twice. Once gives the direction of "
            "length 1.",
            "DD1",
        ),
    )


def of_direction(gradient, u):
    """What goes wrong with the dot product."""
    weigh = "Weight each slope by the entry of the direction that belongs to it."
    return (
        Slip(gradient.sum(), f"Here all slopes count in full. {weigh}", "DD2"),
        Slip(gradient.mean(), f"Here the slopes are averaged. {weigh}", "DD2"),
        Slip(gradient * u, "These are the shares. Add them: a slope is one number.", "DD3"),
        Slip(
            gradient,
            "This is the gradient. The slope in one direction is its dot product with that "
            "direction.",
            "DD3",
        ),
        Slip(
            np.linalg.norm(gradient),
            "This is the steepest slope of all, along the gradient. The walk goes another way.",
            "DD5",
        ),
        Slip(-gradient @ u, "This is the slope for the way back.", "BA4"),
        Slip(
            gradient[::-1] @ u,
            "The slopes have changed places: the first entry of the gradient belongs to x.",
            "PD4",
        ),
        *([Slip(gradient @ np.abs(u), MINUS_LOST, "BA4")] if u.min() < 0 else []),
    )
