"""First step in reading a typed formula: its characters become tokens, or an error at the place."""

import difflib
import re
import unicodedata
from collections import namedtuple

LONGEST = 200  # characters in a formula
DIGITS = 15  # digits in a number: what a float can hold
CONSTANTS = ("pi", "e")
FUNCTIONS = (
    "sin",
    "cos",
    "tan",
    "asin",
    "acos",
    "atan",
    "sinh",
    "cosh",
    "tanh",
    "exp",
    "log",
    "ln",
    "sqrt",
    "abs",
    "sigmoid",
    "relu",
)
SPELLINGS = {
    "ln": "log",
    "√": "sqrt",
    "σ": "sigmoid",
    "π": "pi",
    "**": "^",
    "×": "*",
    "·": "*",
    "⋅": "*",
    "∙": "*",
    "÷": "/",
    "−": "-",
    "–": "-",
}
PATTERN = re.compile(
    r"(?P<space>\s+)|(?P<number>[0-9]+\.?[0-9]*|\.[0-9]+)"
    r"|(?P<word>[A-Za-z_][A-Za-z_0-9]*|[π√σ])"
    r"|(?P<superscript>⁻?[⁰¹²³⁴⁵⁶⁷⁸⁹]+)|(?P<symbol>\*\*|[-+*/^()|×·⋅∙÷−–])"
    r"|(?P<other>.)",
    re.DOTALL,
)
POWER_OF_TEN = re.compile(r"e([+-]?[0-9]+)", re.IGNORECASE)
SUPERSCRIPTS = str.maketrans("⁻⁰¹²³⁴⁵⁶⁷⁸⁹", "-0123456789")
ADVICE = {
    ".": "a point belongs inside a number, such as 0.5",
    ";": "a semicolon has no place here; type one formula only",
    "!": "factorials are not known here; write the product out",
    "%": "a per cent sign has no place here; write /100",
}
ADVICE |= dict.fromkeys("[]{}", "only round brackets are read; write ( and )")
ADVICE |= dict.fromkeys("<>≤≥", "a comparison has no value to draw; type a formula for a number")

# kind: number, name, constant, function, superscript, end, or the symbol itself.
Token = namedtuple("Token", "kind text position")
Piece = namedtuple("Piece", "text position")


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


def tokens(text, names):
    """The tokens of text, the last of kind "end".   names: the coordinates, such as ("x", "y").

    Raises FormulaError at the first character or word that means nothing here.
    """
    refuse_at_a_glance(text, names)
    found = []
    for match in PATTERN.finditer(text):
        found += READERS[match.lastgroup](match, names)
    return [*found, Token("end", "", len(text))]


def refuse_at_a_glance(text, names):
    """Complain about what is seen without reading: no text, too long, an equals sign."""
    if not isinstance(text, str):
        raise TypeError(f"a formula is text, such as '{names[0]}^2', not {type(text).__name__}")
    if len(text) > LONGEST:
        raise FormulaError(
            f"the formula has {len(text)} characters, at most {LONGEST} are read", LONGEST, text
        )
    if not text.strip():
        raise FormulaError(f"nothing is typed yet; try {names[0]}^2", 0, text)
    if "=" in text:
        raise FormulaError(
            "an equals sign has no place here; type only the right-hand side", text.index("="), text
        )
    if len(text.splitlines()) > 1:
        raise FormulaError(
            "a formula stands on one line; remove the line break", len(text.splitlines()[0]), text
        )


def nothing(match, names):
    """Blanks give no token."""
    return []


def number(match, names):
    """The token of a number; 1e5 and 2. are refused."""
    typed, end = match[0], match.end()
    power = POWER_OF_TEN.match(match.string, end)
    if power:
        ten, e = (
            f"{typed}*10^({power[1]})",
            f"{typed}*e{power[1] if power[1][0] in '+-' else '*' + power[1]}",
        )
        refuse(
            f"{typed}{power[0]:.20} can be read in two ways; write {ten:.40} or {e:.40}",
            match,
            len(typed),
        )
    if typed.endswith("."):
        refuse(
            f"after the point a digit is missing; write {typed[:-1]} or {typed}0", match, len(typed)
        )
    if len(typed) > DIGITS + 1:
        refuse(f"this number has more than {DIGITS} digits; round it", match)
    return [Token("number", typed, match.start())]


def word(match, names):
    """The tokens of a word: a name, several (xy), or names before a function (xsin)."""
    parts, rest = split(SPELLINGS.get(match[0], match[0]), (*names, *CONSTANTS, *FUNCTIONS))
    inner = [p for p in (parts if rest else parts[:-1]) if p.text in FUNCTIONS]
    if rest and not rest[0].isdigit():
        refuse(unknown(match[0], names), match)
    if inner:
        argument = match[0][inner[0].position + len(inner[0].text) :]
        refuse(
            f"{inner[0].text} needs brackets; write {inner[0].text}({argument:.20})",
            match,
            inner[0].position,
        )
    if rest:
        refuse(letter_then_digits(parts[-1].text, rest), match, len(match[0]) - len(rest))
    return [
        Token(kind(p.text, names), SPELLINGS.get(p.text, p.text), match.start() + p.position)
        for p in parts
    ]


def split(word, known):
    """word as pieces that are known, the longest first, and the unknown rest: xsin -> x, sin."""
    known, parts, at = sorted(known, key=len, reverse=True), [], 0
    while piece := next((k for k in known if word.startswith(k, at)), None):
        parts.append(Piece(piece, at))
        at += len(piece)
    return parts, word[at:]


def kind(piece, names):
    """Kind of the token for a known word."""
    return "name" if piece in names else "constant" if piece in CONSTANTS else "function"


def unknown(word, names):
    """What to say about a name that is not known."""
    likely = difflib.get_close_matches(word.lower(), (*names, *CONSTANTS, *FUNCTIONS), 1)
    known = ", ".join((*names, *CONSTANTS, *FUNCTIONS))
    advice = f"did you mean {likely[0]}?" if likely else f"known are {known}"
    return f"the name {word if len(word) <= 20 else word[:20] + '…'} is not known here ({advice})"


def letter_then_digits(letter, rest):
    """What to say about x2."""
    digits = re.match("[0-9]+", rest)[0][:20]
    return f"a number cannot follow {letter} directly; write {digits}*{letter} or {letter}^{digits}"


def superscript(match, names):
    """The token of ² or ⁻¹²."""
    return [Token("superscript", match[0].translate(SUPERSCRIPTS), match.start())]


def symbol(match, names):
    """The token of an operator, bracket or bar."""
    plain = SPELLINGS.get(match[0], match[0])
    return [Token(plain, match[0], match.start())]


def other(match, names):
    """Complain about a character without meaning, with advice."""
    character = match[0]
    if character == ",":
        refuse(
            "a comma has no place here; write a number with a point, such as 1.5,"
            " and one value in brackets",
            match,
        )
    if character.isascii():
        shown = character if character.isprintable() else repr(character)
        refuse(
            ADVICE.get(character, f"the character {shown} has no meaning here; remove it"), match
        )
    called = unicodedata.name(character, f"U+{ord(character):04X}")
    advice = f"this character is {called}, which has no meaning here; type a plain one instead"
    refuse(ADVICE.get(character, advice), match)


def refuse(message, match, offset=0):
    """Raise the error at a match, offset characters after its start."""
    raise FormulaError(message, match.start() + offset, match.string)


READERS = {
    "space": nothing,
    "number": number,
    "word": word,
    "superscript": superscript,
    "symbol": symbol,
    "other": other,
}
