"""A picture is a pure function from values to shapes; what breaks the contract is told at once."""

import base64
import io
import subprocess
import sys

import numpy as np
import pytest
from PIL import Image

from hillside.live import Choice, Dots, Picture, Slider
from hillside.live.still import STILL_DENSITY

WIDGET = "application/vnd.jupyter.widget-view+json"


class Stand(Picture):
    """The shortest picture: the base of those below, each of which breaks one thing."""

    size = (200, 150)
    alpha = Slider("rate", 0, 1, start=0.5, step=0.1)
    ground = Choice("ground", ["bowl", "ravine"])

    def stage(self, figure):
        figure.add_subplot(label="plane")
        return {"dot": Dots("plane")}

    def frame(self, alpha):
        return {"dot": [[alpha], [alpha]]}

    def caption(self, alpha):
        return f"The rate is {alpha:.4g}."


# ---- told when the class is written --------------------------------------------------------------


@pytest.mark.parametrize("method", ["stage", "marks", "frame", "caption"])
def test_a_method_that_asks_for_no_control_is_named_with_the_controls_there_are(method):
    def asks(self, beta):
        return {}

    with pytest.raises(
        TypeError, match=r"Wrong\.\w+ asks for 'beta'; its controls are alpha, ground"
    ):
        asks.__name__ = method
        type("Wrong", (Stand,), {method: asks})


@pytest.mark.parametrize("method", ["stage", "marks"])
def test_a_stage_depends_on_choices_and_toggles_only(method):
    def asks(self, alpha):
        return {}

    with pytest.raises(
        TypeError,
        match="asks for 'alpha', which moves; .*choices.*toggles.* only, so use it in frame",
    ):
        asks.__name__ = method
        type("Wrong", (Stand,), {method: asks})


def test_controls_are_inherited_in_the_order_they_are_written():
    class Longer(Stand):
        beta = Slider("second rate", 0, 1, start=0.5)

    assert list(Longer.controls) == ["alpha", "ground", "beta"]


# ---- told when the picture is made ---------------------------------------------------------------


@pytest.mark.parametrize("method", ["stage", "frame", "caption"])
def test_a_missing_method_is_asked_for(method):
    with pytest.raises(NotImplementedError, match=f"Part needs {method}"):
        type("Part", (Stand,), {method: getattr(Picture, method)})()


@pytest.mark.parametrize("method", ["stage", "frame", "caption"])
def test_a_broken_method_fails_in_the_open(method):
    def breaks(self):
        return 1 / 0

    def breaks_on(self, figure):
        return 1 / 0

    Broken = type("Broken", (Stand,), {method: breaks_on if method == "stage" else breaks})
    with pytest.raises(ZeroDivisionError):
        Broken()


@pytest.mark.parametrize(
    "data", [{}, {"dot": [[1], [1]], "dto": [[1], [1]]}], ids=["missing", "extra"]
)
def test_a_frame_must_fit_its_stage(data):
    Strange = type("Strange", (Stand,), {"frame": lambda self: data})
    with pytest.raises(
        ValueError, match=r"Strange\.frame gives \[.*\]; its stage has the actors \['dot'\]"
    ):
        Strange()


def test_data_of_the_wrong_shape_are_told_with_the_actor_and_the_picture():
    Strange = type("Strange", (Stand,), {"frame": lambda self: {"dot": [1, 2, 3]}})
    with pytest.raises(
        ValueError,
        match=r"the actor 'dot' of Strange: Dots wants .*shape \(2, n\).* got shape \(3,\)",
    ):
        Strange()


def test_an_actor_on_axes_that_are_not_there_fails_in_the_open():
    def stage(self, figure):
        figure.add_subplot(label="plane")
        return {"dot": Dots("plain")}

    with pytest.raises((ValueError, KeyError), match="plain"):
        type("Strange", (Stand,), {"stage": stage})()


def test_a_picture_can_be_made_with_other_values():
    picture = Stand(alpha=0.72, ground="ravine")
    assert dict(picture.values) == {"alpha": 0.7, "ground": "ravine"}


# ---- moved ---------------------------------------------------------------------------------------


def test_values_are_read_only(meadow):
    with pytest.raises(TypeError):
        meadow.values["alpha"] = 0.5


@pytest.mark.parametrize(
    "bad",
    [
        {"alpha": "fast"},
        {"width": "huge"},
        {"at": (1, 2, 3)},
        {"shown": 1},
        {"alfa": 1},
        {"scale": np.nan},
    ],
)
def test_a_bad_value_changes_nothing(meadow, bad):
    before = dict(meadow.values)
    with pytest.raises(ValueError):
        meadow.set(**({"alpha": 0.9, "at": (1, 1), "shown": False} | bad))
    assert dict(meadow.values) == before


def test_two_pictures_of_one_class_move_apart(Meadows):
    one, other = Meadows(), Meadows()
    one.alpha = 0.9
    assert (one.alpha, other.alpha, Meadows.alpha.start) == (0.9, 0.2, 0.2)


def test_the_stage_is_painted_once_for_its_choices(Meadows):
    painted = []

    class Counted(Meadows):
        def stage(self, figure, width):
            painted.append(width)
            return super().stage(figure, width)

    picture = Counted()
    for alpha in (0.1, 0.5, 0.9):
        picture.set(alpha=alpha, at=(1, alpha))
        repr(picture)
        picture.frame_at(picture.values)
    assert painted == ["wide"]
    picture.width = "narrow"
    assert painted == ["wide", "narrow"]


def test_only_controls_of_the_stage_are_marked_as_such(meadow):
    assert [
        control["name"]
        for control in meadow.describe_controls(dict(meadow.values))
        if control["stage"]
    ] == ["width"]


def test_frames_leave_no_trace(meadow):
    first = meadow.frame_at(meadow.values)
    meadow.frame_at(dict(meadow.values) | {"alpha": 0.9, "at": (1.0, 1.0)})
    again = meadow.frame_at(meadow.values)
    assert first[0] == again[0] == repr(meadow)
    np.testing.assert_array_equal(first[1]["line"], again[1]["line"])


# ---- the three readings --------------------------------------------------------------------------


def test_a_picture_prints_as_its_caption(meadow):
    assert repr(meadow) == "At (3, 4) the rate is 0.2 and the scale 1."
    meadow.set(alpha=0.5, scale=100)
    assert repr(meadow) == "At (3, 4) the rate is 0.5 and the scale 100."


def test_one_cell_has_three_readings(meadow):
    data, metadata = meadow._repr_mimebundle_()
    assert data["text/plain"] == repr(meadow)
    image = Image.open(io.BytesIO(base64.b64decode(data["image/png"])))
    assert image.format == "PNG" and image.width == int(STILL_DENSITY * 300)
    assert metadata["image/png"]["width"] == 300
    assert data[WIDGET]["model_id"]


def test_a_picture_shown_twice_is_one_player_with_the_newest_words(meadow):
    first, _ = meadow._repr_mimebundle_()
    meadow.set(alpha=0.9, at=(1, 1))
    second, _ = meadow._repr_mimebundle_()
    assert first[WIDGET]["model_id"] == second[WIDGET]["model_id"]
    assert second["text/plain"] == repr(meadow) != first["text/plain"]
    assert second["image/png"] != first["image/png"]


def test_a_new_view_opens_on_the_present_caption_and_still(meadow):
    meadow._repr_mimebundle_()
    meadow.alpha = 0.9
    data, _ = meadow._repr_mimebundle_()
    assert meadow._player.caption == repr(meadow)
    assert base64.b64encode(meadow._player.still).decode() == data["image/png"]


NOTHING_GLOBAL = """
import sys, warnings
import matplotlib

def settings():
    "All but the backend, which is only chosen, by pyplot, when it is read."
    return {name: matplotlib.rcParams[name] for name in matplotlib.rcParams if name != "backend"}

before = settings()
from hillside.lessons.gradient_descent.pictures import MultiplierGauge
warnings.simplefilter("error")
gauge = MultiplierGauge()
gauge.alpha = 0.5
gauge._repr_mimebundle_()
assert settings() == before, "rcParams"
assert "matplotlib.pyplot" not in sys.modules, "pyplot"
"""


def test_showing_a_picture_changes_nothing_global_and_warns_of_nothing():
    run = subprocess.run(
        [sys.executable, "-c", NOTHING_GLOBAL], check=False, capture_output=True, text=True
    )
    assert (run.returncode, run.stderr) == (0, "")
