"""The exercises of lesson 07, Taylor models."""

from .along import ALONG
from .cosine import COSINE
from .exponential import COEFFICIENT, EXPONENTIAL
from .halving import FALLS_BY
from .recall import RECALL
from .root import AT_NINE
from .series import LOGARITHM
from .two_variables import TWO_VARIABLES

EXERCISES = (
    EXPONENTIAL,
    COEFFICIENT,
    AT_NINE,
    FALLS_BY,
    COSINE,
    TWO_VARIABLES,
    LOGARITHM,
    ALONG,
)

__all__ = ["EXERCISES", "RECALL"]
