"""The pictures of this lesson, one file each."""

from .typed_surface import TypedSurface, notation

__all__ = ["TypedSurface", "notation"]
