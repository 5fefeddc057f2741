"""A small picture to try things on, one actor alone, the far end of the player's protocol."""

import base64
import gzip
import json
from itertools import accumulate

import numpy as np
import pytest

from hillside.live import (
    Choice,
    Dots,
    Handle,
    Line,
    LogSlider,
    Picture,
    Slider,
    Text,
    Toggle,
    asking,
)
from hillside.live.kept import kept
from hillside.live.look import Look
from hillside.live.modes import classroom
from hillside.live.still import background, photograph
from hillside.live.widget import Player

KINDS = {"line": np.float32, "dots": np.float32, "text": np.float32, "raster": np.uint8}


class Meadow(Picture):
    """A dot on a meadow, wide or narrow."""

    size = (300, 200)
    width = Choice("width", ["wide", "narrow"])
    alpha = Slider("rate", 0, 1, start=0.2, step=0.1)
    scale = LogSlider("scale", 0.01, 100, start=1, per_decade=5)
    shown = Toggle("shown", True)
    at = Handle("place", on="plane", at=(3, 4))

    def marks(self, width):
        return {"alpha": {"1/L": 1 / 3}} if width == "wide" else {}

    def stage(self, figure, width):
        ax = figure.add_subplot(label="plane")
        ax.set(xlim=(0, 10 if width == "wide" else 2), ylim=(0, 5))
        return {
            "dot": Dots("plane", "path"),
            "line": Line("plane", "gradient"),
            "words": Text("plane"),
        }

    def frame(self, alpha, scale, shown, at):
        line = [[0, at[0]], [alpha, scale]]
        return {
            "dot": [[1], [5 * alpha]] if shown else None,
            "line": line,
            "words": (at, f"rate {alpha:.4g}"),
        }

    def caption(self, alpha, scale, at):
        return f"At ({at[0]:.4g}, {at[1]:.4g}) the rate is {alpha:.4g} and the scale {scale:.3g}."


@pytest.fixture(autouse=True)
def _new_session():
    """No question has been answered yet."""
    asking._guesses.clear()
    yield
    asking.unlock(False)


@pytest.fixture(scope="session")
def Meadows():
    return Meadow


@pytest.fixture
def meadow():
    return Meadow()


LIGHT = Look()
# Where the plane of a Plate lies is the same for every actor: it is measured once for each look.
BOXES = {}


class Plate:
    """What matplotlib painted on a plane 10 by 10: `at(x, y)` is the colour (red, green, blue)."""

    def __init__(self, picture, look, bottom):
        self.bottom = bottom
        self.image = photograph(picture, picture.values, look, 1.0)
        self.box = (
            BOXES.get(look)
            or background(picture, picture.values, look, 1.0)[1]["axes"]["plane"]["box"]
        )
        BOXES[look] = self.box

    def at(self, x, y):
        rows, columns = self.image.shape[:2]
        left, top, width, height = self.box
        row, column = (
            rows * (top + height * (1 - (y - self.bottom) / 10)),
            columns * (left + width * x / 10),
        )
        return tuple(self.image[int(row), int(column), :3].tolist())


@pytest.fixture
def plate():
    """plate(actor, data, look) paints one actor alone, on a plane 0..10 by bottom..bottom + 10."""

    def paint(actor, data, look=LIGHT, bottom=0):
        class Alone(Picture):
            size = (400, 300)

            def stage(self, figure):
                figure.add_subplot(label="plane").set(
                    xlim=(0, 10), ylim=(bottom, bottom + 10), xticks=[], yticks=[]
                )
                return {"it": actor}

            def frame(self):
                return {"it": data}

            def caption(self):
                return "One shape."

        return Plate(Alone(), look, bottom)

    return paint


class Wire:
    """The browser's end: `ask` is one request, its answer the one message that comes back."""

    def __init__(self, picture):
        self.player, self.sent = Player(picture, b""), []
        self.player.send = lambda content, buffers=None: self.sent.append((content, buffers or []))

    def ask(self, **request):
        self.sent.clear()
        self.player._answer(self.player, {"id": "view.1"} | request, [])
        return self.answer

    @property
    def answer(self):
        """(content, buffers) of the only message."""
        (answer,) = self.sent
        return answer

    def frames(self, *values):
        """Decoded frames: ({actor: array or None}, words, caption) for each, or {"error": ...}."""
        content, (data,) = self.ask(want="frames", of=values)
        return [
            frame
            if "error" in frame
            else (self._shapes(frame, data), frame["words"], frame["caption"])
            for frame in content["frames"]
        ]

    def _shapes(self, frame, data):
        actors, *_ = self.player.picture.cast(self.player.picture.values)
        kinds = {name: actor.describe(Look())["kind"] for name, actor in actors.items()}
        return {
            name: place and decode(data, KINDS[kinds[name]], place)
            for name, place in frame["shapes"].items()
        }


def decode(data, kind, place):
    """The array at a place (offset, rows, columns) of the buffer, read as the player reads it."""
    offset, rows, columns = place
    return np.frombuffer(data, kind, rows * columns, offset).reshape(rows, columns)


@pytest.fixture(name="decode")
def _decode():
    return decode


@pytest.fixture
def wire():
    """wire(picture) is the picture on the line to a browser."""
    yield Wire
    classroom(False)


def unpack(text):
    """(what was kept of a picture as JSON types, its numbers), read as the player reads it."""
    data = gzip.decompress(base64.b64decode(text))
    words = int(np.frombuffer(data[:4], "<u4")[0])
    known = json.loads(data[4 : 4 + words])
    small = np.frombuffer(data[4 + words :], np.uint8).reshape(4, -1).T.copy().view("<u4")[:, 0]
    frames = iter(_frames(**known.pop("frames")))
    for stand in known["stands"]:
        stand["frame"] = next(frames)
        stand["strips"] = {
            name: [next(frames) for _ in range(count)] for name, count in stand["strips"].items()
        }
    assert next(frames, None) is None
    return known, _numbers(small, **known.pop("coding"))


def _frames(captions, runs, words, places, shapes):
    said, places = iter(captions), list(zip(accumulate(places[0]), *places[1:]))
    for count, texts, steps in zip(runs, words, shapes):
        for i in range(count):
            if steps is False:
                yield {"error": next(said)}
                continue
            number = {name: sum(filter(None, each[: i + 1])) for name, each in steps.items()}
            yield {
                "caption": next(said),
                "words": {name: each[i] for name, each in texts.items()},
                "shapes": {
                    name: None if each[i] is None else list(places[number[name]])
                    for name, each in steps.items()
                },
            }


def _numbers(small, lengths, powers, backs, orders):
    ends, found = list(accumulate(lengths)), []
    for i, (end, power, back, order) in enumerate(zip(ends, powers, backs, orders)):
        folded = small[end - lengths[i] : end].astype(np.int64)
        whole = np.where(folded % 2, -(folded + 1) // 2, folded // 2)
        for _ in range(order):
            whole = np.cumsum(whole)
        whole = whole.astype("<i4")
        if power is None:
            found.append(whole.view("<f4"))
            continue
        unit = 2.0**power
        if back:
            before = found[i - back].astype(float)
            whole = whole + np.where(np.isnan(before), 2**30, before / unit)
        found.append(np.where(whole == 2**30, np.nan, whole * unit).astype("<f4"))
    return b"".join(each.tobytes() for each in found)


@pytest.fixture(name="unpack")
def _unpack():
    return unpack


@pytest.fixture
def opened(unpack):
    """opened(picture): what was kept as JSON types, its numbers, its images."""

    def keep(picture):
        text, images = kept(picture)
        return *unpack(text), images

    return keep
