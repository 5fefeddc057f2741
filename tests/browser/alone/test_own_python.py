"""A page with a Python of its own: cells run, answers are checked, progress stays, nothing waits.

In the place of Pyodide stands a CPython with the same calls: stand_in.mjs, stand_in.py.
"""

import json
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from nbformat.v4 import new_code_cell, new_markdown_cell
from playwright.sync_api import expect

HERE = Path(__file__).parent
CELLS = [
    new_markdown_cell("# Steps\n\nThe step is $-\\alpha\\nabla f$."),
    new_code_cell("from hillside.exercises import check, hint, practice, progress, solution"),
    new_code_cell("h = 3\nh + 1"),
    new_code_cell('answer = ...\ncheck("09.1", answer)'),
    new_code_cell("h * 10"),
    new_code_cell(
        "from hillside.lessons.gradient_descent.pictures import Walker\n\nw = Walker()\nw"
    ),
]
IMPORTS, H, ASKED, TEN, PICTURE = range(5)


@pytest.fixture(scope="module")
def site(served):
    """Address of a site with one page, lesson.html, and broken.html, which finds no Python."""
    return served(CELLS)


class Lesson:
    """The page in a browser."""

    def __init__(self, page):
        self.page, self.asked = page, []
        page.on("request", lambda request: self.asked.append(request.url))

    def cell(self, number):
        return self.page.locator("section.run").nth(number)

    def shown(self, number):
        return self.cell(number).locator(".shown")

    def type(self, number, source):
        self.cell(number).get_by_role("textbox").fill(source)

    def run(self, number, source=None):
        """Run a cell by its keys, and wait until it has shown something else."""
        if source is not None:
            self.type(number, source)
        self.cell(number).get_by_role("textbox").press("Shift+Enter")
        run = self.cell(number).get_by_role("button", name="run", exact=True)
        expect(run).to_be_enabled(timeout=30_000)
        return self.shown(number).inner_text()

    @property
    def says(self):
        return self.page.locator("header").get_by_role("status").inner_text()


@pytest.fixture
def lesson(site, new_page):
    page = new_page()
    page.goto(f"{site}/lesson.html")
    return Lesson(page)


@pytest.fixture(scope="module")
def awake(site, chromium):
    """One lesson whose Python runs already, for tests that leave it as it was."""
    page = chromium.new_page()
    page.goto(f"{site}/lesson.html")
    lesson = Lesson(page)
    lesson.run(IMPORTS)
    yield lesson
    page.close()


def test_it_sleeps_until_it_is_needed(lesson):
    assert lesson.says == "" and not any("/python/" in address for address in lesson.asked)
    assert lesson.shown(H).inner_text().strip() == "4"
    expect(lesson.page.get_by_role("button", name="start Python on this page")).to_be_visible()


def test_a_cell_runs_after_those_above(lesson):
    assert lesson.run(TEN).strip() == "30"
    assert "cells run" in lesson.says


def test_a_changed_cell_shows_its_new_output_in_place_of_the_stored_one(lesson):
    lesson.run(H, "h = 5\nprint(h)\nh + 2")
    assert lesson.shown(H).locator("pre").all_inner_texts() == ["5\n", "7\n"]
    assert lesson.run(TEN).strip() == "50"


@pytest.mark.parametrize(
    "answer, words",
    [
        ("...", "Not answered yet (09.1)."),
        ("[1, 2]", "Not yet (09.1)."),
        ("[2.4]", "Check the shape (09.1)."),
        ("1 / 0", "ZeroDivisionError: division by zero\nin line 1: answer = 1 / 0"),
    ],
)
def test_answers_are_checked(awake, answer, words):
    said = awake.run(ASKED, f'answer = {answer}\ncheck("09.1", answer)')
    assert said.startswith(words)


def test_progress_survives_a_reload_and_what_was_typed_stays(lesson):
    lesson.run(ASKED, 'check("09.1", [0, 0])\nprogress()')
    lesson.page.reload()
    assert lesson.cell(ASKED).get_by_role("textbox").input_value().endswith("progress()")
    assert lesson.shown(ASKED).inner_text() == ""
    lesson.run(ASKED, "progress()")
    row = lesson.shown(ASKED).locator("tr", has_text="09.1").first
    assert row.locator("td").last.inner_text() == "1"


@pytest.mark.long
def test_reset_brings_the_code_back_for_good(lesson):
    lesson.type(H, "h = 77")
    lesson.cell(H).get_by_role("button", name="reset the code").click()
    assert lesson.cell(H).get_by_role("textbox").input_value() == "h = 3\nh + 1"
    lesson.page.reload()
    assert lesson.cell(H).get_by_role("textbox").input_value() == "h = 3\nh + 1"


@pytest.mark.long
def test_an_endless_loop_is_stopped_and_python_starts_anew(lesson):
    lesson.type(H, "import time\nwhile True: time.sleep(0.1)")
    lesson.cell(H).get_by_role("textbox").press("Shift+Enter")
    lesson.cell(H).get_by_role("button", name="stop").click()
    expect(lesson.shown(H)).to_contain_text("Python was stopped", timeout=30_000)
    lesson.cell(H).get_by_role("button", name="reset the code").click()
    assert lesson.run(TEN).strip() == "30"


def test_when_python_breaks_down_it_is_told_and_starts_anew(lesson):
    lesson.run(TEN)
    said = lesson.run(H, "h = 4  # too deep")
    assert said.startswith("Python broke down (stack). Look for a function that calls itself")
    lesson.type(H, "h = 5")
    assert lesson.run(TEN).strip() == "50"


@pytest.mark.long
def test_what_takes_long_is_told_and_goes_on(lesson):
    sooner = "const plain = setTimeout; setTimeout = (f, ms, ...rest) => plain(f, ms / 20, ...rest)"
    lesson.page.add_init_script(sooner)
    lesson.page.reload()
    lesson.type(H, "import time\ntime.sleep(4)\n'done'")
    lesson.cell(H).get_by_role("textbox").press("Shift+Enter")
    expect(lesson.cell(H)).to_contain_text("It still runs, after 15 seconds", timeout=30_000)
    expect(lesson.shown(H)).to_contain_text("done", timeout=30_000)


@pytest.mark.long
def test_a_cell_above_that_stops_is_named(lesson):
    lesson.type(H, "h = nothing")
    said = lesson.run(TEN)
    assert said.startswith("A cell above stopped") and "NameError" in said
    assert "NameError" in lesson.shown(H).inner_text()


@pytest.mark.long
def test_without_python_the_page_goes_on(site, new_page):
    page = new_page()
    page.goto(f"{site}/broken.html")
    lesson = Lesson(page)
    assert "pyodide.mjs" in lesson.run(H)
    assert "What is kept on this page goes on." in lesson.says


def test_a_picture_made_in_a_cell_moves(lesson):
    source = "from hillside.lessons.gradient.pictures import Compass\np = Compass()\np"
    lesson.run(H, source)
    picture = lesson.shown(H).locator(".hillside")
    picture.get_by_role("button", name="skip").click()
    expect(picture.locator(".hs-caption")).to_contain_text("(3, 2)")
    lesson.run(TEN, "p.point = (1, 1)")
    expect(picture.locator(".hs-caption")).to_contain_text("(1, 1)")


def test_only_the_site_is_asked(lesson, site):
    lesson.run(TEN)
    assert [address for address in lesson.asked if not address.startswith((site, "data:"))] == []


@pytest.mark.parametrize("dark", [False, True])
def test_axe_has_nothing_against_it(awake, dark):
    if dark:
        awake.page.get_by_role("button", name="switch to").click()
    awake.run(ASKED, "1 / 0")
    found = Axe().run(awake.page).response["violations"]
    assert [(one["id"], [node["target"] for node in one["nodes"]]) for one in found] == []


def test_keys_leave_a_cell(awake):
    awake.cell(H).get_by_role("textbox").focus()
    awake.page.keyboard.press("Tab")
    expect(awake.cell(H).get_by_role("button", name="run", exact=True)).to_be_focused()


def picture(lesson):
    """The page's own picture, its question skipped."""
    figure = lesson.cell(PICTURE).locator(".hs-kept")
    figure.scroll_into_view_if_needed()
    figure.get_by_role("button", name="skip").click()
    says(figure, "(3, 4)")
    return figure


def says(figure, words):
    """Wait until the picture says so: a new Python starts in seconds."""
    expect(figure.locator(".hs-caption")).to_contain_text(words, timeout=30_000)


def test_a_handle_is_live_and_wakes_python(lesson):
    figure = picture(lesson)
    figure.locator(".hs-handle").press("ArrowLeft")
    says(figure, "(2.95, 4)")
    assert any("pyodide.mjs" in address for address in lesson.asked)


def test_along_a_strip_nothing_is_asked_for(lesson):
    figure = picture(lesson)
    figure.locator("input[data-control=alpha]").press("ArrowRight")
    says(figure, "α = 0.11")
    assert not any("/python/" in address for address in lesson.asked)


@pytest.mark.long
def test_two_controls_off_their_strips_move_together(lesson):
    figure = picture(lesson)
    figure.locator("input[data-control=alpha]").press("ArrowRight")
    figure.locator("input[data-control=step]").press("ArrowRight")
    says(figure, "Step 1")
    says(figure, "α = 0.11")


@pytest.mark.long
def test_a_kept_picture_is_the_one_that_its_cell_made(lesson):
    figure = picture(lesson)
    figure.locator(".hs-handle").press("ArrowLeft")
    says(figure, "(2.95, 4)")
    lesson.run(PICTURE)
    figure = lesson.cell(PICTURE).locator(".hs-kept")
    lesson.run(TEN, "w.start = (1, 2)")
    says(figure, "(1, 2)")


def printed(lesson):
    """The picture on paper, as pixels; None where it is live."""
    figure = lesson.cell(PICTURE).locator(".hs-kept")
    lesson.page.emulate_media(media="print")
    still = figure.locator("> img")
    seen = figure.screenshot() if still.count() and still.is_visible() else None
    assert figure.locator(".hillside").is_visible() == (seen is None)
    lesson.page.emulate_media(media="screen")
    return seen


def test_a_picture_made_again_is_printed_as_the_text_knows_it_until_its_code_is_another(lesson):
    figure = picture(lesson)
    before = printed(lesson)
    lesson.run(PICTURE)
    figure.locator("input[data-control=alpha]").press("ArrowRight")
    says(figure, "α = 0.11")
    assert before is not None and printed(lesson) == before
    assert not figure.locator("> img").is_visible()
    lesson.run(PICTURE, f"{CELLS[1 + PICTURE].source}")
    assert printed(lesson) == before
    lesson.run(PICTURE, f"{CELLS[1 + PICTURE].source}.start = (1, 2)\nw")
    says(figure, "(1, 2)")
    assert printed(lesson) is None


def test_code_is_printed_whole(awake):
    typed = awake.cell(H).get_by_role("textbox")
    awake.type(H, "total = " + " + ".join(f"number_{i}" for i in range(60)))
    cut = "node => node.scrollWidth > node.clientWidth || node.scrollHeight > node.clientHeight"
    assert typed.evaluate(cut)
    awake.page.emulate_media(media="print")
    assert not typed.evaluate(cut)
    awake.page.emulate_media(media="screen")
    awake.cell(H).get_by_role("button", name="reset the code").click()


def test_a_guess_on_the_page_is_noted(lesson):
    picture(lesson)
    noted = lesson.page.evaluate(
        "Object.values(localStorage).filter(one => one.includes('skipped'))"
    )
    (line,) = map(json.loads, noted)
    assert line["prediction"].endswith("Walker") and line["state"] == "skipped"


@pytest.mark.long
def test_what_is_kept_goes_on_without_python(site, new_page):
    page = new_page()
    page.goto(f"{site}/broken.html")
    lesson = Lesson(page)
    figure = picture(lesson)
    figure.locator(".hs-handle").press("ArrowLeft")
    expect(page.locator("header").get_by_role("status")).to_contain_text("goes on")
    figure.get_by_role("button", name="reset").click()
    figure.locator("input[data-control=alpha]").press("ArrowRight")
    says(figure, "α = 0.11")
