"""Lesson 09 in JupyterLab: every picture is moved in every way, and compared with its still."""

import numpy as np
import pytest
from picture import ALIKE, OnPage, agree, apart, still

from hillside.lessons.gradient_descent.pictures import Basins, MultiplierGauge, Walker
from hillside.live import Handle, Slider

PICTURES = [Walker, MultiplierGauge, Basins]
# among the outputs of the notebook's cells
FIND = "[p for p in Out.values() if type(p).__name__ == {!r}][0]"
ANSWERS = {Walker: "go down by less than 10", MultiplierGauge: 1.0, Basins: [-1.0, 0.0]}
SLIDERS = [
    (kind, name)
    for kind in PICTURES
    for name, control in kind.controls.items()
    if isinstance(control, Slider)
]
HANDLES = [
    (kind, name)
    for kind in PICTURES
    for name, control in kind.controls.items()
    if isinstance(control, Handle)
]


def each(names, cases):
    """A test for each case: those of the walker in the suite, the others among the long checks."""
    marks = [() if case[0] is Walker else pytest.mark.long for case in cases]
    params = [pytest.param(*case, marks=mark) for case, mark in zip(cases, marks)]
    return pytest.mark.parametrize(names, params, ids=lambda part: getattr(part, "__name__", part))


every_picture = each("kind", [(kind,) for kind in PICTURES])
every_slider = each("kind, name", SLIDERS)
every_handle = each("kind, name", HANDLES)


@pytest.fixture(scope="module")
def lesson(shared_lab):
    """Lesson 09, run in a window that is high enough for a picture and its controls."""
    notebook = shared_lab.open("09_gradient_descent.ipynb")
    notebook.page.set_viewport_size({"width": 1280, "height": 1000})
    notebook.run_all()
    yield notebook
    notebook.page.set_viewport_size({"width": 1280, "height": 720})


@pytest.fixture
def on_page(lesson):
    """on_page(kind): the lesson's first picture of a kind, its question answered."""

    def found(kind, answered=True):
        order = lesson.evaluate(
            "[type(p).__name__ for p in Out.values() if hasattr(p, 'controls')]"
        )
        seen = OnPage(lesson, FIND.format(kind.__name__), order.index(kind.__name__))
        if answered and seen.asks():
            seen.answer("skip")
        return seen

    return found


def test_run_all_shows_every_picture_alive(lesson):
    assert not lesson.errors()
    made = lesson.evaluate("sum(hasattr(p, 'controls') for p in Out.values())")
    assert lesson.page.locator(".hillside").count() == made == 4
    for number in range(made):
        OnPage(lesson, "None", number)


def guess(seen, kind):
    """Give the answer of ANSWERS as a learner would."""
    answer = ANSWERS[kind]
    if kind is Walker:
        seen.root.get_by_label(answer, exact=True).check()
    elif kind is MultiplierGauge:
        seen.root.get_by_label("your guess").fill(str(answer))
    else:
        seen.press(seen.hand("your guess"), *["Shift+ArrowLeft"] * 2)


@every_picture
def test_a_committed_guess_opens_the_picture_and_is_kept(on_page, kind):
    seen = on_page(kind, answered=False)
    assert seen.asks() and seen.shown[1] == f"Predict: {kind.prediction.question}"
    assert seen.root.locator(".hs-controls").evaluate("panel => panel.inert")
    guess(seen, kind)
    seen.answer("commit")
    seen.at_rest()
    kept = seen.notebook.evaluate(f"{seen.expression}._player.guess")
    assert kept["value"] == ANSWERS[kind]
    assert seen.root.locator(".hs-verdict").inner_text() == kept["words"] != ""
    assert not seen.root.locator(".hs-controls").evaluate("panel => panel.inert")


@every_picture
def test_after_a_click_on_the_picture_its_letters_do_not_reach_the_notebook(on_page, kind):
    seen = on_page(kind)
    first = list(kind.presets.values())[0]
    box = seen.stage.bounding_box()
    seen.page.mouse.click(box["x"] + 3, box["y"] + 3)  # where there are no axes
    kinds = "return app.shell.currentWidget.content.widgets.map(cell => cell.model.type)"
    before = seen.notebook.call(kinds)
    seen.page.keyboard.press("r")
    seen.page.keyboard.press("n")
    values = seen.at_rest()
    assert agree(values, {name: first.get(name) for name in values})
    assert seen.notebook.call(kinds) == before


@every_slider
def test_a_slider_follows_mouse_and_keys(on_page, kind, name):
    seen, stops = on_page(kind), kind.controls[name].stops
    before = seen.at_rest()[name]
    seen.drag(seen.slider(name), 90 if stops.index(before) < 0.6 * len(stops) else -90)
    dragged = seen.at_rest()
    assert abs(dragged[name] - before) > 3 * abs(stops[1] - stops[0])
    seen.looks_like(kind())
    place = int(seen.slider(name).input_value())
    seen.press(seen.slider(name), "ArrowLeft", "ArrowLeft")
    assert int(seen.slider(name).input_value()) == place - 2
    assert seen.at_rest()[name] < dragged[name]
    for key, stop in (("Home", stops[0]), ("End", stops[-1])):
        seen.press(seen.slider(name), key)
        assert seen.at_rest()[name] == stop
    seen.looks_like(kind())
    seen.button("reset").click()
    assert seen.at_rest()[name] == kind.controls[name].start


@every_handle
def test_a_handle_follows_mouse_and_keys(on_page, kind, name):
    seen, step = on_page(kind), kind.controls[name].step
    before = seen.at_rest()[name]
    seen.drag(seen.hand(name), -60, 45)
    x, y = seen.at_rest()[name]
    assert x < before[0] and y < before[1]
    seen.looks_like(kind())
    seen.press(seen.hand(name), "ArrowRight", "Shift+ArrowUp")
    assert np.allclose(seen.at_rest()[name], (x + step, y + 10 * step))
    seen.looks_like(kind())


@every_handle
def test_a_handle_stays_on_the_plot(on_page, kind, name):
    seen = on_page(kind)
    seen.drag(seen.hand(name), 900, 0)
    x0, x1 = seen.notebook.evaluate(
        f"tuple(map(float, {seen.expression}.cast({seen.expression}.values)[1]['map'][0]))"
    )
    assert seen.at_rest()[name][0] == x1
    seen.button("reset").click()
    assert seen.at_rest()[name] == kind.controls[name].start


@every_picture
def test_one_stop_away_is_seen_as_different(on_page, kind):
    # Tests the test: `looks_like` must refuse the neighbours of every slider, and a handle that has
    # moved by three pixels or so.
    seen, picture = on_page(kind), kind()
    seen.button("reset").click()
    values = seen.at_rest()
    seen.looks_like(picture)
    image = seen.image()
    for wrong in neighbours(picture, values):
        assert apart(image, still(picture, wrong, **seen.room(picture))) > ALIKE, wrong


def neighbours(picture, values):
    """Values with one slider one stop further, or one handle three steps."""
    for name, control in picture.controls.items():
        if isinstance(control, Slider):
            place = control.stops.index(values[name])
            yield {**values, name: control.stops[place - 1 if place else 1]}
        if isinstance(control, Handle):
            x, y = values[name]
            yield {**values, name: (x - 3 * control.step, y)}


def test_a_choice_changes_stage_and_marks(on_page):
    seen = on_page(Walker)
    for ground in ("double well", "ravine", "round bowl"):
        seen.root.get_by_label("ground").select_option(ground)
        assert seen.at_rest()["ground"] == ground
        seen.looks_like(Walker())
        assert seen.root.locator(".hs-mark").count() == (0 if ground == "double well" else 2)


def test_a_movement_during_a_change_of_stage_is_kept(on_page):
    seen = on_page(Walker)
    seen.button("reset").click()
    seen.at_rest()
    seen.root.evaluate("""root => {
        const at = (name, value, event) => {
            const node = root.querySelector(`[data-control=${name}]`);
            node.value = value;
            node.dispatchEvent(new Event(event, {bubbles: true}));
        };
        at("ground", "ravine", "change");
        setTimeout(() => { at("alpha", 40, "input"); at("alpha", 40, "change"); }, 20);
    }""")
    seen.wait_for_value("ground", "ravine")
    assert seen.at_rest()["alpha"] > 0.3
    seen.button("reset").click()
    seen.at_rest()


def test_marks_put_a_slider_exactly_there(on_page):
    seen = on_page(Walker)
    for label, alpha in (("1/L", 0.5), ("2/L", 1.0)):
        seen.button(f"set learning rate α to {label}").click()
        assert seen.at_rest()["alpha"] == alpha
        assert seen.root.locator("output").first.inner_text() == f"{alpha:.2f} = {label}"
        assert seen.slider("alpha").get_attribute("aria-valuetext") == f"{alpha:.2f} = {label}"
    seen.looks_like(Walker())


def test_play_runs_and_pauses_and_can_be_scrubbed(on_page):
    seen = on_page(Walker)
    seen.button("reset").click()
    seen.button("play step").click()
    step = "root.querySelector('[data-control=step]').value"
    seen.page.wait_for_function(f"root => +{step} >= 2", arg=seen.root.element_handle())
    seen.button("pause step").click()
    paused = seen.at_rest()["step"]
    assert paused >= 2
    seen.looks_like(Walker())
    seen.press(seen.slider("step"), "End")
    seen.button("play step").click()  # from the end it begins again
    seen.page.wait_for_function(f"root => +{step} < 9", arg=seen.root.element_handle())
    seen.button("pause step").click()
    seen.at_rest()


@pytest.mark.later
@every_picture
def test_presets_by_button_and_by_presenter_keys(on_page, kind):
    seen = on_page(kind)
    for name in kind.presets:
        seen.button(name).click()
        assert holds(seen.at_rest(), kind.presets[name])
    names = list(kind.presets)
    seen.slider("alpha").focus()
    for key, name in (("n", names[0]), ("n", names[1]), ("p", names[0]), ("p", names[-1])):
        seen.page.keyboard.press(key)
        assert holds(seen.at_rest(), kind.presets[name]), f"{key} should lead to {name}"
    seen.looks_like(kind())
    seen.page.keyboard.press("r")
    assert holds(seen.at_rest(), {name: control.start for name, control in kind.controls.items()})


def holds(values, wanted):
    """Whether the values are those wanted, as far as these go."""
    return all(
        np.allclose(values[name], value) if not isinstance(value, str) else values[name] == value
        for name, value in wanted.items()
    )


@pytest.mark.later
def test_dark_pictures_are_their_dark_stills(lesson, on_page):
    lesson.dark()
    try:
        for kind in PICTURES:
            on_page(kind).looks_like(kind(), dark=True)
    finally:
        lesson.dark(False)


@every_picture
def test_python_moves_the_picture(lesson, on_page, kind):
    seen = on_page(kind)
    lesson.evaluate(f"{seen.expression}.set(alpha=0.05)")
    assert seen.at_rest()["alpha"] == pytest.approx(0.05, rel=0.1)
    seen.looks_like(kind())
