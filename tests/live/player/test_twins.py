"""Rules that stand twice, in Python for stills and in JavaScript for the player, agree."""

import base64
import json
import shutil
import subprocess
from pathlib import Path

import numpy as np
import pytest

from hillside.live import AskCurve, AskOrder, AskRegion, Axes, Handle, Heights, Space
from hillside.live.contours import number_places
from hillside.live.heights import codes_of
from hillside.live.kept import kept
from hillside.live.layout import axes_box, filled_width, height_of, narrow_hero, panels
from hillside.live.look import Look
from hillside.live.ramp import ramp
from hillside.live.relief import _image
from hillside.live.words import settled

NODE = shutil.which("node")
pytestmark = pytest.mark.skipif(not NODE, reason="no node, which only developers and CI need")

X, Y = np.meshgrid(np.linspace(-2, 2, 61), np.linspace(-1.5, 1.5, 41))
with np.errstate(invalid="ignore"):
    LANDS = {
        "bowl": X**2 + Y**2,
        "double well": (X**2 - 1) ** 2 + Y**2,
        "waves": np.sin(3 * X) * np.cos(2 * Y),
        "holes": np.sqrt(1.5 - X**2 * Y**2),
    }
AXES = [
    Axes("map", (-4, 4), (-3, 3), equal=True),
    Axes("loss", (0, 30), (1e-8, 1e6), ("step", "height"), log=(False, True)),
    Axes("bare", bare=True),
    Space("space", (0, 1), (0, 1), (0, 1)),
]


def answers(*asked):
    """What the player's rules say to each (what, of)."""
    text = json.dumps([{"what": what, "of": of} for what, of in asked])
    done = subprocess.run(
        [NODE, Path(__file__).with_name("twins.mjs")],
        input=text,
        capture_output=True,
        text=True,
        timeout=60,
        encoding="utf-8",
    )
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def test_words_are_pushed_as_in_stills():
    rng, cases = np.random.default_rng(0), []
    for scale in (1, 1.8):
        corners = rng.uniform(-10, 340, (50, 7, 2))
        ends = corners + rng.uniform(10, 90, (50, 7, 2))
        for some in np.concatenate([corners, ends], axis=2).tolist():
            hands, size = rng.uniform(0, 300, (2, 2)).tolist(), [358, 340]
            sizes = {"hands": hands, "size": size, "scale": scale}
            cases.append({"boxes": some} | sizes)
    said = answers(*(("words", case) for case in cases))
    np.testing.assert_allclose(said, [settled(**case) for case in cases], atol=1e-9)


def test_a_handle_on_a_circle_stands_where_python_puts_it():
    handle = Handle("heading", on="wheel", at=(1, 0), step=0.01, radius=1)
    rng = np.random.default_rng(7)
    points = [[0, 0], [1.6, 0], *rng.uniform(-1.6, 1.6, (500, 2)).tolist()]
    points += [[0, 5e-324], [1e-320, -1e-320], [-9e8, 9e8], [1e-200, 3e-200]]
    (there,) = answers(("places", {"points": points, "handle": handle.describe()}))
    assert there == [list(handle.clean(point)) for point in points]
    assert np.hypot(*np.transpose(there)) == pytest.approx(1, abs=0.0075)


def test_panels_and_axes_lie_where_they_lie_in_stills():
    kinds = [(axes, axes is AXES[0]) for axes in AXES]
    cases = [
        {"every": [kinds[(first + k) % len(kinds)] for k in range(count)], "scale": scale}
        | {"width": width, "narrow": narrow}
        for count in (1, 2, 3, 4, 5)
        for width, narrow in ((900, False), (1120, False), (700, False), (358, True), (520, True))
        for first in range(len(kinds))
        for scale in (1, 1.4)
    ]
    for case in cases:
        case["every"] = [
            {"axes": axes.describe(len(case["every"]) == 1), "scaled": scaled}
            for axes, scaled in case["every"]
        ]
    found = answers(*(("boxes", case) for case in cases))
    for case, there in zip(cases, found):
        size, boxes = in_stills(**case)
        assert there["size"] == size
        np.testing.assert_allclose(there["boxes"], boxes, rtol=1e-12)


def in_stills(every, width, narrow, scale):
    """The size of a picture and the boxes of its axes, by the rules of stills."""
    hero = every[0]
    tall = narrow_hero(hero["axes"], width, scale, hero["scaled"]) if narrow else None
    size = [width, height_of(len(every), width, tall)]
    filled = [filled_width(one["axes"], size[1], scale, one["scaled"]) for one in every]
    places = panels(filled, size, narrow, scale)
    pairs = zip(every, places)
    return size, [axes_box(one["axes"], place, scale, one["scaled"]) for one, place in pairs]


@pytest.mark.parametrize("sides", [(1, 1), (4, 3), (7, 5), (3, 1)], ids=str)
def test_what_equal_axes_of_a_hero_leave_is_for_its_companions(sides):
    axes = Axes("map", (0, sides[0]), (0, sides[1]), equal=True).describe()
    size = (1120, height_of(2, 1120))
    hero, companion = panels([filled_width(axes, size[1]), float("inf")], size)
    assert 0.5 * 1120 <= hero[2] <= 0.64 * 1120
    assert companion[0] + companion[2] == pytest.approx(1120)
    left, _, width, _ = axes_box(axes, hero)
    if 0.5 * 1120 < hero[2] < 0.64 * 1120:
        assert left == axes_box(axes | {"equal": False}, hero)[0]
        assert width == axes_box(axes | {"equal": False}, hero)[2]


def test_in_a_class_two_companions_stand_beside_each_other_where_they_would_be_flat():
    size = (1216, 372)
    three = [float("inf")] * 3
    flat, beside = panels(three, size), panels(three, size, type_size=1.8)
    assert flat[1][0] == flat[2][0] and flat[1][3] < 180
    assert beside[1][1] == beside[2][1] == 0 and beside[1][3] == 372
    assert beside[1][0] + beside[1][2] < beside[2][0]
    assert beside[1][2] == beside[2][2]


def test_of_two_companions_in_a_row_one_that_fills_only_so_much_leaves_the_rest_to_the_other():
    size, endless = (1216, 372), float("inf")
    room = panels([endless] * 3, size, type_size=1.8)[1][2] * 2
    for filled, share in ((0.55, 0.55), (0.9, 0.6), (0.1, 0.4)):
        _, map_, curve = panels([endless, filled * room, endless], size, type_size=1.8)
        _, first, second = panels([endless, endless, filled * room], size, type_size=1.8)
        assert map_[2] == second[2] == pytest.approx(share * room)
        assert curve[2] == first[2] == pytest.approx((1 - share) * room)
        assert curve[0] + curve[2] == second[0] + second[2] == 1216


def sent(name):
    """The Heights of a land, and their differences as they travel."""
    heights = LANDS[name]
    levels = np.arange(np.floor(4 * np.nanmin(heights)), 4 * np.nanmax(heights)) / 4
    actor = Heights("map", levels=tuple(map(float, levels)))
    data = actor.clean(heights)
    shape = {"rows": data.shape[0], "columns": data.shape[1], "data": data.ravel().tolist()}
    return actor, data, shape


@pytest.mark.parametrize("size", [[576, 330], [330, 330], [280, 210]], ids=str)
def test_numbers_stand_on_the_same_places_of_contours(size):
    asked, here = [], []
    for name in LANDS:
        actor, data, shape = sent(name)
        levels = [(actor.code(actor.levels[k]), words) for k, words in actor.numbered()]
        there = [{"code": code, "words": words} for code, words in levels]
        asked.append(("numbers", {"shape": shape, "levels": there, "size": size, "scale": 1}))
        here.append(number_places(codes_of(data), levels, size, 1))
    assert sum(one is not None for mine in here for one in mine) >= 3
    for mine, found in zip(here, answers(*asked)):
        for one, other in zip(mine, found, strict=True):
            assert (one is None) == (other is None)
            if one:
                np.testing.assert_allclose([other[key] for key in ("x", "y", "angle")], one)


@pytest.mark.parametrize("dark", [False, True])
def test_a_land_has_the_same_colours(dark):
    size = [97, 53]
    asked = []
    for name in LANDS:
        actor, _, shape = sent(name)
        described = {"base": actor.base, "grain": actor.grain, "levels": actor.levels}
        of = {"shape": shape, "actor": described, "ramp": ramp(dark), "size": size}
        asked.append(("colors", of))
    for name, found in zip(LANDS, answers(*asked)):
        actor, data, _ = sent(name)
        wanted = _image(actor, codes_of(data), size, Look(dark=dark))[::-1]
        found = np.reshape(found, wanted.shape)
        seen = wanted[..., 3] > 0
        np.testing.assert_array_equal(found[..., 3] > 0, seen)
        assert np.abs(found.astype(int) - wanted)[seen].max() <= 1


def guesses():
    """(question, guess, truth), by chance, of all cases."""
    rng = np.random.default_rng(1)
    curve = AskCurve("How?", on="plane", x=(-1, 2), columns=9, close=0.2)
    region = AskRegion("Where?", on="plane", close=0.1)
    order = AskOrder("Which first?", options=("a", "b", "c", "d"))
    for _ in range(60):
        walk = rng.normal(size=9).cumsum() + rng.choice([0, 9])
        for guess in (walk, walk + 0.1, 1.5 * walk, walk + rng.normal(size=9), 0 * walk):
            yield curve, curve.clean(guess), curve.clean(walk)
        ends = np.sort(rng.integers(-4, 5, 4) / 2 + [0, 0.05, 0.1, 0.15])
        yield region, *(region.clean(rng.choice(ends, 2, replace=False)) for _ in range(2))
        yield order, *(rng.permutation(order.options).tolist() for _ in range(2))


def test_a_page_says_of_a_guess_what_the_kernel_says():
    every = list(guesses())
    cases = {(type(asked).__name__, asked.compare(mine, true)[0]) for asked, mine, true in every}
    kinds = {AskCurve, AskOrder, AskRegion}
    assert cases == {(kind.__name__, case) for kind in kinds for case in kind.SAYS}
    there = answers(
        *(
            ("said", {"asked": asked.describe(), "guess": mine, "truth": true, "says": asked.SAYS})
            for asked, mine, true in every
        )
    )
    assert there == [asked.measure(mine, true) for asked, mine, true in every]


def test_the_player_reads_of_a_kept_picture_what_was_written(meadow, unpack):
    text, _ = kept(meadow)
    known, numbers = unpack(text)
    (found,) = answers(("unpacked", {"text": text}))
    assert found["known"] == known and base64.b64decode(found["numbers"]) == numbers
    assert len(known["stands"]) == 2 and len(numbers) > 500
