"""Pages without a kernel in Firefox: painted, moved by keys and mouse, asked, light and dark."""

import json
import time

import firefox as browser_firefox
import pytest
from firefox import PATIENCE

from hillside.lessons.gradient_descent.pictures import MultiplierGauge, Walker
from hillside.pages.alive import Answers, html, told

pytestmark = pytest.mark.long

ALIVE = "document.querySelector('.hs-caption')?.textContent && document.querySelector('.hs-reset')"
CAPTION = "document.querySelector('.hs-caption').textContent"
INK = """(() => {
    const canvas = document.querySelector(".hs-canvas");
    const {data} = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height);
    let painted = 0;
    for (let i = 3; i < data.length; i += 4) painted += data[i] > 0;
    return painted / (data.length / 4);
})()"""
COLOURS = """(() => {
    const {backgroundColor, color} = getComputedStyle(document.querySelector(".hillside"));
    return [backgroundColor, color];
})()"""

# What the picture asks waits here until Python has looked.
WAITS = """window.asked = [], window.answerPicture = request =>
    new Promise(answer => { asked.push({request, answer}); })"""
NEXT = "window.asked[0]?.request"


class Answered:
    """A picture on a page of Firefox, with Python behind it."""

    def __init__(self, firefox, picture, path):
        self.firefox, self.answers = firefox, Answers(picture)
        path.write_text(html(picture), encoding="utf-8")
        firefox.open(path.as_uri())
        firefox.evaluate(f"({WAITS}, 0)")
        firefox.evaluate(f"(show({json.dumps(told(picture))}), 0)")
        self.wait_for(ALIVE)

    def wait_for(self, script):
        """Answer the picture until the expression is true."""
        end = time.monotonic() + PATIENCE
        while not self.firefox.evaluate(f"Boolean({script})"):
            assert time.monotonic() < end, f"{script} is never true in Firefox"
            request = self.firefox.evaluate(NEXT)
            if request is not None:
                answer = json.dumps(self.answers(request))
                self.firefox.evaluate(f"(asked.shift().answer({answer}), 0)")


@pytest.fixture(scope="module")
def page(tmp_path_factory):
    """Where the page of the gauge lies on disk."""
    path = tmp_path_factory.mktemp("pages") / "gauge.html"
    MultiplierGauge().to_html(path)
    return path.as_uri()


@pytest.fixture
def gauge(firefox, page):
    """Firefox with the gauge, its question open."""
    firefox.open("about:blank")
    firefox.open(page)
    firefox.wait_for(ALIVE)
    return firefox


@pytest.fixture
def opened(gauge):
    """The same, its question skipped."""
    gauge.click(".hs-skip")
    gauge.wait_for("!document.querySelector('.hs-predict')")
    return gauge


def test_a_page_is_painted_and_its_question_takes_a_guess(gauge):
    assert gauge.evaluate(INK) > 0.005
    gauge.press(".hs-number", "1", "/", "2")
    gauge.click(".hs-commit")
    gauge.wait_for("document.querySelector('.hs-verdict')")
    assert gauge.evaluate("document.querySelector('.hs-verdict').textContent").startswith(
        "You said 0.5. It is 1"
    )


def test_a_slider_follows_keys_and_mouse_and_the_caption_goes_with_it(opened):
    slider = "[data-control='alpha']"
    before, picture = opened.evaluate(CAPTION), opened.evaluate(INK)
    opened.press(slider, "ArrowRight", "ArrowRight")
    opened.wait_for(f"{CAPTION} !== {before!r}")
    value = f"document.querySelector({slider!r}).getAttribute('aria-valuetext')"
    assert opened.evaluate(value) == "0.22"
    assert opened.evaluate(CAPTION) == MultiplierGauge(alpha=0.22).caption_at(
        MultiplierGauge(alpha=0.22).values
    )
    assert opened.evaluate(INK) != picture
    opened.press(slider, "End")
    opened.wait_for(f"{value} === '2.10'")
    opened.drag(slider, -150, 0)
    opened.wait_for(f"{value} < '1.5'")


def test_a_page_is_dark_where_its_reader_wants_that(opened):
    light = opened.evaluate(COLOURS)
    opened.evaluate("document.body.dataset.jpThemeLight = 'false'")
    opened.wait_for("document.querySelector('.hillside').matches('.hs-dark')")
    dark = opened.evaluate(COLOURS)
    assert light != dark
    assert opened.evaluate(INK) > 0.005


def test_a_handle_follows_the_mouse_a_number_is_typed_and_letters_choose_presets(firefox, tmp_path):
    picture = Walker(alpha=0.2)
    seen = Answered(firefox, picture, tmp_path / "walker.html")
    before = firefox.evaluate(CAPTION)
    firefox.drag(".hs-handle", -60, 45)
    seen.wait_for(f"{CAPTION} !== {before!r}")
    x, y = firefox.evaluate("view.values.start")
    assert x < 3 and y < 4
    seen.wait_for(f"{CAPTION} === {picture.caption_at(picture.values | {'start': (x, y)})!r}")
    firefox.click(".hs-fold")
    firefox.evaluate("(document.querySelector('.hs-fields .hs-number').select(), 0)")
    firefox.press(".hs-fields .hs-number", "1", "/", "2", "Enter")
    seen.wait_for("view.values.start[0] === 0.5")
    firefox.press(".hs-handle", "n")
    first = next(iter(Walker.presets.values()))
    seen.wait_for(f"view.values.alpha === {first['alpha']}")
    assert seen.answers.failures == []


@pytest.mark.parametrize(
    "CI, stopped", [("true", pytest.fail.Exception), ("", pytest.skip.Exception)]
)
def test_without_firefox_tests_are_skipped_and_fail_in_ci(monkeypatch, CI, stopped):
    monkeypatch.setenv("CI", CI)
    monkeypatch.setattr(browser_firefox.shutil, "which", lambda name: None)
    with pytest.raises(stopped, match="no Firefox found"):
        browser_firefox.wanted_firefox()
