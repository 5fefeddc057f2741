"""Where the tools of a picture stand: over nothing that is read, and after all that is moved."""

import pytest
from every_frame import pictures

from hillside.lessons.gradient_descent.pictures import Walker
from hillside.lessons.lipschitz_step_size.pictures import Sharpening
from hillside.lessons.optimisers.pictures import MomentumPlane
from hillside.lessons.taylor.pictures import HuggingPolynomials
from hillside.live.asking import SKIPPED
from hillside.pages.alive import Alive

PHONE = {"width": 390, "height": 844}
SCALE, NAMES = 58, 32  # pixels: the numbers right of a map, the names above axes without tools
IN_SUITE = ("AlphaDial", "EigenvalueMap", "WarpedGrid", "Basins", "Catapult")
# What tools lie over of all axes and of the height scales beside them.
COVERED = """([scale, names]) => {
    const {maps, scene, page} = view, stage = page.stage.getBoundingClientRect();
    const maps_ = scene.stage.ground.filter(({actor}) => actor.kind === "heights" && actor.filled);
    const kept = Object.entries(maps).flatMap(([name, {box: [left, top, width, height]}]) => {
        const axes = [name, left, top, left + width, top + height];
        const beside = ["scale of " + name, left + width, top - names, left + width + scale,
            top + height];
        return maps_.some(({actor}) => actor.on === name) ? [axes, beside] : [axes];
    });
    const tools = [...page.root.querySelectorAll(".hs-tool:not([hidden])")];
    return tools.flatMap(tool => {
        const {left, top, right, bottom} = tool.getBoundingClientRect();
        const there = [left - stage.left, top - stage.top, right - stage.left, bottom - stage.top];
        const [l, t, r, b] = there.map(part => part / page.zoom);
        return kept.filter(([, l2, t2, r2, b2]) =>
            l + 0.5 < r2 && l2 + 0.5 < r && t + 0.5 < b2 && t2 + 0.5 < b
        ).map(([name]) => tool.getAttribute("aria-label") + " covers " + name);
    });
}"""
FOCUSED = """() => {
    const node = document.activeElement;
    return node.matches(".hs-tool") ? "tool" : node.closest(".hs-stage") ? "hand" : "other";
}"""


def marked(kind):
    """In the suite, or among the long checks."""
    marks = () if kind.__name__ in IN_SUITE else pytest.mark.long
    return pytest.param(kind, marks=marks, id=kind.__name__)


@pytest.mark.parametrize("kind", [marked(kind) for kind in pictures()])
def test_on_a_phone_tools_cover_neither_axes_nor_height_scale(new_page, kind):
    if kind().staged(kind().values) is None:
        pytest.skip("a painted stage lays out its words itself")
    page = new_page()
    page.set_viewport_size(PHONE)
    alive = Alive(page, kind())
    assert alive.root.locator(".hs-tool").count() >= 4
    assert page.evaluate(COVERED, [SCALE, NAMES]) == []


def tabbed(alive):
    """What has the focus while Tab goes from the picture's edge to the last tool."""
    alive.root.focus()
    found = []
    while len(found) < 30 and (not found or found[-1] != "other"):
        alive.page.keyboard.press("Tab")
        found.append(alive.page.evaluate(FOCUSED))
    return found[:-1]


def test_tab_comes_to_the_hands_first_and_then_to_the_tools_also_on_another_stage(new_page):
    alive = Alive(new_page(), Walker(alpha=0.2))
    before = tabbed(alive)
    alive.root.locator("[data-control=start]").evaluate("node => { node.old = true }")
    alive.root.locator("[data-control=ground]").select_option("double well")
    alive.rest()
    assert not alive.root.locator("[data-control=start]").evaluate("node => node.old ?? false")
    assert tabbed(alive) == before == sorted(before) and {"hand", "tool"} == set(before)


@pytest.mark.parametrize("kind", [Sharpening, HuggingPolynomials, MomentumPlane])
def test_tab_comes_to_what_a_question_has_on_the_stage_before_the_tools_also_again(new_page, kind):
    alive = Alive(new_page(), kind())
    asked = tabbed(alive)
    assert asked == sorted(asked) and {"hand", "tool"} == set(asked)
    alive.settle(dict(SKIPPED))
    alive.root.get_by_role("button", name="ask again").click()
    alive.rest()
    assert tabbed(alive) == asked
