"""The exercises of lesson 12, stochastic gradients."""

from .batches import BATCH, FULL, SPREAD
from .noise import FLOOR, MEANS, SCHEDULES
from .recall import RECALL
from .steps import PER_EPOCH

EXERCISES = (FULL, BATCH, SPREAD, FLOOR, PER_EPOCH, SCHEDULES, MEANS)

__all__ = ["EXERCISES", "RECALL"]
