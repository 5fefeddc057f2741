"""Curvature: held against measured second derivatives, and against the numbers of notebook 08."""

import numpy as np
import pytest

from hillside.curvature import curvature, principal, symmetric, verdict
from hillside.surfaces import quadratic

H = np.array([[2.0, 3.0], [3.0, 2.0]])


@pytest.mark.parametrize(
    ("u", "wanted"), [((3, 4), 4.88), ((0.6, 0.8), 4.88), ((1, 0), 2), ((1, -1), -1), ((1, 1), 5)]
)
def test_curvatures_of_the_lesson(u, wanted):
    assert curvature(H, np.array(u, float)) == pytest.approx(wanted)


def test_curvature_is_the_second_derivative_of_the_cut():
    f, u, h = quadratic("any", [[1, -2], [-2, 3]], (-1, 1, -1, 1)).f, np.array([0.28, 0.96]), 1e-4
    cut = (f(h * u) - 2 * f(0 * u) + f(-h * u)) / h**2
    assert curvature([[1, -2], [-2, 3]], u) == pytest.approx(cut, rel=1e-6)


def test_many_directions_at_once():
    around = np.random.default_rng(0).normal(size=(3, 4, 5))
    A = np.diag([1.0, -2.0, 3.0])
    found = curvature(A, around)
    assert found.shape == (4, 5) and found[1, 2] == pytest.approx(curvature(A, around[:, 1, 2]))


def test_no_direction_bends_more_than_the_eigenvectors():
    rng = np.random.default_rng(1)
    A = rng.normal(size=(4, 4))
    values, vectors = principal(A + A.T)
    np.testing.assert_allclose(curvature(A + A.T, vectors), values)
    around = curvature(A + A.T, rng.normal(size=(4, 2000)))
    assert values[0] <= around.min() and around.max() <= values[-1]


def test_eigenvectors_have_a_fixed_sense():
    values, vectors = principal(H)
    np.testing.assert_allclose(values, [-1, 5])
    np.testing.assert_allclose(vectors * np.sqrt(2), [[1, 1], [-1, 1]])


@pytest.mark.parametrize(
    ("diagonal", "said"),
    [
        ((1, 1), "minimum"),
        ((-1, -1), "maximum"),
        ((1, -1), "saddle"),
        ((2, 0), "undecided"),
        ((0, 0), "undecided"),
        ((-1, -1, 1), "saddle"),
        ((-1, -1, -1), "maximum"),
        ((2, -2, 0), "saddle"),
    ],
)
def test_the_signs_of_all_eigenvalues_decide(diagonal, said):
    assert verdict(np.diag(diagonal)) == said


@pytest.mark.parametrize("bad", [[[1, 2], [3, 4]], [1, 2], [[1, 2, 3]], [[np.nan]]])
def test_what_is_no_symmetric_matrix_is_refused(bad):
    with pytest.raises(ValueError, match="wanted a symmetric matrix"):
        symmetric(bad)


def test_a_zero_direction_is_refused():
    with pytest.raises(ValueError, match="u is zero"):
        curvature(H, np.zeros(2))
