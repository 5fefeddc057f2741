"""A picture shows what can come alive, and a still where a notebook is run for its outputs."""

import sys
from types import SimpleNamespace

import nbformat
import pytest
from nbclient import NotebookClient
from nbformat.v4 import new_code_cell, new_notebook

from hillside.live.front_end import is_live

VIEW = "application/vnd.jupyter.widget-view+json"


def shell(message):
    return SimpleNamespace(get_parent=lambda: message)


MESSAGES = {
    "JupyterLab": ({"content": {"code": "1", "allow_stdin": True}}, True),
    "a front end that says nothing of it": ({"content": {"code": "1"}}, True),
    "a message of a widget": ({"content": {"comm_id": "1", "data": {}}}, True),
    "before the first cell": ({}, True),
    "nothing": (None, True),
    "a program": ({"content": {"code": "1", "allow_stdin": False}}, False),
}


@pytest.fixture
def in_shell(monkeypatch):
    """in_shell(shell) is what IPython says that it runs in."""
    for name in ("VOILA_PREHEAT", "VOILA_BASE_URL"):
        monkeypatch.delenv(name, raising=False)

    def put(shell):
        monkeypatch.setitem(sys.modules, "IPython", SimpleNamespace(get_ipython=lambda: shell))

    return put


@pytest.mark.parametrize("message, live", MESSAGES.values(), ids=MESSAGES)
def test_a_view_is_live_where_somebody_may_be_asked(in_shell, message, live):
    in_shell(shell(message))
    assert is_live() is live


@pytest.mark.parametrize("other", [None, SimpleNamespace()], ids=["Python", "a terminal"])
def test_without_a_kernel_nothing_is_held_back(in_shell, other):
    in_shell(other)
    assert is_live()


def test_in_voila_nobody_may_be_asked_and_views_are_live(in_shell, monkeypatch):
    in_shell(shell(MESSAGES["a program"][0]))
    monkeypatch.setenv("VOILA_PREHEAT", "False")
    assert is_live()


@pytest.mark.later
def test_a_notebook_that_is_run_for_its_page_shows_the_still(tmp_path):
    exporter = pytest.importorskip("nbconvert").HTMLExporter()
    code = "from hillside.lessons.gradient_descent.pictures import Walker\nWalker(alpha=0.1)"
    slider = "import ipywidgets\nipywidgets.IntSlider()"
    notebook = new_notebook(cells=[new_code_cell(code), new_code_cell(slider)])
    NotebookClient(notebook, timeout=100, resources={"metadata": {"path": tmp_path}}).execute()
    picture, other = (cell.outputs[0].data for cell in notebook.cells)
    assert sorted(picture) == ["image/png", "text/plain"] and VIEW in other
    html, _ = exporter.from_notebook_node(nbformat.from_dict(notebook))
    assert html.count('src="data:image/png') == 1 and f"{picture['image/png'][:40]}" in html
