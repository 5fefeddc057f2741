"""Which questions are worth asking, and which of their slips can be told apart."""

from dataclasses import replace

import numpy as np

from ..kinds import Numbers

LARGEST, SMALLEST = 150, 0.02  # of the numbers in an answer, apart from 0
APART = 3.9  # times the tolerance; no round number, so that no rounding decides


def sifted(exercise):
    """The exercise with those slips only that can be told from its answer and from each other.

    Of two slips with the same answer the one with a code stays, as the more likely cause; of equals neither does.
    """
    clear = [
        slip
        for slip in exercise.slips
        if finite(slip.answer) and not near(exercise.kind, slip.answer, exercise.right)
    ]
    kept = []
    for slip in clear:
        rivals = [other for other in clear if near(exercise.kind, slip.answer, other.answer)]
        beaten = any(other.says != slip.says and (other.code or not slip.code) for other in rivals)
        if not beaten and not any(near(exercise.kind, slip.answer, other.answer) for other in kept):
            kept.append(slip)
    return replace(exercise, slips=tuple(kept))


def finite(answer):
    """Is it a text, or has it a value everywhere?"""
    return isinstance(answer, str) or np.isfinite(answer).all()


def near(kind, a, b):
    """Could one of two answers be taken for the other?   Formulas are texts here, and equal ones are equal texts."""
    if isinstance(a, str):
        return a == b
    return (
        min(kind.distance(np.asarray(a), b), kind.distance(np.asarray(b), a)) <= APART * kind.rtol
    )


def worth_asking(exercise):
    """Has it two slips, and an answer that is neither all zero nor made of huge or tiny numbers?"""
    if len({slip.says for slip in exercise.slips}) < 2:
        return False
    if not isinstance(exercise.kind, Numbers):
        return any(letter in exercise.right for letter in exercise.kind.names)
    sizes = np.round(
        np.abs(exercise.right), 6
    )  # machines differ in the last digit, questions may not
    return sizes.max() <= LARGEST and sizes.any() and not ((0 < sizes) & (sizes < SMALLEST)).any()
