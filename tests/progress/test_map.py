"""Progress as a map: what needs what, how far each lesson is, and what can come next."""

import json
import re
from html.parser import HTMLParser
from pathlib import Path

import pytest

from hillside import course
from hillside.exercises import catalogue, check, progress_map
from hillside.exercises.on_the_map import stops
from hillside.progress import journal
from hillside.progress.chart import LOOKS, Map, Stop


def stop(number, needs=(), right=0, exercises=2, guesses=0):
    return Stop(number, f"Lesson {number}", needs, right, exercises, guesses)


DIAMOND = (
    stop("00", right=2),
    stop("01", ("00",), right=1),
    stop("02", ("00",), guesses=1),
    stop("03", ("01", "02")),
)


def test_every_lesson_is_on_the_map_below_all_that_it_needs():
    drawn = Map(stops({}, {}))
    rows = {one.number: k for k, level in enumerate(drawn.levels()) for one in level}
    assert list(sorted(rows)) == [one.number for one in course.LESSONS]
    for one in drawn.stops:
        assert one.needs == course.lesson(one.number).needs
        assert all(rows[need] < rows[one.number] for need in one.needs)
        assert not one.needs or rows[one.number] == 1 + max(rows[need] for need in one.needs)


def test_a_map_without_progress_counts_all_exercises_and_begins_at_the_beginning():
    drawn = Map(stops({}, {}))
    count = sum(len(catalogue.exercises(one.number)) for one in course.LESSONS)
    assert drawn.head == f"0 of {count} exercises right. Next: 00."
    assert {one.state for one in drawn.stops} == {"open"} and "■" not in repr(drawn)


def test_right_answers_and_guesses_count_for_their_lesson_alone():
    done = {
        "03.1": ("right", 2),
        "03.2": ("slip", 1),
        "03.r1": ("right", 1),
        "gradient-1": ("right", 1),
    }
    room = course.room("03")
    found = stops(done, {f"{room}.pictures.a.A": "guessed", f"{room}.pictures.b.B": "skipped"})
    third = next(one for one in found if one.number == "03")
    assert (third.right, third.guesses, third.state) == (1, 1, "begun")
    assert {one.state for one in found if one.number != "03"} == {"open"}


def test_a_room_whose_name_begins_another_one_keeps_its_guesses():
    room = course.room("03")
    beside = next(one for one in course.LESSONS if course.room(one.number).startswith(f"{room}_"))
    found = stops({}, {f"{course.room(beside.number)}.pictures.a.A": "guessed"})
    assert {one.number for one in found if one.guesses} == {beside.number}


def test_next_are_the_lessons_whose_needs_are_done():
    assert Map(DIAMOND).next == ["01", "02"]
    assert Map(DIAMOND).head == "3 of 8 exercises right. Next: 01, 02."
    whole = tuple(stop(one.number, one.needs, right=2) for one in DIAMOND)
    assert Map(whole).next == [] and Map(whole).head.endswith("All is done.")


def test_the_text_says_what_each_lesson_needs_and_how_far_it_is():
    lines = repr(Map(DIAMOND, "A note.")).split("\n")
    assert "01 Lesson 01: ■□ 1 of 2 right, needs 00" in lines
    assert "02 Lesson 02: □□ 0 of 2 right, 1 predicted, needs 00" in lines
    assert "03 Lesson 03: □□ 0 of 2 right, needs 01, 02" in lines and lines[-1] == "A note."


class Reader(HTMLParser):
    """What a screen reader says, and whether all tags close."""

    def __init__(self, text):
        super().__init__()
        self.said, self.open, self.hidden = "", [], 0
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        if tag != "br":
            self.open.append((tag, dict(attrs).get("aria-hidden") == "true"))

    def handle_endtag(self, tag):
        assert self.open.pop()[0] == tag

    def handle_data(self, data):
        if not any(hidden for _, hidden in self.open):
            self.said += f"{data} "


def test_the_page_says_in_words_what_bars_and_colours_show():
    drawn = Map(DIAMOND)
    read = Reader(drawn._repr_html_())
    assert read.open == [] and not re.search("[■□↓]", read.said)
    for one in DIAMOND:
        assert one.title in read.said and one.said in read.said
        assert f"{one.state}, {one.after}" in read.said


def contrast(colour, behind):
    def light(text):
        parts = [int(text[k : k + 2], 16) / 255 for k in (1, 3, 5)]
        lin = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
        return 0.2126 * lin[0] + 0.7152 * lin[1] + 0.0722 * lin[2]

    low, high = sorted((light(colour), light(behind)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("colour", LOOKS.values())
@pytest.mark.parametrize("behind", ["#ffffff", "#111111"])
def test_the_colours_are_seen_on_light_and_on_dark(colour, behind):
    assert contrast(colour, behind) >= 3


def test_titles_and_notes_are_text_and_no_markup():
    evil = Map((Stop("00", "<b>x</b>", (), 0, 1, 0),), "<script>")
    assert "<b>" not in evil._repr_html_() and "<script" not in evil._repr_html_()


def test_the_map_follows_the_journal(home, capsys):
    for one in catalogue.exercises("00"):
        check(one.id, one.right)
    capsys.readouterr()
    progress_map()
    said = capsys.readouterr().out
    count = len(catalogue.exercises("00"))
    assert f"{'■' * count} {count} of {count} right, needs nothing" in said and "Next: 01." in said


def test_a_journal_that_cannot_be_read_still_gives_the_map(home, capsys):
    journal.path().mkdir(parents=True)
    progress_map()
    said = capsys.readouterr().out
    assert "needs 05, 06, 09, 10" in said and "cannot be read" in said


def test_the_stored_map_is_that_of_somebody_who_begins_and_is_compared_with_no_other():
    notebook = Path(__file__).parents[2] / "notebooks" / "14_capstone.ipynb"
    cells = json.loads(notebook.read_text(encoding="utf-8"))["cells"]
    cell = next(one for one in cells if "progress_map()" in "".join(one["source"]))
    data, fresh = cell["outputs"][0]["data"], Map(stops({}, {}))
    assert "".join(data["text/html"]) == fresh._repr_html_()
    assert "".join(data["text/plain"]) == repr(fresh)
    assert cell["metadata"]["tags"] == [
        "nbval-ignore-output"
    ]  # whoever runs it has a map of their own
