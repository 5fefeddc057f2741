"""A formula typed with the numbers at its inputs, read as a drawn graph:

(w*x + b - y)^2 at w = 1.5, x = 2, b = -2
"""

import re

from hillside.formula import FormulaError, read

from .drawing import sheet

NAMES = tuple("wxbyuvacz")
AT = re.compile(r"\bat\b|;")
GIVEN = re.compile(
    r"([A-Za-z]\w*)\s*=\s*([-+−]?\s*(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?)\s*(?:,\s*|$)"
)
EXAMPLES = {
    "reused variable": "x*x + x at x = 3",
    "two paths": "(u*v)^2 * (2u + v) at u = 1, v = 2",
    "a neuron": "(sigmoid(w*x + b) - y)^2 at w = 1.5, x = 2, b = -2, y = 0",
    "a layer": "(sigmoid(w*x + b) + sigmoid(v*x + u) - y)^2 "
    "at w = 1.5, v = -0.5, x = 2, b = -2, u = 1, y = 0",
}


def read_sheet(text):
    """The Sheet of a typed formula with numbers behind the word "at".

    Raises FormulaError, with the place and what to try, for what cannot be read or drawn.
    """
    found = AT.search(text)
    formula = text[: found.start()] if found else text
    reading = read(formula, NAMES)
    given = numbers(text, found.end()) if found else {}
    try:
        return sheet(reading, given)
    except ValueError as error:
        raise FormulaError(str(error), 0, text) from None


def numbers(text, at):
    """{letter: number} of what is typed behind "at", from index `at` of the text on.

    Raises FormulaError at the first place that is not of the form w = 1.5.
    """
    text, given = text.rstrip(), {}
    at += len(text[at:]) - len(text[at:].lstrip())
    while at < len(text):
        found = GIVEN.match(text, at)
        if not found or found[1] not in NAMES:
            said = "behind the word at stand letters and their numbers, such as w = 1.5, x = 2"
            raise FormulaError(f"{said}; the letters are {', '.join(NAMES)}", at, text)
        given[found[1]] = float(found[2].replace("−", "-").replace(" ", ""))
        at = found.end()
    return given


def notation(sheet):
    """The formula in LaTeX, as the control for formulas shows it."""
    return [sheet.latex]
