"""The claims of the pictures of lesson 06, each over the range of its controls."""

import numpy as np
import pytest
from every_frame import caption, data

from hillside.derivatives import gradient
from hillside.lessons.layer_derivative.deep import he
from hillside.lessons.layer_derivative.pictures import (
    BackwardPass,
    DepthFade,
    LayerMicroscope,
    OuterProduct,
    SharesBeside,
)
from hillside.lessons.layer_derivative.pictures.tables import bars, columns, numerals, rows


def said(data, names):
    """The words of some Text actors."""
    return [data[name] and data[name][1] for name in names]


# ---- tables


def test_a_bar_is_as_high_as_its_number_and_hangs_where_it_is_negative():
    outline = bars(np.array([[2.0, -1.0]]), columns(1, 2), rows(5, 1), 0.5)
    heights = {x: outline[1][outline[0] == x] for x in (0.7, 1.7)}
    assert heights[0.7].max() == 6 and heights[1.7].min() == 4.5
    assert (outline[:, 0] == outline[:, -1]).all()


def test_the_bars_have_the_area_of_their_numbers():
    table = np.array([[1.0, 2.0], [3.0, np.nan]])
    x, y = bars(table, columns(0, 2), rows(9, 2), 1.0)
    area = abs(np.sum(x[:-1] * y[1:] - x[1:] * y[:-1])) / 2
    assert area == pytest.approx(0.6 * np.nansum(table))


def test_a_cell_without_a_number_has_no_numeral():
    shown = numerals("n", [[1.25, np.nan]], columns(0, 2), rows(0, 1))
    assert shown["n11"][1] == "1.25" and shown["n12"] is None


# ---- the microscope


def test_where_a_unit_saturates_its_row_dies_and_no_other_one():
    picture = LayerMicroscope()
    for z in LayerMicroscope.z3.stops:
        shown = data(picture, z1=0.5, z2=-1.5, z3=z)
        asleep = z**2 > 18.97  # where 4 sigma' < 0.05: |z| > 4.3558
        assert (shown["asleep3"] is not None) == asleep, z
        assert (shown["J31"] is None) == (shown["dim31"] is not None) == asleep
        assert said(shown, ["J11", "J12", "J13"]) == ["0.235", "−0.353", "0.47"]


def test_at_0_the_bars_of_J_are_those_of_W():
    shown = data(LayerMicroscope(), z1=0, z2=0, z3=0)
    np.testing.assert_allclose(shown["J"][1], shown["W"][1], atol=1e-6)


def test_the_question_of_the_microscope_has_the_row_of_the_sleeping_unit_for_its_answer():
    picture = LayerMicroscope()
    assert picture.truth(0.5, -1.5, 5.5) == "in row 3" and picture.truth(6, 0, 0) == "in row 1"


# ---- the outer product


def test_the_table_is_built_row_after_row():
    picture = OuterProduct()
    names = [f"dW{i}{j}" for i in (1, 2, 3) for j in (1, 2, 3, 4)]
    for built in OuterProduct.built.stops:
        words = said(data(picture, built=built, x3=1.5, d2=0.8), names)
        assert words.count(None) == 12 - built and None not in words[:built]
    table = np.array([float(word.replace("−", "-")) for word in words]).reshape(3, 4)
    np.testing.assert_allclose(table, np.outer([0.5, 0.8, -1], [2, -1, 1.5, 1.5]), rtol=1e-9)


@pytest.mark.parametrize(
    "x3, d2, zeros",
    [(0, 0.8, "a column"), (1.5, 0, "a row"), (1, 1, "none of them"), (0.1, -1, "none of them")],
)
def test_a_zero_makes_a_row_or_a_column_of_zeros(x3, d2, zeros):
    assert OuterProduct().truth(x3, d2) == zeros


# ---- the way back


def test_the_signal_goes_back_one_layer_at_a_time():
    picture = BackwardPass()
    for step in BackwardPass.step.stops:
        shown = data(picture, step=step, scale=1)
        reached = [k for k in (3, 2, 1) if shown[f"d{k}0"] is not None]
        assert reached == [k for k in (3, 2, 1) if step >= {3: 5, 2: 7, 1: 9}[k]]
        assert (shown["forward"] is not None) == (step in (1, 2, 3))
        assert (shown["back"] is not None) == (step in (6, 8, 10))
        assert (shown["loss"] is not None) == (step >= 4)


def test_the_signal_of_the_picture_becomes_shorter_from_layer_to_layer_up_to_scale_2():
    picture = BackwardPass()
    for scale in BackwardPass.scale.stops:
        lengths = data(picture, step=10, scale=scale)["lengths"][1]
        assert scale > 2 or lengths[0] > lengths[1] > lengths[2], scale
    assert picture.truth(1) == "about a seventh as long"


def test_a_signal_is_what_differences_of_the_loss_in_the_biases_measure():
    from hillside.lessons.layer_derivative.deep import SMALL, SMALL_X, SMALL_Y, forward
    from hillside.lessons.layer_derivative.layer import Layer

    def loss(b):
        layers = [Layer(SMALL[0].W, b), *SMALL[1:]]
        return 0.5 * np.sum((forward(layers, SMALL_X)[-1] - SMALL_Y) ** 2)

    shown = data(BackwardPass(), step=9, scale=1)
    words = said(shown, ["d10", "d11", "d12"])
    given = [float(word.removeprefix("δ ").replace("−", "-")) for word in words]
    np.testing.assert_allclose(given, gradient(loss, SMALL[0].b), rtol=6e-3)


# ---- fading


def first(picture, **values):
    return data(picture, **values)["tips"][1, 0]


def test_no_scale_up_to_4_saves_the_sigmoids():
    picture = DepthFade()
    for scale in DepthFade.scale.stops:
        assert first(picture, sigma="sigmoid", depth=20, scale=scale) < 1e-4


def test_a_signal_that_is_very_short_is_not_called_0():
    said = caption(DepthFade(), sigma="sigmoid", depth=20, scale=0.5)
    assert " · 10⁻¹⁸ times as long" in said


def test_the_rule_of_he_keeps_the_signal_of_relu_and_other_scales_do_not():
    picture = DepthFade()
    root = float(he(64) * 8)
    assert 0.3 < first(picture, sigma="ReLU", depth=20, scale=root) < 3
    assert first(picture, sigma="ReLU", depth=20, scale=0.5) < 1e-6
    assert first(picture, sigma="ReLU", depth=20, scale=1) < 1e-2
    assert first(picture, sigma="ReLU", depth=20, scale=4) > 1e6


def test_the_marks_of_xavier_and_he_are_stops():
    picture = DepthFade()
    assert "(the rule of Xavier)" in caption(picture, sigma="tanh", depth=5, scale=1)
    assert "(the rule of He)" in caption(picture, sigma="tanh", depth=5, scale=2**0.5)
    assert "rule" not in caption(picture, sigma="tanh", depth=5, scale=2)


def test_the_answer_to_the_question_is_about_a_millionth():
    picture = DepthFade()
    truth = picture.call(picture.truth, picture.values)
    assert truth == "about a millionth"
    assert first(picture, sigma="sigmoid", depth=10, scale=1) == pytest.approx(1.66e-6, rel=0.01)


# ---- shares beside sigmoids


def test_only_the_table_of_the_sigmoids_is_diagonal():
    picture = SharesBeside()
    for z in SharesBeside.z2.stops:
        shown = data(picture, z1=1, z2=z, z3=-0.5)
        off = [f"{i}{j}" for i in (1, 2, 3) for j in (1, 2, 3) if i != j]
        assert set(said(shown, [f"s{place}" for place in off])) == {"0"}
        assert all(word.startswith("−") for word in said(shown, [f"m{place}" for place in off]))


def test_what_one_share_gains_the_others_lose():
    picture = SharesBeside()
    assert picture.call(picture.truth, picture.values) == "the sigmoids stay, the shares fall"
