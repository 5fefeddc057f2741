"""The exercises of lesson 04, the Jacobian."""

from .areas import AREA, RULER
from .entries import BACK, ENTRIES, PREDICTED
from .recall import RECALL
from .shape import FACTOR, SHAPE

# In the first edition the factor was 04.5 and the way back 04.4.
FORMERLY = {"04.5": "04.4", "04.4": "04.5"}
EXERCISES = (SHAPE, ENTRIES, PREDICTED, FACTOR, BACK, AREA, RULER)

__all__ = ["EXERCISES", "FORMERLY", "RECALL"]
