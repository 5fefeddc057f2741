"""The claims of the pictures of notebook 08, each over the range of the control that shows it."""

import numpy as np
import pytest
from every_frame import caption, data

from hillside.curvature import curvature
from hillside.derivatives import hessian
from hillside.lessons.hessian.pictures import (
    CurvatureWheel,
    EigenvalueMap,
    SilentHessian,
    StretchedArrow,
)
from hillside.lessons.hessian.pictures.eigenvalue_map import QUADRANTS, SHADES, SHORT
from hillside.lessons.hessian.pictures.silent_hessian import NAMES, SHAPES
from hillside.lessons.hessian.undecided import SILENT

# ---- the curvature wheel ----


@pytest.fixture(scope="module")
def wheel():
    return CurvatureWheel()


@pytest.mark.parametrize(("angle", "bend"), [(0, "2"), (90, "2"), (135, "−1"), (45, "5")])
def test_both_axes_bend_up_and_one_diagonal_bends_down(wheel, angle, bend):
    words = caption(wheel, a=2, b=3, c=2, angle=angle)
    assert f"the curvature is {bend}. The least is −1, along 135°, the greatest 5" in words
    assert data(wheel)["reading"][1] == f"curvature {bend}"


def test_the_guess_is_about_directions_that_the_wheel_then_shows():
    picture = CurvatureWheel()
    order = picture.call(picture.truth, picture.values)
    assert order == ["135°", "0°", "20°", "45°"] and picture.angle == 135
    bends = []
    for words in order:
        assert float(words[:-1]) in CurvatureWheel.angle.stops
        reading = data(picture, angle=float(words[:-1]))["reading"][1]
        bends.append(float(reading.removeprefix("curvature ").replace("−", "-")))
    assert bends == sorted(bends) and bends[0] == -1 and len(set(bends)) == 4
    picture = CurvatureWheel()
    shown = set(picture.cast(picture.values)[0]) - set(picture.prediction.hides)
    assert {"along_x", "along_y", "level"} < shown  # what the question tells, and where it asks
    assert not shown & {"hill", "cut", "needle", "up", "down"}


def test_the_known_dots_keep_the_curvatures_of_the_axes_whatever_b_is(wheel):
    for b in CurvatureWheel.b.stops:
        known = data(wheel, a=-1.5, b=b, c=2.5)["known"]
        assert np.hypot(*known).tolist() == [1.5, 1.5, 2.5, 2.5]


def test_there_is_a_way_down_exactly_beyond_b_equal_to_2(wheel):
    for b in CurvatureWheel.b.stops:
        wheel.set(a=2, b=b, c=2)
        assert (" a saddle." in caption(wheel)) == (abs(b) > 2), b


@pytest.mark.parametrize("b", [0, 1, 2.5, 3])
@pytest.mark.parametrize("angle", [0, 45, 80, 135])
def test_the_bar_on_the_wheel_is_as_long_as_the_curvature_whatever_the_others_are(wheel, b, angle):
    far = data(wheel, a=2, b=b, c=2, angle=angle)["dot"][:, 1]
    bend = 2 + b * np.sin(np.radians(2 * angle))
    assert np.hypot(*far) == pytest.approx(abs(bend), abs=1e-5)


def test_the_petals_reach_as_far_as_the_largest_curvature(wheel):
    shown = data(wheel, a=2, b=3, c=2)
    assert np.hypot(*shown["rim"]).max() == pytest.approx(5, abs=1e-5)
    assert np.hypot(*shown["down"]).max() == pytest.approx(1, abs=1e-5)


def test_the_curvature_changes_its_sign_where_the_text_says(wheel):
    bends = [
        curvature([[2, 3], [3, 2]], [np.cos(t), np.sin(t)]) for t in np.radians([110.9, 159.1])
    ]
    np.testing.assert_allclose(bends, 0, atol=5e-3)


def test_the_surface_bends_as_its_cut_says(wheel):
    mesh = data(wheel, a=1, b=-2, c=-3, angle=30)["hill"].reshape(3, 13, 41).astype(float)
    H = [[1, -2], [-2, -3]]
    np.testing.assert_allclose(mesh[2, -1], curvature(H, mesh[:2, -1]) / 2, atol=1e-5)


@pytest.mark.parametrize("angle", [0, 60, 150])
def test_every_surface_stays_in_its_box_and_every_petal_on_the_wheel(wheel, angle):
    for entries in ((3, 3, 3), (-3, 3, -3), (3, -3, -3)):
        shown = data(wheel, **dict(zip("abc", entries)), angle=angle)
        assert np.abs(shown["hill"][26:]).max() <= 3 and np.abs(shown["cut"]).max() <= 3
        assert max(np.abs(shown[part]).max() for part in ("up", "down", "dot")) <= 6.001


# ---- the stretched arrow ----


@pytest.fixture(scope="module")
def arrow():
    return StretchedArrow()


def test_two_directions_are_only_stretched_and_the_guess_is_about_their_number(arrow):
    angles = [*StretchedArrow.angle.stops, *arrow.marks()["angle"].values()]
    on_line = {round(t, 2) for t in angles if "on the line" in caption(arrow, angle=t)}
    assert on_line == {26.57, 116.57}  # at right angles: (2, 1) and (−1, 2)
    assert arrow.call(arrow.truth, arrow.values) == "in two"


def test_where_nothing_is_across_the_part_along_is_at_its_top_or_bottom(arrow):
    along, across = (data(arrow)[name][1].astype(float) for name in ("along", "across"))
    degrees = data(arrow)["along"][0].astype(float)
    top, bottom = degrees[along.argmax()], degrees[along.argmin()]
    crossings = degrees[:-1][np.diff(np.sign(across)) != 0]
    assert np.abs(np.sort([top, bottom]) - crossings).max() <= 2


@pytest.mark.parametrize(
    ("H", "truth"),
    [
        ("[[2, 1], [1, 2]]", "in two"),
        ("[[1, 1], [1, 1]]", "in two"),
        ("[[2, 0], [0, 2]]", "in all"),
        ("[[0, −1], [1, 0]], not symmetric", "in none"),
    ],
)
def test_how_many_directions_are_only_stretched_depends_on_the_matrix(arrow, H, truth):
    arrow.set(H=H)
    assert arrow.call(arrow.truth, arrow.values) == truth
    kept = ["leaves the line" not in caption(arrow, angle=t) for t in StretchedArrow.angle.stops]
    assert {"in two": 2, "in all": 37, "in none": 0}[truth] == sum(kept)


def test_the_two_parts_make_up_the_image(arrow):
    shown = data(arrow, H="[[1, 2], [2, −2]]", angle=70)
    np.testing.assert_allclose(shown["side"][:, 1], shown["Hv"][2:, 0], atol=1e-6)
    np.testing.assert_allclose(shown["foot"][:, 1], shown["side"][:, 0], atol=1e-6)
    assert np.dot(shown["foot"][:, 1], np.diff(shown["side"])[:, 0]) == pytest.approx(0, abs=1e-5)


# ---- the eigenvalue map ----


@pytest.fixture(scope="module")
def signs():
    return EigenvalueMap()


@pytest.mark.parametrize(
    ("dot", "third", "shape", "said"),
    [
        ((-2, -2), 2, "saddle", "bowl or hill ✗"),
        ((-2, -2), -2, "hill", "saddle ✗"),
        ((2, 2), 2, "bowl", "bowl or hill"),
        ((2, 2), -2, "saddle", "saddle"),
        ((2, -2), 0, "saddle", "nothing"),
        ((2, 2), 0, "open", "nothing"),
    ],
)
def test_in_three_variables_the_determinant_misleads(signs, dot, third, shape, said):
    shown = data(signs, dot=dot, third=third)
    assert (shown["signs"][1], shown["det"][1]) == (f"signs: {shape}", f"det: {said}")


def painted(shown, on):
    """{quadrant: the kind whose colour it has}, and the words written there."""
    kinds = {
        name: [kind for kind in SHADES if shown[f"{on}_{name}_{kind}"] is not None]
        for name in QUADRANTS
    }
    assert all(len(each) == 1 for each in kinds.values())
    words = {name: shown[f"{on}_{name}_word"][1] for name in QUADRANTS}
    assert words == {name: SHORT[kind] for name, (kind,) in kinds.items()}
    return list(words.values())


@pytest.mark.parametrize(
    ("third", "shapes"),
    [
        (2, ["bowl", "saddle", "saddle", "saddle"]),
        (-2, ["saddle", "saddle", "hill", "saddle"]),
        (0, ["open", "saddle", "open", "saddle"]),
    ],
)
def test_the_third_eigenvalue_redraws_the_map_of_three_and_not_that_of_two(signs, third, shapes):
    shown = data(signs, third=third)
    assert painted(shown, "three") == shapes
    assert painted(shown, "two") == ["bowl", "saddle", "hill", "saddle"]


def test_the_dot_is_at_the_same_place_on_both_maps(signs):
    assert data(signs, dot=(1.25, -3))["here"].ravel().tolist() == [1.25, -3]
    assert EigenvalueMap.dot.on == "three"


def test_det_above_zero_need_not_be_a_bowl_and_both_maps_then_show_the_hill():
    picture = EigenvalueMap()
    shown = data(picture)
    assert shown["two_nn_maximum"] is not None and shown["three_nn_maximum"] is not None
    assert picture.call(picture.truth, picture.values) == "a hill"
    shown = set(picture.cast(picture.values)[0]) - set(picture.prediction.hides)
    on = {name: actor.on for name, actor in picture.staged(picture.values).actors.items()}
    assert {name for name in shown if on[name] != "cuts"} == {"here", "two_zero", "three_zero"}
    assert "cuts" in picture.prediction.hides


@pytest.mark.parametrize("kind", [CurvatureWheel, StretchedArrow, EigenvalueMap, SilentHessian])
def test_no_preset_gives_the_answer_away_in_its_name(kind):
    words = " ".join(kind.presets).lower()
    assert not any(shape in words for shape in ("bowl", "hill", "saddle", "down", "det", "min"))


# ---- the silent Hessian ----


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
        hills = [data(picture, shape=shape, zoom=zoom)["hill"] for shape in SHAPES]
        apart.append(max(np.abs(hill - hills[0]).max() for hill in hills))
    assert apart[0] == pytest.approx(2) and (np.diff(apart) <= 0).all() and apart[-1] < 0.011


@pytest.mark.parametrize(("shape", "name"), list(zip(SHAPES, NAMES)))
def test_the_cut_in_space_is_the_one_of_the_same_name_beside_it(shape, name):
    shown = data(SilentHessian(), shape=shape, zoom=2)
    np.testing.assert_array_equal(shown["along"][1:], shown[name])
    np.testing.assert_array_equal(shown["cut"], shown[name])


def test_the_question_shows_the_model_and_no_shape():
    picture = SilentHessian()
    stage = picture.staged(picture.values)
    assert set(stage.actors) - set(picture.prediction.hides) == {"model", "floor"}
