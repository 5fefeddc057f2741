"""What was typed and what is seen of it: invisible characters and letters of other founts.

A formula is read from what is seen. A zero-width space counts as nothing, the 𝑥 of a page copied
from the web is an x, and dollar signs around the whole are left out. Places are those of the typed
text.
"""

import re
import unicodedata
from copy import copy

LONGEST_TYPED = 5000  # characters; what a formula may hold is measured in parser.py
OPERATORS = {"\u2062": "*", "\u2063": ",", "\u2064": "+"}  # invisible, and yet they mean something
TURNING = {*"\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"}  # change the order of letters
VARIANTS = {*"\ufe0e\ufe0f"}
ALIKE = ("<font>", "<wide>", "<small>")  # the same letter in another fount or width
WRAPPED = re.compile(r"\s*(?P<open>\$\$?|\\\(|\\\[).*?(?P<close>\$\$?|\\\)|\\\])\s*", re.DOTALL)
NO_COMPARISON = "a comparison has no value to draw; type a formula for a number"
CLOSING = {"$": "$", "$$": "$$", r"\(": r"\)", r"\[": r"\]"}


class FormulaError(ValueError):
    """A formula that cannot be read.

    message: one sentence.   position: index into text, len(text) for its end.   text: as typed.
    """

    def __init__(self, message, position, text):
        super().__init__(message, position, text)
        self.message, self.position, self.text = message, position, text

    def __str__(self):
        return f"At character {self.position + 1}: {self.message}."

    @property
    def pointer(self):
        """The formula (if it is long, the part near the place) and a caret under the place."""
        start = max(0, self.position - 60)
        shown = "".join(
            c if c.isprintable() else " " for c in self.text[start : self.position + 20]
        )
        return shown + "\n" + " " * (self.position - start) + "^"


class Source:
    """A typed text.   seen: what of it is read.   places: for each index of seen that of typed."""

    def __init__(self, typed, names):
        if not isinstance(typed, str):
            raise TypeError(
                f"a formula is text, such as '{names[0]}^2', not {type(typed).__name__}"
            )
        self.typed, self.names = typed, names
        if len(typed) > LONGEST_TYPED:
            self._refuse(
                f"the formula has {len(typed)} characters, at most {LONGEST_TYPED} are read",
                LONGEST_TYPED,
            )
        pairs = [(look, k) for k, c in enumerate(typed) if (look := self._look(c, k))]
        self.seen = unwrapped("".join(look for look, _ in pairs))
        self.places = [*(k for _, k in pairs), len(typed)]
        self._refuse_at_a_glance()

    def ending_in(self, plain, at):
        """The same source with plain from index `at` on and nothing after it."""
        other = copy(self)
        other.seen = self.seen[:at] + plain
        return other

    def refuse(self, message, at):
        """Raise the FormulaError for index `at` of what is seen."""
        self._refuse(message, self.places[at])

    def _refuse(self, message, position):
        raise FormulaError(message, position, self.typed)

    def _look(self, character, position):
        """The character as it is read, "" for what has no look."""
        if character in TURNING:
            self._refuse(
                "an invisible character stands here that turns the order of writing;"
                " type the formula anew",
                position,
            )
        if character in OPERATORS:
            return OPERATORS[character]
        if unicodedata.category(character) == "Cf" or character in VARIANTS:
            return ""
        return plain_look(character)

    def _refuse_at_a_glance(self):
        """Complain about what is seen without reading: nothing, several lines, an equals sign."""
        if not self.seen.strip():
            self._refuse(f"nothing is typed yet; try {self.names[0]}^2", 0)
        lines, before, equals = self.seen.splitlines(), *self.seen.partition("=")[:2]
        if len(lines) > 1:
            self.refuse("a formula stands on one line; remove the line break", len(lines[0]))
        if before.endswith(("<", ">", "!")) and equals:
            self.refuse(NO_COMPARISON, len(before) - 1)
        if equals and self.seen.rstrip(" =") == before.rstrip(" ="):
            self.refuse("an equals sign has no place here; type the formula alone", len(before))
        if equals:
            self.refuse(
                "an equals sign has no place here; type only the right-hand side", len(before)
            )


def plain_look(character):
    """A letter, digit or sign of another fount or width as the plain one: 𝑥 is x, ２ is 2."""
    kind, _, code = unicodedata.decomposition(character).partition(" ")
    return chr(int(code, 16)) if kind in ALIKE and " " not in code else character


def unwrapped(seen):
    r"""The text with blanks in place of the signs of LaTeX around it: $...$, \(...\), \[...\]."""
    found = WRAPPED.fullmatch(seen)
    if not found or CLOSING[found["open"]] != found["close"]:
        return seen
    a, b, c, d = *found.span("open"), *found.span("close")
    return seen[:a] + " " * (b - a) + seen[b:c] + " " * (d - c) + seen[d:]
