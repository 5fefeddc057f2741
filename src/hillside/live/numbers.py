"""Numbers as people type them and as they are told: the twin of numbers.js.

Read are sums, products, quotients and powers of decimal numbers, with brackets, roots and π: "1/2",
"0,5", "−3", "2*10^-3", "2·10⁻³", "sqrt(2)/2".
"""

import math
import re

import numpy as np

ADVICE = "try 0.5, 1/2 or 2*10^-3"
SIGNS = str.maketrans(
    {"−": "-", "–": "-", "·": "*", "×": "*", "÷": "/", ":": "/", "√": "sqrt"}
    | {"½": "(1/2)", "¼": "(1/4)", "¾": "(3/4)"}
)
TOKEN = re.compile(r"\s*(\d+(?:[.,]\d*)?(?:[eE][+-]?\d+)?|[.,]\d+|\*\*|sqrt|pi|π|[-+*/^()])")
THOUSANDS = re.compile(r"[1-9]\d{0,2},\d{3}")
LONGEST = 60  # characters
LARGEST = 1e9  # of a point or a curve: a float still tells steps apart there
MINUS = "−"
RAISED = "⁻⁰¹²³⁴⁵⁶⁷⁸⁹"
UP, DOWN = str.maketrans("-0123456789", RAISED), str.maketrans(RAISED, "-0123456789")
NAMED = {"pi": math.pi, "π": math.pi}


def read(text):
    """The number that a text stands for.   Raises ValueError that says what to try."""
    text = str(text).strip()
    tokens = _tokens(text)
    try:
        value = _Reader(tokens).whole()
    except OverflowError:
        value = math.inf
    except (ArithmeticError, IndexError, KeyError):
        raise _unreadable(text) from None
    if isinstance(value, complex):
        raise _unreadable(text)
    if not math.isfinite(value):
        raise ValueError(f"'{text}' is not a finite number; {ADVICE}")
    return float(value)


def numbers_of(given):
    """The array of what is given; nan where that is no numbers, or too large for any picture."""
    try:
        found = np.asarray(given, dtype=float)
    except (TypeError, ValueError, OverflowError):
        return np.array(math.nan)
    return np.where(np.abs(found) <= LARGEST, found, math.nan)


def told(value):
    """A number as it is told, to four digits, with a true minus sign: 0.25, −3, 123500."""
    return rounded(value, 4)


def rounded(value, digits):
    """The number to so many digits, with a power of ten where it is very large or small."""
    number = float(f"{value:.{digits}g}") + 0.0  # no minus zero
    if number and not 1e-6 <= abs(number) < 1e21:
        mantissa, _, power = f"{abs(number):.{digits}g}".partition("e")
        return MINUS * (number < 0) + (with_power(mantissa, power) if power else mantissa)
    text = f"{number:.{_places(number, digits)}f}"
    return (text.rstrip("0").rstrip(".") if "." in text else text).replace("-", "−")


def with_power(mantissa, power):
    """A mantissa, as text, with a power of ten: 2.5·10⁻⁹, or 10⁻⁹ where it is 1."""
    ten = f"10{str(int(power)).translate(UP)}"
    return ten if mantissa == "1" else f"{mantissa}·{ten}"


def _places(number, digits):
    """Decimal places that hold all the digits."""
    size = math.floor(math.log10(abs(number))) if number else 0
    return max(0, digits - 1 - size)


def _power(raised):
    """^(-3) for ⁻³."""
    return f"^({raised[0].translate(DOWN)})"


def _unreadable(text):
    if not text:
        return ValueError(f"a number is wanted; {ADVICE}")
    return ValueError(f"'{text}' is not a number; {ADVICE}")


def _tokens(text):
    plain, tokens, at = re.sub(f"[{RAISED}]+", _power, text.translate(SIGNS)), [], 0
    if not plain or len(plain) > LONGEST:
        raise _unreadable(text)
    while at < len(plain):
        found = TOKEN.match(plain, at)
        if not found:
            raise _unreadable(text)
        if THOUSANDS.fullmatch(found[1]):
            raise ValueError(
                f"{found[1]} can be read in two ways; "
                f"write {found[1].replace(',', '.')} or {found[1].replace(',', '')}"
            )
        tokens.append(found[1])
        at = found.end()
    return tokens


class _Reader:
    """Reads tokens by the usual order: powers, then products, then sums."""

    def __init__(self, tokens):
        self.tokens = [*tokens, ""]

    def take(self, *wanted):
        """The next token if it is one of those wanted."""
        return self.tokens.pop(0) if self.tokens[0] in wanted else None

    def whole(self):
        value = self.sum()
        if self.tokens != [""]:
            raise KeyError(self.tokens[0])
        return value

    def sum(self):
        value = self.product()
        while sign := self.take("+", "-"):
            value = value + self.product() if sign == "+" else value - self.product()
        return value

    def product(self):
        value = self.signed()
        while sign := self.take("*", "/"):
            value = value * self.signed() if sign == "*" else value / self.signed()
        return value

    def signed(self):
        if sign := self.take("+", "-"):
            return -self.signed() if sign == "-" else self.signed()
        return self.power()

    def power(self):
        base = self.atom()
        if not self.take("^", "**"):
            return base
        return base ** self.signed()

    def atom(self):
        if self.take("("):
            value = self.sum()
            if not self.take(")"):
                raise KeyError("(")
            return value
        if self.take("sqrt"):
            return math.sqrt(self._positive(self.atom()))
        token = self.tokens.pop(0)
        return NAMED[token] if token in NAMED else self._decimal(token)

    def _decimal(self, token):
        if not token or not (token[0].isdigit() or token[0] in ".,"):
            raise KeyError(token)
        return float(token.replace(",", "."))

    def _positive(self, value):
        if value < 0:
            raise ArithmeticError
        return value
