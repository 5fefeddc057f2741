"""Labels as outlines: words and mathematics on one line, measured."""

import pytest

from hillside.notation import lettered


def test_words_and_mathematics_follow_each_other_on_one_line():
    words, formula, both = map(lettered, ("slope ", r"$\nabla f$", r"slope $\nabla f$"))
    assert both["width"] == pytest.approx(words["width"] + formula["width"], abs=1)
    assert len(both["marks"]) == len(words["marks"]) + len(formula["marks"])
    places = [x for _, x, _, _ in both["marks"]]
    assert places == sorted(places) and places[-1] < both["width"]


def test_a_fraction_is_higher_and_deeper_than_words():
    words, fraction = lettered("path"), lettered(r"$\frac{\partial f}{\partial x}$")
    assert fraction["ascent"] > words["ascent"] and fraction["descent"] > words["descent"]


def test_a_space_takes_room_and_no_ink():
    assert lettered("a b")["width"] > lettered("ab")["width"]
    assert len(lettered("a b")["marks"]) == 2


@pytest.mark.parametrize("text", ["$x", r"cost $\frac{1$", r"$\nothing$"])
def test_what_cannot_be_set_is_told(text):
    with pytest.raises(ValueError, match="dollar|LaTeX|missing|understood"):
        lettered(text)
