"""With numpy and nothing else, as in a page's own Python, every picture is computed."""

import itertools
import json
import subprocess
import sys

import pytest
from every_frame import pictures

from hillside.live import Choice, Dots, Picture, Slider, Typed, casts
from hillside.live.signatures import FIGURE, parameters, takes

PAINTING = {
    "still",
    "painters",
    "fog",
    "thumbnail",
    "scenery",
    "raising",
    "lettering",
    "relief",
    "solids",
    "written",
    "rc",
    "widget",
    "kept",
    "document",
}
BLOCKED = {
    "matplotlib",
    "PIL",
    "anywidget",
    "ipywidgets",
    "traitlets",
    "IPython",
    "sympy",
    "mpmath",
    "latex2mathml",
    "ziamath",
    "platformdirs",
}
ALONE = """
import importlib, json, pkgutil, sys
import numpy as np

given = json.load(sys.stdin)

class Blocked:
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] in given["blocked"]:
            raise ModuleNotFoundError(f"{name} is not there", name=name)

assert not set(given["blocked"]) & set(sys.modules)
sys.meta_path.insert(0, Blocked())
import hillside
for module in pkgutil.walk_packages(hillside.__path__, "hillside."):
    _, room, *rest = module.name.split(".")
    if room in ("live", "exercises", "lessons") and rest[:1] not in given["painting"]:
        importlib.import_module(module.name)
import hillside.formula
from hillside.live import casts
from hillside.live.answerer import Answerer

for cast in given["casts"]:
    casts.learn(**cast)

def anywhere(picture, rng):
    def value(control):
        if hasattr(control, "stops"):
            return control.stops[rng.integers(len(control.stops))]
        return tuple(rng.uniform(-9, 9, 2))
    return {name: value(control) for name, control in picture.controls.items()}

rng, counts = np.random.default_rng(0), {}
for name in given["pictures"]:
    module, _, kind = name.rpartition(".")
    picture = getattr(sys.modules[module], kind)()
    wishes = [dict(picture.values), *(anywhere(picture, rng) for _ in range(given["random"]))]
    for values in map(picture.cleaned, wishes):
        picture.frame_at(values)
    answer, _, failures = Answerer(picture).answer({"want": "frames", "of": wishes[:1]})
    assert not failures and answer["frames"][0]["caption"], name
    counts[name] = len(wishes)
json.dump({"frames": counts, "found": sorted(set(given["blocked"]) & set(sys.modules))}, sys.stdout)
"""


def named(kind):
    return f"{kind.__module__}.{kind.__qualname__}"


def untyped():
    """All pictures but those into which a formula is typed: it is read by SymPy."""
    return [
        kind
        for kind in pictures()
        if not any(isinstance(one, Typed) for one in kind.controls.values())
    ]


class Painted(Picture):
    """A stage that is painted on a figure, as learners may."""

    kind = Choice("kind", {"low": 1.0, "high": 2.0})
    x = Slider("x", 0, 1, start=0.5)

    def stage(self, figure, kind):
        figure.add_subplot(label="plot").set(xlim=(0, 1), ylim=(0, kind))
        return {"dot": Dots("plot", "path")}

    def frame(self, x):
        return {"dot": [[x], [x]]}

    def caption(self, x):
        return f"x = {x:.2f}."


def on_figures():
    """Pictures whose stage is painted: where there is no matplotlib it must be known."""
    return [Painted] + [kind for kind in untyped() if takes(kind.stage, FIGURE)]


def every_cast(picture):
    """What a page is given of a picture: its stage for each combination of choices and toggles."""
    menus = {name: picture.controls[name].stops for name in parameters(picture.stage)}
    for stops in itertools.product(*menus.values()):
        yield casts.described(picture, dict(picture.values) | dict(zip(menus, stops)))


@pytest.fixture(scope="module")
def given():
    known = [cast for kind in on_figures()[1:] for cast in every_cast(kind())]
    return {
        "blocked": sorted(BLOCKED),
        "painting": [[name] for name in sorted(PAINTING)],
        "pictures": [named(kind) for kind in untyped()],
        "casts": known,
    }


@pytest.mark.parametrize("frames", [3, pytest.param(20, marks=pytest.mark.long)])
def test_with_numpy_alone_every_picture_is_made_and_its_frames_computed(given, frames):
    run = subprocess.run(
        [sys.executable, "-c", ALONE],
        input=json.dumps(given | {"random": frames}),
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    assert run.returncode == 0, run.stderr[-2000:]
    done = json.loads(run.stdout)
    assert done["frames"] == dict.fromkeys(given["pictures"], 1 + frames) and done["found"] == []


def test_without_its_cast_a_painted_stage_needs_matplotlib(monkeypatch):
    monkeypatch.setitem(sys.modules, "matplotlib.figure", None)
    monkeypatch.delitem(sys.modules, "hillside.live.still", raising=False)
    with pytest.raises(ImportError, match="matplotlib"):
        Painted()


@pytest.mark.parametrize("kind", on_figures(), ids=lambda kind: kind.__name__)
def test_a_learnt_cast_is_the_painted_one_for_every_combination(kind):
    picture = kind()
    for described in every_cast(picture):
        names = dict(zip(parameters(picture.stage), described["settings"]))
        painted = picture.cast(dict(picture.values) | names)
        learn(described)
        try:
            assert casts.known(picture, described["settings"]) == painted
        finally:
            casts._known.clear()


def learn(described):
    casts.learn(**json.loads(json.dumps(described)))
