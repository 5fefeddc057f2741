"""A lesson while it is read: where one is, what is left, what is wider than the window."""

import io
import json

import nbformat
import numpy as np
import pytest
from axe_playwright_python.sync_playwright import Axe
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook
from PIL import Image
from playwright.sync_api import expect

from hillside.pages.notebook import page as page_of

LINES = "\n\n".join(f"Line {i} of a text that fills a window." for i in range(30))
ROW = "| " + " | ".join(f"column {i} is wide" for i in range(12)) + " |\n"
TABLE = f"{ROW}|{'---|' * 12}\n{ROW}"
FORMULA = "$$" + " + ".join(f"x_{{{i}}} y_{{{i}}}^2" for i in range(40)) + "$$"
CELLS = [
    new_markdown_cell("# Descent\n\nA lesson."),
    *(new_markdown_cell(f"## Part {name}\n\n{LINES}") for name in "ABC"),
    new_markdown_cell(f"## Wide\n\n{TABLE}\n\n{FORMULA}"),
    new_code_cell("a_name = " + " + ".join(f"number_{i}" for i in range(40))),
    new_code_cell('check("09.1", answer)'),
]
WIDE = ["div.wide", "pre", ".hs-display"]
WAYS = '<a href="index.html">all lessons</a><a rel="next" href="x.html">10 The next lesson →</a>'


@pytest.fixture(scope="module")
def lesson(offline, tmp_path_factory):
    """The page of a long lesson, with one table, one formula and one line of code too wide."""
    path = tmp_path_factory.mktemp("notebooks") / "09_gradient_descent.ipynb"
    nbformat.write(new_notebook(cells=CELLS), path)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("hillside.pages.notebook.executed", lambda path: nbformat.read(path, 4))
        return offline(path.with_suffix(".html").name, page_of(path, ways=WAYS))


@pytest.fixture
def seen(lesson):
    """seen(width, height): the page in a window of this size, at its top."""

    def sized(width, height=720):
        lesson.set_viewport_size({"width": width, "height": height})
        lesson.evaluate("scrollTo(0, 0)")
        return lesson

    return sized


def read_to(page, name):
    page.locator("h2", has_text=name).evaluate("node => node.scrollIntoView()")


@pytest.mark.parametrize("width", [1440, 1280, 768, 390])
def test_the_section_that_is_read_is_marked_and_the_minutes_go_down(seen, width):
    page = seen(width)
    left = page.locator(".left")
    expect(left).to_have_text("90 min left")
    minutes = []
    for name in ("Part A", "Part B", "Part C"):
        read_to(page, name)
        expect(page.locator("[aria-current=location]")).to_have_text(name)
        minutes.append(int(left.text_content().split()[0]))
    assert 90 >= minutes[0] > minutes[1] > minutes[2] > 0
    page.evaluate("scrollTo(0, document.body.scrollHeight)")
    expect(left).to_have_text("the end")


@pytest.mark.parametrize("width, opens", [(1280, True), (1000, False), (390, False)])
def test_the_list_stands_beside_the_text_where_there_is_room_else_it_unfolds(seen, width, opens):
    page = seen(width)
    link = page.locator(".contents li a", has_text="Part B")
    expect(link).to_be_visible(visible=opens)
    if not opens:
        page.locator(".contents summary").press("Enter")
        page.keyboard.press("Escape")
        expect(link).to_be_hidden()
        expect(page.locator(".contents summary")).to_be_focused()
        page.keyboard.press("Enter")
    link.click()
    expect(page.locator("[aria-current=location]")).to_have_text("Part B")
    heading = page.locator("h2", has_text="Part B").bounding_box()
    bar = page.locator(".contents").bounding_box()
    assert heading["y"] >= (0 if opens else bar["y"] + bar["height"])
    expect(link).to_be_visible(visible=opens)


def test_the_next_lesson_stands_in_the_list_and_at_the_end(seen):
    page = seen(1280)
    expect(page.locator('.contents a[rel="next"]')).to_be_visible()
    expect(page.locator('footer a[rel="next"]')).to_be_visible()


@pytest.mark.parametrize("width", [1440, 768, 390, 320])
def test_nothing_scrolls_sideways(seen, width):
    page = seen(width)
    assert page.evaluate("document.documentElement.scrollWidth") == width


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("selector", WIDE)
def test_what_is_wider_than_a_phone_has_a_shade_until_its_end_is_seen(seen, selector, theme):
    page = seen(390)
    page.emulate_media(color_scheme=theme)
    wide = page.locator(selector).last if selector != "pre" else page.locator("pre").first
    assert wide.evaluate("node => node.scrollWidth > node.clientWidth")
    shades = []
    for left in (0, 1e6):
        wide.evaluate("(node, left) => { node.scrollLeft = left; }", left)
        image = np.asarray(Image.open(io.BytesIO(wide.screenshot())).convert("L"), dtype=int)
        row = image[3]  # above the letters
        paper = np.bincount(row).argmax()
        shades.append([abs(row[k] - paper) for k in (3, -4)])
    page.emulate_media(color_scheme="light")
    (first_left, first_right), (last_left, last_right) = shades
    assert first_right > 20 and last_left > 20
    assert first_left <= 2 and last_right <= 2


def test_keys_scroll_what_is_wide(seen):
    page = seen(390)
    for selector in WIDE:
        assert page.locator(selector).first.get_attribute("tabindex") == "0"


def test_on_paper_there_is_room_for_an_answer_and_no_list(seen):
    page = seen(1000)
    expect(page.locator(".room")).to_be_hidden()
    page.emulate_media(media="print")
    assert page.locator(".room").bounding_box()["height"] > 100  # 30 mm
    expect(page.locator(".contents")).to_be_hidden()
    expect(page.locator(".run details").first).to_be_hidden()
    page.emulate_media(media="screen")


@pytest.mark.parametrize("width", [1440, 390])
@pytest.mark.parametrize("theme", ["light", "dark"])
def test_the_page_is_accessible(seen, width, theme):
    page = seen(width)
    page.emulate_media(color_scheme=theme)
    found = Axe().run(page, options={"runOnly": ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"]})
    page.emulate_media(color_scheme="light")
    assert found.violations_count == 0, found.generate_report()


def test_a_word_that_changes_styles_no_more_than_itself(seen):
    """A rule such as `body:has(...)` makes Chromium style all of the page again at each change."""
    for width in (1440, 1280, 390):
        elements = styled_again(seen(width))
        assert elements and max(elements) < 10, width


def styled_again(page):
    """How many elements are styled in each of five frames in which a new node changes."""
    browser = page.context.browser
    browser.start_tracing(page=page, categories=["devtools.timeline"])
    page.evaluate(
        """async () => {
            const node = document.querySelector("main").appendChild(document.createElement("p"));
            for (let n = 0; n < 5; n++) {
                node.textContent = `${n}`;
                await new Promise(requestAnimationFrame);
            }
            node.remove();
        }"""
    )
    events = json.loads(browser.stop_tracing())["traceEvents"]
    return [
        event["args"]["elementCount"]
        for event in events
        if event["name"] == "UpdateLayoutTree" and "elementCount" in event["args"]
    ]
