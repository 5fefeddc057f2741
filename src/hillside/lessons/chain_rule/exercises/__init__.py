"""The exercises of lesson 05, the chain rule and backpropagation."""

from .back import BACK, WHICH_WAY
from .neuron import NEURON, NO_SIGMOID
from .paths import BROKEN, THREE, TWO_PATHS
from .recall import RECALL
from .reuse import COUNTED, REUSED

EXERCISES = (
    TWO_PATHS,
    THREE,
    BROKEN,
    NO_SIGMOID,
    NEURON,
    REUSED,
    COUNTED,
    BACK,
    WHICH_WAY,
)

__all__ = ["EXERCISES", "RECALL"]
