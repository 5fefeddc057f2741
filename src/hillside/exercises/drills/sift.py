"""Which questions are worth asking, and which of their slips can be told apart."""

from dataclasses import replace

import numpy as np

from ..kinds import Choice, Numbers
from ..values import sizes

LARGEST, SMALLEST = 150, 0.02  # of the numbers in an answer, apart from 0
APART = 3.9  # times the tolerance; no round number, so that no rounding decides


def sifted(exercise):
    """The exercise with those slips only that can be told from its answers and from each other.

    Of two slips with the same answer the likelier one stays; of two that are equally likely neither
    does, unless they say the same.
    """
    rights = (exercise.right, *exercise.also)
    slips = [slip for slip in exercise.slips if finite(slip.answer)]
    table = near(exercise.kind, [*rights, *(slip.answer for slip in slips)])
    right, among = (
        table[: len(rights), len(rights) :].any(axis=0),
        table[len(rights) :, len(rights) :],
    )
    clear = np.flatnonzero(~right)
    kept = []
    for k in clear:
        rivals = [slips[j] for j in clear if among[k, j]]
        mine = likely(slips[k])
        beaten = any(one.says != slips[k].says and likely(one) >= mine for one in rivals)
        if not beaten and not among[k, kept].any():
            kept.append(k)
    return replace(exercise, slips=tuple(slips[k] for k in kept))


def likely(slip):
    """2 for a mistake of the subject, 1 for one of the basics, 0 without a code."""
    return 0 if not slip.code else 1 if slip.code.startswith("BA") else 2


def lucky(exercise):
    """Does a slip lead to a right answer?"""
    rights = [exercise.right, *exercise.also]
    slips = [slip.answer for slip in exercise.slips if finite(slip.answer)]
    return bool(near(exercise.kind, [*rights, *slips])[: len(rights), len(rights) :].any())


def finite(answer):
    """Is it a text, or has it a value everywhere?"""
    return isinstance(answer, (str, frozenset)) or np.isfinite(answer).all()


def near(kind, answers):
    """Which answers could be taken for each other: a symmetric table of yes and no.

    Formulas and options are texts here, and equal ones are equal texts.
    """
    shapes = [str if isinstance(one, (str, frozenset)) else np.shape(one) for one in answers]
    table = np.zeros((len(answers), len(answers)), dtype=bool)
    for shape in set(shapes):
        places = [k for k, other in enumerate(shapes) if other == shape]
        group = [answers[k] for k in places]
        table[np.ix_(places, places)] = (
            [[one == other for other in group] for one in group]
            if shape is str
            else distances(np.array(group, dtype=float)) <= APART * kind.rtol
        )
    return table


def distances(group):
    """How far answers of one shape are from each other, the nearer way.   group: (k, ...)."""
    flat = group.reshape(len(group), -1)
    size = np.array([sizes(one) for one in flat])
    apart = (np.abs(flat[:, None] - flat) / size).max(axis=2, initial=0.0)
    return np.minimum(apart, apart.T)


def worth_asking(exercise):
    """Has it two slips and no lucky one, and an answer that is not zero, nor huge or tiny?"""
    if lucky(exercise) or len({slip.says for slip in sifted(exercise).slips}) < 2:
        return False
    if isinstance(exercise.kind, Choice):
        return True
    if not isinstance(exercise.kind, Numbers):
        return any(letter in exercise.right for letter in exercise.kind.names)
    largest = np.round(
        np.abs(exercise.right), 6
    )  # machines differ in the last digit, questions may not
    return largest.max() <= LARGEST and largest.any() and not tiny(largest).any()


def tiny(numbers):
    """Which are so small that they look like 0, and are not?"""
    return (0 < numbers) & (numbers < SMALLEST)
