"""Every sentence of every caption has a check, is reached, and is true wherever it is said."""

import importlib
import random
import sys
from pathlib import Path

import pytest
from every_frame import corners, few_and_all, pictures, settings, strips
from sentences import CHECKS, checked, says

from hillside.live import Handle, Typed

# what a learner may type: no value on one side, no slope on a line, no value on the axes
TYPED = ("log(x) + y", "abs(x) + y**2", "1 / (x*y)")
WITH_SENTENCES = [kind for kind in pictures() if kind.sentences]

for file in sorted(Path(__file__).parent.glob("*/test_*_sentences.py")):
    sys.path.insert(0, str(file.parent))
    importlib.import_module(file.stem)


def tried(picture, most):
    """Values at the start, at presets, with handles at 0, along the strips, in the corners."""
    presets = [picture.cleaned(dict(picture.values) | one) for one in picture.presets.values()]
    handles = [name for name, control in picture.controls.items() if isinstance(control, Handle)]
    starts = [*settings(picture)[:most], *_typed(picture)]
    level = [picture.cleaned(one | {name: (0, 0)}) for one in starts for name in handles]
    along = [values for strip in strips(picture, most) for values in strip]
    return [*starts, *presets, *level, *along, *corners(picture, most)]


def _typed(picture):
    """The start values with every formula of TYPED in every field for formulas."""
    fields = [name for name, control in picture.controls.items() if isinstance(control, Typed)]
    return [picture.cleaned(dict(picture.values) | {f: text}) for f in fields for text in TYPED]


@pytest.mark.parametrize("kind", WITH_SENTENCES, ids=lambda kind: kind.__name__)
def test_every_sentence_has_a_check(kind):
    assert [name for name in kind.sentences if (kind, name) not in CHECKS] == []


@pytest.mark.parametrize("kind_and_most", few_and_all(WITH_SENTENCES))
def test_every_sentence_is_reached_and_true_where_it_is_said(kind_and_most):
    kind, most = kind_and_most
    picture, reached = kind(), set()
    for values in tried(picture, most):
        reached |= said_and_true(picture, values)
    every = shuffled(tried(picture, None)) if most and reached < {*kind.sentences} else []
    for values in every:
        if reached >= {*kind.sentences}:
            break  # the long checks go on
        reached |= said_and_true(picture, values)
    assert [name for name in kind.sentences if name not in reached] == []


def shuffled(values):
    """In a seeded order, so that what is said here and there is met soon."""
    random.Random(0).shuffle(values)
    return values


def said_and_true(picture, values):
    """The names of the sentences that the caption says here, each checked."""
    said = picture.call(picture.caption, values)
    assert not isinstance(said, str), f"{values}: a text without a name: {said}"
    for sentence in said:
        checked(picture, sentence, values)
    return {sentence.name for sentence in said}


def test_a_sentence_has_one_check_also_where_its_file_is_read_twice():
    kind, name = next(iter(CHECKS))
    says(kind, name)(CHECKS[kind, name])
    with pytest.raises(AssertionError, match="has two checks"):
        says(kind, name)(lambda text: None)
