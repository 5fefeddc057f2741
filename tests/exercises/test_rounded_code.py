"""Code that rounds its results is told so: no exercise has round results in all of its cases."""

import numpy as np
import pytest

from hillside.exercises import catalogue
from hillside.exercises.code import Code
from hillside.exercises.engine import judge
from hillside.exercises.floats import as_floats

CODED = [one for one in catalogue.everything() if isinstance(one.kind, Code)]


def to_digits(values, digits):
    """Each number to so many significant digits."""
    each = [float(f"{number:.{digits}g}") for number in values.ravel()]
    return np.reshape(each, values.shape)


@pytest.mark.parametrize("digits", [2, 3, 4, 5])
@pytest.mark.parametrize("exercise", CODED, ids=lambda one: one.id)
def test_results_to_so_many_digits_are_not_taken_for_exact(exercise, digits):
    verdict = judge(exercise, lambda *given: to_digits(as_floats(exercise.right(*given)), digits))
    assert verdict.state in ("wrong", "slip"), verdict


@pytest.mark.parametrize("places", [0, 1, 2, 3, 4])
@pytest.mark.parametrize("exercise", CODED, ids=lambda one: one.id)
def test_results_to_so_many_decimal_places_are_not_taken_for_exact(exercise, places):
    verdict = judge(exercise, lambda *given: np.round(as_floats(exercise.right(*given)), places))
    assert verdict.state in ("wrong", "slip"), verdict
