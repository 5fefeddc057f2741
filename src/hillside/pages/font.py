"""The mathematical font of a page: STIX Two Math (SIL Open Font License 1.1), in the glyphs that the page shows.

Without one, browsers set MathML in a text font and put indices in the wrong place. The font comes with ziamath.
"""

import base64
import io
import re
from html import unescape
from importlib.metadata import PackageNotFoundError, distribution

from fontTools import subset
from fontTools.ttLib import TTFont

from ..course.canonical import NotebookError

FORMULA = re.compile(r"<math.*?</math>", re.DOTALL)
TAG = re.compile(r"<[^>]*>")
# Where a letter that stands alone is set in italics: (first, last, first of the italic ones).
ITALIC = (
    (ord("A"), ord("Z"), 0x1D434),
    (ord("a"), ord("z"), 0x1D44E),
    (ord("α"), ord("ω"), 0x1D6FC),
)


def font_face(html):
    """The CSS rule that brings the font for the formulas of a page; "" where there are none."""
    glyphs = {
        ord(character)
        for formula in FORMULA.findall(html)
        for character in unescape(TAG.sub("", formula))
    }
    if not glyphs:
        return ""
    font = TTFont(_whole_font())
    picked = subset.Subsetter(
        subset.Options(layout_features=["ssty"], hinting=False, name_IDs=["*"])
    )
    picked.populate(unicodes=glyphs | {_italic(glyph) for glyph in glyphs})
    picked.subset(font)
    font.flavor, out = "woff", io.BytesIO()
    font.save(out)
    data = base64.b64encode(out.getvalue()).decode()
    return f'@font-face {{ font-family: "STIX Two Math"; src: url("data:font/woff;base64,{data}"); }}\nmath {{ font-family: "STIX Two Math", math; }}\n'


def _whole_font():
    """The file of the font.   Raises NotebookError where ziamath is not installed."""
    try:
        return distribution("ziamath").locate_file("ziamath/fonts/STIXTwoMath-Regular.ttf")
    except PackageNotFoundError as error:
        raise NotebookError(
            "pages take the font of their formulas from the package ziamath, which is missing. "
            'Install what page makers need: python -m pip install -e ".[pages]"'
        ) from error


def _italic(glyph):
    """The code point in which MathML shows a letter that stands alone."""
    if glyph == ord("h"):
        return 0x210E  # Planck's constant took the place of italic h
    return next(
        (glyph - first + italic for first, last, italic in ITALIC if first <= glyph <= last), glyph
    )
