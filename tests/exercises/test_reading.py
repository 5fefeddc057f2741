"""What people write is read: numbers as text, exact numbers, decimal commas, options in full;

and it is said how.
"""

from collections import namedtuple
from fractions import Fraction

import numpy as np
import pytest
import sympy

from hillside.exercises import catalogue
from hillside.exercises.arithmetic import NotNumbers, numbers_in
from hillside.exercises.code import Code
from hillside.exercises.engine import Exercise, Slip, judge
from hillside.exercises.kinds import Choice, Numbers
from hillside.exercises.naming import named
from hillside.exercises.reading import Several
from hillside.exercises.values import words

pytestmark = pytest.mark.filterwarnings("error")
X, Y = sympy.symbols("x y")


def asked(kind, right, *slips, question="What?", also=()):
    said = "Because.", slips, ("One.", "Two."), "So."
    return Exercise("00.1", "a test", question, kind, right, *said, also=also)


def one(right, *slips, **more):
    return asked(Numbers(**more), right, *slips)


# ---- numbers as text ----


@pytest.mark.parametrize(
    "text, value",
    [
        ("3/5", 0.6),
        ("sqrt(2)/2", 0.5**0.5),
        ("√2/2", 0.5**0.5),
        ("3√2 − 3/2", 3 * 2**0.5 - 1.5),
        ("−0.48", -0.48),
        ("–0.48", -0.48),
        ("1½", 1.5),
        ("2²", 4),
        ("3·10⁻²", 0.03),
        ("1e-3", 0.001),
        ("2.5E3", 2500),
        ("2 pi", 2 * np.pi),
        ("2cos(1)", 2 * np.cos(1)),
        ("np.tanh(1.5) - np.tanh(0.5)", np.tanh(1.5) - np.tanh(0.5)),
        ("math.sqrt(2)", 2**0.5),
        ("np.linalg.norm([3, 4])", 5),
        ("np.float64(14.4)", 14.4),
        ("e**2", np.e**2),
        ("2^-1", 0.5),
        ("x = -1", -1),
        ("f_x = 12", 12),
        ("≈ 14.4", 14.4),
        ("60°", 60),
        ("1.05 rad", 1.05),
        (r"$\frac{\sqrt{2}}{2}$", 0.5**0.5),
        ("9**9**9", np.inf),
        ("-oo", -np.inf),
        ("12, 9", [12, 9]),
        ("12 and 9", [12, 9]),
        ("(12, 9)", [12, 9]),
        ("[12 -9]", [12, -9]),
        ("12 - 9", 3),
        ("[ 1.5 -2. ]", [1.5, -2]),
        ("['12', '9']", [12, 9]),
        ("array([12., 9.])", [12, 9]),
        ("[6, 8]/10", [0.6, 0.8]),
        ("[[2,4],[1,3]]", [[2, 4], [1, 3]]),
        ("[[ 1. -2.]\n [-3.  4.]]", [[1, -2], [-3, 4]]),
        ("Matrix([[2, 3], [3, 2]])", [[2, 3], [3, 2]]),
    ],
)
def test_a_text_is_read_as_the_numbers_it_says(text, value):
    np.testing.assert_allclose(numbers_in(text), value)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "nonsense",
        "True",
        "2e",
        "1,,2",
        "[[1, 2], [3]]",
        "x",
        "3x",
        "2 5 x",
        "not 3",
        "[i for i in (1, 2)]",
        "(lambda: 3)()",
        "__import__('os').system('true')",
        "().__class__",
        "np.array.__call__(3)",
        "open('/etc/passwd')",
        "sqrt(1, 2, 3, 4)",
        "f'{3}'",
        "\x00",
        "(" * 400,
        "-" * 499,
        "1" * 400,
        "9" * 100_000,
        "[" * 250 + "]" * 250,
    ],
)
def test_a_text_that_says_no_numbers_is_refused_and_never_run(text):
    with pytest.raises(NotNumbers):
        numbers_in(text)


def test_the_name_of_a_variable_in_quotes_is_told_to_lose_them():
    said = judge(one(2), "answer").sentence
    assert said.startswith('You gave the text "answer"; one number is wanted.')
    assert 'The name "answer" means nothing inside a text' in said
    assert said.endswith("drop the quotes.")


def test_text_is_right_and_it_is_said_how_it_was_read():
    verdict = judge(one(0.6), "3/5")
    assert verdict.state == "right"
    assert verdict.sentence == "Read as 0.6: no quotes are needed. Because."
    verdict = judge(one([12, 9], shape=(2,)), "[12, 8]")
    assert verdict.state == "wrong" and "Read as [12, 8]" in verdict.sentence
    assert judge(one([12, 9], Slip([9, 12], "S."), shape=(2,)), "9, 12").state == "slip"
    assert judge(one([0.1, 2 / 11], shape=(2,)), ["1/10", "2/11"]).state == "right"


def test_words_that_are_a_slip_stay_words():
    slip = Slip(words("it diverges", "infinity"), "Slip.")
    assert judge(one(6.5, slip), "It diverges!").sentence == "Slip."
    assert judge(one(6.5, slip), "infinity").sentence == "Slip."


# ---- exact and foreign numbers ----


@pytest.mark.parametrize(
    "answer",
    [
        [sympy.Integer(2) * sympy.cos(1), sympy.cos(1) / 2],
        sympy.Matrix([2 * sympy.cos(1), sympy.cos(1) / 2]).T.tolist()[0],
        (2 * sympy.cos(1), Fraction(2701511529340699, 10**16)),
        sympy.Array([2 * sympy.cos(1), sympy.cos(1) / 2]),
        sympy.Tuple(2 * sympy.cos(1), sympy.cos(1) / 2),
    ],
)
def test_exact_numbers_of_sympy_are_read(answer):
    pair = one([2 * np.cos(1), np.cos(1) / 2], shape=(2,))
    verdict = judge(pair, answer)
    assert (verdict.state, verdict.sentence) == ("right", "Read as [1.0806, 0.270151]. Because.")


def test_a_matrix_of_sympy_is_read_and_a_column_of_it_is_still_a_column():
    assert judge(
        one([[2, 3], [3, 2]], shape=(2, 2)), sympy.hessian(X**2 + 3 * X * Y + Y**2, (X, Y))
    )
    hessian = sympy.hessian(X**2 + 3 * X * Y + Y**2, (X, Y))
    assert judge(one([[2, 3], [3, 2]], shape=(2, 2)), hessian).state == "right"
    assert judge(one([2, 3], shape=(2,)), sympy.Matrix([2, 3])).slip == "JA2"


def test_a_formula_where_a_number_is_wanted_is_told_to_be_put_in():
    said = judge(one(2), X * Y).sentence
    assert "a formula in x, y" in said and "Put in numbers for x, y." in said
    assert judge(one(2), sympy.I).state == "type"
    assert judge(one(2), sympy.Function("f")(2)).state == "type"


class Tensor:
    """As much of a tensor of torch as is asked for: it counts as no number and no list."""

    def __init__(self, entries):
        self._entries = entries

    def tolist(self):
        return self._entries

    def __len__(self):
        raise TypeError("len() of a 0-d tensor")


class Series:
    """As much of a column of pandas:

    it refuses to be true or false, and compares entry by entry.
    """

    def __init__(self, entries):
        self._entries = np.array(entries)

    def to_list(self):
        return list(self._entries)

    def __eq__(self, other):
        return Series(self._entries == other)

    def __bool__(self):
        raise ValueError("The truth value of a Series is ambiguous")


class Frame:
    """As much of a table of pandas."""

    def to_numpy(self):
        return np.array([[2, 3], [3, 2]])


def test_tensors_columns_and_tables_are_read_without_their_libraries():
    assert judge(one(3), Tensor(3.0)).state == "right"
    assert judge(one([2, 3], shape=(2,)), Tensor([2.0, 3.0])).state == "right"
    assert judge(one([2, 3], shape=(2,)), [Tensor(2.0), Tensor(3)]).state == "right"
    assert judge(one([2, 3], shape=(2,)), Series([2, 3])).state == "right"
    assert judge(one([[2, 3], [3, 2]], shape=(2, 2)), Frame()).state == "right"
    code = asked(Code("f(p)", ((np.ones(2),),)), lambda p: 2 * p)
    assert judge(code, lambda p: Series(2 * p)).state == "right"


def test_an_object_that_lists_itself_for_ever_ends():
    class Loop:
        def tolist(self):
            return self

    class Deep:
        def tolist(self):
            return [Deep()]

    assert judge(one(3), Loop()).state == "type"
    assert judge(one(3), Deep()).state in ("type", "shape")


def test_eigenvalues_are_taken_from_what_numpy_returns():
    H = np.array([[2.0, 3.0], [3.0, 2.0]])
    verdict = judge(one([-1, 5], shape=(2,)), np.linalg.eigh(H))
    assert verdict.sentence == "Read as [-1, 5]. Because."
    of_08_5 = np.linalg.eigh([[1.0, 6.0], [6.0, 10.0]])
    assert judge(catalogue.find("08.5"), of_08_5).state == "right"
    other = namedtuple("other", "a b")([1.0, 2.0], [[1.0], [2.0]])
    assert judge(one([-1, 5], shape=(2,)), other).state == "shape"


def test_complex_numbers_that_are_real_are_read():
    assert judge(one([-1, 5], shape=(2,)), np.array([-1 + 0j, 5 + 1e-14j])).state == "right"
    assert judge(one(2), 2 + 1j).state == "type"


@pytest.mark.parametrize("strange, said", [({12, 9}, "no order"), ({"x": 12}, "a dictionary")])
def test_curly_brackets_are_told_to_be_square(strange, said):
    sentence = judge(one([12, 9], shape=(2,)), strange).sentence
    assert said in sentence and "Put the numbers in square brackets." in sentence


# ---- one number in a list; commas and brackets ----


@pytest.mark.parametrize(
    "answer", [[14.4], (14.4,), np.array([14.4]), [[14.4]], "[14.4]", ["14.4"]]
)
def test_one_number_in_a_list_is_that_number(answer):
    verdict = judge(one(14.4, Slip(15, "Slip.")), answer)
    assert verdict.state == "right" and verdict.sentence.startswith("Read as")
    assert judge(one(14.4, Slip(15, "Slip.")), [15]).state == "slip"


@pytest.mark.parametrize(
    "shape, right, answer",
    [
        ((), 14.4, "14,4"),
        ((), 14.4, (14, 4)),
        ((), -0.48, "-0,48"),
        ((), -0.48, "−0,48"),
        ((2,), [2.4, 3.2], [2, 4, 3, 2]),
        ((2,), [2.4, 3.2], (2, 4, 3, 2)),
        ((2,), [2.4, 3.2], ["2,4", "3,2"]),
        ((2,), [2.4, 3.2], "2,4; 3,2"),
        ((2,), [2.4, 3.2], "[2,4, 3,2]"),
    ],
)
def test_a_decimal_comma_is_read_where_nothing_else_can_be_meant(shape, right, answer):
    verdict = judge(one(np.array(right), shape=shape), answer)
    assert verdict.state == "right" and verdict.sentence.startswith("Read as")


def test_a_decimal_comma_that_leads_nowhere_is_only_asked_about():
    verdict = judge(one(14.4), (14, 5))
    assert verdict.state == "shape" and "a list of 2 numbers, [14, 5]" in verdict.sentence
    assert verdict.sentence.endswith("If that was a decimal comma, write a point: 14.5.")
    assert "comma" not in judge(one(14.4), [14, 5]).sentence
    assert judge(one(14.4, Slip([14, 4], "Both.")), (14, 4)).sentence == "Both."


def test_a_comma_in_a_long_number_is_read_as_the_answer_needs_it():
    assert judge(one(5050), "5,050").sentence.startswith("Read as 5050: no commas in long numbers.")
    assert judge(one(2.743), "2,743").state == "wrong"
    assert judge(one(12047.24), "12,047").state == "right"


def test_answers_without_brackets_are_read_as_a_list():
    said = judge(one([2.4, 3.2], shape=(2,)), Several((2.4, 3.2))).sentence
    assert said == "Read as [2.4, 3.2]: a list is written in square brackets. Because."
    assert judge(one(14.4), Several((14, 4))).state == "right"
    assert judge(one([2.4, 3.2], shape=(2,)), Several((2, 4, 3, 2))).state == "right"
    assert judge(one([2.4, 3.2], shape=(2,)), Several((..., ...))).state == "blank"


# ---- options ----

POINTS = """What are they?
- **a**: a minimum and a minimum
- **b**: a minimum and a maximum
- **c**: a minimum and a saddle
- **d**: a saddle and a minimum"""
TWO = asked(
    Choice(
        {
            "a": words("minimum, minimum"),
            "b": words("minimum, maximum"),
            "c": words("minimum, saddle", "min, saddle"),
            "d": words("saddle, minimum"),
        }
    ),
    "c",
    Slip("d", "Turned."),
    question=POINTS,
)
TYPES = {
    "minimum": words("min", "a minimum"),
    "maximum": words("max"),
    "saddle": words("saddle point"),
    "undecided": words("inconclusive"),
}


@pytest.mark.parametrize(
    "answer",
    [
        "c",
        "(c)",
        "C.",
        "c)",
        "c: a minimum and a saddle",
        "option c",
        "Answer: c",
        "a minimum and a saddle",
        "A minimum, and a saddle.",
        "minimum and saddle",
        "min, saddle",
        ["minimum", "saddle"],
        ("a minimum", "a saddle"),
        ["c"],
        "it is a minimum and a saddle",
        "I think: a minimum and a saddle",
    ],
)
def test_an_option_may_be_named_in_many_ways(answer):
    assert judge(TWO, answer).state == "right"


def test_one_option_named_twice_is_one_answer():
    asked = catalogue.find("00.3")
    for answer in ("the point (0, 0)", "a point, the origin", "point (a single point)"):
        assert judge(asked, answer).state == "right", answer
    assert judge(asked, "a line, a straight line").state == "slip"
    assert judge(asked, "a point or a line").state == "shape"


def test_how_an_option_was_read_is_said_where_it_was_not_plain():
    assert judge(TWO, "c").sentence == "Because."
    assert judge(TWO, "a minimum and a saddle").sentence == "Because."
    assert judge(TWO, "option c").sentence == 'Read as "c". Because.'
    assert judge(TWO, ["saddle", "minimum"]).sentence == 'Read as "d". Turned.'


@pytest.mark.parametrize(
    "answer", ["a minimum", "a and c", "not c", "e", "c or d", "", "...", "saddle"]
)
def test_a_text_that_names_no_option_is_told_the_labels(answer):
    verdict = judge(TWO, answer)
    assert verdict.state == "type" and '"a", "b", "c", "d"' in verdict.sentence


@pytest.mark.parametrize(
    "text, labels",
    [
        ("it is a saddle", ["saddle"]),
        ("saddlepoint", ["saddle"]),
        ("It's a saddle point!", ["saddle"]),
        ("a minimum and a saddle", ["minimum", "saddle"]),
        ("saddle, then minimum", ["saddle", "minimum"]),
        ("not a saddle", []),
        ("it isn't a minimum", []),
        ("I don't know", []),
        ("a hill", []),
    ],
)
def test_labels_are_found_in_a_sentence_that_does_not_turn_them_round(text, labels):
    assert named(text, TYPES) == labels


def test_several_labels_may_come_in_one_text():
    both = asked(Choice(TYPES), ("minimum", "saddle"))
    assert judge(both, "a minimum and a saddle").state == "right"
    assert judge(both, "a saddle and a minimum").state == "wrong"
    single = asked(Choice(TYPES), "saddle")
    assert judge(single, "a minimum and a saddle").state == "shape"


def test_every_option_of_every_lesson_may_be_typed_as_the_question_words_it():
    from hillside.exercises.naming import listed

    choices = [one for one in catalogue.everything() if isinstance(one.kind, Choice)]
    found = [(one, *pair) for one in choices for pair in listed(one.question).items()]
    assert len(found) > 20
    for exercise, label, text in found:
        assert judge(exercise, text).state == judge(exercise, label).state, (exercise.id, text)
        assert judge(exercise, text).sentence == judge(exercise, label).sentence


# ---- a formula for a function ----


def bowl(p):
    return p[0] ** 2 + 3 * p[1]


POINTS_OF = tuple((np.array(p),) for p in ((1.0, 2.0), (-0.5, 3.0)))


@pytest.mark.parametrize("answer", ["x^2 + 3y", "x**2 + 3*y", X**2 + 3 * Y, lambda p: bowl(p)])
def test_a_formula_may_stand_for_a_function_where_it_is_invited(answer):
    invited = asked(Code("f(p)", POINTS_OF, names=("x", "y")), bowl)
    assert judge(invited, answer).state == "right"


@pytest.mark.parametrize(
    "answer", ["[2*x, 3]", ["2*x", "3"], [2 * X, 3], (2 * X, sympy.Integer(3))]
)
def test_formulas_in_a_list_stand_for_a_function_with_several_values(answer):
    invited = asked(
        Code("slopes(p)", POINTS_OF, names=("x", "y")), lambda p: np.array([2 * p[0], 3])
    )
    verdict = judge(invited, answer)
    assert verdict.state == "right" and verdict.sentence.startswith("Read as the formula [2*x, 3]")


def test_a_formula_that_cannot_be_read_or_is_not_invited_is_told():
    invited = asked(Code("f(p)", POINTS_OF, names=("x", "y")), bowl)
    assert "cannot be read as a formula" in judge(invited, "x^2 +").sentence
    assert "or a formula in x, y" in judge(invited, 3).sentence
    plain = asked(Code("f(p)", POINTS_OF), bowl)
    assert judge(plain, "x^2 + 3y").sentence.startswith("The function itself is wanted")


SHAPES = [
    "64x128",
    "64 x 128",
    "64X128",
    "64×128",
    "64 × 128 ",
    "64 by 128",
    "(64x128)",
    "R^{64×128}",
]


@pytest.mark.parametrize("text", [*SHAPES, "shape (64 x 128)"])
def test_a_shape_is_read_as_it_is_written(text):
    asked = Numbers((2,), whole=True)
    assert [one.given.tolist() for one in asked.read(text)] == [[64, 128]]
    assert "Read as [64, 128]." in asked.read(text)[0].how


@pytest.mark.parametrize("text", ["64*128", "2x", "x64", "6.4x2", "64x", "x", "-3x4"])
def test_what_is_no_shape_is_not_read_as_one(text):
    asked = Numbers((2,), whole=True)
    assert [64, 128] not in [np.asarray(one.given).tolist() for one in asked.read(text)]


def test_where_decimals_are_asked_nothing_is_a_shape():
    for asked in (Numbers((2,)), Numbers(whole=True)):
        assert asked.read("64x128")[0].given == "64x128"
