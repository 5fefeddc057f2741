"""What needs no numpy, in a real Python in WebAssembly: Pyodide's core, as npm has it.

After `npm --prefix tests/pages/core ci`, which only developers and CI need.
"""

import json
import os
import shutil
import subprocess
from pathlib import Path

import pytest
from watched_claims import CLAIMS, program

pytestmark = pytest.mark.later
HERE = Path(__file__).parent
THREADS = """
import threading
try:
    threading.Thread(target=print).start()
except RuntimeError:
    pass
else:
    raise AssertionError("a thread started: attempts need no clock then")
"""


@pytest.fixture(scope="module")
def ran():
    """What became of each program: {its name: its error or None}."""
    node, core = shutil.which("node"), HERE / "node_modules/pyodide"
    if not (node and core.is_dir()):
        told = "no node or no core: npm --prefix tests/pages/core ci"
        (pytest.fail if os.environ.get("CI") == "true" else pytest.skip)(told)
    programs = {claim: program(claim, "/hillside/exercises/watched.py") for claim in CLAIMS}
    programs |= {"threads": THREADS, "wrong": "1 / 0"}
    done = subprocess.run(
        [node, HERE / "core.mjs"],
        input=json.dumps([*programs.values()]),
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=120,
    )
    assert done.returncode == 0, done.stderr
    return dict(zip(programs, json.loads(done.stdout.splitlines()[-1]), strict=True))


@pytest.mark.parametrize("claim", CLAIMS)
def test_by_monitoring_in_webassembly(ran, claim):
    assert ran[claim] is None


def test_no_thread_can_be_started_there(ran):
    assert ran["threads"] is None


def test_an_error_there_is_heard_here(ran):
    assert "ZeroDivisionError" in ran["wrong"]


def test_the_core_is_one_of_those_whose_checksums_we_have():
    lock = json.loads((HERE / "package-lock.json").read_text(encoding="utf-8"))
    supply = HERE.parents[2] / "src/hillside/pages/pyodide.json"
    version = lock["packages"]["node_modules/pyodide"]["version"]
    assert version in json.loads(supply.read_text(encoding="utf-8"))
    assert not any("resolved" in package for package in lock["packages"].values())
