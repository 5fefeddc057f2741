"""Any message to a player: one answer in plain JSON, nothing raised, nothing moved by nonsense."""

import json

from json_of_any_kind import WORDS, anything, damaged

from hillside.lessons.gradient.pictures import Compass, PeakGuess
from hillside.lessons.gradient_descent.pictures import Walker
from hillside.lessons.hessian.pictures import CurvatureWheel
from hillside.lessons.stage.pictures import TypedSurface
from hillside.live.widget import Player

PATIENCE = 4
CASES = 100_000
KINDS = (Walker, Compass, PeakGuess, CurvatureWheel, TypedSurface)
NAMES = ["id", "want", "of", "values", "look", "density", "name", "text", "guess", "shown", *WORDS]
_players = {}


def player(number):
    """The player of a picture, and the list of what it sends."""
    if number not in _players:
        made, sent = Player(KINDS[number](), b""), []
        made.send = lambda content, buffers=None: sent.append((content, buffers or []))
        _players[number] = made, sent
    return _players[number]


def on_the_wire(content):
    """Write a message as Jupyter does, which knows no nan and no half of a letter."""
    text = json.dumps(content, ensure_ascii=False, allow_nan=False)
    assert text.encode("utf-8", errors="surrogateescape")


def plain(values):
    return json.loads(json.dumps(dict(values)))


def draw(draw):
    number = draw.randrange(len(KINDS))
    picture = player(number)[0].picture
    values = plain(picture.values)
    text = draw.choice(["x", "x^", "2xy", "((", 5])
    request = draw.choice(
        [
            {"want": "frames", "of": [values] * draw.randrange(4)},
            {"want": "frames", "of": [values]},
            {"want": "read", "name": draw.choice(list(values)), "text": text},
            {"want": "judge", "values": values, "guess": anything(draw)},
            {"want": "judge", "values": values, "guess": draw.choice(["1/2", [1, 2], 3, None])},
            {"want": "save", "values": values},
            {"want": draw.choice(["ask", "close", "coffee"]), "shown": draw.choice([1, "1"])},
        ]
    )
    if draw.random() < 0.03:
        look = {"dark": draw.random() < 0.5, "narrow": draw.random() < 0.5}
        request = {"want": "stage", "values": values, "look": look, "density": 1}
    request = {"id": "view.1"} | request
    for _ in range(draw.choice([0, 1, 1, 2, 4])):
        request = damaged(draw, request, [*NAMES, *values])
    return [number, request]


def attempt(case):
    number, request = case
    made, sent = player(number)
    sent.clear()
    before = plain(made.picture.values)
    made._answer(made, request, [])
    if isinstance(request, dict) and request.get("want") == "close":
        assert not sent
        return
    ((content, buffers),) = sent
    on_the_wire(content)
    assert all(isinstance(one, bytes) for one in buffers)
    assert len(json.dumps(content)) < 1_000_000
    if "error" in content:
        assert plain(made.picture.values) == before
