"""Curves drawn, stretches marked, things put into order: what is said of a guess is true."""

import itertools

import numpy as np
import pytest

from hillside.live import AskCurve, AskOrder, AskRegion, Axes, Dots, Line, Picture, Stage
from hillside.live.fog import HIDDEN, INVITES, fogs

CURVE = AskCurve("How does it go?", on="plane", x=(0, 6), columns=13, close=0.15)
SINE = np.sin(CURVE.xs)
STRETCH = AskRegion("From where to where?", on="plane", step=0.1, close=0.1)
NAMES = ("a", "b", "c", "d")
SORT = AskOrder("Which first?", options=NAMES)


@pytest.mark.parametrize(
    ("guess", "case", "words"),
    [
        (SINE + 0.1, "same", "follows the true one all the way"),
        (-SINE, "side", "At 1.5 you drew \u22120.9975; the true curve is at 0.9975"),
        (1 + 0 * SINE, "side", "At 4.5 you drew 1; the true curve is at \u22120.9775"),
        (CURVE.xs / 3 * np.sign(SINE), "rises", "From 2 to 3 your curve rises"),
        (1.4 * SINE, "alike", "Farthest apart they are at 1.5: you drew 1.396, it is 0.9975"),
        (0 * SINE, "apart", "you drew 0, it is 0.9975. On average they are 0.62 apart"),
    ],
)
def test_a_curve_is_told_by_side_then_by_way_then_by_distance(guess, case, words):
    assert CURVE.compare(guess, SINE)[0] == case
    assert words in CURVE.measure(CURVE.clean(guess), SINE)


def test_where_a_curve_is_said_to_go_the_other_way_it_does():
    rng, seen = np.random.default_rng(3), set()
    for _ in range(300):
        guess, truth = rng.normal(size=(2, 13)).cumsum(axis=1) + 20  # all on one side of 0
        case, (start, end) = CURVE.compare(guess, truth)
        seen.add(case)
        if case in ("rises", "falls"):
            up = 1 if case == "rises" else -1
            assert (up * np.diff(guess[start : end + 1]) > 0).all()
            assert (up * np.diff(truth[start : end + 1]) < 0).all()
        else:
            assert np.abs(guess - truth).argmax() == start == end
    assert {"rises", "falls"} <= seen


def test_a_level_curve_has_no_way_to_follow():
    level = np.ones(13)
    assert CURVE.compare(level, level)[0] == "same"
    assert CURVE.compare(level + 1, level)[0] == "apart"


@pytest.mark.parametrize(
    ("guess", "words"),
    [
        ((-1, 1.1), "And so it is"),
        ((0, 1), "you have 50 % of it, and nothing beside it"),
        ((-3, 1), "you have all of it, and 50 % of your stretch lies outside"),
        ((1, 2), "nothing in common"),
        ((0, 2), "you have 50 % of it, and 50 % of your stretch lies outside"),
        ((-0.999, 5), "you have 99 % of it, and 67 % of your stretch lies outside"),
    ],
)
def test_a_stretch_is_told_by_what_it_has_and_what_lies_outside(guess, words):
    assert words in STRETCH.measure(STRETCH.clean(guess), (-1, 1))


def test_a_stretch_marked_from_right_to_left_is_the_same():
    assert STRETCH.clean((2, -1)) == [-1, 2]


def test_every_order_is_told_by_its_pairs_and_by_neighbours_that_are_turned():
    for truth, guess in itertools.product(itertools.permutations(NAMES), repeat=2):
        place = truth.index
        pairs = [(a, b) for a, b in itertools.combinations(guess, 2) if place(a) > place(b)]
        case, turned = SORT.compare(guess, truth)
        assert turned == len(pairs)
        assert (case == "same") == (guess == truth)
        assert (case == "reverse") == (guess == truth[::-1])
        parts = SORT.parts(guess, truth, turned)
        if pairs:
            first, second = parts["first"], parts["second"]
            assert (first, second) in pairs and guess.index(second) == guess.index(first) + 1
            assert f"{second} before {first}" in SORT.measure(guess, truth) or case != "pairs"


def test_one_turned_pair_is_all_that_is_said():
    words = SORT.measure(["b", "a", "c", "d"], NAMES)
    assert words == "You said: b, a, c, d. Here a comes before b; the rest is as you said."


# ---- what whoever writes a picture is told -------------------------------------------------------


@pytest.mark.parametrize(
    ("made", "words"),
    [
        (lambda: AskCurve("How?", x=(1, 0)), r"x=\(1, 0\); two finite numbers are wanted"),
        (lambda: AskCurve("How?", columns=3), "columns=3; a whole number from 5 to 33"),
        (lambda: AskCurve("How?", columns=9.5), "columns=9.5; a whole number"),
        (lambda: AskCurve("How?", close=0), "close=0; a number above 0"),
        (lambda: AskRegion("Where?", step="fine"), "step='fine'; a number above 0"),
        (lambda: AskOrder("Which?", options=("a", "b")), "3 to 6 different ones"),
        (lambda: AskOrder("Which?", options=("a", "b", "b")), "3 to 6 different ones"),
        (lambda: AskOrder("Which?", options="abc"), "which is one text"),
    ],
)
def test_a_question_that_cannot_be_asked_says_so_when_it_is_made(made, words):
    with pytest.raises(TypeError, match=words):
        made()


class Slopes(Picture):
    """A curve with its slopes beside it, and axes of which nothing is seen yet."""

    prediction = CURVE

    def stage(self):
        return Stage(
            Axes("plane", (0, 6), (-1, 1)),
            Axes("slopes", (0, 6), (-1, 1)),
            Axes("zero", (0, 6), (-1, 1)),
            ground={"level": (Line("zero", "faint"), [[0, 6], [0, 0]])},
            cast={"f": Line("plane"), "slope": Line("slopes"), "root": Dots("zero")},
        )

    def frame(self):
        x = np.linspace(0, 6, 31)
        return {"f": [x, np.sin(x)], "slope": [x, np.cos(x)], "root": [[np.pi], [0]]}

    def caption(self):
        return "The slopes of the sine are the cosine."

    def truth(self):
        return np.cos(self.prediction.xs)


def asks(question, right=None):
    """A picture with this question."""
    more = {"truth": lambda self: right} if right is not None else {}
    return type("Asks", (Slopes,), {"prediction": question} | more)


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        (asks(AskCurve("How?", on="map")), "answered on 'map'; its flat axes are"),
        (asks(AskCurve("How?", on="slopes", x=(0, 7))), r"x=\(0, 7\); the axes 'slopes' reach"),
        (asks(AskCurve("How?", on="slopes", hides=("slopes",))), "hides 'slopes', where one"),
        (asks(CURVE, [1, 2]), "is not a curve of 13 finite heights"),
        (asks(AskRegion("Where?", on="plane"), (1, 1)), "not a stretch of an axis"),
        (asks(SORT, NAMES), "the options stand in their true order; mix them"),
        (asks(SORT, ("a", "b")), "is not an order of the options 'a', 'b', 'c', 'd'"),
    ],
)
def test_a_question_that_does_not_fit_its_picture_says_so(kind, words):
    with pytest.raises(ValueError, match=words):
        kind()


# ---- fog -----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("question", "wanted"),
    [
        (
            AskCurve("How?", on="slopes", x=(0, 6), hides=("slope", "root")),
            {"slopes": (INVITES["curve"], False), "zero": (HIDDEN, False)},
        ),
        (
            AskRegion("Where?", on="plane", hides=("slopes", "zero", "root")),
            {
                "plane": (INVITES["region"], False),
                "slopes": (HIDDEN, True),
                "zero": (HIDDEN, True),
            },
        ),
        (AskOrder("Which?", options=NAMES, hides=("slope",)), {"slopes": (HIDDEN, True)}),
        (None, {}),
    ],
)
def test_fog_lies_where_nothing_is_seen_and_where_one_draws(question, wanted):
    picture = Slopes()
    found = fogs(picture.staged(picture.values), question)
    assert {fog.on: fog[1:] for fog in found} == wanted
