"""The pictures of this lesson, one file each."""

from .best_line import BestLine
from .gears import Gears
from .secant_microscope import SecantMicroscope

__all__ = ["BestLine", "Gears", "SecantMicroscope"]
