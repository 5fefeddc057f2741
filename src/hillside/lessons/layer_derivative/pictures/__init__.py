"""The pictures of this lesson, one file each."""

from .backward_pass import BackwardPass
from .depth_fade import DepthFade
from .layer_microscope import LayerMicroscope
from .outer_product import OuterProduct
from .shares_beside import SharesBeside

__all__ = ["BackwardPass", "DepthFade", "LayerMicroscope", "OuterProduct", "SharesBeside"]
