"""A stack of matrices is one matrix and bends nothing; a tanh between them does."""

import numpy as np
import pytest

from hillside.lessons.start_here.bending import (
    ROW,
    one_matrix,
    row_point,
    second_difference,
    through,
    turned,
)

pytestmark = pytest.mark.filterwarnings("error")
W1, W2 = [[1, 2], [0, 1]], [[2, 0], [1, 1]]
FLAT = np.array([[1, -1], [2, -2]])
some = np.random.default_rng(0).normal


def test_the_worked_numbers_of_lesson_0():
    np.testing.assert_array_equal(one_matrix([W1, W2]), [[2, 4], [1, 3]])
    assert second_difference(lambda t: np.tanh(t + 0.5)) == pytest.approx(-0.4812, abs=5e-5)
    np.testing.assert_array_equal(through([FLAT], [1, 1]), [0, 0])


@pytest.mark.parametrize("shapes", [[(2, 2)], [(2, 2)] * 3, [(5, 2), (4, 5), (1, 4)]], ids=len)
def test_sending_through_a_stack_is_sending_through_its_one_matrix(shapes):
    stack, points = [some(size=shape) for shape in shapes], some(size=(2, 7))
    np.testing.assert_allclose(through(stack, points), one_matrix(stack) @ points)
    np.testing.assert_allclose(through(stack, points[:, 0]), one_matrix(stack) @ points[:, 0])


def test_a_stack_of_matrices_has_no_second_difference():
    for stack in some(size=(50, 3, 2, 2)):
        np.testing.assert_allclose(
            second_difference(lambda t, stack=stack: through(stack, row_point(t))), 0, atol=1e-12
        )


def test_biases_do_not_bend_either():
    layers = [some(size=(2, 2)), lambda p: p + 3, some(size=(2, 2)), lambda p: p - 1]
    np.testing.assert_allclose(
        second_difference(lambda t: through(layers, row_point(t))), 0, atol=1e-12
    )


@pytest.mark.parametrize(
    ("f", "want"), [(lambda t: 3 - 7 * t, 0), (lambda t: t**2, 2), (lambda t: t**3, 0), (abs, 2)]
)
def test_the_second_difference_of_known_functions(f, want):
    assert second_difference(f) == want


def test_row_points_are_the_points_of_the_row():
    np.testing.assert_array_equal(row_point(ROW[0]), ROW)
    assert row_point(1.0).shape == (2,)


def test_turning_and_stretching_keeps_angles_and_multiplies_lengths():
    W = turned(3, 4)
    np.testing.assert_array_equal(W @ [1, 0], [3, 4])
    np.testing.assert_array_equal(W.T @ W, 25 * np.eye(2))
    assert np.linalg.det(W) > 0
