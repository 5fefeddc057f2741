"""The pictures of this lesson, one file each."""

from .launcher import Launcher
from .lottery import Lottery
from .plateau import Plateau

__all__ = ["Launcher", "Lottery", "Plateau"]
