"""The state of a question is one thing: while it is open nothing shown or said answers it."""

import base64
import io
import json
import re

import numpy as np
import pytest
from matplotlib.colors import to_rgb
from PIL import Image

import hillside
from hillside.live import AskChoice, AskNumber, AskPoint, Dots, Handle, Line, Picture, Slider
from hillside.live.asking import SKIPPED
from hillside.live.document import figure
from hillside.live.kept import kept
from hillside.live.look import Look
from hillside.live.still import background, photograph

OPTIONS = ("it goes up", "it goes down")


class Asks(Picture):
    """Two axes, one of them hidden while it asks; a title that would tell."""

    size = (400, 200)
    alpha = Slider("rate", 0, 1, start=0.5, step=0.1)
    at = Handle("place", on="side", at=(0.5, 0.5))
    prediction = AskChoice("Where does the dot go?", hides=("dot", "side"), options=OPTIONS)

    def stage(self, figure, asked):
        axes = figure.subplots(1, 2)
        for ax, label in zip(axes, ("plane", "side")):
            ax.set(label=label, xlim=(0, 1), ylim=(0, 1))
        axes[0].set_title("a question" if asked else "it goes up")
        return {
            "dot": Dots("plane", "path", radius=9),
            "line": Line("side", "gradient", width=5),
            "base": Line("plane", "got", width=5),
        }

    def frame(self, alpha, at):
        line = [[0, 1], [alpha, at[1]]]
        return {"dot": [[alpha], [alpha]], "line": line, "base": [[0, 1], [0.1, 0.1]]}

    def caption(self, alpha):
        return f"It goes up to {alpha:.4g}."

    def truth(self):
        return OPTIONS[0]


class Plain(Asks):
    """The same without a question."""

    prediction = None


def colours(image, role):
    """How many pixels have the colour of a meaning."""
    wanted = np.round(255 * np.array(to_rgb(Look().color(role))))
    return int((np.abs(image[..., :3].astype(int) - wanted) <= 1).all(axis=-1).sum())


def shown(picture):
    """What a cell shows: (still as an image, text)."""
    data, _ = picture._repr_mimebundle_()
    image = Image.open(io.BytesIO(base64.b64decode(data["image/png"]))).convert("RGB")
    return np.array(image), data["text/plain"]


QUESTION = "Predict: Where does the dot go?"


# ---- while it is open ----------------------------------------------------------------------------


def test_a_question_is_open_until_it_is_answered(wire):
    picture = Asks()
    assert picture.asked and picture.guess is None
    wire(picture).ask(want="judge", guess=OPTIONS[1], values=dict(picture.values))
    assert not picture.asked and picture.guess["value"] == OPTIONS[1]


def test_while_it_is_open_text_is_the_question_and_its_options():
    assert shown(Asks())[1] == f"{QUESTION}\n- it goes up\n- it goes down"


def test_a_question_without_options_is_all_of_the_text():
    class Number(Asks):
        prediction = AskNumber("How high?")

        def truth(self, alpha):
            return alpha

    assert repr(Number()) == "Predict: How high?"


def test_while_it_is_open_the_name_is_the_question_alone():
    picture = Asks()
    picture._repr_mimebundle_()
    assert picture._player.caption == QUESTION and picture._player.guess is None


def test_while_it_is_open_what_it_hides_is_not_in_the_still(wire):
    picture = Asks()
    asked, _ = shown(picture)
    wire(picture).ask(want="judge", guess=None, values=dict(picture.values))
    told, _ = shown(picture)
    assert [colours(asked, role) > 0 for role in ("path", "gradient", "got")] == [
        False,
        False,
        True,
    ]
    assert all(colours(told, role) > 0 for role in ("path", "gradient", "got"))


def test_hidden_axes_leave_only_paper():
    image = photograph(Asks(), Asks().values, Look(asked=True), 1.0)
    side = image[:, 220:, :3].astype(int)
    assert (np.abs(side - np.round(255 * np.array(to_rgb(Look().color("paper"))))) <= 1).all()


def test_a_stage_that_is_told_leaves_out_what_would_tell(wire):
    picture = Asks()
    values = dict(picture.values)
    one, other = (background(picture, values, Look(asked=asked), 1.0) for asked in (True, False))
    assert one[0] != other[0] and one[1] == other[1]


@pytest.mark.parametrize("moved", [{"alpha": 0.9}, {"at": (0.2, 0.3)}])
def test_moved_from_python_it_still_asks(moved):
    picture = Asks()
    picture.set(**moved)
    image, text = shown(picture)
    assert text.startswith(QUESTION) and "0.9" not in text and colours(image, "path") == 0


def test_the_question_stands_in_the_place_of_the_caption():
    asked, told = shown(Asks())[0], shown(Plain())[0]
    assert asked.shape[1] == told.shape[1] and asked.shape[0] > 230
    assert (asked[230:].min(axis=(0, 1)) < 100).all(), "there are words"


# ---- answered, skipped, unlocked -----------------------------------------------------------------


@pytest.mark.parametrize("guess", [OPTIONS[0], OPTIONS[1], None])
def test_after_a_guess_or_none_everything_tells(wire, guess):
    picture = Asks()
    line = wire(picture)
    line.ask(want="judge", guess=guess, values=dict(picture.values))
    words = "It goes up to 0.5."
    assert shown(picture)[1] == repr(picture) == line.player.caption == words
    assert line.player.guess == picture.guess and not picture.asked


def test_a_guess_answers_all_pictures_of_the_class_and_those_to_come(wire):
    one, other = Asks(), Asks()
    other._repr_mimebundle_()
    wire(one).ask(want="judge", guess=OPTIONS[0], values=dict(one.values))
    assert other._player.guess == one.guess and not other.asked
    assert not Asks().asked


def test_a_class_written_anew_asks_anew(wire):
    def write():
        return type("Asks", (Asks,), {})

    picture = write()()
    wire(picture).ask(want="judge", guess=None, values=dict(picture.values))
    assert write()().asked


def test_unlocked_pictures_tell_and_new_ones_ask_when_they_are_locked_again():
    picture = Asks()
    picture._repr_mimebundle_()
    hillside.unlock()
    assert picture._player.guess == SKIPPED and repr(picture) == "It goes up to 0.5."
    assert repr(Asks()) == "It goes up to 0.5."
    hillside.unlock(False)
    assert not picture.asked and Asks().asked


def test_a_picture_that_opens_elsewhere_asks_nothing_and_tells_all():
    picture = Asks(alpha=0.3)
    assert not picture.asked and shown(picture)[1] == "It goes up to 0.3."


def test_what_cannot_be_read_leaves_the_question_open(wire):
    picture = Asks()
    content, _ = wire(picture).ask(want="judge", guess="left", values=dict(picture.values))
    assert "'left' is not among the options" in content["trouble"] and picture.asked


# ---- what the player is told ---------------------------------------------------------------------


def stage(line, picture):
    look = {"dark": False, "narrow": False}
    content, (image, _) = line.ask(want="stage", look=look, density=1, values=dict(picture.values))
    return json.loads(json.dumps(content)), image


def test_the_stage_of_a_player_follows_the_state(wire):
    picture = Asks()
    line = wire(picture)
    values = dict(picture.values)
    asked, image = stage(line, picture)
    assert asked["prediction"]["stage"] and asked["prediction"]["hides"] == ["dot", "side"]
    assert image == background(picture, picture.cleaned(values), Look(asked=True), 1.0)[0]
    line.ask(want="judge", guess=None, values=values)
    assert stage(line, picture)[1] == background(picture, picture.values, Look(), 1.0)[0] != image


def test_a_player_need_not_ask_for_another_stage_where_the_answer_changes_none(wire):
    class Bare(Asks):
        prediction = AskChoice("Where?", hides=("dot",), options=OPTIONS)

        def stage(self, figure):
            return Asks.stage(self, figure, False)

    picture = Bare()
    assert stage(wire(picture), picture)[0]["prediction"]["stage"] is False


# ---- pages ---------------------------------------------------------------------------------------


def test_a_page_asks_first_whoever_has_answered_before(wire):
    picture = Asks()
    before = figure(picture)
    wire(picture).ask(want="judge", guess=OPTIONS[0], values=dict(picture.values))
    assert figure(picture) == before


def test_a_page_holds_no_answer_in_plain_sight():
    html = re.sub(r"<script.*?</script>", "", figure(Asks()))
    assert "It goes up to" not in html
    assert 'alt="Predict: Where does the dot go?\n- it goes up\n- it goes down"' in html


def test_a_page_keeps_both_stages_of_its_first_standpoint(opened):
    known, _, images = opened(Asks())
    first, *others = [stand["looks"] for stand in known["stands"]]
    assert all(
        look["asked"] in images and look["asked"] != look["image"] for look in first.values()
    )
    assert not any("asked" in look for looks in others for look in looks.values())


def test_where_the_answer_changes_no_stage_a_page_keeps_one():
    class Ring(Asks):
        prediction = AskPoint("Where?", hides=("dot",), on="plane", at=(0.5, 0.5))

        def stage(self, figure):
            return Asks.stage(self, figure, False)

        def truth(self, alpha):
            return alpha, alpha

    assert len(kept(Ring())[1]) == 4
