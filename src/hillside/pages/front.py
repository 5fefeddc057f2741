"""The front page: a picture that moves, the map of the course as a graph, the search."""

import base64
import json
import re
from html import escape, unescape
from importlib import import_module

from ..course.map import GUIDE, LESSONS
from ..exercises import catalogue
from ..live.document import figure
from ..live.thumbnail import SIZE, thumbnail
from .graph import WIDE, places, reduced
from .hero import Valleys

PICTURE = re.compile(r'<figure class="hs-kept" data-picture="([^"]*)"')
TITLE = """<h1>Hillside</h1>
<p class="lead">The calculus that trains neural networks, in pictures you can drag.</p>"""
KEPT = """Nothing is to be installed: sliders move, surfaces turn, hints and solutions unfold on
these pages. To drag the points on the plots and to have your answers checked, open the same lessons
in JupyterLab."""
WHOLE = """Nothing is to be installed. Sliders move and surfaces turn at once. When you drag a
point, type a formula or run a cell, the page fetches a Python of its own (about 10 MB, once); from
then on it does all that a lesson asks for. What you type and what you have solved stays in this
browser."""
SEARCH = """<form role="search">
<label>Search the lessons <input class="search" type="search" autocomplete="off"></label>
<span class="count" role="status"></span>
</form>
<ol class="found"></ol>"""
EDGE = (14, 86)  # where a lesson begins and ends, in hundredths of its cell's height
SIDES = (6, 94)  # and of its width


def body(files, pages, words, python):
    """The parts of <main>, as HTML.

    files: {number: file of its page}; pages: {number: HTML of its page}; words: [(word, number,
    link), ...]; python: whether the lessons have a Python of their own.
    """
    first = next((one for one in LESSONS if one.number in files), None)
    go = (
        f'<a class="go" href="{files[first.number]}">Begin with {_name(first)}</a>' if first else ""
    )
    return [
        TITLE,
        figure(Valleys()).replace('class="hs-kept"', 'class="hs-kept" data-sways', 1),
        f'<p class="start">{go}</p>',
        f"<section>{SEARCH}</section>",
        '<section><h2 id="map">The map</h2>',
        "<p>Each lesson stands below those that it needs. ★ marks the six central ones. "
        '<span class="done" role="status"></span></p>',
        _graph(files, pages),
        _more(files),
        f"<p>{WHOLE if python else KEPT}</p></section>",
        _words(words),
    ]


def _graph(files, pages):
    spots = places(LESSONS)
    rows = 1 + max(row for row, _ in spots.values())
    lines = "".join(
        f'<path data-from="{need}" data-to="{number}" d="{_line(spots[need], spots[number])}"/>'
        for number, wanted in reduced(LESSONS).items()
        for need in wanted
    )
    wide = max(WIDE, *(1 + column for _, column in spots.values()))
    box = f"0 0 {100 * wide} {100 * rows}"
    cards = "".join(_card(one, spots[one.number], files, pages) for one in LESSONS)
    return (
        f'<div class="graph"><svg viewBox="{box}" preserveAspectRatio="none" aria-hidden="true">'
        f'{lines}</svg><ol style="--wide: {wide}">{cards}</ol></div>'
    )


def _line(start, end):
    """The path of a line from one lesson to another, in hundredths of cells."""
    (row, column), (below, beside) = start, end
    if row == below:
        y, x, to = 100 * row + 50, 100 * column + SIDES[1], 100 * beside + SIDES[0]
        return f"M{x} {y}H{to}"
    x, to = 100 * column + 50, 100 * beside + 50
    y, gap, ends = 100 * row + EDGE[1], 100 * (row + 1) + EDGE[0], 100 * below + EDGE[0]
    middle = (y + gap) / 2
    return f"M{x} {y}C{x} {middle + 6:g} {to} {middle - 6:g} {to} {gap}V{ends}"


def _card(one, spot, files, pages):
    """A lesson on the map, with what the page's script needs to tell how far one has come."""
    needs = f"needs {', '.join(one.needs)}" if one.needs else "needs nothing"
    exercises = json.dumps([exercise.id for exercise in catalogue.exercises(one.number)])
    star = " <span>★</span>" if one.core else ""
    name = f"{_name(one)}{star}"
    file = files.get(one.number)
    inside = f"{_thumbnails(pages.get(one.number, ''))}<strong>{name}</strong>"
    return (
        f'<li style="grid-area: {spot[0] + 1} / {spot[1] + 1}" data-number="{one.number}" '
        f'data-needs="{" ".join(one.needs)}" data-exercises="{escape(exercises)}">'
        + (f'<a href="{file}">{inside}</a>' if file else f"{inside} (to come)")
        + f'<p>{needs} · {one.minutes[1]} min</p><p class="far" hidden></p></li>'
    )


def _thumbnails(html):
    """The first picture of a page, light and dark, as images; none where it has no picture."""
    picture = first_picture(html)
    if picture is None:
        return ""
    asked = picture.prediction
    values = picture.cleaned(dict(picture.values) | dict(asked.then if asked else {}))
    return "".join(
        f'<img class="{name}" alt="" width="{SIZE[0] // 2}" height="{SIZE[1] // 2}" loading="lazy" '
        f'src="data:image/webp;base64,{_text(thumbnail(picture, values, dark))}">'
        for name, dark in (("in-light", False), ("in-dark", True))
    )


def first_picture(html):
    """The picture with which a page opens, as it opens; None where it shows none of the course."""
    for found in PICTURE.finditer(html):
        about = json.loads(unescape(found[1]))
        module, _, name = about["name"].rpartition(".")
        if module.startswith("hillside."):
            return getattr(import_module(module), name)(**about["opening"])
    return None


def _words(words):
    found = "".join(
        f'<li><a href="{link}">{word}</a> <span>in {number}</span></li>'
        for word, number, link in words
    )
    return (
        '<section><h2 id="concepts">All words</h2><details><summary>from A to Z</summary>'
        f'<ul class="concepts">{found}</ul></details></section>'
    )


def _more(files):
    guide = files.get(GUIDE.number)
    return "".join(
        [
            f'<p><a href="{guide}">{escape(GUIDE.title)}</a></p>' if guide else "",
            '<p><a href="cards.html">All words and formula cards on one sheet, to print</a></p>',
        ]
    )


def _name(one):
    return escape(f"{one.number} {one.title}")


def _text(data):
    return base64.b64encode(data).decode()
