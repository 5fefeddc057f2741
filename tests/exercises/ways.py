"""What is wrong with the way of an exercise: lucky numbers, mistakes that cannot be told apart,
stale declarations.

Used by test_ways.py over every exercise that has one; each fault names the mistake and the value.
"""

from dataclasses import replace
from itertools import combinations

import numpy as np

from hillside.exercises.code import Code
from hillside.exercises.drills.sift import APART
from hillside.exercises.engine import judge
from hillside.exercises.values import brief


def faults(exercise):
    """Sentences on all that is wrong with the way of an exercise, none if all is well."""
    try:
        with np.errstate(invalid="ignore"):  # two mistakes together may have no value
            return [*lucky(exercise), *unlike(exercise), *unheard(exercise), *stale(exercise)]
    except (ValueError, ZeroDivisionError, FloatingPointError) as error:
        return [f"{exercise.id}: its steps cannot be run: {error}"]


def lucky(exercise):
    """Mistakes, and pairs of them, that give the right value."""
    way, kind = exercise.way, exercise.kind
    if not close(kind, way.right(), exercise.right):
        return [f"{exercise.id}: the way ends in {said(kind, way.right())}, which is not right"]
    wrong = [((one,), way.answer(one)) for one in way.mistakes] + way.pairs()
    return [
        f"{exercise.id}: {names(made)} gives {said(kind, value)}, {why}: change the numbers"
        for made, value in wrong
        for why in ("which is right",) * is_right(exercise, value)
        + ("which is no number",) * (len(made) == 1 and not finite(kind, value))
    ]


def unlike(exercise):
    """Mistakes with different sentences that give the same value and are not said to be the
    same.
    """
    way, kind = exercise.way, exercise.kind
    alike = set(map(frozenset, way.same))
    return [
        f"{exercise.id}: {names((one, other))} both give {said(kind, way.answer(one))}: "
        "change the numbers, or declare them the same"
        for one, other in combinations(way.mistakes, 2)
        if one.says != other.says
        and frozenset((one.name, other.name)) not in alike
        and close(kind, way.answer(one), way.answer(other))
    ]


def unheard(exercise):
    """Mistakes that are not met by their own sentence."""
    silent = {later: first for first, later in exercise.way.same}
    by_name = {one.name: one for one in exercise.way.mistakes}
    for one in exercise.way.mistakes:
        value = exercise.way.answer(one)
        verdict, wanted = judge(exercise, value), by_name[silent.get(one.name, one.name)]
        if (verdict.state, verdict.sentence, verdict.slip) != ("slip", wanted.says, wanted.code):
            given = said(exercise.kind, value)
            yield f"{exercise.id}: {names((one,))} gives {given} and hears: {verdict!r}"


def stale(exercise):
    """Pairs that are declared to cancel, or to be the same, and are not so with other numbers."""
    way, by_name = exercise.way, {one.name: one for one in exercise.way.mistakes}
    for one, other in way.cancels:
        made = by_name[one], by_name[other]
        if not all(same(there.answer(*made), there.right()) for there in elsewhere(way)):
            yield f"{exercise.id}: {names(made)} do not cancel whatever the numbers are"
    for one, other in way.same:
        made = by_name[one], by_name[other]
        if not all(same(*map(there.answer, made)) for there in elsewhere(way)):
            yield f"{exercise.id}: {names(made)} are not the same whatever the numbers are"


def elsewhere(way, times=3):
    """The way with other numbers given: of functions, at other arguments."""
    lots = np.random.default_rng(7)
    for _ in range(times if not way.takes else 0):
        yield replace(way, given={name: moved(value, lots) for name, value in way.given.items()})


def moved(value, lots):
    """Another number in place of a number, each entry of an array by itself;

    whole ones stay whole.
    """
    if callable(value) or isinstance(value, (str, bool)):
        return value
    array = np.asarray(value)
    if array.dtype.kind == "i":
        return (array + np.sign(array + 0.5).astype(int) * lots.integers(1, 4, array.shape))[()]
    return (array * lots.uniform(1.1, 1.7, array.shape))[()]


def is_right(exercise, value):
    return any(close(exercise.kind, value, one) for one in (exercise.right, *exercise.also))


def close(kind, value, other):
    """Could one be taken for the other?"""
    given = kind.results(value) if isinstance(kind, Code) else np.asarray(value, dtype=float)
    return kind.distance(given, other) <= APART * kind.rtol


def same(value, other):
    return np.shape(value) == np.shape(other) and np.allclose(value, other, rtol=1e-9)


def finite(kind, value):
    given = kind.results(value) if isinstance(kind, Code) else [np.asarray(value, dtype=float)]
    return all(np.isfinite(one).all() for one in given)


def said(kind, value):
    return ", ".join(map(brief, kind.results(value))) if isinstance(kind, Code) else brief(value)


def names(made):
    return " with ".join(f'the mistake "{one.name}"' for one in made)
