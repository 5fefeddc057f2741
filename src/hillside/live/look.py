"""How pictures look: one palette with one meaning per colour, light and dark, and a larger mode.

The colours are those of Okabe and Ito (2008), "Color Universal Design", darkened or lightened until
each stands out at least 3:1 from the paper of its theme. A colour never speaks alone: shape, dash
or a word says the same.
"""

from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass

PALETTE = {  # role: (light, dark)
    "paper": ("#ffffff", "#111111"),
    "ink": ("#1b1f24", "#e8eaed"),  # text, axes, the handle
    "faint": ("#8a9099", "#7b828c"),  # grid, contours, reference lines
    "hill": ("#6b7c93", "#9db0c8"),  # height: the fill of contour maps, curves of f
    "path": ("#c24e00", "#ff9355"),  # where the method walks
    "gradient": ("#0067a5", "#5db8ee"),  # gradients and slopes
    "promise": ("#a8508a", "#e9a3cf"),  # what a linear model promises
    "got": ("#007d5c", "#35cfa0"),  # what really happened
    "ghost": ("#666c75", "#a3a9b2"),  # what would come next, what was guessed
    "target": ("#8f6b00", "#f2c94c"),  # minima, goals
    "danger": ("#b3261e", "#ff8a80"),  # divergence, broken promises
    "first": ("#9cc7e8", "#1f5d8c"),  # regions, told apart by lightness and label as well
    "second": ("#f4b183", "#a3551f"),
    "third": ("#a9d8c3", "#1f6b52"),
    "fourth": ("#e3b7d3", "#7d3f68"),
    "nowhere": ("#4a4e55", "#050607"),  # regions from which nothing arrives
}
CLASS_SCALE = 1.4
HANDLE_RADIUS = 9.0  # pixels
NARROW_WIDTH, NARROW_ROW = 300, 260  # pixels
MARGINS = (62, 16, 32, 46)  # left, right, top, bottom, in pixels


@dataclass(frozen=True)
class Look:
    """How to paint: on `dark` paper or white, `big` for a class room, `asked` for an open question.

    narrow: for a small screen, with all axes below each other.   asked: what the question hides is
    left out, and the question stands in the caption's place.
    """

    dark: bool = False
    big: bool = False
    narrow: bool = False
    asked: bool = False

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
