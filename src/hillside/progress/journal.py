"""What a learner has done, kept in a small file that only grows: one line of JSON per event.

The file is progress.jsonl in the folder HILLSIDE_HOME, or else in the user's own data folder.
Damage costs at most the damaged lines, and a file that cannot be written never stops the lesson.
"""

import json
import os
from datetime import UTC, datetime
from pathlib import Path

# In the first edition of the course (events without this field) exercises had other numbers.
EDITION = 2
LONGEST_LINE = 4096  # our lines are far shorter; the rest is damage
_told = set()  # files whose trouble has been told in this session


class NoHome(OSError):
    """Nobody knows where this user's files are: no HOME, and no entry among the users."""


def path():
    """Where the journal is kept.   Raises NoHome where no folder is known."""
    home = os.environ.get("HILLSIDE_HOME") or _data_folder()
    return Path(home) / "progress.jsonl"


def _data_folder():
    from platformdirs import user_data_dir

    try:
        folder = user_data_dir("hillside", appauthor=False)
    except (RuntimeError, KeyError):
        folder = "~"
    if folder.startswith("~"):  # left as it is where no home is known
        raise NoHome("no home folder is known; HILLSIDE_HOME can name one")
    return folder


def keep(**event):
    """Append an event, with the time in UTC and the edition of the course.

    Returns a sentence on trouble, once per file, or None.
    """
    now = datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    try:
        _append({"time": now, "edition": EDITION} | event)
    except OSError as error:
        return _tell(error)
    return None


def _append(event):
    """One write of one line, with line ends on both sides, so that no torn line can swallow it."""
    path().parent.mkdir(parents=True, exist_ok=True)
    file = os.open(path(), os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
    try:
        os.write(file, b"\n" + json.dumps(event).encode() + b"\n")
    finally:
        os.close(file)


def _tell(error):
    place = _place()
    if place in _told:
        return None
    _told.add(place)
    why = error.strerror or error
    return f"Your progress cannot be kept{place} ({why}). The lesson goes on without it."


def _place():
    try:
        return f" in {path()}"
    except NoHome:
        return ""


def read():
    """(the events on file, oldest first, a sentence on trouble or None).

    What cannot be read is left out.
    """
    try:
        with open(path(), "rb") as file:
            lines = iter(lambda: file.readline(LONGEST_LINE), b"")
            return [event for event in map(_event, lines) if event], None
    except FileNotFoundError:
        return [], None
    except OSError as error:
        return [], f"Your progress{_place()} cannot be read ({error.strerror or error})."


def _event(line):
    """The event in a line, or None: torn, foreign and binary lines are no events."""
    try:
        event = json.loads(line)
    except (ValueError, RecursionError):
        return None
    return event if isinstance(event, dict) and isinstance(event.get("state"), str) else None
