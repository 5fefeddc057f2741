"""A finger scrolls past a picture unless it takes a handle; a click gives the picture the focus."""

import pytest
from front_ends import BarePage
from playwright.sync_api import expect

from hillside.lessons.gradient_descent.pictures import Walker
from hillside.lessons.partial_derivatives.pictures import SliceCutter
from hillside.live import asking

pytestmark = pytest.mark.later

PHONE = {"viewport": {"width": 390, "height": 600}, "has_touch": True, "is_mobile": True}
TALL = "document.body.style.minHeight = '4000px'"
SWIPE = 150  # pixels


@pytest.fixture
def phone(chromium):
    """opened(picture): the picture on the page of a phone, with room to scroll."""
    context = chromium.new_context(**PHONE)

    def opened(picture):
        page = context.new_page()
        page.set_content('<meta name="viewport" content="width=device-width">')
        seen = BarePage(page, picture).picture(type(picture))
        page.evaluate(TALL)
        page.wait_for_timeout(200)
        page.evaluate("scrollTo(0, 0)")
        return seen

    yield opened
    context.close()


def fingers(seen):
    """touch(kind, x, y) of one finger."""
    session = seen.page.context.new_cdp_session(seen.page)

    def touch(kind, *at):
        points = [{"x": at[0], "y": at[1]}] if at else []
        session.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": points})

    return touch


def swipe(seen, x, y):
    """Upwards with one finger from this place.   Returns how far the page has scrolled."""
    touch = fingers(seen)
    touch("touchStart", x, y)
    for share in range(1, 11):
        touch("touchMove", x, y - SWIPE * share / 10)
        seen.page.wait_for_timeout(16)
    touch("touchEnd")
    seen.page.wait_for_timeout(100)
    return seen.page.evaluate("scrollY")


def beside(seen, name):
    """A place on the axes of a handle that is not on it."""
    box, hand = seen.stage.bounding_box(), seen.hand(name).bounding_box()
    return box["x"] + 0.5 * box["width"], hand["y"] + hand["height"] / 2 + 60


def test_a_swipe_that_begins_beside_the_handle_scrolls_and_moves_nothing(phone):
    seen = phone(Walker(alpha=0.2))
    before = seen.shown[0]
    assert swipe(seen, *beside(seen, "start")) > SWIPE / 3
    assert seen.shown[0] == before


def test_a_swipe_that_begins_on_the_handle_moves_it_and_scrolls_nothing(phone):
    seen = phone(Walker(alpha=0.2))
    before, box = seen.shown[0], seen.hand("start").bounding_box()
    assert swipe(seen, box["x"] + box["width"] / 2, box["y"] + box["height"] / 2) == 0
    assert seen.at_rest()["start"][1] > before["start"][1]


def test_a_tap_on_the_map_moves_the_point_there(phone):
    seen = phone(Walker(alpha=0.2))
    before = seen.shown[0]["start"]
    seen.page.touchscreen.tap(*beside(seen, "start"))
    seen.page.wait_for_function(
        "([node, text]) => node.getAttribute('aria-valuetext') !== text",
        arg=[seen.hand("start").element_handle(), f"x = {before[0]}, y = {before[1]}"],
    )
    assert seen.at_rest()["start"][1] < before[1]


def test_a_page_scrolls_past_a_view_of_space(phone):
    seen = phone(SliceCutter(ground="x²y", point=(-3, 1)))
    view = seen.root.locator(".hs-turn")
    view.scroll_into_view_if_needed()
    before, box = seen.page.evaluate("scrollY"), view.bounding_box()
    after = swipe(seen, box["x"] + box["width"] / 2, box["y"] + box["height"] - 20)
    assert after - before > SWIPE / 3


def test_while_a_question_is_open_the_page_scrolls_past_it(phone):
    picture = Walker()
    asking.ask_again(picture)
    seen = phone(picture)
    assert swipe(seen, *beside(seen, "start")) > SWIPE / 3


@pytest.mark.parametrize("place", [(0.02, 0.02), (0.25, 0.5)])
def test_after_a_click_on_the_picture_its_letters_reach_it_and_not_the_page(new_page, place):
    bare = BarePage(new_page(), Walker(alpha=0.3))
    seen = bare.picture(Walker)
    seen.at_rest()
    bare.page.evaluate(
        "window.reached = []; addEventListener('keydown', event => reached.push(event.key))"
    )
    box = seen.stage.bounding_box()
    bare.page.mouse.click(box["x"] + place[0] * box["width"], box["y"] + place[1] * box["height"])
    assert bare.page.evaluate("document.activeElement.closest('.hillside') !== null")
    bare.page.keyboard.press("n")
    expect(seen.slider("alpha")).to_have_value("9")
    bare.page.keyboard.press("r")
    expect(seen.slider("alpha")).to_have_value("29")
    assert bare.page.evaluate("reached") == [] and bare.page.evaluate("scrollY") == 0
    assert seen.root.get_attribute("data-lm-suppress-shortcuts") == "true"


def test_a_second_finger_neither_moves_nor_frees_what_the_first_one_holds(phone):
    seen = phone(Walker(alpha=0.2))
    session = seen.page.context.new_cdp_session(seen.page)
    x, y = seen.grip(seen.hand("start"))
    other = beside(seen, "start")

    def touch(kind, *points):
        found = [{"x": x, "y": y, "id": number} for number, (x, y) in enumerate(points)]
        session.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": found})

    touch("touchStart", (x, y))
    touch("touchMove", (x - 40, y + 20))
    held = seen.shown[0]["start"]
    touch("touchStart", (x - 40, y + 20), other)
    touch("touchMove", (x - 40, y + 20), (other[0] + 30, other[1] + 10))
    touch("touchEnd", (x - 40, y + 20))
    assert seen.shown[0]["start"] == held
    touch("touchMove", (x - 60, y + 20))
    assert seen.shown[0]["start"][0] < held[0]
    touch("touchEnd")
    at_last = seen.at_rest()["start"]
    seen.page.mouse.move(*other)
    assert seen.at_rest()["start"] == at_last
