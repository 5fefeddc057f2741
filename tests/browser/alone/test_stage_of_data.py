"""A stage of data in the browser: laid out and painted by the player, for any room and theme."""

import re

import pytest
from front_ends import BarePage

from hillside.lessons.gradient_descent.pictures import Walker
from hillside.lessons.start_here.pictures import BendOMeter
from hillside.live import asking

pytestmark = pytest.mark.later

KINDS = [{"ground": "double well"}, {"ground": "ravine", "show": "surface in space"}]


def opened(page, picture):
    """The page with the picture on it at rest, and the picture there."""
    bare = BarePage(page, picture)
    seen = bare.picture(type(picture))
    seen.at_rest()
    return bare, seen


@pytest.mark.parametrize("values", KINDS, ids=repr)
def test_every_room_and_theme_shows_the_still_and_asks_the_kernel_for_nothing(new_page, values):
    page = new_page(1)
    bare, seen = opened(page, Walker(**values))
    seen.looks_like(Walker(**values))
    page.wait_for_timeout(1000)  # the strips have come
    asked = len(bare.asked)
    for width, height, dark in ((1280, 640, True), (800, 900, True), (420, 900, False)):
        page.set_viewport_size({"width": width, "height": height})
        page.emulate_media(color_scheme="dark" if dark else "light")
        seen.looks_like(Walker(**values), dark=dark)
    assert bare.asked.count("stage") == 1 and len(bare.asked) == asked


@pytest.mark.long
def test_a_sharper_screen_shows_the_still_as_sharp(new_page):
    _, seen = opened(new_page(2), Walker(ground="ravine"))
    seen.looks_like(Walker(ground="ravine"))


@pytest.mark.long
def test_a_low_window_has_a_lower_picture(new_page):
    page = new_page(1)
    _, seen = opened(page, Walker(alpha=0.2))
    heights = []
    for height in (1000, 720, 400):
        page.set_viewport_size({"width": 1280, "height": height})
        seen.looks_like(Walker(alpha=0.2))
        heights.append(seen.stage.bounding_box()["height"])
    assert heights == [493, 448, 260]


def test_handles_stay_on_their_points_when_the_room_changes(new_page):
    page = new_page(1)
    _, seen = opened(page, Walker(alpha=0.2))
    page.set_viewport_size({"width": 480, "height": 900})
    seen.looks_like(Walker(alpha=0.2))
    before = seen.at_rest()["start"]
    seen.drag(seen.hand("start"), -40, 30)
    x, y = seen.at_rest()["start"]
    assert x < before[0] and y < before[1]
    seen.looks_like(Walker(alpha=0.2))


def test_an_open_question_hides_its_axes_and_shows_them_afterwards(new_page):
    seen = BarePage(new_page(1), Walker()).picture(Walker)
    assert seen.asks()
    seen.looks_like(Walker(), Walker().values, asked=True)
    seen.answer("skip")
    seen.at_rest()
    seen.looks_like(Walker())
    asking._guesses.clear()  # no other test finds it answered


BROKEN = """(caption, display) => {
    const formulas = [...caption.querySelectorAll(".hs-whole")], range = document.createRange();
    const lines = one => {
        range.selectNodeContents(one);
        return new Set([...range.getClientRects()].map(({top}) => Math.round(top))).size;
    };
    const broken = [];
    formulas.forEach(one => { one.style.display = display; });
    for (let width = 300; width < 400; width += 3) {
        caption.style.maxWidth = `${width}px`;
        broken.push(...formulas.filter(one => lines(one) > 1).map(one => one.textContent));
    }
    return broken;
}"""


def test_no_line_of_a_caption_ends_within_a_formula(new_page):
    _, seen = opened(new_page(), Walker(alpha=0.2))
    assert seen.caption.evaluate(BROKEN, "inline"), "none would be broken anyway"
    assert seen.caption.evaluate(BROKEN, "") == []


def test_a_matrix_of_a_caption_is_shown_in_rows_and_its_text_stays_as_typed(new_page):
    _, seen = opened(new_page(), BendOMeter(c=(1, 0)))
    matrix = seen.caption.locator(".hs-matrix")
    assert re.fullmatch(r"\[\[.+, .+\], \[.+, .+\]\]", matrix.text_content())
    cells = matrix.locator("span:not(.hs-typed)").all()
    (a, b, c, d) = [cell.bounding_box() for cell in cells]
    assert a["y"] == b["y"] < c["y"] == d["y"] and a["x"] < b["x"] and c["x"] < d["x"]
    assert "[" not in matrix.inner_text()
    assert seen.caption.text_content() == seen.python[1]
