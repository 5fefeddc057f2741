"""Tables of numbers as pictures show them: a bar in each cell, up or down, and the number."""

import numpy as np

from hillside.lessons.parts.in_words import scientific, short

BAR = 0.3  # half the width of a bar, in cells


def columns(first, count, step=1.0):
    """The middles of so many columns.   Returns (count,)."""
    return first + step * np.arange(count)


def rows(top, count, step=1.0):
    """The middles of so many rows, from the top down.   Returns (count,)."""
    return top - step * np.arange(count)


def bars(table, across, down, unit):
    """The outline of the bars of a table, each standing or hanging at the middle of its row.

    table: (m, n), nan for none.   across: (n,), down: (m,), middles.   unit: the height of a 1.
    Returns (2, k), one polygon: from row to row it goes along the left edge and back.
    """
    left = across[0] - 2 * BAR
    points = [(left, down[0])]
    for y, row in zip(down, np.nan_to_num(table)):
        points += [(left, y), *_skyline(across, y, unit * row), (left, y)]
    return np.transpose([*points, (left, down[0])])


def _skyline(across, y, heights):
    """The points of one row: along its middle, up or down each bar, and back along the middle."""
    for x, height in zip(across, heights):
        yield from ((x - BAR, y), (x - BAR, y + height), (x + BAR, y + height), (x + BAR, y))


def numerals(name, table, across, down, drop=0.0):
    """{"name11": words} for Text actors: the number of each cell, None where there is none.

    drop: how far below the middle of its row a number stands.
    """
    return {
        f"{name}{i + 1}{j + 1}": None
        if np.isnan(value)
        else ((across[j], down[i] - drop), short(value))
        for (i, j), value in np.ndenumerate(np.asarray(table, dtype=float))
    }


def numeral_names(name, m, n):
    """The names of the Text actors of a table with m rows and n columns."""
    return [f"{name}{i + 1}{j + 1}" for i in range(m) for j in range(n)]


def listed(numbers):
    """Several numbers in brackets, three digits each: (0.105, −2)."""
    return f"({', '.join(map(scientific, numbers))})"
