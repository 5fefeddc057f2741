"""A notebook without its kernel, or without the widgets' front end, shows stills and captions."""

import re

import pytest
from lab import DISABLED, PATIENCE, Notebook

SOURCE = """
from hillside.lessons.gradient_descent.pictures import MultiplierGauge
MultiplierGauge(alpha=0.35)"""
BROKEN = re.compile("model not found|loading widget|error displaying", re.IGNORECASE)
VIEW = "application/vnd.jupyter.widget-view+json"


def shows_a_still(notebook, number):
    """Whether the output of a cell is a picture that has arrived, and no text about widgets."""
    output = notebook.output(number)
    assert not BROKEN.search(output.inner_text()) and not notebook.errors()
    image = output.locator("img")
    image.wait_for()
    notebook.page.wait_for_function(
        "image => image.complete && image.naturalWidth > 600", arg=image.element_handle()
    )


def pictures(notebook):
    """Numbers of the cells whose output has a still."""
    shown = notebook.call(
        """const still = output => Boolean(output.data?.["image/png"]);
        return context.model.toJSON().cells.map(cell => Boolean(cell.outputs?.some(still)))"""
    )
    return [number for number, has in enumerate(shown) if has]


def test_the_stored_lesson_opens_with_stills(lab):
    notebook = lab.open("09_gradient_descent.ipynb")
    assert len(pictures(notebook)) == 4
    for number in pictures(notebook):
        shows_a_still(notebook, number)


def test_opening_a_lesson_does_not_mark_it_as_changed_and_saving_changes_no_byte(lab, server):
    name = "09_gradient_descent.ipynb"
    before = (server.root / name).read_bytes()
    notebook = lab.open(name)
    about = notebook.call("""
        await context.sessionContext.session.kernel.info;
        await new Promise(soon => setTimeout(soon, 500));
        return [context.model.dirty, context.model.getMetadata("language_info").version]""")
    assert about[0] is False and about[1]
    notebook.save()
    assert (server.root / name).read_bytes() == before


def test_a_saved_notebook_reopens_with_stills(lab, write):
    name = write(SOURCE)
    notebook = lab.open(name)
    notebook.run_all()
    notebook.page.locator(".hillside input[type=range]").first.wait_for()
    (output,) = notebook.save()["cells"][0]["outputs"]
    assert VIEW not in output["data"] and "image/png" in output["data"]
    assert "each step multiplies x by" in "".join(output["data"]["text/plain"])
    notebook.close()
    shows_a_still(lab.open(name), 0)


@pytest.fixture
def bare(chromium, server):
    """A page of a Lab that lacks the front end of anywidget."""
    server.disable(*DISABLED, "anywidget")
    page = chromium.new_context(viewport={"width": 1280, "height": 720}).new_page()
    page.set_default_timeout(PATIENCE * 1000)
    yield page
    page.context.close()
    server.disable(*DISABLED)
    server.shutdown_kernels()


@pytest.mark.later
def test_without_anywidgets_front_end_the_lesson_opens_with_stills(bare, server):
    notebook = Notebook(bare, server, "09_gradient_descent.ipynb")
    shows_a_still(notebook, pictures(notebook)[0])
    assert not notebook.problems
    assert notebook.page.evaluate("!jupyterapp.isPluginActivated('anywidget')")
