"""Presets ease along strips, else the old picture fades; under reduced motion all jumps."""

import pytest
from front_ends import BarePage

from hillside.lessons.gradient_descent.pictures import Walker

pytestmark = pytest.mark.later

WATCH = """() => {
    window.seen = [];
    const root = document.querySelector(".hillside"), began = performance.now();
    const look = () => {
        seen.push([
            root.querySelector("input[type=range]").value,
            root.querySelector(".hs-caption").textContent,
            root.querySelectorAll(".hs-veil").length,
        ]);
        if (performance.now() - began < 1500) requestAnimationFrame(look);
    };
    look();
}"""
EDGE, RAVINE = "the edge: 2/L", "zigzag"


def opened(page):
    """A walker whose strips are there."""
    seen = BarePage(page, Walker(alpha=0.2)).picture(Walker)
    seen.at_rest()
    page.wait_for_timeout(1000)
    return seen


@pytest.fixture(scope="module")
def walker(new_page):
    return opened(new_page())


def watched(seen, preset):
    """[(stop of the first slider, caption, fading pictures), ...] from frame to frame."""
    seen.page.evaluate(WATCH)
    seen.button(preset).click()
    seen.page.wait_for_timeout(1700)
    return [tuple(row) for row in seen.page.evaluate("seen")]


def test_a_preset_on_the_same_ground_runs_through_the_strip_and_tells_once(walker):
    rows = watched(walker, EDGE)
    stops = [int(stop) for stop, _, _ in rows]
    assert stops == sorted(stops) and len(set(stops)) > 6
    captions = [caption for _, caption, _ in rows]
    assert sum(a != b for a, b in zip(captions, captions[1:])) == 1
    assert all(caption == captions[0] for stop, caption, _ in rows if int(stop) < stops[-1])
    assert all(veils == 0 for _, _, veils in rows)


def test_another_ground_fades_in_over_the_old_picture(walker):
    rows = watched(walker, RAVINE)
    assert any(veils == 1 for _, _, veils in rows) and rows[-1][2] == 0
    walker.looks_like(Walker())


def test_the_hand_takes_over_from_what_is_on_the_screen(walker):
    walker.button("reset").click()
    walker.at_rest()
    walker.page.wait_for_timeout(1000)
    walker.button(EDGE).click()
    walker.page.wait_for_timeout(120)
    walker.press(walker.slider("alpha"), "Home")
    walker.page.wait_for_timeout(600)
    assert walker.slider("alpha").input_value() == "0"
    assert walker.at_rest()["alpha"] == Walker.alpha.stops[0]


def test_whoever_wants_less_motion_gets_none(new_page):
    page = new_page()
    page.emulate_media(reduced_motion="reduce")
    seen = opened(page)
    rows = watched(seen, EDGE)
    assert len({stop for stop, _, _ in rows}) == 2
    assert all(veils == 0 for _, _, veils in rows)
    running = "root => root.getAnimations({subtree: true}).length"
    assert seen.root.evaluate(running) == 0


def test_a_handle_pulses_once_on_first_sight_and_not_while_a_question_is_open(new_page):
    page = new_page()
    page.evaluate("window.pulses = 0; addEventListener('animationstart', () => { pulses++ })")
    bare = BarePage(page, Walker())
    bare.page.get_by_role("button", name="commit").wait_for()
    page.wait_for_timeout(500)
    assert page.evaluate("pulses") == 0
    page.get_by_role("button", name="skip").click()
    page.wait_for_function("pulses === 1")
    page.mouse.wheel(0, 50)
    page.wait_for_timeout(1200)
    assert page.evaluate("pulses") == 1 and page.locator(".hs-hint").count() == 0
