"""The tools of a picture: undo, ask again, full screen, save, and numbers with a line to copy."""

import io
import time

import numpy as np
import pytest
from front_ends import BarePage
from lab import PATIENCE
from PIL import Image

from hillside.lessons.gradient_descent.pictures import MultiplierGauge, Walker

SLOT = ".hs-slot"
BELOW = """root => [".hs-main", ".hs-slot", ".hs-controls"]
    .map(name => root.querySelector(name).getBoundingClientRect().top)"""

# One movement of a slider, however slow the machine is: two stops at once, and then the end.
TWO_STOPS = """slider => {
    for (const kind of ["input", "input", "change"]) {
        if (kind === "input") slider.stepUp();
        slider.dispatchEvent(new Event(kind, {bubbles: true}));
    }
}"""

# Python's word as soon as α has left its place and is on its way to another.
SAY_ON_THE_WAY = """async values => {
    const shown = () => document.querySelector("[data-control=alpha]").value;
    const before = shown();
    while (shown() === before) await new Promise(requestAnimationFrame);
    say(values);
}"""


@pytest.fixture(scope="module")
def walker(new_page):
    """A walker without a question, and the page it is on."""
    bare = BarePage(new_page(), Walker(alpha=0.2))
    seen = bare.picture(Walker)
    seen.at_rest()
    return seen


@pytest.fixture(autouse=True)
def _as_it_was(request):
    yield
    if "walker" in request.fixturenames:
        seen = request.getfixturevalue("walker")
        seen.button("reset").click()
        seen.at_rest()


def move(walker):
    """Move α, until the movement has ended and Python is told."""
    told = walker.notebook.asked.count("save")
    walker.slider("alpha").evaluate(TWO_STOPS)
    end = time.monotonic() + PATIENCE
    while walker.notebook.asked.count("save") == told:
        assert time.monotonic() < end, "the movement never ended"
        walker.wait()


def test_undo_and_redo_walk_through_what_was_moved(walker):
    places = [walker.at_rest()]
    for _ in range(2):
        move(walker)
        places.append(walker.at_rest())
    walker.press(walker.hand("start"), "Control+z")
    assert walker.at_rest() == places[1]
    walker.button("undo").click()
    assert walker.at_rest() == places[0]
    walker.press(walker.hand("start"), "Control+Shift+Z")
    assert walker.at_rest() == places[1]


def test_what_python_says_late_of_an_older_place_stops_no_undo(walker):
    """Python answers each movement with where it ended: in a class perhaps after an undo began."""
    there = walker.at_rest()
    move(walker)
    left = walker.at_rest()
    walker.press(walker.hand("start"), "Control+z")
    walker.page.evaluate(SAY_ON_THE_WAY, left)
    assert walker.at_rest() == there


def test_a_text_box_keeps_its_own_undo(walker):
    move(walker)
    there = walker.at_rest()
    walker.button("numbers").click()
    field = walker.root.get_by_label("start, x")
    field.focus()
    walker.page.keyboard.type("12")
    for key in ("Control+z", "f", "r", "n"):
        walker.page.keyboard.press(key)
    assert walker.at_rest() == there
    assert not walker.page.evaluate("document.fullscreenElement")
    walker.button("numbers").click()


def test_numbers_move_a_handle_for_those_who_cannot_drag(walker):
    walker.button("numbers").click()
    x, y = walker.root.get_by_label("start, x"), walker.root.get_by_label("start, y")
    x.fill("-1/2")
    x.press("Enter")
    y.fill("2,25")
    y.press("Tab")
    assert walker.at_rest()["start"] == pytest.approx((-0.5, 2.25))
    line = walker.root.get_by_label("this state").input_value()
    assert line == "Walker(start=(-0.5, 2.25))"
    x.fill("much")
    x.press("Enter")
    assert walker.at_rest()["start"] == pytest.approx((-0.5, 2.25))
    assert x.get_attribute("aria-invalid") == "true"
    walker.button("numbers").click()


def test_f_shows_the_picture_on_the_whole_screen_and_ends_it(walker):
    walker.press(walker.slider("alpha"), "f")
    walker.page.wait_for_function("document.fullscreenElement?.matches('.hillside')")
    walker.press(walker.slider("alpha"), "f")
    walker.page.wait_for_function("!document.fullscreenElement")


def test_a_saved_picture_is_what_is_on_the_screen(walker):
    with walker.page.expect_download() as waiting:
        walker.button("save").click()
    saved = np.asarray(Image.open(io.BytesIO(waiting.value.path().read_bytes())).convert("L"))
    shown = walker.root.locator(".hs-canvas").evaluate("node => [node.height, node.width]")
    assert list(saved.shape) == shown
    assert saved.min() < 60 and saved.max() > 240 and len(np.unique(saved)) > 20


def test_the_preset_that_is_shown_is_marked(walker):
    chip = walker.button("straight to the bottom: 1/L")
    chip.click()
    walker.at_rest()
    assert walker.root.locator("[aria-pressed=true]").all_inner_texts() == [chip.inner_text()]
    walker.press(walker.slider("alpha"), "ArrowRight")
    assert walker.root.locator("[aria-pressed=true]").count() == 0


def test_the_pointer_reads_curves_and_maps(walker):
    box = walker.stage.bounding_box()
    read = walker.root.locator(".hs-readout")
    walker.page.mouse.move(box["x"] + 0.3 * box["width"], box["y"] + 0.7 * box["height"])
    assert read.is_visible() and read.inner_text().startswith("(")
    walker.page.mouse.move(box["x"] + 2, box["y"] + 2)
    assert not read.is_visible()


def test_escape_takes_away_what_the_pointer_reads_until_it_comes_anew(walker):
    box = walker.stage.bounding_box()
    read = walker.root.locator(".hs-readout")
    inside = box["x"] + 0.3 * box["width"], box["y"] + 0.7 * box["height"]
    walker.page.mouse.move(*inside)
    assert read.is_visible()
    walker.page.keyboard.press("Escape")
    assert not read.is_visible()
    walker.page.mouse.move(inside[0] + 5, inside[1])
    assert not read.is_visible()
    walker.page.mouse.move(box["x"] - 5, box["y"] - 5)
    walker.page.mouse.move(*inside)
    assert read.is_visible()


def test_nothing_moves_when_question_verdict_and_caption_take_each_others_place(new_page):
    bare = BarePage(new_page(), Walker())
    root = bare.page.locator(".hillside")
    root.get_by_role("button", name="commit").wait_for()
    asked = root.evaluate(BELOW)
    root.get_by_label("go up").check()
    root.get_by_role("button", name="commit").click()
    root.locator(".hs-verdict").wait_for()
    bare.page.wait_for_timeout(300)
    told = root.evaluate(BELOW)
    root.get_by_role("slider", name="step").focus()
    bare.page.keyboard.press("ArrowRight")
    bare.page.wait_for_timeout(300)
    assert not root.locator(".hs-verdict").is_visible() and root.locator(".hs-caption").is_visible()
    assert asked == told == root.evaluate(BELOW)


def test_a_question_that_was_answered_can_be_asked_again(new_page):
    bare = BarePage(new_page(), MultiplierGauge())
    root = bare.page.locator(".hillside")
    root.get_by_role("button", name="skip").click()
    root.get_by_role("button", name="ask again").click()
    root.get_by_role("button", name="commit").wait_for()
    assert root.get_by_role("button", name="undo").get_attribute("aria-disabled") == "true"


def test_a_ground_chosen_again_has_its_point_where_it_was_left(walker):
    there = walker.at_rest()["start"]
    walker.press(walker.hand("start"), "Shift+ArrowLeft", "Shift+ArrowDown")
    left = walker.at_rest()["start"]
    choice = walker.root.locator("select[data-control='ground']")
    for ground in ("double well", "round bowl"):
        choice.select_option(ground)
        walker.wait_for_value("ground", ground)
        walker.at_rest()
    assert walker.at_rest()["start"] == left != there
