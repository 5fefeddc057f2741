"""The browser fixture itself, with a tiny notebook."""

import lab as browser_lab
import nbformat
import pytest
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook

from hillside.course.canonical import METADATA


@pytest.fixture
def tiny(server):
    """Name of a notebook that prints a sum."""
    cells = [new_markdown_cell("# Tiny"), new_code_cell("n = 20\nprint(n + 3)")]
    nbformat.write(new_notebook(cells=cells, metadata=METADATA), server.root / "tiny.ipynb")
    return "tiny.ipynb"


def test_a_raising_cell_fails_run_all(lab, server):
    cells = [new_code_cell("1 / 0")]
    nbformat.write(new_notebook(cells=cells, metadata=METADATA), server.root / "bad.ipynb")
    with pytest.raises(AssertionError, match="ZeroDivisionError"):
        lab.open("bad.ipynb").run_all()


def test_axe_finds_a_slider_without_a_label(lab, server):
    source = "from IPython.display import HTML\nHTML('<input type=range>')"
    nbformat.write(
        new_notebook(cells=[new_code_cell(source)], metadata=METADATA), server.root / "mute.ipynb"
    )
    notebook = lab.open("mute.ipynb")
    notebook.run_all()
    assert [line.split(" ")[0] for line in notebook.axe()] == ["label"]


@pytest.mark.parametrize(
    "CI, stopped", [("true", pytest.fail.Exception), ("", pytest.skip.Exception)]
)
def test_without_a_browser_tests_are_skipped_and_fail_in_ci(monkeypatch, CI, stopped):
    monkeypatch.setenv("CI", CI)
    monkeypatch.setattr(browser_lab, "find_chromium", lambda: None)
    with pytest.raises(stopped, match="no Chromium, Chrome or Edge found"):
        browser_lab.wanted_chromium()


def test_console_errors_are_collected(lab, tiny):
    notebook = lab.open(tiny)
    with notebook.page.expect_event("pageerror"):
        notebook.page.evaluate("console.error('one'); setTimeout(() => { throw Error('two') })")
    one, two = notebook.problems
    notebook.problems.clear()  # or the fixture would fail this test
    assert "one" in one and "two" in two
