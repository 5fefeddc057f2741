"""The pictures of this lesson, one file each."""

from .curvature_wheel import CurvatureWheel
from .eigenvalue_map import EigenvalueMap
from .silent_hessian import SilentHessian
from .stretched_arrow import StretchedArrow

__all__ = ["CurvatureWheel", "EigenvalueMap", "SilentHessian", "StretchedArrow"]
