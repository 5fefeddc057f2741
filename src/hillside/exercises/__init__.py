"""Exercises that answer back: check, hint, solution, practice, progress, progress_map.

    answer = ...
    check("09.1", answer)

    practice("partials")        a fresh question each time, with a name for check, hint, solution

Each call puts one output under the cell: a line of text, shown as a box in JupyterLab.
"""

from collections import Counter

from hillside.progress import chart, journal, record, table

from . import catalogue, drills, engine, guard
from .drills.ask import ask
from .drills.levels import standing
from .on_the_map import stops
from .reading import Several
from .verdict import LOOKS, Page, Verdict, say, show

__all__ = ["check", "hint", "solution", "practice", "progress", "progress_map"]

_hints_given = Counter()  # per session, so a fresh kernel starts at hint 1


def check(name=..., answer=..., *more, **named):
    """Say how the answer to an exercise looks: right, a slip we know, not yet.

    name: such as "09.1", or "09.r1" where a notebook recalls the one before it.
    answer: whatever the question asks for: a number, a list or array, a word, a function. Several
        answers are taken for a list whose brackets are missing.
    Never raises, and never changes answer.
    """
    if guard.busy():  # a learner's function that checks itself: whoever tries it says so
        raise guard.CheckInside
    exercise = catalogue.find(name)
    given = [one for one in (answer, *more, *named.values()) if one is not ...]
    answer = Several(given) if len(given) > 1 else (given or [...])[0]
    verdict = exercise if isinstance(exercise, Verdict) else engine.judge(exercise, answer)
    show(verdict)
    _tell(record.keep(verdict))


def _tell(trouble):
    if trouble:
        say(trouble)


def hint(name=..., *_, **__):
    """Give the next hint to the exercise called name, one at a time.   Never raises."""
    exercise = catalogue.find(name)
    show(exercise if isinstance(exercise, Verdict) else _next_hint(exercise))


def _next_hint(exercise):
    given, count = _hints_given[exercise.id], len(exercise.hints)
    if given == count:
        return Verdict(
            "hint",
            exercise.id,
            f'Those were all {count}. `solution("{exercise.id}")` shows the whole way.',
        )
    _hints_given[exercise.id] += 1
    return Verdict("hint", exercise.id, f"{given + 1} of {count}: {exercise.hints[given]}")


def solution(name=..., *_, **__):
    """Show the answer to the exercise called name and the reasoning that leads to it.

    Never raises.
    """
    exercise = catalogue.find(name)
    known = not isinstance(exercise, Verdict)
    show(Page(f"**Solution ({exercise.id})**\n\n{exercise.solution}") if known else exercise)
    if known and drills.split(exercise.id):
        _tell(record.shown(exercise))  # practice goes on to the next question


def practice(kind=None, seed=None, *_, **__):
    """Ask a fresh question of a kind, without end; it becomes harder with success.   Never raises.

    kind: "rules", "partials", "gradient", "directional", "chain", "jacobian", "layer", "taylor",
        "hessian", "curvature", "eigenvalues", "descent", "multipliers", "saddles", "noise",
        "optimisers" or "network"; or "mixed", which asks what went worst or was not seen for long.
    seed: a whole number; the same one asks the same question to everybody. Seeds 1, 2, 3, 4 are of
    level 1, 2, 3, 4,
        then 5 is of level 1 again. Without it, the next question of your level that you have not
        tried.
    """
    shown, trouble = ask(kind, seed)
    show(shown)
    _tell(trouble)


def progress():
    """Show a table of all exercises: what each asks, how it stands, and after how many tries."""
    events, trouble = journal.read()
    done, predicted = record.summary(events, catalogue.formerly())
    rows = {
        f"Notebook {number}": [_row(exercise, done) for exercise in catalogue.exercises(number)]
        for number in catalogue.lessons()
    }
    note = " ".join(filter(None, [table.predictions(predicted), trouble]))
    show(table.Progress(rows, note, standing(events)))


def progress_map():
    """Show the lessons as a map: what needs what, and how far each one is.   Never raises."""
    events, trouble = journal.read()
    show(chart.Map(stops(*record.summary(events, catalogue.formerly())), trouble or ""))


def _row(exercise, done):
    """One line of the table.   done: {id: (state, tries)}."""
    state, tries = done.get(exercise.id, (None, 0))
    return exercise.id, exercise.asks, LOOKS[state][0].lower() if state else "open", str(tries)
