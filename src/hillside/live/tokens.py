"""JavaScript in tokens, as far as joining modules needs it (after ECMA-262, section 12).

Whether a slash begins a regular expression is told from the token before it: after an operator it
does.
"""

import re
from typing import NamedTuple

SPACE = re.compile(r"\s*")
TOKEN = re.compile(
    r"""(?P<comment>//[^\n]*|/\*.*?\*/)
      | (?P<string>"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*')
      | (?P<word>[\w$]+)
      | (?P<sign>[^\s\w$"'`/()\[\]{};,]+|[^"'`])""",
    re.VERBOSE | re.DOTALL,
)
REGULAR = re.compile(r"/(?![*/])(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\[\n])+/\w*")
TEMPLATE = re.compile(r"[`}](?:\\.|\$(?!\{)|[^`\\$])*(?:`|\$\{)", re.DOTALL)
OPERATORS = set("(,=:[!&|?{;+-*%<>~^")
KEYWORDS = {"return", "typeof", "case", "in", "of", "else", "await", "yield", "void", "delete"}


class Token(NamedTuple):
    """A piece of code, where it begins, and how many brackets are open around it.

    kind: comment, string, template (up to `${`, or on from its `}`), regular, word (names and
    numbers) or sign.  A bracket counts as outside of what it encloses.
    """

    kind: str
    text: str
    at: int
    depth: int


def tokens(text):
    """The tokens of a text in order, comments too, without space.

    ValueError(words, place) where quotes do not end.
    """
    found, opened, before, at = [], [], ";", 0
    while (at := SPACE.match(text, at).end()) < len(text):
        resumes = text[at] == "}" and opened[-1:] == ["`"]
        if text[at] in ")]}" and opened:
            opened.pop()
        kind, end = _next(text, at, before, resumes)
        piece = text[at:end]
        found.append(Token(kind, piece, at, len(opened)))
        before = before if kind == "comment" else piece
        if kind == "sign" and piece in "([{":
            opened.append(piece)
        elif kind == "template" and piece.endswith("${"):
            opened.append("`")
        at = end
    return found


def _next(text, at, before, resumes):
    """(kind, end) of the token at this place; `resumes` where a template goes on."""
    if resumes or text[at] == "`":
        kind, match = "template", TEMPLATE.match(text, at)
    elif text[at] == "/" and _awaits(before) and REGULAR.match(text, at):
        kind, match = "regular", REGULAR.match(text, at)
    else:
        match = TOKEN.match(text, at)
        kind = match and match.lastgroup
    if not match:
        raise ValueError("a text in quotes does not end", at)
    return kind, match.end()


def _awaits(before):
    """Whether a value follows this token, so that a slash cannot divide."""
    return before in KEYWORDS or before[-1] in OPERATORS
