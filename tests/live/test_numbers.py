"""Numbers are read as people type them, and told so that they can be read."""

import json
import random
from pathlib import Path

import pytest

from hillside.live import AskNumber
from hillside.live.numbers import read, told

# The same numbers are tried in the browser's language: player/numbers.test.js.
TABLE = json.loads(Path(__file__).with_name("typed_numbers.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize(("text", "value"), TABLE["read"].items())
def test_a_number_is_read_as_people_type_it(text, value):
    assert read(text) == pytest.approx(value, rel=1e-15)
    assert AskNumber("How many?").clean(text) == read(text)


@pytest.mark.parametrize(("text", "words"), TABLE["refused"].items())
def test_what_is_no_number_is_told_with_what_to_try(text, words):
    with pytest.raises(ValueError) as told_so:
        read(text)
    assert str(told_so.value) == words


@pytest.mark.parametrize(
    ("text", "one", "other"), [("1,000", "1.000", "1000"), ("-12,345", "12.345", "12345")]
)
def test_a_comma_that_can_be_read_in_two_ways_is_asked_about(text, one, other):
    with pytest.raises(ValueError, match=f"two ways; write {one} or {other}"):
        read(text)


@pytest.mark.parametrize(("value", "words"), TABLE["told"])
def test_a_number_is_told_to_four_digits(value, words):
    assert told(value) == words


def test_what_is_told_is_read_as_the_same_number():
    rng = random.Random(0)
    for _ in range(500):
        value = rng.choice([-1, 1]) * 10 ** rng.uniform(-12, 24)
        assert read(told(value)) == pytest.approx(value, rel=6e-4)


NEGATIVE = {
    (-10, -8): "You said \u221210. It is \u22128, nearer to 0 by a factor of 1.25.",
    (-2, -8): "You said \u22122. It is \u22128, farther from 0 by a factor of 4.",
    (10, 8): "You said 10. It is 8, smaller by a factor of 1.25.",
    (2, 8): "You said 2. It is 8, larger by a factor of 4.",
    (2, -8): "You said 2. It is \u22128: 10 apart.",
    (0, -8): "You said 0. It is \u22128: 8 apart.",
    (-8.1, -8): "You said \u22128.1. It is \u22128: you have it.",
}


@pytest.mark.parametrize(("pair", "words"), NEGATIVE.items())
def test_a_factor_is_told_in_words_that_are_true_on_both_sides_of_0(pair, words):
    assert AskNumber("How many?").measure(*pair) == words


def test_of_any_two_numbers_the_words_are_true():
    rng, asked = random.Random(1), AskNumber("How many?")
    truths = {
        "smaller": lambda guess, truth: truth < guess,
        "larger": lambda guess, truth: truth > guess,
        "nearer": lambda guess, truth: abs(truth) < abs(guess) and guess < truth < 0,
        "farther": lambda guess, truth: abs(truth) > abs(guess) and truth < guess < 0,
        "apart": lambda guess, truth: guess * truth <= 0,
        "same": lambda guess, truth: abs(guess - truth) <= 0.02 * abs(truth),
    }
    seen = set()
    for _ in range(2000):
        guess, truth = rng.uniform(-3, 3), rng.choice([0, rng.uniform(-3, 3)])
        case, by = asked.compare(guess, truth)
        seen.add(case)
        assert truths[case](guess, truth)
        assert by == 0 or by > 1 or case == "apart"
    assert seen == set(truths)
