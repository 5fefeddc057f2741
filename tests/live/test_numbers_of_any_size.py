"""Numbers of any size, down to the smallest float: what is taken of them stays a number."""

import itertools
import math

import numpy as np
import pytest

from hillside.live import AskArrow, AskNumber, AskPoint, Handle, Turn

SIZES = (5e-324, 1e-320, 1e-308, 1e-154, 1e-9, 0.3, 7.0, 3.2107354e5, 1e9)
NUMBERS = [0.0, *SIZES, *(-size for size in SIZES)]
POINTS = list(itertools.product(NUMBERS, NUMBERS))
TOO_LARGE = (1.1e9, 1e200, 1.7e308, -1.7e308, 10**400)


def is_clean(control, value):
    clean = control.clean(value)
    return all(map(math.isfinite, clean)) and control.clean(clean) == clean


@pytest.mark.parametrize("step", [1, 0.05, 0.01, 1 / 3, 1e-6])
def test_what_a_point_keeps_of_a_number_it_keeps_again(step):
    handle = Handle("p", on="map", at=(0, 0), step=step)
    assert [value for value in POINTS if not is_clean(handle, value)] == []


def test_a_view_stays_finite():
    assert [value for value in POINTS if not is_clean(Turn("v", on="space"), value)] == []


@pytest.mark.parametrize("radius", [0.3, 1, 40])
def test_a_point_of_any_size_leads_to_the_circle_on_its_side(radius):
    handle = Handle("heading", on="wheel", at=(radius, 0), step=0.01, radius=radius)
    assert [value for value in POINTS if not is_clean(handle, value)] == []
    for point in POINTS[1:]:
        x, y = handle.clean(point)
        assert math.hypot(x, y) == pytest.approx(radius, abs=0.0075)
        apart = math.remainder(math.atan2(y, x) - math.atan2(*point[::-1]), 2 * math.pi)
        assert abs(apart) < 0.0075 / radius


@pytest.mark.parametrize("number", TOO_LARGE)
def test_a_point_too_large_for_any_picture_is_refused(number):
    for control in (Handle("p", on="map", at=(0, 0)), AskPoint("Where?", on="map")):
        with pytest.raises(ValueError, match="is not a point of the plane; try two numbers"):
            control.clean((0, number))


def test_what_is_said_of_a_guess_of_any_size_has_finite_numbers():
    number, arrow = AskNumber("How many?"), AskArrow("Which way?", on="map")
    point = AskPoint("Where?", on="map")
    words = [
        asked.measure(asked.clean(guess), truth)
        for asked, guesses, truths in (
            (number, [*NUMBERS, 1e308, -1e308], (0, 0.5, -3, 1e-9)),
            (point, POINTS, [(1, 2)]),
            (arrow, POINTS, [(1, 2)]),
        )
        for guess, truth in itertools.product(guesses, truths)
    ]
    assert [text for text in words if "nan" in text or "inf" in text] == []


def test_the_words_of_guesses_that_are_nearly_0_are_of_a_difference():
    assert AskNumber("How many?").measure(5e-324, 0.5).endswith("It is 0.5: 0.5 apart.")
    assert AskNumber("How many?").measure(1e-9, 0.5).endswith("larger by a factor of 500000000.")
    assert np.isfinite(AskNumber("How many?").compare(1e308, 1e-9)[1])
