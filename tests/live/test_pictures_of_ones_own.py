"""Whoever writes a picture hears of a mistake when the class is written or the picture made.

In one sentence: what came, what was wanted or there, what to try.
"""

import numpy as np
import pytest

from hillside.live import (
    Arrow,
    AskArrow,
    AskChoice,
    AskNumber,
    AskPoint,
    Choice,
    Dots,
    Handle,
    Line,
    LogSlider,
    Mesh,
    Picture,
    Play,
    Slider,
    Toggle,
    Turn,
    space,
)


class Sound(Picture):
    """Nothing is wrong with this one; each test below breaks one thing."""

    size = (200, 150)
    alpha = Slider("rate", 0, 1, start=0.5, step=0.1)
    ground = Choice("ground", ["bowl", "ravine"])
    at = Handle("place", on="plane", at=(0.5, 0.5))

    def stage(self, figure, ground):
        figure.add_subplot(label="plane")
        return {"dot": Dots("plane"), "line": Line("plane")}

    def frame(self, alpha, at):
        return {"dot": [[alpha], [at[1]]], "line": [[0, 1], [0, alpha]]}

    def caption(self, alpha):
        return f"The rate is {alpha:.4g}."

    def truth(self, alpha):
        return alpha


def test_nothing_is_wrong_with_a_sound_picture():
    asked = AskNumber("How high?", hides=("dot", "plane"))
    picture = type("Fine", (Sound,), {"prediction": asked, "presets": {"far": {"alpha": 0.9}}})()
    assert picture.asked and picture.frame_at(picture.values)[0] == "The rate is 0.5."


# ---- told when the class is written --------------------------------------------------------------


WRITTEN = {
    "a control named size": (
        {"size": Slider("size", 0, 1, 0.5)},
        "Wrong has a control named 'size', but every picture has 'size' of its own; .* size_",
    ),
    "a control named values": (
        {"values": Slider("values", 0, 1, 0.5)},
        "Wrong has a control named 'values', but every picture has 'values' of its own",
    ),
    "a control named frame": (
        {"frame": Slider("frame", 0, 1, 0.5)},
        "Wrong has a control named 'frame'",
    ),
    "a control named set": ({"set": Toggle("set")}, "Wrong has a control named 'set'"),
    "a control named figure": ({"figure": Toggle("figure")}, "Wrong has a control named 'figure'"),
    "a control named asked": ({"asked": Toggle("asked")}, "Wrong has a control named 'asked'"),
    "a control named prediction": (
        {"prediction": Choice("prediction", ["a", "b"])},
        "Wrong has a control named 'prediction'",
    ),
    "a value in place of an inherited control": (
        {"alpha": 0.3},
        r"Wrong\.alpha is 0\.3, which hides the control of this name; rename one",
    ),
    "a frame that asks for nobody": (
        {"frame": lambda self, beta: {}},
        r"Wrong\.frame asks for 'beta'; its controls are alpha, ground, at",
    ),
    "a frame that asks for the question's state": (
        {"frame": lambda self, asked: {}},
        r"Wrong\.frame asks for 'asked', which only stage is told; .* `hides`",
    ),
    "a frame that asks for a view": (
        {"view": Turn("view", on="plane"), "frame": lambda self, view: {}},
        r"Wrong\.frame asks for 'view', which turns the view; .* leave it out",
    ),
    "a stage that moves": (
        {"stage": lambda self, figure, at: {}},
        r"Wrong\.stage asks for 'at', which moves; .* so use it in frame",
    ),
    "a frame without self": (
        {"frame": lambda alpha, at: {}},
        r"Wrong\.frame begins with alpha; .* write def frame\(self, alpha, \.\.\.\)",
    ),
    "a stage without self": (
        {"stage": lambda figure: {}},
        r"Wrong\.stage begins with figure; .* write def stage\(self, figure, \.\.\.\)",
    ),
    "a caption without anything": (
        {"caption": lambda: "words"},
        r"Wrong\.caption begins with nothing; .* write def caption\(self, \.\.\.\)",
    ),
    "a size that is one number": (
        {"size": 900},
        r"Wrong\.size is 900; width and height in pixels are wanted, such as \(900, 420\)",
    ),
    "a size of nothing": ({"size": (900, 0)}, r"Wrong\.size is \(900, 0\); width and height"),
    "a prediction in words": (
        {"prediction": "How high?"},
        r"Wrong\.prediction is 'How high\?'; a question is wanted: AskChoice\(",
    ),
    "a preset for nobody": (
        {"presets": {"far": {"beta": 0.9}}},
        "the preset 'far' of Wrong sets 'beta'; its controls are alpha, ground, at",
    ),
    "a preset without its name": (
        {"presets": {"alpha": 0.9}},
        r"Wrong\.presets is \{'alpha': 0\.9\}; a table of tables is wanted",
    ),
    "presets in a list": (
        {"presets": [{"alpha": 0.9}]},
        r"Wrong\.presets is \[\{'alpha': 0\.9\}\]; a table of tables is wanted",
    ),
}


@pytest.mark.parametrize(("body", "words"), WRITTEN.values(), ids=WRITTEN)
def test_a_mistake_in_a_class_is_told_when_it_is_written(body, words):
    with pytest.raises(TypeError, match=words):
        type("Wrong", (Sound,), body)


def test_one_control_under_two_names_is_told_when_the_class_is_written():
    with pytest.raises(TypeError, match="Wrong has one control under two names, one and two; make"):

        class Wrong(Sound):
            one = two = Slider("rate", 0, 1, start=0.5)


def test_every_name_of_a_picture_is_refused_for_a_control():
    for name in [name for name in dir(Picture) if not name.startswith("__")]:
        with pytest.raises(TypeError, match=f"Wrong has a control named {name!r}"):
            type("Wrong", (Picture,), {name: Toggle("on")})


# ---- told when the parts are made ----------------------------------------------------------------


PARTS = {
    "hides without the comma": (
        lambda: AskNumber("How high?", hides=("dot")),
        r"AskNumber has hides='dot', which is one text; .* hides=\('dot',\)",
    ),
    "hides a number": (
        lambda: AskNumber("How high?", hides=(1,)),
        r"AskNumber has hides=\(1,\); texts in round brackets are wanted",
    ),
    "no question": (lambda: AskNumber(("dot",)), "AskNumber asks .*; a question in words is"),
    "an empty question": (lambda: AskPoint(" ", on="plane"), "AskPoint asks ' '; a question"),
    "options in one text": (
        lambda: AskChoice("Which?", options=("up")),
        r"AskChoice has options='up', which is one text",
    ),
    "no options": (
        lambda: AskChoice("Which?"),
        r"AskChoice has options=\(\); two or more different ones are wanted",
    ),
    "one option twice": (
        lambda: AskChoice("Which?", options=("up", "up")),
        r"AskChoice has options=\('up', 'up'\); two or more different ones",
    ),
    "a start below the slider": (
        lambda: Slider("rate", 0, 1, start=-3),
        "the slider 'rate' starts at -3; it goes from 0 to 1",
    ),
    "a start above the slider": (
        lambda: Slider("rate", 0, 1, start=3),
        "the slider 'rate' starts at 3; it goes from 0 to 1",
    ),
    "a start above the log slider": (
        lambda: LogSlider("rate", 0.01, 1, start=3),
        "the slider 'rate' starts at 3; it goes from 0.01 to 1",
    ),
    "a start above what is played": (
        lambda: Play("step", 10, start=11),
        "the slider 'step' starts at 11; it goes from 0 to 10",
    ),
    "from high to low": (
        lambda: Slider("rate", 1, 0, start=0.5),
        "the slider 'rate' goes from 1 to 0; the lower end comes first",
    ),
    "from high to low in factors": (
        lambda: LogSlider("rate", 1, 0.1, start=0.5),
        "the slider 'rate' goes from 1 to 0.1; the lower end comes first",
    ),
    "nowhere to go": (lambda: Slider("rate", 1, 1, start=1), "goes from 1 to 1; the lower end"),
    "factors from 0": (
        lambda: LogSlider("rate", 0, 1, start=1),
        "the slider 'rate' goes in factors from 0; a number above 0 is wanted",
    ),
    "no step": (lambda: Slider("rate", 0, 1, start=1, step=0), "the slider 'rate' has the step 0;"),
    "a step backwards": (
        lambda: Slider("rate", 0, 1, start=1, step=-0.1),
        "the slider 'rate' has the step -0.1; one above 0 and at most 1 is wanted",
    ),
    "a step over the end": (
        lambda: Slider("rate", 0, 1, start=1, step=2),
        "the slider 'rate' has the step 2; one above 0 and at most 1",
    ),
    "a slider to infinity": (
        lambda: Slider("rate", 0, np.inf, start=1),
        "the slider 'rate' goes from 0 to inf and starts at 1; finite numbers are wanted",
    ),
    "a slider in words": (
        lambda: Slider("rate", "low", "high", start="low"),
        "the slider 'rate' goes from 'low' to 'high'",
    ),
    "no label": (
        lambda: Slider(0, 1, 0.5, start=0.7),
        "a Slider begins with its label in words; 0",
    ),
    "a choice of nothing": (
        lambda: Choice("ground", []),
        "the Choice 'ground' has no options; give it two names or more",
    ),
    "a choice in one text": (
        lambda: Choice("ground", "bowl"),
        "the Choice 'ground' has the options 'bowl'; names are wanted",
    ),
    "a choice that starts elsewhere": (
        lambda: Choice("ground", ["bowl", "ravine"], start="hill"),
        "the Choice 'ground' = 'hill' is not on offer; try one of 'bowl', 'ravine'",
    ),
    "a toggle that starts at 1": (
        lambda: Toggle("grid", start=1),
        "the Toggle 'grid' = 1 is neither on nor off; try True or False",
    ),
    "a handle in space": (
        lambda: Handle("place", on="plane", at=(1, 2, 3)),
        r"the Handle 'place' = \(1, 2, 3\) is not a point of the plane; try two numbers",
    ),
    "a handle without a place": (
        lambda: Handle("place", on="plane", at=3),
        "the Handle 'place' = 3 is not a point of the plane",
    ),
    "a handle that cannot step": (
        lambda: Handle("place", on="plane", at=(1, 2), step=0),
        "the Handle 'place' has the step 0; try 0.05",
    ),
    "no circle": (
        lambda: Handle("place", on="map", at=(1, 0), radius=-1),
        "the Handle 'place' has the radius -1; try 1",
    ),
    "a handle on a point": (
        lambda: Handle("place", (3, 4), at=(1, 2)),
        r"the Handle 'place' is on \(3, 4\); the label of axes is wanted, in quotes",
    ),
    "a view from three angles": (
        lambda: Turn("view", on="space", start=(1, 2, 3)),
        r"the Turn 'view' = \(1, 2, 3\) is not a direction to look from; try two angles",
    ),
}


@pytest.mark.parametrize(("make", "words"), PARTS.values(), ids=PARTS)
def test_a_mistake_in_a_part_is_told_when_it_is_made(make, words):
    with pytest.raises((TypeError, ValueError), match=words):
        make()


# ---- told when the picture is made ---------------------------------------------------------------


def on(label):
    """A stage with one dot on axes of this label."""

    def stage(self, figure):
        figure.add_subplot(label=label)
        return {"dot": Dots(label), "line": Line(label)}

    return stage


def gives(value):
    """A method that takes no control and gives this."""
    return lambda self: value


def paints(make, value):
    """A stage that paints by `make(figure)` and gives this."""

    def stage(self, figure):
        make(figure)
        return value

    return stage


def two_of_a_name(figure):
    figure.add_subplot(1, 2, 1, label="plane")
    figure.add_subplot(1, 2, 2, label="plane")


def one(label="plane"):
    return lambda figure: figure.add_subplot(label=label)


ACTORS = {"dot": Dots("plane"), "line": Line("plane")}
ASKED = {"prediction": AskNumber("How high?")}
CHOSEN = {"prediction": AskChoice("Which?", options=("up", "down"))}
MADE = {
    "a stage that returns nothing": (
        {"stage": paints(one(), None)},
        r"Wrong\.stage gives None, as a function does that has no return; end it with return",
    ),
    "a stage that returns its axes": (
        {"stage": lambda self, figure: figure.add_subplot(label="plane")},
        r"Wrong\.stage gives an? .*Axes.*; end it with return",
    ),
    "a stage that returns a list": (
        {"stage": paints(one(), [Dots("plane")])},
        r"Wrong\.stage gives a list, \[Dots",
    ),
    "a stage with data in place of an actor": (
        {"stage": paints(one(), {"dot": [[1], [2]]})},
        r"Wrong\.stage gives 'dot': a list, .*; names with actors are wanted",
    ),
    "a stage with the class of an actor": (
        {"stage": paints(one(), {"dot": Dots})},
        r"Wrong\.stage gives 'dot': a type, .*; names with actors are wanted",
    ),
    "a stage without axes": (
        {"stage": paints(lambda figure: None, ACTORS)},
        r"Wrong\.stage makes no axes; try figure\.add_subplot\(label=\"plane\"\)",
    ),
    "axes without a label": (
        {"stage": paints(lambda figure: figure.add_subplot(), ACTORS)},
        r"Wrong\.stage makes axes without a label, .*; write figure\.add_subplot\(label=",
    ),
    "many axes without a label": (
        {"stage": paints(lambda figure: figure.subplots(1, 2), ACTORS)},
        r"Wrong\.stage makes axes without a label",
    ),
    "two axes of one label": (
        {"stage": paints(two_of_a_name, ACTORS)},
        r"Wrong\.stage makes two axes with the label 'plane'; rename one",
    ),
    "an actor elsewhere": (
        {"stage": paints(one("map"), ACTORS)},
        "the actor 'dot' of Wrong is on 'plane'; its stage has the axes 'map', so use one",
    ),
    "a frame that returns nothing": (
        {"frame": gives(None)},
        r"Wrong\.frame gives None, as a function does that has no return; end it with return",
    ),
    "a frame that returns a list": (
        {"frame": gives([[1], [2]])},
        r"Wrong\.frame gives a list, \[\[1\], \[2\]\]; end it with return \{",
    ),
    "a frame that forgets an actor": (
        {"frame": gives({"dot": [[1], [2]]})},
        r"Wrong\.frame gives \['dot'\]; its stage has the actors \['dot', 'line'\]",
    ),
    "a frame with numbers for names": (
        {"frame": gives({1: [[1], [2]]})},
        r"Wrong\.frame gives \[1\]; its stage has the actors",
    ),
    "a line the wrong way round": (
        {"frame": gives({"dot": [[1], [2]], "line": [[0, 0], [1, 1], [2, 4]]})},
        r"the actor 'line' of Wrong: Line wants .* got shape \(3, 2\); try its transpose, \.T",
    ),
    "a dot in one row": (
        {"frame": gives({"dot": [1, 2], "line": None})},
        r"the actor 'dot' of Wrong: Dots wants .* got shape \(2,\)",
    ),
    "a caption that returns nothing": (
        {"caption": gives(None)},
        r"Wrong\.caption gives None, as a function does that has no return; text is wanted",
    ),
    "a caption that is a number": (
        {"caption": gives(3)},
        r"Wrong\.caption gives an int, 3; text is wanted",
    ),
    "a caption of nothing with a question": (
        {"caption": gives(None)} | ASKED,
        r"Wrong\.caption gives None",
    ),
    "marks that return nothing": (
        {"marks": gives(None)},
        r"Wrong\.marks gives None, as a function does that has no return; a table of tables",
    ),
    "marks without a slider": (
        {"marks": gives({"1/L": 0.5})},
        r"Wrong\.marks gives a dict, .*; a table of tables is wanted",
    ),
    "marks for nobody": (
        {"marks": gives({"beta": {"1/L": 0.5}})},
        r"Wrong\.marks has marks for 'beta'; the sliders are 'alpha'",
    ),
    "marks for a choice": (
        {"marks": gives({"ground": {"deep": "bowl"}})},
        r"Wrong\.marks has marks for 'ground'; the sliders are 'alpha'",
    ),
    "a mark beyond the slider": (
        {"marks": gives({"alpha": {"2/L": 2}})},
        r"Wrong\.marks puts '2/L' at 2; alpha goes from 0 to 1",
    ),
    "a mark nowhere": (
        {"marks": gives({"alpha": {"2/L": np.nan}})},
        r"Wrong\.marks puts '2/L' at nan; alpha goes from 0 to 1",
    ),
    "a preset beyond the slider": (
        {"presets": {"far": {"alpha": 7}}},
        r"the preset 'far' of Wrong sets alpha to 7, where it cannot stand; the nearest is 1\.0",
    ),
    "a preset between two stops": (
        {"presets": {"far": {"alpha": 0.33}}},
        r"the preset 'far' of Wrong sets alpha to 0\.33, .* the nearest is 0\.3",
    ),
    "a preset that is not on offer": (
        {"presets": {"far": {"ground": "moon"}}},
        r"the preset 'far' of Wrong: ground = 'moon' is not on offer; try one of 'bowl', 'ravine'",
    ),
    "a preset outside of the axes": (
        {"presets": {"far": {"at": (9, 9)}}},
        r"the preset 'far' of Wrong sets at to \(9, 9\), .* the nearest is \(1\.0, 1\.0\)",
    ),
    "a handle on axes that are not there": (
        {"stage": on("map")},
        r"Wrong\.at is on 'plane'; the stage has the axes 'map', so use one of these labels",
    ),
    "a view of axes that are not there": (
        {"view": Turn("view", on="space")},
        r"Wrong\.view is on 'space'; the stage has the axes 'plane', so use one",
    ),
    "a view of flat axes": (
        {"view": Turn("view", on="plane")},
        r"Wrong\.view turns the axes 'plane', which are flat; make them a space: Space\(",
    ),
    "a question that hides nobody": (
        {"prediction": AskNumber("How high?", hides=("dto",))},
        r"the prediction of Wrong hides 'dto'; there are the actors 'dot', 'line' and the axes 'pl",
    ),
    "a question without a truth": (
        ASKED | {"truth": Picture.truth},
        r"Wrong asks for a prediction, so it needs truth\(self, \.\.\.\)",
    ),
    "a truth that returns nothing": (
        ASKED | {"truth": gives(None)},
        r"Wrong\.truth gives None, as a function does that has no return; a number is wanted",
    ),
    "a truth that is no number": (
        ASKED | {"truth": gives("high")},
        r"Wrong\.truth: 'high' is not a number",
    ),
    "a truth that is no option": (
        CHOSEN | {"truth": gives("left")},
        r"Wrong\.truth: 'left' is not among the options 'up', 'down'",
    ),
    "a truth that is no point": (
        {"prediction": AskPoint("Where?", on="plane"), "truth": gives(3)},
        r"Wrong\.truth: 3 is not a point of the plane",
    ),
    "a question on axes that are not there": (
        {"prediction": AskPoint("Where?", on="map"), "truth": gives((0, 0))},
        r"the prediction of Wrong is to be answered on 'map'; its flat axes are 'plane'",
    ),
    "a question on no axes": (
        {"prediction": AskArrow("Whither?"), "truth": gives((0, 0))},
        r"the prediction of Wrong is to be answered on ''; its flat axes are 'plane'",
    ),
    "a question on axes that it hides": (
        {"prediction": AskPoint("Where?", hides=("plane",), on="plane"), "truth": gives((0, 0))},
        r"the prediction of Wrong hides 'plane', where one answers",
    ),
}


@pytest.mark.parametrize(("body", "words"), MADE.values(), ids=MADE)
def test_a_mistake_is_told_when_the_picture_is_made(body, words):
    Wrong = type("Wrong", (Sound,), body)
    with pytest.raises((ValueError, NotImplementedError), match=words):
        Wrong()


@pytest.mark.parametrize(("body", "words"), MADE.values(), ids=MADE)
def test_it_is_told_again_when_the_picture_is_made_again(body, words):
    Wrong = type("Wrong", (Sound,), body)
    for _ in range(2):
        with pytest.raises((ValueError, NotImplementedError), match=words):
            Wrong()


def test_what_is_wrong_is_one_sentence_that_a_person_can_read():
    for body, _ in MADE.values():
        with pytest.raises((ValueError, NotImplementedError)) as told:
            type("Wrong", (Sound,), body)()
        words = str(told.value)
        assert "\n" not in words and len(words) < 300 and "Wrong" in words


def test_a_mistake_in_the_question_is_told_though_another_picture_of_the_class_was_moved_before():
    Wrong = type("Wrong", (Sound,), {"prediction": AskNumber("How?", hides=("dto",))})
    Wrong(alpha=0.3)  # opens elsewhere, so it asks nothing
    with pytest.raises(ValueError, match="hides 'dto'"):
        Wrong()


def test_a_view_may_be_of_axes_that_another_choice_brings():
    class Two(Sound):
        view = Turn("view", on="space")

        def stage(self, figure, ground):
            figure.add_subplot(1, 2, 1, label="plane")
            if ground == "ravine":
                space(figure.add_subplot(1, 2, 2, label="space"), (0, 1, 0, 1, 0, 1))
            return {"dot": Dots("plane"), "line": Line("plane")}

    assert "space" not in Two().cast(Two().values).limits
    assert "space" in Two(ground="ravine").cast(Two(ground="ravine").values).spaces


def test_a_surface_on_flat_axes_and_an_arrow_of_two_numbers_are_told_with_what_was_given():
    flat = {"stage": paints(one(), {"hill": Mesh("plane")}), "frame": gives({"hill": np.zeros(4)})}
    with pytest.raises(
        ValueError, match=r"the actor 'hill' of Wrong: Mesh wants .* got shape \(4,\)"
    ):
        type("Wrong", (Sound,), flat)()
    two = {"stage": paints(one(), {"a": Arrow("plane")}), "frame": gives({"a": [1, 2]})}
    with pytest.raises(
        ValueError, match=r"the actor 'a' of Wrong: Arrow wants .* got shape \(2,\)"
    ):
        type("Wrong", (Sound,), two)()


def test_a_stage_with_other_actors_while_it_is_asked_is_told_when_the_question_is_painted():
    class Wrong(Sound):
        prediction = AskNumber("How high?")

        def stage(self, figure, asked):
            figure.add_subplot(label="plane").set(xlim=(0, 1 if asked else 2))
            return {"dot": Dots("plane"), "line": Line("plane")}

    with pytest.raises(ValueError, match=r"Wrong\.stage gives other actors or limits while it is"):
        Wrong()._repr_mimebundle_()
