"""Any bytes as the progress file: what Hillside says goes on, and a try that is made is kept."""

import contextlib
import io
import json

from json_of_any_kind import anything

from hillside.exercises import check, practice, progress
from hillside.progress import journal

PATIENCE = 3
CASES = 7_000
NAMES = ["exercise", "state", "time", "edition", "prediction", "x"]
STATES = ["right", "wrong", "slip", "shown", "guessed", "skipped", ""]
IDS = ["09.1", "02.1", "partials-1", "partials-99999999999", "gradient-0", "77.7", "Walker"]
BYTES = [b"\n", b"\r\n", b"{", b"}", b"\0", b"\xff\xfe", b"\xef\xbb\xbf", b"[", b'"', b"\\", b","]


def event(draw):
    known = {"exercise": draw.choice(IDS), "state": draw.choice(STATES), "edition": 2}
    for _ in range(draw.randrange(3)):
        known[draw.choice(NAMES)] = anything(draw)
    return json.dumps(known)


def piece(draw):
    kind = draw.randrange(5)
    if kind < 2:
        return f"\n{event(draw)}\n".encode(draw.choice(["utf-8", "utf-8", "utf-16", "utf-16-be"]))
    if kind == 2:
        whole = event(draw).encode()
        return whole[draw.randrange(len(whole)) :][: draw.randrange(len(whole))]
    if kind == 3:
        return draw.choice(BYTES) * draw.choice([1, 1, 2, 5000])
    return draw.randbytes(draw.randrange(200))


def draw(draw):
    return b"".join(piece(draw) for _ in range(draw.randrange(30))).decode("latin-1")


def attempt(case):
    journal.path().write_bytes(case.encode("latin-1"))
    out = io.StringIO()
    with contextlib.redirect_stdout(out):
        before, trouble = journal.read()
        check("09.1", [4.5, -1.4])
        after, _ = journal.read()
        progress()
        practice("partials")
    assert trouble is None and after[:-1] == before and after[-1]["state"] == "right"
    said = out.getvalue()
    assert "Right (09.1)" in said and "Notebook 09" in said and "Practice: partials-" in said
