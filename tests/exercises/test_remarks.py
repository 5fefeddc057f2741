"""What is said of a wrong answer is true:

of whole numbers, decimals, lists, shapes, angles and code.
"""

import re

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hillside.exercises.code import Code
from hillside.exercises.engine import Exercise, Slip, judge
from hillside.exercises.kinds import Numbers
from hillside.exercises.remarks import is_rounding, place, wanted


def asked(kind, right, *slips, also=()):
    said = "Because.", slips, ("One.", "Two."), "So."
    return Exercise("00.1", "a test", "What?", kind, right, *said, also=also)


def said(right, answer, *slips, also=(), **more):
    return judge(asked(Numbers(np.shape(right), **more), right, *slips, also=also), answer).sentence


# ---- rounding ----


@pytest.mark.parametrize(
    "right, answer",
    [
        (6.5536, 6.55),
        (-7.964, -7.96),
        (2.7426407, 2.74),
        (14.4, 14),
        ([0.1, 2 / 11, 0.2], [0.1, 0.182, 0.2]),
        ([0.8562, 46.977], [0.86, 47]),
        ([0.46651, 13.9282], [0.467, 13.9]),
        ([[0.4812, 1], [2, 3.1416]], [[0.48, 1], [2, 3.14]]),
    ],
)
def test_a_rounding_of_the_right_answer_is_told_to_keep_digits(right, answer):
    assert "rounded. Keep at least four digits" in said(right, answer)


@pytest.mark.parametrize(
    "right, answer",
    [
        (5050, 5000),
        (5050, 5051),
        (5050, 5049),
        (4.88, 4.95),
        (1.3, 1.698),
        (2, 2.005),
        (6.5536, 6.57),
        (6.5536, 7),
        ([64, 128], [65, 128]),
        ([64, 128], [64, 127]),
        ([[52, 84], [84, 108]], [[52, 85], [84, 108]]),
        ([0.1, 0.1818], [0.182, 0.1]),
    ],
)
def test_what_is_no_rounding_is_not_called_one(right, answer):
    sentence = said(right, answer)
    assert "rounded" not in sentence and "digits" not in sentence


def test_a_number_near_the_right_one_hears_that_rounding_is_not_the_cause():
    assert "close, a little too large, and not by rounding" in said(4.88, 4.95)
    assert "close, a little too small in size, and not by rounding" in said(-5050, -5000)


def test_how_many_digits_are_kept_is_what_the_exercise_says():
    assert "at least six digits" in said(1.23456789, 1.2346, digits=6)
    assert judge(asked(Numbers(digits=6), 1.23456789), 1.23457).state == "right"
    assert judge(asked(Numbers(digits=3), 1.2345), 1.23).state == "right"
    assert judge(asked(Numbers(digits=3), 1.2345), 1.22).state == "wrong"


# ---- what is wanted ----


@pytest.mark.parametrize(
    "kind, words",
    [
        (Numbers(), "one number"),
        (Numbers((2,)), "a list of 2 numbers"),
        (Numbers((3, 2)), "a list of 3 rows with 2 numbers each"),
        (Numbers((3, 1)), "a list of 3 rows with 1 number each"),
        (Numbers((2, 2, 2)), "an array of shape (2, 2, 2)"),
        (Numbers((2,), order="f_x first"), "a list of 2 numbers, f_x first"),
        (Numbers(unit="radians", digits=4), "one number, in radians, with at least four digits"),
        (Numbers(whole=True), "one whole number"),
        (Numbers((2,), whole=True), "a list of 2 whole numbers"),
    ],
)
def test_what_is_wanted_is_said_with_order_unit_and_digits(kind, words):
    assert wanted(kind) == words
    assert f"{words} is wanted." in judge(asked(kind, np.ones(kind.shape)), "nothing").sentence
    assert f"{words} is wanted." in judge(asked(kind, np.ones(kind.shape)), [1] * 7).sentence


def test_an_angle_in_the_other_unit_is_told_so():
    assert said(1.5708, 90, unit="radians").startswith("You gave 90. That is the angle in degrees")
    assert "That is the angle in radians" in said(90, 1.5708, unit="degrees")
    assert "angle" not in said(1.5708, 90)


def test_what_counts_is_compared_exactly():
    shape = asked(Numbers((2,), whole=True), [64, 128])
    assert judge(shape, [64.0, 128]).state == "right"
    assert "only whole numbers" in judge(shape, [64.01, 128]).sentence
    assert judge(asked(Numbers(whole=True), 18), 18.005).state == "wrong"


# ---- which entry, and which right answer ----


def test_entries_are_counted_as_the_page_counts_them():
    assert "The first entry is not right yet." in said([12, 9], [10, 9])
    assert "The second entry is not right yet." in said([12, 9], [12, 8])
    assert "Two entries are not right yet; look at the first entry first." in said(
        [1, 2, 3], [7, 8, 3]
    )
    assert "The entry in row 2, column 1 is not right yet." in said(
        [[1, 2], [3, 4]], [[1, 2], [9, 4]]
    )
    assert place((11,)) == "the 12th entry"


def test_the_right_answer_that_is_meant_is_compared():
    pair = {"also": ([0.6, -0.8],)}
    assert "The second entry is not right yet." in said([-0.6, 0.8], [0.6, -0.81], **pair)
    assert "The second entry is not right yet." in said([-0.6, 0.8], [-0.6, 0.81], **pair)
    assert "The second entry" in said([-0.6, 0.8], [0.6, 500], **pair)


def test_what_the_entries_have_in_common_is_said():
    assert "The sizes are right, signs are not." in said([12, 9], [12, -9])
    assert "The numbers are right, their places are not." in said([1, 2, 3], [2, 3, 1])
    assert "All entries are off by the same factor." in said([12, 9], [24, 18])
    assert said([12, 9], [10, 8]).startswith("You gave [10, 8]. All entries differ")
    assert "signs" not in said([0, 0], [0, 1])


def test_nan_is_not_finite_whatever_its_shape():
    for answer in (np.nan, [np.nan, 1], [np.nan] * 3, np.inf):
        verdict = judge(asked(Numbers((2,)), [1, 2]), answer)
        assert verdict.state == "wrong" and "That is not finite" in verdict.sentence
    code = asked(Code("f(p)", ((np.ones(2),),)), lambda p: 2 * p)
    assert "That is not finite" in judge(code, lambda p: np.nan).sentence
    assert judge(asked(Numbers(), 2, Slip(np.inf, "Slip.")), np.inf).sentence == "Slip."


def test_zero_hears_something_true():
    for right in (14.4, -100):
        assert "The right value is not zero." in said(right, 0)
    assert "another number" in said(0, 3)


# ---- every sentence, with numbers nobody chose ----

TRUE_OF = {
    r"sign is the opposite": lambda a, b: np.sign(a) != np.sign(b),
    r"The right value is not zero": lambda a, b: a == 0 != b,
    r"another number": lambda a, b: b == 0 != a,
    r"too large": lambda a, b: abs(a) > abs(b) and np.sign(a) == np.sign(b),
    r"too small": lambda a, b: abs(a) < abs(b) and np.sign(a) == np.sign(b),
    r"in size": lambda a, b: b < 0,
    r"close": lambda a, b: abs(a - b) < 0.02 * abs(b) * (1 + 1e-9),
    r"more than a factor of ten": lambda a, b: not 0.1 <= a / b <= 10,
    r"more than a factor of two": lambda a, b: not 0.5 < a / b < 2,
    r"less than a factor of two": lambda a, b: 0.49999 < a / b < 2.00001,
    r"rounded": lambda a, b: (
        any(np.isclose(a, np.round(b, k), rtol=1e-12) for k in range(9))
        or abs(abs(a - b) * 2 * 10 ** _decimals(a) - 1) < 1e-6
    ),
    r"digits": lambda a, b: b != round(b),
}


def _decimals(number):
    return len(repr(float(number)).partition(".")[2])


numbers = st.one_of(
    st.integers(-300, 300).map(float),
    st.floats(-300, 300).map(lambda x: round(x, 2)),
    st.floats(-300, 300),
    st.sampled_from([0.0, 0.5, 2 / 3, 14.4, 5050.0, 5000.0, 1e-4, -1e-4, 1e9]),
)


@settings(max_examples=300, deadline=None, derandomize=True)
@given(numbers, st.one_of(numbers, st.floats(0.9, 1.1)), st.booleans())
def test_every_sentence_on_a_number_is_true(right, other, near):
    answer = right * other if near else other
    verdict = judge(asked(Numbers(), right), answer)
    if verdict.state == "right":
        return
    told = [pattern for pattern in TRUE_OF if re.search(pattern, verdict.sentence)]
    assert told, verdict
    for pattern in told:
        assert TRUE_OF[pattern](answer, right), (answer, right, verdict.sentence)


@settings(max_examples=150, deadline=None, derandomize=True)
@given(
    st.lists(st.integers(-9, 9), min_size=2, max_size=4),
    st.lists(st.integers(-9, 9), min_size=4, max_size=4),
)
def test_every_sentence_on_a_list_is_true(right, other):
    right = np.array(right, dtype=float)
    answer = np.array(other[: len(right)], dtype=float)
    sentence = judge(asked(Numbers(right.shape), right), answer).sentence
    off = answer != right
    assert ("All entries" in sentence) <= off.all()
    assert ("The sizes are right" in sentence) <= (np.abs(answer) == np.abs(right)).all()
    assert ("their places are not" in sentence) <= (np.sort(answer) == np.sort(right)).all()
    assert "rounded" not in sentence
    if named := re.search(r"(?:^|\. )The (\w+) entry is not right yet", sentence):
        assert (
            off.sum() == 1 and "first second third fourth".split().index(named[1]) == off.argmax()
        )
    if counted := re.search(r"(Two|Three) entries are not right yet", sentence):
        assert off.sum() == {"Two": 2, "Three": 3}[counted[1]]


# ---- code ----

CASES = ((np.array([1.1, 2.3]),), (np.array([-0.7, 0.4]),))
ROOT = asked(Code("root(p)", CASES), lambda p: np.sqrt(np.abs(p)) / 3)


def test_code_that_rounds_is_told_to_let_it_be():
    for digits in (2, 3, 4, 5):
        sentence = judge(ROOT, lambda p, k=digits: np.round(np.sqrt(np.abs(p)) / 3, k)).sentence
        assert "That is rounded: let the function return its result as it is." in sentence
    assert judge(ROOT, lambda p: np.round(np.sqrt(np.abs(p)) / 3, 9)).state == "right"


def test_code_with_another_formula_is_not_called_rounded():
    def quotient(f, x, h):
        return (f(x + h) - f(x)) / h

    cases = ((np.square, 3.0, 0.01), (np.sin, 0.5, 0.1), (np.square, -1.0, 0.5))
    slope = asked(Code("slope(f, x, h)", cases), quotient)
    derivative = {np.square: lambda x: 2 * x, np.sin: np.cos}
    sentence = judge(slope, lambda f, x, h: derivative[f](x)).sentence
    assert "returned 6. " in sentence and "round" not in sentence.replace("not by rounding", "")


def test_code_of_another_shape_or_without_a_value_is_told_so():
    assert "returned a list of 3 numbers" in judge(ROOT, lambda p: [*p, 1]).sentence
    assert judge(ROOT, lambda p: [*p, 1]).state == "shape"
    assert "That is not finite" in judge(ROOT, lambda p: p * np.nan).sentence
    assert 'returned the text "2"' in judge(ROOT, lambda p: "2").sentence


def test_a_rounding_is_found_only_where_something_is_rounded():
    assert is_rounding(6.55, 6.5536, 5e-4) and is_rounding([1.5, 2], [1.54, 2], 5e-4)
    assert is_rounding([0.467, 13.9], [0.46651, 13.9282], 5e-4)
    assert not is_rounding(6.5536, 6.5536, 5e-4)
    assert not is_rounding([1.5, 2], [1.54, 3], 5e-4)
    assert not is_rounding(0.2, 0.182, 5e-4)
    assert not is_rounding(np.inf, 1.0, 5e-4) and not is_rounding(1.0, np.nan, 5e-4)
