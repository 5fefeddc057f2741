"""Thousands of random pointer and key events on a picture: no error, and nothing is stuck."""

import zlib
from pathlib import Path

import pytest
from every_frame import pictures

from hillside.live import Handle, Slider
from hillside.live.asking import SKIPPED
from hillside.pages.alive import Alive

pytestmark = pytest.mark.later

SCRIPT = (Path(__file__).parents[1] / "events.js").read_text(encoding="utf-8")
FEW, MANY, BATCH = 300, 10_000, 500
IN_SUITE = ("Walker", "TypedSurface", "OwnTarget", "Compass")  # each kind of control
WINDOW = {"width": 600, "height": 800}
PLACES = 200  # that the player remembers for undo, at most
SAID = "view.page.notice.hidden ? '' : view.page.notice.textContent"


@pytest.fixture
def shaken(chromium):
    """shaken(kind, count): the picture at rest after so many events, of which none went wrong."""
    opened = []

    def shake(kind, count):
        context = chromium.new_context(viewport=WINDOW, reduced_motion="reduce")
        opened.append(context)
        page, problems = context.new_page(), []
        page.on("console", lambda said: said.type == "error" and problems.append(said.text))
        page.on("pageerror", lambda error: problems.append(error.stack or str(error)))
        alive = Alive(page, kind())
        page.evaluate(SCRIPT)
        seed = zlib.crc32(kind.__name__.encode())
        for batch in range(0, count, BATCH):
            captured = page.evaluate(f"events({seed + batch}, {min(BATCH, count - batch)})")
            assert (captured, problems[:3]) == (0, []), f"seed {seed + batch}"
        alive.rest()
        assert (problems[:3], [repr(error) for error in alive.failures[:3]]) == ([], [])
        return alive

    yield shake
    for context in opened:
        context.close()


def nothing_is_stuck(alive):
    """Nothing is held, runs on or is asked; each control answers, and undo goes back."""
    page, picture = alive.page, alive.picture
    state = page.evaluate("({held: view.hand.held, places: view.tools.past.places.length})")
    assert not state["held"] and state["places"] <= PLACES
    page.evaluate("view.panel.stop()")
    page.evaluate("verdict => view.setGuess(verdict)", dict(SKIPPED))
    alive.root.locator(".hs-reset").click()
    alive.rest()
    assert page.evaluate(SAID) == ""
    for name, control in picture.controls.items():
        if isinstance(control, (Slider, Handle)):
            answers(alive, name)
    if picture.prediction is not None:
        again = alive.root.locator(".hs-again")
        again.click()
        alive.root.locator(".hs-predict").wait_for()
        alive.root.locator(".hs-skip").click()
        alive.root.locator(".hs-predict").wait_for(state="detached")


def answers(alive, name):
    """A key moves the control, and the picture goes with it."""
    node = alive.root.locator(f"[data-control='{name}']").first
    if not node.is_visible() or node.evaluate("node => node.type") == "button":
        return
    before = alive.page.evaluate("name => String(view.values[name])", name)
    for key in ("ArrowRight", "ArrowLeft"):
        node.press(key)
        alive.rest()
        if alive.page.evaluate("name => String(view.values[name])", name) != before:
            return
    raise AssertionError(f"{name} does not answer a key")


@pytest.mark.parametrize("kind", [kind for kind in pictures() if kind.__name__ in IN_SUITE])
def test_random_events_raise_no_error_and_leave_nothing_stuck(shaken, kind):
    nothing_is_stuck(shaken(kind, FEW))


@pytest.mark.long
@pytest.mark.parametrize("kind", pictures(), ids=lambda kind: kind.__name__)
def test_ten_thousand_random_events_raise_no_error_and_leave_nothing_stuck(shaken, kind):
    nothing_is_stuck(shaken(kind, MANY))
