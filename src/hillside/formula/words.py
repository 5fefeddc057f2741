"""The words of a formula: coordinates, constants and functions.

A word may hold several, xsin is x times sin; the longest that fits is taken.
"""

import difflib
import re
import unicodedata
from collections import namedtuple

from .elsewhere import ELSEWHERE, argument_after, bracketed, instead

CONSTANTS = ("pi", "e")
FUNCTIONS = tuple(
    "sin cos tan asin acos atan sinh cosh tanh exp log ln sqrt abs sigmoid relu".split()
)
SPELLINGS = {"ln": "log", "arcsin": "asin", "arccos": "acos", "arctan": "atan"}
SIGNS = {"√": ("function", "sqrt"), "σ": ("function", "sigmoid"), "π": ("constant", "pi")}
SMALL = str.maketrans("0123456789", "₀₁₂₃₄₅₆₇₈₉")
PLAIN = str.maketrans("₀₁₂₃₄₅₆₇₈₉", "0123456789")
WORD = re.compile(r"[A-Za-z_][A-Za-z0-9_₀-₉]*(?:(?<=_)\{[A-Za-z0-9]*\})?")
BASE = re.compile(r"(_?)\{?([0-9]+|[₀-₉]+|(?<=_)[A-Za-z]|(?<=_\{)[A-Za-z0-9]+)\}?")
LIKELY = 5  # letters from which a name that is nearly spelled right is guessed
LATIN = dict(zip("асеорхуіѕԁο", "aceopxyisdo"))  # Cyrillic and Greek look-alikes

# kind: name, constant, function or elsewhere.   value: its plain name.   spelled: as typed.
Piece = namedtuple("Piece", "kind value spelled at")


class Words:
    """What can be read for the coordinates in names."""

    def __init__(self, names):
        self.names = names
        known = {word: ("elsewhere", word) for word in ELSEWHERE}
        known |= {
            word: ("function", SPELLINGS.get(word, word)) for word in (*FUNCTIONS, *SPELLINGS)
        }
        known |= {word: ("constant", word) for word in CONSTANTS}
        known |= {way: ("name", name) for name in names for way in ways(name)}
        self.known = dict(sorted(known.items(), key=lambda item: -len(item[0])))

    def pieces(self, source, at):
        """The pieces of the word at `at`.   Raises FormulaError where one has no meaning."""
        run, found, k = WORD.match(source.seen, at)[0], [], 0
        while k < len(run):
            piece = self._piece(run, k) or (self._capital(run) if k == 0 else None)
            if piece is None and found and found[-1].kind == "function" and run[k].isdigit():
                break  # sin2x: a number follows
            if piece is None:
                source.refuse(*self._unknown(run, k, found, at))
            found.append(piece._replace(at=at + k))
            k += len(piece.spelled)
            self._refuse_piece(source, found[-1], run[k:])
        return found

    def _piece(self, run, k):
        """The longest piece at index k of run, or None."""
        for word, (kind, value) in self.known.items():
            if run.startswith(word, k) and not (
                kind == "elsewhere" and self._product(run, k, word)
            ):
                return Piece(kind, value, word, k)
        return None

    def _product(self, run, k, word):
        """Is what is known elsewhere a product of coordinates here, or only part of a word?"""
        rest = run[k + len(word) :]
        split = "|".join(map(re.escape, self.names))
        known = "|".join(map(re.escape, (*self.names, *CONSTANTS, *FUNCTIONS)))
        return bool(re.fullmatch(f"({split})+", word)) or not re.fullmatch(
            f"({known}|[0-9])*", rest
        )

    def _capital(self, run):
        """A function or pi in capital letters."""
        word = re.match("[A-Za-z_]*", run)[0]
        kind, value = self.known.get(word.lower(), ("name", ""))
        return None if kind == "name" or len(word) < 2 else Piece(kind, value, word, 0)

    def _refuse_piece(self, source, piece, rest):
        """Complain about a function that is not known here or could be something else."""
        end = piece.at + len(piece.spelled)
        if piece.kind == "elsewhere":
            source.refuse(instead(piece.value, argument_after(source.seen, end)), piece.at)
        if piece.value[1:] in FUNCTIONS and "a" in self.names and piece.spelled == piece.value:
            both = f"arc{piece.value[1:]} or a*{piece.value[1:]}"
            source.refuse(f"{piece.value} can be read in two ways; write {both}", piece.at)
        if piece.value == "log":
            refuse_base(source, piece, rest, end)

    def _unknown(self, run, k, found, at):
        """What to say of the rest of a word from index k on, and where."""
        digits = re.match("[0-9]+", run[k:])
        if digits and found:
            number, letter = digits[0][:20], found[-1].spelled
            both = f"{letter}*{number} or {letter}^{number}"
            return f"a number cannot follow {letter} directly; write {both}", at + k
        return self.unknown(run), at

    def unknown(self, word):
        """What to say of a name that is not known."""
        listed = (*self.names, *CONSTANTS, *FUNCTIONS)
        guesses = [n for n in listed if n in self.names or len(word) >= LIKELY]
        likely = difflib.get_close_matches(word.lower(), guesses, 1, 0.75)
        advice = f"did you mean {likely[0]}?" if likely else f"known are {', '.join(listed)}"
        shown = word if len(word) <= 20 else word[:20] + "…"
        return f"the name {shown} is not known here ({advice})"

    def letter(self, source, at):
        """The piece of a letter that is not Latin."""
        character = source.seen[at]
        if character in SIGNS:
            return Piece(*SIGNS[character], character, at)
        called = unicodedata.name(character, f"U+{ord(character):04X}")
        word = called.split()[-1].lower().replace("lamda", "lambda")
        if called.startswith("GREEK SMALL") and word in self.names:
            return Piece("name", word, character, at)
        if character in LATIN:
            plain = LATIN[character]
            source.refuse(f"this {plain} is {called}; type the Latin letter {plain}", at)
        shown = f"{character} ({called})"
        source.refuse(self.unknown(character).replace(character, shown, 1), at)


def ways(name):
    """The ways to type a coordinate: x1, x_1, x_{1}, x₁."""
    letters, digits = re.fullmatch("(.*?)([0-9]*)", name).groups()
    if not digits:
        return [name]
    return [
        name,
        f"{letters}_{digits}",
        f"{letters}_{{{digits}}}",
        letters + digits.translate(SMALL),
    ]


def refuse_base(source, piece, rest, end):
    """Complain about log2(x), log_2(x), log₂(x) and log2x."""
    found = BASE.match(source.seen, end)
    if not found or piece.spelled == "ln" and not found[1]:
        return
    base, called = found[2].translate(PLAIN), source.seen[piece.at : found.end()]
    subscript = found[1] or found[2] != base
    if subscript or source.seen.startswith("(", found.end()):
        u = argument_after(source.seen, found.end()) or "…"
        form = f"ln({u})" if base == "e" else f"(ln({u})/ln({base}))"
        natural = "log and ln are the natural logarithm"
        source.refuse(f"{called} is not known here, {natural}; write {form}", piece.at)
    if rest[len(found[0]) :]:
        u = rest[len(found[0]) :][:20]
        forms = f"(ln({u})/ln({base})), ln({base}*{bracketed(u)}) or ln({base})*{bracketed(u)}"
        source.refuse(f"{called}{u} can be read in three ways; write {forms}", piece.at)
