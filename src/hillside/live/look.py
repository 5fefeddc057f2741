"""How pictures look: one palette with one meaning per colour, light and dark, and a larger mode.

A mark stands out at least 4.5:1 from the paper, and 3:1 from every height of a map and from every
region (WCAG 2); any two marks stay apart for colour-blind eyes. A colour never speaks alone: form
or a word says the same.
"""

from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass

PALETTE = {  # role: (light, dark)
    "paper": ("#ffffff", "#111111"),
    "ink": ("#1b1f24", "#e8eaed"),  # text, handles, focus, controls
    "soft": ("#535a65", "#a9afb8"),  # ticks, text of second rank
    "faint": ("#878d96", "#6f7680"),  # frames, floors, grids
    "contour": ("#1b1f24", "#e8eaed"),  # lines of one height, at 35 %
    "hill": ("#3a4756", "#8e9eb6"),  # curves of f, cuts of f
    "path": ("#b55300", "#f59a4c"),  # where the method walks
    "gradient": ("#2f63c9", "#63a4ff"),  # gradients, slopes, tangents
    "promise": ("#5f2490", "#f5b6f2"),  # what a linear model promises
    "got": ("#066e54", "#7df0bd"),  # what really happened
    "ghost": ("#697079", "#b9bcc1"),  # what was, or would come next
    "guess": ("#1b1f24", "#e8eaed"),  # what was guessed
    "target": ("#4a3a00", "#ffec70"),  # minima, goals
    "danger": ("#a80238", "#ff6b86"),  # limits, divergence, broken promises
    "first": ("#deedfe", "#294c82"),  # regions, told apart by letter and border as well
    "second": ("#f6c579", "#61480b"),
    "third": ("#c4f5cc", "#17381d"),
    "fourth": ("#e2beff", "#432a4b"),
    "nowhere": ("#cccccc", "#4a4a4a"),  # regions from which nothing arrives
    "series1": ("#810e09", "#fda59e"),  # several of one kind side by side, each with its name
    "series2": ("#a1567d", "#fd62ab"),
    "series3": ("#611837", "#b5a12d"),
    "series4": ("#5e52fb", "#a2beff"),
    "series5": ("#302781", "#84fcf3"),
    "series6": ("#2b7d4d", "#d9f92b"),
}
CLASS_SCALE = 1.4
HANDLE_RADIUS = 9.0  # pixels
NARROW_WIDTH, NARROW_ROW = 300, 260  # pixels
MARGINS = (62, 16, 32, 46)  # left, right, top, bottom, in pixels


@dataclass(frozen=True)
class Look:
    """How to paint: on `dark` paper or white, `big` for a class room, `asked` for an open question.

    narrow: for a small screen, with all axes below each other.   asked: what the question hides is
    left out, and the question stands in the caption's place.   room: width and height in pixels
    into which a stage of data is laid, None for those of a still.
    """

    dark: bool = False
    big: bool = False
    narrow: bool = False
    asked: bool = False
    room: tuple | None = None

    @property
    def scale(self):
        return CLASS_SCALE if self.big else 1.0

    def color(self, role):
        try:
            return PALETTE[role][self.dark]
        except KeyError:
            raise ValueError(
                f"no colour has the meaning {role!r}; the meanings are {', '.join(PALETTE)}"
            ) from None

    def rgb(self, role):
        """The colour of a meaning as red, green, blue from 0 to 1."""
        return [part / 255 for part in bytes.fromhex(self.color(role)[1:])]


_look = ContextVar("look", default=Look())


def color(role):
    """The colour of a meaning ("path", "gradient", ...) in the theme now being painted.

    For use in `stage`.
    """
    return _look.get().color(role)


@contextmanager
def painting_in(look):
    """Within this block `color` answers for `look`.

    A context variable, since two threads may paint two themes.
    """
    token = _look.set(look)
    try:
        yield look
    finally:
        _look.reset(token)


def dress(figure, look):
    """Give every axes of `figure` the margins, type sizes and colours of `look`.

    What a stage coloured itself stays.
    """
    if look.narrow:
        _stack(figure, look)
    _lay_out(figure, look)
    figure.set_facecolor(look.color("paper"))
    for ax in figure.axes:
        ax.set_facecolor("none")
        _dress_frame(ax, look)
        for text, size in (
            (ax.title, 14),
            (ax.xaxis.label, 13),
            (ax.yaxis.label, 13),
            *((t, 12) for t in ax.texts),
        ):
            text.set_fontsize(size * look.scale)
            if text.get_color() in ("black", "k"):
                text.set_color(look.color("ink"))


def _stack(figure, look):
    """Every axes in a row of its own."""
    figure.set_size_inches(NARROW_WIDTH / 72, NARROW_ROW * look.scale * len(figure.axes) / 72)
    rows = figure.add_gridspec(len(figure.axes), 1)
    for row, ax in zip(rows, figure.axes):
        ax.set_subplotspec(row)


def _lay_out(figure, look):
    """Room for tick labels, axis labels and titles, in pixels.

    matplotlib's own layouts take longer than the painting.
    """
    width, height = figure.get_size_inches() * 72
    left, right, top, bottom = (margin * look.scale for margin in MARGINS)
    figure.subplots_adjust(
        left=left / width, right=1 - right / width, top=1 - top / height, bottom=bottom / height
    )
    rows, columns = figure.axes[0].get_gridspec().get_geometry()
    gap = (
        _gap(width - left - right, (left + 0.4 * right), columns),
        _gap(height - top - bottom, top + bottom, rows),
    )
    figure.subplots_adjust(wspace=gap[0], hspace=gap[1])


def _gap(room, gap, count):
    """The gap between `count` axes in `room`, as the share of an axes that matplotlib wants."""
    return gap * count / (room - gap * (count - 1))


def _dress_frame(ax, look):
    for spine in ax.spines.values():
        spine.set_color(look.color("faint"))
        spine.set_linewidth(look.scale)
    ax.tick_params(
        which="both",
        color=look.color("faint"),
        labelcolor=look.color("ink"),
        labelsize=12 * look.scale,
        grid_color=look.color("faint"),
        grid_alpha=0.35,
        grid_linewidth=0.8,
    )
    ax.set_title(
        ax.get_title(), y=1.0
    )  # at a place of its own choice matplotlib would lay out all tick labels twice
