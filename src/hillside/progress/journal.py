"""What a learner has done, kept in a small file that only grows: one line of JSON per event.

Damage costs at most the damaged events, and a file that cannot be written never stops the lesson.
An event is found wherever it stands, whatever an editor, a crash or a merge has put around it, and
counts by its place in the file: clocks may be wrong.
"""

import errno
import json
import os
import re
import stat
from collections import Counter
from datetime import UTC, datetime

from .place import NoHome, copies, path

# In the first edition of the course (events without this field) exercises had other numbers.
EDITION = 2
EVENT = re.compile(r"\{[^{}]{0,4096}\}")  # ours are flat, and far shorter
MOST = 2**25  # bytes that are read, the last ones: some 300,000 events
AT_ONCE = getattr(os, "O_NONBLOCK", 0)  # a pipe in the place of the file would keep us waiting
_told = set()  # files whose trouble has been told in this session


def keep(**event):
    """Append an event, with the time in UTC and the edition of the course.

    Returns a sentence on trouble, once per file, or None.
    """
    try:
        _append({"time": _now(), "edition": EDITION} | event)
    except OSError as error:
        return _tell(error)
    return None


def _now():
    """The time, for whoever reads the file."""
    try:
        return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")
    except (OverflowError, ValueError, OSError):  # no clock of this world
        return ""


def _append(event):
    """One write of one line, with line ends on both sides, so that no torn line can swallow it."""
    line = f"\n{json.dumps(event)}\n".encode()
    path().parent.mkdir(parents=True, exist_ok=True)
    file = os.open(path(), os.O_WRONLY | os.O_APPEND | os.O_CREAT | AT_ONCE, 0o600)
    try:
        if os.write(file, line) < len(line):
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
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

    What cannot be read is left out. What only the copy of another machine knows comes last.
    """
    try:
        own, trouble = _found(path()), None
    except FileNotFoundError:
        own, trouble = [], None
    except OSError as error:
        why = error.strerror or error
        return [], f"Your progress{_place()} cannot be read ({why})."
    known = Counter(own)
    for copy in copies(path()):
        theirs = _found_or_none(copy)
        own += (Counter(theirs) - known).elements()
        known |= Counter(theirs)
    return [event for event in map(_event, own) if event], trouble


def _found_or_none(file):
    try:
        return _found(file)
    except OSError:
        return []


def _found(file):
    """The texts in a file that may be events.   Raises OSError."""
    with open(file, "rb", opener=lambda name, flags: os.open(name, flags | AT_ONCE)) as opened:
        if not stat.S_ISREG(os.fstat(opened.fileno()).st_mode):
            raise OSError(errno.EINVAL, "not an ordinary file")
        size = opened.seek(0, os.SEEK_END)
        opened.seek(max(0, size - MOST))
        data = opened.read(MOST)
    # A crash leaves zeros, and so does an editor that takes two bytes for a letter.
    return EVENT.findall(data.replace(b"\0", b"").decode(errors="replace"))


def _event(text):
    """The event in a text, or None: torn and foreign ones are no events."""
    try:
        event = json.loads(text)
    except (ValueError, RecursionError):
        return None
    return event if isinstance(event, dict) and isinstance(event.get("state"), str) else None
