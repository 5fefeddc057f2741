"""Progress: a file that only grows, survives damage, and never stops the lesson."""

import json
import os
import subprocess
import sys

import pytest

from hillside.exercises import catalogue, check, progress
from hillside.exercises.verdict import Verdict
from hillside.progress import journal, place, record

RIGHT, WRONG = Verdict("right", "09.1", "Yes."), Verdict("wrong", "09.1", "No.")
DAMAGE = {
    "torn": b'\n{"time": "2026-01-01T00:00:00Z", "exerc',
    "binary": bytes(range(256)) * 50,
    "foreign": b"<html>\n<p>hello</p>\n",
    "numbers": b"\n1\n[2]\nnull\n" + b"9" * 6000,
    "deep": b"\n" + b"[" * 100_000,
    "long": b"x" * 1_000_000,
    "strange": b'\n{"exercise": 1, "state": []}\n{"exercise": "09.1", "state": "?"}\n'
    b'{"exercise": "09.1", "state": ["right"]}',
}


def summary():
    """What the journal says, and the trouble with it."""
    events, trouble = journal.read()
    return *record.summary(events, {}), trouble


def test_a_try_is_one_line_of_json_with_time_edition_exercise_and_state(home):
    record.keep(RIGHT)
    lines = [
        json.loads(line) for line in (home / "progress.jsonl").read_text().splitlines() if line
    ]
    assert [sorted(event) for event in lines] == [["edition", "exercise", "state", "time"]]
    assert (
        lines[0]["exercise"] == "09.1"
        and lines[0]["state"] == "right"
        and lines[0]["time"].endswith("Z")
    )


def test_blanks_and_unknown_ids_are_no_tries(home, capsys):
    check("09.1")
    check("09.5", lambda p: None)
    check("77.1", 3)
    assert not home.exists()


def test_tries_are_counted_up_to_the_first_right_one():
    for verdict in (WRONG, WRONG, RIGHT, WRONG, RIGHT):
        record.keep(verdict)
    assert summary() == ({"09.1": ("right", 3)}, {}, None)


@pytest.mark.parametrize("damage", DAMAGE.values(), ids=DAMAGE)
def test_damage_costs_no_other_line(home, damage):
    record.keep(WRONG)
    with open(journal.path(), "ab") as file:
        file.write(damage)
    record.keep(RIGHT)
    assert summary() == ({"09.1": ("right", 2)}, {}, None)
    assert damage in journal.path().read_bytes()


def test_a_file_that_cannot_be_written_is_told_once_and_the_lesson_goes_on(home, capsys):
    journal.path().mkdir(parents=True)
    for _ in range(3):
        check("09.1", [4.5, -1.4])
    said = capsys.readouterr().out.splitlines()
    assert [line[:8] for line in said] == ["Right (0", "Your pro", "Right (0", "Right (0"]
    assert said[1].startswith(f"Your progress cannot be kept in {journal.path()} (")
    progress()
    assert "cannot be read" in capsys.readouterr().out


def test_a_file_in_the_place_of_the_home_is_told(home, capsys):
    home.write_text("a file")
    assert "cannot be kept" in record.keep(RIGHT)
    progress()
    assert "cannot be read" in capsys.readouterr().out


def test_a_read_only_home_is_told(home, monkeypatch):
    def refuse(*args):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(os, "open", refuse)
    assert "(Permission denied). The lesson goes on" in record.keep(RIGHT)
    assert record.keep(RIGHT) is None


def test_two_processes_lose_nothing(home):
    code = (
        "from hillside.progress.record import keep\n"
        "from hillside.exercises.verdict import Verdict\n"
        "for k in range(100): assert keep(Verdict('wrong', '09.1', '')) is None"
    )
    both = [subprocess.Popen([sys.executable, "-c", code]) for _ in range(2)]
    assert [process.wait(60) for process in both] == [0, 0]
    assert len(journal.read()[0]) == 200


def test_without_hillside_home_the_users_own_folder_is_taken(monkeypatch):
    monkeypatch.setenv("HILLSIDE_HOME", "")
    assert journal.path().name == "progress.jsonl" and "hillside" in str(journal.path().parent)


def table_of_notebook_09(capsys):
    """The lines of its table in what was printed; each notebook has a table of its own."""
    tables = [table.splitlines() for table in capsys.readouterr().out.split("\n\n")]
    return next(table for table in tables if table[0].startswith("Notebook 09"))


def test_the_table_of_a_fresh_home_is_the_same_everywhere(capsys):
    progress()
    said = table_of_notebook_09(capsys)
    assert said[0] == "Notebook 09: 0 of 7 right"
    assert said[1].split() == ["exercise", "what", "it", "asks", "state", "tries"]
    assert len(said) == 9 and all(line.split()[-2:] == ["open", "0"] for line in said[2:])


def test_the_table_shows_state_and_tries(capsys):
    check("09.1", [5.5, -2.6])
    check("09.1", [4.5, -1.4])
    check("09.2", 0.05)
    capsys.readouterr()
    progress()
    said = table_of_notebook_09(capsys)
    assert said[0] == "Notebook 09: 1 of 7 right"
    assert said[2].split()[-2:] == ["right", "2"]
    assert said[3].endswith("a slip we know  1")


def test_the_html_table_has_caption_and_headers():
    from hillside.progress.table import Progress

    html = Progress({"Notebook 09": [("09.1", "a < b", "open", "0")]}, "A note.")._repr_html_()
    assert "<caption" in html and html.count('scope="col"') == 4 and 'scope="row"' in html
    assert "a &lt; b" in html and "<p>A note.</p>" in html


def test_exercises_import_no_plotting_and_no_jupyter():
    code = (
        "import sys, hillside.exercises, hillside.lessons.gradient_descent.exercises as g; "
        "sys.exit(bool({'matplotlib', 'ipywidgets', 'IPython', 'platformdirs'} & set(sys.modules)))"
    )
    assert subprocess.run([sys.executable, "-c", code]).returncode == 0


def test_progress_of_the_first_edition_counts_for_the_numbers_of_today(home):
    first = [{"exercise": "09.1", "state": "wrong"}, {"exercise": "09.4", "state": "right"}]
    home.mkdir()
    journal.path().write_text("".join(json.dumps(event) + "\n" for event in first))
    record.keep(RIGHT)  # today's 09.1
    done, _ = record.summary(journal.read()[0], {"09.1": "09.2", "09.4": "09.3"})
    assert done == {"09.1": ("right", 1), "09.2": ("wrong", 1), "09.3": ("right", 1)}


def test_every_moved_number_is_an_exercise_of_today():
    moved = catalogue.formerly()
    today = {one.id for number in catalogue.lessons() for one in catalogue.exercises(number)}
    assert set(moved.values()) <= today and len(set(moved.values())) == len(moved)


def test_in_the_browser_progress_lies_beside_the_notebooks_and_survives_a_reload(
    monkeypatch, tmp_path
):
    kept = tmp_path / "progress.txt"
    monkeypatch.setattr(place, "BROWSER", kept)
    monkeypatch.setattr(sys, "platform", "emscripten")
    assert place.path() != kept  # a page's own Python, which names a folder
    monkeypatch.delenv("HILLSIDE_HOME")
    assert place.path() == kept
    assert journal.keep(exercise="09.1", state="right") is None
    assert [event["exercise"] for event in journal.read()[0]] == ["09.1"]
    monkeypatch.setattr(sys, "platform", "linux")
    assert place.path() != kept  # an ordinary machine
