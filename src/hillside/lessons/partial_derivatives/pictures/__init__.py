"""The pictures of this lesson, one file each."""

from .broken_plane import BrokenPlane
from .slice_cutter import SliceCutter
from .what_is_frozen import WhatIsFrozen

__all__ = ["BrokenPlane", "SliceCutter", "WhatIsFrozen"]
