"""The words and formula cards of all lessons, for one sheet to print."""

import re
from typing import NamedTuple

from .map import here, notebook
from .refresh import read

HEADING = re.compile(r"^## (.+)$", re.MULTILINE)
WANTED = ("Words", "Formula card")


class Card(NamedTuple):
    """One part of a lesson: its number and title, "Words" or "Formula card", and Markdown."""

    number: str
    title: str
    kind: str
    text: str


def cards(folder="."):
    """The cards of the lessons whose notebooks are in a folder, in order."""
    return [
        Card(one.number, one.title, kind, text)
        for one in here(folder)
        for kind, text in _sections(read(notebook(one.number, folder)).cells)
        if kind in WANTED
    ]


def _sections(cells):
    """(heading, what stands below it) for every section of the second rank."""
    text = "\n\n".join(cell.source for cell in cells if cell.cell_type == "markdown")
    parts = HEADING.split(text)
    return zip(parts[1::2], map(str.strip, parts[2::2]))
