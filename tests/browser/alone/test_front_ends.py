"""The lesson in Notebook 7 and in Voila, and the player alone on a page, in the place of VS Code and Colab."""

import shutil

import pytest
from front_ends import LESSON, PICTURES, BarePage, Notebook7, Notebook7Server, Voila, VoilaServer
from lab import NOTEBOOKS

from hillside.lessons.gradient_descent.pictures import Basins, MultiplierGauge, Walker
from hillside.live.look import PALETTE

ROOM = {"width": 1280, "height": 1000}  # for a picture and its controls
GUESS = "go down by less than 10"
PAINTED = "canvas => canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data.some(Boolean)"
COMPLAINT = "import(URL.createObjectURL(new Blob(['setTimeout(() => { throw Error(`ours`) })'], {type: 'text/javascript'})))"
VSCODE = {  # the classes with which the body of its pages tells the theme, and whether that is dark
    "vscode-light": False,
    "vscode-dark": True,
    "vscode-high-contrast": True,
    "vscode-high-contrast-light vscode-high-contrast": False,
}
COLAB_DARK = "document.documentElement.setAttribute('theme', 'dark')"


@pytest.fixture(scope="module")
def new_page(chromium):
    """new_page(): a page with room, closed in the end.   scale: pixels of the screen for each pixel of the page."""
    pages = []

    def opened(scale=1):
        pages.append(chromium.new_context(viewport=ROOM, device_scale_factor=scale).new_page())
        pages[-1].set_default_timeout(30_000)
        return pages[-1]

    yield opened
    for page in pages:
        page.context.close()


@pytest.fixture(
    scope="module",
    params=[(Notebook7Server, Notebook7), (VoilaServer, Voila)],
    ids=["notebook7", "voila"],
)
def lesson(request, new_page, tmp_path_factory):
    """The lesson in each front end.  Errors of ours on its console fail the last test of it."""
    Host, Shown = request.param
    server = Host(tmp_path_factory.mktemp("front_end"))
    shutil.copy(NOTEBOOKS / LESSON, server.root)
    try:
        server.wait()
        shown = Shown(new_page(), server)
        yield shown
        assert not shown.ours, f"the console of {Shown.__name__} reported:\n" + "\n".join(
            shown.ours
        )
    finally:
        server.close()


def opened(lesson, kind):
    """The picture, its question answered."""
    seen = lesson.picture(kind)
    if seen.asks():
        seen.answer("skip")
    return seen


def test_every_picture_is_alive_and_painted(lesson):
    assert not lesson.errors()
    assert lesson.page.locator(".hillside").count() == len(PICTURES)
    for kind in (Walker, MultiplierGauge, Basins):
        assert lesson.picture(kind).root.locator("canvas").evaluate(PAINTED)


def test_a_guess_is_judged_by_the_kernel(lesson):
    seen, picture = lesson.picture(Walker), Walker()
    seen.root.get_by_label(GUESS, exact=True).check()
    seen.answer("commit")
    truth = picture.call(picture.truth, seen.at_rest())
    assert seen.root.locator(".hs-verdict").inner_text() == picture.prediction.measure(GUESS, truth)


def test_a_slider_is_dragged_along_its_strip(lesson):
    seen = opened(lesson, MultiplierGauge)
    before, words = seen.at_rest(), seen.shown[1]
    seen.drag(seen.slider("alpha"), 90)
    assert seen.at_rest()["alpha"] > before["alpha"] + 0.1 and seen.shown[1] != words
    seen.looks_like(MultiplierGauge())


def test_a_handle_is_dragged_and_the_kernel_answers(lesson):
    seen = opened(lesson, Walker)
    (x, y), words = seen.at_rest()["start"], seen.shown[1]
    seen.drag(seen.hand("start"), -60, 45)
    there = seen.at_rest()["start"]
    assert there[0] < x and there[1] < y and seen.shown[1] != words
    seen.looks_like(Walker())


def test_keys_move_the_picture_and_nothing_else(lesson):
    # In Notebook 7 the cell is in command mode, where arrows move between cells, d d deletes one and x cuts it.
    seen, cells = opened(lesson, Walker), lesson.cells()
    place, (x, _) = int(seen.slider("alpha").input_value()), seen.at_rest()["start"]
    seen.press(seen.slider("alpha"), "ArrowRight", "ArrowUp", "ArrowRight", "d", "d", "x")
    assert int(seen.slider("alpha").input_value()) == place + 3
    seen.press(seen.hand("start"), "Shift+ArrowLeft", "ArrowDown", "d", "d", "x")
    assert seen.at_rest()["start"][0] < x
    seen.looks_like(Walker())
    assert lesson.cells() == cells


def test_an_error_of_ours_is_heard(lesson):
    # Tests the test: the fixture fails where the player fails.
    before = len(lesson.ours)
    with lesson.page.expect_event("pageerror"):
        lesson.page.evaluate(COMPLAINT)
    assert len(lesson.ours) == before + 1 and "Error: ours" in lesson.problems.pop()


def test_the_dark_theme_reaches_the_picture(lesson):
    lesson.dark()
    opened(lesson, Walker).looks_like(Walker(), dark=True)
    assert colours(lesson) == [PALETTE["paper"][True], PALETTE["ink"][True]]


def colours(shown):
    """Paper and ink of what surrounds the stage of the first picture, as #rrggbb."""
    style = "root => { const {backgroundColor, color} = getComputedStyle(root); return [backgroundColor, color].map(c => c.match(/\\d+/g).map(Number)) }"
    return [
        "#{:02x}{:02x}{:02x}".format(*rgb)
        for rgb in shown.page.locator(".hillside").first.evaluate(style)
    ]


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
    assert colours(bare) == [PALETTE["paper"][dark], PALETTE["ink"][dark]]


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
