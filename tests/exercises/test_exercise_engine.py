"""The engine under every kind of answer: code that misbehaves, candidates, words, shapes."""

import _thread
import signal
import sys
import threading
import time

import numpy as np
import pytest

from hillside import exercises
from hillside.exercises import attempt, catalogue, engine
from hillside.exercises.attempt import Outcome
from hillside.exercises.code import Code
from hillside.exercises.engine import Exercise, Slip, judge
from hillside.exercises.explain import lateness
from hillside.exercises.floats import as_floats
from hillside.exercises.kinds import Choice, Numbers
from hillside.exercises.values import brief, distance, normal, words
from hillside.exercises.verdict import Verdict

POINTS = ((np.array([1.0, 2.0]),), (np.array([3.0, -1.0]),))


def exercise(kind, right, *slips, also=()):
    return Exercise(
        "00.1", "a test", "What?", kind, right, "Because.", slips, ("One.", "Two."), "So.", also
    )


def double(p):
    return 2 * p


DOUBLE = exercise(Code("twice(p)", POINTS), double, Slip(np.square, "Squared.", "XX1"))


def ended(before):
    """Are there again only so many threads?  One is still counted for a moment after its end."""
    end = time.monotonic() + 10
    while threading.active_count() > before and time.monotonic() < end:
        time.sleep(0.01)
    return threading.active_count() <= before


@pytest.fixture
def hurry(monkeypatch):
    """A shorter time limit, so that endless code costs the tests little."""
    monkeypatch.setattr(engine, "attempt", lambda work: attempt.attempt(work, 0.15))


# ---- candidates ----


def test_typed_decimals_may_be_rounded_and_code_may_not():
    assert judge(exercise(Numbers(), 3.14159), 3.1416).state == "right"
    assert judge(DOUBLE, lambda p: 2.0001 * p).state == "wrong"


def test_of_two_near_candidates_the_nearest_wins():
    near = exercise(Numbers(), 1.0000, Slip(1.0004, "Slip."))
    assert judge(near, 1.0001).state == "right"
    assert judge(near, 1.0003).state == "slip"


def test_a_slip_may_have_another_shape_than_the_answer():
    slips = Slip(14, "A gradient has two entries.", "GR1"), Slip([6, 8, -1], "Flat.", "GR4")
    gradient = exercise(Numbers((2,)), [6, 8], *slips)
    assert judge(gradient, 14).slip == "GR1"
    assert judge(gradient, [6, 8, -1]).slip == "GR4"
    assert judge(gradient, [6, 8, 0]).state == "shape"


def test_a_slip_may_be_said_in_words():
    shape = exercise(
        Numbers((2,)),
        [64, 128],
        Slip(words("needs square", "not square"), "Any shape will do.", "JA5"),
    )
    assert judge(shape, "It needs... square").state == "type"
    assert judge(shape, "Needs SQUARE!").slip == "JA5"


def test_there_may_be_two_right_answers():
    either = exercise(Numbers((2,)), [-0.6, 0.8], also=([0.6, -0.8],))
    assert judge(either, [0.6, -0.8]).state == "right"


def test_entries_are_compared_each_at_its_own_size():
    pair = exercise(Numbers((2,)), [1e10, 920])
    assert judge(pair, [1e10, 1000]).state == "wrong"
    assert judge(pair, [1e10, 920]).state == "right"


def test_a_zero_entry_forgives_rounding_noise():
    assert distance([1e-17, -2], [0, -2]) < 1e-12
    assert distance([0.1, -2], [0, -2]) > 1e-2


def test_a_matrix_may_come_as_a_list_of_arrays():
    assert (
        judge(
            exercise(Numbers((2, 2)), [[1, 2], [3, 4]]), [np.array([1, 2]), np.array([3, 4])]
        ).state
        == "right"
    )


def test_several_labels_may_be_asked_for():
    kinds = Choice(
        {"min": words("minimum"), "max": words("maximum"), "saddle": words("saddle point")}
    )
    types = exercise(kinds, ("min", "saddle"), Slip(("min", "max"), "Look along y."))
    assert judge(types, ["Minimum", "a saddle point"]).state == "right"
    assert judge(types, ["Minimum", "a hill"]).state == "type"
    assert judge(types, ["Minimum", "saddle point"]).state == "right"
    assert judge(types, ("min", "max")).state == "slip"
    assert judge(types, "min").state == "shape"
    assert judge(types, ["saddle", "saddle"]).sentence.startswith("1 of your 2 labels")


def test_words_ignore_case_spaces_and_punctuation_but_not_everything():
    assert normal("  (C) ") == "c"
    with pytest.raises(ValueError, match="letters"):
        words("-=")


# ---- what differs ----


@pytest.mark.parametrize(
    "answer, said",
    [
        (-5, "sign is the opposite"),
        (5000, "too large, by more than a factor of ten"),
        (0.1, "too small, by more than a factor of ten"),
        (11, "too large, by more than a factor of two"),
        (5.01, "close, a little too large, and not by rounding"),
        (7, "too large, by less than a factor of two"),
        (0, "The right value is not zero"),
        (np.nan, "not finite"),
        ([np.nan, 1], "not finite"),
    ],
)
def test_a_wrong_number_hears_in_what_it_differs(answer, said):
    assert said in judge(exercise(Numbers(), 5), answer).sentence


def test_a_wrong_array_hears_which_entry_differs():
    matrix = exercise(Numbers((2, 2)), [[1, 2], [3, 4]])
    assert "The entry in row 2, column 1 is not" in judge(matrix, [[1, 2], [9, 4]]).sentence
    assert "Two entries" in judge(matrix, [[1, 9], [9, 4]]).sentence
    assert "All entries" in judge(matrix, np.full((2, 2), 9)).sentence


def test_code_right_at_one_point_only_hears_where_it_fails():
    verdict = judge(DOUBLE, lambda p: np.array([2.0, 4.0]))
    assert verdict.sentence.startswith(
        "`twice([1, 2])` agrees, but `twice([3, -1])` returned [2, 4]."
    )


def test_numbers_are_shown_briefly():
    assert brief([-0.0, 2.4000000000000004]) == "[0, 2.4]"
    assert brief(np.zeros((1000, 3))) == "1000 × 3 numbers"


# ---- code that misbehaves ----


def test_code_is_right_and_its_slips_are_functions():
    assert judge(DOUBLE, lambda p: [2 * x for x in p]).state == "right"
    assert judge(DOUBLE, lambda p: p * p).slip == "XX1"


def test_a_stub_is_not_answered_yet():
    def unwritten(p):
        raise NotImplementedError

    assert judge(DOUBLE, unwritten).state == "blank"
    assert judge(DOUBLE, lambda p: None).state == "blank"
    assert judge(DOUBLE, lambda p: ...).state == "blank"


def test_an_error_is_one_line_with_our_words_before_pythons():
    def broken(p):
        return 2 * q  # noqa: F821

    verdict = judge(DOUBLE, broken)
    assert verdict.state == "stopped"
    assert verdict.sentence.startswith("A name is used that has no value here, in line ")
    assert "`return 2 * q" in verdict.sentence
    assert verdict.sentence.endswith("Python says: NameError: name 'q' is not defined")


@pytest.mark.parametrize(
    "raised",
    [
        SystemExit(3),
        KeyboardInterrupt(),
        RecursionError("deep"),
        MemoryError(),
        GeneratorExit(),
        ValueError("first\nsecond " + "x" * 1000),
        type("Own", (Exception,), {"__str__": None})(),
    ],
)
def test_whatever_code_raises_is_told_and_never_passed_on(raised):
    def broken(p):
        raise raised

    verdict = judge(DOUBLE, broken)
    assert verdict.state == "stopped" and type(raised).__name__ in verdict.sentence
    assert "\n" not in repr(verdict) and len(repr(verdict)) < 400


def test_endless_recursion_is_told():
    def deeper(p):
        return deeper(p)

    assert "calls itself without end" in judge(DOUBLE, deeper).sentence


def test_a_function_of_two_arguments_hears_how_it_is_called():
    assert judge(DOUBLE, lambda p, q: p).sentence.startswith("It is called as `twice(p)`")


def test_code_that_writes_into_its_point_is_told_to_copy():
    def writer(p):
        p *= 2
        return p

    verdict = judge(DOUBLE, writer)
    assert (verdict.state, verdict.slip) == ("slip", "GD7") and "copy" in verdict.sentence
    assert POINTS[0][0].tolist() == [1, 2] and POINTS[0][0].flags.writeable


def test_what_code_returns_later_does_not_change_what_it_returned():
    room = np.empty(2)

    def reuse(p):
        room[:] = 2 * p
        return room

    assert judge(DOUBLE, reuse).state == "right"


def test_what_code_returns_is_read_as_carefully_as_what_is_typed():
    assert judge(DOUBLE, lambda p: {1: p}).state == "type"
    assert judge(DOUBLE, lambda p: p[:, None]).slip == "JA2"
    assert judge(DOUBLE, lambda p: p.sum()).state == "shape"
    assert judge(DOUBLE, lambda p: np.full(2, np.nan)).state == "wrong"


def test_code_prints_and_warns_into_the_void(capsys):
    def chatty(p):
        print("noise")
        print("noise", file=sys.stderr)
        np.log(np.array(-1.0))
        return 2 * p

    assert judge(DOUBLE, chatty).state == "right"
    assert capsys.readouterr() == ("", "")


def endless(p):
    while True:
        pass


def stubborn(p):
    for _ in range(3):
        try:
            endless(p)
        except BaseException:
            continue


@pytest.mark.parametrize("loop", [endless, stubborn])
def test_an_endless_loop_ends_and_its_thread_with_it(hurry, loop):
    before = threading.active_count()
    verdict = judge(DOUBLE, loop)
    assert verdict.state == "stopped" and "has been stopped" in verdict.sentence
    assert ended(before)


def test_the_limit_holds_beside_the_main_thread(hurry):
    found = []
    beside = threading.Thread(target=lambda: found.append(judge(DOUBLE, endless)))
    beside.start()
    beside.join(10)
    assert found[0].state == "stopped"


def test_endless_conversions_of_a_typed_answer_end_as_well(hurry):
    class Slow(float):
        __float__ = endless

    assert judge(exercise(Numbers(), 1), Slow(1)).state == "stopped"


def test_code_that_cannot_be_stopped_is_said_to_run_on(hurry):
    gate = threading.Event()

    def waits(p):
        gate.wait()  # deaf to OutOfTime until the gate opens

    said = judge(DOUBLE, waits).sentence
    gate.set()
    assert said == lateness(Outcome(late=True, alive=True)) and "could not be stopped" in said


def test_a_real_interrupt_still_interrupts(monkeypatch):
    monkeypatch.setattr(engine, "attempt", lambda work: attempt.attempt(work, 30))
    before, out = threading.active_count(), sys.stdout
    heard = signal.signal(signal.SIGINT, signal.default_int_handler)  # pytest-xdist is deaf to it
    timer = threading.Timer(0.3, _thread.interrupt_main)
    timer.start()
    try:
        with pytest.raises(KeyboardInterrupt):
            judge(DOUBLE, endless)
        timer.join()
    finally:
        signal.signal(signal.SIGINT, heard)
    assert ended(before)
    assert sys.stdout is out


def test_two_checks_at_once_leave_printing_as_it_was(hurry):
    out = sys.stdout
    both = [threading.Thread(target=judge, args=(DOUBLE, endless)) for _ in range(2)]
    for one in both:
        one.start()
    for one in both:
        one.join()
    assert sys.stdout is out


# ---- check, hint, solution ----


def test_check_says_one_line_and_leaves_the_answer_alone(capsys):
    answer = np.array([4.5, -1.4])
    assert exercises.check("09.1", answer) is None
    assert capsys.readouterr().out.count("\n") == 1
    assert answer.tolist() == [4.5, -1.4] and answer.flags.writeable


@pytest.mark.parametrize(
    "name, near",
    [
        ("9.1", '"09.1"'),
        ("09.77", '"09.7"'),
        ("", '"00.1"'),
        ("x" * 9999, '"00.1"'),
        ("09.\ud800", '"09.'),
        (9.1, "quotes"),
        (None, "quotes"),
        (np.zeros(3), "quotes"),
        ([1], "quotes"),
    ],
)
def test_an_unknown_name_hears_the_near_ones(capsys, name, near):
    for call in (exercises.hint, exercises.solution, exercises.check):
        call(name)
        said = capsys.readouterr().out
        assert said.startswith("No such exercise. ") and near in said and len(said) < 200


def test_hints_come_one_at_a_time_and_then_offer_the_solution(capsys):
    hints = catalogue.find("09.1").hints
    for hint in hints:
        exercises.hint("09.1")
        assert hint in capsys.readouterr().out
    for _ in range(2):
        exercises.hint("09.1")
        assert 'solution("09.1")' in capsys.readouterr().out


def test_the_solution_is_shown(capsys):
    exercises.solution("09.1")
    assert capsys.readouterr().out.startswith("**Solution (09.1)**\n\nThe gradient is $")


def test_the_public_surface_is_six_words():
    words = ["check", "hint", "solution", "practice", "progress", "progress_map"]
    assert exercises.__all__ == words


# ---- how it looks ----


def test_the_box_says_the_same_as_the_line():
    verdict = Verdict("slip", "09.1", "Use `p.copy()`, not <b> & co.", "GD7")
    assert repr(verdict) == "A slip we know (09.1). Use `p.copy()`, not <b> & co."
    box = verdict._repr_html_()
    assert (
        "<strong>A slip we know</strong> (09.1). "
        "Use <code>p.copy()</code>, not &lt;b&gt; &amp; co.</div>" in box
    )
    assert "GD7" not in box + repr(verdict)


def test_learners_text_cannot_bring_its_own_html():
    verdict = judge(catalogue.find("09.1"), "<script>alert(1)</script>")
    assert "<script" not in verdict._repr_html_()


def test_a_console_without_greek_letters_still_hears_something(monkeypatch, tmp_path):
    with open(tmp_path / "out", "w", encoding="ascii") as console:
        monkeypatch.setattr(sys, "stdout", console)
        exercises.check("09.1", [4.5, -1.4])
    assert (tmp_path / "out").read_text().startswith("Right (09.1).")


def test_numbers_read_as_floats_are_a_copy():
    given = np.array([1.0, 2.0])
    as_floats(given)[0] = 9
    assert given[0] == 1
