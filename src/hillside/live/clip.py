"""What of a line lies within a rectangle (left, top, right, bottom): the twin of clip.js."""

from math import isfinite, sqrt


def cut(a, b, box):
    """The part (from, to) of a segment within a rectangle, or None (Liang and Barsky 1984)."""
    start, end = 0.0, 1.0
    for i in (0, 1):
        step = b[i] - a[i]
        for way, room in ((-step, a[i] - box[i]), (step, box[i + 2] - a[i])):
            if way < 0:
                start = max(start, room / way)
            elif way > 0:
                end = min(end, room / way)
            elif not room >= 0:
                return None
    if not start <= end:
        return None
    return _within(_at(a, b, start), box), _within(_at(a, b, end), box)


def _within(point, box):
    """From far away no number of the way leads exactly to the rim."""
    return min(max(point[0], box[0]), box[2]), min(max(point[1], box[1]), box[3])


def visible(line, box):
    """The segments of a polyline within a rectangle; what is no finite number leaves a gap."""
    sound = [isfinite(x) and isfinite(y) for x, y in line]
    parts = (
        cut(line[i - 1], line[i], box) for i in range(1, len(line)) if sound[i - 1] and sound[i]
    )
    return [part for part in parts if part is not None]


def along(segments, shares):
    """Points at these shares of the length of segments that follow each other."""
    lengths = [length(a, b) for a, b in segments]
    whole = sum(lengths)
    return [_point(segments, lengths, share * whole) for share in shares]


def _point(segments, lengths, rest):
    """The point after a way of this length."""
    i = 0
    while i < len(segments) - 1 and rest > lengths[i]:
        rest -= lengths[i]
        i += 1
    return _at(*segments[i], rest / lengths[i] if lengths[i] > 0 else 0)


def length(a, b):
    """How long a segment is."""
    return sqrt((b[0] - a[0]) * (b[0] - a[0]) + (b[1] - a[1]) * (b[1] - a[1]))


def _at(a, b, share):
    return a[0] + share * (b[0] - a[0]), a[1] + share * (b[1] - a[1])
