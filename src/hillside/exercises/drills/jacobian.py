"""Practice: the Jacobian at a point, of two or three outputs and two or three inputs."""

import numpy as np

from ..engine import Exercise, Slip
from ..values import brief
from . import grammar
from .draw import until
from .mistakes import MISTAKES, told_apart, wrong_gradient
from .slopes import ORDER, PUT_IN_FIRST, how_exact, listed, made_positive, numbers_like, put_in
from .terms import collected
from .writing import arrow, latex, matrix, plain, row

ASKS = "the Jacobian at a point"
SHAPES = {1: (2, 2), 2: (3, 2), 3: (2, 3), 4: (3, 2)}


def ask(draw, level):
    """An Exercise of the level, still without its id.

    2 and up: not square; 3 and 4: one output has an outer function.
    """
    names = ("x", "y", "z")[: SHAPES[level][1]]

    def pair():
        p = grammar.place(draw, level, len(names))
        return several(draw, level, names, p), p

    outputs, p = until(good, pair)
    return question(outputs, names, p)


def several(draw, level, names, p):
    """As many outputs as the level has."""
    outputs = [small(draw, min(level, 2), names) for _ in range(SHAPES[level][0])]
    if level > 2:
        values = grammar.NICE if level == 3 else grammar.ANY
        outputs[draw.one(range(len(outputs)))] = collected(
            names, [grammar.outer_term(draw, names, p, values)]
        )
    return outputs


def good(made):
    """Do all outputs differ, does every input move one, and are mistakes told apart?"""
    outputs, p = made
    moved = zip(*([slope.terms for slope in one.partials()] for one in outputs))
    differ = len(set(outputs)) == len(outputs) and all(map(any, moved))
    return differ and all(told_apart(one, p) for one in outputs)


def small(draw, level, names):
    """A function of one or two terms."""
    lone = grammar.alone(draw, level, names, draw.one(range(len(names))))
    return collected(
        names,
        draw.one(([grammar.cross(draw, level, names)], [lone, grammar.cross(draw, 1, names)])),
    )


def question(outputs, names, p):
    """The Jacobian of the outputs at p."""
    m, n = len(outputs), len(names)
    right = np.array([one.gradient(p) for one in outputs])
    rows = [[latex(slope) for slope in one.partials()] for one in outputs]
    return Exercise(
        id="",
        asks=ASKS,
        question=f"What is the Jacobian of $f({', '.join(names)}) = "
        f"({row(map(latex, outputs))})$ at ${arrow(p)}$? "
        f"Give a list of rows.{how_exact(right, outputs)}",
        kind=numbers_like(right),
        right=right,
        why=f"The first row holds the slopes of the first output, "
        f"{listed([plain(one) for one in outputs[0].partials()])}, and so on down.",
        slips=slips(outputs, p, right),
        hints=(
            f"{ORDER[m].capitalize()} outputs, so {ORDER[m]} rows; {ORDER[n]} inputs, so "
            f"{ORDER[n]} columns.",
            f"The first row is for {plain(outputs[0])}: its slopes are {_in(names, outputs[0])}.",
            f"The last row is "
            f"({', '.join(plain(one) for one in outputs[-1].partials())}). Put in "
            f"{put_in(names, p)}.",
        ),
        solution=f"$J = {matrix(rows)}$, at ${arrow(p)}$: ${numbers(right)}$. Row = "
        f"output, column = input.",
    )


def _in(names, output):
    return listed([f"{plain(slope)} in {name}" for name, slope in zip(names, output.partials())])


def numbers(right):
    """A matrix of numbers in LaTeX."""
    return matrix([[brief(entry) for entry in row] for row in right])


def slips(outputs, p, right):
    """What goes wrong with the Jacobian of the outputs at p."""
    return (
        Slip(right.T, "Rows and columns have changed places. Row = output, column = input.", "JA1"),
        Slip(right[:, ::-1], "The columns have changed places: the first one belongs to x.", "JA3"),
        Slip(
            right[::-1],
            "The rows have changed places: the first one belongs to the first output.",
            "JA3",
        ),
        *mistaken_rows(outputs, p, right),
        *made_positive(lambda q: np.array([one.gradient(q) for one in outputs]), p),
        Slip(np.zeros_like(right), PUT_IN_FIRST, "PD8"),
        *(
            Slip(one, "This is one row, the slopes of one output. Each output has a row.", "BA7")
            for one in right
        ),
        *(
            Slip(column, "This is one column, what one input does. Each input has a column.", "BA7")
            for column in right.T
        ),
        Slip(
            right.ravel(),
            f"The numbers are right. Give them as {ORDER[len(right)]} rows of "
            f"{ORDER[len(p)]}, one list for each row.",
            "JA2",
        ),
        Slip(
            [one(p) for one in outputs],
            "These are the outputs. The Jacobian has their slopes, one for each input.",
            "BA7",
        ),
    )


def mistaken_rows(outputs, p, right):
    """Each mistake in one row, and in all rows that it changes."""
    found = []
    for mistake in MISTAKES:
        wrong = np.array([wrong_gradient(mistake, one, p) for one in outputs])
        hit = np.flatnonzero(~np.isclose(wrong, right).all(axis=1))
        rows = np.arange(len(right))[:, None]
        found += [
            Slip(
                np.where(rows == i, wrong, right),
                mistake.says.format(where=f"In row {i + 1}"),
                mistake.code,
            )
            for i in hit
        ]
        if len(hit) > 1:
            found.append(
                Slip(wrong, mistake.says.format(where="In more than one row"), mistake.code)
            )
    return found
