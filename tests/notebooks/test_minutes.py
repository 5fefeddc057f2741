"""The minutes at the head of a lesson are those that a class needs, computed.

Words / 130, and 3 for a prediction, 4 for an exercise that is not marked "(at home)", 2 for a
worked cell; in steps of five. Folded text is for the curious and for teachers, and not counted. Who
works at home reads the same and does all exercises.
"""

import re

import pytest
from stored import HEADING, NUMBERS, cells, kinds

from hillside.course import lesson

PACE = 130  # words a minute
FOLDED = re.compile(r"<details>.*?</details>", re.DOTALL)
MATHS = re.compile(r"\$\$.*?\$\$|\$.*?\$|\]\(.*?\)|https?://\S+|```.*?```", re.DOTALL)


def words(number):
    text = " ".join(cell.source for cell in cells(number) if cell.cell_type == "markdown")
    return len(re.findall(r"\w[\w’'-]*", MATHS.sub(" ", FOLDED.sub(" ", text))))


def predictions(number):
    code = "\n".join(cell.source for cell in cells(number) if cell.cell_type == "code")
    return sum(
        f"{name}(" in code and kind.prediction is not None for name, kind in kinds(number).items()
    )


def exercises(number):
    """(in class, at home only)."""
    text = "\n".join(cell.source for cell in cells(number) if cell.cell_type == "markdown")
    home = [bool(found[2]) for found in HEADING.finditer(text)]
    return home.count(False), home.count(True)


def worked(number):
    """Cells that compute something for the reader: code with printed text and no exercise."""
    return sum(
        any(output.output_type == "stream" for output in cell.outputs)
        for cell in cells(number)
        if cell.cell_type == "code" and "check(" not in cell.source
    )


def needed(number):
    """Minutes (in class, at home)."""
    core, home = exercises(number)
    shared = words(number) / PACE + 3 * predictions(number) + 2 * worked(number)
    return shared + 4 * core, shared + 4 * (core + home)


@pytest.mark.parametrize("number", NUMBERS)
def test_the_minutes_are_those_that_are_needed(number):
    stated, computed = lesson(number).minutes, needed(number)
    rounded = tuple(int(5 * round(minutes / 5)) for minutes in computed)
    assert stated == rounded, f"computed {computed}"


@pytest.mark.parametrize("number", NUMBERS)
def test_a_lesson_of_more_than_an_hour_and_a_quarter_says_where_to_stop(number):
    text = "\n".join(cell.source for cell in cells(number))
    assert lesson(number).minutes[0] <= 75 or re.search(r"^## Second sitting", text, re.MULTILINE)
