"""The exercises of lesson 01, one variable."""

from .central import CENTRAL
from .flat import LEVEL_PLACES
from .layers import COMPOSED, NEURON
from .powers import CUBE, PRODUCT
from .recall import RECALL
from .steps import BEST_STEP, COARSE_SCALE

EXERCISES = (CUBE, COMPOSED, PRODUCT, NEURON, CENTRAL, BEST_STEP, COARSE_SCALE, LEVEL_PLACES)

__all__ = ["EXERCISES", "RECALL"]
