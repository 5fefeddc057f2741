"""Every exercise of every notebook, with right answers, each slip, blanks and nonsense."""

from fractions import Fraction

import numpy as np
import pytest
from each_of import each_of

from hillside.exercises import catalogue
from hillside.exercises.code import Code
from hillside.exercises.engine import judge
from hillside.exercises.floats import as_floats
from hillside.exercises.kinds import Choice, Numbers
from hillside.exercises.values import brief
from hillside.exercises.verdict import LOOKS

pytestmark = pytest.mark.filterwarnings("error")

EXERCISES = [exercise for number in catalogue.lessons() for exercise in catalogue.exercises(number)]
NUMBERS = [exercise for exercise in EXERCISES if isinstance(exercise.kind, Numbers)]
FORMS = {
    "array": np.asarray,
    "float32": np.float32,
    "plain": lambda v: np.asarray(v).tolist(),
    "fraction": lambda v: np.array([Fraction(float(x)) for x in np.ravel(v)]).reshape(np.shape(v)),
    "tuple": lambda v: float(v) if np.ndim(v) == 0 else tuple(map(np.float64, v)),
}


class Evil:
    """Raises whatever is asked of it, and calls itself a number."""

    __slots__ = ()
    __hash__ = None

    def _refuse(self, *args, **kwargs):
        raise RuntimeError("evil")

    __eq__ = __repr__ = __str__ = __array__ = __float__ = __len__ = __iter__ = __bool__ = (
        __getattr__
    ) = _refuse


class EvilNumber(float):
    def __float__(self):
        raise SystemExit


class EvilCode(Evil):
    def __call__(self, p):
        return Evil()


def endless():
    nested = []
    nested += [nested, nested]
    return nested


NONSENSE = {
    "text": "nonsense",
    "long text": "x" * 100_000,
    "control text": "\x1b[31m\ud800\n\u202e",
    "empty": "",
    "bytes": b"1",
    "bool": True,
    "nan": np.nan,
    "inf": -np.inf,
    "complex": 1j,
    "dict": {1: 2},
    "set": {1},
    "empty list": [],
    "ragged": [[1], [2, 3]],
    "gap": [1, ...],
    "endless": endless(),
    "large": np.zeros((3000, 3000)),
    "long list": [0] * 1_000_000,
    "huge": 10**5000,
    "text array": np.array(["a", "b"]),
    "object array": np.array([{}, 1]),
    "dates": np.array(["2020-01-01"], dtype="datetime64[D]"),
    "record": np.zeros(2, dtype=[("a", int)]),
    "evil": Evil(),
    "evil list": [Evil(), Evil()],
    "evil number": EvilNumber(1),
    "evil code": EvilCode(),
    "class": Evil,
    "quits": exit,
    "generator": (k for k in range(3)),
    "masked": np.ma.masked_array([1.0, 2.0], [False, True]),
    "function": lambda *args: "abc",
    "module": np,
    "far": 123456.789,
    "largest": 1.7e308,
    "largest pair": [1.7e308, -1.7e308],
    "far pair": [123456.789, -5],
}


def slip_answer(answer):
    """What a learner would give: words are sets of spellings."""
    return next(iter(sorted(answer))) if isinstance(answer, frozenset) else answer


@each_of(EXERCISES, lambda e: e.id)
def test_a_blank_is_not_answered_yet(exercise):
    for blank in (None, ..., [..., ...]):
        assert judge(exercise, blank).state == "blank"


@pytest.mark.parametrize("exercise", EXERCISES, ids=lambda e: e.id)
def test_the_right_answer_is_right_and_says_why(exercise):
    for right in (exercise.right, *exercise.also):
        verdict = judge(exercise, right)
        assert (verdict.state, verdict.sentence, verdict.slip) == ("right", exercise.why, None)


@each_of(NUMBERS, lambda e: e.id)
def test_every_form_of_the_right_number_is_right(exercise):
    states = {name: judge(exercise, form(exercise.right)).state for name, form in FORMS.items()}
    assert states == dict.fromkeys(FORMS, "right")


@each_of(NUMBERS, lambda e: e.id)
def test_a_number_within_the_tolerance_of_its_kind_is_right(exercise):
    assert (
        judge(exercise, np.asarray(exercise.right) * (1 + 0.4 * exercise.kind.rtol)).state
        == "right"
    )


@each_of(EXERCISES, lambda e: e.id)
def test_each_slip_earns_its_own_sentence_and_code(exercise):
    for slip in exercise.slips:
        verdict = judge(exercise, slip_answer(slip.answer))
        heard = verdict.state, verdict.sentence, verdict.slip
        assert heard == ("slip", slip.says, slip.code), slip.answer


@each_of(EXERCISES, lambda e: e.id)
def test_no_wrong_answer_is_near_the_right_one_or_near_another(exercise):
    answers = [exercise.right, *exercise.also, *(slip.answer for slip in exercise.slips)]
    for k, one in enumerate(answers):
        given = exercise.kind.results(one) if isinstance(exercise.kind, Code) else slip_answer(one)
        given = (
            as_floats(given)
            if isinstance(exercise.kind, Numbers) and not isinstance(given, str)
            else given
        )
        for other in answers[:k] + answers[k + 1 :]:
            assert exercise.kind.distance(given, other) > 2 * exercise.kind.rtol


@pytest.mark.parametrize("name", NONSENSE)
def test_nonsense_earns_one_short_line_and_never_an_exception(name):
    for exercise in EXERCISES:
        verdict = judge(exercise, NONSENSE[name])
        known = ("slip",) * (name == "inf")  # of a walk some will say that it goes to infinity
        assert verdict.state in ("wrong", "shape", "type", "stopped", *known), verdict
        line = repr(verdict)
        assert "\n" not in line and line.isprintable() and len(line) < 400
        assert len(verdict._repr_html_()) < 1200


@each_of(NUMBERS, lambda e: e.id)
def test_a_wrong_answer_is_never_told_the_right_one(exercise):
    wrong = np.asarray(exercise.right) * 1.03
    verdict = judge(exercise, wrong)
    assert verdict.state == "wrong" and brief(wrong) in verdict.sentence
    assert brief(exercise.right) not in verdict.sentence.replace(brief(wrong), "").replace(
        exercise.id, ""
    )


@each_of(EXERCISES, lambda e: e.id)
def test_every_exercise_has_its_words(exercise):
    assert exercise.id.partition(".")[0] in catalogue.lessons()
    assert (
        2 <= len(exercise.hints) <= 3 and exercise.slips and exercise.question and exercise.solution
    )
    assert len(exercise.asks) <= 40
    for said in (exercise.why, *exercise.hints, *(slip.says for slip in exercise.slips)):
        assert said.endswith((".", "?", "ᵏ.")) and said.isprintable()


def test_ids_are_unique_and_in_order():
    ids = [tuple(map(int, exercise.id.split("."))) for exercise in EXERCISES]
    assert ids == sorted(set(ids))


@pytest.mark.parametrize("state", LOOKS)
def test_a_word_leads_every_verdict_so_colour_never_stands_alone(state):
    assert LOOKS[state][0] and len({lead for lead, *_ in LOOKS.values()}) == len(LOOKS)


def test_choices_know_every_label_of_their_slips():
    for exercise in EXERCISES:
        if isinstance(exercise.kind, Choice):
            assert {exercise.right, *(slip.answer for slip in exercise.slips)} == set(
                exercise.kind.options
            )
