"""The picture of notebook 99: a formula is typed, its surface turned, its point dragged."""

import pytest
from picture import OnPage

from hillside.lessons.gradient_descent.pictures import Walker
from hillside.lessons.gradient_descent.pictures.walker import SURFACE
from hillside.lessons.stage.pictures import TypedSurface

pytestmark = pytest.mark.later

SOURCE = """
import hillside
from hillside.lessons.gradient_descent.pictures import Walker
from hillside.lessons.stage.pictures import TypedSurface
hillside.unlock()
typed, walker = TypedSurface(), Walker()
typed"""


@pytest.fixture(scope="module")
def space(shared_lab, write):
    """A notebook with a typed surface and a walker."""
    notebook = shared_lab.open(write(SOURCE, "walker"))
    notebook.page.set_viewport_size({"width": 1280, "height": 1000})
    notebook.run_all()
    yield notebook
    notebook.page.set_viewport_size({"width": 1280, "height": 720})


@pytest.fixture
def typed(space):
    """The typed surface as it opens."""
    seen = OnPage(space, "typed", 0)
    seen.button("reset").click()
    seen.at_rest()
    return seen


def formula(seen, text):
    """Type a formula."""
    seen.root.get_by_label("f(x, y) =").fill(text)


def test_choosing_space_in_the_walker_shows_the_surface(space):
    seen = OnPage(space, "walker", 1)
    seen.root.get_by_label("show").select_option(SURFACE)
    assert seen.at_rest()["show"] == SURFACE
    seen.looks_like(Walker())
    seen.drag(seen.hand("view"), 70, -30)
    assert seen.at_rest()["view"] != (-60.0, 35.0)
    seen.looks_like(Walker())
    seen.drag(seen.hand("start"), -50, 30)
    assert seen.at_rest()["start"] != (3.0, 4.0)
    seen.looks_like(Walker())


def test_the_mouse_turns_a_surface_without_the_kernel(typed):
    typed.notebook.silence()
    before = typed.hand("view").get_attribute("aria-valuetext")
    typed.drag(typed.hand("view"), 80, 40, drop=False)
    assert typed.page.evaluate("traffic.sent") == 0
    assert typed.hand("view").get_attribute("aria-valuetext") != before
    typed.page.mouse.up()
    assert typed.at_rest()["view"] != (-60.0, 35.0)
    typed.looks_like(TypedSurface())


def test_a_finger_turns_a_surface_and_moves_a_point(typed):
    typed.notebook.silence()
    typed.touch(typed.hand("view"), 60, 20, lift=False)
    assert typed.page.evaluate("traffic.sent") == 0
    typed.lift()
    assert typed.at_rest()["view"] != (-60.0, 35.0)
    typed.touch(typed.hand("point"), 40, -30)
    assert typed.at_rest()["point"] != (1.0, 0.5)
    typed.looks_like(TypedSurface())


def test_arrow_keys_turn_a_surface(typed):
    typed.press(typed.hand("view"), "ArrowRight", "ArrowUp", "ArrowUp")
    azimuth, elevation = typed.at_rest()["view"]
    assert (abs(azimuth + 60), abs(elevation - 35)) == (5, 10)
    typed.looks_like(TypedSurface())


def test_the_point_on_the_map_moves_point_plane_and_arrow(typed):
    before = typed.image()
    typed.drag(typed.hand("point"), -60, -40)
    assert typed.at_rest()["point"] != (1.0, 0.5)
    typed.looks_like(TypedSurface())
    assert abs(before - typed.image())[:, 450:].max() > 60


def test_a_formula_changes_map_surface_and_notation(typed):
    formula(typed, "x^2-y^2")
    typed.wait_for_value("formula", "x^2-y^2")
    typed.looks_like(TypedSurface())
    lines = typed.root.locator(".hs-notation math").evaluate_all(
        "lines => lines.map(line => line.textContent.replace('\u2212', '-'))"
    )
    assert (
        len(lines) == 3
        and lines[0].startswith("f=")
        and lines[1].endswith("=2x")
        and lines[2].endswith("=-2y")
    )


def test_a_broken_formula_is_explained_and_the_picture_stays_and_is_dimmed(typed):
    before = typed.image()
    canvas = typed.root.locator(".hs-canvas")
    strength = "node => +getComputedStyle(node).opacity"
    for text, part in (("x**", "At character 4"), ("__import__('os')", "__import__ is not known")):
        formula(typed, text)
        trouble = typed.root.locator(".hs-trouble")
        typed.page.wait_for_function(
            "([node, part]) => node.textContent.includes(part)",
            arg=[trouble.element_handle(), part],
        )
        assert typed.root.get_by_label("f(x, y) =").get_attribute("aria-invalid") == "true"
        assert typed.values["formula"] == "x**2 + 3*x*y"
        assert canvas.evaluate(strength) < 0.5
    typed.button("reset").click()
    trouble.wait_for(state="hidden")
    assert (
        typed.at_rest()["formula"]
        == typed.root.get_by_label("f(x, y) =").input_value()
        == "x**2 + 3*x*y"
    )
    assert canvas.evaluate(strength) == 1
    assert abs(typed.image() - before).max() < 40


def test_where_a_formula_has_no_value_there_is_a_gap(typed):
    formula(typed, "log(x)")
    typed.wait_for_value("formula", "log(x)")
    typed.at_rest()
    assert "no value where the map is blank" in typed.shown[1]
    typed.looks_like(TypedSurface())
