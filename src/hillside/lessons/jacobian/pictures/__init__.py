"""The pictures of this lesson, one file each."""

from .oracle_and_arrow import OracleAndArrow
from .warped_grid import WarpedGrid

__all__ = ["OracleAndArrow", "WarpedGrid"]
