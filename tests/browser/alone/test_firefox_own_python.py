"""A page with a Python of its own in Firefox: exercises, cells, predictions, and what is kept."""

import json

import pytest
from nbformat.v4 import new_code_cell, new_markdown_cell

from hillside.exercises import catalogue
from hillside.lessons.gradient_descent.pictures import MultiplierGauge

CELLS = [
    new_markdown_cell("# Steps"),
    new_code_cell("from hillside.exercises import check, progress"),
    new_code_cell("h = 3\nh + 1"),
    new_code_cell("progress()"),
    new_code_cell('answer = ...\ncheck("09.1", answer)'),
    new_code_cell(
        "from hillside.lessons.gradient_descent.pictures import MultiplierGauge\nMultiplierGauge()"
    ),
]
IMPORTS, H, PROGRESS, ASKED, PICTURE = range(5)
UPHILL = next(slip for slip in catalogue.find("09.1").slips if "uphill" in slip.says)


class Lesson:
    """The page in Firefox, with mouse and keys."""

    def __init__(self, firefox, url):
        self.firefox, self.url = firefox, url
        self.open()

    def open(self):
        self.firefox.open("about:blank")
        self.firefox.open(self.url)
        self.firefox.wait_for("document.querySelectorAll('.typed').length === 5")

    def node(self, number, part):
        """A selector of a part of this cell."""
        name = self.firefox.evaluate(f"document.querySelectorAll('section.run')[{number}].id")
        return f"[id={json.dumps(name)}] {part}"

    def said(self, number, part=".shown"):
        selector = json.dumps(self.node(number, part))
        return self.firefox.evaluate(f"document.querySelector({selector}).innerText").strip()

    def text(self, number):
        selector = json.dumps(self.node(number, ".typed"))
        return self.firefox.evaluate(f"document.querySelector({selector}).value")

    def type(self, number, source):
        typed = self.node(number, ".typed")
        self.firefox.evaluate(f"document.querySelector({json.dumps(typed)}).select()")
        self.firefox.press(typed, *source)

    def run(self, number, source=None):
        """What the cell shows after it has run."""
        if source is not None:
            self.type(number, source)
        button = self.node(number, ".acts button")
        shown = json.dumps(self.node(number, ".shown"))
        self.firefox.evaluate(f"document.querySelector({shown}).replaceChildren()")
        self.firefox.click(button)
        done = f"document.querySelector({shown}).childNodes.length"
        self.firefox.wait_for(f"!document.querySelector({json.dumps(button)}).disabled && {done}")
        return self.said(number)


@pytest.fixture(scope="module")
def lesson(firefox, served):
    return Lesson(firefox, f"{served(CELLS)}/lesson.html")


def answer(value):
    return f'check("09.1", {value})'


def test_a_wrong_answer_hears_why_and_the_right_one_is_accepted(lesson):
    said = lesson.run(ASKED, answer(UPHILL.answer.tolist()))
    assert said.startswith("A slip we know (09.1).") and UPHILL.says in said
    right = catalogue.find("09.1")
    said = lesson.run(ASKED, answer(right.right.tolist()))
    assert said.startswith("Right (09.1).") and right.why in said


@pytest.mark.long
def test_a_cell_is_changed_run_and_stops_with_what_went_wrong(lesson):
    assert lesson.run(H, "h = 5\nprint(h)\nh + 2").split() == ["5", "7"]
    assert "NameError" in lesson.run(H, "nothing")
    lesson.firefox.click(lesson.node(H, ".acts button:nth-of-type(3)"))
    assert lesson.text(H) == "h = 3\nh + 1"
    assert lesson.run(H) == "4"


@pytest.mark.long
def test_a_prediction_is_committed_and_python_has_it(lesson):
    lesson.run(PICTURE)
    lesson.firefox.wait_for(f"document.querySelector({lesson.node(PICTURE, '.hs-number')!r})")
    lesson.firefox.press(lesson.node(PICTURE, ".hs-number"), *"1/2")
    lesson.firefox.click(lesson.node(PICTURE, ".hs-commit"))
    lesson.firefox.wait_for(f"document.querySelector({lesson.node(PICTURE, '.hs-verdict')!r})")
    assert lesson.said(PICTURE, ".hs-verdict").startswith("You said 0.5. It is 1")
    assert MultiplierGauge.__name__ in lesson.firefox.evaluate(
        "Object.values(localStorage).find(one => one.includes('guessed'))"
    )


@pytest.mark.long
def test_progress_and_what_was_typed_survive_a_reload(lesson):
    lesson.run(ASKED, answer([0, 0]))
    counted = lesson.run(PROGRESS)
    assert "09.1" in counted
    lesson.open()
    assert lesson.text(ASKED) == answer([0, 0])
    assert lesson.run(PROGRESS) == counted
