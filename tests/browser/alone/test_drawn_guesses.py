"""A curve is drawn, a stretch marked, an order made: by mouse, by finger and by keys alone."""

import numpy as np
import pytest
from front_ends import BarePage
from playwright.sync_api import expect

from hillside.live import (
    AskCurve,
    AskOrder,
    AskRegion,
    Axes,
    Dots,
    Line,
    Picture,
    Slider,
    Stage,
    asking,
)
from hillside.live.document import document, figure
from hillside.live.look import Look

NAMES = ("x = 1", "x = 3", "x = 0", "x = 5")


class Draws(Picture):
    """The slopes of a sine, hidden while it asks."""

    up = Slider("moved up by", -1, 1, start=0, step=0.1)
    prediction = AskCurve(
        "How does the slope go?", hides=("slope", "root"), on="slopes", x=(0, 6), close=0.2
    )

    def stage(self):
        return Stage(
            Axes("slopes", (0, 6.5), (-1.5, 1.5), ("x", "slope")),
            Axes("plane", (0, 6.5), (-2.5, 2.5)),
            Axes("roots", (0, 6.5), (-1, 1), ("root", "")),
            cast={
                "slope": Line("slopes", "gradient"),
                "f": Line("plane", "hill", label="f"),
                "root": Dots("roots"),
            },
        )

    def frame(self, up):
        x = np.linspace(0, 6.5, 101)
        return {"f": [x, np.sin(x) + up], "slope": [x, np.cos(x)], "root": [[np.pi], [0]]}

    def caption(self, up):
        return f"Moved up by {up:.3g}, it has the same slopes."

    def truth(self):
        return np.cos(self.prediction.xs)


class Marks(Draws):
    """A stretch."""

    prediction = AskRegion("Where is the slope below 0?", hides=("slope",), on="slopes", step=0.1)

    def truth(self):
        return np.pi / 2, 3 * np.pi / 2


class Sorts(Draws):
    """An order."""

    prediction = AskOrder("Which slope is largest?", hides=("slopes",), options=NAMES)

    def truth(self):
        return sorted(NAMES, key=lambda name: -np.cos(float(name[4:])))


KINDS = [Draws, Marks, Sorts]


@pytest.fixture
def shown(new_page):
    """shown(kind): the root of a picture with its kernel, its question open, and its page."""

    def found(kind):
        bare = BarePage(new_page(), kind())
        root = bare.page.locator(".hillside")
        root.locator(".hs-predict").wait_for()
        return root, bare

    yield found
    asking._guesses.clear()


def commit(root):
    root.get_by_role("button", name="commit").click()


def trouble(root):
    return root.locator(".hs-predict .hs-trouble")


def stroke(root, *shares):
    """Drag over the pad through places given as shares of it, from left and from top."""
    root.locator(".hs-pad").scroll_into_view_if_needed()
    box = root.locator(".hs-pad").bounding_box()
    mouse = root.page.mouse
    for k, (x, y) in enumerate(shares):
        mouse.move(box["x"] + x * box["width"], box["y"] + y * box["height"])
        if not k:
            mouse.down()
    mouse.up()


def heights(bare):
    return bare.shown.guess["value"]


def test_a_curve_drawn_by_mouse_is_read_in_its_columns(shown):
    root, bare = shown(Draws)
    commit(root)
    expect(trouble(root)).to_contain_text("Draw the curve on the plot")
    stroke(root, (0.02, 0.1), (0.5, 0.9))
    commit(root)
    expect(trouble(root)).to_have_text("Nothing is drawn yet from 3.5 to 6.")
    stroke(root, (0.48, 0.9), (0.98, 0.1))
    commit(root)
    expect(root.locator(".hs-verdict")).to_contain_text("Your curve rises and falls with the true")
    drawn = np.array(heights(bare))
    assert (
        drawn.shape == (13,) and (np.diff(drawn)[:6] < 0).all() and (np.diff(drawn)[7:] > 0).all()
    )
    assert np.abs(drawn - 1.2 * np.array(Draws().truth())).max() < 0.5
    assert bare.problems == []


def test_a_curve_is_drawn_by_keys_alone_and_told_place_by_place(shown):
    root, bare = shown(Draws)
    pen = root.get_by_role("slider", name="your curve")
    pen.focus()
    expect(pen).to_have_attribute("aria-valuetext", "at 0: nothing drawn yet")
    pen.press("Shift+ArrowUp")
    expect(pen).to_have_attribute("aria-valuetext", "at 0: 0.75")
    for _ in range(12):
        pen.press("ArrowRight")
        pen.press("ArrowDown")
    expect(pen).to_have_attribute("aria-valuetext", "at 6: \u22120.15")
    pen.press("ArrowRight")  # there is no column beyond
    expect(pen).to_have_attribute("aria-valuenow", "13")
    commit(root)
    expect(root.locator(".hs-verdict")).to_contain_text("on the other side of 0")
    np.testing.assert_allclose(heights(bare), 0.75 - 0.075 * np.arange(13), atol=1e-3)


def test_a_stretch_is_brushed_and_its_ends_are_moved_by_keys(shown):
    root, bare = shown(Marks)
    commit(root)
    expect(trouble(root)).to_contain_text("Mark a stretch on the plot")
    stroke(root, (0.5, 0.2), (0.2, 0.3))  # from right to left
    left = root.get_by_role("slider", name="left end")
    right = root.get_by_role("slider", name="right end")
    expect(left).to_have_attribute("aria-valuetext", "1.3")
    right.press("Shift+ArrowRight")
    left.press("ArrowRight")
    expect(right).to_have_attribute("aria-valuetext", "4.2")
    for _ in range(5):
        left.press("Shift+ArrowRight")
    expect(left).to_have_attribute("aria-valuetext", "4.1")  # a step before the other
    left.press("Shift+ArrowLeft")
    commit(root)
    expect(root.locator(".hs-verdict")).to_contain_text(
        "You marked 3.1 to 4.2. It is 1.571 to 4.712"
    )
    assert bare.shown.guess["value"] == [3.1, 4.2] and bare.problems == []


def test_an_end_can_be_dragged(shown):
    root, _ = shown(Marks)
    stroke(root, (0.2, 0.2), (0.6, 0.2))
    stroke(root, (0.6, 0.5), (0.8, 0.5))
    texts = [root.get_by_role("slider", name=f"{side} end") for side in ("left", "right")]
    expect(texts[0]).to_have_attribute("aria-valuetext", "1.3")
    expect(texts[1]).to_have_attribute("aria-valuetext", "5.2")


def test_an_order_is_made_by_drag_by_buttons_and_by_keys(shown):
    root, bare = shown(Sorts)
    grips = root.locator(".hs-grip")
    commit(root)
    expect(trouble(root)).to_contain_text("If this is your order, commit once more")
    grips.nth(3).drag_to(grips.nth(0))
    expect(grips).to_have_text(["x = 5", "x = 1", "x = 3", "x = 0"])
    root.get_by_role("button", name="x = 3, 3 of 4: earlier").click()
    expect(grips).to_have_text(["x = 5", "x = 3", "x = 1", "x = 0"])
    last = root.get_by_role("button", name="x = 0, 4 of 4: earlier")
    for _ in range(3):
        last.press("ArrowLeft")
        last = root.locator("button:focus")
    expect(grips).to_have_text(["x = 0", "x = 5", "x = 3", "x = 1"])
    expect(root.locator(".hs-ordering [role=status]")).to_have_text("x = 0: 1 of 4")
    commit(root)
    expect(root.locator(".hs-verdict")).to_contain_text("Of 6 pairs 2 are the other way round")
    assert bare.problems == []


def test_an_order_that_is_right_as_it_stands_is_committed_once_more(shown):
    root, bare = shown(Sorts)
    commit(root)
    commit(root)
    expect(root.locator(".hs-verdict")).to_contain_text("You said: x = 1, x = 3, x = 0, x = 5.")
    assert bare.shown.guess["value"] == list(NAMES)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("dark", [False, True])
def test_what_is_asked_looks_as_in_the_still(new_page, kind, dark):
    page = new_page(1)
    page.emulate_media(color_scheme="dark" if dark else "light")
    seen = BarePage(page, kind()).picture(kind)
    assert seen.asks()
    page.add_style_tag(content=".hs-nib { display: none }")  # where a pen or an end stands
    seen.looks_like(kind(), kind().values, asked=True, dark=dark)


@pytest.mark.parametrize("kind", KINDS)
def test_targets_are_large_enough(shown, kind):
    root, _ = shown(kind)
    nodes = root.locator(".hs-pad, .hs-end, .hs-shift, .hs-grip")
    sizes = [nodes.nth(k).bounding_box() for k in range(nodes.count())]
    assert sizes and min(min(box["width"], box["height"]) for box in sizes) >= 24


def test_a_guess_stays_beside_the_truth_until_the_picture_is_moved(shown):
    root, _ = shown(Draws)
    stroke(root, (0.02, 0.3), (0.98, 0.3))
    commit(root)
    expect(root.locator(".hs-verdict")).to_be_visible()
    drawn = ink(root)
    root.locator("input[type=range]").press("ArrowRight")
    expect(root.locator(".hs-verdict")).not_to_be_visible()
    assert drawn > 400 and ink(root) < drawn / 2


COUNT = """(canvas, [r, g, b]) => {
    const {data} = canvas.getContext("2d").getImageData(0, 0, 0.6 * canvas.width, canvas.height);
    let found = 0;
    for (let i = 0; i < data.length; i += 4)
        found += Math.abs(data[i] - r) + Math.abs(data[i + 1] - g) + Math.abs(data[i + 2] - b) < 6
            && data[i + 3] > 250;
    return found;
}"""


def ink(root):
    """Pixels of ink on the main axes."""
    color = [round(255 * part) for part in Look().rgb("guess")]
    return root.locator(".hs-canvas").evaluate(COUNT, color)


def test_a_page_without_a_kernel_says_the_same(offline, new_page):
    body = "".join(map(figure, (Draws(), Marks(), Sorts())))
    page = offline("drawn.html", document("Drawn", f"<main><h1>Drawn</h1>{body}</main>"))
    page.reload()
    roots = []
    for number in range(3):
        found = page.locator(".hs-kept").nth(number)
        found.scroll_into_view_if_needed()
        roots.append(found.locator(".hillside"))
        roots[-1].locator(".hs-predict").wait_for()
    stroke(roots[0], (0.02, 0.5), (0.98, 0.5))
    stroke(roots[1], (0.2, 0.2), (0.6, 0.2))
    commit(roots[2])
    for root in roots:
        commit(root)
    texts = [root.locator(".hs-verdict").inner_text() for root in roots]
    guesses = ([0.0] * 13, [1.3, 3.9], list(NAMES))
    for kind, guess, text in zip(KINDS, guesses, texts):
        assert text == kind.prediction.measure(guess, kind().truth())


def test_a_finger_draws_across_and_a_page_scrolls_past(chromium):
    context = chromium.new_context(
        viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True
    )
    page = context.new_page()
    bare = BarePage(page, Draws())
    root = page.locator(".hillside")
    root.locator(".hs-predict").wait_for()
    page.evaluate("document.body.style.paddingBottom = '2000px'")
    box = root.locator(".hs-pad").bounding_box()
    middle = box["y"] + box["height"] / 2
    swipe(page, (box["x"] + 60, middle), (box["x"] + 60, middle - 150))
    assert page.evaluate("scrollY") > 60
    page.evaluate("scrollTo(0, 0)")
    pen = root.get_by_role("slider", name="your curve")
    expect(pen).to_have_attribute("aria-valuetext", "at 0: nothing drawn yet")
    swipe(page, (box["x"] + 16, middle), (box["x"] + box["width"] - 16, middle + 30))
    assert page.evaluate("scrollY") == 0
    commit(root)
    expect(root.locator(".hs-verdict")).to_be_visible()
    assert len(heights(bare)) == 13 and bare.problems == []
    context.close()
    asking._guesses.clear()


def swipe(page, start, end, steps=8):
    """A finger put down, moved and lifted."""
    session = page.context.new_cdp_session(page)

    def send(kind, *points):
        points = [{"x": float(x), "y": float(y)} for x, y in points]
        session.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": points})

    send("touchStart", start)
    for k in range(1, steps + 1):
        send("touchMove", [a + (b - a) * k / steps for a, b in zip(start, end)])
        page.wait_for_timeout(16)
    send("touchEnd")
    page.wait_for_timeout(300)
