"""The pictures of this lesson, one file each."""

from .bug_lab import BugLab
from .cockpit import Cockpit
from .exact_valley import ExactValley
from .own_target import OwnTarget
from .painter import Painter

__all__ = ["BugLab", "Cockpit", "ExactValley", "OwnTarget", "Painter"]
