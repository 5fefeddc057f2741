"""Practice: one step of gradient descent."""

import numpy as np

from hillside.descent import descend, plain

from ..engine import Exercise, Slip
from . import gradient, grammar
from .slopes import (
    ORDER,
    definition,
    how_exact,
    made_positive,
    numbers_like,
    of_wrong_slopes,
    put_in,
    slopes_in_words,
    worked_slopes,
)
from .writing import arrow

ASKS = "one step of gradient descent"
RATES = (0.5, 0.25, 0.2, 0.1, 0.05, 0.02, 0.01)
FAR = 2  # no coordinate moves further, if there is a rate for that


def ask(draw, level):
    """An Exercise of the level, still without its id.   1: a bowl, 4: three coordinates."""
    names = ("x", "y", "z") if level == 4 else ("x", "y")
    f, p = grammar.asked(
        draw,
        min(level, 3),
        len(names),
        lambda p: (
            gradient.bowl(draw)
            if level == 1
            else grammar.function(draw, 2 if level == 4 else level, names, p)
        ),
    )
    return question(f, np.array(p), rate(draw, f, p))


def rate(draw, f, p):
    """A learning rate, small enough for the slopes of f at p."""
    steepest = np.abs(f.gradient(p)).max()
    return draw.one([alpha for alpha in RATES if alpha * steepest <= FAR][:3] or RATES[-1:])


def question(f, start, alpha):
    """One step from start."""
    slopes = f.gradient(start)
    there = descend(plain(alpha), f.gradient, start, 1).path[1]
    return Exercise(
        id="",
        asks=ASKS,
        question=f"Gradient descent on ${definition(f)}$ starts at ${arrow(start)}$ with "
        f"$\\alpha = {alpha:g}$. "
        f"Where is it after one step? Give the point as a list of {ORDER[len(start)]} "
        f"numbers.{how_exact(there, [f], places=5)}",
        kind=numbers_like(there, "x first", places=5),
        right=there,
        why=f"The gradient at {arrow(start)} is {arrow(slopes)}; α times it is "
        f"{arrow(alpha * slopes)}, and taking that away leaves {arrow(there)}.",
        slips=slips(f, start, alpha, there),
        hints=(
            f"First the gradient at {arrow(start)}: one slope for each coordinate.",
            f"{slopes_in_words(f)}. Put in {put_in(f.names, start)}.",
            f"New point = old point − α · gradient. For x that is {start[0]:g} − {alpha:g} · f_x.",
        ),
        solution=f"{worked_slopes(f, start)} The update subtracts $\\alpha$ times the gradient: "
        f"${arrow(start)} - {alpha:g}\\cdot {arrow(slopes)} = {arrow(there)}$.",
    )


def slips(f, start, alpha, there):
    """What goes wrong with the step from start to there."""
    return (
        *of_steps(f, start, alpha),
        *of_other_things(f, start, alpha, there),
        *of_places(f, start, alpha, there),
        *of_wrong_slopes(f, start, lambda wrong: start - alpha * wrong),
        *made_positive(lambda p: p - alpha * f.gradient(p), start),
        *made_positive(lambda p: start - alpha * f.gradient(p), start),
    )


def of_steps(f, start, alpha):
    """The slips of somebody who steps another way, or another length."""
    slopes = f.gradient(start)
    unit = slopes / (np.linalg.norm(slopes) or 1)
    return (
        Slip(
            start + alpha * slopes,
            "This goes uphill. The gradient points up, so the update subtracts it.",
            "GD1",
        ),
        Slip(
            start - alpha * unit,
            "Here the step has length α. The gradient keeps its own length: multiply it by α as it "
            "is.",
            "GD2",
        ),
        Slip(
            start - slopes,
            "The whole gradient was subtracted. Only α times it belongs in the step.",
            "BA8",
        ),
        Slip(
            start - alpha * start,
            "Here α times the point itself was subtracted. Take the gradient at the point.",
            "BA3",
        ),
    )


def of_other_things(f, start, alpha, there):
    """The slips of somebody who gives something else on the way."""
    slopes = f.gradient(start)
    return (
        Slip(there - start, "This is the move. Add it to the start to get the new point.", "BA7"),
        Slip(
            start - there,
            "This is α times the gradient. Subtract it from the start to get the new point.",
            "BA7",
        ),
        Slip(
            slopes,
            "This is the gradient at the start. The new point lies α times it further down.",
            "BA7",
        ),
        Slip(
            f(there),
            "This is the height at the new point. The question asks for the point itself.",
            "BA7",
        ),
    )


def of_places(f, start, alpha, there):
    """The slips of somebody who mixes the coordinates up, or moves them one by one."""
    one_by_one = (
        "The coordinates were moved one after the other. Compute the whole gradient at the old "
        "point, then move."
    )
    only_one = "Only one coordinate has moved. A step moves all of them."
    places, turned = np.arange(len(start)), in_turn(f, start, alpha)
    return (
        *([] if np.allclose(turned, there) else [Slip(turned, one_by_one, "GD3")]),
        *(Slip(np.where(places == i, there, start), only_one, "GD3") for i in places),
        Slip(
            there[::-1], "The coordinates have changed places. The first entry belongs to x.", "PD4"
        ),
        Slip(
            start - alpha * f.gradient(start)[::-1],
            "The slopes have changed places: each coordinate moves by its own slope.",
            "PD4",
        ),
    )


def in_turn(f, start, alpha):
    """The point when every coordinate moves before the next slope is taken, a slip."""
    p = start.copy()
    for i in range(len(p)):
        p[i] -= alpha * f.partial(i)(p)
    return p
