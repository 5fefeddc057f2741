"""What the search of a site finds: lessons, their words, their sections and what these say.

It goes into a script of its own beside the pages, since a page from disk may fetch nothing else.
"""

import json
import re
from html import unescape

MAIN = re.compile(r"<main>(.*)</main>", re.DOTALL)
# Hints and solutions are no places to end at; formulas are there a second time, to be spoken.
UNREAD = re.compile(r"<(script|style|svg|details|figure|button)\b.*?</\1>", re.DOTALL)
NOTE = re.compile(r'<p class="hs-note".*?</p>', re.DOTALL)
HEADING = re.compile(r'<h([1-3]) id="([^"]*)">(.*?)</h\1>', re.DOTALL)
TAG = re.compile(r"<[^>]*>")
BLOCK = re.compile(r"</?(?:p|li|td|th|tr|pre|div|section|ul|ol|h\d|br)\b")


def sections(html):
    """[(id, heading, text below it up to the next heading), ...] of a page, as plain text."""
    main = MAIN.search(html)
    parts = HEADING.split(NOTE.sub("", UNREAD.sub("", main[1] if main else html)))
    return [
        (unescape(place), plain(words), plain(text))
        for place, words, text in zip(parts[2::4], parts[3::4], parts[4::4])
    ]


def plain(html):
    """HTML as text on one line."""
    text = TAG.sub("", BLOCK.sub(lambda found: f" {found[0]}", html))
    return re.sub(r"\s+", " ", unescape(text)).strip()


def index(pages, words):
    """The script that the search loads.

    pages: {file: (name of the lesson, its HTML)}; words: [(word, file, id), ...].
    """
    files = list(pages)
    entries = [
        (number, place, heading, text)
        for number, (_, html) in enumerate(pages.values())
        for place, heading, text in sections(html)
    ]
    known = {
        "pages": [[file, name] for file, (name, _) in pages.items()],
        "words": [[files.index(file), place, word] for word, file, place in words],
        "sections": entries,
    }
    return f"window.hillsideIndex = {json.dumps(known, ensure_ascii=False)};\n"
