"""The questions of notebook 10, choosing the step.

recall.py      what notebooks 08 and 09 left behind
constants.py   L of a quadratic, L on an interval
rates.py       the three rates, what lies between them, a saddle
local.py       a step from the curvature where one stands
inputs.py      L of logistic regression
search.py      backtracking
"""

from .constants import QUADRATIC, QUARTIC_L
from .inputs import LOGISTIC_L, PIXELS
from .local import LOCAL_STEP
from .rates import BETWEEN, SADDLE_FACTOR, THREE_RATES
from .recall import MULTIPLIER, STRONGEST
from .search import HALVINGS

RECALL = (MULTIPLIER, STRONGEST)
EXERCISES = (
    QUADRATIC,
    QUARTIC_L,
    BETWEEN,
    THREE_RATES,
    SADDLE_FACTOR,
    LOCAL_STEP,
    LOGISTIC_L,
    PIXELS,
    HALVINGS,
)
FORMERLY = {  # numbers in the first edition
    "10.1": "10.4",
    "10.2": "10.1",
    "10.3": "10.2",
    "10.4": "10.7",
    "10.7": "10.9",
    "10.9": "10.3",
}

__all__ = ["EXERCISES", "FORMERLY", "RECALL"]
