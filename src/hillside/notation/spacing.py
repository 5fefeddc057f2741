"""The room between signs, by the rules of TeX (D. Knuth, The TeXbook, chapter 18 and appendix G).

Each part of a row has a class; a table gives the room between two neighbours. The result is a tree
for the placing alone: names are text, spaces are explicit, limits stand below in displays.
"""

import copy
import re
from xml.etree import ElementTree as ET

from .reading import SCRIPTS, sign_class

THIN, MEDIUM, THICK = 167, 222, 278  # thousandths of an em
ROOM = {  # TeX's table, in text and displays
    "ord": {"op": THIN, "bin": MEDIUM, "rel": THICK, "inner": THIN},
    "op": {"ord": THIN, "op": THIN, "rel": THICK, "inner": THIN},
    "bin": {"ord": MEDIUM, "op": MEDIUM, "open": MEDIUM, "inner": MEDIUM},
    "rel": {"ord": THICK, "op": THICK, "open": THICK, "inner": THICK},
    "open": {},
    "close": {"op": THIN, "bin": MEDIUM, "rel": THICK, "inner": THIN},
    "punct": dict.fromkeys(("ord", "op", "rel", "open", "close", "punct", "inner"), THIN),
    "inner": {
        **dict.fromkeys(("ord", "op", "open", "punct", "inner"), THIN),
        **{"bin": MEDIUM, "rel": THICK},
    },
}
CRAMPED = {("ord", "op"), ("op", "ord"), ("op", "op"), ("close", "op"), ("inner", "op")}
ROWS = ("math", "mrow", "mtd", "msqrt", "menclose", "mphantom")
OVER_AND_UNDER = ("munder", "mover", "munderover")
LIMITS = set("lim max min sup inf limsup liminf det gcd Pr argmax argmin".split())
SPACES = {"negativethinmathspace": -THIN, "thinmathspace": THIN}
LENGTHS = {"width", "height", "depth", "lspace", "voffset", "minsize", "maxsize"}
SMALLER = {"display": "text", "text": "script", "script": "script"}  # what a fraction does
LINE = ("0", "700", "300")  # width, height and depth of what holds a line of an array open


def arranged(math):
    """A copy of a formula by `reading.mathml` in which all room is explicit, in 1/1000 em."""
    math = copy.deepcopy(math)
    _arrange(math, "display" if math.get("display") == "block" else "text")
    for element in math.iter():
        if element.tag == "mi" and len(element.text or "") > 1:
            element.tag = "mtext"
        if element.tag in ("mi", "mo"):  # of some letters ziamath makes signs
            element.attrib.update(lspace="0", rspace="0")
            element.attrib.setdefault("stretchy", "false")
        for name in LENGTHS & set(element.attrib):
            element.set(name, _length(element.attrib[name]))
    return math


def kind(element):
    """TeX's class of a part of a row; None for a space."""
    text = element.text or ""
    if element.tag == "mspace":
        return None
    if element.tag == "mo":
        return _sign(element, text)
    if element.tag == "mi" and len(text) > 1:
        return "op"
    if element.tag == "mrow" and len(element) and element[0].get("fence"):
        return "inner"
    if element.tag in SCRIPTS or element.tag in OVER_AND_UNDER:
        base = element[0]
        return kind(base[0] if base.tag == "mrow" and len(base) == 1 else base)
    return "ord"


def _sign(element, text):
    if element.get("separator"):
        return "punct"
    sides = {"prefix": "open", "postfix": "close"}
    if text in "|‖" and element.get("form") in sides:
        return sides[element.get("form")]
    return sign_class(text)


def _arrange(element, style):
    """All that depends on style: "display", "text" or "script"."""
    for child, inner in zip(list(element), _styles(element, style)):
        _arrange(child, inner)
        if inner != style:
            child.set("displaystyle", str(inner == "display").lower())
    if element.tag == "mstyle":
        element.tag = "mrow"
    if element.tag == "mtable":
        _hold_open(element)
    if element.tag in ROWS:
        _space(element, style)
        _lower_scripts(element)
    if element.tag in SCRIPTS and style == "display" and _has_limits(element[0]):
        element.tag = {"msub": "munder", "msup": "mover", "msubsup": "munderover"}[element.tag]


def _styles(element, style):
    """The style of each child."""
    if element.tag == "mfrac":
        return [SMALLER[style]] * 2
    if element.tag in SCRIPTS or element.tag in (*OVER_AND_UNDER, "mroot"):
        return [style] + ["script"] * (len(element) - 1)
    if element.tag == "mtable":
        style = "display" if element.get("displaystyle") == "true" else "text"
    if element.tag == "mstyle" and element.get("scriptlevel", "0") != "0":
        style = "script"
    elif element.tag == "mstyle" and "displaystyle" in element.attrib:
        style = "display" if element.get("displaystyle") == "true" else "text"
    return [style] * len(element)


def _space(row, style):
    """Put the room between the parts of a row; each says what is beside it and how deep it is."""
    parts, spaced, before, depth = list(row), [], None, 0
    for part, own in zip(parts, _classes(parts)):
        depth -= own == "close"
        if own and before:
            room = ROOM[before].get(own, 0)
            if style == "script" and (before, own) not in CRAMPED:
                room = 0
            if room:
                about = {"between": f"{before} {own}", "inside": str(depth)}
                spaced.append(ET.Element("mspace", about, width=str(room)))
        spaced.append(part)
        depth += own == "open"
        before = own or before
    row[:] = spaced or [ET.Element("mspace", width="0")]


def _classes(parts):
    """The classes of a row's parts. A sign with nothing on one side of it is no operation."""
    found = [kind(part) for part in parts]
    real = [i for i, own in enumerate(found) if own]
    alone = ("bin", "op", "rel", "open", "punct", None)
    for before, i, after in zip([None, *real], real, [*real[1:], None]):
        left = None if before is None else found[before]
        right = None if after is None else found[after]
        if found[i] == "bin" and (left in alone or right in ("rel", "close", "punct", None)):
            found[i] = "ord"
    return found


def _lower_scripts(row):
    """A script on a bracket, a name or an accented letter stands as low as one on a letter."""
    for i, part in reversed(list(enumerate(row))):
        if part.tag in SCRIPTS and _is_low(part[0]):
            base, part[0] = part[0], ET.Element("mi")
            row.insert(i, base)


def _is_low(base):
    if base.tag == "mo":
        plain = base.get("stretchy") == "false" and not base.get("minsize")
        return plain and _sign(base, base.text) != "op"
    accented = base.tag == "mover" and (base[0].tag, base[1].tag) == ("mi", "mo")
    return accented or base.tag == "mi" and len(base.text) > 1


def _has_limits(base):
    if base.tag == "mo":
        return sign_class(base.text) == "op" and not 0x222B <= ord(base.text) <= 0x2233  # integrals
    return base.tag == "mi" and base.text in LIMITS


def _hold_open(table):
    """Lines of an array are as far apart as TeX has them, even if they hold little."""
    aligned = table.get("displaystyle") == "true"
    table.set("columnspacing", "0 2000" if aligned else "1000")
    table.set("rowspacing", "300" if aligned else "200")
    for row in table:
        for cell in row:
            width, height, depth = LINE
            cell.append(ET.Element("mspace", width=width, height=height, depth=depth))


def _length(text):
    """A length of MathML in 1/1000 em, with the sign that mpadded needs."""
    if text in SPACES:
        return str(SPACES[text])
    found = re.fullmatch(r"([+-]?)([\d.]+)(em|ex|)", text)
    if not found:
        raise ValueError(f"the length {text} is not understood; use \\, \\; \\quad and the like")
    return f"{found[1]}{float(found[2]) * {'em': 1000, 'ex': 450, '': 1}[found[3]]:g}"
