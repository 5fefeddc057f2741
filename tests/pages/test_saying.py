"""What exercises say, set by a page's own Python, is what pages are made of."""

import re

import pytest

from hillside.exercises import catalogue, drills
from hillside.pages import prose, saying


@pytest.fixture(autouse=True)
def formulas_as_they_are(monkeypatch):
    def noted(latex, display=False):
        return f"[{'display' if display else 'inline'} {latex}]".replace("<", "&lt;")

    monkeypatch.setattr(saying, "set_formula", noted)
    monkeypatch.setattr(prose, "set_formula", noted)


def course():
    return [
        text
        for exercise in catalogue.everything()
        for text in (exercise.question, exercise.solution, *exercise.hints)
    ]


def practice():
    questions = (drills.question(kind, seed) for kind in drills.KINDS for seed in range(1, 9))
    return [text for one in questions for text in (one.question, one.solution)]


def plain(html):
    """HTML as a reader meets it: without wrappers, colours and spaces between tags."""
    html = re.sub(r"</?hs-near>|</?span[^>]*>|</?div[^>]*>|</?code>(?=</?pre>)", "", html)
    html = re.sub(r"(<pre>)<code>", r"\1", html).replace("&quot;", '"')
    return re.sub(r"\s+", " ", re.sub(r">\s+|\s+<", lambda found: found[0].strip(), html)).strip()


@pytest.mark.parametrize("texts", [course, practice])
def test_it_says_what_pages_say(texts):
    said = {text: plain(saying.said(text)) for text in texts()}
    assert len(said) > 100
    assert said == {text: plain(prose.prose(text)) for text in said}


def test_code_and_tags_stay_text():
    assert saying.said("`a < b` and <b> & *c*") == (
        "<p><code>a &lt; b</code> and &lt;b&gt; &amp; <em>c</em></p>"
    )
