"""A screen of 3 x 3 pixels as a control."""

import numpy as np
import pytest

from hillside.live import Dots, Picture, Screen


class Shown(Picture):
    """The pixels that are lit."""

    size = (200, 200)
    screen = Screen("screen", "X.X .X. X.X")

    def stage(self, figure):
        figure.add_subplot(label="plane").set(xlim=(0, 10), ylim=(-2, 2))
        return {"dots": Dots("plane")}

    def frame(self, screen):
        return {"dots": [np.arange(1.0, 10), screen]}

    def caption(self, screen):
        return f"{int((screen > 0).sum())} pixels are lit."


def test_a_frame_is_given_nine_numbers_one_and_minus_one():
    data = Shown().frame_at(Shown().values)[1]["dots"]
    assert data[1].tolist() == [1, -1, 1, -1, 1, -1, 1, -1, 1]
    assert Shown().values["screen"] == 0b101010101


def test_there_are_512_and_each_is_its_own_text():
    control = Shown.controls["screen"]
    texts = [control.text(stop) for stop in control.stops]
    assert control.stops == list(range(512)) and len(set(texts)) == 512
    assert [control.clean(text) for text in texts] == control.stops
    assert len({tuple(control.meaning(stop)) for stop in control.stops}) == 512


@pytest.mark.parametrize(
    "value, stop", [(0, 0), (511, 511), ("xxxxxxxxx", 511), ("... .X. ...", 16), (3.0, 3)]
)
def test_it_takes_numbers_and_signs(value, stop):
    assert Shown(screen=value).values["screen"] == stop


@pytest.mark.parametrize("value", ["", "X.X", "X.X .X. X.O", "X" * 10, None, float("nan")])
def test_it_refuses_what_is_no_screen(value):
    with pytest.raises(ValueError, match="try"):
        Shown(screen=value)


def test_the_player_is_told_its_kind_and_a_text_for_every_stop():
    (control,) = Shown().describe_controls(Shown().values)
    assert control["kind"] == "screen" and len(control["texts"]) == len(control["stops"]) == 512
    assert control["start"] == 341 and "marks" not in control
