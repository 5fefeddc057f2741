"""In class and on the whole screen: picture, main control and caption together, letters large."""

import pytest
from every_frame import pictures
from front_ends import BarePage

from hillside.lessons.gradient_descent.pictures import MultiplierGauge, Walker
from hillside.lessons.hessian.pictures import CurvatureWheel
from hillside.lessons.layer_derivative.pictures import DepthFade
from hillside.lessons.optimisers.pictures import Race
from hillside.lessons.partial_derivatives.pictures import WhatIsFrozen
from hillside.live.modes import classroom
from hillside.pages.alive import Alive

pytestmark = pytest.mark.later

LAB = 112  # pixels of a window that the front end takes
SIZES = [(1280, 720), (1920, 1080)]
PLACES = """root => Object.fromEntries([".hs-stage", ".hs-main", ".hs-caption"].map(name => {
    const {top, bottom, left, right} = root.querySelector(name).getBoundingClientRect();
    return [name, {top, bottom, left, right}];
}))"""
CAPITALS = """root => [".hs-caption", ".hs-name"].map(name => {
    const pen = document.createElement("canvas").getContext("2d");
    pen.font = getComputedStyle(root.querySelector(name)).font;
    return pen.measureText("H").actualBoundingBoxAscent;
})"""

WIDTHS = """slider => {
    const widths = new Set();
    for (let stop = 0; stop <= +slider.max; stop++) {
        slider.value = stop;
        slider.dispatchEvent(new Event("input", {bubbles: true}));
        widths.add(slider.clientWidth);
    }
    return [...widths];
}"""


@pytest.fixture(params=SIZES, ids=str)
def opened(request, new_page):
    """opened(kind, big): a picture without a question on a screen of this size."""
    width, height = request.param

    def shown(kind, big):
        page = new_page()
        page.set_viewport_size({"width": width, "height": height})
        classroom(big)
        try:
            seen = BarePage(page, kind(alpha=0.3)).picture(kind)
            seen.at_rest()
        finally:
            classroom(False)
        return seen, width, height

    return shown


def on_the_screen(seen, height):
    """Whether stage, main control and caption are on the screen; how much of it the stage takes."""
    seen.page.evaluate("scrollTo(0, 0)")
    seen.page.wait_for_timeout(200)
    places = seen.root.evaluate(PLACES)
    assert all(box["top"] >= 0 and box["bottom"] <= height for box in places.values()), places
    stage = places[".hs-stage"]
    return (stage["bottom"] - stage["top"]) / height, stage["right"] - stage["left"]


@pytest.mark.parametrize("kind", [Walker, MultiplierGauge])
def test_on_the_whole_screen_all_that_counts_is_seen_at_once(opened, kind):
    seen, width, height = opened(kind, big=False)
    seen.press(seen.slider("alpha"), "f")
    seen.page.wait_for_function("document.fullscreenElement?.matches('.hillside')")
    share, wide = on_the_screen(seen, height)
    assert share > 0.5 and wide > 0.6 * width
    assert min(seen.root.evaluate(CAPITALS)) >= height / 40 - 0.5


def test_in_class_all_that_counts_is_seen_at_once(opened):
    seen, width, height = opened(Walker, big=True)
    share, wide = on_the_screen(seen, height - LAB)
    assert share > 0.45 and wide > 0.9 * (width - 50)


@pytest.fixture
def whole(chromium):
    """whole(picture) has the whole of a screen of 1280 x 720."""
    page = chromium.new_context(viewport={"width": 1280, "height": 720}).new_page()

    def enlarged(picture):
        alive = Alive(page, picture)
        alive.root.focus()
        page.keyboard.press("f")
        page.wait_for_function("document.fullscreenElement?.matches('.hillside')")
        alive.rest()
        return alive

    yield enlarged
    page.context.close()


def test_on_the_whole_screen_many_sliders_leave_caption_and_presets_on_it(whole):
    alive = whole(Race(step=50))
    places = alive.root.evaluate(PLACES) | {"chips": alive.root.locator(".hs-chips").bounding_box()}
    chips = places.pop("chips")
    assert all(box["top"] >= 0 and box["bottom"] <= 720 for box in places.values()), places
    assert chips["y"] + chips["height"] <= 720


BELOW = """root => [...root.querySelectorAll("button, input, select, .hs-caption, .hs-verdict")]
    .filter(node => node.checkVisibility({visibilityProperty: true}))
    .filter(node => node.getBoundingClientRect().bottom > innerHeight)
    .map(node => node.outerHTML.slice(0, 80))"""
ROOM = "root => [root.scrollHeight - root.clientHeight, root.querySelector('canvas').clientHeight]"


def below_the_fold(alive):
    alive.rest()
    over, high = alive.root.evaluate(ROOM)
    assert high >= 0.45 * 720 - 1
    return over, alive.root.evaluate(BELOW)


@pytest.mark.parametrize("kind", pictures(), ids=lambda kind: kind.__name__)
def test_on_the_whole_screen_nothing_is_below_the_fold(whole, kind):
    alive = whole(kind())
    assert below_the_fold(alive) == (0, [])
    if kind.prediction:
        alive.root.locator(".hs-skip").click()
        assert below_the_fold(alive) == (0, [])


def test_numbers_take_their_room_from_a_large_stage_and_give_it_back(whole):
    alive = whole(Walker(step=1))
    before = below_the_fold(alive)
    high = alive.root.evaluate(ROOM)[1]
    heights = []
    for _ in range(2):
        alive.root.locator(".hs-fold").click()
        assert below_the_fold(alive) == before == (0, [])
        heights.append(alive.root.evaluate(ROOM)[1])
    assert heights[0] < high == heights[1]


def test_the_foot_of_a_large_picture_goes_back_below_it_with_the_focus(whole):
    alive = whole(Walker(step=1))
    chosen = alive.root.locator("select").first
    chosen.focus()
    leave = "() => document.exitFullscreen()"
    for inside, change in ((True, None), (False, leave)):
        if change:
            alive.page.evaluate(change)
            alive.page.wait_for_function("!document.querySelector('.hillside.hs-big')")
        assert alive.root.locator(".hs-slot .hs-controls").count() == inside
        assert chosen.evaluate("node => node === document.activeElement")


def test_in_class_a_long_name_leaves_a_slider_its_track(whole):
    alive = whole(CurvatureWheel(b=2))
    wide = "nodes => nodes.map(node => node.clientWidth)"
    assert min(alive.root.locator("input[type=range]").evaluate_all(wide)) >= 120


@pytest.mark.parametrize("picture", [WhatIsFrozen(angle=30), DepthFade(depth=10)], ids=repr)
def test_in_class_a_slider_is_as_long_at_each_of_its_stops(whole, picture):
    alive = whole(picture)
    for slider in alive.root.locator("input[type=range]").all():
        assert len(slider.evaluate(WIDTHS)) == 1
