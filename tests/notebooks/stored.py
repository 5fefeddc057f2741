"""What stands on the stored page of a lesson above each exercise, as text and as numbers."""

import ast
import importlib
import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np

from hillside.course import LESSONS, notebook, refresh, room
from hillside.exercises import catalogue
from hillside.live import Handle, Picture

FOLDER = Path(__file__).parents[2] / "notebooks"
PATHS = {one.number: notebook(one.number, FOLDER) for one in LESSONS}
NUMBERS = [number for number, path in PATHS.items() if path]
ASKED = [(number, one) for number in NUMBERS for one in catalogue.exercises(number)]
NUMBER = re.compile(r"(?<![\w.])[−-]?\d+(?:\.\d+)?(?:e[−+-]?\d+)?")
BRACKETS = re.compile(
    r"\\begin\{[pb]matrix\}.*?\\end\{[pb]matrix\}|\([^()]*\)|\[[^][]*\]", re.DOTALL
)
HEADING = re.compile(r"^### Exercise (\d\d\.\d+)( \(at home\))?: \S.*$", re.MULTILINE)
CHECKED = re.compile(r'^check\("([^"]+)", ', re.MULTILINE)


@cache
def cells(number):
    """The cells of a lesson's stored notebook."""
    return refresh.read(PATHS[number]).cells


def shown_text(cell):
    """What a reader sees of a cell: its source, and its stored output as text."""
    stored = [
        output.get("text") or output.get("data", {}).get("text/plain", "")
        for output in cell.get("outputs", ())
    ]
    return "\n".join([cell.source, *stored])


@cache
def kinds(number):
    """{name: class} of a lesson's pictures."""
    try:
        module = importlib.import_module(f"{room(number)}.pictures")
    except ModuleNotFoundError:
        return {}
    return {
        name: kind
        for name, kind in vars(module).items()
        if isinstance(kind, type) and issubclass(kind, Picture)
    }


@dataclass(frozen=True)
class Above:
    """All that stands above the question of an exercise: cells and pictures."""

    cells: tuple
    pictures: tuple

    @property
    def text(self):
        """Everything as one text: sources, outputs, and what the pictures say at each preset."""
        said = [caption for kind in self.pictures for caption in captions(kind)]
        return "\n".join([*map(shown_text, self.cells), *said])

    def points(self):
        """All lists of numbers in code, and where handles stand at the start and in presets."""
        literals = [
            point
            for cell in self.cells
            if cell.cell_type == "code"
            for point in literal_points(cell.source)
        ]
        return literals + [point for kind in self.pictures for point in places(kind)]


def above(number, exercise):
    """What stands above an exercise's heading."""
    first = next(
        k for k, cell in enumerate(cells(number)) if f"Exercise {exercise.id}" in cell.source
    )
    before = cells(number)[:first]
    code = "\n".join(cell.source for cell in before if cell.cell_type == "code")
    shown = tuple(kind for name, kind in kinds(number).items() if f"{name}(" in code)
    return Above(tuple(before), shown)


@cache
def captions(kind):
    """What a picture says at its presets; at the start, too, where it asks nothing."""
    picture = kind()
    states = [dict(picture.values) | preset for preset in kind.presets.values()]
    if kind.prediction is None:
        states.append(dict(picture.values))
    return tuple(picture.caption_at(picture.cleaned(values)) for values in states)


def places(kind):
    """Where the handles of a picture stand: at the start and in presets."""
    handles = {
        name: control for name, control in kind.controls.items() if isinstance(control, Handle)
    }
    return [handle.start for handle in handles.values()] + [
        value
        for preset in kind.presets.values()
        for name, value in preset.items()
        if name in handles
    ]


def literal_points(source):
    """Every list or tuple of two or more plain numbers in a piece of code."""
    found = []
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, (ast.List, ast.Tuple)) and len(node.elts) > 1:
            try:
                found.append(tuple(float(entry) for entry in ast.literal_eval(node)))
            except (ValueError, TypeError):
                continue
    return found


def lists_in(text):
    """Every list, pair and matrix of a text as a flat tuple of numbers."""
    inner = [NUMBER.findall(group) for group in BRACKETS.findall(text)]
    flat = [tuple(map(as_number, group)) for group in inner]
    rows = re.findall(r"\[\s*(?:\[[^][]*\][,\s]*)+\]", text)
    return flat + [tuple(map(as_number, NUMBER.findall(matrix))) for matrix in rows]


def as_number(text):
    return float(text.replace("−", "-"))


def digits(text):
    """How many significant digits a number is written with."""
    return len(text.lstrip("−-").partition("e")[0].replace(".", "").lstrip("0"))


def telling(value):
    """Whether a number needs three significant digits or more."""
    return np.isfinite(value) and value != 0 and float(f"{value:.2g}") != float(f"{value:.8g}")


def written(value, text):
    """The numbers of a text, of three digits or more, that are this value when it is printed."""
    long = [one for one in NUMBER.findall(text) if digits(one) >= 3]
    return [one for one in long if float(f"{abs(value):.{digits(one)}g}") == abs(as_number(one))]
