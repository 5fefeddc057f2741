"""Any JSON as the values of a picture's controls, sent by a front end: taken, or let go."""

import importlib
import inspect
import json
import pkgutil

from fuzz_requests import on_the_wire, plain
from json_of_any_kind import WORDS, anything, damaged

import hillside.lessons
from hillside.live import Picture, Typed
from hillside.live.widget import Player

PATIENCE = 4
CASES = 25_000
_players = {}


def kinds():
    """All pictures of all lessons that have controls, by their names."""
    found = {}
    for module in pkgutil.walk_packages(hillside.lessons.__path__, "hillside.lessons."):
        for name, kind in vars(importlib.import_module(module.name)).items():
            if inspect.isclass(kind) and issubclass(kind, Picture) and vars(kind).get("controls"):
                found[name] = kind
    return dict(sorted(found.items()))


KINDS = kinds()


def player(name):
    if name not in _players:
        _players[name] = Player(KINDS[name](), b"")
    return _players[name]


def stop(draw, control):
    """A value that the control may well take."""
    stops = getattr(control, "stops", None)
    if isinstance(control, Typed):
        return f"{draw.randrange(10**6)} x + {draw.choice(['y', '1/y', 'log(y)'])}"
    return draw.choice(stops) if stops else [place(draw), place(draw)]


def place(draw):
    """A coordinate: of a picture, or as small or as large as numbers can be."""
    return draw.choice([1, 1, 1, 0, 10 ** draw.uniform(-330, 308)]) * draw.uniform(-9, 9)


def draw(draw):
    name = draw.choice(list(KINDS))
    controls = KINDS[name].controls
    values = {
        one: draw.choice([control.start, stop(draw, control), anything(draw)])
        for one, control in controls.items()
    }
    if draw.random() < 0.3:
        values = damaged(draw, values, [*WORDS, *controls])
    return [name, json.loads(json.dumps(values))]


def attempt(case):
    name, values = case
    made = player(name)
    before = plain(made.picture.values)
    made.set_state({"values": values})
    after = plain(made.picture.values)
    assert made.values == made.picture._values
    assert made.picture.cleaned(made.picture.values) == made.picture._values
    on_the_wire(after)
    if not isinstance(values, dict):
        assert after == before
    caption, shapes = made.picture.frame_at(made.picture.values)
    assert isinstance(caption, str) and shapes
