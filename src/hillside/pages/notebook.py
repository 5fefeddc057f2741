"""One lesson as a page.

The notebook is run, its pictures keep what moves them, its exercises fold their hints.
"""

import re
from html import escape
from pathlib import Path

from ..course.canonical import NotebookError, canonical
from ..course.refresh import read, run
from ..exercises import catalogue
from ..files import replace
from ..live.document import document
from . import python as own
from .contents import contents
from .images import Images
from .prose import code, prose

HERE = Path(__file__).parent
SHEET = (HERE / "page.css").read_text(encoding="utf-8")
BESIDE = (HERE / "contents.css").read_text(encoding="utf-8")  # of pages with a contents list
SCRIPT = (HERE / "page.js").read_text(encoding="utf-8")
READING = (HERE / "reading.js").read_text(encoding="utf-8")
KEEP = (HERE / "keep.js").read_text(encoding="utf-8")  # for pages of a site
LARGEST = 2_500_000  # bytes of one page; the formulas of a lesson take 0.1 MB of them
LARGEST_WHOLE = 16_000_000  # of one that holds a Python, too
CHECK = re.compile(r'^check\("([^"]+)"', re.MULTILINE)
FIGURES = """
from hillside.live import Picture
from hillside.live.document import figure
shown = lambda picture: ({"text/html": figure(picture)}, {})
get_ipython().display_formatter.mimebundle_formatter.for_type(Picture, shown)
"""
ROOM = '<div class="room hs-lines"></div>'  # to write in, on paper
SWITCH = '<button type="button" class="theme" hidden>light or dark</button>'


def write_page(notebook, out=None, python=None, whole=False):
    """Write the page of a notebook beside it, or at `out`.   Returns the path.

    python: a folder with a Pyodide, or the address of one, for a page with a Python of its own;
    whole: whether the page is to hold it, so that it is one file that needs no other.
    Raises NotebookError where it cannot be made.
    """
    notebook = Path(notebook)
    out = Path(out) if out else notebook.with_suffix(".html")
    if whole and not python:
        raise NotebookError("--whole needs --python with the folder of a Pyodide to put in")
    told = python and (own.whole(python) if whole else own.supply(out.parent, python))
    html = page(notebook, python=told)
    try:
        replace(out, html)
    except OSError as error:
        raise NotebookError(
            f"{out} cannot be written ({error.strerror}). "
            "Is there such a folder, and may you write there?"
        ) from error
    return out


def page(path, lessons=(), ways="", python=None):
    """The page of a notebook as HTML text.

    lessons: notebooks whose pages stand beside it; ways: HTML of the links to them; python: the
    page's own Python, as python.supply gives it, or None.
    Raises NotebookError where it cannot be made.
    """
    try:
        cells = canonical(executed(path)).cells
        sections = [_cell(cell, lessons, Path(path).parent, bool(python)) for cell in cells]
    except NotebookError as error:
        raise NotebookError(f"{path}: {error}") from error
    told = python and python | {"name": Path(path).stem}
    largest = LARGEST_WHOLE if python and "files" in python else LARGEST
    script = SCRIPT + READING + (KEEP if ways else "")
    beside = contents("".join(sections), Path(path).stem, onward(ways))
    style = SHEET + BESIDE * bool(beside)
    html = document(title(cells), _body(sections, ways, beside), style, script, told)
    if len(html.encode()) > largest:
        raise NotebookError(
            f"the page of {path} would take {len(html.encode()) // 1000} kB, "
            f"{largest // 1000} kB is the limit: fewer pictures, or fewer stops?"
        )
    return html


def onward(ways):
    """The link to the lesson after this one, of HTML of links, or ""."""
    found = re.search(r'<a rel="next".*?</a>', ways)
    return found[0] if found else ""


def _body(sections, ways, beside):
    top, end = (
        f'<nav aria-label="lessons, at the {place}">{ways}</nav>' if ways else ""
        for place in ("top", "end")
    )
    head, foot = f"<header>{top}{SWITCH}</header>", f"<footer>{end}</footer>"
    return "\n".join([head, beside, "<main>", *sections, "</main>", foot])


def executed(path):
    """The notebook, run with pictures that show themselves as HTML.

    Raises NotebookError where it is missing or stops.
    """
    return run(read(path), Path(path).resolve().parent, FIGURES)


def title(cells):
    """The first heading."""
    found = re.search(
        r"^# (.+)$",
        "\n".join(cell.source for cell in cells if cell.cell_type == "markdown"),
        re.MULTILINE,
    )
    return found[1] if found else "Hillside"


def _cell(cell, lessons, folder, runs):
    """A cell as a section.   Raises NotebookError for what cannot be shown in it.

    runs: whether code can be run on the page.
    """
    try:
        return _section(cell, lessons, Images(folder, cell.get("attachments")), runs)
    except ValueError as error:
        raise NotebookError(f"cell {cell.id}: {error}") from error


def _section(cell, lessons, images, runs):
    if cell.cell_type == "markdown":
        text = prose(cell.source, lessons, images)
        return f'<section id="{cell.id}">\n{text}</section>'
    if cell.cell_type != "code" or not cell.source:
        return ""
    asked = CHECK.findall(cell.source)
    shown = "" if asked else "".join(map(_output, cell.outputs))
    shown = f'<div class="shown">{shown}</div>' if runs else shown
    shown += "".join(_exercise(name, runs) for name in asked)
    return f'<section id="{cell.id}" class="run">\n{code(cell.source)}{shown}</section>'


def _exercise(name, runs):
    """Hints and solution of an exercise, folded."""
    exercise = catalogue.find(name)
    hints = [
        _folded(f"Hint {i} of {len(exercise.hints)}", hint)
        for i, hint in enumerate(exercise.hints, 1)
    ]
    here = "Put your answer in place of the dots, then run the cell."
    note = here if runs else "In JupyterLab this cell checks your answer."
    return "".join(
        [
            f'<p class="hs-note">{note}</p>',
            ROOM,
            *hints,
            _folded("Solution", exercise.solution),
        ]
    )


def _folded(name, text):
    return f"<details><summary>{name}</summary>\n{prose(text)}</details>"


def _output(output):
    if output.output_type == "stream":
        return _lines(output.text)
    data = output.get("data", {})
    if "text/html" in data:
        return (
            f'<div class="wide" tabindex="0">{data["text/html"]}</div>'
            if "<table" in data["text/html"]
            else data["text/html"]
        )
    if "text/markdown" in data:
        return prose(data["text/markdown"])
    if "image/png" in data:
        alt = escape(data.get("text/plain", ""))
        return f'<img src="data:image/png;base64,{data["image/png"]}" alt="{alt}">'
    return _lines(data.get("text/plain", ""))


def _lines(text):
    return f'<pre class="out" tabindex="0">{escape(text)}</pre>' if text.strip() else ""
