"""python -m hillside.course.refresh: one canonical form, rewritten only where something changed."""

import base64
import io
import json
import shutil
from pathlib import Path

import nbformat
import pytest
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook, new_output
from PIL import Image
from PIL.PngImagePlugin import PngInfo

from hillside.course import canonical, refresh
from hillside.course.canonical import NotebookError

DRAW = """\
view = "application/vnd.jupyter.widget-view+json"
display({{"image/png": {png!r}, "text/plain": {caption!r}, view: {{"model_id": "1"}}}}, raw=True)"""


def picture(grey=0):
    """A base64 PNG of one grey, which names a program in its text."""
    png, text = io.BytesIO(), PngInfo()
    text.add_text("Software", "drawn by a test")
    Image.new("L", (8, 8), grey).save(png, "PNG", pnginfo=text)
    return base64.b64encode(png.getvalue()).decode("ascii")


def store(path, *sources):
    """Write a raw notebook: one code cell for each source, under two headings."""
    cells = [
        new_markdown_cell("# 1 · A title"),
        *[new_code_cell(source) for source in sources],
        new_markdown_cell("## The end"),
    ]
    nbformat.write(new_notebook(cells=cells), path)
    return path


@pytest.fixture(autouse=True, scope="module")
def drawn_with_this_matplotlib():
    """Whatever matplotlib is installed may draw the pictures of these tests."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(
            refresh, "PICTURES_DRAWN_WITH", refresh.matplotlib.__version__.rpartition(".")[0]
        )
        yield


def load(path):
    return nbformat.read(path, as_version=4)


@pytest.fixture(scope="module")
def fresh(tmp_path_factory):
    """A notebook of sums and a picture, refreshed once; not to be changed."""
    path = store(
        tmp_path_factory.mktemp("fresh") / "a.ipynb",
        "print(1)\nprint(2)",
        "1 + 1",
        DRAW.format(png=picture(), caption="grey"),
    )
    refresh.refresh(path)
    return path


@pytest.fixture
def stored(fresh, tmp_path):
    """A copy of that notebook, to be changed."""
    return Path(shutil.copy(fresh, tmp_path))


def test_the_form_is_canonical(fresh):
    text = fresh.read_text(encoding="utf-8")
    notebook = load(fresh)
    assert [cell.id for cell in notebook.cells] == [f"1-a-title-{n}" for n in (1, 2, 3, 4)] + [
        "the-end-1"
    ]
    assert [cell.execution_count for cell in notebook.cells[1:4]] == [1, 2, 3]
    assert notebook.cells[1].outputs[0].text == "1\n2\n"
    assert notebook.metadata == canonical.METADATA
    assert "·" in text and text.endswith("}\n") and '\n "cells"' in text


def test_a_picture_keeps_still_and_text_but_no_program_name_and_no_live_view(fresh):
    data = load(fresh).cells[3].outputs[0].data
    assert set(data) == {"image/png", "text/plain"}
    png = base64.b64decode(data["image/png"])
    assert b"Software" not in png and Image.open(io.BytesIO(png)).size == (8, 8)


def test_a_second_refresh_writes_nothing(stored):
    before = stored.stat().st_mtime_ns
    assert refresh.refresh(stored) == []
    assert refresh.untidy(stored) == []
    assert stored.stat().st_mtime_ns == before


def test_whoever_runs_notebooks_reads_nothing_of_the_kernels_own_log(stored, capfd):
    assert refresh.main(["--check", str(stored)]) == 0
    assert capfd.readouterr() == (f"{stored}: fresh\n", "")


def test_check_names_a_changed_number_and_writes_nothing(stored, capsys):
    edited = stored.read_text(encoding="utf-8").replace('"2"', '"3"')
    stored.write_text(edited, encoding="utf-8", newline="\n")
    assert refresh.main(["--check", str(stored)]) == 1
    said = capsys.readouterr().out
    assert "a.ipynb: stale" in said and "cell 2 (1-a-title-3): text/plain '3' -> '2'" in said
    assert stored.read_text(encoding="utf-8") == edited


@pytest.mark.parametrize(
    "key, value", [("id", "x"), ("execution_count", 7), ("metadata", {"scrolled": True})]
)
def test_untidy_finds_a_cell_that_lab_saved_in_its_own_way(stored, key, value):
    notebook = load(stored)
    notebook.cells[2][key] = value
    nbformat.write(notebook, stored)
    (said,) = refresh.untidy(stored)
    assert said.startswith("cell 2 (1-a-title-3): " + key)


def drawn(grey, caption="grey"):
    """A canonical notebook with one picture."""
    data = {"image/png": picture(grey), "text/plain": caption}
    cell = new_code_cell("draw()", outputs=[new_output("display_data", data=data)])
    return canonical.canonical(new_notebook(cells=[cell]))


@pytest.mark.parametrize(
    "new, can_tell, said",
    [
        (drawn(2), True, []),
        (drawn(99), True, ["cell 0 (top-1): the picture"]),
        (drawn(99), False, []),
        (drawn(0, "gray"), True, ["cell 0 (top-1): text/plain 'grey' -> 'gray'"]),
        (
            drawn(9, "gray"),
            False,
            ["cell 0 (top-1): the picture", "cell 0 (top-1): text/plain 'grey' -> 'gray'"],
        ),
    ],
    ids=["rounding", "other pixels", "other matplotlib", "other text", "other matplotlib and text"],
)
def test_a_picture_is_rewritten_only_if_its_text_or_its_pixels_changed(new, can_tell, said):
    old = drawn(0)
    canonical.keep_pictures(old, new, can_tell)
    assert canonical.differences(old, new) == said


def test_another_matplotlib_draws_no_new_pictures(tmp_path, monkeypatch):
    monkeypatch.setattr(refresh, "PICTURES_DRAWN_WITH", "1.0")
    path = store(tmp_path / "a.ipynb", DRAW.format(png=picture(), caption="new"))
    before = path.read_bytes()
    with pytest.raises(NotebookError, match="drawn with matplotlib"):
        refresh.refresh(path)
    assert path.read_bytes() == before


@pytest.mark.parametrize(
    "source, said",
    [
        ("1 / 0", "cell 2 stopped with ZeroDivisionError: division by zero"),
        pytest.param(
            "import sys; sys.stderr.write('mind\\nthe gap')",
            "cell 2 wrote to stderr: mind",
            marks=pytest.mark.later,
        ),
        pytest.param(
            "import os; os._exit(1)", "the kernel died in cell 2", marks=pytest.mark.later
        ),
    ],
    ids=["raises", "stderr", "dies"],
)
def test_a_bad_notebook_is_reported_in_one_line_and_left_alone(tmp_path, capsys, source, said):
    path = store(tmp_path / "bad.ipynb", "1", source)
    before = path.read_bytes()
    assert refresh.main([str(path)]) == 1
    error = capsys.readouterr().err
    assert said in error and error.count("\n") == 1
    assert path.read_bytes() == before and list(tmp_path.iterdir()) == [path]


def test_a_large_notebook_is_refused():
    with pytest.raises(NotebookError, match="400 kB is the limit"):
        canonical.as_text(new_notebook(cells=[new_markdown_cell("x" * 400_000)]))


@pytest.mark.parametrize("text", ["", "[]", "{}", "hello", json.dumps({"nbformat": 4, "cells": 3})])
def test_a_file_that_is_no_notebook_is_refused(tmp_path, text):
    path = tmp_path / "no.ipynb"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(NotebookError, match="not a Jupyter notebook"):
        refresh.refresh(path)


def test_a_missing_file_is_refused(tmp_path, capsys):
    assert refresh.main([str(tmp_path / "none.ipynb")]) == 1
    assert "cannot be read" in capsys.readouterr().err


def test_no_notebooks_at_all_is_an_error(tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    assert refresh.main([]) == 1
    assert "repository's root" in capsys.readouterr().err


def test_it_runs_in_the_notebooks_folder_and_not_in_the_learners_home(tmp_path, monkeypatch):
    monkeypatch.setenv("HILLSIDE_HOME", "the learner's")
    source = (
        "import os\nos.path.exists('a.ipynb'), os.environ['HILLSIDE_HOME'] == \"the learner's\""
    )
    path = store(tmp_path / "a.ipynb", source)
    refresh.refresh(path)
    assert load(path).cells[1].outputs[0].data["text/plain"] == "(True, False)"


def test_ids_stay_when_a_cell_is_edited_and_are_unique():
    cells = [
        new_markdown_cell("# Step"),
        new_code_cell("1"),
        new_markdown_cell("# Step 1"),
        new_markdown_cell("# Step"),
    ]
    ids = [cell.id for cell in canonical.canonical(new_notebook(cells=cells)).cells]
    assert ids == ["step-1", "step-2", "step-1-1", "step-3"]
    cells[1].source = "2"
    assert [cell.id for cell in canonical.canonical(new_notebook(cells=cells)).cells] == ids


def test_neighbouring_prints_are_one_output():
    parts = [new_output("stream", name="stdout", text=text) for text in ("a\n", "b\n")]
    notebook = canonical.canonical(new_notebook(cells=[new_code_cell("f()", outputs=parts)]))
    assert [output.text for output in notebook.cells[0].outputs] == ["a\nb\n"]
