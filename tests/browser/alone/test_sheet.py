"""`hillside sheet`: one picture in all its states on one PNG."""

import builtins
import io
import os
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from hillside.__main__ import main
from hillside.lessons.gradient_descent.pictures import MultiplierGauge
from hillside.live import (
    AskChoice,
    AskCurve,
    AskNumber,
    AskOrder,
    AskRegion,
    Axes,
    Choice,
    Handle,
    Picture,
    Slider,
    Space,
    Stage,
    Turn,
)
from hillside.pages import sheet

BROWSER = Path(__file__).parents[1]


class Every(Picture):
    """One control of each kind; nobody looks at it."""

    a = Slider("height", 0, 5, start=1, step=1)
    way = Choice("way", ("up", "down"))
    at = Handle("place", on="plane", at=(0, 0), step=0.5)
    eye = Turn("view", on="room")
    presets = {"deep": {"way": "down"}, "high": {"a": 3}}

    def stage(self):
        space = Space("room", x=(-1, 1), y=(-1, 1), z=(0, 1))
        return Stage(Axes("plane", x=(-1, 1), y=(-2, 2)), space, cast={})

    def frame(self, a, way, at):
        return {}

    def caption(self, a, way, at):
        return f"{a} {way} {at}."


@pytest.mark.parametrize(
    "asked, truth, guess",
    [
        (AskChoice("?", options=("up", "down")), "down", "up"),
        (AskNumber("?"), 3.0, 1.0),
        (AskOrder("?", options=("a", "b", "c")), ["c", "b", "a"], ["a", "b", "c"]),
        (AskCurve("?", on="plane", columns=5), [0, 1, 2, 3, 4], [1.0] * 5),
        (AskRegion("?", on="plane", step=0.5), [1, 2], [0.0, 1.0]),
    ],
    ids=lambda part: getattr(part, "kind", ""),
)
def test_each_kind_of_question_gets_a_guess_that_can_be_measured(asked, truth, guess):
    assert sheet.likely_guess(asked) == guess
    assert asked.measure(guess, truth)


def test_each_state_stands_once_on_the_sheet():
    found = sheet.states(Every())
    assert [caption for caption, _ in found] == [
        "height: 0",
        "height: 5",
        "way: down, preset deep",
        "place: down left",
        "place: up right",
        *(f"view: from {view}" for view in sheet.TURNS),
        "preset high",
    ]
    assert found[3][1]["at"] == (-1, -2) and found[4][1]["at"] == (1, 2)


@pytest.mark.long
def test_a_sheet_shows_the_picture_as_it_is_in_each_state(chromium):
    tiles = dict(sheet.tiles(chromium, MultiplierGauge))
    assert list(tiles)[:6] == ["question", "after the guess 1.0", "light", "dark", "class", "phone"]
    assert len(tiles) == 6 + len(sheet.states(MultiplierGauge()))
    images = {
        name: np.asarray(Image.open(io.BytesIO(png)).convert("L")) for name, png in tiles.items()
    }
    assert images["class"].shape == (720, 1280) and images["phone"].shape[1] < 390
    assert images["light"].mean() > 200 and images["dark"].mean() < 80
    assert len(set(tiles.values())) == len(tiles)


@pytest.mark.later
def test_the_command_writes_one_png(chromium, tmp_path):
    out = tmp_path / "moves.png"
    command = [sys.executable, "-m", "hillside", "sheet", "moves:Moves", str(out)]
    where = os.pathsep.join([str(BROWSER), os.environ.get("PYTHONPATH", "")])
    done = subprocess.run(
        command, env=os.environ | {"PYTHONPATH": where}, capture_output=True, text=True, timeout=90
    )
    assert (done.returncode, done.stdout.strip()) == (0, str(out)), done.stderr
    with Image.open(out) as image:
        assert image.width > 1900 and image.height > 1000


@pytest.mark.parametrize("name", ["Nobody", "nowhere:Walker", "hillside.descent:descend"])
def test_what_is_no_picture_gets_a_sentence(name, capsys):
    assert main(["sheet", name]) == 1
    said = capsys.readouterr().err
    assert said.startswith("hillside: ") and name.partition(":")[0] in said


def test_without_a_browser_one_sentence_says_what_to_install(monkeypatch, capsys):
    monkeypatch.setattr(sheet, "find_chromium", lambda: None)
    assert main(["sheet", "Walker"]) == 1
    assert "no Chromium, Chrome or Edge found" in capsys.readouterr().err
    real = builtins.__import__

    def without(name, *args):
        if name.startswith("playwright"):
            raise ModuleNotFoundError(name)
        return real(name, *args)

    monkeypatch.setattr(builtins, "__import__", without)
    assert main(["sheet", "Walker"]) == 1
    assert 'pip install -e ".[test]"' in capsys.readouterr().err
