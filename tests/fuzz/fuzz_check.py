"""Any object as an answer: one verdict in one line, within the time limit, and nothing raised."""

import contextlib
import io

import numpy as np
from any_object import build, draw_recipe

from hillside.exercises import catalogue, check
from hillside.exercises.drills import KINDS
from hillside.exercises.verdict import LOOKS

PATIENCE = 6  # check itself stops after 2 s; other threads of the answer may slow it
CASES = 20_000
LEADS = tuple(lead for lead, *_ in LOOKS.values())
NAMES = [one.id for one in catalogue.everything()] + [f"{kind}-7" for kind in KINDS]
STRANGE = ["", "9.1", "\ud800", "partials-" + "9" * 50, " 09.1 "]


def draw(draw):
    name = draw.choice(NAMES) if draw.random() < 0.95 else draw.choice(STRANGE)
    return [name, *(draw_recipe(draw) for _ in range(draw.choice([1, 1, 1, 1, 0, 2])))]


def attempt(case):
    name, *recipes = case
    answers = [build(recipe) for recipe in recipes]
    before = [_frozen(one) for one in answers]
    out = io.StringIO()
    with contextlib.redirect_stdout(out):
        check(name, *answers)
    said = out.getvalue()
    assert said.startswith(LEADS) and said.count("\n") == 1 and len(said) < 3000, said
    assert before == [_frozen(one) for one in answers]


def _frozen(answer):
    """What an answer is, if that can be told: numbers in lists and arrays."""
    if type(answer) is np.ndarray and answer.size < 1000 and answer.dtype != object:
        return answer.dtype.str, answer.shape, answer.tobytes()
    if type(answer) in (list, tuple) and all(type(one) in (int, float, str) for one in answer):
        return type(answer), repr(answer)
    return None
