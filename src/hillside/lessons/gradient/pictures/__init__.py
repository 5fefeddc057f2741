"""The pictures of this lesson, one file each."""

from .compass import Compass
from .finite_step import FiniteStep
from .peak_guess import PeakGuess
from .ruler import Ruler

__all__ = ["Compass", "FiniteStep", "PeakGuess", "Ruler"]
