"""One JupyterLab and one Chromium for the browser tests of a process.

lab opens notebooks. What the console reports as an error fails the test.
"""

import itertools
import shutil

import nbformat
import pytest
from lab import NOTEBOOKS, PATIENCE, Notebook, Server, wanted_chromium
from nbformat.v4 import new_code_cell, new_notebook
from playwright.sync_api import sync_playwright

from hillside.course.canonical import METADATA
from hillside.pages.chromium import FLAGS

ROOM = {"width": 1280, "height": 1000}


@pytest.fixture(scope="package")
def chromium():
    """The browser."""
    executable = wanted_chromium()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=executable, args=FLAGS, timeout=60_000)
        yield browser
        browser.close()


@pytest.fixture(scope="module")
def new_page(chromium):
    """new_page(scale): a page with room for a picture and its controls, closed in the end.

    scale: pixels of the screen for each pixel of the page.
    """
    pages = []

    def opened(scale=1):
        pages.append(chromium.new_context(viewport=ROOM, device_scale_factor=scale).new_page())
        pages[-1].set_default_timeout(PATIENCE * 1000)
        return pages[-1]

    yield opened
    for page in pages:
        page.context.close()


@pytest.fixture(scope="package")
def server(chromium, tmp_path_factory):
    """A private JupyterLab with copies of our notebooks."""
    server = Server(tmp_path_factory.mktemp("lab"))
    for notebook in NOTEBOOKS.glob("*.ipynb"):
        shutil.copy(notebook, server.root)
    try:
        server.wait()
        yield server
    finally:
        server.close()


@pytest.fixture(scope="package")
def pages(chromium):
    """Pages in which Lab runs already, by their options: it is loading Lab that takes seconds."""
    return {}


class Lab:
    """open(name) shows a notebook of server.root."""

    def __init__(self, chromium, server, pages):
        self.chromium, self.server, self.pages, self.opened = chromium, server, pages, []

    def open(self, name, **context):
        """A Notebook.   context: options of Playwright's new_context, color_scheme for example."""
        self.close()
        options = {"viewport": {"width": 1280, "height": 720}, **context}
        page = self.pages.pop(repr(options), None)
        if not page:
            page = self.chromium.new_context(**options).new_page()
            page.set_default_timeout(PATIENCE * 1000)
        notebook = Notebook(page, self.server, name)
        self.pages[repr(options)] = page
        self.opened.append(notebook)
        return notebook

    def close(self):
        """Close the notebook that is open, if any: one at a time."""
        if self.opened and not self.opened[-1].closed:
            self.opened[-1].close()

    def problems(self):
        """What the consoles reported, notebook by notebook."""
        return [
            f"{notebook.name}: {problem}"
            for notebook in self.opened
            for problem in notebook.problems
        ]


@pytest.fixture(scope="package")
def write(server):
    """write(*sources): a notebook in server.root with these code cells.   Returns its name."""
    count = itertools.count(1)

    def written(*sources):
        name = f"written_{next(count)}.ipynb"
        nbformat.write(
            new_notebook(cells=[new_code_cell(source) for source in sources], metadata=METADATA),
            server.root / name,
        )
        return name

    return written


def _watched(lab):
    yield lab
    lab.close()
    assert not lab.problems(), "the browser's console reported:\n" + "\n".join(lab.problems())


@pytest.fixture
def lab(chromium, server, pages):
    """Lab for one test.  Errors on a console fail the test."""
    yield from _watched(Lab(chromium, server, pages))


@pytest.fixture(scope="module")
def shared_lab(chromium, server, pages):
    """Lab for the tests of a module, which look at one notebook.  Errors fail the last of them."""
    yield from _watched(Lab(chromium, server, pages))
