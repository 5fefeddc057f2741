"""A lesson comes fast on a slow line: its page, with all that moves its pictures, is small."""

import gzip
from pathlib import Path

import pytest

from hillside.course import GUIDE, LESSONS, notebook
from hillside.pages.notebook import page

NOTEBOOKS = Path(__file__).parents[2] / "notebooks"
LARGEST = 500_000  # bytes on their way: hosts pack pages as gzip does
FILES = [notebook(one.number, NOTEBOOKS) for one in (*LESSONS, GUIDE)]


@pytest.mark.long
@pytest.mark.parametrize("path", [*filter(None, FILES)], ids=lambda path: path.stem)
def test_the_page_of_a_lesson_takes_at_most_500_kb_on_its_way(path):
    size = len(gzip.compress(page(path).encode(), 6))
    assert size <= LARGEST, f"{size // 1000} kB"
