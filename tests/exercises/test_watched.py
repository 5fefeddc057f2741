"""The time limit by sys.monitoring, in every Python 3.12 or newer that this machine has.

`watched.py` needs the standard library alone, so no environment has to be made for the others.
"""

import os
import shutil
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest

from hillside.exercises import watched

START = f"""
import importlib.util, sys, time
spec = importlib.util.spec_from_file_location("watched", {str(watched.__file__)!r})
watched = importlib.util.module_from_spec(spec)
spec.loader.exec_module(watched)

def endless():
    while True:
        pass

def stubborn():
    for _ in range(3):
        try:
            endless()
        except BaseException:
            continue

def taken():
    return [sys.monitoring.get_tool(id) for id in watched.TOOLS]

def stopped(work):
    start, before = time.monotonic(), taken()
    late = watched.watched(work, 0.1)
    assert taken() == before, (before, taken())
    assert time.monotonic() - start < 20
    return late
"""
CLAIMS = {
    "a loop that catches everything ends": "assert stopped(stubborn)",
    "a comprehension ends": "assert stopped(lambda: [1 for _ in iter(int, 1)])",
    "recursion ends": """
def deeper():
    try:
        deeper()
    except RecursionError:
        deeper()
assert stopped(deeper)
""",
    "what is quick is let through": "assert not stopped(lambda: sum(range(10)))",
    "its error goes on": """
try:
    stopped(lambda: 1 / 0)
except ZeroDivisionError:
    pass
else:
    raise AssertionError("no error")
assert taken() == [None] * len(watched.TOOLS)
""",
    "another tool keeps its place": """
sys.monitoring.use_tool_id(watched.TOOLS[0], "a debugger")
assert stopped(endless) and taken()[0] == "a debugger"
""",
    "with all places taken the answer runs unwatched": """
for id in watched.TOOLS:
    sys.monitoring.use_tool_id(id, "another")
assert not stopped(lambda: time.sleep(0.2))
""",
    "the next answer has all of its time": """
assert stopped(endless) and not stopped(lambda: time.sleep(0.01))
""",
}


def newer_pythons():
    """Executables of Python 3.12 and newer: ours, those on the path, and pyenv's; one of each."""
    found = [sys.executable, *(shutil.which(f"python3.{minor}") for minor in range(12, 20))]
    home = Path(os.environ.get("PYENV_ROOT") or Path.home() / ".pyenv")
    found += [str(path) for path in sorted(home.glob("versions/3.*/bin/python"))]
    versions = {_version(path): path for path in found if path}
    return [path for version, path in sorted(versions.items()) if version >= (3, 12)]


@cache
def _version(path):
    code = "import sys; print(*sys.version_info[:2])"
    ran = subprocess.run([path, "-c", code], capture_output=True, text=True)
    return tuple(map(int, ran.stdout.split())) if ran.returncode == 0 else (0, 0)


@pytest.mark.parametrize("claim", CLAIMS)
def test_by_monitoring(claim):
    pythons = newer_pythons()
    if not pythons:
        pytest.skip("sys.monitoring came with Python 3.12, and there is none on this machine")
    for python in pythons:
        ran = subprocess.run(
            [python, "-c", START + CLAIMS[claim]], capture_output=True, text=True, timeout=60
        )
        assert ran.returncode == 0, (python, ran.stderr)


def test_a_python_that_does_not_start_is_no_python(tmp_path):
    shim = tmp_path / "python3.12"
    shim.write_text("#!/bin/sh\nexit 127\n")
    shim.chmod(0o755)
    assert _version(str(shim)) == (0, 0)
