"""Actors take the shapes they name and keep gaps; each is painted where its data say."""

import numpy as np
import pytest
from matplotlib.colors import to_rgb

from hillside.live import Area, Arrow, Bars, Dots, Line, Raster, Text
from hillside.live.actors import arrow_outline
from hillside.live.look import PALETTE, Look

pytestmark = pytest.mark.filterwarnings("error")
LIGHT, DARK = Look(), Look(dark=True)
RASTER = Raster("plane", extent=(0, 10, 0, 10), colors=("first", "second", "third"))


def rgb(role, look=LIGHT):
    return tuple(round(255 * part) for part in to_rgb(look.color(role)))


def near(got, wanted):
    """One step of rounding apart at most."""
    return max(abs(a - b) for a, b in zip(got, wanted, strict=True)) <= 1


# ---- what they take ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("actor", "data", "shape"),
    [
        (Line("plane"), [[0, 1, 2], [3, 4, 5]], (2, 3)),
        (Line("plane"), np.zeros((2, 0)), (2, 0)),
        (Dots("plane"), [[1], [2]], (2, 1)),
        (Area("plane"), [[0, 1, 1], [0, 0, 1]], (2, 3)),
        (Arrow("plane"), [0, 0, 1, 2], (4, 1)),
        (Arrow("plane"), np.ones((4, 7)), (4, 7)),
        (Bars("plane", at=(0, 1), colors=("got", "got")), [1, True], (1, 2)),
        (Bars("plane", at=(0,)), 3, (1, 1)),
    ],
)
def test_an_actor_takes_its_shape_as_float32(actor, data, shape):
    clean = actor.clean(data)
    assert (clean.shape, clean.dtype) == (shape, np.float32)


@pytest.mark.parametrize(
    ("actor", "data", "wanted"),
    [
        (Line("plane"), [1, 2], "shape (2, n)"),
        (Line("plane"), np.zeros((5, 2)), "shape (2, n)"),
        (Dots("plane"), 3, "shape (2, n)"),
        (Area("plane"), np.zeros((2, 3, 4)), "shape (2, n)"),
        (Arrow("plane"), [1, 2, 3], "four numbers (x, y, dx, dy)"),
        (Arrow("plane"), np.zeros((2, 4)), "shape (4, n)"),
        (Bars("plane", at=(0, 1), colors=("got", "got")), [1, 2, 3], "one height for each place"),
        (Raster("plane"), [1, 2, 3], "shape (rows, columns)"),
    ],
)
def test_an_actor_refuses_other_shapes_and_says_what_it_wants(actor, data, wanted):
    with pytest.raises(ValueError) as refusal:
        actor.clean(data)
    words = str(refusal.value)
    assert words.startswith(type(actor).__name__) and wanted in words and "got shape" in words


@pytest.mark.parametrize("data", ["here", [[1, 2], [3]], [["a"], ["b"]]], ids=repr)
def test_an_actor_refuses_what_holds_no_numbers_and_says_what_it_wants(data):
    with pytest.raises((ValueError, TypeError), match="Line wants"):
        Line("plane").clean(data)


@pytest.mark.parametrize(
    "data", [((1, 2, 3), "words"), (1, "words"), "words", ((1, 2), "two", "words"), 5], ids=repr
)
def test_text_refuses_what_is_no_place_with_words_and_says_what_it_wants(data):
    with pytest.raises((ValueError, TypeError), match="Text wants"):
        Text("plane").clean(data)


def test_nan_is_kept_as_a_gap_and_infinity_is_clipped():
    clean = Line("plane").clean([[0, np.nan, 2], [np.inf, 1, -np.inf]])
    assert np.isnan(clean[0, 1]) and np.isfinite(clean[:, [0, 2]]).all()
    assert clean[1, 0] > 1e29 and clean[1, 2] < -1e29


def test_cleaning_leaves_the_array_of_the_picture_alone():
    data = np.array([[0, np.inf], [1e300, 2]])
    Line("plane").clean(data)
    assert data[1, 0] == 1e300 and np.isinf(data[0, 1])


def test_text_is_a_place_and_words():
    place, words = Text("plane").clean(((1, 2), "here"))
    assert (place.shape, place.dtype, words) == ((2, 1), np.float32, "here")


def test_a_raster_of_categories_keeps_the_numbers():
    clean = RASTER.clean([[0, 1, 2], [2, np.nan, 0]])
    assert clean.dtype == np.uint8
    assert clean.tolist() == [[0, 1, 2], [2, 255, 0]]


def test_a_raster_of_values_runs_from_low_to_high():
    raster = Raster("plane", low=-1, high=1)
    assert raster.clean([[-1, 0, 1], [-9, np.inf, np.nan]]).tolist() == [
        [0, 127, 254],
        [0, 254, 255],
    ]


def test_the_table_of_categories_has_their_colours_and_nothing_for_no_value():
    table = RASTER.table(DARK)
    assert (table.shape, table.dtype) == ((256, 4), np.uint8)
    assert [tuple(row) for row in table[:3, :3].tolist()] == [
        rgb(role, DARK) for role in RASTER.colors
    ]
    assert table[255].tolist() == [0, 0, 0, 0] and (table[:255, 3] == 255).all()


def test_the_table_of_a_colour_map_has_its_ends_and_the_opacity():
    from matplotlib import colormaps

    table = Raster("plane", colors="viridis", opacity=0.4).table(Look())
    for index, share in ((0, 0.0), (254, 1.0)):
        assert near(
            table[index, :3].astype(int), [round(255 * c) for c in colormaps["viridis"](share)[:3]]
        )
    assert (table[:255, 3] == 102).all() and table[255, 3] == 0


# ---- what is painted -----------------------------------------------------------------------------


@pytest.mark.parametrize("look", [Look(), DARK, Look(big=True)], ids=["light", "dark", "big"])
@pytest.mark.parametrize(
    ("actor", "data", "inside", "outside"),
    [
        (
            Line("plane", "path", width=8),
            [[1, 9], [4, 4]],
            [(2, 4), (5, 4), (8, 4)],
            [(5, 6), (0.3, 4)],
        ),
        (
            Line("plane", "path", width=8),
            [[1, 4, np.nan, 6, 9], [4, 4, np.nan, 4, 4]],
            [(2, 4), (8, 4)],
            [(5, 4)],
        ),
        (Dots("plane", "gradient", radius=8), [[3, 7], [3, 8]], [(3, 3), (7, 8)], [(5, 5)]),
        (Dots("plane", "gradient", radius=8), [[3, np.nan], [3, np.nan]], [(3, 3)], [(5, 5)]),
        (
            Arrow("plane", "promise", width=6),
            [2, 5, 6, 0],
            [(3, 5), (7.5, 5)],
            [(1.5, 5), (8.5, 5), (3, 6)],
        ),
        (Arrow("plane", "promise", width=6), [8, 5, -6, 0], [(3, 5), (7, 5)], [(1.5, 5), (8.5, 5)]),
        (Area("plane", "got", opacity=1), [[1, 9, 9, 1], [1, 1, 4, 4]], [(2, 2), (8, 3)], [(5, 5)]),
        (
            Bars("plane", at=(2, 6), colors=("danger", "danger")),
            [3, 8],
            [(2, 1), (2, 2.8), (6, 7)],
            [(2, 4), (4, 1), (6, 9)],
        ),
        (
            Raster("plane", extent=(0, 5, 0, 10), colors=("first",)),
            [[0]],
            [(1, 1), (4.5, 9)],
            [(5.5, 5)],
        ),
    ],
)
def test_an_actor_paints_its_colour_where_its_data_say(plate, actor, data, inside, outside, look):
    painted = plate(actor, data, look)
    color = rgb(actor.colors[0] if hasattr(actor, "colors") else actor.color, look)
    assert all(near(painted.at(*place), color) for place in inside)
    assert all(near(painted.at(*place), rgb("paper", look)) for place in outside)


def test_the_first_row_of_a_raster_lies_at_the_bottom_and_nan_is_transparent(plate):
    painted = plate(RASTER, [[0, 1], [2, np.nan]])
    got = [painted.at(*place) for place in ((2, 2), (7, 2), (2, 7), (7, 7))]
    assert all(
        near(*pair)
        for pair in zip(
            got, [rgb(role) for role in ("first", "second", "third", "paper")], strict=True
        )
    )


def test_a_dash_leaves_gaps(plate):
    def colours(dash):
        painted = plate(Line("plane", "path", width=4, dash=dash), [[0, 10], [5, 5]])
        return {painted.at(x, 5) for x in np.linspace(1, 9, 200)}

    assert colours(False) == {rgb("path")}
    assert {rgb("path"), rgb("paper")} <= colours(True)


def test_a_hollow_dot_is_open(plate):
    painted = plate(Dots("plane", "path", radius=10, hollow=True), [[5], [5]])
    assert near(painted.at(5, 5), rgb("paper"))
    assert rgb("path") in {painted.at(x, 5) for x in np.linspace(5, 6, 60)}


def test_a_bar_below_zero_hangs_down(plate):
    painted = plate(Bars("plane", at=(5,), colors=("danger",)), [-5], bottom=-10)
    assert near(painted.at(5, -2), rgb("danger")) and near(painted.at(5, -7), rgb("paper"))


@pytest.mark.parametrize(
    ("align", "left", "right"),
    [("left", False, True), ("right", True, False), ("center", True, True)],
)
def test_text_stands_beside_its_point_as_aligned(plate, align, left, right):
    image = plate(Text("plane", "danger", align=align, size=30), ((5, 5), "HHHH"))
    red = np.array(
        [
            [near(image.at(x, y), rgb("danger")) for x in np.linspace(0.5, 9.5, 90)]
            for y in np.linspace(4, 6, 30)
        ]
    )
    assert (red[:, :40].any(), red[:, 50:].any()) == (left, right)


def test_text_is_lifted_by_pixels(plate):
    words = [
        plate(Text("plane", "danger", size=20, lift=lift), ((5, 5), "HHH")) for lift in (0, 60)
    ]
    at_point = [
        any(near(painted.at(x, 5), rgb("danger")) for x in np.linspace(3, 7, 80))
        for painted in words
    ]
    assert at_point == [True, False]


@pytest.mark.parametrize(
    "words", ["$", "a_b^c", "50 % \\frac", "$x$ and $", "$\\nonsense$", ""], ids=repr
)
def test_words_from_a_learner_never_stop_the_still(plate, words):
    plate(Text("plane"), ((5, 5), words))


@pytest.mark.parametrize(
    "actor",
    [
        Line("plane"),
        Dots("plane"),
        Arrow("plane"),
        Area("plane"),
        Bars("plane"),
        Raster("plane"),
        Text("plane"),
    ],
    ids=lambda a: type(a).__name__,
)
def test_none_hides_an_actor(plate, actor):
    painted = plate(actor, None)
    empty = plate(Line("plane"), np.zeros((2, 0)))
    assert np.array_equal(painted.image, empty.image)


@pytest.mark.parametrize(
    ("actor", "data"),
    [
        (Line("plane"), [[1, 1e30], [1, 1e30]]),
        (Dots("plane"), [[np.inf], [np.inf]]),
        (Arrow("plane"), [1, 1, np.inf, 0]),
        (Arrow("plane"), [1, 1, np.nan, 0]),
        (Bars("plane"), [np.nan]),
        (Bars("plane"), [np.inf]),
        (Area("plane"), [[0, 5, np.nan], [0, 5, 5]]),
        (Text("plane"), ((np.nan, 5), "words")),
        (Text("plane"), ((np.inf, 5), "words")),
        (Line("plane"), [[np.nan, np.nan], [1, 2]]),
    ],
    ids=repr,
)
def test_far_away_and_missing_numbers_never_stop_the_still(plate, actor, data):
    plate(actor, data)


def test_actors_describe_themselves_in_plain_json():
    import json

    for actor in (
        Line("plane"),
        Dots("plane"),
        Arrow("plane"),
        Area("plane"),
        Bars("plane"),
        RASTER,
        Text("plane"),
    ):
        described = json.loads(json.dumps(actor.describe(Look())))
        assert (described["kind"], described["on"]) == (type(actor).__name__.lower(), "plane")
        assert described["color"] in PALETTE


# ---- the arrow -----------------------------------------------------------------------------------


@pytest.mark.parametrize("tip", [(100, 0), (0, 100), (-60, 80), (3, 4)])
def test_an_arrow_ends_in_its_tip_and_is_symmetric_about_its_shaft(tip):
    tip, outline = np.array(tip, dtype=float), arrow_outline((0, 0), tip, 4)
    along, across = tip / np.hypot(*tip), np.array([-tip[1], tip[0]]) / np.hypot(*tip)
    assert outline.shape == (7, 2)
    np.testing.assert_allclose(outline[3], tip)
    np.testing.assert_allclose(outline @ across, -(outline @ across)[::-1], atol=1e-9)
    np.testing.assert_allclose(outline @ along, (outline @ along)[::-1], atol=1e-9)


def test_the_shaft_is_as_wide_as_told_and_the_head_wider():
    outline = arrow_outline((0, 0), (100, 0), 4)
    assert outline[0, 1] - outline[6, 1] == pytest.approx(4)
    assert outline[2, 1] - outline[4, 1] > 8
    assert outline[:, 0].min() == 0 and outline[:, 0].max() == 100


def test_a_short_arrow_is_all_head_and_a_tiny_one_is_not_seen():
    assert arrow_outline((0, 0), (5, 0), 4)[:, 0].min() == pytest.approx(0)
    assert arrow_outline((0, 0), (0.5, 0.5), 4) is None
    assert arrow_outline((0, 0), (np.nan, 1), 4) is None
