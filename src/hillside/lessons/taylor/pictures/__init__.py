"""The pictures of this lesson, one file each."""

from .error_ladder import ErrorLadder
from .hugging import HuggingPolynomials
from .model_minimum import ModelMinimum
from .patch import Patch

__all__ = ["ErrorLadder", "HuggingPolynomials", "ModelMinimum", "Patch"]
