"""The player alone on a page: in the place of VS Code and Colab, and with a clock of its own."""

import pytest
from front_ends import BarePage

from hillside.lessons.gradient_descent.pictures import MultiplierGauge, Walker
from hillside.live.look import PALETTE
from hillside.live.widget import bundle

pytestmark = pytest.mark.later

VSCODE = {  # the classes with which the body of its pages tells the theme, and whether that is dark
    "vscode-light": False,
    "vscode-dark": True,
    "vscode-high-contrast": True,
    "vscode-high-contrast-light vscode-high-contrast": False,
}
COLAB_DARK = "document.documentElement.setAttribute('theme', 'dark')"
QUICK, SECOND, MINUTE = 50, 1000, 60_000  # milliseconds
LISTEN = """root => {
    window.heard = [];
    const changes = {childList: true, characterData: true, subtree: true};
    new MutationObserver(() => heard.push(root.textContent)).observe(root, changes);
}"""


@pytest.mark.parametrize("buffers", ["DataView", "Uint8Array"])
def test_the_player_needs_no_more_than_anywidget_promises(new_page, buffers):
    bare = BarePage(new_page(), Walker(alpha=0.2), buffers)
    seen = bare.picture(Walker)
    seen.drag(seen.slider("alpha"), 60)
    assert seen.at_rest()["alpha"] > 0.21
    seen.drag(seen.hand("start"), -60, 45)
    assert seen.at_rest()["start"][0] < 3
    seen.looks_like(Walker())
    assert not bare.problems
    assert all(address.startswith("blob:") for address in bare.fetched), (
        "the player fetched something"
    )


FORESEE = """(stage, [clientX, clientY]) => stage.dispatchEvent(
    new PointerEvent("pointerrawupdate", {pointerId: 1, clientX, clientY}))"""
WIPES = """canvas => {
    const {prototype} = CanvasRenderingContext2D, {clearRect} = prototype;
    window.wipes = 0;
    prototype.clearRect = function (...box) {
        if (this.canvas === canvas) window.wipes++;
        return clearRect.apply(this, box);
    };
}"""


@pytest.fixture
def held(new_page):
    """A page with a walker whose handle is held, the walker, and where it is held.

    Browsers tell of raw updates to pages that come by https, or from this machine.
    """
    page = new_page()
    page.route("https://hillside.test/", lambda route: route.fulfill(body="<!doctype html>"))
    page.goto("https://hillside.test/")
    bare = BarePage(page, Walker(alpha=0.2))
    seen = bare.picture(Walker)
    seen.at_rest()
    x, y = seen.grip(seen.hand("start"))
    bare.page.mouse.move(x, y)
    bare.page.mouse.down()
    return bare, seen, x, y


def test_the_kernel_is_asked_when_the_pointer_is_there_and_not_once_more_when_the_page_hears_of_it(
    held,
):
    bare, seen, x, y = held
    before = seen.shown
    bare.asked.clear()
    seen.stage.evaluate(FORESEE, [x - 40, y])
    seen.page.wait_for_timeout(QUICK)
    assert bare.asked == ["frames"]
    assert seen.shown == before, "nothing moves before the page hears of it"
    bare.page.mouse.move(x - 40, y)
    seen.page.wait_for_function(
        "([node, old]) => node.textContent !== old", arg=[seen.caption.element_handle(), before[1]]
    )
    assert bare.asked.count("frames") == 1
    bare.page.mouse.up()
    seen.at_rest()
    seen.looks_like(Walker())


def test_a_movement_whose_frame_is_on_its_way_moves_the_handle_and_paints_nothing(held):
    bare, seen, x, y = held
    bare.page.evaluate("(window.kernel = () => new Promise(() => {}), null)")
    seen.root.locator(".hs-canvas").evaluate(WIPES)
    before = seen.shown
    bare.page.mouse.move(x - 40, y)
    seen.page.wait_for_timeout(QUICK)
    assert seen.shown[0]["start"] != before[0]["start"]
    assert bare.page.evaluate("wipes") == 0


def test_two_pixels_for_one_show_the_same_picture(new_page):
    seen = BarePage(new_page(scale=2), Walker(alpha=0.3)).picture(Walker)
    assert seen.density == 2
    seen.looks_like(Walker())


def test_the_kernel_may_forget_a_picture_when_its_last_view_is_gone(new_page):
    bare = BarePage(new_page(), MultiplierGauge(alpha=0.3))
    bare.page.evaluate("show()")
    bare.picture(MultiplierGauge).at_rest()
    bare.page.clock.install()
    for views in (1, 0):
        bare.page.evaluate("leave()")
        bare.page.clock.fast_forward(60_000)
        assert bare.page.locator(".hillside").count() == views
        assert bare.asked.count("close") == (views == 0)
    assert bare.page.evaluate("heard()") == 0
    assert bare.shown._player is None


def test_a_picture_that_a_cell_shows_again_before_the_kernel_hears_of_its_end_is_kept(new_page):
    bare = BarePage(new_page(), MultiplierGauge(alpha=0.3))
    bare.picture(MultiplierGauge).at_rest()
    bare.page.clock.install()
    bare.page.evaluate("leave()")
    bundle(bare.shown)
    bare.page.clock.fast_forward(60_000)
    assert bare.asked.count("close") == 1
    assert bare.shown._player is bare.player and bare.player.comm is not None


def test_keys_that_move_the_picture_do_not_reach_the_page_around_it(new_page):
    # VS Code would go to another cell, or delete this one.
    bare = BarePage(new_page(), Walker(alpha=0.2))
    seen = bare.picture(Walker)
    bare.page.evaluate(
        "window.reached = []; addEventListener('keydown', event => reached.push(event.key))"
    )
    for node in (seen.slider("alpha"), seen.hand("start"), seen.button("reset")):
        seen.press(
            node, "ArrowDown", "Shift+ArrowLeft", "d", "Delete", "Escape", "Control+b", "Tab"
        )
    assert bare.page.evaluate("reached") == ["Escape", "Control", "b", "Tab"] * 3


def follows(bare, dark):
    """Wait until the picture is dark, or light; its paper and ink are so, too."""
    bare.page.wait_for_function(
        "dark => document.querySelector('.hillside').matches('.hs-dark') === dark", arg=dark
    )
    assert bare.colours() == [PALETTE["paper"][dark], PALETTE["ink"][dark]]


def test_the_picture_follows_the_theme_of_vscode(new_page):
    bare = BarePage(new_page(), MultiplierGauge(alpha=0.3))
    for names, dark in VSCODE.items():
        bare.page.emulate_media(
            color_scheme="light" if dark else "dark"
        )  # the page's word counts, not the system's
        bare.page.evaluate("names => { document.body.className = names }", names)
        follows(bare, dark)


def test_the_picture_follows_the_theme_of_colab(new_page):
    page = new_page()
    page.evaluate(COLAB_DARK)
    follows(BarePage(page, MultiplierGauge(alpha=0.3)), dark=True)


@pytest.fixture
def stopped(new_page):
    """A walker on a page where time stands still, until `page.clock.run_for(ms)`."""
    bare = BarePage(new_page(), Walker(alpha=0.2))
    seen = bare.picture(Walker)
    seen.at_rest()
    bare.page.clock.install(time=0)
    bare.page.clock.pause_at(MINUTE)
    # a late answer makes the player wait before it asks again, so time goes on until it rests
    seen.wait = lambda: bare.page.clock.run_for(QUICK)
    return seen


def spoken(seen):
    """Let a minute pass.   Returns what a screen reader has heard since it was asked for last."""
    seen.page.clock.run_for(MINUTE)
    seen.at_rest()
    return seen.page.evaluate("window.heard.splice(0)")


def test_a_screen_reader_hears_each_movement_once(stopped):
    stopped.page.evaluate(LISTEN, stopped.root.locator(".hs-spoken").element_handle())
    before = stopped.shown[1]
    for _ in range(12):
        stopped.press(stopped.slider("alpha"), "ArrowRight")
        stopped.page.clock.run_for(QUICK)
    assert stopped.page.evaluate("heard") == []
    assert spoken(stopped) == [stopped.python[1]] != [before]
    assert stopped.root.locator(".hs-canvas").get_attribute("aria-label") == stopped.python[1]
    stopped.drag(stopped.hand("start"), -40, 20)
    assert spoken(stopped) == [stopped.python[1]]
    assert spoken(stopped) == []


def test_play_goes_on_until_it_is_paused(stopped):
    per_second = Walker.step.per_second
    for seconds in (1, 2):
        stopped.button("play step").click()
        stopped.page.clock.run_for(SECOND)
        stopped.button("pause step").click()
        stopped.page.clock.run_for(MINUTE)
        assert stopped.at_rest()["step"] == seconds * per_second


def test_less_motion_means_one_stop_a_press(stopped):
    stopped.page.emulate_media(reduced_motion="reduce")
    for presses in (1, 2):
        stopped.button("play step").click()
        stopped.page.clock.run_for(MINUTE)
        assert stopped.at_rest()["step"] == presses
