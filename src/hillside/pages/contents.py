"""The contents list of a lesson: its sections, where one is, what is next, minutes left."""

import re
from html import escape

from ..course.map import LESSONS

SECTION = re.compile(r'<h2 id="([^"]*)">(.*?)</h2>', re.DOTALL)
MINUTES = {one.number: one.minutes[1] for one in LESSONS}  # the guide for teachers takes its own


def contents(html, name="", onward=""):
    """The list as HTML, closed until a script opens it; "" where there are no sections.

    html: of the page's cells; name: of the notebook: its number says how many minutes it takes at
    home, where it is a lesson's; onward: HTML of the link to the lesson after it.
    """
    sections = SECTION.findall(html)
    if not sections:
        return ""
    minutes = MINUTES.get(name[:2])
    left = f'<span class="left" data-minutes="{minutes}">{minutes} min</span>' if minutes else ""
    items = "".join(
        f'<li><a href="#{place.replace("%", "%25")}">{words}</a></li>' for place, words in sections
    )
    next_one = f'<p class="onward">{onward}</p>' if onward else ""
    return (
        f'<nav class="contents" aria-label="contents" data-page="{escape(name)}"'
        f"{' data-kept' * bool(onward)}>"
        f'<details><summary><span class="here">Contents</span>{left}</summary>'
        f"<ol>{items}</ol>{next_one}</details></nav>"
    )
