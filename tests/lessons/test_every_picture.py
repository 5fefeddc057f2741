"""Every frame of every picture, without a browser: along all sliders under all choices, and in
all corners."""

import base64
import itertools
import re
import warnings

import numpy as np
import pytest
from every_frame import corners, few_and_all, pictures, same, settings, strips

from hillside.live import Dots, Slider
from hillside.live.asking import SKIPPED

SENTENCE_END = re.compile(r"[.?!](?=\s|$)")
MINUS_ZERO = re.compile(r"(?<![\w.])[-\u2212]0(?:\.0+)?(?!\.?\d)(?!e)")
NO_NUMBER = re.compile(r"\b(nan|inf|infinity|none)\b|\de[+\u2212-]?\d", re.IGNORECASE)  # nor 5e-07
STILL = 60_000  # bytes


class Tried:
    """A picture and its frames at all values that are tried, computed once: strips are lists of
    (values, frame)."""

    def __init__(self, kind, most):
        self.picture, self.warned = kind(), []
        self.strips = [self.along(strip) for strip in strips(self.picture, most)]
        self.frames = [
            pair
            for strip in [*self.strips, self.along(corners(self.picture, most))]
            for pair in strip
        ]

    def along(self, every):
        return [(values, self.frame(values)) for values in every]

    def frame(self, values):
        with warnings.catch_warnings(record=True) as caught:
            warnings.simplefilter("always")
            frame = self.picture.frame_at(values)
        self.warned += [f"{values}: {warning.message}" for warning in caught]
        return frame


@pytest.fixture(scope="module", params=few_and_all(pictures()))
def tried(request):
    return Tried(*request.param)


def data_given(picture, values):
    """All arrays that `frame` gives, before they are made fit to travel."""
    with np.errstate(all="ignore"):
        data = picture.call(picture.frame, values)
    return {
        name: np.asarray(item[0] if isinstance(item, tuple) else item, dtype=float)
        for name, item in data.items()
        if item is not None
    }


def test_there_are_pictures():
    assert {"Walker", "MultiplierGauge", "Basins"} <= {kind.__name__ for kind in pictures()}


def test_no_frame_warns(tried):
    assert tried.warned[:3] == []


def test_every_number_is_finite_or_a_gap(tried):
    """A dot may be at infinity: it is shown at the edge of its axes, as outside."""
    cast = tried.picture.cast(tried.picture.values)[0]
    infinite = [
        (values, name)
        for values, _ in tried.frames[::2]
        for name, array in data_given(tried.picture, values).items()
        if np.isinf(array).any() and not isinstance(cast[name], Dots)
    ]
    assert infinite[:3] == []


@pytest.mark.filterwarnings("ignore")
def test_every_frame_is_the_same_twice_even_after_others(tried):
    other = type(tried.picture)()
    assert [
        values for values, frame in tried.frames[::-2] if not same(frame, other.frame_at(values))
    ][:3] == []


def test_every_caption_is_one_or_two_plain_sentences(tried):
    for caption in {caption for _, (caption, _) in tried.frames}:
        assert caption.endswith(".") and caption == " ".join(caption.split()), caption
        assert 1 <= len(SENTENCE_END.findall(caption)) <= 2, caption
        assert len(caption) <= 220, caption


def said(tried):
    """The values of each frame, with its caption and the words on it."""
    return [
        (values, [caption, *(item[1] for item in data.values() if isinstance(item, tuple))])
        for values, (caption, data) in tried.frames
    ]


def test_captions_and_words_hold_no_nan_no_infinity_no_minus_zero_and_no_programmers_powers(tried):
    strange = [
        (values, text)
        for values, texts in said(tried)
        for text in texts
        if NO_NUMBER.search(text) or MINUS_ZERO.search(text)
    ]
    assert strange[:3] == []


def test_a_negative_number_behind_a_sign_has_brackets_and_one_thing_is_not_many(tried):
    wrong = re.compile(r"[+·×] −|(?<!\d )(?<![\d.])1 (?:steps|dots|walkers|matrices|layers)\b")
    assert [text for _, texts in said(tried) for text in texts if wrong.search(text)][:3] == []


def test_where_neighbouring_frames_differ_their_captions_differ(tried):
    pairs = [pair for strip in tried.strips for pair in itertools.pairwise(strip)]
    silent = [
        (a, b, one[0]) for (a, one), (b, two) in pairs if one[0] == two[0] and not same(one, two)
    ]
    assert silent[:1] == []


@pytest.mark.later
@pytest.mark.filterwarnings("error")
@pytest.mark.parametrize(
    "count", [1, pytest.param(None, marks=pytest.mark.long)], ids=["start", "every choice"]
)
def test_every_stage_is_shown_in_a_small_still_without_warnings(tried, count):
    picture = type(tried.picture)()
    sizes = {"asked": shown(picture)} if picture.asked else {}
    picture.settle(SKIPPED)
    for values in settings(picture)[:count]:
        picture.set(**values)
        assert picture.words(values) == picture.frame_at(values)[0]
        sizes[repr(values)] = shown(picture)
    assert {values: size for values, size in sizes.items() if size > STILL} == {}


def shown(picture):
    """The size of a picture's still, after a look at the words that go with it."""
    data, _ = picture._repr_mimebundle_()
    assert data["text/plain"] == picture.words(picture.values)
    return len(base64.b64decode(data["image/png"]))


def test_presets_stand_on_stops_and_differ(tried):
    picture = tried.picture
    for name, values in picture.presets.items():
        cleaned = picture.cleaned(dict(picture.values) | values)
        assert all(np.array_equal(cleaned[control], value) for control, value in values.items()), (
            name
        )
    assert len({repr(values) for values in picture.presets.values()}) == len(picture.presets)


@pytest.mark.parametrize(
    "kind", [kind for kind in pictures() if kind.prediction], ids=lambda kind: kind.__name__
)
def test_a_prediction_hides_something_and_is_all_that_is_said_at_first(kind):
    picture = kind()
    asked, truth = picture.prediction, picture.call(picture.truth, picture.values)
    assert asked.measure(asked.clean(truth), truth)
    assert asked.hides and "?" in asked.question
    assert picture.words(picture.values).splitlines() == [
        f"Predict: {asked.question}",
        *(f"- {option}" for option in asked.offers),
    ]


@pytest.mark.parametrize("kind", pictures(), ids=lambda kind: kind.__name__)
def test_no_slider_has_two_equals_signs(kind):
    labels = {name: one.label for name, one in kind.controls.items() if isinstance(one, Slider)}
    assert [label for label in labels.values() if "=" in label] == []


def test_the_pattern_for_minus_zero_finds_it_and_nothing_else():
    assert all(MINUS_ZERO.search(text) for text in ("(-0, 4)", "is \u22120.", "by -0.00", "-0"))
    assert not any(
        MINUS_ZERO.search(text)
        for text in ("-0.5", "2e-05", "1.3e-07", "\u22120.05", "10-0", "-10", "-0.0001")
    )
