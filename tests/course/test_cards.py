"""All words and formula cards of the course on one sheet."""

import re
from pathlib import Path

import pytest

from hillside.course.cards import WANTED, cards
from hillside.course.map import here
from hillside.pages.site import sheet

NOTEBOOKS = Path(__file__).parents[2] / "notebooks"


@pytest.fixture(scope="module")
def found():
    return cards(NOTEBOOKS)


def test_every_lesson_has_its_words_and_its_formulas(found):
    assert [(card.number, card.kind) for card in found] == [
        (one.number, kind) for one in here(NOTEBOOKS) for kind in WANTED
    ]
    assert len(found) == 30


def test_a_card_ends_where_the_next_section_begins(found):
    assert all(card.text and not re.search(r"^## ", card.text, re.MULTILINE) for card in found)


def test_a_folder_without_lessons_has_no_cards(tmp_path):
    assert cards(tmp_path) == []


def test_the_sheet_shows_them_in_order_with_their_formulas_set():
    html = sheet(NOTEBOOKS)
    assert [int(number) for number in re.findall(r"<h2>(\d\d) ", html)] == list(range(15))
    assert html.count("<h3>Words</h3>") == html.count("<h3>Formula card</h3>") == 15
    assert "<hs-math>" in html and "$" not in re.sub(r"(?s)<script.*?</script>", "", html)
