"""Words that a picture places itself: in the picture, off each other and off handles."""

import numpy as np

from hillside.live import Axes, Stage, Text, raising
from hillside.live.labelling import mapping
from hillside.live.labels import to_box
from hillside.live.look import Look
from hillside.live.words import OFF_HANDS, settled, stood

SIZE, MIDDLE = (358, 300), np.array([[5.0], [5.0]])


def meet(a, b):
    return all(a[i] < b[i + 2] - 0.5 and b[i] < a[i + 2] - 0.5 for i in (0, 1))


def by_chance(rng, count):
    """Boxes of words in a picture, some of them over its edge."""
    left, top = rng.uniform(-20, SIZE[0], count), rng.uniform(-10, SIZE[1], count)
    width, height = rng.uniform(10, 120, count), rng.uniform(10, 24, count)
    return [tuple(map(float, box)) for box in zip(left, top, left + width, top + height)]


def test_words_that_meet_nothing_stay():
    boxes = [(10, 10, 60, 26), (10, 40, 60, 56)]
    assert settled(boxes, [(200, 200)], SIZE, 1) == [(0, 0), (0, 0)]


def test_the_second_of_two_words_at_one_place_steps_below_the_first():
    box = (10, 100, 60, 116)
    assert settled([box, box], [], SIZE, 1) == [(0, 0), (0, 16)]


def test_at_the_lower_edge_it_steps_above():
    box = (10, 284, 60, 300)
    assert settled([box, box], [], SIZE, 1) == [(0, 0), (0, -16)]


def test_words_over_the_edge_are_pushed_into_the_picture():
    assert settled([(330, 100, 380, 116)], [], SIZE, 1) == [(-22, 0)]


def test_words_on_a_handle_step_off_it():
    ((right, down),) = settled([(100, 92, 160, 108)], [(130, 100)], SIZE, 1)
    assert right == 0 and to_box((130, 100), (100, 92 + down, 160, 108 + down)) >= OFF_HANDS


def test_pushed_words_meet_others_only_where_no_step_would_free_them():
    for seed in range(60):
        rng = np.random.default_rng(seed)
        boxes = by_chance(rng, 7)
        hand = tuple(rng.uniform(0, 300, 2))
        pushes = settled(boxes, [hand], SIZE, 1)
        taken = []
        for (left, top, right, bottom), (across, down) in zip(boxes, pushes):
            there = (left + across, top + down, right + across, bottom + down)
            assert there[0] >= 0 and there[2] <= SIZE[0] and there[1] >= 0 and there[3] <= SIZE[1]
            if any(meet(there, one) for one in taken) or to_box(hand, there) < OFF_HANDS:
                half = (bottom - top) / 2
                others = [
                    (there[0], there[1] + k * half, there[2], there[3] + k * half)
                    for k in range(-6, 7)
                ]
                assert all(
                    one[1] < 0
                    or one[3] > SIZE[1]
                    or to_box(hand, one) < OFF_HANDS
                    or any(meet(one, other) for other in taken)
                    for one in others
                )
            taken.append(there)


def test_words_that_stay_give_way_to_those_that_move():
    stage = Stage(
        Axes("map", (0, 10), (0, 10)),
        ground={"zone": (Text("map"), (MIDDLE, "slow"))},
        cast={"reading": Text("map")},
    )
    _, axes, box = next(raising.boxes(stage, SIZE, Look(room=SIZE)))
    shares = [side / SIZE[i % 2] for i, side in enumerate(box)]
    place, _ = mapping(axes | {"box": shares}, SIZE)
    reading = stage.cast["reading"]
    for where, moves in ((MIDDLE, True), (np.array([[5.0], [1.0]]), False)):
        things = [(reading, (where, "1.5")), *stage.ground.values()]
        zone, _ = stage.ground["zone"]
        pushed = stood(things, place, ([], SIZE, 1))
        assert set(pushed) == ({id(zone)} if moves else set())
