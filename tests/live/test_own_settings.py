"""The reader's settings stay outside of pictures, and are as before when one was painted."""

import matplotlib
import matplotlib.style
import numpy as np
import pytest

from hillside.live.look import Look
from hillside.live.rc import own_settings
from hillside.live.still import background, painted, still

ODD = {
    "axes.grid": True,
    "axes.facecolor": "red",
    "axes.titlelocation": "left",
    "axes.titlesize": 40,
    "axes.spines.top": False,
    "axes.linewidth": 9,
    "axes.xmargin": 0.4,
    "axes.autolimit_mode": "round_numbers",
    "figure.autolayout": True,
    "figure.constrained_layout.use": True,
    "figure.dpi": 37,
    "figure.facecolor": "black",
    "figure.subplot.left": 0.4,
    "font.size": 31,
    "font.family": ["serif"],
    "text.usetex": True,
    "text.color": "white",
    "xtick.bottom": False,
    "xtick.labelsize": 30,
    "lines.linewidth": 9,
    "lines.marker": "x",
    "lines.markersize": 30,
    "lines.antialiased": False,
    "lines.scale_dashes": False,
    "image.origin": "lower",
    "image.cmap": "jet",
    "contour.linewidth": 9,
    "path.sketch": (1, 100, 2),
    "path.snap": False,
    "mathtext.fontset": "cm",
    "savefig.facecolor": "red",
}


@pytest.fixture(autouse=True)
def _settings_of_the_reader():
    before = dict(dict.items(matplotlib.rcParams))
    yield
    dict.update(matplotlib.rcParams, before)


def settings():
    return {name: value for name, value in dict.items(matplotlib.rcParams) if name != "backend"}


def shown(picture):
    return still(picture, picture.values), background(picture, picture.values, Look(), 1.0)


@pytest.fixture(scope="module")
def usual(Meadows):
    """What is shown of the meadow under matplotlib's own settings."""
    return shown(Meadows())


@pytest.mark.later
@pytest.mark.parametrize("style", sorted(matplotlib.style.available))
def test_a_style_of_the_reader_changes_no_picture_and_is_kept(meadow, usual, style):
    matplotlib.style.use(style)
    chosen = settings()
    assert shown(meadow) == usual
    assert settings() == chosen


@pytest.mark.parametrize("name", ODD)
def test_no_setting_of_the_reader_changes_a_picture(Meadows, usual, name):
    matplotlib.rcParams[name] = ODD[name]
    assert shown(Meadows()) == usual
    assert matplotlib.rcParams[name] == ODD[name]


def test_under_a_dark_style_titles_and_labels_have_the_ink_of_the_picture(Meadows):
    class Named(Meadows):
        def stage(self, figure, width):
            actors = super().stage(figure, width)
            figure.axes[0].set(title="a title", xlabel="x", ylabel="y")
            return actors

    matplotlib.style.use("dark_background")
    picture = Named()
    with painted(picture, picture.values) as stage:
        (ax,) = stage.figure.axes
        colors = [text.get_color() for text in (ax.title, ax.xaxis.label, ax.yaxis.label)]
    assert colors == [Look().color("ink")] * 3


def test_the_readers_settings_are_back_after_an_error():
    matplotlib.rcParams["lines.linewidth"] = 7
    with pytest.raises(ZeroDivisionError), own_settings():
        assert matplotlib.rcParams["lines.linewidth"] == 1.5
        raise ZeroDivisionError
    assert matplotlib.rcParams["lines.linewidth"] == 7


def test_what_the_reader_chooses_while_a_picture_is_painted_holds():
    matplotlib.rcParams["lines.linewidth"] = 7
    with own_settings():
        matplotlib.rcParams["lines.linewidth"] = 3  # on another thread, say
    assert matplotlib.rcParams["lines.linewidth"] == 3


def test_painting_inside_of_painting_gives_the_readers_settings_back_once(meadow):
    matplotlib.rcParams["font.size"] = 31
    with painted(meadow, meadow.values):
        still(meadow, meadow.values)
        assert matplotlib.rcParams["font.size"] == 10
    assert matplotlib.rcParams["font.size"] == 31


def test_the_limits_of_a_stage_do_not_depend_on_the_reader(Meadows):
    class Loose(Meadows):
        def stage(self, figure, width):
            actors = super().stage(figure, width)
            figure.axes[0].plot([0, 1], [0, 1])
            figure.axes[0].autoscale()
            return actors

    wanted = Loose().cast(Loose().values).limits
    matplotlib.rcParams["axes.xmargin"] = 0.4
    assert Loose().cast(Loose().values).limits == wanted


@pytest.mark.filterwarnings("ignore:(divide|invalid)")
def test_numpys_error_settings_of_the_reader_stop_no_frame(Meadows):
    class Steep(Meadows):
        def frame(self, alpha, scale, shown, at):
            shapes = super().frame(alpha, scale, shown, at)
            return shapes | {"line": [[0, 1], np.array([1.0, 0.0]) / np.array([0.0, 0.0])]}

    with np.errstate(all="raise"):
        picture = Steep()
        line = picture.frame_at(picture.values)[1]["line"]
    assert line[1, 0] > 1e29 and np.isnan(line[1, 1])
