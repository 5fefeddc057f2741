"""The map as a graph: which lesson needs which, laid out in rows from top to bottom.

A lesson stands below those that it needs. Lessons of which each needs only the one before, one
after the other, share a row.
"""

from itertools import pairwise, permutations

WIDE = 4  # lessons side by side; more where more are as far from the beginning


def reduced(lessons):
    """{number: the lessons needed that no other needed one already needs}, as lists of numbers."""
    needs = {one.number: one.needs for one in lessons}
    return {number: _direct(needs, wanted) for number, wanted in needs.items()}


def _direct(needs, wanted):
    implied = {far for near in wanted for far in _all(needs, needs[near])}
    return [number for number in wanted if number not in implied]


def _all(needs, wanted):
    """The numbers wanted, and all that these need."""
    return {*wanted, *(far for near in wanted for far in _all(needs, needs[near]))}


def places(lessons):
    """{number: (row, column)}, so that few lines cross, run far or behind a lesson."""
    edges = [(need, to) for to, wanted in reduced(lessons).items() for need in wanted]
    found, rows = {}, _rows(lessons, edges)
    for row, numbers in enumerate(rows):
        found |= {number: (row, column) for column, number in enumerate(numbers)}
    for _ in range(2):  # the second time the rows below have their places, too
        for row, numbers in enumerate(rows):
            if row:
                found = _best(found, numbers, edges)
    return found


def _rows(lessons, edges):
    """Numbers row by row: those as far from the beginning; single ones follow in one row."""
    depth = {}
    for one in lessons:
        depth[one.number] = 1 + max((depth[need] for need in one.needs), default=-1)
    rows = []
    for level in range(max(depth.values()) + 1):
        numbers = [number for number in depth if depth[number] == level]
        before = rows[-1] if rows else []
        chained = len(numbers) == 1 and before and (before[-1], *numbers) in edges
        if chained and len(before) < WIDE and all(pair in edges for pair in pairwise(before)):
            before += numbers
        else:
            rows.append(numbers)
    return rows


def _best(found, numbers, edges):
    """The places with the lessons of one row in their best order."""
    (row, _), wide = found[numbers[0]], max(WIDE, len(numbers))
    tries = (
        found | {number: (row, column) for number, column in zip(numbers, order)}
        for order in permutations(range(wide), len(numbers))
    )
    return min(tries, key=lambda places: _cost(places, edges))


def _cost(places, edges):
    lines = [(places[a], places[b]) for a, b in edges]
    taken = set(places.values())
    back = sum(a[0] == b[0] and a[1] > b[1] for a, b in lines)
    behind = sum(cell in taken for line in lines for cell in passed(*line))
    far = sum(abs(a[1] - b[1]) for a, b in lines)
    pairs = [(one, two) for i, one in enumerate(lines) for two in lines[:i]]
    crossed = sum(_cross(*one, *two) for one, two in pairs)
    return 100 * back + 10 * behind + 2 * crossed + far


def passed(start, end):
    """The cells (row, column) between the two ends of a line: it runs down in its last column."""
    if start[0] == end[0]:
        return [(start[0], column) for column in range(start[1] + 1, end[1])]
    return [(row, end[1]) for row in range(start[0] + 1, end[0])]


def _cross(a, b, c, d):
    """Whether two lines cross: each goes to its last column right below where it begins."""
    down = a[0] == c[0] and a[0] != b[0] and c[0] != d[0]
    return down and (a[1] - c[1]) * (b[1] - d[1]) < 0
