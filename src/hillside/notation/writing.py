"""A formula as HTML: outlines in the colour and on the line of the text, MathML to be spoken."""

import copy
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
MARK = re.compile(
    r'<g transform="translate\((?P<x>-?\d+) (?P<y>-?\d+)\)">(?P<what><path[^>]*/>)</g>'
)
OUTLINE = re.compile(r'<path d="([^"]+)"([^>]*)/>')
DRAWING = re.compile(r'(?P<svg><svg aria-hidden="true" viewBox[^>]*>)(?P<what>.*?)</svg>')
SPOKEN = {"mathvariant", "notation", "accent", "linethickness"}  # the rest is for the eye


@lru_cache(maxsize=1024)
def set_formula(latex, display=False):
    """HTML of a formula in LaTeX, to stand in a line of text; display: on a line of its own.

    It needs the rules of STYLE and nothing else.   Raises ValueError, in one sentence, for LaTeX
    that is broken or not understood.
    """
    math = mathml(latex, display)
    try:
        parts = pieces(math)
    except Exception as error:  # the engine meets what it was not made for
        raise ValueError(f"{latex!r} cannot be drawn ({error!r}). Say it otherwise") from error
    inside = f"<hs-speech>{_speech(math)}</hs-speech>{''.join(map(_svg, parts))}"
    if not display:
        return f"<hs-math>{inside}</hs-math>"
    scrolls = any(part.right - part.left > PHONE for part in parts)  # by keys, too
    return f'<hs-math class="hs-display"{TABBED * scrolls}>{inside}</hs-math>'


def shared(html):
    """A page with each outline and each drawing only once: formulas refer to a list at its end."""
    names = _names((found["what"] for found in MARK.finditer(html)), "hs")
    body = MARK.sub(lambda found: _used(names, found), html)
    drawings = _names((found["what"] for found in DRAWING.finditer(body)), "hs-")
    if not names and not drawings:
        return html
    body = DRAWING.sub(lambda found: _referred(drawings, found), body)
    whole = [f'<g id="{name}">{what}</g>' for what, name in drawings.items()]
    kept = "".join([*_outlines(names), *whole])
    return f'{body}<svg class="hs-glyphs" aria-hidden="true"><defs>{kept}</defs></svg>'


def _names(found, start):
    """{what: name} of all that was found more than once."""
    counts = Counter(found)
    return {what: f"{start}{i}" for i, what in enumerate(counts) if counts[what] > 1}


def _used(names, found):
    """A reference to an outline, or the outline where it stands alone."""
    if found["what"] not in names:
        return found[0]
    place = "".join(f' {axis}="{found[axis]}"' for axis in "xy" if found[axis] != "0")
    return f'<use href="#{names[found["what"]]}"{place}/>'


def _referred(drawings, found):
    name = drawings.get(found["what"])
    return f'{found["svg"]}<use href="#{name}"/></svg>' if name else found[0]


def _outlines(names):
    """The outlines that have names. One in several sizes is there once; the sizes refer to it."""
    sizes = {}
    for what, name in names.items():
        path, scale = OUTLINE.match(what).groups()
        sizes.setdefault(path, {})[scale] = name
    for path, named in sizes.items():
        if len(named) == 1:
            ((scale, name),) = named.items()
            yield f'<path id="{name}" d="{path}"{scale}/>'
        else:
            base = named.pop("", f"{next(iter(named.values()))}-")
            yield f'<path id="{base}" d="{path}"/>'
            yield from (f'<use id="{one}" href="#{base}"{scale}/>' for scale, one in named.items())


def _speech(math):
    """MathML as text, without what is only seen."""
    math = copy.deepcopy(math)
    for element in math.iter():
        element.attrib = {name: element.attrib[name] for name in SPOKEN & set(element.attrib)}
    return ET.tostring(math, encoding="unicode")


def _svg(piece):
    """One piece. Its box is its ink from top to bottom, and its room from left to right."""
    top, bottom, width = round(piece.top), round(piece.bottom), round(piece.right - piece.left)
    marks = "".join(_mark(mark, piece.left) for mark in piece.marks)
    lower = f' style="vertical-align:{_em(-bottom)}"' if bottom else ""
    return (
        f'<svg aria-hidden="true" viewBox="0 {top} {width} {bottom - top}"'
        f' width="{_em(width)}"{lower}>{marks}</svg>'
    )


def _mark(mark, left):
    scale = f' transform="scale({mark.scale:.3g})"' if mark.scale != 1 else ""
    place = f"translate({round(mark.x - left)} {round(mark.y)})"
    return f'<g transform="{place}"><path d="{mark.path}"{scale}/></g>'


def _em(length):
    text = f"{length / EM:.3f}".rstrip("0").rstrip(".")
    return re.sub(r"^(-?)0\.", r"\1.", text) + "em"
