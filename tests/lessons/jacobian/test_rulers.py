"""Rulers: the arrow that stands for a row, and what it does."""

import numpy as np
import pytest

from hillside.lessons.gradient.steepest import back_in_old_units, gradient_in_units
from hillside.lessons.jacobian.rulers import (
    best_walk,
    gradient_for,
    length,
    tilted_ruler,
    unit_walks,
)

ROW = np.array([6.0, 8.0])
every_ruler = pytest.mark.parametrize(
    "G", [np.eye(2), np.diag([1, 4]), tilted_ruler(3, 30), tilted_ruler(0.5, 77)]
)


def test_the_numbers_of_the_lesson():
    np.testing.assert_allclose(gradient_for(np.eye(2), ROW), [6, 8])
    np.testing.assert_allclose(gradient_for(np.diag([1, 4]), ROW), [6, 2])
    np.testing.assert_array_equal(tilted_ruler(4, 0), np.diag([1, 4]))
    np.testing.assert_allclose(tilted_ruler(4, 90), np.diag([4, 1]))


@every_ruler
def test_the_arrow_gives_every_answer_of_the_row(G):
    for h in np.random.default_rng(0).normal(size=(5, 2)):
        assert gradient_for(G, ROW) @ G @ h == pytest.approx(ROW @ h)


@every_ruler
def test_no_walk_of_length_1_gains_more_than_the_best(G):
    walks, best = unit_walks(G, 721), best_walk(G, ROW)
    np.testing.assert_allclose([length(G, h) for h in (*walks.T[::60], best)], 1)
    assert (ROW @ walks).max() <= ROW @ best + 1e-12 and (ROW @ walks).max() == pytest.approx(
        ROW @ best, rel=1e-4
    )


def test_another_unit_is_another_ruler():
    told = back_in_old_units(gradient_in_units(ROW, (10, 1)), (10, 1))
    np.testing.assert_allclose(gradient_for(np.diag([100, 1]), ROW), told)
    np.testing.assert_allclose(told, [0.06, 8])


@pytest.mark.parametrize("G", [[[1, 2], [0, 1]], [[1, 0], [0, -1]], [[1, 0, 0], [0, 1, 0]], [1, 4]])
def test_what_is_no_ruler_is_refused(G):
    with pytest.raises(ValueError, match="try np.diag"):
        gradient_for(G, ROW)


def test_a_zero_row_has_no_best_walk_and_a_weight_is_positive():
    with pytest.raises(ValueError, match="no walk is best"):
        best_walk(np.eye(2), [0, 0])
    with pytest.raises(ValueError, match="try 4"):
        tilted_ruler(0, 10)
