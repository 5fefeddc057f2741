"""Where labels stand: near their things, on nothing else, and the same in both languages."""

import json
import os
import shutil
import subprocess
from dataclasses import asdict, replace
from itertools import combinations
from pathlib import Path

import numpy as np
import pytest

from hillside.live import (
    Area,
    Arrow,
    Choice,
    Dots,
    Handle,
    Line,
    Mesh,
    Picture,
    Slider,
    Text,
    Turn,
    space,
)
from hillside.live.clip import along, cut, visible
from hillside.live.keyrow import arranged
from hillside.live.labelled import field as field_of
from hillside.live.labelling import handles, labelled, mapping, view
from hillside.live.labels import ABOVE, BESIDE, EDGE, HAND, NEAR, Field, Wish, placed
from hillside.live.still import painted

NODE = shutil.which("node")
SHARES = (0.5, 0.35, 0.65, 0.2, 0.9)


def scene(seed, most=8):
    """Curves, handles and blocks by chance, and a label for each curve: (wishes, Field)."""
    rng = np.random.default_rng(seed)
    bounds = (20.0, 10.0, 20 + rng.uniform(200, 700), 10 + rng.uniform(150, 400))
    size = np.subtract(bounds[2:], bounds[:2])
    lines = [curve(rng, bounds[:2], size) for _ in range(rng.integers(1, most))]
    wishes = []
    for line in lines:
        segments = visible(line, bounds)
        anchors = tuple(along(segments, SHARES)) if segments else ()
        wishes.append(Wish(rng.uniform(20, 110), rng.uniform(14, 34), anchors, rng.uniform(0, 6)))
    hands = tuple(map(tuple, bounds[:2] + size * rng.random((rng.integers(0, 4), 2))))
    blocks = ((*bounds[:2], bounds[0] + 90.0, bounds[1] + 24.0),) * int(rng.integers(0, 2))
    scale = float(rng.choice([1.0, 1.4, 2.25]))
    return tuple(wishes), Field(bounds, tuple(lines), hands, blocks, scale)


def curve(rng, corner, size):
    """A walk of long and short steps that may leave the axes, with a gap now and then."""
    steps = rng.normal(0, 0.15, (rng.integers(2, 60), 2)).cumsum(0) + rng.random(2)
    points = corner + size * steps
    points[rng.random(len(points)) < 0.05] = np.nan
    return tuple(map(tuple, points.tolist()))


def far_away(wishes, field):
    """The same with walks that leave the axes for 1e30 pixels, and come back."""
    ink = tuple((*line, (line[-1][0], 4e29), (line[0][0], 4e29), line[0]) for line in field.ink)
    return wishes, replace(field, ink=ink)


def test_what_is_seen_of_a_line_that_goes_far_away_is_within_the_axes():
    box = (660.4, 238.0, 886.0, 354.0)
    far = [(793.7, 300.1), (793.7, 4e29), (824.5, 4e29), (824.5, 300.1), (-1e30, 1e30)]
    seen = visible(far, box)
    assert len(seen) >= 2
    for x, y in (point for segment in seen for point in segment):
        assert box[0] <= x <= box[2] and box[1] <= y <= box[3]
    placed([Wish(40, 16, ((793.7, 300.1),))], Field(box, (tuple(far),)))


def test_no_label_is_on_a_label_a_handle_or_a_block_or_outside():
    found = 0
    for seed in range(60):
        wishes, field = scene(seed)
        spots = [spot for spot in placed(wishes, field) if spot]
        found += len(spots)
        for spot in spots:
            left, top, right, bottom = spot.box
            edge = EDGE * field.scale - 1e-9
            assert field.bounds[0] + edge <= left and right <= field.bounds[2] - edge
            assert field.bounds[1] + edge <= top and bottom <= field.bounds[3] - edge
            for hand in field.hands:
                near = np.clip(hand, spot.box[:2], spot.box[2:])
                assert np.hypot(*np.subtract(hand, near)) >= HAND * field.scale - 1e-9
            assert all(apart(spot.box, block, field.scale) for block in field.blocks)
        for one, other in combinations(spots, 2):
            assert apart(one.box, other.box, field.scale)
            for line, box in ((one.leader, other.box), (other.leader, one.box)):
                assert all(cut(a, b, box) is None for a, b in zip(line, line[1:]))
    assert found > 150


def apart(a, b, scale):
    """Whether two rectangles keep their distance."""
    beside = max(a[0] - b[2], b[0] - a[2]) >= BESIDE * scale - 1e-9
    return beside or max(a[1] - b[3], b[1] - a[3]) >= ABOVE * scale - 1e-9


def test_a_label_stands_beside_its_line_not_on_it():
    line = ((0.0, 100.0), (400.0, 100.0))
    (spot,) = placed([Wish(60, 18, ((200.0, 100.0),))], Field((0, 0, 400, 200), (line,)))
    assert spot.box[3] <= 100 and spot.leader == ()


def test_a_leader_goes_from_the_rim_of_the_thing_to_the_label():
    dots = [(x, y) for x in range(150, 251, 5) for y in range(75, 126, 5)]
    ink = tuple(((float(x), float(y)), (x + 1.0, y + 1.0)) for x, y in dots)
    (spot,) = placed([Wish(30, 14, ((200.0, 100.0),), ring=5.0)], Field((0, 0, 400, 200), ink))
    assert np.hypot(*np.subtract(spot.leader[0], (200, 100))) == pytest.approx(5)
    x, y = spot.leader[-1]
    left, top, right, bottom = spot.box
    assert x in (left, right, (left + right) / 2) and top <= y <= bottom


def test_a_label_stays_with_its_thing_while_another_place_is_a_little_better():
    field = Field((0, 0, 400, 300))
    wish = Wish(50, 16, ((200.0, 150.0), (260.0, 150.0)))
    best, stays = placed([wish], field)[0], placed([wish], field, [(1, 1, 0)])[0]
    assert best.chosen != (1, 1, 0)
    there = (260 + 8 + 25, 150)
    away = [np.hypot(*(np.add(s.box[:2], s.box[2:]) / 2 - there)) for s in (stays, best)]
    assert away[0] <= NEAR < away[1]


def test_where_there_is_no_room_a_label_gets_no_place():
    wishes = [Wish(90, 30, ((50.0, 43.0),))] * 3
    spots = placed(wishes, Field((0, 0, 100, 40)))
    assert [spot is None for spot in spots] == [False, True, True]


def test_a_thing_that_is_not_to_be_seen_has_no_anchors_and_no_label():
    assert placed([Wish(40, 16, ())], Field((0, 0, 400, 200))) == [None]


def test_both_languages_find_the_same_places():
    if not NODE and os.environ.get("CI") == "true":
        pytest.fail("CI compares with the player's JavaScript, and there is no node")
    if not NODE:
        pytest.skip("no node, which only developers and CI need")
    scenes = [scene(seed) for seed in range(40)] + [far_away(*scene(seed)) for seed in range(8)]
    first = [placed(*one) for one in scenes]
    moved = [
        (*scene(seed + 1), [spot and spot.chosen for spot in first[seed]]) for seed in range(39)
    ]
    asked = [(*one, []) for one in scenes] + moved
    asked = [(wishes, field, last[: len(wishes)]) for wishes, field, last in asked]
    for (wishes, field, last), answer in zip(asked, in_javascript(asked)):
        ours = placed(wishes, field, last)
        assert [spot and asdict(spot) for spot in ours] == lists_as_tuples(answer["spots"])
        row = [box and list(box) for box in arranged(wishes, field, last)[1]]
        assert row == answer["row"]
        for line, points in zip(field.ink, answer["points"]):
            segments = visible(line, field.bounds)
            found = along(segments, SHARES) if segments else []
            np.testing.assert_allclose(
                found, points, rtol=1e-9
            )  # numpy's hypot has its own last bit


def in_javascript(asked):
    """What the player's modules answer."""
    scenes = [
        {
            "wishes": [asdict(wish) for wish in wishes],
            "field": asdict(field),
            "last": last,
            "lines": field.ink,
            "shares": SHARES,
        }
        for wishes, field, last in asked
    ]
    text = json.dumps(scenes).replace("NaN", "null")
    script = Path(__file__).parent / "player" / "places.mjs"
    done = subprocess.run([NODE, script], input=text, capture_output=True, text=True, timeout=60)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def lists_as_tuples(spots):
    """JSON's lists in the form of a Spot."""
    return [spot and {name: deep(value) for name, value in spot.items()} for spot in spots]


def deep(value):
    """Lists in lists as tuples."""
    return tuple(map(deep, value)) if isinstance(value, list) else value


class Crowd(Picture):
    """Many names in little room: a curve, two arrows, a walk, a region, a surface and its cut."""

    size = (640, 300)
    turn = Slider("turn", 0, 360, start=40, step=10)
    land = Choice("land", ["bowl", "ravine"])
    end = Handle("end", on="plane", at=(1, 2))
    eye = Turn("view", on="room")

    def stage(self, figure, land):
        plane, room = figure.subplots(1, 2)
        plane.set(label="plane", xlim=(-3, 3), ylim=(-3, 3))
        room.set_label("room")
        space(room, (-2, 2, -2, 2, 0, 8))
        return {
            "curve": Line("plane", "hill", label=f"$f$, the {land}"),
            "slope": Arrow("plane", "gradient", label=r"slope $\frac{df}{dx}$"),
            "down": Arrow("plane", "got", label="downhill"),
            "walk": Line("plane", "path", label="path"),
            "region": Area("plane", "first", label="near 0"),
            "steps": Dots("plane", "path", label="$x_k$"),
            "here": Text("plane", "ink"),
            "sheet": Mesh("room", label="$f$"),
            "cut": Line("room", "path", label="cut"),
            "low": Dots("room", "target", label="minimum"),
        }

    def frame(self, turn, land, end):
        bend = 1.0 if land == "bowl" else 0.2
        x, t = np.linspace(-3, 3, 41), np.radians(turn)
        walk = np.outer(end, 0.6 ** np.arange(8))
        u, v = np.meshgrid(np.linspace(-2, 2, 9), np.linspace(-2, 2, 9))
        way = np.array([np.cos(t), np.sin(t)])
        line = np.outer(way, np.linspace(-2, 2, 21))
        return {
            "curve": [x, bend * x**2 - 2],
            "slope": [*end, *way],
            "down": [*end, *-2 * way],
            "walk": walk,
            "region": [[-0.5, 0.5, 0.5, -0.5], [-3, -3, 3, 3]],
            "steps": walk,
            "here": (end, "start"),
            "sheet": [u, v, bend * u**2 + v**2],
            "cut": [*line, bend * line[0] ** 2 + line[1] ** 2],
            "low": [[0], [0], [0]],
        }

    def caption(self, turn):
        return f"Turned by {turn}°."


def spots_of(picture, values, stage):
    """[(box, handles, bounds)] for each axes: what the still writes where."""
    cast = [(stage.actors[name], data) for name, data in picture.frame_at(values)[1].items()]
    for name, axes in stage.geometry().items():
        seen = view(name, picture.controls, values)
        place, bounds = mapping(axes, stage.size, seen)
        things = [(actor, data, place) for actor, data in cast if actor.on == name]
        hands = handles(name, picture.controls, values, place)
        found = labelled(things, field_of(bounds, things, hands, 1.0))
        yield found, hands, bounds


CORNERS = [(x, y) for x in (-3, 3) for y in (-3, 3)]
PLACES = [(1, 2), (0, 0), (-1, -2), *CORNERS]


@pytest.mark.parametrize("land", ["bowl", "ravine"])
def test_along_a_strip_and_in_the_corners_every_label_has_a_place_of_its_own(land):
    picture = Crowd()
    values = {**picture.values, "land": land}
    with painted(picture, values) as stage:
        every = [(turn, end) for turn in range(0, 361, 60) for end in PLACES]
        for turn, end in every:
            there = {**values, "turn": turn, "end": end, "eye": (turn - 180, 30)}
            for found, hands, bounds in spots_of(picture, picture.cleaned(there), stage):
                shown = [one.box for one in found if one.box]
                assert len(shown) >= len(found) - 2  # a cut and an arrow may lie outside
                for box in shown:
                    assert bounds[0] < box[0] and box[2] < bounds[2] and bounds[1] < box[1]
                    assert box[3] < bounds[3]
                for one, other in combinations(shown, 2):
                    assert apart(one, other, 1)
                assert all(off(hand, box) >= HAND - 1e-9 for hand in hands for box in shown)


def off(hand, box):
    """How far a point is from a rectangle."""
    return np.hypot(*np.subtract(hand, np.clip(hand, box[:2], box[2:])))
