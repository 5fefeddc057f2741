"""What finds no place near its thing stands in a row at the top of its axes, a sign before each
word. The twin of keyrow.js."""

from dataclasses import replace

from .labels import HAND, placed, to_box

SIGN = 18  # pixels for the sign, and the gap after it
BETWEEN = 12  # from one word to the next sign, at least
INSET = 6  # from the edge of the axes
LINE = 4  # from one line to the next


def arranged(wishes, field, last=()):
    """(spots, row): for each label a Spot, or the box of its sign and words in the row.

    None in both for what is not to be seen, and so has no anchors.
    """
    keyed = []
    while True:
        row = _row(wishes, keyed, field)
        taken = (*field.blocks, *(box for box in row if box))
        near = [replace(wish, anchors=()) if i in keyed else wish for i, wish in enumerate(wishes)]
        spots = placed(near, replace(field, blocks=taken), last)
        lost = [i for i, wish in enumerate(near) if wish.anchors and not spots[i]]
        if not lost:
            return spots, row
        keyed += lost


def _row(wishes, keyed, field):
    """The boxes of these labels, signs included, from the right end of the row to the left.

    A line of the row that would lie on a handle stands below it.
    """
    scale, row = field.scale, [None] * len(wishes)
    left, right = field.bounds[0] + INSET * scale, field.bounds[2] - INSET * scale
    x, y, deep = right, field.bounds[1] + INSET * scale, 0
    for i in keyed:
        width, height = wishes[i].width + SIGN * scale, wishes[i].height
        while x < right and x - width < left or _handled((x - width, y, x, y + height), field):
            x, y, deep = right, y + max(deep, height) + LINE * scale, 0
        row[i] = (x - width, y, x, y + height)
        x -= width + BETWEEN * scale
        deep = max(deep, height)
    return row


def _handled(box, field):
    """Whether a handle is too near; one at the foot of the axes sends the row below them."""
    return any(to_box(hand, box) < HAND * field.scale for hand in field.hands)
