"""Labels painted by matplotlib, where the player writes them: the twin of written.js."""

import re
from functools import lru_cache

import numpy as np
from matplotlib.lines import Line2D
from matplotlib.patches import PathPatch, Rectangle
from matplotlib.path import Path
from matplotlib.transforms import Affine2D

from .actors import Area, Dots
from .keyrow import SIGN
from .labelled import SIZE, field
from .labelling import handles, labelled, mapping, role, view

CASING, CASED = 3.0, 0.85  # of paper around letters: its width in pixels, its opacity
BOLD = 0.035  # what is added to the strokes of letters, in sizes of the type
LEADER, LED = (3.0, 1.0), (0.4, 0.6)  # its paper and its line: widths in pixels, opacities
TOKEN = re.compile(r"[a-zA-Z]|-?\d+(?:\.\d+)?")
STEPS = {"m": (Path.MOVETO, 1), "l": (Path.LINETO, 1), "q": (Path.CURVE3, 2), "c": (Path.CURVE4, 3)}


def write_labels(stage, cast, controls, values):
    """Write the labels of the cast [(actor, data), ...] on a painted stage.

    controls, values: of the picture, by name
    """
    for name, axes in stage.geometry().items():
        place, box = mapping(axes, stage.size, view(name, controls, values), stage.look.scale)
        things = [(actor, data, place) for actor, data in cast if actor.on == name]
        hands = handles(name, controls, values, place)
        for standing in labelled(things, field(box, things, hands, stage.look.scale)):
            _write(stage, standing)


def _write(stage, standing):
    color = stage.look.color(role(standing.actor))
    if standing.spot:
        _leader(stage, standing.spot.leader, color)
    elif standing.key:
        _sign(stage, standing.key, standing.actor, color)
    if standing.box:
        _letters(stage, standing.box, standing.lettering, color)


def _letters(stage, box, lettering, color):
    """Letters that end at the right of the box, with a casing of paper."""
    size, look = SIZE * stage.look.scale / 1000, stage.look
    left, base = box[2] - size * lettering["width"], box[1] + size * lettering["ascent"]
    there = Affine2D().scale(size, -size).translate(left, stage.size[1] - base)
    path = outline(tuple(map(tuple, lettering["marks"])))
    style = {"transform": there + _pixels(stage), "joinstyle": "round", "zorder": 9}
    casing = {"edgecolor": look.color("paper"), "linewidth": CASING * look.scale, "alpha": CASED}
    add = stage.figure.add_artist
    add(PathPatch(path, facecolor="none", **casing, **style))
    bold = BOLD * SIZE * look.scale
    add(PathPatch(path, facecolor=color, edgecolor=color, linewidth=bold, **style))


def _leader(stage, line, color):
    if not line:
        return
    xs, ys = zip(*line)
    look, place = stage.look, {"transform": _pixels(stage), "zorder": 8.5}
    for width, opacity, shade in zip(LEADER, LED, (look.color("paper"), color)):
        style = {"color": shade, "linewidth": width * look.scale, "alpha": opacity}
        ys_up = [stage.size[1] - y for y in ys]
        stage.figure.add_artist(Line2D(xs, ys_up, **style, **place))


def _sign(stage, box, actor, color):
    """A short line, a dot or a square before the words of the row, on paper."""
    left, top, right, bottom = box
    look, high = stage.look, stage.size[1]
    scale, y = look.scale, high - (top + bottom) / 2
    place = {"transform": _pixels(stage), "zorder": 8.5}
    paper = {"facecolor": look.color("paper"), "alpha": CASED, "linewidth": 0}
    add = stage.figure.add_artist
    add(Rectangle((left, high - bottom), right - left, bottom - top, **paper, **place))
    middle, end = left + (SIGN / 2 - 2) * scale, left + (SIGN - 4) * scale
    marker = "o" if isinstance(actor, Dots) else "s" if isinstance(actor, Area) else None
    style = {"color": color, "linewidth": 2.5 * scale, "markersize": 8 * scale}
    xs = [middle] if marker else [left, end]
    add(Line2D(xs, [y] * len(xs), marker=marker, **style, **place))


def _pixels(stage):
    """From pixels of the picture to those of the image."""
    return Affine2D().scale(stage.figure.dpi / 72)


@lru_cache(maxsize=256)
def outline(marks):
    """Marks ((SVG path, x, y, scale), ...) as one path of matplotlib, y downwards."""
    parts = [_path(text, x, y, scale) for text, x, y, scale in marks]
    return Path.make_compound_path(*parts) if parts else Path(np.zeros((0, 2)))


def _path(text, x, y, scale):
    """One SVG path of steps from point to point, after its first point."""
    points, codes, here, start = [], [], np.zeros(2), np.zeros(2)
    for letter, numbers in _commands(text):
        if letter == "z":
            points, codes, here = [*points, start], [*codes, Path.CLOSEPOLY], start
            continue
        code, count = STEPS[letter]
        for group in numbers.reshape(-1, count, 2):
            points += list(here + group)
            codes += [code] * count
            here = points[-1]
        start = here if letter == "m" else start
    return Path(np.array(points) * scale + (x, y), codes)


def _commands(text):
    """(letter, steps): "h" and "v" as "l"."""
    found = TOKEN.findall(text)
    starts = [i for i, token in enumerate(found) if token.isalpha()]
    for start, end in zip(starts, [*starts[1:], len(found)]):
        letter = found[start].lower()
        numbers = np.array(found[start + 1 : end], dtype=float)
        if letter in "hv":
            numbers = np.outer(numbers, [letter == "h", letter == "v"]).ravel()
        yield "l" if letter in "hv" else letter, numbers
