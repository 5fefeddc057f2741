"""A stage of data painted by matplotlib, for the still: frames, ticks, names, and what stays.

The twin of stage.js: both lay out the same panels and write the same words.
"""

from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from matplotlib.patches import PathPatch
from matplotlib.ticker import FixedLocator, NullFormatter, NullLocator
from matplotlib.transforms import Affine2D

from hillside.notation import lettered

from .actors import Text
from .fog import draw_fogs, fogs
from .heights import Heights
from .layout import (
    ABOVE,
    AFTER,
    BARE_ABOVE,
    LETTER,
    NARROW_WIDTH,
    WIDTH,
    axes_box,
    filled_width,
    height_of,
    narrow_hero,
    panels,
)
from .painters import paint
from .placed_words import MIDDLE, write
from .raster import Raster
from .space import space
from .written import outline

POINT = 72  # at this resolution a typographic point is a pixel, so sizes are pixels of the picture
TICK, NAME, HEADLINE = 12, 13, 17  # pixels of type
TICK_LENGTH = 4
TICK_LEFT, TICK_BELOW = 7, 18  # pixels from the axes to the words of ticks: their end, their line
NAME_LEFT, NAME_ABOVE, NAME_BELOW = 8, 11, 34  # from the corner of the axes to the line of a name
FILLING = Heights, Raster  # what fills its axes lies below their frame
ABOVE_FRAME = 2.6  # matplotlib's order of painting: frames have 2.5, the cast 4 and more
NAME_LETTER, HEADLINE_ABOVE = 7.6, 10  # before the headline, for each letter of a name; below it
CLEAR = 2  # pixels between the headline and the axes, at least


def raise_figure(stage, look, density, asked=None):
    """A figure with the axes of a Stage and all that stays, without what an open question hides.

    asked: the Prediction that is open, or None.   Its axes carry their names as labels.
    """
    hidden = asked.hides if asked else ()
    figure = _laid_out(stage, look, density, hidden)
    draw_fogs(figure, fogs(stage, asked), look)
    _paint_ground(figure, stage, look, hidden)
    first = next(iter(stage.axes))
    if stage.headline and first not in hidden:
        _write_headline(figure.axes[0], stage, look)
    return figure


def _laid_out(stage, look, density, hidden):
    """A figure with the axes alone."""
    room = look.room or room_of(stage, look)
    figure = Figure(figsize=[side / POINT for side in room], dpi=POINT * density)
    FigureCanvasAgg(figure)
    figure.set_facecolor(look.color("paper"))
    for name, axes, box in boxes(stage, room, look):
        _axes(figure, name, (axes, box), look).set_visible(name not in hidden)
    return figure


def room_of(stage, look):
    """Width and height of the still of a Stage; of a look its `narrow` and `scale`."""
    _, hero, scaled = _described(stage)[0]
    if not look.narrow:
        return WIDTH, height_of(len(stage.axes))
    high = narrow_hero(hero, NARROW_WIDTH, look.scale, scaled)
    return NARROW_WIDTH, height_of(len(stage.axes), NARROW_WIDTH, high)


def _described(stage):
    """[(name, description, whether a height scale stands beside it), ...] of all axes."""
    lands = {actor.on for actor, _ in stage.ground.values() if _has_scale(actor)}
    return [(name, axes, name in lands) for name, axes in stage.describe().items()]


def boxes(stage, room, look):
    """The name, the description and the box of each axes of a Stage.   room: width and height."""
    every = _described(stage)
    filled = [filled_width(axes, room[1], look.scale, scaled) for _, axes, scaled in every]
    places = panels(filled, room, look.narrow, look.scale)
    for (name, axes, scaled), panel in zip(every, places):
        yield name, axes, axes_box(axes, panel, look.scale, scaled)


def _has_scale(actor):
    return isinstance(actor, Heights) and actor.filled


def _axes(figure, name, shown, look):
    axes, (left, top, width, height) = shown
    wide, high = figure.get_size_inches() * POINT
    place = [left / wide, 1 - (top + height) / high, width / wide, height / high]
    ax = figure.add_axes(place, label=name)
    if axes["space"] is not None:
        ax.set_facecolor("none")
        space(ax, axes["space"], axes["names"])
        return ax
    scales = ["log" if axes[log] else "linear" for log in ("logx", "logy")]
    ax.set(xscale=scales[0], yscale=scales[1], xlim=axes["x"], ylim=axes["y"], facecolor="none")
    _frame(ax, axes, look)
    return ax


def _frame(ax, axes, look):
    """Left and bottom lines, ticks with their words, and the names at the ends of the axes."""
    for side, spine in ax.spines.items():
        spine.set(visible=side in ("left", "bottom") and not axes["bare"])
        spine.set(color=look.color("faint"), linewidth=look.scale)
    for axis, marks in zip((ax.xaxis, ax.yaxis), axes["ticks"]):
        axis.set_minor_locator(NullLocator())
        axis.set_major_locator(FixedLocator([place for place, _ in marks]))
        axis.set_major_formatter(NullFormatter())
    style = {"color": look.color("faint"), "width": look.scale}
    ax.tick_params(length=TICK_LENGTH * look.scale, **style)
    if not axes["bare"]:
        _write_ticks(ax, axes["ticks"], look)
    _write_names(ax, axes["names"], look)


def _write_ticks(ax, ticks, look):
    style, scale = {"size": TICK * look.scale, "color": look.color("soft")}, look.scale
    x, y = ax.get_xaxis_transform(), ax.get_yaxis_transform()
    for place, words in ticks[0]:
        off = (-_beyond(ax, place, words, scale), -TICK_BELOW * scale)
        write(ax, words, (place, 0, x), off, {"ha": "center"} | style)
    for place, words in ticks[1]:
        off = (-TICK_LEFT * scale, -MIDDLE * TICK * scale)
        write(ax, words, (0, place, y), off, {"ha": "right"} | style)


def _beyond(ax, place, words, scale):
    """How far to the right a number below its tick would leave its panel."""
    density = ax.figure.dpi / POINT
    middle = ax.get_xaxis_transform().transform((place, 0))[0] / density
    end = ax.get_window_extent().x1 / density + AFTER * scale
    return max(0.0, middle + LETTER * scale * len(words) / 2 - end)


def _write_names(ax, names, look):
    style, scale = {"size": NAME * look.scale, "color": look.color("ink")}, look.scale
    right, left = (1, 0, ax.transAxes), (0, 1, ax.transAxes)
    if names[0]:
        write(ax, f"{names[0]} →", right, (0, -NAME_BELOW * scale), {"ha": "right"} | style)
    if names[1]:
        off = (-NAME_LEFT * scale, NAME_ABOVE * scale)
        write(ax, f"↑ {names[1]}", left, off, {"ha": "left"} | style)


def _paint_ground(figure, stage, look, hidden):
    labelled = {ax.get_label(): ax for ax in figure.axes}
    for i, (name, (actor, data)) in enumerate(stage.ground.items()):
        aside = isinstance(actor, Text) or actor.on in stage.spaces  # these go with the cast
        if not aside and not {name, actor.on} & set(hidden):
            ax = labelled[actor.on]
            before = set(ax.get_children())
            paint(actor, ax, data, look)
            if not isinstance(actor, FILLING):
                for artist in set(ax.get_children()) - before:
                    artist.set_zorder(ABOVE_FRAME + i / 1000)


def _write_headline(ax, stage, look):
    """The formula above the hero, after the name of its upright axis.

    It is smaller where it would reach beyond its panel or into the axes.
    """
    hero = next(iter(stage.describe().values()))
    name = "" if hero["space"] else hero["names"][1]
    right = NAME_LETTER * (len(name) + 3) - NAME_LEFT if name else 0
    pixel, box = look.scale * ax.figure.dpi / POINT, ax.get_window_extent()
    letters = lettered(f"${stage.headline}$")
    room = box.width + (AFTER - right) * pixel
    above = BARE_ABOVE if hero["bare"] else ABOVE
    tall = (letters["ascent"] + letters["descent"]) / (above - CLEAR)
    size = min(HEADLINE * pixel / 1000, room / letters["width"], pixel / tall)
    up = max(HEADLINE_ABOVE * pixel, CLEAR * pixel + letters["descent"] * size)
    corner = box.x0 + right * pixel, box.y1 + up
    there = Affine2D().scale(size, -size).translate(*corner)
    path = outline(tuple(map(tuple, letters["marks"]))).transformed(there)
    ax.figure.add_artist(PathPatch(path, transform=None, linewidth=0, color=look.color("ink")))
