"""What the journal says about exercises and predictions."""

from hillside import journal

from .drills.levels import standing
from .verdict import LOOKS, TRIED


def keep(verdict):
    """Note verdict in the journal if it is a try.   Returns a sentence on trouble, or None."""
    return (
        journal.keep(exercise=verdict.exercise, state=verdict.state)
        if verdict.state in TRIED
        else None
    )


def shown(exercise):
    """Note in the journal that the solution of an exercise has been shown; no try.   Returns a sentence on trouble, or None."""
    return journal.keep(exercise=exercise.id, state="shown")


def practice():
    """How practice stands, one row of text for each kind that has been met."""
    return standing(journal.read()[0])


def summary():
    """What the journal says: ({exercise id: (state, tries)}, {picture: "guessed" or "skipped"}, trouble or None).

    A state is "right" once the exercise was right, else the last one; tries stop counting at the first right one.
    """
    events, trouble = journal.read()
    done = {}
    for event in events:
        name = event.get("exercise")
        state, count = done.get(name, (None, 0))
        if isinstance(name, str) and event["state"] in LOOKS and state != "right":
            done[name] = (event["state"], count + 1)
    return done, _predictions(events), trouble


def _predictions(events):
    made = {}
    for event in events:
        if isinstance(event.get("prediction"), str) and event["state"] in ("guessed", "skipped"):
            made.setdefault(event["prediction"], event["state"])
    return made
