"""Code cells of stored lessons, by what stands in them."""

from pathlib import Path

from hillside.course import notebook, refresh

FOLDER = Path(__file__).parents[2] / "notebooks"


def cell_with(number, text):
    """The first code cell of a lesson's notebook that holds this text."""
    cells = refresh.read(notebook(number, FOLDER)).cells
    return next(one.source for one in cells if one.cell_type == "code" and text in one.source)
