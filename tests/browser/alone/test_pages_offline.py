"""Pages without a kernel, from disk, with the network off: they show what Python would show."""

from types import SimpleNamespace

import nbformat
import pytest
from axe_playwright_python.sync_playwright import Axe
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook
from picture import Unasked
from playwright.sync_api import expect

from hillside.lessons.gradient.pictures import Compass, PeakGuess
from hillside.lessons.gradient_descent.pictures import MultiplierGauge, Walker
from hillside.lessons.gradient_descent.pictures.walker import SURFACE
from hillside.lessons.stage.pictures import TypedSurface
from hillside.live.document import document, figure
from hillside.pages.notebook import write_page

PICTURES = [Walker(alpha=0.2), MultiplierGauge(), Compass(), PeakGuess(), TypedSurface()]
WALKER, GAUGE, COMPASS, PEAK, TYPED = range(5)
GAUGE_CELL = """\
from hillside.lessons.gradient_descent.pictures import MultiplierGauge

MultiplierGauge(alpha=0.35)"""
CHECK_CELL = """\
from hillside.exercises import check

answer = ...
check("09.1", answer)"""
NOTE = (
    "On this page the view turns. "
    "In JupyterLab the points on the plot move and formulas can be typed."
)
CELLS = [
    new_markdown_cell("# Descent\n\nThe step is $-\\alpha\\nabla f$."),
    new_code_cell(GAUGE_CELL),
    new_code_cell(CHECK_CELL),
]


class OnDisk(Unasked):
    """A picture on a page without a kernel, where those far from the window are not alive yet."""

    def found(self, number):
        figure = self.page.locator(".hs-kept").nth(number)
        figure.scroll_into_view_if_needed()
        return figure.locator(".hillside")


@pytest.fixture(scope="module")
def gallery(offline):
    """One page with all pictures, their backgrounds in the density of this screen, to compare."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("hillside.live.kept.DENSITY", 1.0)
        figures = "".join(map(figure, PICTURES))
    return offline("gallery.html", document("Pictures", f"<main><h1>Pictures</h1>{figures}</main>"))


def on_disk(page, number):
    """A picture of the gallery."""
    return OnDisk(SimpleNamespace(page=page), PICTURES[number], number)


@pytest.fixture
def seen(gallery):
    """seen(number): a picture, reset, its question skipped."""

    def found(number):
        picture = on_disk(gallery, number)
        if picture.asks():
            picture.answer("skip")
        picture.button("reset").click()
        picture.at_rest()
        return picture

    return found


@pytest.mark.parametrize(
    "number, name", [(WALKER, "alpha"), (WALKER, "step"), (GAUGE, "alpha"), (PEAK, "kappa")]
)
def test_a_slider_follows_mouse_and_keys(seen, number, name):
    picture = seen(number)
    before = picture.values[name]
    picture.drag(picture.slider(name), 150)
    dragged = picture.at_rest()[name]
    assert dragged != before
    picture.press(picture.slider(name), "ArrowLeft", "ArrowLeft")
    assert picture.at_rest()[name] < dragged
    picture.looks_like(picture.picture)
    for key in ("Home", "End"):
        picture.press(picture.slider(name), key)
        picture.at_rest()
    picture.looks_like(picture.picture)


def test_each_slider_moves_alone_and_the_others_return(seen):
    picture = seen(WALKER)
    picture.press(picture.slider("alpha"), *["ArrowRight"] * 5)
    assert picture.at_rest()["alpha"] > 0.2
    picture.press(picture.slider("step"), "ArrowRight")
    values = picture.at_rest()
    assert (values["alpha"], values["step"]) == (0.2, 1)


def test_a_choice_and_a_preset_bring_their_own_stage_and_strips(seen):
    picture = seen(WALKER)
    picture.root.get_by_label("ground").select_option("ravine")
    assert picture.at_rest()["ground"] == "ravine"
    picture.looks_like(picture.picture)
    picture.press(picture.slider("alpha"), "ArrowRight")
    assert picture.at_rest()["ground"] == "ravine"
    picture.button("straight to the bottom: 1/L").click()
    expect(picture.caption).to_have_text(
        Walker(**Walker.presets["straight to the bottom: 1/L"]).words(
            dict(Walker(**Walker.presets["straight to the bottom: 1/L"]).values)
        )
    )


def test_a_surface_turns_by_mouse_and_keys(seen):
    picture = seen(WALKER)
    picture.root.get_by_label("show").select_option(SURFACE)
    picture.at_rest()
    before = picture.values["view"]
    picture.drag(picture.hand("view"), 70, -30)
    dragged = picture.values["view"]
    picture.press(picture.hand("view"), "ArrowRight")
    assert len({before, dragged, picture.values["view"]}) == 3
    picture.looks_like(picture.picture)


def test_play_runs_along_its_strip(seen):
    picture = seen(WALKER)
    picture.button("play step").click()
    picture.page.wait_for_function(
        "root => +root.querySelector('[data-control=step]').value >= 3",
        arg=picture.root.element_handle(),
    )
    picture.button("pause step").click()
    picture.at_rest()


def test_handles_and_formulas_rest_and_the_page_says_where_they_move(seen):
    picture = seen(TYPED)
    assert picture.root.locator(".hs-handle").count() == 0
    box = picture.root.get_by_label("f(x, y) =")
    assert box.get_attribute("readonly") is not None
    assert picture.root.locator(".hs-notation math").count() == 3
    assert picture.page.locator(".hs-note").nth(TYPED).inner_text() == NOTE
    picture.drag(picture.hand("view"), 40, 0)
    picture.looks_like(picture.picture)


GUESSES = {
    GAUGE: [(-0.5, "apart"), (0.4, "larger"), (2.5, "smaller"), (1.0, "same")],
    COMPASS: [(["ArrowUp"] * 3, "apart"), (["Shift+ArrowRight"] * 2, "apart")],
    PEAK: [(["Shift+ArrowLeft"] * 2, "apart"), (["ArrowRight"], "apart")],
}


@pytest.mark.parametrize(
    "number, guess, case",
    [(number, *pair) for number, guesses in GUESSES.items() for pair in guesses],
)
def test_a_guess_is_measured_as_python_measures_it(gallery, number, guess, case):
    gallery.reload()
    picture = on_disk(gallery, number)
    assert picture.asks() and not picture.caption.is_visible()
    if isinstance(guess, float):
        picture.root.get_by_label("your guess").fill(str(guess))
    else:
        picture.press(picture.hand("your guess"), *guess)
        x, y = map(
            float,
            picture.hand("your guess")
            .get_attribute("aria-valuetext")
            .replace("x = ", "")
            .replace("y = ", "")
            .split(","),
        )
        guess = [x, y]
    picture.answer("commit")
    asked, truth = (
        picture.picture.prediction,
        picture.picture.call(picture.picture.truth, picture.picture.values),
    )
    assert asked.compare(guess, truth)[0] == case
    assert picture.root.locator(".hs-verdict").inner_text() == asked.measure(guess, truth)
    picture.at_rest()


def test_dark_and_narrow_pages_show_dark_and_narrow_stills(gallery, seen):
    picture = seen(GAUGE)
    gallery.emulate_media(color_scheme="dark")
    picture.looks_like(picture.picture, dark=True)
    gallery.emulate_media(color_scheme="light")
    gallery.set_viewport_size({"width": 332, "height": 900})
    gallery.wait_for_function(
        "stage => stage.clientHeight > stage.clientWidth", arg=picture.stage.element_handle()
    )
    picture.looks_like(picture.picture, narrow=True)
    assert (
        picture.differs(picture.picture, {**picture.values, "alpha": 0.9}, narrow=True)
        > picture.bound
    )
    assert gallery.evaluate("document.documentElement.scrollWidth <= innerWidth")
    gallery.set_viewport_size({"width": 1000, "height": 900})


@pytest.fixture(scope="module")
def lesson(offline, tmp_path_factory):
    """The page of a small lesson."""
    folder = tmp_path_factory.mktemp("lesson")
    nbformat.write(new_notebook(cells=CELLS), folder / "lesson.ipynb")
    return offline("lesson.html", write_page(folder / "lesson.ipynb").read_text(encoding="utf-8"))


@pytest.mark.parametrize("dark", [False, True])
def test_axe_has_nothing_against_a_lesson(lesson, dark):
    lesson.emulate_media(color_scheme="dark" if dark else "light")
    lesson.locator(".hs-kept").scroll_into_view_if_needed()
    lesson.locator(".hillside input[type=range]").first.wait_for()
    found = Axe().run(lesson).response["violations"]
    assert [(one["id"], [node["target"] for node in one["nodes"]]) for one in found] == []
    lesson.emulate_media(color_scheme="light")


def test_light_or_dark_by_hand_repaints_pictures_too(lesson):
    color = "getComputedStyle(document.body).backgroundColor"
    before = lesson.evaluate(color)
    lesson.get_by_role("button", name="switch to dark").click()
    assert lesson.evaluate(color) != before
    lesson.locator(".hillside.hs-dark").wait_for()
    lesson.get_by_role("button", name="switch to light").click()
    lesson.locator(".hillside:not(.hs-dark)").wait_for()


def test_hints_unfold_by_keys(lesson):
    hint = lesson.locator("details").first
    hint.locator("summary").focus()
    lesson.keyboard.press("Enter")
    assert hint.get_attribute("open") is not None
    assert hint.locator("p").first.is_visible()


def test_where_the_player_cannot_run_the_note_promises_nothing(lesson, chromium):
    page = chromium.new_context(offline=True).new_page()
    page.add_init_script("delete window.DecompressionStream")
    page.goto(lesson.url)
    note = page.locator(".hs-kept .hs-note").first
    note.scroll_into_view_if_needed()
    expect(note).to_have_text(
        "The picture moves where the scripts of this page run, and in JupyterLab."
    )
    assert page.locator(".hs-kept > img").first.is_visible()
    page.context.close()
