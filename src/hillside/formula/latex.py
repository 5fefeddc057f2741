r"""Commands of LaTeX that are pasted into a formula: \frac, \sqrt, \left( \right), \cdot, \sin."""

import re

from .elsewhere import ELSEWHERE, argument_after, instead
from .nonsense import degrees, nonsense
from .words import Piece, refuse_base

COMMAND = re.compile(r"\\([A-Za-z]+|.|)", re.DOTALL)
BLANKS = {*",;:!> ", "quad", "qquad", "displaystyle", "limits", "thinspace", "nolimits"}
SIGNS = {"cdot": "*", "times": "*", "ast": "*", "div": "/", "vert": "|", "mid": "|"}
SIGNS |= {"lvert": "<|", "rvert": "|>"}
FRACTIONS = {"frac", "dfrac", "tfrac", "cfrac"}
UPRIGHT = {"operatorname", "mathrm", "text", "mathit", "mbox", "mathbf"}
FENCE = re.compile(r"\\(left|right|[bB]igg?[lrm]?)\s*(\||\\[lr]?vert(?![A-Za-z]))?")
BARS = {"left": "<|", "l": "<|", "right": "|>", "r": "|>"}
SHORT = re.compile(r"\s*([0-9A-Za-z])\s*([0-9A-Za-z])")  # \frac12
ORDER = re.compile(r"\s*\[\s*([^\]]*?)\s*\]")
BRACED = re.compile(r"\s*\*?\s*\{\s*([A-Za-z][A-Za-z_0-9]*)\s*\}")
READ = r"\frac, \sqrt, \cdot, \left( \right) and functions such as \sin"


def command(source, words, at):
    r"""The tokens of the command at `at`, as ([(kind, text, value)], index after it).

    Raises FormulaError for a command that is not known.
    """
    fence = FENCE.match(source.seen, at)
    if fence:
        return fenced(fence), fence.end()
    found = COMMAND.match(source.seen, at)
    name, end = found[1], found.end()
    if name in BLANKS:
        return [], end
    if name in SIGNS:
        return [(SIGNS[name], found[0], SIGNS[name])], end
    if name in FRACTIONS:
        return fraction(source, words, found[0], end)
    if name == "sqrt" and ORDER.match(source.seen, end):
        return root(source, found[0], end)
    return upright(source, words, end, at) if name in UPRIGHT else named(source, words, name, at)


def fenced(found):
    r"""The bar after \left or \right; a bracket there is read by itself."""
    if not found[2]:
        return []
    size = found[1] if found[1] in BARS else found[1][-1]
    kind = BARS.get(size, "|")
    return [(kind, "|", kind)]


def fraction(source, words, text, end):
    r"""\frac, with its parts if they are single letters or digits without braces."""
    parts = SHORT.match(source.seen, end)
    found = [("frac", text, "/")]
    if not parts:
        return found, end
    for k in (1, 2):
        kind, value = ("number", parts[k])
        if not parts[k].isdigit():
            kind, value = words.known.get(parts[k], (None, None))
        if kind is None:
            source.refuse(words.unknown(parts[k]), parts.start(k))
        found += [("{", parts[k], "{"), (kind, parts[k], value), ("}", parts[k], "}")]
    return found, parts.end()


def root(source, text, end):
    r"""\sqrt[3], the order of the root as its value."""
    order = ORDER.match(source.seen, end)
    if not re.fullmatch("[1-9]|1[0-9]|20", order[1]):
        source.refuse(
            "the order of a root is a number from 1 to 20 here; change it", order.start(1)
        )
    return [("root", text, order[1])], order.end()


def upright(source, words, end, at):
    r"""The function or coordinate in \operatorname{relu}."""
    inner = BRACED.match(source.seen, end)
    pieces = words.pieces(source, inner.start(1)) if inner else []
    if not pieces or pieces[-1].at + len(pieces[-1].spelled) < inner.end(1):
        source.refuse(r"only the name of a function can stand here, as in \mathrm{relu}", at)
    return [(piece.kind, piece.spelled, piece.value) for piece in pieces], inner.end()


def named(source, words, name, at):
    r"""The token of \sin, \pi or \alpha."""
    end = at + 1 + len(name)
    kind, value = words.known.get(name, (None, None)) if len(name) > 1 else (None, None)
    if name == "sigma" and not kind:
        kind, value = "function", "sigmoid"
    if value == "log":
        refuse_base(source, Piece(kind, value, name, at), "", end)
    if kind in (None, "elsewhere"):
        refuse_command(source, name, at)
    return [(kind, "\\" + name, value)], end


def refuse_command(source, name, at):
    r"""Complain about a command that is not known."""
    if name in ELSEWHERE:
        source.refuse(instead(name, argument_after(source.seen, at + 1 + len(name))), at)
    if name in ("circ", "degree"):
        source.refuse(degrees(source.seen[:at].rstrip("{").rstrip("^")), at)
    if name in ("{", "}", "%"):
        source.refuse(nonsense(source.seen, at + 1), at)
    known = f"the command \\{name} is not known here" if name else "a \\ has no meaning here"
    source.refuse(f"{known}; read are {READ}", at)
