"""A page of a site that was visited once is there without a network."""

import functools
import os
import threading
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer

import pytest

from hillside.pages.notebook import KEEP
from hillside.pages.site import OFFLINE

PAGE = "<!doctype html><title>{0}</title><h1>{0}</h1><script type=module>{1}</script>"


class Quiet(SimpleHTTPRequestHandler):
    """Files, without a word."""

    extensions_map = SimpleHTTPRequestHandler.extensions_map | {".mjs": "text/javascript"}

    def log_message(self, *_):
        pass


@pytest.fixture
def site(tmp_path):
    """(folder, address) of a small site."""
    for name in ("first", "second"):
        (tmp_path / f"{name}.html").write_text(PAGE.format(name, KEEP))
    (tmp_path / "offline.js").write_text(OFFLINE.replace("VERSION", "1"))
    (tmp_path / "python").mkdir()
    (tmp_path / "python/pyodide.mjs").write_text("export const core = 1;")
    (tmp_path / "python/hillside.zip").write_text("one")
    handler = functools.partial(Quiet, directory=tmp_path)
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield tmp_path, f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


@pytest.fixture
def visited(chromium, site):
    """A page of the site, kept: its context, the page."""
    context = chromium.new_context()
    page = context.new_page()
    page.goto(f"{site[1]}/first.html")
    kept = "async () => (await caches.match(location.href)) !== undefined"
    while not page.evaluate(kept):
        page.wait_for_timeout(20)
    yield context, page
    context.close()


def change(file, text):
    """Write it anew, an hour later: servers tell ages in seconds."""
    file.write_text(text)
    later = file.stat().st_mtime + 3600
    os.utime(file, (later, later))


def text(page, address):
    return page.evaluate("async address => (await fetch(address)).text()", address)


def test_the_page_is_there_without_a_network(visited):
    context, page = visited
    context.set_offline(True)
    page.reload()
    assert page.locator("h1").inner_text() == "first"


def test_what_was_not_visited_is_not(visited, site):
    context, page = visited
    context.set_offline(True)
    with pytest.raises(Exception, match="ERR_"):
        page.goto(f"{site[1]}/second.html")


def test_a_page_that_changed_is_shown_changed(visited, site):
    _, page = visited
    change(site[0] / "first.html", PAGE.format("changed", KEEP))
    page.reload()
    assert page.locator("h1").inner_text() == "changed"


def test_pyodide_is_fetched_once_and_the_lesson_anew(visited, site):
    _, page = visited
    page.reload()  # now all goes through what keeps it
    core, lesson = (f"{site[1]}/python/{name}" for name in ("pyodide.mjs", "hillside.zip"))
    assert (text(page, core), text(page, lesson)) == ("export const core = 1;", "one")
    change(site[0] / "python/pyodide.mjs", "export const core = 2;")
    change(site[0] / "python/hillside.zip", "two")
    assert (text(page, core), text(page, lesson)) == ("export const core = 1;", "two")
