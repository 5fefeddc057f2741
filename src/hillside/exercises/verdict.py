"""What is said to the learner: one plain line, and the same line as a small box in JupyterLab."""

import codecs
import re
import sys
import unicodedata
from dataclasses import dataclass
from html import escape

# state: (leading words, JupyterLab's colour, a colour that is clear on white and on black)
LOOKS = {
    "blank": ("Not answered yet", "--jp-ui-font-color2", "#808080"),
    "right": ("Right", "--jp-success-color1", "#2e8b57"),
    "slip": ("A slip we know", "--jp-warn-color1", "#d55e00"),
    "shape": ("Check the shape", "--jp-info-color1", "#2f86b5"),
    "type": ("Check the type", "--jp-info-color1", "#2f86b5"),
    "wrong": ("Not yet", "--jp-warn-color1", "#d55e00"),
    "stopped": ("Your code stopped", "--jp-error-color1", "#d9534f"),
    "unknown": ("No such exercise", "--jp-info-color1", "#2f86b5"),
    "hint": ("Hint", "--jp-brand-color1", "#2f86b5"),
}
PLAIN = {
    "−": "-",
    "·": "*",
    "⋅": "*",
    "×": "x",
    "≈": "~",
    "∂": "d",
    "‖": "|",
    "“": '"',
    "”": '"',
    "’": "'",
    "ℓ": "l",
    "≤": "<=",
    "≥": ">=",
    "→": "->",
    "√": "sqrt ",
    "∇": "grad ",
    "α": "alpha",
    "θ": "theta",
    "κ": "kappa",
    "λ": "lambda",
    "μ": "mu",
    "π": "pi",
    "σ": "sigma",
}  # what a console is shown that cannot write these letters


@dataclass(frozen=True, repr=False)
class Verdict:
    """One remark about one exercise.

    state: a key of LOOKS.   exercise: its id, such as "09.1", or "".
    sentence: plain text, `code` in backticks.
    slip: the misconception code of a slip we know, such as "GD1", for teachers and never shown.
    """

    state: str
    exercise: str
    sentence: str
    slip: str | None = None

    @property
    def lead(self):
        return LOOKS[self.state][0]

    def __repr__(self):
        return one_line(f"{self.lead}{self._about}. {self.sentence}")

    def _repr_html_(self):
        _, variable, colour = LOOKS[self.state]
        # The plain colour comes first: JupyterLab takes var() out of notebooks that are not
        # trusted.
        style = (
            f"border-left:4px solid {colour};border-left-color:var({variable}, {colour});"
            "padding:0.2em 0.8em;margin:0.2em 0"
        )
        said = rich(one_line(self.sentence))
        lead = f"<strong>{escape(self.lead)}</strong>{escape(self._about)}"
        return f'<div style="{style}">{lead}. {said}</div>'

    @property
    def _about(self):
        return f" ({self.exercise})" if self.exercise else ""


@dataclass(frozen=True, repr=False)
class Page:
    """Several lines of Markdown with formulas: a solution."""

    text: str

    def __repr__(self):
        return self.text

    def _repr_markdown_(self):
        return self.text


def one_line(text):
    """The text without line ends and without characters that no screen can show."""
    return "".join(c if c.isprintable() else "?" for c in " ".join(text.split()))


def rich(text):
    """The text as HTML, `code` in backticks set as code."""
    return re.sub(r"`([^`]+)`", r"<code>\1</code>", escape(text, quote=False))


elsewhere = None  # where a page stands in for Jupyter: a function that shows a thing there


def show(thing):
    """Put thing under the cell as one output; outside of Jupyter print it."""
    if elsewhere is not None:
        elsewhere(thing)
        return
    if "IPython" in sys.modules:
        from IPython import get_ipython
        from IPython.display import display

        if get_ipython() is not None:
            display(thing)
            return
    say(repr(thing))


def say(text):
    """Print text on any console: what its encoding lacks is written in letters that it has."""
    encoding = _encoding()
    try:
        print("".join(_written(letter, encoding) for letter in text))
    except (OSError, ValueError):
        pass  # the console is closed, so nobody waits for the answer


def _encoding():
    """What the console can write."""
    try:
        return codecs.lookup(sys.stdout.encoding).name
    except LookupError:
        return "ascii"
    except (AttributeError, TypeError):  # no console, or one that takes any text
        return "utf-8"


def _written(letter, encoding):
    try:
        letter.encode(encoding)
    except UnicodeEncodeError:
        plain = PLAIN.get(letter) or unicodedata.normalize("NFKD", letter)
        return plain.encode("ascii", "ignore").decode() or "?"
    return letter
