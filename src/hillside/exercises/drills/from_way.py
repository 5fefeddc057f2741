"""A practice question made from a steps.Way: what is right, and what each mistake leads to."""

from dataclasses import replace

from ..engine import Exercise
from .slopes import how_exact, numbers_like


def with_given(way, **given):
    """The Way with these numbers in place of its own."""
    return replace(way, given=given)


def made(asks, question, way, order="", **told):
    """An Exercise, still without its id, whose answer and slips are those of the Way.

    order: such as "that for x first".   told: why, hints and solution.
    """
    right = way.right()
    return Exercise(
        id="",
        asks=asks,
        question=question + how_exact(right, ()),
        kind=numbers_like(right, order),
        right=right,
        slips=way.slips(),
        **told,
    )
