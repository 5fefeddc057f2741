"""A formula as HTML: outlines in the colour and on the line of the text, MathML to be spoken."""

import re
from collections import Counter
from functools import lru_cache
from pathlib import Path
from xml.etree import ElementTree as ET

from .outlines import EM, pieces
from .reading import mathml

STYLE = (Path(__file__).parent / "notation.css").read_text(encoding="utf-8")
PHONE = 18 * EM  # what is wider scrolls on a phone
TABBED = ' tabindex="0" role="group" aria-label="formula"'
PATH = re.compile(r'<path d="([^"]+)" transform="translate\((-?\d+) (-?\d+)\)([^"]*)"/>')


@lru_cache(maxsize=1024)
def set_formula(latex, display=False):
    """HTML of a formula in LaTeX, to stand in a line of text; display: on a line of its own.

    It needs the rules of STYLE and nothing else.   Raises ValueError, in one sentence, for LaTeX
    that is broken or not understood.
    """
    math = mathml(latex, display)
    parts = pieces(math)
    drawn = "".join(map(_svg, parts))
    spoken = f'<span class="hs-spoken">{ET.tostring(math, encoding="unicode")}</span>'
    if not display:
        return f'<span class="hs-math">{spoken}{drawn}</span>'
    scrolls = any(part.right - part.left > PHONE for part in parts)  # by keys, too
    start = f'<span class="hs-math hs-display"{TABBED * scrolls}>'
    return f"{start}{spoken}{drawn}</span>"


def shared(html):
    """A page with the outline of each glyph only once: formulas refer to one list at its end."""
    counts = Counter(path for path, *_ in PATH.findall(html))
    names = {path: f"hs-g{i}" for i, path in enumerate(counts) if counts[path] > 1}
    if not names:
        return html
    body = PATH.sub(lambda found: _used(names.get(found[1]), found), html)
    glyphs = "".join(f'<path id="{name}" d="{path}"/>' for path, name in names.items())
    return f'{body}<svg class="hs-glyphs" aria-hidden="true"><defs>{glyphs}</defs></svg>'


def _used(name, found):
    """A reference to an outline of this name, or the outline itself where it has none."""
    _, x, y, scale = found.groups()
    if not name:
        return found[0]
    if scale:
        return f'<use href="#{name}" transform="translate({x} {y}){scale}"/>'
    return f'<use href="#{name}"' + f' x="{x}"' * (x != "0") + f' y="{y}"' * (y != "0") + "/>"


def _svg(piece):
    """One piece. Its box is its ink from top to bottom, and its room from left to right."""
    top, bottom = round(piece.top), round(piece.bottom)
    width, height = round(piece.right - piece.left), bottom - top
    marks = "".join(_mark(mark, piece.left) for mark in piece.marks)
    return (
        f'<svg aria-hidden="true" viewBox="0 {top} {width} {height}" width="{_em(width)}"'
        f' height="{_em(height)}" style="vertical-align:{_em(-bottom)}">{marks}</svg>'
    )


def _mark(mark, left):
    place = f"translate({round(mark.x - left)} {round(mark.y)})"
    if mark.scale != 1:
        place += f"scale({mark.scale:.3g})"
    return f'<path d="{mark.path}" transform="{place}"/>'


def _em(length):
    return f"{length / EM:.3f}".rstrip("0").rstrip(".") + "em"
