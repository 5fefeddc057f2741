"""The exercises of lesson 09, gradient descent."""

from .first_step import FIRST_STEP, STEP_LENGTH
from .heights import HOW_MANY_STEPS, LARGE_RATE
from .loop import CODE_A_STEP, EQUAL_ROWS
from .recall import RECALL
from .valley import WHICH_VALLEY

# Numbers in the first edition: the history was 09.7, the large rate 09.4, the valley 09.6.
FORMERLY = {"09.7": "09.4", "09.4": "09.6", "09.6": "09.7"}
EXERCISES = (
    FIRST_STEP,
    STEP_LENGTH,
    HOW_MANY_STEPS,
    EQUAL_ROWS,
    CODE_A_STEP,
    LARGE_RATE,
    WHICH_VALLEY,
)

__all__ = ["EXERCISES", "FORMERLY", "RECALL"]
