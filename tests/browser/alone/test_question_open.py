"""While a question is open a page shows and says that alone; what is typed as a guess is read."""

import numpy as np
import pytest
from front_ends import BarePage
from playwright.sync_api import expect

from hillside.live import (
    AskArrow,
    AskChoice,
    AskNumber,
    Choice,
    Dots,
    Handle,
    Line,
    Picture,
    Slider,
)
from hillside.live.document import document, figure
from hillside.live.look import Look

TOLD = "It goes up to 0.5."
TRUTH = 0.5


class Asks(Picture):
    """Axes and a title that would tell, hidden while it asks; a handle on the hidden axes."""

    size = (600, 300)
    alpha = Slider("rate", 0, 1, start=TRUTH, step=0.1)
    ground = Choice("ground", ["bowl", "plain"])
    at = Handle("place", on="side", at=(0.5, 0.5))
    presets = {"far": {"alpha": 0.9}, "plain": {"ground": "plain"}}
    prediction = AskNumber("How high does it go?", hides=("dot", "side"))

    def stage(self, figure, asked):
        axes = figure.subplots(1, 2)
        for ax, label in zip(axes, ("plane", "side")):
            ax.set(label=label, xlim=(0, 1), ylim=(0, 1))
        axes[0].set_title("how high?" if asked else "this high: it goes up to a half")
        return {"dot": Dots("plane", "path", radius=20), "line": Line("side", "got", width=12)}

    def frame(self, alpha, at):
        return {"dot": [[alpha], [alpha]], "line": [[0, 1], [alpha, at[1]]]}

    def caption(self, alpha):
        return f"It goes up to {alpha:.4g}."

    def truth(self, alpha):
        return alpha


class Chooses(Asks):
    """Options."""

    prediction = AskChoice("Where?", hides=("dot", "side"), options=("up", "down"))

    def truth(self):
        return "up"


class Points(Asks):
    """An arrow."""

    prediction = AskArrow("Whither?", hides=("dot",), on="plane", tail=(0.5, 0.5), at=(0.9, 0.5))

    def truth(self):
        return 0.5, 0.9


NUMBER, CHOICE, ARROW = range(3)


@pytest.fixture(scope="module")
def page(offline):
    body = "".join(map(figure, (Asks(), Chooses(), Points())))
    return offline("asked.html", document("Asked", f"<main><h1>Asked</h1>{body}</main>"))


@pytest.fixture
def seen(page):
    """seen(number): the picture's root, its question open."""
    page.reload()

    def found(number):
        figure = page.locator(".hs-kept").nth(number)
        figure.scroll_into_view_if_needed()
        root = figure.locator(".hillside")
        root.locator(".hs-predict").wait_for()
        return root

    return found


COUNT = """(canvas, [r, g, b]) => {
    const {data} = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height);
    let found = 0;
    for (let i = 0; i < data.length; i += 4)
        found += Math.abs(data[i] - r) + Math.abs(data[i + 1] - g) + Math.abs(data[i + 2] - b) < 6
            && data[i + 3] > 250;
    return found;
}"""
PATH, GOT, INK = (
    [round(255 * part) for part in Look().rgb(role)] for role in ("path", "got", "ink")
)


def painted(root, color):
    """How many pixels of the canvas have a colour."""
    return root.locator(".hs-canvas").evaluate(COUNT, color)


def answer(root, typed):
    """Type a guess and commit it with Enter."""
    root.get_by_label("your guess").fill(typed)
    root.get_by_label("your guess").press("Enter")


@pytest.mark.parametrize("number", [NUMBER, CHOICE])
def test_while_it_is_open_nothing_on_the_page_tells(seen, number):
    root = seen(number)
    question = f"Predict: {(Asks, Chooses)[number].prediction.question}"
    assert root.locator(".hs-canvas").get_attribute("aria-label") == question
    assert root.locator(".hs-caption").text_content() == question
    assert "It goes up" not in root.evaluate("root => root.outerHTML")
    assert [painted(root, color) for color in (PATH, GOT, INK)] == [0, 0, 0]


def test_when_it_is_answered_everything_tells(seen):
    root = seen(NUMBER)
    before = root.locator(".hs-back").get_attribute("src")
    answer(root, "0.5")
    expect(root.locator(".hs-caption")).to_have_text(TOLD)
    expect(root.locator(".hs-verdict")).to_have_text("You said 0.5. It is 0.5: you have it.")
    assert root.locator(".hs-canvas").get_attribute("aria-label") == TOLD
    assert not root.locator(".hs-caption").is_visible()  # until the picture is moved
    expect(root.locator(".hs-back")).not_to_have_attribute("src", before)
    assert min(painted(root, color) for color in (PATH, GOT, INK)) > 20


def test_a_skipped_question_tells_the_same(seen):
    root = seen(CHOICE)
    root.get_by_role("button", name="skip").click()
    expect(root.locator(".hs-caption")).to_have_text(TOLD)
    assert root.locator(".hs-canvas").get_attribute("aria-label") == TOLD


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("1/2", "You said 0.5. It is 0.5: you have it."),
        ("0,5", "You said 0.5. It is 0.5: you have it."),
        ("1,0", "You said 1. It is 0.5, smaller by a factor of 2."),
        ("\u22121", "You said \u22121. It is 0.5: 1.5 apart."),
        ("2^-1", "You said 0.5. It is 0.5: you have it."),
        ("\u221a2/2", "You said 0.7071. It is 0.5, smaller by a factor of 1.41."),
    ],
)
def test_a_number_is_read_as_it_is_typed(seen, typed, said):
    root = seen(NUMBER)
    root.get_by_label("your guess").focus()
    root.page.keyboard.type(typed)
    assert root.get_by_label("your guess").input_value() == typed
    root.get_by_role("button", name="commit").click()
    expect(root.locator(".hs-verdict")).to_have_text(said)
    measured = Asks.prediction.measure(Asks.prediction.clean(typed), TRUTH)
    assert measured == said


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("a half", "'a half' is not a number; try 0.5, 1/2 or 2*10^-3"),
        ("1,000", "1,000 can be read in two ways; write 1.000 or 1000"),
    ],
)
def test_what_cannot_be_read_can_be_typed_again(seen, typed, told):
    root = seen(NUMBER)
    answer(root, typed)
    trouble = root.locator(".hs-predict .hs-trouble")
    expect(trouble).to_have_text(told)
    assert root.get_by_label("your guess").get_attribute("aria-invalid") == "true"
    answer(root, "1/2")
    expect(root.locator(".hs-caption")).to_have_text(TOLD)


@pytest.mark.parametrize(
    ("number", "told"), [(NUMBER, "Type a number"), (CHOICE, "Choose one of them")]
)
def test_a_commit_without_a_guess_says_what_to_do(seen, number, told):
    root = seen(number)
    root.get_by_role("button", name="commit").click()
    expect(root.locator(".hs-predict .hs-trouble")).to_contain_text(told)
    assert root.locator(".hs-predict input:focus").count() == 1


def test_an_arrow_on_axes_that_are_shown_is_guessed_there(seen):
    root = seen(ARROW)
    ring = root.locator("[data-control='your guess']")
    ring.focus()
    ring.press("Shift+ArrowUp")
    root.get_by_role("button", name="commit").click()
    expect(root.locator(".hs-verdict")).to_contain_text("The true arrow is turned")


def test_while_it_is_open_handles_sleep_and_letters_do_nothing(new_page):
    bare = BarePage(new_page(), Points())
    root = bare.page.locator(".hillside")
    root.locator(".hs-predict").wait_for()
    hand = root.locator("[data-control='at']")
    before = hand.get_attribute("aria-valuetext")
    assert hand.evaluate("hand => hand.inert && (hand.focus(), document.activeElement !== hand)")
    box = root.locator(".hs-stage").bounding_box()
    root.page.mouse.click(box["x"] + 0.8 * box["width"], box["y"] + 0.3 * box["height"])
    root.locator("[data-control='your guess']").press("n")
    assert hand.get_attribute("aria-valuetext") == before
    root.get_by_role("button", name="skip").click()
    expect(root.locator(".hs-caption")).to_have_text(TOLD)
    assert hand.evaluate("hand => !hand.inert && (hand.focus(), document.activeElement === hand)")
    hand.press("ArrowUp")
    expect(hand).not_to_have_attribute("aria-valuetext", before)
    assert bare.problems == []


def test_the_kernel_reads_a_guess_and_paints_the_other_stage(new_page):
    bare = BarePage(new_page(), Asks())
    root = bare.page.locator(".hillside")
    root.locator(".hs-predict").wait_for()
    question = "Predict: How high does it go?"
    assert root.locator(".hs-canvas").get_attribute("aria-label") == question
    assert [painted(root, color) for color in (PATH, GOT, INK)] == [0, 0, 0]
    answer(root, "a half")
    expect(root.locator(".hs-predict .hs-trouble")).to_contain_text("is not a number; try 0.5")
    answer(root, "\u00bd")
    expect(root.locator(".hs-verdict")).to_have_text("You said 0.5. It is 0.5: you have it.")
    expect(root.locator(".hs-canvas")).to_have_attribute("aria-label", TOLD)
    assert bare.asked.count("stage") == 2 and bare.problems == []
    assert min(painted(root, color) for color in (PATH, GOT, INK)) > 20


@pytest.mark.parametrize("key", ["r", "n", "p"])
def test_letters_in_a_list_of_choices_are_the_lists(seen, key):
    root = seen(CHOICE)
    root.get_by_role("button", name="skip").click()
    slider = root.locator("input[type=range]")
    slider.focus()
    slider.press("ArrowRight")
    expect(root.locator(".hs-caption")).to_have_text("It goes up to 0.6.")
    root.locator("select").focus()
    root.page.keyboard.press(key)
    after = {"r": "bowl", "n": "bowl", "p": "plain"}[key]
    assert root.locator("select").input_value() == after
    expect(root.locator(".hs-caption")).to_have_text("It goes up to 0.6.")


@pytest.mark.parametrize(("key", "words"), [("r", TOLD), ("n", "It goes up to 0.9.")])
def test_letters_elsewhere_are_the_presenters(seen, key, words):
    root = seen(CHOICE)
    root.get_by_role("button", name="skip").click()
    slider = root.locator("input[type=range]")
    slider.focus()
    slider.press("ArrowRight")
    expect(root.locator(".hs-caption")).to_have_text("It goes up to 0.6.")
    slider.press(key)
    expect(root.locator(".hs-caption")).to_have_text(words)


def test_printed_without_a_still_an_open_question_stands_below_its_picture(seen):
    root = seen(NUMBER)
    root.page.evaluate(
        "for (const still of document.querySelectorAll('.hs-kept > img')) still.remove()"
    )
    root.page.emulate_media(media="print")
    assert root.locator(".hs-caption").is_visible()
    root.page.emulate_media(media="screen")


def test_on_a_phone_the_question_stands_below_its_picture_until_it_is_answered(seen):
    root = seen(NUMBER)
    main, commit = root.locator(".hs-main"), root.get_by_role("button", name="commit")
    stage = root.locator(".hs-stage")
    assert main.is_visible()
    usual = root.page.viewport_size
    root.page.set_viewport_size({"width": 390, "height": 844})
    expect(main).to_be_hidden()
    box, question = stage.bounding_box(), root.locator(".hs-predict").bounding_box()
    assert 0 <= question["y"] - box["y"] - box["height"] < 40
    commit.scroll_into_view_if_needed()
    answer(root, "1")
    expect(main).to_be_visible()
    expect(root.locator(".hs-verdict")).to_be_visible()
    root.page.set_viewport_size(usual)


def test_colours_are_found_where_they_are(seen):
    root = seen(NUMBER)
    answer(root, "1")
    expect(root.locator(".hs-caption")).to_have_text(TOLD)
    dot = painted(root, PATH)
    assert dot == pytest.approx(
        np.pi * 20**2 * root.page.evaluate("devicePixelRatio") ** 2, rel=0.5
    )
