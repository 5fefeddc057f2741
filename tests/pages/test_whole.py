"""A page that holds its Python is one file: everything in it, packed, and nothing beside it."""

import base64
import gzip
import re

import nbformat
import pytest
from nbformat.v4 import new_code_cell, new_notebook
from test_python import CORE, folder  # noqa: F401

from hillside.__main__ import main
from hillside.pages import python
from hillside.pages.notebook import write_page

HELD = re.compile(r'<script type="text/plain" class="hs-file" data-name="([^"]+)">([^<]*)</script>')


@pytest.fixture
def lesson(tmp_path):
    path = tmp_path / "lesson.ipynb"
    nbformat.write(new_notebook(cells=[new_code_cell("1 + 1")]), path)
    return path


@pytest.mark.later
def test_all_files_are_in_it(lesson, folder):  # noqa: F811
    html = write_page(lesson, python=folder, whole=True).read_text(encoding="utf-8")
    held = {name: gzip.decompress(base64.b64decode(text)) for name, text in HELD.findall(html)}
    assert held.keys() == {*CORE, python.LOCK, python.LESSON, python.FORMULAS}
    assert {name: held[name] for name in CORE} == CORE
    beside = {path.name for path in lesson.parent.iterdir() if path != folder}
    assert beside == {"lesson.ipynb", "lesson.html"}


def test_without_whole_they_stand_beside_it(lesson, folder):  # noqa: F811
    html = write_page(lesson, python=folder).read_text(encoding="utf-8")
    assert not HELD.search(html) and (lesson.parent / "python/hillside.zip").is_file()


@pytest.mark.later
def test_the_command_makes_it(lesson, folder, capsys):  # noqa: F811
    assert main(["page", str(lesson), "--python", str(folder), "--whole"]) == 0
    assert "hs-file" in lesson.with_suffix(".html").read_text(encoding="utf-8")


def test_a_bad_folder_is_told_by_the_command(lesson, tmp_path, capsys):
    assert main(["page", str(lesson), "--python", str(tmp_path / "none"), "--whole"]) == 1
    said = capsys.readouterr().err
    assert "is no folder with a Pyodide" in said and not lesson.with_suffix(".html").exists()


def test_whole_needs_a_folder(lesson, capsys):
    assert main(["page", str(lesson), "--whole"]) == 1
    assert "--whole needs --python" in capsys.readouterr().err
