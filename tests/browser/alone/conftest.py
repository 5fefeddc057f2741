"""For the tests of one file: pages from disk, a site with a Python of its own, a Firefox."""

import json
import shutil
import subprocess
import sys
from pathlib import Path

import nbformat
import pytest
from firefox import Firefox
from nbformat.v4 import new_notebook

from hillside.pages import notebook, python

HERE = Path(__file__).parent


@pytest.fixture(scope="module")
def offline(chromium, tmp_path_factory):
    """opened(html): a page from disk, no network.  What its console reports fails the last test."""
    context, problems = (
        chromium.new_context(viewport={"width": 1000, "height": 900}, offline=True),
        [],
    )
    page = context.new_page()
    page.on("console", lambda message: message.type == "error" and problems.append(message.text))
    page.on("pageerror", lambda error: problems.append(str(error)))
    page.on(
        "request",
        lambda request: (
            request.url.startswith(("data:", "blob:", "file:"))
            or problems.append(f"asked for {request.url}")
        ),
    )
    folder = tmp_path_factory.mktemp("pages")

    def opened(name, html):
        (folder / name).write_text(html, encoding="utf-8")
        page.goto((folder / name).as_uri())
        return page

    yield opened
    context.close()
    assert problems == []


@pytest.fixture(scope="module")
def firefox(tmp_path_factory):
    """One Firefox.   What its pages report as errors fails the last test."""
    browser = Firefox(tmp_path_factory.mktemp("firefox"))
    yield browser
    browser.close()
    assert browser.problems == []


@pytest.fixture(scope="module")
def served(tmp_path_factory):
    """served(cells): the address of a site with one page of them, lesson.html, that has a Python.

    In the place of Pyodide stands a CPython with the same calls. broken.html has none.
    """
    servers = []

    def site(cells):
        folder = tmp_path_factory.mktemp("own")
        lesson = folder / "lesson.ipynb"
        nbformat.write(new_notebook(cells=cells), lesson)
        told = python.supply(folder, "https://nowhere.example/")
        html = notebook.page(lesson, python=told | {"python": "python/", "size": "9 MB"})
        broken = html.replace('"python": "python/"', '"python": "absent/"')
        for name, text in {"lesson": html, "broken": broken}.items():
            (folder / f"{name}.html").write_text(text, encoding="utf-8")
        shutil.copy(HERE / "stand_in.mjs", folder / "python/pyodide.mjs")
        (folder / "python/pyodide-lock.json").write_text('{"packages": {}}')
        command = [sys.executable, HERE / "stand_in.py", folder]
        servers.append(subprocess.Popen(command, stdout=subprocess.PIPE, text=True))
        return f"http://127.0.0.1:{json.loads(servers[-1].stdout.readline())}"

    yield site
    for server in servers:
        server.kill()
