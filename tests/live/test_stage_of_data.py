"""A stage of data: told wrong it says so, and what it tells arrives in the player and in stills."""

import json

import numpy as np
import pytest
from matplotlib.patches import PathPatch

from hillside.live import (
    AskNumber,
    Axes,
    Choice,
    Dots,
    Handle,
    Heights,
    Line,
    Mesh,
    Picture,
    Slider,
    Space,
    Stage,
    Turn,
)
from hillside.live.heights import codes_of
from hillside.live.kept import kept
from hillside.live.layout import AFTER, narrow_hero
from hillside.live.look import PALETTE, Look
from hillside.live.raising import raise_figure
from hillside.live.still import photograph

LAND = np.add.outer(np.arange(5.0), np.arange(7.0))
STAGE = {"want": "stage", "look": {"dark": False, "narrow": False}, "density": 1}


class Hill(Picture):
    """A dot on a land, its height beside it, and a space."""

    ground = Choice("ground", ["low", "high"])
    alpha = Slider("rate", 0, 1, start=0.5, step=0.1)
    at = Handle("place", on="map", at=(1, 1))
    view = Turn("view", on="space")
    prediction = AskNumber("How high?", hides=("level", "high"), close=0.1)

    def stage(self, ground):
        top = 10 if ground == "high" else 5
        x, y = np.meshgrid([0.0, 1.0], [0.0, 1.0])
        return Stage(
            Axes("map", (0, 6), (0, 4), equal=True),
            Axes("level", (0, 1), (0, top), ("rate", "height")),
            Space("space", (0, 1), (0, 1), (0, 1)),
            ground={
                "land": (Heights("map", extent=(0, 6, 0, 4), levels=(0, 5, 10)), LAND),
                "zero": (Line("level", "faint"), [[0, 1], [0, 0]]),
                "floor": (Mesh("space"), np.array([x, y, 0 * x])),
            },
            cast={"dot": Dots("map", "path"), "high": Dots("level", "got", label="height")},
            headline="f = x + y",
        )

    def frame(self, alpha, at):
        return {"dot": np.reshape(at, (2, 1)), "high": [[alpha], [sum(at) * alpha]]}

    def caption(self, alpha):
        return f"The rate is {alpha:.4g}."

    def truth(self, alpha):
        return alpha


def asked(picture, wire, **look):
    """The scene that a player gets, through JSON, and its numbers."""
    request = STAGE | {"look": STAGE["look"] | look, "values": dict(picture.values)}
    content, (data,) = wire(picture).ask(**json.loads(json.dumps(request)))
    return json.loads(json.dumps(content, allow_nan=False)), data


def test_the_player_gets_axes_and_ground_and_no_image(wire, decode):
    scene, data = asked(Hill(), wire)
    stage = scene["stage"]
    assert [axes["name"] for axes in stage["axes"]] == ["map", "level", "space"]
    assert [part["name"] for part in stage["ground"]] == ["land", "zero", "floor"]
    assert stage["palette"] == {role: list(pair) for role, pair in PALETTE.items()}
    assert stage["headline"]["marks"] and stage["headline"]["width"] > 1000
    zero = stage["ground"][1]
    np.testing.assert_array_equal(decode(data, np.float32, zero["place"]), [[0, 1], [0, 0]])
    land = stage["ground"][0]
    actor = Hill().staged(Hill().values).ground["land"][0]
    codes = codes_of(decode(data, np.uint32, land["place"]))
    assert codes[0, 0] == actor.code(0) and codes[-1, -1] == actor.code(10)
    assert scene["frames"][0]["shapes"].keys() == {"dot", "high"}


def test_the_scene_is_the_same_in_all_looks(wire):
    picture = Hill()
    light, dark = asked(picture, wire), asked(picture, wire, dark=True, narrow=True)
    themes = [[scene.pop(name) for name in ("colors", "ramp")] for scene, _ in (light, dark)]
    assert all(scene.pop("spent") >= 0 for scene, _ in (light, dark))  # ms, never quite the same
    assert light == dark and themes[0] != themes[1]


def test_a_page_keeps_the_stage_once_for_all_looks_and_no_image():
    text, images = kept(Hill())
    assert not images and len(text) < 8000


def difference(picture, values, hides):
    """Where the still of an open question differs from that of the answered one, as a share."""
    open_, answered = (photograph(picture, values, Look(asked=one)) for one in (True, False))
    hidden = (open_ != answered).any(axis=2)
    return [hidden[:, : int(0.64 * hidden.shape[1])].mean(), hidden[:, -300:].mean()]


def test_an_open_question_hides_axes_and_ground_with_what_stands_on_them():
    map_side, beside = difference(Hill(), Hill().values, ("level", "high"))
    assert map_side < 0.003  # the handle sleeps
    assert beside > 0.01  # frame, ticks and names are gone

    class Land(Hill):
        prediction = AskNumber("How high?", hides=("land", "dot"), close=0.1)

    map_side, beside = difference(Land(), Land().values, ())
    assert map_side > 0.3 and beside == 0


class Courses(Hill):
    """Asks between two lines that are on the stage only while it asks."""

    def stage(self, ground, asked):
        level = Hill.stage(self, ground)
        more = {f"{n}": (Line("level", "ghost", label=f"{n}?"), [[0, 1], [0, n]]) for n in (1, 2)}
        return level.on_ground(level.ground | more) if asked else level


def test_labels_that_only_the_open_question_shows_have_letters_too(wire):
    scene, _ = asked(Courses(), wire)
    assert scene["lettering"].keys() == {"height", "1?", "2?"}


@pytest.mark.parametrize("big", [False, True], ids=["page", "class"])
def test_numbers_and_the_formula_reach_no_farther_than_their_panels(big):
    long = "f(x) = x^2 + 10 y^2 - 1000 x y + 10000 z^2 - w^2 + 100000 u^2 - 1000000 v^2"
    axes = [Axes(name, (0, 10_000), (0, 1), ("steps", "share")) for name in ("hero", "beside")]
    stage = Stage(*axes, cast={"dot": Dots("hero", "got")}, headline=long)
    figure = raise_figure(stage, Look(big=big), density=2)
    figure.canvas.draw()
    pixel = 2 * Look(big=big).scale
    for ax in figure.axes:
        end = ax.get_window_extent().x1 + AFTER * pixel
        ends = {word.get_text(): word.get_window_extent().x1 for word in ax.texts}
        assert "10000" in ends and max(ends.values()) < end + 2 * pixel
    headline = next(one for one in figure.artists + figure.patches if isinstance(one, PathPatch))
    there = headline.get_window_extent()
    assert there.x1 <= figure.axes[0].get_window_extent().x1 + AFTER * pixel + 1
    assert there.width > 0.5 * figure.axes[0].get_window_extent().width


def test_narrow_stills_have_their_axes_below_each_other():
    height, width = photograph(Hill(), Hill().values, Look(narrow=True), 1.0).shape[:2]
    hero = narrow_hero(Hill().staged(Hill().values).describe()["map"], 358, scale=True)
    assert width == 358 and height == round(hero) + 2 * (16 + 190)


def one(**more):
    return Stage(Axes("plane"), **{"cast": {"dot": Dots("plane")}} | more)


WRONG = {
    "no stage": (lambda: {}, r"Wrong\.stage gives a dict, \{\}; end it with return Stage\("),
    "nothing": (lambda: None, r"Wrong\.stage gives None, as a function does that has no return"),
    "no axes": (lambda: Stage(cast={}), r"a stage is made of axes, and none came"),
    "names of axes": (lambda: Stage("map", cast={}), r"a stage is made of axes, and 'map' came"),
    "one name twice": (
        lambda: Stage(Axes("plane"), Axes("plane"), cast={}),
        r"two axes of a stage have one name",
    ),
    "limits": (lambda: Stage(Axes("plane", x=(1, 1)), cast={}), r"'plane' have x=\(1, 1\); wanted"),
    "one limit": (lambda: Stage(Axes("plane", y=3), cast={}), r"'plane' have y=3; wanted"),
    "logarithm of 0": (
        lambda: Stage(Axes("plane", x=(0, 1), log=(True, False)), cast={}),
        r"have x=\(0, 1\); wanted are .*both positive",
    ),
    "elsewhere": (
        lambda: one(cast={"dot": Dots("map")}),
        r"the actor 'dot' of Wrong is on 'map'; its stage has the axes 'plane'",
    ),
    "ground elsewhere": (
        lambda: one(ground={"zero": (Line("map"), [[0, 1], [0, 0]])}),
        r"the actor 'zero' of Wrong is on 'map'",
    ),
    "ground without data": (
        lambda: one(ground={"zero": Line("plane")}),
        r"has on its ground 'zero': a Line.*; an actor and its data are wanted",
    ),
    "ground of another shape": (
        lambda: one(ground={"zero": (Line("plane"), [1, 2, 3])}),
        r"the ground 'zero' of Wrong: Line wants an array of shape \(2, n\)",
    ),
    "one name for two": (
        lambda: one(ground={"dot": (Dots("plane"), [[0], [0]])}),
        r"has 'dot' in its cast and on its ground; rename one",
    ),
    "a land that moves": (
        lambda: one(cast={"dot": Heights("plane")}),
        r"has the Heights 'dot' in its cast, and a land stays; put it on the ground",
    ),
    "a cast in a list": (lambda: one(cast=[Dots("plane")]), r"the cast of Wrong\.stage is a list"),
    "levels that fall": (
        lambda: one(ground={"land": (Heights("plane", levels=(1, 0)), LAND)}),
        r"Heights wants levels that grow, at least two",
    ),
}


@pytest.mark.parametrize(("made", "words"), WRONG.values(), ids=WRONG)
def test_a_stage_told_wrong_says_what_came_and_what_was_wanted(made, words):
    class Wrong(Picture):
        def stage(self):
            return made()

        def frame(self):
            return {"dot": [[0], [0]]}

        def caption(self):
            return "A dot."

    with pytest.raises(ValueError, match=words):
        Wrong()
