"""The front page from disk: a picture above the fold, the map, how far one has come, the search."""

import json
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from hillside.course import LESSONS
from hillside.course.refresh import read
from hillside.pages.site import write_site

# Cards as they are with a thumbnail and with exercises done.
FULL = """cards => cards.forEach(card => {
    card.querySelector("a").prepend(new Image(220, 137));
    card.querySelector(".far").hidden = false;
    card.querySelector(".far").textContent = "10 of 11 right";
})"""
# [words that end below their card, height in pixels of the lowest thumbnail]
CUT = """cards => {
    const end = node => node.getBoundingClientRect().bottom;
    const words = cards.flatMap(card => [...card.querySelectorAll("strong, p")].filter(
        one => end(one) > end(card)));
    const images = cards.map(card => card.querySelector("img").getBoundingClientRect().height);
    return [words.map(one => one.textContent), Math.min(...images)];
}"""
NOTEBOOKS = Path(__file__).parents[3] / "notebooks"


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """The site of the stored notebooks, which have no live pictures; the front page has its own."""
    out = tmp_path_factory.mktemp("site") / "site"
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("hillside.pages.notebook.executed", read)
        return write_site(NOTEBOOKS, out)


@pytest.fixture
def opened(chromium, folder):
    """opened(width, height, **more): the front page, as a first visit.  No error, no request."""
    contexts, problems = [], []

    def new(width=1280, height=720, **more):
        size = {"width": width, "height": height}
        contexts.append(chromium.new_context(viewport=size, offline=True, **more))
        page = contexts[-1].new_page()
        page.on("console", lambda one: one.type == "error" and problems.append(one.text))
        page.on("pageerror", lambda error: problems.append(str(error)))
        page.goto((folder / "index.html").as_uri())
        page.locator(".hillside input[type=range]").first.wait_for()
        return page

    yield new
    for context in contexts:
        context.close()
    assert problems == []


def azimuth(page):
    return page.locator(".hs-turn").first.get_attribute("aria-valuetext")


@pytest.mark.parametrize("width, height", [(1280, 720), (1440, 900), (390, 800), (360, 740)])
def test_the_picture_and_its_slider_are_above_the_fold(opened, width, height):
    page = opened(width, height, reduced_motion="reduce")
    for selector in (".hs-stage", ".hillside input[type=range]"):
        box = page.locator(selector).first.bounding_box()
        assert 0 <= box["y"] and box["y"] + box["height"] <= height
    assert page.evaluate("document.documentElement.scrollWidth") == width


@pytest.mark.parametrize("width, height", [(1280, 720), (1440, 900), (390, 844)])
def test_the_presets_are_above_the_fold_too(opened, width, height):
    page = opened(width, height, reduced_motion="reduce")
    chips = page.locator(".hs-chips .hs-chip:visible")
    assert chips.count() == 3
    for box in (chip.bounding_box() for chip in chips.all()):
        assert box["y"] + box["height"] <= height and box["x"] + box["width"] <= width


def test_it_can_be_dragged_at_once(opened):
    page = opened(reduced_motion="reduce")
    before, caption = azimuth(page), page.locator(".hs-caption").inner_text()
    box = page.locator(".hs-turn").first.bounding_box()
    page.mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    page.mouse.down()
    page.mouse.move(box["x"] + box["width"] / 2 + 60, box["y"] + box["height"] / 2, steps=3)
    page.mouse.up()
    assert azimuth(page) != before
    page.locator(".hillside input[type=range]").first.press("ArrowRight")
    expect(page.locator(".hs-caption")).not_to_have_text(caption)


def test_it_moves_before_it_is_touched_and_stops_at_the_first_touch(opened):
    page = opened()
    page.wait_for_function(
        "() => document.querySelector('.hs-turn').getAttribute('aria-valuetext') !== "
        "(window.first ??= document.querySelector('.hs-turn').getAttribute('aria-valuetext'))"
    )
    page.locator(".hillside input[type=range]").first.focus()
    stopped = azimuth(page)
    page.evaluate("() => new Promise(done => setTimeout(done, 300))")
    assert azimuth(page) == stopped


def test_it_stands_still_for_whoever_wishes_less_motion(opened):
    page = opened(reduced_motion="reduce")
    first = azimuth(page)
    page.evaluate("() => new Promise(done => setTimeout(done, 600))")
    assert azimuth(page) == first


# ---- the map -------------------------------------------------------------------------------------


def test_the_map_shows_every_lesson_once_below_what_it_needs(opened):
    page = opened()
    boxes = {}
    for one in LESSONS:
        card = page.locator(f'.graph li[data-number="{one.number}"]')
        expect(card.locator("a")).to_contain_text(one.title)
        boxes[one.number] = card.bounding_box()
    for one in LESSONS:
        for need in one.needs:
            above, below = boxes[need], boxes[one.number]
            beside = above["y"] == below["y"] and above["x"] < below["x"]
            assert beside or above["y"] + above["height"] < below["y"]
    assert page.locator(".graph path").count() >= len(LESSONS) - 1


def test_what_a_lesson_needs_stands_out_while_one_looks_at_it(opened):
    page = opened()
    page.locator('.graph li[data-number="09"] a').focus()
    found = page.locator(".graph li.needed").evaluate_all("all => all.map(n => n.dataset.number)")
    assert sorted(found) == ["00", "01", "02", "03", "09"]
    assert page.locator(".graph path.needed").count() == 4


def test_on_a_phone_the_map_is_a_list_in_the_order_of_the_course(opened):
    page = opened(390, 800)
    expect(page.locator(".graph svg")).to_be_hidden()
    tops = [page.locator(f'[data-number="{one.number}"]').bounding_box() for one in LESSONS]
    assert all(a["y"] + a["height"] <= b["y"] for a, b in zip(tops, tops[1:]))
    assert {round(box["x"]) for box in tops} == {16}


def test_no_word_of_the_map_is_cut_off(opened):
    page = opened()
    page.locator(".graph li").evaluate_all(FULL)
    for width in (320, 390, 761, 800, 900, 1000, 1100, 1280, 1920):
        page.set_viewport_size({"width": width, "height": 720})
        cut, lowest = page.locator(".graph li").evaluate_all(CUT)
        assert cut == [] and lowest >= 40, width


def remember(page, **kept):
    page.evaluate(
        "kept => { for (const name in kept) localStorage.setItem(name, kept[name]); }", kept
    )
    page.reload()


def test_what_a_learner_has_done_is_on_the_map(opened):
    page = opened()
    expect(page.locator(".far:visible")).to_have_count(0)
    line = {"time": "2026-01-01T00:00:00Z", "edition": 2}
    remember(
        page,
        **{
            "hillside.journal.1": json.dumps(line | {"exercise": "09.1", "state": "right"}),
            "hillside.journal.2": json.dumps(line | {"exercise": "09.1", "state": "wrong"}),
            "hillside.journal.3": json.dumps(line | {"exercise": "09.2", "state": "wrong"}),
            "hillside.journal.4": "{torn",
            "hillside.read.03_gradient": "0.4",
        },
    )
    card = page.locator('.graph li[data-number="09"] .far')
    expect(card).to_contain_text("1 of ")
    expect(page.locator('.graph li[data-number="03"] .far')).to_have_text("40 % read")
    expect(page.locator(".done")).to_contain_text(f"begun 2 of {len(LESSONS)} lessons")
    expect(page.locator(".far:visible")).to_have_count(2)


@pytest.mark.parametrize("damaged", ["{", "null", "[]", '{"page": "elsewhere.html"}', "7"])
def test_damaged_progress_costs_nothing_but_itself(opened, damaged):
    page = opened()
    names = ("hillside.last", "hillside.read.03_gradient", "hillside.journal.1")
    remember(page, **dict.fromkeys(names, damaged))
    expect(page.locator(".go")).to_contain_text("Begin with 00")


def test_whoever_comes_back_goes_on_where_the_last_visit_ended(opened):
    page = opened()
    page.locator('.graph li[data-number="09"] a').click()
    page.locator("h2", has_text="Words").first.evaluate("node => node.scrollIntoView()")
    page.wait_for_function("() => localStorage.getItem('hillside.last')?.includes('Words')")
    page.get_by_role("link", name="all lessons").first.click()
    go = page.locator(".go")
    expect(go).to_have_text("Go on with 09 Gradient descent: Words")
    go.click()
    page.wait_for_url("**/09_gradient_descent.html#Words")


# ---- the search ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "typed, first, page_of",
    [
        ("Jacobian", "Jacobian", "04_jacobian.html#words"),
        ("the jacobian", "04 The Jacobian", "04_jacobian.html"),
        ("learning rate", "learning rate", "09_gradient_descent.html#"),
        ("the RAVINE", "The ravine", "09_gradient_descent.html#"),
        ("  taylor  ", "07 Taylor: better models", "07_taylor.html"),
    ],
)
def test_titles_words_and_sections_are_found(opened, typed, first, page_of):
    page = opened()
    page.get_by_role("searchbox").fill(typed)
    link = page.locator(".found a").first
    expect(link).to_have_text(first)
    assert link.get_attribute("href").startswith(page_of)
    expect(page.locator(".count")).to_contain_text("found")


def test_what_a_section_says_is_found_and_marked(opened):
    page = opened()
    page.get_by_role("searchbox").fill("walker promise")
    expect(page.locator(".found li").first).to_be_visible()
    marked = page.locator(".found mark").all_inner_texts()
    assert {word.lower() for word in marked} <= {"walker", "promise"} and marked


def test_the_search_goes_by_keys(opened):
    page = opened()
    field = page.get_by_role("searchbox")
    field.press_sequentially("saddle")
    page.locator(".found a").nth(1).wait_for()
    field.press("ArrowDown")
    expect(page.locator(".found a").first).to_be_focused()
    page.keyboard.press("ArrowDown")
    expect(page.locator(".found a").nth(1)).to_be_focused()
    page.keyboard.press("Escape")
    expect(field).to_be_focused()
    expect(page.locator(".found li")).to_have_count(0)
    field.fill("ravine")
    target = page.locator(".found a").first.get_attribute("href")
    field.press("Enter")
    page.wait_for_url(f"**/{target}")
    place = page.evaluate("document.getElementById(decodeURIComponent(location.hash.slice(1))).id")
    assert place


@pytest.mark.parametrize("typed", ["qqqzz", "((", "\\", "[a-z", "<img src=x onerror=alert(1)>"])
def test_what_is_nowhere_is_said_to_be_nowhere(opened, typed):
    page = opened()
    page.get_by_role("searchbox").fill(typed)
    expect(page.locator(".count")).to_contain_text("found")
    assert page.locator(".found img").count() == 0


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 390])
def test_axe_has_nothing_against_it(opened, scheme, width):
    page = opened(width, 800, color_scheme=scheme, reduced_motion="reduce")
    page.get_by_role("searchbox").fill("gradient")
    page.locator(".found a").first.wait_for()
    found = Axe().run(page).response["violations"]
    assert [(one["id"], [node["target"] for node in one["nodes"]]) for one in found] == []
