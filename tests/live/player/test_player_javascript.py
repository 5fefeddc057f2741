"""The player's pure parts, tried by Node where there is one, and what its checks are made of."""

import json
import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from hillside.live import actors, raster
from hillside.live.bundle import PLAYER
from hillside.live.look import Look

HERE = Path(__file__).parent
NODE = shutil.which("node")


def test_the_pure_parts_do_what_they_say():
    if not NODE and os.environ.get("CI") == "true":
        pytest.fail("CI tries the player's JavaScript, and there is no node; .ci/run installs it")
    if not NODE:
        pytest.skip(
            "no node, which only developers and CI need: these JavaScript tests did not run"
        )
    files = sorted(map(str, HERE.glob("*.test.js")))
    done = subprocess.run(
        [NODE, "--test", *files], capture_output=True, text=True, timeout=60, encoding="utf-8"
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert int(re.search(r"tests (\d+)", done.stdout)[1]) >= len(files)


def test_the_lock_file_records_no_download_address():
    lock = json.loads((HERE / "package-lock.json").read_text(encoding="utf-8"))
    packages = {name: package for name, package in lock["packages"].items() if name}
    assert packages and all("integrity" in package for package in packages.values())
    assert [name for name, package in packages.items() if "resolved" in package] == []


def properties(name):
    """Names in the typedef of this object in protocol.js, those that may be missing left out."""
    text = (PLAYER / "protocol.js").read_text(encoding="utf-8")
    block = re.search(rf"@typedef {{object}} {name}\n(.*?)\*/", text, re.DOTALL)
    return set(re.findall(r"@property {.*} (\w+)\n", block[1]))


def members(kind):
    """Names that protocol.js gives to what has this kind, beside those that all of them have."""
    text = (PLAYER / "protocol.js").read_text(encoding="utf-8")
    (fields,) = re.findall(rf'& {{(kind: "{kind}"[^}}]*)}}}} \w*Actor', text)
    return set(re.findall(r"(\w+)(?=:)", fields)) | {"on", "color"}


def test_types_of_the_scene_and_its_frames_are_what_the_kernel_sends(wire, meadow):
    content, _ = wire(meadow).ask(
        want="stage", values=dict(meadow.values), look={"dark": False, "narrow": False}, density=1
    )
    assert content.keys() - {"id", "frames", "of", "spent"} == properties("Scene")
    assert content["frames"][0].keys() == properties("PackedShapes")
    assert content["axes"]["plane"].keys() == properties("Axes")
    for control in content["controls"]:
        assert control.keys() >= properties("Named")


@pytest.mark.parametrize(
    "actor",
    [
        *(actors.Line, actors.Dots, actors.Arrow, actors.Area, actors.Bars, actors.Text),
        *(actors.Mesh, raster.Raster),
    ],
)
def test_types_of_actors_are_what_the_kernel_sends(actor):
    described = actor("plane").describe(Look())
    assert described.keys() >= members(described["kind"])
