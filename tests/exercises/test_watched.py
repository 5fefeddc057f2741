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
from watched_claims import CLAIMS, program

from hillside.exercises import watched


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
            [python, "-c", program(claim, watched.__file__)],
            capture_output=True,
            text=True,
            timeout=60,
        )
        assert ran.returncode == 0, (python, ran.stderr)


def test_a_python_that_does_not_start_is_no_python(tmp_path):
    shim = tmp_path / "python3.12"
    shim.write_text("#!/bin/sh\nexit 127\n")
    shim.chmod(0o755)
    assert _version(str(shim)) == (0, 0)
