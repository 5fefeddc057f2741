"""A formula as outlines in their places, cut into pieces where a line may break.

Lengths are 1/1000 of the size of the type. x runs to the right, y downwards from the baseline.
"""

from dataclasses import dataclass
from functools import lru_cache

from .engine import engine
from .spacing import THICK, arranged

EM = 1000
LONG = 9 * EM  # a formula that is shorter is not broken within a line
BREAKS = ("rel", "punct")


@dataclass(frozen=True)
class Mark:
    """One outline: an SVG path around (0, 0), to be drawn at (x, y) `scale` times as large."""

    path: str
    x: float
    y: float
    scale: float


@dataclass(frozen=True)
class Piece:
    """What stands between two places where a line may break, from `left` to `right`."""

    left: float
    right: float
    top: float  # of its ink, as is bottom
    bottom: float
    marks: tuple


def pieces(math):
    """The pieces of a formula by `reading.mathml`, from left to right.

    In displays a line breaks before a relation, in text after it, and only in a long formula.
    """
    row = _placed(arranged(math))
    places = [x for x, _ in row.nodexy]
    end = row.xadvance()
    display = math.get("display") == "block"
    cuts = _cuts(row.nodes, places, display) if display or end > LONG else []
    found, drawn = [], list(zip(places, row.nodes))
    for left, right in zip([0, *cuts], [*cuts, end]):
        last = right == end
        inside = [
            one
            for x, node in drawn
            if left <= x and (x < right or last)
            for one in _drawn(node, x, 0)
        ]
        found.append(_piece(left, right, inside))
    return found


def _placed(tree):
    """ziamath's row of the formula: `nodes`, each at its place in `nodexy`."""
    try:
        return engine().Math(tree, size=EM).node
    except AssertionError as error:  # so it says that a fraction has one half, for example
        raise ValueError("a part of the formula is missing, as in \\frac{1}") from error


def _cuts(nodes, places, display):
    """Where a line may break: rooms that spacing.py made, and wide spaces."""
    cuts = []
    for node, x, after in zip(nodes, places, [*places[1:], None]):
        before, _, own = node.element.get("between", "").partition(" ")
        if node.element.get("inside", "0") != "0":
            continue
        if display and own == "rel":
            cuts.append(x + node.bbox.xmax)
        elif after is not None and (before in BREAKS and not display or _is_wide(node)):
            cuts.append(after)
    return cuts


def _is_wide(node):
    return node.mtag == "mspace" and node.bbox.xmax > 2 * THICK


def _piece(left, right, inked):
    """inked: [(mark, top, bottom), ...]."""
    return Piece(
        left,
        right,
        min((top for _, top, _ in inked), default=0),
        max((bottom for _, _, bottom in inked), default=0),
        tuple(mark for mark, _, _ in inked),
    )


def _drawn(node, x, y):
    """Each outline below a node of ziamath, as (mark, top, bottom)."""
    drawable = engine().drawable
    if isinstance(node, drawable.Drawable) and getattr(node, "phantom", False):
        return
    if isinstance(node, drawable.Glyph):
        yield from _glyph(node.glyph, x, y, node.size / EM)
    elif isinstance(node, drawable.HLine):
        yield _rule(x, y, node.length, node.lw)
    elif isinstance(node, drawable.VLine):
        yield _rule(x - node.lw / 2, y, node.lw, node.height)
    elif isinstance(node, drawable.Box):
        yield _frame(x, y, node)
    elif type(node).__module__ == drawable.__name__:
        raise ValueError(f"{type(node).__name__.lower()}s are not drawn here. Leave them out")
    else:
        for (right, down), child in zip(node.nodexy, node.nodes):
            yield from _drawn(child, x + right, y + down)


def _glyph(glyph, x, y, scale):
    """A glyph, or the parts from which a tall or wide one is assembled."""
    parts = getattr(glyph, "glyphs", None)
    if parts and hasattr(glyph, "offsets"):
        for part, offset in zip(parts, glyph.offsets):
            right, up = (0, offset) if glyph.vert else (offset, 0)
            yield from _glyph(part, x + right * scale, y - up * scale, scale)
    elif glyph.operators:
        box = glyph.bbox
        yield Mark(outline(glyph), x, y, scale), y - box.ymax * scale, y - box.ymin * scale


def _rule(x, y, width, height):
    w, h = round(width), round(height)
    return Mark(f"M0 0h{w}v{h}h{-w}z", x, y, 1), y, y + height


def _frame(x, y, box):
    """The four sides of a box whose lower left corner is at (x, y)."""
    w, h, t = round(box.width), round(box.height), round(box.lw)
    inner = f"M{t} {t}v{h - 2 * t}h{w - 2 * t}v{2 * t - h}z"
    return Mark(f"M0 0h{w}v{h}h{-w}z{inner}", x, y - box.height, 1), y - box.height, y


@lru_cache(maxsize=512)
def outline(glyph):
    """The SVG path of a glyph in units of its font, from point to point: so it is short."""
    found, here, start = [], (0, 0), (0, 0)
    for part in glyph.operators:
        letter, *numbers = part.path(0, 0, 1).split()
        numbers = [round(float(number)) for number in numbers]
        if letter == "M" and found:  # a closed line ends where it began
            found.append("z")
            here = start
        steps = [number - here[i % 2] for i, number in enumerate(numbers)]
        here = tuple(numbers[-2:])
        start = here if letter == "M" else start
        found.append(letter.lower() + " ".join(map(str, steps)).replace(" -", "-"))
    return "M" + "".join(found)[1:] + "z"
