"""After a guess the picture shows the truth where it was asked, and the question can come back."""

import pytest
from front_ends import BarePage
from playwright.sync_api import expect

from hillside.lessons.gradient.pictures import FiniteStep
from hillside.lessons.gradient_descent.pictures import MultiplierGauge
from hillside.lessons.lipschitz_step_size.pictures import (
    AlphaDial,
    LineSearch,
    SlidingCone,
    Umbrella,
    WhereIsL,
)
from hillside.live import AskArrow, Dots, Handle, Picture, Slider, asking
from hillside.live.document import document, figure
from hillside.live.look import Look

pytestmark = pytest.mark.later

OTHERS = [FiniteStep, AlphaDial, LineSearch, SlidingCone, Umbrella, WhereIsL]
MOVES = [MultiplierGauge, *(pytest.param(kind, marks=pytest.mark.long) for kind in OTHERS)]


class Turns(Picture):
    """An arrow, a slider, a handle that sleeps."""

    size = (500, 300)
    alpha = Slider("rate", 0, 1, start=0, step=0.1)
    at = Handle("place", on="plane", at=(0.25, 0.25))
    prediction = AskArrow(
        "Whither?", hides=("dot",), then={"alpha": 1}, on="plane", tail=(0.5, 0.5), at=(0.9, 0.5)
    )

    def stage(self, figure):
        figure.add_subplot(label="plane", xlim=(0, 1), ylim=(0, 1))
        return {"dot": Dots("plane", "path", radius=8)}

    def frame(self, alpha, at):
        return {"dot": [[alpha * at[0]], [alpha]]}

    def caption(self, alpha):
        return f"The rate is {alpha:.4g}."

    def truth(self):
        return 0.5, 0.9


def kept_page(offline, kind):
    """The root of a picture on a page without a kernel."""
    page = offline("told.html", document("Told", f"<main><h1>Told</h1>{figure(kind())}</main>"))
    return page.locator(".hillside")


def kernel_page(new_page, kind):
    """The root of a picture that asks its kernel."""
    picture = kind()
    asking.ask_again(picture)  # other tests of this session have answered
    return BarePage(new_page(), picture).page.locator(".hillside")


@pytest.fixture(params=["kept", "kernel"])
def root(request, offline, new_page):
    """The picture that turns, with its question open: on a page, and before a kernel."""
    found = kept_page(offline, Turns) if request.param == "kept" else kernel_page(new_page, Turns)
    found.locator(".hs-predict").wait_for()
    return found


def commit(root):
    """Press the button."""
    root.get_by_role("button", name="commit").click()


def guess(root):
    """An arrow that is not where its ring has started."""
    root.locator("[data-control='your guess']").press("Shift+ArrowUp")
    commit(root)


def test_the_commit_leads_to_where_the_truth_is_seen(root):
    guess(root)
    expect(root.locator(".hs-caption")).to_have_text("The rate is 1.")
    assert root.locator("input[type=range]").input_value() == "10"
    expect(root.locator(".hs-verdict")).to_contain_text("The true arrow is turned")
    expect(root).not_to_have_class("hs-left")


def test_a_skipped_question_leaves_the_picture_where_it_is(root):
    root.get_by_role("button", name="skip").click()
    expect(root.locator(".hs-caption")).to_have_text("The rate is 0.")


def test_where_the_ring_of_a_guess_starts_is_no_guess(root):
    commit(root)
    expect(root.locator(".hs-trouble")).to_contain_text("Click where the arrow should point")
    assert root.locator(".hs-verdict").count() == 0
    guess(root)
    assert root.locator(".hs-verdict").count() == 1


INKED = """(canvas, [r, g, b]) => {
    const {data} = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height);
    let found = 0;
    for (let i = 0; i < data.length; i += 4)
        found += Math.abs(data[i] - r) + Math.abs(data[i + 1] - g) + Math.abs(data[i + 2] - b) < 9
            && data[i + 3] > 150;
    return found;
}"""


def inked(root):
    """How many pixels of the canvas are ink, as the guess is, and the handle."""
    ink = [round(255 * part) for part in Look().rgb("ink")]
    return root.locator(".hs-canvas").evaluate(INKED, ink)


def test_guess_and_verdict_fade_when_the_state_is_left_and_return_with_it(root):
    guess(root)
    expect(root.locator(".hs-caption")).to_have_text("The rate is 1.")
    with_guess = inked(root)
    slider = root.locator("input[type=range]")
    slider.press("ArrowLeft")
    expect(root.locator(".hs-caption")).to_have_text("The rate is 0.9.")
    assert "hs-left" in root.get_attribute("class") and inked(root) < with_guess - 50
    slider.press("ArrowRight")
    expect(root.locator(".hs-caption")).to_have_text("The rate is 1.")
    assert "hs-left" not in root.get_attribute("class") and inked(root) == with_guess


def test_a_question_that_is_asked_again_is_as_it_was_at_first(root):
    guess(root)
    expect(root.locator(".hs-caption")).to_have_text("The rate is 1.")
    root.get_by_role("button", name="ask again").click()
    root.locator(".hs-predict").wait_for()
    assert root.locator("input[type=range]").input_value() == "0"
    expect(root.locator(".hs-caption")).to_have_text("Predict: Whither?")
    assert root.locator(".hs-verdict").count() == 0
    commit(root)
    expect(root.locator(".hs-trouble")).to_contain_text("Click where the arrow should point")
    guess(root)
    expect(root.locator(".hs-verdict")).to_contain_text("The true arrow is turned")


def test_handles_sleep_for_the_keyboard_and_look_so_while_it_is_asked(new_page):
    root = kernel_page(new_page, Turns)
    root.locator(".hs-predict").wait_for()
    hand = root.locator("[data-control='at']")
    assert hand.evaluate("hand => [hand.inert, hand.tabIndex]") == [True, -1]
    root.get_by_role("button", name="skip").click()
    expect(root.locator(".hs-caption")).to_have_text("The rate is 0.")
    assert hand.evaluate("hand => [hand.inert, hand.tabIndex]") == [False, 0]


@pytest.mark.parametrize("kind", MOVES, ids=lambda kind: kind.__name__)
def test_a_picture_shows_the_truth_that_it_tells(offline, kind):
    root = kept_page(offline, kind)
    root.locator(".hs-predict").wait_for()
    field = root.get_by_label("your guess")
    if field.count():
        field.fill("7")
    else:
        root.locator(".hs-option input").first.check()
    commit(root)
    picture = kind()
    there = picture.cleaned(dict(picture.values) | picture.prediction.then)
    expect(root.locator(".hs-caption")).to_have_text(picture.caption_at(there))
    assert there != dict(picture.values)
    assert "hs-left" not in root.get_attribute("class")
