"""A picture so small that no word on it could be read: its hero alone, for maps of a course."""

import io

from matplotlib.text import Text
from PIL import Image, ImageOps

from .look import Look
from .still import painted, play

SIZE = (440, 275)  # pixels; pages show it at half of that
DENSITY = 1.5


def thumbnail(picture, values, dark=False):
    """WebP bytes of SIZE pixels: the first axes of the picture at these values, without words."""
    look = Look(dark=dark, narrow=True)
    with painted(picture, values, look, DENSITY) as stage:
        play(picture, values, stage)
        for text in stage.figure.findobj(Text):
            text.set_visible(False)
        image = Image.fromarray(stage.image()).convert("RGB")
        left, top, width, height = next(iter(stage.geometry().values()))["box"]
    across, down = image.size
    edges = (left * across, top * down, (left + width) * across, (top + height) * down)
    hero = image.crop([round(edge) for edge in edges])
    out = io.BytesIO()
    ImageOps.pad(hero, SIZE, color=look.color("paper")).save(out, "webp", quality=70, method=6)
    return out.getvalue()
