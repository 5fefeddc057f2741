"""The claims of the picture of notebook 00: matrices bend nothing, one tanh does."""

import itertools

import numpy as np
import pytest

from hillside.lessons.start_here.pictures.bend_o_meter import BendOMeter, Stack

ENTRIES = [(x, y) for x in (-2, 0.25, 1.75) for y in (-1.5, 0, 2)]
STACKS = list(itertools.islice(itertools.product(ENTRIES, repeat=4), 0, 9**4, 11))


def shown(picture, **changes):
    """(caption, clean data) after these changes."""
    picture.set(**changes)
    return picture.frame_at(picture.values)


@pytest.fixture
def meter():
    return BendOMeter()


def test_no_stack_of_matrices_moves_the_number_off_0():
    stacks = [Stack(False, first, columns, last) for first, *columns, last in STACKS]
    assert len(stacks) > 500 and {stack.number for stack in stacks} == {0}
    assert not any("is no longer" in stack.fate() for stack in stacks)


def test_every_step_of_a_handle_is_exact_so_0_is_0():
    assert all(
        control.step == 0.25 for name, control in BendOMeter.controls.items() if name != "tanh"
    )


def test_one_tanh_gives_minus_0_4812(meter):
    words, data = shown(meter, **meter.presets["one tanh"])
    assert words.endswith("f(1) − 2f(0) + f(−1) = −0.4812.")
    assert data["reading"][1] == "second difference −0.4812"
    t = np.linspace(-2, 2, 81)
    np.testing.assert_allclose(data["curve"], [t, np.tanh(t + 0.5)], atol=1e-6)


def test_the_red_gap_is_half_the_second_difference(meter):
    _, data = shown(meter, **meter.presets["one tanh"])
    assert data["gap"][1, 0] - data["gap"][1, 1] == pytest.approx(-0.4812 / 2, abs=1e-4)


def test_the_same_matrices_without_tanh_are_one_matrix(meter):
    words, data = shown(meter, **meter.presets["three matrices"])
    assert "[[1, 1], [−0.5, 1.5]]" in words and words.endswith("= 0.") and data["gap"] is None
    np.testing.assert_allclose(
        data["row"],
        [[1, 1], [-0.5, 1.5]] @ np.array([np.linspace(-2, 2, 81), [0.5] * 81]),
        atol=1e-6,
    )


def test_a_row_in_the_kernel_goes_to_one_point(meter):
    words, data = shown(meter, **meter.presets["another W₂"])
    assert "The whole row goes to one point" in words
    assert np.ptp(data["dots"], axis=1).tolist() == [0, 0]
    assert [data[f"b row {k}"][1] for k in (1, 2)] == ["(1, −1)", "(2, −2)"]


def test_a_number_of_0_does_not_prove_a_straight_row(meter):
    words, data = shown(meter, **meter.presets["bent, still 0"])
    assert "The row is bent" in words and words.endswith("= 0.")
    first, second = np.diff(data["marked"], 2)
    assert abs(first) < 1e-6 and abs(second) > 0.1


def test_the_prediction_is_answered_by_the_pictures_own_numbers(meter):
    assert meter.call(meter.truth, meter.values) == meter.prediction.options[1]
    assert Stack(True, (1, -1), ((1, 0), (0, 1)), (1, 0)).number != 0


def test_the_arrows_are_the_columns(meter):
    _, data = shown(meter, b1=(0.25, -2), b2=(1.5, 0.75), a=(0.5, 1))
    assert data["b first"].ravel().tolist() == [0, 0, 0.25, -2] and data[
        "b second"
    ].ravel().tolist() == [0, 0, 1.5, 0.75]
    assert [data[f"b row {k}"][1] for k in (1, 2)] == ["(0.25, 1.5)", "(−2, 0.75)"]
    assert data["a first"].ravel().tolist() == [0, 0, 0.5, 1] and data[
        "a second"
    ].ravel().tolist() == [0, 0, -1, 0.5]
