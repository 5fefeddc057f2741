"""The Python that a site brings along is the one that is known, whole, and the course's own."""

import hashlib
import io
import json
import re
import subprocess
import sys
import zipfile

import pytest

from hillside.course.canonical import NotebookError
from hillside.pages import python

CORE = {
    "pyodide.mjs": b"export const loadPyodide = 1;",
    "pyodide.asm.wasm": b"\0asm" * 100,
    "python_stdlib.zip": b"PK",
    "numpy-9.whl": b"numpy",
}
MORE = {"sympy-9.whl": b"sympy"}
LOCK = json.dumps({"info": {}, "packages": {}}).encode()


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """A folder with a Pyodide 9.9, the only one that is known."""
    files = {python.LOCK: LOCK} | CORE | MORE
    hashes = {name: hashlib.sha256(data).hexdigest() for name, data in files.items()}
    monkeypatch.setattr(python, "known", lambda: {"9.9": hashes})
    folder = tmp_path / "pyodide"
    folder.mkdir()
    for name, data in files.items():
        (folder / name).write_bytes(data)
    return folder


def test_its_files_are_copied_and_the_page_is_told_where(folder, tmp_path):
    told = python.supply(tmp_path / "site", folder)
    for name, data in (CORE | MORE).items():
        assert (tmp_path / "site/python" / name).read_bytes() == data
    for part in ("lesson", "formulas", "worker"):
        assert (tmp_path / "site" / told[part]).is_file()
    assert told["python"] == "python/" and re.fullmatch(r"\d+ MB", told["size"])
    assert told["source"] == (tmp_path / "site" / told["worker"]).read_text(encoding="utf-8")


def test_what_no_lesson_needs_may_be_absent(folder, tmp_path):
    (folder / "sympy-9.whl").unlink()
    python.supply(tmp_path / "site", folder)
    assert not (tmp_path / "site/python/sympy-9.whl").exists()


def test_an_address_is_used_where_it_is(tmp_path):
    told = python.supply(tmp_path, "https://example.org/pyodide/v9")
    assert told["python"] == "https://example.org/pyodide/v9/"
    assert sorted(path.name for path in (tmp_path / "python").iterdir()) == [
        "formulas.zip",
        "hillside.zip",
        "worker.js",
    ]


def half(folder):
    file = folder / "pyodide.asm.wasm"
    file.write_bytes(file.read_bytes()[:7])


def without_numpy(folder):
    (folder / "numpy-9.whl").unlink()


def another_version(folder):
    (folder / python.LOCK).write_bytes(LOCK + b" ")


def no_lock(folder):
    (folder / python.LOCK).unlink()


@pytest.mark.parametrize(
    "spoil, words",
    [
        (half, "checksum differs"),
        (without_numpy, "has no numpy-9.whl"),
        (another_version, "is none that this course knows (9.9)"),
        (no_lock, "is no folder with a Pyodide"),
    ],
)
def test_a_bad_folder_is_named_in_one_sentence(folder, tmp_path, spoil, words):
    spoil(folder)
    with pytest.raises(NotebookError) as caught:
        python.supply(tmp_path / "site", folder)
    assert words in str(caught.value) and "\n" not in str(caught.value)


ALONE = """
import sys

class Blocked:
    def find_spec(self, name, path, target=None):
        if name in ("matplotlib", "PIL", "anywidget", "IPython", "ziamath", "platformdirs"):
            raise ModuleNotFoundError(name)

sys.meta_path.insert(0, Blocked())
sys.path.insert(0, sys.argv[1])
import hillside
from hillside.pages.kernel import Kernel

assert hillside.__file__.startswith(sys.argv[1])
print(Kernel(sys.argv[1]).serve('{"want": "run", "cell": "a", "source": "1 + 1"}')[0])
"""


def test_the_lesson_runs_from_its_archive_on_numpy_alone(tmp_path):
    zipfile.ZipFile(io.BytesIO(python.lesson_archive())).extractall(tmp_path)
    command = [sys.executable, "-I", "-c", ALONE, str(tmp_path)]
    run = subprocess.run(command, capture_output=True, text=True)
    assert run.returncode == 0, run.stderr
    assert json.loads(run.stdout)["shown"] == [{"text": "2\n"}]


def test_archives_are_the_same_bytes_each_time():
    assert python.lesson_archive() == python.lesson_archive()
    assert python.formulas_archive() == python.formulas_archive()


def test_what_sets_formulas_is_in_its_archive():
    names = zipfile.ZipFile(io.BytesIO(python.formulas_archive())).namelist()
    assert {name.partition("/")[0].partition("-")[0] for name in names} == set(python.SETS_FORMULAS)
    assert any(name.endswith(".ttf") for name in names)


def test_known_versions_have_a_core_numpy_and_checksums():
    assert set(python.known()) == {"314.0.7", "0.27.7"}
    for files in python.known().values():
        needed = {
            name.partition(".")[0].partition("-")[0] for name in filter(python._is_needed, files)
        }
        assert {"pyodide", "python_stdlib", "numpy"} <= needed
        assert all(re.fullmatch("[0-9a-f]{64}", checksum) for checksum in files.values())
