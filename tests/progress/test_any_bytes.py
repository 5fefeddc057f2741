"""The progress file: lines of any shape, two machines, a full disk, a wrong clock, any place."""

import errno
import json
import os
import subprocess
import sys
import threading
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hillside.exercises import check, practice, progress
from hillside.progress import journal, place, record

RIGHT, WRONG = ({"exercise": "09.1", "state": state} for state in ("right", "wrong"))


def line(exercise="09.1", state="wrong", **more):
    return json.dumps({"time": "2026-01-01T00:00:00Z", "exercise": exercise, "state": state} | more)


def write(data, name="progress.jsonl"):
    journal.path().parent.mkdir(exist_ok=True)
    (journal.path().parent / name).write_bytes(data)


def done():
    """What is known of 09.1: (state, tries)."""
    return record.summary(journal.read()[0], {})[0].get("09.1")


def after_all(data):
    """The state of 09.1 when these bytes lie between a wrong try and a right one."""
    write(line().encode() + b"\n" + data)
    journal.keep(**RIGHT)
    return done()


# ---- lines of any shape --------------------------------------------------------------------------

SHAPES = {
    "torn, and no line end": b'{"time": "2026", "exerc',
    "old Macintosh": line().encode() + b"\r" + line().encode() + b"\r",
    "pretty printed": json.dumps(json.loads(line()), indent=2).encode(),
    "a list": f"[{line()},\n {line()}]".encode(),
    "a merge": f"<<<<<<< HEAD\n{line()}\n=======\n{line()}\n>>>>>>> theirs\n".encode(),
    "beside each other": (line() * 3).encode(),
    "two bytes a letter": line().encode("utf-16"),
    "the other way round": line().encode("utf-16-be"),
    "a mark at its start": b"\xef\xbb\xbf" + line().encode(),
    "a hole of zeros": bytes(100_000) + line().encode() + bytes(9),
    "commented": f"// {line()}; # {line()}".encode(),
}
TRIES = [1, 3, 2, 3, 3, 4, 2, 2, 2, 2, 3]  # wrong ones, with the one before


@pytest.mark.parametrize("name,tries", list(zip(SHAPES, TRIES)), ids=list(SHAPES))
def test_tries_are_found_whatever_stands_around_them(name, tries):
    assert after_all(SHAPES[name]) == ("right", tries + 1)


VALUES = ["null", "[]", "{}", "1e999", "NaN", "9" * 5000, '"\\ud800"', '"\\u0000"', "true", '""']


@pytest.mark.parametrize("value", VALUES, ids=lambda value: value[:9])
def test_a_strange_value_costs_its_own_event_alone(value):
    for name in ("exercise", "state", "edition", "time", "prediction"):
        strange = line(**{name: "?"}).replace('"?"', value).encode()
        assert after_all(strange)[0] == "right", name
        progress()
        practice("partials")


@pytest.mark.parametrize("name", ["partials--1", "partials-1.0", "partials-" + "9" * 400, "x", ""])
def test_a_strange_name_of_an_exercise_stops_no_practice(name, capsys):
    write((line(name, "right") + "\n" + line(name, "shown")).encode())
    practice("partials")
    progress()
    assert "Practice: partials-" in capsys.readouterr().out


@settings(max_examples=150, deadline=None)
@given(st.lists(st.binary(max_size=60) | st.sampled_from([b"{", b"}", b"\n", b"\0", b"\xff{"])))
def test_no_bytes_hide_a_try(pieces):
    assert after_all(b"".join(pieces)) == ("right", 2)


def test_only_the_end_of_an_endless_file_is_read(monkeypatch):
    monkeypatch.setattr(journal, "MOST", 1000)
    write(b"{" * 5000 + line().encode())
    journal.keep(**RIGHT)
    assert done() == ("right", 2)


# ---- two machines --------------------------------------------------------------------------------

COPIES = [
    "progress (Anna's conflicted copy 2026-01-01).jsonl",
    "progress.sync-conflict-20260101-120000-ABCDEFG.jsonl",
    "progress-LAPTOP.jsonl",
    "progress 2.jsonl",
]


@pytest.mark.parametrize("name", COPIES)
def test_what_two_machines_did_at_once_counts_once(name):
    shared = [line(), line(), line("02.1")]  # twice the same within a second is two tries
    write("\n".join([*shared, line("02.1", "right")]).encode())
    write("\n".join([*shared, line(), line("09.1", "right")]).encode(), name)
    found, _ = record.summary(journal.read()[0], {})
    assert found == {"09.1": ("right", 4), "02.1": ("right", 2)}


def test_other_files_beside_it_are_left_alone():
    for name in ("notes.jsonl", "progress.jsonl.bak", "my progress.jsonl", "progress.json"):
        write(line().encode(), name)
    assert journal.read() == ([], None)


def test_a_copy_that_cannot_be_read_costs_itself_alone():
    write(line().encode())
    (journal.path().parent / "progress-2.jsonl").mkdir()
    assert journal.read()[1] is None and done() == ("wrong", 1)


def test_threads_lose_nothing():
    def work():
        for _ in range(50):
            assert journal.keep(**WRONG) is None

    threads = [threading.Thread(target=work) for _ in range(8)]
    for one in threads:
        one.start()
    for one in threads:
        one.join()
    assert done() == ("wrong", 400)


# ---- a full disk, a wrong clock ------------------------------------------------------------------


def test_a_disk_that_takes_half_a_line_is_told_and_costs_that_line_alone(monkeypatch):
    half, whole = (lambda file, data: whole(file, data[:20])), os.write
    assert journal.keep(**WRONG) is None
    monkeypatch.setattr(os, "write", half)
    assert "No space left on device" in journal.keep(**WRONG)
    monkeypatch.setattr(os, "write", whole)
    assert journal.keep(**RIGHT) is None
    assert done() == ("right", 2)


@pytest.mark.parametrize("code", [errno.EDQUOT, errno.EROFS, errno.ENOLCK, errno.ESTALE, errno.EIO])
def test_trouble_when_the_file_is_closed_is_told_too(monkeypatch, code):
    close = os.close

    def fail(file):
        close(file)
        raise OSError(code, os.strerror(code))

    monkeypatch.setattr(os, "close", fail)
    said = journal.keep(**WRONG)
    monkeypatch.setattr(os, "close", close)
    assert os.strerror(code) in said


CLOCKS = {
    "stopped": lambda zone: datetime(1970, 1, 1, tzinfo=UTC),
    "before all": lambda zone: datetime.fromtimestamp(-1e18, zone),
    "beyond all": lambda zone: datetime.fromtimestamp(1e12, zone),
    "broken": lambda zone: (_ for _ in ()).throw(OSError("no clock")),
}


@pytest.mark.parametrize("clock", CLOCKS.values(), ids=CLOCKS)
def test_a_wrong_clock_loses_no_try_and_changes_no_order(monkeypatch, clock):
    class Clock:
        now = staticmethod(clock)

    journal.keep(**WRONG)
    monkeypatch.setattr(journal, "datetime", Clock)
    for event in (WRONG, WRONG, RIGHT, WRONG):
        assert journal.keep(**event) is None
    assert done() == ("right", 4)


# ---- any place -----------------------------------------------------------------------------------


def of_fresh_python(code, folder, **variables):
    """What a fresh Python prints that starts in a folder, with these variables, None for no such.

    It knows no users.
    """
    no_users = "import pwd\ndef none(*_): raise KeyError\npwd.getpwuid = pwd.getpwnam = none\n"
    env = {
        **os.environ,
        "PYTHONPATH": os.pathsep.join(sys.path),
        "HILLSIDE_HOME": None,
        **variables,
    }
    env = {name: value for name, value in env.items() if value is not None}
    ran = subprocess.run(
        [sys.executable, "-c", no_users + code], env=env, cwd=folder, capture_output=True, text=True
    )
    assert ran.returncode == 0, ran.stderr
    return ran.stdout


posix = pytest.mark.skipif(os.name != "posix", reason="tilde and users of POSIX systems")
TRY = "from hillside.exercises import check\ncheck('09.1', [4.5, -1.4])\n"


@posix
@pytest.mark.parametrize(
    "variables,where",
    [
        ({"HILLSIDE_HOME": "~/mine"}, "home/mine"),
        ({"HILLSIDE_HOME": "~"}, "home"),
        ({"HILLSIDE_HOME": "here"}, "here"),
        ({"XDG_DATA_HOME": "{}/data"}, "data/hillside"),
        ({"XDG_DATA_HOME": ""}, "home/.local/share/hillside"),
    ],
    ids=str,
)
def test_the_folder_is_the_one_that_is_meant_and_no_other_is_made(tmp_path, variables, where):
    (tmp_path / "home").mkdir()
    (tmp_path / "elsewhere").mkdir()
    named = {name: value.format(tmp_path) for name, value in variables.items()}
    move = "import os, hillside.exercises\nos.chdir('elsewhere')\n"
    of_fresh_python(move + TRY, tmp_path, **({"HOME": str(tmp_path / "home")} | named))
    assert (tmp_path / where / "progress.jsonl").exists()
    assert [str(path) for path in tmp_path.rglob("~*")] == []
    assert list((tmp_path / "elsewhere").iterdir()) == []


@posix
@pytest.mark.later
@pytest.mark.parametrize("variables", [{}, {"HILLSIDE_HOME": "~/x"}, {"HILLSIDE_HOME": "~who/x"}])
def test_without_a_home_a_sentence_says_so_once(tmp_path, variables):
    said = of_fresh_python(2 * TRY, tmp_path, HOME=None, XDG_DATA_HOME=None, **variables)
    assert said.count("Right (09.1)") == 2 and said.count("no home folder is known") == 1
    assert list(tmp_path.iterdir()) == []


@posix
def test_a_folder_that_is_gone_is_no_trouble(tmp_path):
    gone = "import os, numpy\nos.chdir(os.mkdir('gone') or 'gone')\nos.rmdir('../gone')\n"
    said = of_fresh_python(gone + TRY, tmp_path, HILLSIDE_HOME=str(tmp_path / "home"))
    assert "cannot" not in said and (tmp_path / "home" / "progress.jsonl").exists()
    assert "Right (09.1)" in of_fresh_python(gone + TRY, tmp_path, HILLSIDE_HOME="home")


@posix
@pytest.mark.parametrize("device", ["/dev/zero", "/dev/full", "/dev/null", "pipe", "loop"])
def test_what_is_no_file_of_its_own_keeps_nobody_waiting(device, capsys):
    journal.path().parent.mkdir()
    if device == "pipe":
        os.mkfifo(journal.path())
    else:
        journal.path().symlink_to(journal.path() if device == "loop" else device)
    check("09.1", [4.5, -1.4])
    progress()
    practice("partials")
    said = capsys.readouterr().out
    assert "Right (09.1)" in said and said.count("cannot be read (") == 2


def test_the_place_is_asked_for_each_time(monkeypatch, tmp_path):
    monkeypatch.setenv("HILLSIDE_HOME", str(tmp_path / "a"))
    journal.keep(**WRONG)
    monkeypatch.setenv("HILLSIDE_HOME", str(tmp_path / "b"))
    assert journal.read() == ([], None) and place.path() == Path(tmp_path, "b", "progress.jsonl")
