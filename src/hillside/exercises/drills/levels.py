"""What the journal says about practice: how hard the next question is, and which one."""

import itertools

from . import KINDS, LEVELS, level_of, split

IN_A_ROW = 2  # so many questions decide
RECENT = 4  # so many questions of a kind say how well it goes


def histories(events):
    """{kind: {seed: its states, oldest first}}, from the events of the journal."""
    found = {kind: {} for kind in KINDS}
    for event in events:
        known = split(event["exercise"]) if isinstance(event.get("exercise"), str) else None
        if known:
            found[known[0]].setdefault(known[1], []).append(event["state"])
    return found


def outcome(states):
    """1: right at the first try.

    0: right later.   -1: not right, or not before the solution was shown.
    """
    before = list(itertools.takewhile(lambda state: state not in ("right", "shown"), states))
    if "right" not in states[len(before) : len(before) + 1]:
        return -1
    return 0 if before else 1


def level(history):
    """The level for the next question of a kind.   history: {seed: states}, as they were met.

    Two questions of the present level in a row, right at the first try, lead one level up; two in a
    row that ended without a right answer lead one down. Questions of other levels do not count.
    """
    now, run = 1, 0
    for seed, states in history.items():
        if level_of(seed) != now:
            continue
        found = outcome(states)
        run = run + found if run * found > 0 else found
        if abs(run) == IN_A_ROW:
            now, run = min(max(now + found, 1), LEVELS), 0
    return now


def next_seed(history):
    """The first seed of the learner's level that has not been met."""
    return next(seed for seed in itertools.count(level(history), LEVELS) if seed not in history)


def weakest(events):
    """The kind to ask next across all lessons.

    First kinds that have not been met, in the order of the course; then that whose last questions
    went worst, and among equals the one unseen for the longest time. Not the same twice in a row.
    """
    met, last = histories(events), dict.fromkeys(KINDS, -1)
    for place, event in enumerate(events):
        known = split(event["exercise"]) if isinstance(event.get("exercise"), str) else None
        if known:
            last[known[0]] = place

    def strength(kind):
        outcomes = [outcome(states) for states in met[kind].values()][-RECENT:]
        return sum(outcomes) / len(outcomes) if outcomes else -2

    newest = max(KINDS, key=last.get)
    others = [kind for kind in KINDS if kind != newest or last[newest] < 0]
    return min(others, key=lambda kind: (strength(kind), last[kind]))


def standing(events):
    """How practice stands, for the kinds that have been met.

    Returns [(kind, what it asks, level, right, questions)] as text.
    """
    return [
        (
            kind,
            KINDS[kind].ASKS,
            str(level(history)),
            str(sum(outcome(states) >= 0 for states in history.values())),
            str(len(history)),
        )
        for kind, history in histories(events).items()
        if history
    ]
