"""The pictures of this lesson, one file each."""

from .typed_surface import TypedSurface

__all__ = ["TypedSurface"]
