"""One HTML file that needs no kernel and no network: pictures, and the player that moves them."""

import base64
import gzip
import json
import pathlib
import re
from html import escape

from hillside.notation import shared

from . import asking
from .bundle import player_source
from .casts import name_of
from .kept import kept, note, webp
from .look import Look
from .paper import under
from .scene import size_of, still_width
from .still import photograph, png
from .widget import STYLE

SHEET = (pathlib.Path(__file__).parent / "player" / "document.css").read_text(encoding="utf-8")
IMAGE = re.compile(r'<script type="text/plain" id="(hillside-\w+)">[^<]*</script>')
STILL = "The picture moves where the scripts of this page run, and in JupyterLab."
START = 'for (const figure of document.querySelectorAll(".hs-kept")) mountKept(figure);'


def document(title, body, style="", script="", python=None):
    """The whole page as text.

    body: HTML, with pictures made by `figure`; style, script: CSS and JavaScript beyond theirs;
    python: what the page is told of a Python of its own, as JSON types, if it has one.
    """
    theme = "\n".join(
        _theme(selector, dark)
        for selector, dark in (
            (":root", False),
            ("@media screen and (prefers-color-scheme: dark) { :root", True),
            ('body[data-jp-theme-light="true"]', False),
            ('@media screen { body[data-jp-theme-light="false"]', True),
        )
    )
    return "\n".join(
        [
            "<!doctype html>",
            '<html lang="en">',
            "<head>",
            '<meta charset="utf-8">',
            '<meta name="viewport" content="width=device-width">',
            f"<title>{escape(title)}</title>",
            '<link rel="icon" href="data:,">',
            f"<style>\n{theme}\n{STYLE}{SHEET}{style}</style>",
            "</head>",
            "<body>",
            shared(_once(body)),
            *_files((python or {}).pop("files", {})),
            f'<script type="module">\n{_started(python)}\n{{\n{script}}}</script>',
            "</body>",
            "</html>",
            "",
        ]
    )


def _files(files):
    """Files that a page holds itself, as elements that show nothing."""
    for name, data in files.items():
        packed = _text(gzip.compress(data, 9, mtime=0))
        yield f'<script type="text/plain" class="hs-file" data-name="{name}">{packed}</script>'


def _started(python):
    """The player, and its first words on this page."""
    if python is None:
        return f"{player_source()}\n{START}"
    about = json.dumps(python).replace("</", "<\\/")
    return f"{player_source(True)}\nmountLesson({about});"


def figure(picture):
    """The picture as HTML: its still, what the player needs to move it, a note on what moves where.

    A page begins with the question, if the picture has one. On paper the still stands with its
    words, for the state of which the text speaks.
    """
    values, asked = dict(picture.values), picture.prediction is not None
    caption = asking.heading(picture, values, asked)
    about = {"size": size_of(picture), "values": values, "caption": caption}
    about = json.dumps(about | {"name": name_of(picture), "opening": dict(picture._opening)})
    image = _text(webp(png(photograph(picture, values, Look(asked=asked)))))
    alt = escape(asking.words(picture, values, asked))
    packed, images = kept(picture)
    width = still_width(picture)
    return "".join(
        [
            f'<figure class="hs-kept" data-picture="{escape(about)}">',
            f'<img src="data:image/webp;base64,{image}" width="{width}" alt="{alt}">',
            under(picture, values, asked),
            f'<p class="hs-note" data-moving="{escape(note(picture))}">{STILL}</p>',
            f'<script type="text/plain">{packed}</script>',
            "</figure>",
            *(
                f'<script type="text/plain" id="{name}">{_text(image)}</script>'
                for name, image in images.items()
            ),
        ]
    )


def _text(data):
    return base64.b64encode(data).decode()


def _once(body):
    """The body with each background of its pictures only once: pictures of one kind share them."""
    seen = set()
    return IMAGE.sub(lambda found: "" if found[1] in seen or seen.add(found[1]) else found[0], body)


def _theme(selector, dark):
    """The page in the colours of its pictures."""
    color = Look(dark=dark).color
    names = {
        "--ink": "ink",
        "--paper": "paper",
        "--line": "faint",
        "--link": "gradient",
        "--string": "got",
        "--number": "promise",
        "--comment": "ghost",
        "--wrong": "danger",
    }
    rules = " ".join(f"{name}: {color(role)};" for name, role in names.items())
    return f"{selector} {{ {rules} }}{' }' * selector.startswith('@')}"
