"""The pictures of this lesson, one file each."""

from .bend_o_meter import BendOMeter

__all__ = ["BendOMeter"]
