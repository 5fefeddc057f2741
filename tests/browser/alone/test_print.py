"""A lesson on paper: pictures as the text knows them, questions with room, nothing to be moved."""

import io

import nbformat
import numpy as np
import pytest
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook
from PIL import Image
from playwright.sync_api import expect

from hillside.lessons.gradient.pictures import Compass
from hillside.lessons.gradient_descent.pictures import MultiplierGauge, Walker
from hillside.live import AskOrder, predict
from hillside.live.look import Look
from hillside.live.paper import HOW, under
from hillside.live.still import photograph
from hillside.pages.notebook import page as page_of

FAR = "\n\n".join(f"Line {i} of a text that fills a window." for i in range(200))
PLAIN_CELL = """\
from hillside.lessons.gradient_descent.pictures import MultiplierGauge

class Plain(MultiplierGauge):
    "Nothing is asked."

    prediction = None

Plain(alpha=0.35)"""
CELLS = [
    new_markdown_cell("# Descent\n\n<details><summary>Answers</summary>\n\nFour.\n\n</details>"),
    new_code_cell("from hillside.lessons.gradient_descent.pictures import Walker\nWalker()"),
    new_code_cell(PLAIN_CELL),
    new_markdown_cell("A part.\n\n### Exercise 09.1: the first step\n\nWhere?\n\n- here\n- there"),
    new_code_cell('from hillside.exercises import check\n\ncheck("09.1", ...)'),
    new_markdown_cell(FAR),
    new_code_cell("from hillside.lessons.gradient.pictures import Compass\nCompass()"),
]


class Plain(MultiplierGauge):
    "The same as in the cell."

    prediction = None


PICTURES = [Walker(), Plain(alpha=0.35), Compass()]
CHOICE, PLAIN, ARROW = range(3)
CONTROLS = ".hs-controls, .hs-main, .hs-asking, .hs-chips, .hs-tools, .hs-readout, .hs-note, .theme"


@pytest.fixture(scope="module")
def lesson(offline, tmp_path_factory):
    """The page of three pictures: with options, without a question, and far away one to draw on."""
    path = tmp_path_factory.mktemp("notebooks") / "09_gradient_descent.ipynb"
    nbformat.write(new_notebook(cells=CELLS), path)
    return offline(path.with_suffix(".html").name, page_of(path))


@pytest.fixture
def fresh(lesson):
    """The page as it opens, only its first pictures alive."""
    lesson.emulate_media(media="screen", color_scheme="light")
    lesson.reload()
    lesson.evaluate("scrollTo(0, 0)")
    lesson.locator(".hillside").first.wait_for()
    yield lesson
    lesson.emulate_media(media="screen", color_scheme="light")


def on_paper(page, number):
    """The figure as printed, as pixels."""
    page.emulate_media(media="print")
    return page.locator(".hs-kept").nth(number).screenshot()


def printed(page):
    return [on_paper(page, number) for number in range(len(PICTURES))]


@pytest.mark.parametrize("number", range(len(PICTURES)))
def test_a_picture_is_printed_as_its_cell_made_it(fresh, number):
    picture = PICTURES[number]
    fresh.emulate_media(media="print")
    figure = fresh.locator(".hs-kept").nth(number)
    expect(figure.locator("> img")).to_be_visible()
    expect(figure.locator(".hillside:visible")).to_have_count(0)
    shown = figure.locator("> img").evaluate(
        "async node => (await fetch(node.src)).arrayBuffer()"
        ".then(some => [...new Uint8Array(some)])"
    )
    shown = np.asarray(Image.open(io.BytesIO(bytes(shown))), dtype=int)
    asked = picture.prediction is not None
    truth = photograph(picture, dict(picture.values), Look(asked=asked))[..., :3].astype(int)
    assert shown.shape == truth.shape and np.abs(shown - truth).mean() < 3  # few colours are kept
    words = (
        f"Predict: {picture.prediction.question}" if asked else picture.caption_at(picture.values)
    )
    assert figure.locator("figcaption").inner_text() == words


def test_whatever_was_done_before_the_same_is_printed(fresh):
    before = printed(fresh)
    fresh.emulate_media(media="screen")
    for number in range(len(PICTURES)):
        figure = fresh.locator(".hs-kept").nth(number)
        figure.scroll_into_view_if_needed()
        figure.locator(".hillside").wait_for()
        if PICTURES[number].prediction:
            figure.get_by_role("button", name="skip").click()
    for number, key in [(CHOICE, "alpha"), (PLAIN, "alpha")]:
        figure = fresh.locator(".hs-kept").nth(number)
        said = figure.locator(".hs-caption").inner_text()
        figure.locator(f"input[data-control={key}]").press("ArrowRight")
        expect(figure.locator(".hs-caption")).not_to_have_text(said)
    assert printed(fresh) == before


def drawn(room):
    """How many lines there are to write on, by their pixels."""
    shades = np.asarray(Image.open(io.BytesIO(room.screenshot())).convert("L"), dtype=int)
    rows = (shades < 200).mean(axis=1) > 0.9
    return int((rows[1:] & ~rows[:-1]).sum())


def test_a_question_has_its_options_and_room(fresh):
    fresh.emulate_media(media="print")
    options = list(Walker.prediction.options)
    choice, plain, arrow = (fresh.locator(".hs-kept").nth(k) for k in range(3))
    assert choice.locator("li:visible").all_inner_texts() == options
    assert choice.get_by_text(HOW["choice"]).is_visible()
    assert arrow.get_by_text(HOW["arrow"]).is_visible() and not arrow.locator("li").count()
    for figure in (choice, arrow):
        assert drawn(figure.locator(".hs-lines")) == 2
    assert not plain.locator(".hs-paper").count()


def test_every_kind_of_question_says_how_to_answer_on_paper():
    kinds = {one.kind for one in _below(predict.Prediction) if "kind" in vars(one)}
    assert AskOrder.kind in kinds and kinds <= set(HOW)


def _below(kind):
    for one in kind.__subclasses__():
        yield from (one, *_below(one))


def test_nothing_to_be_moved_or_opened_is_printed(fresh):
    fresh.emulate_media(media="print")
    expect(fresh.locator(CONTROLS).locator("visible=true")).to_have_count(0)
    answers = fresh.locator("section:not(.run) > details")
    expect(answers).to_be_hidden()
    fresh.emulate_media(media="screen")
    answers.locator("summary").click()
    fresh.emulate_media(media="print")
    expect(answers.get_by_text("Four.")).to_be_visible()
    assert fresh.pdf()[:4] == b"%PDF"


def test_an_exercise_is_not_parted_from_its_room(fresh):
    fresh.emulate_media(media="print")
    cell = fresh.locator("section.run:has(.room)")
    assert drawn(cell.locator(".room")) == 3
    asked = cell.locator("xpath=preceding-sibling::section[1]").locator("> *")
    styles = asked.evaluate_all(
        "nodes => nodes.map(node => [node.localName, getComputedStyle(node).breakAfter])"
    )
    assert styles == [["p", "auto"], ["h3", "avoid"], ["p", "avoid"], ["ul", "avoid"]]
    assert cell.evaluate("node => getComputedStyle(node).breakInside") == "avoid"


@pytest.mark.parametrize("how", ["system", "hand"])
def test_a_dark_page_is_printed_light(fresh, how):
    before = printed(fresh)
    fresh.emulate_media(media="screen", color_scheme="dark" if how == "system" else "light")
    if how == "hand":
        fresh.get_by_role("button", name="switch to").click()
    fresh.locator(".hillside.hs-dark").first.wait_for()
    fresh.emulate_media(media="print", color_scheme="dark" if how == "system" else "light")
    assert [fresh.locator(".hs-kept").nth(k).screenshot() for k in range(3)] == before
    color = "getComputedStyle(document.body)"
    assert fresh.evaluate(f"{color}.backgroundColor") == "rgb(255, 255, 255)"
    assert fresh.evaluate(f"{color}.colorScheme") == "light"
    fresh.emulate_media(media="screen", color_scheme="light")
    fresh.evaluate("localStorage.clear()")


def test_on_the_screen_the_words_of_the_still_go_with_it(fresh):
    figure = fresh.locator(".hs-kept").first
    expect(figure.locator("figcaption")).to_be_hidden()
    far = fresh.locator(".hs-kept").nth(ARROW)
    expect(far.locator("figcaption")).to_be_visible()
    expect(fresh.locator(".hs-paper").locator("visible=true")).to_have_count(0)


def test_a_caption_of_two_lines_has_two_and_its_signs_are_text():
    class Loud(Plain):
        def caption(self, alpha):
            return "a < 1 & b\nsecond"

    words = under(Loud(), {"alpha": 0.35}, False)
    assert "a &lt; 1 &amp; b<br>second<" in words
