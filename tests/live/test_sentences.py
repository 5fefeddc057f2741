"""Captions put together from named sentences."""

import pytest

from hillside.live import Dots, Picture, Slider
from hillside.live.sentences import joined


class Scale(Picture):
    """A dot that rises."""

    x = Slider("x", 0, 1, start=0, step=0.5)
    sentences = {"low": "The dot is low, at {x}.", "high": "It is at the top."}

    def stage(self, figure):
        figure.add_subplot(label="plane")
        return {"dot": Dots("plane")}

    def frame(self, x):
        return {"dot": [[0], [x]]}

    def caption(self, x):
        low = self.say("low", x=f"{x:g}")
        return low + self.say("high") if x == 1 else low


def test_sentences_are_joined_to_a_caption():
    assert Scale().caption_at({"x": 0.5}) == "The dot is low, at 0.5."
    assert Scale(x=1).frame_at({"x": 1})[0] == "The dot is low, at 1. It is at the top."


def test_each_sentence_keeps_its_name():
    assert [one.name for one in Scale(x=1).call(Scale.caption, {"x": 1}, Scale())] == [
        "low",
        "high",
    ]


def test_a_plain_text_is_a_caption_too():
    assert joined("All is flat.") == "All is flat."


def test_an_unknown_sentence_and_a_missing_part_are_told():
    with pytest.raises(ValueError, match="has no 'middle'; it has 'low', 'high'"):
        Scale().say("middle")
    with pytest.raises(ValueError, match="has the part 'x'; give it to say"):
        Scale().say("low")
