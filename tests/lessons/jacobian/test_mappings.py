"""The mappings: exact Jacobians against measured ones, the order of the error, areas."""

import numpy as np
import pytest

from hillside.derivatives import jacobian
from hillside.lessons.jacobian.mappings import (
    MIRROR,
    PLANE_MAPPINGS,
    POLAR,
    SQUARE,
    SWAY,
    THREE,
    area_ratio,
    edge,
    enclosed,
    missed,
)

every_mapping = pytest.mark.parametrize(
    "mapping", (THREE, *PLANE_MAPPINGS), ids=lambda mapping: mapping.name
)
P, H = np.array([1.0, 2.0]), np.array([0.1, -0.1])


@every_mapping
def test_the_exact_jacobian_is_the_measured_one(mapping):
    points = np.random.default_rng(0).uniform(-2, 2, (2, 3, 4))
    np.testing.assert_allclose(mapping.jacobian(points), jacobian(mapping.f, points), atol=1e-7)


def test_the_numbers_of_the_lesson():
    np.testing.assert_array_equal(THREE.jacobian(P), [[4, 1], [1, 4], [2, 1]])
    np.testing.assert_allclose(THREE.f(P + H) - THREE.f(P), [0.299, -0.29, 0.09])
    assert missed(THREE, P, H) == pytest.approx(0.014177, abs=5e-7)
    assert missed(THREE, P, H / 10) == pytest.approx(0.000141, abs=5e-7)
    np.testing.assert_allclose(
        POLAR.jacobian(np.array([2, np.pi / 2])), [[0, -2], [1, 0]], atol=1e-15
    )


@pytest.mark.parametrize("mapping", [THREE, POLAR, SQUARE, SWAY], ids=lambda mapping: mapping.name)
def test_a_tenth_of_the_push_leaves_a_hundredth_of_the_error(mapping):
    assert missed(mapping, P, H / 10) / missed(mapping, P, H / 100) == pytest.approx(100, rel=0.05)


def test_a_matrix_predicts_without_error():
    assert missed(MIRROR, P, 100 * H) == pytest.approx(0, abs=1e-13)


@pytest.mark.parametrize("mapping", PLANE_MAPPINGS, ids=lambda mapping: mapping.name)
def test_the_area_ratio_tends_to_the_determinant(mapping):
    p = np.array([0.7, 0.4])
    assert area_ratio(mapping, p, 1e-4) == pytest.approx(
        abs(np.linalg.det(mapping.jacobian(p))), rel=1e-3
    )


@pytest.mark.parametrize("side", [0.1, 1])
def test_a_sector_has_its_area(side):
    assert area_ratio(POLAR, (2, 0.3), side) == pytest.approx(2 + side / 2, rel=1e-5)


def test_edge_is_a_closed_square_and_encloses_it():
    assert edge(3).shape == (2, 97) and (edge(3)[:, 0] == edge(3)[:, -1]).all()
    assert enclosed(edge(3)) == pytest.approx(9) and enclosed(edge(3)[:, ::-1]) == pytest.approx(-9)
