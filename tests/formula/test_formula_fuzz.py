"""Whatever is typed is read or refused with a place; what was read is read again as shown."""

import random
import warnings

import numpy as np
import pytest
from formula_meanings import MEANINGS
from formula_refusals import REFUSED
from hypothesis import given, settings
from hypothesis import strategies as st

from hillside.formula import FormulaError, parse, read
from hillside.formula.source import Source
from hillside.formula.tokens import tokens

PIECES = (
    "x x x y y 2 3 0 0.5 + - * / ^ ( ) ) ( | ** . , = _ z e pi sin sin( exp( log( sqrt( cos( ln"
    " |x| relu( sigmoid(x) (x+1) tan( ² ⁻¹ ˣ √ √( ½ × ÷ − π σ 9^9 1e5 1.5e3 -x +y xy e^ arctan"
    r" sin^2 cos^-1 log10 log_2 cot max( x_1 % ° ! : ; ' [ ] { } ^{ }{ $ \ \frac{ \frac12 \sqrt{"
    r" \sqrt[3]{ \left( \right) \left| \right| \cdot \sin \ln \pi α х 𝑥"
).split() + [" ", "sin ", "cos ", "\n", "\u200b", "\u2062", "\u202e"]
P = np.array([[0, 1, -1, 0.5, -30], [0, 0, 2, -0.7, 40]])


def attempted(text, reader):
    """What the reader makes of a text, None if it is refused in order."""
    try:
        return reader(text)
    except FormulaError as error:
        assert 0 <= error.position <= len(text) and error.text == text
        assert len(str(error)) < 250 and error.pointer
        return None


def check_shown(text, found):
    for shown in (found.plain, found.latex):
        assert read(shown, found.names).plain == found.plain, text


def drawn(draw, longest):
    return "".join(draw.choices(PIECES, k=draw.randint(1, longest)))


def test_random_input_is_either_read_or_refused_with_a_place():
    draw, count = random.Random(1), 0
    for _ in range(6000):
        text = drawn(draw, 10)
        found = attempted(text, read)
        if found:
            check_shown(text, found)
            count += 1
    assert count > 100


def test_what_is_read_has_derivatives_everywhere():
    draw, count = random.Random(2), 0
    while count < 60:
        formula = attempted(drawn(draw, 9), parse)
        if formula is None:
            continue
        count += 1
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            assert formula.f(P).shape == (5,)
            assert formula.gradient(P).shape == (2, 5)
            assert formula.hessian(P).shape == (2, 2, 5)


def test_every_character_is_read_once():
    draw, count = random.Random(3), 0
    while count < 500:
        source = attempted(drawn(draw, 6), lambda text: Source(text, ("x", "y")))
        found = source and attempted(source.typed, lambda text, source=source: tokens(source))
        if not found:
            continue
        count += 1
        places = [token.at for token in found]
        leaves = [token for token in found if token.kind in ("name", "constant", "function")]
        assert places == sorted(places), source.typed
        assert len({token.at for token in leaves}) == len(leaves), source.typed
        assert len(leaves) >= sum(source.seen.count(name) for name in "xy𝑥ˣ") - source.seen.count(
            "exp"
        ), source.typed


@pytest.mark.long
@pytest.mark.parametrize("seed", range(4))
def test_much_random_input_is_either_read_or_refused(seed):
    draw, count = random.Random(f"long {seed}"), 0
    for _ in range(60_000):
        text = drawn(draw, draw.choice([6, 12, 60]))
        found = attempted(text, read)
        if found:
            check_shown(text, found)
            count += 1
    assert count > 1000


@pytest.mark.long
@pytest.mark.parametrize("seed", range(3))
def test_misspelt_formulas_are_either_read_or_refused(seed):
    draw, texts = (
        random.Random(f"misspelt {seed}"),
        [*MEANINGS, *(t for t in REFUSED if len(t) < 99)],
    )
    for _ in range(30_000):
        text = draw.choice(texts)
        for _ in range(draw.randint(1, 3)):
            at = draw.randint(0, len(text))
            text = (
                text[:at] + draw.choice(["", draw.choice(PIECES)]) + text[at + draw.randint(0, 2) :]
            )
        found = attempted(text, read)
        if found:
            check_shown(text, found)


@pytest.mark.long
@settings(max_examples=8000, deadline=None)
@given(st.text(max_size=30))
def test_any_text_is_either_read_or_refused(text):
    found = attempted(text, read)
    if found:
        check_shown(text, found)
