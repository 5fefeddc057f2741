"""A kernel in a page: runs the cells of a lesson and answers its players, on numpy alone.

The page's worker hands each request to `serve` as JSON, and posts its answer. The progress is the
page's: it comes with a request, and what is added to it goes back.
"""

import importlib
import json
import os
from pathlib import Path

from ..exercises import verdict
from ..live import asking, modes
from ..live.answerer import Answerer, sentence
from ..live.casts import name_of
from ..live.picture import Picture
from ..progress import journal
from .cells import Cells
from .saying import said

AT_ONCE = 6  # frames in one answer: the worker is slower than a kernel
HOME = "/home/hillside"  # in the memory of the page


class Kernel:
    """The pictures and names of one page.   home: the folder of the journal."""

    def __init__(self, home=HOME):
        self.cells, self.cell = Cells(self._described), None
        self.seats = {}  # {key: _Seat}, of the pictures that the page shows
        os.environ["HILLSIDE_HOME"] = str(home)
        verdict.elsewhere = self.cells.show

    def serve(self, text):
        """(answer as JSON, [bytes, ...]) to a request as JSON: {"want": ...}.

        want: "run" with the name of a cell, its source, the journal, and the guesses that were made
        on the page by classes of pictures; or what an Answerer
        answers, and "save", with `picture`: its key, class and opening values. The answer of a
        request that fails is {"error": words}.
        """
        request = json.loads(text)
        own = {"run": self._run, "save": self._save}
        try:
            before = _journal(request.get("journal"))
            answer, buffers = own.get(request["want"], self._answered)(request)
            answer = {**answer, "journal": _journal_text()[before:], "news": self._news()}
        except Exception as error:
            answer, buffers = {"error": sentence(error)}, []
        return json.dumps(answer, default=_plain), [bytes(one) for one in buffers]

    def _run(self, request):
        self.cell, self.count = request["cell"], 0
        for name, guess in request.get("guesses", {}).items():
            asking.remember(_class(name), guess)
        return {"shown": self.cells.run(self.cell, request["source"])}, []

    def _answered(self, request):
        seat = self._seat(request["picture"])
        if "of" in request:
            request["of"] = request["of"][:AT_ONCE]
        answer, buffers, _ = Answerer(seat.picture, modes.big()).answer(request)
        return answer, buffers

    def _save(self, request):
        seat = self._seat(request["picture"])
        seat.picture.set(**request["values"])
        return seat.told(), []

    def _seat(self, about):
        """The seat of a picture; one of the course that no cell has made yet is made now."""
        if about["key"] not in self.seats:
            self.seats[about["key"]] = _Seat(
                about["key"], _class(about["class"])(**about["opening"])
            )
        return self.seats[about["key"]]

    def _news(self):
        """What cells have changed: the class mode, and {key: {values, guess}} of pictures."""
        moved = {key: seat.told() for key, seat in self.seats.items() if seat.moved}
        return {"big": modes.big(), "pictures": moved}

    def _described(self, thing):
        if isinstance(thing, Picture):
            return {"picture": self._seated(thing)}
        for shown in ("html", "markdown"):
            write = getattr(thing, f"_repr_{shown}_", None)
            if write is not None:
                return {"html": write() if shown == "html" else said(write())}
        return {"text": repr(thing) + "\n"}

    def _seated(self, picture):
        """A picture that a cell shows, as the page needs it to mount a player."""
        self.count += 1
        key = f"{self.cell}.{self.count}"
        self.seats[key] = _Seat(key, picture)
        values = dict(picture.values)
        return {
            "key": key,
            "class": name_of(picture),
            "opening": values,
            "values": values,
            "guess": picture.guess,
            "caption": asking.heading(picture, values, picture.asked),
            "alt": asking.words(picture, values, picture.asked),
            "size": list(picture.size),
        }


def _class(name):
    """The class of a picture of the course."""
    module, _, kind = name.rpartition(".")
    if module == "__main__":
        raise LookupError(f"{kind} is made by a cell of this page: run it first")
    return getattr(importlib.import_module(module), kind)


class _Seat:
    """In the place of a notebook's player: hears what Python does with a picture."""

    def __init__(self, key, picture):
        self.key, self.picture, self.moved = key, picture, False
        picture._player = self

    def __setattr__(self, name, value):
        super().__setattr__("moved" if name == "values" else name, value)

    def follow(self):
        """Its question was answered, or is open again."""
        self.moved = True

    def told(self):
        """What has changed, once."""
        self.moved = False
        return {"values": dict(self.picture.values), "guess": self.picture.guess}


def _journal(text):
    """Put the page's journal where `check` and `progress` find it.   Returns how long it is."""
    place = Path(os.environ["HILLSIDE_HOME"])
    if text is not None:
        place.mkdir(parents=True, exist_ok=True)
        journal.path().write_text(text, encoding="utf-8")
    return len(_journal_text())


def _journal_text():
    return journal.path().read_text(encoding="utf-8") if journal.path().exists() else ""


def _plain(value):
    """Numpy's numbers and arrays as JSON types."""
    return value.tolist()
