"""The questions of notebook 08, the Hessian.

recall.py      what notebook 03 left behind
entries.py     the table itself, and the curvature along an arrow
stretched.py   eigenvectors and eigenvalues
types.py       minimum, maximum, saddle
"""

from .entries import ALONG, COUNT, ENTRIES
from .recall import SLOPE, SLOPES
from .stretched import FACTOR, SPECTRUM
from .types import DET_LIES, ITS_TYPE, LEFT_OPEN, NOT_CRITICAL, TWO_POINTS, WITH_A_ZERO

RECALL = (SLOPES, SLOPE)
EXERCISES = (
    ENTRIES,
    COUNT,
    ALONG,
    FACTOR,
    SPECTRUM,
    ITS_TYPE,
    TWO_POINTS,
    NOT_CRITICAL,
    DET_LIES,
    LEFT_OPEN,
    WITH_A_ZERO,
)
FORMERLY = {
    "08.2": "08.5",
    "08.2b": "08.6",
    "08.4": "08.7",
    "08.5": "08.9",
    "08.6": "08.10",
    "08.7": "08.2",
    "08.8": "08.11",
    "08.9": "08.8",
}
