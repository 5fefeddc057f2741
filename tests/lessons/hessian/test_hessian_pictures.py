"""The claims of the pictures of notebook 08, each held over the whole range of the control that shows it."""

import re

import numpy as np
import pytest
from every_frame import caption, data

from hillside.curvature import SILENT, curvature
from hillside.derivatives import hessian
from hillside.lessons.hessian.pictures import CurvatureWheel, EigenvalueMap, SilentHessian
from hillside.lessons.hessian.pictures.eigenvalue_map import SHADES
from hillside.lessons.hessian.pictures.silent_hessian import NAMES

# ---- the curvature wheel ---------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def wheel():
    return CurvatureWheel()


@pytest.mark.parametrize(
    ("angle", "bend"),
    [(0, "2"), (90, "2"), (135, "−1"), (45, "5"), (np.degrees(np.arctan2(4, 3)), "4.88")],
)
def test_both_axes_bend_up_and_the_diagonal_bends_down(wheel, angle, bend):
    words = caption(wheel, a=2, b=3, c=2, angle=angle)
    assert (
        f"the curvature is {bend}. The eigenvalues are −1 (along 135°) and 5 (along 45°): a saddle."
        in words
    )
    assert data(wheel)["reading"][1] == f"curvature {bend}"


def test_the_guess_is_about_the_diagonal_that_bends_down():
    picture = CurvatureWheel()
    assert picture.call(picture.truth, picture.values) == "down"
    assert set(picture.cast(picture.values)[0]) == set(picture.prediction.hides)


def test_there_is_a_way_down_exactly_beyond_b_equal_to_2(wheel):
    for b in CurvatureWheel.b.stops:
        wheel.set(a=2, b=b, c=2)
        assert (" a saddle." in caption(wheel)) == (abs(b) > 2), b


def test_no_direction_bends_more_or_less_than_the_eigenvalues(wheel):
    bends = [float(re.search(r"curvature (\S+)", data(wheel, a=2, b=3, c=2, angle=t)["reading"][1])[1].replace("−", "-"))
             for t in CurvatureWheel.angle.stops]  # fmt: skip
    assert min(bends) == -1 and max(bends) == 5


def test_the_surface_bends_as_its_cut_says(wheel):
    mesh = data(wheel, a=1, b=-2, c=-3, angle=30)["hill"].reshape(3, 13, 41).astype(float)
    H = [[1, -2], [-2, -3]]
    np.testing.assert_allclose(mesh[2, -1], curvature(H, mesh[:2, -1]) / 2, atol=1e-5)


@pytest.mark.parametrize("angle", [0, 60, 150])
def test_every_surface_stays_in_its_box(wheel, angle):
    for entries in ((4, 4, 4), (-4, 4, -4), (4, -4, -4)):
        shown = data(wheel, **dict(zip("abc", entries)), angle=angle)
        assert np.abs(shown["hill"][26:]).max() <= 4 and np.abs(shown["cut"]).max() <= 4


# ---- the eigenvalue map ----------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def signs():
    return EigenvalueMap()


@pytest.mark.parametrize(("dot", "third", "shape", "said"), [
    ((-2, -2), 2, "saddle", "bowl/hill (wrong)"), ((-2, -2), -2, "hill", "saddle (wrong)"), ((2, 2), 2, "bowl", "bowl/hill"),
    ((2, 2), -2, "saddle", "saddle"), ((2, -2), 0, "saddle", "nothing"), ((2, 2), 0, "undecided", "nothing"),
])  # fmt: skip
def test_in_three_variables_the_determinant_misleads(signs, dot, third, shape, said):
    shown = data(signs, dot=dot, third=third)
    assert (shown["three_says"][1], shown["three_det"][1]) == (f"truth: {shape}", f"det: {said}")


def test_in_two_variables_it_never_does(signs):
    for x in (-3, -0.25, 0, 2):
        for y in (-4, 0, 0.5):
            assert "wrong" not in data(signs, dot=(x, y))["two_det"][1]


@pytest.mark.parametrize(("third", "shapes"), [(2, ["bowl", "saddle", "saddle", "saddle"]), (-2, ["saddle", "saddle", "hill", "saddle"]),
                                               (0, ["undecided", "saddle", "undecided", "saddle"])])  # fmt: skip
def test_the_third_eigenvalue_redraws_the_map(signs, third, shapes):
    shown = data(signs, third=third)
    assert [shown[f"word_{name}"][1] for name in ("pp", "np", "nn", "pn")] == shapes
    assert (
        sum(
            shown[f"{name}_{kind}"] is not None
            for name in ("pp", "np", "nn", "pn")
            for kind in SHADES
        )
        == 4
    )


def test_det_above_zero_need_not_be_a_bowl():
    picture = EigenvalueMap()
    assert picture.call(picture.truth, picture.values) == "a hill"
    assert set(picture.cast(picture.values)[0]) - set(picture.prediction.hides) == {"here"}


# ---- the silent Hessian ----------------------------------------------------------------------------------------------


def test_the_three_share_one_hessian_and_only_one_has_a_minimum():
    for surface in SILENT:
        np.testing.assert_allclose(
            hessian(surface.f, np.zeros(2), h=1e-3), [[2, 0], [0, 0]], atol=1e-5
        )
    assert SilentHessian().truth() == "one"


def test_zooming_in_leaves_one_trough():
    picture = SilentHessian()
    apart = []
    for zoom in SilentHessian.zoom.stops:
        hills = [data(picture, zoom=zoom)[f"hill_{name}"] for name in NAMES]
        apart.append(max(np.abs(hill - hills[0]).max() for hill in hills))
    assert apart[0] == pytest.approx(2) and (np.diff(apart) <= 0).all() and apart[-1] < 0.011
