"""The pictures of this lesson, one file each."""

from .batch_cloud import BatchCloud
from .hover_ball import HoverBall

__all__ = ["BatchCloud", "HoverBall"]
