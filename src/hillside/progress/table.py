"""Progress as a table, in text and for JupyterLab."""

from dataclasses import dataclass
from html import escape

HEAD = ("exercise", "what it asks", "state", "tries")
PRACTICE = ("practice", "what it asks", "level", "right", "questions")


@dataclass(frozen=True, repr=False)
class Progress:
    """rows: {notebook title: [(id, what it asks, state, tries), ...]}.

    note: sentences on predictions and on trouble.

    practice: [(kind, what it asks, level, right, questions), ...], empty before the first question.
    """

    rows: dict
    note: str = ""
    practice: tuple = ()

    def __repr__(self):
        return "\n\n".join(
            [_text(*parts) for parts in self._tables()] + [self.note] * bool(self.note)
        )

    def _repr_html_(self):
        note = f"<p>{escape(self.note)}</p>" if self.note else ""
        return "".join(_html(*parts) for parts in self._tables()) + note

    def _tables(self):
        """(caption, head, rows) of every table."""
        tables = [(_caption(title, rows), HEAD, rows) for title, rows in self.rows.items()]
        return tables + [("Practice", PRACTICE, self.practice)] * bool(self.practice)


def predictions(made):
    """A sentence on the predictions.   made: {picture: "guessed" or "skipped"}."""
    guessed = sum(state == "guessed" for state in made.values())
    return f"Predictions: {guessed} guessed, {len(made) - guessed} skipped." if made else ""


def _caption(title, rows):
    right = sum(state == "right" for _, _, state, _ in rows)
    return f"{title}: {right} of {len(rows)} right"


def _text(caption, head, rows):
    widths = [max(map(len, column)) for column in zip(head, *rows)]
    lines = [
        "  ".join(cell.ljust(width) for cell, width in zip(line, widths)).rstrip()
        for line in (head, *rows)
    ]
    return "\n".join([caption, *lines])


def _html(caption, head, rows):
    head = "".join(f'<th scope="col" style="text-align:left">{cell}</th>' for cell in head)
    body = "".join(f"<tr>{_html_row(cells)}</tr>" for cells in rows)
    return (
        f'<table><caption style="text-align:left;color:inherit">{escape(caption)}</caption>'
        f"<thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"
    )


def _html_row(cells):
    name, *rest = (escape(cell, quote=False) for cell in cells)
    return f'<th scope="row" style="text-align:left">{name}</th>' + "".join(
        f'<td style="text-align:left">{cell}</td>' for cell in rest
    )
