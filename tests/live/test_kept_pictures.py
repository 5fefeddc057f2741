"""What a page keeps of a picture: every frame along every axis, true to a fraction of a pixel."""

import json

import numpy as np
import pytest

from hillside.lessons.chain_rule.pictures import FormulaGraph
from hillside.lessons.gradient_descent.pictures import MultiplierGauge
from hillside.lessons.hessian.pictures import CurvatureWheel
from hillside.lessons.stage.pictures import TypedSurface
from hillside.live import AskNumber, Bars, Choice, Dots, Handle, Line, Picture, Slider, Toggle
from hillside.live.coarse import GRAIN, coarse
from hillside.live.document import document, figure
from hillside.live.kept import kept, note, standpoints
from hillside.notation import set_formula


class Ground(Picture):
    """A choice and a toggle for the stage, two sliders, a handle, a preset, a question."""

    size = (300, 200)
    land = Choice("land", ["plain", "hill"])
    grid = Toggle("grid")
    a = Slider("a", 0, 1, start=0.5, step=0.25)
    b = Slider("b", 0, 2, start=1, step=1)
    p = Handle("p", on="map", at=(0, 0))
    presets = {"high": {"a": 1, "b": 2}}
    prediction = AskNumber("How much is a?")

    def stage(self, figure, land, grid):
        ax = figure.add_subplot(label="map")
        ax.set(xlim=(-1, 1) if land == "plain" else (-0.5, 0.5), ylim=(0, 2))
        return {"line": Line("map", "path"), "dot": Dots("map")}

    def marks(self, land):
        return {"a": {"third": 1 / 3}}

    def frame(self, a, b, p):
        if (a, b) == (0.25, 1):
            raise ArithmeticError("nothing at a quarter")
        return {"line": [[0, a, np.nan], [0, b / 3, 0]], "dot": [[p[0]], [a]]}

    def caption(self, a, b):
        return f"a is {a:.3g}, b is {b:.3g}."

    def truth(self, a):
        return a


def array(numbers, place):
    offset, rows, columns = place
    return np.frombuffer(numbers, np.float32, rows * columns, offset).reshape(rows, columns)


@pytest.mark.parametrize(
    "picture",
    [
        Ground(),
        CurvatureWheel(),
        pytest.param(MultiplierGauge(alpha=0.35), marks=pytest.mark.later),
    ],
    ids=lambda picture: type(picture).__name__,
)
def test_every_stop_of_every_control_is_there_and_true(opened, picture):
    known, numbers, _ = opened(picture)
    stand = known["stands"][0]
    assert stand["values"] == json.loads(json.dumps(dict(picture.values)))
    stops = {
        control["name"]: control["stops"]
        for control in look(stand)["controls"]
        if "stops" in control
    }
    assert set(stand["strips"]) == set(stops) - set(known["settings"])
    for name, frames in stand["strips"].items():
        assert len(frames) == len(stops[name])
        for stop, frame in zip(stops[name], frames):
            grains = {on: grain(axes) for on, axes in axes_of(stand).items()}
            agrees(
                picture,
                picture.cleaned(dict(picture.values) | {name: stop}),
                frame,
                numbers,
                grains,
            )


def look(stand):
    """One look of the stage: that for all, or the light and wide one."""
    return stand["looks"].get("any") or stand["looks"]["light wide"]


def axes_of(stand):
    """{name: axes}, of a stage of data or of one that is painted."""
    stage = look(stand).get("stage")
    return {axes["name"]: axes for axes in stage["axes"]} if stage else look(stand)["axes"]


def grain(axes):
    """The coarsest rounding on these axes."""
    return (
        np.abs(np.diff(np.reshape(axes["space"] or [*axes["x"], *axes["y"]], (-1, 2)))).max()
        / GRAIN
        / 2
    )


def seen(kept, line, limits):
    """What of a line is on its axes: the points kept and the true ones."""
    low, high = np.sort(limits, axis=1).T[..., None]
    inside = ((line >= low) & (line <= high)).all(axis=0)
    return kept[:, inside], line[:, inside]


def agrees(picture, values, frame, numbers, grains):
    """The kept frame says and shows what the picture does, to a grain of its axes."""
    try:
        caption, data = picture.frame_at(values)
    except ArithmeticError as error:
        assert frame["error"] == f"ArithmeticError: {error}"
        return
    assert frame["caption"] == caption
    actors, limits = picture.cast(values)[:2]
    for name, item in data.items():
        item = item[0] if isinstance(item, tuple) else item
        assert (item is None) == (frame["shapes"][name] is None)
        if item is not None and item.dtype == np.float32:
            both = array(numbers, frame["shapes"][name]), item
            if isinstance(actors[name], Line) and len(item) == 2:
                both = seen(*both, limits[actors[name].on])
            atol = grains[actors[name].on]
            np.testing.assert_allclose(
                *both, rtol=1 / GRAIN, atol=atol
            )  # rtol: far beyond its axes


def test_standpoints_are_the_picture_its_choices_and_its_presets():
    picture = Ground(a=0.75)
    changes = [{}, {"land": "hill"}, {"grid": True}, {"a": 1, "b": 2}]
    assert standpoints(picture) == [
        picture.cleaned(dict(picture.values) | change) for change in changes
    ]


def test_each_standpoint_has_its_own_strips_and_all_looks_of_its_stage(opened):
    known, _, images = opened(Ground())
    assert len(known["stands"]) == 4
    for stand in known["stands"]:
        assert set(stand["strips"]) == {"a", "b"}
        assert set(stand["looks"]) == {"light wide", "light narrow", "dark wide", "dark narrow"}
        assert {look["image"] for look in stand["looks"].values()} <= set(images)
    assert known["stands"][0]["looks"] != known["stands"][1]["looks"]
    plain, high = known["stands"][0], known["stands"][3]
    assert plain["looks"]["dark wide"]["image"] == high["looks"]["dark wide"]["image"], (
        "the same stage is kept once"
    )


@pytest.mark.later
def test_the_frame_of_a_preset_finds_the_actors_of_its_own_formula(opened):
    data, _, _ = opened(FormulaGraph())
    for stand in data["stands"]:
        same = [
            one
            for one in data["stands"]
            if all(one["values"][name] == stand["values"][name] for name in data["settings"])
        ]
        shown = set(same[0]["looks"]["any"]["actors"])
        assert set(stand["frame"]["shapes"]) <= shown, stand["values"]["formula"]


def test_what_needs_a_kernel_is_fixed_and_the_note_says_so(opened):
    known, *_ = opened(TypedSurface())
    fixed = {control["name"]: control["fixed"] for control in look(known["stands"][0])["controls"]}
    assert fixed == {"formula": True, "point": True, "view": False}
    assert known["notation"]["formula"][0] == set_formula("f = x^{2} + 3 x y")
    assert (
        note(TypedSurface()) == "On this page the view turns. "
        "In JupyterLab the points on the plot move and formulas can be typed."
    )


class Bare(Picture):
    """A handle and nothing else."""

    size = (300, 200)
    p = Handle("p", on="map", at=(0, 0))

    def stage(self, figure):
        figure.add_subplot(label="map").set(xlim=(-1, 1), ylim=(-1, 1))
        return {"dot": Dots("map")}

    def frame(self, p):
        return {"dot": [[p[0]], [p[1]]]}

    def caption(self, p):
        return "A point."


def test_a_picture_without_any_strip_says_where_it_moves():
    assert note(Bare()) == "It moves where a kernel runs, in JupyterLab."
    assert "It moves where a kernel runs" in Bare().to_html()


UNIT = {"logx": False, "logy": False, "space": None, "x": (0, 1), "y": (1, 0)}


@pytest.mark.parametrize("actor", [Dots("map"), Bars("map", at=(0,), colors=("ink",))])
def test_a_number_that_is_written_at_the_edge_stays_exact(actor):
    item = np.array([[0.123456], [-6.944]][isinstance(actor, Bars) :], np.float32)
    kept = coarse(actor, item, UNIT)
    assert kept[-1, 0] == item[-1, 0] and kept.shape == item.shape
    assert isinstance(actor, Bars) or kept[0, 0] != item[0, 0]


@pytest.mark.parametrize("seed", range(20))
def test_a_line_leaves_its_axes_where_it_did_however_far_it_goes(seed):
    rng = np.random.default_rng(seed)
    inside, far = rng.uniform(0, 1, (2, 50)), rng.normal(size=(2, 50)) * 10.0 ** rng.uniform(0, 6)
    item = np.stack([inside, far], axis=2).reshape(2, -1).astype(np.float32)
    kept = coarse(Line("map", dash=True), item, UNIT)
    beyond = np.fmax(np.fmax(-item, item - 1), 0)
    assert (np.abs(kept - item) <= np.fmax(beyond, 1) / GRAIN).all()
    before, after = item.reshape(2, -1, 2), kept.reshape(2, -1, 2)
    share = 1 / np.abs(before[..., 1] - before[..., 0]).max(axis=0)  # of the way: one axes' length
    share = np.minimum(share, 1)
    place = before[..., 0] + share * (before[..., 1] - before[..., 0])
    now = after[..., 0] + share * (after[..., 1] - after[..., 0])
    assert np.abs(now - place).max() < 3 / GRAIN


def crossings(line):
    """Where segments of a line, points (2, n), meet the unit square: [number of segment, ...]."""
    share = np.linspace(0, 1, 400)
    on = line[:, :-1, None] + share * np.diff(line, axis=1)[..., None]
    return np.flatnonzero(((on >= 0) & (on <= 1)).all(axis=0).any(axis=1))


@pytest.mark.parametrize("seed", range(20))
def test_what_is_seen_of_a_line_stays_and_the_rest_takes_few_numbers(seed):
    rng = np.random.default_rng(seed)
    turn = np.linspace(0, 6 * np.pi, 600)
    line = np.array([np.cos(turn), np.sin(turn)]) * rng.uniform(0.2, 4, 600) + rng.uniform(0, 1)
    line[:, rng.integers(600)] = np.nan
    line = line.astype(np.float32)
    kept = coarse(Line("map"), line, UNIT)
    np.testing.assert_array_equal(np.isnan(kept), np.isnan(line))
    seen = ((line >= 0) & (line <= 1)).all(axis=0)
    assert np.abs(kept - line)[:, seen].max() < 1 / GRAIN
    grazing = set(crossings(line)) ^ set(crossings(kept))  # by rounding, at the very edge
    assert len(grazing) <= 6
    smooth = np.array([np.cos(turn), np.sin(turn)]) * 2 + 0.5
    far = coarse(Line("map"), smooth.astype(np.float32), UNIT)
    assert len(np.unique(far, axis=1).T) < 30 and crossings(far).size == 0
    dashed = coarse(Line("map", dash=True), smooth.astype(np.float32), UNIT)
    assert len(np.unique(dashed, axis=1).T) > 150


def test_axes_of_equal_units_may_show_more_than_their_limits():
    """They take the room that is there, up to three times their length."""
    line = np.array([np.linspace(-5, 6, 1101), np.full(1101, 0.5)], np.float32)
    kept = coarse(Line("map"), line, UNIT | {"equal": True})
    near = np.abs(line[0] - 0.5) <= 1.5
    np.testing.assert_allclose(kept[:, near], line[:, near], atol=2 / GRAIN)
    assert len(np.unique(kept[0, ~near])) < 10


def test_gaps_and_what_has_no_end_stay():
    item = np.array([[0.5, np.nan, np.inf], [-np.inf, 0.2, np.nan]], np.float32)
    with np.errstate(all="raise"):
        kept = coarse(Line("map", dash=True), item, UNIT)
    np.testing.assert_array_equal(np.isfinite(kept), np.isfinite(item))
    np.testing.assert_array_equal(kept[~np.isfinite(item)], item[~np.isfinite(item)])


def test_where_there_is_no_room_only_the_first_standpoint_has_strips(opened, monkeypatch):
    monkeypatch.setattr("hillside.live.kept.ROOM", 100)
    known, *_ = opened(Ground())
    assert [bool(stand["strips"]) for stand in known["stands"]] == [True, False, False, False]
    assert all(stand["frame"]["caption"] for stand in known["stands"])


def test_to_html_is_one_file_that_reaches_for_nothing(tmp_path):
    path = tmp_path / "ground.html"
    html = Ground().to_html(path)
    assert path.read_text(encoding="utf-8") == html
    assert list(tmp_path.iterdir()) == [path]
    assert "mountKept" in html and "Predict: How much is a?" in html
    for reach in ('src="http', "src='http", '<link rel="stylesheet"', "@import", "import("):
        assert reach not in html


def test_to_html_says_what_is_in_the_way_and_leaves_nothing(tmp_path):
    with pytest.raises(FileNotFoundError, match="nowhere"):
        Ground().to_html(tmp_path / "nowhere" / "ground.html")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.later
def test_pictures_of_one_kind_share_their_backgrounds_on_a_page():
    page = document("two", figure(Ground(b=1)) + figure(Ground(b=2)))
    names = set(kept(Ground())[1])
    assert names and all(page.count(f'id="{name}"') == 1 for name in names)


def test_the_same_picture_is_kept_the_same_way_twice():
    assert kept(Bare()) == kept(Bare())
