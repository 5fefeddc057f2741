"""What the journal says about exercises and predictions."""

from . import journal

TRIED = ("right", "slip", "shape", "type", "wrong", "stopped")  # the states that count as a try


def keep(verdict):
    """Note verdict in the journal if it is a try.   Returns a sentence on trouble, or None."""
    return (
        journal.keep(exercise=verdict.exercise, state=verdict.state)
        if verdict.state in TRIED
        else None
    )


def shown(exercise):
    """Note in the journal that the solution of an exercise has been shown; no try.

    Returns a sentence on trouble, or None.
    """
    return journal.keep(exercise=exercise.id, state="shown")


def summary(events, formerly):
    """What the events of the journal say: ({exercise id: (state, tries)}, {picture: state}).

    formerly: {id in the first edition: id today}; an event of the first edition counts for today's.
    The state of a picture's question is "guessed" or "skipped". A state is "right" once the
    exercise was right, else the last one; tries stop counting at the first right one.
    """
    done = {}
    for event in events:
        name = _today(event, formerly)
        state, count = done.get(name, (None, 0))
        if name and event["state"] in TRIED and state != "right":
            done[name] = (event["state"], count + 1)
    return done, _predictions(events)


def _today(event, formerly):
    """The id by which the exercise of an event is known today, or None."""
    name = event.get("exercise")
    if not isinstance(name, str):
        return None
    return name if event.get("edition") else formerly.get(name, name)


def _predictions(events):
    made = {}
    for event in events:
        if isinstance(event.get("prediction"), str) and event["state"] in ("guessed", "skipped"):
            made.setdefault(event["prediction"], event["state"])
    return made
