"""The lesson in Notebook 7 and in Voila."""

import shutil

import pytest
from front_ends import LESSON, PICTURES, Notebook7, Notebook7Server, Voila, VoilaServer
from lab import NOTEBOOKS

from hillside.lessons.gradient_descent.pictures import Basins, MultiplierGauge, Walker
from hillside.live.look import PALETTE

pytestmark = pytest.mark.long  # two more servers, each with a whole lesson run

GUESS = "go down by less than 10"
PAINTED = """canvas => canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height)
    .data.some(Boolean)"""
COMPLAINT = """const source = "setTimeout(() => { throw Error('ours') })";
    import(URL.createObjectURL(new Blob([source], {type: "text/javascript"})))"""


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
        assert shown.ours == [], f"what the console of {Shown.__name__} reported"
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
        assert lesson.picture(kind).root.locator(".hs-canvas").evaluate(PAINTED)


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
    # In Notebook 7 the cell is in command mode, where arrows move between cells, d d deletes one
    # and x cuts it.
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
    assert lesson.colours() == [PALETTE["paper"][True], PALETTE["ink"][True]]
