"""Surfaces in space, questions before answers, formulas typed, as far as Python sees them."""

import json

import numpy as np
import pytest
from matplotlib.colors import to_rgb

from hillside.live import (
    Arrow,
    AskArrow,
    AskChoice,
    AskCurve,
    AskNumber,
    AskOrder,
    AskPoint,
    AskRegion,
    Choice,
    Dots,
    Line,
    Mesh,
    Picture,
    Slider,
    Turn,
    Typed,
    space,
)
from hillside.live.look import Look
from hillside.live.still import photograph
from hillside.live.tint import WHITE

BOX = (-1, 1, -1, 1, 0, 2)


class Saddleback(Picture):
    """A plate in space at a height that slides, with a question."""

    size = (300, 200)
    height = Slider("height", 0, 2, start=1, step=0.1)
    view = Turn("view", on="space", start=(-60, 30))
    prediction = AskNumber("How high is the plate?", hides=("plate",))

    def stage(self, figure):
        space(figure.add_subplot(label="space"), BOX)
        return {"plate": Mesh("space", "got"), "pole": Line("space", "danger", width=5)}

    def frame(self, height):
        x, y = np.meshgrid([-0.5, 0, 0.5], [-0.5, 0.5])
        return {"plate": [x, y, height + 0 * x], "pole": [[0.8, 0.8], [0.8, 0.8], [0, 2]]}

    def caption(self, height):
        return f"The plate is {height:.4g} high."

    def truth(self, height):
        return height


def shown(role, **changes):
    """How many pixels of the still have the colour of `role`; the mean of rows and columns.

    Light may have mixed white in, as far as it may go.
    """
    picture = Saddleback(**changes)
    image = photograph(picture, picture.values, Look(), 1.0)[..., :3].astype(float)
    color = 255 * np.array(to_rgb(Look().color(role)))
    white = ((image - color) @ (255 - color)) / ((255 - color) @ (255 - color))
    apart = np.abs(image - color - white[..., None] * (255 - color)).max(axis=-1)
    where = np.argwhere((apart <= 3) & (white > -0.02) & (white <= WHITE + 0.02))
    return len(where), where.mean(axis=0)


# ---- space ---------------------------------------------------------------------------------------


def test_a_plate_and_a_pole_are_painted_in_their_colours():
    assert shown("got")[0] > 100
    assert shown("danger")[0] > 20


def test_higher_is_painted_higher():
    assert shown("got", height=2)[1][0] < shown("got", height=0)[1][0]


def test_half_a_turn_brings_the_pole_to_the_other_side():
    assert abs(shown("danger", view=(45, 20))[1][1] - shown("danger", view=(-45, 20))[1][1]) > 20


def test_turning_changes_no_frame():
    one, other = Saddleback(), Saddleback(view=(10, 80))
    assert one.frame_at(one.values)[0] == other.frame_at(other.values)[0]
    np.testing.assert_array_equal(
        one.frame_at(one.values)[1]["plate"], other.frame_at(other.values)[1]["plate"]
    )


@pytest.mark.parametrize("value", ["up", 3, (1, 2, 3), (np.nan, 0), None], ids=repr)
def test_a_turn_refuses_what_is_no_direction(value):
    with pytest.raises(ValueError, match="not a direction to look from; try two angles"):
        Saddleback(view=value)


@pytest.mark.parametrize(
    ("actor", "data"),
    [
        (Mesh("space"), np.zeros((3, 4))),
        (Mesh("space"), np.zeros((2, 3, 4))),
        (Line("space"), np.zeros((2, 5))),
        (Dots("space"), np.zeros((4, 5))),
        (Arrow("space"), [0, 0, 1, 1]),
    ],
    ids=repr,
)
def test_in_space_actors_want_three_coordinates(actor, data):
    with pytest.raises(ValueError, match=rf"{type(actor).__name__} wants .*; got shape"):
        actor.clean(data, 3)


def test_a_mesh_wants_axes_in_space():
    with pytest.raises(ValueError, match="Mesh wants .* space"):
        Mesh("plane").clean(np.zeros((3, 4, 4)), 2)


# ---- questions -----------------------------------------------------------------------------------


ASKED = [
    (AskChoice("Which?", options=("up", "down")), "up", "down"),
    (AskNumber("How many?"), 3, 10),
    (AskPoint("Where?", on="map"), [1, 2], (3, 4)),
    (AskArrow("Whither?", on="map", tail=(0, 0)), [1, 0], (0, 2)),
    (AskCurve("How?", on="map", x=(0, 4), columns=5), [0, 1, 2, 3, 4], (0.0, 1, 0, -1, 0)),
    (AskRegion("From where?", on="map"), [0, 1], (-1, 1)),
    (AskOrder("Which first?", options=("a", "b", "c")), ["a", "b", "c"], ("b", "c", "a")),
]


@pytest.mark.parametrize(
    ("question", "guess", "truth"), ASKED, ids=lambda item: type(item).__name__
)
def test_a_guess_is_never_called_wrong(question, guess, truth):
    for said in (
        question.measure(question.clean(guess), truth),
        question.measure(question.clean(truth), truth),
    ):
        assert said and not [
            word for word in ("wrong", "incorrect", "false", "error") if word in said.lower()
        ]


@pytest.mark.parametrize(
    ("question", "guess", "truth"), ASKED, ids=lambda item: type(item).__name__
)
def test_the_truth_as_a_guess_is_told_from_another(question, guess, truth):
    assert question.measure(question.clean(guess), truth) != question.measure(
        question.clean(truth), truth
    )


@pytest.mark.parametrize(
    ("guess", "truth", "words"),
    [
        (2, 1, "smaller by a factor of 2"),
        (1, 4, "larger by a factor of 4"),
        (-1, 2, "3 apart"),
        (0, 2, "2 apart"),
        (2.01, 2, "you have it"),
        (-1, -4, "factor of 4"),
        (0.01, 0, "0.01 apart"),
    ],
)
def test_a_number_is_told_by_its_factor_or_its_distance(guess, truth, words):
    assert words in AskNumber("How many?").measure(guess, truth)


@pytest.mark.parametrize(
    ("tip", "words"),
    [([0, 1], "same way"), ([1, 0], "turned 90"), ([0, -3], "turned 180"), ([0, 0], "no length")],
)
def test_an_arrow_is_told_by_its_angle(tip, words):
    assert words in AskArrow("Whither?", on="map").measure(tip, (0, 2))


@pytest.mark.parametrize(
    ("question", "guess"),
    [
        (AskChoice("Which?", options=("up", "down")), "left"),
        (AskNumber("How many?"), "many"),
        (AskNumber("How many?"), np.nan),
        (AskPoint("Where?", on="map"), [1]),
        (AskArrow("Whither?", on="map"), [np.inf, 0]),
        (AskCurve("How?", on="map", columns=5), [1, 2, 3, 4]),
        (AskCurve("How?", on="map", columns=5), [1, 2, None, 4, 5]),
        (AskRegion("From where?", on="map"), [1, 1]),
        (AskRegion("From where?", on="map"), [1, "far"]),
        (AskOrder("Which first?", options=("a", "b", "c")), ["a", "b"]),
        (AskOrder("Which first?", options=("a", "b", "c")), ["a", "b", "b"]),
        (AskOrder("Which first?", options=("a", "b", "c")), [["a"], "b", "c"]),
        (AskOrder("Which first?", options=("a", "b", "c")), "abc"),
    ],
    ids=repr,
)
def test_a_guess_that_is_none_is_refused(question, guess):
    with pytest.raises(ValueError):
        question.clean(guess)


def test_questions_travel_as_plain_json():
    for question, *_ in ASKED:
        described = json.loads(json.dumps(question.describe()))
        assert described["kind"] and described["question"] == question.question


def test_the_text_of_a_picture_asks_first_and_tells_after(wire):
    plate = Saddleback()
    assert repr(plate) == "Predict: How high is the plate?"
    wire(plate).ask(want="judge", guess=None, values=dict(plate.values))
    assert repr(plate) == "The plate is 1 high."


def test_a_picture_that_opens_elsewhere_asks_nothing():
    assert repr(Saddleback(height=0.5)) == "The plate is 0.5 high."


def test_a_guess_is_answered_beside_the_truth_and_shown_in_all_views(wire):
    plate = Saddleback()
    line = wire(plate)
    content, _ = line.ask(want="judge", guess=3, values=dict(plate.values) | {"height": 1.5})
    assert content["guess"]["value"] == 3
    assert "It is 1.5" in content["guess"]["words"]
    assert line.player.guess == content["guess"]


def test_a_question_can_be_skipped_and_a_strange_guess_is_told(wire):
    plate = Saddleback()
    line = wire(plate)
    content, _ = line.ask(want="judge", guess=None, values=dict(plate.values))
    assert content["guess"]["value"] is None
    content, _ = line.ask(want="judge", guess="high", values=dict(plate.values))
    assert content["trouble"] == "'high' is not a number; try 0.5, 1/2 or 2*10^-3"
    assert line.player.guess == {"value": None, "words": ""}


# ---- choices that mean something, and formulas ---------------------------------------------------


def _read(text):
    if "^" in text:
        raise ValueError(f"in {text!r} the ^ is no power; try **")
    return float(text)


class Formula(Picture):
    """What is typed is a number."""

    size = (200, 150)
    ground = Choice("ground", {"low": -1, "high": 1})
    typed = Typed("f =", "2", _read, lambda number: [f"f = {number:g}"])

    def stage(self, figure, typed):
        figure.add_subplot(label="plane").set(xlim=(0, typed))
        return {"dot": Dots("plane")}

    def frame(self, ground, typed):
        return {"dot": [[ground], [typed]]}

    def caption(self, ground, typed):
        return f"The dot is at ({ground}, {typed:.4g})."


def test_methods_get_the_meaning_and_values_keep_the_words():
    picture = Formula(ground="high", typed="3.5")
    assert repr(picture) == "The dot is at (1, 3.5)."
    assert dict(picture.values) == {"ground": "high", "typed": "3.5"}


def test_a_broken_formula_changes_nothing_and_says_where():
    picture = Formula()
    with pytest.raises(ValueError, match=r"the \^ is no power; try \*\*"):
        picture.set(ground="high", typed="2^3")
    assert dict(picture.values) == {"ground": "low", "typed": "2"}


def test_a_formula_being_typed_is_answered_in_notation_or_with_its_trouble(wire):
    line = wire(Formula())
    assert "<math" in line.ask(want="read", name="typed", text="4")[0]["notation"][0]
    assert "try **" in line.ask(want="read", name="typed", text="4^2")[0]["trouble"]
