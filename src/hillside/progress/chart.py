"""Progress as a map: lessons below those that they need, in text and for JupyterLab and a page."""

from dataclasses import dataclass
from html import escape

FULL, EMPTY = "■", "□"
LOOKS = {"done": "#2e8b57", "begun": "#2f86b5", "open": "#808080"}  # clear on white and on black
BOX = (
    "display:inline-block;vertical-align:top;text-align:left;width:14em;max-width:90%;"
    "margin:0.2em 0.3em;padding:0.3em 0.6em;border:1px solid {0};border-left:5px solid {0}"
)
HOW_TO_READ = "Each lesson stands below all that it needs."


@dataclass(frozen=True)
class Stop:
    """A lesson on the map.

    needs: numbers of lessons.   right, exercises: how many were right, and how many there are.
    guesses: how many predictions were made.
    """

    number: str
    title: str
    needs: tuple
    right: int
    exercises: int
    guesses: int

    @property
    def state(self):
        """done: every exercise was right.   begun: something was.   open: nothing yet."""
        if self.exercises and self.right == self.exercises:
            return "done"
        return "begun" if self.right or self.guesses else "open"

    @property
    def bar(self):
        return FULL * self.right + EMPTY * (self.exercises - self.right)

    @property
    def said(self):
        """The numbers in words."""
        guesses = f", {self.guesses} predicted" if self.guesses else ""
        return f"{self.right} of {self.exercises} right{guesses}"

    @property
    def after(self):
        return f"needs {', '.join(self.needs)}" if self.needs else "needs nothing"


@dataclass(frozen=True, repr=False)
class Map:
    """The Stops in the order of the course, each after all that it needs.   note: on trouble."""

    stops: tuple
    note: str = ""

    def levels(self):
        """The Stops in rows: each as high as it can stand below all that it needs."""
        depth = {}
        for stop in self.stops:
            depth[stop.number] = 1 + max((depth[one] for one in stop.needs), default=-1)
        return [
            [stop for stop in self.stops if depth[stop.number] == level]
            for level in range(max(depth.values(), default=-1) + 1)
        ]

    @property
    def next(self):
        """The numbers of lessons that are not done, while all that they need is."""
        done = {stop.number for stop in self.stops if stop.state == "done"}
        return [
            stop.number
            for stop in self.stops
            if stop.number not in done and done.issuperset(stop.needs)
        ]

    @property
    def head(self):
        """How far the whole is, and what can come next."""
        right, all_there_are = (
            sum(getattr(stop, name) for stop in self.stops) for name in ("right", "exercises")
        )
        whole = f"{right} of {all_there_are} exercises right."
        return f"{whole} Next: {', '.join(self.next)}." if self.next else f"{whole} All is done."

    def __repr__(self):
        lines = [f"Your map of the course. {self.head} {HOW_TO_READ}"]
        for level in self.levels():
            lines += ["", *(_line(stop) for stop in level)]
        return "\n".join(lines + ["", self.note] * bool(self.note))

    def _repr_html_(self):
        rows = (f"<li>{''.join(map(_box, level))}</li>" for level in self.levels())
        arrow = '<li aria-hidden="true">↓</li>'
        note = f"<p>{escape(self.note)}</p>" if self.note else ""
        return (
            f"<p><strong>Your map of the course.</strong> {escape(self.head)} {HOW_TO_READ}</p>"
            f'<ol style="list-style:none;margin:0;padding:0;text-align:center" '
            f'aria-label="Lessons, those that need nothing first">{arrow.join(rows)}</ol>{note}'
        )


def _line(stop):
    return f"{stop.number} {stop.title}: {stop.bar} {stop.said}, {stop.after}"


def _box(stop):
    """One lesson; its state stands in words, the colour only repeats it."""
    return (
        f'<div style="{BOX.format(LOOKS[stop.state])}">'
        f"<strong>{stop.number}</strong> {escape(stop.title)}<br>"
        f'<span aria-hidden="true">{stop.bar}</span><br>'
        f"<small>{stop.said}<br>{stop.state}, {stop.after}</small></div>"
    )
