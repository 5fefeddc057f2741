"""What the player paints far outside or at the edge of axes is what matplotlib paints there."""

import pytest
from front_ends import BarePage

from hillside.lessons.gradient_descent.pictures import Walker
from hillside.lessons.gradient_descent.pictures.walker import SURFACE
from hillside.lessons.hessian.pictures import CurvatureWheel
from hillside.lessons.lipschitz_step_size.pictures import (
    AlphaDial,
    LineSearch,
    SlidingCone,
    Umbrella,
)
from hillside.lessons.partial_derivatives.pictures import BrokenPlane, SliceCutter
from hillside.lessons.stage.pictures import TypedSurface
from hillside.live import Area, Arrow, Axes, Bars, Dots, Line, Picture, Slider, Space, Stage, Turn

pytestmark = pytest.mark.later

CONES = [{"graph": "x² on [−2, 2]", "apex": 2, "L": 4}, {"graph": "sin x", "apex": -2, "L": 5}]


class Wedge(Picture):
    """A wedge whose corners are so far away that nobody could draw to them."""

    size = (400, 300)
    slope = Slider("slope", 0, 4, start=0.5, step=0.5)

    def stage(self, figure):
        figure.add_subplot(label="plane", xlim=(-1, 3), ylim=(-2, 2))
        return {"wedge": Area("plane", "danger", opacity=0.6)}

    def frame(self, slope):
        far = 1e6
        return {"wedge": [[0, far, far], [0, (slope + 1) * far, slope * far]]}

    def caption(self, slope):
        return f"It goes up by {slope:.4g}."


class Leaving(Picture):
    """An arrow that leaves its axes at the window's edge, and one that goes far beyond."""

    size = (500, 300)
    at = Slider("x", 0, 1, start=0.9, step=0.05)

    def stage(self, figure):
        figure.subplots_adjust(0.25, 0.25, 0.75, 0.75)
        figure.add_subplot(label="plane", xlim=(0, 1), ylim=(0, 1))
        return {"near": Arrow("plane", "gradient", width=6), "far": Arrow("plane", "danger")}

    def frame(self, at):
        return {"near": [at, 1, 0.2, 0.2], "far": [at, 0, 1e6, -1e6]}

    def caption(self, at):
        return f"It begins at {at:.4g}."


class Wordy(Picture):
    """A formula longer than its panel, and numbers that would reach beyond theirs."""

    at = Slider("x", 0, 10_000, start=5000, step=1000)

    def stage(self):
        long = "f(x) = x^2 + 10 y^2 - 1000 x y + 10000 z^2 - w^2 + 100000 u^2 - 1000000 v^2"
        axes = [Axes(name, (0, 10_000), (0, 1), ("steps", "share")) for name in ("a", "b")]
        return Stage(*axes, cast={"dot": Dots("b", "got", 9)}, headline=long)

    def frame(self, at):
        return {"dot": [[at], [0.5]]}

    def caption(self, at):
        return f"It stands at {at:.4g}."


class Beyond(Picture):
    """Dots and bars that leave their axes, on straight scales and on logarithmic ones."""

    size = (800, 300)
    far = Slider("how far", 0, 400, start=0, step=1)

    def stage(self, figure):
        axes = figure.subplots(1, 3)
        axes[0].set(label="plane", xlim=(-1, 1), ylim=(-1, 1))
        axes[1].set(label="log", xlim=(1, 10), ylim=(1, 100), yscale="log")
        axes[2].set(label="bars", xlim=(-0.6, 3.6), ylim=(-1, 1))
        return {
            "one": Dots("plane", "path", radius=7),
            "two": Dots("plane", "got", radius=6, hollow=True),
            "many": Dots("plane", "danger"),
            "up": Dots("log", "path", radius=7),
            "zero": Dots("log", "gradient", radius=5),
            "bars": Bars("bars", at=(0, 1, 2, 3), colors=("promise", "got", "danger", "hill")),
        }

    def frame(self, far):
        return {
            "one": [[far], [0.5]],
            "two": [[0.8 + far], [-far]],
            "many": [[0.5, far, -far], [0, far, 1]],
            "up": [[3], [2 + 10 * far if far < 400 else float("inf")]],
            "zero": [[5], [max(0, 10 - far)]],
            "bars": [far, -far, 0.5, -0.5 - far / 400],
        }

    def caption(self, far):
        return f"It goes {far:.4g} far."


class Twins(Picture):
    """Two views of one line, in two boxes with the same axes."""

    left = Turn("view at the left", on="left", start=(-50, 22))
    right = Turn("view at the right", on="right", start=(-50, 22))

    def stage(self):
        boxes = [Space(name, (-1, 1), (-1, 1), (-1, 1)) for name in ("left", "right")]
        return Stage(*boxes, cast={f"line {one.name}": Line(one.name) for one in boxes})

    def frame(self):
        return dict.fromkeys(("line left", "line right"), [[-1, 1], [-1, 1], [0, 0]])

    def caption(self):
        return "A line runs from corner to corner."


OTHERS = [
    Walker(ground="ravine", alpha=0.6, start=(8, 4), step=3),
    LineSearch(search="x⁴ from 2", halvings=0),
    AlphaDial(alpha=0.22),
    Umbrella(land="parabola, x²", L=0.4),
]
OUTSIDE = [
    Walker(alpha=1.1, start=(-3.5, 4.5)),
    *(pytest.param(picture, marks=pytest.mark.long) for picture in OTHERS),
]

SPACES = [
    SliceCutter(point=(-1.5, 1.2), view=(120, 12)),
    *(
        pytest.param(picture, marks=pytest.mark.long)
        for picture in (
            Walker(show=SURFACE, start=(3, -4), view=(-60, 35)),
            Walker(show=SURFACE, ground="ravine", view=(30, 60)),
            TypedSurface(formula="log(x)", view=(70, -10)),
            CurvatureWheel(view=(-140, 20)),
            BrokenPlane(view=(20, 88)),
        )
    ),
]


def opened(new_page, picture):
    """The picture on a page of its own, at rest, its question skipped."""
    seen = BarePage(new_page(), picture).picture(type(picture))
    if seen.asks():
        seen.answer("skip")
    seen.at_rest()
    return seen


@pytest.mark.parametrize("values", CONES, ids=repr)
def test_the_cone_lies_between_its_own_edges(new_page, values):
    opened(new_page, SlidingCone(**values)).looks_like(SlidingCone(**values))


def test_an_arrow_at_the_edge_is_whole_and_a_far_one_is_cut_alike(new_page):
    opened(new_page, Leaving()).looks_like(Leaving())


@pytest.mark.parametrize("slope", [0, 0.5, 4])
def test_an_area_keeps_its_directions_however_far_its_corners_lie(new_page, slope):
    opened(new_page, Wedge(slope=slope)).looks_like(Wedge(slope=slope))


@pytest.mark.parametrize("far", [0, 1, 2, 30, 400])
def test_what_lies_beyond_its_axes_is_shown_alike_by_both_painters(new_page, far):
    opened(new_page, Beyond(far=far)).looks_like(Beyond(far=far))


def test_what_is_written_longer_than_its_panel_is_written_alike_by_both_painters(new_page):
    opened(new_page, Wordy()).looks_like(Wordy())


@pytest.mark.parametrize("picture", OUTSIDE, ids=lambda one: type(one).__name__)
def test_pictures_whose_steps_leave_the_window_look_like_their_stills(new_page, picture):
    opened(new_page, picture).looks_like(picture)


@pytest.mark.parametrize("picture", SPACES, ids=lambda one: type(one).__name__)
def test_space_is_hidden_and_seen_alike_by_both_painters(new_page, picture):
    opened(new_page, picture).looks_like(picture)


def test_a_button_turns_a_view_and_the_keyboard_does_not_stop_at_it(new_page):
    seen = opened(new_page, TypedSurface())
    before = seen.values["view"]
    button = seen.root.get_by_role("button", name="view of the surface: turn right")
    assert min(button.bounding_box()[side] for side in ("width", "height")) >= 24
    button.click()
    assert seen.at_rest()["view"] == (before[0] - 15, before[1])
    assert button.get_attribute("tabindex") == "-1"
    seen.looks_like(TypedSurface())


def test_views_with_the_same_axes_turn_together(new_page):
    seen = opened(new_page, Twins())
    seen.press(seen.hand("right"), "ArrowLeft")
    views = {name: seen.at_rest()[name] for name in ("left", "right")}
    assert len(set(views.values())) == 1 and views["left"] != Twins().values["left"]
