"""Words of a stage at exact places, painted by matplotlib."""

MIDDLE = 0.36  # of the size of type: from the line of digits to their middle


def write(ax, words, place, off, style):
    """Words with their line at a place of matplotlib's axes.

    place: (x, y, transform).   off: pixels to the right and up from there.
    style: {size in pixels, color, ha, ...} of a text.
    """
    x, y, transform = place
    style = {"va": "baseline", "parse_math": False, "annotation_clip": False} | style
    ax.annotate(words, (x, y), off, xycoords=transform, textcoords="offset points", **style)
