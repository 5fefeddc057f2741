"""First step in reading a typed formula: its characters become tokens, or an error at the place.

Plain text and LaTeX give the same tokens: x² and x^{2} are name, ^, {, number, }.
"""

import re
import unicodedata
from collections import namedtuple

from .latex import command
from .nonsense import nonsense
from .numbers import number, vulgar
from .words import WORD, Words

SPELLINGS = {"**": "^", "×": "*", "·": "*", "⋅": "*", "∙": "*", "∗": "*", "•": "*", "÷": "/"}
SPELLINGS |= {"∕": "/", "⁄": "/", "∣": "|"} | dict.fromkeys("−–—‐‑‒―", "-")
SUPER = {
    chr(code): chr(int(parts[1], 16))
    for code in (0xB2, 0xB3, 0xB9, *range(0x2B0, 0x2E5), *range(0x2070, 0x2080))
    if (parts := unicodedata.decomposition(chr(code)).split())[:1] == ["<super>"]
}
PATTERN = re.compile(
    rf"""(?P<space>\s+)
      | (?P<digits>[0-9]|\.(?=[0-9]))
      | (?P<vulgar>[¼-¾⅐-⅞↉])
      | (?P<word>{WORD.pattern})
      | (?P<superscript>[{re.escape("".join(SUPER))}]+)
      | (?P<letter>√|[^\W\d_ªº])
      | (?P<symbol>\*\*|[-+*/^()|{{}}×·⋅∙∗•÷∕⁄∣−–—‐‑‒―])
      | (?P<command>\\)
      | (?P<other>.)""",
    re.DOTALL | re.VERBOSE,
)
# kind: number, name, constant, function, frac, root, end, or the sign itself; <| and |> are bars
# that open and close.   text: as typed.   value: its plain form.   at: index into what is seen.
# blank: whether a blank stands before.
Token = namedtuple("Token", "kind text value at blank")


class Scanner:
    """Walks along what is seen of a source; each method reads what its name says."""

    def __init__(self, source):
        self.source, self.words = source, Words(source.names)
        self.found, self.blank = [], False

    def run(self, at, end):
        """The tokens between two indices."""
        while at < end:
            match = PATTERN.match(self.source.seen, at)
            at = getattr(self, match.lastgroup)(match, match.start())
        return self.found

    def add(self, kind, text, at, value=None):
        """One token more."""
        self.found.append(Token(kind, text, text if value is None else value, at, self.blank))
        self.blank = False

    def space(self, match, at):
        self.blank = True
        return match.end()

    def digits(self, match, at):
        parts, typed = number(self.source, at)
        if len(parts) == 1:
            self.add("number", typed, at, parts[0])
        else:
            self.group(parts, typed, at)
        return at + len(typed)

    def group(self, parts, typed, at):
        """A number that is written as a small formula."""
        for part in ("{", *parts, "}"):
            self.add("number" if part[-1].isdigit() else part, typed, at, part)

    def vulgar(self, match, at):
        top, bottom = vulgar(match[0])
        self.group([top, "/", bottom], match[0], at)
        return match.end()

    def word(self, match, at):
        for kind, value, spelled, place in self.words.pieces(self.source, at):
            self.add(kind, spelled, place, value)
        return place + len(spelled)

    def letter(self, match, at):
        piece = self.words.letter(self.source, at)
        self.add(piece.kind, piece.spelled, at, piece.value)
        return match.end()

    def superscript(self, match, at):
        plain = "".join(map(SUPER.get, match[0]))
        inner = Scanner(self.source.ending_in(plain, at))
        self.add("^", match[0], at)
        self.add("{", match[0], at)
        self.found += inner.run(at, match.end())
        self.add("}", match[0], match.end() - 1)
        return match.end()

    def symbol(self, match, at):
        self.add(SPELLINGS.get(match[0], match[0]), match[0], at)
        return match.end()

    def command(self, match, at):
        found, end = command(self.source, self.words, at)
        for kind, text, value in found:
            self.add(kind, text, at, value)
        self.blank = self.blank or not found
        return end

    def other(self, match, at):
        self.source.refuse(nonsense(self.source.seen, at), at)


def tokens(source):
    """The tokens of a source, the last of kind "end".

    Raises FormulaError at the first character or word that means nothing here.
    """
    scanner = Scanner(source)
    scanner.run(0, len(source.seen))
    scanner.add("end", "", len(source.seen))
    return scanner.found
