"""Arrows that a matrix only stretches, held against numpy's eigenvectors and finite turns."""

import numpy as np
import pytest

from hillside.lessons.hessian.stretching import count_of_lines, parts, stretch

LOTS = np.random.default_rng(3)


@pytest.mark.parametrize("A", LOTS.normal(size=(5, 2, 2)))
def test_the_two_parts_are_those_of_the_image(A):
    v = LOTS.normal(size=(2, 7))
    along, across = parts(A, v)
    u = v / np.hypot(*v)
    np.testing.assert_allclose(along * u + across * np.array([-u[1], u[0]]), A @ u, atol=1e-12)


def test_for_a_symmetric_matrix_the_curvature_changes_by_twice_the_part_across():
    A, t, h = np.array([[1.0, 2.0], [2.0, -2.0]]), np.linspace(0, np.pi, 9), 1e-5
    along, across = parts(A, np.array([np.cos(t), np.sin(t)]))
    ahead, behind = (parts(A, np.array([np.cos(s), np.sin(s)]))[0] for s in (t + h, t - h))
    np.testing.assert_allclose((ahead - behind) / (2 * h), 2 * across, atol=1e-8)


@pytest.mark.parametrize("A", [[[1, 2], [2, -2]], [[2, 1], [1, 2]], [[3, 0], [0, -1]]])
def test_eigenvectors_are_stretched_by_their_eigenvalues_and_others_are_not(A):
    values, vectors = np.linalg.eigh(A)
    assert [stretch(A, 3 * v) for v in vectors.T] == pytest.approx(list(values))
    assert stretch(A, vectors.sum(axis=1)) is None


@pytest.mark.parametrize(
    ("A", "count"),
    [
        ([[1, 2], [2, -2]], 2),
        ([[2, 1], [0, 3]], 2),
        ([[1, 1], [0, 1]], 1),
        ([[0, -1], [1, 0]], 0),
        ([[1, -2], [2, 1]], 0),
        ([[2, 0], [0, 2]], np.inf),
        ([[0, 0], [0, 0]], np.inf),
    ],
)
def test_lines_are_counted_as_eigenvectors_are(A, count):
    assert count_of_lines(A) == count
    turns = np.radians(np.arange(0.003, 180, 0.01))
    across = parts(A, np.array([np.cos(turns), np.sin(turns)]))[1]
    crossed = np.count_nonzero(np.diff(np.sign(np.append(across, across[0]))))
    touched = np.abs(across).min() < 1e-6
    assert (np.allclose(across, 0), crossed, touched) == {
        0: (False, 0, False),
        1: (False, 0, True),
        2: (False, 2, False),
        np.inf: (True, 0, True),
    }[count]


def test_a_zero_arrow_is_refused():
    with pytest.raises(ValueError, match="v is zero"):
        parts([[1, 0], [0, 1]], [0.0, 0.0])
