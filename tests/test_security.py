"""The lines of .github/SECURITY.md that no other test holds, and that each has its tests."""

import ast
import json
import os
import re
import stat
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace

import nbformat
import pytest
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook

from hillside.exercises import check, progress
from hillside.exercises.engine import judge
from hillside.exercises.verdict import LOOKS
from hillside.formula import FormulaError, read
from hillside.notation import set_formula
from hillside.progress import journal

ROOT = Path(__file__).parents[1]
SOURCE = ROOT / "src" / "hillside"
SHEET = (ROOT / ".github" / "SECURITY.md").read_text(encoding="utf-8")
NOTEBOOKS = sorted((ROOT / "notebooks").glob("*.ipynb"))
SCRIPT = "<script>alert(1)</script><img src=x onerror=alert(1)>"
HOSTILE = [
    "__import__('os').system('touch {}')",
    "().__class__.__base__.__subclasses__()",
    "open('{}', 'w').write('x')",
    "exec(\"open('{}', 'w')\")",
    "[open('{}', 'w') for x in (1,)][0]",
    "(lambda: open('{}', 'w'))()",
    "x if open('{}', 'w') else y",
    'f\'{{open("{}", "w")}}\'',
    "np.load('{}', allow_pickle=True)",
    "sqrt.__globals__",
    "\\input{{{}}}",
    "\\write18{{touch {}}}",
]


def test_each_line_of_the_sheet_has_its_tests():
    lines = re.findall(r"^\| (?!\||held|---).+ \| (.+) \|$", SHEET, re.MULTILINE)
    assert len(lines) == len(re.findall(r"^\| \S.{20}", SHEET, re.MULTILINE)) >= 18
    named = [name for line in lines for name in re.findall(r"`(test_\w+)`", line)]
    written = "\n".join(file.read_text(encoding="utf-8") for file in ROOT.glob("tests/**/*.py"))
    assert all("`test_" in line for line in lines)
    assert [name for name in named if f"def {name}(" not in written] == []


# ---- a notebook ----------------------------------------------------------------------------------


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_stored_notebooks_hold_nothing_that_runs(path):
    notebook = json.loads(path.read_text(encoding="utf-8"))
    assert "widgets" not in notebook["metadata"]
    outputs = [one for cell in notebook["cells"] for one in cell.get("outputs", [])]
    bundles = [one["data"] for one in outputs if "data" in one]
    kinds = {kind for data in bundles for kind in data}
    assert kinds <= {"text/plain", "text/html", "text/markdown", "image/png"}
    html = "".join("".join(data.get("text/html", "")) for data in bundles)
    assert not re.search(r"<(script|iframe|object|embed|link|form)|\son\w+\s*=|javascript:", html)


@pytest.mark.later
def test_making_a_page_runs_the_notebook(tmp_path):
    """And so it does what the notebook's author wants: the sheet warns of it."""
    mark = tmp_path / "mark"
    cells = [new_markdown_cell("# A lesson"), new_code_cell(f"open({str(mark)!r}, 'w').close()")]
    nbformat.write(new_notebook(cells=cells), tmp_path / "a.ipynb")
    command = [sys.executable, "-m", "hillside", "page", str(tmp_path / "a.ipynb")]
    subprocess.run(command, check=True, timeout=100, capture_output=True)
    assert mark.exists()


# ---- an answer, a formula ------------------------------------------------------------------------


def test_an_answer_may_do_what_a_cell_may(home, tmp_path):
    check("09.5", lambda p: (tmp_path / "mark").touch() or p)
    assert (tmp_path / "mark").exists()


@pytest.mark.parametrize("text", HOSTILE)
def test_no_text_is_run(home, tmp_path, capsys, text):
    mark = tmp_path / "mark"
    typed = text.format(mark)
    for name in ("09.1", "02.1", "09.5", "01.5", typed):
        check(name, typed)
    with pytest.raises(FormulaError):
        read(typed)
    with pytest.raises(ValueError):
        set_formula(typed + "\\undefined")
    assert not mark.exists() and "Right" not in capsys.readouterr().out


RUNS = {"eval", "exec", "compile", "__import__"}
LOADS = {"pickle", "marshal", "shelve", "subprocess", "socket", "urllib", "http", "requests"}
CELLS = "pages/cells.py"  # where a page with a Python of its own runs the cells of its reader


def test_the_package_runs_no_text_but_the_cells_of_a_page():
    found = set()
    for file in SOURCE.rglob("*.py"):
        name = file.relative_to(SOURCE).as_posix()
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
                found |= {(name, node.func.id)} if node.func.id in RUNS else set()
            modules = [one.name for one in node.names] if isinstance(node, ast.Import) else []
            modules += [node.module or ""] if isinstance(node, ast.ImportFrom) else []
            found |= {(name, one) for one in modules if one.partition(".")[0] in LOADS}
    assert found - {("pages/images.py", "urllib.parse")} == {
        (CELLS, name) for name in ("eval", "exec", "compile")
    }


@pytest.mark.parametrize("raised", [ValueError(SCRIPT), KeyError(SCRIPT)])
def test_no_html_of_an_answer_is_shown_as_html(raised):
    class Strange:
        def __repr__(self):
            return SCRIPT

    def step(p):
        raise raised

    from hillside.exercises import catalogue

    answers = {"09.1": [SCRIPT, [SCRIPT], Strange(), type(SCRIPT, (), {})()], "09.5": [step]}
    for name, given in answers.items():
        for answer in given:
            html = judge(catalogue.find(name), answer)._repr_html_()
            assert "<script" not in html and "<img" not in html
            assert html.startswith("<div style=") and LOOKS
    assert "<script" not in catalogue.find(SCRIPT)._repr_html_()


DRAWN = {"hs-math", "hs-speech", "hs-near", "svg", "path", "g", "rect", "symbol", "use"}
SPOKEN = {"math", "mi", "mn", "mo", "mrow", "msup", "msub", "mfrac", "msqrt", "mtext", "mstyle"}


@pytest.mark.parametrize("text", ["x", "x^2/y", "relu(x)", "|x|", "sqrt(2)*pi", "x_1"])
def test_a_formula_is_shown_as_outlines_and_mathml(text):
    html = set_formula(read(text, ("x", "y", "x1")).latex)
    assert set(re.findall(r"<([a-zA-Z-]+)", html)) <= DRAWN | SPOKEN
    assert not re.search(r"\son\w+=|javascript:|href=\"(?!#)", html)


@pytest.mark.parametrize(
    "latex", [rf"\text{{{SCRIPT}}}", SCRIPT, rf"\href{{javascript:x}}{{{SCRIPT}}}"]
)
def test_no_html_comes_in_by_latex(latex):
    try:
        html = set_formula(latex)
    except ValueError:
        return
    assert not re.search(r"<(script|img|a)\b|javascript:", html)


# ---- the progress file ---------------------------------------------------------------------------


def test_nothing_of_a_progress_file_is_shown_or_run(home, tmp_path, monkeypatch):
    shown = []
    monkeypatch.setattr("hillside.exercises.show", shown.append)
    journal.keep(exercise="09.1", state="right")
    events = [{"exercise": SCRIPT, "state": "right"}, {"exercise": "09.2", "state": SCRIPT}]
    events += [{"prediction": SCRIPT, "state": "guessed"}, {SCRIPT: SCRIPT, "state": "wrong"}]
    events += [{"exercise": f"partials-{SCRIPT}", "state": "right"}]
    for event in events:
        journal.keep(**event)
    progress()
    (table,) = shown
    assert "alert" not in table._repr_html_() and "alert" not in repr(table)


@pytest.mark.skipif(os.name != "posix", reason="who may read a file is told so on POSIX systems")
def test_the_progress_file_is_its_owners(home):
    journal.keep(exercise="09.1", state="right")
    assert stat.S_IMODE(journal.path().stat().st_mode) & 0o077 == 0


LISTEN = """
import sys
seen = []
def hear(event, arguments):
    if event.startswith(("socket.connect", "socket.sendto", "socket.getaddrinfo", "urllib",
                         "subprocess", "os.system", "os.exec", "webbrowser")):
        seen.append((event, str(arguments)))
sys.addaudithook(hear)
from hillside.exercises import check, hint, practice, progress, solution
from hillside.lessons.gradient_descent.pictures import Walker
check("09.1", [4.5, -1.4]); hint("09.1"); solution("09.1"); practice("partials"); progress()
Walker()._repr_mimebundle_()
print("\\n" + repr(seen))
"""


def test_nothing_reaches_for_the_network(tmp_path):
    env = os.environ | {"HILLSIDE_HOME": str(tmp_path), "PYTHONPATH": os.pathsep.join(sys.path)}
    ran = subprocess.run(
        [sys.executable, "-c", LISTEN], env=env, capture_output=True, text=True, timeout=100
    )
    assert ran.returncode == 0, ran.stderr
    assert ran.stdout.splitlines()[-1] == "[]"


# ---- pictures, pages, a server -------------------------------------------------------------------


def test_the_player_sets_html_in_two_places():
    places = {
        (file.name, line.strip())
        for file in SOURCE.rglob("*.js")
        for line in file.read_text(encoding="utf-8").splitlines()
        if re.search(r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\(", line)
    }
    assert {name for name, _ in places} == {"formula.js", "cells.js"} and len(places) == 2


def test_a_page_carries_what_its_notebook_carries():
    """The sheet says so; whoever publishes a stranger's notebook publishes the stranger's HTML."""
    prose = pytest.importorskip("hillside.pages.prose").prose
    assert SCRIPT in prose(f"text\n\n{SCRIPT}\n")


def test_the_server_extension_adds_no_address():
    server = pytest.importorskip("hillside.server")
    hooks, settings = [], {}
    app = SimpleNamespace(
        log=SimpleNamespace(info=print, warning=print),
        contents_manager=SimpleNamespace(register_pre_save_hook=hooks.append, get=dict),
        web_app=SimpleNamespace(settings=settings),  # without add_handlers
        kernel_websocket_connection_class=server.ZMQChannelsWebsocketConnection,
        config={},
        section_names=lambda: [],
    )
    server._load_jupyter_server_extension(app)
    assert hooks == [server.save_stills_without_views, server.save_without_version]
    assert settings == {server.CONNECTION_CLASS: server.NoDelayKernelWebsocketConnection}
