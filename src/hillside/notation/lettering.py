"""A label as outlines on one line: words in a sans serif, and between dollar signs mathematics.

Outlines look and measure the same wherever they are painted, whatever fonts are installed.
Lengths are 1/1000 of the size of the type. x runs to the right, y downwards from the baseline.
"""

from functools import lru_cache

from .engine import words_font
from .outlines import EM, Mark, outline, pieces
from .reading import mathml

ASCENT, DESCENT = 760, 240  # of words; mathematics may be higher


@lru_cache(maxsize=512)
def lettered(text):
    """{"width", "ascent", "descent", "marks": [[SVG path, x, y, scale], ...]} of a label.

    Raises ValueError for LaTeX that is broken, or a dollar sign without its partner.
    """
    parts = text.split("$")
    if len(parts) % 2 == 0:
        raise ValueError(f"the label {text!r} has a dollar sign without a partner")
    marks, x, ascent, descent = [], 0.0, ASCENT, DESCENT
    for i, part in enumerate(parts):
        inked, width, top, bottom = _formula(part) if i % 2 else _words(part)
        marks += [[one.path, round(x + one.x), round(one.y), one.scale] for one in inked]
        x, ascent, descent = x + width, max(ascent, round(-top)), max(descent, round(bottom))
    return {"width": round(x), "ascent": ascent, "descent": descent, "marks": marks}


def _words(text):
    """(marks, width, top, bottom) of words."""
    font, x, marks = words_font(), 0.0, []
    scale = EM / font.info.layout.unitsperem
    for letter in text:
        glyph = font.glyph(letter)
        if glyph.operators:
            marks.append(Mark(outline(glyph), x, 0, round(scale, 5)))
        x += glyph.advance() * scale
    return marks, x, -ASCENT, DESCENT


def _formula(latex):
    """(marks, width, top, bottom) of a formula."""
    if not latex.strip():
        return [], 0, 0, 0
    found = pieces(mathml(latex))
    marks = [Mark(m.path, m.x, m.y, round(m.scale, 4)) for piece in found for m in piece.marks]
    tops, bottoms = zip(*((piece.top, piece.bottom) for piece in found))
    return marks, found[-1].right, min(tops), max(bottoms)
