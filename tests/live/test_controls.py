"""Controls give exact stops, take what is near one, and say what to try where they cannot."""

import numpy as np
import pytest

from hillside.live import Choice, Handle, LogSlider, Play, Slider, Toggle


def described(picture, name):
    """The control as the player gets it."""
    return {
        control["name"]: control for control in picture.describe_controls(dict(picture.values))
    }[name]


def named(control, name="alpha"):
    control.__set_name__(None, name)
    return control


def test_stops_are_the_decimals_that_are_written():
    assert Slider("rate", 0.1, 1, start=0.3, step=0.1).stops == [
        0.1,
        0.2,
        0.3,
        0.4,
        0.5,
        0.6,
        0.7,
        0.8,
        0.9,
        1.0,
    ]


def test_a_slider_without_a_step_has_a_hundred_steps():
    stops = Slider("rate", -1, 1, start=0).stops
    assert (len(stops), stops[0], stops[50], stops[-1]) == (101, -1, 0, 1)


@pytest.mark.parametrize(
    ("low", "high", "step"), [(0, 1, 0.1), (-2, 2, 0.05), (0, 1, 0.3), (0, 1, 0.6), (0.5, 2, 0.4)]
)
def test_stops_stay_between_low_and_high(low, high, step):
    stops = Slider("rate", low, high, start=low, step=step).stops
    assert min(stops) == low
    assert max(stops) <= high


@pytest.mark.parametrize(
    ("low", "step"), [(-0.3, 0.1), (-0.7, 0.1), (-0.9, 0.3), (-1.2, 0.4), (-2.1, 0.7), (-1, 0.05)]
)
def test_zero_has_no_sign(low, step):
    slider = Slider("x", low, -low, start=0, step=step)
    assert slider.text(slider.clean(0)).strip("0.") == ""


@pytest.mark.parametrize(
    ("value", "stop"),
    [(0.26, 0.3), (0.3, 0.3), (-5, 0), (99, 1), (np.float32(0.7), 0.7), ("0.5", 0.5)],
)
def test_a_slider_takes_the_nearest_stop(value, stop):
    assert Slider("rate", 0, 1, start=0, step=0.1).clean(value) == stop


def test_a_log_slider_has_equal_factors_to_three_digits():
    assert LogSlider("h", 0.01, 100, start=1, per_decade=2).stops == [
        0.01,
        0.0316,
        0.1,
        0.316,
        1,
        3.16,
        10,
        31.6,
        100,
    ]


@pytest.mark.parametrize(
    ("value", "stop"), [(0.5, 1), (0.2, 0.1), (0.32, 1), (0, 0.1), (-3, 0.1), (1e9, 10)]
)
def test_a_log_slider_takes_the_stop_nearest_in_factor(value, stop):
    assert LogSlider("h", 0.1, 10, start=1, per_decade=1).clean(value) == stop


def test_a_log_slider_of_what_is_counted_has_whole_stops_each_once():
    slider = LogSlider("matrices", 1, 100, start=40, per_decade=10, whole=True)
    assert slider.stops == [1, 2, 3, 4, 5, 6, 8, 10, 13, 16, 20, 25, 32, 40, 50, 63, 79, 100]
    assert slider.start == 40 and slider.text(40) == "40"


def test_a_log_slider_shows_thousands_as_people_write_them():
    slider = LogSlider("n", 1, 10000, start=1, per_decade=1)
    assert [slider.text(stop).replace("\u202f", "") for stop in slider.stops] == [
        "1",
        "10",
        "100",
        "1000",
        "10000",
    ]


@pytest.mark.parametrize(
    ("step", "value", "text"),
    [
        (0.1, 0.3, "0.3"),
        (0.05, 0.1, "0.10"),
        (1, 3, "3"),
        (0.25, 0.25, "0.25"),
        (0.1, 1 / 3, "0.3333"),
    ],
)
def test_a_stop_is_shown_with_the_digits_of_the_step(step, value, text):
    assert Slider("rate", 0, 4, start=0, step=step).text(value) == text


def test_marks_become_stops_and_labels(meadow):
    alpha = described(meadow, "alpha")
    ((place,)) = alpha["marks"]
    assert (place["label"], alpha["stops"][place["stop"]]) == ("1/L", 1 / 3)
    assert alpha["stops"] == sorted(alpha["stops"])
    assert len(alpha["stops"]) == len(alpha["texts"]) == 12


def test_marks_hold_for_their_choice_only(meadow):
    meadow.width = "narrow"
    assert described(meadow, "alpha")["marks"] == []
    assert len(described(meadow, "alpha")["stops"]) == 11


def test_a_slider_can_stand_exactly_on_its_mark(meadow):
    meadow.alpha = 0.33
    assert meadow.alpha == 1 / 3
    meadow.width = "narrow"
    assert meadow.alpha == 0.3


def test_a_play_control_counts_in_whole_numbers():
    play = Play("step", 30, per_second=4)
    assert play.stops == list(range(31))
    assert type(play.clean(2.2)) is int
    assert play.describe()["per_second"] == 4


@pytest.mark.parametrize("value", ["fast", None, np.nan, np.inf, [1, 2], 1j], ids=repr)
@pytest.mark.parametrize(
    "control",
    [
        Slider("rate", 0, 1, start=0.2),
        LogSlider("rate", 0.1, 1, start=0.2),
        Play("rate", 3, start=2),
    ],
    ids=lambda c: type(c).__name__,
)
def test_a_slider_refuses_what_is_no_number(control, value):
    with pytest.raises(ValueError) as refusal:
        named(control).clean(value)
    words = str(refusal.value)
    assert repr(value) in words and "finite number" in words and f"try {control.start}" in words


@pytest.mark.parametrize(
    "value",
    ["middle", 3, (1,), (1, 2, 3), (np.nan, 0), (0, np.inf), (1, "x"), None, [(1, 2), (3,)]],
    ids=repr,
)
def test_a_handle_refuses_what_is_no_point(value):
    with pytest.raises(ValueError) as refusal:
        named(Handle("place", on="map", at=(3, 4)), "start").clean(value)
    words = str(refusal.value)
    assert words.startswith("start = ") and "point of the plane" in words and "try" in words


@pytest.mark.parametrize(
    ("value", "point"),
    [((1.02, 2.03), (1, 2.05)), ((3, 4), (3, 4)), (np.array([0.149, -0.151]), (0.15, -0.15))],
)
def test_a_handle_keeps_to_its_steps(value, point):
    assert Handle("place", on="map", at=(3, 4)).clean(value) == point


def test_a_handle_at_zero_has_no_sign():
    assert [str(c) for c in Handle("place", on="map", at=(3, 4)).clean((-0.01, -0.0))] == [
        "0.0",
        "0.0",
    ]


@pytest.mark.parametrize(
    ("value", "point"), [((-1, 9), (0, 5)), ((11, -3), (10, 0)), ((5, 2.5), (5, 2.5))]
)
def test_a_handle_stays_in_its_axes(meadow, value, point):
    meadow.at = value
    assert meadow.at == point


def test_a_handle_comes_along_into_a_narrower_window(meadow):
    meadow.set(at=(9, 4), width="narrow")
    assert meadow.at == (2, 4)


def test_a_choice_names_what_is_on_offer():
    with pytest.raises(ValueError, match="'cliff' is not on offer; try one of 'bowl', 'ravine'"):
        named(Choice("ground", ["bowl", "ravine"])).clean("cliff")


def test_a_choice_starts_with_its_first_option_or_as_told():
    assert Choice("ground", {"bowl": 1, "ravine": 2}).start == "bowl"
    assert Choice("ground", ["bowl", "ravine"], start="ravine").start == "ravine"


@pytest.mark.parametrize("value", [1, 0, "on", None, "False"], ids=repr)
def test_a_toggle_takes_true_and_false_only(value):
    with pytest.raises(ValueError, match="neither on nor off; try True or False"):
        named(Toggle("shown")).clean(value)
    assert Toggle("shown").clean(np.True_) is True


def test_a_control_reads_and_writes_the_value(meadow, Meadows):
    meadow.alpha = 0.5
    assert (meadow.alpha, meadow.values["alpha"]) == (0.5, 0.5)
    assert isinstance(Meadows.alpha, Slider)


def test_an_unknown_control_is_named_with_those_there_are(meadow, Meadows):
    with pytest.raises(
        ValueError, match="Meadow has no control 'alfa'; it has width, alpha, scale, shown, at"
    ):
        meadow.set(alfa=1)
    with pytest.raises(ValueError, match="no control 'alfa'"):
        Meadows(alfa=1)
