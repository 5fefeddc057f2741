"""LaTeX as MathML that says what each sign is: which bar opens, what is a name, what is fenced.

latex2mathml reads; what it leaves open is settled here, and what it passes over is refused.
"""

import re
from functools import lru_cache
from importlib.resources import files
from xml.etree import ElementTree as ET

from .engine import engine

SPELT = (  # what latex2mathml reads only when it is spelt so
    (re.compile(r"\\(begin|end)\{(?:aligned|split|align)\}"), r"\\\1{align*}"),
    (re.compile(r"\\(mathrm|mathbf|mathsf|mathit)\s*\{"), r"\\\1 {"),
    (re.compile(r"\\operatorname\*\s*\{"), r"\\operatorname{"),
    (re.compile(r"\\(arg|hom|liminf|limsup)(?![A-Za-z])"), r"\\operatorname{\1}"),
    (re.compile(r"\\not\s*="), r"\\ne "),
    (re.compile(r"\\not\s*\\in(?![A-Za-z])"), r"\\notin "),
)
# Signs that latex2mathml does not tell apart go through it as private characters.
MARKS = {
    "lVert": ("‖", {"form": "prefix"}),
    "rVert": ("‖", {"form": "postfix"}),
    "lvert": ("|", {"form": "prefix"}),
    "rvert": ("|", {"form": "postfix"}),
    "colon": (":", {"separator": "true"}),
    "sim": ("∼", {}),
    "dots": ("…", {"dots": "?"}),
}
SIZES = {"": "", "big": "1.2em", "Big": "1.8em", "bigg": "2.4em", "Bigg": "3em"}
CODES = {
    (size, name): chr(0xE000 + 8 * i + j)
    for i, size in enumerate(SIZES)
    for j, name in enumerate(MARKS)
}
PRIVATE = {code: key for key, code in CODES.items()}
MARK = re.compile(
    rf"(?<!\\left)(?<!\\right)(?:\\([bB]igg?)[lr]?\s*)?\\({'|'.join(MARKS)})(?![A-Za-z])"
)
STYLES = {"sans": "sans", "double": "double", "script": "script", "fraktur": "fraktur"}
CLASSES = {  # where the table of Unicode's signs and TeX differ, or say nothing
    **dict.fromkeys("/!.∇∂?", "ord"),
    **dict.fromkeys(":∣∥⋮", "rel"),
    **dict.fromkeys("…⋯", "inner"),
    **dict.fromkeys("+−±∓", "bin"),
    "∗": "bin",
}
STAR = {"*": "∗"}  # TeX's stands in the middle of a line, a keyboard's above it
SCRIPTS = ("msup", "msub", "msubsup")


def mathml(latex, display=False):
    """The formula as an element <math>.

    Raises ValueError, in one sentence, for LaTeX that is broken or not understood.
    """
    math = _parsed(latex, display)
    for parent in list(math.iter()):
        for child in parent:
            _settle(child)
        _raise_dots(parent)
        _join_letters(parent)
        _fence_arrays(parent)
    _refuse(math, latex)
    return math


def sign_class(character):
    """TeX's class of a sign: "ord", "op", "bin", "rel", "open", "close", "punct", "inner"."""
    return CLASSES.get(character) or _table().get(character, "ord")


def _parsed(latex, display):
    from latex2mathml.converter import convert  # only typed formulas and pages need it

    text = latex.strip()
    for wanted, spelt in SPELT:
        text = wanted.sub(spelt, text)
    text = MARK.sub(lambda found: f" {CODES[found[1] or '', found[2]]} ", text)
    try:
        math = ET.fromstring(convert(text, xmlns="", display="block" if display else "inline"))
    except Exception as error:  # its errors are many and say little
        raise ValueError(f"{latex!r} is not LaTeX that can be read: {error!r}") from error
    while len(math) == 1 and math[0].tag == "mrow":
        math[:] = list(math[0])
    return math


def _settle(element):
    """What a leaf is: a name or letter (mi), or a sign (mo) with what is known of it."""
    text = element.text = STAR.get(element.text or "", element.text or "")
    if text in PRIVATE:
        _reveal(element, *PRIVATE[text])
    elif element.tag in ("mi", "mo") and len(text) > 1:
        element.tag = "mi"
    elif element.tag in ("mi", "mo") and text:
        letter = text.isalnum() or text in "∇∂∞°′″‴?"
        element.tag = "mi" if letter else "mo"
        if text in "∇∂":
            element.set("mathvariant", "normal")
        elif element.tag == "mo" and sign_class(text) in ("open", "close"):
            element.attrib.setdefault("stretchy", "false")
    if element.get("mathvariant") not in (None, "normal"):
        element.text = "".join(_styled(letter, element.attrib["mathvariant"]) for letter in text)
        del element.attrib["mathvariant"]


def _reveal(element, size, name):
    """The sign for which a private character stood."""
    element.tag, (element.text, known) = "mo", MARKS[name]
    element.attrib = {"stretchy": str(bool(size)).lower()} | known
    if size:
        element.attrib |= {"fence": "true", "minsize": SIZES[size], "maxsize": SIZES[size]}


def _styled(letter, variant):
    """A letter in the style of MathML's `mathvariant`, as the Unicode character for it."""
    style = next((to for name, to in STYLES.items() if name in variant), "serif")
    style = "mono" if variant == "monospace" else style
    styles = engine().styles
    wanted = styles.MathVariant(style, "italic" in variant, "bold" in variant)
    return styles.styledchr(letter, wanted)


def _join_letters(row):
    r"""The upright letters of \mathrm{diag} are one name."""
    upright = [child.get("mathvariant") == "normal" and child.tag == "mi" for child in row]
    if row.tag == "mrow" and len(row) > 1 and all(upright):
        row.tag, row.text = "mi", "".join(child.text for child in row)
        row[:] = []


def _raise_dots(row):
    r"""The dots of \dots stand on the line in 1, …, n and in the middle in 1 + ⋯ + n."""
    for dots, after in zip(row, [*row[1:], None]):
        if dots.attrib.pop("dots", None) and after is not None and after.tag == "mo":
            dots.text = "⋯" if sign_class(after.text) in ("bin", "rel") else dots.text


def _fence_arrays(row):
    """An array and its brackets are a group: the brackets are as high as the array."""
    for array in [child for child in row if child.tag == "mtable"]:
        i = list(row).index(array)
        around = row[max(i - 1, 0) : i + 2]
        last = around[-1][0] if around[-1].tag in SCRIPTS else around[-1]
        if len(around) < 3 or {around[0].tag, last.tag} != {"mo"}:
            continue
        for fence, form in ((around[0], "prefix"), (last, "postfix")):
            fence.attrib.update(form=form, stretchy="true", fence="true")
        group = ET.Element("mrow")
        group[:] = [around[0], array, last]
        if last is not around[-1]:
            around[-1][0], group = group, around[-1]
        row[i - 1 : i + 2] = [group]


def _refuse(math, latex):
    """Raises ValueError for what would be lost on the way."""
    for element in math.iter():
        text = element.text or ""
        lost = re.search(r"\\[A-Za-z]*|[$&{}]" if element.tag == "mtext" else r"\\\w*|[$&]", text)
        if lost:
            raise ValueError(f"{latex!r}: {lost[0]} is not understood here. Say it otherwise")
        for name in ("columnlines", "rowlines", "mathcolor", "mathbackground"):
            if element.get(name, "none").replace("none", "").strip():
                raise ValueError(f"{latex!r}: {name} are not drawn here. Leave them out")


@lru_cache(maxsize=1)
def _table():
    """{character: class} of all that are not "ord", from the table that latex2mathml brings."""
    kinds, found = ("op", "bin", "rel", "open", "close", "punct"), {}
    text = (files("latex2mathml") / "unimathsymbols.txt").read_text(encoding="utf-8")
    for line in text.splitlines():
        fields = line.split("^")
        kind = fields[5].strip().removeprefix("math") if len(fields) > 5 else ""
        if kind in kinds:
            found.setdefault(chr(int(fields[0], 16)), kind)
    return found
