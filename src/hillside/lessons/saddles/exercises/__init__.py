"""The exercises of lesson 11, saddles."""

from .chances import CHANCES
from .growth import FACTOR, FREED
from .recall import RECALL
from .staying import ON_DIAGONAL, TWO_WEIGHTS_END
from .zeros import ZEROS

EXERCISES = (FACTOR, FREED, ON_DIAGONAL, TWO_WEIGHTS_END, CHANCES, ZEROS)

__all__ = ["EXERCISES", "RECALL"]
