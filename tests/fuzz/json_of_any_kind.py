"""JSON of any kind: what a front end could send, drawn by chance."""

import math

WORDS = ["", "x", "α", "\ud800", "\0", "0.5", "1e999", "nan", "None", "__class__", "<b>", "9" * 400]
NUMBERS = [0, 1, -1, 0.5, -0.0, 1e308, -1e308, 5e-324, 10**400, 2**63, math.nan, math.inf]


def scalar(draw):
    """null, a truth, a number, a text."""
    kind = draw.randrange(5)
    if kind == 0:
        return draw.choice([None, True, False])
    if kind == 1:
        return draw.choice(NUMBERS)
    if kind == 2:
        return draw.choice(WORDS)
    if kind == 3:
        return draw.uniform(-10, 10)
    return "".join(
        chr(draw.randrange(draw.choice([128, 0x3000]))) for _ in range(draw.randrange(9))
    )


def anything(draw, names=WORDS, depth=3):
    """Any JSON value; tables have some of the names."""
    kind = draw.randrange(4) if depth else 0
    if kind == 1:
        return [anything(draw, names, depth - 1) for _ in range(draw.choice([0, 1, 2, 2, 3, 30]))]
    if kind == 2:
        count = draw.randrange(5)
        return {draw.choice(names): anything(draw, names, depth - 1) for _ in range(count)}
    if kind == 3 and draw.random() < 0.05:
        nested = 0
        for _ in range(draw.choice([40, 400])):
            nested = [nested]
        return nested
    return scalar(draw)


def damaged(draw, value, names=WORDS):
    """The value with one of its parts replaced by anything."""
    if draw.random() < 0.15 or not isinstance(value, (dict, list)) or not value:
        return anything(draw, names)
    if isinstance(value, list):
        at = draw.randrange(len(value))
        return [damaged(draw, one, names) if i == at else one for i, one in enumerate(value)]
    at = draw.choice(list(value))
    what = draw.randrange(4)
    if what == 0:
        return {name: one for name, one in value.items() if name != at}
    if what == 1:
        return value | {draw.choice(names): anything(draw, names)}
    return value | {at: damaged(draw, value[at], names)}
