"""Chains of steps and their mistakes: the mechanism, and every exercise that has one."""

from dataclasses import replace

import numpy as np
import pytest
from each_of import each_of
from ways import faults

from hillside.exercises import catalogue, steps
from hillside.exercises import wrong_steps as wrong
from hillside.exercises.code import Code
from hillside.exercises.engine import Exercise, Slip, judge
from hillside.exercises.kinds import Numbers
from hillside.exercises.misconceptions import CODES
from hillside.exercises.steps import Mistake, Way, alone_and_together

EVERY = catalogue.everything()


def exercise(way, kind=None, *more, right=None):
    """An exercise whose answer and slips are those of its way."""
    right, slips = way.right() if right is None else right, (*way.slips(), *more)
    kind = kind or Numbers(np.shape(right))
    said = "Because.", slips, ("One.", "Two."), "So."
    return Exercise("00.1", "a test", "What?", kind, right, *said, way=way)


@pytest.mark.parametrize("asked", [one for one in EVERY if one.way], ids=lambda one: one.id)
def test_no_number_of_an_exercise_is_lucky(asked):
    assert faults(asked) == []


@each_of(EVERY, lambda one: one.id)
def test_every_code_of_a_slip_is_a_misconception(asked):
    assert {slip.code for slip in asked.slips if slip.code} <= CODES.keys()


@each_of(EVERY, lambda one: one.id)
def test_every_slip_has_a_code(asked):
    assert [slip.says for slip in asked.slips if slip.code is None] == []


@each_of([one for one in EVERY if one.way], lambda one: one.id)
def test_every_mistake_on_a_way_has_a_code(asked):
    assert [mistake.name for mistake in asked.way.mistakes if not mistake.code] == []


# ---- the worked example of steps.py ----


def test_the_example_at_the_top_of_the_module_is_a_sound_one():
    source = steps.__doc__.partition("    WAY = ")[2].partition("    Exercise(")[0]
    scope = {"np": np, "wrong": wrong, "Way": Way, "Mistake": Mistake}
    way = eval(source.strip(), scope)
    assert way.right().tolist() == [24, 9] and len(way.slips()) == 5
    assert faults(exercise(way)) == []


Y_MOVES = Mistake(
    "y moves",
    {"f_x": lambda right, f_y: right + f_y, "f_y": lambda right, f_x: right + f_x},
    "Frozen.",
    "PD1",
)
MISTAKES = (
    Mistake("2 forgotten", {"power": wrong.factor_lost(2)}, "x² gives 2x.", "BA2"),
    Mistake("still a square", {"power": wrong.factor_twice("x")}, "x² gives 2x, not 2x².", "BA1"),
    Mistake("y vanished", {"f_x": lambda power: power}, "The factor y stays.", "PD2"),
    Mistake("swapped", {"answer": wrong.swapped}, "f_x comes first.", "PD4"),
)


def slopes(x, y, *more, **declared):
    """The gradient of x²y."""
    chain = {
        "power": lambda x: 2 * x,
        "f_y": lambda x: x**2,
        "f_x": lambda power, y: power * y,
        "answer": lambda f_x, f_y: np.array([f_x, f_y]),
    }
    return Way({"x": x, "y": y}, chain, (*MISTAKES, *more), **declared)


def test_the_chain_leads_to_the_answer_and_each_mistake_to_its_value():
    way = slopes(3.0, 2.0, Mistake("y moves", {"f_x": lambda right, f_y: right + f_y}, "F.", "PD1"))
    assert way.right().tolist() == [12, 9]
    assert [slip.answer.tolist() for slip in way.slips()] == [
        [6, 9],
        [36, 9],
        [6, 9],
        [9, 12],
        [21, 9],
    ]
    assert {slip.code for slip in way.slips()} == {"BA1", "BA2", "PD1", "PD2", "PD4"}


def test_two_mistakes_with_one_value_are_told_with_their_names_and_the_value():
    found = faults(exercise(slopes(3.0, 2.0)))
    assert any(
        'the mistake "2 forgotten" with the mistake "y vanished" both give [6, 9]' in one
        for one in found
    )
    assert faults(exercise(slopes(3.0, 4.0))) == []


def test_a_mistake_that_is_right_by_luck_is_told():
    found = faults(exercise(slopes(1.0, 4.0)))
    assert '"still a square" gives [8, 1], which is right: change the numbers' in found[0]


def test_a_pair_that_is_right_by_luck_is_told():
    way = slopes(2.0, 3.0)  # 2 forgotten and x kept: x² for 2x
    [found] = [one for one in faults(exercise(way)) if "which is right" in one]
    assert '"2 forgotten" with the mistake "still a square" gives [12, 4]' in found


def test_a_pair_that_cancels_for_any_numbers_is_listed_and_the_list_is_true():
    lost = Mistake("lost", {"f_x": wrong.sign_lost, "f_y": wrong.sign_lost}, "One.", "BA4")
    back = Mistake("way back", {"answer": wrong.sign_lost}, "Another.", "DD4")
    same = {"same": (("lost", "way back"),)}
    assert any(
        "which is right" in one for one in faults(exercise(slopes(3.0, 4.0, lost, back, **same)))
    )
    free = slopes(3.0, 4.0, lost, back, cancels=(("lost", "way back"),), **same)
    assert faults(exercise(free)) == []
    stale = replace(free, cancels=(*free.cancels, ("swapped", "y vanished")))
    assert ["do not cancel" in one for one in faults(exercise(stale))] == [True]


def test_of_mistakes_that_are_the_same_the_first_one_speaks():
    again = Mistake("factor gone", {"f_x": wrong.factor_lost("y")}, "Another sentence.", "BA8")
    way = slopes(3.0, 4.0, again, same=(("y vanished", "factor gone"),))
    assert faults(exercise(way)) == []
    assert [slip.says for slip in way.slips()].count("Another sentence.") == 0
    way = slopes(3.0, 4.0, again, same=(("swapped", "factor gone"),))
    assert any("are not the same" in one for one in faults(exercise(way)))


def test_a_mistake_whose_sentence_another_slip_takes_is_told():
    asked = exercise(slopes(3.0, 4.0))
    asked = replace(asked, slips=(Slip([12, 9], "Another.", "BA8"), *asked.slips))
    assert any('"2 forgotten" gives [12, 9] and hears' in one for one in faults(asked))


def test_a_mistake_without_a_value_and_a_wrong_right_answer_are_told():
    way = slopes(3.0, 4.0, Mistake("gap", {"answer": lambda: [np.nan, 1]}, "Gap.", "BA8"))
    assert any("which is no number" in one for one in faults(exercise(way)))
    assert "is not right" in faults(exercise(slopes(3.0, 4.0), right=[24, 8]))[0]


def test_one_misconception_may_change_several_steps_alone_and_together():
    alone = alone_and_together(Y_MOVES)
    assert [one.name for one in alone] == ["y moves in f_x", "y moves in f_y", "y moves"]
    assert {one.code for one in alone} == {"PD1"}
    steps = {
        "f_x": lambda x, y: 2 * x * y,
        "f_y": lambda x: x**2,
        "answer": lambda f_x, f_y: [f_x, f_y],
    }
    both = Mistake(
        "y moves",
        {"f_x": lambda x, y: 2 * x * y + x**2, "f_y": lambda x, y: x**2 + 2 * x * y},
        "F.",
        "PD1",
    )
    way = Way({"x": 3.0, "y": 2.0}, steps, alone_and_together(both))
    assert [slip.answer for slip in way.slips()] == [[21, 9], [12, 21], [21, 21]]
    assert judge(exercise(way), [21, 21]).slip == "PD1"


def test_of_two_mistakes_in_the_place_of_one_step_only_one_can_be_made():
    one = Mistake("one", {"f_x": lambda power: power}, "One.", "PD2")
    other = Mistake("other", {"f_x": lambda y: y}, "Other.", "PD2")
    way = replace(slopes(3.0, 4.0), mistakes=(one, other, MISTAKES[3]))
    made = [{first.name, second.name} for (first, second), _ in way.pairs()]
    assert made == [{"one", "swapped"}, {"other", "swapped"}]


def test_what_replaces_a_step_comes_before_what_alters_it():
    alters = Mistake("sign", {"f_x": wrong.sign_lost}, "Sign.", "BA4")
    way = replace(slopes(3.0, 4.0), mistakes=(alters, MISTAKES[2]))
    assert way.pairs()[0][1].tolist() == [-6, 9]


def test_the_way_to_code_gives_functions_of_its_arguments():
    way = Way(
        {"alpha": 0.1},
        {"slope": lambda p: 2 * p, "there": lambda p, slope, alpha: p - alpha * slope},
        (
            Mistake("uphill", {"there": lambda p, slope, alpha: p + alpha * slope}, "Up.", "GD1"),
            Mistake("alpha", {"there": lambda p, slope: p - slope}, "Multiply by α.", "BA8"),
        ),
        takes=("p",),
    )
    cases = tuple((np.array(p),) for p in ((1.0, 2.0), (3.0, -1.0)))
    asked = exercise(way, Code("step(p)", cases))
    assert faults(asked) == []
    assert judge(asked, lambda p: 1.2 * p).slip == "GD1"
    assert judge(asked, lambda p: 0.8 * p).state == "right"
    still = Code("step(p)", ((np.zeros(2),),))
    assert any("which is right" in one for one in faults(exercise(way, still)))


@pytest.mark.parametrize(
    "change, said",
    [
        ({"mistakes": (Mistake("one", {"f_z": wrong.swapped}, "S."),)}, "f_z"),
        ({"mistakes": (MISTAKES[0], MISTAKES[0])}, "2 forgotten"),
        ({"cancels": (("swapped", "nobody"),)}, "nobody"),
    ],
)
def test_a_way_that_names_what_is_not_there_is_refused(change, said):
    with pytest.raises(ValueError, match=said):
        replace(slopes(3.0, 4.0), **change)


def test_a_step_that_asks_for_an_unknown_name_is_told():
    way = Way({"x": 1.0}, {"answer": lambda x, w: x + w}, ())
    with pytest.raises(
        ValueError, match=r"step 'answer' asks for: got \['w'\]; wanted some of \['x'\]"
    ):
        way.right()


# ---- the usual wrong steps ----

TABLE = np.array([[1.0, 2.0], [3.0, 4.0], [5.0, 6.0]])


@pytest.mark.parametrize(
    "step, known, value",
    [
        (wrong.sign_lost, (3.0,), -3),
        (wrong.swapped, ([1, 2, 3],), [3, 2, 1]),
        (wrong.swapped, (TABLE,), [[5, 6], [3, 4], [1, 2]]),
        (wrong.columns_swapped, (TABLE,), [[2, 1], [4, 3], [6, 5]]),
        (wrong.transposed, (TABLE,), [[1, 3, 5], [2, 4, 6]]),
        (wrong.root_forgotten, (5.0,), 25),
        (wrong.inverted, (4.0,), 0.25),
        (wrong.in_degrees, (np.pi,), 180),
        (wrong.in_radians, (180.0,), np.pi),
        (wrong.put_in_first, ([3, 4],), [0, 0]),
        (wrong.angle_in_degrees(np.cos, "t"), (60.0,), 0.5),
        (wrong.angle_in_radians(np.cos, "t"), (np.pi / 3,), np.cos(60)),
        (wrong.factor_lost("y"), (12.0, 4.0), 3),
        (wrong.factor_lost(2), ([12.0, 8.0],), [6, 4]),
        (wrong.factor_twice("x"), (6.0, 3.0), 18),
        (wrong.not_differentiated("u", 2), (6.0, 3.0), 9),
        (wrong.term_kept("rest"), (6.0, 16.0), 22),
        (wrong.left_as("u"), (7.0,), 7),
    ],
)
def test_the_usual_wrong_steps_do_what_they_say(step, known, value):
    np.testing.assert_allclose(step(*known), value)
