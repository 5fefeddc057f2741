"""Pictures for everyone: axe, keyboard alone, small screens, high contrast, the back row.

Screen readers and less motion are a matter of time: see alone/test_bare_page.py, which has a clock.
"""

import pytest
from picture import SCALED, OnPage

from hillside.lessons.gradient_descent.pictures import Walker

SOURCE = """
import hillside
from hillside.lessons.gradient_descent.pictures import Basins, Walker
from hillside.lessons.stage.pictures import TypedSurface
asking, walker, typed = Basins(), Walker(alpha=0.2), TypedSurface()
walker"""


@pytest.fixture(scope="module")
def notebook(shared_lab, write):
    """A walker, a picture that asks, and one with a formula."""
    notebook = shared_lab.open(write(SOURCE, "asking", "typed"))
    notebook.page.set_viewport_size({"width": 1280, "height": 1000})
    notebook.run_all()
    yield notebook
    notebook.page.set_viewport_size({"width": 1280, "height": 720})


@pytest.fixture
def walker(notebook):
    """The walker, at rest."""
    seen = OnPage(notebook, "walker", 0)
    seen.at_rest()
    return seen


def see_all(notebook):
    """Scroll to every picture, and wait until it is alive."""
    for number in range(notebook.page.locator(".hillside").count()):
        OnPage(notebook, "None", number)


@pytest.mark.long  # all of notebook 99 is run
def test_axe_is_content_with_every_control_and_actor(lab):
    # Notebook 99 shows each of them.
    stage = lab.open("99_stage.ipynb")
    stage.run_all()
    see_all(stage)
    assert stage.page.locator(".hs-predict").count() > 0
    assert stage.axe(".hillside") == []
    stage.run("import hillside; hillside.unlock()")
    stage.dark()
    stage.page.wait_for_function("!document.querySelector('.hs-predict')")
    assert stage.axe(".hillside") == []


def test_tab_reaches_every_control(walker):
    walker.hand("start").focus()
    reached = ["start"]
    name = "node => node.dataset.control || node.getAttribute('aria-label') || node.textContent"
    for _ in range(20):
        walker.page.keyboard.press("Tab")
        reached.append(walker.page.locator(":focus").evaluate(name))
    assert {
        "start",
        "ground",
        "show",
        "alpha",
        "play step",
        "step",
        *Walker.presets,
        "reset",
    } <= set(reached)


def test_forced_colours_keep_the_picture(walker):
    walker.page.emulate_media(forced_colors="active")
    try:
        dark = walker.page.evaluate("matchMedia('(prefers-color-scheme: dark)').matches")
        walker.looks_like(Walker(), dark=dark)
    finally:
        walker.page.emulate_media(forced_colors="none")
    walker.looks_like(Walker())


def test_class_mode_makes_everything_larger(notebook, walker):
    small = walker.root.locator("label").first.evaluate(
        "label => parseFloat(getComputedStyle(label).fontSize)"
    )
    notebook.run("hillside.classroom()")
    try:
        walker.root.locator("xpath=self::*[contains(@class, 'hs-big')]").wait_for()
        walker.at_rest()
        assert (
            walker.root.locator("label").first.evaluate(
                "label => parseFloat(getComputedStyle(label).fontSize)"
            )
            > 1.3 * small
        )
    finally:
        notebook.run("hillside.classroom(False)")
    walker.looks_like(Walker())


def test_320_pixels_are_enough(notebook, walker):
    notebook.page.set_viewport_size({"width": 320, "height": 900})
    try:
        for number in range(3):
            seen = OnPage(notebook, "None", number)
            stacked = "stage => stage.clientHeight > stage.clientWidth"
            notebook.page.wait_for_function(stacked, arg=seen.stage.element_handle())
        wide = """roots => {
            const wide = node => node.scrollWidth > node.clientWidth + 1;
            return roots.filter(root => wide(root) || wide(root.parentElement)).length;
        }"""
        assert notebook.page.locator(".hillside").evaluate_all(wide) == 0
        seen = OnPage(notebook, "walker")
        assert seen.differs(Walker(), seen.at_rest(), narrow=True) < SCALED
        assert seen.differs(Walker(), {**seen.values, "alpha": 0.6}, narrow=True) > SCALED
    finally:
        notebook.page.set_viewport_size({"width": 1280, "height": 1000})
    walker.looks_like(Walker())
