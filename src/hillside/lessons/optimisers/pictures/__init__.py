"""The pictures of this lesson, one file each."""

from .momentum_plane import MomentumPlane
from .race import Race
from .schedule import Schedule

__all__ = ["MomentumPlane", "Race", "Schedule"]
