"""The pictures of this lesson, one file each."""

from .alpha_dial import AlphaDial
from .catapult import Catapult
from .line_search import LineSearch
from .local_step import LocalStep
from .sharpening import Sharpening
from .sliding_cone import SlidingCone
from .umbrella import Umbrella
from .where_is_l import WhereIsL

__all__ = [
    "AlphaDial",
    "Catapult",
    "LineSearch",
    "LocalStep",
    "Sharpening",
    "SlidingCone",
    "Umbrella",
    "WhereIsL",
]
