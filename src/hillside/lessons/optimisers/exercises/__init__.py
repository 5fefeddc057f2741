"""The exercises of lesson 13, optimisers."""

from .adam import FIRST_MOVE, MOVES
from .cosine import COSINE
from .edge import EDGE
from .line import LINE
from .recall import RECALL
from .velocity import LONG_RUN, THREE
from .whose import MORE, WHOSE

EXERCISES = (THREE, LONG_RUN, EDGE, MORE, FIRST_MOVE, MOVES, WHOSE, LINE, COSINE)

__all__ = ["EXERCISES", "RECALL"]
