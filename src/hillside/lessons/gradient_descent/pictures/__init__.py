"""The pictures of this lesson, one file each."""

from .basins import Basins
from .multiplier_gauge import MultiplierGauge
from .walker import Walker

__all__ = ["Basins", "MultiplierGauge", "Walker"]
