"""The exercises of lesson 02, partial derivatives."""

from .frozen import KEPT
from .neuron import NEURON
from .quotients import BACKWARD, BOTH_MOVE
from .recall import RECALL
from .rules import FACTOR, MIXED, SINE, SUMMAND

# Numbers in the first edition: quotient 02.6, diagnosis 02.8, sine 02.3, neuron 02.5, mixed 02.4,
# what is kept 02.7.
FORMERLY = {
    "02.6": "02.3",
    "02.8": "02.4",
    "02.3": "02.5",
    "02.5": "02.6",
    "02.4": "02.7",
    "02.7": "02.8",
}
EXERCISES = (FACTOR, SUMMAND, BACKWARD, BOTH_MOVE, SINE, NEURON, MIXED, KEPT)

__all__ = ["EXERCISES", "FORMERLY", "RECALL"]
