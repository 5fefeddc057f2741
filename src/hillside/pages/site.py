"""The course as a site: all lessons as pages, a front page with the map, what the search needs.

Static files, relative links.
"""

import os
import re
import shutil
import tempfile
from html import escape
from pathlib import Path

from ..course.canonical import NotebookError, canonical
from ..course.cards import cards
from ..course.map import GUIDE, LESSONS, lesson, notebook
from ..course.refresh import read
from ..live.document import document
from . import finding
from .front import body
from .notebook import KEEP, SCRIPT, SHEET, SWITCH, page
from .prose import prose
from .python import supply

HERE = Path(__file__).parent
SEARCH, PROGRESS, OFFLINE = (
    (HERE / name).read_text(encoding="utf-8") for name in ("search.js", "front.js", "offline.js")
)
FRONT = (HERE / "front.css").read_text(encoding="utf-8")
HEADING = re.compile(r"^#{2,3} (.+)$", re.MULTILINE)
WORD = re.compile(r"(?<!\*)\*([^*\n]+)\*(?!\*)")
BULLET = re.compile(r"^[*-] ", re.MULTILINE)
FURNITURE = re.compile(
    r"(two-minute )?recall|predict|words|definition|exercises? |true or myth|formula card|summary|"
    r"references|next|the functions? in|the map|worked example$|practice|how these|break$|"
    r"notation$",
    re.IGNORECASE,
)


def write_site(notebooks, out, python=None):
    """Run the lessons in a folder and write the site to `out`, a new or empty folder.

    python: a folder with a Pyodide, or the address of one: then every lesson has a Python of its
    own, and all of it can be done on its page.
    Returns `out`.   Raises NotebookError, with nothing written, where there are no lessons, one of
    them cannot be made, or `out` cannot be.
    """
    paths, out = _lessons(Path(notebooks)), Path(out)
    if out.exists() and not (out.is_dir() and not any(out.iterdir())):
        raise NotebookError(f"{out} is not an empty folder. Name a new one, or empty it first")
    try:
        beside = Path(tempfile.mkdtemp(prefix=f".{out.name}.", dir=out.resolve().parent))
    except OSError as error:
        raise NotebookError(
            f"{out} cannot be made ({error.strerror}). "
            "Is the folder above it there, and may you write in it?"
        ) from error
    try:
        _fill(beside, paths, python and supply(beside, python))
        if out.exists():
            out.rmdir()
        os.replace(beside, out)
    finally:
        shutil.rmtree(beside, ignore_errors=True)
    return out


def concepts(cells):
    """What a lesson explains, as (name, id of the cell): its headings, and the words it introduces.

    cells: canonical.
    """
    found = []
    for cell in cells:
        headings = HEADING.findall(cell.source) if cell.cell_type == "markdown" else []
        names = [name for name in headings if not FURNITURE.match(name)] + (
            WORD.findall(BULLET.sub("", cell.source)) if "Words" in headings else []
        )
        found += [(name, cell.id) for name in names]
    return found


def front(paths, pages, index, python=False):
    """The front page.

    paths: {lesson's number: notebook}; pages: {its number: its page}; index: [(concept, number,
    link), ...]; python: whether the lessons have a Python of their own.
    """
    files = {number: f"{path.stem}.html" for number, path in paths.items()}
    words = [
        (prose(name).strip()[3:-4], number, link)
        for name, number, link in sorted(index, key=lambda entry: entry[0].casefold())
    ]
    main = ['<main class="front">', *body(files, pages, words, python), "</main>"]
    html = "\n".join([f"<header>{SWITCH}</header>", *main])
    return document("Hillside", html, SHEET + FRONT, SCRIPT + SEARCH + PROGRESS + KEEP)


def sheet(folder, names=()):
    """All words and formula cards on one page to print.

    folder: of the lessons; names: notebooks whose pages stand beside it.
    """
    number, parts = None, []
    for card in cards(folder):
        if card.number != number:
            number = card.number
            parts.append(f"<h2>{_name(number)}</h2>")
        text = prose(card.text, names)
        parts.append(f"<section><h3>{card.kind}</h3>{text}</section>")
    body = [
        f'<header><nav aria-label="lessons"><a href="index.html">all lessons</a></nav>{SWITCH}',
        "</header>",
        "<main>",
        "<h1>Words and formulas of the course</h1>",
        *parts,
        "</main>",
    ]
    return document("Words and formulas", "\n".join(body), SHEET, SCRIPT + KEEP)


def _lessons(folder):
    """{number: notebook} of the lessons in a folder, in order, the guide for teachers last."""
    paths = {
        one.number: notebook(one.number, folder)
        for one in (*LESSONS, GUIDE)
        if notebook(one.number, folder)
    }
    if not paths:
        raise NotebookError(
            f"{folder} holds no lessons such as 09_gradient_descent.ipynb. "
            "Run this in the repository's root, or name their folder"
        )
    return paths


def _fill(folder, paths, python):
    """Write all pages into a folder.   python: what `supply` returned, or None."""
    index, names, pages = [], [path.stem for path in paths.values()], {}
    for number, path in paths.items():
        pages[number] = page(path, names, _ways(paths, number), python)
        _write(folder / f"{path.stem}.html", pages[number])
        if number != GUIDE.number:
            index += [
                (name, number, f"{path.stem}.html#{cell}")
                for name, cell in concepts(canonical(read(path)).cells)
            ]
    _write(folder / "index.html", front(paths, pages, index, bool(python)))
    _write(folder / "search-index.js", _found(paths, pages, index))
    _write(folder / "cards.html", sheet(next(iter(paths.values())).parent, names))
    _write(folder / "offline.js", OFFLINE.replace("VERSION", (python or {}).get("version", "")))
    folder.chmod(0o755)


def _found(paths, pages, index):
    """What the search looks through."""
    named = {f"{paths[number].stem}.html": (_plain(number), html) for number, html in pages.items()}
    return finding.index(
        named, [(finding.plain(prose(name)), *link.split("#")) for name, _, link in index]
    )


def _write(path, text):
    path.write_text(text, encoding="utf-8", newline="\n")


def _ways(paths, number):
    """Links to the front page and to the lessons before and after this one."""
    order = list(paths)
    place = order.index(number)
    before, after = (
        order[place - 1] if place else None,
        order[place + 1] if place + 1 < len(order) else None,
    )
    links = [
        '<a href="index.html">all lessons</a>',
        before and f'<a rel="prev" href="{paths[before].stem}.html">← {_name(before)}</a>',
        after and f'<a rel="next" href="{paths[after].stem}.html">{_name(after)} →</a>',
    ]
    return "".join(filter(None, links))


def _plain(number):
    return f"{number} {lesson(number).title}"


def _name(number):
    return escape(_plain(number))
