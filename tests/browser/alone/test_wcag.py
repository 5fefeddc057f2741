"""What WCAG 2.2 asks of a lesson beyond what axe finds: keys, targets, spacing, room.

.github/ACCESSIBILITY.md names these tests beside the criteria that they hold.
"""

import re
from pathlib import Path

import nbformat
import pytest
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook

from hillside.pages.notebook import page as page_of

SHEET = Path(__file__).parents[3] / ".github" / "ACCESSIBILITY.md"
TESTS = Path(__file__).parents[2]
CELLS = [
    new_markdown_cell("# Descent\n\nA lesson with [a link](https://example.org/)."),
    new_markdown_cell("## Picture\n\n" + "\n\n".join(f"Line {i} of a text." for i in range(12))),
    new_code_cell(
        "from hillside.lessons.gradient_descent.pictures import Walker\n\nWalker(alpha=0.2)"
    ),
    new_markdown_cell("## Table\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n$$\\frac{df}{dx} = 2x$$"),
    new_code_cell('from hillside.exercises import check\n\ncheck("09.1", ...)'),
]
WAYS = '<a href="index.html">all lessons</a><a rel="next" href="x.html">10 The next lesson →</a>'
SPACING = """* { line-height: 1.5 !important; letter-spacing: 0.12em !important;
word-spacing: 0.16em !important; } p { margin-bottom: 2em !important; }"""
CUT = """() => [...document.querySelectorAll('main :is(p, li, h1, h2, button, label, summary)')]
  .filter(node => node.checkVisibility() && !node.closest('.hs-spoken, hs-speech'))
  .filter(node => getComputedStyle(node).overflowX === 'hidden' || node.scrollWidth > innerWidth)
  .filter(node => node.scrollWidth > node.clientWidth + 1).map(node => node.outerHTML.slice(0, 99))
"""
SMALL = """() => [...document.querySelectorAll('a, button, input, select, summary, [tabindex="0"]')]
  .filter(node => node.checkVisibility() && !node.closest('p a, li p, main li'))
  .filter(node => !node.matches('main p a, main li a'))
  .map(node => [node.outerHTML.slice(0, 80), node.closest('label') ?? node])
  .map(([html, node]) => [html, node.getBoundingClientRect()])
  .filter(([, box]) => box.width && (box.width < 24 || box.height < 24)).map(([html]) => html)"""
FOCUS = """() => {
  const node = document.activeElement, box = node.getBoundingClientRect();
  if (node === document.body) return null;
  const x = Math.min(Math.max(box.left + box.width / 2, 1), innerWidth - 1);
  const spots = [0.1, 0.5, 0.9].map(share => box.top + share * box.height);
  const seen = spots.some(y => {
    const top = document.elementFromPoint(x, y);
    const [inside, around] = [node.contains(top), top?.contains(node)];
    return inside || around || node.closest('label')?.contains(top);
  });
  const style = getComputedStyle(node);
  const ring = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
  return {html: node.outerHTML.slice(0, 90), seen, ring};
}"""


@pytest.fixture(scope="module")
def lesson(offline, tmp_path_factory):
    """The page of a small lesson with a picture, a table, a formula and an exercise."""
    path = tmp_path_factory.mktemp("notebooks") / "09_gradient_descent.ipynb"
    nbformat.write(new_notebook(cells=CELLS), path)
    page = offline(path.with_suffix(".html").name, page_of(path, ways=WAYS))
    page.locator(".hs-kept").scroll_into_view_if_needed()
    page.locator(".hillside input").first.wait_for()
    return page


@pytest.fixture(params=[1280, 768, 320])
def sized(request, lesson):
    """The lesson in a window of this width, at its top, nothing focused."""
    lesson.set_viewport_size({"width": request.param, "height": 720})
    lesson.evaluate("() => { document.activeElement.blur(); scrollTo(0, 0); }")
    return lesson


def test_whoever_walks_by_keys_sees_the_focus_and_nothing_hides_it(sized):
    places = []
    for _ in range(80):
        sized.keyboard.press("Tab")
        found = sized.evaluate(FOCUS)
        if found is None:
            break
        places.append(found)
    assert len(places) > 12
    assert [one["html"] for one in places if not (one["ring"] and one["seen"])] == []
    assert found is None  # no trap: the walk leaves the page


def test_targets_are_at_least_24_pixels_wide_and_high(sized):
    assert sized.evaluate(SMALL) == []


def test_wider_spacing_of_text_cuts_nothing_off(sized):
    style = sized.add_style_tag(content=SPACING)
    try:
        assert sized.evaluate(CUT) == []
        width = sized.viewport_size["width"]
        assert sized.evaluate("document.documentElement.scrollWidth") == width
    finally:
        style.evaluate("node => node.remove()")


def test_at_320_pixels_which_is_400_percent_nothing_is_lost(lesson):
    lesson.set_viewport_size({"width": 320, "height": 256})
    assert lesson.evaluate("document.documentElement.scrollWidth") == 320
    bar = lesson.locator(".contents summary").bounding_box()
    assert bar["height"] <= 256 * 0.2  # what sticks leaves room to read


def test_type_twice_as_large_keeps_the_page_whole(lesson):
    lesson.set_viewport_size({"width": 1280, "height": 720})
    style = lesson.add_style_tag(content="body { font-size: 34px !important; }")
    try:
        assert lesson.evaluate("document.documentElement.scrollWidth") == 1280
    finally:
        style.evaluate("node => node.remove()")


def test_the_page_says_its_language_its_title_and_its_parts(lesson):
    assert lesson.evaluate("document.documentElement.lang") == "en"
    assert lesson.title() == "Descent"
    for landmark in ("banner", "main", "contentinfo"):
        assert lesson.get_by_role(landmark).count() == 1
    levels = lesson.locator("h1, h2, h3").evaluate_all("all => all.map(node => +node.tagName[1])")
    assert levels[0] == 1 and all(b - a <= 1 for a, b in zip(levels, levels[1:]))


def criteria():
    """{number: (level, name, how it is held)} of the sheet."""
    line = re.compile(r"^\| (\d\.\d\.\d+) (.+?) \| (AA?) \| (.+) \|$", re.MULTILINE)
    return {
        number: (level, name, held)
        for number, name, level, held in line.findall(SHEET.read_text(encoding="utf-8"))
    }


A = """1.1.1 1.2.1 1.2.2 1.2.3 1.3.1 1.3.2 1.3.3 1.4.1 1.4.2 2.1.1 2.1.2 2.1.4 2.2.1 2.2.2 2.3.1
2.4.1 2.4.2 2.4.3 2.4.4 2.5.1 2.5.2 2.5.3 2.5.4 3.1.1 3.2.1 3.2.2 3.2.6 3.3.1 3.3.2 3.3.7 4.1.2"""
AA = """1.2.4 1.2.5 1.3.4 1.3.5 1.4.3 1.4.4 1.4.5 1.4.10 1.4.11 1.4.12 1.4.13 2.4.5 2.4.6 2.4.7
2.4.11 2.5.7 2.5.8 3.1.2 3.2.3 3.2.4 3.3.3 3.3.4 3.3.8 4.1.3"""


def test_every_criterion_of_wcag_22_stands_in_the_sheet_with_what_holds_it():
    found = criteria()
    assert {number for number, (level, *_) in found.items() if level == "A"} == set(A.split())
    assert {number for number, (level, *_) in found.items() if level == "AA"} == set(AA.split())
    written = "\n".join(file.read_text(encoding="utf-8") for file in TESTS.rglob("*.py"))
    for number, (_, _, held) in found.items():
        tests = re.findall(r"`(test_\w+)`", held)
        assert tests or held.startswith(("By hand: ", "Nothing of the kind: ", "Open: ")), number
        assert [name for name in tests if f"def {name}(" not in written] == [], number
