"""The exercises of lesson 14, the capstone."""

from .counting import COUNTING, PARAMETERS
from .lab import NAME_THE_BUG, TABLE
from .neuron import BEST_NEURON, TWO_SCREENS
from .recall import RECALL
from .retarget import RETARGET
from .way_back import WEIGHT_SLOPES

EXERCISES = (
    COUNTING,
    TWO_SCREENS,
    BEST_NEURON,
    PARAMETERS,
    WEIGHT_SLOPES,
    NAME_THE_BUG,
    TABLE,
    RETARGET,
)

__all__ = ["EXERCISES", "RECALL"]
