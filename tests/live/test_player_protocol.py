"""The kernel's end of the player, without a browser: what it answers, how long, what it raises."""

import io
import json

import numpy as np
import pytest
from PIL import Image

from hillside.lessons.stage.pictures import TypedSurface
from hillside.live import Dots, Picture, Slider, casts
from hillside.live.answerer import Answerer
from hillside.live.look import PALETTE, Look
from hillside.live.modes import classroom

LIGHT = {"dark": False, "narrow": False}
STAGE = {"want": "stage", "look": LIGHT, "density": 1}


class Cliff(Picture):
    """The frame cannot be computed at 0.7 and 0.9."""

    size = (200, 150)
    alpha = Slider("rate", 0, 1, start=0.5, step=0.1)

    def stage(self, figure):
        figure.add_subplot(label="plane")
        return {"dot": Dots("plane")}

    def frame(self, alpha):
        if alpha in (0.7, 0.9):
            raise ArithmeticError(f"no ground at {alpha}")
        return {"dot": [[alpha], [alpha]]}

    def caption(self, alpha):
        return f"The rate is {alpha:.4g}."


def wish(picture, **changes):
    """The values as a browser sends them, through JSON."""
    return json.loads(json.dumps(dict(picture.values) | changes))


# ---- the stage -----------------------------------------------------------------------------------


@pytest.mark.parametrize("dark", [False, True])
def test_the_answer_to_stage_is_plain_json_and_complete(meadow, wire, dark):
    content, _ = wire(meadow).ask(
        **STAGE | {"values": wish(meadow), "look": LIGHT | {"dark": dark}}
    )
    content = json.loads(json.dumps(content, allow_nan=False))
    assert content["id"] == "view.1"
    assert content["values"] == wish(meadow)
    assert [control["name"] for control in content["controls"]] == list(meadow.controls)
    assert set(content["actors"]) == {"dot", "line", "words"}
    assert content["colors"] == {role: pair[dark] for role, pair in PALETTE.items()}
    assert {actor["on"] for actor in content["actors"].values()} <= set(content["axes"])


@pytest.mark.parametrize("density", [0.5, 1, 2])
def test_the_stage_has_as_many_pixels_as_the_view(meadow, wire, density):
    content, (image, _) = wire(meadow).ask(**STAGE | {"values": wish(meadow), "density": density})
    assert Image.open(io.BytesIO(image)).size == (300 * density, 200 * density)
    assert all(0 <= share <= 1 for axes in content["axes"].values() for share in axes["box"])


def test_the_stage_brings_its_frame_so_that_no_actor_vanishes(meadow, wire):
    content, (_, data) = wire(meadow).ask(**STAGE | {"values": wish(meadow)})
    alone, (same,) = wire(meadow).ask(want="frames", of=[wish(meadow)])
    assert content["frames"] == alone["frames"] and data == same


def test_a_view_cannot_ask_for_a_stage_that_fills_the_memory(meadow, wire):
    _, (image, _) = wire(meadow).ask(**STAGE | {"values": wish(meadow), "density": 1000})
    assert Image.open(io.BytesIO(image)).width <= 4 * 300


def test_another_choice_has_another_stage_and_values_that_fit_it(meadow, wire):
    content, _ = wire(meadow).ask(**STAGE | {"values": wish(meadow, width="narrow", at=[9, 4])})
    assert content["axes"]["plane"]["x"] == [0, 2]
    assert list(content["values"]["at"]) == [2, 4]
    assert meadow.width == "wide", "asking moves nothing"


# ---- the frames ----------------------------------------------------------------------------------


def test_frames_come_out_as_the_picture_computed_them(meadow, wire):
    asked = [
        wish(meadow, alpha=alpha, at=[alpha, 1], shown=alpha < 0.5) for alpha in (0.1, 0.4, 0.8)
    ]
    for values, (shapes, words, caption) in zip(asked, wire(meadow).frames(*asked), strict=True):
        wanted, data = meadow.frame_at(meadow.cleaned(values))
        assert (caption, words) == (wanted, {"words": data["words"][1]})
        np.testing.assert_array_equal(shapes["line"], data["line"])
        np.testing.assert_array_equal(shapes["words"], data["words"][0])
        assert (shapes["dot"] is None) == (data["dot"] is None) == (not values["shown"])


def test_frames_are_plain_json(meadow, wire):
    content, _ = wire(meadow).ask(want="frames", of=[wish(meadow)])
    assert json.loads(json.dumps(content, allow_nan=False)) == content


def test_values_off_the_stops_are_cleaned_before_the_frame(meadow, wire):
    ((_, _, caption),) = wire(meadow).frames(wish(meadow, alpha=0.52, at=[99, 99]))
    assert caption == "At (10, 5) the rate is 0.5 and the scale 1."


def test_asking_for_frames_moves_nothing(meadow, wire):
    before = dict(meadow.values)
    wire(meadow).frames(wish(meadow, alpha=0.9))
    assert dict(meadow.values) == before


class Clock:
    """Each frame takes `pause` seconds."""

    def __init__(self, pause):
        self.pause, self.now = pause, 0.0

    def monotonic(self):
        self.now += self.pause
        return self.now


def test_slow_frames_come_in_pieces_of_at_least_one(wire, monkeypatch):
    cliff = Cliff()
    line, asked = wire(cliff), [wish(cliff, alpha=alpha) for alpha in (0, 0.1, 0.2, 0.3, 0.4)]
    for pause, count in ((0.001, 5), (0.009, 3), (0.03, 1), (9, 1)):
        monkeypatch.setattr("hillside.live.answerer.time", Clock(pause))
        assert len(line.frames(*asked)) == count


def test_answers_carry_the_values_as_the_controls_take_them(meadow, wire):
    line, far = wire(meadow), {"alpha": 0.52, "at": [99, 99]}
    clean = json.loads(json.dumps(meadow.cleaned(wish(meadow, **far))))
    assert (clean["alpha"], clean["at"]) == (0.5, [10, 5])
    content, _ = line.ask(want="frames", of=[wish(meadow, **far), wish(meadow)])
    assert content["of"] == [clean, wish(meadow)]
    content, _ = line.ask(**STAGE | {"values": wish(meadow, **far)})
    assert content["values"] == clean and content["of"] == [clean]


def test_a_picture_is_answered_for_without_any_widget(meadow):
    answer, (data,), failures = Answerer(meadow).answer({"want": "frames", "of": [wish(meadow)]})
    assert answer["frames"][0]["caption"] == repr(meadow) and data and not failures


# ---- errors --------------------------------------------------------------------------------------


def test_an_error_in_one_frame_is_shown_there_and_raised_here_once(wire):
    cliff = Cliff()
    line, asked = wire(cliff), [wish(cliff, alpha=alpha) for alpha in (0.6, 0.7, 0.8)]
    with pytest.raises(ArithmeticError, match="no ground at 0.7"):
        line.ask(want="frames", of=asked)
    content, _ = line.answer
    assert [frame.get("error") for frame in content["frames"]] == [
        None,
        "ArithmeticError: no ground at 0.7",
        None,
    ]
    again, _ = line.ask(want="frames", of=asked)
    assert [frame.get("error") for frame in again["frames"]] == [
        None,
        "ArithmeticError: no ground at 0.7",
        None,
    ]


def test_two_different_errors_are_both_heard(wire):
    cliff = Cliff()
    line, asked, heard = wire(cliff), [wish(cliff, alpha=alpha) for alpha in (0.7, 0.9)], []
    for _ in range(2):
        try:
            line.ask(want="frames", of=asked)
        except (ArithmeticError, ExceptionGroup) as error:
            heard += getattr(error, "exceptions", [error])
    assert sorted(map(str, heard)) == ["no ground at 0.7", "no ground at 0.9"]


@pytest.mark.parametrize(
    "request_",
    [
        {"want": "coffee"},
        {},
        {"want": "stage"},
        {"want": "frames"},
        STAGE | {"values": {"beta": 1}},
        STAGE | {"values": {}, "density": "thick"},
        STAGE | {"values": {}, "look": []},
        {"want": "judge", "values": {}, "guess": 1},
        {"want": "read", "name": "alpha", "text": "x"},
        {"want": "save", "values": {"alpha": "fast"}},
    ],
)
def test_a_message_that_no_player_sends_is_answered_with_what_is_wrong(meadow, wire, request_):
    line, before = wire(meadow), dict(meadow.values)
    content, _ = line.ask(**request_)
    assert content["id"] == "view.1" and content["error"].startswith("Unfit: ")
    assert dict(meadow.values) == before


def test_one_strange_wish_among_frames_costs_no_other(meadow, wire):
    strange, fine = wish(meadow, alpha=[1]), wish(meadow)
    found = wire(meadow).frames(strange, fine)
    assert "is not a finite number" in found[0]["error"] and len(found) == 2
    assert found[1][2] == repr(meadow)


def test_a_stage_that_breaks_is_told_to_the_view_and_raised(wire):
    class Broken(Cliff):
        broken = False

        def stage(self, figure):
            if self.broken:
                raise ArithmeticError("no paint")
            return super().stage(figure)

    broken = Broken()
    line, broken.broken = wire(broken), True
    with pytest.raises(ArithmeticError):
        line.ask(**STAGE | {"values": wish(broken)})
    assert line.answer[0] == {"id": "view.1", "error": "ArithmeticError: no paint"}


# ---- values both ways ----------------------------------------------------------------------------


def test_what_the_browser_saves_is_in_python_cleaned(meadow, wire):
    player = wire(meadow).player
    player.set_state({"values": wish(meadow, alpha=0.52, at=[3.01, 99], scale=0.9)})
    assert dict(meadow.values) == {
        "width": "wide",
        "alpha": 0.5,
        "scale": 1.0,
        "shown": True,
        "at": (3.0, 5.0),
    }


def test_a_bad_value_from_the_browser_changes_nothing(meadow, wire, monkeypatch):
    """And what it has shown meanwhile is taken back there, too."""
    player, before = wire(meadow).player, dict(meadow.values)
    sent = []
    monkeypatch.setattr(player, "send_state", sent.append)
    for strange in (wish(meadow, alpha="fast"), {"beta": 1}, [], None):
        player.set_state({"values": strange})
    assert dict(meadow.values) == before == player.values and sent == ["values"] * 4


def test_a_browser_moves_controls_and_nothing_else(meadow, wire):
    player = wire(meadow).player
    before = {name: getattr(player, name) for name in player.keys}
    player.set_state({"caption": "?", "size": [1, 1], "guess": {"value": 1}, "_esm": "alert(1)"})
    assert {name: getattr(player, name) for name in player.keys} == before


def test_what_python_sets_goes_to_the_browser(meadow):
    meadow._repr_mimebundle_()
    meadow.set(alpha=0.9, at=(1, 1))
    assert wish(meadow) == json.loads(json.dumps(meadow._player.values))
    assert meadow._player.values["alpha"] == 0.9


def test_a_bad_value_from_python_never_reaches_the_browser(meadow):
    meadow._repr_mimebundle_()
    with pytest.raises(ValueError):
        meadow.set(alpha=0.9, width="huge")
    assert meadow._player.values["alpha"] == 0.2


# ---- the last view is gone -----------------------------------------------------------------------


def test_a_picture_that_nobody_sees_lets_its_player_go(meadow):
    meadow._repr_mimebundle_()
    player = meadow._player
    player._answer(player, {"want": "close", "shown": player.shown}, [])
    assert meadow._player is None and player.comm is None


def test_a_picture_shown_again_while_the_message_of_its_end_waits_stays(meadow):
    meadow._repr_mimebundle_()
    player = meadow._player
    late = {"want": "close", "shown": player.shown}
    data, _ = meadow._repr_mimebundle_()
    player._answer(player, late, [])
    assert meadow._player is player and player.comm is not None
    assert data["application/vnd.jupyter.widget-view+json"]["model_id"] == player.model_id


# ---- the class room ------------------------------------------------------------------------------


def test_the_class_room_enlarges_pictures_that_are_shown_and_those_to_come(meadow, Meadows, wire):
    shown = wire(meadow)
    classroom()
    later = wire(Meadows())
    assert shown.player.big and later.player.big
    content, _ = shown.ask(**STAGE | {"values": wish(meadow)})
    assert content["scale"] == Look(big=True).scale > 1
    classroom(False)
    assert not shown.player.big and not later.player.big
    content, _ = shown.ask(**STAGE | {"values": wish(meadow)})
    assert content["scale"] == 1


def test_a_picture_remembers_a_bounded_number_of_stages():
    """Else each formula that is typed in a long lesson would be kept for good."""
    picture = TypedSurface()
    for a in range(2 * casts.MOST):
        picture.cast(picture.cleaned({**picture.values, "formula": f"{a} x + y"}))
    assert len(picture._casts) <= casts.MOST
    assert picture.frame_at(picture.values)[0] == picture.caption_at(picture.values)
