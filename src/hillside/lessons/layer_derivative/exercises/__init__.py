"""The exercises of lesson 06, the derivative of a layer."""

from .deep import SIX_LAYERS, WHICH_LINE
from .one_layer import JACOBIAN, SHAPE
from .recall import RECALL
from .shares import SHARES
from .way_back import BIAS_SLOPES, INPUT_SLOPES, WEIGHT_SLOPES

EXERCISES = (
    SHAPE,
    JACOBIAN,
    INPUT_SLOPES,
    WEIGHT_SLOPES,
    BIAS_SLOPES,
    WHICH_LINE,
    SIX_LAYERS,
    SHARES,
)

__all__ = ["EXERCISES", "RECALL"]
